package factcheck

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// broken says whether tokens i and i+1 are one word that a stray space broke ("imp roving"), and which. There must be
// evidence: one half at least is no common word, neither half stands anywhere else in the event, and the whole is a
// common word or stands elsewhere in the event.
func (p *Pass) broken(r *normalize.Reading, i int) (whole string, ok bool) {
	if i+1 >= len(r.Tokens) {
		return "", false
	}
	a, b := &r.Tokens[i], &r.Tokens[i+1]
	if known(*a) && known(*b) || a.Class != token.Word || a.Shape != token.Lower || b.Class != token.Word || b.Before != token.Space || b.Shape != token.Lower {
		return "", false
	}
	x, y := r.Norm(i), r.Norm(i+1)
	if lexicon.Load().Lookup(x+y) == (lexicon.Entry{}) && p.wordCount(x+y) == 0 || p.wordCount(x) != 1 || p.wordCount(y) != 1 {
		return "", false
	}
	return x + y, true
}

// known says whether the lexicons have a word.
func known(t token.Token) bool { return t.Word != 0 || t.Tags != 0 }

// wordCount is how often the event's reports have a word. Words that the lexicons don't have are counted when the first
// one is asked for; the others, which are asked for rarely, each time.
func (p *Pass) wordCount(w string) int {
	count := func(want func(r *normalize.Reading, i int)) {
		for d := range p.Docs {
			for _, r := range []*normalize.Reading{&p.Docs[d].Body, &p.Docs[d].Title} {
				for i := range r.Tokens {
					if r.Tokens[i].Class == token.Word {
						want(r, i)
					}
				}
			}
		}
	}
	if lexicon.Load().Lookup(w) != (lexicon.Entry{}) {
		n := 0
		count(func(r *normalize.Reading, i int) {
			if r.Norm(i) == w {
				n++
			}
		})
		return n
	}
	if p.counts == nil {
		p.counts = map[string]int{}
		count(func(r *normalize.Reading, i int) {
			if !known(r.Tokens[i]) {
				p.counts[r.Norm(i)]++
			}
		})
	}
	return p.counts[w]
}
