package align

import (
	"cmp"
	"slices"
)

// groups joins units to facts, the surest pairs first. Two groups are joined
// only where the mean over all pairs between them reaches the threshold, so
// that no weak link chains two facts to one.
func (e *event) groups(cs []scored) []Group {
	p := make(map[[2]int32]float64, len(cs))
	order := make([]scored, 0, len(cs))
	for _, c := range cs {
		p[[2]int32{c.a, c.b}] = c.p
		if c.p >= defaultMinScore {
			order = append(order, c)
		}
	}
	slices.SortStableFunc(order, func(a, b scored) int { return cmp.Compare(b.p, a.p) })
	of := make([]int32, len(e.units))
	members := make([][]int32, len(e.units))
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
				if e.units[x].Doc != e.units[y].Doc {
					sum += p[[2]int32{min(x, y), max(x, y)}]
					n++
				}
			}
		}
		if n == 0 || sum < defaultMinScore*float64(n) {
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
			g.Passages = append(g.Passages, e.units[x].Passage)
			for _, y := range m[:i] {
				if q, ok := p[[2]int32{y, x}]; ok {
					g.Score += q
					n++
				}
			}
		}
		g.Score /= float64(n)
		groups = append(groups, g)
	}
	slices.SortFunc(groups, func(a, b Group) int { return before(a.Passages[0], b.Passages[0]) })
	return groups
}
