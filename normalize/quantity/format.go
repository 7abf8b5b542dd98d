package quantity

import (
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// ofUnit stands between a count and what it counts in the canonical form.
const ofUnit = " × "

// giveOrTake stands before half of what a value is rounded to, where no wording says that.
const giveOrTake = " ± "

// String is the quantity in canonical form, which [Parse] reads back to the same
// value, bounds and unit: "USD 244.8 billion", "more than 200", "between 3 and 5
// kilometres", "12 × police officer", "56 years old", "2-to-3".
func (q Quantity) String() string {
	switch {
	case q.Kind == "":
		return ""
	case q.Approx == Range:
		return "between " + q.write(q.Low, Number{}, false) + " and " + q.write(q.High, Number{}, true)
	case q.Approx == MoreThan:
		return "more than " + q.write(q.Low, Number{}, true)
	case q.Approx == AtLeast:
		return "at least " + q.write(q.Low, Number{}, true)
	case q.Approx == LessThan:
		return "less than " + q.write(q.High, Number{}, true)
	case q.Approx == AtMost:
		return "at most " + q.write(q.High, Number{}, true)
	case q.Value.IsZero():
		return "several " + q.several()
	case q.Approx == About && q.High == q.Value:
		return "nearly " + q.write(q.Value, Number{}, true)
	case q.Approx == About && q.Low == q.Value:
		return "just over " + q.write(q.Value, Number{}, true)
	case q.Approx == About:
		return "about " + q.write(q.Value, Number{}, true)
	}
	return q.write(q.Value, q.High.Sub(q.Low), true)
}

// several writes the hundred of "several hundred".
func (q Quantity) several() string {
	one := q.Low.Quo(Int(2))
	for _, s := range scaleNames {
		if n := one.Quo(Int(s.value)); n == Int(1) {
			return q.labelled(s.name, false)
		}
	}
	return q.labelled("dozen", false)
}

// scaleNames are the scales that the canonical form uses.
var scaleNames = []struct {
	name  string
	value int64
}{{"quadrillion", 1e15}, {"trillion", 1e12}, {"billion", 1e9}, {"million", 1e6}, {"thousand", 1e3}, {"hundred", 100}, {"dozen", 12}}

// write writes a value with its unit. step is what one is worth in the last place; none where it does not matter.
func (q Quantity) write(v, step Number, unit bool) string {
	switch q.Kind {
	case Ratio:
		if v.Sign() >= 0 {
			return fmt.Sprintf("%d-to-%d", v.num, v.den)
		}
	case Ordinal:
		return v.String() + ordinalEnding(v.num)
	case Multiple:
		return figure(v) + "-fold"
	}
	number, vague := figure(v), ""
	switch {
	case step.Sign() > 0:
		ok := false
		if number, ok = written(v, step); !ok {
			vague = giveOrTake + step.Mul(Frac(1, 2)).String()
		}
	case q.Kind == Money && q.Approx == Exact: // cents are exact
		number = padded(v, Frac(1, 100))
	}
	if !unit {
		if q.Kind == Money {
			return q.labelled(number, v == Int(1))
		}
		return number
	}
	return q.labelled(number, v == Int(1)) + vague
}

// figure writes a number exactly: decimals, or a whole with a fraction.
func figure(v Number) string {
	if _, ends := decimals(max(v.den, 1)); ends {
		return v.String()
	}
	return parts(v)
}

// parts writes a number as a whole and a fraction: "2 1/2".
func parts(v Number) string {
	sign := ""
	if v.num < 0 {
		sign, v = "-", v.Neg()
	}
	if whole := v.num / v.den; whole > 0 {
		return fmt.Sprintf("%s%d %d/%d", sign, whole, v.num%v.den, v.den)
	}
	return fmt.Sprintf("%s%d/%d", sign, v.num, v.den)
}

// written writes a number so that its last place is worth step: "244.8 billion",
// "2 1/2 million". It says whether that could be done.
func written(v, step Number) (string, bool) {
	if v.den > 1 && step == finer(v.den) && !place(step) {
		return parts(v), true
	}
	if step.Cmp(Int(1)) <= 0 {
		return padded(v, step), place(step)
	}
	size := v
	if size.Sign() < 0 {
		size = size.Neg()
	}
	small := ""
	for _, s := range scaleNames {
		n, d := v.Quo(Int(s.value)), step.Quo(Int(s.value))
		switch {
		case n.den > 1 && n.den <= 100 && v.den == 1 && d == finer(n.den) && !place(d):
			return parts(n) + " " + s.name, true
		case s.value == 12 && (d != Int(1) || !n.Whole()), d.Cmp(Int(1)) > 0 || !place(d):
		case size.Cmp(Int(s.value)) >= 0:
			return padded(n, d) + " " + s.name, true
		default:
			small = padded(n, d) + " " + s.name
		}
	}
	if small != "" {
		return small, true
	}
	return figure(v), false
}

// place says whether d is what one is worth in some decimal place.
func place(d Number) bool {
	for d.num > 1 && d.num%10 == 0 {
		d.num /= 10
	}
	if d.num != 1 {
		return false
	}
	p, ends := decimals(max(d.den, 1))
	return ends && (d.den == 1 || lastPlace(min(p, maxPlaces)) == d)
}

// padded writes v with as many decimals as step has.
func padded(v, step Number) string {
	_, ends := decimals(max(v.den, 1))
	if !ends || !place(step) {
		return figure(v)
	}
	p, _ := decimals(step.den)
	s := v.String()
	have := 0
	if i := strings.IndexByte(s, '.'); i >= 0 {
		have = len(s) - i - 1
	} else if p > 0 {
		s += "."
	}
	return s + strings.Repeat("0", max(p-have, 0))
}

func ordinalEnding(n int64) string {
	switch {
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		return "st"
	case n%10 == 2:
		return "nd"
	case n%10 == 3:
		return "rd"
	}
	return "th"
}

// labelled puts the unit to a number.
func (q Quantity) labelled(number string, one bool) string {
	switch q.Kind {
	case Money:
		if q.Unit != "" {
			return q.Unit + " " + number
		}
		return "¤ " + number
	case Percent:
		return number + " percent"
	case Point:
		return number + " percentage points"
	case Measure, Duration, Age:
		name := load().name(q.Unit, one)
		if q.Kind == Age {
			name += " old"
		}
		return number + " " + name
	}
	if q.Unit != "" {
		return number + ofUnit + q.Unit
	}
	return number
}

// name is what a unit is called, in the singular or the plural.
func (x *tables) name(code string, one bool) string {
	for i, u := range x.units {
		if u.code != code || u.times != Int(1) || u.glued {
			continue
		}
		if !one && i+1 < len(x.units) && x.units[i+1] == u {
			return x.unitNames.Row(i + 1).Key
		}
		return x.unitNames.Row(i).Key
	}
	return code
}

// ParseError says why a text is no single quantity.
type ParseError struct {
	Text string
	// At is where the quantity in the text begins or ends that does not fill it; -1 where there is none.
	At int
}

func (e *ParseError) Error() string {
	if e.At < 0 {
		return fmt.Sprintf("quantity: no quantity in %.60q", e.Text)
	}
	return fmt.Sprintf("quantity: %.60q is not one quantity: it ends or begins at byte %d", e.Text, e.At)
}

// Parse reads a text that is one quantity and nothing else, such as "$244.8bn",
// "two and a half million", "12 police officers" or what [Quantity.String]
// writes. Offsets are of the text. Errors are [*ParseError].
func Parse(s string) (Quantity, error) {
	text, margin, rounded := strings.Cut(s, giveOrTake)
	text, unit, counted := strings.Cut(text, ofUnit)
	t := token.New(text)
	reading := reader{t: t, x: load(), canonical: true, to: len(t.Tokens)}
	reading.read()
	found := reading.out
	if len(found) == 0 {
		return Quantity{}, &ParseError{s, -1}
	}
	q := found[0]
	end := q.To
	if q.Kind == Count && q.Unit != "" {
		if p, ok := reading.nounAfter(reading.past(q.To), q.Value != Int(1)); ok {
			end = p.head + 1
		}
	}
	if end == len(t.Tokens)-1 && t.Tokens[end].Class == token.Stop {
		end++
	}
	switch {
	case q.From > 0:
		return Quantity{}, &ParseError{s, q.Start}
	case end < len(t.Tokens):
		return Quantity{}, &ParseError{s, q.End}
	}
	if counted {
		q.Unit = unit
	}
	if rounded {
		half, err := ParseNumber(margin)
		if err != nil {
			return Quantity{}, &ParseError{s, q.End}
		}
		q.Low, q.High = q.Value.Sub(half), q.Value.Add(half)
	}
	return q, nil
}
