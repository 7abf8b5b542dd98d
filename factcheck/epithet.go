package factcheck

import (
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// epithet is what a report says of somebody beside the name or instead of it, and by which words of the list it classes or judges.
type epithet struct {
	v        *view
	from, to int   // tokens, the name with it where it stands before that
	senses   []int // the list's lines, of its words
	words    []term
}

var epithets = sync.OnceValue(func() *lexicon.Phrases { return lexicon.Load().Phrases(lexicon.Load().List("epithets")) })

// epithetReach is how many tokens what is said beside a name may have.
const epithetReach = 14

// epithetOf is the epithet at a mention: "the liberal Mr. Derry", "Derry, a centrist", "Derry is a hawk", "the outspoken senator".
func (v *view) epithetOf(x *name.Mention) (epithet, bool) {
	sent := v.r.Sentences[v.sentenceOf(x.From)]
	switch {
	case x.Description:
		return v.epithet(x.From, x.To, x.To)
	case x.To >= sent.To || x.Pronoun && v.r.Norm(x.To) == ",":
		return epithet{}, false
	}
	if w := v.r.Norm(x.To - 1); x.Kind == name.Organization && x.To == x.From+1 && w[len(w)-1] == 's' {
		return epithet{}, false // "moderate Liberals" are not all Liberals
	}
	if from := v.epithetBefore(sent.From, x); from < x.From && !x.Pronoun {
		if e, ok := v.epithet(from, x.From, x.To); ok {
			return e, true
		}
	}
	if from, to := v.epithetBehind(sent.To, x); from < to {
		return v.epithet(from, to, to)
	}
	return epithet{}, false
}

// epithet reads the words of the list among tokens from to head, as evidence up to token to.
func (v *view) epithet(from, head, to int) (epithet, bool) {
	e := epithet{v: v, from: from, to: to}
	for i := from; i < head; i++ {
		if v.r.Tokens[i].Is(lexicon.Preposition) && i > from {
			break // "a friend of liberal judges"
		}
		if row, end, ok := v.r.Phrase(epithets(), i); ok && end <= head && v.r.Tokens[i].Shape == token.Lower && !inMarks(v, i) {
			e.senses = append(e.senses, epithets().Row(row).Line)
			for k := i; k < end; k++ {
				if t := v.at[k]; int(t) < len(v.terms) && v.terms[t].from == k {
					e.words = append(e.words, v.terms[t])
				}
			}
			i = end - 1
		}
	}
	return e, len(e.senses) > 0
}

// epithetBefore is where the words begin that stand with a name's title before it: "the conservative columnist Ines Holt".
func (v *view) epithetBefore(from int, x *name.Mention) int {
	if k := x.To; k < len(v.r.Tokens) && v.r.Tokens[k].Class == token.Word && v.r.Tokens[k].Shape == token.Lower && v.r.Tokens[k].Is(lexicon.MostlyNoun) {
		return x.From // "the liberal Derry plan"
	}
	const ends = lexicon.Preposition | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Modal | lexicon.Pronoun | lexicon.Subordinator | lexicon.Relative | lexicon.Negation
	k := x.From
	for k > from && k > x.From-epithetReach {
		tok := &v.r.Tokens[k-1]
		if tok.Class == token.Word && tok.Is(lexicon.Determiner) {
			return k - 1
		}
		stop := tok.Class == token.Stop && tok.Before == token.None && k-2 >= from && v.r.Tokens[k-2].Is(lexicon.Abbreviation|lexicon.ProperAbbreviation)
		dash := tok.Class == token.Dash && tok.Before == token.None
		if !stop && !dash && (tok.Class != token.Word || tok.Is(ends) || v.acts(k-1)) {
			break
		}
		k--
	}
	return k
}

// acts says whether token i looks like a verb, and not like a part of a compound or a word of the list.
func (v *view) acts(i int) bool {
	tok := &v.r.Tokens[i]
	if i > 0 && v.r.Tokens[i-1].Class == token.Dash || epithets().Begins(tok.Word) {
		return false
	}
	past := tok.Shape == token.Lower && strings.HasSuffix(v.r.Norm(i), "ed")
	return tok.Is(lexicon.MostlyVerb) || past && (tok.Tags == 0 || tok.Is(lexicon.Verb|lexicon.Participle|lexicon.Cue) && !tok.Is(lexicon.Adjective))
}

// epithetBehind is the apposition or predicate behind a mention: ", a little-known senator from Orrin", "is a centrist".
func (v *view) epithetBehind(end int, x *name.Mention) (from, to int) {
	k := x.To
	if k < end && v.r.Norm(k) == "," {
		k++
	}
	if k < end && v.r.Norm(k) == "who" {
		k++
	}
	if k < end && (v.r.Norm(k) == "is" || v.r.Norm(k) == "was") {
		if k++; len(v.quotesAt(x.From)) > 0 {
			return k, k // as a speaker has it
		}
	} else if k != x.To+1 || v.r.Norm(x.To) != "," {
		return k, k
	}
	for k < end && v.r.Tokens[k].Is(lexicon.Adverb) && !v.r.Tokens[k].Is(lexicon.Negation|lexicon.Determiner) {
		k++
	}
	reputed := k+1 < end && v.r.Tokens[k].Is(lexicon.Participle) && (v.r.Norm(k+1) == "as" || v.r.Norm(k+1) == "for")
	if reputed {
		k += 2 // "known for his radical views"
	}
	if k >= end {
		return k, k
	}
	const ends = lexicon.Relative | lexicon.Subordinator
	const verbs = lexicon.Auxiliary | lexicon.Modal | lexicon.Negation
	first := k
	w := v.r.Norm(k)
	determined := reputed || w == "a" || w == "an" || w == "the" && x.Kind == name.Person
	for ; k < end && k < first+epithetReach; k++ {
		tok := &v.r.Tokens[k]
		switch tok.Class {
		case token.Word:
			if tok.Is(ends) && !tok.Is(lexicon.Preposition) {
				return v.apposed(first, k, determined)
			}
			if tok.Is(verbs) && !tok.Is(lexicon.Noun|lexicon.Adjective) || v.acts(k) && !tok.Is(lexicon.Noun) && !(tok.Is(lexicon.Participle) && !tok.Is(lexicon.Cue)) &&
				!(k > first && v.r.Tokens[k-1].Is(lexicon.Adverb|lexicon.Determiner)) {
				return first, first // "At the fair, the liberal mayor said"
			}
		case token.Comma, token.Bracket, token.Mark:
			return v.apposed(first, k, determined)
		case token.Stop:
			if tok.Before != token.None || !v.r.Tokens[k-1].Is(lexicon.ProperAbbreviation) {
				return v.apposed(first, k, determined)
			}
		case token.Dash:
			if tok.Before != token.None {
				return v.apposed(first, k, determined)
			}
		}
	}
	return first, first // too long to tell
}

// apposed is tokens from to to where they describe the name before them, rather than being the next of a row: they have an article, or
// begin with a word of the list that no name follows.
func (v *view) apposed(from, to int, determined bool) (int, int) {
	for m := sort.Search(len(v.r.Mentions), func(m int) bool { return v.r.Mentions[m].From >= from }); m < len(v.r.Mentions) && v.r.Mentions[m].From < to; m++ {
		if x := &v.r.Mentions[m]; x.Kind == name.Person && !x.Pronoun && !x.Description && !v.prepositionIn(from, x.From) {
			return from, from // "Derry, the radical Holt and others"
		}
	}
	if determined {
		return from, to
	}
	if _, end, ok := v.r.Phrase(epithets(), from); ok && end < to && !v.r.Tokens[end].Named() && !v.r.Tokens[end].Is(lexicon.MostlyNoun) {
		return from, to // ", notorious for his ducks,"
	}
	return from, from
}

// prepositionIn says whether a preposition is among tokens from to to.
func (v *view) prepositionIn(from, to int) bool {
	for i := from; i < to; i++ {
		if v.r.Tokens[i].Is(lexicon.Preposition) {
			return true
		}
	}
	return false
}

// described is how one report classes somebody, its first description without a word of the list, and where it names him first.
type described struct {
	doc      int
	epithets []epithet
	plain    epithet
	named    mentioned
}

// senses is the lines of the list that any of the epithets has.
func (d *described) senses() []int {
	var out []int
	for _, e := range d.epithets {
		out = append(out, e.senses...)
	}
	return out
}

// classesUnlike says whether a report classes somebody, and not as the other one does, which has no word of it anywhere.
func (p *Pass) classesUnlike(d, o *described) bool {
	if len(d.epithets) == 0 || slices.ContainsFunc(d.senses(), func(s int) bool { return slices.Contains(o.senses(), s) }) {
		return false
	}
	for _, e := range d.epithets {
		for _, w := range e.words {
			if w.kind == content && p.uses(o.doc, w.stem) {
				return false
			}
		}
	}
	return true
}
