package factcheck

import (
	"fmt"
	"slices"
	"strings"
)

var ruleQuote = Rule{
	Code:     "quote",
	Title:    "One statement in the same or other words",
	Class:    Discrepancy,
	Kind:     "quote",
	Severity: Warning,
	Doc: `Two reports quote the same statement: an agreement where the words are the same (typography, notation, spelling and the transliteration of names aside,
and one may have cut it shorter), a discrepancy where words inside what both quote differ. A negation, a figure or a modal verb
that differs, or an opposite, changes what was said: an error. Other words, or a cut that drops the negation before the words
or the condition behind them, are a warning. Where the speaker's own language is
not the reports', or a foreign agency relays him, other words are likely another translation and the finding says so.`,
	Fires:  Example{"“We will rebuild the old harbour wall this year,” Mayor Ines Holt said.", "“We will rebuild the whole harbour wall this year,” Mayor Ines Holt said."},
	Silent: Example{"“We will rebuild the old harbour wall this year,” Mayor Ines Holt said.", "Mayor Ines Holt said: \"We will rebuild the old harbour wall\"."},
	Run:    func(p *Pass) { p.runQuotes() },
}

func (p *Pass) runQuotes() {
	for _, g := range p.statements {
		marked := p.inMarks(g)
		if len(p.docsOf(marked)) < 2 {
			continue
		}
		if d := p.quoteDifferences(marked); d.grave == noChange {
			p.reportSameWords(marked)
		} else {
			p.reportOtherWords(marked, d)
		}
	}
}

// quoteDifferences is what differs between the quotes of one statement, all pairs of reports taken together.
type quoteDifferences struct {
	grave      change         // the gravest
	translated bool           // other words are likely another translation
	equal      float64        // of the pair that has least in common
	involved   map[int]bool   // the utterances that differ
	marks      map[int][]term // by utterance: the terms that do
}

// quoteDifferences compares the utterances of one statement that stand in marks, each report's with each other's.
func (p *Pass) quoteDifferences(marked []int) quoteDifferences {
	d := quoteDifferences{equal: 1, involved: map[int]bool{}, marks: map[int][]term{}}
	byDoc := p.byReport(marked)
	for k, as := range byDoc {
		for _, bs := range byDoc[k+1:] {
			for _, x := range p.partners(as, bs) {
				a, b := &p.utterances[x.i], &p.utterances[x.j]
				if x.change == noChange || a.q == inBlock && b.q == inBlock {
					continue
				}
				if x.change <= words {
					d.translated = d.translated || p.translated(a, b, x.rendering)
				}
				d.involved[x.i], d.involved[x.j] = true, true
				d.grave = max(d.grave, x.change)
				d.equal = min(d.equal, x.rendering.equal)
				d.marks[x.i] = append(d.marks[x.i], x.inA...)
				d.marks[x.j] = append(d.marks[x.j], x.inB...)
			}
		}
	}
	return d
}

// reportSameWords reports utterances that do not differ: an agreement.
func (p *Pass) reportSameWords(us []int) {
	f := Finding{Class: Agreement, Severity: Note, Confidence: 0.95}
	if p.loose(us) {
		f.Confidence = 0.6
	}
	for _, i := range us {
		f.Evidence = append(f.Evidence, p.utteranceEvidence(i, nil))
	}
	f.Message = fmt.Sprintf("%s quote the same words%s.", list(p.reporters(f.Evidence)), by(p.speakerName(us)))
	p.Report(f)
}

// reportOtherWords reports, of the utterances of a statement, those that differ, and those in the words of one of them.
func (p *Pass) reportOtherWords(us []int, d quoteDifferences) {
	p.inSameWords(us, d.involved)
	us = slices.DeleteFunc(us, func(i int) bool { return !d.involved[i] })
	f := Finding{Confidence: 0.6 + 0.35*d.equal}
	for _, i := range us {
		f.Evidence = append(f.Evidence, p.utteranceEvidence(i, d.marks[i]))
	}
	said := "The same statement" + by(p.speakerName(us))
	switch {
	case d.grave == meaning:
		f.Severity = Error
		f.Message = fmt.Sprintf("%s is quoted with a difference that changes its meaning: %s.", said, p.difference(us, d.marks))
	case d.grave == condition:
		f.Message = said + " is cut so that its condition is lost."
	case d.grave == denial:
		f.Message = said + " is cut so that its negation is lost."
	case d.translated:
		f.Reason = "translation"
		f.Message = said + " in different wording: likely two translations of what was said in another language, not a misquotation."
	default:
		f.Message = fmt.Sprintf("%s is quoted in different words: %s.", said, p.difference(us, d.marks))
	}
	if d.grave == articles {
		f.Severity = Note // a slip of the pen, or another occasion
	}
	p.Report(f)
}

// loose says whether it is not sure that utterances in the same words are one statement: a word or two of one report stand in
// a long sentence of another, and the sentences around them are not each other's best partners.
func (p *Pass) loose(us []int) bool {
	for k, i := range us {
		for _, j := range us[k+1:] {
			a, b := &p.utterances[i], &p.utterances[j]
			short, long := min(len(a.terms), len(b.terms)), max(len(a.terms), len(b.terms))
			c := p.paired(a, b)
			if a.v.doc != b.v.doc && (short > 2 || long <= 6*short || c != nil && c.mutual) {
				return false
			}
		}
	}
	return true
}

// inSameWords adds, to the utterances that differ, those of other reports that have the words of one of them.
func (p *Pass) inSameWords(all []int, involved map[int]bool) {
	for _, i := range all {
		if involved[i] {
			continue
		}
		for _, j := range all {
			if involved[j] && p.normalForm(&p.utterances[i]) == p.normalForm(&p.utterances[j]) {
				involved[i] = true
				break
			}
		}
	}
}

// difference is the words in which the first two utterances that differ do.
func (p *Pass) difference(us []int, marks map[int][]term) string {
	var sides []string
	for k, i := range us {
		u := &p.utterances[i]
		if k > 0 && u.v.doc == p.utterances[us[0]].v.doc {
			continue
		}
		var words []string
		for _, s := range p.marks(u.v, marks[i]) {
			words = append(words, quoted(s.In(u.v.r.Original)))
		}
		side := list(words)
		switch {
		case len(words) == 0:
			side = "nothing"
		case len(words) > 3:
			side = list(words[:2]) + " and more"
		}
		if len(sides) == 0 || side != sides[0] {
			sides = append(sides, side)
		}
		if len(sides) == 2 {
			break
		}
	}
	return strings.Join(sides, " against ")
}

// by tells who said something, behind what a message calls it; nothing where that is not known.
func by(who string) string {
	if who == "" {
		return ""
	}
	return " by " + who
}
