package main

import (
	"bytes"
	"encoding/json"
	"strings"
)

// finding is what is read of a finding here.
type finding struct {
	Class    string `json:"class"`
	Kind     string `json:"kind"`
	Severity string `json:"severity"`
	Evidence []span `json:"evidence"`
}

type span struct {
	Report string `json:"report"`
	Field  string `json:"field"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

// alarm says whether a finding is a discrepancy that is worth a look.
func (f finding) alarm() bool {
	return f.Class == "discrepancy" && (f.Severity == "error" || f.Severity == "warning")
}

// worthALook leaves discrepancies that are notes out of the output: of injected differences only the others count.
func worthALook(out []byte) ([]byte, error) {
	var kept bytes.Buffer
	for _, line := range lines(out) {
		var event map[string]json.RawMessage
		if err := json.Unmarshal(line, &event); err != nil {
			return nil, err
		}
		var all, keep []json.RawMessage
		if err := json.Unmarshal(event["findings"], &all); err != nil {
			return nil, err
		}
		for _, raw := range all {
			var f finding
			if err := json.Unmarshal(raw, &f); err != nil {
				return nil, err
			}
			if f.Class != "discrepancy" || f.alarm() {
				keep = append(keep, raw)
			}
		}
		var err error
		if event["findings"], err = json.Marshal(keep); err != nil {
			return nil, err
		}
		if keep == nil {
			event["findings"] = json.RawMessage("[]")
		}
		edited, err := json.Marshal(event)
		if err != nil {
			return nil, err
		}
		kept.Write(append(edited, '\n'))
	}
	return kept.Bytes(), nil
}

// quiet measures reports against themselves in other typography: the share of
// events without a false alarm, the alarms per 1,000 words of the first report,
// and the share of its sentences in which an agreement has evidence, because
// silence alone proves nothing.
func quiet(name string, in [][]byte, out []byte) ([]figure, error) {
	answers := map[string][]finding{}
	for _, line := range lines(out) {
		var a struct {
			ID       string    `json:"id"`
			Findings []finding `json:"findings"`
		}
		if err := json.Unmarshal(line, &a); err != nil {
			return nil, err
		}
		answers[a.ID] = a.Findings
	}
	silent, sentences, covered, all, words := 0, 0, 0, 0, 0
	for _, line := range in {
		var e struct {
			ID      string `json:"id"`
			Reports []struct{ Text string }
			Gold    struct {
				Alignments []struct {
					A span `json:"a"`
				} `json:"alignments"`
			} `json:"gold"`
		}
		if err := json.Unmarshal(line, &e); err != nil {
			return nil, err
		}
		alarms := 0
		for _, f := range answers[e.ID] {
			if f.alarm() {
				alarms++
			}
		}
		if alarms == 0 {
			silent++
		}
		all += alarms
		words += len(strings.Fields(e.Reports[0].Text))
		for _, pair := range e.Gold.Alignments {
			sentences++
			if agreed(answers[e.ID], pair.A) {
				covered++
			}
		}
	}
	return []figure{
		{name: name + " events without a false alarm", n: len(in), value: share(silent, len(in))},
		{name: name + " false alarms per 1,000 words", n: words, value: 1000 * share(all, words), aside: true},
		{name: name + " sentences in an agreement", n: sentences, value: share(covered, sentences)},
	}, nil
}

// agreed says whether an agreement has evidence in the sentence.
func agreed(findings []finding, sentence span) bool {
	for _, f := range findings {
		if f.Class != "agreement" {
			continue
		}
		for _, e := range f.Evidence {
			if e.Report == sentence.Report && e.Field != "title" && sentence.Field != "title" && e.Start < sentence.End && sentence.Start < e.End {
				return true
			}
		}
	}
	return false
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
