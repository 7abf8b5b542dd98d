package clause

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// finiteness is how surely a token begins a finite verb group.
type finiteness uint8

const (
	none  finiteness = iota
	maybe            // a form that may be a past participle, too: "arrested"
	sure
)

const nominal = lexicon.Noun | lexicon.Pronoun | lexicon.FirstName | lexicon.Place | lexicon.Demonym | lexicon.TimeWord | lexicon.Weekday | lexicon.Month | lexicon.Numeral | lexicon.Role

// readVerbs finds the finite verb groups of the sentence by the words before each token.
func (p *splitter) readVerbs() {
	group := false // the token before is of a verb group, or an adverb in one
	for i := p.from; i < p.to; i++ {
		tok := &p.t.Tokens[i]
		v := p.finite(i)
		switch {
		case v != none && group && p.helped(i):
			v = none // of the group of its auxiliary
		case v != none:
			group = true
		case tok.Class == token.Word && tok.Is(lexicon.Auxiliary|lexicon.Adverb|lexicon.Negation), tok.Class == token.Clitic:
		default:
			group = false
		}
		p.verbs[i-p.from] = v
	}
}

// helped says whether the verb at token i leans on an auxiliary or modal before it, adverbs between them.
func (p *splitter) helped(i int) bool {
	for k := i - 1; k >= p.from && k > i-5; k-- {
		tok := &p.t.Tokens[k]
		switch {
		case tok.Is(lexicon.Auxiliary|lexicon.Modal) || tok.Class == token.Clitic:
			return true
		case tok.Class == token.Word && (tok.Is(lexicon.Adverb|lexicon.Negation) || p.ly(k)):
		default:
			return false
		}
	}
	return false
}

// finite says how surely token i is a finite verb, by itself and the words before it.
func (p *splitter) finite(i int) finiteness {
	tok := &p.t.Tokens[i]
	switch tok.Class {
	case token.Clitic:
		if n := p.t.Norm(i); n == "'s" || n == "’s" {
			if i > p.from && p.t.Tokens[i-1].Is(lexicon.Pronoun|lexicon.Relative) && !p.t.Tokens[i-1].Is(lexicon.Numeral) {
				return sure
			}
			return none
		}
		return sure
	case token.Word:
	default:
		return none
	}
	w := tok.Word
	if tok.Is(lexicon.Auxiliary | lexicon.Modal) {
		switch w {
		case p.w.be, p.w.been, p.w.being, p.w.having, p.w.done:
			return none
		}
		if tok.Shape != token.Lower && i > p.from || p.follows(i, lexicon.Determiner|lexicon.Possessive, lexicon.Pronoun) || p.word(i-1) == p.w.to {
			return none // "Will", "a must", "to have"
		}
		return sure
	}
	if tok.Shape != token.Lower || tok.Is(lexicon.Preposition|lexicon.Determiner|lexicon.Pronoun|lexicon.Conjunction|lexicon.Subordinator|lexicon.Numeral) && !p.w.past[w] {
		return none
	}
	form := p.t.Norm(i)
	n := len(form)
	ing := n > 4 && form[n-3:] == "ing"
	ed := n > 4 && form[n-2:] == "ed" && (form[n-3] != 'e' || tok.Is(lexicon.Participle))
	past := ed || w != 0 && p.w.past[w]
	if ing || !tok.Is(lexicon.Verb) && !(past && tok.Tags&(lexicon.Noun|lexicon.Adjective) == 0) {
		return none
	}
	if i == p.from {
		return none
	}
	prev := &p.t.Tokens[i-1]
	switch {
	case prev.Class == token.Dash && tok.Before == token.None, prev.Class == token.Sign, prev.Class == token.Number && !past:
		return none
	case prev.Class == token.Clitic && (p.t.Norm(i-1) == "'s" || p.t.Norm(i-1) == "’s"):
		return none // the mayor's plans
	case p.subjective(i - 1):
		return sure
	case prev.Class == token.Word && (prev.Is(lexicon.Determiner|lexicon.Possessive) && !prev.Is(lexicon.Pronoun) || prev.Is(lexicon.Preposition) && !prev.Is(lexicon.Adverb) || prev.Word == p.w.to):
		return none
	case prev.Is(lexicon.MostlyAdjective) && !prev.Is(lexicon.Noun) && prev.Shape == token.Lower && !past:
		return none
	}
	if past {
		if !tok.Is(lexicon.Participle) && tok.Is(lexicon.Verb) {
			return sure // took
		}
		if tok.Is(lexicon.MostlyAdjective|lexicon.MostlyNoun) && !(w != 0 && p.w.past[w]) && !p.hasObject(i) {
			return none
		}
		return maybe
	}
	if !tok.Is(lexicon.MostlyVerb) || tok.Is(lexicon.Participle) {
		return none
	}
	if form[n-1] == 's' && n > 3 {
		if tok.Is(lexicon.Noun) {
			return maybe // picks
		}
		return sure // says
	}
	if prev.Class == token.Word && prev.Shape == token.Lower && (prev.Is(lexicon.Noun) || prev.Tags == 0) && p.t.Folded[prev.To-1] == 's' {
		return maybe // officials say
	}
	return none
}

