package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

type checkCommand struct {
	draft
	look
	batch
	Config   string `default:"corroborate.toml" placeholder:"FILE" complete:"file" help:"Go by this file (default corroborate.toml)."`
	Baseline string `placeholder:"FILE" complete:"file" help:"Fail on differences only that FILE does not know (default: the baseline that the settings name)."`
	Write    bool   `name:"write-baseline" help:"Write what would fail to the baseline, so that from now on only new differences do."`
}

func (checkCommand) Help() string {
	return `Examples:

  corroborate init                                      writes a commented corroborate.toml
  corroborate check                                     compares the files of each group in it
  corroborate check --baseline known.json --write-baseline
  corroborate check --baseline known.json --config docs/corroborate.toml
  corroborate check --format github                     annotates the lines, in GitHub Actions

  corroborate check draft.md --against sources/         is each figure, date, name and quote borne out?
  corroborate check --allow-unsupported draft.md --against wire.txt,herald.txt

Prints the differences that fail and no others; with --format json or jsonl one result for
each group, with all findings; with html one page of all groups, with what fails, is known or
suppressed marked; with sarif also what is known or suppressed, marked so, and
with junit what agrees, as tests that pass. A comment in a text file lets differences of a kind pass on its
line, or on the line after a comment that stands alone:

  <!-- corroborate:ignore number the release rounds -->

Such a comment that suppresses nothing is told on standard error, as is an entry of the baseline
that is there no more. Neither fails.

The exit status is 1 where a difference fails, and where of a draft something is disputed or not
borne out; 2 where a file, or an item of an archive, could not be read, though the rest is
checked. A page without an article (a front page) is skipped, told, and changes no status.`
}

// Run compares the files of each group, or holds a draft to its sources.
func (c *checkCommand) Run(p process) error {
	switch {
	case c.Draft != "" && len(c.Against) == 0:
		return fmt.Errorf("%s: no --against says which its sources are", c.Draft)
	case c.Draft == "" && len(c.Against) > 0:
		return errors.New("--against: no draft is named")
	case c.Draft != "" && (c.Baseline != "" || c.Write):
		return errors.New("--baseline: a draft has none")
	case c.Draft != "":
		conf, err := readConfigOrNone(c.Config)
		if err != nil {
			return err
		}
		return c.draft.check(p, c.look, conf.policy)
	}
	return c.checkGroups(p)
}

// checkGroups compares the files of each group, and shows what fails or writes it to the baseline.
func (c *checkCommand) checkGroups(p process) error {
	conf, err := readConfig(c.Config)
	if err != nil {
		return err
	}
	if len(conf.Groups) == 0 {
		return fmt.Errorf("%s: no [[group]] says which files tell one story", conf.path)
	}
	style, err := c.style(p)
	if err != nil {
		return err
	}
	path := c.Baseline
	if path == "" && conf.Baseline != "" {
		path = conf.beside(conf.Baseline)
	}
	if path == "" && c.Write {
		return errors.New("--write-baseline: no file is named, by --baseline or in the settings")
	}
	known, err := readBaseline(path, c.Write)
	if err != nil {
		return err
	}
	sum := status{tell: p.tell}
	results, events, err := conf.compare(p, c.batch, &sum)
	if err != nil {
		return err
	}
	if c.Write {
		known = known.Renew(results, time.Now().UTC().Format(time.DateOnly), conf.policy.Reaches)
		if err := writeBaseline(path, known); err != nil {
			return err
		}
		return sum.end(p.write(answer{out: fmt.Appendf(nil, "wrote %s: %s\n", path, count(len(known.Findings), "difference"))}))
	}
	results, stale := known.Apply(results)
	out := c.show(results, events, conf.policy, style)
	if out.err != nil {
		return out.err
	}
	for _, k := range stale {
		p.tell(fmt.Errorf("%s: stale: %s %s in %q is there no more: %s", path, k.Kind, k.ID, k.Event, k.Message))
	}
	for _, err := range idle(results, events) {
		p.tell(err)
	}
	return sum.end(sum.add(p.write(out)))
}

// compare compares the files of each group, some groups at once; the results bear the groups' names.
func (c *config) compare(p process, b batch, sum *status) (results []factcheck.Result, events []event, err error) {
	checker, err := factcheck.NewChecker(c.policy.Option())
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", c.path, err)
	}
	type compared struct {
		reading
		made[factcheck.Result]
	}
	work := func(p process, g group) (x compared) {
		files, err := c.files(g)
		if err == nil {
			x.reading, err = readFiles(files, files)
		}
		if err == nil {
			if err = x.event(g.Name).check(); err != nil {
				err = c.wrong([]string{"group", "files"}, err)
			}
		}
		if err == nil {
			if x.of, err = checker.Compare(p, x.reports); err != nil {
				err = fmt.Errorf("group %q: %w", g.Name, err)
			}
		}
		x.of.ID, x.err = g.Name, err
		return x
	}
	far := newProgress(p, outOf(len(c.Groups), "group"))
	take := func(g group, x compared) error {
		err := sum.add(x.tell(far.tell))
		if x.err != nil || err != nil {
			return cmp.Or(x.err, err)
		}
		results, events = append(results, x.of), append(events, x.event(g.Name))
		return nil
	}
	err = inOrder(p, b, slices.Values(c.Groups), work, far, take)
	return results, events, err
}
