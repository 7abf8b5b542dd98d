package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
)

type compareCommand struct {
	source
	look
	FailOn      string   `name:"fail-on" enum:"error,warning,note,never" default:"error" placeholder:"LEVEL" help:"Exit with 1 where a discrepancy is at or above LEVEL: error (default), warning, note, never."`
	Only        []string `placeholder:"WHAT" complete:"finding" help:"Show only findings of these classes (agreement, discrepancy, single-source, framing) and kinds (number, date, quote, attribution, entity, polarity, claim, label, voice, …), separated by commas."`
	MinSeverity string   `name:"min-severity" enum:"error,warning,note" default:"note" placeholder:"LEVEL" help:"Show only findings at or above LEVEL: error, warning, note (default)."`
	MinSure     *float64 `name:"min-confidence" placeholder:"P" help:"Show only findings of which a careful reader would sign P or more, between 0 and 1 (default: 0 in JSON, 0.5 elsewhere)."`
	Max         int      `default:"20" placeholder:"N" help:"Show at most N findings of a class in text; 0 shows all (default 20)."`
}

func (compareCommand) Help() string {
	return `Examples:

  corroborate compare wire.txt herald.txt post.md
  corroborate compare --only discrepancy,framing --min-severity warning *.txt
  corroborate compare --only quote --max 0 wire.txt herald.txt
  corroborate compare --format jsonl < events.jsonl > results.jsonl
  corroborate compare --fail-on warning --format json < event.json
  corroborate compare --format github wire.txt herald.txt
  corroborate compare --format sarif --fail-on never *.txt > corroborate.sarif
  corroborate compare --format html *.txt > page.html
  corroborate compare --format markdown *.txt | gh pr comment --body-file -

An event on standard input is a JSON object, on one line or alone over many:

  {"id":"e1","reports":[{"id":"wire","source":"The Wire","published":"2025-01-21","text":"…"},
                        {"id":"post","text":"…"}]}

A text file may hold bytes that are no UTF-8: offsets stay those of the file, and JSON
output shows U+FFFD for such a byte. JSON input must be UTF-8. A line of JSON that is
wrong is told on standard error, the others go on, and the exit status is 2.

For CI there are markdown (a comment on a pull request), sarif (code scanning), junit (a test
report), github (annotations in Actions) and rdjsonl (reviewdog). One document of these tells of
all events. sarif, github and rdjsonl show discrepancies, junit agreements too, as tests that pass; --only shows others. Lines
and columns are there for text and Markdown files.

html is one page that stands alone, with a table of contents where there are several events.

What --only, --min-severity and --min-confidence leave out does not fail the run; the figures at the
top count everything.`
}

// likely is the confidence from which a finding is shown to people: what is less likely than not is for programs to weigh.
const likely = 0.5

// Run compares the reports.
func (c *compareCommand) Run(p process) error {
	checker, err := factcheck.NewChecker()
	if err != nil {
		return err
	}
	keep, err := newFilter(c.Only, c.MinSeverity)
	if err != nil {
		return err
	}
	switch {
	case c.MinSure == nil && c.Format != "json" && c.Format != "jsonl":
		keep.confidence = likely
	case c.MinSure != nil && !(*c.MinSure >= 0 && *c.MinSure <= 1):
		return fmt.Errorf("--min-confidence: %v is not between 0 and 1", *c.MinSure)
	case c.MinSure != nil:
		keep.confidence = *c.MinSure
	}
	if len(keep.classes) == 0 {
		keep.classes = shown[c.Format]
	}
	style, err := c.styleOfMost(p, c.Max)
	if err != nil {
		return err
	}
	work := func(p process, e event) (factcheck.Result, error) {
		result, err := checker.Compare(p, e.Reports)
		result.ID = e.ID
		result.Findings = keep.findings(result.Findings)
		return result, err
	}
	fails := func(f factcheck.Finding) bool { return reaches(f, c.FailOn) }
	if documents[c.Format] != nil {
		return c.document(p, fails, work)
	}
	return c.events(p, func(p process, e event) answer {
		result, err := work(p, e)
		if err != nil {
			return answer{err: err}
		}
		out := c.answer(
			func(w io.Writer) error { return render.Text(w, result, e.Reports, style) },
			func(w io.Writer) error { return render.JSON(w, result) },
			func(w io.Writer) error { return render.JSONL(w, result) })
		out.found = slices.ContainsFunc(result.Findings, fails)
		return out
	})
}
