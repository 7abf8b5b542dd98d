package render

import (
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// What viewers show of SARIF (https://docs.oasis-open.org/sarif/sarif/v2.1.0,
// https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning):
//
// GitHub's code scanning shows a result at its first location: the message as plain text, the rule's title, and its help as
// Markdown. Related locations are shown only where the message links to
// them, as "[words](1)"; message.markdown, kind, rank, baselineState and snippets are not shown; a suppressed result makes no open alert. It knows an
// alert again by partialFingerprints.primaryLocationLineHash alone. Where that is absent, the upload takes a
// hash of the line and what follows it, so that an edited line makes a new alert; the one
// that is here stays as it is, and the upload's log remarks on it. Results without a file are refused.
// Limits: 25,000 results a run, of which the gravest 5,000 are kept; 1,000 locations a result, of which 100
// are shown; 20 tags a rule; 1,024 characters of a short or full description.
// Visual Studio Code (SARIF viewer) shows message links and all related locations, in a panel; columns count
// UTF-16 code units there as in all its editors. Azure DevOps shows message, file and line.
// The end column is exclusive, and rank is our confidence in hundredths.

const (
	sarifResults   = 5_000
	sarifLocations = 100
	sarifText      = 1_024 // in characters, kept in bytes
	sarifSchema    = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool        sarifTool         `json:"tool"`
	Invocations []sarifInvocation `json:"invocations,omitempty"`
	ColumnKind  string            `json:"columnKind"`
	Results     []sarifResult     `json:"results"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications"`
}

type sarifNotification struct {
	Level   string       `json:"level"`
	Message sarifMessage `json:"message"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version,omitempty"`
	URI     string      `json:"informationUri"`
	Rules   []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID      string         `json:"id"`
	Short   sarifMessage   `json:"shortDescription"`
	Full    sarifMessage   `json:"fullDescription"`
	Help    sarifMessage   `json:"help"`
	Default sarifConfig    `json:"defaultConfiguration"`
	More    sarifRuleExtra `json:"properties"`
}

type sarifConfig struct {
	Level string `json:"level"`
}

type sarifRuleExtra struct {
	Tags []string `json:"tags"`
}

type sarifMessage struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifResult struct {
	Rule         string             `json:"ruleId"`
	RuleIndex    *int               `json:"ruleIndex,omitempty"`
	Kind         string             `json:"kind"`
	Level        string             `json:"level"`
	Rank         float64            `json:"rank"`
	Message      sarifMessage       `json:"message"`
	Locations    []sarifLocation    `json:"locations"`
	Related      []sarifLocation    `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string  `json:"partialFingerprints,omitempty"`
	Baseline     string             `json:"baselineState,omitempty"`
	Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	More         sarifResultExtra   `json:"properties"`
}

type sarifSuppression struct {
	Kind          string `json:"kind"`
	Justification string `json:"justification"`
}

type sarifResultExtra struct {
	Kind   string `json:"kind"`
	Reason string `json:"reason,omitempty"`
}

type sarifLocation struct {
	ID       int            `json:"id,omitempty"`
	Physical *sarifPhysical `json:"physicalLocation,omitempty"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	Message  *sarifMessage  `json:"message,omitempty"`
}

type sarifLogical struct {
	Name string `json:"name"`
	Kind string `json:"kind"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitempty"`
	EndLine     int `json:"endLine,omitempty"`
	EndColumn   int `json:"endColumn,omitempty"`
}

// Tool is what a SARIF log says of the program that found its results.
type Tool struct {
	Version string           // empty where it is not known
	Rules   []factcheck.Rule // those that results may be of
}

// SARIF writes results as a SARIF 2.1.0 log with one run, whose rules are
// described as far as the tool has them. A finding is a result at its first piece of evidence; the
// others are related locations to which the message links. Reports that are in no file are
// named by logical locations. What a baseline knows is marked as unchanged, what the text lets pass as suppressed. Findings beyond GitHub's limits are left out, the gravest last, and a notification says how many.
func SARIF(w io.Writer, tool Tool, all ...Comparison) error {
	run := sarifRun{ColumnKind: "utf16CodeUnits", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "corroborate", Version: Printable(tool.Version), URI: "https://github.com/seed-a94a0f1e/corroborate", Rules: []sarifRule{}}
	index := map[string]int{}
	for i, rule := range tool.Rules {
		index[rule.Code] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, newSARIFRule(rule))
	}
	found := gravest(all)
	if more := len(found) - sarifResults; more > 0 {
		found = found[:sarifResults]
		run.Invocations = []sarifInvocation{{true, []sarifNotification{{"note", sarifMessage{Text: count(more, "finding") + " left out: viewers take no more."}}}}}
	}
	baseline := slices.ContainsFunc(found, func(f located) bool { return f.Known })
	for _, f := range found {
		result := newSARIFResult(f)
		switch { // all results have a state, or none has one
		case f.Known:
			result.Baseline = "unchanged"
		case baseline:
			result.Baseline = "new"
		}
		if i, ok := index[f.Rule]; ok {
			result.RuleIndex = &i
		}
		run.Results = append(run.Results, result)
	}
	return writeJSON(w, sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{run}}, true)
}