// hasObject says whether an object stands behind the verb at token i: "wounded 12", "closed the".
func (p *splitter) hasObject(i int) bool {
	if i+1 >= p.to {
		return false
	}
	next := &p.t.Tokens[i+1]
	return next.Class == token.Number || next.Class == token.Word && next.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Numeral)
}

// follows says whether the word before token i has any of the tags, and none of but.
func (p *splitter) follows(i int, tags, but lexicon.Tag) bool {
	return i > p.from && p.t.Tokens[i-1].Class == token.Word && p.t.Tokens[i-1].Is(tags) && !p.t.Tokens[i-1].Is(but)
}

// word is the number of the word at token i; 0 outside of the sentence, and for what is no word.
func (p *splitter) word(i int) lexicon.Word {
	if i < p.from || i >= p.to || p.t.Tokens[i].Class != token.Word {
		return 0
	}
	return p.t.Tokens[i].Word
}

// subjective says whether token i is a word that a finite verb follows, never a noun: "he", "who".
func (p *splitter) subjective(i int) bool {
	if i < p.from || p.t.Tokens[i].Class != token.Word {
		return false
	}
	switch p.t.Norm(i) {
	case "i", "he", "she", "we", "they", "who":
		return true
	}
	return false
}

// ly says whether token i looks like an adverb.
func (p *splitter) ly(i int) bool {
	tok := &p.t.Tokens[i]
	w := p.t.Norm(i)
	return tok.Class == token.Word && tok.Shape == token.Lower && len(w) > 4 && w[len(w)-2:] == "ly" && !tok.Is(lexicon.MostlyNoun|lexicon.MostlyVerb)
}

// adverb says whether token i is an adverb.
func (p *splitter) adverb(i int) bool {
	tok := &p.t.Tokens[i]
	return tok.Class == token.Word && tok.Is(lexicon.Adverb) && !tok.Is(lexicon.Preposition|lexicon.Subordinator|lexicon.Conjunction|lexicon.Noun) || p.ly(i)
}

// gerund says whether token i is an -ing form that may open a participial clause.
func (p *splitter) gerund(i int) bool {
	tok := &p.t.Tokens[i]
	if tok.Class != token.Word || tok.Tags != 0 && !tok.Is(lexicon.Participle) || tok.Is(lexicon.MostlyNoun|lexicon.MostlyAdjective) {
		if p.word(i) != p.w.having || p.w.having == 0 {
			return false
		}
	}
	if tok.Word != 0 && p.w.classes[tok.Word]&stander != 0 {
		return false
	}
	w := p.t.Norm(i)
	return len(w) > 4 && w[len(w)-3:] == "ing"
}

// participle says whether token i may be a past participle.
func (p *splitter) participle(i int) bool {
	tok := &p.t.Tokens[i]
	if tok.Class != token.Word || tok.Is(lexicon.Auxiliary|lexicon.MostlyNoun|lexicon.Preposition) {
		return false
	}
	w := p.t.Norm(i)
	n := len(w)
	if n > 3 && w[n-3:] == "ing" {
		return false
	}
	return tok.Is(lexicon.Participle) || tok.Tags == 0 && n > 4 && w[n-2:] == "ed"
}
