package align

import (
	"context"
	"encoding/json"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/date"
)

// Reports of many events, shuffled, are sorted back into them.
func TestEventsOfAPile(t *testing.T) {
	var docs []normalize.Document
	var of []int
	events := 0
	each(t, filepath.Join("..", "..", "shared", "data", "events", "dev.jsonl"), func(line []byte) error {
		var e struct{ Reports []normalize.Report }
		if err := json.Unmarshal(line, &e); err != nil {
			return err
		}
		for _, r := range e.Reports {
			docs, of = append(docs, normalize.Parse(r)), append(of, events)
		}
		events++
		return nil
	})
	for _, c := range []struct {
		reason            string
		dates             bool
		precision, recall float64
	}{{"with days of publication", true, 0.97, 0.9}, {"without", false, 0.7, 0.75}} {
		for seed := range uint64(3) {
			order := rand.New(rand.NewPCG(seed, 0)).Perm(len(docs))
			pile := make([]normalize.Document, len(docs))
			for i, k := range order {
				pile[i] = docs[k]
				if !c.dates {
					pile[i].Report.Published = ""
					pile[i].Reference = date.Day{}
				}
			}
			got, err := Events(context.Background(), pile)
			if err != nil {
				t.Fatal(err)
			}
			said, right, gold := 0, 0, 0
			for i := range got {
				for k := range i {
					same := of[order[i]] == of[order[k]]
					if same {
						gold++
					}
					if got[i] == got[k] {
						said++
						if same {
							right++
						}
					}
				}
			}
			p, r := float64(right)/float64(max(1, said)), float64(right)/float64(gold)
			t.Logf("%s, seed %d: %d reports of %d events: pairs' precision %.3f, recall %.3f", c.reason, seed, len(docs), events, p, r)
			if p < c.precision || r < c.recall {
				t.Errorf("%s: precision %.3f, recall %.3f, want %v and %v", c.reason, p, r, c.precision, c.recall)
			}
		}
	}
}
