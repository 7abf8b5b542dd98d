package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

var (
	wordNetFlag = flag.String("wordnet", "/usr/share/wordnet", "folder of WordNet's data files")
	npmFlag     = flag.String("npm", "", "folder of npm's packages")
)

// The lists in the repository are those that the generator makes.
func TestListsAreFresh(t *testing.T) {
	if *npmFlag == "" {
		t.Skip("needs the generator's inputs: go test ./internal/lexicon/gen -npm FOLDER")
	}
	root := filepath.Join("..", "..", "..")
	all, err := lists(*wordNetFlag, *npmFlag, root)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range all {
		have, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(l.path)))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(have, l.text()) {
			t.Errorf("%s is not what the generator makes", l.path)
		}
	}
}

func TestInflect(t *testing.T) {
	for _, c := range []struct {
		lemma, s   string
		past, part []string
		reason     string
	}{
		{"report", "reports", []string{"reported"}, []string{"reporting"}, "plain"},
		{"deny", "denies", []string{"denied"}, []string{"denying"}, "y"},
		{"play", "plays", []string{"played"}, []string{"playing"}, "y after a vowel"},
		{"hope", "hopes", []string{"hoped"}, []string{"hoping"}, "e"},
		{"agree", "agrees", []string{"agreed"}, []string{"agreeing"}, "ee"},
		{"die", "dies", []string{"died"}, []string{"dying"}, "ie"},
		{"stop", "stops", []string{"stopped"}, []string{"stopping"}, "doubled"},
		{"quit", "quits", []string{"quitted"}, []string{"quitting"}, "doubled, u after q is no vowel"},
		{"travel", "travels", []string{"traveled", "travelled"}, []string{"traveling", "travelling"}, "either"},
		{"fix", "fixes", []string{"fixed"}, []string{"fixing"}, "x is not doubled"},
		{"pass", "passes", []string{"passed"}, []string{"passing"}, "ss"},
		{"watch", "watches", []string{"watched"}, []string{"watching"}, "ch"},
	} {
		if got := withS(c.lemma); got != c.s {
			t.Errorf("withS(%q) = %q, want %q: %s", c.lemma, got, c.s, c.reason)
		}
		if got := past(c.lemma); !slices.Equal(got, c.past) {
			t.Errorf("past(%q) = %q, want %q: %s", c.lemma, got, c.past, c.reason)
		}
		if got := participles(c.lemma); !slices.Equal(got, c.part) {
			t.Errorf("participles(%q) = %q, want %q: %s", c.lemma, got, c.part, c.reason)
		}
	}
}

func TestRatings(t *testing.T) {
	r := ratings{"slam": {16, 16}, "slams": {20}, "neutral": {0}}
	for _, c := range []struct {
		forms  []string
		tenths int
		ok     bool
		reason string
	}{
		{[]string{"slam", "slammed"}, 16, true, "the mean of one form's ratings"},
		{[]string{"slam", "slams"}, 20, true, "the stronger form"},
		{[]string{"neutral"}, 0, true, "rated as neutral"},
		{[]string{"berate"}, 0, false, "not rated"},
	} {
		if got, ok := r.of(c.forms); got != c.tenths || ok != c.ok {
			t.Errorf("%q: %d %v, want %d %v: %s", c.forms, got, ok, c.tenths, c.ok, c.reason)
		}
	}
}

func TestLoadedList(t *testing.T) {
	w := &wordNet{tagged: map[entry]int{{"brutally", adv}: 1}}
	c := counts{of: map[string]int{"brutal": 9, "brutally": 2, "skyrocketed": 1}}
	l := loadedList(w, c, ratings{"brutal": {31}, "scathing": nil}, [][2]string{{"brutal", "adj"}, {"henchman", "noun"}, {"hike", "past"}, {"skyrocket", "verb"}, {"historic", "word"}})
	want := []string{"brutal\t31\trated", "brutally\t31\trated", "henchman\t20\town", "henchmen\t20\town", "hiked\t20\town", "hiking\t20\town", "historic\t20\town", "skyrocket\t20\town", "skyrocketed\t20\town", "skyrocketing\t20\town", "skyrockets\t20\town"}
	if !slices.Equal(l.rows, want) {
		t.Errorf("got %q, want %q", l.rows, want)
	}
}

func TestTags(t *testing.T) {
	for _, c := range []struct {
		weights weights
		want    string
		reason  string
	}{
		{weights{"noun": 100, "verb": 30}, "noun,verb", "both are in use"},
		{weights{"noun": 100, "verb": 1}, "noun", "one is hardly in use"},
		{weights{"noun": 8, "verb": 0.1}, "noun,verb", "too little is known to leave one out"},
		{weights{"part": 5, "verb": 5}, "verb,part", "equal ones have a fixed order"},
	} {
		if got := c.weights.tags(); got != c.want {
			t.Errorf("%v: %q, want %q: %s", c.weights, got, c.want, c.reason)
		}
	}
}

func TestSynset(t *testing.T) {
	offset, words, rest := synset("00001740 03 a 02 able(p) 0 Capable 0 001 ! 00002098 a 0101 | having the means")
	if offset != "00001740" || !slices.Equal(words, []string{"able", "capable"}) || rest[0] != "001" {
		t.Errorf("synset: %q, %q, %q", offset, words, rest)
	}
}
