package align

import (
	"cmp"
	"slices"
)

// coreSize is the number of a group's units, the surest ones, that stand for it when it is compared with another.
const coreSize = 6

// groupScore is the mean score that joins two groups. It is higher than the
// threshold of pairs: on hand-made alignments four pairs out of five inside
// a group are right with it, and half of all right pairs stand in one.
const groupScore = 0.45

// guestScore is the mean score with a group's core that makes a unit of another group a member, too.
const guestScore = 0.55

// groups joins units to facts, the surest links first. Two groups are joined only
// where the mean over all pairs of their cores reaches groupScore, so that
// no weak link chains two facts to one; a pair that was never compared, because
// either unit had enough better partners, does not count.
func (s *story) groups(t *table) []Group {
	links := t.links
	strong := make([]int32, 0, len(links)/4)
	for k := range links {
		if links[k].score >= groupScore {
			strong = append(strong, int32(k))
		}
	}
	slices.SortFunc(strong, func(x, y int32) int { return cmp.Or(cmp.Compare(links[y].score, links[x].score), cmp.Compare(x, y)) })
	g := grouping{story: s, table: t, of: make([]int32, len(s.units)), core: make([][]int32, len(s.units)), most: partners(len(s.docs))}
	alone := make([]int32, len(s.units))
	for i := range g.of {
		g.of[i], alone[i] = int32(i), int32(i)
		g.core[i] = alone[i : i+1 : i+1]
	}
	for _, k := range strong {
		a, b := g.find(links[k].a), g.find(links[k].b)
		if a != b && g.mean(g.core[a], g.core[b]) >= groupScore {
			a, b = min(a, b), max(a, b)
			g.of[b] = a
			g.core[a] = append(g.core[a], g.core[b][:min(len(g.core[b]), coreSize-len(g.core[a]))]...)
		}
	}
	return g.list()
}

// grouping is groups as they grow: each has its lowest unit's number.
type grouping struct {
	*story
	*table
	of   []int32 // by unit: one with a lower number in its group, or itself
	core [][]int32
	most int
}

func (g *grouping) find(u int32) int32 {
	for g.of[u] != u {
		g.of[u] = g.of[g.of[u]]
		u = g.of[u]
	}
	return u
}

// mean is the mean score of the pairs between units of different documents.
func (g *grouping) mean(a, b []int32) float64 {
	sum, n := 0.0, 0
	for _, x := range a {
		for _, y := range b {
			if g.units[x].Doc == g.units[y].Doc {
				continue
			}
			p, known := g.between(x, y)
			if known {
				sum += p
				n++
			}
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// between is the score of two units, and whether they were compared.
func (g *grouping) between(x, y int32) (score float64, compared bool) {
	if x > y {
		x, y = y, x
	}
	row := g.table.of(y)
	i, ok := slices.BinarySearchFunc(row, x, func(p partner, u int32) int { return cmp.Compare(p.unit, u) })
	if ok {
		return g.links[row[i].link].score, true
	}
	before, _ := slices.BinarySearchFunc(row, y, func(p partner, u int32) int { return cmp.Compare(p.unit, u) })
	return 0, before < g.most && g.units[y].nth < mostCopies
}

// list is the groups of two units or more.
func (g *grouping) list() []Group {
	members := make([][]int32, len(g.units))
	for u := range g.units {
		f := g.find(int32(u))
		members[f] = append(members[f], int32(u))
	}
	for u := range g.units {
		members = g.guest(int32(u), members)
	}
	groups := []Group{}
	for _, m := range members {
		if len(m) < 2 {
			continue
		}
		slices.Sort(m)
		out := Group{Passages: make([]Passage, 0, len(m))}
		n := 0
		for _, u := range m {
			out.Passages = append(out.Passages, g.passage(u))
			for _, p := range g.table.of(u) {
				if _, in := slices.BinarySearch(m, p.unit); in && p.unit < u {
					out.Score += g.links[p.link].score
					n++
				}
			}
		}
		out.Score /= float64(n)
		slices.SortFunc(out.Passages, before)
		groups = append(groups, out)
	}
	slices.SortFunc(groups, func(a, b Group) int { return before(a.Passages[0], b.Passages[0]) })
	return groups
}

// guest makes the unit a member of other groups, too, where it more likely than not tells
// their fact: a sentence may tell several facts.
func (g *grouping) guest(u int32, members [][]int32) [][]int32 {
	var seen []int32
	for _, p := range g.table.of(u) {
		f := g.find(p.unit)
		if g.links[p.link].score < guestScore || f == g.find(u) || slices.Contains(seen, f) {
			continue
		}
		seen = append(seen, f)
		if len(g.core[f]) > 1 && g.mean([]int32{u}, g.core[f]) >= guestScore {
			members[f] = append(members[f], u)
		}
	}
	return members
}
