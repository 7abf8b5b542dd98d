// Package rule takes the regular endings off English nouns and verbs. It knows
// spelling only, no words: package lemma holds the words that it gets wrong, and
// the generator of those lists is why the rules have a package of their own.
package rule

import "strings"

// Noun is the singular of a noun in lower case, as the spelling suggests.
func Noun(w string) string {
	n := len(w)
	if n < 4 {
		return w
	}
	if w[n-1] != 's' {
		if n > 5 && strings.HasSuffix(w, "men") {
			return w[:n-2] + "an" // policemen
		}
		return w
	}
	if end := w[n-4:]; end == "yses" || end == "eses" {
		return w[:n-2] + "is" // analyses, theses
	}
	return third(w)
}

// third takes the -s off a plural or a third person.
func third(w string) string {
	n := len(w)
	switch w[n-2] {
	case 's', 'u', 'i', '\'':
		return w // pass, focus, crisis
	case 'e':
	default:
		return w[:n-1]
	}
	switch w[n-3] {
	case 'i':
		if n <= 4 {
			return w[:n-1] // ties
		}
		return w[:n-3] + "y"
	case 'o', 'x':
		return w[:n-2] // echoes, boxes
	case 'h':
		if w[n-4] == 's' || w[n-4] == 'c' {
			return w[:n-2] // wishes, churches
		}
	case 'z':
		if w[n-4] == 'z' || w[n-4] == 't' {
			return w[:n-2] // buzzes, waltzes
		}
	case 's':
		if w[n-4] == 's' {
			return w[:n-2] // losses
		}
		if w[n-4] == 'u' && (n < 5 || w[n-5] != 'a' && w[n-5] != 'o') {
			return w[:n-2] // viruses, buses; but causes, houses
		}
	}
	return w[:n-1]
}
