package factcheck

import "github.com/seed-a94a0f1e/corroborate/normalize"

// Statement is one utterance and all its renderings: a quote's genealogy.
type Statement struct {
	// Speaker is the fullest name of whoever said it, where the reports agree on one.
	Speaker string `json:"speaker,omitempty"`
	// Core is the longest run of words that all renderings in quotation marks have, verbatim from the first of them.
	Core string `json:"core,omitempty"`
	// Renderings are in the order of the reports and their texts.
	Renderings []Rendering `json:"renderings"`
}

// Rendering is how one report gives a statement.
type Rendering struct {
	Report string `json:"report"`
	Field  string `json:"field"`
	normalize.Span
	Text string `json:"text"`
	// Kind is direct, mixed, scare or indirect.
	Kind string `json:"kind"`
	// Share is how much of the fullest rendering it has, 0 to 1, by weight of words.
	Share float64 `json:"share"`
	// Changes are what was done to the statement beside the fullest rendering: "trimmed" (less of it), "reworded" (other
	// words), "translated" (other words, likely by translation), "reported" (in reported speech), "reattributed" (another
	// speaker), "relayed" (passed on from somebody), "merged" (in one quotation with words that another report quotes apart).
	Changes []string `json:"changes,omitempty"`
	Speaker string   `json:"speaker,omitempty"`
	Relay   string   `json:"relay,omitempty"`
	Medium  string   `json:"medium,omitempty"`
}

// genealogy tells of each statement that two reports or more quote how each of them renders it.
func (p *Pass) genealogy() []Statement {
	var out []Statement
	m := p.newMergers()
	for _, g := range p.statements {
		marked := p.inMarks(g)
		if len(p.docsOf(marked)) < 2 {
			continue
		}
		fullest := marked[0]
		for _, i := range marked {
			if p.utterances[i].weight > p.utterances[fullest].weight {
				fullest = i
			}
		}
		s := Statement{Speaker: p.speakerName(marked), Core: p.core(marked)}
		for _, d := range p.shown {
			for _, i := range g {
				if p.utterances[i].v.doc == d {
					r := p.renderingOf(i, fullest)
					if m.merged(i) {
						r.Changes = append(r.Changes, "merged")
					}
					s.Renderings = append(s.Renderings, r)
				}
			}
		}
		out = append(out, s)
	}
	return out
}

// renderingOf tells what utterance i made of the statement, held against its fullest rendering.
func (p *Pass) renderingOf(i, fullest int) Rendering {
	u, full := &p.utterances[i], &p.utterances[fullest]
	q := u.quote()
	e := p.evidence(u.v, u.from, u.to)
	r := Rendering{Report: e.Report, Field: e.Field, Span: e.Span, Text: e.Text, Kind: string(q.Kind), Speaker: q.Speaker, Relay: q.Relay, Medium: q.Medium}
	add := func(c string, when bool) {
		if when {
			r.Changes = append(r.Changes, c)
		}
	}
	if i == fullest {
		r.Share = 1
	} else {
		d := p.rendering(full, u)
		r.Share = round(min(d.equal*min(u.weight, full.weight)/full.weight, 1))
		change, _, _ := p.changed(full, u, d)
		add("trimmed", u.weight < 0.8*full.weight && u.marked())
		switch {
		case !u.marked():
			add("reported", true)
		case change != noChange && p.translated(full, u, d):
			add("translated", true)
		default:
			add("reworded", change != noChange)
		}
		add("reattributed", u.speaker != "" && full.speaker != "" && u.speaker != full.speaker && p.people.distinct(u.speaker, full.speaker))
	}
	add("relayed", q.Relay != "")
	return r
}

// core is the longest run of terms that all the utterances have.
func (p *Pass) core(us []int) string {
	first := &p.utterances[us[0]]
	best, at := 0, 0
	for from := range first.terms {
		n := len(first.terms) - from
		for _, i := range us[1:] {
			n = min(n, longestRun(first.terms[from:], p.utterances[i].terms, n))
			if n <= best {
				break
			}
		}
		if n > best {
			best, at = n, from
		}
	}
	if best < 2 {
		return ""
	}
	ts := first.terms[at : at+best]
	return first.v.r.Source(ts[0].from, ts[best-1].to)
}

// longestRun is how many terms of a's beginning, limit at most, stand in a row somewhere in b.
func longestRun(a, b []term, limit int) int {
	best := 0
	for i := range b {
		k := 0
		for k < limit && k < len(a) && i+k < len(b) && a[k].key == b[i+k].key {
			k++
		}
		best = max(best, k)
	}
	return best
}
