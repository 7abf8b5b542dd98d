package factcheck

import (
	"cmp"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/internal/worddiff"
)

// pairing is two utterances of different reports that render one statement.
type pairing struct {
	i, j      int
	rendering rendering
	change    change
	inA, inB  []term // what differs
}

// partners pairs, for two reports, the utterances of one statement. Those in the same words come first; what they cover
// is settled, and other words are looked for only in what is left: the same statement may stand twice in a report, whole
// and in part, and a statement may be like another one.
func (p *Pass) partners(as, bs []int) []pairing {
	out, other := p.pairings(as, bs)
	settled := map[*view]map[int]bool{} // terms, by their first token
	settle := func(x pairing) {
		x.each(p, func(v *view, t term) {
			if settled[v] == nil {
				settled[v] = map[int]bool{}
			}
			settled[v][t.from] = true
		})
	}
	for _, x := range out {
		settle(x)
	}
	slices.SortStableFunc(other, func(x, y pairing) int {
		return cmp.Compare(y.rendering.equal*p.lesser(y), x.rendering.equal*p.lesser(x))
	})
	for _, x := range other {
		known, all := 0, 0
		title := p.utterances[x.i].v.field == "title" || p.utterances[x.j].v.field == "title"
		x.each(p, func(v *view, t term) {
			if title && v.field != "title" { // a title may tell again what the text tells, too
				return
			}
			all++
			if settled[v][t.from] {
				known++
			}
		})
		if 2*known < all {
			settle(x)
			out = append(out, x)
		}
	}
	return out
}

// pairings are all pairs that render one statement: those in the same words, and those in other ones.
func (p *Pass) pairings(as, bs []int) (exact, other []pairing) {
	for _, i := range as {
		for _, j := range bs {
			a, b := &p.utterances[i], &p.utterances[j]
			r, ok := p.sameStatement(a, b)
			if !ok {
				continue
			}
			x := pairing{i: i, j: j, rendering: r}
			x.change, x.inA, x.inB = p.changed(a, b, r)
			if x.change == noChange {
				exact = append(exact, x)
			} else {
				other = append(other, x)
			}
		}
	}
	return exact, other
}

// lesser is the weight of the lighter one of two paired utterances.
func (p *Pass) lesser(x pairing) float64 {
	return min(p.utterances[x.i].weight, p.utterances[x.j].weight)
}

// each calls f for every term that stands in both utterances.
func (x pairing) each(p *Pass, f func(v *view, t term)) {
	a, b := &p.utterances[x.i], &p.utterances[x.j]
	for _, o := range x.rendering.ops {
		if o.Kind != worddiff.Equal {
			continue
		}
		for _, t := range a.terms[o.A0:o.A1] {
			f(a.v, t)
		}
		for _, t := range b.terms[o.B0:o.B1] {
			f(b.v, t)
		}
	}
}
