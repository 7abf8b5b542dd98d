package align

import (
	"context"
	"fmt"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func parse(texts ...string) []normalize.Document {
	docs := make([]normalize.Document, len(texts))
	for i, t := range texts {
		docs[i] = normalize.Parse(normalize.Report{ID: fmt.Sprint(i), Text: t})
	}
	return docs
}

func TestAlign(t *testing.T) {
	const lead = "A freight train carrying chlorine derailed near the village of Ostby on Monday, injuring 12 people."
	for _, c := range []struct {
		reason, a, b string
		want         bool
	}{
		{"the same words", lead, lead, true},
		{"another figure", lead, "A freight train carrying chlorine derailed near the village of Ostby on Monday, injuring 14 people.", true},
		{"denied", lead, "No freight train carrying chlorine derailed near the village of Ostby on Monday, the operator said.", true},
		{"another fact", lead, "The bakery reopened after its owner had paid for a new oven.", false},
	} {
		got, err := Align(context.Background(), parse(c.a, c.b))
		if err != nil {
			t.Fatal(err)
		}
		if (len(got.Pairs) == 1) != c.want {
			t.Errorf("%s: pairs %+v", c.reason, got.Pairs)
		}
	}
}

func TestAlignStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Align(ctx, parse("It rained.", "It rained.")); err != context.Canceled {
		t.Errorf("error %v, want context.Canceled", err)
	}
}
