package factcheck

import (
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/internal/worddiff"
)

var ruleQuoteCut = Rule{
	Code:     "quote-cut",
	Title:    "The same words, cut to another extent",
	Class:    Framing,
	Kind:     "quote-cut",
	Severity: Note,
	Doc:      `Reports quote the same statement in the same words, and one leaves out a good part of what another quotes of the same sentence.`,
	Fires:    Example{"“The wall was safe when we looked at it in May, but the council has spent nothing on repairs since the storm,” Ines Holt said.", "“The wall was safe when we looked at it in May,” Ines Holt said."},
	Silent:   Example{"“The wall was safe when we looked at it in May,” Ines Holt said.", "“The wall was safe when we looked at it in May,” said Ines Holt."},
	Run:      func(p *Pass) { p.runCuts() },
}

func (p *Pass) runCuts() {
	for _, g := range p.statements {
		longest := map[int]int{} // per report
		for _, i := range g {
			u := &p.utterances[i]
			if !u.marked() {
				continue
			}
			if j, ok := longest[u.v.doc]; !ok || u.weight > p.utterances[j].weight {
				longest[u.v.doc] = i
			}
		}
		long, short := -1, -1
		for d := range p.Docs {
			i, ok := longest[d]
			if !ok {
				continue
			}
			if long < 0 || p.utterances[i].weight > p.utterances[long].weight {
				long = i
			}
			if short < 0 || p.utterances[i].weight < p.utterances[short].weight {
				short = i
			}
		}
		if long < 0 || long == short || p.utterances[short].weight > 0.7*p.utterances[long].weight || p.utterances[long].content-p.utterances[short].content < 3 {
			continue
		}
		r, ok := p.sameStatement(&p.utterances[long], &p.utterances[short])
		if !ok {
			continue
		}
		if grave, _, _ := p.changed(&p.utterances[long], &p.utterances[short], r); grave != noChange || p.toldAround(&p.utterances[short], &p.utterances[long], r) {
			continue
		}
		// That it was cut is sure, but only every second cut is worth a word: of the development data's 5 of 11.
		f := Finding{Confidence: 0.5}
		for d := range p.Docs {
			if i, ok := longest[d]; ok {
				f.Evidence = append(f.Evidence, p.utteranceEvidence(i, nil))
			}
		}
		f.Message = fmt.Sprintf("%s quotes more of the same sentence%s than %s.", p.name(p.utterances[long].v.doc), by(p.speakerName([]int{long, short})), p.name(p.utterances[short].v.doc))
		p.Report(f)
	}
}

// toldAround says whether the report of an utterance quotes, right before or behind it, most of what another one has beyond
// it: there the words stand in two quotes.
func (p *Pass) toldAround(short, long *utterance, r rendering) bool {
	var beyond []term
	for _, o := range r.ops {
		if o.Kind != worddiff.Equal {
			beyond = append(beyond, long.terms[o.A0:o.A1]...)
		}
	}
	told := 0.0
	for i := max(short.at-amidst, 0); i <= min(short.at+amidst, len(p.utterances)-1); i++ {
		u := &p.utterances[i]
		if u == short || u.v != short.v || u.speaker != short.speaker || !u.marked() {
			continue
		}
		for _, o := range diffTerms(beyond, u.terms) {
			if o.Kind == worddiff.Equal && o.A1-o.A0 > 1 {
				told += weigh(beyond[o.A0:o.A1])
			}
		}
	}
	return told >= 0.6*weigh(beyond)
}
