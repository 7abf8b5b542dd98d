package render

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Printable is s as it may be shown on a terminal and in a log: one line, in
// which nothing moves the cursor, changes colours or reorders what is read.
// Line ends and tabs become spaces; control characters, bidirectional overrides,
// code points that are no characters and bytes that are no UTF-8 become U+FFFD; characters that only steer line
// breaks and spacing are left out.
func Printable(s string) string {
	clean := true
	for _, r := range s {
		if p, keep := printable(r); !keep || p != r || r == utf8.RuneError {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if p, keep := printable(r); keep {
			b.WriteRune(p)
		}
	}
	return b.String()
}

// printable is the form in which a character is shown, and whether it is.
func printable(r rune) (rune, bool) {
	switch {
	case r == '\t', r == '\n', r == '\v', r == '\f', r == '\r', r == 0x85, r == 0x2028, r == 0x2029:
		return ' ', true
	case r == 0xAD, r == 0x200B, r == 0x2060, r == 0xFEFF:
		return 0, false // soft hyphen, zero-width space, word joiner, byte order mark
	case r == 0x200C, r == 0x200D:
		return r, true // joiners: scripts and emoji need them
	case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r):
		return utf8.RuneError, true
	case r&0xFFFE == 0xFFFE:
		return utf8.RuneError, true // no characters, and XML refuses some of them
	}
	return r, true
}
