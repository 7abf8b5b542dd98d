package factcheck

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleCause = Rule{
	Code:     "cause",
	Title:    "Another cause",
	Class:    Discrepancy,
	Kind:     "claim",
	Severity: Warning,
	Doc: `Two reports put the same outcome down to different causes ("because of", "caused by", "blamed on", "led to"). The outcome is
known by the family of its verb or of the noun that heads it; what else is said of it must meet, or it be taken as known ("the
collision"). The causes share no word, and neither report has all words of the other's cause anywhere: else both may be
right. A note where a voice tells of a cause, where it is hedged, or where the words say that it helped.`,
	Fires:  Example{"The old harbour wall collapsed on Monday because of heavy rain.", "Corrosion caused the collapse of the old harbour wall on Monday."},
	Silent: Example{"The old harbour wall collapsed on Monday because of heavy rain.", "Days of rain caused the collapse of the old harbour wall on Monday."},
	Run:    func(p *Pass) { p.runCauses() },
}

// causation is an outcome with its cause.
type causation struct {
	connective
	outcome       []uint32 // families
	effect, cause clause
	result        []term // what the effect means
	causes        []term // all that the sentence tells of the cause
	soft          bool   // told by a voice, hedged, or one cause of several
}

var causal = sync.OnceValue(func() *lexicon.Phrases { return lexicon.Load().Phrases(lexicon.Load().List("causes")) })

func (p *Pass) runCauses() {
	var all []causation
	for _, v := range p.views {
		for s := range v.r.Sentences {
			if v.asserts[s] && len(all) < mostTellings {
				all = append(all, p.causations(v, s)...)
			}
		}
	}
	all = all[:min(len(all), mostTellings)]
	n := len(all)
	docs, one := make([]int, n), make([]bool, n*n) // one says for each two whether they have an outcome in common and may be one
	for i := range all {
		docs[i] = all[i].v.doc
		for j := range i {
			may := common(all[i].outcome, all[j].outcome) && p.mayBeOne(&all[i], &all[j])
			one[i*n+j], one[j*n+i] = may, may
		}
	}
	groups, sure := disputes(docs, func(i, j int) float64 {
		if one[i*n+j] || !common(all[i].outcome, all[j].outcome) {
			return 0
		}
		for k, d := range docs { // a report that has the other's cause, too
			if d == docs[i] && one[k*n+j] || d == docs[j] && one[k*n+i] {
				return 0
			}
		}
		return p.sameOutcome(&all[i], &all[j])
	}, func(i, j int) bool { return one[i*n+j] && p.sameOutcome(&all[i], &all[j]) > 0 })
	for k, g := range groups {
		f := Finding{Confidence: sure[k]}
		for _, i := range g {
			if all[i].soft {
				f.Severity = Note
			}
			f.Evidence = append(f.Evidence, p.causeEvidence(&all[i]))
		}
		first := &all[g[0]]
		f.Message = fmt.Sprintf("The reports give other causes of one thing, %s: %s.", quoted(first.v.r.Source(first.effect.from, first.effect.to)), p.says("has", f.Evidence))
		p.Report(f)
	}
}

