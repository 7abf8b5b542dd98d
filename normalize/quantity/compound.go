package quantity

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// compound adds what smaller units follow: "5 feet 2 inches", "one hour and 45 minutes", "20 dollars 43 cents", "an hour and a half".
func (r *reader) compound(a *amount) {
	if !a.label || a.prefix || a.vague || a.ordinal {
		return
	}
	if a.code == "[ft_i]" && r.hyphen(a.to) && r.t.Tokens[a.to+1].Class == token.Number { // "the 6-foot-4 forward"
		if b, ok := r.figures(a.to + 1); ok && b.plain && b.value.Cmp(Int(12)) < 0 {
			a.value, a.step, a.code, a.to = a.value.Mul(Int(12)).Add(b.value), Int(1), "[in_i]", b.to
			return
		}
	}
	for n := 0; n < 4; n++ {
		j := a.to
		and := r.word(j) == r.x.words.and
		comma := r.is(j, ",")
		if and || comma {
			j++
		}
		if and && (a.kind == Duration || a.kind == Measure) && n == 0 {
			if f, to, ok := r.added(j); ok && f.value.Cmp(Int(1)) < 0 && f.value.den <= 100 && (a.step == Int(1) || a.kind == Duration) {
				if _, unit := r.unitAt(to); !unit {
					one := Int(1)
					if !a.unitTimes.IsZero() { // "a decade and a half"
						one = a.unitTimes
					}
					a.value, a.step, a.to = a.value.Add(f.value.Mul(one)), Frac(1, 2*f.value.den).Mul(one), to
					return
				}
			}
		}
		if j >= r.to || r.t.Tokens[j].Before > token.Space {
			return
		}
		if t := r.t.Tokens[j]; t.Class != token.Number && !t.Is(lexicon.Numeral) || t.Word == r.x.words.a {
			return
		}
		n2, ok := r.numeral(j)
		if !ok || n2.ordinal || n2.fraction || n2.vague {
			return
		}
		b := amount{numeral: n2}
		if b.rest == 0 {
			if u, ok := r.unitAt(b.to); ok && u.glued && r.x.units[u.row].dimension == a.dimension && !b.words {
				// "5 ft 2 in"
				b.kind, b.to = Measure, u.end
				b.measure(u.unit)
			} else if !r.unitAfter(&b) {
				return
			}
		} else if a.code == "h" && b.form == "m" { // "2h 30m"
			b.measure(r.x.factors["min"])
		} else if !r.unitInside(&b) {
			return
		}
		if !b.label {
			// "20 dollars 43", "one hour thirty": the smaller unit goes without saying at a phrase's end
			end := b.to >= r.to || r.t.Tokens[b.to].Class == token.Stop || r.t.Tokens[b.to].Class == token.Comma
			small := a.kind == Money && !a.minor && b.value.Cmp(Int(100)) < 0 || a.code == "h" && b.value.Cmp(Int(60)) < 0
			if comma || !end || !small || !b.integer || b.value.Cmp(Int(10)) < 0 || n > 0 || !a.integer || a.scaled {
				return
			}
			if a.code == "h" {
				a.value, a.step, a.code, a.to = a.value.Mul(Int(60)).Add(b.value), Int(1), "min", b.to
			} else {
				a.value, a.step, a.to = a.value.Add(b.value.Mul(Frac(1, 100))), Frac(1, 100), b.to
			}
			return
		}
		if b.dimension != a.dimension {
			return
		}
		if a.kind == Money {
			if comma || !b.minor || a.minor || b.value.Cmp(Int(1)) >= 0 {
				return
			}
			a.value, a.step, a.to = a.value.Add(b.value), b.step, b.to
			return
		}
		ua, ub := r.x.factors[a.code], r.x.factors[b.code]
		if ua.dimension == "temperature" || ub.factor.Cmp(ua.factor) >= 0 || a.kind == Percent || comma && b.words {
			return
		}
		v := a.value.Mul(ua.factor).Add(b.value.Mul(ub.factor)).Quo(ub.factor)
		if v.IsZero() {
			return
		}
		a.value, a.step, a.code, a.to = v, b.step, b.code, b.to
	}
}
