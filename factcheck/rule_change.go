package factcheck

import (
	"fmt"
	"sort"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleChange = Rule{
	Code:     "change",
	Title:    "A change that its two levels do not bear out",
	Class:    Discrepancy,
	Kind:     "number",
	Severity: Error,
	Doc: `Inside one sentence of a report: a change with the level before and after it, of which one is wrong ("up 3% from 200 to
210", which is 5%; "rose from 210 to 200"). All figures are taken with the rounding that their wording allows, and the change with as
much again. Percent of percentages may be meant as points, and fit where either reading does. Levels must stand behind "from" and
"to", in one unit.`,
	Fires:  Example{"Ticket sales at the new hall in Orrin rose 3 percent from 200 to 210 in May.", "The hall in Orrin is new."},
	Silent: Example{"Ticket sales at the new hall in Orrin rose 5 percent from 200 to 210 in May.", "The hall in Orrin is new."},
	Run:    func(p *Pass) { p.runChanges() },
}

// directions maps the lemmas of words of change to "up" or "down".
var directions = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, r := range lexicon.Load().List("changes") {
		if d := r.Fields[1]; d == "up" || d == "down" {
			m[r.Fields[2]] = d
		}
	}
	return m
})

func (p *Pass) runChanges() {
	for _, v := range p.views {
		for s, sent := range v.r.Sentences {
			if !v.asserts[s] {
				continue
			}
			qs := quantitiesIn(v.r, sent)
			for i := 0; i+1 < len(qs); i++ {
				a, b := &qs[i], &qs[i+1]
				before, after := levels(v.r, a, b)
				if before == nil {
					continue
				}
				var change *quantity.Quantity
				if i > 0 && movesTo(v.r, &qs[i-1], a) {
					change = &qs[i-1]
				} else if i+2 < len(qs) && restates(v.r, b, &qs[i+2]) {
					change = &qs[i+2]
				}
				p.checkChange(v, before, after, change)
			}
		}
	}
}

// quantitiesIn is the quantities of a sentence.
func quantitiesIn(r *normalize.Reading, sent token.Sentence) []quantity.Quantity {
	all := r.Quantities
	lo := sort.Search(len(all), func(i int) bool { return all[i].From >= sent.From })
	hi := lo
	for hi < len(all) && all[hi].From < sent.To {
		hi++
	}
	return all[lo:hi]
}

// levels is the level before and after a change that two quantities in a row tell: "from 200 to 210", "to 210 from 200".
func levels(r *normalize.Reading, a, b *quantity.Quantity) (before, after *quantity.Quantity) {
	if a.From == 0 || a.Kind != b.Kind || a.Unit != b.Unit && a.Unit != "" && b.Unit != "" || a.Role == quantity.Change || b.Role == quantity.Change ||
		a.Approx != quantity.Exact || b.Approx != quantity.Exact || a.Low.IsZero() || a.High.IsZero() || b.Low.IsZero() || b.High.IsZero() ||
		a.Low.Sign() <= 0 || b.Low.Sign() <= 0 || !a.Other.IsZero() || !b.Other.IsZero() {
		return nil, nil
	}
	switch a.Kind {
	case quantity.Count, quantity.Money, quantity.Percent, quantity.Measure:
	default:
		return nil, nil
	}
	for k := a.To; k < b.From-1; k++ { // what stands between may name the thing counted, no more
		if r.Tokens[k].Class != token.Word || k-a.To >= 3 {
			return nil, nil
		}
	}
	switch x, y := r.Norm(a.From-1), r.Norm(b.From-1); {
	case x == "from" && y == "to":
		return a, b
	case x == "to" && y == "from":
		return b, a
	}
	return nil, nil
}

