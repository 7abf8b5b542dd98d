package main

import (
	"fmt"
	"io"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

type alignCommand struct {
	source
	look
	MinScore *float64 `name:"min-score" placeholder:"SCORE" help:"Show pairs at or above SCORE, between 0 and 1; the default is the threshold that serves best."`
}

func (alignCommand) Help() string {
	return `Examples:

  corroborate align wire.txt herald.txt
  corroborate align --min-score 0.03 --format jsonl < events.jsonl > pairs.jsonl

Events are given as for compare: files by name make up one event, a stream has one
JSON object for each.`
}

// Run aligns the reports.
func (c *alignCommand) Run(p process) error {
	var opts []align.Option
	if c.MinScore != nil {
		if !(*c.MinScore >= 0 && *c.MinScore <= 1) {
			return fmt.Errorf("--min-score: %v is not between 0 and 1", *c.MinScore)
		}
		opts = append(opts, align.MinScore(*c.MinScore))
	}
	style, err := c.style(p)
	if err != nil {
		return err
	}
	return c.events(p, func(p process, e event) answer {
		docs := make([]normalize.Document, len(e.Reports))
		for i, r := range e.Reports {
			docs[i] = normalize.Parse(r)
		}
		a, err := align.Align(p, docs, opts...)
		if err != nil {
			return answer{err: err}
		}
		return c.answer(
			func(w io.Writer) error { return render.AlignText(w, e.ID, docs, a, style) },
			func(w io.Writer) error { return render.AlignJSON(w, e.ID, docs, a) },
			func(w io.Writer) error { return render.AlignJSONL(w, e.ID, docs, a) })
	})
}
