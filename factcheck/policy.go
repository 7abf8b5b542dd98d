package factcheck

import (
	"fmt"
	"maps"
	"slices"
)

// Never is the severity of a [Bar] that no finding reaches.
const Never Severity = "never"

// Policy is what a project demands of documents that must tell one story. The zero Policy fails on discrepancies that are errors.
type Policy struct {
	// Bar is what a discrepancy must reach to fail.
	Bar Bar
	// Kinds are the bars of kinds that have one of their own, those of framing ("label", "headline") as well. Framing of other
	// kinds never fails, nor do agreements and what a single source has.
	Kinds map[string]Bar
	// Tolerances are how far figures may lie apart ([WithTolerances]).
	Tolerances map[string]Tolerance
	// Languages are those of sources that don't tell their own ([WithLanguages]).
	Languages map[string]string
	// Aliases lead from other names to the canonical one ([WithAuthority]).
	Aliases map[string]string
	// Ignored are passages that assert nothing ([WithIgnored]).
	Ignored []string
	// Off are the codes of rules that don't run ([WithoutRules]).
	Off []string
}

// Bar is what a finding must reach to fail: a severity, [Error] where it is empty, and a confidence, 0 to 1.
type Bar struct {
	Severity   Severity
	Confidence float64
}

// Check says what in the policy is wrong. That the rules of Off exist is for [NewChecker] to say.
func (p Policy) Check() error {
	if err := p.Bar.check(); err != nil {
		return err
	}
	for _, kind := range slices.Sorted(maps.Keys(p.Kinds)) {
		if err := p.Kinds[kind].check(); err != nil {
			return fmt.Errorf("kind %q: %w", kind, err)
		}
	}
	return nil
}

func (b Bar) check() error {
	switch {
	case b.Severity != "" && b.Severity != Never && b.Severity.Rank() == 0:
		return fmt.Errorf("there is no severity %q; there are error, warning, note and never", b.Severity)
	case !(b.Confidence >= 0 && b.Confidence <= 1):
		return fmt.Errorf("confidence %v is not between 0 and 1", b.Confidence)
	}
	return nil
}

// Option is the policy as a setting of a [Checker].
func (p Policy) Option() Option {
	return Options(WithTolerances(p.Tolerances), WithLanguages(p.Languages), WithAuthority(p.Aliases), WithIgnored(p.Ignored...), WithoutRules(p.Off...))
}

// Fails says whether a finding fails: it reaches the bar of its kind, no [Baseline] knows it and no comment suppresses it.
func (p Policy) Fails(f Finding) bool {
	return !f.Known && p.Reaches(f)
}

// Reaches says whether a finding reaches the bar of its kind and no comment suppresses it, known or not: what a baseline
// should hold.
func (p Policy) Reaches(f Finding) bool {
	bar, own := p.Kinds[f.Kind]
	if !own {
		bar = p.Bar
	}
	if f.Suppressed != "" || f.Class != Discrepancy && !(f.Class == Framing && own) {
		return false
	}
	least := bar.Severity
	if least == "" {
		least = Error
	}
	return least.Rank() > 0 && f.Severity.Rank() >= least.Rank() && f.Confidence >= bar.Confidence
}
