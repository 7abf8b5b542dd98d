package factcheck

import (
	"context"
	"math"
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

// checkFraming runs all rules on the cases and looks at the framing that the one with the code finds.
func checkFraming(t *testing.T, code string, cases []ruleCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			res, err := Compare(context.Background(), c.reports())
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			found := c.want == ""
			for _, f := range res.Findings {
				if f.Rule == code && f.Class == Framing {
					got = append(got, f.Message)
					found = found && c.want == "" || c.want != "" && strings.Contains(f.Message, c.want)
				}
			}
			if !found || c.want == "" && len(got) > 0 {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}

func TestLoadedWords(t *testing.T) {
	const shared = "The council of Orrin voted on Monday to sell the east quay to Marrow Shipping for $3 million."
	plain := "Dockers met in the hall. They talked for two hours. The harbour office was closed in the afternoon, and ships waited in the bay."
	checkFraming(t, "loaded-word", []ruleCase{
		{"alone, and more than the others", []string{
			shared + " It was a shameful and despicable farce. Dockers met in the hall.", shared + " " + plain,
		}, "Paper A alone uses the loaded words “despicable” and “shameful”; such words are 3 of its 29 own, and 0 of the others' 41"},
		{"one word in a report as loaded as the rest", []string{
			shared + " It was a farce. " + plain, shared + " Critics were ruthless. " + plain,
		}, ""},
		{"in quotation marks", []string{
			shared + " “It was a shameful farce,” said docker Carl Dean.", shared + " " + plain,
		}, ""},
		{"in its own voice where the other quotes it", []string{
			shared + " It was a farce. " + plain, shared + " “It was a farce,” said docker Carl Dean. " + plain,
		}, "uses the loaded word “farce”"},
		{"plain facts", []string{
			shared + " Two dockers were killed in the war, and a murder and a rape were tried.", shared + " " + plain,
		}, ""},
		{"a phrase", []string{
			shared + " It was a heavy-handed and scandal-ridden affair.", shared + " " + plain,
		}, "“heavy-handed” and “scandal-ridden”"},
		{"a word of the guideline", []string{
			shared + " The controversial and untimely sale was short.", shared + " " + plain,
		}, "“controversial” and “untimely”"},
		{"another form of the word", []string{
			shared + " He slammed it. " + plain, shared + " Slams followed slams. " + plain,
		}, ""},
		{"names", []string{
			shared + " The Brave Heroic Foundation paid for it.", shared + " " + plain,
		}, ""},
	})
}

// What is loaded in one report counts for the other in the same way.
func TestLoadedWordsAreSymmetric(t *testing.T) {
	const shared = "The council of Orrin voted on Monday to sell the east quay to Marrow Shipping for $3 million. "
	texts := []string{shared + "It was a shameful farce of a brazen regime.", shared + "It was a heroic triumph of a brilliant mayor."}
	var words [2][]string
	for i := range 2 {
		res, err := Compare(context.Background(), ruleCase{texts: []string{texts[i], texts[1-i]}}.reports())
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range res.Findings {
			for _, e := range f.Evidence {
				if f.Rule == "loaded-word" {
					words[i] = append(words[i], e.Text)
				}
			}
		}
	}
	for _, w := range words[0] {
		if !strings.Contains(strings.Join(words[1], "|"), w) {
			t.Errorf("%q is told in one order of the reports only: %q and %q", w, words[0], words[1])
		}
	}
	if len(words[0]) < 4 {
		t.Errorf("found %q, want the words of both reports", words[0])
	}
}

func TestLogOdds(t *testing.T) {
	for _, c := range []struct {
		n, words, m, others int
		min, max            float64
		reason              string
	}{
		{3, 500, 3, 500, 0, 0, "the same use"},
		{6, 500, 12, 1000, -0.3, 0.3, "the same rate"},
		{8, 500, 0, 500, 1.64, 4, "clearly more"},
		{0, 500, 8, 500, -4, -1.64, "clearly less"},
		{1, 500, 0, 500, 0, 1.64, "once says little"},
	} {
		if z := logOdds(c.n, c.words, c.m, c.others, loaded().share); z < c.min-1e-9 || z > c.max+1e-9 || math.IsNaN(z) {
			t.Errorf("%d of %d against %d of %d: %v, want %v to %v: %s", c.n, c.words, c.m, c.others, z, c.min, c.max, c.reason)
		}
	}
	if s := loaded().share; s < 1e-4 || s > 0.01 {
		t.Errorf("loaded words make up %v of English", s)
	}
}

// Every word of the lists is one that people rated, one of Wikipedia's, or marked as the project's own.
func TestLoadedListsSaySources(t *testing.T) {
	for _, r := range lexicon.Load().List("loaded") {
		if len(r.Fields) != 2 || r.Fields[1] != "rated" && r.Fields[1] != "own" {
			t.Errorf("loaded.txt:%d: %q has fields %q", r.Line, r.Key, r.Fields)
		}
	}
	for _, r := range lexicon.Load().List("watch") {
		if len(r.Fields) != 1 {
			t.Errorf("watch.txt:%d: %q has fields %q", r.Line, r.Key, r.Fields)
		}
	}
}
