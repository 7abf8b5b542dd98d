package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// account is what one report has to show for a finding.
type account struct {
	words []factcheck.Evidence
	told  string // what the reader has been told already
	bare  bool   // words without marks differ by what they lack, and stay unmarked
}

// accounts gathers the evidence by report, in order.
func (sources) accounts(f factcheck.Finding) []account {
	var out []account
	bare := slices.ContainsFunc(f.Evidence, func(e factcheck.Evidence) bool { return len(e.Marks) > 0 })
	at := map[string]int{}
	for _, e := range f.Evidence {
		i, ok := at[e.Report]
		if !ok {
			i = len(out)
			at[e.Report] = i
			out = append(out, account{told: f.Message, bare: bare})
		}
		out[i].words = append(out[i].words, e)
	}
	return out
}

// The narrowest columns that words are set in side by side, and the room that one report's words get.
const (
	narrowest = 34
	manyWords = 420
	fewWords  = 150
	perReport = 3 // pieces of evidence shown of one report
)

// evidence writes the words of each report side by side, or below each other where there is no room.
func (t textual) evidence(at int, f factcheck.Finding) {
	accounts := t.accounts(f)
	n := len(accounts)
	if n == 0 {
		return
	}
	each := (t.width - at - 3*(n-1)) / n
	if n == 1 || n > 3 || each < narrowest {
		t.below(at, accounts, manyWords)
		return
	}
	heads, bodies := make([]column, n), make([]column, n)
	for i, a := range accounts {
		from := at + i*(each+3)
		heads[i] = column{at: from, lines: wrap(plain(t.label(a)), each), paint: strong}
		bodies[i] = column{at: from, lines: t.lines(a, each, manyWords)}
	}
	t.beside(true, heads...)
	t.beside(true, bodies...)
}

// below writes the words of each report below each other, its name before them.
func (t textual) below(at int, accounts []account, room int) {
	gutter := 0
	for _, a := range accounts {
		gutter = max(gutter, widthOf(plain(t.label(a))))
	}
	body := at + gutter + 2
	if gutter > (t.width-at)/3 { // long names go on a line of their own
		for _, a := range accounts {
			t.paragraph(at, t.label(a), strong)
			t.beside(false, column{at: at + 2, lines: t.lines(a, t.width-at-2, room)})
		}
		return
	}
	for _, a := range accounts {
		t.beside(false,
			column{at: at, lines: [][]cell{plain(t.label(a))}, paint: strong},
			column{at: body, lines: t.lines(a, t.width-body, room)})
	}
}

// label is a report's name, and where its words stand if they stand in one place.
func (s sources) label(a account) string {
	label := s.name(a.words[0].Report)
	if place := s.place(a.words[0]); place != "" && len(a.words) == 1 {
		label += ", " + place
	}
	return label
}

// lines are a report's words with who said them, and where each piece stands if there are several.
func (t textual) lines(a account, columns, room int) [][]cell {
	var out [][]cell
	for i, e := range a.words {
		if i == perReport {
			return append(out, wrap(plain(fmt.Sprintf("… and in %s more", count(len(a.words)-i, "place"))), columns)...)
		}
		words := t.words(e, room)
		if a.bare && len(e.Marks) == 0 {
			words = unmarked(words)
		}
		if place := t.place(e); place != "" && len(a.words) > 1 {
			words = join(plain(place+":"), words)
		}
		out = append(out, wrap(words, columns)...)
		if s := said(e); s != "" && (e.Relay != "" || !strings.Contains(a.told, e.Speaker)) {
			out = append(out, wrap(plain(s), columns)...)
		}
	}
	return out
}
