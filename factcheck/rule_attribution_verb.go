package factcheck

import (
	"fmt"

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

func (p *Pass) runCues() {
	// One finding a speaker: in each report the cue of the statement that is surest to be the same as another report's.
	type cue struct {
		q          *quote.Quote
		v          *view
		confidence float64
	}
	cues := map[string]map[int]cue{}
	var order []string
	keep := func(u *utterance, confidence float64) {
		of := cues[u.speaker]
		if of == nil {
			of = map[int]cue{}
			cues[u.speaker] = of
			order = append(order, u.speaker)
		}
		if old, ok := of[u.v.doc]; !ok || old.confidence < confidence {
			of[u.v.doc] = cue{u.quote(), u.v, confidence}
		}
	}
	weigh := func(a, b *utterance, confidence float64) {
		x, y := a.quote(), b.quote()
		if a.v.doc != b.v.doc && x.CueClass != "" && y.CueClass != "" && x.CueClass != y.CueClass && a.speaker != "" && a.speaker == b.speaker {
			keep(a, confidence)
			keep(b, confidence)
		}
	}
	for _, g := range p.statements {
		for k, i := range g {
			for _, j := range g[k+1:] {
				weigh(&p.utterances[i], &p.utterances[j], 0.8)
			}
		}
	}
	by := p.utterancesBySentence()
	for i := range p.comparisons {
		c := &p.comparisons[i]
		if c.score < firm || !c.mutual {
			continue
		}
		for _, x := range by[place{c.a, c.sa}] {
			for _, y := range by[place{c.b, c.sb}] {
				weigh(&p.utterances[x], &p.utterances[y], 0.4+0.3*c.score)
			}
		}
	}
	for _, speaker := range order {
		f := Finding{}
		classes := map[string]bool{}
		for d := range p.Docs {
			x, ok := cues[speaker][d]
			if !ok {
				continue
			}
			classes[x.q.CueClass] = true
			e := p.Evidence(d, fieldOf(x.v), x.q.CueSpan.Span)
			e.Speaker, e.Normalized = x.q.Speaker, x.q.CueClass
			f.Evidence = append(f.Evidence, e)
			f.Confidence = max(f.Confidence, x.confidence)
		}
		if len(classes) < 2 {
			continue
		}
		who := speaker
		if who[0] == '@' {
			who = p.people.fullest(who)
		}
		f.Message = fmt.Sprintf("The words of %s are introduced differently: %s.", who, p.says("has", f.Evidence))
		p.Report(f)
	}
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
