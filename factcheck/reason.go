package factcheck

import (
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
)

// The reasons that would reconcile a conflict, as findings name them.
const (
	reasonRevision = "revision"     // a report says itself that a figure was changed
	reasonRounding = "rounding"     // one value is the other in a coarser notation
	reasonCurrency = "currency"     // the same amount in another currency
	reasonEstimate = "estimate"     // one value is said to be about so much
	reasonScope    = "scope"        // what is counted is worded as another thing
	reasonLater    = "later-report" // a report of a later day may tell a later state
)

// reconcile gives a finding the cheapest reason that would reconcile all its conflicts, if there is one, and lowers its
// severity by a step. What the reports' own words or the values show comes before what merely may be.
func (p *Pass) reconcile(f *Finding, s slots, conflicts []link) {
	for _, r := range []struct {
		name     string
		explains func(a, b slot) bool
	}{
		{reasonRevision, func(a, b slot) bool { return revised(a) || revised(b) }},
		{reasonRounding, rounded},
		{reasonCurrency, otherCurrency},
		{reasonEstimate, estimated},
		{reasonLater, func(a, b slot) bool { return p.otherDay(a.v.doc, b.v.doc) }},
		{reasonScope, otherScope},
	} {
		all := len(conflicts) > 0
		for _, l := range conflicts {
			all = all && r.explains(s.all[l.a], s.all[l.b])
		}
		if all {
			if f.Severity == "" {
				f.Severity = p.rule.Severity
			}
			f.Reason, f.Severity = r.name, f.Severity.lower()
			return
		}
	}
}

// lower is the next milder severity; a note stays one.
func (s Severity) lower() Severity {
	if s == Error {
		return Warning
	}
	return Note
}

// otherDay says whether two reports came out on different days.
func (p *Pass) otherDay(a, b int) bool {
	x, y := p.published(p.Docs[a].Report.ID), p.published(p.Docs[b].Report.ID)
	return x != "" && y != "" && x != y
}

// revisions finds the words that say that a figure was changed.
var revisions = sync.OnceValue(func() *lexicon.Phrases { return lexicon.Load().Phrases(lexicon.Load().List("revisions")) })

// revisionReach is how many tokens from a figure the words that say that it was changed may stand.
const revisionReach = 12

// revised says whether words near a slot, in its sentence, say that its value replaces another or was replaced.
func revised(s slot) bool {
	t, r := s.term(), s.v.r
	sent := r.Sentences[s.v.sentenceOf(t.from)]
	for i := max(sent.From, t.from-revisionReach); i < min(sent.To, t.to+revisionReach); i++ {
		if _, _, ok := r.Phrase(revisions(), i); ok && !inMarks(s.v, i) {
			return true
		}
	}
	return false
}

// rounded says whether one of two figures is the other, rounded: 23,456 and 23,000, but not 19 and 20, which nobody would take
// for one another's notation.
func rounded(a, b slot) bool {
	if a.term().kind != numberTerm || b.term().kind != numberTerm {
		return false
	}
	x, y := a.quantity(), b.quantity()
	if x.Unit != y.Unit && x.Kind != quantity.Count || x.Value.IsZero() || y.Value.IsZero() || tooCoarse(*x, *y) {
		return false
	}
	return roundsTo(x.Value, y.Value) || roundsTo(y.Value, x.Value)
}

// roundsTo says whether coarse is fine at coarse's precision: the last figure of coarse that is not 0, of two at least.
func roundsTo(fine, coarse quantity.Number) bool {
	if !coarse.Whole() || coarse.Cmp(quantity.Int(100)) < 0 {
		return false
	}
	digits := coarse.String()
	zeros := len(digits) - len(strings.TrimRight(digits, "0"))
	if zeros == 0 || zeros > 17 {
		return false
	}
	half := quantity.Int(1)
	for range zeros {
		half = half.Mul(quantity.Int(10))
	}
	half = half.Quo(quantity.Int(2))
	d := fine.Sub(coarse)
	if d.Sign() < 0 {
		d = d.Neg()
	}
	return !d.IsZero() && d.Cmp(half) <= 0
}

// otherCurrency says whether two amounts of money are the same figure in two currencies. Currencies that share a name or sign
// ("A$", "$") are not told apart: a report writes those of its own country without the country.
func otherCurrency(a, b slot) bool {
	if a.term().kind != numberTerm || b.term().kind != numberTerm {
		return false
	}
	x, y := a.quantity(), b.quantity()
	return x.Kind == quantity.Money && y.Kind == quantity.Money && x.Unit != "" && y.Unit != "" && x.Unit != y.Unit &&
		!x.Value.IsZero() && x.Value.Equal(y.Value) && currencyName(x) != currencyName(y)
}

// currencyName is the sign or last word of an amount of money, a dollar's the same as its sign.
func currencyName(q *quantity.Quantity) string {
	text := strings.ToLower(q.Text)
	if strings.Contains(text, "$") || strings.Contains(text, "dollar") {
		return "$"
	}
	words := strings.Fields(text)
	if len(words) > 1 {
		return lemma.Noun(words[len(words)-1])
	}
	return text
}

// estimated says whether the wording of exactly one of two figures leaves room: "about 200" against "260".
func estimated(a, b slot) bool {
	if a.term().kind != numberTerm || b.term().kind != numberTerm {
		return false
	}
	rough := func(q *quantity.Quantity) bool {
		return q.Approx == quantity.About || q.Approx == quantity.AtLeast || q.Approx == quantity.AtMost || q.Approx == quantity.Range
	}
	return rough(a.quantity()) != rough(b.quantity())
}

// otherScope says whether what two figures count is worded as two things: "12 officers" and "14 people", "12 injured
// officers" and "14 officers". Synonyms are one thing.
func otherScope(a, b slot) bool {
	if a.term().kind != numberTerm || b.term().kind != numberTerm {
		return false
	}
	x, y := a.quantity(), b.quantity()
	if x.Noun == "" || y.Noun == "" {
		return false
	}
	if x.Noun != y.Noun {
		return !lemma.Synonyms(x.Noun, y.Noun) && lemma.Family(x.Noun) != lemma.Family(y.Noun)
	}
	return x.Modifiers != "" && y.Modifiers != "" && x.Modifiers != y.Modifiers
}

// slip says what mistake the ratio of two figures looks like: a factor of exactly a thousand or more is a scale misread, of
// exactly ten a figure too many. Empty where it looks like none.
func slip(a, b slot) string {
	if a.term().kind != numberTerm || b.term().kind != numberTerm {
		return ""
	}
	x, y := a.quantity().Value, b.quantity().Value
	if x.Sign() <= 0 || y.Sign() <= 0 {
		return ""
	}
	if x.Cmp(y) < 0 {
		x, y = y, x
	}
	switch ratio := x.Quo(y); {
	case ratio.Equal(quantity.Int(1_000_000)):
		return "exactly 1,000,000 times as much"
	case ratio.Equal(quantity.Int(1000)):
		return "exactly 1,000 times as much"
	case ratio.Equal(quantity.Int(10)) && y.Cmp(quantity.Int(100)) >= 0:
		return "exactly 10 times as much"
	}
	return ""
}
