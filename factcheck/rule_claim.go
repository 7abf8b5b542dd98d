package factcheck

import (
	"fmt"
	"slices"
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
	named := map[place]bool{} // sentences that a claim is named after
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
		p.claim(at, g.Score, named)
	}
	// Pairs that no group holds: a sentence that tells two things has partners in two groups.
	for i := range p.comparisons {
		c := &p.comparisons[i]
		x, y := place{c.a, c.sa}, place{c.b, c.sb}
		if !together[[2]place{x, y}] {
			p.claim([]place{x, y}, c.score, named)
		}
	}
}

// claim reports that sentences tell the same, but for those in which a discrepancy was found or that are quotes.
func (p *Pass) claim(at []place, score float64, named map[place]bool) {
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
	of := p.central(kept, named)
	named[of] = true
	f.Message = p.claimMessage(f.Evidence, kept, of)
	p.Report(f)
}

// claimMessage says who tells what one sentence tells: surely those whose sentence is firmly paired with it.
func (p *Pass) claimMessage(es []Evidence, at []place, of place) string {
	var sure []Evidence
	for i, x := range at {
		if c := p.pairs[[2]place{x, of}]; x.v.doc == of.v.doc || c != nil && c.score >= firm {
			sure = append(sure, es[i])
		}
	}
	all, who := p.reporters(es), p.reporters(sure)
	text := quoted(of.v.r.Source(of.v.telling(of.sentence)))
	if len(who) < 2 {
		return fmt.Sprintf("%s may tell the same: %s.", list(all), text)
	}
	rest := slices.DeleteFunc(all, func(r string) bool { return slices.Contains(who, r) })
	if len(rest) == 0 {
		return fmt.Sprintf("%s tell the same: %s.", list(who), text)
	}
	return fmt.Sprintf("%s tell the same, and %s may: %s.", list(who), list(rest), text)
}

// central is the sentence that is surest to tell what the others do, of those that no other claim is named after if it can be.
func (p *Pass) central(at []place, named map[place]bool) place {
	best, top := at[0], -1.0
	for _, x := range at {
		if named[x] {
			continue
		}
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
	return best
}
