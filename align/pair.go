package align

import (
	"cmp"
	"slices"
)

// pairs lists the links that reach the threshold.
func (s *story) pairs(t *table, least float64) []Pair {
	mutual, ranks := s.mutual(t), s.ranks()
	type place struct {
		key  uint64 // the ranks of both passages
		link int32
	}
	var listed []place
	for k := range t.links {
		if l := &t.links[k]; l.score >= least && l.score > 0 {
			a, b := uint64(ranks[l.a]), uint64(ranks[l.b])
			listed = append(listed, place{min(a, b)<<32 | max(a, b), int32(k)})
		}
	}
	slices.SortFunc(listed, func(p, q place) int { return cmp.Compare(p.key, q.key) })
	pairs := make([]Pair, len(listed))
	d := s.divisions()
	for i, p := range listed {
		l := t.links[p.link]
		pairs[i] = s.pair(l)
		pairs[i].Mutual = mutual[p.link]
		a, b := d.told(l.a, l.b) // in the story's order, so that the caller's decides nothing
		if ranks[l.b] < ranks[l.a] {
			a, b = b, a
		}
		pairs[i].ClauseA, pairs[i].ClauseB = a, b
	}
	return pairs
}

// ranks is each unit's place in the order of the caller's documents.
func (s *story) ranks() []int32 {
	place := make([]int, len(s.docs)) // by the caller's index: the story's
	for i, k := range s.order {
		place[k] = i
	}
	ranks, n := make([]int32, len(s.units)), int32(0)
	for _, d := range place {
		for u := s.first[d]; u < s.first[d+1]; u++ {
			ranks[u] = n
			n++
		}
	}
	return ranks
}

// pair is a link as the caller sees it.
func (s *story) pair(l link) Pair {
	p := Pair{A: s.passage(l.a), B: s.passage(l.b), Score: l.score}
	if p.B.Doc < p.A.Doc {
		p.A, p.B = p.B, p.A
	}
	return p
}

// mutual says of each link whether neither unit has a better one with the other's document.
func (s *story) mutual(t *table) []bool {
	links := t.links
	mutual := make([]bool, len(links))
	for k := range mutual {
		mutual[k] = true
	}
	best := make([]float64, len(s.docs))
	for u := range s.units {
		row := t.of(int32(u))
		for _, p := range row {
			d := s.units[p.unit].Doc
			best[d] = max(best[d], links[p.link].score)
		}
		for _, p := range row {
			if links[p.link].score < best[s.units[p.unit].Doc] {
				mutual[p.link] = false
			}
		}
		for _, p := range row {
			best[s.units[p.unit].Doc] = 0
		}
	}
	return mutual
}
