package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
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
	}
	if c.Draft != "" {
		conf, err := readConfigOrNone(c.Config)
		if err != nil {
			return err
		}
		return c.draft.check(p, c.look, conf.policy)
	}
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
	out := answer{}
	var b bytes.Buffer
	var shown []render.Comparison
	for i, r := range results {
		failing := slices.DeleteFunc(slices.Clone(r.Findings), func(f factcheck.Finding) bool { return !conf.policy.Fails(f) })
		out.found = out.found || len(failing) > 0
		if c.Format == "text" {
			if len(failing) == 0 {
				continue
			}
			r.Findings = failing
		}
		if documents[c.Format] != nil {
			r.Findings = c.documented(r.Findings, conf.policy)
			shown = append(shown, render.Comparison{Result: r, Reports: events[i].Reports, Files: events[i].files})
			continue
		}
		one := c.answer(
			func(w io.Writer) error { return render.Text(w, r, events[i].Reports, style) },
			func(w io.Writer) error { return render.JSON(w, r) },
			func(w io.Writer) error { return render.JSONL(w, r) })
		if one.err != nil {
			return one.err
		}
		b.Write(one.out)
	}
	if write := documents[c.Format]; write != nil {
		out.err = write(&b, conf.policy.Fails, shown)
	}
	if c.Format == "text" {
		fmt.Fprintln(&b, tally(results, conf.policy))
	}
	for _, k := range stale {
		p.tell(fmt.Errorf("%s: stale: %s %s in %q is there no more: %s", path, k.Kind, k.ID, k.Event, k.Message))
	}
	for _, err := range idle(results, events) {
		p.tell(err)
	}
	out.out = b.Bytes()
	return sum.end(sum.add(p.write(out)))
}

// idle tells of each comment that suppresses nothing, in any of the groups that its file is in.
func idle(results []factcheck.Result, events []event) (all []error) {
	type comment struct {
		file string
		at   int
	}
	groups, without := map[string]int{}, map[comment]int{} // how many a file is in, in how many a comment has no effect
	each := func(take func(normalize.Report, factcheck.Suppression, comment)) {
		for i, e := range events {
			for _, r := range e.Reports {
				for _, s := range results[i].Idle {
					if s.Report == r.ID {
						take(r, s, comment{e.file(r), s.Start})
					}
				}
			}
		}
	}
	for _, e := range events {
		for _, r := range e.Reports {
			groups[e.file(r)]++
		}
	}
	each(func(_ normalize.Report, _ factcheck.Suppression, c comment) { without[c]++ })
	each(func(r normalize.Report, s factcheck.Suppression, c comment) {
		if without[c] < groups[c.file] {
			return
		}
		without[c] = 0 // tell it once
		why := fmt.Sprintf("no %s differs on its line", s.Kind)
		if !slices.Contains(kinds, s.Kind) {
			why = fmt.Sprintf("there is no kind %q%s", s.Kind, meant(s.Kind, kinds, ""))
		}
		all = append(all, fmt.Errorf("%s:%d: a comment suppresses nothing: %s: %s", c.file, 1+strings.Count(r.Text[:s.Start], "\n"), why, s.Reason))
	})
	return all
}

// file is what a report of the event is called in messages: its file, if it is one.
func (e event) file(r normalize.Report) string {
	if r.File != "" {
		return r.File
	}
	return e.ID + ", " + r.ID
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

// readBaseline reads a baseline, an empty one where no file is named. A file that is to be written need not be there.
func readBaseline(path string, write bool) (factcheck.Baseline, error) {
	if path == "" {
		return factcheck.Baseline{}, nil
	}
	f, err := os.Open(path)
	if write && errors.Is(err, fs.ErrNotExist) {
		return factcheck.Baseline{}, nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		return factcheck.Baseline{}, fmt.Errorf("%s: %w (--write-baseline writes it)", path, reason(err))
	}
	if err != nil {
		return factcheck.Baseline{}, fmt.Errorf("%s: %w", path, reason(err))
	}
	defer f.Close()
	b, err := factcheck.ReadBaseline(f)
	if err != nil {
		return b, fmt.Errorf("%s: %w", path, err)
	}
	return b, nil
}

// writeBaseline writes a baseline.
func writeBaseline(path string, b factcheck.Baseline) error {
	var out bytes.Buffer
	err := b.Write(&out)
	if err == nil {
		err = os.WriteFile(path, out.Bytes(), 0o644)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", path, reason(err))
	}
	return nil
}
