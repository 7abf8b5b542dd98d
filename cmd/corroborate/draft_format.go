package main

import (
	"bytes"
	"io"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// told is what the sources make of the draft, in the format that is asked for. SARIF, annotations and diagnostics leave out what is borne out.
func (d draft) told(l look, style render.Style, found factcheck.Draft, reports []normalize.Report) answer {
	fails := func(f factcheck.Finding) bool {
		return f.Severity == factcheck.Error || f.Severity == factcheck.Warning && !d.Allow
	}
	all := render.Comparison{Result: found.Result(), Reports: reports, Files: places(reports)}
	open := all
	open.Result.Findings = slices.DeleteFunc(slices.Clone(all.Result.Findings), func(f factcheck.Finding) bool {
		return f.Class == factcheck.Class(factcheck.BorneOut)
	})
	var b bytes.Buffer
	var err error
	switch l.Format {
	case "markdown":
		err = render.DraftMarkdown(&b, found, reports)
	case "html":
		err = render.DraftHTML(&b, found, reports)
	case "sarif":
		err = render.SARIF(&b, tool(factcheck.DraftRules()), open)
	case "junit":
		err = render.JUnit(&b, fails, all)
	case "github":
		err = render.GitHub(&b, open)
	case "rdjsonl":
		err = render.RDJSONL(&b, open)
	default:
		out := l.answer(
			func(w io.Writer) error { return render.DraftText(w, found, reports, style) },
			func(w io.Writer) error { return render.DraftJSON(w, found) },
			func(w io.Writer) error { return render.DraftJSONL(w, found) })
		b.Write(out.out)
		err = out.err
	}
	return answer{out: b.Bytes(), err: err, found: slices.ContainsFunc(all.Result.Findings, fails)}
}
