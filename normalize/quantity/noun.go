package quantity

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// How far a mention looks for what it is about, in tokens. The limits keep reading linear.
const (
	nounReach = 8
	verbReach = 12
	dateReach = 10
)

// boundary are the classes of words that end a noun phrase.
const boundary = lexicon.Preposition | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Modal | lexicon.Negation | lexicon.Determiner | lexicon.Pronoun | lexicon.Relative | lexicon.Subordinator

// nounPhrase is a noun phrase: its head and the words before that.
type nounPhrase struct {
	from, head int // tokens; head is -1 where there is none
	noun       string
	sure       bool // the head is a noun more than anything else
}

// pluralNoun is the singular of the word at token i where it is a plural noun.
func (r *reader) pluralNoun(i int) (string, bool) {
	tok := &r.t.Tokens[i]
	if tok.Class != token.Word || tok.Is(boundary) || tok.To-tok.At < 3 {
		return "", false
	}
	w := r.t.Norm(i)
	switch w {
	case "people", "police":
		return lemma.Noun(w), true
	}
	if w == "olds" {
		return "", false // "two 16-year-olds"
	}
	one := lemma.Noun(w)
	if one == w && strings.HasSuffix(w, "children") {
		one = strings.TrimSuffix(w, "ren")
	}
	if one == w && tok.Is(lexicon.MostlyNoun) && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") {
		return w, true // "troops"
	}
	if one == w || tok.Tags&(lexicon.Noun|lexicon.Verb|lexicon.Adjective|lexicon.Adverb) != 0 && !tok.Is(lexicon.Noun) {
		return "", false
	}
	return one, true
}

func (r *reader) looksPlural(i int) bool {
	_, ok := r.pluralNoun(i)
	return ok
}

// countable says whether a plural noun follows at token i or after a few words that may stand before one.
func (r *reader) countable(i int) bool {
	for k := i; k < min(r.to, i+4); k++ {
		if _, ok := r.pluralNoun(k); ok {
			return true
		}
		tok := &r.t.Tokens[k]
		if tok.Class != token.Word || tok.Is(boundary) {
			return false
		}
	}
	return false
}

// nounAfter finds the noun phrase at token i; many says that its head is a plural.
func (r *reader) nounAfter(i int, many bool) (nounPhrase, bool) {
	end := min(r.to, i+nounReach, r.sentenceAt(i).To)
	none := nounPhrase{head: -1}
	best := none // the head so far
	word := none // the last word that may be a noun, should none be one for sure
	for k := i; k < end; k++ {
		from := k
		for k+2 < end && r.hyphen(k+1) && r.t.Tokens[k+2].Class == token.Word && (r.t.Tokens[k].Named() || !r.t.Tokens[k+2].Named()) { // "same-sex couples", "16-year-old boys"
			k += 2
		}
		tok := &r.t.Tokens[k]
		if from > i && r.t.Tokens[from].Before >= token.Paragraph {
			break
		}
		compound := k > from
		switch {
		case tok.Class == token.Clitic && k > i: // "12 Women's Institute members"
			best, word = none, none
			continue
		case best.head < 0 && k > i && r.is(k, ",") && r.t.Tokens[k-1].Is(lexicon.MostlyAdjective|lexicon.Participle):
			continue
		case tok.Class != token.Word, tok.Is(lexicon.Numeral) && !compound && !tok.Is(lexicon.MostlyNoun):
			return firstOf(best, word)
		case tok.Is(boundary) && !compound:
			// "eight top Democratic and Republican leaders", "12 other cars"
			joins := tok.Is(lexicon.Conjunction) && k > i && k+1 < end && r.t.Tokens[k+1].Class == token.Word && (r.t.Tokens[k+1].Named() || r.t.Tokens[k+1].Is(lexicon.MostlyAdjective))
			if best.head < 0 && (joins && !word.sure || r.marked(k, added) && k < i+2 || tok.Is(lexicon.MostlyAdjective)) {
				continue
			}
			return firstOf(best, word)
		}
		named := tok.Named()
		if many {
			one, plural := r.pluralNoun(k)
			switch {
			case plural && (best.head < 0 && (!tok.Is(lexicon.MostlyVerb) || compound || k == i && tok.Is(lexicon.Noun)) || tok.Is(lexicon.MostlyNoun) || named && best.head < 0):
				best = nounPhrase{i, k, one, true}
			case best.head >= 0 && tok.Is(lexicon.MostlyNoun) && k+1 < end: // "two sports utility vehicles"
				if _, ok := r.pluralNoun(k + 1); !ok || !r.t.Tokens[k+1].Is(lexicon.MostlyNoun) {
					return best, true
				}
			case best.head >= 0:
				return best, true
			case tok.Is(lexicon.MostlyVerb) && !tok.Is(lexicon.Participle|lexicon.Noun|lexicon.Adjective) && !compound && !named:
				return none, false
			}
			continue
		}
		p := nounPhrase{i, k, lemma.Noun(r.t.Norm(k)), tok.Is(lexicon.MostlyNoun)}
		switch {
		case compound && best.head >= 0: // "an increase year-on-year"
			return best, true
		case compound && k+1 < end && r.t.Tokens[k+1].Class == token.Word && !r.t.Tokens[k+1].Is(boundary):
			word = p
		case best.head >= 0 && tok.Is(lexicon.Verb) && r.looksPlural(k): // "one senator faces"
			return best, true
		case tok.Is(lexicon.MostlyNoun):
			best = p
		case best.head >= 0:
			if !named && tok.Is(lexicon.Noun|lexicon.Verb|lexicon.Adjective|lexicon.Adverb|lexicon.Participle) || named && !r.t.Tokens[best.head].Named() {
				return best, true
			}
			best = p
		case tok.Is(lexicon.MostlyVerb) && !tok.Is(lexicon.Participle|lexicon.Noun|lexicon.Adjective):
			return firstOf(best, word)
		case tok.Is(lexicon.Noun) || !tok.Is(lexicon.Verb|lexicon.Adjective|lexicon.Adverb|lexicon.Participle):
			word = p // may be a noun, or is a word that no list has
		}
	}
	return firstOf(best, word)
}

func firstOf(best, word nounPhrase) (nounPhrase, bool) {
	if best.head >= 0 {
		return best, true
	}
	return word, word.head >= 0
}

// unitOf is what a count counts: the head's lemma with the nouns right before it ("police officer").
func (r *reader) unitOf(p nounPhrase) string {
	k := p.head
	for k-1 >= p.from && k-1 > p.head-3 {
		tok := &r.t.Tokens[k-1]
		if tok.Class != token.Word || tok.Shape != token.Lower || !tok.Is(lexicon.MostlyNoun) || r.t.Tokens[k].Before == token.None || r.tight(k-1) {
			break
		}
		k--
	}
	if k == p.head {
		return p.noun
	}
	return r.t.Lower[r.t.Tokens[k].At:r.t.Tokens[p.head].At] + p.noun
}

// modifiers are the words before the head, in lower case.
func (r *reader) modifiers(p nounPhrase) string {
	if p.head <= p.from {
		return ""
	}
	return r.t.Lower[r.t.Tokens[p.from].At:r.t.Tokens[p.head-1].To]
}
