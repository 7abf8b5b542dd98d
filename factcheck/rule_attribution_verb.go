package factcheck

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

var ruleAttributionVerb = Rule{
	Code:     "attribution-verb",
	Title:    "Said, claimed or admitted",
	Class:    Framing,
	Kind:     "attribution-verb",
	Severity: Note,
	Doc: `In passages that tell the same, the reports introduce the same speaker's words with verbs of different colour: one says,
another claims, admits or warns. Only verbs of different classes in the lexicon are compared.`,
	Fires:  Example{"Mayor Ines Holt said the old harbour wall had been unsafe for several years.", "Mayor Ines Holt admitted that the old harbour wall had been unsafe for several years."},
	Silent: Example{"Mayor Ines Holt said the old harbour wall had been unsafe for several years.", "The old harbour wall had been unsafe for several years, Mayor Ines Holt told reporters."},
	Run:    func(p *Pass) { p.runCues() },
}

// introduction is the cues by which reports introduce one statement of a speaker.
type introduction struct {
	cues       []*utterance // of each report the first one
	confidence float64
}

// otherCues is how sure it is that other cues of the same words are a difference worth telling: an editor signed two of three
// of the development data, and did not list all.
const otherCues = 0.6

// sameVerb is how sure it is that utterances of one speaker that begin with the same verb are one statement, and their cues a difference.
const sameVerb = 0.55

// mostCues is how many statements of one speaker are told of: the verbs of further ones say little new.
const mostCues = 2

// runCues reports, of each speaker, the statements the cues of which differ, with all reports that have them: the surest one, and
// others where the reports have the same words or verb.
func (p *Pass) runCues() {
	found := map[string][]introduction{} // by speaker
	var order []string
	weigh := func(us []*utterance, confidence float64) {
		for len(us) > 1 {
			speaker := us[0].speaker
			x := introduction{confidence: confidence}
			var rest []*utterance
			for _, u := range us {
				switch {
				case u.speaker != speaker:
					rest = append(rest, u)
				case speaker != "" && p.introduces(u):
					x.add(u)
				}
			}
			us = rest
			if p.differs(x) {
				if found[speaker] == nil {
					order = append(order, speaker)
				}
				found[speaker] = append(found[speaker], x)
			}
		}
	}
	for _, g := range p.statements {
		var us []*utterance
		for _, i := range g {
			us = append(us, &p.utterances[i])
		}
		weigh(us, otherCues)
	}
	by := p.utterancesBySentence()
	for i := range p.comparisons {
		c := &p.comparisons[i]
		if c.score < firm || !c.mutual {
			continue
		}
		for _, x := range by[place{c.a, c.sa}] {
			for _, y := range by[place{c.b, c.sb}] {
				a, b := &p.utterances[x], &p.utterances[y]
				if p.shared(a.terms, b.terms, term.family) >= sameSubject*min(a.weight, b.weight) {
					weigh([]*utterance{a, b}, 0.2+0.4*c.score)
				}
			}
		}
	}
	for i := range p.utterances {
		for j := i + 1; j < len(p.utterances); j++ {
			a, b := &p.utterances[i], &p.utterances[j]
			if a.v.doc != b.v.doc && a.speaker == b.speaker && a.speaker != "" && a.q >= 0 && b.q >= 0 && p.samePredicate(a, b) && !p.onOtherDays(a, b) {
				weigh([]*utterance{a, b}, sameVerb)
			}
		}
	}
	for _, speaker := range order {
		slices.SortStableFunc(found[speaker], func(x, y introduction) int { return cmp.Compare(y.confidence, x.confidence) })
		told, n := map[*utterance]bool{}, 0
		for i, best := range found[speaker] {
			if n == mostCues {
				break
			}
			if i > 0 && best.confidence < sameVerb || slices.ContainsFunc(best.cues, func(u *utterance) bool { return told[u] }) {
				continue
			}
			for _, x := range found[speaker][i+1:] {
				if slices.ContainsFunc(x.cues, func(u *utterance) bool { return slices.Contains(best.cues, u) }) {
					for _, u := range x.cues {
						best.add(u)
					}
				}
			}
			for _, u := range best.cues {
				told[u] = true
			}
			p.reportCues(speaker, best)
			n++
		}
	}
}

// reportCues reports the cues of one statement.
func (p *Pass) reportCues(speaker string, x introduction) {
	f := Finding{Confidence: x.confidence}
	for _, u := range x.cues {
		q := p.introducer(u)
		e := p.Evidence(u.v.doc, fieldOf(u.v), q.CueSpan.Span)
		e.Speaker, e.Normalized = q.Speaker, q.CueClass
		f.Evidence = append(f.Evidence, e)
	}
	if len(p.reporters(f.Evidence)) < 2 {
		return // one report introduces its own words in two ways
	}
	who := speaker
	if who[0] == '@' {
		who = p.people.fullest(who)
	}
	f.Message = fmt.Sprintf("The words of %s are introduced differently: %s.", who, p.says("has", f.Evidence))
	p.Report(f)
}

