package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// htmlFigure is one of the figures that tell the whole.
type htmlFigure struct {
	N           int
	One, Many   string // the word for it
	Note        string
	Class, Href string
}

// Label is the word for the figure.
func (f htmlFigure) Label() string {
	if f.N == 1 {
		return f.One
	}
	return f.Many
}

// resultFigures are the figures of a result.
func resultFigures(r factcheck.Result) []htmlFigure {
	shown := func(c factcheck.Class, all int) string {
		if n := len(findings(r, c)); n < all {
			return fmt.Sprintf("%d shown", n)
		}
		return ""
	}
	note := grave(r)
	if note == "" {
		note = shown(factcheck.Discrepancy, r.Summary.Discrepancies)
	}
	origins := ""
	if r.Coverage.Origins > 0 {
		origins = "of " + count(r.Coverage.Origins, "independent origin")
	}
	return []htmlFigure{
		{len(r.Reports), "report", "reports", origins, "", "#checked"},
		{r.Summary.Discrepancies, "discrepancy", "discrepancies", note, string(factcheck.Discrepancy), "#discrepancies"},
		{r.Summary.Agreements, "agreement", "agreements", shown(factcheck.Agreement, r.Summary.Agreements), string(factcheck.Agreement), "#agreements"},
		{r.Summary.SingleSource, "in one source only", "in one source only", shown(factcheck.SingleSource, r.Summary.SingleSource), string(factcheck.SingleSource), "#single"},
		{r.Summary.Framing, "difference in framing", "differences in framing", shown(factcheck.Framing, r.Summary.Framing), string(factcheck.Framing), "#framing"},
	}
}

// sum is the figures of several events together; they lead to the contents.
func sum(events []htmlEvent) []htmlFigure {
	out := slices.Clone(events[0].Figures)
	for i := range out {
		out[i].N, out[i].Note, out[i].Href = 0, "", "#contents"
		for _, e := range events {
			out[i].N += e.Figures[i].N
		}
	}
	return out
}

// failing is the figure of what fails, with what a baseline knows and what is suppressed.
func failing(states []htmlState) htmlFigure {
	f := htmlFigure{One: "fails", Many: "fail", Class: "fails", Href: "#filters"}
	var notes []string
	for _, s := range states {
		switch s.Name {
		case "fails":
			f.N = s.N
		case "known", "suppressed":
			notes = append(notes, fmt.Sprintf("%d %s", s.N, strings.ToLower(s.Title)))
		}
	}
	f.Note = strings.Join(notes, ", ")
	return f
}
