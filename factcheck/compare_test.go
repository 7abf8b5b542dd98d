package factcheck_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"
	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// localReports are the reports of the examples.
func localReports(t testing.TB) []normalize.Report {
	t.Helper()
	return readReports(t, filepath.Join("..", "examples", "reports", "*.txt"))
}

// seedReports are the two published reports that stand beside the checkout.
func seedReports(t testing.TB) []normalize.Report {
	t.Helper()
	pattern := filepath.Join("..", "..", "shared", "seeds", "*.txt")
	if files, _ := filepath.Glob(pattern); len(files) == 0 {
		t.Skip("../shared/seeds is not here: it stands beside the project's own checkout only")
	}
	return readReports(t, pattern)
}

func readReports(t testing.TB, pattern string) []normalize.Report {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) < 2 {
		t.Fatalf("%s: %d files, %v", pattern, len(files), err)
	}
	var out []normalize.Report
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, normalize.Report{ID: strings.TrimSuffix(filepath.Base(f), ".txt"), Text: string(text)})
	}
	return out
}

func compare(t testing.TB, reports []normalize.Report, opts ...factcheck.Option) factcheck.Result {
	t.Helper()
	r, err := factcheck.Compare(context.Background(), reports, opts...)
	if err != nil {
		t.Fatal(err)
	}
	checkResult(t, reports, r)
	return r
}

// checkResult holds what is true of every result: evidence is verbatim and in bounds, marks lie in it, counts add up.
func checkResult(t testing.TB, reports []normalize.Report, r factcheck.Result) {
	t.Helper()
	byID := map[string]normalize.Report{}
	for _, x := range reports {
		byID[x.ID] = x
	}
	ids := map[string]bool{}
	n := map[factcheck.Class]int{}
	for _, f := range r.Findings {
		n[f.Class]++
		if f.ID == "" || ids[f.ID] || f.Message == "" || f.Rule == "" || f.Severity.Rank() == 0 || f.Confidence <= 0 || f.Confidence > 1 || len(f.Evidence) == 0 {
			t.Errorf("finding %+v is not whole, or its ID is not its own", f)
		}
		ids[f.ID] = true
		for _, e := range f.Evidence {
			x, ok := byID[e.Report]
			text := x.Text
			if e.Field == "title" {
				text = x.Title
			}
			if !ok || e.Start < 0 || e.End > len(text) || e.Start >= e.End || text[e.Start:e.End] != e.Text {
				t.Errorf("%s: evidence %+v is not what the report has there", f.Message, e)
			}
			for _, m := range e.Marks {
				if !e.Contains(m) || m.Len() == 0 {
					t.Errorf("%s: mark %v lies outside of %v", f.Message, m, e.Span)
				}
			}
		}
	}
	want := factcheck.Summary{Agreements: n[factcheck.Agreement], Discrepancies: n[factcheck.Discrepancy], SingleSource: n[factcheck.SingleSource], Framing: n[factcheck.Framing]}
	if r.Summary != want {
		t.Errorf("summary %+v, findings %+v", r.Summary, want)
	}
}

// verdicts are a result's findings without anything that depends on the order of the reports.
func verdicts(r factcheck.Result) []string {
	var out []string
	for _, f := range r.Findings {
		out = append(out, strings.Join([]string{f.ID, string(f.Class), f.Kind, string(f.Severity), f.Reason}, " "))
	}
	sort.Strings(out)
	return out
}

func TestOrderOfReportsChangesNoVerdict(t *testing.T) {
	reports := localReports(t)
	want := verdicts(compare(t, reports))
	rapid.Check(t, func(rt *rapid.T) {
		shuffled := rapid.Permutation(reports).Draw(rt, "order")
		if d := cmp.Diff(want, verdicts(compare(t, shuffled))); d != "" {
			rt.Fatalf("in another order (-first +second):\n%s", d)
		}
	})
}

