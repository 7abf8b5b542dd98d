package clause

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// participial opens a participial clause at list[i].
func (w *walker) participial(i int) bool {
	k, top := w.list[i], w.top()
	comma := w.comma(i - 1)
	start := i
	if !comma && i > 1 && w.adverb(w.list[i-1]) && w.comma(i-2) {
		comma, start = true, i-1 // ", reportedly killing"
	}
	fronted := top.fresh
	if !comma && !fronted {
		return false
	}
	if i+1 == len(w.list) { // ", adding" and what is reported
		if k+1 < w.to && top.verb && comma && w.gerund(k) && w.tok(i).Is(lexicon.Cue) {
			w.follow(Participial)
			return true
		}
		return false
	}
	next := w.tok(i + 1)
	if next.Class == token.Comma || next.Class == token.Stop || w.classed(w.list[i+1], coordinator) {
		return false
	}
	switch {
	case w.gerund(k):
		if next.Is(lexicon.Auxiliary|lexicon.Modal) || w.verb(i+1) != none {
			return false // "Smoking is"
		}
	case w.participle(k) && (w.tok(i).Shape == token.Lower || fronted) && next.Class == token.Word && next.Is(lexicon.Preposition):
		if comma && top.verb && w.word(w.list[i+1]) != w.w.by {
			return false // ", wept at the grave and left"
		}
	default:
		return false
	}
	switch {
	case fronted:
		if top.verb || top.kind == Coordinate && w.verb(i) != none || !w.commaAfter(i) || w.verbBeforeComma(i+1) {
			return false
		}
		w.push(Participial, atComma)
	case top.verb || top.whole:
		w.follow(Participial)
	case w.commaAfter(i):
		w.push(Participial, atVerb)
	default:
		return false
	}
	w.begin(start, i)
	return true
}

// begin gives the clause on top the words that lead to its first one, from list[start] up to list[i].
func (w *walker) begin(start, i int) {
	for n := start; n < i; n++ {
		w.owner[w.list[n]-w.from] = w.top().clause
	}
	w.top().fresh = false
}

// verbBeforeComma says whether a sure verb stands from list[i] on before the next comma.
func (w *walker) verbBeforeComma(i int) bool {
	for ; i < len(w.list) && !w.comma(i); i++ {
		if w.verb(i) == sure {
			return true
		}
	}
	return false
}
