package factcheck

import (
	"fmt"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

var ruleSingle = Rule{
	Code:     "single-source",
	Title:    "What only one report has",
	Class:    SingleSource,
	Kind:     "claim",
	Severity: Note,
	Doc: `A statement, quotation or figure of one report that no passage of another report tells, in a report that shares something
with the others: a report about something else altogether has no single-source claims. Nothing is said about whether it is true.`,
	Fires:  Example{"The bridge at Orrin was closed on Monday. Repairs will cost $3 million.", "The bridge at Orrin was closed on Monday."},
	Silent: Example{"The bridge at Orrin was closed on Monday. Repairs will cost $3 million.", "Tickets for the summer festival go on sale next week."},
	Run:    func(p *Pass) { p.runSingle() },
}

func (p *Pass) runSingle() {
	best := map[place]float64{} // how likely a sentence's surest partner makes it that another report tells it, too
	for i := range p.comparisons {
		c := &p.comparisons[i]
		for _, x := range []place{{c.a, c.sa}, {c.b, c.sb}} {
			best[x] = max(best[x], c.score)
		}
	}
	for _, v := range p.views {
		if v.field != "text" || !p.shares(v.doc) {
			continue
		}
		p.singleQuotes(v)
		for s := range v.r.Sentences {
			if !v.asserts[s] || v.aligned[s] || p.isClaimed(v, s) {
				continue
			}
			p.singleFigures(v, s)
			content := 0
			for _, t := range v.sentence(s) {
				if t.means() {
					content++
				}
			}
			if content < 4 || p.quotedWhole(v, s) {
				continue
			}
			f := Finding{Confidence: min(0.85, 1-best[place{v, s}]), Evidence: []Evidence{p.sentenceEvidence(v, s)}}
			f.Message = fmt.Sprintf("Only %s tells this.", p.name(v.doc))
			if who := p.sentenceSpeaker(v, s); who != "" {
				f.Message = fmt.Sprintf("Only %s has this, from %s.", p.name(v.doc), who)
			}
			p.Report(f)
		}
	}
}

// shares says whether any sentence of the report is aligned with one of another.
func (p *Pass) shares(doc int) bool {
	for i := range p.comparisons {
		if p.comparisons[i].a.doc == doc || p.comparisons[i].b.doc == doc {
			return true
		}
	}
	return false
}

func (p *Pass) singleQuotes(v *view) {
	for q := range v.r.Quotes {
		x := &v.r.Quotes[q]
		if x.Kind != quote.Direct && x.Kind != quote.Mixed || v.titled(x) || p.statedElsewhere(v, q) || !v.asserts[v.sentenceOf(x.From)] {
			continue
		}
		content := 0
		for _, t := range v.within(x.From, x.To) {
			if t.means() {
				content++
			}
		}
		if content < 2 {
			continue
		}
		e := p.evidence(v, x.From, x.To)
		e.Speaker, e.Relay = x.Speaker, x.Relay
		f := Finding{Kind: "quote", Confidence: 0.8, Evidence: []Evidence{e}}
		f.Message = fmt.Sprintf("Only %s quotes this%s.", p.name(v.doc), by(x.Speaker)+relayed(x.Relay))
		p.Report(f)
	}
}

func relayed(relay string) string {
	if relay == "" {
		return ""
	}
	return ", by way of " + relay
}

func (p *Pass) singleFigures(v *view, s int) {
	for _, x := range slotsOf(v, s, numberTerm) {
		q := x.quantity()
		if !particular(q) || p.knownElsewhere(x) {
			continue
		}
		t := x.term()
		e := p.evidence(v, t.from, t.to)
		e.Normalized = q.String()
		f := Finding{Kind: "number", Confidence: 0.8, Evidence: []Evidence{e}}
		f.Message = fmt.Sprintf("Only %s gives this figure: %s.", p.name(v.doc), quoted(e.Text))
		p.Report(f)
	}
}

// knownElsewhere says whether another report gives the figure, maybe bounded or rounded in another way.
func (p *Pass) knownElsewhere(x slot) bool {
	for d, figures := range p.allFigures() {
		if d != x.v.doc && (p.has(d, x) || slices.ContainsFunc(figures, func(y slot) bool { return roughly(x, y) })) {
			return true
		}
	}
	return false
}

// allFigures is by report the figures it has, in its title and text.
func (p *Pass) allFigures() [][]slot {
	if p.figures == nil {
		p.figures = make([][]slot, len(p.Docs))
		for _, v := range p.views {
			for t := range v.terms {
				if v.terms[t].kind == numberTerm {
					p.figures[v.doc] = append(p.figures[v.doc], slot{v, t})
				}
			}
		}
	}
	return p.figures
}

// roughly says whether two figures can be one, as "nearly $1.1 million" and "more than $1 million" can.
func roughly(a, b slot) bool {
	switch relateQuantities(a, b) {
	case same:
		return true
	case compatible: // "more than $1 million" could be a billion, but nobody writes so
		x, y := size(a.quantity()), size(b.quantity())
		if x.Cmp(y) > 0 {
			x, y = y, x
		}
		return x.Sign() > 0 && y.Quo(x).Cmp(quantity.Frac(11, 10)) <= 0
	}
	return false
}

// size is a figure's value, or the bound that is written in its place.
func size(q *quantity.Quantity) quantity.Number {
	for _, n := range []quantity.Number{q.Value, q.Low} {
		if !n.IsZero() {
			return n
		}
	}
	return q.High
}

// statedElsewhere says whether another report has the same statement as quote q of v.
func (p *Pass) statedElsewhere(v *view, q int) bool {
	for _, g := range p.statements {
		for _, i := range g {
			if p.utterances[i].v == v && p.utterances[i].q == q {
				return true
			}
		}
	}
	return false
}

// quotedWhole says whether half a sentence or more stands in quotation marks, so that a finding on the quote tells it.
func (p *Pass) quotedWhole(v *view, s int) bool {
	sent := v.r.Sentences[s]
	n := 0
	for i := sent.From; i < sent.To; i++ {
		if inMarks(v, i) {
			n++
		}
	}
	return n*2 >= sent.To-sent.From
}

// sentenceSpeaker is who says what a sentence reports, with the relay; empty where it speaks for itself.
func (p *Pass) sentenceSpeaker(v *view, s int) string {
	sent := v.r.Sentences[s]
	for q := range v.r.Quotes {
		x := &v.r.Quotes[q]
		if x.From >= sent.From && x.From < sent.To && x.Speaker != "" {
			if x.Relay != "" && x.Relay != x.Speaker {
				return x.Speaker + " by way of " + x.Relay
			}
			return x.Speaker
		}
	}
	return ""
}
