package factcheck

import "github.com/seed-a94a0f1e/corroborate/normalize"

// Class is the class of a finding.
type Class string

// The classes of findings.
const (
	Agreement    Class = "agreement"
	Discrepancy  Class = "discrepancy"
	SingleSource Class = "single-source"
	Framing      Class = "framing"
)

// Severity says how grave a finding is.
type Severity string

// The severities, gravest first.
const (
	Error   Severity = "error"   // the accounts cannot both be right
	Warning Severity = "warning" // worth a look
	Note    Severity = "note"
)

// Rank is 3 for an error, 2 for a warning, 1 for a note, 0 for anything else.
func (s Severity) Rank() int {
	switch s {
	case Error:
		return 3
	case Warning:
		return 2
	case Note:
		return 1
	}
	return 0
}

// Finding is one thing that the comparison found.
type Finding struct {
	// ID is stable: it depends on the class, the kind and the normalized content, not on positions.
	ID       string   `json:"id"`
	Class    Class    `json:"class"`
	Kind     string   `json:"kind"`
	Severity Severity `json:"severity"`
	// Confidence is the probability that a careful reader agrees, in (0, 1].
	Confidence float64 `json:"confidence"`
	// Message says why in one sentence, with the sources' names.
	Message string `json:"message"`
	// Rule is the code of the rule that found it.
	Rule string `json:"rule"`
	// Reason is what would reconcile a discrepancy; empty where nothing would.
	Reason string `json:"reason,omitempty"`
	// Origins is the number of independent origins behind the finding.
	Origins int `json:"origins,omitempty"`
	// Basis is how much the sentences behind the finding have in common.
	Basis    Basis      `json:"basis,omitzero"`
	Evidence []Evidence `json:"evidence"`
	// Known says that a [Baseline] has it.
	Known bool `json:"known,omitempty"`
	// Suppressed is the reason for which a comment in a report lets it pass ([Suppression]).
	Suppressed string `json:"suppressed,omitempty"`
}

// Basis is what a finding on two or more reports rests on: of the sentences of different reports that its evidence
// stands in, the surest pair.
type Basis struct {
	// Aligned is the probability that they tell the same (package align).
	Aligned float64 `json:"aligned,omitempty"`
	// Common is how much of the shorter one stands in the other, by weight of words, 0 to 1.
	Common float64 `json:"common,omitempty"`
}

// Evidence is a piece of a report, verbatim.
type Evidence struct {
	Report string `json:"report"` // the report's ID
	Field  string `json:"field"`  // "text" or "title"
	normalize.Span
	Text string `json:"text"`
	// Context is the sentence around it.
	Context normalize.Span `json:"context,omitzero"`
	// Normalized is the value that was compared.
	Normalized string `json:"normalized,omitempty"`
	// Speaker is who is quoted, Relay who passes it on.
	Speaker string `json:"speaker,omitempty"`
	Relay   string `json:"relay,omitempty"`
	// Marks are the pieces of Text in which it differs from the other reports' evidence.
	Marks []normalize.Span `json:"marks,omitempty"`
}

// Result is the outcome of comparing the reports of one event.
type Result struct {
	Schema   string    `json:"schema"` // [Schema]
	ID       string    `json:"id,omitempty"`
	Reports  []Source  `json:"reports"`
	Findings []Finding `json:"findings"`
	Summary  Summary   `json:"summary"`
	// Facts is the matrix of facts and reports: what two reports or more tell, and what each does with it.
	Facts []Fact `json:"facts,omitempty"`
	// Statements is the genealogy of what two reports or more quote.
	Statements []Statement `json:"statements,omitempty"`
	// Voices are who speaks in each report, and how much.
	Voices []Voice `json:"voices,omitempty"`
	// Idle are the comments meant to suppress findings that suppress none.
	Idle []Suppression `json:"idle_suppressions,omitempty"`
	// Coverage says how much was compared.
	Coverage Coverage `json:"coverage"`
}

// Schema names the form of a Result as JSON.
const Schema = "corroborate/v1"

// Source is a report as a Result names it.
type Source struct {
	ID        string `json:"id"`
	Source    string `json:"source,omitempty"`
	Title     string `json:"title,omitempty"`
	URL       string `json:"url,omitempty"`
	Published string `json:"published,omitempty"`
	// Origin is the number of the report's origin: reports that copy each other share one.
	Origin int `json:"origin"`
	// Sentences is the number of its sentences that assert something, Aligned how many of them another report shares.
	Sentences int `json:"sentences"`
	Aligned   int `json:"aligned"`
}

// Name is the outlet's name for people.
func (s Source) Name() string {
	if s.Source != "" {
		return s.Source
	}
	return s.ID
}

// Summary counts the findings by class.
type Summary struct {
	Agreements    int `json:"agreements"`
	Discrepancies int `json:"discrepancies"`
	SingleSource  int `json:"single_source"`
	Framing       int `json:"framing"`
}

// Coverage says what was compared and what could not be.
type Coverage struct {
	Origins int `json:"origins"` // independent origins among the reports
	Groups  int `json:"groups"`  // facts that two or more reports tell
	// Unresolved counts what could not be compared: quotes without a resolved speaker, dates without a reference.
	UnresolvedSpeakers int `json:"unresolved_speakers,omitempty"`
	UnresolvedDates    int `json:"unresolved_dates,omitempty"`
}
