// Package clause cuts sentences into clauses by light rules over tokens: at
// coordinated clauses and predicates ("X resigned and Y took over"), relative
// clauses (", who was arrested"), participial clauses (", killing three"),
// adverbial clauses (because, after, when …), and between what is reported and
// the clause that reports it ("Police said | that two men were held").
//
// There is no parser and no model behind it, and precision comes first: where a
// cut is unsure there is none, and the sentence is one clause.
package clause

import (
	"cmp"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// Kind is what a clause is to its sentence.
type Kind string

// The kinds of clauses.
const (
	Main        Kind = "main"        // an independent clause, the first one of its sentence
	Coordinate  Kind = "coordinate"  // a further clause or predicate beside one of any kind: "and Y took over"
	Relative    Kind = "relative"    // "who was arrested on Monday"
	Participial Kind = "participial" // "killing three people", "backed by two ministers"
	Adverbial   Kind = "adverbial"   // "because it rained", "after leaving the hall"
	Reporting   Kind = "reporting"   // the frame of an attribution: "the mayor said"
	Reported    Kind = "reported"    // its content, marked or not: "that two men were held"
)

// Clause is a clause of a sentence. Its span runs from its first word to its last
// one, so that a clause that stands in the middle of another lies inside it; one
// that stands at its end follows it.
type Clause struct {
	fold.Span
	Kind     Kind
	From, To int // its tokens, To not included
}

// Split cuts a sentence of t into clauses, in the order of their beginnings, the
// outer before the inner. quotes are those found in t, in order; they tell what is
// reported, so without them nothing is.
//
// Spans are nested or disjoint, and each word and number of the sentence lies in one
// of them at least; the innermost one, which is the last one in the list, is the clause that it belongs to.
// A sentence without any has no clause. The cost is linear in the sentence.
func Split(t *token.Text, s token.Sentence, quotes []quote.Quote) []Clause {
	if s.From >= s.To {
		return nil
	}
	p := splitters.Get().(*splitter)
	defer p.release()
	p.reset(t, s.From, s.To)
	p.readVerbs()
	p.readRegions(quotes)
	for r := range p.regions {
		if list := p.list(r); len(list) > 0 {
			p.walk(list, p.regions[r].kind)
		}
	}
	return p.clauses()
}

// clauses are the hulls of the words that the walks gave to one clause each.
func (p *splitter) clauses() []Clause {
	hulls := make([]Clause, len(p.kinds))
	for k := range hulls {
		hulls[k] = Clause{Kind: p.kinds[k], From: -1}
	}
	for i := p.from; i < p.to; i++ {
		if c := p.t.Tokens[i].Class; c == token.Comma || c == token.Stop || c == token.Mark || c == token.Dash {
			continue
		}
		h := &hulls[p.owner[i-p.from]]
		if h.From < 0 {
			h.From = i
		}
		h.To = i + 1
	}
	for _, cue := range p.cues {
		if k := p.owner[cue-p.from]; hulls[k].Kind != Reported {
			hulls[k].Kind = Reporting
		}
	}
	for k := range hulls {
		p.marks(&hulls[k], int32(k))
	}
	hulls = slices.DeleteFunc(hulls, func(c Clause) bool { return c.From < 0 })
	for k := range hulls {
		hulls[k].Span = p.t.Span(hulls[k].From, hulls[k].To)
	}
	slices.SortFunc(hulls, func(a, b Clause) int { return cmp.Or(a.From-b.From, b.To-a.To) })
	return hulls
}

// marks takes a quotation mark at either edge into clause k where the other one of its pair lies inside: 'called it “a disgrace”'.
func (p *splitter) marks(c *Clause, k int32) {
	own := func(i int) bool {
		return i >= p.from && i < p.to && p.t.Tokens[i].Class == token.Mark && p.owner[i-p.from] == k
	}
	odd := false
	for i := max(c.From, p.from); i < c.To; i++ {
		if own(i) {
			odd = !odd
		}
	}
	switch {
	case odd && own(c.To):
		c.To++
	case odd && own(c.From-1):
		c.From--
	}
}
