package date

import (
	"errors"
	"fmt"
	"strings"
)

// ErrFormat is wrapped by the errors of [ParseEDTF] and [ParseDay].
var ErrFormat = errors.New("not a date this package reads")

// Precision is how finely a [Point] is given.
type Precision uint8

// The precisions, the coarsest first. The zero value is an unknown or open end.
const (
	ByCentury Precision = iota + 1 // 19XX
	ByDecade                       // 199X
	ByYear                         // 1994
	BySeason                       // 1994-21 (spring) to 1994-24 (winter)
	ByHalf                         // 1994-40, 1994-41
	ByQuarter                      // 1994-33 to 1994-36
	ByMonth                        // 1994-05
	ByWeek                         // 1994-W20
	ByDay                          // 1994-05-16
	ByMinute                       // 1994-05-16T14:30
	BySecond                       // 1994-05-16T14:30:05
)

// Point is one EDTF (ISO 8601-2) date.
type Point struct {
	Precision Precision
	// NoYear says that the year is not known: XXXX-05-16. With a time and no
	// month it is a time of day alone: T14:30.
	NoYear bool
	// Year is the first one of a decade or century.
	Year int
	// Month is 1 to 12; with ByHalf, ByQuarter or BySeason the number of that.
	Month int
	// Week is the ISO week.
	Week, Day            int
	Hour, Minute, Second int
	// Zone is "Z" or an offset "+03:00"; empty where the time has none.
	Zone string
	// Approximate is EDTF's "~".
	Approximate bool
}

// Period is an EDTF date or interval. A date alone has both ends the same; an
// end whose Precision is zero is open.
type Period struct{ From, To Point }

// String is the point in EDTF's canonical form; empty where it is open.
func (p Point) String() string { return string(p.append(make([]byte, 0, 32))) }

func (p Point) append(b []byte) []byte {
	start := len(b)
	two := func(n int) { b = append(b, byte('0'+n/10%10), byte('0'+n%10)) }
	year := func() {
		if p.NoYear {
			b = append(b, "XXXX"...)
			return
		}
		two(p.Year / 100)
		two(p.Year)
	}
	after := func(mark byte, n int) { b = append(b, mark); two(n) }
	switch p.Precision {
	case ByCentury:
		year()
		b = append(b[:start+2], "XX"...)
	case ByDecade:
		year()
		b[start+3] = 'X'
	case ByYear:
		year()
	case BySeason:
		year()
		after('-', 20+p.Month)
	case ByQuarter:
		year()
		after('-', 32+p.Month)
	case ByHalf:
		year()
		after('-', 39+p.Month)
	case ByMonth:
		year()
		after('-', p.Month)
	case ByWeek:
		year()
		b = append(b, '-')
		after('W', p.Week)
	case ByDay, ByMinute, BySecond:
		if p.Month != 0 {
			year()
			after('-', p.Month)
			after('-', p.Day)
		}
		if p.Precision == ByDay {
			break
		}
		after('T', p.Hour)
		after(':', p.Minute)
		if p.Precision == BySecond {
			after(':', p.Second)
		}
		b = append(b, p.Zone...)
	}
	if p.Approximate && len(b) > start {
		b = append(b, '~')
	}
	return b
}

// String is the period in EDTF's canonical form: "2025-01-21",
// "2024-10-02/2024-10-05", "2014/..". Reading it again gives the same period.
func (p Period) String() string {
	if p.From == p.To {
		return p.From.String()
	}
	b := make([]byte, 0, 64)
	for i, end := range [2]Point{p.From, p.To} {
		if i == 1 {
			b = append(b, '/')
		}
		if end.Precision == 0 {
			b = append(b, ".."...)
		}
		b = end.append(b)
	}
	return string(b)
}

// First is the point's first day; zero where its year isn't known. Seasons are
// the northern hemisphere's and begin with the month of their equinox or solstice.
func (p Point) First() Day {
	if p.NoYear {
		return Day{}
	}
	switch p.Precision {
	case ByCentury, ByDecade, ByYear:
		return Day{max(p.Year, 1), 1, 1}
	case BySeason:
		return Day{p.Year, 3 * p.Month, 1}
	case ByHalf:
		return Day{p.Year, 6*p.Month - 5, 1}
	case ByQuarter:
		return Day{p.Year, 3*p.Month - 2, 1}
	case ByMonth:
		return Day{p.Year, p.Month, 1}
	case ByWeek:
		return weekStart(p.Year, p.Week)
	case ByDay, ByMinute, BySecond:
		return Day{p.Year, p.Month, p.Day}
	}
	return Day{}
}

// Last is the point's last day; zero where its year isn't known. A season goes
// to the end of the month that ends it by the sun (spring: June), so that it
// holds both the meteorologists' and the astronomers'.
func (p Point) Last() Day {
	if p.NoYear {
		return Day{}
	}
	months := func(first, n int) Day { return Day{p.Year, first, 1}.addMonths(n).add(-1) }
	switch p.Precision {
	case ByCentury:
		return Day{p.Year + 99, 12, 31}
	case ByDecade:
		return Day{p.Year + 9, 12, 31}
	case ByYear:
		return Day{p.Year, 12, 31}
	case BySeason:
		return months(3*p.Month, 4)
	case ByHalf:
		return months(6*p.Month-5, 6)
	case ByQuarter:
		return months(3*p.Month-2, 3)
	case ByMonth:
		return months(p.Month, 1)
	case ByWeek:
		return weekStart(p.Year, p.Week).add(6)
	case ByDay, ByMinute, BySecond:
		return Day{p.Year, p.Month, p.Day}
	}
	return Day{}
}

