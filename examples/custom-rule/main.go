// Custom-rule says which quotations are put in the mouth of somebody without a
// name: a rule of a desk's own, beside those of the library.
//
//	go run ./examples/custom-rule examples/reports/*.txt
package main

import (
	"cmp"
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

var unnamed = factcheck.Rule{
	Code: "desk-unnamed", Title: "A speaker without a name",
	Class: factcheck.Framing, Kind: "voice", Severity: factcheck.Warning,
	Run: func(p *factcheck.Pass) {
		for i, doc := range p.Docs {
			for _, q := range doc.Body.Quotes {
				if q.Kind == quote.Scare || q.Entity >= 0 {
					continue // marked words that nobody said, or a speaker with a name
				}
				p.Report(factcheck.Finding{
					Message:    fmt.Sprintf("%s gives no name for %s.", doc.Report.Name(), cmp.Or(q.Speaker, "a speaker")),
					Confidence: 0.9,
					Evidence:   []factcheck.Evidence{p.Evidence(i, align.Text, q.Span)},
				})
			}
		}
	},
}

func main() {
	log.SetFlags(0)
	var reports []normalize.Report
	for _, path := range os.Args[1:] {
		text, err := os.ReadFile(path)
		if err != nil {
			log.Fatal(err)
		}
		reports = append(reports, normalize.Report{ID: filepath.Base(path), Text: string(text)})
	}
	result, err := factcheck.Compare(context.Background(), reports, factcheck.WithRules(unnamed))
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range result.Findings {
		if f.Rule == unnamed.Code {
			fmt.Printf("%s: %s\n  %q\n", f.Severity, f.Message, f.Evidence[0].Text)
		}
	}
}
