package factcheck

import "fmt"

var ruleHeadline = Rule{
	Code:     "headline",
	Title:    "What the headlines say",
	Class:    Framing,
	Kind:     "headline",
	Severity: Note,
	Doc:      `The reports' headlines side by side, where they do not say the same. A text without a title that begins with a line without a full stop has that as its headline.`,
	Fires:    Example{"Harbour wall falls\n\nThe harbour wall fell on Monday.", "Council knew wall was unsafe\n\nThe harbour wall fell on Monday."},
	Silent:   Example{"Harbour wall falls\n\nThe harbour wall fell on Monday.", "Harbour wall falls\n\nThe wall of the harbour fell."},
	Run:      func(p *Pass) { p.runHeadlines() },
}

func (p *Pass) runHeadlines() {
	f := Finding{Confidence: 0.9} // an editor signed all 10 of the development data
	texts := map[string]bool{}
	for _, d := range p.displayed() {
		v, s := p.headline(d)
		if v == nil {
			continue
		}
		sent := v.r.Sentences[s]
		e := p.evidence(v, sent.From, sent.To)
		if v.field == "title" {
			e = p.evidence(v, 0, len(v.r.Tokens))
		}
		e.Normalized = ""
		for _, t := range v.sentence(s) {
			e.Normalized += p.voc.text(t.key) + " "
		}
		texts[e.Normalized] = true
		e.Normalized = ""
		f.Evidence = append(f.Evidence, e)
	}
	if len(f.Evidence) < 2 || len(texts) < 2 {
		return
	}
	f.Message = fmt.Sprintf("The headlines of %s put it in different words.", list(p.reporters(f.Evidence)))
	p.Report(f)
}

// headline is the title of a report, else the heading its text begins with.
func (p *Pass) headline(doc int) (*view, int) {
	if v := p.byDoc[doc][0]; v != nil && len(v.r.Sentences) > 0 {
		return v, 0
	}
	v := p.byDoc[doc][1]
	if v == nil {
		return nil, 0
	}
	for s := range v.r.Sentences {
		if v.asserts[s] {
			if p.heading(v, s) {
				return v, s
			}
			return nil, 0
		}
	}
	return nil, 0
}
