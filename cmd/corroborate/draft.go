package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize/ingest"
)

// draft is what holds a draft to its sources.
type draft struct {
	Draft   string   `arg:"" optional:"" name:"draft" complete:"file" help:"A draft to hold to --against: a file that holds one report."`
	Against []string `placeholder:"PATH" complete:"file" help:"The draft's sources: files, feeds, archives, or folders of these."`
	Allow   bool     `name:"allow-unsupported" help:"Don't fail on what no source bears out, only on what one disputes."`
}

// check holds the draft to its sources.
func (d draft) check(p process, l look, policy factcheck.Policy) error {
	style, err := l.style(p)
	if err != nil {
		return err
	}
	read, err := d.read()
	if err != nil {
		return err
	}
	sum := status{tell: p.tell}
	if err := sum.add(read.tell(p.tell)); err != nil {
		return err
	}
	reports := read.reports
	if err := read.event("").check(); err != nil {
		return err
	}
	checker, err := factcheck.NewChecker(policy.Option())
	if err != nil {
		return err
	}
	found, err := checker.CheckDraft(p, reports[0], reports[1:])
	if err != nil {
		return err
	}
	out := d.told(l, style, found, reports)
	return sum.end(sum.add(p.write(out)))
}

// read reads the draft and its sources: what --against names, but for the draft itself where that lies in a folder of theirs.
func (d draft) read() (reading, error) {
	alone, err := readFiles([]string{d.Draft}, []string{d.Draft})
	switch {
	case err != nil:
		return alone, err
	case len(alone.reports) != 1:
		return alone, fmt.Errorf("%s: %s, and a draft is one", d.Draft, count(len(alone.reports), "report"))
	}
	var wrong ingest.Errors
	files, err := ingest.List(d.Against...)
	if err != nil && !errors.As(err, &wrong) {
		return reading{}, err
	}
	for _, e := range wrong {
		if slices.Contains(d.Against, e.File) {
			return reading{}, e
		}
	}
	named := append([]string{d.Draft}, d.Against...)
	files = slices.DeleteFunc(files, func(file string) bool { return !slices.Contains(d.Against, file) && same(file, d.Draft) })
	if len(files) == 0 {
		return reading{}, fmt.Errorf("--against: no source in %s but the draft itself", strings.Join(d.Against, ", "))
	}
	r, err := readFiles(named, append([]string{d.Draft}, files...))
	r.wrong = append(wrong, r.wrong...)
	return r, err
}

// same says whether two paths lead to one file.
func same(a, b string) bool {
	x, err := os.Stat(a)
	y, err2 := os.Stat(b)
	return err == nil && err2 == nil && os.SameFile(x, y)
}
