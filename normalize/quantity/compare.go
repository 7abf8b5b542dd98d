package quantity

import (
	"errors"
	"fmt"
	"strings"
)

// Relation is how two quantities stand to each other.
type Relation uint8

// The relations of quantities that can be compared.
const (
	// Same: one value, as far as the wordings tell.
	Same Relation = iota
	// Refines: one lies within what the other allows: 244.8 billion and 245bn, 42 and "about 40".
	Refines
	// Compatible: both can be right, but neither follows from the other: "more than 200" and "about 200".
	Compatible
	// Conflicts: they cannot both be right.
	Conflicts
)

func (r Relation) String() string {
	return [...]string{"same", "refines", "compatible", "conflicts"}[min(r, Conflicts)]
}

// ErrIncomparable is what [Compare] answers for quantities of different things:
// percent and tonnes, dollars and euros, officers and schools, months and days.
var ErrIncomparable = errors.New("quantity: not comparable")

// Compare says how two quantities stand to each other, measures converted into
// one unit. What they count must be the same: units of counts agree where their
// last words do ("officer", "police officer"), or where one is absent. Nouns,
// verbs and roles are the caller's matter. The error is ErrIncomparable, wrapped
// with what differs, also where a conversion does not fit in a [Number]. A figure
// with two readings is at best Compatible.
func Compare(a, b Quantity) (Relation, error) {
	farA, farB := far(a), far(b)
	a, b, err := align(a, b)
	if err != nil {
		return 0, err
	}
	best := relate(a, b, farA, farB)
	if a.Other.IsZero() && b.Other.IsZero() {
		return best, nil
	}
	for _, x := range readings(a) {
		for _, y := range readings(b) {
			best = min(best, relate(x, y, farA, farB))
		}
	}
	return max(best, Compatible), nil
}

// Equal says whether two quantities are comparable and the same.
func Equal(a, b Quantity) bool {
	r, err := Compare(a, b)
	return err == nil && r == Same
}

// readings are a quantity with its value, and with its other value.
func readings(q Quantity) []Quantity {
	other := q
	other.Value, other.Low, other.High = q.Other, q.Other, q.Other
	if q.Other.IsZero() {
		return []Quantity{q}
	}
	return []Quantity{q, other}
}

func differ(what, a, b string) error { return incomparable{what, a, b} }

// incomparable is the error of two quantities that cannot be compared. Many are made, and few read.
type incomparable struct{ what, a, b string }

func (e incomparable) Error() string {
	return fmt.Sprintf("%v: %s %q and %q", ErrIncomparable, e.what, e.a, e.b)
}

func (e incomparable) Unwrap() error { return ErrIncomparable }

// align brings two quantities to one kind and unit.
func align(a, b Quantity) (Quantity, Quantity, error) {
	if a.Kind != b.Kind {
		switch {
		case a.Kind == Ratio && b.Kind == Percent:
			a = times100(a)
		case a.Kind == Percent && b.Kind == Ratio:
			b = times100(b)
		case a.Kind == Ratio && b.Kind == Count && b.Unit == "", a.Kind == Count && b.Kind == Ratio && a.Unit == "":
		default:
			return a, b, differ("kinds", string(a.Kind), string(b.Kind))
		}
	}
	if a.Unit == b.Unit {
		return a, b, nil
	}
	switch a.Kind {
	case Count:
		if a.Unit != "" && b.Unit != "" && last(a.Unit) != last(b.Unit) {
			return a, b, differ("units", a.Unit, b.Unit)
		}
		return a, b, nil
	case Money:
		if a.Unit != "" && b.Unit != "" {
			return a, b, differ("currencies", a.Unit, b.Unit)
		}
		return a, b, nil
	}
	x := load().factors
	ua, okA := x[a.Unit]
	ub, okB := x[b.Unit]
	if !okA || !okB || ua.dimension != ub.dimension || ua.dimension == "degree" {
		return a, b, differ("units", a.Unit, b.Unit)
	}
	for _, q := range []*Quantity{&a, &b} {
		u := x[q.Unit]
		for _, n := range []*Number{&q.Value, &q.Low, &q.High, &q.Other} {
			if n.IsZero() {
				continue
			}
			*n = u.base(*n)
			if n.IsZero() {
				return a, b, fmt.Errorf("%w: %q does not fit when converted", ErrIncomparable, q.Unit)
			}
		}
	}
	return a, b, nil
}

