package factcheck_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// TestFactsOnce holds that a fact has one row, whatever it is told in: headlines, first sentences and later ones.
func TestFactsOnce(t *testing.T) {
	reports := []normalize.Report{
		{ID: "wire", Title: "Harbour wall at Orrin falls after storm", Text: "ORRIN - The old harbour wall at Orrin fell on Monday after a storm. The mayor, Ines Holt, said it would be built anew by the spring.\n\n“Nobody had looked at the stones for forty years,” Holt said."},
		{ID: "post", Title: "Storm brings down Orrin's old harbour wall", Text: "Orrin's old harbour wall fell after Monday's storm. The wall will be built anew by the spring, mayor Ines Holt said.\n\n“Nobody had looked at the stones for forty years,” Holt said. Trains to the coast ran late."},
		{ID: "echo", Title: "Old harbour wall at Orrin falls", Text: "A storm brought the old harbour wall at Orrin down on Monday. Holt wants it to be built anew by the spring.\n\n“Nobody had looked at the stones for forty years,” the mayor said."},
	}
	r, err := factcheck.Compare(t.Context(), reports)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range r.Facts {
		row := f.Kind + ": " + f.Text
		for _, c := range f.Cells {
			row += " " + map[factcheck.State]string{factcheck.Agrees: "✓", factcheck.Differs: "≠", factcheck.Silent: "–", factcheck.Absent: "."}[c.State]
		}
		got = append(got, row)
	}
	want := []string{
		"quote: Nobody had looked at the stones for forty years, ✓ ✓ ✓",
		"claim: Old harbour wall at Orrin falls ✓ ✓ ✓",
		"claim: The mayor, Ines Holt, said it would be built anew by the spring. ✓ ✓ ✓",
		"number: forty years ✓ ✓ ✓",
		"date: Monday ✓ ✓ ✓",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// TestFactsAsMostTell holds that a row is named after what most reports tell, not after a slip that is shorter.
func TestFactsAsMostTell(t *testing.T) {
	quoted := func(id, words string) normalize.Report {
		return normalize.Report{ID: id, Text: "The pump at Orrin failed on Monday. “" + words + ",” harbour master Tom Ardley said on Tuesday."}
	}
	r, err := factcheck.Compare(t.Context(), []normalize.Report{quoted("wire", "The engines did not answer when she was ordered astern"),
		quoted("post", "The engines did not answer when she was ordered astern"), quoted("echo", "The engines did answer when she was ordered astern")})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Facts {
		if f.Kind == "quote" && f.Cells[2].State == factcheck.Differs {
			if want := "The engines did not answer when she was ordered astern,"; f.Text != want {
				t.Errorf("the row is named %q, want %q", f.Text, want)
			}
			return
		}
	}
	t.Errorf("no row tells that the third report differs: %+v", r.Facts)
}

// TestFactsAreLikely holds that no agreement that is less likely than not has a row, and that none says in the same words what another says.
func TestFactsAreLikely(t *testing.T) {
	data, err := os.ReadFile("../examples/reports/event.json")
	if err != nil {
		t.Fatal(err)
	}
	var event struct{ Reports []normalize.Report }
	if err := json.Unmarshal(data, &event); err != nil {
		t.Fatal(err)
	}
	r, err := factcheck.Compare(t.Context(), event.Reports)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]factcheck.Finding{}
	for _, f := range r.Findings {
		found[f.ID] = f
	}
	texts := map[string]bool{}
	harbour := 0
	for _, f := range r.Facts {
		if x, ok := found[f.Finding]; !ok || x.Class == factcheck.Agreement && x.Confidence < 0.5 {
			t.Errorf("%q rests on the finding %q with the confidence %v", f.Text, f.Finding, x.Confidence)
		}
		if f.Kind == "claim" && texts[f.Text] {
			t.Errorf("%q has two rows", f.Text)
		}
		texts[f.Text] = true
		if n := len(f.Cells); n != len(event.Reports) {
			t.Errorf("%q has %d cells for %d reports", f.Text, n, len(event.Reports))
		}
		if f.Kind == "claim" && strings.Contains(f.Text, "ier") && f.Reports == 4 {
			harbour++
		}
	}
	if harbour != 1 {
		t.Errorf("that the ferry struck the pier has %d rows of all four reports", harbour)
	}
}
