package render

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// htmlVoices is who speaks in one report, in order: a bar of all its words of speech.
type htmlVoices struct {
	Source int
	Name   string
	Words  int
	All    []htmlVoice
}

// htmlVoice is one speaker's part of the bar.
type htmlVoice struct {
	Speaker  string
	Share    int // per cent
	Words    int
	At, Wide float64 // per cent of the bar
	Tone     int     // from 1: the speakers of whom the reports together let speak most; 0 are all others
	ID       string  // the anchor of the first words
}

// tones is how many speakers have a tone of their own.
const tones = 4

// voices are the bars of the reports that let somebody speak, where the result shows them: with its finding on voices.
func (b *builder) voices() []htmlVoices {
	if !slices.ContainsFunc(b.result.Findings, func(f factcheck.Finding) bool { return f.Class == factcheck.Framing }) {
		return nil
	}
	shares := map[string]float64{}
	var speakers []string
	for _, v := range b.result.Voices {
		if v.Speaker == "" {
			continue
		}
		if _, ok := shares[v.Speaker]; !ok {
			speakers = append(speakers, v.Speaker)
		}
		shares[v.Speaker] += v.Share
	}
	slices.SortStableFunc(speakers, func(x, y string) int { return cmp.Compare(shares[y], shares[x]) })
	tone := map[string]int{}
	for i, s := range speakers[:min(len(speakers), tones)] {
		tone[s] = i + 1
	}
	var out []htmlVoices
	for i, v := range b.result.Voices {
		if i == 0 || v.Report != b.result.Voices[i-1].Report {
			out = append(out, htmlVoices{Source: b.source(v.Report), Name: b.name(v.Report)})
		}
		bar := &out[len(out)-1]
		bar.Words += v.Words
		x := htmlVoice{Speaker: shorten(v.Speaker, 40), Words: v.Words, Tone: tone[v.Speaker], ID: b.pin(-1, v.Report, "text", v.First)}
		if v.Speaker == "" {
			x.Speaker = "speakers without a name"
		}
		bar.All = append(bar.All, x)
	}
	for i := range out {
		done := 0
		for k := range out[i].All {
			v := &out[i].All[k]
			part := func(n int) float64 { return math.Round(1000*float64(n)/float64(max(out[i].Words, 1))) / 10 }
			v.Share, v.At, v.Wide = int(part(v.Words)+0.5), part(done), part(v.Words)
			done += v.Words
		}
	}
	return out
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

// htmlPath is a fact on its way through the reports.
type htmlPath struct {
	N     int
	Class factcheck.Class
	Text  string
	Ticks []htmlTick // in the row of each report that tells it
	Line  string     // from tick to tick, as SVG path data
}

// htmlTick is where a report tells a fact.
type htmlTick struct {
	Source int
	X      float64
	Y      int // the middle of the row
}

// The measures of the chart of emphasis: its width and the height of a row.
const (
	chartWidth = 1000
	rowHeight  = 44
)

// emphasis draws the facts by the place of their cells; nil where fewer than two texts are at hand.
func (b *builder) emphasis() *htmlEmphasis {
	e := &htmlEmphasis{}
	row := map[string]int{}
	for _, s := range b.result.Reports {
		if _, drawn := row[s.ID]; drawn || b.text["text "+s.ID] == "" {
			continue
		}
		row[s.ID] = len(e.Rows)*rowHeight + rowHeight/2
		e.Rows = append(e.Rows, htmlRow{b.id[s.ID], b.name(s.ID), row[s.ID]})
	}
	e.Height = len(e.Rows) * rowHeight
	for _, f := range b.result.Facts {
		i, ok := b.finding[f.Finding]
		if !ok {
			continue
		}
		p := htmlPath{N: b.number(i), Class: b.result.Findings[i].Class, Text: shorten(f.Text, factWidth)}
		for _, c := range f.Cells {
			body := b.text["text "+c.Report]
			y, drawn := row[c.Report]
			if !drawn || c.Field != "text" || c.Span.In(body) == "" {
				continue
			}
			x := math.Round(float64(c.Span.Start)/float64(len(body))*chartWidth*10) / 10
			p.Line += fmt.Sprintf("%s%.1f %d", [2]string{"M", "L"}[min(len(p.Ticks), 1)], x, y)
			p.Ticks = append(p.Ticks, htmlTick{b.id[c.Report], x, y})
		}
		if len(p.Ticks) >= 2 {
			e.Facts = append(e.Facts, p)
		}
	}
	if len(e.Rows) < 2 || len(e.Facts) == 0 {
		return nil
	}
	return e
}
