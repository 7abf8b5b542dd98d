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

// maxPhrase is the number of words in the longest name of a unit or currency, at least.
const maxPhrase = 6

// phrase finds the longest row of a list that begins with first, next being the token behind it. Hyphens between words don't count.
func (r *reader) phrase(p *lexicon.Phrases, first lexicon.Word, next int) (row, end int, ok bool) {
	var found [maxPhrase]lexicon.Word
	var ends [maxPhrase]int
	n, j := 0, next
	row, ok = p.Longest(first, func(k int) lexicon.Word {
		for n < k && n < maxPhrase {
			at := r.past(j)
			if r.is(at, ".") && r.tight(at) && at+1 < r.to && r.t.Tokens[at+1].Class == token.Word && r.t.Tokens[at+1].Shape == token.Lower {
				at++ // "sq. ft"
			}
			found[n] = r.word(at)
			j = min(at+1, r.to)
			ends[n] = j
			n++
		}
		if k > maxPhrase {
			return 0
		}
		return found[k-1]
	})
	if !ok {
		return 0, next, false
	}
	end = next
	if k := len(p.Row(row).Words); k > 1 {
		end = ends[k-2]
	}
	return row, end, true
}

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
	if w == 0 || !r.t.Tokens[at].Is(lexicon.Unit) && !r.starts(r.x.unitNames, w) {
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

func (r *reader) starts(p *lexicon.Phrases, w lexicon.Word) bool {
	_, ok := p.Longest(w, func(int) lexicon.Word { return 0 })
	return ok || w != 0
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
	}
	if r.t.Tokens[end-1].Class == token.Sign && end < r.to && r.tight(end) && r.t.Tokens[end].Class == token.Number {
		return h, false // the sign belongs to the next number
	}
	return h, true
}

// code says whether token i may be a currency's code: in capitals, and no everyday word ("ALL 70 of us").
func (r *reader) code(i int) bool {
	tok := r.t.Tokens[i]
	return tok.Shape == token.Upper && (r.canonical || !tok.Is(boundary))
}

