package quantity

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// hint is a phrase that bounds a number: "more than".
type hint struct {
	how      string
	from, to int // tokens
}

// lead finds the phrase that bounds the number at token i, before it: the longest one that ends there.
func (r *reader) lead(i int) (hint, bool) {
	stop := max(r.from, r.last, i-8)
	best, found := hint{}, false
	end := i
	// "at least the 12", "more than a", "about $": what may stand between
	for end > stop && r.t.Tokens[end-1].Word == r.x.words.the && end-1 > stop {
		break
	}
	for k := end - 1; k >= stop; k-- {
		tok := r.t.Tokens[k]
		if tok.Word == 0 || tok.Class == token.Stop {
			break
		}
		row, to, ok := r.phrase(r.x.boundNames, tok.Word, k+1)
		if !ok || to != end {
			continue
		}
		best, found = hint{r.x.bounds[row], k, end}, true
	}
	if !found {
		return best, false
	}
	// "at least about 40": the outer one counts
	if outer, ok := r.inner(best); ok {
		return outer, true
	}
	return best, true
}

// inner extends a bound by one that stands before it.
func (r *reader) inner(h hint) (hint, bool) {
	for k := h.from - 1; k >= max(r.from, r.last, h.from-4); k-- {
		tok := r.t.Tokens[k]
		if tok.Word == 0 {
			return h, false
		}
		row, to, ok := r.phrase(r.x.boundNames, tok.Word, k+1)
		if ok && to == h.from && r.x.bounds[row] != "about" {
			return hint{r.x.bounds[row], k, h.to}, true
		}
	}
	return h, false
}

// leadAt finds a phrase that bounds the number behind it at token i.
func (r *reader) leadAt(i int) (hint, bool) {
	w := r.word(i)
	if w == 0 {
		return hint{}, false
	}
	row, to, ok := r.phrase(r.x.boundNames, w, i+1)
	if !ok {
		return hint{}, false
	}
	return hint{r.x.bounds[row], i, to}, true
}

// trail finds the phrase that bounds the number before token i, behind it: "or more", "-odd", "+".
func (r *reader) trail(i int, kind Kind) (how string, end int, ok bool) {
	at := r.past(i)
	w := r.word(at)
	if w == 0 {
		return "", 0, false
	}
	p := r.x.trailNames
	row, end, ok := r.phrase(p, w, at+1)
	if !ok {
		return "", 0, false
	}
	switch r.t.Norm(at) {
	case "+":
		if !r.tight(at) || r.tight(end) && r.t.Tokens[end].Class == token.Number {
			return "", 0, false
		}
	case "plus", "odd", "ish", "maximum":
		if at == i && r.t.Norm(at) != "odd" || at == i && kind != Count {
			return "", 0, false
		}
	}
	return r.x.trails[row], end, true
}

// during says whether the bound of a duration is none: "over three years" is how long something went on.
func (r *reader) during(h hint, i int) bool {
	if h.to-h.from != 1 {
		return false
	}
	switch r.t.Norm(h.from) {
	case "over", "under":
	default:
		return false
	}
	if h.from == r.from {
		return r.t.Norm(h.from) == "over" && r.to-i > 4
	}
	prev := r.t.Tokens[h.from-1]
	if prev.Is(lexicon.Auxiliary) {
		return false
	}
	if r.marked(h.from-1, lasting) {
		return false
	}
	return r.t.Norm(h.from) == "over"
}

