package align

import (
	"slices"

	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/clause"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
)

// told is the least share of what two sentences have in common that lies in one clause of a sentence, for this clause alone to be named.
const told = 2. / 3

// division is a unit cut into clauses.
type division struct {
	clauses []clause.Clause // nil where the unit is one clause
	of      []int32         // by word: its clause
}

// divisions cuts units into clauses when they are first asked for.
type divisions struct {
	*story
	cuts  []division // by unit
	done  []bool     // by unit
	place []int32    // by term: its place among the words of the unit at hand, plus one
	sums  []float32  // by clause of one unit and clause of the other
}

func (s *story) divisions() *divisions {
	return &divisions{story: s, cuts: make([]division, len(s.units)), done: make([]bool, len(s.units)), place: make([]int32, len(s.weights))}
}

func (d *divisions) cut(i int32) *division {
	c := &d.cuts[i]
	if d.done[i] {
		return c
	}
	d.done[i] = true
	u := &d.units[i]
	clauses := u.reading.Clauses(u.Sentence)
	if len(clauses) < 2 {
		return c
	}
	of := make([]int32, len(u.words))
	for w := range u.words {
		of[w] = innermost(clauses, int(u.words[w].token))
	}
	c.clauses, c.of = clauses, of
	return c
}

// innermost is the last of the clauses that hold a token.
func innermost(clauses []clause.Clause, token int) int32 {
	for k := len(clauses) - 1; k > 0; k-- {
		if c := &clauses[k]; c.From <= token && token < c.To {
			return int32(k)
		}
	}
	return 0
}

// told finds the clauses of units a and b that have most in common: the weight of shared words, the figures of one thing.
// A span is zero where the unit is one clause, or where what both tell lies in more of it than one.
func (d *divisions) told(a, b int32) (inA, inB normalize.Span) {
	p, q := d.cut(a), d.cut(b)
	if p.clauses == nil && q.clauses == nil {
		return inA, inB
	}
	ua, ub := &d.units[a], &d.units[b]
	m, n := max(1, len(p.clauses)), max(1, len(q.clauses))
	d.sums = slices.Grow(d.sums[:0], m*n)[:m*n]
	clear(d.sums)
	add := func(ka, kb int32, w float32) { d.sums[int(ka)*n+int(kb)] += w }
	for i, w := range ub.words {
		d.place[w.term] = int32(i) + 1
	}
	for i, w := range ua.words {
		if k := d.place[w.term]; k > 0 {
			add(p.at(i), q.at(int(k)-1), d.weights[w.term])
		}
	}
	for _, w := range ub.words {
		d.place[w.term] = 0
	}
	for i := range ua.figures[:min(len(ua.figures), mostFigures)] {
		for k := range ub.figures[:min(len(ub.figures), mostFigures)] {
			if x, y := &ua.figures[i], &ub.figures[k]; sameThing(x, y) {
				add(p.holding(ua, x.Span), q.holding(ub, y.Span), d.highest)
			}
		}
	}
	best, total := 0, float32(0)
	for k, v := range d.sums {
		total += v
		if v > d.sums[best] {
			best = k
		}
	}
	ka, kb := best/n, best%n
	var sumA, sumB float32
	for k, v := range d.sums {
		if k/n == ka {
			sumA += v
		}
		if k%n == kb {
			sumB += v
		}
	}
	if p.clauses != nil && sumA > 0 && sumA >= told*total {
		inA = p.span(ua, ka)
	}
	if q.clauses != nil && sumB > 0 && sumB >= told*total {
		inB = q.span(ub, kb)
	}
	return inA, inB
}

func (c *division) at(word int) int32 {
	if c.of == nil {
		return 0
	}
	return c.of[word]
}

// holding is the clause that a mention lies in.
func (c *division) holding(u *unit, s normalize.Span) int32 {
	if c.clauses == nil {
		return 0
	}
	return innermost(c.clauses, u.reading.Index(s.Start))
}

// span is the part of clause k that lies in the unit; zero where it is all of the unit.
func (c *division) span(u *unit, k int) normalize.Span {
	s := c.clauses[k].Span
	s.Start, s.End = max(s.Start, u.Start), min(s.End, u.End)
	if s == u.Span || s.End <= s.Start {
		return normalize.Span{}
	}
	return s
}

// sameThing says whether two figures count or measure one thing, be they equal or not.
func sameThing(a, b *quantity.Quantity) bool {
	return a.Kind == b.Kind && a.Unit == b.Unit && (a.Unit != "" || a.Text == b.Text)
}
