package main

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/term"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// source is where a subcommand's reports come from.
type source struct {
	Files []string `arg:"" optional:"" name:"file" help:"Text (.txt) and Markdown (.md) files, a report each; without any, JSON or JSON Lines on standard input."`
}

// events has work done on the event that the files make up, or on each one on standard input.
func (s source) events(p process, work func(process, event) answer) error {
	if len(s.Files) == 0 {
		return s.stream(p, func(p process, value []byte) answer {
			e, err := parseEvent(value)
			if err != nil {
				return answer{err: err}
			}
			return work(p, e)
		})
	}
	reports, err := readFiles(s.Files)
	if err != nil {
		return err
	}
	if len(reports) < 2 {
		return fmt.Errorf("%s: a single report, and comparing takes two or more", s.Files[0])
	}
	return p.write(work(p, event{Reports: reports}))
}

// reports has work done on the report in each file, or on each one on standard input.
func (s source) reports(p process, work func(process, normalize.Report) answer) error {
	if len(s.Files) == 0 {
		return s.stream(p, func(p process, value []byte) answer {
			r, err := parseReport(value)
			if err != nil {
				return answer{err: err}
			}
			return work(p, r)
		})
	}
	reports, err := readFiles(s.Files)
	if err != nil {
		return err
	}
	for _, r := range reports {
		if err := p.write(work(p, r)); err != nil {
			return err
		}
	}
	return nil
}

func (s source) stream(p process, work func(process, []byte) answer) error {
	if f, ok := p.stdin.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return errors.New("no input: name files, or give JSON on standard input (see corroborate --help)")
	}
	return stream(p, "standard input", p.stdin, work)
}

// write writes an answer in one piece.
func (p process) write(a answer) error {
	if a.err != nil {
		return a.err
	}
	if _, err := p.stdout.Write(a.out); err != nil {
		return fmt.Errorf("standard output: %w", reason(err))
	}
	if a.found {
		return found{}
	}
	return nil
}
