package rule

import "strings"

// Verb is the infinitive of a verb form in lower case, as the spelling suggests.
func Verb(w string) string {
	n := len(w)
	if n < 4 {
		return w
	}
	switch {
	case w[n-1] == 's':
		return third(w)
	case strings.HasSuffix(w, "ied"):
		if n == 4 {
			return w[:3] // died
		}
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "eed"):
		if w[n-4] == 'r' {
			return w[:n-1] // agreed
		}
		return w // need, exceed
	case strings.HasSuffix(w, "ed"):
		return restore(w, w[:n-2])
	case strings.HasSuffix(w, "ing"):
		return restore(w, w[:n-3])
	}
	return w
}

// restore gives the rest of a word whose -ed or -ing was cut what its infinitive
// ends with: stopp, stop; hop, hope.
func restore(w, b string) string {
	syllables := groups(b)
	if syllables == 0 {
		return w // shed, bring
	}
	n := len(b)
	if n < 2 {
		return b
	}
	last, before := b[n-1], b[n-2]
	if vowel(last) {
		if last == 'u' {
			return e(w, b) // argue
		}
		return b // see, echo, play
	}
	if last == before {
		switch last {
		case 's', 'f', 'z':
			return b // pass
		case 'l':
			if syllables == 1 {
				return b // call; but control
			}
		}
		return b[:n-1] // stop
	}
	if mute(b, last, before, syllables) {
		return e(w, b)
	}
	return b
}

// mute says whether the infinitive of the rest b ends in a silent e.
func mute(b string, last, before byte, syllables int) bool {
	n := len(b)
	switch last {
	case 'v', 'c', 'z', 's':
		return true // believe, force, realize, close
	case 'g':
		return before != 'n' || n > 2 && b[n-3] != 'i' && b[n-3] != 'o' // charge, change; but bring, prolong
	case 'w', 'x', 'y', 'h':
		return false
	}
	if !vowel(before) {
		switch last {
		case 'l':
			return before != 'r' && before != 'w' // settle; but curl, crawl
		case 'r':
			return true // centre
		}
		return false
	}
	// One vowel before one consonant, or two.
	if n > 2 && vowel(b[n-3]) && !(b[n-3] == 'u' && n > 3 && b[n-4] == 'q') {
		two := b[n-3]
		return last == 't' && before == 'a' && (two == 'i' || two == 'u') // associate; but need, join
	}
	if syllables == 1 {
		return true // hope: hop would have doubled
	}
	switch last {
	case 'l', 'p', 'f':
		return false // travel, develop
	case 'r':
		return before == 'i' || before == 'u' || before == 'a' // require, ensure, declare; but enter, monitor
	case 't':
		return before == 'a' || before == 'u' // create, contribute; but visit, target
	case 'n':
		return before == 'i' || before == 'u' // define; but open, question
	case 'm':
		return before != 'e' // assume
	}
	return true // decide, provoke, describe
}

// e adds an e to the rest b of w, by slicing where w has one there.
func e(w, b string) string {
	if w[len(b)] == 'e' {
		return w[:len(b)+1]
	}
	return b + "e"
}

// groups is the number of groups of vowels, which is near the number of syllables.
func groups(s string) int {
	n, in := 0, false
	for i := range len(s) {
		v := vowel(s[i]) || s[i] == 'y' && i > 0
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

func vowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }
