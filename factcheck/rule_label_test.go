package factcheck

import (
	"context"
	"strings"
	"testing"
)

func TestLabelsThatAReportKeepsTo(t *testing.T) {
	const opening = "The bridge at Orrin was closed to all traffic on Monday. "
	for _, c := range []struct {
		reason, a, b string
		want         string
	}{
		{"people, told of in different facts", "A shelter for undocumented immigrants opened.", "Police look for illegal immigrants by night.", "Paper A says “undocumented immigrants”, Paper B says “illegal immigrants”"},
		{"a thing, twice in each report", "The rotten pier rots. Nobody mends the rotten pier.", "A crowd saw the historic pier. The historic pier will go.", "Paper A says “rotten pier”, Paper B says “historic pier”"},
		{"a thing, once in a report", "The rotten pier rots.", "A crowd saw the historic pier. The historic pier will go.", ""},
		{"one report has both words", "A shelter for undocumented immigrants opened. The illegal crossing is closed.", "Police look for illegal immigrants by night.", ""},
		{"two groups in one report", "Both undocumented immigrants and homeless immigrants were fed.", "Police look for illegal immigrants by night.", ""},
		{"one person may be another", "An injured protester was fed by nurses at noon.", "Cameras saw an unarmed protester near the gate.", ""},
		{"the speaker's words", "A shelter for undocumented immigrants opened.", "“I look for illegal immigrants,” Paul Derry said.", ""},
	} {
		res, err := Compare(context.Background(), ruleCase{texts: []string{opening + c.a, opening + c.b}}.reports())
		if err != nil {
			t.Fatal(err)
		}
		var got string
		for _, f := range res.Findings {
			if f.Rule == "label" {
				got += f.Message
			}
		}
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}
