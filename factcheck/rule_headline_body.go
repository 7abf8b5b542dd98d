package factcheck

import (
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/internal/worddiff"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleHeadlineBody = Rule{
	Code:     "headline-body",
	Title:    "Headline against its own text",
	Class:    Discrepancy,
	Kind:     "claim",
	Severity: Warning,
	Doc: `A report's headline says something else than the report: a figure of the same thing that the text nowhere has, another
date or person where a sentence of the text is otherwise the headline's, the opposite of what the text says, or flatly what every
sentence of the text that tells it hedges ("allegedly", "could"). Only sentences that have most of the headline's words are looked
at. Headlines that quote, ask or look ahead are not taken for flat.`,
	Fires:  Example{"Storm injures 40 passengers on Orrin ferry\n\nThe storm injured 14 passengers on the Orrin ferry on Monday, police said.", "The storm came on Monday."},
	Silent: Example{"Storm injures 14 passengers on Orrin ferry\n\nThe storm injured 14 passengers on the Orrin ferry on Monday, police said.", "The storm came on Monday."},
	Run:    func(p *Pass) { p.runHeadlineBody() },
}

// retold is a sentence of a report's text with its headline.
type retold struct {
	c comparison
	// share is the weight of the headline's words that the sentence has, over the headline's.
	share float64
}

// maxHeadline is how many terms a headline has at most; what is longer is text.
const maxHeadline = 40

func (p *Pass) runHeadlineBody() {
	for d := range p.Docs {
		h, hs := p.headline(d)
		body := p.byDoc[d][1]
		if h == nil || body == nil || len(h.sentence(hs)) > maxHeadline {
			continue
		}
		told := make([]term, 0, maxHeadline) // what its sentences are known by: figures and dates may differ
		for _, t := range h.sentence(hs) {
			if t.kind == content || t.kind == named {
				told = append(told, t)
			}
		}
		all := weigh(told)
		if all < 3 {
			continue // too little to know it again by
		}
		var near []retold
		for s := range body.r.Sentences {
			if body == h && s == hs || !body.asserts[s] || p.heading(body, s) {
				continue
			}
			if share := p.shared(told, body.sentence(s), term.family) / all; share >= 0.5 {
				near = append(near, retold{p.newComparison(h, body, hs, s, 0, true), share})
			}
		}
		if len(near) == 0 {
			continue
		}
		p.headlineFigures(h, hs, body, near)
		p.headlineNames(near)
		p.headlinePolarity(near)
		p.headlineCertainty(h, hs, near)
	}
}

// headlineFigures reports figures and dates of a headline that the text gives otherwise and nowhere so.
func (p *Pass) headlineFigures(h *view, hs int, body *view, near []retold) {
	for _, kind := range []termKind{numberTerm, dateTerm} {
		for _, x := range slotsOf(h, hs, kind) {
			if kind == numberTerm && !counted(x.quantity()) && !particular(x.quantity()) || anywhere(body, x, hs, h == body) || kind == dateTerm && everyWeek(body, x) {
				continue
			}
			for i := range near {
				y, ok := otherValue(x, &near[i])
				if !ok {
					continue
				}
				f := Finding{Kind: "number", Confidence: 0.5 + 0.4*near[i].share, Evidence: p.slotEvidence([]slot{x, y})}
				if kind == dateTerm {
					f.Kind = "date"
				}
				f.Message = fmt.Sprintf("%s's headline says %s, its text %s.", p.name(h.doc), quoted(f.Evidence[0].Text), quoted(f.Evidence[1].Text))
				p.Report(f)
				break
			}
		}
	}
}

// anywhere says whether a report's text, its headline left aside, has a value that a headline's can be, or is rounded to.
func anywhere(body *view, x slot, hs int, within bool) bool {
	for t := range body.terms {
		y := slot{body, t}
		if body.terms[t].kind != x.term().kind || within && body.sentenceOf(body.terms[t].from) == hs {
			continue
		}
		if body.terms[t].key == x.term().key {
			return true
		}
		if x.term().kind == dateTerm {
			if relateDates(x, y) != conflicting {
				return true
			}
			continue
		}
		a, b := x.quantity(), y.quantity()
		if a.Value.Equal(b.Value) && !a.Value.IsZero() || rounded(x, y) {
			return true
		}
		if r := relateQuantities(x, y); r == same || r == compatible {
			return true
		}
	}
	return false
}

// everyWeek says whether a text has the weekday of a headline's date as one of each week: "Sunday opening", "open on Sundays".
func everyWeek(body *view, x slot) bool {
	for i := x.term().from; i < x.term().to; i++ {
		if !x.v.r.Tokens[i].Is(lexicon.Weekday) {
			continue
		}
		for k := range body.r.Tokens {
			if w := body.r.Norm(k); w == x.v.r.Norm(i)+"s" || k > 0 && w == x.v.r.Norm(i) && body.r.Norm(k-1) == "every" {
				return true
			}
		}
	}
	return false
}

// otherValue is the one figure or date of a sentence that stands for the headline's and is another.
func otherValue(x slot, n *retold) (slot, bool) {
	var found slot
	all := 0
	for _, y := range slotsOf(n.c.b, n.c.sb, x.term().kind) {
		if x.term().kind == dateTerm {
			if relateDates(x, y) == conflicting && n.share >= 0.7 {
				found, all = y, all+1
			}
			continue
		}
		a, b := x.quantity(), y.quantity()
		one := a.Noun != "" && a.Noun == b.Noun || a.Unit != "" && a.Unit == b.Unit
		if relateQuantities(x, y) == conflicting && one && a.Role == b.Role {
			found, all = y, all+1
		}
	}
	return found, all == 1
}

