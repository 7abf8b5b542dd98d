package render

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// Text writes a result for people: a line of figures, discrepancies first, each
// with the sources' words side by side where there is room and the differing
// words marked, then agreements, what one source alone has, framing, and what
// was checked. The reports give the sentences around the evidence; without them
// (nil) the evidence stands alone. Nothing in a report can command the terminal.
func Text(w io.Writer, r factcheck.Result, reports []normalize.Report, style Style) error {
	p := newPage(style)
	t := textual{page: p, sources: newSources(r.Reports, reports), max: style.Max}
	t.headline(r)
	part := func(title string, of factcheck.Class, found int, each func([]factcheck.Finding)) {
		all := findings(r, of)
		if found > len(all) { // a filter left some out
			title += fmt.Sprintf(" (%d of %d)", len(all), found)
		}
		t.section(title, all, each)
	}
	part("Discrepancies", factcheck.Discrepancy, r.Summary.Discrepancies, t.discrepancies)
	part("Agreements", factcheck.Agreement, r.Summary.Agreements, t.agreements)
	part("In one source only", factcheck.SingleSource, r.Summary.SingleSource, t.singles)
	part("Framing", factcheck.Framing, r.Summary.Framing, t.framing)
	t.coverage(r)
	if r.ID != "" {
		t.WriteByte('\n') // one event among several
	}
	return p.flush(w)
}

// textual is a result on its way to a page.
type textual struct {
	*page
	sources
	max int
}

// headline tells the whole in figures.
func (t textual) headline(r factcheck.Result) {
	line := figures(r)
	if r.ID != "" {
		line = r.ID + ": " + line
	}
	t.paragraph(0, line, strong)
}

// section writes findings under a heading, as many as are wanted.
func (t textual) section(title string, all []factcheck.Finding, each func([]factcheck.Finding)) {
	if len(all) == 0 {
		return
	}
	t.heading(title)
	shown := all
	if t.max > 0 && len(all) > t.max {
		shown = all[:t.max]
	}
	each(shown)
	if more := len(all) - len(shown); more > 0 {
		t.WriteByte('\n')
		t.paragraph(1, fmt.Sprintf("… and %d more (--max 0 shows all)", more), faint)
	}
}

// severityPaint is the paint of a severity.
func severityPaint(s factcheck.Severity) paint {
	switch s {
	case factcheck.Error:
		return alarm
	case factcheck.Warning:
		return caution
	}
	return calm
}

func (t textual) discrepancies(all []factcheck.Finding) {
	for i, f := range all {
		if i > 0 {
			t.WriteByte('\n')
		}
		t.painted(fmt.Sprintf("%3d  ", i+1), faint)
		t.painted(strings.ToUpper(shorten(string(f.Severity), 10)), severityPaint(f.Severity))
		t.painted("  "+shorten(f.Kind, 16), strong)
		if f.Confidence > 0 {
			t.painted(fmt.Sprintf("  %.0f%% sure", 100*f.Confidence), faint)
		}
		if f.ID != "" {
			t.painted("  "+shorten(f.ID, 12), faint)
		}
		t.WriteByte('\n')
		t.paragraph(5, f.Message, normal)
		if f.Reason != "" {
			t.paragraph(5, "Possible explanation: "+reason(f.Reason)+".", faint)
		}
		if f.Suppressed != "" {
			t.paragraph(5, "Let pass by a comment: "+f.Suppressed, faint)
		}
		t.WriteByte('\n')
		t.evidence(5, f)
	}
}

func (t textual) agreements(all []factcheck.Finding) {
	for _, f := range all {
		t.item(1, "•", f.Message, normal)
		t.paragraph(3, t.backing(f), faint)
	}
}

// backing tells what stands behind an agreement: how many sources and origins,
// in which wordings, and for a figure or a date the words around it.
func (s sources) backing(f factcheck.Finding) string {
	var wordings []string
	reports := map[string]bool{}
	for _, e := range f.Evidence {
		reports[e.Report] = true
		if w := "“" + shorten(e.Text, 60) + "”"; !slices.Contains(wordings, w) {
			wordings = append(wordings, w)
		}
	}
	line := f.Kind + ", " + count(len(reports), "source")
	if f.Origins > 0 && f.Origins != len(reports) {
		line += " of " + count(f.Origins, "origin")
	}
	if more := len(wordings) - 3; more > 0 {
		wordings = append(wordings[:3], count(more, "other wording"))
	}
	same := strings.Join(wordings, " = ")
	if (f.Kind == "number" || f.Kind == "date") && len(f.Evidence) > 0 {
		if around := s.words(f.Evidence[0], 70); widthOf(around) > widthOf(plain(f.Evidence[0].Text)) {
			if len(wordings) > 1 {
				return line + ": " + same + " in: " + text(around)
			}
			return line + ": " + text(around)
		}
	}
	return line + ": " + same
}

// shorten is the beginning of a text, in so many columns.
func shorten(s string, columns int) string {
	return text(cut(plain(s), columns))
}

func (t textual) singles(all []factcheck.Finding) {
	var order []string
	by := map[string][]factcheck.Finding{}
	for _, f := range all {
		if len(f.Evidence) == 0 {
			continue
		}
		id := f.Evidence[0].Report
		if by[id] == nil {
			order = append(order, id)
		}
		by[id] = append(by[id], f)
	}
	for i, id := range order {
		if i > 0 {
			t.WriteByte('\n')
		}
		t.paragraph(1, t.name(id), strong)
		shown := map[string]bool{}
		for _, f := range by[id] {
			words := t.single(f.Evidence[0])
			if line := text(words); shown[line] { // two figures of one sentence
				continue
			} else {
				shown[line] = true
			}
			t.beside(false,
				column{at: 1, lines: [][]cell{plain("•")}, paint: faint},
				column{at: 3, lines: [][]cell{plain(shorten(f.Kind, 7))}, paint: faint},
				column{at: 11, lines: wrap(words, t.width-11)})
		}
	}
}

// single is what one report alone has: its words, who says them and where they stand.
func (s sources) single(e factcheck.Evidence) []cell {
	tail := said(e)
	if place := s.place(e); place != "" {
		tail = strings.TrimSpace(tail + " (" + place + ")")
	}
	return join(unmarked(s.words(e, fewWords)), plain(tail))
}

func (t textual) framing(all []factcheck.Finding) {
	for i, f := range all {
		if i > 0 {
			t.WriteByte('\n')
		}
		t.item(1, "•", f.Kind+": "+f.Message, normal)
		t.below(3, t.accounts(f), fewWords)
	}
}

// coverage tells what was compared and what could not be.
func (t textual) coverage(r factcheck.Result) {
	t.heading("Checked")
	compared, reports, open := t.checked(r)
	t.paragraph(1, compared, normal)
	for _, line := range reports {
		t.item(1, "•", line, normal)
	}
	if open != "" {
		t.paragraph(1, open, normal)
	}
}

// findings are those of a class.
func findings(r factcheck.Result, c factcheck.Class) []factcheck.Finding {
	var out []factcheck.Finding
	for _, f := range r.Findings {
		if f.Class == c {
			out = append(out, f)
		}
	}
	return out
}
