package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// ExplainText writes how a finding of a result came about, for people: the rule,
// what was compared, how sure each step was, and the evidence with the values
// that were compared. rule is the one that found it.
func ExplainText(w io.Writer, r factcheck.Result, f factcheck.Finding, rule factcheck.Rule, reports []normalize.Report, style Style) error {
	p := newPage(style)
	t := textual{page: p, sources: newSources(r.Reports, reports)}
	p.paragraph(0, f.ID+": "+string(f.Class)+", "+f.Kind+", "+string(f.Severity), severityPaint(f.Severity))
	p.paragraph(0, Printable(f.Message), normal)
	if f.Reason != "" {
		p.paragraph(0, "Possible explanation: "+reason(f.Reason)+".", normal)
	}
	p.heading("Rule " + f.Rule)
	p.paragraph(0, rule.Title+". "+oneLine(rule.Doc), normal)
	p.heading("How sure")
	p.paragraph(0, fmt.Sprintf("A careful reader agrees in %.0f cases of 100 like this one.", 100*f.Confidence), normal)
	if f.Basis.Aligned > 0 {
		p.paragraph(0, fmt.Sprintf("The sentences tell the same with a probability of %.2f; %.0f%% of the shorter one stands in the other.", f.Basis.Aligned, 100*f.Basis.Common), normal)
	}
	p.paragraph(0, count(f.Origins, "independent origin")+" behind it.", normal)
	p.heading("Evidence")
	for _, e := range f.Evidence {
		where := t.name(e.Report)
		if place := t.place(e); place != "" {
			where += ", " + place
		}
		p.paragraph(0, fmt.Sprintf("%s, bytes %d to %d of its %s", where, e.Start, e.End, e.Field), strong)
		p.beside(false, column{at: 2, lines: wrap(t.words(e, 4*p.width), p.width-2)})
		if e.Normalized != "" {
			p.paragraph(2, "compared as: "+Printable(e.Normalized), faint)
		}
		if who := said(e); who != "" {
			p.paragraph(2, Printable(who), faint)
		}
	}
	for _, s := range r.Statements {
		if !onQuotes(f) || !tells(s, f) {
			continue
		}
		p.heading("The statement's renderings")
		if s.Core != "" {
			p.paragraph(0, "All have: “"+Printable(oneLine(s.Core))+"”", normal)
		}
		for i, x := range s.Renderings {
			what := strings.Join(append([]string{x.Kind}, changes(x, fullest(s) == i)...), ", ")
			p.item(0, fmt.Sprintf("%3.0f%%", 100*x.Share), t.name(x.Report)+" ("+what+"): "+Printable(oneLine(x.Text)), normal)
		}
	}
	p.WriteByte('\n')
	return p.flush(w)
}

// tells says whether one of the statement's renderings is evidence of the finding.
func tells(s factcheck.Statement, f factcheck.Finding) bool {
	for _, x := range s.Renderings {
		for _, e := range f.Evidence {
			if e.Report == x.Report && e.Field == x.Field && e.Overlaps(x.Span) {
				return true
			}
		}
	}
	return false
}
