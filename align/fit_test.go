package align

import (
	"context"
	"flag"
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// Fitting the weights:
//
//	go test ./align -run TestFit -v -fit
//
// reads the hand-made alignments of ../shared/data/events and ours of
// testdata/aligned.jsonl, prints what cross-validation by event says, and writes weights.txt. It is a test because it
// needs the signals, which are nobody else's business. The same input gives the same file.
// TestAblation says what each signal brings.
var refit = flag.Bool("fit", false, "write weights.txt")

const (
	ridge      = 150 // of the penalty on standardized weights
	goldWeight = 2   // of a pair of the hand-made events beside one of ours
)

// fit is a logistic regression on some of the signals.
type fit struct {
	bias    float64
	weights [extras]float64
}

func (f *fit) of(x []float64) float64 {
	z := f.bias
	for k, w := range f.weights {
		z += w * x[k]
	}
	return z
}

// regression is the fit as the package uses it, which has no room for what only the ablation has.
func (f *fit) regression() (r regression) {
	r.bias = float32(f.bias)
	for k := range r.weights {
		r.weights[k] = float32(f.weights[k])
	}
	return r
}

// learn fits a logistic regression on the given signals by Newton's method, with a ridge on standardized weights. Each annotator
// but the one of the hand-made answers has a constant of their own, for they are more or less generous; it is forgotten in the
// end, so that the fit is as generous as the hand-made answers are.
func learn(samples []sample, use []signal) (f fit) {
	use = append(use[:len(use):len(use)], firstHand, secondHand, thirdHand)
	n := len(use)
	mean, dev := make([]float64, n), make([]float64, n)
	for i, k := range use {
		for _, s := range samples {
			mean[i] += s.x[k]
		}
		mean[i] /= float64(len(samples))
		for _, s := range samples {
			d := s.x[k] - mean[i]
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
				z[i] = (s.x[k] - mean[i]) / dev[i]
				sum += w[i] * z[i]
			}
			z[n] = 1
			p := logistic(sum)
			weight := 1.0
			if s.by == "" {
				weight = goldWeight
			}
			for i := range z {
				v := weight * p * (1 - p) * z[i]
				for j, zj := range z[:i+1] {
					h[i][j] += v * zj
				}
				h[i][n+1] += weight * (s.label() - p) * z[i]
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
	f.bias = w[n]
	for i, k := range use {
		f.weights[k] = w[i] / dev[i]
		f.bias -= w[i] * mean[i] / dev[i]
	}
	for _, k := range annotators {
		f.weights[k] = 0
	}
	return f
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

// fits are those of both passes.
type fits struct{ first, second fit }

// fitBoth fits both passes. Without a signal of the second pass there is only the first.
func fitBoth(lessons []lesson, use []signal) (m fits, both bool) {
	var all []sample
	for _, l := range lessons {
		all = append(all, l.samples...)
	}
	early := slices.DeleteFunc(slices.Clone(use), func(k signal) bool { return int(k) >= firstPass && k < signals })
	m.first = learn(all, early)
	if len(early) == len(use) {
		return m, false
	}
	all = all[:0]
	for k := range lessons {
		all = append(all, lessons[k].around(&m.first)...)
	}
	m.second = learn(all, use)
	return m, true
}

// around is the samples with the signals of the second pass.
func (l *lesson) around(first *fit) []sample {
	links := slices.Clone(l.links)
	for i := range links {
		links[i].first = float32(first.of(l.samples[i].x))
	}
	c := l.story.context(l.story.table(links))
	out := slices.Clone(l.samples)
	var v vector
	for i := range l.story.units {
		c.visit(int32(i), &v, func(k int32) {
			out[k].x = slices.Clone(out[k].x)
			for i := firstPass; i < int(signals); i++ {
				out[k].x[i] = float64(v[i])
			}
		})
	}
	return out
}

// crossValidate scores each lesson with weights fitted on those of the other folds; with as many folds as lessons, on all others.
func crossValidate(lessons []lesson, folds int, use []signal) [][]guess {
	out := make([][]guess, len(lessons))
	if err := share(context.Background(), folds, runtime.GOMAXPROCS(0), func() func(int) {
		return func(fold int) {
			var rest []lesson
			for k, l := range lessons {
				if k%folds != fold {
					rest = append(rest, l)
				}
			}
			m, both := fitBoth(rest, use)
			for k := fold; k < len(lessons); k += folds {
				out[k] = m.guesses(&lessons[k], both)
			}
		}
	}); err != nil {
		panic(err)
	}
	return out
}

// guesses scores a lesson.
func (m *fits) guesses(l *lesson, both bool) []guess {
	samples, f := l.samples, &m.first
	if both {
		samples, f = l.around(&m.first), &m.second
	}
	out := make([]guess, len(samples))
	for i := range samples {
		out[i] = guess{logistic(f.of(samples[i].x)), samples[i].hits}
	}
	return out
}

// results measures guesses about the hand-made lessons and about ours.
func results(lessons []lesson, guesses func(k int) []guess) (gold, ours result) {
	n := slices.IndexFunc(lessons, func(l lesson) bool { return l.by != "" })
	if n < 0 {
		n = len(lessons)
	}
	return measure(lessons[:n], guesses), measure(lessons[n:], func(k int) []guess { return guesses(n + k) })
}

// every is all signals of the package but some.
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
	lessons := lessons(t, english)
	gold, ours, reach, candidates := 0, 0, 0, 0
	for _, l := range lessons {
		hit := map[int]bool{}
		for _, s := range l.samples {
			for _, h := range s.hits {
				hit[h] = true
			}
		}
		if l.by == "" {
			gold += l.gold
		} else {
			ours += l.gold
		}
		reach, candidates = reach+len(hit), candidates+len(l.samples)
	}
	t.Logf("%d events, %d hand-made pairs and %d of ours, %d of them among %d candidates", len(lessons), gold, ours, reach, candidates)
	plain, plainOurs := results(lessons, func(k int) []guess { return lessons[k].plain })
	cv := crossValidate(lessons, len(lessons), every())
	all, allOurs := results(lessons, func(k int) []guess { return cv[k] })
	t.Logf("hand-made: TF-IDF cosine: %v; both passes: %v", plain, all)
	t.Logf("ours: TF-IDF cosine: %v; both passes: %v", plainOurs, allOurs)
	if all.f1 < 0.71 || all.ap < 0.75 || all.f1 < 1.3*plain.f1 || all.ap < 1.3*plain.ap {
		t.Errorf("cross-validated %v; TF-IDF cosine %v", all, plain)
	}
	if allOurs.f1 < 0.57 || allOurs.ap < 0.58 || allOurs.f1 < 1.3*plainOurs.f1 {
		t.Errorf("ours, cross-validated %v; TF-IDF cosine %v", allOurs, plainOurs)
	}
	for k, l := range lessons {
		if l.by != "" {
			reliability(t, cv[:k])
			break
		}
	}
	if *refit {
		m, _ := fitBoth(lessons, every())
		first, second := m.first.regression(), m.second.regression()
		var b strings.Builder
		fmt.Fprintf(&b, "# Code generated by go test ./align -run TestFit -fit; DO NOT EDIT.\n"+
			"# Weights of the signals in feature.go, fitted by fit_test.go (logistic regression, ridge %d) on %d events (BASIL,\n"+
			"# Fan et al. 2019, and one more): the %d hand-made sentence pairs of shared/data/events/gold.jsonl and the %d of testdata/aligned.jsonl.\n"+
			"# Cross-validated by event, hand-made: %v; TF-IDF cosine: %v.\n"+
			"# Cross-validated by event, ours: %v; TF-IDF cosine: %v.\n"+
			"# The constants and the threshold are those of the hand-made pairs, which weigh %d times as much.\n"+
			"# pass TAB signal TAB weight\n", ridge, len(lessons), gold, ours, all, plain, allOurs, plainOurs, goldWeight)
		fmt.Fprintf(&b, "pairs\tthreshold\t%g\n", math.Round(100*all.at)/100)
		first.write(&b, "first")
		second.write(&b, "second")
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
