package quantity

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// ageOf finds what makes a duration an age at token i: "old", "yo", "-old", "of age".
func (r *reader) ageOf(i int) (int, bool) {
	at := r.past(i)
	w := r.word(at)
	switch {
	case w == 0:
	case w == r.x.words.old:
		return at + 1, true
	case r.t.Norm(at) == "olds":
		return at + 1, true
	case w == r.x.words.of && r.word(at+1) == r.x.words.age && r.t.Norm(at+1) == "age":
		return at + 2, true
	}
	return 0, false
}

// agedAt makes a bare number an age where it stands as one: "aged 56", "87 yo", "Anna Reed, 47, said", "in his 30s".
func (r *reader) agedAt(a *amount) bool {
	if !a.value.Whole() || a.value.Sign() < 0 || a.value.Cmp(Int(120)) > 0 || a.scaled {
		return false
	}
	years := func(from, to int) bool {
		a.kind, a.code, a.label, a.dimension, a.from, a.to = Age, "a", true, "months", from, to
		return true
	}
	if r.t.Norm(min(a.to, len(r.t.Tokens)-1)) == "yo" && a.to < r.to {
		return years(a.from, a.to+1)
	}
	if a.from > r.from {
		switch w := r.word(a.from - 1); {
		case w == 0:
		case w == r.x.words.aged, r.t.Norm(a.from-1) == "age" || r.t.Norm(a.from-1) == "ages":
			return years(a.from-1, a.to)
		case w == r.x.words.of && r.word(a.from-2) == r.x.words.age:
			return years(a.from-2, a.to)
		}
	}
	if k := len(r.out); k > 0 && r.out[k-1].Kind == Age && r.last == a.from-1 && r.t.Tokens[r.last].Word == r.x.words.and && !r.countable(a.to) {
		return years(a.from, a.to) // "aged 16 and 13"
	}
	// a name, the age, a comma
	if !a.plain || a.from-2 < r.from || !r.is(a.from-1, ",") || a.value.Cmp(Int(1)) < 0 || a.value.Cmp(Int(110)) > 0 {
		return false
	}
	name := &r.t.Tokens[a.from-2]
	if r.t.Form(a.from-2) == "." && a.from-3 >= r.from { // "Jr."
		name = &r.t.Tokens[a.from-3]
	}
	if a.to >= len(r.t.Tokens) {
		return false
	}
	if w := r.t.Norm(a.from - 2); !name.Named() && name.Is(lexicon.Role) && lemma.Noun(w) == w && r.t.Tokens[a.to].Class == token.Comma && r.is(a.to, ",") {
		return years(a.from, a.to) // "the suspect, 34, had fled"
	}
	if !name.Named() || name.Is(lexicon.Month|lexicon.Weekday) {
		return false
	}
	next := &r.t.Tokens[a.to]
	if next.Class == token.Comma || next.Class == token.Stop && (a.to+1 >= len(r.t.Tokens) || r.t.Tokens[a.to+1].Before != token.None) ||
		next.Class == token.Bracket || next.Is(lexicon.Conjunction|lexicon.Relative|lexicon.Auxiliary) {
		return years(a.from, a.to)
	}
	return false
}

// decade reads "in his 70s" as an age; other plural figures ("747s") are names.
func (r *reader) decade(a *amount) bool {
	if a.value.Cmp(Int(100)) >= 0 || a.value.Cmp(Int(10)) < 0 || !a.value.Quo(Int(10)).Whole() {
		return false
	}
	k := a.from - 1
	if r.is(k, "-") && k > r.from {
		k--
	}
	if k >= r.from && (r.t.Norm(k) == "early" || r.t.Norm(k) == "mid" || r.t.Norm(k) == "late") {
		k--
	}
	if k < r.from || !r.t.Tokens[k].Is(lexicon.Possessive) {
		return false
	}
	a.kind, a.code, a.label, a.dimension, a.rest = Age, "a", true, "months", 0
	a.vague, a.most = true, a.value.Add(Int(9))
	return true
}

// under says whether the number is the age that people are under or over: "children under 18".
func (r *reader) under(a amount, h hint) bool {
	return a.plain && a.value.Cmp(Int(100)) < 0 && r.marked(h.from-1, aging) && !r.countable(a.to) && (r.t.Norm(h.from) == "under" || r.t.Norm(h.from) == "over" || r.t.Norm(h.from) == "below" || r.t.Norm(h.from) == "younger" || r.t.Norm(h.from) == "older")
}
