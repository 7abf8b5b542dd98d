package quantity

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// hint is a phrase that bounds a number: "more than".
type hint struct {
	how      string
	from, to int // tokens
}

// lead finds the phrase that bounds the number at token i, before it: the longest one that ends there.
func (r *reader) lead(i int) (hint, bool) {
	best, found := hint{}, false
	for k := i - 1; k >= max(r.from, r.last, i-maxPhrase); k-- {
		tok := &r.t.Tokens[k]
		if tok.Word == 0 || tok.Class == token.Stop {
			break
		}
		if h, ok := r.leadAt(k); ok && h.to == i {
			best, found = h, true
		}
	}
	if !found {
		return best, false
	}
	// "at least about 40": the outer one counts
	for k := best.from - 1; k >= max(r.from, r.last, best.from-4) && r.t.Tokens[k].Word != 0; k-- {
		if outer, ok := r.leadAt(k); ok && outer.to == best.from && outer.how != "about" && outer.to-k > 1 { // but "turning over about half"
			return hint{outer.how, k, i}, true
		}
	}
	return best, true
}

// leadAt finds a phrase that bounds the number behind it at token i.
func (r *reader) leadAt(i int) (hint, bool) {
	w := r.word(i)
	if w == 0 {
		return hint{}, false
	}
	row, to, ok := r.phrase(r.x.boundNames, w, i+1)
	if !ok {
		return hint{}, false
	}
	return hint{r.x.bounds[row], i, to}, true
}

// trail finds the phrase that bounds the number before token i, behind it: "or more", "-odd", "+".
func (r *reader) trail(i int, kind Kind) (how string, end int, ok bool) {
	at := r.past(i)
	w := r.word(at)
	if w == 0 {
		return "", 0, false
	}
	row, end, ok := r.phrase(r.x.trailNames, w, at+1)
	if !ok {
		return "", 0, false
	}
	switch r.t.Norm(at) {
	case "+":
		if !r.tight(at) || r.tight(end) && r.t.Tokens[end].Class == token.Number {
			return "", 0, false
		}
	case "plus", "odd", "ish", "maximum":
		if at == i && r.t.Norm(at) != "odd" || at == i && kind != Count {
			return "", 0, false
		}
	}
	if end < r.to && (r.t.Tokens[end].Class == token.Number || r.t.Tokens[end].Is(lexicon.Numeral)) && r.t.Tokens[end-1].Is(lexicon.Approximator) {
		return "", 0, false // "1.5C or below 2 degrees"
	}
	return r.x.trails[row], end, true
}

// during says whether the bound of a duration is none: "over three years" is how long something went on, "for over three years" is a bound.
func (r *reader) during(h hint, i int) bool {
	switch {
	case h.to-h.from != 1 || r.t.Norm(h.from) != "over":
		return false
	case h.from == r.from:
		return r.to-i > 4
	}
	return !r.t.Tokens[h.from-1].Is(lexicon.Auxiliary) && !r.marked(h.from-1, lasting)
}
