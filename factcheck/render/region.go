package render

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// Comparison is a result with what it takes to show it in files. Formats of
// which one document holds all take several.
type Comparison struct {
	Result factcheck.Result
	// Reports are those that were compared; without them evidence has no place and stands alone.
	Reports []normalize.Report
	Files   Files
}

// Files are the paths of the files that hold the reports' texts, by the reports'
// IDs: relative to the root of the repository or absolute, with slashes. Only
// files that are the text byte for byte belong here, since findings show in
// them by line and column; a report from inside of a JSON file has no path.
type Files map[string]string

// region is a piece of a file. Without a path the report is in no file; with
// lines of 0 it is, and what place is not known: a title stands apart from its text.
type region struct {
	path     string
	from, to position
}

// region is where a piece of evidence stands, its columns in a format's unit. The end is exclusive.
func (s sources) region(e factcheck.Evidence, files Files, u unit) region {
	at := region{path: files[e.Report]}
	t, ok := s.texts[e.Report]
	if at.path == "" || !ok || e.Field == "title" || e.In(t.body) != e.Text {
		return at
	}
	at.from, at.to = t.at(e.Start, u), t.at(e.End, u)
	return at
}

// located is a finding with the sources that it is about.
type located struct {
	factcheck.Finding
	sources
	files Files
}

// gravest are the findings of all comparisons with the gravest first, each severity in the order it has.
func gravest(all []Comparison) []located {
	var out []located
	for _, c := range all {
		s := newSources(c.Result.Reports, c.Reports)
		for _, f := range c.Result.Findings {
			out = append(out, located{f, s, c.Files})
		}
	}
	slices.SortStableFunc(out, func(a, b located) int { return cmp.Compare(b.Severity.Rank(), a.Severity.Rank()) })
	return out
}

// region is where a piece of the finding's evidence stands.
func (l located) region(e factcheck.Evidence, u unit) region { return l.sources.region(e, l.files, u) }

// mostPieces is how many pieces of evidence a message shows.
const mostPieces = 10

// pieces are the finding's evidence in words, as much of it as a message bears.
func (l located) pieces() []string {
	var out []string
	for i, e := range l.Evidence {
		if i == mostPieces {
			return append(out, fmt.Sprintf("… and in %s more", count(len(l.Evidence)-i, "place")))
		}
		out = append(out, l.sources.shown(e, l.files))
	}
	return out
}

// known says whether the place in the file is known.
func (r region) known() bool { return r.from.line > 0 }

// String is the region as compilers write it: path and line.
func (r region) String() string {
	if !r.known() {
		return r.path
	}
	return fmt.Sprintf("%s:%d", r.path, r.from.line)
}

// told is a finding in words, for viewers that show plain text: why, what would reconcile it and what lets it pass.
func told(f factcheck.Finding) string {
	message := readable(f.Message)
	if f.Reason != "" {
		message += " Possible explanation: " + Printable(reason(f.Reason)) + "."
	}
	if f.Suppressed != "" {
		message += " Let pass by a comment: " + Printable(f.Suppressed)
	}
	return message
}

// shown is a piece of evidence for the same viewers: its report, its file where it has one, and its words.
func (s sources) shown(e factcheck.Evidence, files Files) string {
	at := s.name(e.Report)
	r := s.region(e, files, inBytes)
	if r.path != "" {
		at += ", " + Printable(r.String())
	}
	if place := s.place(e); place != "" && !r.known() {
		at += ", " + place
	}
	words := text(s.words(e, fewWords))
	if by := said(e); by != "" {
		words += " " + readable(by)
	}
	return at + ": " + words
}
