package quote

import (
	"slices"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// words are the words that grammar turns on.
type words struct {
	that, to, who, one, because, and, but, while, then, as, by, in, of, be, been, being, is, are, am, was, were lexicon.Word
	silences, press, sources                                                                                    *lexicon.Phrases
	source                                                                                                      []bool // by word: a row of attributions.txt begins with it
	begins                                                                                                      []bool // by word: such a row or a cue begins with it
	hushes                                                                                                      []bool // by word: a row of silences.txt that is a phrase ends with it
	silent                                                                                                      []bool // by word: a form of a row of silences.txt that is one word
}

var grammar = sync.OnceValue(func() *words {
	lex := lexicon.Load()
	n := func(w string) lexicon.Word { return lex.Lookup(w).Word }
	w := &words{that: n("that"), to: n("to"), who: n("who"), one: n("one"), because: n("because"), and: n("and"), but: n("but"), while: n("while"), then: n("then"),
		as: n("as"), by: n("by"), in: n("in"), of: n("of"), be: n("be"), been: n("been"), being: n("being"),
		is: n("is"), are: n("are"), am: n("am"), was: n("was"), were: n("were"),
		silences: lex.Phrases(silentPhrases(lex)), press: lex.Phrases(pressRows(lex)), sources: lex.Phrases(lex.List("attributions")), source: make([]bool, lex.Words()), hushes: make([]bool, lex.Words()), silent: make([]bool, lex.Words())}
	for _, r := range lex.List("attributions") {
		w.source[r.Words[0]] = true
	}
	w.begins = slices.Clone(w.source)
	table := cues()
	for word := range w.begins {
		w.begins[word] = w.begins[word] || word > 0 && len(*table.forms.At(lexicon.Word(word))) > 0
	}
	for _, r := range lex.List("silences") {
		if n := len(r.Words); n > 1 {
			w.hushes[r.Words[n-1]] = true
			continue
		}
		w.silent[r.Words[0]] = true
		for _, f := range splitForms(r) {
			w.silent[n(f)] = true
		}
	}
	return w
})

// silentPhrases are the phrases of silences.txt in all forms of their first word.
func silentPhrases(lex *lexicon.Lexicon) []lexicon.Row {
	var rows []lexicon.Row
	for _, r := range lex.List("silences") {
		if len(r.Words) < 2 {
			continue
		}
		rows = append(rows, r)
		for _, f := range splitForms(r) {
			r.Words = append([]lexicon.Word{lex.Lookup(f).Word}, r.Words[1:]...)
			rows = append(rows, r)
		}
	}
	return rows
}

// pressRows are the news agencies, outlets and platforms of organizations.txt.
func pressRows(lex *lexicon.Lexicon) []lexicon.Row {
	var rows []lexicon.Row
	for _, r := range lex.List("organizations") {
		switch r.Fields[0] {
		case "agency", "outlet", "magazine", "platform":
			rows = append(rows, r)
		}
	}
	return rows
}

// verbs counts the finite verbs among tokens i to j, a verb group being one.
func (s *scanner) verbs(i, j int) (n int) {
	for last := -2; i < j; i++ {
		if s.verbal(i) {
			if i > last+1 {
				n++
			}
			last = i
		} else if s.t.Tokens[i].Is(lexicon.Auxiliary|lexicon.Adverb) && s.t.Tokens[i].Class == token.Word {
			last = i
		}
	}
	return n
}

// verbal says whether token i looks like a finite verb.
func (s *scanner) verbal(i int) bool {
	tok := &s.t.Tokens[i]
	switch tok.Class {
	case token.Clitic:
		n := s.t.Norm(i)
		return n != "'s" && n != "’s" || i > 0 && s.pronoun(i-1)
	case token.Word:
		if tok.Is(lexicon.Auxiliary | lexicon.Modal) {
			return i == 0 || s.t.Tokens[i-1].Word != s.w.to || s.t.Tokens[i-1].Class != token.Word
		}
		if tok.Shape != token.Lower || tok.Is(closed) {
			return false
		}
		if i > 0 && s.t.Tokens[i-1].Class == token.Dash && tok.Before == token.None {
			return false // "a now-deleted post"
		}
		if i > 0 && (s.t.Tokens[i-1].Is(lexicon.Determiner|lexicon.Possessive) && !s.pronounSubject(i-1) || s.t.Tokens[i-1].Word == s.w.to && s.t.Tokens[i-1].Class == token.Word) {
			return false // "the proposed law", "to propose"
		}
		if i > 0 && s.t.Tokens[i-1].Class == token.Word && s.t.Tokens[i-1].Is(lexicon.Preposition) && !s.t.Tokens[i-1].Is(lexicon.Subordinator|lexicon.Adverb) {
			return false // "in lower Manhattan"
		}
		if i > 0 && s.t.Tokens[i-1].Is(lexicon.MostlyAdjective) && !s.t.Tokens[i-1].Is(lexicon.Noun|lexicon.Pronoun) && tok.Is(lexicon.Noun) {
			return false // "no apparent deal"
		}
		if s.finiteCue(i) {
			return true
		}
		w := s.t.Norm(i)
		if i > 0 && tok.Is(lexicon.Noun) && !tok.Is(lexicon.Participle) && w[len(w)-1] != 's' {
			if prev := s.t.Tokens[i-1]; prev.Is(lexicon.MostlyNoun) && prev.Shape == token.Lower && (s.t.Folded[prev.To-1] != 's' || s.t.Norm(i-1) == "news") {
				return false // "the campaign press office"
			}
		}
		if tok.Is(lexicon.Noun | lexicon.Verb | lexicon.Adjective | lexicon.Participle) {
			return tok.Is(lexicon.Verb) && (tok.Is(lexicon.MostlyVerb) || i > 0 && (s.pronoun(i-1) || s.t.Tokens[i-1].Named() && (tok.Is(lexicon.Participle) || w[len(w)-1] == 's')))
		}
		return len(w) > 4 && w[len(w)-2:] == "ed"
	}
	return false
}

// finiteCue says whether token i is the verb of a cue in a form that has a subject: "said", "says".
func (s *scanner) finiteCue(i int) bool {
	if !s.w.begins[s.t.Tokens[i].Word] {
		return false // nearly all words
	}
	c, f := cueAt(s.t, i)
	return c != nil && f&(past|third) != 0
}

func (s *scanner) isBe(w lexicon.Word) bool {
	return w == s.w.be || w == s.w.been || w == s.w.being || w == s.w.is || w == s.w.are || w == s.w.was || w == s.w.were || w == s.w.am
}

// ing says whether token i ends in -ing.
func (s *scanner) ing(i int) bool {
	w := s.t.Norm(i)
	return len(w) > 4 && w[len(w)-3:] == "ing"
}

// ly says whether token i looks like an adverb.
func (s *scanner) ly(i int) bool {
	w := s.t.Norm(i)
	tok := &s.t.Tokens[i]
	return len(w) > 4 && w[len(w)-2:] == "ly" && tok.Shape == token.Lower && !tok.Is(closed|lexicon.Noun)
}

// sentenceStart says whether token i begins a sentence or a quote.
func (s *scanner) sentenceStart(i int) bool {
	return i == 0 || s.at[i-1] != 0 || s.sentences[s.sentenceAt(i)].From == i
}

// adjectival says whether token i is a word that is known, but not as a noun.
func (s *scanner) adjectival(i int) bool {
	tok := &s.t.Tokens[i]
	return tok.Class == token.Word && tok.Shape == token.Lower && tok.Is(lexicon.Adjective|lexicon.Participle|lexicon.Verb) && !tok.Is(lexicon.Noun|lexicon.Pronoun)
}

// plural says whether a phrase takes a verb without -s.
func (s *scanner) plural(p phrase) bool {
	if p.and > 0 {
		return true
	}
	w := s.t.Norm(p.head)
	switch w {
	case "i", "we", "you", "they", "some", "many", "most", "others", "few", "several", "both", "people", "police", "who", "all", "children", "women", "men":
		return true
	}
	return len(w) > 2 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && !s.t.Tokens[p.head].Is(lexicon.Pronoun)
}

// object says whether token i is a pronoun in the objective case.
func (s *scanner) object(i int) bool {
	switch s.t.Norm(i) {
	case "me", "us", "him", "her", "them", "you", "it":
		return true
	}
	return false
}

// pronounSubject says whether token i may be a subject by itself: "this", "some", "many".
func (s *scanner) pronounSubject(i int) bool {
	tok := &s.t.Tokens[i]
	return tok.Is(lexicon.Pronoun) && !tok.Is(lexicon.Possessive)
}
