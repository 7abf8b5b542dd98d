package factcheck

import (
	"fmt"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleNumber = Rule{
	Code:     "number",
	Title:    "Figures of the same thing",
	Class:    Discrepancy,
	Kind:     "number",
	Severity: Error,
	Doc: `Two reports give figures of the same thing: an agreement where the values are equal or one is within what the other's
wording allows, a discrepancy where they exclude each other. Only figures of one kind, unit and counted noun are compared,
in passages that tell the same: in one place of sentences nearly the same, or, in whatever order, under a verb of one family with
the same things around it, or, near each other or of the same digits, as the only figures that sentences which surely tell the same don't share. So are the ages of one person, wherever they stand. A figure that the other report knows as well, in another place, is not taken for a conflict.
Where the report with the other figure came out on a later day, the figure may have been updated: a warning.`,
	Fires:  Example{"The ferry sank on Monday. Police said 14 passengers were hurt in the accident off Marrow Point.", "The ferry sank on Monday. Police said 19 passengers were hurt in the accident off Marrow Point."},
	Silent: Example{"The ferry sank on Monday. Police said about 20 passengers were hurt in the accident off Marrow Point.", "The ferry sank on Monday. Police said 19 passengers were hurt in the accident off Marrow Point."},
	Run:    func(p *Pass) { p.runNumbers(); p.ages() },
}

func (s slot) quantity() *quantity.Quantity { return &s.v.r.Quantities[s.term().ref] }

// relateQuantities compares the values of two quantities.
func relateQuantities(a, b slot) relation {
	x, y := a.quantity(), b.quantity()
	if x.Kind == quantity.Ordinal || y.Kind == quantity.Ordinal {
		return unrelated
	}
	if bareMoney(x, y) {
		switch x.Value.Cmp(y.Value) {
		case 0:
			return same
		default:
			return conflicting
		}
	}
	if x.Kind != y.Kind {
		return unrelated
	}
	if beyond(x, y) {
		return conflicting
	}
	if otherCurrency(a, b) {
		return conflicting
	}
	r, err := quantity.Compare(*x, *y)
	if err != nil {
		return relateCounts(*x, *y)
	}
	switch r {
	case quantity.Same:
		return same
	case quantity.Compatible, quantity.Refines:
		if tooCoarse(*x, *y) {
			return conflicting
		}
		return compatible
	}
	return conflicting
}

// tooCoarse says whether one of two exact figures is half as much again as the other: the interval of a single digit ("1
// million") reaches that far, but nobody rounds so.
func tooCoarse(x, y quantity.Quantity) bool {
	if x.Approx != quantity.Exact || y.Approx != quantity.Exact || x.Value.Sign() <= 0 || y.Value.Sign() <= 0 || x.Unit != y.Unit || !x.Other.IsZero() || !y.Other.IsZero() {
		return false
	}
	a, b := x.Value, y.Value
	if a.Cmp(b) > 0 {
		a, b = b, a
	}
	return b.Quo(a).Cmp(quantity.Frac(3, 2)) >= 0
}

// relateCounts compares the values of two counts of things with different names ("600 supporters", "800 backers"). That
// they conflict says nothing by itself; the rule asks besides that the rest of the sentences is the same.
func relateCounts(x, y quantity.Quantity) relation {
	if x.Kind != quantity.Count || y.Kind != quantity.Count {
		return unrelated
	}
	x.Unit, y.Unit = "", ""
	if r, err := quantity.Compare(x, y); err == nil && r == quantity.Conflicts {
		return conflicting
	}
	return unrelated
}

// sameThing is how sure the words make it that two quantities measure one thing. The one speed, height or magnitude that
// each report gives is likely that of the same thing.
func (p *Pass) sameThing(a, b slot) float64 {
	if x, y := a.quantity(), b.quantity(); x.Kind == quantity.Measure && y.Kind == quantity.Measure && x.Unit == y.Unit && p.only(a) && p.only(b) {
		return 1
	}
	return max(sameWords(a, b), samePlaces(a, b))
}

// samePlaces is how sure it is that the one amount of money of either sentence is that of the same thing, since the sentences
// name three or more of the same names.
func samePlaces(a, b slot) float64 {
	x, y := a.quantity(), b.quantity()
	if x.Kind != quantity.Money || y.Kind != quantity.Money || x.Unit != y.Unit || x.Role != y.Role {
		return 0
	}
	as, bs := a.v.sentence(a.v.sentenceOf(a.term().from)), b.v.sentence(b.v.sentenceOf(b.term().from))
	for _, s := range []slot{a, b} {
		for _, o := range slotsOf(s.v, s.v.sentenceOf(s.term().from), numberTerm) {
			if o != s && o.quantity().Kind == quantity.Money {
				return 0
			}
		}
	}
	shared := map[uint32]bool{}
	for _, t := range as {
		if t.kind == named && hasStem(bs, t.stem) {
			shared[t.stem] = true
		}
	}
	if len(shared) < 3 {
		return 0
	}
	return 0.8
}

// only says whether a measure's values are all the same in its report: one thing is measured in that unit.
func (p *Pass) only(s slot) bool {
	for _, v := range p.byDoc[s.v.doc] {
		if v == nil {
			continue
		}
		for t := range v.terms {
			if x := (slot{v, t}); v.terms[t].kind == numberTerm && x.quantity().Unit == s.quantity().Unit && v.terms[t].key != s.term().key {
				return false
			}
		}
	}
	return true
}

// sameWords is how sure the counted noun, its modifiers and the verb make it that two quantities measure one thing.
func sameWords(a, b slot) float64 {
	x, y := a.quantity(), b.quantity()
	if x.Role != y.Role {
		return 0
	}
	s := 0.0
	if x.Noun != "" && x.Noun == y.Noun || x.Unit != "" && x.Unit == y.Unit && x.Kind == quantity.Count {
		s += 0.7
		if x.Modifiers == y.Modifiers {
			s += 0.2
		}
	}
	if x.Verb != "" && x.Verb == y.Verb {
		s += 0.3
	}
	return min(s, 1)
}

// relateQuantities compares the values of two quantities with the caller's tolerances.
func (p *Pass) relateQuantities(a, b slot) relation {
	r := relateQuantities(a, b)
	if r == conflicting && len(p.tolerances) > 0 && p.tolerated(a.quantity(), b.quantity()) {
		return compatible
	}
	return r
}

func (p *Pass) runNumbers() {
	s := p.compareSlots(numberTerm, p.relateQuantities, p.sameThing)
	s.agree = slices.DeleteFunc(s.agree, func(l link) bool {
		a, b := s.all[l.a], s.all[l.b]
		return !particular(a.quantity()) && !(counted(a.quantity()) && p.sameThing(a, b) >= 0.7)
	})
	p.agreeAnywhere(&s)
	told := p.reportConflicts(s, func(es []Evidence, slots []slot) string {
		what := "the same thing"
		if n := slots[0].quantity(); n.Kind != quantity.Count && n.Noun != "" {
			what = "“" + n.Noun + "”"
		}
		return fmt.Sprintf("Figures for %s differ: %s.", what, p.says("says", p.withCounted(es, slots)))
	})
	p.reportAgreements(s, told, p.relateQuantities, func(es []Evidence, slots []slot) string {
		return fmt.Sprintf("%s give the same figure: %s.", list(p.reporters(es)), quoted(p.withCounted(es[:1], slots)[0].Text))
	})
}

// withCounted is the evidence of counts, each with the words up to what it counts: a message says "212 people", not "212".
func (p *Pass) withCounted(es []Evidence, slots []slot) []Evidence {
	es = slices.Clone(es)
	for i := range es {
		v, t, q := slots[i].v, slots[i].term(), slots[i].quantity()
		if q.Kind != quantity.Count || q.Unit == "" {
			continue
		}
		const near = 4 // words between a number and its noun
		for j := t.to; j < min(t.to+near, len(v.r.Tokens)) && v.r.Tokens[j].Class == token.Word; j++ {
			if n := v.r.Norm(j); n == q.Unit || lemma.Noun(n) == q.Unit {
				es[i].Text = p.evidence(v, t.from, j+1).Text
				break
			}
		}
	}
	return es
}

// agreeAnywhere adds figures that are too particular to be the same by chance, wherever they stand.
func (p *Pass) agreeAnywhere(s *slots) {
	by := map[uint32][]slot{}
	for _, v := range p.views {
		for t := range v.terms {
			if v.terms[t].kind != numberTerm {
				continue
			}
			x := slot{v, t}
			if !particular(x.quantity()) || !v.asserts[v.sentenceOf(v.terms[t].from)] {
				continue
			}
			for _, y := range by[v.terms[t].key] {
				if y.v.doc != v.doc && x.quantity().Unit == y.quantity().Unit {
					s.agree = append(s.agree, link{s.id(y), s.id(x), 0.8})
					break
				}
			}
			by[v.terms[t].key] = append(by[v.terms[t].key], x)
		}
	}
}

// counted says whether a quantity is a definite count of something: not "thousands", not "a year".
func counted(q *quantity.Quantity) bool {
	return q.Kind == quantity.Count && q.Unit != "" && !q.Value.IsZero() || q.Kind == quantity.Age || q.Kind == quantity.Ratio
}

// particular says whether a quantity is one that two reports hardly share by chance: money, a
// percentage or a measure, or a count of two digits or more with what it counts.
func particular(q *quantity.Quantity) bool {
	switch q.Kind {
	case quantity.Money, quantity.Percent, quantity.Point, quantity.Measure:
		return true
	case quantity.Count, quantity.Age, quantity.Duration:
		return q.Unit != "" && len(q.Value.String()) >= 2
	}
	return false
}
