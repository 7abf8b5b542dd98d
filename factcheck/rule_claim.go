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

// surely is the score from which a pair of sentences is said to tell the same, and doubtful is what is left of the confidence in a
// claim without such a pair: by eye, on events that nobody had looked at, four in five are right above and two in five below.
const surely, doubtful = 0.75, 0.65

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
		told := p.claim(at, named)
		for _, x := range told {
			for _, y := range told {
				together[[2]place{x, y}] = true
			}
		}
	}
	// Pairs that no claim told of: a sentence that tells two things has partners in two groups.
	for i := range p.comparisons {
		c := &p.comparisons[i]
		x, y := place{c.a, c.sa}, place{c.b, c.sb}
		if !together[[2]place{x, y}] {
			p.claim([]place{x, y}, named)
		}
	}
}

// claim reports that sentences tell the same: one of them and those that are paired with it, but for quotes and for those in
// which a discrepancy was found. What is only paired with a partner of it may tell something else. It answers which it told of.
func (p *Pass) claim(at []place, named map[place]bool) []place {
	at = slices.DeleteFunc(at, func(x place) bool { return !x.v.asserts[x.sentence] || p.contested(x.v, x.sentence) })
	if len(at) < 2 {
		return nil
	}
	of := p.central(at, named)
	best := make([]float64, len(p.Docs)) // by report: how sure it is that one of its sentences tells what the central one does
	scores := make([]float64, len(at))
	for i, x := range at {
		scores[i] = p.tellsSame(x, of)
		best[x.v.doc] = max(best[x.v.doc], scores[i])
	}
	f := Finding{Evidence: make([]Evidence, 0, len(at))}
	told, sure := make([]place, 0, len(at)), make([]Evidence, 0, len(at))
	allQuoted := true
	for i, x := range at {
		score := scores[i]
		if x != of && (score < likely && score < best[x.v.doc] || score == 0) {
			continue
		}
		told = append(told, x)
		f.Confidence += score
		allQuoted = allQuoted && p.quotedWhole(x.v, x.sentence)
		e := p.sentenceEvidence(x.v, x.sentence)
		f.Evidence = append(f.Evidence, e)
		if x == of || score >= surely {
			sure = append(sure, e)
		}
	}
	f.Confidence /= float64(max(len(f.Evidence)-1, 1))
	all, who := p.reporters(f.Evidence), p.reporters(sure)
	if len(all) < 2 || allQuoted { // the rule on quotes tells of quotes
		return told
	}
	named[of] = true
	text := quoted(of.v.r.Source(of.v.telling(of.sentence)))
	rest := slices.DeleteFunc(slices.Clone(all), func(r string) bool { return slices.Contains(who, r) })
	switch {
	case len(who) < 2:
		f.Message = fmt.Sprintf("%s may tell the same: %s.", list(all), text)
		f.Confidence *= doubtful
	case len(rest) == 0:
		f.Message = fmt.Sprintf("%s tell the same: %s.", list(who), text)
	default:
		f.Message = fmt.Sprintf("%s tell the same, and %s may: %s.", list(who), list(rest), text)
	}
	p.Report(f)
	return told
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

// tellsSame is how sure it is that two sentences tell the same; 0 where they were never paired, where something in them excludes
// each other, even if no rule is sure that it is of one thing, and where two headlines have only names in common.
func (p *Pass) tellsSame(x, y place) float64 {
	c := p.pairs[[2]place{x, y}]
	if c == nil || x.v.field == "title" && y.v.field == "title" && !commonWord(c) || p.contrary(x, y) {
		return 0
	}
	return c.score
}

// commonWord says whether two sentences share a word that means something and is no name.
func commonWord(c *comparison) bool {
	for _, a := range c.termsA() {
		for _, b := range c.termsB() {
			if a.kind == content && b.kind == content && a.stem == b.stem {
				return true
			}
		}
	}
	return false
}
