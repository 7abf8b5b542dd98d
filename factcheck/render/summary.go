package render

import (
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// figures are a result in figures, on one line.
func figures(r factcheck.Result) string {
	reports := count(len(r.Reports), "report")
	if n := r.Coverage.Origins; n > 0 && n < len(r.Reports) {
		reports += " of " + count(n, "origin")
	}
	discrepancies := count(r.Summary.Discrepancies, "discrepancy")
	if grave := grave(r); grave != "" {
		discrepancies += " (" + grave + ")"
	}
	return strings.Join([]string{reports, discrepancies, count(r.Summary.Agreements, "agreement"),
		fmt.Sprintf("%d single-source", r.Summary.SingleSource), fmt.Sprintf("%d framing", r.Summary.Framing)}, " · ")
}

// grave is how many discrepancies are of which severity, where all of them are there.
func grave(r factcheck.Result) string {
	var parts []string
	all := 0
	for _, s := range []factcheck.Severity{factcheck.Error, factcheck.Warning, factcheck.Note} {
		n := 0
		for _, f := range r.Findings {
			if f.Class == factcheck.Discrepancy && f.Severity == s {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, count(n, string(s)))
		}
		all += n
	}
	if all != r.Summary.Discrepancies {
		return ""
	}
	return strings.Join(parts, ", ")
}

// checked is what was compared, how much of each report, and what could not be compared, if anything.
func (s sources) checked(r factcheck.Result) (compared string, reports []string, open string) {
	compared = "Compared: " + count(r.Coverage.Groups, "fact") + " that two or more sources tell."
	for _, x := range r.Reports {
		name := s.name(x.ID)
		if x.Published != "" {
			name += ", " + x.Published
		}
		reports = append(reports, fmt.Sprintf("%s: %d of %s shared with another source", name, x.Aligned, count(x.Sentences, "sentence")))
	}
	var missing []string
	if n := r.Coverage.UnresolvedSpeakers; n > 0 {
		missing = append(missing, count(n, "quote")+" without a known speaker")
	}
	if n := r.Coverage.UnresolvedDates; n > 0 {
		missing = append(missing, count(n, "date")+" without a day to count from")
	}
	if len(missing) > 0 {
		open = "Not compared: " + strings.Join(missing, ", ") + "."
	}
	return compared, reports, open
}

// count is a number with its noun.
func count(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case strings.HasSuffix(noun, "y"):
		noun = strings.TrimSuffix(noun, "y") + "ie"
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
