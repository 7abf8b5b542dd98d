package lemma

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var nounCases = []struct{ form, want, reason string }{
	{"officers", "officer", "plain plural"},
	{"officer", "officer", "a singular stays"},
	{"people", "person", "another word"},
	{"child", "child", "a singular stays"},
	{"children", "child", "irregular"},
	{"grandchildren", "grandchild", "irregular compound"},
	{"wives", "wife", "f and v"},
	{"knives", "knife", "f and v"},
	{"olives", "olive", "v that stays"},
	{"buses", "bus", "e belongs to the plural"},
	{"viruses", "virus", "e belongs to the plural"},
	{"houses", "house", "e belongs to the word"},
	{"causes", "cause", "e belongs to the word"},
	{"bus", "bus", "s belongs to the word"},
	{"ties", "tie", "too short for y"},
	{"movies", "movie", "ie belongs to the word"},
	{"cities", "city", "y"},
	{"days", "day", "y after a vowel"},
	{"series", "series", "plural like singular"},
	{"species", "species", "plural like singular"},
	{"police", "police", "no s"},
	{"news", "news", "a singular"},
	{"politics", "politics", "a singular"},
	{"critics", "critic", "a plural"},
	{"crises", "crisis", "Greek"},
	{"crisis", "crisis", "Greek singular"},
	{"analyses", "analysis", "Greek"},
	{"bases", "base", "the commoner of two"},
	{"men", "man", "irregular"},
	{"women", "woman", "irregular"},
	{"policemen", "policeman", "irregular compound"},
	{"frontbenchmen", "frontbenchman", "irregular compound that no list has"},
	{"specimen", "specimen", "ends like a plural"},
	{"heroes", "hero", "oes"},
	{"shoes", "shoe", "oe belongs to the word"},
	{"photos", "photo", "os"},
	{"taxis", "taxi", "is"},
	{"losses", "loss", "ss"},
	{"boxes", "box", "x"},
	{"churches", "church", "ch"},
	{"headaches", "headache", "che"},
	{"prizes", "prize", "z"},
	{"feet", "foot", "irregular"},
	{"headquarters", "headquarters", "plural like singular"},
	{"gas", "gas", "s belongs to the word"},
	{"areas", "area", "as"},
	{"media", "media", "not medium in the news"},
	{"as", "as", "short"},
	{"", "", "nothing"},
	{"s", "s", "short"},
}

var verbCases = []struct{ form, want, reason string }{
	{"say", "say", "an infinitive stays"},
	{"said", "say", "irregular"},
	{"told", "tell", "irregular"},
	{"was", "be", "irregular"},
	{"has", "have", "irregular"},
	{"went", "go", "irregular"},
	{"rose", "rise", "irregular"},
	{"found", "find", "irregular, and an infinitive"},
	{"rising", "rise", "e comes back"},
	{"stopped", "stop", "doubled"},
	{"hoped", "hope", "e comes back"},
	{"hopes", "hope", "third person"},
	{"hopping", "hop", "doubled"},
	{"denied", "deny", "y"},
	{"denies", "deny", "y"},
	{"died", "die", "too short for y"},
	{"dying", "die", "ie"},
	{"agreed", "agree", "ee"},
	{"need", "need", "no ending"},
	{"exceed", "exceed", "no ending"},
	{"killed", "kill", "ll belongs to the word"},
	{"controlled", "control", "ll is doubled"},
	{"travelling", "travel", "ll is doubled"},
	{"installed", "install", "ll belongs to the word"},
	{"added", "add", "dd belongs to the word"},
	{"passed", "pass", "ss"},
	{"focused", "focus", "s without e"},
	{"accused", "accuse", "s with e"},
	{"visited", "visit", "t without e"},
	{"created", "create", "t with e"},
	{"estimated", "estimate", "t with e"},
	{"charged", "charge", "g"},
	{"bringing", "bring", "ng"},
	{"changing", "change", "nge"},
	{"offering", "offer", "r without e"},
	{"declaring", "declare", "r with e"},
	{"settled", "settle", "le"},
	{"opened", "open", "n without e"},
	{"examined", "examine", "n with e"},
	{"associated", "associate", "two vowels"},
	{"joined", "join", "two vowels"},
	{"played", "play", "y after a vowel"},
	{"argued", "argue", "u"},
	{"quoted", "quote", "u after q is no vowel"},
	{"goes", "go", "oes"},
	{"watches", "watch", "ch"},
	{"bring", "bring", "no ending"},
	{"shed", "shed", "no ending"},
	{"passes", "pass", "ss"},
	{"ed", "ed", "short"},
	{"", "", "nothing"},
}

