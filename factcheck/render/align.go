package render

import (
	"io"
	"math"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// alignment is the wire form of the aligned pairs of one event.
type alignment struct {
	ID    string `json:"id,omitempty"`
	Pairs []pair `json:"pairs"`
}

type pair struct {
	A     side    `json:"a"`
	B     side    `json:"b"`
	Score float64 `json:"score"`
}

// side is one passage of a pair; its field is left out where it is the report's text.
type side struct {
	Report string `json:"report"`
	Field  string `json:"field,omitempty"`
	normalize.Span
	Text string `json:"text"`
	// Clause is the clause of the passage in which both have most in common; left out where it is the passage.
	Clause *clause `json:"clause,omitempty"`
}

type clause struct {
	normalize.Span
	Text string `json:"text"`
}

// AlignJSON writes the aligned pairs of the event id, whose documents are docs, as one JSON value, indented for reading.
func AlignJSON(w io.Writer, id string, docs []normalize.Document, a align.Alignment) error {
	return writeJSON(w, newAlignment(id, docs, a), true)
}

// AlignJSONL writes the aligned pairs of the event id, whose documents are docs, as one JSON value on one line.
func AlignJSONL(w io.Writer, id string, docs []normalize.Document, a align.Alignment) error {
	return writeJSON(w, newAlignment(id, docs, a), false)
}

func newAlignment(id string, docs []normalize.Document, a align.Alignment) alignment {
	out := alignment{ID: id, Pairs: make([]pair, len(a.Pairs))}
	for i, p := range a.Pairs {
		out.Pairs[i] = pair{A: newSide(docs, p.A, p.ClauseA), B: newSide(docs, p.B, p.ClauseB), Score: score(p.Score)}
	}
	return out
}

func newSide(docs []normalize.Document, p align.Passage, in normalize.Span) side {
	r := docs[p.Doc].Report
	s, text := side{Report: r.ID, Span: p.Span}, r.Text
	if p.Field == align.Title {
		s.Field, text = string(p.Field), r.Title
	}
	s.Text = p.In(text)
	if in != (normalize.Span{}) {
		s.Clause = &clause{in, in.In(text)}
	}
	return s
}

// score is a score to six decimals, so that the last bits of a machine's arithmetic do not show.
func score(s float64) float64 { return math.Round(s*1e6) / 1e6 }