// headlineNames reports a person of the headline in whose place a sentence that is otherwise the same has another.
func (p *Pass) headlineNames(near []retold) {
	for i := range near {
		c := &near[i].c
		if near[i].share < 0.7 {
			continue
		}
		ta, tb := c.termsA(), c.termsB()
		for _, o := range c.ops() {
			if o.Kind != worddiff.Replace || o.A1-o.A0 > 3 || o.B1-o.B0 > 3 {
				continue
			}
			x, y := soleName(ta[o.A0:o.A1], tb[o.B0:o.B1]), soleName(tb[o.B0:o.B1], ta[o.A0:o.A1])
			if x == nil || y == nil || c.a.r.Mentions[x.ref].Kind != name.Person || c.b.r.Mentions[y.ref].Kind != name.Person {
				continue
			}
			all := p.Docs[c.a.doc].Entities
			if name.Compare(all[c.a.r.Mentions[x.ref].Entity], all[c.b.r.Mentions[y.ref].Entity]) != name.Different {
				continue
			}
			ea, eb := p.evidence(c.a, x.from, x.to), p.evidence(c.b, y.from, y.to)
			p.Report(Finding{Kind: "entity", Confidence: 0.5 + 0.4*near[i].share, Evidence: []Evidence{ea, eb},
				Message: fmt.Sprintf("%s's headline names %s where its text names %s.", p.name(c.a.doc), quoted(ea.Text), quoted(eb.Text))})
			return
		}
	}
}

// soleName is the one name among terms, if all else that means something there is also among the others, inflected or not.
func soleName(ts, others []term) *term {
	var found *term
	for i := range ts {
		switch t := &ts[i]; {
		case t.kind == named && found == nil:
			found = t
		case t.means() && !hasStem(others, t.stem):
			return nil
		}
	}
	return found
}

// headlinePolarity reports a headline that affirms what a sentence nearly the same denies, or the other way round.
func (p *Pass) headlinePolarity(near []retold) {
	for i := range near {
		c := &near[i].c
		if !c.shares(0.75) {
			continue
		}
		na, nb := negations(c.a, c.sa), negations(c.b, c.sb)
		if len(na) == len(nb) || len(na)+len(nb) != 1 {
			continue
		}
		with, without, sentence, n := c.a, c.b, c.sb, negated{}
		if len(na) == 1 {
			n = na[0]
		} else {
			with, without, sentence, n = c.b, c.a, c.sa, nb[0]
		}
		if ew, eo, ok := p.opposed(with, without, sentence, n, true); ok {
			p.Report(Finding{Kind: "polarity", Confidence: 0.4 + 0.45*c.common(), Evidence: []Evidence{ew, eo},
				Message: fmt.Sprintf("%s's headline and text say the opposite: %s against %s.", p.name(c.a.doc), quoted(ew.Text), quoted(eo.Text))})
			return
		}
	}
}

// headlineCertainty reports a flat headline where every sentence that tells the same hedges one of its words.
func (p *Pass) headlineCertainty(h *view, hs int, near []retold) {
	sent := h.r.Sentences[hs]
	for i := range h.r.Quotes {
		if q := &h.r.Quotes[i]; q.From < sent.To && sent.From < q.To {
			return
		}
	}
	for i := sent.From; i < sent.To; i++ {
		switch t := h.r.Tokens[i]; {
		case t.Is(lexicon.Hedge|lexicon.Modal|lexicon.Cue|lexicon.Approximator) && !h.inMention(i), t.Class == token.Mark, h.r.Form(i) == "?", h.r.Form(i) == ":", h.r.Norm(i) == "to":
			return
		}
	}
	var hedge *retold
	at, end := 0, 0
	for i := range near {
		n := &near[i]
		if n.share < 0.6 {
			continue
		}
		softened, to := 0, 0
		for _, k := range tagged(n.c.b, n.c.sb, lexicon.Hedge) {
			if to = hedgedVerb(n.c.b, k, h, hs); to > 0 {
				softened = k
				break
			}
		}
		if to == 0 {
			return
		}
		if hedge == nil {
			hedge, at, end = n, softened, to
		}
	}
	if hedge == nil {
		return
	}
	e := p.evidence(h, sent.From, sent.To)
	o := p.evidence(hedge.c.b, at, end)
	p.Report(Finding{Confidence: 0.3 + 0.4*hedge.share, Evidence: []Evidence{e, o},
		Message: fmt.Sprintf("%s's headline says flatly what its text hedges: %s.", p.name(h.doc), quoted(o.Text))})
}

// hedgedVerb is the token after a verb that the hedge at token i of v stands right before and that the headline has flat; 0
// where there is none.
func hedgedVerb(v *view, i int, h *view, hs int) int {
	end := int(v.at[v.r.Sentences[v.sentenceOf(i)].To])
	for t := int(v.at[i+1]); t < end; t++ {
		x := v.terms[t]
		if x.kind == function || v.r.Tokens[x.from].Is(lexicon.Adverb) {
			continue
		}
		verb := v.r.Tokens[x.from].Is(lexicon.MostlyVerb|lexicon.Participle) || strings.HasSuffix(v.r.Norm(x.from), "ed")
		if x.kind == content && verb && hedges(v, i, h, hs) && hasStem(h.sentence(hs), x.stem) {
			return x.to
		}
		return 0
	}
	return 0
}
