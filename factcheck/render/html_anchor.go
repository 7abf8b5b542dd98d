package render

import (
	"strconv"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// pin is a place in a text with its anchor.
type pin struct {
	at     int
	anchor string
}

// number is the number of the event's finding i on the page.
func (b *builder) number(i int) int { return b.first + i + 1 }

// anchor names piece j of the event's finding i on the page.
func (b *builder) anchor(i, j int) string {
	return "e" + strconv.Itoa(b.number(i)) + "-" + strconv.Itoa(j+1)
}

// shown says whether the page shows a piece of evidence where it stands.
func (b *builder) shown(e factcheck.Evidence) bool {
	text, ok := b.text[e.Field+" "+e.Report]
	return ok && (e.Field == "text" || e.Field == "title") && e.Len() > 0 && strings.TrimSpace(e.In(text)) != ""
}

// pin is an anchor for a place in a text: that of finding i's evidence where it is some, one of its own elsewhere; empty where the text is not shown.
func (b *builder) pin(i int, report, field string, span normalize.Span) string {
	if !b.shown(factcheck.Evidence{Report: report, Field: field, Span: span}) {
		return ""
	}
	if i >= 0 {
		for j, e := range b.result.Findings[i].Evidence {
			if e.Report == report && e.Field == field && e.Span == span {
				return b.anchor(i, j)
			}
		}
	}
	b.numbers.pins++
	p := pin{span.Start, "p" + strconv.Itoa(b.numbers.pins)}
	b.pins[field+" "+report] = append(b.pins[field+" "+report], p)
	return p.anchor
}
