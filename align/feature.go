package align

import (
	"math"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
)

// signal is something that speaks for or against two units telling the same
// fact. There are few of them, because hand-made alignments are few: signals that
// cross-validation found no use for were left out, among them conflicting figures
// and dates, so that a discrepancy keeps no pair apart.
type signal int

// The signals of the first pass, which looks at two units alone, and those that
// only the second pass has, which knows the first one's verdict on all pairs.
const (
	cosine    signal = iota // of the vectors of words, weighted by rareness among all units
	rarest                  // the weight of the rarest shared word
	second                  // and of the second one
	run                     // the longest common run of words
	ngrams                  // how many of the shorter one's character n-grams the other one has
	verbs                   // the weight of the verbs that both have
	acts                    // names and verbs that stand close together in both
	subject                 // both begin with the same entity
	figures                 // the weight of the figures that are the same or refine each other
	days                    // the weight of the days that both name
	leads                   // both stand at the beginning
	depth                   // how far down the later one stands
	size                    // of the documents: in longer ones each pair is less likely
	quoted                  // both quote
	mixed                   // how much more of the one than of the other is quoted
	speakers                // both report something as said, but by different speakers
	utterance               // how much of the shorter utterance the other one has

	bridge // the surest way over a unit of a third document
	signals
)

const firstPass = int(bridge)

var signalNames = [signals]string{
	"cosine", "rarest", "second", "run", "ngrams", "verbs", "acts", "subject", "figures", "days", "leads", "depth", "size",
	"quoted", "mixed", "speakers", "utterance", "bridge",
}

type vector [signals]float32

// shared is a word that two units share, by its place in each.
type shared struct{ a, b int32 }

// compare fills in the signals of the first pass for units a and b, whose words w.place holds.
func (s *story) compare(w *scratch, ia, ib int32, x *vector) {
	a, b := &s.units[ia], &s.units[ib]
	w.shared = w.shared[:0]
	var top, next, done float32
	for i := range a.words {
		t := a.words[i].term
		k := w.place[t]
		if k == 0 {
			continue
		}
		w.shared = append(w.shared, shared{int32(i), k - 1})
		v := s.weights[t]
		if v > top {
			top, next = v, top
		} else if v > next {
			next = v
		}
		if s.kinds[t] == verbal {
			done += v
		}
	}
	x[cosine] = w.dot[ia]
	x[rarest], x[second] = top/s.highest, next/s.highest
	x[run] = log1pOf(longestRun(a, b, w.shared))
	x[ngrams] = a.grams.common(&b.grams)
	x[verbs] = log1p(done)
	x[acts] = log1p(s.acts(a, b, w.shared))
	x[subject] = 0
	if a.subject >= 0 && a.subject == b.subject {
		x[subject] = 1
	}
	x[figures] = sameFigures(a.figures, b.figures)
	x[days] = s.sameDays(a.days, b.days)
	pa, pb := float32(a.place), float32(b.place)
	x[leads] = 1 / ((1 + pa) * (1 + pb))
	x[depth] = log1pOf(int(max(a.place, b.place)))
	x[size] = s.sizes[a.Doc] + s.sizes[b.Doc]
	x[quoted] = a.quoted * b.quoted
	x[mixed] = max(a.quoted-b.quoted, b.quoted-a.quoted)
	s.hear(a, b, w.shared, x)
}

// reach is how many content words apart a name and a verb may be to count as one statement.
const reach = 3

// acts weighs the pairs of a name and a verb that stand close together in both units.
func (s *story) acts(a, b *unit, words []shared) (sum float32) {
	for i, p := range words {
		pa, pb := &a.words[p.a], &b.words[p.b]
		if s.kinds[pa.term] == 0 {
			continue
		}
		for _, q := range words[i+1:] {
			qa, qb := &a.words[q.a], &b.words[q.b]
			if qa.at-pa.at > reach {
				break
			}
			if s.kinds[pa.term]+s.kinds[qa.term] == named+verbal && qb.at-pb.at <= reach && pb.at-qb.at <= reach {
				sum += s.weights[pa.term] + s.weights[qa.term]
			}
		}
	}
	return sum
}

