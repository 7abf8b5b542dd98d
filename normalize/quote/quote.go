// Package quote finds what a text quotes and reports as said: direct, mixed,
// indirect and scare quotes with their speakers, cue verbs, relays and media.
//
// In go a text's tokens and the names in it (package name), out come quotes
// ([Quote]) anchored to the original's bytes.
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
	// Cue is the lemma of the verb or phrase of speech, CueClass its class in the lexicon (neutral, assertive, doubtful …).
	Cue      string `json:"cue,omitempty"`
	CueClass string `json:"cue_class,omitempty"`
	CueSpan  Piece  `json:"cue_span,omitzero"`
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
// names in it, entities the report's model of them. It accepts any text; the cost
// is linear in it.
func Scan(t *token.Text, entities []name.Entity, mentions []name.Mention) []Quote {
	s := scanner{t: t, w: grammar(), entities: entities, mentions: mentions, pairs: pairs(t), at: make([]int32, len(t.Tokens)+1), quoted: make([]bool, len(t.Sentences))}
	for i, q := range s.pairs {
		if !q.recovered {
			s.at[q.open], s.at[q.close] = int32(i+1), int32(-i-1)
		}
	}
	s.find()
	s.place()
	s.relays()
	s.marked()
	s.indirect()
	slices.SortStableFunc(s.quotes, func(a, b Quote) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End, cmp.Compare(a.Kind, b.Kind))
	})
	// Two cues may lead to one clause; the first counts.
	return slices.CompactFunc(s.quotes, func(a, b Quote) bool { return a.Span == b.Span && a.Kind == b.Kind })
}

// Find finds the quotes in a text by itself.
func Find(text string) []Quote {
	t := token.New(text)
	entities, mentions := name.Scan(t)
	return Scan(t, entities, mentions[0])
}
