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
	tokens := r.t.Tokens[:r.to]
	a, an := r.x.words.a, r.x.words.an
	for i := r.from; i < len(tokens); {
		tok := &tokens[i]
		switch {
		case tok.Class == token.Number, tok.Tags&(lexicon.Numeral|lexicon.Currency) != 0:
		case tok.Word == a || tok.Word == an && an != 0:
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
	tok := r.t.Tokens[i]
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

// oneUnit reads "a month", "an hour", "a kilogram": one of it.
func (r *reader) oneUnit(i int) (amount, bool) {
	w := r.word(i)
	if w == 0 || w != r.x.words.a && w != r.x.words.an {
		return amount{}, false
	}
	if m, ok := r.moneyAt(i + 1); ok && r.t.Tokens[i+1].Class == token.Word && !m.big {
		h, bounded := r.lead(i)
		if i == 0 && m.end >= len(r.t.Tokens) || bounded && h.how != "" && !m.alone {
			a := amount{numeral: numeral{value: Int(1), step: Int(1), from: i, to: m.end, words: true, integer: true}}
			a.money(r, m.moneyName)
			r.compound(&a)
			return a, true
		}
		return amount{}, false
	}
	u, ok := r.unitAt(i + 1)
	if !ok || u.digits || u.glued || u.joined || u.first != i+1 || u.dimension == "percent" || u.dimension == "points" || u.dimension == "degree" || u.dimension == "temperature" && u.end == i+2 {
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
	if r.marked(i-1, lasting) {
		if a.kind == Duration {
			return a, r.word(i-1) != r.x.words.of
		}
		return a, r.word(i-1) != r.x.words.in
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
	if a.kind == Duration && a.value == Int(1) && a.words && !r.lasts(a, lead) {
		return a.to
	}
	trail, end, trailed := r.trail(a.to, a.kind)
	if a.kind == Count && !a.label {
		whole := a
		if trailed {
			whole.to = end
			if u, ok := r.unitAt(end); ok && u.first == end && !u.digits && !u.glued && !u.joined { // "40-odd years"
				a.measure(u.unit)
				end = u.end
			}
		}
		switch e, ok := r.repeated(&a); {
		case a.label && trailed:
		case ok:
			a.to = e
		case r.magnitude(&a), r.agedAt(&a):
		case !r.counts(whole):
			return a.to
		}
	}
	how := ""
	if hasLead {
		how = lead.how
	}
	if a.kind == Duration && how != "" && r.during(lead, a.from) {
		how, hasLead = "", false
	}
	if trailed && (how == "" || how == "about") {
		how = trail
	} else {
		end = a.to
	}
	if a.kind == Duration {
		if e, ok := r.ageOf(end); ok {
			a.kind, end = Age, e
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
			if b, ok := r.amount(l.to); ok && b.kind == Count && !b.ordinal && !b.label {
				if h := r.quantity(b, l.how); h.Low.IsZero() && !h.High.IsZero() && q.Low.Cmp(h.High) < 0 {
					q.High, q.Approx, q.Kind = h.High, Range, Count
					end = b.to
				}
			}
		}
	}
	return r.add(q, a, from, end)
}

// lasts says whether "one day" is a duration, and not "some day".
func (r *reader) lasts(a amount, lead hint) bool {
	return lead.how != "" || a.from == 0 && a.to >= len(r.t.Tokens) || r.past(a.from+1) > a.from+1 || a.to > a.from+2 ||
		r.word(a.from) != r.x.words.one || a.from > r.from && r.marked(a.from-1, lasting) || r.marked(a.to-1, idiom) == false
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
		if a.kind == Age { // "in his 70s"
			q.Approx = Range
			return q
		}
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
	case a.kind == Count && a.integer && a.step == Int(1), a.kind == Age || a.kind == Multiple || q.Kind == Ratio:
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
	if q.Kind == Ratio {
		return sided(q, how, a.value.Mul(Frac(1, 20)))
	}
	// "about 40" is as sure as its last figure that is not 0, or a twentieth
	wide := lastFigure(a.value).Mul(Frac(1, 2))
	size := a.value.Mul(Frac(1, 20))
	if size.Sign() < 0 {
		size = size.Neg()
	}
	if size.Cmp(wide) > 0 {
		wide = size
	}
	return sided(q, how, wide)
}

// sided sets the bounds of what is about a value, or about and on one side of it.
func sided(q Quantity, how string, wide Number) Quantity {
	q.Low, q.High = q.Value.Sub(wide), q.Value.Add(wide)
	switch how {
	case "nearly":
		q.High = q.Value
	case "slightly-more":
		q.Low = q.Value
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