// longestRun is the number of words, small ones too, in the longest run that both units have around a shared one.
func longestRun(a, b *unit, words []shared) int {
	longest := 0
	s, t := &a.reading.Text, &b.reading.Text
	same := func(i, j int32) bool {
		p, q := &s.Tokens[i], &t.Tokens[j]
		return p.Word == q.Word && p.To-p.At == q.To-q.At && s.Lower[p.At:p.To] == t.Lower[q.At:q.To]
	}
	end, diagonal := int32(0), int32(0)
	for _, w := range words {
		i, j := a.words[w.a].token, b.words[w.b].token
		if i < end && i-j == diagonal {
			continue // inside the run of an earlier word
		}
		n := 0
		for k := int32(1); i-k >= a.from && j-k >= b.from && same(i-k, j-k); k++ {
			n++
		}
		k := int32(0)
		for ; i+k < a.to && j+k < b.to && same(i+k, j+k); k++ {
			n++
		}
		end, diagonal = i+k, i-j
		longest = max(longest, n)
	}
	return longest
}

// mostFigures bounds the figures of a unit that are compared.
const mostFigures = 16

// sameFigures is the logarithm of the weight of the figures that are the same or refine each other.
func sameFigures(a, b []quantity.Quantity) float32 {
	sum := float32(0)
	for i := range a[:min(len(a), mostFigures)] {
		for k := range b[:min(len(b), mostFigures)] {
			if a[i].Kind != b[k].Kind || a[i].Kind == quantity.Ordinal {
				continue
			}
			if r, err := quantity.Compare(a[i], b[k]); err == nil && r <= quantity.Refines {
				sum += min(telling(&a[i]), telling(&b[k]))
			}
		}
	}
	return log1p(sum)
}

// telling is what a figure weighs: "two countries" may be any two, but "$1.4 billion" is hardly another sum.
func telling(q *quantity.Quantity) float32 {
	if v := q.Value; q.Kind == quantity.Count && !v.IsZero() && v.Cmp(few) <= 0 {
		return 0.3
	}
	return 1
}

// few is the highest number that is often met by chance.
var few = quantity.Int(12)

// sameDays is the logarithm of the weight of the days that both units name.
func (s *story) sameDays(a, b []int32) float32 {
	sum := float32(0)
	for _, d := range a {
		if slices.Contains(b, d) {
			sum += s.dayWeights[d]
		}
	}
	return log1p(sum)
}

// hear compares what the units report as said.
func (s *story) hear(a, b *unit, words []shared, x *vector) {
	x[speakers], x[utterance] = 0, 0
	same := false
	for _, p := range a.says {
		for _, q := range b.says {
			if p.speaker >= 0 && q.speaker >= 0 {
				same = same || p.speaker == q.speaker
				x[speakers] = 1
			}
			sum := float32(0)
			for _, w := range words {
				if i, j := a.words[w.a].token, b.words[w.b].token; p.from <= i && i < p.to && q.from <= j && j < q.to {
					sum += s.weights[a.words[w.a].term]
				}
			}
			if least := min(p.weight, q.weight); least > 0 {
				x[utterance] = max(x[utterance], sum/least)
			}
		}
	}
	if same {
		x[speakers] = 0
	}
}

// log1pOf is log1p of a count; most counts are small.
func log1pOf(n int) float32 {
	if n < len(logs) {
		return logs[n]
	}
	return log1p(float32(n))
}

var logs = func() (logs [128]float32) {
	for n := range logs {
		logs[n] = log1p(float32(n))
	}
	return logs
}()

func log1p(x float32) float32 {
	if x == 0 {
		return 0
	}
	return float32(math.Log1p(float64(x)))
}
