package factcheck_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// TestVoices holds that a result tells of each report who speaks first, how many words they have and what share that is.
func TestVoices(t *testing.T) {
	a := "“Nobody had looked at the stones for years,” mayor Ines Holt said on Monday. “The money went elsewhere,” engineer Paul Derry said. “That is not true,” Holt said."
	b := "The wall was never in danger, a spokesman said on Monday. Paul Derry said it would be built anew."
	r, err := factcheck.Compare(context.Background(), []normalize.Report{{ID: "a", Text: a}, {ID: "b", Text: b}})
	if err != nil {
		t.Fatal(err)
	}
	type row struct {
		Report, Speaker string
		Words           int
		Share           float64
		First           string
	}
	var got []row
	for _, v := range r.Voices {
		text := a
		if v.Report == "b" {
			text = b
		}
		got = append(got, row{v.Report, v.Speaker, v.Words, v.Share, v.First.In(text)})
	}
	want := []row{
		{"a", "Ines Holt", 12, 0.75, "Nobody had looked at the stones for years,"},
		{"a", "Paul Derry", 4, 0.25, "The money went elsewhere,"},
		{"b", "", 6, 0.55, "The wall was never in danger"},
		{"b", "Paul Derry", 5, 0.45, "it would be built anew"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
