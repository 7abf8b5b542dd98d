package quantity

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// fractionOf reads "two thirds", "three-quarters", "one twenty-fifth" where n is the numerator.
func (r *reader) fractionOf(n numeral) (numeral, bool) {
	if n.ordinal || n.scaled || !n.integer || n.value.Sign() <= 0 || n.value.Cmp(Int(100)) > 0 {
		return n, false
	}
	at := r.past(n.to)
	w := r.number(at)
	den, to := w.value, at+1
	one := n.value == Int(1)
	switch {
	case w.class == part && (w.plural != one || w.value == Int(2) && one):
	case w.class == ordinal && one && w.value.Cmp(Int(3)) >= 0:
		// "one third", but "one third-grader"
		if r.hyphen(to) && n.to == at {
			return n, false
		}
	case w.class == ten && one && r.number(r.past(at+1)).class == ordinal:
		o := r.number(r.past(at + 1))
		if o.value.Cmp(Int(10)) >= 0 {
			return n, false
		}
		den, to = den.Add(o.value), r.past(at+1)+1
	default:
		return n, false
	}
	n.value, n.to = n.value.Quo(den), to
	n.step = finer(n.value.den)
	n.fraction, n.integer = true, false
	if s, ok := r.scaledPart(n); ok && (s.scaled || s.to > n.to) {
		return s, true
	}
	return n, true
}

// part reads "half", "quarter" and "¾" where no number stands before.
func (r *reader) part(i int) (numeral, bool) {
	w := r.number(i)
	switch {
	case w.class == vulgar:
		n := numeral{value: w.value, step: finer(w.value.den), from: i, to: i + 1, fraction: true}
		if s, ok := r.scaledPart(n); ok && s.scaled {
			return s, true
		}
		return n, true
	case w.plural:
		return numeral{}, false
	case w.value == Int(2):
		return r.half(i, i)
	}
	// "quarter million"
	n, ok := r.scaledPart(numeral{value: Int(1).Quo(w.value), step: finer(w.value.num), from: i, to: i + 1, words: true, fraction: true})
	return n, ok && (n.scaled || n.to > i+1)
}

// half reads "half", "half a", "a half", "half of the": at is the word's token.
func (r *reader) half(from, at int) (numeral, bool) {
	n := numeral{value: Frac(1, 2), step: finer(2), from: from, to: at + 1, words: true, fraction: true}
	next := r.past(at + 1)
	if s, ok := r.scaledPart(n); ok && s.scaled {
		return s, true
	}
	if w := r.word(next); w == r.x.words.a || w == r.x.words.an {
		n2 := n
		n2.to = next + 1
		if s, ok := r.scaledPart(n2); ok && s.scaled {
			return s, true
		}
		if _, ok := r.unitAt(next + 1); ok {
			n2.to = next + 1
			return n2, true
		}
		return n, false
	}
	return n, true
}

// scaledPart reads what a fraction is taken of where that is a number: "a quarter of a million", "half million"; also "a third of …".
func (r *reader) scaledPart(n numeral) (numeral, bool) {
	j := r.past(n.to)
	of := r.word(j) == r.x.words.of
	if of {
		j++
		switch w := r.word(j); {
		case w == r.x.words.a || w == r.x.words.an:
			j++
		case r.number(j).class == digit && r.number(j).value == Int(1), r.is(j, "1"):
			// "half of one percentage point"
			if u, ok := r.unitAt(j + 1); ok && !u.glued {
				n.to = j + 1
				return n, true
			}
			j++
		default:
			return n, true
		}
	}
	w := r.number(j)
	if (w.class == scale || w.class == dozen || w.class == hundred) && !w.plural {
		s, ok := r.scales(numeral{value: Int(1), step: Int(1), to: j, words: true})
		if ok {
			n.value, n.step, n.to = n.value.Mul(s.value), n.step.Mul(s.value), s.to
			n.scaled, n.fraction = true, false
			return n, !n.value.IsZero()
		}
	}
	u, unit := r.unitAt(j)
	if of {
		if unit && u.first == j && !u.digits && !u.glued { // "three-quarters of an hour"
			n.to = j
		}
		return n, true
	}
	return n, unit
}

