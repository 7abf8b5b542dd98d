package factcheck

import (
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/internal/worddiff"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
)

var ruleEntity = Rule{
	Code:     "entity",
	Title:    "Who and where",
	Class:    Discrepancy,
	Kind:     "entity",
	Severity: Error,
	Doc: `Several reports name the same person, organization or place: an agreement, shown with the office each gives. In sentences
that are the same but for a few words, another person, organization or place in the same role is a discrepancy; so is another
person with the same office of two words or more ("transport minister") in passages that tell the same.`,
	Fires:  Example{"Harbour master Paul Derry closed the east quay to all ships on Monday evening. Ines Holt was not there.", "Harbour master Ines Holt closed the east quay to all ships on Monday evening. Paul Derry was not there."},
	Silent: Example{"Harbour master Paul Derry closed the east quay to all ships on Monday evening.", "Mr. Derry closed the east quay to all ships on Monday evening. Paul Derry is harbour master."},
	Run:    func(p *Pass) { p.agreeOnEntities(); p.otherEntities(); p.otherHolders() },
}

func (p *Pass) agreeOnEntities() {
	first := make([]map[string]mentioned, len(p.Docs))
	var order []string
	reports := map[string]int{}
	for d := range p.Docs {
		first[d] = map[string]mentioned{}
		for _, v := range []*view{p.byDoc[d][1], p.byDoc[d][0]} { // the text names more fully than the title
			if v == nil {
				continue
			}
			for m := range v.r.Mentions {
				x := &v.r.Mentions[m]
				if x.Pronoun || x.Description || x.Kind == name.Other || !v.asserts[v.sentenceOf(x.From)] {
					continue
				}
				k := p.people.key(d, x.Entity)
				old, ok := first[d][k]
				if !ok {
					if reports[k] == 0 {
						order = append(order, k)
					}
					reports[k]++
				}
				if !ok || x.To-x.From > old.to-old.from {
					first[d][k] = mentioned{v, x.From, x.To, x.Kind, x.Entity}
				}
			}
		}
	}
	for _, k := range order {
		if reports[k] < 2 {
			continue
		}
		f := Finding{Class: Agreement, Severity: Note, Confidence: 0.85}
		kind := name.Other
		for d := range p.Docs {
			m, ok := first[d][k]
			if !ok {
				continue
			}
			kind = m.kind
			e := p.evidence(m.v, p.withTitle(m.v, m.entity, m.from), m.to)
			e.Normalized = p.people.fullest(k)
			f.Evidence = append(f.Evidence, e)
		}
		f.Message = fmt.Sprintf("%s name the same %s, %s.", list(p.reporters(f.Evidence)), kind, p.people.fullest(k))
		p.Report(f)
	}
}

type mentioned struct {
	v        *view
	from, to int
	kind     name.Kind
	entity   int // in the report's model
}

// withTitle is the first token of the office that the report gives a person right before a name at tokens from on; from
// itself where none stands there whole.
func (p *Pass) withTitle(v *view, entity, from int) int {
	start := v.r.Sentences[v.sentenceOf(from)].From
	best := from
	before := v.r.Folded[v.r.Tokens[start].At:v.r.Tokens[from].At]
	for _, role := range p.Docs[v.doc].Entities[entity].Roles {
		text := strings.TrimRight(before, " ")
		if !strings.HasSuffix(text, role) {
			role = strings.ReplaceAll(role, "'", "’") // roles are typeset alike in all reports
		}
		if strings.HasSuffix(text, role) {
			at := v.r.Tokens[start].At + int32(len(text)-len(role))
			i := from
			for i > start && v.r.Tokens[i-1].At >= at {
				i--
			}
			if v.r.Tokens[i].At == at {
				best = min(best, i)
			}
		}
	}
	return best
}

// otherEntities reports sentences that are the same but for a name.
func (p *Pass) otherEntities() {
	for i := range p.comparisons {
		c := &p.comparisons[i]
		if !c.mutual || !c.near() && !c.oneDifference() {
			continue
		}
		ta, tb := c.termsA(), c.termsB()
		for _, o := range c.ops() {
			if o.Kind != worddiff.Replace || o.A1-o.A0 > 4 || o.B1-o.B0 > 4 {
				continue
			}
			x, y := onlyNamed(ta[o.A0:o.A1]), onlyNamed(tb[o.B0:o.B1])
			if x == nil || y == nil {
				continue
			}
			mx, my := &c.a.r.Mentions[x.ref], &c.b.r.Mentions[y.ref]
			ka, kb := p.people.key(c.a.doc, mx.Entity), p.people.key(c.b.doc, my.Entity)
			if !comparable(c, mx.Kind, my.Kind) || p.wording(c.a, *x) == p.wording(c.b, *y) || !p.people.distinct(ka, kb) ||
				p.told("attribution", c.a, x.from, x.to) && p.told("attribution", c.b, y.from, y.to) {
				continue
			}
			f := Finding{Confidence: 0.6 + 0.35*c.common()}
			ea, eb := p.evidence(c.a, x.from, x.to), p.evidence(c.b, y.from, y.to)
			ea.Normalized, eb.Normalized = p.people.fullest(ka), p.people.fullest(kb)
			f.Evidence = []Evidence{ea, eb}
			f.Message = fmt.Sprintf("In the same sentence another %s is named: %s.", kindOf(mx.Kind, my.Kind), p.says("names", f.Evidence))
			p.Report(f)
		}
	}
}

