package factcheck

import (
	"fmt"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
)

// contrary says whether two sentences that are paired tell what excludes each other, so that nobody may say that they tell the same,
// even where no rule is sure enough to report a discrepancy.
func (p *Pass) contrary(x, y place) bool {
	if len(x.v.sentence(x.sentence)) > longest || len(y.v.sentence(y.sentence)) > longest {
		return false
	}
	if p.excludingFigures(x, y) || p.excludingDates(x, y) || p.deniesVerb(x, y) || p.deniesVerb(y, x) {
		return true
	}
	_, _, ok := p.opposites(x, y)
	return ok
}

// excludingFigures says whether both sentences have figures of one unit and no two of their figures can be one, or each has one
// figure of a unit that the other doesn't have, in clauses that tell of one thing, and these exclude each other.
func (p *Pass) excludingFigures(x, y place) bool {
	excluded, meets := false, false
	xs, ys := slotsOf(x.v, x.sentence, numberTerm), slotsOf(y.v, y.sentence, numberTerm)
	for _, a := range xs {
		for _, b := range ys {
			switch p.relateQuantities(a, b) {
			case same, compatible:
				meets = true
			case conflicting:
				excluded = excluded || a.quantity().Unit != "" && a.quantity().Unit == b.quantity().Unit
			case unrelated:
				if a.quantity().Kind == quantity.Ordinal && b.quantity().Kind == quantity.Ordinal && a.term().key != b.term().key && sameNext(a, b) {
					return true // "the 14th minute", "the 41st minute"
				}
			}
		}
	}
	return excluded && !meets || p.excludingRest(unmet(xs, ys, p.relateQuantities), unmet(ys, xs, p.relateQuantities))
}

// excludingRest says whether of two sentences' figures, those that they share left aside, the only ones of a unit exclude each other.
func (p *Pass) excludingRest(xs, ys []slot) bool {
	only := func(s slot, all []slot) bool {
		return !slices.ContainsFunc(all, func(o slot) bool { return o != s && o.quantity().Unit == s.quantity().Unit })
	}
	for _, a := range xs {
		for _, b := range ys {
			if a.quantity().Unit != "" && a.quantity().Unit == b.quantity().Unit && only(a, xs) && only(b, ys) && p.relateQuantities(a, b) == conflicting && p.sameMeasure(a, b) && p.oneThing(a, b) {
				return true
			}
		}
	}
	return false
}

// unmet is the slots that can be none of the other sentence's.
func unmet(xs, ys []slot, relate func(a, b slot) relation) []slot {
	var out []slot
	for _, a := range xs {
		if !slices.ContainsFunc(ys, func(b slot) bool { r := relate(a, b); return r == same || r == compatible }) {
			out = append(out, a)
		}
	}
	return out
}

// sameNext says whether the same word stands behind two slots, right away or behind a hyphen.
func sameNext(a, b slot) bool { return beside(a, 1) != 0 && beside(a, 1) == beside(b, 1) }

// excludingDates says whether each sentence has one date that the other doesn't have, both of one length, in clauses that tell of
// one thing, and they exclude each other.
func (p *Pass) excludingDates(x, y place) bool {
	xs, ys := slotsOf(x.v, x.sentence, dateTerm), slotsOf(y.v, y.sentence, dateTerm)
	xs, ys = unmet(xs, ys, relateDates), unmet(ys, xs, relateDates)
	for _, a := range xs {
		for _, b := range ys {
			if relateDates(a, b) == conflicting && p.onlyYears(a, b) {
				return true
			}
		}
	}
	return len(xs) == 1 && len(ys) == 1 && relateDates(xs[0], ys[0]) == conflicting && len(xs[0].date().Value) == len(ys[0].date().Value) && p.oneThing(xs[0], ys[0])
}

