package quantity

import (
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/date"
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// Find is the quantities of a text, in order. Dates in it are no quantities.
func Find(s string) []Quantity {
	t := token.New(s)
	dates := date.Scan(t, date.Day{})
	taken := make([]fold.Span, len(dates))
	for i, d := range dates {
		taken[i] = d.Span
	}
	return Scan(t, taken)
}

// Scan finds the quantities in a text's tokens, in order. taken are spans that
// are no quantities, such as dates, in rising order. Cost: linear in the tokens,
// and no allocation where there is nothing to find.
func Scan(t *token.Text, taken []fold.Span) []Quantity { return ScanWith(t, taken, Settings{}) }

// ScanWith is [Scan] with settings.
func ScanWith(t *token.Text, taken []fold.Span, settings Settings) []Quantity {
	buffer := buffers.Get().(*[]Quantity)
	r := reader{t: t, x: load(), settings: settings, taken: taken, out: *buffer}
	if len(t.Tokens) == 1 && ordinalEnd(t.Lower) { // "21st" and nothing else is a rank as much as a day
		taken = nil
	}
	s, k := 0, 0
	for i := 0; i < len(t.Tokens); {
		for k < len(taken) && taken[k].End <= int(t.Tokens[i].Start) {
			k++
		}
		wall := len(t.Tokens)
		if k < len(taken) {
			if taken[k].Start < int(t.Tokens[i].End) {
				i++
				continue
			}
			wall = t.Index(taken[k].Start)
		}
		// A sentence that ends within a line may be no end ("Rs. 20"), so that numbers run on.
		for s < len(t.Sentences) && (t.Sentences[s].From <= i || t.Tokens[t.Sentences[s].From].Before < token.Line) {
			s++
		}
		if s < len(t.Sentences) {
			wall = min(wall, t.Sentences[s].From)
		}
		r.from, r.to = i, wall
		r.read()
		i = wall
	}
	var answer []Quantity
	if len(r.out) > 0 {
		answer = append(make([]Quantity, 0, len(r.out)), r.out...)
	}
	clear(r.out)
	*buffer = r.out[:0]
	buffers.Put(buffer)
	return answer
}

// buffers keeps the memory that quantities are collected in from one text to the next, so that answers have no slack.
var buffers = sync.Pool{New: func() any { return new([]Quantity) }}

// ordinalEnd says whether a token of digits is an ordinal.
func ordinalEnd(s string) bool {
	if len(s) < 3 || s[0] < '0' || s[0] > '9' {
		return false
	}
	switch s[len(s)-2:] {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// read finds the quantities between the walls.
func (r *reader) read() {
	tokens := r.t.Tokens[:r.to]
	a, an := r.x.words.a, r.x.words.an
	for i := r.from; i < len(tokens); {
		tok := &tokens[i]
		switch {
		case tok.Class == token.Number, tok.Tags&(lexicon.Numeral|lexicon.Currency) != 0:
		case tok.Word == a || tok.Word == an:
			if i+1 == len(tokens) || tokens[i+1].Tags&(lexicon.Numeral|lexicon.Unit|lexicon.Currency) == 0 {
				i++
				continue
			}
		case tok.Tags|lexicon.Tag(tok.Word) != 0 || tok.Class != token.Word || tok.Shape == token.Lower || tok.To-tok.At > 24 || !r.hasDigit(i):
			i++
			continue
		}
		i = max(r.mention(i), i+1)
	}
}

func (r *reader) hasDigit(i int) bool {
	s := r.t.Form(i)
	for k := 1; k < len(s); k++ {
		if '0' <= s[k] && s[k] <= '9' {
			return true
		}
	}
	return false
}

// mention reads what may begin at token i and says where to go on.
func (r *reader) mention(i int) int {
	tok := &r.t.Tokens[i]
	if w := r.number(i); w.class == multiple || w.class == multiplied {
		return r.times(i)
	}
	start := i
	if tok.Class == token.Number {
		if end := r.cluster(i); end > 0 {
			return end
		}
		// what belongs to the number on its left: a sign, the point of ".25"
		if i > r.from && (r.tight(i) || i == 1 && r.is(0, "-")) && i > r.last {
			p := i - 1
			open := !r.tight(p) || p > r.from && r.t.Tokens[p-1].Class == token.Bracket
			switch {
			case p == 0 && r.is(p, "-"), r.is(p, "-") && open, r.is(p, "+") && open, r.is(p, ".") && open && r.t.Tokens[p].Before != token.None:
				start = p
			}
		}
	}
	if tok.Class == token.Sign && tok.Is(lexicon.Currency) {
		if j, ok := r.signEnd(i); ok {
			if _, from, ok := r.moneyBefore(j); ok && from >= r.last {
				start = from
			}
		}
	}
	if end := r.run(i); end > 0 {
		return end
	}
	a, ok := r.amount(start)
	if !ok && start < i {
		start = i
		a, ok = r.amount(i)
	}
	if !ok {
		a, ok = r.oneUnit(i)
		if !ok {
			return i + 1
		}
	}
	return r.settle(a)
}

// maxRun is how many figures in a row are looked at together.
const maxRun = 16

// run finds figures that stand in a row with nothing between them and make no
// number: a telephone number, a line of a table. It answers the token behind them.
func (r *reader) run(i int) int {
	end := i
	for end < min(r.to, i+maxRun) && r.t.Tokens[end].Class == token.Number && (end == i || r.t.Tokens[end].Before == token.Space) && digitsEnd(r.t.Form(end)) == len(r.t.Form(end)) {
		end++
	}
	if end < i+2 {
		return 0
	}
	if n, ok := r.figures(i); ok && n.to > i+1 {
		return 0
	}
	if r.is(end, "/") { // "10 1/2"
		return 0
	}
	return end
}
