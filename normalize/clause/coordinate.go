package clause

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// coordinates says whether a conjunction at list[i] joins a clause or a predicate to the one at hand.
func (w *walker) coordinates(i int) bool {
	k, top := w.list[i], w.top()
	comma := w.comma(i - 1)
	if i == 0 || !top.verb && !(top.whole && top.kind == Participial) || !w.classed(k, coordinator) && !(w.classed(k, linker) && comma) {
		return false
	}
	q := w.lead(i + 1)
	if q >= len(w.list) {
		return false
	}
	if top.behind > 0 && w.predicate(q) {
		return true
	}
	if o, ok := w.opener(q); ok { // "and when he came, she left"
		v, found := w.clauseAhead(o)
		return found && w.commaAfter(v)
	}
	v, ok := w.clauseAhead(q)
	if !ok {
		return false
	}
	if pronoun := w.subjective(w.list[q]) || v == q+1 && w.tok(q).Is(lexicon.Pronoun) && w.tok(q).Shape == token.Lower; pronoun {
		return true
	}
	if comma {
		return true
	}
	if top.cue || w.between(i) {
		return false // "told Brown and Lee that", "says Brown and Lee left"
	}
	return w.verb(v) == sure || !w.preposition(v+1) && (w.tok(q).Named() || w.tok(q).Is(lexicon.Determiner|lexicon.Possessive|lexicon.Numeral))
}

// predicate says whether a finite verb that shares the subject of the clause at hand stands at list[q].
func (w *walker) predicate(q int) bool {
	tok := w.tok(q)
	switch form := w.t.Norm(w.list[q]); w.verb(q) {
	case sure:
		return true
	case maybe:
		return form[len(form)-1] != 's' // "primaries and caucuses"
	}
	// readVerbs looks for a subject, which a second predicate hasn't.
	return tok.Class == token.Word && tok.Shape == token.Lower && tok.Is(lexicon.Auxiliary|lexicon.Modal) && w.finite(w.list[q]) == sure
}

func (w *walker) preposition(i int) bool {
	return i < len(w.list) && w.tok(i).Class == token.Word && w.tok(i).Is(lexicon.Preposition)
}

// between says whether "between" or "both" stands a few tokens before list[i].
func (w *walker) between(i int) bool {
	for k := i - 1; k >= 0 && k > i-10; k-- {
		if w.is(k, w.w.and) {
			return false
		}
		if w.is(k, w.w.between) || w.is(k, w.w.both) {
			return true
		}
	}
	return false
}

// clauseAhead is the verb of a clause that begins at list[q] with its subject; false where there is none close by.
func (w *walker) clauseAhead(q int) (verb int, ok bool) {
	if q >= len(w.list) || !w.opensSubject(w.list[q]) {
		return 0, false
	}
	if w.is(q, w.w.to) {
		return 0, false
	}
	for v := q; v < min(len(w.list), q+subjectReach); v++ {
		tok := w.tok(v)
		if v > q && w.verb(v) != none && w.subject(v-1) {
			return v, true
		}
		if v > q && (tok.Class == token.Comma || w.classed(w.list[v], coordinator|relativizer|subordinator|conjunctive) && !w.is(v, w.w.and) || w.is(v, w.w.that) || w.is(v, w.w.to) && !w.place(v+1) || w.is(v, w.w.than)) {
			return 0, false
		}
	}
	return 0, false
}

// place says whether a name or a noun phrase stands at list[i], so that "to" before it is a preposition.
func (w *walker) place(i int) bool {
	return i < len(w.list) && (w.tok(i).Named() || w.tok(i).Class == token.Number || w.tok(i).Is(lexicon.Determiner|lexicon.Possessive))
}

// subject says whether list[i] may end a subject.
func (w *walker) subject(i int) bool {
	for n := 0; n < leadReach && i > 0 && w.adverb(w.list[i]); n++ {
		i--
	}
	tok := w.tok(i)
	switch tok.Class {
	case token.Number, token.Mark, token.Bracket, token.Sign:
		return true
	case token.Word:
		return tok.Named() || tok.Tags == 0 || tok.Is(nominal)
	}
	return false
}
