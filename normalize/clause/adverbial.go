package clause

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// opener is the token behind the words that open an adverbial clause at list[i].
func (w *walker) opener(i int) (behind int, ok bool) {
	if i >= len(w.list) {
		return i, false
	}
	k := w.list[i]
	if w.tok(i).Class != token.Word {
		return i, false
	}
	_, end, ok := w.t.Phrase(w.w.openers, k)
	if !ok || end > w.to {
		return i, false
	}
	n := i + end - k
	if n > len(w.list) || w.list[n-1] != end-1 {
		return i, false
	}
	return n, true
}

// adverbial opens an adverbial clause at list[i].
func (w *walker) adverbial(i int) bool {
	q, ok := w.opener(i)
	if !ok || q >= len(w.list) || w.guarded(i) {
		return false
	}
	verb, found := w.adverbialVerb(q-1, w.lead(q))
	if !found {
		return false
	}
	top := w.top()
	switch {
	case top.fresh || i == 0:
		if !w.commaAfter(verb) {
			return false
		}
		w.push(Adverbial, atComma)
	case top.verb || top.whole:
		w.follow(Adverbial)
	case w.comma(i-1) && w.commaAfter(verb):
		w.push(Adverbial, atVerb)
	default:
		return false
	}
	w.opened = q
	w.top().fresh, w.top().verb = false, w.verb(verb) == none // a participle has no subject to come
	return true
}

// adverbialVerb is the verb of the adverbial clause that goes on at list[q] behind list[i], the last word of what opens it.
func (w *walker) adverbialVerb(i, q int) (verb int, ok bool) {
	if q >= len(w.list) {
		return 0, false
	}
	k := w.list[q]
	switch w.t.Norm(w.list[i]) {
	case "after", "before", "while", "when", "since":
		if w.gerund(k) {
			return q, true
		}
	}
	switch w.t.Norm(w.list[i]) {
	case "when", "if", "once", "unless", "while":
		if w.participle(k) && w.tok(q).Shape == token.Lower && !w.comma(q+1) {
			return q, true
		}
	}
	if v, ok := w.clauseAhead(q); ok {
		return v, true
	}
	if w.classed(w.list[i], conjunctive) || !w.opensSubject(k) {
		return 0, false
	}
	for v := q + 1; v < min(len(w.list), q+subjectReach) && !w.comma(v); v++ {
		if w.verb(v) != none {
			return v, true
		}
	}
	return 0, false
}

// guarded says whether the word at list[i] opens no adverbial clause for what stands around it: "as well as", "asked when", "the day after".
func (w *walker) guarded(i int) bool {
	if i == 0 {
		return false
	}
	prev, k := w.tok(i-1), w.list[i]
	if w.is(i, w.w.as) {
		switch w.t.Norm(w.list[i-1]) {
		case "such", "same", "so", "well", "much", "many", "far", "long", "soon", "known", "as":
			return true
		}
		if i > 1 && w.is(i-2, w.w.as) || w.is(i+2, w.w.as) {
			return true
		}
	}
	switch w.t.Norm(k) {
	case "if", "when":
		return prev.Class == token.Word && prev.Is(lexicon.Cue|lexicon.Preposition) || w.classed(w.list[i-1], asker)
	case "once":
		return i+1 < len(w.list) && w.adverb(w.list[i+1]) // "once again"
	case "before", "after", "since", "until":
		return prev.Class == token.Word && prev.Is(lexicon.TimeWord) && !w.top().verb
	}
	return false
}

// commaAfter says whether a comma stands behind list[verb], and another verb behind it.
func (w *walker) commaAfter(verb int) bool {
	for i := verb + 1; i < len(w.list); i++ {
		if w.comma(i) {
			return w.verbsIn(i, len(w.list)) > 0
		}
		if i > verb+3*subjectReach {
			return false
		}
	}
	return false
}
