package render

import (
	"io"
	"slices"
	"strings"
)

// Style says how a text form is laid out.
type Style struct {
	// Width is the number of columns to fit into; 100 where it is 0, [Narrowest] where it is below that.
	Width int
	// Color says to mark with colours; without it what is marked is underlined on a line of its own.
	Color bool
	// Max is the number of findings of a class to show; 0 shows all.
	Max int
}

// Narrowest is the least number of columns that text is laid out for.
const Narrowest = 40

// paint is a way to show text on a terminal: the parameters of an SGR sequence (ECMA-48).
type paint string

const (
	normal  paint = ""
	strong  paint = "1"
	faint   paint = "2"
	alarm   paint = "1;31"   // red
	caution paint = "1;33"   // yellow
	calm    paint = "1;36"   // cyan
	good    paint = "32"     // green
	marker  paint = "1;4;35" // underlined magenta
)

// page collects text laid out in a style.
type page struct {
	strings.Builder
	width int
	color bool
}

func newPage(s Style) *page {
	p := &page{width: s.Width, color: s.Color}
	if p.width == 0 {
		p.width = 100
	}
	p.width = max(p.width, Narrowest)
	return p
}

// flush writes the page in one piece.
func (p *page) flush(w io.Writer) error {
	_, err := io.WriteString(w, p.String())
	return err
}

// painted writes text in a paint, which is dropped where there are no colours.
func (p *page) painted(text string, c paint) {
	if !p.color || c == normal || text == "" {
		p.WriteString(text)
		return
	}
	p.WriteString("\x1b[" + string(c) + "m" + text + "\x1b[0m")
}

// space writes n spaces.
func (p *page) space(n int) { p.WriteString(strings.Repeat(" ", max(n, 0))) }

// column is lines of text, one below the other.
type column struct {
	at    int // where it begins on the page, counted from 0
	lines [][]cell
	paint paint
}

// beside writes columns side by side, with a rule before all but the first where
// they are ruled. Without colours, a row below each line underlines what is marked.
func (p *page) beside(ruled bool, columns ...column) {
	height := 0
	for _, c := range columns {
		height = max(height, len(c.lines))
	}
	for i := range height {
		p.row(ruled, columns, i, false)
		for _, c := range columns {
			if !p.color && i < len(c.lines) && slices.ContainsFunc(c.lines[i], func(c cell) bool { return c.marked }) {
				p.row(ruled, columns, i, true)
				break
			}
		}
	}
}

// row writes line i of every column, or the marks below it.
func (p *page) row(ruled bool, columns []column, i int, underline bool) {
	used := 0
	for k, c := range columns {
		if ruled && k > 0 {
			p.space(c.at - 2 - used)
			p.painted("│", faint)
			used = c.at - 1
		}
		if i >= len(c.lines) {
			continue
		}
		line := c.lines[i]
		if underline {
			line = carets(line)
		}
		if len(line) > 0 {
			p.space(c.at - used)
			p.line(line, c.paint)
			used = c.at + widthOf(line)
		}
	}
	p.WriteByte('\n')
}

// line writes cells, those that are marked in the marker's paint.
func (p *page) line(line []cell, c paint) {
	for len(line) > 0 {
		n := 1
		for n < len(line) && line[n].marked == line[0].marked {
			n++
		}
		if line[0].marked {
			p.painted(text(line[:n]), marker)
		} else {
			p.painted(text(line[:n]), c)
		}
		line = line[n:]
	}
}

// carets is a line that underlines what is marked in another.
func carets(line []cell) []cell {
	var out []cell
	end := 0
	for _, c := range line {
		for range c.width {
			if c.marked {
				out = append(out, cell{text: "^", width: 1})
				end = len(out)
			} else {
				out = append(out, cell{text: " ", width: 1})
			}
		}
	}
	return out[:end]
}

// paragraph writes text from a column on, as many lines as it takes.
func (p *page) paragraph(at int, text string, c paint) {
	p.beside(false, column{at: at, lines: wrap(plain(text), p.width-at), paint: c})
}

// item writes a paragraph with a sign before its first line.
func (p *page) item(at int, sign, text string, c paint) {
	lead := plain(sign)
	body := at + widthOf(lead) + 1
	p.beside(false, column{at: at, lines: [][]cell{lead}, paint: faint}, column{at: body, lines: wrap(plain(text), p.width-body), paint: c})
}

// heading writes the heading of a section, with a rule as wide as the page.
func (p *page) heading(heading string) {
	p.WriteByte('\n')
	title := cut(plain(heading), p.width-10)
	p.painted("── ", faint)
	p.painted(text(title), strong)
	p.painted(" "+strings.Repeat("─", max(p.width-4-widthOf(title), 0)), faint)
	p.WriteString("\n\n")
}
