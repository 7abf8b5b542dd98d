package factcheck

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

// result orders what the rules found and counts it.
func (p *Pass) result() Result {
	r := Result{Schema: Schema}
	origins := map[int]bool{}
	for _, d := range p.displayed() {
		doc := &p.Docs[d]
		s := Source{ID: doc.Report.ID, Source: doc.Report.Source, Title: doc.Report.Title, URL: doc.Report.URL, Published: doc.Report.Published, Origin: p.origins[d]}
		v := p.byDoc[d][1]
		for i, ok := range v.asserts {
			if ok {
				s.Sentences++
				if v.aligned[i] {
					s.Aligned++
				}
			}
		}
		origins[s.Origin] = true
		r.Reports = append(r.Reports, s)
		for _, q := range doc.Body.Quotes {
			if q.Speaker == "" && q.Kind != quote.Scare {
				r.Coverage.UnresolvedSpeakers++
			}
		}
		for _, x := range doc.Body.Dates {
			if x.Value == "" {
				r.Coverage.UnresolvedDates++
			}
		}
	}
	r.Coverage.Origins, r.Coverage.Groups = len(origins), len(p.Alignment.Groups)
	for i := range p.findings {
		p.finish(&p.findings[i])
	}
	r.Findings = p.gravestFirst()
	r.Facts, r.Statements, r.Voices = p.facts(r.Findings), p.genealogy(), p.everyVoice()
	for _, f := range r.Findings {
		switch f.Class {
		case Agreement:
			r.Summary.Agreements++
		case Discrepancy:
			r.Summary.Discrepancies++
		case SingleSource:
			r.Summary.SingleSource++
		case Framing:
			r.Summary.Framing++
		}
	}
	return r
}

// finish orders a finding's evidence, one place of a report once, and gives it its ID.
func (p *Pass) finish(f *Finding) {
	f.Evidence = p.inOrder(f.Evidence)
	var origins []int
	for i := range f.Evidence {
		if o := p.origins[p.docOf(f.Evidence[i].Report)]; !slices.Contains(origins, o) {
			origins = append(origins, o)
		}
	}
	f.Origins = len(origins)
	f.Confidence = round(min(max(f.Confidence, 0.01), 0.99))
	f.Basis = p.basis(f.Evidence)
	f.ID = p.id(f)
}

// basis looks the surest comparison up between sentences that evidence of different reports stands in.
func (p *Pass) basis(es []Evidence) Basis {
	if len(es) < 2 {
		return Basis{}
	}
	var room [4]place // mostly enough
	at := room[:0]
	for i := range es {
		v := p.viewOf(&es[i])
		if i := v.r.Index(es[i].Start); i < len(v.r.Tokens) {
			at = append(at, place{v, v.sentenceOf(i)})
		}
	}
	var b Basis
	for i, x := range at {
		for _, y := range at[i+1:] {
			if c, ok := p.pairs[[2]place{x, y}]; ok && c.score > b.Aligned {
				b = Basis{round(c.score), round(c.common())}
			}
		}
	}
	return b
}

func round(x float64) float64 { return float64(int(x*100+0.5)) / 100 }

// id is a hash of the finding's class, kind and normalized content; positions and the reports' order have no part in it.
func (p *Pass) id(f *Finding) string {
	type part struct{ report, content string }
	var room [4]part // mostly enough
	parts := room[:0]
	for i := range f.Evidence {
		e := &f.Evidence[i]
		x := part{e.Report, e.Normalized}
		if x.content == "" {
			x.content = p.lower(e)
		}
		parts = append(parts, x)
	}
	slices.SortFunc(parts, func(x, y part) int {
		return cmp.Or(strings.Compare(x.report, y.report), strings.Compare(x.content, y.content))
	})
	b := append(append(append(p.hashed[:0], f.Class...), 0), f.Kind...)
	for _, x := range parts {
		b = append(append(b, 0), x.report...)
		b = append(append(b, 0), x.content...)
	}
	p.hashed = b
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:6])
}

// lower is the text of evidence, folded and in lower case. Its report has it where it is whole tokens.
func (p *Pass) lower(e *Evidence) string {
	r := p.viewOf(e).r
	from, to := r.Index(e.Start), r.Index(e.End-1)
	if to < len(r.Tokens) && int(r.Tokens[from].Start) == e.Start && int(r.Tokens[to].End) == e.End {
		return r.Text.Text.Lower[r.Tokens[from].At:r.Tokens[to].To]
	}
	return fold.New(e.Text).Lower
}