// movesTo says whether a change stands right before its levels: "rose 3 percent, from 200", "rose by 4 points from 51".
func movesTo(r *normalize.Reading, change, level *quantity.Quantity) bool {
	if change.Role != quantity.Change {
		return false
	}
	for k := change.To; k < level.From-1; k++ {
		if t := r.Tokens[k]; k-change.To >= 3 || t.Class == token.Stop || t.Is(lexicon.Conjunction|lexicon.Relative|lexicon.Verb) && !t.Is(lexicon.Noun) {
			return false
		}
	}
	return true
}

// restates says whether a change stands right behind its levels: "from 200 to 210, or 3 percent".
func restates(r *normalize.Reading, level, change *quantity.Quantity) bool {
	return change.Kind == quantity.Percent && change.From > level.To && r.Norm(change.From-1) == "or" && change.From-level.To <= 5
}

// checkChange reports levels that move against their verb, or by another amount than the change that is told.
func (p *Pass) checkChange(v *view, before, after, change *quantity.Quantity) {
	one := quantity.Int(1)
	dir := directions()[before.Verb]
	if change != nil && change.Verb != "" {
		dir = directions()[change.Verb]
	}
	f := Finding{Confidence: 0.85, Evidence: []Evidence{p.figure(v, before), p.figure(v, after)}}
	if dir == "up" && after.High.Cmp(before.Low) < 0 || dir == "down" && after.Low.Cmp(before.High) > 0 {
		if before.Verb == after.Verb {
			f.Message = fmt.Sprintf("%s tells of a change %s, but its figures go the other way: from %s to %s.", p.name(v.doc), dir, before.Text, after.Text)
			p.Report(f)
		}
		return
	}
	if change == nil || change.Approx != quantity.Exact || change.Low.IsZero() || change.High.IsZero() {
		return
	}
	// What the levels' rounding allows: relative to the level before in percent, and as a difference.
	relLow, relHigh := after.Low.Quo(before.High).Sub(one).Mul(quantity.Int(100)), after.High.Quo(before.Low).Sub(one).Mul(quantity.Int(100))
	difLow, difHigh := after.Low.Sub(before.High), after.High.Sub(before.Low)
	slack := change.High.Sub(change.Low).Quo(quantity.Int(2))
	low, high := change.Low.Sub(slack), change.High.Add(slack)
	var fits bool
	var means string
	switch {
	case change.Kind == quantity.Percent:
		fits = meets(low, high, relLow, relHigh) || before.Kind == quantity.Percent && meets(low, high, difLow, difHigh)
		means = tenths(after.Value.Quo(before.Value).Sub(one).Mul(quantity.Int(100))) + " percent"
	case change.Kind == quantity.Point && before.Kind == quantity.Percent, change.Kind == before.Kind && change.Unit == before.Unit && change.Unit != "":
		fits = meets(low, high, difLow, difHigh)
		means = tenths(after.Value.Sub(before.Value))
	default:
		return
	}
	if fits || relLow.IsZero() || relHigh.IsZero() || difLow.IsZero() || difHigh.IsZero() || low.IsZero() || high.IsZero() || means == "" {
		return
	}
	f.Evidence = append(f.Evidence, p.figure(v, change))
	f.Message = fmt.Sprintf("%s tells of a change by %s from %s to %s, which is %s.", p.name(v.doc), change.Text, before.Text, after.Text, means)
	p.Report(f)
}

// meets says whether a change between low and high, up or down, meets the interval.
func meets(low, high, from, to quantity.Number) bool {
	if to.Sign() < 0 { // a fall is told without a sign
		from, to = to.Neg(), from.Neg()
	}
	return low.Cmp(to) <= 0 && from.Cmp(high) <= 0
}

// tenths is a number's size, cut to one decimal, for messages.
func tenths(n quantity.Number) string {
	r := n.Rat()
	if r == nil {
		return ""
	}
	s := r.Abs(r).FloatString(1)
	if len(s) > 2 && s[len(s)-2:] == ".0" {
		s = s[:len(s)-2]
	}
	return s
}
