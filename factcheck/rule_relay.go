package factcheck

import (
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleRelay = Rule{
	Code:     "relay",
	Title:    "Who passes it on",
	Class:    Discrepancy,
	Kind:     "attribution",
	Severity: Note,
	Doc: `Two reports give the same statement by the same speaker and name different agencies or outlets for it: as those that pass
it on, or as those to which it was said. Both may be right, since people repeat themselves, and the wording then differs by
right. A report that names none says nothing about it, and neither do words for a kind of paper or occasion ("a statement").`,
	Fires:  Example{"Reuters quoted engineer Paul Derry as saying: “The wall was never safe and we all knew it.”", "“The wall was never safe and we all knew it,” engineer Paul Derry told Xinhua on Monday."},
	Silent: Example{"Reuters quoted engineer Paul Derry as saying: “The wall was never safe and we all knew it.”", "“The wall was never safe and we all knew it,” engineer Paul Derry said in a statement."},
	Run:    func(p *Pass) { p.runRelays() },
}

func (p *Pass) runRelays() {
	for _, g := range p.statements {
		bySpeaker := map[string]bool{}
		for _, i := range g {
			s := p.utterances[i].speaker
			if s == "" || bySpeaker[s] {
				continue
			}
			bySpeaker[s] = true
			p.differentRelays(g, s)
		}
	}
}

// differentRelays reports the renderings of a speaker's statement whose reports name other outlets for it. One report may name
// two, and then agrees with each.
func (p *Pass) differentRelays(g []int, speaker string) {
	f := Finding{Confidence: 0.7}
	outlets := map[string]map[int]bool{} // in lower case: the reports that name it
	var order []string
	by := map[int]string{}
	for _, i := range g {
		u := &p.utterances[i]
		o := outlet(u.quote())
		if u.speaker != speaker || o == "" || strings.EqualFold(o, p.Docs[u.v.doc].Report.Source) {
			continue
		}
		k := strings.ToLower(o)
		if outlets[k] == nil {
			outlets[k] = map[int]bool{}
			order = append(order, k)
		}
		if outlets[k][u.v.doc] {
			continue
		}
		outlets[k][u.v.doc] = true
		e := p.utteranceEvidence(i, nil)
		e.Relay, e.Normalized = o, k
		f.Evidence = append(f.Evidence, e)
		if by[u.v.doc] == "" {
			by[u.v.doc] = o
		}
	}
	if len(order) < 2 || len(by) < 2 {
		return
	}
	for d := range by {
		for _, k := range order {
			if outlets[k][d] && len(outlets[k]) > 1 {
				return
			}
		}
	}
	var parts []string
	for _, d := range p.shown {
		if by[d] != "" {
			parts = append(parts, p.name(d)+" has it from "+by[d])
		}
	}
	f.Message = fmt.Sprintf("The same statement reaches the reports by different ways: %s.", list(parts))
	p.Report(f)
}

// outlet is the news agency or outlet that a quote came by; empty where it names none that the lists know.
func outlet(q *quote.Quote) string {
	for _, s := range []string{q.Relay, q.Medium} {
		if s == "" {
			continue
		}
		if full, _, _, ok := name.Agency(token.New(s), 0); ok {
			return full
		}
	}
	return ""
}