// span finds the second end of a range whose first is a, and makes the two agree: "$3bn-$4bn", "between 10 and 20 dollars", "3-5 km".
func (r *reader) span(a *amount) (amount, bool) {
	j := a.to
	if j >= r.to || a.vague {
		return amount{}, false
	}
	lead := r.from
	if a.from > r.from {
		lead = a.from - 1
	}
	// a bound may stand between: "between about 3 and about 5"
	if h, ok := r.lead(a.from); ok && h.from > r.from {
		lead = h.from - 1
	}
	between := r.word(lead) == r.x.words.between && r.word(lead) != 0
	from := r.word(lead) == r.x.words.from && r.word(lead) != 0
	tok := r.t.Tokens[j]
	var at int
	kind := byte(0)
	switch {
	case tok.Class == token.Dash && r.tight(j) == r.tight(j+1) && j+1 < r.to:
		at, kind = j+1, '-'
	case r.is(j, "~") && r.tight(j) && r.tight(j+1):
		at, kind = j+1, '-'
	case tok.Class == token.Dash && r.tight(j) && !a.label && (r.word(j+1) == r.x.words.to || r.word(j+1) == r.x.words.or) && r.word(j+1) != 0: // "a 40- to 60-hour course"
		at, kind = j+2, '-'
	case tok.Word == r.x.words.to || tok.Word == r.x.words.through:
		at, kind = j+1, 't'
		if r.hyphen(j + 1) {
			return amount{}, false
		}
	case tok.Word == r.x.words.and && between:
		at, kind = j+1, '&'
	case tok.Word == r.x.words.or:
		at, kind = j+1, '|'
	default:
		return amount{}, false
	}
	if h, ok := r.leadAt(at); ok && kind != '|' && kind != '-' && h.how == "about" {
		at = h.to
	}
	if at >= r.to {
		return amount{}, false
	}
	if t := r.t.Tokens[at]; t.Class == token.Number && at+1 <= r.to && kind != '-' && r.cluster(at) > 0 {
		return amount{}, false
	}
	save := r.last
	b, ok := r.amount(at)
	r.last = save
	if !ok || b.ordinal || b.vague || b.from != at {
		return amount{}, false
	}
	switch kind {
	case '|': // "two or three"
		if a.label != b.label && a.label || b.value.Sub(a.value).Cmp(Int(0)) <= 0 || b.value.Cmp(a.value.Mul(Int(2))) > 0 || !a.words || !b.words {
			return amount{}, false
		}
	case 't':
		if !between && !from && !a.label && !b.label && r.changed(a.from) {
			return amount{}, false
		}
		if a.label && r.changed(a.from) && !from {
			return amount{}, false
		}
		if from && r.moves(lead) {
			return amount{}, false
		}
	}
	if !r.agree(a, &b, kind) {
		return amount{}, false
	}
	if a.value.Cmp(b.value) >= 0 {
		return amount{}, false
	}
	return b, true
}

// agree gives the two ends of a range one unit and one scale.
func (r *reader) agree(a, b *amount, kind byte) bool {
	// "3-4 billion", "10 to 20 million"
	if b.scaled && !a.scaled && a.value.Cmp(Int(1000)) < 0 && !a.label || b.scaled && a.prefix && !a.scaled && a.value.Cmp(Int(1000)) < 0 {
		factor := b.scale
		small := b.value.Quo(factor)
		if a.value.Cmp(small) < 0 {
			a.value, a.step, a.scaled = a.value.Mul(factor), a.step.Mul(factor), true
		}
	}
	switch {
	case a.label && b.label:
		if a.kind != b.kind || a.dimension != b.dimension {
			return false
		}
		if a.code != b.code {
			if a.kind == Money {
				return false
			}
			fa, fb := r.x.factors[a.code], r.x.factors[b.code]
			if fa.dimension == "temperature" {
				return false
			}
			if v := a.value.Mul(fa.factor).Quo(fb.factor); !v.IsZero() {
				a.value, a.step, a.code = v, a.step.Mul(fa.factor).Quo(fb.factor), b.code
			}
		}
	case b.label:
		if b.prefix && kind != '-' {
			return false
		}
		if b.kind == Duration && b.value.IsZero() {
			return false
		}
		// the value of a is in b's unit as written
		if u, ok := r.rawFactor(*b); ok && u != Int(1) {
			a.value, a.step = a.value.Mul(u), a.step.Mul(u)
		}
		a.kind, a.code, a.label, a.dimension = b.kind, b.code, true, b.dimension
	case a.label:
		if !a.prefix && kind != '-' && a.kind != Percent || !a.prefix && a.kind == Count {
			return false
		}
		if !a.prefix {
			return false
		}
		b.kind, b.code, b.label, b.dimension = a.kind, a.code, true, a.dimension
	}
	return true
}

// rawFactor is what b's value was multiplied with when its unit was read: ten for decades, a hundredth for cents.
func (r *reader) rawFactor(b amount) (Number, bool) {
	if b.unitTimes.IsZero() {
		return Number{}, false
	}
	return b.unitTimes, true
}

// interval adds a range of two amounts that agree.
func (r *reader) interval(a, b amount, lead hint) int {
	kind := a.kind
	end := b.to
	if kind == Duration {
		if e, ok := r.ageOf(end); ok {
			kind, end = Age, e
		}
	}
	whole := b
	whole.from = a.from
	whole.words = a.words && b.words
	if kind == Count && !a.label && !r.counts(whole) {
		return end
	}
	if aged := r.x.words.aged; kind == Count && !a.label && (r.word(a.from-1) == aged || r.word(a.from-2) == aged) { // "aged between 5 and 10"
		kind, b.code = Age, "a"
	}
	q := Quantity{Kind: kind, Low: a.value, High: b.value, Unit: b.code, Approx: Range}
	from := a.from
	if lead.how == "about" {
		from = lead.from
	}
	if from > r.from {
		if w := r.word(from - 1); w != 0 && (w == r.x.words.between || w == r.x.words.from) && from-1 >= r.last {
			from--
		}
	}
	return r.add(q, whole, from, end)
}
