package render

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// DraftJSON writes what the sources make of a draft as one JSON value, indented for reading.
func DraftJSON(w io.Writer, d factcheck.Draft) error { return writeJSON(w, wireDraft(d), true) }

// DraftJSONL writes what the sources make of a draft as one JSON value on one line.
func DraftJSONL(w io.Writer, d factcheck.Draft) error { return writeJSON(w, wireDraft(d), false) }

func wireDraft(d factcheck.Draft) factcheck.Draft {
	d.Sources, d.Claims = list(d.Sources), list(d.Claims)
	return d
}

// DraftText writes what the sources make of a draft for people: a line of figures, then what sources dispute, their words
// beside the draft's, and what no source bears out. The reports, the draft first, give the sentences around the evidence.
func DraftText(w io.Writer, d factcheck.Draft, reports []normalize.Report, style Style) error {
	p := newPage(style)
	t := textual{page: p, sources: newSources(slices.Concat([]factcheck.Source{d.Draft}, d.Sources), reports), max: style.Max}
	t.paragraph(0, strings.Join([]string{
		Printable(d.Draft.ID) + " against " + count(len(d.Sources), "source") + ": " + count(len(d.Claims), "claim"),
		fmt.Sprintf("%d borne out", d.Summary.BorneOut), fmt.Sprintf("%d disputed", d.Summary.Disputed), fmt.Sprintf("%d not borne out", d.Summary.NotBorneOut)}, " · "), strong)
	t.section("Disputed", standing(d, factcheck.Disputed), t.discrepancies)
	t.section("Not borne out", standing(d, factcheck.NotBorneOut), t.discrepancies)
	return p.flush(w)
}

// standing is the claims of a standing as findings, which pages show.
func standing(d factcheck.Draft, s factcheck.Standing) []factcheck.Finding {
	severity := factcheck.Error
	if s == factcheck.NotBorneOut {
		severity = factcheck.Warning
	}
	var out []factcheck.Finding
	for _, c := range d.Claims {
		if c.Standing == s {
			out = append(out, factcheck.Finding{Class: factcheck.Discrepancy, Kind: c.Kind, Severity: severity, Confidence: c.Confidence, Message: c.Message, Evidence: c.Evidence})
		}
	}
	return out
}
