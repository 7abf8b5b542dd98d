// Package align says which passages of which reports tell the same fact.
//
// In go the documents of one event (package normalize), out comes an
// [Alignment]: pairs of sentences with a score, and with the clauses that tell
// the same where a sentence says several things; groups of sentences over all
// reports, and which reports share an origin.
//
// Two passages tell the same fact when both assert at least one common
// proposition. That one says 12 and the other 14, that one denies what the other
// affirms, that another person is named, keeps no pair apart: whether what they
// tell agrees is for package factcheck to say.
package align

import (
	"context"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// Field is the text of a report that a passage lies in.
type Field string

// The fields of a report.
const (
	Text  Field = "text"
	Title Field = "title"
)

// Passage is a sentence of a report.
type Passage struct {
	Doc   int // index of the document
	Field Field
	normalize.Span
	// Sentence is the index of the sentence that the passage lies in, among those of its field.
	Sentence int
}

// Pair is two passages of different reports that tell the same fact.
type Pair struct {
	A, B Passage // A's document comes first
	// ClauseA is the clause of A, ClauseB that of B, in which they have most in common, where a sentence says
	// several things; zero where the passage is one clause, or more of it than one clause is told by both.
	ClauseA, ClauseB normalize.Span
	// Score is the probability that they do, in (0, 1].
	Score float64
	// Mutual says that of B's report B is the best partner of A, and of A's report A the best one of B.
	Mutual bool
}

// Group is passages of two or more reports that tell one fact.
type Group struct {
	Passages []Passage // in the order of documents and offsets
	// Score is the mean of the scores of the pairs inside.
	Score float64
}

// Alignment is what Align finds.
type Alignment struct {
	Pairs  []Pair  // by documents and offsets
	Groups []Group // by their first passage
	// Origins gives each document the number of its origin: documents that copy each other or one agency share one.
	Origins []int
}

// Align aligns the documents of one event. The order of the documents changes
// no pair and no score; the number of workers changes nothing at all. It fails
// when ctx is done, and when a [Scorer] does.
//
// Cost: about an eighth of a millisecond for each report of a small event; it grows
// nearly in proportion to the number of reports, because each sentence is compared only
// with those that share its rarest words, and with at most a few hundred of them.
func Align(ctx context.Context, docs []normalize.Document, opts ...Option) (Alignment, error) {
	s := settings{minScore: fitted().threshold, workers: 1}
	for _, o := range opts {
		if o != nil {
			o.apply(&s)
		}
	}
	st, err := newStory(ctx, docs, english)
	if err != nil {
		return Alignment{}, err
	}
	t, err := st.score(ctx, fitted(), s.workers)
	if err != nil {
		return Alignment{}, err
	}
	if s.scorer != nil {
		if t, err = st.rescore(ctx, docs, t, s.scorer); err != nil {
			return Alignment{}, err
		}
	}
	a := Alignment{
		Pairs:   st.pairs(t, s.minScore),
		Groups:  st.groups(t),
		Origins: st.origins(),
	}
	if err := ctx.Err(); err != nil {
		return Alignment{}, err
	}
	return a, nil
}
