package quantity

import (
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// joint is what stands between the two ends of a range.
type joint uint8

const (
	dash   joint = iota + 1
	upTo         // to, through
	both         // and
	either       // or
)

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
	between := r.word(lead) == r.x.words.between
	from := r.word(lead) == r.x.words.from
	tok := &r.t.Tokens[j]
	var at int
	join := joint(0)
	switch {
	case r.hyphen(j) && r.word(j+1) == r.x.words.to && r.hyphen(j+2): // "a three-to-five-year plan"
		at, join = j+3, dash
	case tok.Class == token.Dash && r.tight(j) == r.tight(j+1) && j+1 < r.to:
		at, join = j+1, dash
	case r.is(j, "~") && r.tight(j) && r.tight(j+1):
		at, join = j+1, dash
	case tok.Class == token.Dash && r.tight(j) && !a.label && (r.word(j+1) == r.x.words.to || r.word(j+1) == r.x.words.or): // "a 40- to 60-hour course"
		at, join = j+2, dash
	case tok.Word == r.x.words.to || tok.Word == r.x.words.through:
		at, join = j+1, upTo
		if r.hyphen(j + 1) {
			return amount{}, false
		}
	case tok.Word == r.x.words.and && between:
		at, join = j+1, both
	case tok.Word == r.x.words.or:
		at, join = j+1, either
	default:
		return amount{}, false
	}
	if h, ok := r.leadAt(at); ok && join != either && join != dash && h.how == "about" {
		at = h.to
	}
	if at >= r.to {
		return amount{}, false
	}
	if t := r.t.Tokens[at]; t.Class == token.Number && join != dash && r.cluster(at) > 0 {
		return amount{}, false
	}
	save := r.last
	b, ok := r.amount(at)
	r.last = save
	if !ok || b.ordinal || b.vague || b.from != at {
		return amount{}, false
	}
	switch join {
	case either: // "two or three"
		if a.label != b.label && a.label || b.value.Sub(a.value).Cmp(Int(0)) <= 0 || b.value.Cmp(a.value.Mul(Int(2))) > 0 || !a.words || !b.words {
			return amount{}, false
		}
	case upTo:
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
	if !r.agree(a, &b, join) {
		return amount{}, false
	}
	if a.value.Cmp(b.value) >= 0 {
		return amount{}, false
	}
	return b, true
}

// agree gives the two ends of a range one unit and one scale.
func (r *reader) agree(a, b *amount, join joint) bool {
	// "3-4 billion", "10 to 20 million"
	if b.scaled && !a.scaled && (a.prefix || !a.label) && a.value.Cmp(b.value.Quo(b.scale)) < 0 {
		a.value, a.step, a.scaled = a.value.Mul(b.scale), a.step.Mul(b.scale), true
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
		if b.prefix && join != dash {
			return false
		}
		// the value of a is in b's unit as written
		if u := b.unitTimes; !u.IsZero() {
			a.value, a.step = a.value.Mul(u), a.step.Mul(u)
		}
		a.kind, a.code, a.label, a.dimension = b.kind, b.code, true, b.dimension
	case a.label:
		if !a.prefix { // "5 km to 7"
			return false
		}
		b.kind, b.code, b.label, b.dimension = a.kind, a.code, true, a.dimension
	}
	return true
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
		if w := r.word(from - 1); (w == r.x.words.between || w == r.x.words.from) && from-1 >= r.last {
			from--
		}
	}
	return r.add(q, whole, from, end)
}
