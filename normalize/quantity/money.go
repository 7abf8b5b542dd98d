package quantity

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// moneyHit is a currency in the text.
type moneyHit struct {
	moneyName
	end int // the token behind it
	row int
}

// moneyAt finds a currency's name or sign at token i or behind the hyphen there, as it may stand behind a number.
func (r *reader) moneyAt(i int) (moneyHit, bool) {
	at := r.past(i)
	w := r.word(at)
	if w == 0 {
		return moneyHit{}, false
	}
	row, end, ok := r.phrase(r.x.moneyNames, w, at+1)
	if !ok {
		return moneyHit{}, false
	}
	h := moneyHit{r.x.money[row], end, row}
	form := r.t.Form(at)
	switch {
	case end > at+1:
	case h.upper && !r.code(at):
		return h, false
	case len(form) == 1 && r.t.Tokens[at].Class == token.Word: // "p", "c", "R" only inside a token
		return h, false
	case len(form) == 2 && r.t.Tokens[at].Class == token.Word && r.t.Tokens[at].Shape != token.Upper && r.t.Norm(at) != "rs" && r.t.Norm(at) != "kr": // "12 Le Mans drivers"
		return h, false
	}
	if r.t.Tokens[end-1].Class == token.Sign && end < r.to && r.tight(end) && r.t.Tokens[end].Class == token.Number {
		return h, false // the sign belongs to the next number
	}
	return h, true
}

// code says whether token i may be a currency's code: in capitals, and no everyday word ("ALL 70 of us").
func (r *reader) code(i int) bool {
	tok := &r.t.Tokens[i]
	return tok.Shape == token.Upper && (r.canonical || !tok.Is(boundary))
}

// moneyBefore finds a currency that ends right before the number at token i: its first token.
func (r *reader) moneyBefore(i int) (moneyHit, int, bool) {
	sign := i - 1
	if sign < r.from {
		return moneyHit{}, 0, false
	}
	tok := &r.t.Tokens[sign]
	if r.is(sign, ".") && r.tight(sign) { // "Rs. 20"
		if row, end, ok := r.phrase(r.x.moneyNames, r.word(sign-1), sign); ok && end == i {
			return moneyHit{r.x.money[row], i, row}, sign - 1, true
		}
		return moneyHit{}, 0, false
	}
	if !tok.Is(lexicon.Currency) {
		return moneyHit{}, 0, false
	}
	if tok.Class == token.Word {
		row, end, ok := r.phrase(r.x.moneyNames, tok.Word, i)
		if !ok || end != i {
			return moneyHit{}, 0, false
		}
		c := r.x.money[row]
		form := r.t.Norm(sign)
		if len(form) == 1 && r.t.Form(sign) == "R" {
			n := r.t.Form(i)
			return moneyHit{c, i, row}, sign, len(n) > 4 && (n[len(n)-3] == '.' || n[len(n)-3] == ',' || n[len(n)-4] == ',')
		}
		if c.upper && r.code(sign) || len(form) > 1 && len(form) <= 4 && !strings.ContainsAny(form, "aeiouy") || form == "nis" {
			return moneyHit{c, i, row}, sign, true
		}
		return moneyHit{}, 0, false
	}
	row, _, ok := r.phrase(r.x.moneyNames, tok.Word, i)
	if !ok {
		return moneyHit{}, 0, false
	}
	h, from := moneyHit{r.x.money[row], i, row}, sign
	for k := 1; k <= 2 && sign-k >= r.from; k++ {
		p := &r.t.Tokens[sign-k]
		row, end, ok := r.phrase(r.x.moneyNames, p.Word, sign-k+1)
		if !ok || end != i || p.Class != token.Word {
			continue
		}
		// "US$5" and "US $ 5", but "a $5 bill", "can $5 do"
		apart := r.t.Tokens[sign].Before != token.None
		letter := p.To-p.At == 1
		if apart && letter && (p.Shape != token.Lower || r.t.Tokens[i].Before == token.None || r.t.Folded[p.At] == 'a') {
			continue
		}
		if apart && !letter && !(p.To-p.At >= 2 && (p.Shape == token.Upper || r.t.Tokens[i].Before != token.None) && p.To-p.At != 3 || p.To-p.At == 3 && p.Shape == token.Upper || strings.Contains(r.t.Norm(sign-k), ".")) {
			continue
		}
		h, from = moneyHit{r.x.money[row], i, row}, sign-k
	}
	return h, from, true
}

// signEnd says where the number begins whose currency begins at token i.
func (r *reader) signEnd(i int) (int, bool) {
	if c := r.t.Tokens[i]; c.Class != token.Word && !c.Is(lexicon.Currency) {
		return 0, false
	}
	for j := i + 1; j <= i+3 && j < r.to; j++ {
		prev := &r.t.Tokens[j-1]
		if prev.Class == token.Number {
			return 0, false
		}
		if c := r.t.Tokens[j].Class; (c == token.Number || c == token.Stop && r.tight(j+1) && j+1 < r.to && r.t.Tokens[j+1].Class == token.Number && (!r.tight(j) || prev.Class == token.Sign)) && r.t.Tokens[j].Before <= token.Space {
			if prev.Is(lexicon.Currency) || r.is(j-1, ".") {
				return j, true
			}
			return 0, false
		}
	}
	return 0, false
}

