package factcheck

import (
	"slices"
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

// termKind says what a term stands for.
type termKind uint8

const (
	content  termKind = iota // a word that means something by itself
	function                 // an article, a preposition, an auxiliary …
	negation                 // not, never, no
	modal                    // will, must
	numberTerm
	dateTerm
	named
)

// term is what comparison sees of a word, number, date or name: two notations
// of one thing ("Sen." and "Senator", "$1.5bn" and "1.5 billion dollars") have
// one key.
type term struct {
	key  uint32
	stem uint32 // for words, the key of the word's family ("resign", "resignation"); else key
	kind termKind
	// editorial terms stand in brackets: inside a quote likely the reporter's words.
	editorial bool
	ref       int32 // the index of the quantity, date or mention
	from, to  int   // tokens
}

// itself and family are what a term is known by: what it says, and the family of the word.
func (t term) itself() uint32 { return t.key }
func (t term) family() uint32 { return t.stem }

// means says whether a term means something by itself.
func (t term) means() bool { return t.kind != function && t.kind != modal && t.kind != negation }

// weight is how much a term says about what a sentence is about.
func (t term) weight() float64 {
	switch t.kind {
	case function, modal:
		return 0.2
	case negation:
		return 0.3
	case numberTerm, dateTerm, named:
		return 1.5
	}
	return 1
}

// count is how many terms are of a kind.
func count(ts []term, k termKind) int {
	n := 0
	for _, t := range ts {
		if t.kind == k {
			n++
		}
	}
	return n
}

// differ says whether the terms of one kind are not the same ones in the same order.
func differ(x, y []term, k termKind) bool { return !slices.Equal(keysOf(x, k), keysOf(y, k)) }

// keysOf is the keys of the terms of one kind.
func keysOf(ts []term, k termKind) []uint32 {
	var out []uint32
	for _, t := range ts {
		if t.kind == k {
			out = append(out, t.key)
		}
	}
	return out
}

// hasAll says whether all terms of one kind among ts stand among all.
func hasAll(ts, all []term, k termKind) bool {
	for _, t := range ts {
		if t.kind == k && !slices.ContainsFunc(all, func(o term) bool { return o.key == t.key }) {
			return false
		}
	}
	return true
}

// plain takes the dots out of initials ("u.s.") and the curl out of apostrophes.
func plain(w string) string {
	w = strings.ReplaceAll(w, "’", "'")
	if strings.IndexByte(w, '.') > 0 {
		w = strings.ReplaceAll(w, ".", "")
	}
	return w
}

// equivalents maps short forms to full ones: "sen" to "senator".
var equivalents = table("equivalents")

// courtesy is the forms of address that a house style drops or adds: "Mr."
var courtesy = table("courtesy")

// table reads a list of words with one field each, at first use.
func table(list string) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		t := map[string]string{}
		for _, r := range lexicon.Load().List(list) {
			t[r.Key] = r.Fields[0]
		}
		return t
	})
}
