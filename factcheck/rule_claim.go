package factcheck

import (
	"fmt"
	"strings"
)

var ruleClaim = Rule{
	Code:     "claim",
	Title:    "Facts that several reports tell",
	Class:    Agreement,
	Kind:     "claim",
	Severity: Note,
	Doc: `Passages of two or more reports tell the same, and no rule found that they differ in a figure, a date, a name, a quote
or a negation.`,
	Fires:  Example{"The old bridge at Orrin was closed to traffic on Monday.", "Orrin's old bridge was closed to all traffic on Monday, officials said."},
	Silent: Example{"The old bridge at Orrin was closed to traffic on Monday.", "Tickets for the summer festival go on sale next week."},
	Run:    func(p *Pass) { p.runClaims() },
}

func (p *Pass) runClaims() {
	for _, g := range p.Alignment.Groups {
		f := Finding{Confidence: g.Score}
		docs := map[int]bool{}
		allQuoted := true
		for _, x := range g.Passages {
			v := p.at(x)
			if v == nil || x.Sentence >= len(v.asserts) || !v.asserts[x.Sentence] || p.contested(v, x.Sentence) {
				continue
			}
			docs[x.Doc] = true
			allQuoted = allQuoted && p.quotedWhole(v, x.Sentence)
			f.Evidence = append(f.Evidence, p.Evidence(x.Doc, x.Field, x.Span))
		}
		if len(docs) < 2 || allQuoted { // the rule on quotes tells of quotes
			continue
		}
		f.Message = fmt.Sprintf("%s tell the same: %s.", list(p.reporters(f.Evidence)), quoted(shortest(f.Evidence)))
		p.Report(f)
	}
}

// shortest is the text of the shortest piece of evidence that is a sentence of five words or more.
func shortest(es []Evidence) string {
	best := ""
	for _, e := range es {
		if n := len(strings.Fields(e.Text)); n >= 5 && (best == "" || len(e.Text) < len(best)) {
			best = e.Text
		}
	}
	if best == "" {
		return es[0].Text
	}
	return best
}
