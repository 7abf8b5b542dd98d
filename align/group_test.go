package align

import (
	"context"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// Groups hold together: most pairs inside are hand-made ones.
func TestGroupsArePure(t *testing.T) {
	pairs, right, gold, covered, groups := 0, 0, 0, 0, 0
	for _, l := range handmade(t, english) {
		docs := make([]normalize.Document, len(l.story.docs))
		for i, k := range l.story.order {
			docs[k] = *l.story.docs[i]
		}
		got, err := Align(context.Background(), docs)
		if err != nil {
			t.Fatal(err)
		}
		hit := map[int]bool{}
		for _, g := range got.Groups {
			groups++
			for i, a := range g.Passages {
				for _, b := range g.Passages[:i] {
					if a.Doc == b.Doc {
						continue
					}
					pairs++
					if h := l.hits(docs, a, b); len(h) > 0 {
						right++
						for _, k := range h {
							hit[k] = true
						}
					}
				}
			}
		}
		gold, covered = gold+l.gold, covered+len(hit)
	}
	purity, coverage := float64(right)/float64(pairs), float64(covered)/float64(gold)
	t.Logf("%d groups: purity %.3f of %d pairs, %.3f of the hand-made pairs inside one", groups, purity, pairs, coverage)
	if purity < 0.75 || coverage < 0.45 {
		t.Errorf("purity %.3f, coverage %.3f", purity, coverage)
	}
}
