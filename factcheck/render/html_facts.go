package render

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// htmlFact is a row of the matrix.
type htmlFact struct {
	N     int // the number of its finding
	Class factcheck.Class
	Kind  string
	Words []htmlRun
	Cells []htmlCell
}

type htmlCell struct {
	Source int
	State  factcheck.State
	ID     string    // the anchor of the evidence
	Words  []htmlRun // its own, marked where they differ
	Line   string
}

// facts are the rows of the matrix, each cell with the place in the texts that it leads to.
func (b *builder) facts() []htmlFact {
	var out []htmlFact
	for _, f := range b.result.Facts {
		i, ok := b.finding[f.Finding]
		if !ok {
			continue
		}
		finding := b.result.Findings[i]
		row := htmlFact{N: b.number(i), Class: finding.Class, Kind: Printable(f.Kind), Words: runs(b.fact(f, finding, factWidth))}
		for _, c := range f.Cells {
			x := htmlCell{Source: b.source(c.Report), State: c.State}
			if c.State == factcheck.Agrees || c.State == factcheck.Differs {
				e := factcheck.Evidence{Report: c.Report, Field: c.Field, Span: c.Span}
				x.ID, x.Line = b.pin(i, c.Report, c.Field, c.Span), b.place(e)
				if finding.Class == factcheck.Discrepancy {
					x.Words = runs(b.differing(f, finding, c))
				}
			}
			row.Cells = append(row.Cells, x)
		}
		out = append(out, row)
	}
	return out
}

// The columns that a fact and what a report makes of it fill at most.
const (
	factWidth  = 120
	valueWidth = 70
)

// fact is what a row of the matrix tells, in words: for a figure, a date or a few words the sentence around them.
func (s sources) fact(f factcheck.Fact, told factcheck.Finding, room int) []cell {
	if strings.Count(f.Text, " ") < fewSpaces {
		for _, e := range told.Evidence {
			if e.Text == f.Text {
				return s.words(e, room)
			}
		}
	}
	return cut(plain(f.Text), room)
}

// fewSpaces is the number of spaces from which on words tell a fact alone.
const fewSpaces = 4

// differing is what a report has for a fact, around what differs in it.
func (s sources) differing(f factcheck.Fact, told factcheck.Finding, c factcheck.Cell) []cell {
	for _, e := range told.Evidence {
		if e.Report == c.Report && e.Field == c.Field && e.Span == c.Span && len(e.Marks) > 0 {
			e.Context = e.Span // the words alone
			return s.words(e, valueWidth)
		}
	}
	return cut(plain(s.value(f, c)), valueWidth)
}

// value is what a report has for a fact: its own words, or the day where a date is told.
func (s sources) value(f factcheck.Fact, c factcheck.Cell) string {
	whole, ok := s.texts[c.Report]
	text := whole.body
	if c.Field == "title" {
		text = whole.title
	}
	if words := c.Span.In(text); ok && f.Kind != "date" && words != "" {
		return words
	}
	return c.Value
}
