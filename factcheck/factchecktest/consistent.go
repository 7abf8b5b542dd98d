package factchecktest

import (
	"context"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// TB is what Consistent needs of *testing.T, *testing.B or *testing.F.
type TB interface {
	Helper()
	Context() context.Context
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// Consistent fails the test for each discrepancy of severity error or warning among the reports, with the words of each
// report that show it, and stops it where they cannot be compared.
func Consistent(t TB, reports []normalize.Report, opts ...factcheck.Option) {
	t.Helper()
	result, err := factcheck.Compare(t.Context(), reports, opts...)
	if err != nil {
		t.Fatalf("comparing reports: %v", err)
		return
	}
	for _, f := range result.Findings {
		if f.Class != factcheck.Discrepancy || f.Severity.Rank() < factcheck.Warning.Rank() {
			continue
		}
		var b strings.Builder
		for _, e := range f.Evidence {
			b.WriteString("\n  " + e.Report + ": " + e.Text)
		}
		t.Errorf("%s (%s, %s): %s%s", f.Kind, f.Severity, f.ID, f.Message, b.String())
	}
}
