package lexicon

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func TestLookup(t *testing.T) {
	l := Load()
	for _, c := range []struct {
		word string
		want Tag
	}{{"the", Determiner}, {"didn't", Negation}, {"of", Preposition}, {"mr", ProperAbbreviation}} {
		if e := l.Lookup(c.word); e.Word == 0 || !e.Tags.Has(c.want) {
			t.Errorf("Lookup(%q) = %+v, want tag %b", c.word, e, c.want)
		}
	}
	if e := l.Lookup("zzyzx"); e != (Entry{}) {
		t.Errorf("Lookup of an unknown word = %+v", e)
	}
}

func TestPhrases(t *testing.T) {
	l := &Lexicon{}
	var rows []Row
	for _, key := range []string{"new", "new zealand dollar", "new zealand", "year-old"} {
		r := Row{Key: key}
		for _, w := range split(nil, key) {
			r.Words = append(r.Words, l.add(w, 0, false))
		}
		rows = append(rows, r)
	}
	p := l.Phrases(rows)
	for _, c := range []struct {
		text []string
		want string
	}{
		{[]string{"new", "zealand", "dollar"}, "new zealand dollar"},
		{[]string{"new", "zealand", "x"}, "new zealand"},
		{[]string{"new"}, "new"},
		{[]string{"year", "-", "old"}, "year-old"},
		{[]string{"year", "old"}, ""},
		{[]string{"x"}, ""},
	} {
		row, ok := p.Longest(l.Lookup(c.text[0]).Word, func(k int) Word {
			if k >= len(c.text) {
				return 0
			}
			return l.Lookup(c.text[k]).Word
		})
		got := ""
		if ok {
			got = p.Row(row).Key
		}
		if got != c.want {
			t.Errorf("%q: longest %q, want %q", c.text, got, c.want)
		}
	}
}

// Every list says where it came from, and no list has a row twice.
func TestListsAreTidy(t *testing.T) {
	l := Load()
	for _, s := range sources {
		data, _ := files.ReadFile(s.name + ".txt")
		if len(data) == 0 || data[0] != '#' {
			t.Errorf("%s.txt has no header", s.name)
		}
		seen := []string{}
		for _, r := range l.List(s.name) {
			seen = append(seen, r.Key)
			if len(r.Words) == 0 {
				t.Errorf("%s.txt:%d: no word", s.name, r.Line)
			}
		}
		slices.Sort(seen)
		for i := 1; i < len(seen); i++ {
			if seen[i] == seen[i-1] {
				t.Errorf("%s.txt has %q twice", s.name, seen[i])
			}
		}
	}
}

// Every list begins by saying whose it is, and what others own stands in LICENSES.md.
func TestListsSayWhoseTheyAre(t *testing.T) {
	licences, err := os.ReadFile("LICENSES.md")
	if err != nil {
		t.Fatal(err)
	}
	entries, err := files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := files.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		var header strings.Builder
		for line := range strings.Lines(string(data)) {
			if !strings.HasPrefix(line, "#") {
				break
			}
			header.WriteString(line)
		}
		own := strings.Contains(header.String(), "Written for this project")
		others := strings.Contains(header.String(), "licence") || strings.Contains(header.String(), "License") || strings.Contains(header.String(), "CC BY")
		if !own && !others {
			t.Errorf("%s says neither that it was written for this project nor under which licence it is:\n%s", e.Name(), header.String())
		}
		if others && !strings.Contains(string(licences), "`"+e.Name()+"`") {
			t.Errorf("LICENSES.md does not name %s, whose header names a licence", e.Name())
		}
	}
}

func TestByWord(t *testing.T) {
	l := &Lexicon{}
	known, other, unused := l.add("known", 0, true), l.add("other", 0, true), l.add("unused", 0, true)
	table := NewByWord[string](l)
	*table.Row(known) = "a"
	*table.Row(other) = "b"
	*table.Row(known) += "c"
	for w, want := range map[Word]string{known: "ac", other: "b", unused: "", 0: ""} {
		if got := *table.At(w); got != want {
			t.Errorf("word %d has %q, want %q", w, got, want)
		}
	}
	if got := table.Rows(); !slices.Equal(got, []string{"", "ac", "b"}) {
		t.Errorf("rows %q", got)
	}
}
