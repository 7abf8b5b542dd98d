package factcheck

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
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

// runCues reports, of each speaker, the statement that is surest to be one and the cues of which differ, with all reports that
// have it.
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
			if x.differs() {
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
	for _, speaker := range order {
		best := slices.MaxFunc(found[speaker], func(x, y introduction) int { return cmp.Compare(x.confidence, y.confidence) })
		for _, x := range found[speaker] {
			if slices.ContainsFunc(x.cues, func(u *utterance) bool { return slices.Contains(best.cues, u) }) {
				for _, u := range x.cues {
					best.add(u)
				}
			}
		}
		f := Finding{Confidence: best.confidence}
		for _, u := range best.cues {
			q := u.quote()
			e := p.Evidence(u.v.doc, fieldOf(u.v), q.CueSpan.Span)
			e.Speaker, e.Normalized = q.Speaker, q.CueClass
			f.Evidence = append(f.Evidence, e)
		}
		who := speaker
		if who[0] == '@' {
			who = p.people.fullest(who)
		}
		f.Message = fmt.Sprintf("The words of %s are introduced differently: %s.", who, p.says("has", f.Evidence))
		p.Report(f)
	}
}

// add adds an utterance, if its report has none yet.
func (x *introduction) add(u *utterance) {
	if !slices.ContainsFunc(x.cues, func(o *utterance) bool { return o.v.doc == u.v.doc }) {
		x.cues = append(x.cues, u)
	}
}

// differs says whether the cues are of more than one class.
func (x *introduction) differs() bool {
	return slices.ContainsFunc(x.cues, func(u *utterance) bool { return u.quote().CueClass != x.cues[0].quote().CueClass })
}

// sameSubject is how much of the shorter one of two utterances in aligned sentences the other must have.
const sameSubject = 0.25

// introduces says whether an utterance's cue is the report's own word for how its speaker speaks: a question or a belief is
// another act, not a colour, and a verb inside of what is said ("said he feels"), of a relative clause ("what she called") or of what
// somebody is said to have done ("accused him of telling") introduces nothing.
func (p *Pass) introduces(u *utterance) bool {
	q := u.quote()
	switch q.CueClass {
	case "", "asking", "believing":
		return false
	}
	r := u.v.r
	cue := r.Index(q.CueSpan.Start)
	if slices.ContainsFunc(u.v.quotesAt(cue), func(k int) bool { return k != u.q }) {
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