// moneyBefore finds a currency that ends right before the number at token i: its first token.
func (r *reader) moneyBefore(i int) (moneyHit, int, bool) {
	sign := i - 1
	if sign < r.from {
		return moneyHit{}, 0, false
	}
	tok := r.t.Tokens[sign]
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
		p := r.t.Tokens[sign-k]
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

// glued splits a word such as "USD3.14", "Rs20" or "R5m" into a currency and the place where its digits begin.
func (r *reader) glued(i int) (moneyName, int, bool) {
	tok := r.t.Tokens[i]
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
	row, ok := r.x.moneyNames.Longest(w.Word, func(int) lexicon.Word { return 0 })
	if !ok {
		return moneyName{}, 0, false
	}
	c := r.x.money[row]
	head := form[:n]
	switch {
	case c.upper && strings.ToUpper(head) == head:
	case n == 1 && head == "R":
	case n > 1 && !strings.ContainsAny(strings.ToLower(head), "aeiouy"):
	default:
		return moneyName{}, 0, false
	}
	return c, n, true
}

// amount reads a number with its unit at token i: "$ 280 million", "12-cent", "5 feet 2 inches", "-2°", "half an hour", "12".
func (r *reader) amount(i int) (amount, bool) {
	if i < r.from || i >= r.to {
		return amount{}, false
	}
	tok := r.t.Tokens[i]
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
		if !r.label_(&a) {
			return a, false
		}
	}
	a.from = i
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

func (r *reader) gluedAt(i int) (moneyName, int, bool) {
	tok := r.t.Tokens[i]
	if tok.Class != token.Word || tok.Word != 0 || tok.Shape == token.Lower {
		return moneyName{}, 0, false
	}
	return r.glued(i)
}

// signEnd says where the number begins whose currency begins at token i.
func (r *reader) signEnd(i int) (int, bool) {
	if c := r.t.Tokens[i]; c.Class != token.Word && !c.Is(lexicon.Currency) {
		return 0, false
	}
	for j := i + 1; j <= i+3 && j < r.to; j++ {
		prev := r.t.Tokens[j-1]
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

// moneyScale reads the scales that are scales only behind a currency: "$5m", "$2t", "$ 5 b".
func (r *reader) moneyScale(n *numeral) {
	w := n.rest
	to := n.to
	if w == 0 && !n.scaled && n.to < r.to && r.number(n.to).class == suffix && r.t.Tokens[n.to].Before <= token.Space && !r.tight(n.to+1) {
		w, to = r.word(n.to), n.to+1
	}
	if c := r.x.numbers[w]; c.class == suffix {
		n.value, n.step, n.other = n.value.Mul(c.value), n.step.Mul(c.value), n.other.Mul(c.value)
		n.scaled, n.scale, n.plain, n.rest, n.to = true, c.value, false, 0, to
	}
}

// trailingCode reads a code right behind the digits: "$5AUD". It says whether what stands there is one.
func (r *reader) trailingCode(a *amount, money *moneyHit, w lexicon.Word) bool {
	row, ok := r.x.moneyNames.Longest(w, func(int) lexicon.Word { return 0 })
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

// label_ reads the unit behind a number. It says whether the number may stand as it is.
func (r *reader) label_(a *amount) bool {
	a.kind = Count
	if a.ordinal {
		a.kind = Ordinal
		return true
	}
	if a.rest != 0 {
		return r.labelInside(a)
	}
	if a.vague && r.word(a.to) == r.x.words.of && r.word(a.to) != 0 { // "billions of dollars", "hundreds of miles"
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

// labelInside reads the unit that stands right behind the digits, in their token.
func (r *reader) labelInside(a *amount) bool {
	next := a.to
	lower := strings.ToLower(a.form)
	// 5m people, 5m euros: millions; 5m: metres
	if c := r.x.numbers[a.rest]; c.class == suffix {
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

// decade reads "in his 70s" as an age; other plural figures ("747s") are names.
func (r *reader) decade(a *amount) bool {
	if a.value.Cmp(Int(100)) >= 0 || a.value.Cmp(Int(10)) < 0 || !a.value.Quo(Int(10)).Whole() {
		return false
	}
	k := a.from - 1
	if r.is(k, "-") && k > r.from {
		k--
	}
	if k >= r.from && (r.t.Norm(k) == "early" || r.t.Norm(k) == "mid" || r.t.Norm(k) == "late") {
		k--
	}
	if k < r.from || !r.t.Tokens[k].Is(lexicon.Possessive) {
		return false
	}
	a.kind, a.code, a.label, a.dimension, a.rest = Age, "a", true, "months", 0
	a.vague, a.most = true, a.value.Add(Int(9))
	return true
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

// near says whether a word with the mark stands within some tokens of token i.
func (r *reader) near(i int, m mark) bool {
	for k := max(0, i-verbReach); k < min(len(r.t.Tokens), i+verbReach); k++ {
		if r.x.marks[r.t.Tokens[k].Word]&m != 0 {
			return true
		}
	}
	return false
}

// belowZero reads "below zero" behind degrees.
func (r *reader) belowZero(a *amount) {
	if (a.dimension == "degree" || a.dimension == "temperature") && a.to+1 < r.to && r.t.Norm(a.to) == "below" && r.t.Norm(a.to+1) == "zero" && a.value.Sign() > 0 {
		a.value, a.to = a.value.Neg(), a.to+2
	}
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

// weight says whether "pounds" are of weight here.
func (r *reader) weight(a *amount, u unitHit) bool {
	switch {
	case u.first > a.to: // 800-pound
		return !a.scaled
	case a.scaled:
		return false
	case r.word(u.end) == r.x.words.of && r.word(u.end) != 0:
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

// compound adds what smaller units follow: "5 feet 2 inches", "one hour and 45 minutes", "20 dollars 43 cents", "an hour and a half".
func (r *reader) compound(a *amount) {
	if !a.label || a.prefix || a.vague || a.ordinal {
		return
	}
	for n := 0; n < 4; n++ {
		j := a.to
		and := r.word(j) == r.x.words.and && r.word(j) != 0
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
			} else if !r.label_(&b) {
				return
			}
		} else if a.code == "h" && b.form == "m" { // "2h 30m"
			b.measure(r.x.factors["min"])
		} else if !r.labelInside(&b) {
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
