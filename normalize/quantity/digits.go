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
	unseen digitStyle = iota // nobody asked yet
	anyStyle
	commaStyle // 1,234.5
	pointStyle // 1.234,5
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
	case digits[0] == '0' || r.textStyle() == commaStyle:
	case r.textStyle() == pointStyle:
		n.value, n.step, n.integer = thousand, Int(1), true
	default:
		n.other = thousand
	}
	return !n.value.IsZero()
}

// textStyle is how the other figures of the text are written, those that can be read one way only.
func (r *reader) textStyle() digitStyle {
	if r.style != unseen {
		return r.style
	}
	r.style = anyStyle
	for i := range r.t.Tokens {
		if r.t.Tokens[i].Class != token.Number {
			continue
		}
		s := r.t.Form(i)
		s = s[:digitsEnd(s)]
		comma, point := strings.Count(s, ","), strings.Count(s, ".")
		lastComma, lastPoint := strings.LastIndexByte(s, ','), strings.LastIndexByte(s, '.')
		var style digitStyle
		switch {
		case comma > 1 || comma == 1 && point == 1 && lastComma < lastPoint || comma == 1 && point == 0 && lastComma == len(s)-4, point == 1 && comma == 0 && lastPoint != len(s)-4:
			style = commaStyle
		case point > 1 || comma == 1 && point == 1 && lastPoint < lastComma, comma == 1 && point == 0:
			style = pointStyle
		default:
			continue
		}
		if r.style != anyStyle && r.style != style {
			r.style = anyStyle // the text is of two minds
			return r.style
		}
		r.style = style
	}
	return r.style
}

// attached reads what stands behind the digits in the same token. It says whether the token is a number at all.
func (r *reader) attached(n *numeral, at, skip int, form string, end int) bool {
	tok := &r.t.Tokens[at]
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
	if c := r.x.numbers.At(w); c.class == suffix && (len(lower) > 1 || lower == "k" || lower == "b" || rest == "M") {
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
	first := &r.t.Tokens[n.from]
	if !n.plain || first.To-first.At > 3 || r.t.Folded[first.At] == '0' {
		return
	}
	long, j, groups, sure := *n, n.to, 0, false
	for more := true; more && j < r.to && groups < 5; j, groups = j+1, groups+1 {
		this := &r.t.Tokens[j]
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

// spacedPoint reads "1 . 6", as tokenized corpora write decimals.
func (r *reader) spacedPoint(n *numeral) {
	j := n.to
	if !n.plain || j+1 >= r.to || r.t.Tokens[j].Class != token.Stop || r.t.Tokens[j].Before != token.Space || !r.is(j, ".") {
		return
	}
	next := &r.t.Tokens[j+1]
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
