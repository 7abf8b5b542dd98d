package lemma

import (
	"strings"
	"testing"
)

// Any word is answered, with something that isn't much longer and doesn't change by asking again.
func FuzzWord(f *testing.F) {
	for _, c := range nounCases {
		f.Add(c.form)
	}
	for _, c := range verbCases {
		f.Add(c.form)
	}
	for _, c := range spellingCases {
		f.Add(c.word)
	}
	f.Add("\xff's")
	f.Add("’")
	f.Fuzz(func(t *testing.T, w string) {
		for name, ask := range map[string]func(string) string{
			"Noun": Noun, "Verb": Verb, "Stem": Stem, "American": American, "Family": Family,
		} {
			got := ask(w)
			if again := ask(strings.Clone(w)); again != got {
				t.Errorf("%s(%q) = %q, then %q", name, w, got, again)
			}
			if len(got) > 3*len(w)+8 {
				t.Errorf("%s(%q) has %d bytes", name, w, len(got))
			}
		}
		if Antonyms(w, w) || Synonyms(w, w) {
			t.Errorf("%q is its own opposite or synonym", w)
		}
	})
}
