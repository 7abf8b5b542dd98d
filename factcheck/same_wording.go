package factcheck

import (
	"strings"
	"unicode"
)

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

// editorialOnly says whether terms are the reporter's own words, in brackets; they may stand for anything.
func editorialOnly(ts []term) bool {
	for _, t := range ts {
		if !t.editorial {
			return false
		}
	}
	return len(ts) > 0
}

// isAnd says whether words are but an "and".
func (p *Pass) isAnd(ts []term) bool { return len(ts) == 1 && p.voc.text(ts[0].key) == "and" }
