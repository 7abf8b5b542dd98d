package align

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// What the weights are worth on events that nobody who made them has looked into (testdata/README.md).
func TestHeldOut(t *testing.T) {
	lessons := answered(t, english, filepath.Join("testdata", "heldout.jsonl"))
	m := fitted()
	scores := make([][]guess, len(lessons))
	for i, l := range lessons {
		docs := make([]normalize.Document, len(l.story.docs))
		for k, d := range l.story.order {
			docs[d] = *l.story.docs[k]
		}
		a, err := Align(context.Background(), docs, MinScore(0))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range a.Pairs {
			scores[i] = append(scores[i], guess{p.Score, l.hits(docs, p.A, p.B)})
		}
	}
	ranked := measure(lessons, func(k int) []guess { return scores[k] })
	plain := measure(lessons, func(k int) []guess { return lessons[k].plain })
	listed := measure(lessons, func(k int) (list []guess) {
		for _, g := range scores[k] {
			if g.score >= m.threshold {
				list = append(list, guess{1, g.hits})
			}
		}
		return list
	})
	t.Logf("listed: F1 %.3f (precision %.3f, recall %.3f); ranked: AP %.3f; TF-IDF cosine: %v", listed.f1, listed.precision, listed.recall, ranked.ap, plain)
	if listed.f1 < 0.59 || ranked.ap < 0.58 || ranked.ap < 1.3*plain.ap {
		t.Errorf("listed %v; ranked %v; TF-IDF cosine %v", listed, ranked, plain)
	}
}
