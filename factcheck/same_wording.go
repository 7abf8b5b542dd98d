package factcheck

import (
	"slices"
	"strings"
	"unicode"

	"github.com/seed-a94a0f1e/corroborate/internal/worddiff"
)

// excused says whether words x and y, which stand against each other at a step between two utterances, make no difference to
// what was said.
func (p *Pass) excused(a, b *utterance, o worddiff.Op, x, y []term) bool {
	switch {
	case hasAll(x, b.terms, numberTerm) && hasAll(y, a.terms, numberTerm) && count(x, numberTerm)+count(y, numberTerm) > 0:
		return true // each has the other's figures in another place: the wrong halves stand against each other
	case len(x) == 0 && (p.toldBeside(a, y) || p.isAnd(y) && a.seam(o.A0)):
		return true
	case len(y) == 0 && (p.toldBeside(b, x) || p.isAnd(x) && b.seam(o.B0)):
		return true
	case editorialOnly(x) && editorialOnly(y):
		return true
	}
	return p.sameNames(a.v, x, b.v, y) || p.sameLetters(a.v, x, b.v, y) || p.respelled(a.v, x, b.v, y) || p.cutInside(a, b, o)
}

// toldBeside says whether words that another utterance has inside and w lacks stand in w's report all the same: sentences joined there
// may stand apart here.
func (p *Pass) toldBeside(w *utterance, ts []term) bool {
	if len(ts) < 3 {
		return false
	}
	all := w.v.terms
	for i := 0; i+len(ts) <= len(all); i++ {
		k := 0
		for k < len(ts) && all[i+k].key == ts[k].key {
			k++
		}
		if k == len(ts) || k >= 3 && k*10 >= len(ts)*8 {
			return true
		}
	}
	return false
}

// sameNames says whether terms that seem to differ are the same names, which one report's context made another one's.
func (p *Pass) sameNames(v *view, x []term, w *view, y []term) bool {
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i].key != y[i].key && (x[i].kind != named && y[i].kind != named || p.wording(v, x[i]) != p.wording(w, y[i])) {
			return false
		}
	}
	return true
}

// sameLetters says whether words differ but in what is written as one: "every day", "everyday".
func (p *Pass) sameLetters(v *view, x []term, w *view, y []term) bool {
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	letters := func(v *view, ts []term) string {
		var b strings.Builder
		for _, t := range ts {
			for _, r := range p.wording(v, t) {
				if unicode.IsLetter(r) || unicode.IsDigit(r) {
					b.WriteRune(r)
				}
			}
		}
		return b.String()
	}
	a := letters(v, x)
	return a != "" && a == letters(w, y)
}

// editorialOnly says whether all terms, if any, are the reporter's own words, in brackets; they may stand for anything.
func editorialOnly(ts []term) bool {
	return !slices.ContainsFunc(ts, func(t term) bool { return !t.editorial })
}

// isAnd says whether words are but an "and".
func (p *Pass) isAnd(ts []term) bool { return len(ts) == 1 && p.voc.text(ts[0].key) == "and" }
