package lexicon

import "slices"

// Phrases finds the rows of a list, words and phrases alike, in a row of words.
// Looking up a word that begins no phrase costs one indexing.
type Phrases struct {
	rows  []Row
	first [][]int32 // by first word: the rows that begin with it, longest first
}

// Phrases indexes rows. Of equal phrases the first one counts.
func (l *Lexicon) Phrases(rows []Row) *Phrases {
	p := &Phrases{rows: rows, first: make([][]int32, l.Words())}
	for i, r := range rows {
		w := r.Words[0]
		p.first[w] = append(p.first[w], int32(i))
	}
	for _, f := range p.first {
		slices.SortStableFunc(f, func(a, b int32) int { return len(rows[b].Words) - len(rows[a].Words) })
	}
	return p
}

// Longest is the index of the longest row that stands at the beginning, first
// being its first word and next(k) the k-th one after it (0 where the text ends).
func (p *Phrases) Longest(first Word, next func(k int) Word) (row int, ok bool) {
	if int(first) >= len(p.first) || first == 0 {
		return 0, false
	}
	for _, i := range p.first[first] {
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
