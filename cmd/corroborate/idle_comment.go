package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// idle tells of each comment that suppresses nothing, in any of the groups that its file is in.
func idle(results []factcheck.Result, events []event) (all []error) {
	type comment struct {
		file string
		at   int
	}
	groups, without := map[string]int{}, map[comment]int{} // how many a file is in, in how many a comment has no effect
	each := func(take func(normalize.Report, factcheck.Suppression, comment)) {
		for i, e := range events {
			for _, r := range e.Reports {
				for _, s := range results[i].Idle {
					if s.Report == r.ID {
						take(r, s, comment{e.file(r), s.Start})
					}
				}
			}
		}
	}
	for _, e := range events {
		for _, r := range e.Reports {
			groups[e.file(r)]++
		}
	}
	each(func(_ normalize.Report, _ factcheck.Suppression, c comment) { without[c]++ })
	each(func(r normalize.Report, s factcheck.Suppression, c comment) {
		if without[c] < groups[c.file] {
			return
		}
		without[c] = 0 // tell it once
		why := fmt.Sprintf("no %s differs on its line", s.Kind)
		if !slices.Contains(kinds, s.Kind) {
			why = fmt.Sprintf("there is no kind %q%s", s.Kind, meant(s.Kind, kinds, ""))
		}
		all = append(all, fmt.Errorf("%s:%d: a comment suppresses nothing: %s: %s", c.file, 1+strings.Count(r.Text[:s.Start], "\n"), why, s.Reason))
	})
	return all
}

// file is what a report of the event is called in messages: its file, if it is one.
func (e event) file(r normalize.Report) string {
	if r.File != "" {
		return r.File
	}
	return e.ID + ", " + r.ID
}
