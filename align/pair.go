package align

import (
	"cmp"
	"slices"
)

// pairs lists the links that reach the threshold.
func (s *story) pairs(links []link, least float64) []Pair {
	best := s.best(links)
	pairs := make([]Pair, 0, len(links)/4)
	for _, l := range links {
		if l.score < least {
			continue
		}
		p := Pair{A: s.passage(l.a), B: s.passage(l.b), Score: l.score,
			Mutual: l.score >= best[side{l.a, int32(s.units[l.b].Doc)}] && l.score >= best[side{l.b, int32(s.units[l.a].Doc)}]}
		if p.B.Doc < p.A.Doc {
			p.A, p.B = p.B, p.A
		}
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(p, q Pair) int { return cmp.Or(before(p.A, q.A), before(p.B, q.B)) })
	return pairs
}

// side is a unit and a document that it may have partners in.
type side struct{ unit, doc int32 }

// best is the best score that each unit has with each document.
func (s *story) best(links []link) map[side]float64 {
	best := make(map[side]float64, len(s.units))
	for _, l := range links {
		for _, k := range [2]side{{l.a, int32(s.units[l.b].Doc)}, {l.b, int32(s.units[l.a].Doc)}} {
			best[k] = max(best[k], l.score)
		}
	}
	return best
}
