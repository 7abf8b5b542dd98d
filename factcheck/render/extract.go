package render

import (
	"fmt"
	"io"

	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/date"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

// extract is the wire form of what one report says. Offsets count in the report's text; its title is not in it.
type extract struct {
	ID         string                `json:"id"`
	Reference  string                `json:"reference,omitempty"` // the day that relative dates were counted from
	Agency     string                `json:"agency,omitempty"`
	Sentences  []normalize.Span      `json:"sentences"`
	Quantities []quantity.Quantity   `json:"quantities"`
	Dates      []date.Date           `json:"dates"`
	Quotes     []quote.Quote         `json:"quotes"`
	Entities   []entity              `json:"entities"`
	Furniture  []normalize.Furniture `json:"furniture,omitempty"`
}

// entity is the wire form of a mention.
type entity struct {
	name.Mention
	// Form says that the mention is no name: "pronoun", "description".
	Form string `json:"form,omitempty"`
}

// ExtractJSON writes what a report says as one JSON value, indented for reading.
func ExtractJSON(w io.Writer, d normalize.Document) error {
	return writeJSON(w, newExtract(d), true)
}

// ExtractJSONL writes what a report says as one JSON value on one line.
func ExtractJSONL(w io.Writer, d normalize.Document) error {
	return writeJSON(w, newExtract(d), false)
}

func newExtract(d normalize.Document) extract {
	e := extract{
		ID:         d.Report.ID,
		Reference:  day(d.Reference),
		Agency:     d.Agency,
		Sentences:  make([]normalize.Span, len(d.Body.Sentences)),
		Quantities: list(d.Body.Quantities),
		Dates:      list(d.Body.Dates),
		Quotes:     list(d.Body.Quotes),
		Entities:   make([]entity, len(d.Body.Mentions)),
		Furniture:  d.Body.Furniture,
	}
	for i, s := range d.Body.Sentences {
		e.Sentences[i] = s.Span
	}
	for i, m := range d.Body.Mentions {
		e.Entities[i] = entity{Mention: m, Form: form(m)}
	}
	return e
}

// form is what a mention is where it is no name.
func form(m name.Mention) string {
	switch {
	case m.Pronoun:
		return "pronoun"
	case m.Description:
		return "description"
	}
	return ""
}

// day is a day as ISO 8601 writes it, empty where it is unknown.
func day(d date.Day) string {
	if d == (date.Day{}) {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}