// causations is the causes of a sentence with their outcomes.
func (p *Pass) causations(v *view, s int) []causation {
	var out []causation
	sent := v.r.Sentences[s]
	for _, c := range p.connectives(causal(), v, s) {
		x := causation{connective: c, soft: c.voice != "" || c.row.Fields[1] == "part"}
		x.effect, x.cause = c.before, c.behind
		wide := clause{c.to, sent.To}
		if qs := v.quotesAt(c.from); len(qs) > 0 { // without "officials said"
			wide.to = max(c.to, min(sent.To, v.r.Quotes[qs[0]].To))
		}
		switch {
		case c.row.Fields[0] == "before":
			if c.before.from > c.from || !governs(v, c.from, c.to, sent.To) {
				continue
			}
			x.effect, x.cause, wide = c.behind, c.before, clause{spoken(v, c.from, sent.From), c.from}
		case c.before.from > c.from:
			wide.to = c.behind.to
		case restricts(v, &c):
			continue
		}
		for _, at := range []clause{c.before, c.behind} {
			for i := at.from; i < at.to; i++ {
				x.soft = x.soft || v.r.Tokens[i].Is(lexicon.Hedge|lexicon.Modal)
			}
		}
		x.outcome, x.result = p.happens(v, x.effect, nil), meaningful(v, x.effect)
		x.causes = meaningful(v, wide)
		if len(x.outcome) > 0 && len(meaningful(v, x.cause)) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// governs says whether a verb of causing at tokens from to to has an object: "caused the fire", not "caused in the fire".
func governs(v *view, from, to, end int) bool {
	if to >= end || from == 0 {
		return false
	}
	t := v.r.Tokens[to]
	return t.Class == token.Word && !t.Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Subordinator|lexicon.Adverb) && !v.r.Tokens[from-1].Is(lexicon.Determiner|lexicon.Preposition)
}

// restricts says whether a participle tells which of several things are meant: "deaths caused by heat", but not "the fire caused by
// campers" or "was caused by".
func restricts(v *view, c *connective) bool {
	if !strings.HasSuffix(v.r.Norm(c.from), "ed") {
		return false
	}
	if k := adverbsBefore(v, c.before.from, c.from); k > c.before.from && v.r.Tokens[k-1].Is(lexicon.Auxiliary) {
		return false
	}
	return !v.r.Tokens[c.before.from].Is(lexicon.Determiner | lexicon.Possessive)
}

// mayBeOne says whether two causes may be one, or both be known to a report: they share a word, or one report has all words of
// the other's.
func (p *Pass) mayBeOne(a, b *causation) bool {
	for _, x := range a.causes {
		for _, y := range b.causes {
			if x.stem == y.stem && !slices.Contains(a.outcome, x.stem) || lemma.Synonyms(lemma.Noun(a.v.r.Norm(x.from)), lemma.Noun(b.v.r.Norm(y.from))) {
				return true
			}
		}
	}
	return p.knows(b.v.doc, meaningful(a.v, a.cause)) || p.knows(a.v.doc, meaningful(b.v, b.cause))
}

// knows says whether a report has all of the terms somewhere.
func (p *Pass) knows(doc int, terms []term) bool {
	for _, t := range terms {
		has := false
		for _, v := range p.byDoc[doc] {
			has = has || v != nil && hasStem(v.terms, t.stem)
		}
		if !has {
			return false
		}
	}
	return true
}

// sameOutcome is how sure it is that two outcomes of one core are one: what else is said of the one that is told shorter must stand
// in the other. Where nothing else is, the sentences must tell the same or take it as known; 0 where they may be two.
func (p *Pass) sameOutcome(a, b *causation) float64 {
	if others(a.v, a.effect, b.v, b.effect) || otherDates(&a.connective, &b.connective) {
		return 0
	}
	x, y := a.besides(), b.besides()
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, t := range x {
		if !hasStem(y, t.stem) {
			return 0
		}
	}
	if c := p.pairs[[2]place{{a.v, a.sentence}, {b.v, b.sentence}}]; c != nil && c.score >= 0.5 {
		return 0.5 + 0.35*c.score
	}
	switch {
	case len(x) > 0:
		return 0.6
	case asKnown(a.v, a.result) || asKnown(b.v, b.result): // "the collision", of which the event has one
		return 0.5
	}
	return 0
}

// besides is what an effect's clause means besides its core.
func (x *causation) besides() []term {
	return slices.DeleteFunc(slices.Clone(x.result), func(t term) bool { return slices.Contains(x.outcome, t.stem) })
}

// asKnown says whether an outcome is one noun, not an everyday one, that the report takes as known.
func asKnown(v *view, ts []term) bool {
	if len(ts) != 1 || ts[0].from == 0 || v.r.Norm(ts[0].from-1) != "the" {
		return false
	}
	z, ok := lexicon.Load().Zipf(v.r.Norm(ts[0].from))
	return !ok || z < commonQualifier
}

// causeEvidence is a cause with its connective.
func (p *Pass) causeEvidence(x *causation) Evidence {
	from, to := min(x.cause.from, x.from), max(x.cause.to, x.to)
	if x.row.Fields[0] == "before" {
		to = x.behind.to
	}
	e := p.evidence(x.v, from, to)
	var words []string
	for _, t := range meaningful(x.v, x.cause) {
		words = append(words, p.wording(x.v, t))
	}
	e.Normalized = strings.Join(words, " ")
	return e
}
