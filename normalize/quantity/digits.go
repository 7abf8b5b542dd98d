package quantity

import (
	"strings"
	"unicode/utf8"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// digitStyle is how a text writes its thousands, as far as other figures of it show.
type digitStyle uint8

const (
	anyStyle   digitStyle = iota
	commaStyle            // 1,234.5
	pointStyle            // 1.234,5
)

// figures reads a number in digits at token i, with scale and fraction: "3,000.50", "2.5 million", "10 1/2", "1½", ".25".
func (r *reader) figures(i int) (numeral, bool) { return r.figuresFrom(i, 0) }

// figuresFrom is figures without the first skip bytes of the token: the sign of "Rs20".
func (r *reader) figuresFrom(i, skip int) (numeral, bool) {
	n := numeral{from: i, to: i + 1, plain: skip == 0}
	at := i
	if r.t.Tokens[i].Class == token.Stop {
		at = i + 1
		n.to = at + 1
	}
	form := r.t.Form(at)[skip:]
	end := digitsEnd(form)
	if end == 0 {
		return n, false
	}
	if at > i { // ".25"
		for k := 0; k < end; k++ {
			if form[k] < '0' || form[k] > '9' {
				return n, false
			}
		}
		n.value, n.plain = fraction(form[:end]), false
		n.step = lastPlace(end)
	} else if !r.grouped(&n, form[:end]) {
		return n, r.feet(&n, form)
	}
	if end < len(form) {
		if !r.attached(&n, at, skip, form, end) {
			return n, false
		}
	} else {
		r.spaced(&n)
		r.spacedPoint(&n)
	}
	if n.value.IsZero() {
		return n, false
	}
	if n.ordinal || n.rest != 0 {
		return n, true
	}
	if n.rest == 0 {
		if r.mixed(&n) {
			n.plain, n.integer = false, false
		}
		s, ok := r.scales(n)
		if !ok && s.value.IsZero() {
			return s, false
		}
		n = s
	}
	return r.tail(n), true
}

// digitsEnd is where the digits and the marks between them end.
func digitsEnd(form string) int {
	end := 0
	for k := 0; k < len(form); {
		c := form[k]
		switch {
		case '0' <= c && c <= '9':
			k++
			end = k
		case c == ',' || c == '.' || c == '\'':
			k++
		default:
			if len(form)-k >= 3 && (form[k:k+3] == "’" || form[k:k+3] == "‘") {
				k += 3
				continue
			}
			return end
		}
	}
	return end
}

func lastPlace(decimals int) Number {
	n := Int(1)
	for range decimals {
		n = n.Quo(Int(10))
	}
	return n
}

// grouped reads digits with marks between them. The marks tell what they are by their places.
func (r *reader) grouped(n *numeral, s string) bool {
	var digits [40]byte
	count, first := 0, -1 // digits, and those before the first mark
	var marks [24]byte    // the marks
	var after [24]int     // digits before each
	nm := 0
	for k := 0; k < len(s); {
		c, size := s[k], 1
		if c >= utf8.RuneSelf {
			c, size = '\'', 3
		}
		k += size
		if '0' <= c && c <= '9' {
			if count == len(digits) {
				return false
			}
			digits[count] = c
			count++
			continue
		}
		if nm == len(marks) {
			return false
		}
		marks[nm], after[nm] = c, count
		nm++
		if first < 0 {
			first = count
		}
	}
	whole, decimals := count, 0
	switch {
	case nm == 0:
		n.integer = true
	case r.thousands(marks[:nm], after[:nm], count):
		n.plain = false
		n.integer = true
		if nm == 1 && marks[0] == '.' {
			return r.ambiguous(n, string(digits[:count]), after[0])
		}
	default:
		// the last mark may begin decimals, those before it thousands of another sign
		last := nm - 1
		if marks[last] == '\'' || last > 0 && (marks[last-1] == marks[last] || !r.thousands(marks[:last], after[:last], after[last])) {
			return false
		}
		if marks[last] == ',' && last == 0 && count-after[0] > 2 { // "1,2345"
			return false
		}
		whole, decimals = after[last], count-after[last]
		n.plain = false
		if decimals > maxPlaces {
			return false
		}
	}
	n.value = decimal(string(digits[:whole]))
	if decimals > 0 {
		n.value = n.value.Add(fraction(string(digits[whole:count])))
	}
	n.step = lastPlace(decimals)
	return !n.value.IsZero()
}

// thousands says whether all marks are the same and stand where thousands (or lakhs and crores) are marked off.
func (r *reader) thousands(marks []byte, after []int, count int) bool {
	last := len(marks) - 1
	if count-after[last] != 3 || after[0] == 0 || after[0] > 3 {
		return false
	}
	three, two := true, after[0] <= 2 && marks[0] == ','
	for k, m := range marks {
		if m != marks[0] {
			return false
		}
		if k > 0 {
			three = three && after[k]-after[k-1] == 3
			two = two && after[k]-after[k-1] == 2
		}
	}
	return three || two
}

// ambiguous reads one point with three digits behind it: 3.350 is 3 and a bit in English, thousands in much of the world.
func (r *reader) ambiguous(n *numeral, digits string, whole int) bool {
	point := decimal(digits[:whole]).Add(fraction(digits[whole:]))
	thousand := decimal(digits)
	n.integer = false
	n.value, n.step = point, lastPlace(3)
	switch {
	case digits[0] == '0' || r.style == commaStyle:
	case r.style == pointStyle:
		n.value, n.step, n.integer = thousand, Int(1), true
	default:
		n.other = thousand
	}
	return !n.value.IsZero()
}

// attached reads what stands behind the digits in the same token. It says whether the token is a number at all.
func (r *reader) attached(n *numeral, at, skip int, form string, end int) bool {
	tok := r.t.Tokens[at]
	rest := form[end:]
	lower := r.t.Lower[int(tok.At)+skip+end : tok.To]
	n.plain = false
	switch lower {
	case "st", "nd", "rd", "th":
		if !n.integer || n.value.Sign() == 0 {
			return false
		}
		n.ordinal = true
		return true
	case "s", "x":
		// "the 1990s", "747s"; "3x" is a multiple
		n.form, n.rest = rest, lexicon.Load().Lookup(lower).Word
		return true
	}
	w := lexicon.Load().Lookup(lower).Word
	if w == 0 {
		return false
	}
	n.form = rest
	if c := r.x.numbers[w]; c.class == suffix && (len(lower) > 1 || lower == "k" || lower == "b" || rest == "M") {
		n.value, n.step, n.other = n.value.Mul(c.value), n.step.Mul(c.value), n.other.Mul(c.value)
		n.scaled, n.scale, n.form = true, c.value, ""
		return !n.value.IsZero()
	}
	n.rest = w
	return true
}

// spaced joins groups of three digits that spaces set apart: "1 234 567". One
// group behind a plain space needs evidence that it belongs to the number.
func (r *reader) spaced(n *numeral) {
	first := r.t.Tokens[n.from]
	if !n.plain || first.To-first.At > 3 || r.t.Folded[first.At] == '0' {
		return
	}
	long, j, groups, sure := *n, n.to, 0, false
	for more := true; more && j < r.to && groups < 5; j, groups = j+1, groups+1 {
		this := r.t.Tokens[j]
		if this.Class != token.Number || this.Before != token.Space {
			break
		}
		form := r.t.Form(j)
		end := digitsEnd(form)
		group := numeral{}
		if !r.grouped(&group, form[:end]) || group.value.Cmp(Int(1000)) >= 0 || len(form) < 3 || end > 3 && form[3] != '.' && form[3] != ',' || end < 3 {
			break
		}
		gap := r.t.Original[r.t.Tokens[j-1].End:this.Start]
		sure = sure || gap != " " && gap[0] >= 0x80 || form[:3] == "000"
		long.value = long.value.Mul(Int(1000)).Add(group.value)
		long.step, long.integer, long.plain = group.step, group.integer, false
		more = end == 3
		if end < len(form) { // "1 200km"
			more, sure = false, true
			if !r.attached(&long, j, 0, form, end) {
				return
			}
		}
	}
	if groups == 0 || long.value.IsZero() {
		return
	}
	if !sure && groups < 2 {
		_, unit := r.unitAt(j)
		_, money := r.moneyAt(j)
		sign := n.from > r.from && r.t.Tokens[n.from-1].Is(lexicon.Currency) && r.t.Tokens[n.from-1].Class == token.Sign
		if !unit && !money && !sign && !r.countable(j) && (n.from > 0 || j < len(r.t.Tokens)) {
			return
		}
	}
	long.to = j
	*n = long
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

// spacedPoint reads "1 . 6", as tokenized corpora write decimals.
func (r *reader) spacedPoint(n *numeral) {
	j := n.to
	if !n.plain || j+1 >= r.to || r.t.Tokens[j].Class != token.Stop || r.t.Tokens[j].Before != token.Space || !r.is(j, ".") {
		return
	}
	next := r.t.Tokens[j+1]
	form := r.t.Form(j + 1)
	if next.Class != token.Number || next.Before != token.Space || digitsEnd(form) != len(form) || len(form) > 4 {
		return
	}
	part := numeral{}
	if !r.grouped(&part, form) || !part.plain && !part.integer {
		return
	}
	_, unit := r.unitAt(j + 2)
	if r.number(j+2).class != scale && !unit {
		return
	}
	n.value, n.step = n.value.Add(fraction(form)), lastPlace(len(form))
	n.integer, n.plain, n.to = false, false, j+2
}

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

// slashed keeps what stands behind the digits of the denominator: "3/4h".
func (r *reader) slashed(n *numeral) {
	form := r.t.Form(n.to - 1)
	end := digitsEnd(form)
	if end < len(form) {
		n.rest, n.form = lexicon.Load().Lookup(r.t.Norm(n.to - 1)[end:]).Word, form[end:]
	}
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