func TestSameBytesOnAnyNumberOfCPUs(t *testing.T) {
	reports := localReports(t)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	var first []byte
	for _, n := range []int{1, 2, 8} {
		runtime.GOMAXPROCS(n)
		got, err := json.Marshal(compare(t, reports))
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = got
		}
		if !bytes.Equal(first, got) {
			t.Errorf("with %d CPUs the result is another one", n)
		}
	}
}

// discrepancies are the messages of a result's discrepancies.
func discrepancies(r factcheck.Result) []string {
	var out []string
	for _, f := range r.Findings {
		if f.Class == factcheck.Discrepancy {
			out = append(out, f.Rule+": "+f.Message)
		}
	}
	return out
}

func TestReportAgainstItselfHasNoDiscrepancy(t *testing.T) {
	for _, r := range localReports(t) {
		twin := r
		twin.ID += "-twin"
		got := compare(t, []normalize.Report{r, twin})
		if d := discrepancies(got); len(d) > 0 {
			t.Errorf("%s against itself: %q", r.ID, d)
		}
		if got.Summary.Agreements == 0 {
			t.Errorf("%s against itself: no agreement", r.ID)
		}
	}
}

func TestRealReportAgainstItselfHasNoDiscrepancy(t *testing.T) {
	lines, err := os.ReadFile(filepath.Join("..", "..", "shared", "data", "events", "dev.jsonl"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("../shared/data is not here: it stands beside the project's own checkout only")
	} else if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range bytes.Lines(lines) {
		var event struct {
			ID      string
			Reports []normalize.Report
		}
		if err := json.Unmarshal(line, &event); err != nil {
			t.Fatal(err)
		}
		for _, r := range event.Reports {
			n++
			twin := r
			twin.ID += "-twin"
			if d := discrepancies(compare(t, []normalize.Report{r, twin})); len(d) > 0 {
				t.Errorf("%s of %s against itself: %q", r.ID, event.ID, d)
			}
		}
	}
	if n == 0 {
		t.Error("no reports in ../shared/data/events/dev.jsonl")
	}
}

// retypeset is a text in another typography.
func retypeset(s string) string {
	var b strings.Builder
	open := true
	for i, r := range s {
		switch {
		case r == '“', r == '”':
			b.WriteByte('"')
		case r == '"':
			if open {
				b.WriteString("“")
			} else {
				b.WriteString("&rdquo;")
			}
			open = !open
		case r == '’':
			b.WriteByte('\'')
		case r == '—':
			b.WriteString("&mdash;")
		case r == ' ' && i%7 == 0:
			b.WriteString("\u00a0")
		case r == ' ' && i%11 == 0:
			b.WriteString("  ")
		case r == 'é':
			b.WriteString("e\u0301")
		default:
			b.WriteRune(r)
		}
		if r == '\n' {
			open = true
		}
	}
	return b.String()
}

func TestRetypesetReportHasNoDiscrepancy(t *testing.T) {
	for _, r := range localReports(t) {
		twin := r
		twin.ID += "-twin"
		twin.Text = retypeset(r.Text)
		if d := discrepancies(compare(t, []normalize.Report{r, twin})); len(d) > 0 {
			t.Errorf("%s against itself in other typography: %q", r.ID, d)
		}
	}
}

func TestCheckerIsReusable(t *testing.T) {
	c, err := factcheck.NewChecker()
	if err != nil {
		t.Fatal(err)
	}
	reports := localReports(t)
	results := make(chan factcheck.Result, 4)
	for range cap(results) {
		go func() {
			r, err := c.Compare(context.Background(), reports)
			if err != nil {
				t.Error(err)
			}
			results <- r
		}()
	}
	want := compare(t, reports)
	for range cap(results) {
		if d := cmp.Diff(want, <-results); d != "" {
			t.Errorf("a shared checker (-own +shared):\n%s", d)
		}
	}
}

func TestCompareErrors(t *testing.T) {
	a := normalize.Report{ID: "a", Text: "It rained."}
	for _, c := range []struct {
		reason  string
		reports []normalize.Report
		want    error
		says    string
	}{
		{"one report", []normalize.Report{a}, factcheck.ErrTooFewReports, "1 report"},
		{"none", nil, factcheck.ErrTooFewReports, "0 report"},
		{"twice the same id", []normalize.Report{a, a}, factcheck.ErrDuplicateID, `1 and 2 are both "a"`},
		{"no id", []normalize.Report{a, {Text: "x"}}, factcheck.ErrNoID, "report 2"},
		{"no text", []normalize.Report{a, {ID: "b"}}, factcheck.ErrEmptyText, `report 2 ("b")`},
	} {
		_, err := factcheck.Compare(context.Background(), c.reports)
		if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: error %v, want %v saying %q", c.reason, err, c.want, c.says)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := factcheck.Compare(ctx, localReports(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: error %v", err)
	}
}

