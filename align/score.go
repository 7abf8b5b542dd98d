package align

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// scored is a candidate with the probability that its units tell the same fact.
type scored struct {
	candidate
	p float64
}

// defaultMinScore is the threshold with the best F1 on the development data.
const defaultMinScore = 0.3

func (e *event) score(ctx context.Context, s settings) ([]scored, error) {
	cs := e.candidates()
	out := make([]scored, len(cs))
	for i, c := range cs {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		a, b := &e.units[c.a], &e.units[c.b]
		cosine := float64(c.square / (a.norm * b.norm))
		contained := float64(c.shared / min(a.sum, b.sum))
		out[i] = scored{c, logistic(-2.6 + 8*cosine + 3*contained)}
	}
	return out, ctx.Err()
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// pairs lists the scored candidates that reach the threshold.
func (e *event) pairs(cs []scored, least float64) []Pair {
	best := e.best(cs)
	pairs := []Pair{}
	for _, c := range cs {
		if c.p < least {
			continue
		}
		a, b := &e.units[c.a], &e.units[c.b]
		pairs = append(pairs, Pair{A: a.Passage, B: b.Passage, Score: c.p,
			Mutual: c.p >= best[key{c.a, int32(b.Doc)}] && c.p >= best[key{c.b, int32(a.Doc)}]})
	}
	slices.SortFunc(pairs, func(p, q Pair) int { return cmp.Or(before(p.A, q.A), before(p.B, q.B)) })
	return pairs
}

// key is a unit and a document that it may have partners in.
type key struct{ unit, doc int32 }

// best is the best score that each unit has with each document.
func (e *event) best(cs []scored) map[key]float64 {
	best := make(map[key]float64, len(e.units))
	for _, c := range cs {
		for _, k := range [2]key{{c.a, int32(e.units[c.b].Doc)}, {c.b, int32(e.units[c.a].Doc)}} {
			best[k] = max(best[k], c.p)
		}
	}
	return best
}
