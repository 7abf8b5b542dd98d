package factcheck

import (
	"slices"
	"sort"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// docOf is the index of a report by its ID.
func (p *Pass) docOf(id string) int { return p.ids[id] }

// nameOf is how messages call a report.
func (p *Pass) nameOf(id string) string { return p.name(p.docOf(id)) }

// displayed is the reports in the order in which the caller gave them.
func (p *Pass) displayed() []int { return p.shown }

// findOrigins numbers the origins of reports: by the lowest place, in the caller's order, of a report that shares it.
func (p *Pass) findOrigins() {
	p.origins = slices.Clone(p.rank)
	first := map[int]int{}
	for _, d := range p.shown {
		if d < len(p.Alignment.Origins) {
			o := p.Alignment.Origins[d]
			if _, ok := first[o]; !ok {
				first[o] = p.rank[d]
			}
			p.origins[d] = first[o]
		}
	}
}

// published is the day a report came out, by what it says of itself or by its dateline, as YYYY-MM-DD; empty where it is unknown.
func (p *Pass) published(id string) string {
	d := &p.Docs[p.docOf(id)]
	if s := d.Report.Published; len(s) >= len("2006-01-02") {
		return s[:len("2006-01-02")]
	}
	if d.Reference.IsZero() {
		return ""
	}
	return d.Reference.String()
}

// reporters is the names of the reports that evidence comes from, in the caller's order.
func (p *Pass) reporters(es []Evidence) []string {
	var out []string
	for _, d := range p.shown {
		for _, e := range es {
			if e.Report == p.Docs[d].Report.ID {
				out = append(out, p.name(d))
				break
			}
		}
	}
	return out
}

func fieldOf(v *view) align.Field { return align.Field(v.field) }

// likely is the probability from which two sentences are taken to tell the same where nothing else speaks for it.
const likely = 0.5

// markAligned finds the sentences that another report likely tells, too.
func (p *Pass) markAligned() {
	for _, v := range p.views {
		v.aligned = make([]bool, len(v.r.Sentences))
	}
	for i := range p.comparisons {
		if c := &p.comparisons[i]; c.score >= likely {
			c.a.aligned[c.sa], c.b.aligned[c.sb] = true, true
		}
	}
}

// contested says whether a discrepancy was found in a sentence, so that it is no plain agreement.
func (p *Pass) contested(v *view, s int) bool {
	sent := v.r.Sentences[s]
	for i := range p.findings {
		f := &p.findings[i]
		if f.Class != Discrepancy || f.Severity == Note && (f.Kind != "claim" || f.Reason != "") { // a note on a figure leaves the rest of the sentence
			continue
		}
		for _, e := range f.Evidence {
			if e.Field == v.field && e.Overlaps(sent.Span) && e.Report == p.Docs[v.doc].Report.ID && e.differsIn(sent.Span) {
				// Other words of a phrase in marks leave what the sentence tells in the reporter's own.
				if f.Kind != "quote" || f.Severity == Error || 3*e.Len() >= sent.Len() {
					return true
				}
			}
		}
	}
	return false
}

// differsIn says whether any of what differs, where that is marked, lies in a span: a quote of several sentences may differ in one.
func (e *Evidence) differsIn(s normalize.Span) bool {
	return len(e.Marks) == 0 || slices.ContainsFunc(e.Marks, s.Overlaps)
}

// isClaimed says whether a sentence stands as evidence in a claim or a discrepancy, so that another report likely tells it.
func (p *Pass) isClaimed(v *view, s int) bool {
	if p.claimed == nil {
		p.claimed = map[place]bool{}
		for i := range p.findings {
			f := &p.findings[i]
			if f.Class != Discrepancy && (f.Class != Agreement || f.Kind != "claim" || f.Confidence < likely) {
				continue
			}
			for _, e := range f.Evidence {
				p.claimed[p.placeOf(e)] = true
			}
		}
	}
	return p.claimed[place{v, s}]
}

// viewOf is the text that evidence stands in.
func (p *Pass) viewOf(e *Evidence) *view {
	v := p.byDoc[p.docOf(e.Report)]
	if e.Field == "title" {
		return v[0]
	}
	return v[1]
}

// placeOf is the sentence that evidence stands in, or begins in.
func (p *Pass) placeOf(e Evidence) place {
	v := p.viewOf(&e)
	return place{v, v.sentenceOf(min(v.r.Index(e.Start), len(v.r.Tokens)-1))}
}

// mentions says whether a mention begins in tokens from to to: a name, a pronoun or a description.
func (v *view) mentions(from, to int) bool {
	m := sort.Search(len(v.r.Mentions), func(m int) bool { return v.r.Mentions[m].From >= from })
	return m < len(v.r.Mentions) && v.r.Mentions[m].From < to
}

// inMention says whether token i belongs to a name.
func (v *view) inMention(i int) bool { return v.named[i] }

// ordered is spans in order, those that overlap or touch as one.
func ordered(s []normalize.Span) []normalize.Span {
	sort.Slice(s, func(i, j int) bool { return s[i].Start < s[j].Start })
	var out []normalize.Span
	for _, x := range s {
		if n := len(out); n > 0 && x.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, x.End)
			continue
		}
		out = append(out, x)
	}
	return out
}
