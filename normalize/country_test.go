package normalize_test

import (
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func TestLanguageSettlesSignsAndDates(t *testing.T) {
	for _, c := range []struct{ reason, language, unit, day string }{
		{"no language: the sign is the US dollar's, the month comes first", "", "USD", "2025-03-04"},
		{"a language without a country says nothing", "en", "USD", "2025-03-04"},
		{"the United States", "en-US", "USD", "2025-03-04"},
		{"Australia", "en-AU", "AUD", "2025-04-03"},
		{"no tag at all", "???", "USD", "2025-03-04"},
	} {
		d := normalize.Parse(normalize.Report{ID: "a", Language: c.language, Text: "The council spent $5 million on 3/4/2025."})
		if len(d.Body.Quantities) != 1 || d.Body.Quantities[0].Unit != c.unit || len(d.Body.Dates) != 1 || d.Body.Dates[0].Value != c.day {
			t.Errorf("%s: %+v, %+v; want %s, %s", c.reason, d.Body.Quantities, d.Body.Dates, c.unit, c.day)
		}
	}
}
