package factcheck

import (
	"fmt"
	"slices"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

var ruleOrder = Rule{
	Code:     "order",
	Title:    "The other way round in time",
	Class:    Discrepancy,
	Kind:     "claim",
	Severity: Warning,
	Doc: `One report tells two things in one order and another in the opposite one: "A after B" against "B after A" or "A before B". Each
thing is known by the family of its verb, or of the noun that heads it, and both must be the same in two sentences that tell the same
or share more words; a report that has both orders is left alone, and so are denials, other names on one thing, and quotation
marks, other dates, and what may have happened more than once. Where a voice tells it, it is a note.`,
	Fires:  Example{"Paul Derry resigned from the harbour board after prosecutors charged him with fraud.", "Prosecutors charged Paul Derry with fraud after he resigned from the harbour board."},
	Silent: Example{"Paul Derry resigned from the harbour board after prosecutors charged him with fraud.", "Prosecutors charged Paul Derry with fraud before he resigned from the harbour board."},
	Run:    func(p *Pass) { p.runOrder() },
}

// sequence is two things that a report tells in an order.
type sequence struct {
	connective
	early, late    []uint32 // families
	earlier, later clause
}

// orders is the connectives of time, and the verbs that say no more than that something happened.
var orders = sync.OnceValues(func() (*lexicon.Phrases, map[string]bool) {
	var rows []lexicon.Row
	empty := map[string]bool{}
	for _, r := range lexicon.Load().List("orders") {
		switch r.Fields[0] {
		case "empty":
			empty[r.Key] = true
		case "behind", "before":
			rows = append(rows, r)
		}
	}
	return lexicon.Load().Phrases(rows), empty
})

// mostTellings bounds how many sequences, and how many causes, of an event are compared with each other: the first ones.
const mostTellings = 160

func (p *Pass) runOrder() {
	var all []sequence
	for _, v := range p.views {
		for s := range v.r.Sentences {
			if v.asserts[s] && len(all) < mostTellings {
				all = append(all, p.sequences(v, s)...)
			}
		}
	}
	all = all[:min(len(all), mostTellings)]
	docs := make([]int, len(all))
	for i := range all {
		docs[i] = all[i].v.doc
	}
	groups, sure := disputes(docs, func(i, j int) float64 {
		a, b := &all[i], &all[j]
		if !a.against(b) || slices.ContainsFunc(all, func(x sequence) bool { // a report that has both orders
			return x.v.doc == a.v.doc && x.against(a) || x.v.doc == b.v.doc && x.against(b)
		}) {
			return 0
		}
		return p.sameOccasion(&a.connective, &b.connective)
	}, func(i, j int) bool {
		a, b := &all[i], &all[j]
		return common(a.early, b.early) && common(a.late, b.late) && p.sameOccasion(&a.connective, &b.connective) > 0
	})
	for k, g := range groups {
		f := Finding{Confidence: sure[k]}
		for _, i := range g {
			if all[i].voice != "" {
				f.Severity = Note
			}
			f.Evidence = append(f.Evidence, p.sequenceEvidence(&all[i]))
		}
		f.Message = fmt.Sprintf("The reports tell two things in opposite order: %s.", p.says("has", f.Evidence))
		p.Report(f)
	}
}

// sequences is the things of a sentence that are told in an order.
func (p *Pass) sequences(v *view, s int) []sequence {
	list, empty := orders()
	var out []sequence
	for _, c := range p.connectives(list, v, s) {
		if c.row.Key == "then" && !thenVerb(v, c.from, c.to) {
			continue
		}
		x := sequence{connective: c}
		first, second := c.behind, c.before
		if c.row.Fields[0] == "before" {
			first, second = second, first
		}
		skip := func(base string) bool { return empty[base] }
		x.early, x.late = p.happens(v, first, skip), p.happens(v, second, skip)
		x.earlier, x.later = first, second
		if len(x.early) > 0 && len(x.late) > 0 && !common(x.early, x.late) {
			out = append(out, x)
		}
	}
	return out
}

// thenVerb says whether "then" stands between two verbs: "apologized, then resigned".
func thenVerb(v *view, from, to int) bool {
	if from == 0 || to >= len(v.r.Tokens) {
		return false
	}
	before, behind := v.r.Norm(from-1), v.r.Tokens[to]
	return (before == "," || before == "and") && behind.Is(lexicon.Verb) && behind.Is(lexicon.MostlyVerb) && !behind.Is(lexicon.Auxiliary|lexicon.Modal)
}

// against says whether what is early in one sequence is late in the other, and the other way round.
func (a *sequence) against(b *sequence) bool {
	return common(a.early, b.late) && common(a.late, b.early) && !common(a.early, b.early) && !common(a.late, b.late) &&
		!others(a.v, a.earlier, b.v, b.later) && !others(a.v, a.later, b.v, b.earlier)
}

// sameOccasion is how sure it is that two sentences with connectives tell of one occasion: they are aligned, or share words
// enough; 0 where they are not.
func (p *Pass) sameOccasion(a, b *connective) float64 {
	if otherDates(a, b) {
		return 0
	}
	if c := p.pairs[[2]place{{a.v, a.sentence}, {b.v, b.sentence}}]; c != nil && c.score >= 0.5 {
		return 0.5 + 0.35*c.score
	}
	shared, seen := 0, map[uint32]bool{}
	other := b.v.sentence(b.sentence)
	for _, t := range a.v.sentence(a.sentence) {
		if (t.kind == content || t.kind == named) && !seen[t.stem] && hasStem(other, t.stem) {
			seen[t.stem] = true
			shared++
		}
	}
	if shared >= 4 {
		return 0.6
	}
	return 0
}

// sequenceEvidence is both things with the words between them.
func (p *Pass) sequenceEvidence(x *sequence) Evidence {
	from, to := min(x.before.from, x.from), max(x.before.to, x.behind.to)
	e := p.evidence(x.v, from, to)
	e.Normalized = p.voc.text(x.early[0]) + " < " + p.voc.text(x.late[0])
	return e
}
