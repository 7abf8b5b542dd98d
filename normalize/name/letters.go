package name

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// plainLetters takes the accents off: "Orbán" is "Orban" in half of the reports.
func plainLetters(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return strip(s)
		}
	}
	return s
}

func strip(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'ø':
			b.WriteByte('o')
		case r == 'ł':
			b.WriteByte('l')
		case r == 'đ':
			b.WriteByte('d')
		case r == 'ı':
			b.WriteByte('i')
		case r == 'ß':
			b.WriteString("ss")
		case r == 'æ':
			b.WriteString("ae")
		case r == '’':
			b.WriteByte('\'')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
