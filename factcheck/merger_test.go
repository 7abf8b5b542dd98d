package factcheck_test

import (
	"slices"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// TestMerged holds that words which one report quotes apart and another as one quotation are told as merged there, and nowhere else.
func TestMerged(t *testing.T) {
	apart := "The harbour wall fell on Monday. “Nobody had looked at the stones for forty years,” mayor Ines Holt said. Trains to the coast ran late until the evening. “The harbour trust will have to answer for the damage,” Holt said on Tuesday."
	for _, c := range []struct {
		reason, text string
		merged       int
	}{
		{"one quotation of what was said apart", "The harbour wall fell on Monday. “Nobody had looked at the stones for forty years. The harbour trust will have to answer for the damage,” mayor Ines Holt said.", 2},
		{"apart as well", "The harbour wall fell on Monday. “Nobody had looked at the stones for forty years,” said Ines Holt, the mayor. The ferry sailed an hour late. “The harbour trust will have to answer for the damage,” Holt said.", 0},
		{"one of both alone", "The harbour wall fell on Monday. “Nobody had looked at the stones for forty years,” mayor Ines Holt said.", 0},
	} {
		r, err := factcheck.Compare(t.Context(), []normalize.Report{{ID: "wire", Text: apart}, {ID: "post", Text: c.text}})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, s := range r.Statements {
			for _, x := range s.Renderings {
				if !slices.Contains(x.Changes, "merged") {
					continue
				}
				n++
				if x.Report != "post" {
					t.Errorf("%s: %q of %s is told as merged", c.reason, x.Text, x.Report)
				}
			}
		}
		if n != c.merged {
			t.Errorf("%s: %d renderings are told as merged, want %d: %+v", c.reason, n, c.merged, r.Statements)
		}
	}
}
