package render

import (
	"bytes"
	"io"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// What reviewdog shows (https://github.com/reviewdog/reviewdog, proto/rdf/reviewdog.proto):
//
// On a terminal path, line, column and message as they are. As a review comment on a
// pull request the message and, each below a line with the piece of its file, the related
// locations, all taken for Markdown: so they are escaped here, and a terminal shows the escapes.
// With its usual filter reviewdog drops what lies outside of the lines
// that the pull request changes; -filter-mode=nofilter keeps all. It does not show related
// locations everywhere, so the message names them too.
// Columns count bytes of UTF-8 from 1, and ends are exclusive.

// diagnostic is one finding as reviewdog reads it.
type diagnostic struct {
	Message  string           `json:"message"`
	Location diagnosticPlace  `json:"location"`
	Severity string           `json:"severity"`
	Source   diagnosticSource `json:"source"`
	Code     diagnosticCode   `json:"code"`
	Related  []relatedPlace   `json:"related_locations,omitempty"`
}

type diagnosticSource struct {
	Name string `json:"name"`
}

type diagnosticCode struct {
	Value string `json:"value"`
}

type diagnosticPlace struct {
	Path  string           `json:"path,omitempty"`
	Range *diagnosticRange `json:"range,omitempty"`
}

type diagnosticRange struct {
	Start diagnosticPosition `json:"start"`
	End   diagnosticPosition `json:"end"`
}

type diagnosticPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type relatedPlace struct {
	Message  string          `json:"message"`
	Location diagnosticPlace `json:"location"`
}

// RDJSONL writes results in the Reviewdog Diagnostic Format, one line a finding,
// at its first piece of evidence, with the others as related locations.
func RDJSONL(w io.Writer, all ...Comparison) error {
	var out bytes.Buffer
	for _, f := range gravest(all) {
		d := diagnostic{Message: markdownText(told(f.Finding)), Severity: diagnosticSeverity(f.Severity),
			Source: diagnosticSource{"corroborate"}, Code: diagnosticCode{Printable(f.Rule)}}
		for _, line := range f.pieces() {
			d.Message += "\n- " + markdownText(line)
		}
		for i, e := range f.Evidence {
			place := newDiagnosticPlace(f.region(e, inBytes))
			switch {
			case i == 0:
				d.Location = place
			case place.Path != "" && i < mostPieces:
				d.Related = append(d.Related, relatedPlace{markdownText(f.shown(e, f.files)), place})
			}
		}
		if err := writeJSON(&out, d, false); err != nil {
			return err
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

func newDiagnosticPlace(at region) diagnosticPlace {
	p := diagnosticPlace{Path: Printable(at.path)}
	if at.known() {
		p.Range = &diagnosticRange{diagnosticPosition{at.from.line, at.from.column}, diagnosticPosition{at.to.line, at.to.column}}
	}
	return p
}

// diagnosticSeverity is reviewdog's name of a severity.
func diagnosticSeverity(s factcheck.Severity) string {
	switch s {
	case factcheck.Error:
		return "ERROR"
	case factcheck.Warning:
		return "WARNING"
	}
	return "INFO"
}