// oneThing says whether the clauses around two terms have half or more in common of what the lighter one says, or tell it by one verb.
func (p *Pass) oneThing(a, b slot) bool {
	if c := p.pairs[[2]place{{a.v, a.v.sentenceOf(a.term().from)}, {b.v, b.v.sentenceOf(b.term().from)}}]; c != nil && c.score >= 0.9 && c.mutual && (sharedContext(c, a, b) >= 2 || c.halfAlike()) {
		return true
	}
	x, y := p.predicate(a), p.predicate(b)
	shared, least := inCommon(x.around, y.around), min(distinct(x.around), distinct(y.around))
	alike := len(x.deeds(y)) > 0 || x.verb != "" && y.verb != "" && lemma.Synonyms(x.verb, y.verb)
	return shared >= 2 && 2*shared >= least || alike && 2*shared+1 >= least
}

// halfAlike says whether two sentences share half of the words that mean something in the shorter one, and two or more.
func (c *comparison) halfAlike() bool {
	var as, bs []uint32
	for _, t := range c.termsA() {
		if t.means() {
			as = append(as, t.stem)
		}
	}
	for _, t := range c.termsB() {
		if t.means() {
			bs = append(bs, t.stem)
		}
	}
	n := inCommon(as, bs)
	return n >= 2 && 2*n >= min(distinct(as), distinct(bs))
}

// deniesVerb says whether x negates a verb that y, which negates nothing, has, or, much else being the same, another word.
func (p *Pass) deniesVerb(x, y place) bool {
	for _, t := range y.v.sentence(y.sentence) {
		if t.kind == negation {
			return false
		}
	}
	theirs := verbsOf(y.v, y.sentence)
	for _, a := range verbsOf(x.v, x.sentence) {
		if !behindNegation(a) && !a.v.refused(a.term().from) {
			continue
		}
		for _, b := range theirs {
			if a.term().stem == b.term().stem && !b.v.refused(b.term().from) {
				return true
			}
		}
	}
	c := p.pairs[[2]place{x, y}]
	return c != nil && c.shares(0.4) && x.v.field == "text" && y.v.field == "text" && slices.ContainsFunc(negations(x.v, x.sentence), func(n negated) bool {
		return slices.ContainsFunc(y.v.sentence(y.sentence), func(t term) bool { return t.stem == n.next[0] && t.kind == content && !inMarks(y.v, t.from) })
	})
}

// refused says whether the verb at token i is the infinitive of what somebody does not do: "refused to concede".
func (v *view) refused(i int) bool {
	return i >= 2 && v.r.Norm(i-1) == "to" && refusals[lemma.Verb(v.r.Norm(i-2))]
}

// refusals is the verbs by which what their infinitive says is not done.
var refusals = map[string]bool{"refuse": true, "decline": true, "fail": true}

// behindNegation says whether a verb stands right behind a negation, but for auxiliaries and adverbs.
func behindNegation(a slot) bool {
	s := a.v.r.Sentences[a.v.sentenceOf(a.term().from)]
	return a.v.mode(a.term().from, s.From)&denying != 0
}

// opposites is a word of each sentence that mean the opposite of each other, outside quotation marks, in clauses that tell the
// same besides; a word that the other sentence has as well doesn't count.
func (p *Pass) opposites(x, y place) (a, b slot, ok bool) {
	mine, c := opposable(ownWords(x, y)), p.pairs[[2]place{x, y}]
	if len(mine) == 0 {
		return slot{}, slot{}, false
	}
	theirs := opposable(ownWords(y, x))
	for _, a := range mine {
		for _, b := range theirs {
			verb := a.v.verb(a.term().from)
			if !opposite(a.v.r.Norm(a.term().from), b.v.r.Norm(b.term().from)) || behindNegation(a) != behindNegation(b) {
				continue
			}
			mixed := verb != b.v.verb(b.term().from) // "stayed open", "were shut"
			if mixed && c != nil && c.shares(0.4) || !mixed && verb && p.oneDeed(a, b) || !mixed && !verb && besideOne(a, b) {
				return a, b, true
			}
		}
	}
	return slot{}, slot{}, false
}

