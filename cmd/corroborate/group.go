package main

import (
	"fmt"
	"io"
	"strconv"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

type groupCommand struct {
	source
	look
	Least int `default:"1" placeholder:"N" help:"Show only events of N reports or more; 2 is what compare can take (default 1)."`
}

func (groupCommand) Help() string {
	return `Examples:

  corroborate group < reports.jsonl
  corroborate group --format jsonl --least 2 < reports.jsonl | corroborate compare --format jsonl

Sorts a pile of reports into events: which of them tell of the same one, by rare words, names
and days of publication. Reports are given as for extract. With --format jsonl each event is
one line in the form that compare reads. A report is judged by those before it.`
}

// Run sorts the reports into events.
func (c *groupCommand) Run(p process) error {
	style, err := c.style(p)
	if err != nil {
		return err
	}
	if c.Least < 1 {
		return fmt.Errorf("--least: %d is below 1", c.Least)
	}
	s := sorter{}
	err = eachReport(p, c.source, func(_ process, r normalize.Report) (normalize.Document, error) { return normalize.Parse(r), nil }, s.add)
	if err != nil && len(s.events) == 0 {
		return err
	}
	events := s.named(c.Least)
	out := c.answer(
		func(w io.Writer) error { return render.GroupsText(w, events, style) },
		func(w io.Writer) error { return render.GroupsJSON(w, events) },
		func(w io.Writer) error { return render.GroupsJSONL(w, events) })
	if wrote := p.write(out); wrote != nil {
		return wrote
	}
	return err
}

// sorter sorts reports into events in the order of their input.
type sorter struct {
	pile   align.Pile
	events [][]normalize.Report
}

// add takes the next report.
func (s *sorter) add(doc normalize.Document) error {
	e := s.pile.Add(doc)
	for len(s.events) <= e {
		s.events = append(s.events, nil)
	}
	s.events[e] = append(s.events[e], doc.Report)
	return nil
}

// named is the events of least reports or more, numbered as they began.
func (s *sorter) named(least int) []render.Group {
	var out []render.Group
	for i, reports := range s.events {
		if len(reports) >= least {
			out = append(out, render.Group{ID: "event-" + strconv.Itoa(i+1), Reports: reports})
		}
	}
	return out
}
