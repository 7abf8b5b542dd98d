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
	stop := max(r.from, r.last, i-8)
	best, found := hint{}, false
	end := i
	// "at least the 12", "more than a", "about $": what may stand between
	for end > stop && r.t.Tokens[end-1].Word == r.x.words.the && end-1 > stop {
		break
	}
	for k := end - 1; k >= stop; k-- {
		tok := r.t.Tokens[k]
		if tok.Word == 0 || tok.Class == token.Stop {
			break
		}
		row, to, ok := r.phrase(r.x.boundNames, tok.Word, k+1)
		if !ok || to != end {
			continue
		}
		best, found = hint{r.x.bounds[row], k, end}, true
	}
	if !found {
		return best, false
	}
	// "at least about 40": the outer one counts
	if outer, ok := r.inner(best); ok {
		return outer, true
	}
	return best, true
}

// inner extends a bound by one that stands before it.
func (r *reader) inner(h hint) (hint, bool) {
	for k := h.from - 1; k >= max(r.from, r.last, h.from-4); k-- {
		tok := r.t.Tokens[k]
		if tok.Word == 0 {
			return h, false
		}
		row, to, ok := r.phrase(r.x.boundNames, tok.Word, k+1)
		if ok && to == h.from && r.x.bounds[row] != "about" {
			return hint{r.x.bounds[row], k, h.to}, true
		}
	}
	return h, false
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
	p := r.x.trailNames
	row, end, ok := r.phrase(p, w, at+1)
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
	return r.x.trails[row], end, true
}

// during says whether the bound of a duration is none: "over three years" is how long something went on.
func (r *reader) during(h hint, i int) bool {
	if h.to-h.from != 1 {
		return false
	}
	switch r.t.Norm(h.from) {
	case "over", "under":
	default:
		return false
	}
	if h.from == r.from {
		return r.t.Norm(h.from) == "over" && r.to-i > 4
	}
	prev := r.t.Tokens[h.from-1]
	if prev.Is(lexicon.Auxiliary) {
		return false
	}
	if r.marked(h.from-1, lasting) {
		return false
	}
	return r.t.Norm(h.from) == "over"
}
