package date

import (
	"errors"
	"testing"

	"pgregory.net/rapid"
)

func TestParseEDTF(t *testing.T) {
	for _, c := range []struct{ reason, in, first, last string }{
		{"day", "2025-01-21", "2025-01-21", "2025-01-21"},
		{"month", "2024-02", "2024-02-01", "2024-02-29"},
		{"year", "1994", "1994-01-01", "1994-12-31"},
		{"decade", "199X", "1990-01-01", "1999-12-31"},
		{"century", "19XX", "1900-01-01", "1999-12-31"},
		{"quarter", "2019-35", "2019-07-01", "2019-09-30"},
		{"half", "2019-40", "2019-01-01", "2019-06-30"},
		{"season", "2014-21", "2014-03-01", "2014-06-30"},
		{"winter runs into the next year", "2014-24", "2014-12-01", "2015-03-31"},
		{"week over the year's end", "2026-W01", "2025-12-29", "2026-01-04"},
		{"53 weeks", "2015-W53", "2015-12-28", "2016-01-03"},
		{"time", "2025-01-21T14:30", "2025-01-21", "2025-01-21"},
		{"time with offset", "2025-01-21T14:30:05-05:00", "2025-01-21", "2025-01-21"},
		{"time alone", "T07:10", "", ""},
		{"unknown year", "XXXX-05-16", "", ""},
		{"approximate", "1909~", "1909-01-01", "1909-12-31"},
		{"interval", "2024-10-02/2024-10-05", "2024-10-02", "2024-10-05"},
		{"open end", "2014/..", "2014-01-01", ""},
	} {
		p, err := ParseEDTF(c.in)
		if err != nil {
			t.Errorf("%s: %v", c.reason, err)
			continue
		}
		if f, l := p.From.First().String(), p.To.Last().String(); f != c.first || l != c.last {
			t.Errorf("%s: %s is %s to %s, want %s to %s", c.reason, c.in, f, l, c.first, c.last)
		}
		if p.String() != c.in {
			t.Errorf("%s: %s comes back as %s", c.reason, c.in, p)
		}
	}
}

func TestParseEDTFRefuses(t *testing.T) {
	for _, c := range []struct{ reason, in string }{
		{"nothing", ""},
		{"words", "next May"},
		{"no such day", "2023-02-29"},
		{"no such month", "2023-13"},
		{"no such week", "2023-W53"},
		{"no such hour", "2023-01-01T24:00"},
		{"time of a month", "2023-01T10:00"},
		{"backwards", "2024/2023"},
		{"open on both sides", "../.."},
		{"unknown year alone", "XXXX"},
	} {
		if p, err := ParseEDTF(c.in); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: %q gives %v, %v", c.reason, c.in, p, err)
		}
	}
}

// somePoint draws any point that the package may write.
func somePoint(t *rapid.T) Point {
	p := Point{Precision: Precision(rapid.IntRange(int(ByCentury), int(BySecond)).Draw(t, "precision")), Year: rapid.IntRange(1, 9999).Draw(t, "year")}
	switch p.Precision {
	case ByCentury:
		p.Year -= p.Year % 100
	case ByDecade:
		p.Year -= p.Year % 10
	case BySeason, ByQuarter:
		p.Month = rapid.IntRange(1, 4).Draw(t, "part")
	case ByHalf:
		p.Month = rapid.IntRange(1, 2).Draw(t, "part")
	case ByMonth:
		p.Month = rapid.IntRange(1, 12).Draw(t, "month")
	case ByWeek:
		p.Week = rapid.IntRange(1, 52).Draw(t, "week")
	case ByDay, ByMinute, BySecond:
		p.Month = rapid.IntRange(1, 12).Draw(t, "month")
		p.Day = rapid.IntRange(1, 28).Draw(t, "day")
	}
	if p.Precision >= ByMinute {
		p.Hour, p.Minute = rapid.IntRange(0, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute")
		p.Zone = rapid.SampledFrom([]string{"", "Z", "+05:30", "-08:00"}).Draw(t, "zone")
	}
	if p.Precision == BySecond {
		p.Second = rapid.IntRange(0, 59).Draw(t, "second")
	}
	if p.NoYear = (p.Precision == ByMonth || p.Precision >= ByDay) && rapid.Bool().Draw(t, "unknown year"); p.NoYear {
		p.Year = 0
	}
	p.Approximate = rapid.Bool().Draw(t, "about")
	return p
}

// What is written in EDTF reads back as it was.
func TestEDTFRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Period{From: somePoint(t)}
		if p.To = p.From; rapid.Bool().Draw(t, "open") {
			p.To = Point{}
		}
		got, err := ParseEDTF(p.String())
		if err != nil || got != p {
			t.Fatalf("%+v is %s, which reads as %+v, %v", p, p, got, err)
		}
		if a, b := p.From.First(), p.From.Last(); a.Compare(b) > 0 {
			t.Fatalf("%v is from %v to %v", p, a, b)
		}
	})
}

func FuzzParseEDTF(f *testing.F) {
	for _, s := range []string{"2025-01-21T14:30-05:00", "XXXX-05-16", "199X/..", "2019-35~"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParseEDTF(s)
		if err != nil {
			return
		}
		q, err := ParseEDTF(p.String())
		if err != nil || p != q {
			t.Fatalf("%q is %v, which reads as %v, %v", s, p, q, err)
		}
	})
}
