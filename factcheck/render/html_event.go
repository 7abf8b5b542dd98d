package render

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
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

// newHTMLEvent makes the part of a page that shows one comparison; place counts the page's comparisons from 0.
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
	e.Sources = b.listed()
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

// listed are the event's sources as the page lists them.
func (b *builder) listed() []htmlSource {
	var out []htmlSource
	origins := map[int]int{}
	for _, s := range b.result.Reports {
		if _, ok := origins[s.Origin]; !ok {
			origins[s.Origin] = len(origins) + 1
		}
		x := htmlSource{N: b.id[s.ID], Name: b.name(s.ID), Title: readable(s.Title), Published: published(s.Published), Sentences: s.Sentences, Aligned: s.Aligned, Origin: origins[s.Origin]}
		if strings.HasPrefix(s.URL, "https://") || strings.HasPrefix(s.URL, "http://") {
			x.URL = Printable(s.URL)
		}
		out = append(out, x)
	}
	return out
}

// source is the number of a report, -1 where it is none of the result's.
func (b *builder) source(id string) int {
	if n, ok := b.id[id]; ok {
		return n
	}
	return -1
}

// sections are those of a form with the findings of their classes, what fails first.
func (b *builder) sections(of []htmlSection) []htmlSection {
	all := slices.Clone(of)
	for i, f := range b.result.Findings {
		for k := range all {
			if all[k].Class == f.Class {
				all[k].Findings = append(all[k].Findings, b.newFinding(i, f))
			}
		}
	}
	for _, s := range all {
		slices.SortStableFunc(s.Findings, func(x, y htmlFinding) int {
			return cmp.Compare(y.failing(), x.failing())
		})
	}
	return all
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
