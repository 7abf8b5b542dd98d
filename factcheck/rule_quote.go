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
		grave, translated := noChange, false
		marks := map[int][]term{}
		involved := map[int]bool{}
		equal := 1.0
		byDoc := p.byReport(marked)
		for x := range byDoc {
			for y := range byDoc[x+1:] {
				for _, x := range p.partners(byDoc[x], byDoc[x+1+y]) {
					a, b := &p.utterances[x.i], &p.utterances[x.j]
					if x.change == noChange || a.q == inBlock && b.q == inBlock {
						continue
					}
					if x.change <= words {
						translated = translated || p.translated(a, b, x.rendering)
					}
					involved[x.i], involved[x.j] = true, true
					grave = max(grave, x.change)
					equal = min(equal, x.rendering.equal)
					marks[x.i] = append(marks[x.i], x.inA...)
					marks[x.j] = append(marks[x.j], x.inB...)
				}
			}
		}
		if grave != noChange {
			p.inSameWords(marked, involved)
			marked = slices.DeleteFunc(marked, func(i int) bool { return !involved[i] })
		}
		f := Finding{Confidence: 0.95}
		for _, i := range marked {
			f.Evidence = append(f.Evidence, p.utteranceEvidence(i, marks[i]))
		}
		who := p.speakerName(marked)
		if grave == noChange {
			f.Class, f.Severity = Agreement, Note
			if p.loose(marked) {
				f.Confidence = 0.6
			}
			f.Message = fmt.Sprintf("%s quote the same words%s.", list(p.reporters(f.Evidence)), by(who))
			p.Report(f)
			continue
		}
		f.Confidence = 0.6 + 0.35*equal
		if grave == articles {
			f.Severity = Note // a slip of the pen, or another occasion
		}
		switch {
		case grave == meaning:
			f.Severity = Error
			f.Message = fmt.Sprintf("The same statement%s is quoted with a difference that changes its meaning: %s.", by(who), p.difference(marked, marks))
		case grave == condition:
			f.Message = fmt.Sprintf("The same statement%s is cut so that its condition is lost.", by(who))
		case grave == denial:
			f.Message = fmt.Sprintf("The same statement%s is cut so that its negation is lost.", by(who))
		case translated:
			f.Reason = "translation"
			f.Message = fmt.Sprintf("The same statement%s in different wording: likely two translations of what was said in another language, not a misquotation.", by(who))
		default:
			f.Message = fmt.Sprintf("The same statement%s is quoted in different words: %s.", by(who), p.difference(marked, marks))
		}
		p.Report(f)
	}
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

func by(who string) string {
	if who == "" {
		return ""
	}
	return " by " + who
}
