package quantity

import (
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
	r := reader{t: t, x: load(), settings: settings, taken: taken}
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
	return r.out
}

// read finds the quantities between the walls.
func (r *reader) read() {
	tokens := r.t.Tokens
	for i := r.from; i < r.to; {
		tok := &tokens[i]
		switch {
		case tok.Class == token.Number, tok.Tags&(lexicon.Numeral|lexicon.Currency) != 0:
		case tok.Word != 0:
			if (tok.Word == r.x.words.a || tok.Word == r.x.words.an) && i+1 < r.to && tokens[i+1].Tags&(lexicon.Numeral|lexicon.Unit) != 0 {
				break
			}
			i++
			continue
		case tok.Class == token.Word && tok.Shape != token.Lower && tok.To-tok.At <= 24 && r.hasDigit(i):
		default:
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
	tok := r.t.Tokens[i]
	if w := r.number(i); w.class == multiple {
		return r.times(i)
	}
	start := i
	if tok.Class == token.Number {
		if end := r.cluster(i); end > 0 {
			return end
		}
		// what belongs to the number on its left: a sign, the point of ".25"
		if r.tight(i) && i > r.last {
			p := i - 1
			open := !r.tight(p) || p > r.from && r.t.Tokens[p-1].Class == token.Bracket
			switch {
			case r.is(p, "-") && open, r.is(p, "+") && open, r.is(p, ".") && open && r.t.Tokens[p].Before != token.None:
				start = p
			}
		}
	}
	if r.signedAt(i) {
		start = i
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

func (r *reader) signedAt(i int) bool { return r.number(i).class == signed }

// oneUnit reads "a month", "an hour", "a kilogram": one of it.
func (r *reader) oneUnit(i int) (amount, bool) {
	w := r.word(i)
	if w == 0 || w != r.x.words.a && w != r.x.words.an {
		return amount{}, false
	}
	u, ok := r.unitAt(i + 1)
	if !ok || u.digits || u.glued || u.first != i+1 || u.dimension == "percent" || u.dimension == "points" || u.dimension == "degree" || u.dimension == "temperature" && u.end == i+2 {
		return amount{}, false
	}
	a := amount{numeral: numeral{value: Int(1), step: Int(1), from: i, to: u.end, words: true, integer: true}}
	a.measure(u.unit)
	whole := i == r.from && u.end == r.to || r.from == 0 && r.to == len(r.t.Tokens) && r.to-r.from <= 6 && i == r.from
	if n, ok := r.lead(i); ok && n.how != "" {
		whole = true
	}
	before := a.to
	r.compound(&a)
	if whole || a.to > before {
		return a, true
	}
	if i == r.from {
		return a, false
	}
	// "for a month", "in an hour", "takes a day", but "twice a day", "$5 a kilo"
	if r.number(u.first).class == ordinal || r.is(u.end, "-") && r.tight(u.end) {
		return a, false
	}
	switch r.t.Norm(i - 1) {
	case "for", "in", "within", "than", "after", "took", "takes", "take", "taking", "lasted", "lasts", "last", "spent", "spend", "every", "exactly", "of":
		if a.kind == Duration {
			return a, r.t.Norm(i-1) != "of"
		}
		return a, r.t.Norm(i-1) != "in"
	}
	return a, false
}

// settle decides what an amount is in its surroundings, adds the mention and says where to go on.
func (r *reader) settle(a amount) int {
	if a.ordinal {
		return r.rank(a)
	}
	lead, hasLead := r.lead(a.from)
	if end, ok := r.score(a); ok {
		return end
	}
	if end, ok := r.proportion(a, lead); ok {
		return end
	}
	if b, ok := r.span(&a); ok {
		return r.interval(a, b, lead)
	}
	if a.kind == Duration {
		if end, ok := r.ageOf(a.to); ok {
			a.kind, a.to = Age, end
		}
	}
	if a.kind == Count && !a.label {
		if end, ok := r.repeated(&a); ok {
			a.to = end
		} else if r.agedAt(&a) {
		} else if !r.counts(a) {
			return a.to
		}
	}
	how, end := "", a.to
	if hasLead {
		how = lead.how
	}
	if a.kind == Duration && how != "" && r.during(lead, a.from) {
		how, hasLead = "", false
	}
	if how == "" || how == "about" {
		if h, e, ok := r.trail(a.to, a.kind); ok {
			how, end = h, e
			if a.kind == Duration || a.kind == Count {
				if e2, ok := r.ageOf(end); ok && a.kind == Duration {
					a.kind, end = Age, e2
				}
			}
		}
	}
	from := a.from
	if hasLead && how != "" {
		from = lead.from
	}
	q := r.quantity(a, how)
	// "greater than 100 and smaller than 300"
	if a.kind == Count && !q.Low.IsZero() && q.High.IsZero() && r.word(end) == r.x.words.and && r.word(end) != 0 {
		if l, ok := r.leadAt(end + 1); ok {
			if b, ok := r.amount(l.to); ok && b.kind == Count && !b.ordinal {
				if h := r.quantity(b, l.how); h.Low.IsZero() && !h.High.IsZero() && q.Low.Cmp(h.High) < 0 {
					q.High, q.Approx = h.High, Range
					end = b.to
				}
			}
		}
	}
	return r.add(q, a, from, end)
}

// quantity makes the interval of an amount: what its precision and its bound allow.
func (r *reader) quantity(a amount, how string) Quantity {
	q := Quantity{Kind: a.kind, Value: a.value, Unit: a.code, Approx: Exact, Other: a.other}
	if a.fraction && a.kind == Count {
		q.Kind = Ratio
	}
	if a.vague {
		q.Value, q.Low, q.High = Number{}, a.value, a.most
		q.Approx = AtLeast
		if !a.most.IsZero() {
			q.Approx = About
		}
		if how == "more-than" || how == "at-least" {
			q.High = Number{}
		}
		return q
	}
	switch how {
	case "more-than", "at-least":
		q.Low, q.Value, q.Approx = a.value, Number{}, Approx(how)
		return q
	case "less-than", "at-most":
		q.High, q.Value, q.Approx = a.value, Number{}, Approx(how)
		return q
	}
	half := Int(0)
	switch {
	case a.kind == Count && a.integer && !a.scaled && a.step == Int(1), a.kind == Age || a.kind == Multiple || q.Kind == Ratio:
	case a.kind == Money && !a.scaled && a.step.Cmp(Frac(1, 100)) <= 0:
	case a.kind == Duration && a.integer && a.step == Int(1):
	default:
		half = a.step.Mul(Frac(1, 2))
	}
	if how == "" && a.about {
		how = "about"
	}
	if how == "" {
		q.Low, q.High = a.value.Sub(half), a.value.Add(half)
		return q
	}
	q.Approx = About
	// "about 40" is as sure as its last figure that is not 0, or a twentieth
	wide := lastFigure(a.value).Mul(Frac(1, 2))
	size := a.value
	if size.Sign() < 0 {
		size = size.Neg()
	}
	for _, w := range []Number{half, size.Mul(Frac(1, 20))} {
		if w.Cmp(wide) > 0 {
			wide = w
		}
	}
	q.Low, q.High = a.value.Sub(wide), a.value.Add(wide)
	switch how {
	case "nearly":
		q.Low, q.High = a.value.Sub(wide.Mul(Int(2))), a.value
	case "slightly-more":
		q.Low, q.High = a.value, a.value.Add(wide.Mul(Int(2)))
	}
	return q
}

// lastFigure is what one is worth in the place of the last figure that is not 0: 100 for 1,200.
func lastFigure(n Number) Number {
	if n.num == 0 {
		return Int(1)
	}
	if n.den != 1 {
		p, _ := decimals(n.den)
		return lastPlace(min(p, places))
	}
	v, place := n.num, int64(1)
	for v%10 == 0 {
		v /= 10
		place *= 10
	}
	return Int(place)
}

// add appends the mention of tokens from to end.
func (r *reader) add(q Quantity, a amount, from, end int) int {
	q.Span = r.t.Span(from, end)
	q.Text = q.Span.In(r.t.Original)
	q.From, q.To = from, end
	r.context(&q, a)
	r.out = append(r.out, q)
	r.last = end
	return end
}