var classOrder = map[Class]int{Discrepancy: 0, Agreement: 1, SingleSource: 2, Framing: 3}

// kindOrder is how much the kinds of a class weigh, heaviest first; others follow.
var kindOrder = map[string]int{"quote": 0, "claim": 1, "number": 2, "polarity": 3, "date": 4, "attribution": 5, "entity": 6,
	"headline": 0, "voice": 1, "attribution-verb": 2, "loaded-word": 3, "hedge": 4, "label": 5, "quote-cut": 6, "emphasis": 7}

// gravestFirst is the findings, each ID once: by class, severity, kind, confidence, number of reports, place.
func (p *Pass) gravestFirst() []Finding {
	type ranked struct {
		*Finding
		class, severity, kind, reports int
	}
	all := make([]ranked, len(p.findings))
	for i := range p.findings {
		f := &p.findings[i]
		all[i] = ranked{f, classOrder[f.Class], f.Severity.Rank(), kindOrder[f.Kind], 0}
		for k := range f.Evidence { // it stands in the reports' order
			if k == 0 || f.Evidence[k].Report != f.Evidence[k-1].Report {
				all[i].reports++
			}
		}
	}
	unlikely := func(f *Finding) int {
		if f.Confidence < likely {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(all, func(a, b ranked) int {
		if c := cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(b.severity, a.severity)); c != 0 {
			return c
		}
		c := 0
		switch a.Class {
		case Discrepancy:
			c = cmp.Compare(b.Confidence, a.Confidence)
		case Agreement:
			c = cmp.Or(cmp.Compare(unlikely(a.Finding), unlikely(b.Finding)), cmp.Compare(b.reports, a.reports))
		}
		if c = cmp.Or(c, cmp.Compare(a.kind, b.kind), cmp.Compare(b.reports, a.reports)); c == 0 && a.Class != SingleSource {
			c = cmp.Compare(b.Confidence, a.Confidence)
		}
		if c == 0 && len(a.Evidence) > 0 && len(b.Evidence) > 0 {
			x, y := &a.Evidence[0], &b.Evidence[0]
			if x.Report != y.Report {
				return cmp.Compare(p.rank[p.docOf(x.Report)], p.rank[p.docOf(y.Report)])
			}
			c = cmp.Compare(x.Start, y.Start)
		}
		return cmp.Or(c, strings.Compare(a.ID, b.ID))
	})
	seen := make(map[string]bool, len(all))
	out := make([]Finding, 0, len(all))
	for _, f := range all {
		if !seen[f.ID] {
			seen[f.ID] = true
			out = append(out, *f.Finding)
		}
	}
	return out
}

// order says whether evidence a stands before b (below 0) or behind it (above 0) in the caller's reports and their text.
func (p *Pass) order(a, b *Evidence) int {
	switch {
	case a.Report != b.Report:
		return cmp.Compare(p.rank[p.docOf(a.Report)], p.rank[p.docOf(b.Report)])
	case a.Field == b.Field:
		return cmp.Compare(a.Start, b.Start)
	case a.Field == "text":
		return -1
	case b.Field == "text":
		return 1
	}
	return 0
}

// inOrder is evidence in the order of the caller's reports and of their text, one place once.
func (p *Pass) inOrder(es []Evidence) []Evidence {
	done := true
	for i := range es {
		done = done && len(es[i].Marks) == 0 && (i == 0 || p.order(&es[i-1], &es[i]) < 0)
	}
	if done {
		return es
	}
	out := slices.Clone(es)
	slices.SortStableFunc(out, func(a, b Evidence) int { return p.order(&a, &b) })
	kept := out[:0]
	for i, e := range out {
		if i > 0 && e.Report == kept[len(kept)-1].Report && e.Field == kept[len(kept)-1].Field && e.Span == kept[len(kept)-1].Span {
			kept[len(kept)-1].Marks = append(kept[len(kept)-1].Marks, e.Marks...)
			continue
		}
		kept = append(kept, e)
	}
	for i := range kept {
		kept[i].Marks = ordered(kept[i].Marks)
	}
	return kept
}
