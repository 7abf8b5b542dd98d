package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
)

type explainCommand struct {
	ID string `arg:"" help:"The finding's id, or its beginning, as JSON output has it."`
	source
	view
}

func (explainCommand) Help() string {
	return `Examples:

  corroborate compare --format json wire.txt herald.txt   shows each finding's id
  corroborate explain 3f9a2c wire.txt herald.txt

Tells the rule that found it, what was compared and how sure that is, and the evidence.`
}

// Run explains a finding of the event that the files make up, or of the first event on standard input that has it.
func (c *explainCommand) Run(p process) error {
	checker, err := factcheck.NewChecker()
	if err != nil {
		return err
	}
	style, err := c.style(p)
	if err != nil {
		return err
	}
	return c.events(p, func(p process, e event) answer {
		result, err := checker.Compare(p, e.Reports)
		if err != nil {
			return answer{err: err}
		}
		for _, f := range result.Findings {
			if !strings.HasPrefix(f.ID, c.ID) {
				continue
			}
			rule, err := findRule(f.Rule)
			if err != nil {
				return answer{err: err}
			}
			text := func(w io.Writer) error {
				return render.ExplainText(w, result, f, rule, e.Reports, style)
			}
			return look{}.answer(text, text, text)
		}
		return answer{err: fmt.Errorf("no finding's id begins with %q among %d findings", c.ID, len(result.Findings))}
	})
}
