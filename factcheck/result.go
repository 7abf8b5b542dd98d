package factcheck

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"sort"

	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

// result orders what the rules found and counts it.
func (p *Pass) result() Result {
	r := Result{Schema: Schema, Findings: []Finding{}}
	origins := map[int]bool{}
	for _, d := range p.displayed() {
		doc := &p.Docs[d]
		s := Source{ID: doc.Report.ID, Source: doc.Report.Source, Title: doc.Report.Title, URL: doc.Report.URL, Published: doc.Report.Published, Origin: p.origin(d)}
		v := p.byDoc[d][1]
		for i, ok := range v.asserts {
			if ok {
				s.Sentences++
				if p.aligned[v][i] {
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
	for _, f := range p.findings {
		p.finish(&f)
		r.Findings = append(r.Findings, f)
	}
	p.sort(r.Findings)
	r.Findings = distinct(r.Findings)
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
	origins := map[int]bool{}
	for i := range f.Evidence {
		origins[p.origin(p.docOf(f.Evidence[i].Report))] = true
	}
	f.Origins = len(origins)
	f.Confidence = round(min(max(f.Confidence, 0.01), 0.99))
	f.Basis = p.basis(f.Evidence)
	f.ID = p.id(f)
}

// basis looks the surest comparison up between sentences that evidence of different reports stands in.
func (p *Pass) basis(es []Evidence) Basis {
	var at []place
	for _, e := range es {
		v := p.byDoc[p.docOf(e.Report)][1]
		if e.Field == "title" {
			v = p.byDoc[p.docOf(e.Report)][0]
		}
		if i := v.r.Index(e.Start); i < len(v.r.Tokens) {
			at = append(at, place{v, v.sentenceOf(i)})
		}
	}
	var b Basis
	for i, x := range at {
		for _, y := range at[i+1:] {
			if c, ok := p.pairs[[2]place{x, y}]; ok && c.score > b.Aligned {
				b = Basis{round(c.score), round(c.common)}
			}
		}
	}
	return b
}

func round(x float64) float64 { return float64(int(x*100+0.5)) / 100 }

// id is a hash of the finding's class, kind and normalized content; positions and the reports' order have no part in it.
func (p *Pass) id(f *Finding) string {
	parts := make([]string, len(f.Evidence))
	for i, e := range f.Evidence {
		n := e.Normalized
		if n == "" {
			n = fold.New(e.Text).Lower
		}
		parts[i] = e.Report + "\x00" + n
	}
	slices.Sort(parts)
	var b []byte
	b = append(append(append(b, f.Class...), 0), f.Kind...)
	for _, x := range parts {
		b = append(append(b, 0), x...)
	}
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:6])
}

var classOrder = map[Class]int{Discrepancy: 0, Agreement: 1, SingleSource: 2, Framing: 3}

// kindOrder is how much the kinds of a class weigh, heaviest first; others follow.
var kindOrder = map[string]int{"quote": 0, "claim": 1, "number": 2, "polarity": 3, "date": 4, "attribution": 5, "entity": 6,
	"headline": 0, "voice": 1, "attribution-verb": 2, "loaded-word": 3, "hedge": 4, "label": 5, "quote-cut": 6, "emphasis": 7}

// sort puts the gravest first: by class, severity, kind, confidence, number of reports, place.
func (p *Pass) sort(fs []Finding) {
	reports := func(f *Finding) int { // evidence stands in the reports' order
		n := 0
		for i := range f.Evidence {
			if i == 0 || f.Evidence[i].Report != f.Evidence[i-1].Report {
				n++
			}
		}
		return n
	}
	sort.SliceStable(fs, func(i, j int) bool {
		a, b := &fs[i], &fs[j]
		switch {
		case a.Class != b.Class:
			return classOrder[a.Class] < classOrder[b.Class]
		case a.Severity.Rank() != b.Severity.Rank():
			return a.Severity.Rank() > b.Severity.Rank()
		case a.Class == Discrepancy && a.Confidence != b.Confidence:
			return a.Confidence > b.Confidence
		case a.Class == Agreement && (a.Confidence < likely) != (b.Confidence < likely):
			return b.Confidence < likely
		case a.Class == Agreement && reports(a) != reports(b):
			return reports(a) > reports(b)
		case kindOrder[a.Kind] != kindOrder[b.Kind]:
			return kindOrder[a.Kind] < kindOrder[b.Kind]
		case reports(a) != reports(b):
			return reports(a) > reports(b)
		case a.Class != SingleSource && a.Confidence != b.Confidence:
			return a.Confidence > b.Confidence
		case len(a.Evidence) > 0 && len(b.Evidence) > 0:
			x, y := a.Evidence[0], b.Evidence[0]
			if x.Report != y.Report {
				return p.rank[p.docOf(x.Report)] < p.rank[p.docOf(y.Report)]
			}
			if x.Start != y.Start {
				return x.Start < y.Start
			}
			return a.ID < b.ID
		}
		return a.ID < b.ID
	})
}

// distinct takes out findings with the ID of an earlier one.
func distinct(fs []Finding) []Finding {
	seen := map[string]bool{}
	out := fs[:0]
	for _, f := range fs {
		if !seen[f.ID] {
			seen[f.ID] = true
			out = append(out, f)
		}
	}
	return out
}

// inOrder is evidence in the order of the caller's reports and of their text, one place once.
func (p *Pass) inOrder(es []Evidence) []Evidence {
	out := append([]Evidence(nil), es...)
	sort.SliceStable(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if a.Report != b.Report {
			return p.rank[p.docOf(a.Report)] < p.rank[p.docOf(b.Report)]
		}
		if a.Field != b.Field {
			return a.Field == "text"
		}
		return a.Start < b.Start
	})
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
