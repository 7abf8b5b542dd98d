package lemma

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

//go:embed spelling.txt
var spellingList string

var spellings = sync.OnceValue(func() map[string]string { return read(spellingList) })

// spellingRules are the differences of spelling that go through many words. A
// rule counts where its result is a known word, so none needs a list.
var spellingRules = []struct {
	british, american string
	end               bool // only at the end, or before an s
	syllables         int  // that must come before it: mourning is not morning, filled not filed
}{
	{"our", "or", false, 1},       // colour, favourite
	{"ise", "ize", false, 1},      // organise, organised
	{"isi", "izi", false, 1},      // organising
	{"isa", "iza", false, 1},      // organisation
	{"yse", "yze", false, 1},      // analyse
	{"ysi", "yzi", false, 1},      // paralysing
	{"tre", "ter", true, 1},       // centre
	{"bre", "ber", true, 1},       // fibre
	{"ence", "ense", true, 1},     // defence
	{"lle", "le", false, 2},       // travelled, traveller
	{"lling", "ling", false, 2},   // travelling
	{"gement", "gment", false, 1}, // judgement
}

// American is the American spelling of a word in lower case: color for colour,
// organizing for organising. A word whose American spelling isn't a known one, or
// is rarer than the word, comes back as it is, without an allocation. It is for comparing words
// of several reports, not for show: practise becomes practice, whilst while.
func American(lower string) string {
	if american, ok := spellings()[lower]; ok {
		return american
	}
	if len(lower) < 5 {
		return lower
	}
	for _, r := range spellingRules {
		i := strings.Index(lower, r.british)
		if i < 1 || vowelGroups(lower[:i]) < r.syllables {
			continue
		}
		rest := lower[i+len(r.british):]
		if r.end && rest != "" && rest != "s" {
			continue
		}
		american := lower[:i] + r.american + rest
		lex := lexicon.Load()
		if to, ok := lex.Zipf(american); ok {
			if from, _ := lex.Zipf(lower); from <= to {
				return american
			}
		}
	}
	return lower
}

func vowelGroups(s string) int {
	n, in := 0, false
	for i := range len(s) {
		v := strings.IndexByte("aeiouy", s[i]) >= 0
		if v && !in {
			n++
		}
		in = v
	}
	return n
}