func TestNoun(t *testing.T) {
	for _, c := range nounCases {
		if got := Noun(c.form); got != c.want {
			t.Errorf("Noun(%q) = %q, want %q: %s", c.form, got, c.want, c.reason)
		}
	}
}

func TestVerb(t *testing.T) {
	for _, c := range verbCases {
		if got := Verb(c.form); got != c.want {
			t.Errorf("Verb(%q) = %q, want %q: %s", c.form, got, c.want, c.reason)
		}
	}
}

func TestStem(t *testing.T) {
	for _, c := range []struct{ word, want, reason string }{
		{"minister", "minist", "Snowball's"},
		{"ministers", "minist", "plural"},
		{"minister's", "minist", "clitic"},
		{"minister’s", "minist", "typographic clitic"},
		{"ministers'", "minist", "plural possessive"},
		{"o'brien's", "obrien", "apostrophe inside"},
		{"'", "", "nothing left"},
		{"", "", "nothing"},
		{"müller", "müller", "not ASCII"},
	} {
		if got := Stem(c.word); got != c.want {
			t.Errorf("Stem(%q) = %q, want %q: %s", c.word, got, c.want, c.reason)
		}
	}
}

func TestListed(t *testing.T) {
	for name, list := range map[string]string{"nouns": nounList, "verbs": verbList} {
		if !strings.HasPrefix(list, "# Code generated ") {
			t.Errorf("%s.txt does not say that it is generated", name)
		}
	}
	// A lemma is its own lemma, or comparing lemmas would depend on how often they were taken.
	for form, lemma := range nouns() {
		if again := Noun(lemma); again != lemma && again != Noun(again) {
			t.Errorf("noun %q: %q, then %q", form, lemma, again)
		}
	}
}

func TestForms(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-z]{0,8}(s|es|ies|ed|ing|ied|eed|men|ses|'s)`)).Draw(t, "word")
		for name, f := range map[string]func(string) string{"Noun": Noun, "Verb": Verb} {
			got := f(w)
			if len(got) > len(w)+1 && nouns()[w] == "" && verbs()[w] == "" {
				t.Fatalf("%s(%q) = %q: longer than the word", name, w, got)
			}
			if w != "" && got == "" {
				t.Fatalf("%s(%q) is empty", name, w)
			}
		}
		Stem(w)
	})
}

func TestAllocations(t *testing.T) {
	for _, w := range []string{"officer", "officers", "people", "series", "houses", "heroes"} {
		if n := testing.AllocsPerRun(100, func() { Noun(w) }); n != 0 {
			t.Errorf("Noun(%q): %v allocations", w, n)
		}
	}
	for _, w := range []string{"say", "said", "stopped", "hoped", "hopes", "settled", "visiting"} {
		if n := testing.AllocsPerRun(100, func() { Verb(w) }); n != 0 {
			t.Errorf("Verb(%q): %v allocations", w, n)
		}
	}
}

func BenchmarkNoun(b *testing.B) {
	for b.Loop() {
		for _, c := range nounCases {
			Noun(c.form)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(nounCases)), "ns/word")
}

func BenchmarkVerb(b *testing.B) {
	for b.Loop() {
		for _, c := range verbCases {
			Verb(c.form)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(verbCases)), "ns/word")
}

func BenchmarkStem(b *testing.B) {
	for b.Loop() {
		for _, c := range nounCases {
			Stem(c.form)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(nounCases)), "ns/word")
}
