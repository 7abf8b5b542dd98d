package render

import (
	"io"
	"strconv"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// matrix is the wire form of a result's facts.
type matrix struct {
	ID      string             `json:"id,omitempty"`
	Reports []factcheck.Source `json:"reports"`
	Facts   []factcheck.Fact   `json:"facts"`
}

func newMatrix(r factcheck.Result) matrix {
	return matrix{ID: r.ID, Reports: list(r.Reports), Facts: list(r.Facts)}
}

// MatrixJSON writes the facts of a result against its reports as one JSON value, indented for reading.
func MatrixJSON(w io.Writer, r factcheck.Result) error { return writeJSON(w, newMatrix(r), true) }

// MatrixJSONL writes them as one JSON value on one line.
func MatrixJSONL(w io.Writer, r factcheck.Result) error { return writeJSON(w, newMatrix(r), false) }

// MatrixText writes the facts of a result against its reports for people: a row
// a fact, a column a source. The reports give line numbers; nil leaves them out.
func MatrixText(w io.Writer, r factcheck.Result, reports []normalize.Report, style Style) error {
	p := newPage(style)
	s := newSources(r.Reports, reports)
	title := count(len(r.Facts), "fact") + " told by two or more of " + count(len(r.Reports), "source")
	if r.ID != "" {
		title = Printable(r.ID) + ": " + title
	}
	p.paragraph(0, title, strong)
	if len(r.Facts) == 0 {
		return p.flush(w)
	}
	// The columns of the sources share what the facts leave: at least as much as a
	// letter and a line number take. Where that is too little for all, some stand in a table below.
	fact := max(p.width/3, 16)
	most := max((p.width-fact-6)/8, 1)
	for from := 0; from < len(r.Reports); from += most {
		s.matrix(p, r, from, min(from+most, len(r.Reports)), fact, style.Max)
	}
	p.WriteByte('\n')
	p.paragraph(0, "✓ tells it · ≠ tells it otherwise · – leaves it out though it tells what stands around it · blank: does not cover it. Numbers are lines.", faint)
	p.WriteByte('\n')
	return p.flush(w)
}

// matrix writes the columns of the reports between from and to.
func (s sources) matrix(p *page, r factcheck.Result, from, to, fact, most int) {
	room := min((p.width-fact-6)/(to-from), 40)
	head := []column{{at: 4, lines: [][]cell{plain("fact")}, paint: faint}}
	for i, x := range r.Reports[from:to] {
		head = append(head, column{at: fact + 6 + i*room, lines: wrap(plain(s.name(x.ID)), room-1), paint: strong})
	}
	found := map[string]factcheck.Finding{}
	for _, f := range r.Findings {
		found[f.ID] = f
	}
	p.WriteByte('\n')
	p.beside(false, head...)
	for i, f := range r.Facts {
		if most > 0 && i == most {
			p.paragraph(1, "… and "+strconv.Itoa(len(r.Facts)-i)+" more (--max 0 shows all)", faint)
			break
		}
		row := []column{
			{at: 0, lines: [][]cell{plain(strconv.Itoa(i + 1))}, paint: faint},
			{at: 4, lines: wrap(s.fact(f, found[f.Finding], 2*fact), fact)},
		}
		for k, c := range f.Cells[min(from, len(f.Cells)):min(to, len(f.Cells))] {
			text, paint := s.cell(f, c)
			row = append(row, column{at: fact + 6 + k*room, lines: wrap(cut(plain(text), 3*(room-1)), room-1), paint: paint})
		}
		p.beside(false, row...)
	}
}

// cell is what a report does with a fact, in a word.
func (s sources) cell(f factcheck.Fact, c factcheck.Cell) (string, paint) {
	place := s.place(factcheck.Evidence{Report: c.Report, Field: c.Field, Span: c.Span})
	switch c.State {
	case factcheck.Agrees:
		return "✓ " + line(place), good
	case factcheck.Differs:
		return "≠ " + s.value(f, c), caution
	case factcheck.Silent:
		return "–", faint
	}
	return "", normal
}

// line is the number of a place that is a line, and the place itself where it is none.
func line(place string) string {
	const prefix = "line "
	if len(place) > len(prefix) && place[:len(prefix)] == prefix {
		return place[len(prefix):]
	}
	return place
}
