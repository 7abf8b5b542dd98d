package factcheck

import (
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// deniedDeeds reports clauses of aligned sentences in another order or voice of which one denies the verb that the other tells
// as done: "has not approved the merger", "the merger has been approved"; "refused to concede", "conceded". Most of what stands
// around must be the same, or, of what is to come, both the words of one speaker, and neither report may tell it both ways.
func (p *Pass) deniedDeeds() {
	for i := range p.comparisons {
		c := &p.comparisons[i]
		if c.score < likely || !c.mutual || len(c.termsA()) > longest || len(c.termsB()) > longest {
			continue
		}
		p.deniedIn(c, c.a, c.b, c.sa, c.sb)
		p.deniedIn(c, c.b, c.a, c.sb, c.sa)
	}
}

func (p *Pass) deniedIn(c *comparison, with, without *view, s, other int) {
	for _, a := range verbsOf(with, s) {
		refused := with.refused(a.term().from)
		if !refused && !behindNegation(a) {
			continue
		}
		x := p.newPredicate(a, a.term().from)
		for _, b := range verbsOf(without, other) {
			if a.term().stem != b.term().stem {
				continue
			}
			y := p.newPredicate(b, b.term().from)
			mine, others := minus(x.around, x.verbs), minus(y.around, y.verbs)
			shared, least := inCommon(mine, others), min(distinct(mine), distinct(others))
			voice := p.voice(with, a.term().from)
			switch said := p.voice(without, b.term().from); {
			case without.refused(b.term().from):
				continue
			case y.mode == gone && (refused || x.mode&^gone == denying) && shared >= 2 && (shared >= least || refused && 2*shared >= least):
			case !refused && y.mode&denying == 0 && x.mode == y.mode|denying && without.r.Tokens[max(b.term().from-1, 0)].Is(lexicon.Modal) && voice != "" && voice == said && c.score >= 0.8: // "said he would appeal"
			default:
				continue
			}
			if p.twoVoices(voice, p.voice(without, b.term().from)) ||
				p.elsewhere(a, b) || p.tellsDeed(with.doc, a.term().stem, 0) || p.tellsDeed(without.doc, a.term().stem, denying) {
				continue
			}
			ea, eb := p.evidence(with, deniedFrom(with, a.term().from, refused), a.term().to), p.evidence(without, b.term().from, b.term().to)
			if p.contestedBy("polarity", []Evidence{ea, eb}) {
				continue
			}
			ea.Normalized, eb.Normalized = "not "+p.voc.text(a.term().key), p.voc.text(b.term().key)
			p.Report(Finding{Severity: Warning, Confidence: 0.45 + 0.3*c.score, Evidence: []Evidence{ea, eb},
				Message: fmt.Sprintf("%s denies what %s affirms: %s against %s.", p.name(with.doc), p.name(without.doc), quoted(ea.Text), quoted(eb.Text))})
			return
		}
	}
}

// verbsOf is the verbs of a sentence outside quotation marks that say enough to be one deed.
func verbsOf(v *view, s int) []slot {
	var out []slot
	sent := v.r.Sentences[s]
	for t := int(v.at[sent.From]); t < int(v.at[sent.To]); t++ {
		if x := v.terms[t]; x.kind == content && v.verb(x.from) && !inMarks(v, x.from) && !commonVerb(v.r.Norm(x.from)) {
			out = append(out, slot{v, t})
		}
	}
	return out
}

// deniedFrom is the token from which a verb's denial is shown: its negation, or the verb of refusal.
func deniedFrom(v *view, i int, refused bool) int {
	if refused {
		return i - 2
	}
	return negationBefore(v, i)
}

// negationBefore is the nearest negation before token i, or the token itself.
func negationBefore(v *view, i int) int {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if v.r.Tokens[k].Is(lexicon.Negation) {
			return k
		}
	}
	return i
}

// tellsDeed says whether a report tells a verb of a family in the past, denied or not.
func (p *Pass) tellsDeed(doc int, family uint32, denied mode) bool {
	k := pastDeed{doc, family, denied}
	told, ok := p.pastDeeds[k]
	if ok {
		return told
	}
	for _, v := range p.byDoc[doc] {
		if v == nil {
			continue
		}
		for t := range v.terms {
			x := &v.terms[t]
			if x.stem != family || x.kind != content || !v.verb(x.from) {
				continue
			}
			m := v.mode(x.from, v.r.Sentences[v.sentenceOf(x.from)].From)
			told = told || m&unreal == 0 && m&denying == denied && m&gone != 0
		}
	}
	if p.pastDeeds == nil {
		p.pastDeeds = map[pastDeed]bool{}
	}
	p.pastDeeds[k] = told
	return told
}

