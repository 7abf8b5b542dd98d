package name

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// wordSet is a set of words in lower case: those of the lists by their numbers, which need no hashing, others by themselves.
type wordSet struct {
	listed []bool // by number
	added  []lexicon.Word
	others map[string]bool
}

func newWordSet() wordSet {
	return wordSet{listed: make([]bool, lexicon.Load().Words()), others: map[string]bool{}}
}

// add puts the word of token i in.
func (s *wordSet) add(t *token.Text, i int) {
	switch w := t.Tokens[i].Word; {
	case w == 0:
		s.others[t.Norm(i)] = true
	case !s.listed[w]:
		s.listed[w] = true
		s.added = append(s.added, w)
	}
}

// has says whether the word of token i is in.
func (s *wordSet) has(t *token.Text, i int) bool {
	if w := t.Tokens[i].Word; w != 0 {
		return s.listed[w]
	}
	return s.others[t.Norm(i)]
}

func (s *wordSet) clear() {
	for _, w := range s.added {
		s.listed[w] = false
	}
	s.added = s.added[:0]
	clear(s.others)
}