// holder is where a report first names whoever holds an office.
type holder struct {
	key  string
	at   mentioned
	many bool // the report gives the office to several
}

// otherHolders reports that two reports give an office to different persons in passages that tell the same.
func (p *Pass) otherHolders() {
	byOffice := map[string]map[int]*holder{}
	var order []string
	for _, v := range p.views {
		if v.field != "text" {
			continue
		}
		for m := range v.r.Mentions {
			x := &v.r.Mentions[m]
			if x.Kind != name.Person || x.Pronoun || x.Description || inMarks(v, x.From) || !v.asserts[v.sentenceOf(x.From)] {
				continue
			}
			k := p.people.key(v.doc, x.Entity)
			for _, role := range p.Docs[v.doc].Entities[x.Entity].Roles {
				office := strings.ToLower(role)
				if k == "" || !strings.Contains(office, " ") || !lexicon.Load().Lookup(lastWord(office)).Tags.Has(lexicon.Role) {
					continue
				}
				if byOffice[office] == nil {
					byOffice[office] = map[int]*holder{}
					order = append(order, office)
				}
				switch h := byOffice[office][v.doc]; {
				case h == nil:
					byOffice[office][v.doc] = &holder{key: k, at: mentioned{v, x.From, x.To, x.Kind, x.Entity}}
				case h.key != k:
					h.many = true
				}
			}
		}
	}
	for _, office := range order {
		holders := byOffice[office]
		var f Finding
		for a := range p.Docs {
			for b := a + 1; b < len(p.Docs); b++ {
				x, y := holders[a], holders[b]
				if x == nil || y == nil || x.many || y.many || !p.people.distinct(x.key, y.key) ||
					p.told("entity", x.at.v, x.at.from, x.at.to) && p.told("entity", y.at.v, y.at.from, y.at.to) {
					continue
				}
				c := p.pairs[[2]place{{x.at.v, x.at.v.sentenceOf(x.at.from)}, {y.at.v, y.at.v.sentenceOf(y.at.from)}}]
				if c == nil || c.score < likely {
					continue
				}
				f.Confidence = max(f.Confidence, 0.5+0.3*c.score)
				for _, h := range []*holder{x, y} {
					e := p.evidence(h.at.v, p.withTitle(h.at.v, h.at.entity, h.at.from), h.at.to)
					e.Normalized = p.people.fullest(h.key)
					f.Evidence = append(f.Evidence, e)
				}
			}
		}
		if len(f.Evidence) > 0 {
			f.Message = fmt.Sprintf("Another %s is named: %s.", office, p.says("names", f.Evidence))
			p.Report(f)
		}
	}
}

// onlyNamed is the one name among terms; nil where there are more, or another word that means something.
func onlyNamed(ts []term) *term {
	var found *term
	for i := range ts {
		switch {
		case ts[i].kind == named && found == nil:
			found = &ts[i]
		case ts[i].means():
			return nil
		}
	}
	return found
}

// comparable says whether names of two kinds can stand in one role: a name whose kind is unknown can where the sentences are the same but for it.
func comparable(c *comparison, x, y name.Kind) bool {
	if x == name.Other || y == name.Other {
		return c.shares(0.85) || c.oneDifference()
	}
	return x == y
}

// kindOf is the kind of both, as far as one of them is known.
func kindOf(x, y name.Kind) name.Kind {
	if x == name.Other {
		x = y
	}
	if x == name.Other {
		return "name"
	}
	return x
}

// told says whether a discrepancy of the rule has tokens from to to as evidence.
func (p *Pass) told(rule string, v *view, from, to int) bool {
	return p.foundOf(rule, Discrepancy, v, from, to)
}

// found says whether any finding of the rule has tokens from to to as evidence.
func (p *Pass) found(rule string, v *view, from, to int) bool {
	return p.foundOf(rule, "", v, from, to)
}

func (p *Pass) foundOf(rule string, class Class, v *view, from, to int) bool {
	s := v.r.Span(from, to)
	for i := range p.findings {
		f := &p.findings[i]
		if f.Rule != rule || class != "" && f.Class != class {
			continue
		}
		for _, e := range f.Evidence {
			if p.docOf(e.Report) == v.doc && e.Field == v.field && e.Overlaps(s) {
				return true
			}
		}
	}
	return false
}
