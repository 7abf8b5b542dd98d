package factcheck

import (
	"context"
	"strings"
	"testing"
)

func TestOppositeAdverbials(t *testing.T) {
	for _, c := range []struct {
		reason, a, b string
		want         bool // a discrepancy; else none
	}{
		{"on time and late", "left on time with 200 passengers", "left late with 200 passengers", true},
		{"early and late", "left early with 200 passengers", "left late with 200 passengers", true},
		{"by plan and behind it", "left on schedule", "left behind schedule", true},
		{"before and behind walls", "was kept inside the yard", "was kept outside the yard", true},
		{"a side", "was told to vote for the sale", "was told to vote against the sale", true},
		{"for a while and for ever", "was temporarily closed to visitors", "was permanently closed to visitors", true},
		{"one meaning", "left on time with 200 passengers", "left punctually with 200 passengers", false},
		{"a part of the day", "left on time with 200 passengers", "left late Monday with 200 passengers", false},
		{"another verb", "left early and sailed late", "left late and sailed early", false},
		{"other words behind", "was kept for the night", "was kept against the pier", false},
		{"a speaker's words", "left “on time” with 200 passengers", "left “late” with 200 passengers", false},
	} {
		texts := []string{"The ferry from Orrin to Hull " + c.a + ", the company wrote.", "The ferry from Orrin to Hull " + c.b + ", the company wrote."}
		res, err := Compare(context.Background(), ruleCase{texts: texts}.reports())
		if err != nil {
			t.Fatal(err)
		}
		var got, agreed string
		for _, f := range res.Findings {
			switch {
			case f.Rule == "polarity" && f.Kind == "polarity":
				got += f.Message
			case f.Class == Agreement && f.Kind == "claim":
				agreed += f.Message
			}
		}
		if strings.Contains(got, "tell the opposite") != c.want {
			t.Errorf("%s: got %q", c.reason, got)
		}
		if c.want && agreed != "" {
			t.Errorf("%s: told as an agreement, too: %q", c.reason, agreed)
		}
	}
}
