package main

import (
	"io"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
)

type matrixCommand struct {
	source
	look
	Max int `default:"40" placeholder:"N" help:"Show at most N facts in text; 0 shows all (default 40)."`
}

func (matrixCommand) Help() string {
	return `Examples:

  corroborate matrix wire.txt herald.txt post.md
  corroborate matrix --max 0 wire.txt herald.txt
  corroborate matrix --format json wire.txt herald.txt > matrix.json

A row is a fact that two or more sources tell, a column a source: it tells the fact, tells
it otherwise, leaves it out though it tells what stands around it, or does not cover it.`
}

// Run prints the matrix of facts and sources.
func (c *matrixCommand) Run(p process) error {
	checker, err := factcheck.NewChecker()
	if err != nil {
		return err
	}
	style, err := c.styleOfMost(p, c.Max)
	if err != nil {
		return err
	}
	return c.events(p, func(p process, e event) answer {
		result, err := checker.Compare(p, e.Reports)
		if err != nil {
			return answer{err: err}
		}
		result.ID = e.ID
		return c.answer(
			func(w io.Writer) error { return render.MatrixText(w, result, e.Reports, style) },
			func(w io.Writer) error { return render.MatrixJSON(w, result) },
			func(w io.Writer) error { return render.MatrixJSONL(w, result) })
	})
}
