package factcheck

import "fmt"

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
	// For each speaker and pair of classes the surest place is told, once.
	type key struct {
		speaker, classes string
		a, b             int // reports
	}
	best := map[key]Finding{}
	var order []key
	weigh := func(a, b *utterance, confidence float64) {
		x, y := a.quote(), b.quote()
		if a.v.doc == b.v.doc || x.CueClass == "" || y.CueClass == "" || x.CueClass == y.CueClass || a.speaker == "" || a.speaker != b.speaker {
			return
		}
		if a.v.doc > b.v.doc {
			a, b, x, y = b, a, y, x
		}
		k := key{a.speaker, x.CueClass + " " + y.CueClass, a.v.doc, b.v.doc}
		old, ok := best[k]
		if ok && old.Confidence >= confidence {
			return
		}
		if !ok {
			order = append(order, k)
		}
		ea := p.Evidence(a.v.doc, fieldOf(a.v), x.CueSpan.Span)
		eb := p.Evidence(b.v.doc, fieldOf(b.v), y.CueSpan.Span)
		ea.Speaker, eb.Speaker = x.Speaker, y.Speaker
		ea.Normalized, eb.Normalized = x.CueClass, y.CueClass
		f := Finding{Confidence: confidence, Evidence: []Evidence{ea, eb}}
		who := a.speaker
		if who[0] == '@' {
			who = p.people.fullest(who)
		}
		f.Message = fmt.Sprintf("The words of %s are introduced differently: %s.", who, p.says("has", f.Evidence))
		best[k] = f
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
		for _, x := range by[place{c.a, c.sa}] {
			for _, y := range by[place{c.b, c.sb}] {
				weigh(&p.utterances[x], &p.utterances[y], 0.4+0.3*c.score)
			}
		}
	}
	for _, k := range order {
		p.Report(best[k])
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
