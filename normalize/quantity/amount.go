package quantity

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// amount is a numeral with its unit.
type amount struct {
	numeral
	kind      Kind
	code      string
	dimension string
	label     bool   // has a unit of any kind
	prefix    bool   // the unit stands before the number
	minor     bool   // cents
	unitTimes Number // what the value was multiplied with for its unit: ten for decades; none for 1
}

// amount reads a number with its unit at token i: "$ 280 million", "12-cent", "5 feet 2 inches", "-2°", "half an hour", "12".
func (r *reader) amount(i int) (amount, bool) {
	if i < r.from || i >= r.to {
		return amount{}, false
	}
	tok := &r.t.Tokens[i]
	// the sign of the number
	negative, at := false, i
	switch {
	case tok.Class == token.Dash && i+1 < r.to && r.t.Tokens[i+1].Before == token.None && r.t.Folded[tok.At] == '-' && tok.To-tok.At == 1 && !r.tight(i):
		negative, at = true, i+1
	case i == r.from && r.is(i, "-") && i+2 < r.to && r.t.Tokens[i+1].Class == token.Number:
		if u, ok := r.unitAt(i + 2); ok && (u.dimension == "degree" || u.dimension == "temperature") {
			negative, at = true, i+1
		}
	case r.is(i, "+") && i+1 < r.to && r.tight(i+1) && !r.tight(i):
		at = i + 1
	case r.number(i).class == signed:
		if i-2 >= r.from && r.word(i-1) == r.x.words.or && r.is(i-2, "plus") {
			return amount{}, false // "plus or minus 3 points": the number alone
		}
		negative, at = true, i+1
	}
	if at >= r.to {
		return amount{}, false
	}
	var a amount
	money, read := moneyHit{}, false
	if c, skip, ok := r.gluedAt(at); ok {
		n, ok := r.figuresFrom(at, skip)
		if !ok {
			return a, false
		}
		a.numeral, money, read = n, moneyHit{moneyName: c}, true
	} else if j, ok := r.signEnd(at); ok {
		if h, from, ok := r.moneyBefore(j); ok && from == at {
			n, ok := r.numeral(j)
			if !ok || n.words && !n.scaled {
				return a, false
			}
			a.numeral, money, read = n, h, true
		}
	}
	if read {
		a.prefix = true
		r.moneyScale(&a.numeral)
		if a.rest != 0 {
			if !r.trailingCode(&a, &money, a.rest) {
				return a, false
			}
		} else if h, ok := r.moneyAt(a.to); ok && r.t.Tokens[a.to].Shape == token.Upper && h.upper {
			// "£94.50 GBP", "$1,190.00 AUD"
			if !money.vague || h.code != money.code {
				money.code = h.code
			}
			money.vague = false
			a.to = h.end
		}
		a.money(r, money.moneyName)
	} else {
		n, ok := r.numeral(at)
		if !ok {
			return a, false
		}
		a.numeral = n
		if !r.unitAfter(&a) {
			return a, false
		}
	}
	a.from = i
	r.scaleBehindMarks(&a)
	if negative {
		a.value, a.signed = a.value.Neg(), true
		a.other = a.other.Neg()
	}
	r.compound(&a)
	r.belowZero(&a)
	if a.value.IsZero() {
		return a, false
	}
	return a, true
}

// unitAfter reads the unit behind a number. It says whether the number may stand as it is.
func (r *reader) unitAfter(a *amount) bool {
	a.kind = Count
	if a.ordinal {
		a.kind = Ordinal
		return true
	}
	if a.rest != 0 {
		return r.unitInside(a)
	}
	if a.vague && r.word(a.to) == r.x.words.of { // "billions of dollars", "hundreds of miles"
		if m, ok := r.moneyAt(a.to + 1); ok && r.t.Tokens[a.to+1].Class == token.Word {
			a.to = m.end
			a.money(r, m.moneyName)
		} else if u, ok := r.unitAt(a.to + 1); ok && u.first == a.to+1 && !u.digits && !u.glued {
			a.to = u.end
			a.measure(u.unit)
		}
		return true
	}
	u, isUnit := r.unitAt(a.to)
	if !isUnit && r.marked(a.to, added) && a.value.Cmp(Int(1)) > 0 { // "three more years"
		if v, ok := r.unitAt(a.to + 1); ok && v.first == a.to+1 && (v.dimension == "time" || v.dimension == "months" || v.dimension == "length") && !v.digits && !v.glued {
			u, isUnit = v, true
		}
	}
	if isUnit && !r.unitFits(a, u, false) {
		isUnit = false
	}
	m, isMoney := r.moneyAt(a.to)
	if isMoney && (m.big && a.value.Cmp(Int(100)) < 0 || m.alone && m.end < r.to && r.t.Tokens[m.end].Is(lexicon.Noun)) {
		isMoney = false
	}
	if isUnit && isMoney {
		// "pounds"
		switch {
		case u.end != m.end:
			isUnit = u.end > m.end
			isMoney = !isUnit
		case r.weight(a, u):
			isMoney = false
		default:
			isUnit = false
		}
	}
	switch {
	case isUnit:
		a.to = u.end
		a.measure(u.unit)
	case isMoney:
		a.to = m.end
		if a.fraction && a.value.Cmp(Int(1)) < 0 && a.value.den > 1 && m.part != Int(1) {
			return true
		}
		a.money(r, m.moneyName)
	}
	return true
}

// unitInside reads the unit that stands right behind the digits, in their token.
func (r *reader) unitInside(a *amount) bool {
	next := a.to
	lower := strings.ToLower(a.form)
	// 5m people, 5m euros: millions; 5m: metres
	if c := r.x.numbers.At(a.rest); c.class == suffix {
		m, isMoney := r.moneyAt(next)
		if isMoney && m.end > next || lower == "m" && r.countable(next) && !race(a.value) {
			a.value, a.step, a.scaled, a.rest = a.value.Mul(c.value), a.step.Mul(c.value), true, 0
			a.scale = c.value
			if isMoney {
				a.to = m.end
				a.money(r, m.moneyName)
			}
			return !a.value.IsZero()
		}
	}
	if lower == "s" {
		return r.decade(a)
	}
	if lower == "x" {
		a.kind, a.label, a.rest = Multiple, true, 0
		return true
	}
	if row, end, ok := r.phrase(r.x.unitNames, a.rest, next); ok {
		u := unitHit{r.x.units[row], a.from, end, row}
		if symbolCase(u.unit, a.form) && (end > next || r.unitFits(a, u, true)) {
			a.to, a.rest = end, 0
			if a.quoted {
				a.to++
			}
			a.measure(u.unit)
			return true
		}
	}
	if row, end, ok := r.phrase(r.x.moneyNames, a.rest, next); ok {
		c := r.x.money[row]
		if (!c.upper || strings.ToUpper(a.form) == a.form) && a.form != "C" {
			a.to, a.rest = end, 0
			a.money(r, c)
			return true
		}
	}
	return false
}
