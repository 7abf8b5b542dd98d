package date

import (
	"errors"
	"testing"

	"pgregory.net/rapid"
)

func TestCompare(t *testing.T) {
	ref := Day{2024, 3, 14} // a Thursday
	for _, c := range []struct {
		reason, a, b string
		want         Relation
	}{
		{"the weekday is the day", "Tuesday", "March 12", Same},
		{"day and month", "March 12", "in March 2024", Refines},
		{"other day", "March 12", "March 13", Conflicts},
		{"other month", "in January 2024", "in March 2024", Conflicts},
		{"part of a day", "Tuesday night", "Tuesday", Refines},
		{"two parts of a day", "Tuesday morning", "Tuesday night", Conflicts},
		{"a night runs into the next day", "Tuesday night", "early Wednesday", Compatible},
		{"an early part and a late one", "early March 2022", "late March 2022", Conflicts},
		{"since leaves the end open", "since 2014", "in 2016", Compatible},
		{"since does not reach back", "since 2014", "in 2012", Conflicts},
		{"by leaves the beginning open", "by Friday", "on Wednesday", Compatible},
		{"weeks are counted roughly", "two weeks ago", "on February 26", Refines},
		{"but not that roughly", "two weeks ago", "in December 2023", Conflicts},
		{"decade and year", "the 1990s", "in 1994", Refines},
		{"ranges that overlap", "from March 1 to March 6", "from March 4 to March 9", Compatible},
		{"range and day", "from March 1 to March 6", "March 4", Refines},
		{"full hours are rounded", "at 7 a.m. on Tuesday", "at 7:09 a.m. on Tuesday", Refines},
		{"but not by an hour", "at 7 a.m. on Tuesday", "at 8:09 a.m. on Tuesday", Conflicts},
		{"same instant in two zones", "at 2 p.m. GMT on Tuesday", "at 9 a.m. EST on Tuesday", Same},
		{"an unknown zone leaves the day", "at 2 p.m. ET on Tuesday", "at 6 p.m. GMT on Tuesday", Compatible},
		{"times of day alone", "at 7:10 a.m.", "at 7:10 a.m.", Same},
		{"other times of day", "at 7:10 a.m.", "at 9:40 p.m.", Conflicts},
		{"time of day and a day's time", "at 7:10 a.m.", "at 7:10 a.m. on Tuesday", Same},
		{"two readings may meet", "3/4/2024", "April 3, 2024", Compatible},
		{"two readings may miss", "3/4/2024", "May 3, 2024", Conflicts},
		{"the same two readings", "3/4/2024", "3/4/2024", Same},
		{"no season conflicts within its year", "summer 2023", "in January 2023", Compatible},
		{"weeks begin on Sunday for some", "last week", "March 3", Compatible},
		{"quarter and month", "Q1 2024", "in February 2024", Refines},
	} {
		a, b := one(t, c.a, ref), one(t, c.b, ref)
		for range 2 {
			got, err := Compare(a, b)
			if err != nil || got != c.want {
				t.Errorf("%s: %q (%s) and %q (%s) are %v, %v; want %v", c.reason, a.Text, a.Value, b.Text, b.Value, got, err, c.want)
			}
			a, b = b, a
		}
		if Equal(a, b) != (c.want == Same) {
			t.Errorf("%s: Equal(%q, %q) = %v", c.reason, a.Text, b.Text, Equal(a, b))
		}
	}
}

func TestCompareUnknownYears(t *testing.T) {
	for _, c := range []struct {
		reason, a, b string
		want         Relation
	}{
		{"same day", "XXXX-05-16", "XXXX-05-16", Same},
		{"other day", "XXXX-05-16", "XXXX-05-17", Conflicts},
		{"day in a month", "XXXX-05-16", "XXXX-05", Refines},
		{"the day in a known year", "XXXX-05-16", "2011-05-16", Same},
		{"not the day in a known year", "XXXX-05-16", "2011-06", Conflicts},
		{"a range over the year's end", "XXXX-01-03", "2010-12-20/2011-01-10", Refines},
	} {
		got, err := Compare(Date{Value: c.a}, Date{Value: c.b})
		if err != nil || got != c.want {
			t.Errorf("%s: %s and %s are %v, %v; want %v", c.reason, c.a, c.b, got, err, c.want)
		}
	}
}

func TestCompareRefuses(t *testing.T) {
	known, unresolved, clock := Date{Value: "2024-03-12"}, Date{Text: "Tuesday"}, Date{Text: "7 a.m.", Value: "T07:00"}
	for _, c := range []struct {
		reason string
		a, b   Date
	}{
		{"no value", known, unresolved},
		{"neither has a value", unresolved, unresolved},
		{"a time beside a day", known, clock},
	} {
		if r, err := Compare(c.a, c.b); !errors.Is(err, ErrIncomparable) {
			t.Errorf("%s: %v, %v", c.reason, r, err)
		}
		if Equal(c.a, c.b) {
			t.Errorf("%s: equal", c.reason)
		}
	}
}

// Comparing is symmetric, and every date is the same as itself.
func TestCompareIsSymmetric(t *testing.T) {
	draw := func(t *rapid.T, label string) Date {
		p := somePoint(t)
		d := Date{Part: rapid.SampledFrom([]string{"", "early", "late", "night"}).Draw(t, label+" part"), Bound: rapid.SampledFrom([]string{"", "since", "by"}).Draw(t, label+" bound")}
		d.set(Period{p, p})
		return d
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := draw(t, "a"), draw(t, "b")
		x, xerr := Compare(a, b)
		y, yerr := Compare(b, a)
		if x != y || (xerr == nil) != (yerr == nil) {
			t.Fatalf("%v and %v: %v, %v one way, %v, %v the other", a, b, x, xerr, y, yerr)
		}
		if !Equal(a, a) {
			t.Fatalf("%v is not equal to itself", a)
		}
	})
}

// one is the only date of a text.
func one(t *testing.T, s string, ref Day) Date {
	t.Helper()
	found := Find(s, ref)
	if len(found) != 1 {
		t.Fatalf("%q has %d dates: %v", s, len(found), found)
	}
	return found[0]
}
