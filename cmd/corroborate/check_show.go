package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
)

// show answers with the results in the format asked for: as text and in the formats for CI what fails, as JSON everything.
func (c *checkCommand) show(results []factcheck.Result, events []event, policy factcheck.Policy, style render.Style) answer {
	var b bytes.Buffer
	var shown []render.Comparison // of the formats in which one document tells of all groups
	out := answer{}
	for i, r := range results {
		failing := slices.DeleteFunc(slices.Clone(r.Findings), func(f factcheck.Finding) bool { return !policy.Fails(f) })
		out.found = out.found || len(failing) > 0
		if c.Format == "text" {
			if len(failing) == 0 {
				continue
			}
			r.Findings = failing
		}
		if documents[c.Format] != nil {
			r.Findings = c.documented(r.Findings, policy)
			shown = append(shown, render.Comparison{Result: r, Reports: events[i].Reports, Files: events[i].files})
			continue
		}
		one := c.answer(
			func(w io.Writer) error { return render.Text(w, r, events[i].Reports, style) },
			func(w io.Writer) error { return render.JSON(w, r) },
			func(w io.Writer) error { return render.JSONL(w, r) })
		if one.err != nil {
			return one
		}
		b.Write(one.out)
	}
	if write := documents[c.Format]; write != nil {
		out.err = write(&b, policy.Fails, shown)
	}
	if c.Format == "text" {
		fmt.Fprintln(&b, tally(results, policy))
	}
	out.out = b.Bytes()
	return out
}

// documented are the findings that a format for CI shows of a group: what fails, in SARIF also what a baseline knows or a
// comment suppresses, marked so, in JUnit these and what agrees, as tests that pass; a page shows all, marked by what fails.
func (c *checkCommand) documented(all []factcheck.Finding, policy factcheck.Policy) []factcheck.Finding {
	return slices.DeleteFunc(slices.Clone(all), func(f factcheck.Finding) bool {
		switch c.Format {
		case "junit":
			return !policy.Reaches(f) && (f.Class != factcheck.Discrepancy || f.Suppressed == "") && (f.Class != factcheck.Agreement || f.Confidence < likely)
		case "html":
			return !policy.Reaches(f) && f.Confidence < likely
		case "sarif":
			return !policy.Reaches(f) && (f.Class != factcheck.Discrepancy || f.Suppressed == "")
		}
		return !policy.Fails(f)
	})
}

// tally says in a line how the groups stand.
func tally(results []factcheck.Result, policy factcheck.Policy) string {
	failing, known, suppressed := 0, 0, 0
	for _, r := range results {
		for _, f := range r.Findings {
			switch {
			case policy.Fails(f):
				failing++
			case f.Known && policy.Reaches(f):
				known++
			case f.Suppressed != "" && f.Class == factcheck.Discrepancy:
				suppressed++
			}
		}
	}
	parts := []string{count(len(results), "group"), count(failing, "failing difference")}
	if known > 0 {
		parts = append(parts, fmt.Sprintf("%d known", known))
	}
	if suppressed > 0 {
		parts = append(parts, fmt.Sprintf("%d suppressed", suppressed))
	}
	return strings.Join(parts, " · ")
}
