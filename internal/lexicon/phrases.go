package lexicon

import (
	"cmp"
	"math/bits"
	"slices"
)

// Phrases finds the rows of a list, words and phrases alike, in a row of words.
// Looking up a word that begins no phrase costs one indexing.
type Phrases struct {
	rows   []Row
	order  []uint32 // the rows by their first word, the longest first
	first  []uint32 // by first word, those alone that begin rows: where its rows begin in order; the last one is the end
	begins []block
}

// block tells which of 64 words begin rows. It takes little memory, of which there would be much: few words begin rows of any list.
type block struct {
	words  uint64 // a bit for each that does
	before int    // how many words of the blocks before it do
}

// Phrases indexes rows. Of equal phrases the first one counts.
func (l *Lexicon) Phrases(rows []Row) *Phrases {
	p := &Phrases{rows: rows, order: make([]uint32, len(rows))}
	for i := range rows {
		p.order[i] = uint32(i)
	}
	slices.SortFunc(p.order, func(a, b uint32) int {
		v, w := rows[a].Words, rows[b].Words
		if v[0] != w[0] {
			return cmp.Compare(v[0], w[0])
		}
		return cmp.Or(len(w)-len(v), cmp.Compare(a, b))
	})
	for i, k := range p.order {
		word := int(rows[k].Words[0])
		for len(p.begins) <= word/64 {
			p.begins = append(p.begins, block{before: len(p.first)})
		}
		if b := &p.begins[word/64]; b.words>>(word%64)&1 == 0 {
			b.words |= 1 << (word % 64)
			p.first = append(p.first, uint32(i))
		}
	}
	p.first = append(p.first, uint32(len(p.order)))
	return p
}

// Begins says whether the word begins any row. Most words don't, and this costs less than a look for the longest.
func (p *Phrases) Begins(first Word) bool {
	return int(first/64) < len(p.begins) && p.begins[first/64].words>>(first%64)&1 != 0
}

// Longest is the index of the longest row that stands at the beginning, first
// being its first word and next(k) the k-th one after it (0 where the text ends).
func (p *Phrases) Longest(first Word, next func(k int) Word) (row int, ok bool) {
	if !p.Begins(first) {
		return 0, false
	}
	b := p.begins[first/64]
	n := b.before + bits.OnesCount64(b.words&(1<<(first%64)-1))
	for _, i := range p.order[p.first[n]:p.first[n+1]] {
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
