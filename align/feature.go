package align

import "math"

// signal is something that speaks for or against two units telling the same fact.
type signal int

// The signals of the first pass, which looks at the two units alone, and behind
// them those that only the second pass has, which knows the first one's verdict on all pairs.
const (
	cosine     signal = iota // of the vectors of words, weighted by rareness among all units
	own                      // the same, weighted by rareness in each one's document
	specific                 // how unlikely the shared words are to be shared by chance
	rarest                   // the weight of the rarest shared word
	second                   // and of the second one
	unique                   // shared words that no other unit of either document has
	near                     // shared words that stand close together in both
	nearness                 // the same as a share of the shorter unit
	adjacent                 // shared words next to each other in both
	run                      // the longest common run of words
	numbers                  // shared numerals
	titles                   // both are titles
	leads                    // both stand at the beginning
	depth                    // how far down the later one stands
	position                 // how far apart they stand in their documents
	size                     // of the documents: in longer ones each pair is less likely
	quoted                   // both quote
	quotes                   // one quotes, the other doesn't
	said                     // both report something as said
	speaker                  // by the same speaker
	speakers                 // by different ones
	utterance1               // how much of the shorter utterance the other one has
	utterance2               // the weight of the words that the utterances share

	first   // what the first pass found
	bridge  // the surest way over a unit of a third document
	weakest // the weaker half of the best such way
	rivals  // how many units are better partners of either
	signals
)

const firstPass = int(first)

var signalNames = [signals]string{
	"cosine", "own", "specific", "rarest", "second", "unique", "near", "nearness", "adjacent", "run", "numbers",
	"titles", "leads", "depth", "position", "size", "quoted", "quotes", "said", "speaker", "speakers", "utterance", "utterances",
	"first", "bridge", "weakest", "rivals",
}

type vector [signals]float32

// shared is a word that two units share, by its place in each.
type shared struct{ a, b int32 }

// within is how many content words apart two shared words may be to count as near.
const within = 5

// compare fills in the signals of the first pass for units a and b, whose words w.place holds.
func (s *story) compare(w *scratch, ia, ib int32, x *vector) {
	a, b := &s.units[ia], &s.units[ib]
	w.shared = w.shared[:0]
	var top, next, dot, chance float32
	once, figures := 0, 0
	for i := range a.words {
		p := &a.words[i]
		k := w.place[p.term]
		if k == 0 {
			continue
		}
		q := &b.words[k-1]
		w.shared = append(w.shared, shared{int32(i), k - 1})
		if v := s.weights[p.term]; v > top {
			top, next = v, top
		} else if v > next {
			next = v
		}
		dot += p.own * q.own
		chance += p.own + q.own
		if p.once && q.once {
			once++
		}
		if p.number {
			figures++
		}
	}
	x[cosine] = w.dot[ia]
	x[own] = dot / (a.own * b.own)
	x[specific] = log1p(chance)
	x[rarest], x[second] = top/s.highest, next/s.highest
	x[unique] = log1p(float32(once))
	close, beside := s.proximity(a, b, w.shared)
	x[near], x[nearness], x[adjacent] = log1p(close), close/min(a.norm, b.norm), log1p(float32(beside))
	x[run] = log1p(float32(longestRun(a, b, w.shared)))
	x[numbers] = float32(min(2, figures))
	x[titles] = 0
	if a.Field == Title && b.Field == Title {
		x[titles] = 1
	}
	pa, pb := float32(a.place), float32(b.place)
	la, lb := float32(s.first[a.Doc+1]-s.first[a.Doc]), float32(s.first[b.Doc+1]-s.first[b.Doc])
	x[leads] = 1 / ((1 + pa) * (1 + pb))
	x[depth] = log1p(max(pa, pb))
	x[position] = abs(pa/la - pb/lb)
	x[size] = float32(math.Log(float64(la * lb)))
	x[quoted], x[quotes] = a.quoted*b.quoted, abs(a.quoted-b.quoted)
	s.hear(a, b, w.shared, x)
}

// proximity weighs the pairs of shared words that stand close together in both units, and counts those that touch.
func (s *story) proximity(a, b *unit, words []shared) (close float32, beside int) {
	for i, p := range words {
		for _, q := range words[i+1:] {
			da, db := a.words[q.a].at-a.words[p.a].at, b.words[q.b].at-b.words[p.b].at
			if da > within {
				break
			}
			if -within <= db && db <= within {
				close += s.weights[a.words[p.a].term] + s.weights[a.words[q.a].term]
				if da == 1 && db == 1 {
					beside++
				}
			}
		}
	}
	return close, beside
}

// longestRun is the number of words, small ones too, in the longest run that both units have around a shared one.
func longestRun(a, b *unit, words []shared) int {
	longest := 0
	s, t := &a.reading.Text, &b.reading.Text
	same := func(i, j int32) bool {
		p, q := &s.Tokens[i], &t.Tokens[j]
		return p.Class == q.Class && p.Word == q.Word && p.To-p.At == q.To-q.At && s.Lower[p.At:p.To] == t.Lower[q.At:q.To]
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

// hear compares what the units report as said.
func (s *story) hear(a, b *unit, words []shared, x *vector) {
	x[said], x[speaker], x[speakers], x[utterance1], x[utterance2] = 0, 0, 0, 0, 0
	if len(a.says) == 0 || len(b.says) == 0 {
		return
	}
	x[said] = 1
	for _, p := range a.says {
		for _, q := range b.says {
			if p.speaker >= 0 && q.speaker >= 0 {
				if p.speaker == q.speaker {
					x[speaker] = 1
				} else {
					x[speakers] = 1
				}
			}
			sum := float32(0)
			for _, w := range words {
				if i, j := a.words[w.a].token, b.words[w.b].token; p.from <= i && i < p.to && q.from <= j && j < q.to {
					sum += s.weights[a.words[w.a].term]
				}
			}
			if least := min(p.weight, q.weight); least > 0 {
				x[utterance1] = max(x[utterance1], sum/least)
				x[utterance2] = max(x[utterance2], log1p(sum))
			}
		}
	}
	if x[speaker] == 1 {
		x[speakers] = 0
	}
}

func log1p(x float32) float32 { return float32(math.Log1p(float64(x))) }

func abs(x float32) float32 { return max(x, -x) }
