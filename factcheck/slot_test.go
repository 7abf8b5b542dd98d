package factcheck

import (
	"context"
	"testing"
)

func TestDatesThatAgreeExcludeNoneOfTheOthers(t *testing.T) {
	p, _, err := (&Checker{settings{rules: rules}}).compare(context.Background(), ruleCase{texts: []string{
		"The bridge at Orrin was closed to all traffic this month.",
		"The bridge at Orrin was closed to all traffic last week.",
		"The bridge at Orrin was closed to all traffic on Thursday.",
		"The bridge at Orrin was closed to all traffic on Thursday, police said.",
	}}.reports())
	if err != nil {
		t.Fatal(err)
	}
	var s slots
	for _, v := range p.views {
		s.all = append(s.all, slotsOf(v, 0, dateTerm)...)
	}
	if len(s.all) != 4 {
		t.Fatalf("%d dates were read, want 4", len(s.all))
	}
	var kept string
	for _, i := range s.consistent([]int{0, 1, 2, 3}, relateDates) {
		kept += p.name(s.all[i].v.doc)[len("Paper "):]
	}
	if kept != "ACD" {
		t.Errorf("kept the dates of %s, want ACD: most say Thursday, and no Thursday of this week is in the last one", kept)
	}
}
