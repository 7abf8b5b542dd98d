package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// reliability prints, for the classes of findings and bands of confidence, how many findings there are, their mean
// confidence and the share that a hand-made or injected answer of the class bears out. Answers are not exhaustive, of
// agreements and framing least of all, so the share is a lower bound there.
func (b *bench) reliability() (string, error) {
	type band struct {
		n, right int
		sum      float64
	}
	const bands = 5
	counts := map[string]*[bands]band{}
	classes := []string{"discrepancy", "agreement", "framing"}
	for _, c := range classes {
		counts[c] = &[bands]band{}
	}
	for _, data := range []func(string) ([][]byte, error){gold, having(inject, "mode", "edit"), having(inject, "mode", "reorder"), having(inject, "mode", "para")} {
		in, err := data(b.shared)
		if err != nil {
			return "", err
		}
		input := filepath.Join(b.dir, "reliability.jsonl")
		if err := os.WriteFile(input, joined(in), 0o644); err != nil {
			return "", err
		}
		out, err := b.corroborate(compare, input)
		if err != nil {
			return "", err
		}
		answers := map[string][]finding{}
		injected := false
		for _, line := range in {
			var e struct {
				ID       string    `json:"id"`
				Findings []finding `json:"findings"`
				Gold     struct {
					Findings []finding `json:"findings"`
				} `json:"gold"`
			}
			if err := json.Unmarshal(line, &e); err != nil {
				return "", err
			}
			answers[e.ID] = append(e.Findings, e.Gold.Findings...)
			injected = injected || len(e.Gold.Findings) > 0
		}
		for _, line := range lines(out) {
			var e struct {
				ID       string `json:"id"`
				Findings []struct {
					finding
					Confidence float64 `json:"confidence"`
				} `json:"findings"`
			}
			if err := json.Unmarshal(line, &e); err != nil {
				return "", err
			}
			for _, f := range e.Findings {
				c := counts[f.Class]
				if c == nil || injected && f.Class != "discrepancy" {
					continue
				}
				at := &c[min(int(f.Confidence*bands), bands-1)]
				at.n++
				at.sum += f.Confidence
				for _, g := range answers[e.ID] {
					if f.bornOutBy(g) {
						at.right++
						break
					}
				}
			}
		}
	}
	var s strings.Builder
	fmt.Fprintf(&s, "%-12s %-11s %6s %11s %9s\n", "class", "confidence", "n", "mean", "borne out")
	for _, c := range classes {
		for i, at := range counts[c] {
			if at.n > 0 {
				fmt.Fprintf(&s, "%-12s %.1f to %.1f %7d %11.2f %9.2f\n", c, float64(i)/bands, float64(i+1)/bands, at.n, at.sum/float64(at.n), share(at.right, at.n))
			}
		}
	}
	return s.String(), nil
}

// bornOutBy says whether an answer of the same class has evidence in the same places of two reports, or of all that it has.
func (f finding) bornOutBy(g finding) bool {
	if f.Class != g.Class {
		return false
	}
	met, asked := map[string]bool{}, map[string]bool{}
	for _, x := range g.Evidence {
		asked[x.Report] = true
		for _, y := range f.Evidence {
			if x.Report == y.Report && field(x) == field(y) && x.Start < y.End && y.Start < x.End {
				met[x.Report] = true
			}
		}
	}
	least := 2
	if f.Class == "framing" {
		least = 1
	}
	return len(met) >= min(least, len(asked))
}

// field is the field that a span lies in; the text where none is said.
func field(s span) string {
	if s.Field == "" {
		return "text"
	}
	return s.Field
}

// joined is lines with line ends.
func joined(lines [][]byte) []byte {
	var out []byte
	for _, l := range lines {
		out = append(append(out, l...), '\n')
	}
	return out
}
