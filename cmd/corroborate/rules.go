package main

import (
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
)

type rulesCommand struct {
	Rule   string `arg:"" optional:"" complete:"rule" help:"Tell all of this rule."`
	Format string `enum:"text,json" default:"text" placeholder:"FORMAT" help:"Write text (default) or json."`
	Width  int    `placeholder:"COLUMNS" help:"Fit text into so many columns (default: the terminal's, 100 elsewhere)."`
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
	style, err := look{Color: "auto", Width: c.Width}.style(p)
	if err != nil {
		return err
	}
	switch {
	case c.Format == "json":
		return render.RulesJSON(p.stdout, rules)
	case c.Rule != "":
		return render.RuleText(p.stdout, rules[0], style)
	}
	return render.RulesText(p.stdout, rules, style)
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
