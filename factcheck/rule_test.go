package factcheck

import (
	"context"
	"testing"
)

// Every rule finds something in its own first example and keeps silent on its second.
func TestRuleExamples(t *testing.T) {
	for _, r := range Rules() {
		t.Run(r.Code, func(t *testing.T) {
			if r.Title == "" || r.Doc == "" || r.Class == "" || r.Kind == "" || r.Severity.Rank() == 0 {
				t.Errorf("rule %q is not documented: %+v", r.Code, r)
			}
			for _, c := range []struct {
				name  string
				texts Example
				want  bool
			}{{"fires", r.Fires, true}, {"silent", r.Silent, false}} {
				res, err := Compare(context.Background(), c.texts.Reports())
				if err != nil {
					t.Fatalf("%s: %v", c.name, err)
				}
				found := false
				for _, f := range res.Findings {
					if f.Rule == r.Code && f.Class == r.Class {
						found = true
						if !c.want {
							t.Errorf("%s: found %s %s: %s", c.name, f.Class, f.Kind, f.Message)
						}
					}
				}
				if c.want && !found {
					t.Errorf("%s: nothing found; all findings:", c.name)
					for _, f := range res.Findings {
						t.Logf("  %s %s (%s): %s", f.Class, f.Kind, f.Rule, f.Message)
					}
				}
			}
		})
	}
}

func TestRuleCodesAreTheirOwn(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rules {
		if seen[r.Code] {
			t.Errorf("two rules have the code %q", r.Code)
		}
		seen[r.Code] = true
	}
}
