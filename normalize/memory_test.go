package normalize_test

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// What the rooms keep from one text to the next is memory alone: a document is the same whatever was read before it or is read beside it.
func TestParseRemembersNothing(t *testing.T) {
	reports := []normalize.Report{
		{},
		{Title: "HARBOUR WALL FALLS", Text: "LOW QUAY (Reuters) - The mayor, Ann Bell, said on Tuesday that 3 people were hurt. “We are safe,” she added.\n\n(Reporting by Carl Dean)", Published: "2024-03-14"},
		{Text: "President Kari Solheim of the Northern Fisheries Council put the cost at $5 million on May 5 and 6, 2011, according to Mr. Dean."},
		{Text: " \n"},
		{Text: strings.Repeat("“No,” said Bell, a Democrat of Ohio. Two of the 14 boats left in June. ", 50), Language: "en-GB"},
	}
	read := func() []normalize.Document {
		var out []normalize.Document
		for i := range 4 * len(reports) {
			out = append(out, normalize.Parse(reports[i%len(reports)]))
		}
		return out
	}
	want := read()
	for i, d := range want {
		if !reflect.DeepEqual(d, want[i%len(reports)]) {
			t.Errorf("report %d is read in another way the next time", i%len(reports))
		}
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if got := read(); !reflect.DeepEqual(got, want) {
				t.Error("reports read side by side are read in another way")
			}
		})
	}
	all.Wait()
}