// add adds an utterance, if its report has none yet.
func (x *introduction) add(u *utterance) {
	if !slices.ContainsFunc(x.cues, func(o *utterance) bool { return o.v.doc == u.v.doc }) {
		x.cues = append(x.cues, u)
	}
}

// differs says whether the cues are of more than one class.
func (p *Pass) differs(x introduction) bool {
	return slices.ContainsFunc(x.cues, func(u *utterance) bool { return p.introducer(u).CueClass != p.introducer(x.cues[0]).CueClass })
}

// sameSubject is how much of the shorter one of two utterances in aligned sentences the other must have.
const sameSubject = 0.25

// samePredicate says whether two utterances begin with one verb ("pledged to repay", "said he would repay") and share other words
// besides.
func (p *Pass) samePredicate(a, b *utterance) bool {
	x, y := a.verbs(), b.verbs()
	if len(x) == 0 || len(y) == 0 || !slices.Contains(x, y[0]) && !slices.Contains(y, x[0]) {
		return false
	}
	both := 0
	for _, t := range a.terms {
		if t.means() && hasStem(b.terms, t.stem) {
			both++
		}
	}
	return both >= 2 && p.shared(a.terms, b.terms, term.family) >= samePredicate*min(a.weight, b.weight)
}

// onOtherDays says whether the sentences of two utterances tell of days that exclude each other.
func (p *Pass) onOtherDays(a, b *utterance) bool {
	for _, x := range slotsOf(a.v, a.v.sentenceOf(a.from), dateTerm) {
		for _, y := range slotsOf(b.v, b.v.sentenceOf(b.from), dateTerm) {
			if relateDates(x, y) == conflicting {
				return true
			}
		}
	}
	return false
}

// samePredicate is how much of the shorter one of two utterances with the same verb the other must have.
const samePredicate = 0.35

// verbs is the families of an utterance's first two verbs.
func (u *utterance) verbs() []uint32 {
	var out []uint32
	for _, t := range u.terms {
		if t.kind == content && u.v.verb(t.from) && len(out) < 2 {
			out = append(out, t.stem)
		}
	}
	return out
}

// introducer is the quote whose cue introduces an utterance: its own, or, where it goes on with what the same speaker said just before
// ("…," she said. "…"), that one's.
func (p *Pass) introducer(u *utterance) *quote.Quote {
	q := u.quote()
	if q.CueClass != "" || u.q < 1 || !u.marked() || u.speaker == "" {
		return q
	}
	before := &u.v.r.Quotes[u.q-1]
	if before.CueClass != "" && before.Kind == quote.Direct && p.people.speaker(u.v.doc, before) == u.speaker && u.v.sentenceOf(q.From)-u.v.sentenceOf(before.From) <= 1 {
		return before
	}
	return q
}

// introduces says whether an utterance's cue is the report's own word for how its speaker speaks: a question or a belief is
// another act, not a colour, and a verb inside of what is said ("said he feels"), of a relative clause ("what she called") or of what
// somebody is said to have done ("accused him of telling") introduces nothing.
func (p *Pass) introduces(u *utterance) bool {
	q := p.introducer(u)
	switch q.CueClass {
	case "", "asking", "believing":
		return false
	}
	r := u.v.r
	cue := r.Index(q.CueSpan.Start)
	if slices.ContainsFunc(u.v.quotesAt(cue), func(k int) bool { return k != u.q && &u.v.r.Quotes[k] != q }) {
		return false
	}
	if cue > 0 && strings.HasSuffix(r.Norm(cue), "ing") {
		switch r.Norm(cue - 1) {
		case "of", "for", "from", "as":
			return false
		}
	}
	first := cue
	if q.SpeakerSpan.Text != "" && q.SpeakerSpan.Start < q.CueSpan.Start {
		first = r.Index(q.SpeakerSpan.Start)
	}
	return first == 0 || r.Norm(first-1) != "what"
}

// place is a sentence of a view.
type place struct {
	v        *view
	sentence int
}

func (p *Pass) utterancesBySentence() map[place][]int {
	by := map[place][]int{}
	for i := range p.utterances {
		u := &p.utterances[i]
		k := place{u.v, u.v.sentenceOf(u.from)}
		by[k] = append(by[k], i)
	}
	return by
}
