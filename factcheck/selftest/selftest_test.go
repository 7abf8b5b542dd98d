package selftest_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/selftest"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

var report = normalize.Report{ID: "wire", Published: "2025-03-14", Text: "The ferry Lady Orlane sank on Monday with 14 passengers on board. " +
	"“We will raise the wreck before the summer,” said Ines Holt, the mayor of Orrin.\n\nThe damage was put at $3.2 million by Anton Relsky, the captain. It's a loss for all."}

func run(t *testing.T, c *factcheck.Checker, most int) selftest.Outcome {
	t.Helper()
	o, err := selftest.Run(t.Context(), c, []normalize.Report{report}, most)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func checker(t *testing.T, opts ...factcheck.Option) *factcheck.Checker {
	t.Helper()
	c, err := factcheck.NewChecker(opts...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestRunCountsWhatIsFound(t *testing.T) {
	got := run(t, checker(t), 9)
	want := selftest.Outcome{
		Reports: 1, Copies: 8,
		Rates:  []selftest.Rate{{"digit", 2, 2}, {"unit", 1, 1}, {"negation", 2, 2}, {"speaker", 1, 1}, {"date", 1, 1}},
		Missed: []selftest.Case{}, Alarms: []selftest.Case{},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("outcome (-want +got):\n%s", d)
	}
	if d := cmp.Diff(got, run(t, checker(t), 9)); d != "" {
		t.Errorf("the same report gives another outcome (-first +second):\n%s", d)
	}
}

// TestRunTellsWhatIsMissed holds that a change counts as missed where no rule looks for it, with the words that were put in.
func TestRunTellsWhatIsMissed(t *testing.T) {
	got := run(t, checker(t, factcheck.WithoutRules("number", "sum", "change")), 1)
	want := []selftest.Case{
		{Report: "wire", Change: "digit", Span: normalize.Span{Start: 42, End: 43}, Before: "1", After: "2"},
		{Report: "wire", Change: "unit", Span: normalize.Span{Start: 179, End: 186}, Before: "million", After: "billion"},
	}
	if d := cmp.Diff(want, got.Missed); d != "" {
		t.Errorf("missed (-want +got):\n%s", d)
	}
	for _, r := range got.Rates {
		if r.Planted > 1 {
			t.Errorf("%s: %d planted, 1 is the most", r.Change, r.Planted)
		}
	}
}

// TestRunTellsFalseAlarms holds that a discrepancy that nobody planted is told, with where it stands.
func TestRunTellsFalseAlarms(t *testing.T) {
	nervous := factcheck.Rule{Code: "nervous", Title: "Any first token", Class: factcheck.Discrepancy, Kind: "claim", Severity: factcheck.Error,
		Run: func(p *factcheck.Pass) {
			f := factcheck.Finding{Confidence: 0.9, Message: "Something differs."}
			for d := range p.Docs {
				f.Evidence = append(f.Evidence, p.Evidence(d, "text", normalize.Span{Start: 0, End: 3}))
			}
			p.Report(f)
		}}
	got := run(t, checker(t, factcheck.WithRules(nervous)), 1)
	if got.Retypeset != 1 || got.Alarmed == 0 || got.Alarmed != len(got.Alarms) {
		t.Fatalf("%+v", got)
	}
	want := selftest.Case{Report: "wire", Change: "typography", Span: normalize.Span{Start: 0, End: 3}, Message: "Something differs."}
	if d := cmp.Diff(want, got.Alarms[len(got.Alarms)-1]); d != "" {
		t.Errorf("the last alarm (-want +got):\n%s", d)
	}
}

// TestAdd holds that outcomes of reports by themselves add up to that of all.
func TestAdd(t *testing.T) {
	other := normalize.Report{ID: "post", Text: "The Lady Orlane went down on 10 March 2025 with 14 passengers on board. The harbour was closed."}
	c := checker(t, factcheck.WithoutRules("date"))
	whole, err := selftest.Run(t.Context(), c, []normalize.Report{report, other}, 3)
	if err != nil {
		t.Fatal(err)
	}
	var sum selftest.Outcome
	for _, r := range []normalize.Report{report, other} {
		one, err := selftest.Run(t.Context(), c, []normalize.Report{r}, 3)
		if err != nil {
			t.Fatal(err)
		}
		sum.Add(one)
	}
	if d := cmp.Diff(whole, sum); d != "" || len(whole.Missed) == 0 {
		t.Errorf("both at once, and added up (-whole +sum):\n%s", d)
	}
}

func TestRunStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := selftest.Run(ctx, checker(t), []normalize.Report{report}, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("a context that is done: %v", err)
	}
	if _, err := selftest.Run(t.Context(), checker(t), []normalize.Report{{ID: "empty"}}, 1); !errors.Is(err, factcheck.ErrEmptyText) {
		t.Errorf("a report without text: %v", err)
	}
}

func FuzzRun(f *testing.F) {
	f.Add(report.Text)
	f.Add("9 m\xff was 1, 10 km “is” said 0\r\n'' said on 3/4/2025")
	c, err := factcheck.NewChecker()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			t.Skip("too long for a fuzzer")
		}
		o, err := selftest.Run(t.Context(), c, []normalize.Report{{ID: "a", Text: text}}, 2)
		if err != nil {
			return // no text, or a comment without a reason
		}
		planted := 0
		for _, r := range o.Rates {
			planted += r.Planted
			if r.Found > r.Planted || r.Planted > 2 {
				t.Errorf("%+v", r)
			}
		}
		if o.Copies != planted+1 || o.Alarmed > o.Copies {
			t.Errorf("%d changes were planted: %+v", planted, o)
		}
	})
}

func ExampleRun() {
	c, err := factcheck.NewChecker()
	if err != nil {
		panic(err)
	}
	o, err := selftest.Run(context.Background(), c, []normalize.Report{report}, 5)
	if err != nil {
		panic(err)
	}
	for _, r := range o.Rates {
		fmt.Println(r.Change, r.Found, "of", r.Planted)
	}
	// Output:
	// digit 2 of 2
	// unit 1 of 1
	// negation 2 of 2
	// speaker 1 of 1
	// date 1 of 1
}
