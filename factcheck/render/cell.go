package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/width"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// cell is what a reader takes for one character, and the columns it fills on a terminal.
type cell struct {
	text   string
	width  int
	marked bool
}

// cells are the characters of text[span] as they may be shown, HTML entities as what they stand for, with those marked
// that the marks touch. Runs of spaces are one, and none stands at either end.
func cells(text string, span normalize.Span, marks []normalize.Span) []cell {
	if span.Start < 0 || span.End > len(text) || span.Start > span.End {
		return nil
	}
	var shown strings.Builder
	var at []int // for each byte of shown, the byte of text it came from
	for i := span.Start; i < span.End; {
		decoded, n := unescape(text[:span.End], i)
		if n == 0 {
			_, n = utf8.DecodeRuneInString(text[i:span.End])
			decoded = text[i : i+n]
		}
		for _, r := range decoded {
			if p, keep := printable(r); keep {
				size, _ := shown.WriteRune(p)
				for range size {
					at = append(at, i)
				}
			}
		}
		i += n
	}
	var out []cell
	for g := graphemes.FromString(shown.String()); g.Next(); {
		from, to := at[g.Start()], at[g.End()-1]
		c := cell{text: g.Value(), width: columns(g.Value())}
		for len(marks) > 0 && marks[0].End <= from {
			marks = marks[1:]
		}
		for _, m := range marks {
			if m.Start > to {
				break
			}
			c.marked = c.marked || m.End > from
		}
		if c.text == " " && (len(out) == 0 || out[len(out)-1].text == " ") {
			if len(out) > 0 {
				out[len(out)-1].marked = out[len(out)-1].marked && c.marked
			}
			continue
		}
		out = append(out, c)
	}
	for len(out) > 0 && out[len(out)-1].text == " " {
		out = out[:len(out)-1]
	}
	return out
}

// plain are the cells of a text without marks.
func plain(text string) []cell {
	return cells(text, normalize.Span{End: len(text)}, nil)
}

// text is what the cells show.
func text(line []cell) string {
	var b strings.Builder
	for _, c := range line {
		b.WriteString(c.text)
	}
	return b.String()
}

// join is cells, a space and other cells.
func join(a, b []cell) []cell {
	if len(a) == 0 || len(b) == 0 {
		return append(a, b...)
	}
	return append(append(slices.Clone(a), cell{text: " ", width: 1}), b...)
}

// unmarked are the cells without marks.
func unmarked(line []cell) []cell {
	line = slices.Clone(line)
	for i := range line {
		line[i].marked = false
	}
	return line
}

// columns is the number of columns that a grapheme cluster fills: two where its
// first character is wide by UAX #11, or where it asks to be shown as an emoji.
func columns(cluster string) int {
	if len(cluster) == 1 {
		return 1
	}
	r, n := utf8.DecodeRuneInString(cluster)
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	if strings.ContainsRune(cluster[n:], 0xFE0F) || 0x1F1E6 <= r && r <= 0x1F1FF && len(cluster) > n {
		return 2 // a variation selector, a flag
	}
	return 1
}

// widthOf is the number of columns that the cells fill.
func widthOf(line []cell) int {
	n := 0
	for _, c := range line {
		n += c.width
	}
	return n
}

// wrap breaks cells into lines of at most so many columns, at spaces where there are any.
func wrap(text []cell, columns int) [][]cell {
	columns = max(columns, 2) // room for a wide character
	var lines [][]cell
	for len(text) > 0 {
		end, used, space := 0, 0, -1
		for end < len(text) && used+text[end].width <= columns {
			if text[end].text == " " {
				space = end
			}
			used += text[end].width
			end++
		}
		switch {
		case end == len(text):
			return append(lines, text)
		case text[end].text == " ":
			space = end
		}
		if space > 0 {
			lines = append(lines, text[:space])
			text = text[space+1:]
			continue
		}
		lines = append(lines, text[:end])
		text = text[end:]
	}
	return lines
}

// cut shortens cells to about so many columns around what is marked, with an ellipsis where something is left out.
func cut(text []cell, columns int) []cell {
	if widthOf(text) <= columns {
		return text
	}
	first, last := -1, -1
	for i, c := range text {
		if c.marked {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		first, last = 0, 0
	}
	// What is marked may be longer than all the room: then its beginning is shown.
	from, to, used := first, first, 0
	for to <= last && used+text[to].width <= columns {
		used += text[to].width
		to++
	}
	for grown := true; grown && used < columns; {
		grown = false
		if from > 0 {
			from--
			used += text[from].width
			grown = true
		}
		if to < len(text) && used < columns {
			used += text[to].width
			to++
			grown = true
		}
	}
	for from > 0 && from < first && text[from-1].text != " " { // begin and end with whole words
		from++
	}
	for to < len(text) && to > last+1 && text[to].text != " " {
		to--
	}
	var out []cell
	if from > 0 {
		out = append(out, cell{text: "…", width: 1})
		if text[from].text != " " {
			out = append(out, cell{text: " ", width: 1})
		}
	}
	out = append(out, text[from:to]...)
	if to < len(text) {
		if text[to-1].text != " " {
			out = append(out, cell{text: " ", width: 1})
		}
		out = append(out, cell{text: "…", width: 1})
	}
	return out
}
