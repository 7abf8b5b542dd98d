package clause

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// relative opens a relative clause at list[i].
func (w *walker) relative(i int) bool {
	k := w.list[i]
	if w.is(i, w.w.that) {
		return w.thatRelative(i)
	}
	start := i
	if !w.classed(k, relativizer) {
		return false
	}
	for n := 0; n < leadReach && start > 0 && !w.comma(start-1) && w.tok(start-1).Class == token.Word && w.tok(start-1).Is(lexicon.Preposition|lexicon.Determiner|lexicon.Numeral) && !w.tok(start-1).Named(); n++ {
		start-- // "in which", "some of whom"
	}
	if start == 0 || w.verbsIn(i, len(w.list)) == 0 {
		return false
	}
	if !w.comma(start - 1) {
		if start = i; w.preposition(i-1) && i > 1 {
			start = i - 1
		}
		prev := w.tok(start - 1)
		if prev.Class != token.Word || !(prev.Named() || prev.Tags == 0 || prev.Is(nominal)) || prev.Is(lexicon.MostlyVerb|lexicon.Cue|lexicon.Preposition|lexicon.Conjunction) && !prev.Named() {
			return false
		}
	} else if start < i && w.verb(start) != none {
		return false
	}
	comma := w.comma(start - 1)
	switch {
	case w.top().verb || w.top().whole:
		w.follow(Relative)
	case comma:
		w.push(Relative, atVerb)
	case w.verbsIn(i, len(w.list)) > 1:
		w.push(Relative, atSecond)
	default:
		return false
	}
	w.begin(start, i)
	return true
}

// thatRelative opens "that killed 12" behind a noun.
func (w *walker) thatRelative(i int) bool {
	if i == 0 || w.top().cue && w.top().behind == 0 {
		return false
	}
	v := w.lead(i + 1)
	if v >= len(w.list) {
		return false
	}
	tok, prev := w.tok(v), w.tok(i-1)
	verb := w.verb(v) != none || tok.Class == token.Word && tok.Shape == token.Lower && tok.Is(lexicon.MostlyVerb) && tok.Is(lexicon.Verb) && !w.gerund(w.list[v])
	if !verb || prev.Class != token.Word || prev.Shape != token.Lower || !prev.Is(lexicon.MostlyNoun) {
		return false
	}
	if !w.top().verb && w.verbsIn(v+1, len(w.list)) == 0 {
		return false
	}
	w.enter(Relative, atSecond)
	w.top().fresh = false
	return true
}
