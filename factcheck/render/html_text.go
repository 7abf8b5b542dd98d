package render

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// htmlText is a report's title and text in pieces.
type htmlText struct {
	Source          int
	Name, Published string
	Title           []htmlPart
	Body            [][]htmlPart // paragraphs
}

// htmlPart is a part of a text in which the same findings stand throughout.
type htmlPart struct {
	Text    string
	Anchors []string // of the evidence that begins here
	// The anchors of the evidence that stands here, parted by spaces, and the first one's finding and class; empty and 0 where there is none.
	Evidence string
	N        int
	Class    factcheck.Class
}

// highlight is a span of a text and the evidence that it is, with the numbers that the page gives both.
type highlight struct {
	normalize.Span
	finding, piece int
	class          factcheck.Class
	anchor         string
}

// mostAtOnce is how many pieces of evidence one part of a text tells of; it bounds the work where all of them overlap.
const mostAtOnce = 32

// texts are the reports' titles and texts with what was found in them.
func (b *builder) texts() []htmlText {
	marks := map[string][]highlight{}
	for i, f := range b.result.Findings {
		for j, e := range f.Evidence {
			if b.shown(e) {
				where := e.Field + " " + e.Report
				marks[where] = append(marks[where], highlight{e.Span, b.number(i), j, f.Class, b.anchor(i, j)})
			}
		}
	}
	at := func(where string) []highlight {
		all := marks[where]
		for _, p := range b.pins[where] { // no evidence, and nothing that a part could tell of
			all = append(all, highlight{Span: normalize.Span{Start: p.at, End: p.at}, anchor: p.anchor})
		}
		return all
	}
	var out []htmlText
	seen := map[string]bool{}
	for _, s := range b.result.Reports {
		body, ok := b.text["text "+s.ID]
		if !ok || seen[s.ID] {
			continue
		}
		seen[s.ID] = true
		t := htmlText{Source: b.id[s.ID], Name: b.name(s.ID), Published: published(s.Published)}
		title := b.text["title "+s.ID]
		for _, p := range parts(title, []normalize.Span{{End: len(title)}}, at("title "+s.ID)) {
			t.Title = append(t.Title, p...)
		}
		t.Body = parts(body, paragraphs(body), at("text "+s.ID))
		out = append(out, t)
	}
	return out
}

// paragraphs are the runs of lines of a text that are not blank, without the white space around each.
func paragraphs(text string) []normalize.Span {
	var out []normalize.Span
	at, open := 0, false
	for line := range strings.Lines(text) {
		from := at + len(line) - len(strings.TrimLeft(line, " \t\r\n\v\f"))
		to := at + len(strings.TrimRight(line, " \t\r\n\v\f"))
		at += len(line)
		switch {
		case from >= to:
			open = false
		case open:
			out[len(out)-1].End = to
		default:
			out = append(out, normalize.Span{Start: from, End: to})
			open = true
		}
	}
	return out
}

// parts cuts the paragraphs of a text wherever evidence begins or ends.
func parts(text string, paragraphs []normalize.Span, marks []highlight) [][]htmlPart {
	slices.SortStableFunc(marks, func(a, b highlight) int { return a.Start - b.Start })
	ends := make([]int, len(marks))
	for i, m := range marks {
		ends[i] = m.End
	}
	slices.Sort(ends)
	var out [][]htmlPart
	var here []highlight // the evidence that stands at the place that is reached
	var anchors []string // of evidence that has begun since the last part
	for _, p := range paragraphs {
		var line []htmlPart
		for at := p.Start; at < p.End; {
			for len(marks) > 0 && marks[0].Start <= at {
				if marks[0].Len() > 0 {
					here = keep(here, marks[0])
				}
				anchors = append(anchors, marks[0].anchor)
				marks = marks[1:]
			}
			here = slices.DeleteFunc(here, func(m highlight) bool { return m.End <= at })
			to := p.End
			if len(marks) > 0 {
				to = min(to, marks[0].Start)
			}
			for len(ends) > 0 && ends[0] <= at {
				ends = ends[1:]
			}
			if len(ends) > 0 {
				to = min(to, ends[0])
			}
			for to < p.End && !utf8.RuneStart(text[to]) {
				to++ // evidence may end within a character, what is shown may not
			}
			to = min(outside(text, to), p.End) // nor within an entity
			x := htmlPart{Text: lines(text[at:to]), Anchors: anchors}
			x.tell(here)
			line = append(line, x)
			anchors, at = nil, to
		}
		out = append(out, line)
	}
	for _, m := range marks {
		anchors = append(anchors, m.anchor)
	}
	if len(anchors) > 0 { // of evidence that has nothing to show
		out = append(out, []htmlPart{{Anchors: anchors}})
	}
	return out
}

// keep adds evidence to what stands at a place: at most mostAtOnce, and what comes last is left out.
func keep(here []highlight, m highlight) []highlight {
	here = append(here, m)
	if len(here) > mostAtOnce {
		last := slices.MaxFunc(here, highlight.compare)
		here = slices.DeleteFunc(here, func(x highlight) bool { return x == last })
	}
	return here
}

// compare orders evidence at one place: a discrepancy comes before all else, then what is shortest.
func (m highlight) compare(o highlight) int {
	rank := func(m highlight) int {
		if m.class == factcheck.Discrepancy {
			return 0
		}
		return m.Len() + 1
	}
	return cmp.Or(rank(m)-rank(o), m.finding-o.finding, m.piece-o.piece)
}

// tell has a part tell of the evidence that stands there.
func (x *htmlPart) tell(here []highlight) {
	if len(here) == 0 {
		return
	}
	here = slices.SortedFunc(slices.Values(here), highlight.compare)
	x.N, x.Class = here[0].finding, here[0].class
	anchors := make([]string, len(here))
	for i, m := range here {
		anchors[i] = m.anchor
	}
	x.Evidence = strings.Join(anchors, " ")
}

// lines is a text of several lines as it may be shown.
func lines(text string) string {
	if !strings.ContainsAny(text, "\n\r") {
		return readable(text)
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	all := strings.Split(text, "\n")
	for i := range all {
		all[i] = readable(all[i])
	}
	return strings.Join(all, "\n")
}
