package main

import (
	"encoding/json"
	"math"
	"os"
	"strings"
)

// counts is how often words stand in a large corpus, in lower case.
type counts struct {
	of    map[string]int
	total int
}

func readCounts(path string) (counts, error) {
	if err := check(path, countsSum); err != nil {
		return counts{}, err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return counts{}, err
	}
	var rows []struct {
		Word  string
		Count int
	}
	if err := json.Unmarshal(data, &rows); err != nil {
		return counts{}, err
	}
	c := counts{of: map[string]int{}}
	for _, r := range rows {
		c.of[strings.ToLower(r.Word)] += r.Count
		c.total += r.Count
	}
	return c, nil
}

// zipf is ten times the Zipf value of a word: the decimal logarithm of its count in
// a thousand million words. A word that isn't there counts as if it were once.
func (c counts) zipf(word string) int {
	n := max(c.of[word], 1)
	return int(math.Round(10 * math.Log10(float64(n)/float64(c.total)*1e9)))
}
