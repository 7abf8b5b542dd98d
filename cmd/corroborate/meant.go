package main

import (
	"fmt"
	"strings"
)

// meant is what to say behind a name that there is not: which of the names it may be a slip for, else which there are.
func meant(given string, names []string, otherwise string) string {
	best, least := "", max(1, len(given)/3)+1
	for _, name := range names {
		n := slips(strings.ToLower(given), name)
		if len(given) > 2 && strings.HasPrefix(name, given) {
			n = 0 // cut short
		}
		if n < least {
			best, least = name, n
		}
	}
	if best == "" {
		return otherwise
	}
	return fmt.Sprintf(", did you mean %q?", best)
}

// slips is how many slips of the keyboard lie between two words: a letter left out, put in, taken for another or for its neighbour (optimal string alignment).
func slips(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			change := 1
			if a[i] == b[j] {
				change = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+change)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
