package date

import (
	"errors"
	"fmt"
	"math"
)

// Relation is how two dates stand to each other.
type Relation uint8

// The relations of dates that can be compared.
const (
	// Same: one date, as far as the wordings tell.
	Same Relation = iota
	// Refines: one lies within what the other allows: 21 January and "January", "Tuesday night" and "Tuesday".
	Refines
	// Compatible: both can be right, but neither follows from the other: "since 2014" and "2016", "Tuesday night" and "early Wednesday".
	Compatible
	// Conflicts: they cannot both be right.
	Conflicts
)

func (r Relation) String() string {
	return [...]string{"same", "refines", "compatible", "conflicts"}[min(r, Conflicts)]
}

// ErrIncomparable is what [Compare] answers, wrapped with what is missing, for
// a date without a value, and for a time of day beside a date without one.
var ErrIncomparable = errors.New("date: not comparable")

// Compare says how two dates stand to each other. It compares the spans of time
// that the wordings allow: the part of the period ("early", "night"), what a
// bound leaves open, "about", the usual rounding of hours, an unknown year.
// Seasons are known for no hemisphere and weeks begin on either day, so neither
// conflicts with what is near. Times in different or unknown zones count by
// their days. A date written in a way that has two readings is at best Compatible,
// unless the other one is written so, too.
func Compare(a, b Date) (Relation, error) {
	as, bs := readings(a), readings(b)
	best, found := Conflicts, error(nil)
	for i, x := range as {
		for k, y := range bs {
			r, err := relate(x, y)
			if err != nil {
				found = err
				continue
			}
			if i+k == 0 && r == Same && a.Other == b.Other {
				return Same, nil
			}
			best = min(best, r)
		}
	}
	if found != nil {
		return 0, found
	}
	if len(as)+len(bs) > 2 {
		best = max(best, Compatible)
	}
	return best, nil
}

// Equal says whether two dates are comparable and the same.
func Equal(a, b Date) bool {
	r, err := Compare(a, b)
	return err == nil && r == Same
}

// readings are a date with its value, and with its other value.
func readings(d Date) []Date {
	if d.Other == "" {
		return []Date{d}
	}
	other := d
	other.Value = d.Other
	return []Date{d, other}
}

// reading is a date as a span of seconds.
type reading struct {
	Period
	d        Date
	from, to int // seconds from the calendar's beginning, both included
}

const (
	minuteLong = 60
	hourLong   = 60 * minuteLong
	dayLong    = 24 * hourLong
	always     = math.MaxInt / 4
)

func relate(a, b Date) (Relation, error) {
	var x, y reading
	for _, r := range []struct {
		d  Date
		to *reading
	}{{a, &x}, {b, &y}} {
		p, err := ParseEDTF(r.d.Value)
		if err != nil {
			return 0, fmt.Errorf("%w: %q has no value", ErrIncomparable, r.d.Text)
		}
		*r.to = reading{Period: p, d: r.d}
	}
	if a.Value == b.Value && a.Part == b.Part && a.Bound == b.Bound && (a.Zone == b.Zone || x.From.Zone != "") {
		return Same, nil
	}
	if a.Value == b.Value && a.Bound == "" && b.Bound == "" && (a.Part == "" || b.Part == "") && !x.timed() {
		return Refines, nil // "Tuesday night" is more than Tuesday, but told as a part of it
	}
	if x.clockOnly() || y.clockOnly() {
		if !x.timed() || !y.timed() {
			return 0, fmt.Errorf("%w: %q and %q: one has no time of day", ErrIncomparable, a.Text, b.Text)
		}
		x.onOneDay()
		y.onOneDay()
	}
	x.sameYear(&y)
	y.sameYear(&x)
	if (x.timed() || y.timed()) && (a.Zone != b.Zone && (x.From.Zone == "" || y.From.Zone == "") || (x.From.Zone == "") != (y.From.Zone == "")) && x.timed() && y.timed() {
		x.byDay()
		y.byDay()
		return max(x.overlap(y, dayLong), Compatible), nil
	}
	x.span()
	y.span()
	near := 0
	if x.From.Precision == ByWeek || y.From.Precision == ByWeek {
		near = dayLong
	}
	r := x.overlap(y, near)
	if r == Conflicts && (x.From.Precision == BySeason || y.From.Precision == BySeason) && abs(x.From.Year-y.From.Year) <= 1 {
		return Compatible, nil
	}
	if a.Bound != b.Bound || a.Bound != "" {
		r = max(r, Compatible)
	}
	return r, nil
}

