package factcheck

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// view is one text of one report as comparison sees it.
type view struct {
	doc   int
	field string
	r     *normalize.Reading
	first int // the number of its first sentence among those of all views
	terms []term
	// at is, for each token and one more, the first term that begins at it or later.
	at []int32
	// asserts says for each sentence whether it tells something: furniture does not.
	asserts []bool
	// aligned says for each sentence whether another report likely tells the same.
	aligned []bool
	// marked says for each token whether it stands in quotation marks, named whether it belongs to a name.
	marked, named []bool
	// numbers and dates are the terms of these kinds.
	numbers, dates []slot
}

// sentence is the terms of sentence s.
func (v *view) sentence(s int) []term {
	sent := v.r.Sentences[s]
	return v.terms[v.at[sent.From]:v.at[sent.To]]
}

// telling is the tokens of sentence s without furniture at its ends, such as a dateline.
func (v *view) telling(s int) (from, to int) {
	sent := v.r.Sentences[s]
	from, to = sent.From, sent.To
	for _, f := range v.r.Furniture {
		for from < to-1 && f.Contains(v.r.Tokens[from].Span()) {
			from++
		}
		for from < to-1 && f.Contains(v.r.Tokens[to-1].Span()) {
			to--
		}
	}
	for from < to-1 && v.r.Tokens[from].Class == token.Dash {
		from++
	}
	return from, to
}

// sentenceEvidence is sentence s of a view as evidence, without furniture at its ends.
func (p *Pass) sentenceEvidence(v *view, s int) Evidence {
	from, to := v.telling(s)
	return p.evidence(v, from, to)
}

// within is the terms of tokens from to to.
func (v *view) within(from, to int) []term { return v.terms[v.at[from]:v.at[to]] }

// sentenceOf is the index of the sentence that holds token i.
func (v *view) sentenceOf(i int) int { return sentenceOf(v.r, i) }

func sentenceOf(r *normalize.Reading, i int) int {
	lo, hi := 0, len(r.Sentences)
	for lo+1 < hi {
		if m := (lo + hi) / 2; r.Sentences[m].From <= i {
			lo = m
		} else {
			hi = m
		}
	}
	return lo
}

// clitics are the words that clitics stand for; a possessive stands for none.
var clitics = map[string]string{"'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}

func (p *Pass) newView(doc int, field align.Field, r *normalize.Reading) *view {
	v := &view{doc: doc, field: string(field), r: r}
	voc := p.voc
	v.terms = make([]term, 0, len(r.Tokens))
	v.at = make([]int32, len(r.Tokens)+1)
	q, d, m := 0, 0, 0
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
		first := len(v.terms)
		next := i + 1
		switch {
		case d < len(r.Dates) && r.Dates[d].From == i && r.Dates[d].To > i:
			next = r.Dates[d].To
			value := r.Dates[d].Value
			if value == "" {
				value = r.Text.Text.Lower[r.Tokens[i].At:r.Tokens[next-1].To]
			}
			k := voc.id("d:" + value)
			v.terms = append(v.terms, term{key: k, stem: k, kind: dateTerm, ref: int32(d), from: i, to: next})
		case q < len(r.Quantities) && r.Quantities[q].From == i && r.Quantities[q].To > i:
			next = r.Quantities[q].To
			k := voc.id(quantityKey(r.Quantities[q]))
			v.terms = append(v.terms, term{key: k, stem: k, kind: numberTerm, ref: int32(q), from: i, to: next})
		case m < len(r.Mentions) && r.Mentions[m].From == i && r.Mentions[m].To > i && !r.Mentions[m].Pronoun && !r.Mentions[m].Description:
			next = r.Mentions[m].To
			k := voc.id(p.people.key(doc, r.Mentions[m].Entity))
			v.terms = append(v.terms, term{key: k, stem: k, kind: named, ref: int32(m), from: i, to: next})
		default:
			tok := r.Tokens[i]
			switch tok.Class {
			case token.Bracket:
				switch r.Form(i) {
				case "[", "(":
					bracket = true
				case "]", ")":
					bracket = false
				}
			case token.Word:
				if whole, ok := p.broken(r, i); ok {
					k := voc.word(whole)
					next = i + 2
					v.terms = append(v.terms, term{key: k.key, stem: k.stem, from: i, to: next})
					break
				}
				v.word(voc, i, tok)
			case token.Number:
				k := voc.word(r.Norm(i))
				v.terms = append(v.terms, term{key: k.key, stem: k.stem, from: i, to: i + 1})
			case token.Clitic:
				w := plain(r.Norm(i))
				full, ok := clitics[w]
				if w == "'s" && i > 0 && r.Tokens[i-1].Is(lexicon.Pronoun) {
					full, ok = "is", true
				}
				if ok {
					k := voc.word(full)
					v.terms = append(v.terms, term{key: k.key, stem: k.stem, kind: function, from: i, to: i + 1})
				}
			}
		}
		for j := i; j < next; j++ {
			v.at[j] = int32(first)
			if j > i {
				v.at[j] = int32(len(v.terms))
			}
		}
		if bracket {
			for j := first; j < len(v.terms); j++ {
				v.terms[j].editorial = true
			}
		}
		i = next
	}
	v.at[len(r.Tokens)] = int32(len(v.terms))
	for t := range v.terms {
		switch v.terms[t].kind {
		case numberTerm:
			v.numbers = append(v.numbers, slot{v, t})
		case dateTerm:
			v.dates = append(v.dates, slot{v, t})
		}
	}
	flags := make([]bool, 2*len(r.Tokens))
	v.marked, v.named = flags[:len(r.Tokens)], flags[len(r.Tokens):]
	for k := range r.Quotes {
		if q := &r.Quotes[k]; q.Kind != quote.Indirect {
			set(v.marked, q.From, q.To)
		}
	}
	for k := range r.Mentions {
		if m := &r.Mentions[k]; !m.Pronoun && !m.Description {
			set(v.named, m.From, m.To)
		}
	}
	v.asserts = make([]bool, len(r.Sentences))
	f := 0
	for s, sent := range r.Sentences {
		for f < len(r.Furniture) && r.Furniture[f].End <= sent.Start {
			f++
		}
		covered := 0
		for k := f; k < len(r.Furniture) && r.Furniture[k].Start < sent.End; k++ {
			covered += min(r.Furniture[k].End, sent.End) - max(r.Furniture[k].Start, sent.Start)
		}
		v.asserts[s] = covered*2 < sent.Len() && len(v.sentence(s)) > 0
	}
	return v
}

// set sets flags from to to, as far as there are any.
func set(flags []bool, from, to int) {
	for i := from; i < min(to, len(flags)); i++ {
		flags[i] = true
	}
}

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
