package align

import (
	"context"
	"math"
	"slices"
	"sync"
	"sync/atomic"
)

// link is two units, a before b, that may tell the same fact.
type link struct {
	a, b   int32
	cosine float32
	shared int32   // words
	first  float32 // the first pass's verdict: the logarithm of the odds
	second float32 // the second pass's, so far as the first one's signals go
	score  float64 // the probability
}

// score finds the links of a story, listed by unit, and says how sure each is. Both passes are
// logistic regressions: the first one looks at two units alone, the second one
// also at what the first one made of the others.
func (s *story) score(ctx context.Context, m *model, workers int) (*table, error) {
	x := s.index()
	parts := make([][]link, (len(s.units)+chunk-1)/chunk)
	err := share(ctx, len(parts), workers, func() func(int) {
		w := s.scratch()
		return func(part int) {
			var v vector
			w.links = w.links[:0]
			for i := part * chunk; i < min(len(s.units), (part+1)*chunk); i++ {
				s.visit(x, w, int32(i), &v, func(a int32) {
					w.links = append(w.links, link{a: a, b: int32(i), cosine: v[cosine], shared: int32(len(w.shared)), first: m.first.of(&v, firstPass), second: m.second.of(&v, firstPass)})
				})
			}
			parts[part] = slices.Clone(w.links)
		}
	})
	if err != nil {
		return nil, err
	}
	links := slices.Concat(parts...)
	t := s.table(links)
	twin, twinned := s.twins(t)
	err = share(ctx, len(parts), workers, func() func(int) {
		c := s.context(t)
		return func(part int) {
			var v vector
			for i := part * chunk; i < min(len(s.units), (part+1)*chunk); i++ {
				c.visit(int32(i), &v, func(k int32) {
					z := float64(links[k].second)
					for i := firstPass; i < int(signals); i++ {
						z += float64(m.second.weights[i]) * float64(v[i])
					}
					links[k].score = settle(z, &links[k], twin[k], twinned && c.beside(k, twin))
				})
			}
		}
	})
	return t, err
}

// chunk is the number of units that a worker takes at once.
const chunk = 64

// share runs jobs 0 to n on several goroutines, each with a function of its own, and returns when all are done.
func share(ctx context.Context, n, workers int, worker func() func(job int)) error {
	if workers = min(workers, n); workers <= 1 {
		do := worker()
		for i := range n {
			if err := ctx.Err(); err != nil {
				return err
			}
			do(i)
		}
		return ctx.Err()
	}
	var next atomic.Int64
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			do := worker()
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				do(i)
			}
		})
	}
	group.Wait()
	return ctx.Err()
}

// visit compares unit i with its candidates and calls each one with the signals in v.
func (s *story) visit(x *index, w *scratch, i int32, v *vector, each func(a int32)) {
	found := s.candidates(x, w, i)
	if len(found) == 0 {
		return
	}
	words := s.units[i].words
	for k, p := range words {
		w.place[p.term] = int32(k) + 1
	}
	for _, a := range found {
		s.compare(w, a, i, v)
		each(a)
	}
	for _, p := range words {
		w.place[p.term] = 0
	}
}

// table lists the links by unit.
type table struct {
	links  []link
	starts []int32 // by unit, one more for the end
	rows   []partner
}

// partner is the other end of a link.
type partner struct {
	unit, link int32
	score      float32 // the first pass's probability
}

func (s *story) table(links []link) *table {
	t := &table{links: links, starts: make([]int32, len(s.units)+1), rows: make([]partner, 2*len(links))}
	for _, l := range links {
		t.starts[l.a+1]++
		t.starts[l.b+1]++
	}
	for i := 1; i < len(t.starts); i++ {
		t.starts[i] += t.starts[i-1]
	}
	next := make([]int32, len(s.units))
	copy(next, t.starts)
	for k, l := range links {
		p := float32(logistic(float64(l.first)))
		t.rows[next[l.a]] = partner{l.b, int32(k), p}
		t.rows[next[l.b]] = partner{l.a, int32(k), p}
		next[l.a]++
		next[l.b]++
	}
	return t
}

func (t *table) of(unit int32) []partner { return t.rows[t.starts[unit]:t.starts[unit+1]] }

// surroundings tells what the first pass made of a link's surroundings.
type surroundings struct {
	*story
	*table
	score []float32 // by unit: its score with the unit at hand
}

func (s *story) context(t *table) *surroundings {
	return &surroundings{s, t, make([]float32, len(s.units))}
}

// visit fills in the signals of the second pass for each link of unit i with one before it.
func (c *surroundings) visit(i int32, v *vector, each func(link int32)) {
	row := c.of(i)
	for _, p := range row {
		c.score[p.unit] = p.score
	}
	for _, p := range row {
		if p.unit > i {
			break // rows rise
		}
		v[bridge] = 0
		for _, q := range c.of(p.unit) {
			if other := c.score[q.unit]; other > 0 {
				v[bridge] = max(v[bridge], other*q.score)
			}
		}
		each(p.link)
	}
	for _, p := range row {
		c.score[p.unit] = 0
	}
}

// beside says whether either unit of link k has a twin in the other's document.
func (c *surroundings) beside(k int32, twin []bool) bool {
	l := &c.links[k]
	for _, x := range [2][2]int32{{l.a, l.b}, {l.b, l.a}} {
		d := c.units[x[1]].Doc
		for _, p := range c.of(x[0]) {
			if twin[p.link] && c.units[p.unit].Doc == d {
				return true
			}
		}
	}
	return false
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
