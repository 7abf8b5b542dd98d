package align

import (
	"math"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

// Signals that only the ablation has: cross-validation found no use for them, and this is where it says so.
const (
	bestClauses = signals + iota // the cosine of the two clauses that have most in common
	synonyms                     // the weight of words that one has and the other has a synonym of
	extras
)

// What each signal and each source of knowledge brings: F1 and average precision, leaving an event out.
//
//	go test ./align -run TestAblation -v
func TestAblation(t *testing.T) {
	if testing.Short() {
		t.Skip("fits some 250 models")
	}
	known := lessons(t, english)
	for k := range known {
		known[k].addExtras()
	}
	t.Log("| | F1 | precision | recall | AP |")
	t.Log("| --- | ---: | ---: | ---: | ---: |")
	show := func(name string, f result) result {
		t.Logf("| %s | %.3f | %.3f | %.3f | %.3f |", name, f.f1, f.precision, f.recall, f.ap)
		return f
	}
	fitted := func(name string, l []lesson, use []signal) result {
		cv := crossValidate(l, use)
		return show(name, measure(l, func(k int) []guess { return cv[k] }))
	}
	plain := show("TF-IDF cosine", measure(known, func(k int) []guess { return known[k].plain }))
	fitted("first pass alone", known, every()[:firstPass])
	all := fitted("both passes", known, every())
	fitted("without background frequencies", lessons(t, vocabulary{stem, func(string) float32 { return 1 }}), every())
	fitted("without derivations", lessons(t, vocabulary{lemma.Stem, background}), every())
	fitted("with synonyms", known, append(every(), synonyms))
	fitted("with the best pair of clauses", known, append(every(), bestClauses))
	for k := range signals {
		fitted("without "+signalNames[k], known, every(k))
	}
	if all.ap < 1.3*plain.ap {
		t.Errorf("average precision %.3f is not 1.3 times %.3f", all.ap, plain.ap)
	}
}

// addExtras fills in the signals that only the ablation has.
func (l *lesson) addExtras() {
	d := l.story.divisions()
	for k, x := range l.links {
		l.samples[k].x[bestClauses] = d.bestCosine(x.a, x.b)
		l.samples[k].x[synonyms] = l.story.synonyms(x.a, x.b)
	}
}

// bestCosine is the highest cosine of a clause of a and a clause of b.
func (d *divisions) bestCosine(a, b int32) float64 {
	p, q := d.cut(a), d.cut(b)
	length := func(u *unit, c *division) []float64 {
		squares := make([]float64, max(1, len(c.clauses)))
		for i, w := range u.words {
			squares[c.at(i)] += float64(d.weights[w.term] * d.weights[w.term])
		}
		return squares
	}
	ua, ub := &d.units[a], &d.units[b]
	na, nb := length(ua, p), length(ub, q)
	dots := make([]float64, len(na)*len(nb))
	best := 0.0
	for i, v := range ua.words {
		for j, w := range ub.words {
			if v.term == w.term {
				ka, kb := int(p.at(i)), int(q.at(j))
				dot := &dots[ka*len(nb)+kb]
				*dot += float64(d.weights[v.term] * d.weights[v.term])
				best = max(best, *dot/math.Sqrt(na[ka]*nb[kb]))
			}
		}
	}
	return best
}

// synonyms is the logarithm of the weight of the words of one unit that the other has only a synonym of.
func (s *story) synonyms(a, b int32) float64 {
	sum := float32(0)
	ua, ub := &s.units[a], &s.units[b]
	has := func(u *unit, term int32) bool {
		for _, w := range u.words {
			if w.term == term {
				return true
			}
		}
		return false
	}
	for _, v := range ua.words {
		for _, w := range ub.words {
			if lemma.Synonyms(base(ua, v), base(ub, w)) && !has(ub, v.term) && !has(ua, w.term) {
				sum += (s.weights[v.term] + s.weights[w.term]) / 2
			}
		}
	}
	return math.Log1p(float64(sum))
}

// base is a word as the list of synonyms has it.
func base(u *unit, w word) string {
	form := u.reading.Norm(int(w.token))
	switch tok := &u.reading.Tokens[w.token]; {
	case tok.Is(lexicon.MostlyVerb):
		return lemma.Verb(form)
	case tok.Is(lexicon.MostlyNoun):
		return lemma.Noun(form)
	}
	return form
}
