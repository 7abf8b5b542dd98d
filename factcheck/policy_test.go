package factcheck_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func TestPolicyFails(t *testing.T) {
	discrepancy := factcheck.Finding{Class: factcheck.Discrepancy, Kind: "number", Severity: factcheck.Warning, Confidence: 0.6}
	label := factcheck.Finding{Class: factcheck.Framing, Kind: "label", Severity: factcheck.Note, Confidence: 0.6}
	with := func(f factcheck.Finding, change func(*factcheck.Finding)) factcheck.Finding {
		change(&f)
		return f
	}
	grave := with(discrepancy, func(f *factcheck.Finding) { f.Severity = factcheck.Error })
	kinds := func(kind string, b factcheck.Bar) factcheck.Policy {
		return factcheck.Policy{Kinds: map[string]factcheck.Bar{kind: b}}
	}
	for _, c := range []struct {
		reason  string
		policy  factcheck.Policy
		finding factcheck.Finding
		want    bool
	}{
		{"the zero policy fails on errors", factcheck.Policy{}, grave, true},
		{"and on nothing less", factcheck.Policy{}, discrepancy, false},
		{"a lower bar", factcheck.Policy{Bar: factcheck.Bar{Severity: factcheck.Warning}}, discrepancy, true},
		{"not sure enough", factcheck.Policy{Bar: factcheck.Bar{Severity: factcheck.Warning, Confidence: 0.7}}, discrepancy, false},
		{"a bar of its own", kinds("number", factcheck.Bar{Severity: factcheck.Note}), discrepancy, true},
		{"another kind's bar", kinds("date", factcheck.Bar{Severity: factcheck.Note}), discrepancy, false},
		{"never", kinds("number", factcheck.Bar{Severity: factcheck.Never}), grave, false},
		{"framing fails no run", factcheck.Policy{Bar: factcheck.Bar{Severity: factcheck.Note}}, label, false},
		{"unless it is asked for", kinds("label", factcheck.Bar{Severity: factcheck.Note}), label, true},
		{"agreements never fail", kinds("number", factcheck.Bar{Severity: factcheck.Note}), with(grave, func(f *factcheck.Finding) { f.Class = factcheck.Agreement }), false},
		{"known", factcheck.Policy{}, with(grave, func(f *factcheck.Finding) { f.Known = true }), false},
		{"suppressed", factcheck.Policy{}, with(grave, func(f *factcheck.Finding) { f.Suppressed = "agreed" }), false},
	} {
		if got := c.policy.Fails(c.finding); got != c.want {
			t.Errorf("%s: %v, want %v", c.reason, got, c.want)
		}
	}
}

func TestPolicyThatIsWrong(t *testing.T) {
	for _, c := range []struct {
		reason string
		policy factcheck.Policy
		want   string
	}{
		{"zero", factcheck.Policy{}, ""},
		{"severity", factcheck.Policy{Bar: factcheck.Bar{Severity: "fatal"}}, `there is no severity "fatal"; there are error, warning, note and never`},
		{"confidence", factcheck.Policy{Kinds: map[string]factcheck.Bar{"date": {Confidence: 90}}}, `kind "date": confidence 90 is not between 0 and 1`},
	} {
		got := ""
		if err := c.policy.Check(); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}

func TestToleranceEnds(t *testing.T) {
	two, err := factcheck.ParseTolerance("2")
	if err != nil {
		t.Fatal(err)
	}
	for gap, want := range map[string]int{"16": 0, "17": 1} {
		reports := []normalize.Report{
			{ID: "a", Text: "Police said 14 passengers were hurt in the accident off Marrow Point."},
			{ID: "b", Text: "Police said " + gap + " passengers were hurt in the accident off Marrow Point."},
		}
		r := compare(t, reports, factcheck.WithTolerances(map[string]factcheck.Tolerance{"passenger": two}))
		if r.Summary.Discrepancies != want {
			t.Errorf("14 against %s, 2 allowed: %d discrepancies, want %d", gap, r.Summary.Discrepancies, want)
		}
	}
}

// TestPolicyOption holds that what a policy says reaches the comparison.
func TestPolicyOption(t *testing.T) {
	tolerance := func(s string) factcheck.Tolerance {
		x, err := factcheck.ParseTolerance(s)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	notice := "Figures in this bulletin are those of 14 March, and 30 members of staff prepared it."
	for _, c := range []struct {
		reason string
		a, b   string
		policy factcheck.Policy
		want   []string // kinds of discrepancies without the policy; with it there is none
	}{
		{"an amount", "Police said 14 passengers were hurt in the accident off Marrow Point.", "Police said 15 passengers were hurt in the accident off Marrow Point.", factcheck.Policy{Tolerances: map[string]factcheck.Tolerance{"passenger": tolerance("1")}}, []string{"number"}},
		{"a share", "The council paid $200,000 for the new lifeboat at Orrin.", "The council paid $203,000 for the new lifeboat at Orrin.", factcheck.Policy{Tolerances: map[string]factcheck.Tolerance{"USD": tolerance("2%")}}, []string{"number"}},
		{"by kind", "Unemployment in Orrin fell by 4.1 percent in the spring, the bureau said.", "Unemployment in Orrin fell by 4.3 percent in the spring, the bureau said.", factcheck.Policy{Tolerances: map[string]factcheck.Tolerance{"percent": tolerance("0.2")}}, []string{"number"}},
		{"a passage that is ignored", "The ferry sank off Marrow Point. " + notice, "The ferry sank off Marrow Point. " + strings.Replace(notice, "30", "40", 1), factcheck.Policy{Ignored: []string{notice, strings.Replace(notice, "30", "40", 1)}}, []string{"number"}},
		{"a rule that is off", "Police said 14 passengers were hurt in the accident off Marrow Point.", "Police said 15 passengers were hurt in the accident off Marrow Point.", factcheck.Policy{Off: []string{"number"}}, []string{"number"}},
		{"a source's country", "The council paid $200,000 for the new lifeboat on 3/4/2025.", "The council paid US$200,000 for the new lifeboat on 3 April 2025.", factcheck.Policy{Languages: map[string]string{"a": "en-LR"}}, []string{"date"}},
	} {
		reports := []normalize.Report{{ID: "a", Text: c.a}, {ID: "b", Text: c.b}}
		for _, on := range []bool{false, true} {
			want := c.want
			var opts []factcheck.Option
			if on {
				opts, want = []factcheck.Option{c.policy.Option()}, nil
			}
			var got []string
			for _, f := range compare(t, reports, opts...).Findings {
				if f.Class == factcheck.Discrepancy {
					got = append(got, f.Kind)
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s: with the policy %v: discrepancies %v, want %v", c.reason, on, got, want)
			}
		}
	}
}

func TestParseTolerance(t *testing.T) {
	for _, s := range []string{"", "-1", "5 km", "%", "a few", "1%%"} {
		if got, err := factcheck.ParseTolerance(s); !errors.Is(err, factcheck.ErrTolerance) {
			t.Errorf("%q: %v, %v", s, got, err)
		}
	}
}
