package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/factcheck/selftest"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

type selftestCommand struct {
	Files []string `arg:"" name:"file" complete:"file" help:"Reports, of one event or of many: files, feeds, archives, or folders of these."`
	batch
	Config string `default:"corroborate.toml" placeholder:"FILE" complete:"file" help:"Go by the tolerances, aliases, languages, ignored passages and rules of this file (default corroborate.toml, if it is there)."`
	Most   int    `default:"5" placeholder:"N" help:"Plant at most N changes of a kind in each report (default 5)."`
	Max    int    `default:"20" placeholder:"N" help:"Show at most N misses and N false alarms in text; 0 shows all (default 20)."`
	Format string `enum:"text,json" default:"text" placeholder:"FORMAT" help:"Write text (default) or json."`
	view
}

func (selftestCommand) Help() string {
	return `Examples:

  corroborate selftest wire.txt herald.txt
  corroborate selftest --max 0 --config docs/corroborate.toml archive/
  corroborate selftest --most 20 --format json archive/*.txt

Plants changes in copies of your own reports (another digit, unit or scale, speaker or day, a
"not"), compares each copy with its original, and prints how many were found and how often
something else was; a copy in other typography must raise nothing. Between accounts in
different words changes are harder to find than here. The same files give the same figures.`
}

// Run plants changes in copies of the reports and tells what was found.
func (c *selftestCommand) Run(p process) error {
	if c.Most < 1 {
		return fmt.Errorf("--most: %d is below 1", c.Most)
	}
	style, err := c.styleOfMost(p, c.Max)
	if err != nil {
		return err
	}
	conf, err := readConfigOrNone(c.Config)
	if err != nil {
		return err
	}
	checker, err := factcheck.NewChecker(conf.policy.Option())
	if err != nil {
		return err
	}
	read, err := readFiles(c.Files, c.Files)
	if err != nil {
		return err
	}
	sum := status{tell: p.tell}
	if err := sum.add(read.tell(p.tell)); err != nil {
		return err
	}
	var outcome selftest.Outcome
	err = inOrder(p, c.batch, slices.Values(read.reports),
		func(p process, r normalize.Report) (m made[selftest.Outcome]) {
			m.of, m.err = selftest.Run(p, checker, []normalize.Report{r}, c.Most)
			return m
		},
		newProgress(p, outOf(len(read.reports), "report")),
		func(r normalize.Report, m made[selftest.Outcome]) error {
			if m.err != nil {
				return fmt.Errorf("%s: %w", cmp.Or(r.File, r.ID), m.err)
			}
			outcome.Add(m.of)
			return nil
		})
	if err != nil {
		return err
	}
	asJSON := func(w io.Writer) error { return render.SelftestJSON(w, outcome) }
	text := func(w io.Writer) error { return render.SelftestText(w, outcome, style) }
	return sum.end(sum.add(p.write(look{Format: c.Format}.answer(text, asJSON, asJSON))))
}
