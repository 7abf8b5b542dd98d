package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// source is where a subcommand's reports come from.
type source struct {
	batch
	Files []string `arg:"" optional:"" name:"file" complete:"file" help:"Text (.txt), Markdown (.md), pages (.html), JSON (.json), feeds (.rss, .xml), archives (.warc.gz) and folders of these, or one file of JSON (.json, .jsonl) like standard input; - or nothing is standard input, which holds JSON or JSON Lines."`
}

// events has work done on the event that the files make up, or on each one of a stream, and writes the answers in their order.
func (s source) events(p process, work func(process, event) answer) error {
	return eachEvent(p, s, answered(work), p.write)
}

// reports has work done on the report in each file, or on each one of a stream, and writes the answers in their order.
func (s source) reports(p process, work func(process, normalize.Report) answer) error {
	return eachReport(p, s, answered(work), p.write)
}

// eachEvent has work done on the event that the files make up, or on each one of a stream, and what comes of it taken in their order.
func eachEvent[R any](p process, s source, work func(process, event) (R, error), take func(R) error) error {
	if s.streams() {
		return stream(p, s, func(p process, v value) (none R, err error) {
			e, err := parseEvent(v.json)
			if err != nil {
				return none, err
			}
			return work(p, e)
		}, take)
	}
	sum := status{tell: p.tell}
	read, err := s.readFiles(p, &sum)
	if err != nil {
		return err
	}
	if len(read.reports) == 1 && len(s.Files) == 1 {
		return fmt.Errorf("%s: a single report, and comparing takes two or more", s.Files[0])
	}
	e := read.event("")
	if err := e.check(); err != nil {
		return err
	}
	made, err := work(p, e)
	if err == nil {
		err = sum.add(take(made))
	}
	return sum.end(err)
}

// eachReport has work done on the report in each file, or on each one of a stream, and what comes of it taken in their order.
func eachReport[R any](p process, s source, work func(process, normalize.Report) (R, error), take func(R) error) error {
	if s.streams() {
		return stream(p, s, func(p process, v value) (none R, err error) {
			r, err := parseReport(v.json, s.call(v.line))
			if err != nil {
				return none, err
			}
			return work(p, r)
		}, take)
	}
	sum := status{tell: p.tell}
	read, err := s.readFiles(p, &sum)
	if err != nil {
		return err
	}
	return sum.end(inOrder(p, s.batch, slices.Values(read.reports),
		func(p process, r normalize.Report) (m made[R]) {
			m.of, m.err = work(p, r)
			return m
		},
		newProgress(p, outOf(len(read.reports), "report")),
		func(_ normalize.Report, m made[R]) error {
			if m.err != nil {
				return m.err
			}
			return sum.add(take(m.of))
		}))
}

// readFiles reads the files, and tells of what could not be read.
func (s source) readFiles(p process, sum *status) (reading, error) {
	for _, path := range s.Files {
		if path == "-" {
			return reading{}, errors.New("-: standard input stands alone, and here are files beside it")
		}
		if extension(path) == ".jsonl" && len(s.Files) > 1 {
			return reading{}, fmt.Errorf("%s: JSON Lines hold many; name the file alone", path)
		}
	}
	read, err := readFiles(s.Files, s.Files)
	if err != nil {
		return read, err
	}
	return read, sum.add(read.tell(p.tell))
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
