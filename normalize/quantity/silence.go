package quantity

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// cluster looks at what stands right beside the digits at token i. Where they
// are part of something that is no number (a telephone number, "24/7", a time, a
// model's name) it answers the token behind the whole; 0 where they may be a number.
func (r *reader) cluster(i int) int {
	bad := false
	if r.tight(i) && i-1 >= r.last {
		p := i - 1
		prev := &r.t.Tokens[p]
		switch prev.Class {
		case token.Dash:
			bad = r.tight(p) && r.t.Tokens[p-1].Class != token.Bracket && r.t.Tokens[p-1].Class != token.Mark && r.t.Norm(p-1) != "mid"
		case token.Sign:
			bad = !prev.Is(lexicon.Currency|lexicon.Approximator) && !r.is(p, "+") && !r.is(p, "~") && !r.is(p, "*")
			bad = bad || r.is(p, "+") && (r.tight(p) || r.phone(i))
		case token.Comma:
			bad = r.is(p, ":") && p > r.from && r.tight(p) && r.t.Tokens[p-1].Class == token.Number
		case token.Bracket:
			bad = r.tight(p) // "501(c)(3)"
		case token.Mark:
			bad = r.is(p, "'") || r.is(p, "’") && r.tight(p)
		case token.Word, token.Clitic:
			bad = true
		case token.Stop:
			bad = r.tight(p) && r.t.Tokens[p-1].Class != token.Bracket && !r.t.Tokens[p-1].Is(lexicon.Currency|lexicon.Abbreviation)
		}
	}
	j, numbers := i+1, 1
	slash, colon, dash := false, false, 0
	for j < r.to && r.tight(j) {
		tok := &r.t.Tokens[j]
		switch tok.Class {
		case token.Number:
			numbers++
		case token.Dash:
			dash++
		case token.Comma:
			if !r.is(j, ":") || !r.tight(j+1) {
				goto done
			}
			colon = true
		case token.Sign:
			if tok.Is(lexicon.Currency|lexicon.Unit|lexicon.Numeral|lexicon.Approximator) || r.is(j, "+") {
				break
			}
			slash = slash || r.is(j, "/")
			bad = bad || r.is(j, "@") || r.is(j, "_") || r.is(j, "#") || r.is(j, "=")
		case token.Word:
		case token.Bracket:
			if !r.is(j, "(") {
				goto done
			}
			bad = true // "501(c)"
		default:
			goto done
		}
		j++
	}
done:
	switch {
	case bad:
	case colon && numbers > 1:
		bad = true
	case slash && numbers > 1:
		_, to, ok := r.slash(i)
		if !ok && r.hyphen(i+1) {
			_, to, ok = r.slash(i + 2)
		}
		bad = !ok || to < j && r.t.Tokens[to].Class == token.Number
	case numbers > 2:
		bad = true
	case numbers == 2 && dash == 1 && r.tight(i+1) && r.t.Tokens[i+1].Class == token.Dash && i+2 < r.to && r.t.Tokens[i+2].Class == token.Number:
		a, b := r.t.Form(i), r.t.Form(i+2)
		_, unit := r.unitAt(i + 3)
		bad = b[0] == '0' && len(b) > 1 || !unit && (len(a) == 3 && len(b) == 4 || len(a) > 4 && len(b) >= 4 && digitsEnd(a) == len(a) && a[len(a)-1] != '0')
	}
	if !bad {
		return 0
	}
	if r.tight(i) && r.is(i-1, "+") { // the rest of a telephone number
		for j < r.to && (r.t.Tokens[j].Class == token.Number || r.t.Tokens[j].Class == token.Dash) && r.t.Tokens[j].Before <= token.Space {
			j++
		}
	}
	return j
}

// phone says whether the "+" before token i begins a telephone number.
func (r *reader) phone(i int) bool {
	return i+1 < r.to && r.t.Tokens[i+1].Class == token.Number
}