func (r *reading) timed() bool     { return r.From == r.To && r.From.Precision >= ByMinute }
func (r *reading) clockOnly() bool { return r.timed() && r.From.NoYear && r.From.Month == 0 }

// onOneDay leaves the time of day alone.
func (r *reading) onOneDay() {
	r.From.NoYear, r.From.Year, r.From.Month, r.From.Day = false, 2000, 1, 2
	r.To = r.From
}

// byDay forgets the time.
func (r *reading) byDay() {
	for _, p := range []*Point{&r.From, &r.To} {
		p.Precision, p.Zone = ByDay, ""
	}
	r.d.Part = ""
	r.span()
}

// sameYear gives a date with an unknown year that of the other one: the year in which they may meet.
func (r *reading) sameYear(o *reading) {
	if !r.From.NoYear && !r.To.NoYear {
		return
	}
	year := 2000 // both unknown: a leap year holds all days
	if !o.From.NoYear && o.From.Precision != 0 {
		if year = o.From.Year; o.To.Year > year && r.From.Month < o.From.Month {
			year++
		}
	}
	for _, p := range []*Point{&r.From, &r.To} {
		if p.NoYear {
			p.NoYear, p.Year = false, year
			p.Day = min(p.Day, monthDays(year, p.Month))
		}
	}
}

// span finds the seconds that the wording allows.
func (r *reading) span() {
	r.from, r.to = -always, always
	if d := r.From.First(); !d.IsZero() {
		r.from = d.number()*dayLong + r.From.seconds()
	}
	if d := r.To.Last(); !d.IsZero() {
		r.to = d.number()*dayLong + dayLong - 1
		if r.To.Precision >= ByMinute {
			r.to += r.To.seconds() + 1 - dayLong
			if r.To.Precision == ByMinute {
				r.to += minuteLong - 1
			}
		}
	}
	if r.from == -always || r.to == always {
		return
	}
	length := r.to - r.from + 1
	part := r.d.Part
	if r.timed() {
		part = "" // the time says more
	}
	switch from := r.from; part {
	case "morning":
		r.to = from + 12*hourLong - 1
	case "afternoon":
		r.from, r.to = from+12*hourLong, from+18*hourLong-1
	case "evening":
		r.from, r.to = from+17*hourLong, from+dayLong-1
	case "night":
		r.from, r.to = from+18*hourLong, from+30*hourLong-1
	case "early":
		r.to = from + length/2 - 1
	case "late":
		r.from = from + length/2
	case "mid":
		r.from, r.to = from+length/4, from+length-length/4-1
	case "start":
		r.to = from + length/3
	case "end":
		r.from = from + length - length/3
	}
	slack := 0
	switch {
	case r.From.Precision == ByMinute && r.From.Minute == 0:
		slack = 30 * minuteLong // "7 a.m." is rounded, as far as one can tell
	case r.From.Precision == ByMinute && r.From.Minute%5 == 0:
		slack = 3 * minuteLong
	}
	if r.From.Approximate || r.To.Approximate {
		slack = max(slack, length)
	}
	r.from -= slack
	r.to += slack
	switch r.d.Bound {
	case "since", "after":
		r.to = always
	case "until", "by", "before":
		r.from = -always
	}
}

// seconds is the point's time of day in UTC where its zone is known, else as told.
func (p Point) seconds() int {
	if p.Precision < ByMinute {
		return 0
	}
	s := p.Hour*hourLong + p.Minute*minuteLong + p.Second
	if len(p.Zone) == 6 {
		offset := digits(p.Zone[1:3])*hourLong + digits(p.Zone[4:])*minuteLong
		if p.Zone[0] == '+' {
			offset = -offset
		}
		s += offset
	}
	return s
}

// overlap compares two spans; those no further apart than near are compatible.
func (r *reading) overlap(o reading, near int) Relation {
	switch {
	case r.from == o.from && r.to == o.to:
		return Same
	case r.from <= o.from && o.to <= r.to, o.from <= r.from && r.to <= o.to:
		return Refines
	case r.from <= o.to+near && o.from <= r.to+near:
		return Compatible
	}
	return Conflicts
}
