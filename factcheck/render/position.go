package render

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// unit is what a format counts columns in.
type unit int

const (
	inBytes unit = iota // bytes of UTF-8
	inUTF16             // UTF-16 code units
)

// position is a place in a text for people and formats: line and column, both from 1.
type position struct{ line, column int }

// positions turns byte offsets of a text into positions. A line ends in "\n" or
// "\r\n", as for editors and git; what lies within a line end is the place
// before it. A byte that is no UTF-8 counts as the one U+FFFD that is shown for it, and
// a byte order mark at the beginning counts as nothing, because viewers take it off.
type positions struct {
	text  string
	known []landmark
}

// landmark is an offset whose position is known.
type landmark struct{ at, line, start, bytes, utf16 int }

// stride is how many bytes lie between landmarks at most, so that a place far along a long line is found at once.
const stride = 1 << 10

// newPositions reads a text once; a place is found in the logarithm of its length then.
func newPositions(text string) positions {
	at := landmark{line: 1}
	if strings.HasPrefix(text, "\uFEFF") {
		at.at = len("\uFEFF")
	}
	at.start = at.at
	p := positions{text: text, known: []landmark{at}}
	last := at.at
	for at.at < len(text) {
		newline := text[at.at] == '\n'
		at.step(text)
		if newline {
			at = landmark{at: at.at, line: at.line + 1, start: at.at}
		}
		if newline || at.at-last >= stride && !strings.HasPrefix(text[at.at:], "\n") { // none inside of "\r\n"
			p.known = append(p.known, at)
			last = at.at
		}
	}
	return p
}

// step goes on by one character.
func (l *landmark) step(text string) {
	r, n := utf8.DecodeRuneInString(text[l.at:])
	l.at += n
	l.bytes += n
	l.utf16++
	if r > 0xFFFF {
		l.utf16++
	}
}

// lines is the number of lines, an empty one after the last line end counted.
func (p positions) lines() int { return p.known[len(p.known)-1].line }

// at is the position of a byte offset. One outside of the text is the nearest
// place in it, one inside of a character is that of the character.
func (p positions) at(offset int, u unit) position {
	offset = max(offset, p.known[0].at)
	i := sort.Search(len(p.known), func(i int) bool { return p.known[i].at > offset }) - 1
	l := p.known[i]
	for l.at < min(offset, len(p.text)) {
		if ending := p.text[l.at:]; strings.HasPrefix(ending, "\r\n") || ending[0] == '\n' {
			break
		}
		next := l
		next.step(p.text)
		if next.at > offset {
			break
		}
		l = next
	}
	if u == inBytes {
		return position{l.line, l.bytes + 1}
	}
	return position{l.line, l.utf16 + 1}
}
