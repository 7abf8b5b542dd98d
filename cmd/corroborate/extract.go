package main

import (
	"io"

	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

type extractCommand struct {
	source
	look
}

func (extractCommand) Help() string {
	return `Examples:

  corroborate extract report.txt
  corroborate extract --format json report.md
  corroborate extract --format jsonl < reports.jsonl > extracted.jsonl

A report on standard input is a JSON object, on one line or alone over many; only
"id" and "text" are needed, and "published" is the day that "Tuesday" leans on:

  {"id":"wire","published":"2025-01-21","text":"Ferry services resumed on Tuesday."}`
}

// Run shows what the reports say.
func (c *extractCommand) Run(p process) error {
	style, err := c.style(p)
	if err != nil {
		return err
	}
	return c.reports(p, func(_ process, r normalize.Report) answer {
		d := normalize.Parse(r)
		return c.answer(
			func(w io.Writer) error { return render.ExtractText(w, d, style) },
			func(w io.Writer) error { return render.ExtractJSON(w, d) },
			func(w io.Writer) error { return render.ExtractJSONL(w, d) })
	})
}
