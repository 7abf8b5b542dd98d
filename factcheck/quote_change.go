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
	add := func(c change, x, y []term) {
		grave, inA, inB = max(grave, c), append(inA, x...), append(inB, y...)
	}
	for i, o := range r.ops {
		if o.Kind == worddiff.Equal {
			continue
		}
		x, y := a.terms[o.A0:o.A1], b.terms[o.B0:o.B1]
		if i < r.first || i > r.last {
			add(cutAway(a, b, r, i))
			var told bool
			if x, y, told = p.beyond(a, b, r, i); !told {
				continue
			}
		}
		if !p.excused(a, b, o, x, y) {
			add(p.grade(x, y), x, y)
		}
	}
	return grave, inA, inB
}

// beyond is what differs at step i, before or behind the stretch that both utterances tell. One was cut there, and nothing
// differs, unless it goes on with a few words of its own, or what stands on the other side is the same, too.
func (p *Pass) beyond(a, b *utterance, r rendering, i int) (x, y []term, differ bool) {
	o := r.ops[i]
	x, y = a.terms[o.A0:o.A1], b.terms[o.B0:o.B1]
	n := min(len(x), len(y))
	switch {
	case n == 0 && len(x)+len(y) <= dropped && (i == r.first-1 && p.met(a, b, -1) || i == r.last+1 && p.met(a, b, 1)):
		return x, y, !p.isAnd(x) && !p.isAnd(y)
	case n == 0 || n > 2 || r.equal+r.stems < 0.7:
		return nil, nil, false
	case i < r.first:
		return x[len(x)-n:], y[len(y)-n:], true
	}
	return x[:n], y[:n], true
}

// dropped is how many words at the edge of a sentence are taken for left out of a quote that goes on there.
const dropped = 3

// met says whether the utterances beside two, in the same quotes, before (-1) or behind (1) them, are the same where they meet them.
func (p *Pass) met(a, b *utterance, side int) bool {
	if !p.adjoins(a.at+min(side, 0)) || !p.adjoins(b.at+min(side, 0)) {
		return false
	}
	r, ok := p.sameStatement(&p.utterances[a.at+side], &p.utterances[b.at+side])
	return ok && (side < 0 && r.last == len(r.ops)-1 || side > 0 && r.first == 0)
}

// grade says how much it matters that x stands where y does.
func (p *Pass) grade(x, y []term) change {
	switch {
	case count(x, negation) != count(y, negation), differ(x, y, numberTerm), differ(x, y, dateTerm):
		return meaning
	case differ(x, y, modal) && count(x, modal) > 0 && count(y, modal) > 0:
		return meaning
	}
	small, article := true, true
	for _, t := range slices.Concat(x, y) {
		if t.kind != function && t.kind != modal {
			small = false
		}
		switch p.voc.text(t.key) {
		case "a", "an", "the":
		default:
			article = false
		}
	}
	switch {
	case article:
		return articles
	case small:
		return smallWords
	case len(x) == 1 && len(y) == 1 && x[0].kind == content && y[0].kind == content && lemma.Antonyms(p.voc.text(x[0].key), p.voc.text(y[0].key)):
		return meaning
	}
	return words
}
