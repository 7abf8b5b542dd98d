package date

import (
	"cmp"
	"fmt"
)

// Day is a calendar day; the zero value is an unknown one.
type Day struct{ Year, Month, Day int }

// ParseDay reads the day of an RFC 3339 date or date-time ("2025-01-21",
// "2025-01-21T14:30:00Z"): the day as written, in whatever zone it is. The error
// wraps [ErrFormat].
func ParseDay(s string) (Day, error) {
	day := s
	if len(day) > 10 && (day[10] == 'T' || day[10] == 't' || day[10] == ' ') {
		day = day[:10]
	}
	p, ok := parsePoint(day)
	if !ok || p.Precision != ByDay || p.NoYear || p.Approximate {
		return Day{}, fmt.Errorf("%w: %q is no day of the form 2025-01-21", ErrFormat, s)
	}
	return Day{p.Year, p.Month, p.Day}, nil
}

// IsZero says whether the day is unknown.
func (d Day) IsZero() bool { return d == Day{} }

// String is the day as 2025-01-21; empty where it is unknown.
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Compare orders days: negative where d comes before o.
func (d Day) Compare(o Day) int {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day))
}

// valid says whether the day exists in the calendar.
func (d Day) valid() bool {
	return d.Year >= 1 && d.Year <= 9999 && d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= monthDays(d.Year, d.Month)
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func monthDays(year, month int) int {
	switch month {
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// number counts the days from 1 March of the year 0 (H. Hinnant, "chrono-compatible low-level date algorithms").
func (d Day) number() int {
	y, m := d.Year, d.Month-3
	if m < 0 {
		y, m = y-1, m+12
	}
	return 365*y + floor(y, 4) - floor(y, 100) + floor(y, 400) + (153*m+2)/5 + d.Day - 1
}

// dayOf is the day of a number.
func dayOf(n int) Day {
	y := floor(400*n+591, 146097) // an estimate, at most one too high
	start := func(y int) int { return 365*y + floor(y, 4) - floor(y, 100) + floor(y, 400) }
	for start(y) > n {
		y--
	}
	for start(y+1) <= n {
		y++
	}
	r := n - start(y)
	m := (5*r + 2) / 153
	d := Day{y, m + 3, r - (153*m+2)/5 + 1}
	if d.Month > 12 {
		d.Year, d.Month = y+1, d.Month-12
	}
	return d
}

func floor(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// add is the day n days later.
func (d Day) add(n int) Day { return dayOf(d.number() + n) }

// addMonths is the day n months later; the last of the month where the month is too short.
func (d Day) addMonths(n int) Day {
	m := d.Year*12 + d.Month - 1 + n
	d.Year, d.Month = floor(m, 12), m-floor(m, 12)*12+1
	d.Day = min(d.Day, monthDays(d.Year, d.Month))
	return d
}

// weekday is ISO 8601's: Monday is 1, Sunday 7.
func (d Day) weekday() int {
	n := (d.number() + 2) % 7 // 1 March of the year 0 was a Wednesday
	if n < 0 {
		n += 7
	}
	return n + 1
}

// monday is the first day of the day's week.
func (d Day) monday() Day { return d.add(1 - d.weekday()) }

// week is the day's ISO week and the year it belongs to.
func (d Day) week() (year, week int) {
	thursday := d.monday().add(3)
	return thursday.Year, (thursday.number()-Day{thursday.Year, 1, 1}.number())/7 + 1
}

// weekStart is the Monday of an ISO week.
func weekStart(year, week int) Day { return Day{year, 1, 4}.monday().add(7 * (week - 1)) }

// easter is Western Easter Sunday of a year (Meeus, Jones and Butcher's algorithm).
func easter(year int) Day {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return Day{year, n / 31, n%31 + 1}
}

// nth is the n-th weekday of a month, counted from its end where n is negative.
func nth(year, month, weekday, n int) Day {
	if n < 0 {
		last := Day{year, month, monthDays(year, month)}
		return last.add(-((last.weekday() - weekday + 7) % 7) + 7*(n+1))
	}
	first := Day{year, month, 1}
	return first.add((weekday-first.weekday()+7)%7 + 7*(n-1))
}