// counts says whether a bare number is a count, and not a name's, a label's or an idiom's part.
func (r *reader) counts(a amount) bool {
	t := r.t
	first := &t.Tokens[a.from]
	if a.from == 0 && a.to >= len(t.Tokens) || r.canonical {
		return true
	}
	next := token.Token{}
	if a.to < r.to {
		next = t.Tokens[a.to]
	}
	prev := token.Token{}
	if a.from > r.from {
		prev = t.Tokens[a.from-1]
	}
	if r.marked(a.to, clock) || r.is(a.from, "911") || a.words && a.value.Sign() == 0 && !r.countable(a.to) && prev.Is(lexicon.Approximator) { // "below zero"
		return false
	}
	if a.value == Int(1) && a.words && !a.fraction {
		return r.one(a)
	}
	if r.hyphen(a.to) {
		h := &t.Tokens[a.to+1]
		// "3-D", "7-Eleven", "two-way"
		if h.Shape != token.Lower && !r.titled(a.from) || h.Is(lexicon.Participle) && !h.Is(lexicon.Noun) || h.Is(lexicon.Preposition|lexicon.Adverb) && !h.Is(lexicon.Noun) {
			return false
		}
		if r.marked(a.to+1, joined) {
			return false
		}
	}
	if prev.Class == token.Dash && r.tight(a.from) && a.words && !a.signed {
		return false // "twenty-something" backwards: "catch-22", "under-five"
	}
	plural := r.countable(r.past(a.to))
	if a.fraction && a.words && r.number(a.to-1).class == part && a.value == Frac(1, 2) {
		return r.halved(a)
	}
	// a label before it
	if k := a.from - 1; k >= r.from {
		if (r.is(k, ".") || r.is(k, ":")) && r.tight(k) && k > r.from {
			k--
		}
		if r.marked(k, numbered) && !a.words || r.marked(k, label) && (!plural || t.Tokens[k].Shape != token.Lower && k != r.sentenceFrom(k)) {
			return false
		}
		if r.is(a.from-1, "#") {
			return false
		}
	}
	if a.words {
		// "the Big Three", "Seven Sisters": a name, where the sentence is no heading
		if first.Named() && a.from != r.sentenceFrom(a.from) && !r.titled(a.from) && !r.opens(a.from) {
			return false
		}
		if prev.Word == r.x.words.or && !plural {
			return false
		}
		return true
	}
	if next.Class == token.Word && next.Word == 0 && next.To-next.At <= 3 && r.hasDigit(a.to) { // "501 c3"
		return false
	}
	if next.Is(lexicon.Month) && next.Named() { // "the 17 February Brigade"
		return false
	}
	if !a.plain && !a.integer && prev.Named() && !a.scaled && !a.signed && a.from-1 != r.sentenceFrom(a.from) && !r.verbal(a.from-1) && !plural { // "Guccifer 2.0"
		return false
	}
	if a.plain {
		form := t.Form(a.from)
		switch {
		case form[0] == '0' && len(form) > 1:
			return false
		case len(form) == 4 && (form[:2] == "18" || form[:2] == "19" || form[:2] == "20") && a.to-a.from == 1:
			return false
		case prev.Named() && t.Tokens[a.from].Before == token.Space && !r.verbal(a.from-1) && (a.from-1 != r.sentenceFrom(a.from) || !prev.Is(lexicon.Adverb|lexicon.Verb|lexicon.Participle)):
			if !plural || !r.titled(a.from) && !r.elsewhere(a) {
				return false
			}
		case a.from == r.sentenceFrom(a.from) && (next.Class == token.Stop || r.is(a.to, ")")) && a.to+1 < len(t.Tokens):
			return false
		}
		// an address: "123 Random Street"
		for k := a.to; k < min(r.to, a.to+4) && t.Tokens[k].Named(); k++ {
			if k > a.to && r.marked(k, street) {
				return false
			}
		}
	}
	return true
}

