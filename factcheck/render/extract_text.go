package render

import (
	"io"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// ExtractText writes what a report says for people.
func ExtractText(w io.Writer, d normalize.Document, style Style) error {
	p := newPage(style)
	p.paragraph(0, d.Report.Name(), strong)
	return p.flush(w)
}
