package date

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// The calendar agrees with the standard library's.
func TestDayAgreesWithTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := time.Date(rapid.IntRange(1, 9998).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")), rapid.IntRange(1, 28).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
		n := rapid.IntRange(-300, 300).Draw(t, "days")
		d := Day{at.Year(), int(at.Month()), at.Day()}
		if dayOf(d.number()) != d {
			t.Fatalf("%v is day %d, which is %v", d, d.number(), dayOf(d.number()))
		}
		if w := (int(at.Weekday())+6)%7 + 1; d.weekday() != w {
			t.Fatalf("%v is weekday %d, want %d", d, d.weekday(), w)
		}
		if later := at.AddDate(0, 0, n); later.Year() > 0 && d.add(n) != (Day{later.Year(), int(later.Month()), later.Day()}) {
			t.Fatalf("%v and %d days is %v, want %v", d, n, d.add(n), later)
		}
		y, w := d.week()
		if ty, tw := at.ISOWeek(); y != ty || w != tw {
			t.Fatalf("%v is in week %d-%d, want %d-%d", d, y, w, ty, tw)
		}
	})
}

func TestEaster(t *testing.T) {
	for year, want := range map[int]Day{2000: {2000, 4, 23}, 2008: {2008, 3, 23}, 2019: {2019, 4, 21}, 2025: {2025, 4, 20}, 2038: {2038, 4, 25}} {
		if got := easter(year); got != want {
			t.Errorf("Easter of %d is %v, want %v", year, got, want)
		}
	}
}

func TestNth(t *testing.T) {
	for _, c := range []struct {
		reason                 string
		year, month, day, nth_ int
		want                   Day
	}{
		{"first of the month is the weekday", 2024, 4, 1, 1, Day{2024, 4, 1}},
		{"fourth Thursday: Thanksgiving", 2024, 11, 4, 4, Day{2024, 11, 28}},
		{"last Sunday", 2014, 3, 7, -1, Day{2014, 3, 30}},
		{"last Monday: Memorial Day", 2025, 5, 1, -1, Day{2025, 5, 26}},
	} {
		if got := nth(c.year, c.month, c.day, c.nth_); got != c.want {
			t.Errorf("%s: %v, want %v", c.reason, got, c.want)
		}
	}
}
