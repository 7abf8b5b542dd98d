package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// htmlFinding is a finding with its number on the page.
type htmlFinding struct {
	N               int
	Class           factcheck.Class
	Kind            string
	KindN           int
	Severity        string
	Grave           factcheck.Severity // the severity, where it is one
	Sure            string
	ID, Message     string
	Reason, Backing string
	State           string // how it stands where a policy decides: the name of one of the htmlStates
	Suppressed      string
	Sides           []htmlSide
}

// failing is 1 for a finding that fails.
func (f htmlFinding) failing() int {
	if f.State == "fails" {
		return 1
	}
	return 0
}

// htmlSide is what one report has to show for a finding.
type htmlSide struct {
	Source int // -1 for a report that is none of the result's
	Name   string
	Pieces []htmlPiece
}

// htmlPiece is a piece of evidence.
type htmlPiece struct {
	ID    string // the anchor where the texts show it; empty where they do not
	Place string
	Words []htmlRun
	Said  string
}

// htmlRun is words that are marked, or are not.
type htmlRun struct {
	Text   string
	Marked bool
}

// newFinding is the event's finding i as the page shows it.
func (b *builder) newFinding(i int, f factcheck.Finding) htmlFinding {
	x := htmlFinding{N: b.number(i), Class: f.Class, Kind: Printable(f.Kind), KindN: b.kind[Printable(f.Kind)], Severity: Printable(string(f.Severity)),
		ID: Printable(f.ID), Message: readable(f.Message), Suppressed: Printable(f.Suppressed), State: b.state(f)}
	if f.Severity.Rank() > 0 {
		x.Grave = f.Severity
	}
	if f.Confidence > 0 {
		x.Sure = fmt.Sprintf("%.0f%% sure", 100*f.Confidence)
	}
	if f.Reason != "" {
		x.Reason = Printable(reason(f.Reason))
	}
	switch f.Class {
	case factcheck.Agreement, factcheck.Class(factcheck.BorneOut):
		x.Backing = backed(f)
	}
	x.Sides = b.sides(i, f)
	return x
}

// sides is the evidence of the event's finding i by report, in order.
func (b *builder) sides(i int, f factcheck.Finding) []htmlSide {
	var out []htmlSide
	at := map[string]int{}
	bare := slices.ContainsFunc(f.Evidence, func(e factcheck.Evidence) bool { return len(e.Marks) > 0 })
	for j, e := range f.Evidence {
		k, ok := at[e.Report]
		if !ok {
			k = len(out)
			at[e.Report] = k
			out = append(out, htmlSide{Source: b.source(e.Report), Name: b.name(e.Report)})
		}
		words := b.words(e, manyWords)
		if bare && len(e.Marks) == 0 || f.Class == factcheck.SingleSource {
			words = unmarked(words)
		}
		p := htmlPiece{Place: b.place(e), Words: runs(words)}
		if b.shown(e) {
			p.ID = b.anchor(i, j)
		}
		if s := said(e); s != "" && (e.Relay != "" || !strings.Contains(f.Message, e.Speaker)) {
			p.Said = readable(s)
		}
		out[k].Pieces = append(out[k].Pieces, p)
	}
	return out
}

// state is how a finding stands where a policy decides; empty where none does.
func (b *builder) state(f factcheck.Finding) string {
	switch {
	case f.Suppressed != "":
		return "suppressed"
	case f.Known:
		return "known"
	case b.fails == nil:
		return ""
	case b.fails(f):
		return "fails"
	}
	return "passes"
}

// backed tells how many sources and origins stand behind an agreement, or what is borne out.
func backed(f factcheck.Finding) string {
	reports := map[string]bool{}
	for _, e := range f.Evidence {
		reports[e.Report] = true
	}
	if f.Class != factcheck.Agreement { // but for the draft
		return count(len(reports)-1, "source")
	}
	line := count(len(reports), "source")
	if f.Origins > 0 {
		line += ", " + count(f.Origins, "origin")
	}
	return line
}

// runs are cells put together by their marks.
func runs(line []cell) []htmlRun {
	var out []htmlRun
	for len(line) > 0 {
		n := 1
		for n < len(line) && line[n].marked == line[0].marked {
			n++
		}
		out = append(out, htmlRun{text(line[:n]), line[0].marked})
		line = line[n:]
	}
	return out
}
