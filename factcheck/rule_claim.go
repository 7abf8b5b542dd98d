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
	together := map[[2]place]bool{}
	for _, g := range p.Alignment.Groups {
		var at []place
		for _, x := range g.Passages {
			if v := p.at(x); v != nil && x.Sentence < len(v.asserts) {
				at = append(at, place{v, x.Sentence})
			}
		}
		for _, x := range at {
			for _, y := range at {
				together[[2]place{x, y}] = true
			}
		}
		p.claim(at, g.Score)
	}
	// Pairs that no group holds: a sentence that tells two things has partners in two groups.
	for i := range p.comparisons {
		c := &p.comparisons[i]
		x, y := place{c.a, c.sa}, place{c.b, c.sb}
		if !together[[2]place{x, y}] {
			p.claim([]place{x, y}, c.score)
		}
	}
}

// claim reports that sentences tell the same, but for those in which a discrepancy was found or that are quotes.
func (p *Pass) claim(at []place, score float64) {
	f := Finding{Confidence: score}
	docs := map[int]bool{}
	var kept []place
	allQuoted := true
	for _, x := range at {
		if !x.v.asserts[x.sentence] || p.contested(x.v, x.sentence) {
			continue
		}
		docs[x.v.doc] = true
		allQuoted = allQuoted && p.quotedWhole(x.v, x.sentence)
		kept = append(kept, x)
		f.Evidence = append(f.Evidence, p.sentenceEvidence(x.v, x.sentence))
	}
	if len(docs) < 2 || allQuoted { // the rule on quotes tells of quotes
		return
	}
	verb := "tell"
	if score < likely {
		verb = "may tell"
	}
	f.Message = fmt.Sprintf("%s %s the same: %s.", list(p.reporters(f.Evidence)), verb, quoted(p.central(kept)))
	p.Report(f)
}

// central is the sentence that is surest to tell what the others do.
func (p *Pass) central(at []place) string {
	best, top := at[0], 0.0
	for _, x := range at {
		sum := 0.0
		for _, y := range at {
			if c := p.pairs[[2]place{x, y}]; c != nil {
				sum += c.score
			}
		}
		if sum > top {
			best, top = x, sum
		}
	}
	return best.v.r.Source(best.v.telling(best.sentence))
}

// shortest is the text of the shortest piece of evidence that is a sentence of five words or more.
func shortest(es []Evidence) string {
	best := ""
	for _, e := range es {
		if strings.Count(e.Text, " ") >= 4 && (best == "" || len(e.Text) < len(best)) {
			best = e.Text
		}
	}
	if best == "" {
		return es[0].Text
	}
	return best
}
