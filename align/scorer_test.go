package align

import (
	"context"
	"errors"
	"math"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

type fake func(pairs []Pair) ([]float64, error)

func (f fake) Score(_ context.Context, _ []normalize.Document, pairs []Pair) ([]float64, error) {
	return f(pairs)
}

func TestScorer(t *testing.T) {
	docs := invent(3)
	constant := func(p float64) fake {
		return func(pairs []Pair) ([]float64, error) {
			out := make([]float64, len(pairs))
			for i := range out {
				out[i] = p
			}
			return out, nil
		}
	}
	down := errors.New("the model is down")
	for _, c := range []struct {
		reason string
		scorer fake
		pairs  bool
		fails  bool
	}{
		{"sure of all", constant(1), true, false},
		{"sure of none", constant(0), false, false},
		{"no probability", constant(math.NaN()), false, true},
		{"too few scores", func([]Pair) ([]float64, error) { return nil, nil }, false, true},
		{"an error", func([]Pair) ([]float64, error) { return nil, down }, false, true},
	} {
		a, err := Align(context.Background(), docs, ScoreWith(c.scorer), MinScore(0))
		if (err != nil) != c.fails || (len(a.Pairs) > 0) != c.pairs {
			t.Errorf("%s: %d pairs, error %v", c.reason, len(a.Pairs), err)
		}
		if c.reason == "an error" && !errors.Is(err, down) {
			t.Errorf("error %v does not wrap the scorer's", err)
		}
	}
}
