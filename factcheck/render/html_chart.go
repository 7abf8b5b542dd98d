package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// htmlVoice is how much of its quoted and reported speech a report gives to the speaker whom it lets speak most.
type htmlVoice struct {
	Source  int
	Name    string
	Speaker string
	Share   int // per cent
	Words   string
	ID      string
}

// voices reads the shares of speech off the findings of the kind "voice".
func (b builder) voices() []htmlVoice {
	var out []htmlVoice
	for i, f := range b.result.Findings {
		if f.Class != factcheck.Framing || f.Kind != "voice" {
			continue
		}
		for j, e := range f.Evidence {
			n, all, ok := ofWords(e.Normalized)
			source, known := b.source[e.Report]
			if !ok || !known {
				continue
			}
			v := htmlVoice{Source: source, Name: b.name(e.Report), Speaker: shorten(e.Speaker, 60), Share: (100*n + all/2) / all, Words: Printable(e.Normalized)}
			if b.anchored(e) {
				v.ID = anchor(i, j)
			}
			out = append(out, v)
		}
	}
	return out
}

// ofWords reads "12 of 40 words".
func ofWords(s string) (n, all int, ok bool) {
	part, whole, ok := strings.Cut(strings.TrimSuffix(s, " words"), " of ")
	n, err := strconv.Atoi(part)
	all, wrong := strconv.Atoi(whole)
	return n, all, ok && err == nil && wrong == nil && 0 <= n && n <= all && 0 < all && all < 1<<30
}

// htmlEmphasis shows where in each text the facts stand that several reports tell: a row a report, a line a fact.
type htmlEmphasis struct {
	Height int
	Rows   []htmlRow
	Facts  []htmlPath
}

type htmlRow struct {
	Source int
	Name   string
	Y      int
}

// htmlPath is a fact on its way through the reports, as SVG path data.
type htmlPath struct {
	N     int
	Class factcheck.Class
	KindN int
	Text  string
	Ticks string // a tick in the row of each report that tells it
	Line  string // from tick to tick
}

// The measures of the chart of emphasis: its width, the height of a row and of a tick.
const (
	chartWidth = 1000
	rowHeight  = 44
	tickHeight = 16
)

// emphasis draws the facts by the place of their cells; nil where fewer than two texts are at hand.
func (b builder) emphasis() *htmlEmphasis {
	e := &htmlEmphasis{}
	row := map[int]int{}
	for i, s := range b.result.Reports {
		if _, ok := b.text["text "+s.ID]; ok && b.source[s.ID] == i {
			row[i] = len(e.Rows) * rowHeight
			e.Rows = append(e.Rows, htmlRow{i, b.name(s.ID), row[i] + rowHeight/2})
		}
	}
	e.Height = len(e.Rows) * rowHeight
	for _, f := range b.result.Facts {
		i, ok := b.finding[f.Finding]
		if !ok {
			continue
		}
		p := htmlPath{N: i + 1, Class: b.result.Findings[i].Class, KindN: b.kind[b.result.Findings[i].Kind], Text: shorten(f.Text, 140)}
		n := 0
		for _, c := range f.Cells {
			source, known := b.source[c.Report]
			body := b.text["text "+c.Report]
			y, drawn := row[source]
			if !known || !drawn || c.Field != "text" || c.Span.In(body) == "" {
				continue
			}
			x := float64(c.Span.Start) / float64(len(body)) * chartWidth
			middle := y + rowHeight/2
			p.Ticks += fmt.Sprintf("M%.1f %dv%d", x, middle-tickHeight/2, tickHeight)
			move := "L"
			if n == 0 {
				move = "M"
			}
			p.Line += fmt.Sprintf("%s%.1f %d", move, x, middle)
			n++
		}
		if n >= 2 {
			e.Facts = append(e.Facts, p)
		}
	}
	if len(e.Rows) < 2 || len(e.Facts) == 0 {
		return nil
	}
	return e
}
