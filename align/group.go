package align

import (
	"cmp"
	"slices"
)

// groups joins units to facts, the surest pairs first. Two groups are joined
// only where the mean over all pairs between them reaches the threshold, so
// that no weak link chains two facts to one.
func (s *story) groups(links []link) []Group {
	least := fitted().threshold
	p := make(map[[2]int32]float64, len(links))
	order := make([]link, 0, len(links))
	for _, c := range links {
		p[[2]int32{c.a, c.b}] = c.score
		if c.score >= least {
			order = append(order, c)
		}
	}
	slices.SortStableFunc(order, func(a, b link) int { return cmp.Compare(b.score, a.score) })
	of := make([]int32, len(s.units))
	members := make([][]int32, len(s.units))
	for i := range of {
		of[i] = int32(i)
		members[i] = []int32{int32(i)}
	}
	for _, c := range order {
		a, b := of[c.a], of[c.b]
		if a == b {
			continue
		}
		sum, n := 0.0, 0
		for _, x := range members[a] {
			for _, y := range members[b] {
				if s.units[x].Doc != s.units[y].Doc {
					sum += p[[2]int32{min(x, y), max(x, y)}]
					n++
				}
			}
		}
		if n == 0 || sum < least*float64(n) {
			continue
		}
		for _, y := range members[b] {
			of[y] = a
		}
		members[a] = append(members[a], members[b]...)
		members[b] = nil
	}
	groups := []Group{}
	for _, m := range members {
		if len(m) < 2 {
			continue
		}
		slices.Sort(m)
		g, n := Group{}, 0
		for i, x := range m {
			g.Passages = append(g.Passages, s.passage(x))
			for _, y := range m[:i] {
				if q, ok := p[[2]int32{y, x}]; ok {
					g.Score += q
					n++
				}
			}
		}
		g.Score /= float64(n)
		slices.SortFunc(g.Passages, before)
		groups = append(groups, g)
	}
	slices.SortFunc(groups, func(a, b Group) int { return before(a.Passages[0], b.Passages[0]) })
	return groups
}
