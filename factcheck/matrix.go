package factcheck

import (
	"slices"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// State is what a report does with a fact.
type State string

// The states of a cell of the matrix.
const (
	Agrees  State = "agree"  // it tells the fact as most reports that tell it do
	Differs State = "differ" // it tells the fact in another way
	Silent  State = "silent" // it tells what stands around the fact elsewhere, and leaves the fact out
	Absent  State = "absent" // it does not cover that part of the event, so that leaving it out says nothing
)

// Fact is a row of the matrix of facts and reports: what two or more reports tell.
type Fact struct {
	// Finding is the ID of the agreement or discrepancy that the row stands for, Kind its kind.
	Finding string `json:"finding"`
	Kind    string `json:"kind"`
	// Text is the passage that tells the fact, verbatim: of a claim the sentence that is surest to tell what the others do, of
	// others the shortest, and where reports differ the shortest that tells it as most of them do.
	Text string `json:"text"`
	// Reports is how many reports tell it, Origins how many independent origins they have.
	Reports int `json:"reports"`
	Origins int `json:"origins"`
	// Cells are the reports in the result's order.
	Cells []Cell `json:"cells"`
}

// Cell is what one report does with a fact.
type Cell struct {
	Report string `json:"report"`
	State  State  `json:"state"`
	// Field and Span are where it tells it; empty where it does not.
	Field string         `json:"field,omitempty"`
	Span  normalize.Span `json:"span,omitzero"`
	// Value is the figure, date or wording that was compared.
	Value string `json:"value,omitempty"`
}

// facts lays the agreements and discrepancies on statements, figures, dates and claims out as rows: likely ones, and one row a fact.
func (p *Pass) facts(fs []Finding) []Fact {
	near := p.neighbours()
	var out []Fact
	var values []string
	covered := make([]int, len(p.Docs)) // by report: the latest fact whose part of the event it covers, plus one
	for n, f := range p.tellings(fs) {
		row := Fact{Finding: f.ID, Kind: f.Kind, Text: f.text, Origins: f.Origins, Cells: make([]Cell, 0, len(p.shown))}
		values = values[:0]
		for i := range f.Evidence {
			e := &f.Evidence[i]
			values = append(values, value(e))
			for d := range near.row(p.sentenceNumber(e)) {
				covered[d] = n + 1
			}
		}
		usual := ""
		if f.Class == Discrepancy {
			if usual = mostTold(f.Evidence, values); usual != "" {
				row.Text = shortest(slices.DeleteFunc(slices.Clone(f.Evidence), func(e Evidence) bool { return value(&e) != usual }))
			}
		}
		for _, d := range p.shown {
			c := newCell(p.Docs[d].Report.ID, f.Evidence, values, usual, f.Class == Discrepancy)
			switch {
			case c.State != Absent:
				row.Reports++
			case covered[d] == n+1:
				c.State = Silent
			}
			row.Cells = append(row.Cells, c)
		}
		if row.Reports >= 2 {
			out = append(out, row)
		}
	}
	return out
}

// newCell is what a report does with a fact by the evidence on it, values being that of each piece: where reports differ, the
// report does if it has another value than the usual one. Where none of the evidence is its own, the fact is absent.
func newCell(report string, es []Evidence, values []string, usual string, differ bool) Cell {
	c := Cell{Report: report, State: Absent}
	for i := range es {
		e := &es[i]
		if e.Report != report {
			continue
		}
		if c.State == Absent {
			c.State, c.Field, c.Span, c.Value = Agrees, e.Field, e.Span, values[i]
		}
		if differ && values[i] != usual {
			c.State, c.Field, c.Span, c.Value = Differs, e.Field, e.Span, values[i]
		}
	}
	return c
}

// value is what a piece of evidence says, in one notation where it has one.
func value(e *Evidence) string {
	if e.Normalized != "" {
		return e.Normalized
	}
	return short(e.Text, quotable)
}

// mostTold is the value that most reports give, values being those of evidence; empty where none is given by more than any other.
func mostTold(es []Evidence, values []string) string {
	reports := map[string]map[string]bool{}
	for i, v := range values {
		if reports[v] == nil {
			reports[v] = map[string]bool{}
		}
		reports[v][es[i].Report] = true
	}
	best, top, tie := "", 0, false
	for _, v := range values {
		switch n := len(reports[v]); {
		case n > top:
			best, top, tie = v, n, false
		case n == top && v != best:
			tie = true
		}
	}
	if tie {
		return ""
	}
	return best
}

// partOfEvent is how many sentences on either side count as the same part of the event.
const partOfEvent = 2

// neighbours is, for each sentence by its number, the reports that tell it or a sentence close by.
func (p *Pass) neighbours() chains {
	var told chains
	add := func(v *view, s, doc int) {
		for k := max(0, s-partOfEvent); k <= min(len(v.r.Sentences)-1, s+partOfEvent); k++ {
			told.add(v.first+k, doc)
		}
	}
	for i := range p.comparisons {
		c := &p.comparisons[i]
		add(c.a, c.sa, c.b.doc)
		add(c.b, c.sb, c.a.doc)
	}
	return told
}
