package factcheck

import (
	"context"
	"slices"
	"testing"
)

func TestFiguresThatAnotherReportRoundsAreNotAlone(t *testing.T) {
	for _, c := range []struct {
		reason, own, other string
		alone              bool
	}{
		{"the same", "The repairs cost $3 million.", "Owners complain of a bill of $3 million.", false},
		{"bounded there", "The repairs cost nearly $3.2 million.", "Owners complain of a bill of more than $3 million.", false},
		{"rounded there", "The repairs cost $3,071,872.", "Owners complain of a bill of about $3 million.", false},
		{"far above the other's bound", "The repairs cost $40 million.", "Owners complain of a bill of more than $3 million.", true},
		{"nothing like it", "The repairs cost $3 million.", "Owners complain of the noise.", true},
	} {
		res, err := Compare(context.Background(), ruleCase{texts: []string{
			"The bridge at Orrin was closed to all traffic on Monday. " + c.own, "The bridge at Orrin was closed to all traffic on Monday. " + c.other}}.reports())
		if err != nil {
			t.Fatal(err)
		}
		alone := slices.ContainsFunc(res.Findings, func(f Finding) bool {
			return f.Class == SingleSource && f.Kind == "number" && f.Evidence[0].Report == "a"
		})
		if alone != c.alone {
			t.Errorf("%s: %q against %q: alone is %v, want %v", c.reason, c.own, c.other, alone, c.alone)
		}
	}
}
