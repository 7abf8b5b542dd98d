package align

import (
	"cmp"
	"slices"
)

// pairs lists the links that reach the threshold.
func (s *story) pairs(t *table, least float64) []Pair {
	links, mutual := t.links, s.mutual(t)
	n := 0
	for k := range links {
		if links[k].score >= least {
			n++
		}
	}
	pairs := make([]Pair, 0, n)
	for k, l := range links {
		if l.score < least || l.score == 0 {
			continue
		}
		p := s.pair(l)
		p.Mutual = mutual[k]
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(p, q Pair) int { return cmp.Or(before(p.A, q.A), before(p.B, q.B)) })
	return pairs
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
