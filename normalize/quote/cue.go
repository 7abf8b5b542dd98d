package quote

import (
	"slices"
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// frame is what may follow a cue.
type frame uint16

const (
	frameQuote      frame = 1 << iota // direct speech
	frameClause                       // a clause, with "that" or without
	frameThat                         // a clause with "that"
	frameWhether                      // a clause with "whether", "how", "why"
	frameListener                     // somebody spoken to
	frameInfinitive                   // "to" and an infinitive
	frameOf                           // "of" and a gerund
	frameNoun                         // a noun phrase
	frameObject                       // an object, and then words
	frameLoose                        // a clause without "that", whatever it begins with
	frameEcho                         // somebody else's words
)

var frames = map[string]frame{
	"q": frameQuote, "z": frameClause, "t": frameThat, "w": frameWhether,
	"r": frameListener, "i": frameInfinitive, "of": frameOf, "n": frameNoun, "l": frameLoose, "p": frameObject, "e": frameEcho,
}

// cue is a verb or phrase of speech.
type cue struct {
	lemma  string
	class  string
	strong int // the strength
	frames frame
	rest   []lexicon.Word // the words after the verb: "back" of "shoot back"
}

func (c *cue) has(f frame) bool { return c.frames&f != 0 }

// believing is the class of the verbs whose clauses nobody says.
const believing = "believing"

// inflection is a verb's form.
type inflection uint8

const (
	base inflection = 1 << iota
	third
	past
	gerund
	participle
)

// form is a cue in one form of its verb, the inflections that it may stand for.
type cueForm struct {
	cue  *cue
	form inflection
}

// medium is how a word of media.txt tells a medium.
type medium uint8

const (
	said  medium = iota + 1 // a document, an occasion, a platform
	press                   // a part of the names of newspapers and stations
)

// utterance is what kind of noun of speech a word of utterances.txt is.
type utterance uint8

const (
	speech utterance = iota + 1 // what its owner said
	term                        // marked words behind it are named, not used
)

// cueTable is the list cues.txt by the number of a verb's form, the longest phrase first.
type cueTable struct {
	forms   lexicon.ByWord[[]cueForm]
	elide   []bool      // by word: the list elisions.txt
	media   []medium    // by word: the list media.txt
	human   []bool      // by word: the list humans.txt
	paper   []bool      // by word: the documents of media.txt
	uttered []utterance // by word: the list utterances.txt
}

var cues = sync.OnceValue(func() *cueTable {
	lex := lexicon.Load()
	table := &cueTable{forms: lexicon.NewByWord[[]cueForm](lex), elide: make([]bool, lex.Words()), media: make([]medium, lex.Words()),
		human: make([]bool, lex.Words()), paper: make([]bool, lex.Words()), uttered: make([]utterance, lex.Words())}
	for _, r := range lex.List("cues") {
		c := &cue{lemma: r.Key, class: r.Fields[1], strong: int(r.Fields[2][0] - '0'), rest: r.Words[1:]}
		for f := range strings.SplitSeq(r.Fields[3], ",") {
			c.frames |= frames[f]
		}
		table.add(r.Words[0], c, base)
		for i, f := range strings.Fields(r.Fields[0]) {
			table.add(lex.Lookup(f).Word, c, third<<(i%4))
		}
	}
	for _, r := range lex.List("elisions") {
		table.elide[r.Words[0]] = true
	}
	for _, r := range lex.List("media") {
		kind := said
		if r.Fields[0] == "press" {
			kind = press
		}
		last := r.Words[len(r.Words)-1]
		table.media[last], table.paper[last] = kind, r.Fields[0] == "document"
	}
	for _, r := range lex.List("humans") {
		table.human[r.Words[0]] = true
		for _, f := range splitForms(r) {
			table.human[lex.Lookup(f).Word] = true
		}
	}
	for _, r := range lex.List("utterances") {
		kind := speech
		if r.Fields[1] == "term" {
			kind = term
		}
		table.uttered[r.Words[0]] = kind
		for _, f := range splitForms(r) {
			table.uttered[lex.Lookup(f).Word] = kind
		}
	}
	return table
})

func (t *cueTable) add(w lexicon.Word, c *cue, f inflection) {
	forms := t.forms.Row(w)
	at := 0
	for i, have := range *forms {
		if have.cue == c {
			(*forms)[i].form |= f
			return
		}
		if len(have.cue.rest) >= len(c.rest) {
			at = i + 1
		}
	}
	*forms = slices.Insert(*forms, at, cueForm{c, f})
}

// cueAt is the cue whose verb is token i and the inflections that its form may stand for; nil where there is none.
func cueAt(t *token.Text, i int) (*cue, inflection) {
	for _, f := range *cues().forms.At(t.Tokens[i].Word) {
		k := 0
		for k < len(f.cue.rest) && i+1+k < len(t.Tokens) && t.Tokens[i+1+k].Word == f.cue.rest[k] {
			k++
		}
		if k == len(f.cue.rest) {
			return f.cue, f.form
		}
	}
	return nil, 0
}

// elided says whether the word may begin with an apostrophe.
func elided(w lexicon.Word) bool { return cues().elide[w] }

// splitForms are the inflected forms that a row lists.
func splitForms(r lexicon.Row) []string {
	if len(r.Fields) == 0 {
		return nil
	}
	return strings.Fields(r.Fields[0])
}