func (r *reader) gluedAt(i int) (moneyName, int, bool) {
	tok := &r.t.Tokens[i]
	if tok.Class != token.Word || tok.Word != 0 || tok.Shape == token.Lower {
		return moneyName{}, 0, false
	}
	return r.glued(i)
}

// glued splits a word such as "USD3.14", "Rs20" or "R5m" into a currency and the place where its digits begin.
func (r *reader) glued(i int) (moneyName, int, bool) {
	tok := &r.t.Tokens[i]
	form := r.t.Form(i)
	n := 0
	for n < len(form) && n <= 4 && (form[n] < '0' || form[n] > '9') {
		n++
	}
	if n == 0 || n > 4 || n == len(form) {
		return moneyName{}, 0, false
	}
	w := lexicon.Load().Lookup(r.t.Lower[tok.At : int(tok.At)+n])
	if w.Tags&lexicon.Currency == 0 {
		return moneyName{}, 0, false
	}
	row, ok := alone(r.x.moneyNames, w.Word)
	if !ok {
		return moneyName{}, 0, false
	}
	c := r.x.money[row]
	head := form[:n]
	switch {
	case c.upper && strings.ToUpper(head) == head && !(w.Tags.Has(lexicon.Noun|lexicon.Verb) && len(form)-n < 4): // "COP28"
	case n == 1 && head == "R":
	case n > 1 && !strings.ContainsAny(strings.ToLower(head), "aeiouy"):
	default:
		return moneyName{}, 0, false
	}
	return c, n, true
}

// moneyScale reads the scales that are scales only behind a currency: "$5m", "$2t", "$ 5 b".
func (r *reader) moneyScale(n *numeral) {
	w := n.rest
	to := n.to
	if w == 0 && !n.scaled && n.to < r.to && r.number(n.to).class == suffix && r.t.Tokens[n.to].Before <= token.Space && !r.tight(n.to+1) {
		w, to = r.word(n.to), n.to+1
	}
	if c := r.x.numbers.At(w); c.class == suffix {
		n.value, n.step, n.other = n.value.Mul(c.value), n.step.Mul(c.value), n.other.Mul(c.value)
		n.scaled, n.scale, n.plain, n.rest, n.to = true, c.value, false, 0, to
	}
}

// scaleBehindMarks reads the scale of an amount of money whose quotation marks end before it: “$5.6” billion.
func (r *reader) scaleBehindMarks(a *amount) {
	if a.kind != Money || a.scaled || a.to+1 >= r.to || r.t.Tokens[a.to].Class != token.Mark {
		return
	}
	if c := r.number(a.to + 1); c.class == scale && !c.plural {
		a.value, a.step, a.other = a.value.Mul(c.value), a.step.Mul(c.value), a.other.Mul(c.value)
		a.scaled, a.scale, a.plain, a.to = true, c.value, false, a.to+2
	}
}

// trailingCode reads a code right behind the digits: "$5AUD". It says whether what stands there is one.
func (r *reader) trailingCode(a *amount, money *moneyHit, w lexicon.Word) bool {
	row, ok := alone(r.x.moneyNames, w)
	if !ok || !r.x.money[row].upper {
		return false
	}
	money.moneyName, a.rest = r.x.money[row], 0
	return true
}

// money makes the amount one of money.
func (a *amount) money(r *reader, c moneyName) {
	a.kind, a.code, a.label, a.dimension = Money, r.settings.currency(c), true, "money"
	if !a.other.IsZero() {
		switch {
		case a.scaled:
			a.other = Number{} // "$1.125 billion"
		case !milled(c.code):
			a.value, a.other, a.step, a.integer = a.other, Number{}, Int(1), true // nobody writes three places of cents
		}
	}
	if c.part != Int(1) {
		a.value, a.step, a.other, a.most = a.value.Mul(c.part), a.step.Mul(c.part), a.other.Mul(c.part), a.most.Mul(c.part)
		a.minor, a.unitTimes = c.part.Cmp(Int(1)) < 0, c.part
	}
}

// milled says whether a currency has a thousand parts (ISO 4217: three places).
func milled(code string) bool {
	switch code {
	case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND", "":
		return true
	}
	return false
}

// weight says whether "pounds" are of weight here.
func (r *reader) weight(a *amount, u unitHit) bool {
	switch {
	case u.first > a.to: // 800-pound
		return !a.scaled
	case a.scaled:
		return false
	case r.word(u.end) == r.x.words.of:
		return true
	}
	for k := a.from - 1; k >= max(r.from, a.from-6); k-- {
		switch {
		case r.marked(k, weighs):
			return true
		case r.marked(k, costs):
			return false
		}
	}
	if r.pounds == unasked {
		switch {
		case strings.Contains(r.t.Folded, "£"), r.settings.Country == "GB":
			r.pounds = sterling
		case strings.Contains(r.t.Folded, "$"):
			r.pounds = dollars
		default:
			r.pounds = silent
		}
	}
	return r.pounds == dollars
}

// currencyHint is what a text tells, by the signs in it, of the pounds that it names: with dollars they are of weight.
type currencyHint uint8

const (
	unasked currencyHint = iota
	silent
	sterling
	dollars
)
