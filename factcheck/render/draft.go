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
	t.paragraph(0, t.against(d)+": "+standings(d), strong)
	r := d.Result()
	t.section("Disputed", findings(r, factcheck.Class(factcheck.Disputed)), t.discrepancies)
	t.section("Not borne out", findings(r, factcheck.Class(factcheck.NotBorneOut)), t.discrepancies)
	return p.flush(w)
}

// DraftMarkdown writes what the sources make of a draft as a comment for a pull request: in figures, what is disputed and what
// is not borne out with the sources' words beside the draft's, and folded away what is borne out. As [Markdown] does, it keeps to GitHub's limit.
// SARIF, JUnit, GitHub and RDJSONL write a draft's [factcheck.Draft.Result].
func DraftMarkdown(w io.Writer, d factcheck.Draft, reports []normalize.Report) error {
	r := d.Result()
	c := comment{sources: newSources(r.Reports, reports)}
	c.WriteString("**" + markdownText(shorten(c.against(d)+": "+standings(d), 300)) + "**\n")
	c.blocks(findings(r, factcheck.Class(factcheck.Disputed)), c.discrepancy)
	c.blocks(findings(r, factcheck.Class(factcheck.NotBorneOut)), c.discrepancy)
	c.fold(fmt.Sprintf("%d borne out", d.Summary.BorneOut), findings(r, factcheck.Class(factcheck.BorneOut)), func(f factcheck.Finding) string {
		return markdownText(flat(f.Kind)) + ": " + markdownText(flat(f.Message))
	})
	_, err := io.WriteString(w, c.String())
	return err
}

// DraftHTML writes what the sources make of a draft as one page that stands alone, as [HTML] does: the draft's full text
// with all its claims marked and the sources' texts beside it, then each claim with their words.
func DraftHTML(w io.Writer, d factcheck.Draft, reports []normalize.Report) error {
	r := d.Result()
	r.ID = newSources(r.Reports, nil).against(d)
	return writeHTML(w, draftForm, nil, Comparison{Result: r, Reports: reports})
}

// draftForm is the form of a draft's page.
var draftForm = htmlForm{
	After: []htmlSection{
		{ID: "disputed", Title: "Disputed", Class: factcheck.Class(factcheck.Disputed), Legend: "disputed", Intro: "What a source tells otherwise. The words that differ are marked."},
		{ID: "not-borne-out", Title: "Not borne out", Class: factcheck.Class(factcheck.NotBorneOut), Legend: "not borne out", Intro: "What no source has. It may still be right."},
		{ID: "borne-out", Title: "Borne out", Class: factcheck.Class(factcheck.BorneOut), Legend: "borne out", Intro: "What a source has, and none disputes.", Folded: true},
	},
	draft:   true,
	figures: draftFigures,
	checked: func(r factcheck.Result) (string, string) {
		return fmt.Sprintf("The figures, dates, names and quotations of the draft were looked for in %s.", count(len(r.Reports)-1, "source")), ""
	},
}

// draftFigures are a draft in figures.
func draftFigures(r factcheck.Result) []htmlFigure {
	of := func(s factcheck.Standing, title string) htmlFigure {
		return htmlFigure{N: len(findings(r, factcheck.Class(s))), One: title, Many: title, Class: string(s), Href: "#" + string(s)}
	}
	return []htmlFigure{
		{N: len(r.Findings), One: "claim", Many: "claims", Note: "against " + count(max(len(r.Reports)-1, 0), "source"), Href: "#texts"},
		of(factcheck.Disputed, "disputed"), of(factcheck.NotBorneOut, "not borne out"), of(factcheck.BorneOut, "borne out"),
	}
}

// against names a draft and tells how many its sources are.
func (s sources) against(d factcheck.Draft) string {
	return s.name(d.Draft.ID) + " against " + count(len(d.Sources), "source")
}

// standings are a draft in figures, on one line.
func standings(d factcheck.Draft) string {
	return strings.Join([]string{count(len(d.Claims), "claim"), fmt.Sprintf("%d borne out", d.Summary.BorneOut),
		fmt.Sprintf("%d disputed", d.Summary.Disputed), fmt.Sprintf("%d not borne out", d.Summary.NotBorneOut)}, " · ")
}
