package render

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

// ExtractText writes what a report says for people: its quantities, dates,
// quotes and names with what they were taken for, each with the line it stands on.
func ExtractText(w io.Writer, d normalize.Document, style Style) error {
	p := newPage(style)
	s := newSources([]factcheck.Source{{ID: d.Report.ID, Source: d.Report.Source}}, []normalize.Report{d.Report})
	names := slices.DeleteFunc(slices.Clone(d.Entities), func(e name.Entity) bool { return e.Name == "" })
	p.paragraph(0, d.Report.Name()+": "+strings.Join([]string{
		count(len(d.Body.Sentences), "sentence"), count(len(d.Body.Quantities), "quantity"), count(len(d.Body.Dates), "date"),
		count(len(d.Body.Quotes), "quote"), count(len(names), "name")}, " · "), strong)
	if at := day(d.Reference); at != "" {
		p.paragraph(0, "Relative dates count from "+at+".", faint)
	}
	if d.Agency != "" {
		p.paragraph(0, "The text is credited to "+d.Agency+".", faint)
	}
	at := func(span normalize.Span) string { return s.place(factcheck.Evidence{Report: d.Report.ID, Span: span}) }
	var rows [][]string
	for _, q := range d.Body.Quantities {
		rows = append(rows, []string{at(q.Span), q.Text, string(q.Kind), meaning(q)})
	}
	p.table("Quantities", rows)
	rows = nil
	for _, x := range d.Body.Dates {
		rows = append(rows, []string{at(x.Span), x.Text, orUnknown(x.Value)})
	}
	p.table("Dates", rows)
	if len(d.Body.Quotes) > 0 {
		p.heading("Quotes")
	}
	for _, q := range d.Body.Quotes {
		p.quote(at(q.Span), q)
	}
	rows = nil
	for i, e := range names {
		rows = append(rows, []string{"", e.Name, string(e.Kind), forms(d, i, e)})
	}
	p.table("Names", rows)
	p.WriteByte('\n') // one report among several
	return p.flush(w)
}

// table writes rows under a heading, each column as wide as its widest cell where there is room.
func (p *page) table(title string, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	p.heading(title)
	var at []int
	from, most := 1, (p.width-12)/(len(rows[0])-1)-2
	for k := range rows[0] {
		at = append(at, from)
		widest := 0
		for _, r := range rows {
			widest = max(widest, widthOf(plain(r[k])))
		}
		if widest > 0 {
			from += min(widest, most) + 2
		}
	}
	for _, r := range rows {
		var columns []column
		for k, text := range r {
			room := p.width - at[k]
			if k+1 < len(at) {
				room = at[k+1] - at[k] - 2
			}
			columns = append(columns, column{at: at[k], lines: wrap(plain(text), room), paint: paintOf(k)})
		}
		p.beside(false, columns...)
	}
}

// paintOf is the paint of a table's column: where, what, and what it means.
func paintOf(column int) paint {
	switch column {
	case 0:
		return faint
	case 1:
		return strong
	}
	return normal
}

// meaning is what a quantity was taken for.
func meaning(q quantity.Quantity) string {
	var value string
	switch {
	case q.Approx == quantity.Range && !q.Low.IsZero() && !q.High.IsZero():
		value = fmt.Sprintf("%v to %v", q.Low, q.High)
	case !q.Value.IsZero():
		value = fmt.Sprint(q.Value)
	case !q.Low.IsZero():
		value = fmt.Sprint(q.Low)
	case !q.High.IsZero():
		value = fmt.Sprint(q.High)
	}
	if q.Approx != quantity.Exact && q.Approx != quantity.Range {
		value = strings.ReplaceAll(string(q.Approx), "-", " ") + " " + value
	}
	if q.Unit != "" {
		value += " " + q.Unit
	}
	return value
}

// orUnknown is a value, or that there is none.
func orUnknown(s string) string {
	if s == "" {
		return "unknown: no day to count from"
	}
	return s
}

// quote writes one quote: who says it in which way, then the words.
func (p *page) quote(place string, q quote.Quote) {
	who := q.Speaker
	if who == "" {
		who = "nobody named"
	}
	if q.Cue != "" {
		who += ", cue “" + q.Cue + "”"
	}
	if q.Relay != "" {
		who += ", via " + q.Relay
	}
	words := q.Text
	if q.Kind != quote.Indirect {
		words = "“" + words + "”"
	}
	const at = 11
	p.beside(false,
		column{at: 1, lines: [][]cell{plain(place)}, paint: faint},
		column{at: at, lines: wrap(plain(string(q.Kind)+": "+who), p.width-at), paint: faint})
	p.paragraph(at, words, normal)
}

// forms are how often entity i is mentioned, its offices and the other forms that its name takes.
func forms(d normalize.Document, i int, e name.Entity) string {
	n := 0
	for _, r := range []*normalize.Reading{&d.Body, &d.Title} {
		for _, m := range r.Mentions {
			if m.Entity == i {
				n++
			}
		}
	}
	text := count(n, "mention")
	if len(e.Roles) > 0 {
		text += "; " + strings.Join(e.Roles, ", ")
	}
	if len(e.Aliases) > 0 {
		text += "; also “" + strings.Join(e.Aliases, "”, “") + "”"
	}
	return text
}
