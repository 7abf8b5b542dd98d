package factcheck

import (
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/worddiff"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleSpelling = Rule{
	Code:     "spelling",
	Title:    "A name spelled in two ways",
	Class:    Discrepancy,
	Kind:     "entity",
	Severity: Note,
	Doc: `Two reports spell what is likely one name differently: a letter or two differ, or the transliteration does. A letter
or two off is likely a slip in one of the reports; which one, the reports alone do not say.`,
	Fires:  Example{"Harbour master Paul Hutchinson closed the east quay on Monday. Hutchinson said it was unsafe.", "Harbour master Paul Hutchison closed the east quay on Monday. Hutchison said it was unsafe."},
	Silent: Example{"Harbour master Paul Hutchinson closed the east quay on Monday.", "Harbour master Anna Hutchison closed the east quay on Monday."},
	Run:    func(p *Pass) { p.runSpelling() },
}

func (p *Pass) runSpelling() {
	told := map[string]bool{}
	// One finding for each pair of spellings, whatever else stands around them; two forms of one word are none.
	report := func(a, b string, variant bool, from, to Evidence) {
		y, z := lastWord(a), lastWord(b)
		pair := min(y, z) + " " + max(y, z)
		if told[pair] || strings.HasPrefix(y, z) || strings.HasPrefix(z, y) || lemma.Family(y) == lemma.Family(z) {
			return
		}
		if p.writes(p.docOf(from.Report), z) && p.writes(p.docOf(to.Report), y) {
			return // both reports have both
		}
		told[pair] = true
		f := Finding{Confidence: 0.7, Evidence: []Evidence{from, to}}
		what := "The same name is spelled in two ways, one of which is likely a slip"
		if variant {
			what = "The same name is written in two transliterations or usages"
		}
		f.Message = fmt.Sprintf("%s: %s.", what, p.says("has", f.Evidence))
		p.Report(f)
	}
	for _, x := range p.people.spelled {
		a, b := p.people.entity(x[0]), p.people.entity(x[1])
		if a.Kind == name.Organization || b.Kind == name.Organization {
			continue
		}
		if from, to, ok := p.firstMentions(x[0], x[1]); ok {
			report(a.Name, b.Name, name.Compare(*a, *b) == name.Variant, from, to)
		}
	}
	// A name inside of a quote may stand where no mention of a person is found: "(the strongman Moammar) Gadhafi".
	for _, g := range p.statements {
		us := p.inMarks(g)
		us = us[:min(centres, len(us))]
		for k, i := range us {
			for _, j := range us[k+1:] {
				a, b := &p.utterances[i], &p.utterances[j]
				r, ok := p.sameStatement(a, b)
				if !ok || a.v.doc == b.v.doc {
					continue
				}
				for _, o := range r.ops {
					x, y := a.terms[o.A0:o.A1], b.terms[o.B0:o.B1]
					if o.Kind == worddiff.Replace && p.respelled(a.v, x, b.v, y) {
						report(writtenName(a.v, x), writtenName(b.v, y), true, p.nameEvidence(a.v, x), p.nameEvidence(b.v, y))
					}
				}
			}
		}
	}
}

// respelled says whether words that differ inside of a quote are one name in two transliterations.
func (p *Pass) respelled(v *view, x []term, w *view, y []term) bool {
	a, b := writtenName(v, x), writtenName(w, y)
	return a != "" && b != "" && p.people.names.Compare(name.Entity{Kind: name.Person, Name: a}, name.Entity{Kind: name.Person, Name: b}) == name.Variant
}

// writtenName is terms as a name, without a particle at its end; empty where they are not written like one.
func writtenName(v *view, ts []term) string {
	var words []string
	last := 0 // how many words up to the last one that begins with a capital
	for _, t := range ts {
		for i := t.from; i < t.to; i++ {
			tok := v.r.Tokens[i]
			if tok.Class != token.Word {
				continue
			}
			if !tok.Named() && tok.To-tok.At > particle {
				return ""
			}
			words = append(words, v.r.Form(i))
			if tok.Named() {
				last = len(words)
			}
		}
	}
	return strings.Join(words[:last], " ")
}

// particle is the most bytes of a word in lower case inside of a name: "al", "bin".
const particle = 3

func (p *Pass) nameEvidence(v *view, ts []term) Evidence {
	e := p.evidence(v, ts[0].from, ts[len(ts)-1].to)
	e.Normalized = strings.ToLower(writtenName(v, ts))
	return e
}

// writes says whether a report has a word somewhere in its text.
func (p *Pass) writes(doc int, word string) bool {
	v := p.byDoc[doc][1]
	for i := 0; v != nil && i < len(v.r.Tokens); i++ {
		if v.r.Norm(i) == word {
			return true
		}
	}
	return false
}

func lastWord(s string) string {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// firstMentions is the first place where each of two entities is named by a word that the other does not have.
func (p *Pass) firstMentions(a, b figure) (Evidence, Evidence, bool) {
	x, ok := p.firstMention(a, lastWord(p.people.entity(a).Name))
	if !ok {
		return Evidence{}, Evidence{}, false
	}
	y, ok := p.firstMention(b, lastWord(p.people.entity(b).Name))
	return x, y, ok
}

func (p *Pass) firstMention(f figure, word string) (Evidence, bool) {
	for _, v := range []*view{p.byDoc[f.doc][1], p.byDoc[f.doc][0]} {
		if v == nil {
			continue
		}
		for _, m := range v.r.Mentions {
			if m.Entity == f.entity && !m.Pronoun && !m.Description && m.To > m.From && v.r.Norm(m.To-1) == word {
				e := p.evidence(v, m.From, m.To)
				e.Normalized = word
				return e, true
			}
		}
	}
	return Evidence{}, false
}
