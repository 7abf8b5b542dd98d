package render

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// sources knows the reports of a result by their ID.
type sources struct {
	names map[string]string
	texts map[string]original
}

// original is a report's words and where they stand.
type original struct {
	title, body string
	positions
}

func newSources(named []factcheck.Source, reports []normalize.Report) sources {
	s := sources{names: map[string]string{}, texts: map[string]original{}}
	uses := map[string]int{}
	for _, x := range named {
		uses[x.Name()]++
	}
	for _, x := range named {
		s.names[x.ID] = Printable(x.Name())
		if uses[x.Name()] > 1 {
			s.names[x.ID] += " (" + Printable(x.ID) + ")"
		}
	}
	for _, x := range reports {
		s.texts[x.ID] = original{title: x.Title, body: x.Text, positions: newPositions(x.Text)}
	}
	return s
}

// name is a report's name for people.
func (s sources) name(id string) string {
	if n, ok := s.names[id]; ok {
		return n
	}
	return Printable(id)
}

// place is where in its report a piece of evidence stands: a line's number where the text has several, "headline", or nothing.
func (s sources) place(e factcheck.Evidence) string {
	t, ok := s.texts[e.Report]
	switch {
	case e.Field == "title":
		return "headline"
	case !ok || t.lines() < 2:
		return ""
	}
	return fmt.Sprintf("line %d", t.at(e.Start, inBytes).line)
}

// words are a piece of evidence as its report has it, with what differs marked:
// the sentence around it where it is a few words out of one, and where
// nothing is told to differ those words are marked.
func (s sources) words(e factcheck.Evidence, room int) []cell {
	whole, ok := s.texts[e.Report]
	source := whole.body
	if e.Field == "title" {
		source = whole.title
	}
	if !ok || e.Text == "" || e.In(source) != e.Text { // the report is not at hand
		marks := make([]normalize.Span, len(e.Marks))
		for i, m := range e.Marks {
			marks[i] = normalize.Span{Start: m.Start - e.Start, End: m.End - e.Start}
		}
		return cut(cells(e.Text, normalize.Span{End: len(e.Text)}, marks), room)
	}
	span, marks := e.Span, slices.Clone(e.Marks)
	slices.SortFunc(marks, func(a, b normalize.Span) int { return a.Start - b.Start })
	if e.Context.Contains(e.Span) && e.Context != e.Span && e.Context.In(source) != "" && e.Len() < excerpt {
		span = e.Context
		if len(marks) == 0 {
			marks = []normalize.Span{e.Span}
		}
	}
	return cut(cells(source, inQuotes(source, span), marks), room)
}

// inQuotes is the span with the quotation marks right around it, where there are some on both sides.
func inQuotes(text string, s normalize.Span) normalize.Span {
	before, n := utf8.DecodeLastRuneInString(text[:s.Start])
	after, m := utf8.DecodeRuneInString(text[s.End:])
	if !quotation(before) || !quotation(after) {
		return s
	}
	return normalize.Span{Start: s.Start - n, End: s.End + m}
}

// quotation says whether a character is a quotation mark.
func quotation(r rune) bool {
	return r == '"' || r == '\'' || r == '„' || r == '‚' || unicode.In(r, unicode.Pi, unicode.Pf)
}

// excerpt is the length in bytes from which on a piece of evidence is shown without the sentence around it.
const excerpt = 80

// said is who says the words and who passes them on.
func said(e factcheck.Evidence) string {
	switch {
	case e.Speaker != "" && e.Relay != "":
		return "— " + e.Speaker + ", via " + e.Relay
	case e.Speaker != "":
		return "— " + e.Speaker
	case e.Relay != "":
		return "— via " + e.Relay
	}
	return ""
}

// reason tells what would reconcile a discrepancy.
func reason(code string) string {
	switch code {
	case "later-report":
		return "one report is later, and the figure may have moved on"
	case "scope":
		return "they may speak of different wholes"
	case "rounding":
		return "rounding would explain it"
	case "currency":
		return "they count in different currencies"
	case "estimate":
		return "at least one of them is an estimate"
	case "revision":
		return "one of them revises an earlier figure"
	case "translation":
		return "two translations of one statement would explain it"
	}
	return strings.ReplaceAll(code, "-", " ")
}
