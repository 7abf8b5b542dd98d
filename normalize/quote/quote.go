// Package quote finds what a text quotes and reports as said: direct, mixed,
// indirect and scare quotes with their speakers, cue verbs, relays and media.
//
// In go a text's tokens and the names in it (package name), out come quotes
// ([Quote]) anchored to the original's bytes; [Find] does both for a text by itself.
//
// Marks are paired paragraph by paragraph, by their shapes and by what stands
// around them, so that mixed styles, nesting and a missing mark do no harm to
// the pairs after it. Then every verb or phrase of speech of the lexicon that is
// used as one becomes a saying: its subject, what it says, whether it is denied.
// Marked words are credited to the saying whose content they are, that follows
// them or whose clause they stand in; clauses without marks become indirect
// quotes. Pronouns are carried on from the last speaker, else resolved by the
// names' model; whom nothing resolves stays unnamed. One pass over tokens, no
// model, no regular expression; every look around is bounded, so that cost is
// linear in any text.
package quote

import (
	"cmp"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// Kind is the kind of a quote.
type Kind string

// The kinds of quotes.
const (
	Direct   Kind = "direct"   // the whole statement in quotation marks
	Mixed    Kind = "mixed"    // quoted words inside reported speech
	Indirect Kind = "indirect" // reported speech without marks
	Scare    Kind = "scare"    // marked words nobody is said to have said
)

// Piece is a piece of the text with its words.
type Piece struct {
	fold.Span
	Text string `json:"text"`
}

// Quote is one quotation. Its span leaves the marks out.
type Quote struct {
	fold.Span
	Text string `json:"text"`
	Kind Kind   `json:"kind"`
	// Speaker is the fullest name the report gives for whoever said it, or the noun phrase where it names nobody.
	Speaker     string `json:"speaker,omitempty"`
	SpeakerSpan Piece  `json:"speaker_span,omitzero"`
	// Cue is the lemma of the verb or phrase of speech, CueClass its class in the
	// lexicon: neutral, assertive, doubtful, admitting, denying, attacking, praising,
	// promising, warning, asking, urging, agreeing, expressing, or believing, whose
	// marked words are the speaker's, but not said. Empty where a quote has no cue of its own.
	Cue      string `json:"cue,omitempty"`
	CueClass string `json:"cue_class,omitempty"`
	CueSpan  Piece  `json:"cue_span,omitzero"`
	// CueStrength is how far the cue goes beyond "said": 1 hardly, 2 clearly, 3 strongly; 0 without a cue.
	CueStrength int `json:"-"`
	// Relay is who passes the speaker's words on ("Tass quoted Putin as saying": Tass), Medium where they were said ("CNN", "a statement", "Twitter").
	Relay  string `json:"relay,omitempty"`
	Medium string `json:"medium,omitempty"`
	// Entity is the speaker's index in the report's entity model; -1 where it is none of them.
	Entity int `json:"-"`
	// From and To are the quote's tokens, To not included.
	From int `json:"-"`
	To   int `json:"-"`
}

// Scan finds the quotes in a text, in order of their places. mentions are the
// names in it, in order, entities the report's model of them; both may be nil. It
// accepts any text and is safe for concurrent use; the cost is linear in the text.
func Scan(t *token.Text, entities []name.Entity, mentions []name.Mention) []Quote {
	return Scanner{}.Scan(t, entities, mentions)
}

// Scanner is Scan's settings; the zero value works.
type Scanner struct {
	// Skip are pieces of the text, in order, that are no part of the report, such
	// as datelines and captions: nothing in them is a quote or part of one.
	Skip []fold.Span
}

// Scan is [Scan] with settings.
func (c Scanner) Scan(t *token.Text, entities []name.Entity, mentions []name.Mention) []Quote {
	if len(t.Tokens) == 0 {
		return nil
	}
	s := scanners.Get().(*scanner)
	defer s.release()
	s.reset(t, entities, mentions, c.Skip)
	s.find()
	s.place()
	s.relays()
	s.unmarked()
	s.marked()
	s.indirect()
	return s.sorted()
}

// sorted are the quotes in the order of their places, the longer first. Two cues
// may lead to one clause: the first counts.
func (s *scanner) sorted() []Quote {
	order := make([]int32, len(s.quotes))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		p, q := &s.quotes[a], &s.quotes[b]
		if p.Start != q.Start {
			return p.Start - q.Start
		}
		return cmp.Or(q.End-p.End, cmp.Compare(p.Kind, q.Kind), int(a-b))
	})
	out := make([]Quote, 0, len(order))
	for _, i := range order {
		q := &s.quotes[i]
		if s.inFurniture(q.From, q.To) {
			continue
		}
		if n := len(out); n == 0 || out[n-1].Span != q.Span || out[n-1].Kind != q.Kind {
			out = append(out, *q)
		}
	}
	return out
}

// Find finds the quotes in a text by itself: it folds and cuts the text and finds
// the names in it first. Offsets are bytes of text.
func Find(text string) []Quote {
	t := token.New(text)
	entities, mentions := name.Scan(t)
	return Scan(t, entities, mentions[0])
}
