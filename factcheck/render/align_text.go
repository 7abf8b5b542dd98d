package render

import (
	"fmt"
	"io"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// AlignText writes the aligned pairs of the event id, whose documents are docs,
// for people: each pair's score, and its two passages with their sources' names.
func AlignText(w io.Writer, id string, docs []normalize.Document, a align.Alignment, style Style) error {
	p := newPage(style)
	reports := make([]normalize.Report, len(docs))
	named := make([]factcheck.Source, len(docs))
	for i, d := range docs {
		reports[i] = d.Report
		named[i] = factcheck.Source{ID: d.Report.ID, Source: d.Report.Source}
	}
	t := textual{page: p, sources: newSources(named, reports)}
	line := count(len(docs), "report") + " · " + count(len(a.Pairs), "pair") + " of sentences that tell the same thing"
	if id != "" {
		line = id + ": " + line
	}
	p.paragraph(0, line, strong)
	for _, pair := range a.Pairs {
		p.WriteByte('\n')
		p.paragraph(0, fmt.Sprintf("%.2f", pair.Score), good)
		var both []account
		for _, side := range []side{newSide(docs, pair.A, pair.ClauseA), newSide(docs, pair.B, pair.ClauseB)} {
			field := side.Field
			if field == "" {
				field = string(align.Text)
			}
			both = append(both, account{words: []factcheck.Evidence{{Report: side.Report, Field: field, Span: side.Span, Text: side.Text}}})
		}
		t.below(2, both, manyWords)
	}
	if id != "" {
		p.WriteByte('\n')
	}
	return p.flush(w)
}
