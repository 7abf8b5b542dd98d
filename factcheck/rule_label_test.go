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
		{"before a name and behind it", "The crew met the conservative Mr. Derry.", "The crew met Paul Derry, a centrist Liberal.", "Paper A says “the conservative Mr. Derry”, Paper B says “a centrist Liberal”"},
		{"beside a plain name", "The crew met Carl Derry, a little-known senator from Hull.", "The crew met Senator Carl Derry.", "Paper A says “a little-known senator from Hull”, Paper B says “Senator Carl Derry”"},
		{"beside a description", "Senator Carl Derry, already notorious for a heavily circulated picture, left.", "The crew met Senator Carl Derry. The four-term senator left.", "Paper A says “notorious for a heavily circulated picture”, Paper B says “The four-term senator”"},
		{"two appositions", "Carl Derry, outspoken and controversial, left.", "Carl Derry left. He is a hardliner on tolls.", "Paper A says “outspoken and controversial”, Paper B says “a hardliner on tolls”"},
		{"what somebody is known for", "Carl Derry, known for his radical views on tolls, left.", "Carl Derry is seen as a centrist.", "Paper A says “his radical views on tolls”, Paper B says “a centrist”"},
		{"a body", "The ad was paid for by nonprofit conservative group Secure Orrin Now.", "The ad is by Secure Orrin Now, a neoconservative nonprofit organization.", "Paper B says “a neoconservative nonprofit organization”"},
		{"the same class", "The crew met the conservative Mr. Derry.", "Carl Derry, a conservative, met the crew.", ""},
		{"the other report has the word", "The crew met the conservative Mr. Derry.", "Carl Derry met the crew of a conservative.", ""},
		{"an office only", "The crew met the mayor, Carl Derry.", "The crew met the burly mayor Carl Derry.", ""},
		{"another one's class", "Greeting Carl Derry, the liberal mayor of Hull said it was late.", "Carl Derry left.", ""},
		{"whom somebody acts on", "The shipping tycoon mocked Carl Derry.", "Carl Derry left.", ""},
		{"a row of names", "They met Carl Derry, the old Ines Holt and the radical Adam Moss.", "They met Carl Derry and Ines Holt.", ""},
		{"a class of a thing", "The liberal Derry plan failed, Carl Derry said.", "Carl Derry left.", ""},
		{"as a speaker has it", "Ines Holt said Carl Derry was a radical.", "Carl Derry left.", ""},
		{"what he is not", "Carl Derry is not a radical.", "Carl Derry left.", ""},
		{"some of a party", "Moderate Democrats met the crew.", "Democrats met the crew.", ""},
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