// ParseEDTF reads the part of EDTF that this package writes: dates to any
// [Precision], "~" ("?" and "%" count as such), unknown years, times with or
// without a zone, times alone, and intervals of two of them, ".." or nothing
// being an open end. The error wraps [ErrFormat].
func ParseEDTF(s string) (Period, error) {
	bad := fmt.Errorf("%w: %q", ErrFormat, s)
	from, to, interval := strings.Cut(s, "/")
	if !interval {
		p, ok := parsePoint(s)
		if !ok {
			return Period{}, bad
		}
		return Period{p, p}, nil
	}
	var out Period
	for i, end := range []string{from, to} {
		if end == ".." || end == "" {
			continue
		}
		p, ok := parsePoint(end)
		if !ok {
			return Period{}, bad
		}
		if i == 0 {
			out.From = p
		} else {
			out.To = p
		}
	}
	a, b := out.From.First(), out.To.Last()
	if out == (Period{}) || !a.IsZero() && !b.IsZero() && a.Compare(b) > 0 {
		return Period{}, bad
	}
	return out, nil
}

func parsePoint(s string) (p Point, ok bool) {
	if n := len(s); n > 0 && (s[n-1] == '~' || s[n-1] == '?' || s[n-1] == '%') {
		p.Approximate = true
		s = s[:n-1]
	}
	day, clock, timed := strings.Cut(s, "T")
	if timed && !p.parseClock(clock) {
		return p, false
	}
	if timed && day == "" {
		p.NoYear = true
		return p, true
	}
	if len(day) < 4 {
		return p, false
	}
	year, rest := day[:4], day[4:]
	finish := func(by Precision, valid bool) (Point, bool) {
		if timed && by != ByDay {
			return p, false
		}
		if !timed {
			p.Precision = by
		}
		return p, valid
	}
	switch {
	case year == "XXXX":
		p.NoYear = true
	case rest == "" && year[2:] == "XX" && digits(year[:2]) >= 0:
		p.Year = 100 * digits(year[:2])
		return finish(ByCentury, true)
	case rest == "" && year[3] == 'X' && digits(year[:3]) >= 0:
		p.Year = 10 * digits(year[:3])
		return finish(ByDecade, true)
	default:
		if p.Year = digits(year); p.Year < 1 {
			return p, false
		}
	}
	switch {
	case rest == "":
		return finish(ByYear, !p.NoYear)
	case len(rest) == 4 && rest[:2] == "-W":
		p.Week = digits(rest[2:])
		return finish(ByWeek, !p.NoYear && p.Week >= 1 && p.Week <= weeks(p.Year))
	case len(rest) == 3 && rest[0] == '-':
		switch n := digits(rest[1:]); {
		case n >= 1 && n <= 12:
			p.Month = n
			return finish(ByMonth, true)
		case n >= 21 && n <= 24:
			p.Month = n - 20
			return finish(BySeason, !p.NoYear)
		case n >= 33 && n <= 36:
			p.Month = n - 32
			return finish(ByQuarter, !p.NoYear)
		case n == 40 || n == 41:
			p.Month = n - 39
			return finish(ByHalf, !p.NoYear)
		}
	case len(rest) == 6 && rest[0] == '-' && rest[3] == '-':
		p.Month, p.Day = digits(rest[1:3]), digits(rest[4:])
		d := Day{p.Year, p.Month, p.Day}
		if p.NoYear {
			d.Year = 2000 // 29 February exists in some year
		}
		return finish(ByDay, d.valid())
	}
	return p, false
}

// parseClock reads what stands behind the T: 14:30, 14:30:05, with Z or an offset.
func (p *Point) parseClock(s string) bool {
	if i := strings.IndexAny(s, "Z+-"); i >= 0 {
		p.Zone, s = s[i:], s[:i]
		if p.Zone != "Z" && (len(p.Zone) != 6 || p.Zone[3] != ':' || digits(p.Zone[1:3]) < 0 || digits(p.Zone[1:3]) > 14 || digits(p.Zone[4:]) < 0 || digits(p.Zone[4:]) > 59) {
			return false
		}
	}
	p.Precision = ByMinute
	switch {
	case len(s) == 8 && s[5] == ':':
		p.Precision = BySecond
		if p.Second = digits(s[6:]); p.Second < 0 || p.Second > 59 {
			return false
		}
		s = s[:5]
		fallthrough
	case len(s) == 5 && s[2] == ':':
		p.Hour, p.Minute = digits(s[:2]), digits(s[3:])
		return p.Hour >= 0 && p.Hour <= 23 && p.Minute >= 0 && p.Minute <= 59
	}
	return false
}

// weeks is how many ISO weeks a year has.
func weeks(year int) int {
	_, w := Day{year, 12, 28}.week()
	return w
}

// digits is the number that s writes in digits alone; -1 where it doesn't or has more than nine.
func digits(s string) int {
	if s == "" || len(s) > 9 {
		return -1
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}