// base converts a value into the dimension's own unit.
func (u unit) base(n Number) Number {
	switch u.code {
	case "Cel":
		return n.Add(Frac(27315, 100))
	case "[degF]":
		return n.Add(Frac(45967, 100)).Mul(Frac(5, 9))
	}
	return n.Mul(u.factor)
}

func times100(q Quantity) Quantity {
	for _, n := range []*Number{&q.Value, &q.Low, &q.High, &q.Other} {
		*n = n.Mul(Int(100))
	}
	q.Unit = ""
	return q
}

func last(unit string) string { return unit[strings.LastIndexByte(unit, ' ')+1:] }

// interval is what a quantity allows: from low to high, each in or out.
type interval struct {
	low, high         Number
	openLow, openHigh bool
}

func (q Quantity) interval() interval {
	v := interval{low: q.Low, high: q.High}
	if v.low.IsZero() && v.high.IsZero() {
		v.low, v.high = q.Value, q.Value
	}
	switch q.Approx {
	case MoreThan:
		v.openLow = true
	case LessThan:
		v.openHigh = true
	case Exact: // rounding takes a half up
		v.openHigh = v.low != v.high
	}
	return v
}

// holds says whether all that w allows v allows, too.
func (v interval) holds(w interval) bool {
	low := v.low.IsZero()
	if !low && !w.low.IsZero() {
		c := v.low.Cmp(w.low)
		low = c < 0 || c == 0 && (!v.openLow || w.openLow)
	}
	high := v.high.IsZero()
	if !high && !w.high.IsZero() {
		c := v.high.Cmp(w.high)
		high = c > 0 || c == 0 && (!v.openHigh || w.openHigh)
	}
	return low && high
}

// apart says whether all of v is below all of w.
func (v interval) apart(w interval) bool {
	if v.high.IsZero() || w.low.IsZero() {
		return false
	}
	c := v.high.Cmp(w.low)
	return c < 0 || c == 0 && (v.openHigh || w.openLow)
}

// relate compares two quantities of one unit. farA and farB are how far the bounds reach, as far tells.
func relate(a, b Quantity, farA, farB Number) Relation {
	if a.Approx == b.Approx && a.Value == b.Value && (!a.Value.IsZero() || a.Low == b.Low && a.High == b.High) {
		return Same
	}
	v, w := a.interval(), b.interval()
	switch {
	case v.apart(w) || w.apart(v):
		return Conflicts
	case v == w:
		return Same
	case v.holds(w):
		return refines(a, b, farA)
	case w.holds(v):
		return refines(b, a, farB)
	}
	return Compatible
}

// refines is Refines, or Compatible where the wider one has an open side and the
// narrower one lies far out there: nobody says "more than 200" of 5,000.
func refines(wide, narrow Quantity, far Number) Relation {
	switch {
	case wide.High.IsZero() && !wide.Low.IsZero() && !narrow.Low.IsZero() && narrow.Low.Cmp(wide.Low.Mul(far)) > 0,
		wide.Low.IsZero() && !wide.High.IsZero() && !narrow.High.IsZero() && narrow.High.Mul(far).Cmp(wide.High) < 0:
		return Compatible
	}
	return Refines
}

// far is how many times its bound is too far from what a quantity with one bound
// says, in its own unit: one and a half for "more than 200", two for "more than a
// week" or 1,000, which have no round neighbour before.
func far(q Quantity) Number {
	bound := q.Low
	if bound.IsZero() {
		bound = q.High
	}
	if bound == lastFigure(bound) {
		return Int(2)
	}
	return Frac(3, 2)
}
