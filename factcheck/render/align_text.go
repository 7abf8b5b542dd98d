package render

import (
	"fmt"
	"io"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// AlignText writes the aligned pairs of the event id, whose documents are docs, for people: the best first.
func AlignText(w io.Writer, id string, docs []normalize.Document, a align.Alignment, style Style) error {
	p := newPage(style)
	for _, pair := range a.Pairs {
		p.paragraph(0, fmt.Sprintf("%.2f", pair.Score), strong)
	}
	return p.flush(w)
}
