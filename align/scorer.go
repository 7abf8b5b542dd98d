package align

import (
	"context"
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// Scorer says how likely pairs of passages are to tell the same fact: a neural matcher, for instance.
type Scorer interface {
	// Score returns a probability for each pair, in the order of pairs. A pair's
	// Score is what this package makes of it, its passages lie in docs. An error
	// fails the alignment.
	Score(ctx context.Context, docs []normalize.Document, pairs []Pair) ([]float64, error)
}

// ScoreWith has a scorer decide. It is asked once, about all pairs that
// are worth asking about: those with a score of 0.02 or more by the fitted weights. All others stay out.
func ScoreWith(scorer Scorer) Option { return option(func(s *settings) { s.scorer = scorer }) }

// leastAsked is the score that a pair needs for a scorer to be asked about it.
const leastAsked = 0.02

// rescore replaces the links' scores by a scorer's.
func (s *story) rescore(ctx context.Context, docs []normalize.Document, t *table, scorer Scorer) (*table, error) {
	asked := t.links[:0]
	for _, l := range t.links {
		if l.score >= leastAsked {
			asked = append(asked, l)
		}
	}
	pairs := make([]Pair, len(asked))
	for i, l := range asked {
		pairs[i] = s.pair(l)
	}
	scores, err := scorer.Score(ctx, docs, pairs)
	if err != nil {
		return nil, fmt.Errorf("align: scorer: %w", err)
	}
	if len(scores) != len(pairs) {
		return nil, fmt.Errorf("align: scorer gave %d scores for %d pairs", len(scores), len(pairs))
	}
	for i, p := range scores {
		if !(p >= 0 && p <= 1) {
			return nil, fmt.Errorf("align: scorer gave %v for pair %d, want 0 to 1", p, i)
		}
		asked[i].score = p
	}
	return s.table(asked), ctx.Err()
}
