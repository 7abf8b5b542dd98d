package main

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
)

// plainDiff is what one has without this project, judged in its place: each sentence of the first report that the second
// does not have word for word, wherever it stands there, is told as a difference, with the sentence of the second that
// shares most words with it. It is kinder than a diff of lines, for which a curly quotation mark is a difference and a moved
// sentence two.
func plainDiff(events [][]byte) ([]byte, error) {
	var out bytes.Buffer
	for _, line := range events {
		var event struct {
			ID      string             `json:"id"`
			Reports []normalize.Report `json:"reports"`
		}
		if err := json.Unmarshal(line, &event); err != nil {
			return nil, err
		}
		answer := struct {
			ID       string    `json:"id"`
			Findings []finding `json:"findings"`
		}{event.ID, []finding{}}
		a, b := sentences(event.Reports[0]), sentences(event.Reports[1])
		left := without(b, a)
		for _, s := range without(a, b) {
			most, at := 0, -1
			for i, t := range left {
				if n := common(s.words, t.words); n > most {
					most, at = n, i
				}
			}
			if at >= 0 {
				answer.Findings = append(answer.Findings, finding{"discrepancy", "claim", "error", []span{s.span, left[at].span}})
				left = append(left[:at:at], left[at+1:]...)
			}
		}
		if err := json.NewEncoder(&out).Encode(answer); err != nil {
			return nil, err
		}
	}
	return out.Bytes(), nil
}

// sentence is a sentence as a diff sees it.
type sentence struct {
	words string
	span  span
}

func sentences(r normalize.Report) []sentence {
	var all []sentence
	for _, s := range normalize.Parse(r).Body.Sentences {
		words := strings.Join(strings.Fields(fold.Plain(r.Text[s.Start:s.End])), " ")
		all = append(all, sentence{words, span{r.ID, "text", s.Start, s.End}})
	}
	return all
}

// without is those of a that are none of b.
func without(a, b []sentence) []sentence {
	known := map[string]bool{}
	for _, s := range b {
		known[s.words] = true
	}
	var left []sentence
	for _, s := range a {
		if !known[s.words] {
			left = append(left, s)
		}
	}
	return left
}

// common is how many words two sentences share.
func common(a, b string) int {
	count := map[string]int{}
	for w := range strings.FieldsSeq(a) {
		count[w]++
	}
	n := 0
	for w := range strings.FieldsSeq(b) {
		if count[w] > 0 {
			count[w]--
			n++
		}
	}
	return n
}
