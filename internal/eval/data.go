package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// file reads the lines of a file of the development data.
func file(path string) func(shared string) ([][]byte, error) {
	return func(shared string) ([][]byte, error) {
		data, err := os.ReadFile(filepath.Join(shared, "data", filepath.FromSlash(path)))
		if err != nil {
			return nil, err
		}
		return lines(data), nil
	}
}

// lines are the lines that are not blank.
func lines(data []byte) [][]byte {
	var out [][]byte
	for line := range bytes.Lines(data) {
		if line = bytes.TrimSpace(line); len(line) > 0 {
			out = append(out, line)
		}
	}
	return out
}

// having keeps the lines whose field has the value.
func having(data func(string) ([][]byte, error), field, value string) func(string) ([][]byte, error) {
	return func(shared string) ([][]byte, error) {
		all, err := data(shared)
		if err != nil {
			return nil, err
		}
		var out [][]byte
		for _, line := range all {
			var fields map[string]json.RawMessage
			if err := json.Unmarshal(line, &fields); err != nil {
				return nil, err
			}
			var have string
			if json.Unmarshal(fields[field], &have) == nil && have == value {
				out = append(out, line)
			}
		}
		if len(out) == 0 {
			return nil, fmt.Errorf("no line has %s %q", field, value)
		}
		return out, nil
	}
}

// gold joins the hand-made answers with the reports that they are about.
func gold(shared string) ([][]byte, error) {
	answers, err := file("events/gold.jsonl")(shared)
	if err != nil {
		return nil, err
	}
	return withReports(answers, shared)
}

// heldOut joins our own answers that nothing was fitted on with their reports.
func heldOut(shared string) ([][]byte, error) {
	root, err := repository()
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(filepath.Join(root, "align", "testdata", "heldout.jsonl"))
	if err != nil {
		return nil, err
	}
	return withReports(lines(data), shared)
}

// withReports joins answers with the reports that they are about: those of events/dev.jsonl, and the two seeds.
func withReports(answers [][]byte, shared string) ([][]byte, error) {
	events, err := file("events/dev.jsonl")(shared)
	if err != nil {
		return nil, err
	}
	reports := map[string]json.RawMessage{}
	for _, line := range events {
		var e struct {
			ID      string
			Reports json.RawMessage
		}
		if err := json.Unmarshal(line, &e); err != nil {
			return nil, err
		}
		reports[e.ID] = e.Reports
	}
	if reports["seeds"], err = seeds(shared); err != nil {
		return nil, err
	}
	var out [][]byte
	for _, line := range answers {
		var e map[string]json.RawMessage
		var id string
		if err := json.Unmarshal(line, &e); err != nil {
			return nil, err
		}
		if err := json.Unmarshal(e["id"], &id); err != nil {
			return nil, err
		}
		if reports[id] == nil {
			return nil, fmt.Errorf("event %s has answers but no reports", id)
		}
		e["reports"] = reports[id]
		joined, err := json.Marshal(e)
		if err != nil {
			return nil, err
		}
		out = append(out, joined)
	}
	return out, nil
}

// seeds are the two published reports as they are.
func seeds(shared string) (json.RawMessage, error) {
	paths, err := filepath.Glob(filepath.Join(shared, "seeds", "*.txt"))
	if err != nil || len(paths) != 2 {
		return nil, fmt.Errorf("two seeds expected, found %d (%v)", len(paths), err)
	}
	type report struct {
		ID     string `json:"id"`
		Source string `json:"source"`
		Text   string `json:"text"`
	}
	out := []report{{ID: "trt", Source: "TRT World"}, {ID: "gt", Source: "Global Times"}}
	for i, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		out[i].Text = string(text)
	}
	return json.Marshal(out)
}