// added reads a fraction that is added to a whole: "a half", "one fourth", "three-quarters".
func (r *reader) added(j int) (numeral, int, bool) {
	w := r.word(j)
	switch {
	case w == 0:
		return numeral{}, 0, false
	case w == r.x.words.a || w == r.x.words.an:
		p := r.number(r.past(j + 1))
		if p.class == part && !p.plural || p.class == ordinal && p.value.Cmp(Int(3)) >= 0 {
			// "one and a third man" is rare: the fraction wins
			return numeral{value: Int(1).Quo(p.value)}, r.past(j+1) + 1, true
		}
	case r.number(j).class == part && r.number(j).value == Int(2) && !r.number(j).plural:
		return numeral{value: Frac(1, 2)}, j + 1, true
	case r.number(j).class == digit:
		n, ok := r.spelled(j)
		if !ok {
			break
		}
		if f, ok := r.fractionOf(n); ok && !f.scaled {
			return f, f.to, true
		}
	}
	return numeral{}, 0, false
}

// finer is the step of a number whose last part is counted in parts of den: people who say "half" mean it to a half of that part.
func finer(den int64) Number { return Frac(1, 2).Quo(Int(den)) }

// mixed reads the fraction behind a whole number: "10 1/2", "1½", "2-1/2". It also turns "3/4" into a fraction.
func (r *reader) mixed(n *numeral) bool {
	if !n.plain {
		return false
	}
	j := n.to
	if w := r.number(j); w.class == vulgar && j < r.to {
		n.value, n.step, n.to = n.value.Add(w.value), finer(w.value.den), j+1
		return true
	}
	if f, to, ok := r.slash(n.from); ok {
		n.value, n.step, n.to, n.fraction = f, finer(f.den), to, true
		r.slashed(n)
		return true
	}
	if at := r.past(j); at < r.to && (r.t.Tokens[at].Before == token.Space || at > j) {
		if f, to, ok := r.slash(at); ok {
			n.value, n.step, n.to = n.value.Add(f), finer(f.den), to
			r.slashed(n)
			return true
		}
	}
	return false
}

// slash reads "3/4": a proper fraction with a denominator that people measure with.
func (r *reader) slash(i int) (Number, int, bool) {
	if i+2 >= r.to || !r.is(i+1, "/") || !r.tight(i+1) || !r.tight(i+2) {
		return Number{}, 0, false
	}
	a, b := r.t.Form(i), r.t.Form(i+2)
	da, db := digitsEnd(a), digitsEnd(b)
	if da == 0 || da != len(a) || db == 0 || da > 2 && !r.canonical || db > 2 && !r.canonical || da > 18 || db > 18 {
		return Number{}, 0, false
	}
	if db < len(b) {
		if w := lexicon.Load().Lookup(r.t.Norm(i + 2)[db:]); !w.Tags.Has(lexicon.Unit) {
			return Number{}, 0, false
		}
		b = b[:db]
	}
	for _, d := range []string{a, b} {
		for k := 0; k < len(d); k++ {
			if d[k] < '0' || d[k] > '9' {
				return Number{}, 0, false
			}
		}
	}
	if r.tight(i+3) && r.is(i+3, "/") || r.tight(i) && i > r.from && r.t.Tokens[i-1].Class == token.Sign {
		return Number{}, 0, false
	}
	num, den := decimal(a), decimal(b)
	if (i == 0 && i+3 == len(r.t.Tokens) || r.canonical) && den.Sign() > 0 { // nothing else it could be
		return num.Quo(den), i + 3, true
	}
	switch den.num {
	case 2, 3, 4, 5, 6, 8, 10, 16, 32:
	default:
		return Number{}, 0, false
	}
	f := num.Quo(den)
	if num.Cmp(den) >= 0 || f.den != den.num {
		return Number{}, 0, false
	}
	return f, i + 3, true
}

// slashed keeps what stands behind the digits of the denominator: "3/4h".
func (r *reader) slashed(n *numeral) {
	form := r.t.Form(n.to - 1)
	end := digitsEnd(form)
	if end < len(form) {
		n.rest, n.form = lexicon.Load().Lookup(r.t.Norm(n.to - 1)[end:]).Word, form[end:]
	}
}
