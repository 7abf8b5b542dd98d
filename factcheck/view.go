package factcheck

import (
	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
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

// quantityKey is what a quantity says, whatever its notation; what a count counts stands as words beside it.
func quantityKey(q quantity.Quantity) string {
	unit := q.Unit
	if q.Kind == quantity.Count || q.Kind == quantity.Ordinal {
		unit = ""
	}
	return "q:" + string(q.Kind) + "|" + q.Value.String() + "|" + q.Low.String() + "|" + q.High.String() + "|" + unit
}

// newView reads a text as terms, and notes what rules ask of its tokens and sentences again and again.
func (p *Pass) newView(doc int, field align.Field, r *normalize.Reading) *view {
	v := &view{doc: doc, field: string(field), r: r}
	p.readTerms(v)
	for t := range v.terms {
		switch v.terms[t].kind {
		case numberTerm:
			v.numbers = append(v.numbers, slot{v, t})
		case dateTerm:
			v.dates = append(v.dates, slot{v, t})
		}
	}
	v.markTokens()
	v.findAssertions()
	return v
}

// markTokens notes which tokens stand in quotation marks, and which belong to names.
func (v *view) markTokens() {
	n := len(v.r.Tokens)
	flags := make([]bool, 2*n)
	v.marked, v.named = flags[:n], flags[n:]
	for k := range v.r.Quotes {
		if q := &v.r.Quotes[k]; q.Kind != quote.Indirect {
			set(v.marked, q.From, q.To)
		}
	}
	for k := range v.r.Mentions {
		if m := &v.r.Mentions[k]; !m.Pronoun && !m.Description {
			set(v.named, m.From, m.To)
		}
	}
}

// set sets flags from to to, as far as there are any.
func set(flags []bool, from, to int) {
	for i := from; i < min(to, len(flags)); i++ {
		flags[i] = true
	}
}

// findAssertions notes which sentences tell something: those with terms of which furniture covers less than half.
func (v *view) findAssertions() {
	furniture := v.r.Furniture
	v.asserts = make([]bool, len(v.r.Sentences))
	f := 0
	for s, sent := range v.r.Sentences {
		for f < len(furniture) && furniture[f].End <= sent.Start {
			f++
		}
		covered := 0
		for k := f; k < len(furniture) && furniture[k].Start < sent.End; k++ {
			covered += min(furniture[k].End, sent.End) - max(furniture[k].Start, sent.Start)
		}
		v.asserts[s] = covered*2 < sent.Len() && len(v.sentence(s)) > 0
	}
}

// sentence is the terms of sentence s.
func (v *view) sentence(s int) []term {
	sent := v.r.Sentences[s]
	return v.terms[v.at[sent.From]:v.at[sent.To]]
}

// within is the terms of tokens from to to.
func (v *view) within(from, to int) []term { return v.terms[v.at[from]:v.at[to]] }

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

// lower is the text of tokens from to to in lower case.
func (v *view) lower(from, to int) string {
	return v.r.Text.Text.Lower[v.r.Tokens[from].At:v.r.Tokens[to-1].To]
}

// sentenceOf is the index of the sentence that holds token i.
func (v *view) sentenceOf(i int) int { return sentenceOf(v.r, i) }

// sentenceOf is the index of the sentence of a reading that holds token i.
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

// sentenceEvidence is sentence s of a view as evidence, without furniture at its ends.
func (p *Pass) sentenceEvidence(v *view, s int) Evidence {
	from, to := v.telling(s)
	return p.evidence(v, from, to)
}
