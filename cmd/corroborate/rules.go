package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
)

type rulesCommand struct {
	Rule   string `arg:"" optional:"" complete:"rule" help:"Tell all of this rule."`
	Format string `enum:"text,json" default:"text" placeholder:"FORMAT" help:"Write text (default) or json."`
	view
}

func (rulesCommand) Help() string {
	return `Examples:

  corroborate rules
  corroborate rules quote
  corroborate rules --format json`
}

// Run lists the rules, or tells of one.
func (c *rulesCommand) Run(p process) error {
	rules := factcheck.Rules()
	if c.Rule != "" {
		r, err := findRule(c.Rule)
		if err != nil {
			return err
		}
		rules = []factcheck.Rule{r}
	}
	style, err := c.style(p)
	if err != nil {
		return err
	}
	asJSON := func(w io.Writer) error { return render.RulesJSON(w, rules) }
	text := func(w io.Writer) error {
		if c.Rule != "" {
			return render.RuleText(w, rules[0], style)
		}
		return render.RulesText(w, rules, style)
	}
	return p.write(look{Format: c.Format}.answer(text, asJSON, asJSON))
}

// findRule is the rule of a code.
func findRule(code string) (factcheck.Rule, error) {
	var codes []string
	for _, r := range factcheck.Rules() {
		if r.Code == code {
			return r, nil
		}
		codes = append(codes, r.Code)
	}
	return factcheck.Rule{}, fmt.Errorf("there is no rule %q%s", code, meant(code, codes, "; the rules are "+strings.Join(codes, ", ")))
}
