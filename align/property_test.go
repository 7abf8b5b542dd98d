package align

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"go.uber.org/goleak"
	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// reports draws reports of sentences that share words, some of them the same.
func reports(t *rapid.T) []normalize.Document {
	word := rapid.SampledFrom(strings.Fields("mayor bridge flood Ostby Lindqvist 14 22 closed opened said crews tunnel Friday not 3,000 people school harbour Corvane told"))
	sentence := rapid.Custom(func(t *rapid.T) string {
		return "The " + strings.Join(rapid.SliceOfN(word, 2, 12).Draw(t, "words"), " ") + rapid.SampledFrom([]string{".", ".", "!", ",” she said."}).Draw(t, "end")
	})
	pool := rapid.SliceOfN(sentence, 1, 8).Draw(t, "pool")
	docs := make([]normalize.Document, rapid.IntRange(0, 5).Draw(t, "reports"))
	for i := range docs {
		text := rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(pool), sentence), 0, 8).Draw(t, "text")
		docs[i] = normalize.Parse(normalize.Report{
			ID: fmt.Sprint(i), Title: rapid.OneOf(rapid.Just(""), sentence).Draw(t, "title"), Text: strings.Join(text, " "),
		})
	}
	return docs
}

// check holds what is true of every alignment.
func check(t interface{ Fatalf(string, ...any) }, docs []normalize.Document, a Alignment) {
	inside := func(p Passage) {
		if p.Doc < 0 || p.Doc >= len(docs) {
			t.Fatalf("passage %+v of %d documents", p, len(docs))
		}
		r := &docs[p.Doc].Body
		if p.Field == Title {
			r = &docs[p.Doc].Title
		}
		if p.Start < 0 || p.End <= p.Start || p.End > len(r.Original) || p.Sentence >= len(r.Sentences) {
			t.Fatalf("passage %+v of a text of %d bytes", p, len(r.Original))
		}
	}
	for i, p := range a.Pairs {
		inside(p.A)
		inside(p.B)
		if p.ClauseA != (normalize.Span{}) && (p.ClauseA == p.A.Span || !p.A.Contains(p.ClauseA)) || p.ClauseB != (normalize.Span{}) && (p.ClauseB == p.B.Span || !p.B.Contains(p.ClauseB)) {
			t.Fatalf("clauses of pair %+v", p)
		}
		if p.A.Doc >= p.B.Doc || p.Score <= 0 || p.Score > 1 {
			t.Fatalf("pair %+v", p)
		}
		if i > 0 && (before(a.Pairs[i-1].A, p.A) > 0 || before(a.Pairs[i-1].A, p.A) == 0 && before(a.Pairs[i-1].B, p.B) >= 0) {
			t.Fatalf("pair %+v stands after %+v", p, a.Pairs[i-1])
		}
	}
	for _, g := range a.Groups {
		reports := map[int]bool{}
		for i, p := range g.Passages {
			inside(p)
			reports[p.Doc] = true
			if i > 0 && before(g.Passages[i-1], p) >= 0 {
				t.Fatalf("group %+v is not in order", g)
			}
		}
		if len(reports) < 2 || !(g.Score > 0 && g.Score <= 1) {
			t.Fatalf("group %+v", g)
		}
	}
	if len(a.Origins) != len(docs) {
		t.Fatalf("%d origins of %d documents", len(a.Origins), len(docs))
	}
	for i, o := range a.Origins {
		if o < 0 || o > i {
			t.Fatalf("origins %v", a.Origins)
		}
	}
}

func align(t interface{ Fatalf(string, ...any) }, docs []normalize.Document, opts ...Option) Alignment {
	a, err := Align(context.Background(), docs, opts...)
	if err != nil {
		t.Fatalf("%v", err)
	}
	check(t, docs, a)
	return a
}

func TestOrderOfDocumentsChangesNoPair(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		docs := reports(t)
		order := rapid.Permutation(numbers(len(docs))).Draw(t, "order")
		turned := make([]normalize.Document, len(docs))
		for i, k := range order {
			turned[i] = docs[k]
		}
		a, b := align(t, docs, MinScore(0)), align(t, turned, MinScore(0))
		for i := range b.Pairs {
			p := &b.Pairs[i]
			p.A.Doc, p.B.Doc = order[p.A.Doc], order[p.B.Doc]
			if p.B.Doc < p.A.Doc {
				p.A, p.B = p.B, p.A
				p.ClauseA, p.ClauseB = p.ClauseB, p.ClauseA
			}
		}
		slices.SortFunc(b.Pairs, func(p, q Pair) int {
			if c := before(p.A, q.A); c != 0 {
				return c
			}
			return before(p.B, q.B)
		})
		if !reflect.DeepEqual(a.Pairs, b.Pairs) {
			t.Fatalf("order %v: %+v\nand %+v", order, a.Pairs, b.Pairs)
		}
		if len(a.Groups) != len(b.Groups) {
			t.Fatalf("order %v: %d groups and %d", order, len(a.Groups), len(b.Groups))
		}
	})
}

func numbers(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func TestWorkersChangeNothing(t *testing.T) {
	docs := invent(40)
	want := align(t, docs)
	for _, n := range []int{-1, 2, 3, 16} {
		if got := align(t, docs, Workers(n)); !reflect.DeepEqual(got, want) {
			t.Errorf("%d workers give another alignment", n)
		}
	}
}

// A report beside itself has all its sentences in pairs that are as sure as can be, and one origin.
func TestReportBesideItself(t *testing.T) {
	for _, d := range invent(6) {
		a := align(t, []normalize.Document{d, d})
		sure := map[Passage]bool{}
		for _, p := range a.Pairs {
			if p.A.Field == p.B.Field && p.A.Span == p.B.Span {
				sure[p.A] = p.Score == 1 && p.Mutual
			}
		}
		for k, s := range d.Body.Sentences {
			if !sure[Passage{Field: Text, Span: s.Span, Sentence: k}] {
				t.Errorf("%q is not surely its own copy", s.In(d.Report.Text))
			}
		}
		if a.Origins[0] != a.Origins[1] {
			t.Errorf("origins %v", a.Origins)
		}
	}
}

func TestNoGoroutineOutlivesTheCall(t *testing.T) {
	defer goleak.VerifyNone(t)
	docs := invent(60)
	align(t, docs, Workers(4))
	ctx, cancel := context.WithCancel(context.Background())
	s, err := newStory(ctx, docs, english)
	if err != nil {
		t.Fatal(err)
	}
	err = share(ctx, len(s.units), 4, func() func(int) {
		return func(job int) {
			if job == 3 {
				cancel()
			}
		}
	})
	if err != context.Canceled {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

func FuzzAlign(f *testing.F) {
	f.Add("Crews closed the bridge. “It is not safe,” the mayor said.", "The mayor said the bridge was not safe.", "Bridge closed")
	f.Add("\xff\xfe 12 12 12", "12,12", "")
	f.Fuzz(func(t *testing.T, a, b, title string) {
		docs := []normalize.Document{
			normalize.Parse(normalize.Report{ID: "a", Text: a, Title: title}),
			normalize.Parse(normalize.Report{ID: "b", Text: b}),
			normalize.Parse(normalize.Report{ID: "c", Text: b + " " + a, Title: b}),
		}
		align(t, docs, MinScore(0))
	})
}
