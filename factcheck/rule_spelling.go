package factcheck

import (
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
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
	for _, x := range p.people.spelled {
		a, b := p.people.entity(x[0]), p.people.entity(x[1])
		// One finding for each pair of spellings, whatever else stands around them; two forms of one word are none.
		y, z := lastWord(a.Name), lastWord(b.Name)
		pair := min(y, z) + " " + max(y, z)
		from, to, ok := p.firstMentions(x[0], x[1])
		if !ok || told[pair] || strings.HasPrefix(y, z) || strings.HasPrefix(z, y) || lemma.Family(y) == lemma.Family(z) || a.Kind == name.Organization || b.Kind == name.Organization {
			continue
		}
		if p.writes(x[0].doc, z) && p.writes(x[1].doc, y) {
			continue // both reports have both
		}
		told[pair] = true
		f := Finding{Confidence: 0.7}
		f.Evidence = []Evidence{from, to}
		what := "The same name is spelled in two ways, one of which is likely a slip"
		if name.Compare(*a, *b) == name.Variant {
			what = "The same name is written in two transliterations or usages"
		}
		f.Message = fmt.Sprintf("%s: %s.", what, p.says("has", f.Evidence))
		p.Report(f)
	}
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
