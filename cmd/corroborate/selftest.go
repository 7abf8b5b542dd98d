package main

import (
	"fmt"
	"io"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/factcheck/selftest"
)

type selftestCommand struct {
	Files  []string `arg:"" name:"file" help:"Reports (.txt, .md, .json), of one event or of many."`
	Most   int      `default:"5" placeholder:"N" help:"Plant at most N changes of a kind in each report (default 5)."`
	Max    int      `default:"20" placeholder:"N" help:"Show at most N misses and N false alarms in text; 0 shows all (default 20)."`
	Format string   `enum:"text,json" default:"text" placeholder:"FORMAT" help:"Write text (default) or json."`
	Color  string   `enum:"auto,always,never" default:"auto" placeholder:"WHEN" help:"Use colour: auto (default), always, never."`
	Width  int      `placeholder:"COLUMNS" help:"Fit text into so many columns (default: the terminal's, 100 elsewhere)."`
}

func (selftestCommand) Help() string {
	return `Examples:

  corroborate selftest wire.txt herald.txt
  corroborate selftest --most 20 --format json archive/*.txt

Plants changes in copies of your own reports (another digit, unit or scale, speaker or day, a
"not"), compares each copy with its original, and prints how many were found and how often
something else was; a copy in other typography must raise nothing. Between accounts in
different words changes are harder to find than here. The same files give the same figures.`
}

// Run plants changes in copies of the reports and tells what was found.
func (c *selftestCommand) Run(p process) error {
	switch {
	case c.Most < 1:
		return fmt.Errorf("--most: %d is below 1", c.Most)
	case c.Max < 0:
		return fmt.Errorf("--max: %d is below 0", c.Max)
	}
	look := look{Format: c.Format, Color: c.Color, Width: c.Width}
	style, err := look.style(p)
	if err != nil {
		return err
	}
	style.Max = c.Max
	reports, err := readFiles(p, c.Files)
	if err != nil {
		return err
	}
	checker, err := factcheck.NewChecker()
	if err != nil {
		return err
	}
	outcome, err := selftest.Run(p, checker, reports, c.Most)
	if err != nil {
		return err
	}
	asJSON := func(w io.Writer) error { return render.SelftestJSON(w, outcome) }
	return p.write(look.answer(func(w io.Writer) error { return render.SelftestText(w, outcome, style) }, asJSON, asJSON))
}
