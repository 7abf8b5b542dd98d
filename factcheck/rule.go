package factcheck

import "github.com/seed-a94a0f1e/corroborate/normalize"

// Rule is one thing to look for. Ours are literals in files named rule_*.go;
// users' own go in with [WithRules].
type Rule struct {
	// Code names the rule in findings, options and baselines. It is never used again for another rule.
	Code string
	// Title says in a few words what a finding of the rule is, Doc what it means and when the rule keeps silent.
	Title, Doc string
	// Class, Kind and Severity are those of its findings, where a finding has none of its own.
	Class    Class
	Kind     string
	Severity Severity
	// Fires is a pair of texts in which the rule finds something, Silent one that is like it and in which it does not.
	Fires, Silent Example
	// Run looks at the reports and calls [Pass.Report] for what it finds. It must not keep the pass.
	Run func(*Pass)
}

// Example is what reports of one event say, one text a report.
type Example []string

// Reports are the example as reports to compare, published on consecutive hours.
func (e Example) Reports() []normalize.Report {
	ids := []string{"a", "b", "c", "d"}
	var out []normalize.Report
	for i, text := range e {
		out = append(out, normalize.Report{ID: ids[i], Source: "Paper " + string(rune('A'+i)), Published: "2025-03-14", Text: text})
	}
	return out
}

// Rules are the rules that run where nothing else is said, in the order they run.
func Rules() []Rule {
	out := make([]Rule, len(rules))
	for i, r := range rules {
		out[i] = *r
	}
	return out
}

var rules = []*Rule{
	&ruleNumber, &ruleSum, &ruleChange, &ruleDate, &ruleWeekday, &ruleQuote, &ruleAttribution, &ruleRelay, &ruleEntity, &ruleOffice, &ruleSpelling, &rulePolarity, &ruleDeed, &ruleOrder, &ruleCause, &ruleScope, &ruleHeadlineBody, &ruleClaim,
	&ruleSingle,
	&ruleLabel, &ruleAttributionVerb, &ruleHedge, &ruleLoadedWord, &ruleVoice, &ruleEmphasis, &ruleHeadline, &ruleQuoteCut,
}
