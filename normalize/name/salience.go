package name

import (
	"math"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// ring is the persons mentioned last.
type ring struct {
	list []int32
}

const ringSize = 12

// boost makes a person present to the reader. What a reader has in mind halves with every sentence.
func (s *scanner) boost(r *ring, t *token.Text, fig, sentence, at int32, by float64) {
	f := &s.figures[fig]
	if by >= asSubject && s.subjectIn != sentence && !(at > 0 && t.Tokens[at-1].Is(lexicon.Subordinator|lexicon.Relative)) { // the main clause's subject
		by++
		s.subjectIn = sentence
	}
	if sentence != f.sentence {
		f.before, f.beforeSentence = f.score, f.sentence
	}
	now := s.present(fig, sentence)
	f.score = math.Max(by, now) + 0.2*math.Min(by, now)
	f.sentence = sentence
	if by >= asSubject {
		f.subject, f.subjectOf = at+1, sentence
	}
	if i := slices.Index(r.list, fig); i >= 0 {
		r.list = append(r.list[:i], r.list[i+1:]...)
	} else if len(r.list) == ringSize {
		r.list = append(r.list[:0], r.list[1:]...)
	}
	r.list = append(r.list, fig)
}

// asSubject is the weight of a mention that is a verb's subject.
const asSubject = 3

// present is how present a person is at a sentence.
func (s *scanner) present(fig, sentence int32) float64 {
	f := &s.figures[fig]
	return faded(f.score, f.sentence, sentence)
}

func faded(score float64, from, to int32) float64 {
	if from < 0 || to-from > 30 {
		return 0
	}
	return math.Ldexp(score, -int(to-from))
}

// weight is what a mention adds: most as a subject, least inside quotation marks.
func (s *scanner) weight(t *token.Text, from, to int, quoted bool) float64 {
	w := 1.0
	afterPreposition := from > 0 && t.Tokens[from-1].Class == token.Word && t.Tokens[from-1].Is(lexicon.Preposition)
	switch {
	case to < len(t.Tokens) && t.Tokens[to].Class == token.Clitic:
		w = 1.2
	case !afterPreposition && to < len(t.Tokens) && t.Norm(to) == "of" && s.verbBehind(t, to):
		w = asSubject // "Capt. Brown of the harbour police said"
	case afterPreposition:
	case to < len(t.Tokens) && t.Tokens[to].Class == token.Word && t.Tokens[to].Shape == token.Lower &&
		(t.Tokens[to].Is(lexicon.Verb|lexicon.Auxiliary|lexicon.Modal|lexicon.Cue|lexicon.Adverb) || rareVerb(t, to)):
		w = asSubject
	case from > 1 && t.Tokens[from-1].Class == token.Word && t.Tokens[from-1].Is(lexicon.Cue) &&
		(t.Tokens[from-2].Class == token.Mark || t.Tokens[from-2].Class == token.Comma): // ", said Brown"
		w = asSubject
	case to+1 < len(t.Tokens) && t.Tokens[to].Class == token.Dash && t.Norm(to+1) == "who":
		w = asSubject
	case to+1 < len(t.Tokens) && t.Tokens[to].Class == token.Comma && (t.Norm(to+1) == "who" ||
		from > 0 && t.Tokens[from-1].Class == token.Comma && t.Tokens[to+1].Shape == token.Lower && t.Tokens[to+1].Is(lexicon.MostlyVerb|lexicon.Auxiliary|lexicon.Modal)):
		w = asSubject // ", Brown, who" and "the captain, Brown, left"
	case to < len(t.Tokens) && t.Tokens[to].Class == token.Comma:
		w = 1.5
	}
	begins := from == 0 || t.Tokens[from-1].Class == token.Stop || t.Tokens[from-1].Class == token.Mark || t.Tokens[from].Before >= token.Line
	if begins && w == 1.5 { // "Ann Brown, a teacher, said"
		w = asSubject
	}
	if begins && w > 1 {
		w++
	}
	if quoted {
		w *= 0.2
	}
	return w
}

// verbBehind says whether a verb follows the "of" at token k and the names behind it.
func (s *scanner) verbBehind(t *token.Text, k int) bool {
	for n := k + 1; n < len(t.Tokens) && n < k+9; n++ {
		tok := &t.Tokens[n]
		switch {
		case tok.Class != token.Word:
			return false
		case tok.Named(), tok.Is(lexicon.Determiner):
		default:
			return tok.Is(lexicon.MostlyVerb | lexicon.Auxiliary | lexicon.Modal)
		}
	}
	return false
}

// rareVerb says whether token k is a verb's past form by its look, being too rare for the lists: "mocked".
func rareVerb(t *token.Text, k int) bool {
	return t.Tokens[k].Tags == 0 && strings.HasSuffix(t.Norm(k), "ed")
}
