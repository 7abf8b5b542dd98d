package render

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// htmlEvent is one comparison on a page.
type htmlEvent struct {
	N             int
	Suffix        string // of the ids of its sections, so that each is there once
	Title         string
	Failing       int
	Figures       []htmlFigure
	Sources       []htmlSource
	Before, After []htmlSection
	Facts         []htmlFact
	Texts         []htmlText
	Quotes        []htmlQuote
	Voices        []htmlVoices
	Emphasis      *htmlEmphasis
	Draft         bool // the first text is a draft, and the others are its sources
	Compared      string
	Open          string // what could not be compared; empty where all could
}

// htmlSource is a source with its number on the page.
type htmlSource struct {
	N                          int
	Name, Title, Published     string
	URL                        string // where it begins with http:// or https://
	Sentences, Aligned, Origin int    // origins are counted from 1 in the order of the sources
}

// htmlSection is the findings of one class.
type htmlSection struct {
	ID, Title, Intro string
	Class            factcheck.Class
	Legend           string // what a mark of the class says
	Folded           bool   // its findings are folded to a line each
	Charts           bool   // the charts stand in it
	Findings         []htmlFinding
}

// In is a section with the event that it is of.
func (e htmlEvent) In(s htmlSection) htmlPlaced { return htmlPlaced{s, e} }

// htmlPlaced is a section of an event.
type htmlPlaced struct {
	htmlSection
	Event htmlEvent
}

// htmlFinding is a finding with its number on the page.
type htmlFinding struct {
	N               int
	Class           factcheck.Class
	Kind            string
	KindN           int
	Severity        string
	Grave           factcheck.Severity // the severity, where it is one
	Sure            string
	ID, Message     string
	Reason, Backing string
	State           string // how it stands where a policy decides: the name of one of the htmlStates
	Suppressed      string
	Sides           []htmlSide
}

// failing is 1 for a finding that fails.
func (f htmlFinding) failing() int {
	if f.State == "fails" {
		return 1
	}
	return 0
}

// htmlSide is what one report has to show for a finding.
type htmlSide struct {
	Source int // -1 for a report that is none of the result's
	Name   string
	Pieces []htmlPiece
}

// htmlPiece is a piece of evidence.
type htmlPiece struct {
	ID    string // the anchor where the texts show it; empty where they do not
	Place string
	Words []htmlRun
	Said  string
}

// htmlRun is words that are marked, or are not.
type htmlRun struct {
	Text   string
	Marked bool
}

// builder makes an event's part of a page out of a result.
type builder struct {
	sources
	*numbers
	result  factcheck.Result
	fails   func(factcheck.Finding) bool
	first   int               // the number of findings on the page before the event's own
	id      map[string]int    // the number of a report by its ID
	text    map[string]string // the texts and titles that are shown, by field and report
	finding map[string]int    // the place of a finding by its ID
	pins    map[string][]pin  // places in the texts that are no evidence and still led to
}

// pin is a place in a text with its anchor.
type pin struct {
	at     int
	anchor string
}

func newHTMLEvent(form htmlForm, fails func(factcheck.Finding) bool, n *numbers, place int, c Comparison) htmlEvent {
	r := c.Result
	b := &builder{sources: newSources(r.Reports, c.Reports), numbers: n, result: r, fails: fails, first: n.findings,
		id: map[string]int{}, text: map[string]string{}, finding: map[string]int{}, pins: map[string][]pin{}}
	for _, s := range r.Reports {
		b.id[s.ID] = numbered(b.name(s.ID), &n.sources, n.source)
	}
	for _, x := range c.Reports {
		if _, ok := b.id[x.ID]; ok {
			b.text["text "+x.ID], b.text["title "+x.ID] = x.Text, x.Title
		}
	}
	for i, f := range r.Findings {
		if _, ok := b.finding[f.ID]; !ok {
			b.finding[f.ID] = i
		}
		numbered(Printable(f.Kind), &n.kinds, n.kind)
	}
	n.findings += len(r.Findings)
	e := htmlEvent{N: place + 1, Draft: form.draft, Title: b.title(), Figures: form.figures(r), Before: b.sections(form.Before), After: b.sections(form.After)}
	if place > 0 {
		e.Suffix = "-" + strconv.Itoa(place+1)
	}
	for i := range e.Figures {
		e.Figures[i].Href += e.Suffix
	}
	e.Facts, e.Quotes, e.Voices, e.Emphasis = b.facts(), b.quotes(), b.voices(), b.emphasis()
	e.Texts = b.texts() // last, when all pins are set
	e.Compared, e.Open = form.checked(r)
	origins := map[int]int{}
	for _, s := range r.Reports {
		if _, ok := origins[s.Origin]; !ok {
			origins[s.Origin] = len(origins) + 1
		}
		x := htmlSource{N: b.id[s.ID], Name: b.name(s.ID), Title: readable(s.Title), Published: published(s.Published), Sentences: s.Sentences, Aligned: s.Aligned, Origin: origins[s.Origin]}
		if strings.HasPrefix(s.URL, "https://") || strings.HasPrefix(s.URL, "http://") {
			x.URL = Printable(s.URL)
		}
		e.Sources = append(e.Sources, x)
	}
	return e
}

