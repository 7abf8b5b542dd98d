package render

import (
	"io"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// Group is the reports of a pile that tell of one event, in the wire form of an event.
type Group struct {
	ID      string             `json:"id"`
	Reports []normalize.Report `json:"reports"`
}

// GroupsJSON writes the events of a pile as a JSON list, indented for reading.
func GroupsJSON(w io.Writer, groups []Group) error { return writeJSON(w, list(groups), true) }

// GroupsJSONL writes the events of a pile one a line.
func GroupsJSONL(w io.Writer, groups []Group) error {
	for _, g := range groups {
		if err := writeJSON(w, g, false); err != nil {
			return err
		}
	}
	return nil
}

// GroupsText writes the events of a pile for people, the reports below each.
func GroupsText(w io.Writer, groups []Group, style Style) error {
	p := newPage(style)
	reports := 0
	for _, g := range groups {
		reports += len(g.Reports)
	}
	p.paragraph(0, count(len(groups), "event")+" in "+count(reports, "report"), strong)
	for _, g := range groups {
		p.WriteByte('\n')
		p.paragraph(0, Printable(g.ID)+": "+count(len(g.Reports), "report"), strong)
		for _, r := range g.Reports {
			line := Printable(r.Name())
			if r.ID != r.Name() {
				line += " (" + Printable(r.ID) + ")"
			}
			if r.Published != "" {
				line += ", " + Printable(r.Published)
			}
			if r.Title != "" {
				line += ": " + Printable(r.Title)
			}
			p.item(1, "•", line, normal)
		}
	}
	return p.flush(w)
}