// pastDeed is a verb of a family in a report, denied or not.
type pastDeed struct {
	doc    int
	family uint32
	denied mode
}

// mostDenials bounds how many times reports may say that nobody suffered something.
const mostDenials = 32

// nobody reports people to whom one report says something was done, where the other says that it was done to nobody: "No one was
// injured", "Two people were injured".
func (p *Pass) nobody() {
	type none struct {
		v        *view
		s        int
		from, to int
		deed     uint32
	}
	var all []none
	for _, v := range p.views {
		for s, sent := range v.r.Sentences {
			if !v.asserts[s] {
				continue
			}
			for i := sent.From; i < sent.To; i++ {
				if verb, ok := v.nobodyWas(i, sent.To); ok && len(all) < mostDenials {
					all = append(all, none{v, s, i, verb + 1, v.terms[v.at[verb]].stem})
				}
			}
		}
	}
	for i, a := range all {
		if counts := p.suffered(a.v.doc, a.deed); len(counts) > 0 {
			continue
		}
		for d := range p.Docs {
			said := false
			for k, o := range all {
				said = said || o.v.doc == d && o.deed == a.deed || k < i && o.v.doc == a.v.doc && o.deed == a.deed
			}
			if d == a.v.doc || said {
				continue
			}
			for _, b := range p.suffered(d, a.deed) {
				s := b.v.sentenceOf(b.term().from)
				if !b.v.aligned[s] || !p.leavesNobodyOut(a.v, a.s, b.v, s, a.deed) || p.twoVoices(p.voice(a.v, a.from), p.voice(b.v, b.term().from)) {
					continue
				}
				ea, eb := p.evidence(a.v, a.from, a.to), p.withCounted(p.slotEvidence([]slot{b}), []slot{b})[0]
				f := Finding{Severity: Warning, Confidence: 0.7, Evidence: []Evidence{ea, p.slotEvidence([]slot{b})[0]}}
				if p.otherDay(a.v.doc, d) {
					f.Reason, f.Severity = reasonLater, Note
				}
				f.Message = fmt.Sprintf("%s denies what %s affirms: %s against %s.", p.name(a.v.doc), p.name(d), quoted(ea.Text), quoted(eb.Text))
				p.Report(f)
				break
			}
		}
	}
}

// nobodyWas is the verb of what token i begins to say that nobody suffered: "No one was injured".
func (v *view) nobodyWas(i, end int) (verb int, ok bool) {
	k := i + 1
	switch w := v.r.Norm(i); w {
	case "nobody", "none":
	case "no":
		if k >= end || v.r.Norm(k) != "one" && v.r.Norm(k) != "people" {
			return 0, false
		}
		k++
	default:
		return 0, false
	}
	if inMarks(v, i) || k >= end || !v.r.Tokens[k].Is(lexicon.Auxiliary) || v.r.Tokens[k].Is(lexicon.Negation) {
		return 0, false
	}
	for k < end && v.r.Tokens[k].Class == token.Word && v.r.Tokens[k].Is(lexicon.Auxiliary) {
		k++
	}
	return k, k < end && v.verb(k)
}

// suffered is the counts of people in a report's text to whom a verb of the family is told to have happened.
func (p *Pass) suffered(doc int, family uint32) []slot {
	var out []slot
	v := p.byDoc[doc][1]
	if v == nil {
		return nil
	}
	for _, x := range v.numbers {
		q := x.quantity()
		if q.Kind != quantity.Count || q.Unit == "" || written(q).Cmp(quantity.Int(1)) < 0 || !v.asserts[v.sentenceOf(x.term().from)] || inMarks(v, x.term().from) {
			continue
		}
		if y := p.predicate(x); y.mode&(unreal|toCome|denying) == 0 && inCommon(y.verbs, []uint32{family}) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// leavesNobodyOut says whether all that sentence s of a says besides the deed is in sentence o of b or the one before it, and that it
// leaves nobody out: "no one else".
func (p *Pass) leavesNobodyOut(a *view, s int, b *view, o int, deed uint32) bool {
	for _, t := range a.sentence(s) {
		switch a.r.Norm(t.from) {
		case "else", "other", "others", "further", "more", "immediately", "yet":
			return false
		}
		if t.means() && t.stem != deed && t.kind != numberTerm && !hasStem(b.sentence(o), t.stem) && (o == 0 || !hasStem(b.sentence(o-1), t.stem)) && a.r.Norm(t.from) != "nobody" {
			return false
		}
	}
	return true
}

// commonVerb says whether a verb says too little by itself to be one deed.
func commonVerb(w string) bool {
	z, ok := lexicon.Load().Zipf(lemma.Verb(w))
	return ok && z >= everyday
}
