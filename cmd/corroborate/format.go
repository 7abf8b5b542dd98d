package main

import (
	"bytes"
	"io"
	"runtime/debug"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
)

// verdict says whether a finding fails a run.
type verdict func(factcheck.Finding) bool

// documents are the formats for CI and editors: one document tells of all that a run compares.
var documents = map[string]func(io.Writer, verdict, []render.Comparison) error{
	"markdown": func(w io.Writer, _ verdict, all []render.Comparison) error { return render.Markdown(w, all...) },
	"sarif": func(w io.Writer, _ verdict, all []render.Comparison) error {
		return render.SARIF(w, tool(factcheck.Rules()), all...)
	},
	"junit":   func(w io.Writer, fails verdict, all []render.Comparison) error { return render.JUnit(w, fails, all...) },
	"github":  func(w io.Writer, _ verdict, all []render.Comparison) error { return render.GitHub(w, all...) },
	"rdjsonl": func(w io.Writer, _ verdict, all []render.Comparison) error { return render.RDJSONL(w, all...) },
	"html": func(w io.Writer, fails verdict, all []render.Comparison) error {
		return render.HTMLPage(w, fails, all...)
	},
}

// tool is this program with rules that its results may be of.
func tool(rules []factcheck.Rule) render.Tool {
	return render.Tool{Version: readBuild(debug.ReadBuildInfo()).version, Rules: rules}
}

// shown are the classes that a format shows where none is asked for: an
// annotation is for what is wrong, and what agrees is a test that passes. Others show all.
var shown = map[string][]string{
	"sarif":   {"discrepancy"},
	"github":  {"discrepancy"},
	"rdjsonl": {"discrepancy"},
	"junit":   {"discrepancy", "agreement"},
}

// document has work done on each event and writes one document of what it comes to.
func (c *compareCommand) document(p process, fails verdict, work func(process, event) (factcheck.Result, error)) error {
	var all []render.Comparison
	status := eachEvent(p, c.source,
		func(p process, e event) (x render.Comparison, err error) {
			x.Reports, x.Files = e.Reports, e.files
			x.Result, err = work(p, e)
			return x, err
		},
		func(x render.Comparison) error {
			all = append(all, x)
			if slices.ContainsFunc(x.Result.Findings, fails) {
				return found{}
			}
			return nil
		})
	if status != nil && len(all) == 0 {
		return status
	}
	if c.Format == "html" {
		fails = nil // severities tell, and there is no policy to mark anything by
	}
	var out bytes.Buffer
	err := documents[c.Format](&out, fails, all)
	if wrote := p.write(answer{out: out.Bytes(), err: err}); wrote != nil {
		return wrote
	}
	return status
}