// title names the event, or its sources where it has no name.
func (b *builder) title() string {
	if b.result.ID != "" {
		return Printable(b.result.ID)
	}
	var names []string
	for i, s := range b.result.Reports {
		if i == 4 {
			names = append(names, fmt.Sprintf("%d more", len(b.result.Reports)-i))
			break
		}
		names = append(names, b.name(s.ID))
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

// source is the number of a report, -1 where it is none of the result's.
func (b *builder) source(id string) int {
	if n, ok := b.id[id]; ok {
		return n
	}
	return -1
}

func (b *builder) sections(of []htmlSection) []htmlSection {
	all := slices.Clone(of)
	for i, f := range b.result.Findings {
		for k := range all {
			if all[k].Class == f.Class {
				all[k].Findings = append(all[k].Findings, b.newFinding(i, f))
			}
		}
	}
	for _, s := range all { // what fails comes first
		slices.SortStableFunc(s.Findings, func(x, y htmlFinding) int {
			return cmp.Compare(y.failing(), x.failing())
		})
	}
	return all
}

func (b *builder) newFinding(i int, f factcheck.Finding) htmlFinding {
	x := htmlFinding{N: b.number(i), Class: f.Class, Kind: Printable(f.Kind), KindN: b.kind[Printable(f.Kind)], Severity: Printable(string(f.Severity)),
		ID: Printable(f.ID), Message: readable(f.Message), Suppressed: Printable(f.Suppressed), State: b.state(f)}
	if f.Severity.Rank() > 0 {
		x.Grave = f.Severity
	}
	if f.Confidence > 0 {
		x.Sure = fmt.Sprintf("%.0f%% sure", 100*f.Confidence)
	}
	if f.Reason != "" {
		x.Reason = Printable(reason(f.Reason))
	}
	switch f.Class {
	case factcheck.Agreement, factcheck.Class(factcheck.BorneOut):
		x.Backing = backed(f)
	}
	at := map[string]int{}
	bare := slices.ContainsFunc(f.Evidence, func(e factcheck.Evidence) bool { return len(e.Marks) > 0 })
	for j, e := range f.Evidence {
		k, ok := at[e.Report]
		if !ok {
			k = len(x.Sides)
			at[e.Report] = k
			x.Sides = append(x.Sides, htmlSide{Source: b.source(e.Report), Name: b.name(e.Report)})
		}
		words := b.words(e, manyWords)
		if bare && len(e.Marks) == 0 || f.Class == factcheck.SingleSource {
			words = unmarked(words)
		}
		p := htmlPiece{Place: b.place(e), Words: runs(words)}
		if b.shown(e) {
			p.ID = b.anchor(i, j)
		}
		if s := said(e); s != "" && (e.Relay != "" || !strings.Contains(f.Message, e.Speaker)) {
			p.Said = readable(s)
		}
		x.Sides[k].Pieces = append(x.Sides[k].Pieces, p)
	}
	return x
}

// state is how a finding stands where a policy decides; empty where none does.
func (b *builder) state(f factcheck.Finding) string {
	switch {
	case f.Suppressed != "":
		return "suppressed"
	case f.Known:
		return "known"
	case b.fails == nil:
		return ""
	case b.fails(f):
		return "fails"
	}
	return "passes"
}

// backed tells how many sources and origins stand behind an agreement, or what is borne out.
func backed(f factcheck.Finding) string {
	reports := map[string]bool{}
	for _, e := range f.Evidence {
		reports[e.Report] = true
	}
	if f.Class != factcheck.Agreement { // but for the draft
		return count(len(reports)-1, "source")
	}
	line := count(len(reports), "source")
	if f.Origins > 0 {
		line += ", " + count(f.Origins, "origin")
	}
	return line
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

// runs are cells put together by their marks.
func runs(line []cell) []htmlRun {
	var out []htmlRun
	for len(line) > 0 {
		n := 1
		for n < len(line) && line[n].marked == line[0].marked {
			n++
		}
		out = append(out, htmlRun{text(line[:n]), line[0].marked})
		line = line[n:]
	}
	return out
}

// published is a time as people read it.
func published(s string) string {
	day, clock, ok := strings.Cut(Printable(s), "T")
	if !ok || len(day) != len("2006-01-02") || len(clock) < len("15:04") {
		return Printable(s)
	}
	zone := strings.TrimLeft(clock[len("15:04"):], ":0123456789.")
	if zone == "Z" {
		zone = "UTC"
	}
	return strings.TrimSpace(day + ", " + clock[:len("15:04")] + " " + zone)
}
