package quantity

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// rank adds an ordinal where it ranks something: "the third term", "finished second".
func (r *reader) rank(a amount) int {
	t := r.t
	q := Quantity{Kind: Ordinal, Value: a.value, Low: a.value, High: a.value, Approx: Exact}
	if a.from == 0 && a.to >= len(t.Tokens) {
		return r.add(q, a, a.from, a.to)
	}
	if a.from > r.from {
		if r.marked(a.from-1, ranks) {
			return r.add(q, a, a.from, a.to)
		}
	}
	if a.to >= r.to || a.from == r.from {
		return a.to
	}
	prev, next := t.Tokens[a.from-1], t.Tokens[a.to]
	if !prev.Is(lexicon.Determiner|lexicon.Possessive) && prev.Class != token.Clitic {
		return a.to
	}
	if next.Class != token.Word || next.Named() || t.Tokens[a.from].Named() || next.Before == token.None ||
		next.Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Modal|lexicon.Pronoun|lexicon.Determiner|lexicon.Relative|lexicon.Subordinator|lexicon.Numeral) {
		return a.to
	}
	if r.marked(a.to, unranked) {
		return a.to
	}
	return r.add(q, a, a.from, a.to)
}
