package factcheck

import (
	"context"
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// ruleCase is reports of one event and what a rule finds in them.
type ruleCase struct {
	reason string
	// texts are the reports, published on 14 March 2025 (a Friday) and on the days after where a text begins with "+1 ".
	// What stands before " | " is the title.
	texts []string
	want  string // the finding's message, or a part of it; empty: nothing is found
}

func (c ruleCase) reports() []normalize.Report {
	var out []normalize.Report
	for i, text := range c.texts {
		r := Example{text}.Reports()[0]
		r.ID, r.Source = string(rune('a'+i)), "Paper "+string(rune('A'+i))
		if rest, ok := strings.CutPrefix(text, "+1 "); ok {
			r.Text, r.Published = rest, "2025-03-15"
		}
		if title, rest, ok := strings.Cut(r.Text, " | "); ok {
			r.Title, r.Text = title, rest
		}
		out = append(out, r)
	}
	return out
}

// checkRule runs all rules on the cases and looks at what the one with the code finds.
func checkRule(t *testing.T, code string, cases []ruleCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			res, err := Compare(context.Background(), c.reports())
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			found := c.want == ""
			for _, f := range res.Findings {
				if f.Rule == code && f.Class == Discrepancy {
					s := f.Message + " [" + string(f.Severity) + " " + f.Reason + "]"
					got = append(got, s)
					found = found && c.want == "" || c.want != "" && strings.Contains(s, c.want)
				}
			}
			if !found || c.want == "" && len(got) > 0 || len(got) > 1 {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}
