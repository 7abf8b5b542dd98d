package align

// Option is a setting of an alignment.
type Option interface{ apply(*settings) }

type settings struct {
	minScore float64
	workers  int
	scorer   Scorer
}

type option func(*settings)

func (o option) apply(s *settings) { o(s) }

// MinScore is the score that a pair must reach to be listed. Without it, the
// threshold is the one that served best on hand-made alignments; a lower one
// lists weaker pairs, for ranking. Groups do not depend on it.
func MinScore(score float64) Option { return option(func(s *settings) { s.minScore = score }) }

// Workers is the number of goroutines that may work at once; without it, or below 1, it is one.
// None of them outlives the call, and the result is the same for any number.
func Workers(n int) Option { return option(func(s *settings) { s.workers = max(n, 1) }) }
