package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// The classes and kinds of the wire contract, in its order.
var (
	classes = []string{"agreement", "discrepancy", "single-source", "framing"}
	kinds   = []string{"number", "date", "quote", "attribution", "entity", "polarity", "claim",
		"label", "attribution-verb", "hedge", "loaded-word", "voice", "emphasis", "headline", "quote-cut"}
)

// filter says which findings to show.
type filter struct {
	classes, kinds []string // empty for all
	severity       factcheck.Severity
	confidence     float64
}

// newFilter reads the names of classes and kinds. Of classes alone, all kinds are shown; of kinds alone, all classes.
func newFilter(only []string, severity string) (filter, error) {
	f := filter{severity: factcheck.Severity(severity)}
	for _, name := range only {
		name = strings.TrimSpace(name)
		switch {
		case slices.Contains(classes, name):
			f.classes = append(f.classes, name)
		case slices.Contains(kinds, name):
			f.kinds = append(f.kinds, name)
		default:
			return f, fmt.Errorf("--only: no class or kind is called %q%s", name, meant(name, slices.Concat(classes, kinds),
				"; classes are "+strings.Join(classes, ", ")+"; kinds are "+strings.Join(kinds, ", ")))
		}
	}
	return f, nil
}

// findings are those that the filter lets through.
func (f filter) findings(all []factcheck.Finding) []factcheck.Finding {
	return slices.DeleteFunc(slices.Clone(all), func(x factcheck.Finding) bool {
		return len(f.classes) > 0 && !slices.Contains(f.classes, string(x.Class)) ||
			len(f.kinds) > 0 && !slices.Contains(f.kinds, x.Kind) ||
			x.Severity.Rank() < f.severity.Rank() || x.Confidence < f.confidence
	})
}

// reaches says whether a finding is a discrepancy at or above a level; "never" is above all.
// Other findings fail no run: that sources choose their voices differently is no fault. Nor does what a comment lets pass.
func reaches(f factcheck.Finding, level string) bool {
	least := factcheck.Severity(level).Rank()
	return least > 0 && f.Class == factcheck.Discrepancy && f.Suppressed == "" && f.Severity.Rank() >= least
}
