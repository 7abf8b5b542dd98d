package align

import (
	"math"
	"slices"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

// Signals that only the ablation has: cross-validation found no use for them, and this is where it says so.
const (
	bestClauses = signals + iota // the cosine of the two clauses that have most in common
	synonyms                     // the weight of words that one has and the other has a synonym of
	neighbours                   // the cosine of either unit with the other and its neighbours
	firstHand                    // 1 where the first annotator of ours answered
	secondHand                   // the second one,
	thirdHand                    // the third one
	extras
)

// annotators are the signals that tell who answered, where it isn't the hand of the hand-made answers.
var annotators = map[string]signal{"first": firstHand, "second": secondHand, "third": thirdHand}

// What each signal and each source of knowledge brings: F1 and average precision, leaving a tenth of the events out.
//
//	go test ./align -run TestAblation -v
func TestAblation(t *testing.T) {
	if !testing.Verbose() {
		t.Skip("prints a table that takes some 500 fits: run it with -v")
	}
	known := lessons(t, english)
	for k := range known {
		known[k].addExtras()
	}
	t.Log("| | F1 | AP | ours: F1 | AP |")
	t.Log("| --- | ---: | ---: | ---: | ---: |")
	show := func(name string, l []lesson, guesses func(k int) []guess) result {
		gold, ours := results(l, guesses)
		t.Logf("| %s | %.3f | %.3f | %.3f | %.3f |", name, gold.f1, gold.ap, ours.f1, ours.ap)
		return gold
	}
	fitted := func(name string, l []lesson, use []signal) result {
		cv := crossValidate(l, 10, use)
		return show(name, l, func(k int) []guess { return cv[k] })
	}
	plain := show("TF-IDF cosine", known, func(k int) []guess { return known[k].plain })
	fitted("first pass alone", known, every()[:firstPass])
	all := fitted("both passes", known, every())
	n := slices.IndexFunc(known, func(l lesson) bool { return l.by != "" })
	for _, c := range []struct {
		name    string
		lessons []lesson
	}{{"the hand-made alone", known[:n]}, {"ours alone", known[n:]}} {
		m, both := fitBoth(c.lessons, every())
		show("fitted on "+c.name+", which makes its own figures too high", known, func(k int) []guess { return m.guesses(&known[k], both) })
	}
	fitted("without background frequencies", lessons(t, vocabulary{lemma.Family, func(string) float32 { return 1 }}), every())
	fitted("without derivations", lessons(t, vocabulary{lemma.Stem, background}), every())
	fitted("with the neighbours' cosine", known, append(every(), neighbours))
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
	d, near := l.story.divisions(), l.story.nearness()
	for k, x := range l.links {
		l.samples[k].x[neighbours] = near(x.a, x.b)
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

// nearness gives the cosine of either unit with the other and, for less, two neighbours on each side of it: the mean of both ways.
func (s *story) nearness() func(a, b int32) float64 {
	own, around := make([]map[int32]float64, len(s.units)), make([]map[int32]float64, len(s.units))
	for i := range s.units {
		own[i] = map[int32]float64{}
		for _, w := range s.units[i].words {
			own[i][w.term] = float64(s.weights[w.term])
		}
	}
	for i := range s.units {
		around[i] = map[int32]float64{}
		for k := max(int(s.first[s.units[i].Doc]), i-2); k < min(int(s.first[s.units[i].Doc+1]), i+3); k++ {
			for t, w := range own[k] {
				around[i][t] += w * math.Pow(0.5, math.Abs(float64(k-i)))
			}
		}
	}
	cosine := func(a, b map[int32]float64) float64 {
		dot, squaresA, squaresB := 0.0, 0.0, 0.0
		for t, w := range a {
			dot += w * b[t]
			squaresA += w * w
		}
		for _, w := range b {
			squaresB += w * w
		}
		return dot / math.Sqrt(squaresA*squaresB)
	}
	return func(a, b int32) float64 {
		return (cosine(own[a], around[b]) + cosine(around[a], own[b])) / 2
	}
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
