package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/ingest"
)

// event is the reports of one event as the wire contract has them.
type event struct {
	ID      string             `json:"id"`
	Reports []normalize.Report `json:"reports"`
	files   render.Files       // of the reports that are a file each
}

// maxText is the size of the largest input, a file or a line: offsets are 32 bits wide where the text is read.
const maxText = 1 << 30

// parseEvent reads an event from JSON.
func parseEvent(line []byte) (event, error) {
	var e event
	if err := ingest.Unmarshal(line, &e); err != nil {
		return e, err
	}
	if e.Reports == nil && has(line, "text") {
		return e, errors.New(`this is a report, not an event: events have "reports"`)
	}
	return e, e.check()
}

// check says why the event cannot be compared.
func (e event) check() error {
	name := "the event"
	if e.ID != "" {
		name = fmt.Sprintf("event %q", e.ID)
	}
	if len(e.Reports) < 2 {
		return fmt.Errorf("%s has %s, and comparing takes two or more", name, count(len(e.Reports), "report"))
	}
	seen := make(map[string]bool, len(e.Reports))
	for i, r := range e.Reports {
		if err := checkReport(r); err != nil {
			return fmt.Errorf("%s, report %d: %w", name, i+1, err)
		}
		if seen[r.ID] {
			return fmt.Errorf("%s has two reports with the id %q", name, r.ID)
		}
		seen[r.ID] = true
	}
	return nil
}

// parseReport reads a report from JSON of any form that ingest reads. One that brings no ID is called what id says.
func parseReport(value []byte, id string) (normalize.Report, error) {
	if bytes.HasPrefix(bytes.TrimSpace(value), []byte("[")) {
		return normalize.Report{}, errors.New("a JSON array, not an object")
	}
	reports, err := ingest.Read(bytes.NewReader(value), ingest.JSON, id+".json")
	switch {
	case err != nil:
		return normalize.Report{}, err
	case len(reports) != 1:
		return normalize.Report{}, fmt.Errorf("%s, not one", count(len(reports), "article"))
	}
	return reports[0], nil
}

// has says whether a JSON object has a field.
func has(object []byte, field string) bool {
	var fields map[string]json.RawMessage
	return json.Unmarshal(object, &fields) == nil && fields[field] != nil
}

// checkReport says why a report cannot be read.
func checkReport(r normalize.Report) error {
	switch {
	case r.ID == "":
		return errors.New("no id")
	case strings.TrimSpace(r.Text) == "":
		return fmt.Errorf("%q has no text", r.ID)
	case len(r.Text) > maxText:
		return fmt.Errorf("%q has a text of %d bytes; the limit is %d", r.ID, len(r.Text), maxText)
	}
	return nil
}

// count is a number with its noun: "no reports", "1 report", "2 reports".
func count(n int, noun string) string {
	switch n {
	case 0:
		return "no " + noun + "s"
	case 1:
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
