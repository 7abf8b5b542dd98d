package align

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// lesson is a story with its answers: which of its passages tell the same.
type lesson struct {
	id      string
	by      string // the annotator, where the answers are ours (testdata/README.md); empty for the hand-made ones of ../shared
	story   *story
	gold    int // pairs that tell the same
	samples []sample
	links   []link // beside samples
	plain   []guess
	answers [][2]anchor
}

// sample is a candidate pair.
type sample struct {
	x    []float64 // the signals, and what only the ablation has
	by   string    // the lesson's
	hits []int     // the lesson's answers that it hits
}

func (s *sample) label() float64 { return float64(min(1, len(s.hits))) }

// guess is a score for a pair with the hand-made pairs that the pair hits.
type guess struct {
	score float64
	hits  []int
}

type anchor struct {
	Report, Field string
	Start, End    int
}

func (a anchor) covers(r normalize.Report, p Passage) bool {
	if a.Field == "" {
		a.Field = "text"
	}
	n := min(a.End, p.End) - max(a.Start, p.Start)
	return r.ID == a.Report && a.Field == string(p.Field) && n > 0 && 2*n >= min(p.Len(), a.End-a.Start)
}

// lessons reads the answers to learn from: the hand-made ones first, then ours.
func lessons(t testing.TB, v vocabulary) []lesson {
	return append(handmade(t, v), answered(t, v, filepath.Join("testdata", "aligned.jsonl"))...)
}

// handmade reads the hand-made answers.
func handmade(t testing.TB, v vocabulary) []lesson {
	return answered(t, v, filepath.Join(sharedDir, "data", "events", "gold.jsonl"))
}

var sharedDir = filepath.Join("..", "..", "shared")

// eventReports reads the reports of all events that anyone has answered.
func eventReports(t testing.TB) map[string][]normalize.Report {
	texts := map[string][]normalize.Report{}
	each(t, filepath.Join(sharedDir, "data", "events", "dev.jsonl"), func(line []byte) error {
		var e struct {
			ID      string
			Reports []normalize.Report
		}
		err := json.Unmarshal(line, &e)
		texts[e.ID] = e.Reports
		return err
	})
	for id, pattern := range map[string]string{"trt": "000_*.txt", "gt": "001_*.txt"} {
		if files, _ := filepath.Glob(filepath.Join(sharedDir, "seeds", pattern)); len(files) == 1 {
			text, err := os.ReadFile(files[0])
			if err != nil {
				t.Fatal(err)
			}
			texts["seeds"] = append(texts["seeds"], normalize.Report{ID: id, Text: string(text)})
		}
	}
	return texts
}

// answered reads a file of answers.
func answered(t testing.TB, v vocabulary, path string) (out []lesson) {
	texts := eventReports(t)
	each(t, path, func(line []byte) error {
		var e struct {
			ID, By     string
			Alignments []struct{ A, B anchor }
		}
		if err := json.Unmarshal(line, &e); err != nil {
			return err
		}
		var docs []normalize.Document
		for _, r := range texts[e.ID] {
			docs = append(docs, normalize.Parse(r))
		}
		story, err := newStory(t.Context(), docs, v)
		if err != nil {
			return err
		}
		l := lesson{id: e.ID, by: e.By, story: story, gold: len(e.Alignments)}
		for _, a := range e.Alignments {
			l.answers = append(l.answers, [2]anchor{a.A, a.B})
		}
		hits := func(a, b int32) []int { return l.hits(docs, l.story.passage(a), l.story.passage(b)) }
		x, w := l.story.index(), l.story.scratch()
		for i := range l.story.units {
			var v vector
			l.story.visit(x, w, int32(i), &v, func(a int32) {
				x := row(&v)
				if k, ok := annotators[l.by]; ok {
					x[k] = 1
				}
				l.samples = append(l.samples, sample{x: x, by: l.by, hits: hits(a, int32(i))})
				l.links = append(l.links, link{a: a, b: int32(i)})
			})
		}
		l.plain = baseline(l.story, hits)
		out = append(out, l)
		return nil
	})
	return out
}

