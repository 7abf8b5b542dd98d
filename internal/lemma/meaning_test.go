package lemma

import (
	"slices"
	"strings"
	"sync"
	"testing"
)

func TestAntonyms(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		want   bool
		reason string
	}{
		{"rise", "fall", true, "WordNet's"},
		{"accept", "reject", true, "WordNet's"},
		{"win", "lose", true, "WordNet's"},
		{"guilty", "innocent", true, "adjectives"},
		{"increase", "decrease", true, "verbs and nouns"},
		{"support", "oppose", true, "the news's"},
		{"uphold", "overturn", true, "the news's"},
		{"arrest", "release", true, "the news's"},
		{"bear", "bull", false, "opposites in a rare sense only"},
		{"rise", "climb", false, "not opposites"},
		{"rise", "rise", false, "a word and itself"},
		{"", "", false, "nothing"},
	} {
		if Antonyms(c.a, c.b) != c.want || Antonyms(c.b, c.a) != c.want {
			t.Errorf("Antonyms(%q, %q): want %v both ways: %s", c.a, c.b, c.want, c.reason)
		}
	}
	if long := strings.Repeat("a", 100); Antonyms(long, long) {
		t.Error("long words are opposites of themselves")
	}
}

func TestSynonyms(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		want   bool
		reason string
	}{
		{"triumph", "victory", true, "nouns"},
		{"town", "village", false, "related only"},
		{"victory", "victory", false, "a word and itself"},
		{"rise", "fall", false, "opposites"},
	} {
		if Synonyms(c.a, c.b) != c.want || Synonyms(c.b, c.a) != c.want {
			t.Errorf("Synonyms(%q, %q): want %v both ways: %s", c.a, c.b, c.want, c.reason)
		}
	}
}

func TestFamily(t *testing.T) {
	for _, c := range []struct {
		words  string
		same   bool
		reason string
	}{
		{"say says said saying", true, "irregular verb"},
		{"child children child's", true, "irregular noun"},
		{"resign resigns resigned resignation", true, "derived, same stem"},
		{"decide decided decision decisions", true, "derived, other stem"},
		{"agree agreed agreement agreements", true, "derived, other stem"},
		{"endorse endorsement endorsed endorsements", true, "derived, same stem"},
		{"criticize criticise criticism criticised", true, "derived and British"},
		{"organize organisation organizations organising", true, "British"},
		{"deny denial denied denies", true, "derived, other stem"},
		{"die died dying death deaths", true, "derived, other beginning"},
		{"minister ministers minister's", true, "clitic"},
		{"valdorian valdorians valdorian's", true, "a word of no list"},
		{"govern governor", false, "a person is not what he does"},
		{"rise raise", false, "two verbs"},
		{"live liver", false, "no relation"},
		{"police policy", false, "no relation, nearly one stem"},
	} {
		words := strings.Fields(c.words)
		keys := make([]string, 0, len(words))
		for _, w := range words {
			keys = append(keys, Family(w))
		}
		if same := len(slices.Compact(slices.Clone(keys))) == 1; same != c.same {
			t.Errorf("%s: families %s, want the same: %v: %s", c.words, strings.Join(keys, " "), c.same, c.reason)
		}
	}
}

func TestFamilyIsSafeForConcurrentUse(t *testing.T) {
	words := strings.Fields("barrels barrel deciding decisions harvests harvested quarries quarry")
	want := make([]string, len(words))
	for i, w := range words {
		want[i] = family(w)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i, w := range words {
				if got := Family(w); got != want[i] {
					t.Errorf("Family(%q) = %q, want %q", w, got, want[i])
				}
			}
		})
	}
	wg.Wait()
}

func TestMeaningAllocations(t *testing.T) {
	Family("decisions")
	if n := testing.AllocsPerRun(100, func() { Family("decisions"); Antonyms("rise", "fall"); Synonyms("rise", "fall") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestPairListsAreTidy(t *testing.T) {
	for name, list := range map[string]string{"antonyms": antonymList, "opposites": oppositeList, "synonyms": synonymList} {
		if list[0] != '#' {
			t.Errorf("%s.txt has no header", name)
		}
		seen := map[string]bool{}
		for line := range strings.Lines(list) {
			if line[0] == '#' {
				continue
			}
			line = strings.TrimSpace(line)
			a, b, ok := strings.Cut(line, "\t")
			if !ok || a >= b || strings.Contains(b, "\t") {
				t.Errorf("%s.txt: %q is not two words in order", name, line)
			}
			if seen[line] {
				t.Errorf("%s.txt has %q twice", name, line)
			}
			seen[line] = true
		}
	}
	for row := range synonyms() {
		if a, b, _ := strings.Cut(row, "\t"); Antonyms(a, b) {
			t.Errorf("%s and %s are opposites and the same", a, b)
		}
	}
}

func BenchmarkFamily(b *testing.B) {
	words := strings.Fields("officials said the decision to deploy troops was criticised by opposition lawmakers on tuesday")
	for b.Loop() {
		for _, w := range words {
			Family(w)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}

func BenchmarkFamilyFirst(b *testing.B) {
	words := strings.Fields("officials said the decision to deploy troops was criticised by opposition lawmakers on tuesday")
	for b.Loop() {
		for _, w := range words {
			family(w)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}

func TestOpposed(t *testing.T) {
	for w, want := range map[string]bool{"rise": true, "guilty": true, "ferry": false, "": false} {
		if got := Opposed(w); got != want {
			t.Errorf("Opposed(%q) is %v, want %v", w, got, want)
		}
	}
}
