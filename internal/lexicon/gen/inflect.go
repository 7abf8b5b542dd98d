package main

import "strings"

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// withS is the regular plural or third person.
func withS(w string) string {
	n := len(w)
	last, before := w[n-1], w[n-2]
	switch {
	case last == 'y' && !isVowel(before):
		return w[:n-1] + "ies"
	case last == 's' || last == 'x' || last == 'z' || last == 'h' && (before == 's' || before == 'c'):
		return w + "es"
	}
	return w + "s"
}

// past is the regular past forms of a verb, and participles are its regular -ing
// forms: with the last consonant doubled, without, or (in words of several
// syllables, where stress or the country decides) both.
func past(w string) []string {
	n := len(w)
	switch {
	case w[n-1] == 'e':
		return []string{w + "d"}
	case w[n-1] == 'y' && !isVowel(w[n-2]):
		return []string{w[:n-1] + "ied"}
	}
	return onto(w, "ed")
}

func participles(w string) []string {
	n := len(w)
	if strings.HasSuffix(w, "ie") {
		return []string{w[:n-2] + "ying"}
	}
	if w[n-1] == 'e' && n > 2 && !strings.HasSuffix(w, "ee") && !strings.HasSuffix(w, "oe") && !strings.HasSuffix(w, "ye") {
		return []string{w[:n-1] + "ing"}
	}
	return onto(w, "ing")
}

func onto(w, ending string) []string {
	n := len(w)
	last := w[n-1]
	short := n > 2 && !isVowel(last) && isVowel(w[n-2]) && (!isVowel(w[n-3]) || n > 3 && w[n-3] == 'u' && w[n-4] == 'q')
	if !short || strings.IndexByte("wxyh", last) >= 0 {
		return []string{w + ending}
	}
	doubled := w + string(last) + ending
	vowels := 0
	for i := range n {
		if isVowel(w[i]) && (i == 0 || !isVowel(w[i-1])) {
			vowels++
		}
	}
	if vowels == 1 && last != 's' {
		return []string{doubled}
	}
	return []string{w + ending, doubled}
}
