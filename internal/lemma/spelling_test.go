package lemma

import (
	"testing"

	"pgregory.net/rapid"
)

var spellingCases = []struct{ word, want, reason string }{
	{"colour", "color", "our"},
	{"neighbours", "neighbors", "our before an ending"},
	{"favourite", "favorite", "our in the middle"},
	{"organise", "organize", "ise"},
	{"organised", "organized", "ise before an ending"},
	{"organising", "organizing", "isi"},
	{"organisation", "organization", "isa"},
	{"analysed", "analyzed", "yse"},
	{"centre", "center", "tre"},
	{"kilometres", "kilometers", "tre before an s"},
	{"defence", "defense", "ence"},
	{"traveller", "traveler", "ll"},
	{"programme", "program", "a word of its own"},
	{"practise", "practice", "a word of its own"},
	{"color", "color", "American already"},
	{"hour", "hour", "no vowel before the our"},
	{"mourning", "mourning", "no vowel before the our"},
	{"four", "four", "short"},
	{"source", "source", "no vowel before the our"},
	{"glamour", "glamour", "an exception that stays"},
	{"promise", "promise", "ise of another kind"},
	{"rise", "rise", "ise of another kind"},
	{"advised", "advised", "ise of another kind"},
	{"visiting", "visiting", "isi of another kind"},
	{"analysis", "analysis", "ysi of another kind"},
	{"filling", "filling", "ll that belongs to the word"},
	{"controlled", "controlled", "ll that America doubles as well"},
	{"sentence", "sentence", "ence that stays"},
	{"management", "management", "gement that stays"},
	{"valdoria", "valdoria", "a name"},
	{"", "", "nothing"},
}

func TestAmerican(t *testing.T) {
	for _, c := range spellingCases {
		if got := American(c.word); got != c.want {
			t.Errorf("American(%q) = %q, want %q: %s", c.word, got, c.want, c.reason)
		}
	}
	for word, american := range spellings() {
		if again := American(american); again != american {
			t.Errorf("American(%q) = %q, whose American form is %q", word, american, again)
		}
	}
}

func TestAmericanIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-z]{0,5}(our|ise|isa|tre|ence|lled|lling)[a-z]{0,3}`)).Draw(t, "word")
		once := American(w)
		if again := American(once); again != once {
			t.Fatalf("American(%q) = %q, and again %q", w, once, again)
		}
	})
}

func BenchmarkAmerican(b *testing.B) {
	for b.Loop() {
		for _, c := range spellingCases {
			American(c.word)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(spellingCases)), "ns/word")
}