// row is a vector with room for what only the ablation has.
func row(v *vector) []float64 {
	x := make([]float64, extras)
	for k, f := range v {
		x[k] = float64(f)
	}
	return x
}

// hits are the hand-made pairs that the pair of passages hits.
func (l *lesson) hits(docs []normalize.Document, p, q Passage) (hits []int) {
	r, s := docs[p.Doc].Report, docs[q.Doc].Report
	for k, g := range l.answers {
		if g[0].covers(r, p) && g[1].covers(s, q) || g[0].covers(s, q) && g[1].covers(r, p) {
			hits = append(hits, k)
		}
	}
	return hits
}

func each(t testing.TB, path string, f func(line []byte) error) {
	file, err := os.Open(path)
	if err != nil {
		t.Skipf("the development data is not here: %v", err)
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	in.Buffer(nil, 1<<26)
	for n := 1; in.Scan(); n++ {
		if err := f(in.Bytes()); err != nil {
			t.Fatalf("%s:%d: %v", path, n, err)
		}
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
}

// baseline scores all pairs of sentences by the cosine of their words' counts
// times inverse document frequencies, words being what stands between blanks and marks, in lower case.
func baseline(s *story, hits func(a, b int32) []int) []guess {
	bags := make([]map[string]float64, len(s.units))
	df := map[string]float64{}
	for i, u := range s.units {
		bags[i] = map[string]float64{}
		for k := u.from; k < u.to; k++ {
			if w := u.reading.Norm(int(k)); strings.ContainsAny(w, "abcdefghijklmnopqrstuvwxyz0123456789") {
				if bags[i][w]++; bags[i][w] == 1 {
					df[w]++
				}
			}
		}
	}
	words := make([][]string, len(bags))
	norms := make([]float64, len(bags))
	for i, b := range bags {
		for w := range b {
			words[i] = append(words[i], w)
		}
		slices.Sort(words[i])
		for _, w := range words[i] {
			b[w] *= math.Log((1+float64(len(bags)))/(1+df[w])) + 1
			norms[i] += b[w] * b[w]
		}
	}
	var out []guess
	for i := range bags {
		for j := range s.first[s.units[i].Doc] {
			dot := 0.0
			for _, w := range words[i] {
				dot += bags[i][w] * bags[j][w]
			}
			if dot > 0 {
				out = append(out, guess{dot / math.Sqrt(norms[i]*norms[j]), hits(j, int32(i))})
			}
		}
	}
	return out
}

// result is precision and recall at the best threshold, and average precision, counted as eval/score_align.py does.
type result struct{ f1, precision, recall, at, ap float64 }

func (f result) String() string {
	return fmt.Sprintf("F1 %.3f (precision %.3f, recall %.3f at %.2f), AP %.3f", f.f1, f.precision, f.recall, f.at, f.ap)
}

func measure(lessons []lesson, guesses func(k int) []guess) result {
	type item struct {
		guess
		lesson int
	}
	var items []item
	total := 0
	for k, l := range lessons {
		total += l.gold
		for _, g := range guesses(k) {
			items = append(items, item{g, k})
		}
	}
	slices.SortStableFunc(items, func(a, b item) int { return cmp.Compare(b.score, a.score) })
	covered := map[[2]int]bool{}
	var f result
	right, wrong, last := 0, 0, 0.0
	for i, it := range items {
		fresh := false
		for _, h := range it.hits {
			k := [2]int{it.lesson, h}
			fresh = fresh || !covered[k]
			covered[k] = true
		}
		if fresh {
			right++
		} else if len(it.hits) == 0 {
			wrong++
		}
		if right == 0 || i+1 < len(items) && items[i+1].score == it.score {
			continue
		}
		p, r := float64(right)/float64(right+wrong), float64(len(covered))/float64(total)
		f.ap += p * (r - last)
		last = r
		if h := 2 * p * r / (p + r); h > f.f1 {
			f.f1, f.precision, f.recall, f.at = h, p, r, it.score
		}
	}
	return f
}
