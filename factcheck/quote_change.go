package factcheck

import (
	"slices"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/worddiff"
)

// change is what differs between two renderings of a statement, from mild to grave.
type change uint8

const (
	noChange change = iota
	articles        // "a" and "the" alone
	smallWords
	words
	condition // what the statement hangs on was cut off behind it
	denial    // its negation was cut off before it
	meaning   // a negation, a figure, a modal verb, an opposite
)

// changed grades what differs inside the stretch that both utterances tell, and marks the terms that do.
func (p *Pass) changed(a, b *utterance, r rendering) (grave change, inA, inB []term) {
	for i, o := range r.ops {
		if o.Kind == worddiff.Equal {
			continue
		}
		x, y := a.terms[o.A0:o.A1], b.terms[o.B0:o.B1]
		if i < r.first || i > r.last {
			// Before and after the common stretch one was cut, unless it goes on with a few words of its own.
			n := min(len(x), len(y))
			if n == 0 && i < r.first && i == r.first-1 && (len(x) > 0 && cutNegation(x, b) || len(y) > 0 && cutNegation(y, a)) {
				grave = max(grave, denial)
				inA, inB = append(inA, lastNegation(x)...), append(inB, lastNegation(y)...)
			}
			if n == 0 && i == r.last+1 && (p.conditional(a, x) && ended(b) || p.conditional(b, y) && ended(a)) {
				grave = max(grave, condition)
				inA, inB = append(inA, x...), append(inB, y...)
			}
			switch {
			case n == 0 && len(x)+len(y) <= dropped && (i == r.first-1 && p.met(a, b, -1) || i == r.last+1 && p.met(a, b, 1)):
				// Nothing was cut there: what stands on the other side is the same, too.
				if p.isAnd(x) || p.isAnd(y) {
					continue
				}
			case n == 0 || n > 2 || r.equal+r.stems < 0.7:
				continue
			case i < r.first:
				x, y = x[len(x)-n:], y[len(y)-n:]
			default:
				x, y = x[:n], y[:n]
			}
		}
		if hasAll(x, b.terms, numberTerm) && hasAll(y, a.terms, numberTerm) && count(x, numberTerm)+count(y, numberTerm) > 0 {
			continue // each has the other's figures in another place: the wrong halves stand against each other
		}
		if len(x) == 0 && p.toldBeside(a, y) || len(y) == 0 && p.toldBeside(b, x) {
			continue
		}
		if len(x) == 0 && p.isAnd(y) && a.seam(o.A0) || len(y) == 0 && p.isAnd(x) && b.seam(o.B0) {
			continue
		}
		if p.sameNames(a.v, x, b.v, y) || p.sameLetters(a.v, x, b.v, y) || p.respelled(a.v, x, b.v, y) || p.cutInside(a, b, o) || editorialOnly(x) && editorialOnly(y) || len(y) == 0 && editorialOnly(x) || len(x) == 0 && editorialOnly(y) {
			continue
		}
		grave = max(grave, p.grade(x, y))
		inA = append(inA, x...)
		inB = append(inB, y...)
	}
	return grave, inA, inB
}

// dropped is how many words at the edge of a sentence are taken for left out of a quote that goes on there.
const dropped = 3

// met says whether the utterances beside two, in the same quotes, before (-1) or behind (1) them, are the same where they meet them.
func (p *Pass) met(a, b *utterance, side int) bool {
	if !p.adjoins(a.at+min(side, 0)) || !p.adjoins(b.at+min(side, 0)) {
		return false
	}
	r, ok := p.render(&p.utterances[a.at+side], &p.utterances[b.at+side])
	return ok && (side < 0 && r.last == len(r.ops)-1 || side > 0 && r.first == 0)
}

// grade says how much it matters that x stands where y does.
func (p *Pass) grade(x, y []term) change {
	if count(x, negation) != count(y, negation) || len(x)+len(y) > 0 && differ(x, y, numberTerm) || differ(x, y, dateTerm) {
		return meaning
	}
	if differ(x, y, modal) && count(x, modal) > 0 && count(y, modal) > 0 {
		return meaning
	}
	small, article := true, true
	for _, t := range append(append([]term(nil), x...), y...) {
		if t.kind != function && t.kind != modal {
			small = false
		}
		switch p.voc.text(t.key) {
		case "a", "an", "the":
		default:
			article = false
		}
	}
	if article {
		return articles
	}
	if small {
		return smallWords
	}
	if len(x) == 1 && len(y) == 1 && x[0].kind == content && y[0].kind == content && lemma.Antonyms(p.voc.text(x[0].key), p.voc.text(y[0].key)) {
		return meaning
	}
	return words
}

func count(ts []term, k termKind) int {
	n := 0
	for _, t := range ts {
		if t.kind == k {
			n++
		}
	}
	return n
}

// differ says whether the terms of one kind are not the same ones.
func differ(x, y []term, k termKind) bool {
	var a, b []uint32
	for _, t := range x {
		if t.kind == k {
			a = append(a, t.key)
		}
	}
	for _, t := range y {
		if t.kind == k {
			b = append(b, t.key)
		}
	}
	if len(a) != len(b) {
		return true
	}
	for i := range a {
		if a[i] != b[i] {
			return true
		}
	}
	return false
}

// hasAll says whether all terms of one kind among ts stand among all.
func hasAll(ts, all []term, k termKind) bool {
	for _, t := range ts {
		if t.kind == k && !slices.ContainsFunc(all, func(o term) bool { return o.key == t.key }) {
			return false
		}
	}
	return true
}
