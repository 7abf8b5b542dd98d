package quantity

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// unitHit is a unit in the text.
type unitHit struct {
	unit
	first, end int // tokens; first is the unit's first, or the token in which it stands behind the digits
	row        int
}

// unitAt finds a unit at token i or behind the hyphen there.
func (r *reader) unitAt(i int) (unitHit, bool) {
	at := r.past(i)
	w := r.word(at)
	if w == 0 {
		return unitHit{}, false
	}
	row, end, ok := r.phrase(r.x.unitNames, w, at+1)
	if !ok {
		return unitHit{}, false
	}
	h := unitHit{r.x.units[row], at, end, row}
	if end == at+1 && !symbolCase(h.unit, r.t.Form(at)) {
		return unitHit{}, false
	}
	return h, true
}

// symbolCase says whether a unit's short sign is cased as a sign may be: "MI" is Michigan, "MB" is megabytes.
func symbolCase(u unit, form string) bool {
	if u.weather || len(form) > 2 || form[0] >= 0x80 || form[0] == '%' {
		return true
	}
	lower := strings.ToLower(form) == form
	switch u.dimension {
	case "data", "power", "energy", "frequency":
		return true
	case "volume", "length", "mass", "speed":
		return lower || form == "L" || len(form) == 2 && form != "MI" && form != "GM" && form != "GS"
	}
	return lower || strings.EqualFold(u.code, form) && form[0] == u.code[0]
}

// unitFits says whether a unit may stand behind this number: a sign only behind digits, "in" only glued to them.
func (r *reader) unitFits(a *amount, u unitHit, inside bool) bool {
	switch {
	case u.joined && u.first == a.to && !r.canonical:
		return false
	case u.weather:
		return inside && (a.form == "C" || a.form == "F") && (r.near(a.from, weather) || a.from <= 1 && a.to >= len(r.t.Tokens))
	case u.glued && u.code == "mm": // 9-caliber
		return true
	case u.code == "[in_i]" && u.glued && !a.words && u.first == a.to && (u.end >= len(r.t.Tokens) || u.end < r.to && r.t.Tokens[u.end].Class == token.Comma): // "5 in"
		return true
	case u.digits && a.words, u.glued && !inside && (r.t.Tokens[u.first].Before != token.None || u.first > a.to):
		return false
	case u.code == "[cup_us]": // "won three cups"
		return !r.near(a.from, contest)
	case u.code == "[stone_av]":
		return u.end >= r.to || !r.t.Tokens[u.end].Is(lexicon.Noun)
	case u.code == "s" && !inside && r.t.Norm(u.first) == "second":
		// "two second-half goals", "a second"
		return a.value == Int(1) || !a.words || u.first > a.to || a.fraction
	}
	return true
}

// measure makes the amount one of a unit.
func (a *amount) measure(u unit) {
	a.code, a.dimension, a.label = u.code, u.dimension, true
	times := u.times
	a.kind = Measure
	switch u.dimension {
	case "time", "months":
		a.kind = Duration
	case "percent":
		a.kind, a.code = Percent, ""
	case "points":
		a.kind, a.code, times = Point, "", u.factor
	}
	if u.code == "mm" && u.glued { // caliber: millimetres, or parts of an inch
		if a.value.Cmp(Int(1)) < 0 {
			a.code = "[in_i]"
		}
	}
	if times != Int(1) {
		a.unitTimes = times
		a.value, a.step, a.other, a.most = a.value.Mul(times), a.step.Mul(times), a.other.Mul(times), a.most.Mul(times)
	}
}

// belowZero reads "below zero" behind degrees.
func (r *reader) belowZero(a *amount) {
	if a.to+1 >= r.to || r.t.Norm(a.to) != "below" || r.t.Norm(a.to+1) != "zero" || a.value.Sign() <= 0 {
		return
	}
	if a.kind == Count && !a.label {
		a.measure(r.x.factors["deg"])
	}
	if a.dimension == "degree" || a.dimension == "temperature" {
		a.value, a.to = a.value.Neg(), a.to+2
	}
}

// race says whether v is a distance that is run: "100m" is metres.
func race(v Number) bool {
	if !v.Whole() {
		return false
	}
	switch v.num {
	case 50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000:
		return true
	}
	return false
}

// oneUnit reads "a month", "an hour", "a kilogram": one of it.
func (r *reader) oneUnit(i int) (amount, bool) {
	w := r.word(i)
	if w != r.x.words.a && w != r.x.words.an {
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

// lasts says whether "one day" is a duration, and not "some day".
func (r *reader) lasts(a amount, lead hint) bool {
	return lead.how != "" || a.from == 0 && a.to >= len(r.t.Tokens) || r.past(a.from+1) > a.from+1 || a.to > a.from+2 ||
		r.word(a.from) != r.x.words.one || a.from > r.from && r.marked(a.from-1, lasting) || !r.marked(a.to-1, idiom)
}

// feet reads a height: 6'2", 5'11.
func (r *reader) feet(n *numeral, form string) bool {
	feet, rest, ok := strings.Cut(form, "'")
	if !ok {
		feet, rest, ok = strings.Cut(form, "’")
	}
	if !ok || len(feet) != 1 || feet[0] < '1' || feet[0] > '9' || len(rest) == 0 || len(rest) > 2 || digitsEnd(rest) != len(rest) {
		return false
	}
	inches := decimal(rest)
	if inches.Cmp(Int(12)) >= 0 {
		return false
	}
	n.value, n.step, n.plain, n.integer = decimal(feet).Mul(Int(12)).Add(inches), Int(1), false, true
	n.rest, n.form = lexicon.Load().Lookup("inches").Word, "inches"
	if n.to < r.to && r.tight(n.to) && (r.is(n.to, "\"") || r.is(n.to, "”")) {
		n.quoted = true
	}
	return true
}

// magnitude makes "magnitude 7.8" a measure.
func (r *reader) magnitude(a *amount) bool {
	if a.from == r.from || r.word(a.from-1) != r.x.words.magnitude {
		return false
	}
	a.kind, a.code, a.dimension, a.label, a.from = Measure, "{magnitude}", "magnitude", true, a.from-1
	return true
}
