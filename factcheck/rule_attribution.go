package factcheck

import (
	"fmt"
	"slices"
	"strings"
)

var ruleAttribution = Rule{
	Code:     "attribution",
	Title:    "Who said it",
	Class:    Discrepancy,
	Kind:     "attribution",
	Severity: Error,
	Doc: `Two reports give the same statement, quoted or in reported speech: an agreement where both give it to the same speaker, a
discrepancy where they give it to different ones. A speaker that a report does not name, and one who speaks for the other
(a spokesman, an office), are not taken for different ones. Where one report passes the statement on from an agency and
the other does not say so, that is a note.`,
	Fires:  Example{"“The wall was never safe and we all knew it,” said engineer Paul Derry. Ines Holt, the mayor, was at the site.", "“The wall was never safe and we all knew it,” said Ines Holt, the mayor. Paul Derry, an engineer, was at the site."},
	Silent: Example{"“The wall was never safe and we all knew it,” said engineer Paul Derry. Ines Holt, the mayor, was at the site.", "“The wall was never safe and we all knew it,” an engineer said. Ines Holt, the mayor, was at the site."},
	Run:    func(p *Pass) { p.runAttributions() },
}

func (p *Pass) runAttributions() {
	for _, g := range p.statements {
		byKey := map[string][]int{}
		var keys []string
		for _, i := range g {
			k := p.utterances[i].speaker
			if k == "" {
				continue
			}
			if byKey[k] == nil {
				keys = append(keys, k)
			}
			byKey[k] = append(byKey[k], i)
		}
		for _, k := range keys {
			if len(p.docsOf(byKey[k])) >= 2 && k[0] == '@' && !p.loose(byKey[k]) && !p.otherFigures(byKey[k]) { // else it is the speaker that makes it one
				p.agreeOnSpeaker(byKey[k])
			}
		}
		for x, k := range keys {
			for _, l := range keys[x+1:] {
				p.differentSpeakers(byKey[k], byKey[l])
			}
		}
	}
}

// otherFigures says whether two reports put different figures into what they report in their own words, so that it may be
// two things that the speaker said.
func (p *Pass) otherFigures(us []int) bool {
	type figured struct {
		*utterance
		figures []slot
	}
	var all []figured
	for _, i := range us {
		u := &p.utterances[i]
		if fs := slotsWithin(u.v, u.from, u.to, numberTerm); len(fs) > 0 {
			all = append(all, figured{u, fs})
		}
	}
	for k, a := range all {
		for _, b := range all[k+1:] {
			if a.v.doc == b.v.doc || a.marked() && b.marked() {
				continue
			}
			for _, x := range a.figures {
				if !slices.ContainsFunc(b.figures, func(y slot) bool { return p.relateQuantities(x, y) != conflicting }) {
					return true
				}
			}
		}
	}
	return false
}

func (p *Pass) agreeOnSpeaker(us []int) {
	f := Finding{Class: Agreement, Severity: Note, Confidence: 0.9}
	relays := map[string]bool{}
	for _, i := range us {
		f.Evidence = append(f.Evidence, p.speakerEvidence(i))
		if r := p.utterances[i].quote().Relay; r != "" {
			relays[r] = true
		}
	}
	u := &p.utterances[us[0]]
	said := quoted(u.v.r.Source(u.from, u.to))
	f.Message = fmt.Sprintf("%s give %s to the same speaker, %s.", list(p.reporters(f.Evidence)), said, p.speakerName(us))
	for _, i := range us {
		if r := p.utterances[i].quote().Relay; relays[r] {
			f.Message = fmt.Sprintf("%s give %s to the same speaker, %s, %s by way of %s.", list(p.reporters(f.Evidence)), said, p.speakerName(us), p.name(p.utterances[i].v.doc), r)
			break
		}
	}
	p.Report(f)
}

// differentSpeakers reports a statement that one report gives to one named person or body and another to another.
func (p *Pass) differentSpeakers(a, b []int) {
	ka, kb := p.utterances[a[0]].speaker, p.utterances[b[0]].speaker
	if ka[0] != '@' || kb[0] != '@' || !p.people.distinct(ka, kb) {
		return
	}
	// Within one report a statement may be told twice, by whoever says it and by whoever repeats it.
	docs := map[int]bool{}
	for _, i := range a {
		docs[p.utterances[i].v.doc] = true
	}
	f := Finding{Confidence: 0.9}
	for _, i := range b {
		if docs[p.utterances[i].v.doc] {
			return
		}
	}
	strong := false
	for _, i := range a {
		for _, j := range b {
			x, y := &p.utterances[i], &p.utterances[j]
			// "He said" in both is the same words, whoever each report's "he" is taken for.
			// And whom a pronoun or "the aide" means is too uncertain to say that reports differ.
			if strings.EqualFold(x.quote().SpeakerSpan.Text, y.quote().SpeakerSpan.Text) || !x.namesSpeaker() || !y.namesSpeaker() {
				continue
			}
			if r, ok := p.sameStatement(x, y); ok && r.equal >= 0.85 && min(x.content, y.content) >= 3 {
				strong = true
			}
		}
	}
	if !strong {
		return
	}
	for _, i := range append(append([]int(nil), a...), b...) {
		f.Evidence = append(f.Evidence, p.speakerEvidence(i))
	}
	f.Message = fmt.Sprintf("The same statement is given to different speakers: %s.", p.saysWho(f.Evidence))
	p.Report(f)
}

// namesSpeaker says whether the words for the speaker are a name.
func (u *utterance) namesSpeaker() bool {
	s := u.quote().SpeakerSpan
	for i := u.v.r.Index(s.Start); i < len(u.v.r.Tokens) && int(u.v.r.Tokens[i].Start) < s.End; i++ {
		if u.v.inMention(i) {
			return true
		}
	}
	return false
}

// speakerEvidence is the place that names an utterance's speaker, or the utterance where none does.
func (p *Pass) speakerEvidence(i int) Evidence {
	u := &p.utterances[i]
	q := u.quote()
	e := p.utteranceEvidence(i, nil)
	if q.SpeakerSpan.Len() > 0 {
		said := e
		e.Span, e.Text = q.SpeakerSpan.Span, q.SpeakerSpan.Text
		if q.CueSpan.Len() > 0 && q.CueSpan.Start-e.End <= 2 && e.Start-q.CueSpan.End <= 2 {
			e.Span = e.Join(q.CueSpan.Span)
			e.Text = e.In(u.v.r.Original)
		}
		e.Context = e.Context.Join(said.Context)
	}
	e.Normalized = e.Speaker
	return e
}

// saysWho lists whom each report gives a statement to.
func (p *Pass) saysWho(es []Evidence) string {
	var parts []string
	seen := map[string]bool{}
	for _, e := range p.inOrder(es) {
		if who := p.nameOf(e.Report); !seen[who] && e.Speaker != "" {
			seen[who] = true
			parts = append(parts, who+" to "+e.Speaker)
		}
	}
	return list(parts)
}