// oppositeWords reports words of sentences that surely tell the same, each the opposite of the other in its place, where neither report
// has both: "passed its inspection", "failed an inspection".
func (p *Pass) oppositeWords() {
	for i := range p.comparisons {
		c := &p.comparisons[i]
		if c.score < 0.8 || !c.mutual || len(c.termsA()) > longest || len(c.termsB()) > longest {
			continue
		}
		a, b, ok := p.opposites(place{c.a, c.sa}, place{c.b, c.sb})
		if !ok || p.hasWord(c.b.doc, a.term().stem) || p.hasWord(c.a.doc, b.term().stem) || p.twoVoices(p.voice(c.a, a.term().from), p.voice(c.b, b.term().from)) {
			continue
		}
		f := Finding{Severity: Warning, Confidence: 0.65, Evidence: []Evidence{p.evidence(c.a, a.term().from, a.term().to), p.evidence(c.b, b.term().from, b.term().to)}}
		if p.contestedBy("polarity", f.Evidence) || p.contestedBy("quote", f.Evidence) {
			continue
		}
		f.Message = fmt.Sprintf("The reports tell the opposite: %s.", p.says("says", f.Evidence))
		p.Report(f)
	}
}

// hasWord says whether a report's text has a word of a family.
func (p *Pass) hasWord(doc int, family uint32) bool {
	v := p.byDoc[doc][1]
	return v != nil && slices.ContainsFunc(v.terms, func(t term) bool { return t.kind == content && t.stem == family })
}

// oneDeed says whether two verbs are told of one thing.
func (p *Pass) oneDeed(a, b slot) bool {
	x, y := p.newPredicate(a, a.term().from), p.newPredicate(b, b.term().from)
	mine, others := minus(x.around, x.verbs), minus(y.around, y.verbs)
	shared, least := inCommon(mine, others), min(distinct(mine), distinct(others))
	return shared > 0 && 2*shared >= least && (x.mode|y.mode)&unreal == 0 && !p.elsewhere(a, b)
}

// besideOne says whether the words that mean something right before two words are the same, or those right behind.
func besideOne(a, b slot) bool {
	return beside(a, -1) != 0 && beside(a, -1) == beside(b, -1) || beside(a, 1) != 0 && beside(a, 1) == beside(b, 1)
}

// beside is the next word that means something before (-1) or behind (1) a term of its sentence; 0 where there is none.
func beside(s slot, step int) uint32 {
	sent := s.v.r.Sentences[s.v.sentenceOf(s.term().from)]
	for t := s.t + step; t >= int(s.v.at[sent.From]) && t < int(s.v.at[sent.To]); t += step {
		if s.v.terms[t].means() {
			return s.v.terms[t].stem
		}
	}
	return 0
}

// ownWords is the words of x that mean something, outside quotation marks, that y doesn't have.
func ownWords(x, y place) []slot {
	var out []slot
	theirs := y.v.sentence(y.sentence)
	s := x.v.r.Sentences[x.sentence]
	for t := int(x.v.at[s.From]); t < int(x.v.at[s.To]); t++ {
		if w := x.v.terms[t]; w.kind == content && w.to == w.from+1 && !inMarks(x.v, w.from) && !x.v.inMention(w.from) && !hasStem(theirs, w.stem) {
			out = append(out, slot{x.v, t})
		}
	}
	return out
}

// opposable is the words that have an opposite in some form: a few in a sentence, so that few pairs need be looked up.
func opposable(words []slot) []slot {
	return slices.DeleteFunc(words, func(s slot) bool {
		w := s.v.r.Norm(s.term().from)
		return !lemma.Opposed(w) && !lemma.Opposed(lemma.Verb(w)) && !lemma.Opposed(lemma.Noun(w))
	})
}

// opposite says whether two words are opposites, in whatever form.
func opposite(a, b string) bool {
	return lemma.Antonyms(a, b) || lemma.Antonyms(lemma.Verb(a), lemma.Verb(b)) || lemma.Antonyms(lemma.Noun(a), lemma.Noun(b))
}
