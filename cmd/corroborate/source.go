package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/term"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// source is where a subcommand's reports come from.
type source struct {
	Files []string `arg:"" optional:"" name:"file" help:"Text (.txt), Markdown (.md), pages (.html), JSON (.json), feeds (.rss, .xml), archives (.warc.gz) and folders of these, or one file of JSON (.json, .jsonl) like standard input; - or nothing is standard input, which holds JSON or JSON Lines."`
}

// events has work done on the event that the files make up, or on each one of a stream.
func (s source) events(p process, work func(process, event) answer) error {
	if s.streams() {
		return s.stream(p, func(p process, j job) answer {
			e, err := parseEvent(j.value)
			if err != nil {
				return answer{err: err}
			}
			return work(p, e)
		})
	}
	reports, told := readFiles(p, s.Files)
	if told != nil && told != errTold {
		return told
	}
	if len(reports) == 1 && len(s.Files) == 1 {
		return fmt.Errorf("%s: a single report, and comparing takes two or more", s.Files[0])
	}
	e := event{Reports: reports, files: places(reports)}
	if err := e.check(); err != nil {
		return err
	}
	err := p.write(work(p, e))
	if told != nil && (err == nil || errors.Is(err, found{})) {
		return told
	}
	return err
}

// reports has work done on the report in each file, or on each one of a stream.
func (s source) reports(p process, work func(process, normalize.Report) answer) error {
	if s.streams() {
		return s.stream(p, func(p process, j job) answer {
			r, err := parseReport(j.value, s.call(j.line))
			if err != nil {
				return answer{err: err}
			}
			return work(p, r)
		})
	}
	reports, told := readFiles(p, s.Files)
	if told != nil && told != errTold {
		return told
	}
	for _, r := range reports {
		if err := p.write(work(p, r)); err != nil {
			return err
		}
	}
	return told
}

// call is what a report of a stream is called that brings no ID: its file, with the line where the file has many.
func (s source) call(line int) string {
	file := "stdin.jsonl"
	if len(s.Files) == 1 && s.Files[0] != "-" {
		file = filepath.Base(s.Files[0])
	}
	name := strings.TrimSuffix(file, filepath.Ext(file))
	if line > 1 || extension(file) == ".jsonl" {
		name = fmt.Sprintf("%s#%d", name, line)
	}
	return name
}

// streams says whether the reports come as a stream of JSON.
func (s source) streams() bool {
	if len(s.Files) != 1 {
		return len(s.Files) == 0
	}
	name := s.Files[0]
	return name == "-" || extension(name) == ".jsonl" || extension(name) == ".json" && !holdsList(name)
}

func (s source) stream(p process, work func(process, job) answer) error {
	if len(s.Files) == 1 && s.Files[0] != "-" {
		f, err := os.Open(s.Files[0])
		if err != nil {
			return fmt.Errorf("%s: %w", s.Files[0], reason(err))
		}
		defer f.Close()
		return stream(p, s.Files[0], f, work)
	}
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
