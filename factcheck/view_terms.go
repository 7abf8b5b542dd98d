package factcheck

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// readTerms makes the tokens of a view terms. A date, a quantity or a name is one term, however many tokens it has; where two
// begin at one token, the date goes before the quantity, and that before the name.
func (p *Pass) readTerms(v *view) {
	r := v.r
	v.terms = make([]term, 0, len(r.Tokens))
	v.at = make([]int32, len(r.Tokens)+1)
	q, d, m := 0, 0, 0 // the next quantity, date and mention
	bracket := false
	for i := 0; i < len(r.Tokens); {
		for q < len(r.Quantities) && r.Quantities[q].From < i {
			q++
		}
		for d < len(r.Dates) && r.Dates[d].From < i {
			d++
		}
		for m < len(r.Mentions) && r.Mentions[m].From < i {
			m++
		}
		first, next := len(v.terms), i+1
		switch {
		case d < len(r.Dates) && r.Dates[d].From == i && r.Dates[d].To > i:
			next = r.Dates[d].To
			value := r.Dates[d].Value
			if value == "" {
				value = v.lower(i, next)
			}
			v.addWhole(p.voc.id("d:"+value), dateTerm, d, i, next)
		case q < len(r.Quantities) && r.Quantities[q].From == i && r.Quantities[q].To > i:
			next = r.Quantities[q].To
			v.addWhole(p.voc.id(quantityKey(r.Quantities[q])), numberTerm, q, i, next)
		case m < len(r.Mentions) && r.Mentions[m].From == i && r.Mentions[m].To > i && !r.Mentions[m].Pronoun && !r.Mentions[m].Description:
			next = r.Mentions[m].To
			v.addWhole(p.voc.id(p.people.key(v.doc, r.Mentions[m].Entity)), named, m, i, next)
		case r.Tokens[i].Class == token.Bracket:
			switch r.Form(i) {
			case "[", "(":
				bracket = true
			case "]", ")":
				bracket = false
			}
		default:
			next = p.readWord(v, i)
		}
		v.at[i] = int32(first)
		for j := i + 1; j < next; j++ {
			v.at[j] = int32(len(v.terms))
		}
		if bracket {
			for t := first; t < len(v.terms); t++ {
				v.terms[t].editorial = true
			}
		}
		i = next
	}
	v.at[len(r.Tokens)] = int32(len(v.terms))
}

// addWhole adds the term of a quantity, date or mention, which ref is the index of.
func (v *view) addWhole(key uint32, kind termKind, ref, from, to int) {
	v.terms = append(v.terms, term{key: key, stem: key, kind: kind, ref: int32(ref), from: from, to: to})
}

// readWord adds the terms of what stands at token i and is no date, quantity or name, and answers the token to go on with.
func (p *Pass) readWord(v *view, i int) (next int) {
	add := func(k wordKeys, kind termKind, to int) {
		v.terms = append(v.terms, term{key: k.key, stem: k.stem, kind: kind, from: i, to: to})
	}
	switch tok := v.r.Tokens[i]; tok.Class {
	case token.Word:
		if whole, ok := p.broken(v.r, i); ok {
			add(p.voc.word(whole), content, i+2)
			return i + 2
		}
		v.word(p.voc, i, tok)
	case token.Number:
		add(p.voc.word(v.r.Norm(i)), content, i+1)
	case token.Clitic:
		w := plain(v.r.Norm(i))
		full, ok := clitics[w]
		if w == "'s" && i > 0 && v.r.Tokens[i-1].Is(lexicon.Pronoun) {
			full, ok = "is", true
		}
		if ok {
			add(p.voc.word(full), function, i+1)
		}
	}
	return i + 1
}

// clitics are the words that clitics stand for; a possessive stands for none.
var clitics = map[string]string{"'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}

// word adds the term of a plain word, or its two where it is contracted with "not".
func (v *view) word(voc *vocabulary, i int, tok token.Token) {
	w := v.r.Norm(i)
	t := term{from: i, to: i + 1}
	switch {
	case tok.Is(lexicon.Negation) && tok.Is(lexicon.Auxiliary|lexicon.Modal):
		base, _ := strings.CutSuffix(plain(w), "n't")
		switch base {
		case "ca", "cannot":
			base = "can"
		case "wo":
			base = "will"
		case "sha":
			base = "shall"
		}
		k := voc.word(base)
		t.key, t.stem, t.kind = k.key, k.stem, function
		v.terms = append(v.terms, t)
		k = voc.word("not")
		t.key, t.stem, t.kind = k.key, k.stem, negation
	case tok.Shape != token.Lower && courtesy()[plain(w)] != "":
		return
	default:
		k := voc.word(w)
		t.key, t.stem = k.key, k.stem
		switch {
		case tok.Is(lexicon.Negation):
			t.kind = negation
		case tok.Is(lexicon.Modal):
			t.kind = modal
		case tok.Is(lexicon.Determiner | lexicon.Preposition | lexicon.Pronoun | lexicon.Conjunction | lexicon.Subordinator | lexicon.Relative | lexicon.Auxiliary), tok.Is(lexicon.Adverb) && !tok.Is(lexicon.Noun|lexicon.Verb|lexicon.Adjective):
			t.kind = function
		}
	}
	v.terms = append(v.terms, t)
}
