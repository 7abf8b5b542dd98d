package render

import (
	"slices"
	"strings"
	"unicode"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// htmlQuote is a statement with how each source renders it.
type htmlQuote struct {
	Speaker, Core string
	Renderings    []htmlRendering
}

// htmlRendering is how one source renders a statement.
type htmlRendering struct {
	Source      int
	Name, Place string
	ID          string
	Words       []htmlRun // marked beyond the core
	Share       int       // per cent of the fullest rendering
	Changes     []string
}

// quotes are the statements that the sources do not render alike, if the result tells of them at all.
func (b *builder) quotes() []htmlQuote {
	var out []htmlQuote
	for _, s := range b.result.Statements {
		if !slices.ContainsFunc(s.Renderings, func(r factcheck.Rendering) bool { return len(r.Changes) > 0 }) ||
			!slices.ContainsFunc(b.result.Findings, func(f factcheck.Finding) bool { return onQuotes(f) && tells(s, f) }) {
			continue
		}
		q := htmlQuote{Speaker: Printable(s.Speaker), Core: readable(s.Core)}
		for i, r := range s.Renderings {
			e := factcheck.Evidence{Report: r.Report, Field: r.Field, Span: r.Span, Text: r.Text}
			q.Renderings = append(q.Renderings, htmlRendering{Source: b.source(r.Report), Name: b.name(r.Report), Place: b.place(e), ID: b.pin(-1, r.Report, r.Field, r.Span),
				Words: runs(rendered(r, s.Core)), Share: int(100*r.Share + 0.5), Changes: changes(r, fullest(s) == i)})
		}
		out = append(out, q)
	}
	return out
}

// onQuotes says whether a finding is about how words are quoted.
func onQuotes(f factcheck.Finding) bool {
	return f.Kind == "quote" || f.Kind == "quote-cut" || f.Kind == "attribution"
}

// rendered is a rendering's words, marked where they go beyond the core.
func rendered(r factcheck.Rendering, core string) []cell {
	var marks []normalize.Span
	if at := strings.Index(r.Text, core); core != "" && at >= 0 {
		for _, s := range []normalize.Span{{End: at}, {Start: at + len(core), End: len(r.Text)}} {
			beyond := strings.TrimFunc(s.In(r.Text), func(c rune) bool { return unicode.IsSpace(c) || unicode.IsPunct(c) })
			if beyond != "" {
				s.Start += strings.Index(s.In(r.Text), beyond)
				marks = append(marks, normalize.Span{Start: s.Start, End: s.Start + len(beyond)})
			}
		}
	}
	return cut(cells(r.Text, normalize.Span{End: len(r.Text)}, marks), manyWords)
}

// fullest is the place of the fullest rendering: it has all of the statement, in its own words.
func fullest(s factcheck.Statement) int {
	return slices.IndexFunc(s.Renderings, func(r factcheck.Rendering) bool {
		return r.Share == 1 && !slices.ContainsFunc(r.Changes, func(c string) bool { return c != "merged" && c != "relayed" })
	})
}

// changes are what a rendering did to its statement, in words for people.
func changes(r factcheck.Rendering, fullest bool) []string {
	var out []string
	switch {
	case fullest:
		out = append(out, "the fullest")
	case len(r.Changes) == 0:
		out = append(out, "word for word")
	}
	for _, c := range r.Changes {
		switch c {
		case "trimmed":
			c = "cut"
		case "reported":
			c = "in reported speech"
		case "translated":
			c = "likely another translation"
		case "reattributed":
			c = "given to another speaker"
			if r.Speaker != "" {
				c = "given to " + r.Speaker
			}
		case "merged":
			c = "in one piece with words quoted apart elsewhere"
		case "relayed":
			c = "passed on"
			if r.Relay != "" {
				c += " by " + r.Relay
			}
		}
		out = append(out, Printable(c))
	}
	return out
}
