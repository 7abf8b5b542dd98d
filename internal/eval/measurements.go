package main

import (
	"fmt"
	"regexp"
	"strings"
)

// measurement is one run of the command and one judgement of it.
type measurement struct {
	name string
	data func(shared string) ([][]byte, error) // the lines that are input and answers at once
	args []string                              // the command's
	edit func(out []byte) ([]byte, error)      // what the scorer is shown of the output, where not all
	// instead answers in the place of the command: another way, measured beside it and without floors.
	instead func(lines [][]byte) ([]byte, error)

	scorer  string
	options []string
	read    []reading // of the scorer's words
	// count measures by itself what no scorer does.
	count func(name string, lines [][]byte, out []byte) ([]figure, error)
}

// reading is where a scorer's words have a figure: its groups are called value and n.
type reading struct {
	name    string
	pattern *regexp.Regexp
	aside   bool // shown without a floor: one side of a trade that another figure judges
}

// in reads the first figure after a label on the line that begins with head, and the line's n.
// The figure is called as its label is, or as what follows a colon; a label in brackets is shown aside.
func in(head string, labels ...string) []reading {
	var out []reading
	for _, label := range labels {
		label, aside := strings.CutPrefix(strings.TrimSuffix(label, ")"), "(")
		label, name, ok := strings.Cut(label, ":")
		if !ok {
			name = label
		}
		pattern := fmt.Sprintf(`(?m)^%s:.*?%s (?P<value>[\d.]+).*n=(?P<n>\d+)`, head, regexp.QuoteMeta(label))
		out = append(out, reading{name, regexp.MustCompile(pattern), aside})
	}
	return out
}

var (
	extract = []string{"extract", "--format", "jsonl"}
	align   = []string{"align", "--format", "jsonl"}
	ranking = []string{"align", "--format", "jsonl", "--min-score", "0.03"}
	compare = []string{"compare", "--format", "jsonl"}
)

// The measurements, in the order of the way of the data. The scorers' own words say how they count.
var measurements = []measurement{
	{name: "numbers", data: file("numbers/dev.jsonl"), args: extract, scorer: "score_numbers.py", read: numbers},
	{name: "numbers quantities", data: file("numbers/dev.jsonl"), args: extract, scorer: "score_numbers.py", options: []string{"--group", "quantity"}, read: numbers[:1]},
	{name: "numbers dates", data: file("numbers/dev.jsonl"), args: extract, scorer: "score_numbers.py", options: []string{"--group", "date"}, read: numbers[:1]},
	{name: "news numbers", data: file("numbers/news-dev.jsonl"), args: extract, scorer: "score_numbers.py", read: numbers[:1]},
	{name: "quotes news", data: having(file("quotes/dev.jsonl"), "source", "basil"), args: extract, scorer: "score_quotes.py", read: quotes},
	{name: "quotes guide", data: having(file("quotes/dev.jsonl"), "source", "guardian"), args: extract, scorer: "score_quotes.py", read: quotes[:2]},
	{name: "align news", data: gold, args: align, scorer: "score_align.py", read: in("align", "F1", "(precision)", "(recall)")},
	{name: "align news ranked", data: gold, args: ranking, scorer: "score_align.py", read: in("align", "AP")},
	{name: "align held-out news", data: heldOut, args: align, scorer: "score_align.py", read: in("align", "F1", "(precision)", "(recall)")},
	{name: "align held-out news ranked", data: heldOut, args: ranking, scorer: "score_align.py", read: in("align", "AP")},
	{name: "align summaries", data: file("align/superpal-dev.jsonl"), args: align, scorer: "score_align.py", read: in("align", "F1", "(precision)", "(recall)")},
	{name: "align summaries ranked", data: file("align/superpal-dev.jsonl"), args: ranking, scorer: "score_align.py", read: in("align", "AP")},
	{name: "compare news", data: gold, args: compare, scorer: "score_compare.py", read: in("compare", "discrepancy F1", "(recall:discrepancy recall)", "precision:discrepancy precision", "agreement recall", "framing recall")},
	{name: "compare held-out news", data: heldOut, args: compare, scorer: "score_compare.py", read: in("compare", "discrepancy F1", "(recall:discrepancy recall)", "precision:discrepancy precision", "framing recall")},
	{name: "compare seeds", data: having(gold, "id", "seeds"), args: compare, scorer: "score_compare.py", read: in("compare", "discrepancy F1", "agreement recall", "framing recall")},
	{name: "compare seeds", data: having(gold, "id", "seeds"), args: compare, scorer: "score_compare.py", read: []reading{
		{name: "single-source recall", pattern: regexp.MustCompile(`(?m)^single-source +all +(?P<n>\d+) +\d+ +(?P<value>[\d.]+)`)}}},
	{name: "inject same", data: having(inject, "mode", "same"), args: compare, count: quiet},
	{name: "inject edit", data: having(inject, "mode", "edit"), args: compare, edit: worthALook, scorer: "score_compare.py", read: injected},
	{name: "inject reorder", data: having(inject, "mode", "reorder"), args: compare, edit: worthALook, scorer: "score_compare.py", read: injected},
	{name: "inject para", data: having(inject, "mode", "para"), args: compare, edit: worthALook, scorer: "score_compare.py", read: injected},
	{name: "plain diff inject same", data: having(inject, "mode", "same"), instead: plainDiff, count: quiet},
	{name: "plain diff inject edit", data: having(inject, "mode", "edit"), instead: plainDiff, scorer: "score_compare.py", read: injected},
	{name: "plain diff inject reorder", data: having(inject, "mode", "reorder"), instead: plainDiff, scorer: "score_compare.py", read: injected},
	{name: "plain diff inject para", data: having(inject, "mode", "para"), instead: plainDiff, scorer: "score_compare.py", read: injected},
}

var (
	inject   = file("inject/dev.jsonl")
	injected = in("compare", "discrepancy F1", "(recall:discrepancy recall)", "precision:discrepancy precision")
	quotes   = in("quotes", "direct+mixed span F1", "attributed F1", "indirect F1")
	numbers  = append(in("numbers", "value F1"), reading{name: "mean F1 over sources",
		pattern: regexp.MustCompile(`(?ms)mean F1 over sources (?P<value>[\d.]+).*n=(?P<n>\d+)`)})
)
