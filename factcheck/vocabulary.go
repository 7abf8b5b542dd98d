package factcheck

import "github.com/seed-a94a0f1e/corroborate/internal/lemma"

// vocabulary numbers what terms stand for.
type vocabulary struct {
	ids      map[string]uint32   // of figures, dates and names
	families map[string]uint32   // of words
	words    map[string]wordKeys // by the word as written, in lower case, and in its usual spelling
	texts    []string            // by number, from 1
}

// wordKeys is what a word is known by: what it says, and its family.
type wordKeys struct{ key, stem uint32 }

// newVocabulary has room for the words of texts with so many tokens.
func newVocabulary(tokens int) *vocabulary {
	return &vocabulary{
		ids:      map[string]uint32{},
		families: make(map[string]uint32, tokens/3),
		words:    make(map[string]wordKeys, tokens/3),
		texts:    make([]string, 0, tokens),
	}
}

// id is the number of a figure, a date or a name.
func (v *vocabulary) id(s string) uint32 { return v.number(v.ids, s) }

// number is the number of a text among those in a table, a new one where it is not there yet.
func (v *vocabulary) number(in map[string]uint32, s string) uint32 {
	n, ok := in[s]
	if !ok {
		n = v.next(s)
		in[s] = n
	}
	return n
}

// next gives a text a number of its own.
func (v *vocabulary) next(s string) uint32 {
	v.texts = append(v.texts, s)
	return uint32(len(v.texts))
}

// text is what an id stands for.
func (v *vocabulary) text(id uint32) string { return v.texts[id-1] }

// word is the keys of a word in lower case.
func (v *vocabulary) word(w string) wordKeys {
	k, ok := v.words[w]
	if ok {
		return k
	}
	same, family := lemma.AmericanFamily(plain(w))
	if full, ok := equivalents()[same]; ok {
		same, family = full, lemma.Family(full)
	}
	if same != w {
		k, ok = v.words[same]
	}
	if !ok {
		k = wordKeys{v.next(same), v.number(v.families, family)}
		v.words[same] = k
	}
	if same != w {
		v.words[w] = k
	}
	return k
}
