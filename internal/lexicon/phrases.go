package lexicon

import (
	"cmp"
	"slices"
)

// Phrases finds the rows of a list, words and phrases alike, in a row of words.
// Looking up a word that begins no phrase costs one indexing.
type Phrases struct {
	rows  []Row
	order []uint32 // the rows by their first word, the longest first
	first []uint32 // by first word: where its rows begin in order; the last one is the end
}

// Phrases indexes rows. Of equal phrases the first one counts.
func (l *Lexicon) Phrases(rows []Row) *Phrases {
	p := &Phrases{rows: rows, order: make([]uint32, len(rows))}
	last := Word(0)
	for i, r := range rows {
		p.order[i] = uint32(i)
		last = max(last, r.Words[0])
	}
	slices.SortStableFunc(p.order, func(a, b uint32) int {
		return cmp.Or(
			cmp.Compare(rows[a].Words[0], rows[b].Words[0]),
			cmp.Compare(len(rows[b].Words), len(rows[a].Words)),
		)
	})
	p.first = make([]uint32, last+2)
	for _, r := range rows {
		p.first[r.Words[0]+1]++
	}
	for w := range p.first[1:] {
		p.first[w+1] += p.first[w]
	}
	return p
}

// Begins says whether the word begins any row. Most words don't, and this costs less than a look for the longest.
func (p *Phrases) Begins(first Word) bool {
	return int(first)+1 < len(p.first) && p.first[first] != p.first[first+1]
}

// Longest is the index of the longest row that stands at the beginning, first
// being its first word and next(k) the k-th one after it (0 where the text ends).
func (p *Phrases) Longest(first Word, next func(k int) Word) (row int, ok bool) {
	if !p.Begins(first) {
		return 0, false
	}
	for _, i := range p.order[p.first[first]:p.first[first+1]] {
		words, k := p.rows[i].Words, 1
		for k < len(words) && next(k) == words[k] {
			k++
		}
		if k == len(words) {
			return int(i), true
		}
	}
	return 0, false
}

// Row is row i.
func (p *Phrases) Row(i int) Row { return p.rows[i] }
