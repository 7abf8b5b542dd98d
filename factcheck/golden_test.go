package factcheck_test

import (
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

var update = flag.Bool("update", false, "write the golden files")

// TestGoldenFerry keeps the whole result on the reports of examples/reports.
func TestGoldenFerry(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "examples", "reports", "event.json"))
	if err != nil {
		t.Fatal(err)
	}
	var event struct {
		Reports []normalize.Report `json:"reports"`
	}
	if err := json.Unmarshal(data, &event); err != nil {
		t.Fatal(err)
	}
	golden(t, "compare.ferry.golden", event.Reports, func(e factcheck.Evidence) string {
		if e.Normalized == "" {
			return fmt.Sprintf("%q", e.Text)
		}
		return fmt.Sprintf("%q = %s", e.Text, e.Normalized)
	}, func(f factcheck.Finding) string { return f.Message })
}

// TestGoldenSeeds keeps the result on two published reports, which are not the
// project's to copy: of their words it keeps the spans, and of the values that were compared those that are no passage.
func TestGoldenSeeds(t *testing.T) {
	golden(t, "compare.seeds.golden", seedReports(t), func(e factcheck.Evidence) string {
		switch n := len(strings.Fields(e.Normalized)); {
		case n == 0:
			return fmt.Sprintf("(%d bytes)", len(e.Text))
		case n > 3:
			return fmt.Sprintf("= %d words, sha256 %.4x", n, sha256.Sum256([]byte(e.Normalized)))
		}
		return "= " + e.Normalized
	}, func(f factcheck.Finding) string {
		return fmt.Sprintf("message of %d words", len(strings.Fields(f.Message)))
	})
}

// golden compares the result on the reports with a file: what it says of each finding and of each piece of evidence is chosen by
// the caller. Confidence is left out: it moves with every fit of the weights, and tests of calibration hold it.
func golden(t *testing.T, name string, reports []normalize.Report, words func(factcheck.Evidence) string, message func(factcheck.Finding) string) {
	t.Helper()
	result := compare(t, reports)
	var b strings.Builder
	fmt.Fprintf(&b, "summary %+v\ncoverage %+v\n", result.Summary, result.Coverage)
	for _, s := range result.Reports {
		fmt.Fprintf(&b, "report %s: origin %d, %d of %d sentences aligned\n", s.ID, s.Origin, s.Aligned, s.Sentences)
	}
	for _, f := range result.Findings {
		fmt.Fprintf(&b, "\n%s %s %s", f.Class, f.Kind, f.Severity)
		if f.Reason != "" {
			fmt.Fprintf(&b, " (%s)", f.Reason)
		}
		if f.Origins != 0 {
			fmt.Fprintf(&b, ", origins %d", f.Origins)
		}
		fmt.Fprintf(&b, "\n  %s\n", message(f))
		for _, e := range f.Evidence {
			fmt.Fprintf(&b, "  %s %s %d-%d %s", e.Report, e.Field, e.Start, e.End, words(e))
			if e.Speaker != "" {
				fmt.Fprintf(&b, ", speaker %s", e.Speaker)
			}
			if e.Relay != "" {
				fmt.Fprintf(&b, ", relay %s", e.Relay)
			}
			for _, m := range e.Marks {
				fmt.Fprintf(&b, ", differs at %d-%d", m.Start, m.End)
			}
			b.WriteByte('\n')
		}
	}

	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n"); len(got) != len(want) || b.String() != strings.Join(want, "\n") {
		for i := range min(len(got), len(want)) {
			if got[i] != want[i] {
				t.Fatalf("%s:%d: the result differs (run with -update and look at the difference)\n got %s\nwant %s", file, i+1, got[i], want[i])
			}
		}
		t.Fatalf("%s: the result has %d lines, want %d (run with -update and look at the difference)", file, len(got), len(want))
	}
}