func TestOptions(t *testing.T) {
	reports := localReports(t)
	mine := factcheck.Rule{Code: "mine", Title: "t", Doc: "d", Class: factcheck.Framing, Kind: "emphasis", Severity: factcheck.Note, Run: func(p *factcheck.Pass) {
		p.Report(factcheck.Finding{Confidence: 1, Message: "Mine.", Evidence: []factcheck.Evidence{p.Evidence(0, "text", normalize.Span{Start: 0, End: 5})}})
	}}
	by := func(r factcheck.Result, rule string) (n int) {
		for _, f := range r.Findings {
			if f.Rule == rule {
				n++
			}
		}
		return n
	}
	plain := compare(t, reports)
	with := compare(t, reports, nil, factcheck.Options(factcheck.WithRules(mine), factcheck.WithoutRules("voice")))
	if by(plain, "mine") != 0 || by(with, "mine") != 1 || by(plain, "voice") == 0 || by(with, "voice") != 0 {
		t.Errorf("mine %d then %d, voice %d then %d", by(plain, "mine"), by(with, "mine"), by(plain, "voice"), by(with, "voice"))
	}
	for _, o := range []factcheck.Option{factcheck.WithoutRules("nothing"), factcheck.WithRules(mine, mine), factcheck.WithRules(factcheck.Rule{Code: "x"})} {
		if _, err := factcheck.NewChecker(o); err == nil {
			t.Errorf("no error from an option that contradicts another")
		}
	}
}

// IDs depend on content: text put before a report moves every position and no ID.
func TestIDsSurviveEdits(t *testing.T) {
	reports := localReports(t)
	before := compare(t, reports)
	moved := append([]normalize.Report(nil), reports...)
	moved[0].Text = "\n\n   " + moved[0].Text
	if d := cmp.Diff(verdicts(before), verdicts(compare(t, moved))); d != "" {
		t.Errorf("after blank lines (-before +after):\n%s", d)
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("“We won’t,” Mr. Brown of the U.S. said on Monday. 12 people came.", "Brown said: \"We will.\" 14 people came on Tuesday.\xff", "T")
	f.Fuzz(func(t *testing.T, a, b, title string) {
		if a == "" || b == "" || len(a)+len(b) > 20000 {
			t.Skip("nothing to compare, or too long for a fuzzer")
		}
		compare(t, []normalize.Report{{ID: "a", Title: title, Text: a, Published: "2025-01-02"}, {ID: "b", Text: b}})
	})
}

// An authority file ties names that nothing else ties.
func TestAuthority(t *testing.T) {
	reports := []normalize.Report{
		{ID: "a", Text: "Harbour master Paul Derry closed the east quay on Monday. Derry said the wall was unsafe."},
		{ID: "b", Text: "Harbour master Peter Marrow closed the east quay on Monday. The wall was unsafe."},
	}
	named := func(r factcheck.Result) bool {
		for _, f := range r.Findings {
			if f.Class == factcheck.Agreement && f.Kind == "entity" && strings.Contains(f.Message, "Derry") {
				return true
			}
		}
		return false
	}
	if named(compare(t, reports)) {
		t.Error("without an authority file the two names must not be one")
	}
	if !named(compare(t, reports, factcheck.WithAuthority(map[string]string{"Peter Marrow": "Paul Derry", "Paul Derry": "Paul Derry"}))) {
		t.Error("the authority file must make the two names one")
	}
}
