package token

import (
	"github.com/clipperhouse/uax29/v2/words"
)

// kind is what a byte is to Unicode's rules for words (UAX #29).
type kind uint8

const (
	letter kind = iota
	digit
	underscore // letters, digits and underscores go together
	inWord     // : between two letters is inside of a word
	inNumber   // , ; between two digits are inside of a number
	inBoth     // . ' are inside of either
	blank      // a space: several stay together
	other      // a word boundary stands on either side of it
	foreign    // a byte of a character outside ASCII
)

// kinds is the kind of each byte. A carriage return, which would go with a line feed, is in no folded text.
var kinds = func() (k [256]kind) {
	for c := range k {
		switch {
		case c >= 0x80:
			k[c] = foreign
		case isLetter(byte(c)):
			k[c] = letter
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
	full *words.Iterator[string]
}

func segments(text string) segmenter { return segmenter{text, words.FromString(text)} }

// end is where the segment ends that begins at byte at.
func (s *segmenter) end(at int) int {
	if end := plainEnd(s.text, at); end > at && (end == len(s.text) || plain(s.text, end)) {
		return end
	}
	s.full.SetText(s.text[at:])
	s.full.Next()
	return at + s.full.End()
}

// plainEnd is where the segment at byte at ends, provided that what stands there is plain; at, if only the full rules can tell.
func plainEnd(t string, at int) int {
	end := at + 1
	switch kinds[t[at]] {
	case foreign:
		if isMark(t, at) {
			return at + markSize
		}
		return at
	case blank:
		for end < len(t) && t[end] == ' ' {
			end++
		}
		return end
	case letter, digit, underscore:
	default:
		return end
	}
	for {
		for end < len(t) && kinds[t[end]] <= underscore {
			end++
		}
		if end == len(t) {
			return end
		}
		between, next := kinds[t[end]], end+1
		if between == foreign && isMark(t, end) && (t[end+2] == 0x98 || t[end+2] == 0x99) { // ‘ ’ are what . is
			between, next = inBoth, end+markSize
		}
		if between < inWord || between > inBoth || next == len(t) {
			return end
		}
		switch before, after := kinds[t[end-1]], kinds[t[next]]; {
		case before == letter && after == letter && between != inNumber, before == digit && after == digit && between != inWord:
			end = next
		case plain(t, next):
			return end
		default:
			return at
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