// one says whether "one" counts: "one life", but "one of", "the one", "one another", "one day".
func (r *reader) one(a amount) bool {
	t := r.t
	if a.to >= r.to {
		return false
	}
	if a.from > r.from {
		prev := &t.Tokens[a.from-1]
		switch {
		case prev.Is(lexicon.Determiner | lexicon.Possessive):
			switch t.Norm(a.from - 1) {
			case "at", "least", "some":
			default:
				return false
			}
		case prev.Class == token.Dash && r.tight(a.from):
			return false
		}
		switch t.Norm(a.from - 1) {
		case "number", "no", "as":
			return false
		}
	}
	next := &t.Tokens[a.to]
	if next.Class == token.Dash && r.hyphen(a.to) {
		return false
	}
	if next.Class != token.Word || next.Is(lexicon.Preposition|lexicon.Pronoun|lexicon.Determiner|lexicon.Auxiliary|lexicon.Modal|lexicon.Conjunction|lexicon.Relative|lexicon.Subordinator) && !next.Is(lexicon.Adjective) {
		return t.Norm(a.to) == "more"
	}
	if r.marked(a.to, idiom) || next.Is(lexicon.MostlyVerb) || next.Is(lexicon.Participle) && !next.Is(lexicon.Noun|lexicon.Adjective) {
		return false
	}
	return true
}

// halved says whether "half" is a share: "half of the seats", "half its troops", "nearly half", but "in half", "half-staff".
func (r *reader) halved(a amount) bool {
	if r.hyphen(a.to) || a.from > r.from && (r.word(a.from-1) == r.x.words.in || r.word(a.from-1) == r.x.words.and) { // "cut in half", "the first hour and a half"
		return false
	}
	if h, ok := r.lead(a.from); ok && h.how != "" {
		return true
	}
	w := r.word(a.to)
	return w == r.x.words.of || a.to < r.to && r.t.Tokens[a.to].Is(lexicon.Determiner|lexicon.Possessive) ||
		a.from > r.from && r.word(a.from-1) == r.x.words.by
}

// verbal says whether a capitalized word is no name: it is of the closed classes, or bounds the number.
func (r *reader) verbal(i int) bool {
	return r.t.Tokens[i].Is(lexicon.Determiner | lexicon.Preposition | lexicon.Conjunction | lexicon.Pronoun | lexicon.Subordinator | lexicon.Auxiliary | lexicon.Approximator | lexicon.Relative)
}

// elsewhere says whether the name before a number belongs to what comes before it, and what the number counts does something: "In Brooklyn 12
// people died", "told CNN 40 homes burned", but not "a fleet of Boeing 747 jets".
func (r *reader) elsewhere(a amount) bool {
	k := a.from - 1
	for k > r.from && a.from-k < 4 && r.t.Tokens[k-1].Named() && r.t.Tokens[k].Before == token.Space && k-1 != r.sentenceFrom(k) {
		k--
	}
	if k == r.from || r.word(k-1) != r.x.words.in && r.word(k-1) != r.x.words.told && r.t.Norm(k-1) != "near" || a.to+1 >= r.to {
		return false
	}
	noun, verb := &r.t.Tokens[a.to], &r.t.Tokens[a.to+1]
	return noun.Shape == token.Lower && verb.Shape == token.Lower && (verb.Is(lexicon.Auxiliary|lexicon.Modal|lexicon.MostlyVerb) && !verb.Is(lexicon.Preposition) || verb.Is(lexicon.Verb|lexicon.Participle) && strings.HasSuffix(r.t.Norm(a.to+1), "ed"))
}

// opens says whether something begins at token i inside of its sentence, so that a number word may have a capital for no other
// reason: behind a quotation mark, and before a word in small letters behind a dash, colon or bracket ("HALIFAX — Four workers").
func (r *reader) opens(i int) bool {
	prev := &r.t.Tokens[i-1]
	switch prev.Class {
	case token.Mark:
		return true
	case token.Dash, token.Comma, token.Bracket:
		apart := r.t.Tokens[i].Before != token.None && !r.is(i-1, ",") && !r.is(i-1, ";")
		return apart && i+1 < r.to && r.t.Tokens[i+1].Class == token.Word && r.t.Tokens[i+1].Shape == token.Lower
	}
	return false
}
