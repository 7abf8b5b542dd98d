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

// nameKey is a word of a person's name as it is compared within a report: without accents, and an umlaut written with an "e" as one
// without it ("Soeder", "Söder").
func nameKey(w string) string {
	w = plainLetters(w)
	for i := 1; i < len(w); i++ {
		if w[i] == 'e' && (w[i-1] == 'o' || w[i-1] == 'u' || w[i-1] == 'a') && i+1 < len(w) {
			return umlauts.Replace(w)
		}
	}
	return w
}

var umlauts = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u")
