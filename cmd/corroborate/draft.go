package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// draft is what holds a draft to its sources.
type draft struct {
	Draft   string   `arg:"" optional:"" name:"draft" help:"A draft to hold to --against (.txt, .md, .json)."`
	Against []string `placeholder:"PATH" help:"The draft's sources: files, or folders whose text files (.txt, .md) are taken."`
	Allow   bool     `name:"allow-unsupported" help:"Don't fail on what no source bears out, only on what one disputes."`
}

// check holds the draft to its sources.
func (d draft) check(p process, l look, policy factcheck.Policy) error {
	style, err := l.style(p)
	if err != nil {
		return err
	}
	paths, err := d.sources()
	if err != nil {
		return err
	}
	alone, err := readFiles(p, []string{d.Draft})
	if err != nil {
		return err
	}
	if len(alone) != 1 {
		return fmt.Errorf("%s: %s, and a draft is one", d.Draft, count(len(alone), "report"))
	}
	reports, err := readFiles(p, append([]string{d.Draft}, paths...))
	if err != nil {
		return err
	}
	if err := (event{Reports: reports}).check(); err != nil {
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
	return p.write(out)
}

// sources are the files that --against names, those in folders in the order of their names. The draft itself is none.
func (d draft) sources() ([]string, error) {
	var out []string
	for _, path := range d.Against {
		info, err := os.Stat(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, reason(err))
		}
		if !info.IsDir() {
			out = append(out, path)
			continue
		}
		before := len(out)
		err = filepath.WalkDir(path, func(file string, e fs.DirEntry, err error) error {
			if err == nil && e.Type().IsRegular() && slices.Contains([]string{".txt", ".md"}, extension(file)) && filepath.Clean(file) != filepath.Clean(d.Draft) {
				out = append(out, file)
			}
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, reason(err))
		}
		if len(out) == before {
			return nil, fmt.Errorf("%s: no .txt or .md file in it", path)
		}
	}
	return out, nil
}
