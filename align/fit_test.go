package align

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// Fitting the weights:
//
//	go test ./align -run TestFit -v -fit
//
// reads the hand-made alignments of ../shared/data/events, prints what
// cross-validation by event says, and writes weights.txt. It is a test because it
// needs the signals, which are nobody else's business. The same input gives the same file.
var refit = flag.Bool("fit", false, "write weights.txt")

const ridge = 100 // of the penalty on standardized weights

// lesson is a story with its hand-made answers.
type lesson struct {
	id      string
	story   *story
	gold    int // hand-made pairs
	samples []sample
	links   []link // beside samples
	plain   []guess
	answers [][2]anchor
}

// sample is a candidate pair.
type sample struct {
	x    vector
	hits []int // the hand-made pairs that it hits
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

// lessons reads the hand-made alignments.
func lessons(t testing.TB) []lesson {
	shared := filepath.Join("..", "..", "shared")
	texts := map[string][]normalize.Report{}
	each(t, filepath.Join(shared, "data", "events", "dev.jsonl"), func(line []byte) error {
		var e struct {
			ID      string
			Reports []normalize.Report
		}
		err := json.Unmarshal(line, &e)
		texts[e.ID] = e.Reports
		return err
	})
	for id, pattern := range map[string]string{"trt": "000_*.txt", "gt": "001_*.txt"} {
		if files, _ := filepath.Glob(filepath.Join(shared, "seeds", pattern)); len(files) == 1 {
			text, err := os.ReadFile(files[0])
			if err != nil {
				t.Fatal(err)
			}
			texts["seeds"] = append(texts["seeds"], normalize.Report{ID: id, Text: string(text)})
		}
	}
	var out []lesson
	each(t, filepath.Join(shared, "data", "events", "gold.jsonl"), func(line []byte) error {
		var e struct {
			ID         string
			Alignments []struct{ A, B anchor }
		}
		if err := json.Unmarshal(line, &e); err != nil {
			return err
		}
		var docs []normalize.Document
		for _, r := range texts[e.ID] {
			docs = append(docs, normalize.Parse(r))
		}
		story, err := newStory(t.Context(), docs)
		if err != nil {
			return err
		}
		l := lesson{id: e.ID, story: story, gold: len(e.Alignments)}
		for _, a := range e.Alignments {
			l.answers = append(l.answers, [2]anchor{a.A, a.B})
		}
		hits := func(a, b int32) []int { return l.hits(docs, l.story.passage(a), l.story.passage(b)) }
		x, w := l.story.index(), l.story.scratch()
		for i := range l.story.units {
			var v vector
			l.story.visit(x, w, int32(i), &v, func(a int32) {
				l.samples = append(l.samples, sample{x: v, hits: hits(a, int32(i))})
				l.links = append(l.links, link{a: a, b: int32(i)})
			})
		}
		l.plain = baseline(l.story, hits)
		out = append(out, l)
		return nil
	})
	return out
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

// learn fits a logistic regression on the first n signals by Newton's method, with a ridge on standardized weights.
func learn(samples []sample, use []signal) regression {
	n := len(use)
	mean, dev := make([]float64, n), make([]float64, n)
	for i, k := range use {
		for _, s := range samples {
			mean[i] += float64(s.x[k])
		}
		mean[i] /= float64(len(samples))
		for _, s := range samples {
			d := float64(s.x[k]) - mean[i]
			dev[i] += d * d
		}
		dev[i] = math.Sqrt(dev[i]/float64(len(samples))) + 1e-9
	}
	w, z := make([]float64, n+1), make([]float64, n+1)
	for range 15 {
		h := make([][]float64, n+1)
		for i := range h {
			h[i] = make([]float64, n+2)
			if i < n {
				h[i][i], h[i][n+1] = ridge, -ridge*w[i]
			}
		}
		for _, s := range samples {
			sum := w[n]
			for i, k := range use {
				z[i] = (float64(s.x[k]) - mean[i]) / dev[i]
				sum += w[i] * z[i]
			}
			z[n] = 1
			p := logistic(sum)
			for i := range z {
				v := p * (1 - p) * z[i]
				for j, zj := range z[:i+1] {
					h[i][j] += v * zj
				}
				h[i][n+1] += (s.label() - p) * z[i]
			}
		}
		for i := range h {
			for j := i + 1; j <= n; j++ {
				h[i][j] = h[j][i]
			}
		}
		step := 0.0
		for i, d := range solve(h) {
			w[i] += d
			step = max(step, math.Abs(d))
		}
		if step < 1e-6 {
			break
		}
	}
	var r regression
	bias := w[n]
	for i, k := range use {
		r.weights[k] = float32(w[i] / dev[i])
		bias -= w[i] * mean[i] / dev[i]
	}
	r.bias = float32(bias)
	return r
}

// solve solves linear equations by elimination; the last column is the right side.
func solve(h [][]float64) []float64 {
	n := len(h)
	for i := range n {
		p := i
		for k := i + 1; k < n; k++ {
			if math.Abs(h[k][i]) > math.Abs(h[p][i]) {
				p = k
			}
		}
		h[i], h[p] = h[p], h[i]
		for k := i + 1; k < n; k++ {
			f := h[k][i] / h[i][i]
			for j := i; j <= n; j++ {
				h[k][j] -= f * h[i][j]
			}
		}
	}
	x := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		x[i] = h[i][n]
		for j := i + 1; j < n; j++ {
			x[i] -= h[i][j] * x[j]
		}
		x[i] /= h[i][i]
	}
	return x
}

// fitModel fits both passes on all lessons but one (-1 leaves none out).
func fitModel(lessons []lesson, out int, use []signal) *model {
	var all []sample
	for k, l := range lessons {
		if k != out {
			all = append(all, l.samples...)
		}
	}
	m := &model{}
	early := slices.DeleteFunc(slices.Clone(use), func(k signal) bool { return int(k) >= firstPass })
	m.first = learn(all, early)
	if len(early) == len(use) {
		return m
	}
	all = all[:0]
	for k := range lessons {
		if k != out {
			all = append(all, lessons[k].around(m)...)
		}
	}
	m.second = learn(all, use)
	return m
}

// around is the samples with the signals of the second pass.
func (l *lesson) around(m *model) []sample {
	links := slices.Clone(l.links)
	for i := range links {
		links[i].first = m.first.of(&l.samples[i].x, firstPass)
	}
	c := l.story.context(l.story.table(links))
	out := slices.Clone(l.samples)
	var v vector
	for i := range l.story.units {
		c.visit(int32(i), &v, func(k int32) { copy(out[k].x[firstPass:], v[firstPass:]) })
	}
	return out
}

// guesses is the model's scores.
func (l *lesson) guesses(m *model) []guess {
	out := make([]guess, len(l.samples))
	samples, r := l.samples, &m.first
	if m.second != (regression{}) {
		samples, r = l.around(m), &m.second
	}
	for i := range samples {
		out[i] = guess{logistic(float64(r.of(&samples[i].x, int(signals)))), samples[i].hits}
	}
	return out
}

// crossValidate scores each lesson with a model fitted on the others.
func crossValidate(lessons []lesson, use []signal) [][]guess {
	out := make([][]guess, len(lessons))
	for k := range lessons {
		out[k] = lessons[k].guesses(fitModel(lessons, k, use))
	}
	return out
}

func every(but ...signal) []signal {
	var use []signal
	for k := range signals {
		if !slices.Contains(but, k) {
			use = append(use, k)
		}
	}
	return use
}

func TestFit(t *testing.T) {
	lessons := lessons(t)
	gold, reach, candidates := 0, 0, 0
	for _, l := range lessons {
		hit := map[int]bool{}
		for _, s := range l.samples {
			for _, h := range s.hits {
				hit[h] = true
			}
		}
		gold, reach, candidates = gold+l.gold, reach+len(hit), candidates+len(l.samples)
	}
	t.Logf("%d events, %d hand-made pairs, %d of them among %d candidates", len(lessons), gold, reach, candidates)
	plain := measure(lessons, func(k int) []guess { return lessons[k].plain })
	t.Logf("%-22s %v", "TF-IDF cosine", plain)
	show := func(name string, use []signal) result {
		cv := crossValidate(lessons, use)
		f := measure(lessons, func(k int) []guess { return cv[k] })
		t.Logf("%-22s %v", name, f)
		return f
	}
	show("first pass alone", every()[:firstPass])
	all := show("both passes", every())
	if *refit {
		for k := range signals {
			show("without "+signalNames[k], every(k))
		}
	}
	if all.f1 < 0.66 || all.ap < 0.70 || all.f1 < 1.3*plain.f1 || all.ap < 1.3*plain.ap {
		t.Errorf("cross-validated %v; TF-IDF cosine %v", all, plain)
	}
	cv := crossValidate(lessons, every())
	reliability(t, cv)
	if *refit {
		m := fitModel(lessons, -1, every())
		m.threshold = math.Round(100*all.at) / 100
		var b strings.Builder
		fmt.Fprintf(&b, "# Code generated by go test ./align -run TestFit -fit; DO NOT EDIT.\n"+
			"# Weights of the signals in feature.go, fitted by fit_test.go (logistic regression, ridge %d) on the\n"+
			"# %d hand-made sentence pairs of %d events (BASIL, Fan et al. 2019, and one more) in shared/data/events/gold.jsonl.\n"+
			"# Cross-validated by event: %v; TF-IDF cosine: %v.\n"+
			"# pass TAB signal TAB weight\n", ridge, gold, len(lessons), all, plain)
		fmt.Fprintf(&b, "pairs\tthreshold\t%g\n", m.threshold)
		m.first.write(&b, "first")
		m.second.write(&b, "second")
		if err := os.WriteFile("weights.txt", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func (r *regression) write(b *strings.Builder, pass string) {
	fmt.Fprintf(b, "%s\tbias\t%.4f\n", pass, r.bias)
	for k, w := range r.weights {
		if w != 0 {
			fmt.Fprintf(b, "%s\t%s\t%.4f\n", pass, signalNames[k], w)
		}
	}
}

// reliability prints how often pairs were hand-made ones, by the score that they got.
func reliability(t *testing.T, scores [][]guess) {
	var n, right [10]int
	var sum [10]float64
	for _, l := range scores {
		for _, g := range l {
			k := min(9, int(10*g.score))
			n[k]++
			right[k] += min(1, len(g.hits))
			sum[k] += g.score
		}
	}
	for k := range n {
		if n[k] > 0 {
			t.Logf("score %.1f to %.1f: %5d pairs, mean score %.2f, right %.2f", float64(k)/10, float64(k+1)/10, n[k], sum[k]/float64(n[k]), float64(right[k])/float64(n[k]))
		}
	}
}
