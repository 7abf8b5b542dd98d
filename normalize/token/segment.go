package token

import (
	"github.com/clipperhouse/uax29/v2/words"
)

// kind is what a byte is to Unicode's rules for words (UAX #29): a set, so that a row of bytes has one, too.
type kind uint16

const (
	small kind = 1 << iota
	capital
	digit
	underscore // letters, digits and underscores go together
	inWord     // : between two letters is inside of a word
	inNumber   // , ; between two digits are inside of a number
	blank      // a space: several stay together
	other      // a word boundary stands on either side of it
	foreign    // a byte of a character outside ASCII

	letter   = small | capital
	together = letter | digit | underscore
	inBoth   = inWord | inNumber // . ' are inside of either
)

// kinds is the kind of each byte. A carriage return, which would go with a line feed, is in no folded text.
var kinds = func() (k [256]kind) {
	for c := range k {
		switch {
		case c >= 0x80:
			k[c] = foreign
		case 'a' <= c && c <= 'z':
			k[c] = small
		case 'A' <= c && c <= 'Z':
			k[c] = capital
		case '0' <= c && c <= '9':
			k[c] = digit
		default:
			k[c] = other
		}
	}
	k[' '], k['_'], k[':'] = blank, underscore, inWord
	k[','], k[';'], k['.'], k['\''] = inNumber, inNumber, inBoth, inBoth
	return k
}()

// segmenter cuts a folded text by Unicode's rules for words. What most news text is made of, ASCII and the
// marks of typography, it cuts itself, several times as fast; what stands beside any other character it leaves to package words.
type segmenter struct {
	text string
	full *words.Iterator[string] // nil until it is needed
}

// end is where the segment ends that begins at byte at, and what letters and digits it has behind its first byte, foreign where
// that is not known.
func (s *segmenter) end(at int) (end int, behind kind) {
	if end, behind := plainEnd(s.text, at); end > at && (end == len(s.text) || plain(s.text, end)) {
		return end, behind
	}
	if s.full == nil {
		s.full = words.FromString(s.text)
	}
	s.full.SetText(s.text[at:])
	s.full.Next()
	return at + s.full.End(), foreign
}

// plainEnd is where the segment at byte at ends, provided that what stands there is plain; at, if only the full rules can tell.
func plainEnd(t string, at int) (end int, behind kind) {
	end = at + 1
	switch first := kinds[t[at]]; {
	case first&together != 0:
	case first == foreign:
		if isMark(t, at) {
			return at + markSize, 0
		}
		return at, 0
	case first == blank:
		for end < len(t) && t[end] == ' ' {
			end++
		}
		return end, 0
	default:
		return end, 0
	}
	for {
		for end < len(t) {
			k := kinds[t[end]]
			if k&together == 0 {
				break
			}
			behind |= k
			end++
		}
		if end == len(t) {
			return end, behind
		}
		between, next := kinds[t[end]], end+1
		if between == foreign && isMark(t, end) && (t[end+2] == 0x98 || t[end+2] == 0x99) { // ‘ ’ are what . is
			between, next = inBoth, end+markSize
		}
		if between&inBoth == 0 || next == len(t) {
			return end, behind
		}
		switch before, after := kinds[t[end-1]], kinds[t[next]]; {
		case before&letter != 0 && after&letter != 0 && between&inWord != 0, before == digit && after == digit && between&inNumber != 0:
			end = next
		case plain(t, next):
			return end, behind
		default:
			return at, 0
		}
	}
}

// plain says whether a character stands at byte i that never goes with the one before it but by the rules of plainEnd.
func plain(t string, i int) bool { return kinds[t[i]] != foreign || isMark(t, i) }

// markSize is the number of bytes of a mark of typography.
const markSize = len("’")

// isMark says whether a dash or quotation mark of typography stands at byte i: – — ‘ ’ “ ”.
func isMark(t string, i int) bool {
	if i+markSize > len(t) || t[i] != 0xE2 || t[i+1] != 0x80 {
		return false
	}
	switch t[i+2] {
	case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D:
		return true
	}
	return false
}