func newSARIFRule(r factcheck.Rule) sarifRule {
	doc := oneLine(r.Doc)
	help := markdownText(flat(doc))
	for _, x := range []struct {
		title string
		texts factcheck.Example
	}{{"It finds something in", r.Fires}, {"It keeps silent on", r.Silent}} {
		if len(x.texts) == 0 {
			continue
		}
		help += "\n\n" + x.title + "\n"
		for _, text := range x.texts {
			help += "\n- " + markdownText(flat(text))
		}
	}
	return sarifRule{
		ID:      Printable(r.Code),
		Short:   sarifMessage{Text: limit(flat(r.Title), sarifText)},
		Full:    sarifMessage{Text: limit(flat(doc), sarifText)},
		Help:    sarifMessage{Text: flat(doc), Markdown: help},
		Default: sarifConfig{sarifLevel(r.Severity)},
		More:    sarifRuleExtra{slices.DeleteFunc([]string{string(r.Class), r.Kind}, func(tag string) bool { return tag == "" })},
	}
}

func newSARIFResult(f located) sarifResult {
	out := sarifResult{Rule: Printable(f.Rule), Kind: "fail", Level: sarifLevel(f.Severity), Rank: score(100 * f.Confidence), Locations: []sarifLocation{},
		More: sarifResultExtra{Printable(f.Kind), Printable(f.Reason)}}
	switch f.Class { // by the standard only what fails has a level
	case factcheck.Agreement, factcheck.Class(factcheck.BorneOut):
		out.Kind, out.Level = "pass", "none"
	case factcheck.SingleSource, factcheck.Framing:
		out.Kind, out.Level = "informational", "none"
	}
	if f.ID != "" {
		out.Fingerprints = map[string]string{"corroborate/v1": Printable(f.ID), "primaryLocationLineHash": Printable(f.ID) + ":1"}
	}
	if f.Suppressed != "" {
		out.Suppressions = []sarifSuppression{{"inSource", Printable(f.Suppressed)}}
	}
	var links []string
	for i, e := range f.Evidence {
		if i == sarifLocations {
			break
		}
		at := f.sarifLocation(e)
		if i == 0 {
			out.Locations = append(out.Locations, at)
			continue
		}
		at.ID = i
		at.Message = &sarifMessage{Text: sarifPlain(f.sources.shown(e, nil))}
		out.Related = append(out.Related, at)
		name := f.name(e.Report)
		if place := f.place(e); place != "" {
			name += ", " + place
		}
		if at.Physical != nil {
			links = append(links, fmt.Sprintf("[%s](%d)", sarifLink(name), at.ID))
		}
	}
	out.Message.Text = sarifPlain(told(f.Finding))
	if len(links) > 0 {
		out.Message.Text += " Compare " + strings.Join(links, ", ") + "."
	}
	return out
}

func (l located) sarifLocation(e factcheck.Evidence) sarifLocation {
	at := l.region(e, inUTF16)
	if at.path == "" {
		return sarifLocation{Logical: []sarifLogical{{l.name(e.Report), "report"}}}
	}
	region := sarifRegion{StartLine: 1} // GitHub wants a line; a title's is the beginning
	if at.known() {
		region = sarifRegion{at.from.line, at.from.column, at.to.line, at.to.column}
	}
	return sarifLocation{Physical: &sarifPhysical{sarifArtifact{fileURI(at.path)}, region}}
}

// fileURI is a path as a URI reference: relative to the root of the repository, or a file's URI where it is absolute.
func fileURI(path string) string {
	u := url.URL{Path: path}
	switch {
	case strings.HasPrefix(path, "/"):
		u.Scheme = "file"
		return "file://" + u.EscapedPath()
	case len(path) > 2 && path[1] == ':' && path[2] == '/': // a drive of Windows
		return "file:///" + u.EscapedPath()
	}
	return u.String()
}

// sarifLevel is the level of a severity.
func sarifLevel(s factcheck.Severity) string {
	switch s {
	case factcheck.Error, factcheck.Warning:
		return string(s)
	}
	return "note"
}

// sarifPlain is a text in a message: braces would be placeholders, and "](" would be a link's.
func sarifPlain(s string) string {
	return strings.NewReplacer("{", "{{", "}", "}}", "](", `\](`).Replace(s)
}

// sarifLink is a text that is the words of a link.
func sarifLink(s string) string {
	return strings.NewReplacer("{", "{{", "}", "}}", `\`, `\\`, "[", `\[`, "]", `\]`).Replace(s)
}

// limit is the beginning of a text, in so many bytes, cut between characters.
func limit(s string, bytes int) string {
	if len(s) <= bytes {
		return s
	}
	end := 0
	for i := range s {
		if i > bytes-len("…") {
			break
		}
		end = i
	}
	return s[:end] + "…"
}
