package lemma

import (
	_ "embed"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

//go:embed antonyms.txt
var antonymList string

//go:embed opposites.txt
var oppositeList string

//go:embed synonyms.txt
var synonymList string

//go:embed derivations.txt
var derivationList string

var (
	antonyms = sync.OnceValue(func() map[string]struct{} { return pairs(antonymList, oppositeList) })
	opposed  = sync.OnceValue(func() map[string]struct{} {
		words := make(map[string]struct{}, 2*len(antonyms()))
		for row := range antonyms() {
			a, b, _ := strings.Cut(row, "\t")
			words[a], words[b] = struct{}{}, struct{}{}
		}
		return words
	})
	synonyms    = sync.OnceValue(func() map[string]struct{} { return pairs(synonymList) })
	derivations = sync.OnceValue(func() map[string]string { return read(derivationList) })
)

// pairs is the set of the lists' rows, each the two words in order with a tab between them.
func pairs(lists ...string) map[string]struct{} {
	rows := map[string]struct{}{}
	for _, list := range lists {
		for line := range strings.Lines(list) {
			if line[0] != '#' {
				rows[strings.TrimRight(line, "\r\n")] = struct{}{}
			}
		}
	}
	return rows
}

func has(rows map[string]struct{}, a, b string) bool {
	if a > b {
		a, b = b, a
	}
	var room [48]byte
	row := append(room[:0], a...)
	row = append(row, '\t')
	row = append(row, b...)
	_, ok := rows[string(row)]
	return ok
}

// Antonyms says whether two words are opposites: rise and fall, guilty and innocent,
// approve and veto. Both are infinitives, singulars or adjectives, in lower case and American
// spelling; the order doesn't matter. It knows some 800 pairs, from WordNet
// (antonyms.txt) and written for the news (opposites.txt).
func Antonyms(a, b string) bool { return has(antonyms(), a, b) }

// Opposed says whether Antonyms knows any opposite of a word.
func Opposed(w string) bool {
	_, ok := opposed()[w]
	return ok
}

// Synonyms says whether two words mean the same most of the time: city and metropolis,
// triumph and victory. Both are infinitives, singulars or adjectives, in lower case; the order doesn't
// matter, and a word is no synonym of itself. From WordNet, so some are bold: use it as a hint, not a proof.
func Synonyms(a, b string) bool { return has(synonyms(), a, b) }

// forms is what a word is compared by. Of most words, which have one spelling and begin with their family's key, only
// the length of that is kept.
type forms struct {
	begins           int // bytes; 0 where the strings tell
	american, family string
}

func (f *forms) of(lower string) (american, family string) {
	if f.begins > 0 {
		return lower, lower[:f.begins]
	}
	return f.american, f.family
}

// beginnings are the forms of words whose first so many bytes are their family's key.
var beginnings = func() (all [longestKept + 1]forms) {
	for i := range all {
		all[i].begins = i
	}
	return all
}()

// known caches the forms of the lexicon's words, by their numbers there.
var known = sync.OnceValue(func() []atomic.Pointer[forms] {
	return make([]atomic.Pointer[forms], lexicon.Load().Len())
})

// Family is a key that a word in lower case shares with its other forms, its
// other spelling and the words derived from it: said and say; decide, deciding, decisions;
// colour and color. Where no relation is known it is the stem. A key is not a
// word, and means nothing but by being equal to another.
//
// A word costs its stem once in a program's life, then some 15 ns and no allocation. Of words that the
// lexicon doesn't have, only so many are kept; the others cost their stem each time. The key may be a part of
// the word: clone it where it is kept longer.
func Family(lower string) string {
	_, key := formsOf(lower).of(lower)
	return key
}

// AmericanFamily is a word's American spelling and its family, at the cost of the family alone.
func AmericanFamily(lower string) (american, key string) { return formsOf(lower).of(lower) }

// formsOf is the forms of a word, made once or, where too many others are kept, anew.
func formsOf(lower string) *forms {
	i, ok := lexicon.Load().Index(lower)
	if !ok {
		return unknown.of(lower)
	}
	cell := &known()[i]
	f := cell.Load()
	if f == nil {
		f = makeForms(lower)
		cell.Store(f)
	}
	return f
}

// makeForms makes a word's forms. They are no parts of the text that the word is from, which would keep all of it.
func makeForms(lower string) *forms {
	american, key := American(lower), family(lower)
	if american == lower && key != "" && len(key) < len(beginnings) && strings.HasPrefix(lower, key) {
		return &beginnings[len(key)]
	}
	return &forms{american: strings.Clone(american), family: strings.Clone(key)}
}

// unknown keeps the forms of words that the lexicon doesn't have: names, mostly, which reports of one event share.
var unknown kept

// mostKept is how many of them are kept, of up to longestKept bytes: more than an editor's vocabulary, in some megabytes.
const mostKept, longestKept = 1 << 15, 40

type kept struct {
	lock  sync.RWMutex
	forms map[string]*forms
}

func (k *kept) of(lower string) *forms {
	k.lock.RLock()
	f, full := k.forms[lower], len(k.forms) >= mostKept
	k.lock.RUnlock()
	if f != nil {
		return f
	}
	f = makeForms(lower)
	if !full && len(lower) <= longestKept {
		k.lock.Lock()
		if k.forms == nil {
			k.forms = map[string]*forms{}
		}
		k.forms[strings.Clone(lower)] = f
		k.lock.Unlock()
	}
	return f
}

func family(lower string) string {
	w := American(bare(lower))
	base := w
	switch tags := lexicon.Load().Lookup(w).Tags; {
	case tags.Has(lexicon.MostlyVerb | lexicon.Auxiliary):
		base = Verb(w)
	case tags.Has(lexicon.MostlyNoun):
		base = Noun(w)
	}
	for _, form := range []string{w, base} {
		if key, ok := derivations()[form]; ok {
			return key
		}
	}
	return Stem(base)
}
