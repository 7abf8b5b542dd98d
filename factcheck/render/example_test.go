package render_test

import (
	"fmt"
	"io"
	"os"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// ferry is what a comparison of two short reports may find.
func ferry() (factcheck.Result, []normalize.Report) {
	reports := []normalize.Report{
		{ID: "wire", Source: "The Wire", Text: "Twelve people were hurt when the ferry hit the pier."},
		{ID: "post", Source: "The Post", Text: "The ferry hit the pier and 14 people were hurt."},
	}
	return factcheck.Result{
		Schema:  factcheck.Schema,
		Reports: []factcheck.Source{{ID: "wire", Source: "The Wire", Sentences: 1, Aligned: 1}, {ID: "post", Source: "The Post", Origin: 1, Sentences: 1, Aligned: 1}},
		Findings: []factcheck.Finding{{
			ID: "c0ffee", Class: factcheck.Discrepancy, Kind: "number", Severity: factcheck.Error, Confidence: 0.9, Rule: "number",
			Message: "The Wire says 12 people were hurt, The Post says 14.",
			Evidence: []factcheck.Evidence{
				{Report: "wire", Field: "text", Span: normalize.Span{Start: 0, End: 6}, Text: "Twelve", Context: normalize.Span{Start: 0, End: 52}, Normalized: "12"},
				{Report: "post", Field: "text", Span: normalize.Span{Start: 27, End: 29}, Text: "14", Context: normalize.Span{Start: 0, End: 47}, Normalized: "14"},
			},
		}},
		Summary:  factcheck.Summary{Discrepancies: 1},
		Coverage: factcheck.Coverage{Origins: 2, Groups: 1},
	}, reports
}

func ExampleText() {
	result, reports := ferry()
	if err := render.Text(os.Stdout, result, reports, render.Style{Width: 70}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// 2 reports · 1 discrepancy (1 error) · 0 agreements · 0 single-source ·
	// 0 framing
	//
	// ── Discrepancies ─────────────────────────────────────────────────────
	//
	//   1  ERROR  number  90% sure  c0ffee
	//      The Wire says 12 people were hurt, The Post says 14.
	//
	//      The Wire  Twelve people were hurt when the ferry hit the pier.
	//                ^^^^^^
	//      The Post  The ferry hit the pier and 14 people were hurt.
	//                                           ^^
	//
	// ── Checked ───────────────────────────────────────────────────────────
	//
	//  Compared: 1 fact that two or more sources tell.
	//  • The Wire: 1 of 1 sentence shared with another source
	//  • The Post: 1 of 1 sentence shared with another source
}

func ExampleJSONL() {
	result, _ := ferry()
	result.Findings = nil
	if err := render.JSONL(os.Stdout, result); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"schema":"corroborate/v1","reports":[{"id":"wire","source":"The Wire","origin":0,"sentences":1,"aligned":1},{"id":"post","source":"The Post","origin":1,"sentences":1,"aligned":1}],"findings":[],"summary":{"agreements":0,"discrepancies":1,"single_source":0,"framing":0},"coverage":{"origins":2,"groups":1}}
}

func BenchmarkText(b *testing.B) {
	s := bridge()
	n := 0
	for _, r := range s.reports {
		n += len(r.Text)
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		if err := render.Text(io.Discard, s.result, s.reports, render.Style{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkJSONL(b *testing.B) {
	s := bridge()
	for b.Loop() {
		if err := render.JSONL(io.Discard, s.result); err != nil {
			b.Fatal(err)
		}
	}
}
