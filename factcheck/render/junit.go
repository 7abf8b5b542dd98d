package render

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// What viewers show of JUnit XML (there is no standard; the schema that most tools
// write is https://github.com/jenkinsci/xunit-plugin, junit-10.xsd):
//
// Jenkins and GitLab list failed cases by class and name, and a click shows the
// failure's message and text, in a fixed-width font. Both follow a case through builds by class and name,
// and GitLab drops a case whose name came before, so a name ends in the finding's id, which is stable.
// GitLab links a case to its file; lines are shown by Azure DevOps and some
// GitHub actions only, and columns by nobody. What a passing case
// printed is hidden until somebody looks for it. XML 1.0 has no place for most control
// characters, escaped or not.

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string        `xml:"classname,attr"`
	Name    string        `xml:"name,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitFailure `xml:"failure"`
	Out     *junitOut     `xml:"system-out"`
}

type junitOut struct {
	Text string `xml:",cdata"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",cdata"`
}

// JUnit writes a result as JUnit XML with one suite. A finding is a test case at
// its first piece of evidence. Discrepancies at or above the failing severity are
// failures; with a severity that there is not ("") nothing fails. All other findings pass, and print what they are.
func JUnit(w io.Writer, r factcheck.Result, reports []normalize.Report, files Files, failing factcheck.Severity) error {
	s := newSources(r.Reports, reports)
	suite := junitSuite{Name: "corroborate"}
	if r.ID != "" {
		suite.Name = Printable(r.ID)
	}
	for _, f := range r.Findings {
		name := told(f)
		if f.ID != "" {
			name += " [" + Printable(f.ID) + "]"
		}
		c := junitCase{Class: "corroborate." + Printable(string(f.Class)) + "." + Printable(f.Kind), Name: name}
		var lines []string
		for i, e := range f.Evidence {
			if at := s.region(e, files, inUTF16); i == 0 {
				c.File, c.Line = Printable(at.path), at.from.line
			}
			lines = append(lines, s.shown(e, files))
		}
		shown := strings.Join(append(lines, fmt.Sprintf("%s, %s", Printable(string(f.Severity)), heading(f))), "\n")
		if f.Class == factcheck.Discrepancy && failing.Rank() > 0 && f.Severity.Rank() >= failing.Rank() {
			c.Failure = &junitFailure{Message: told(f), Type: string(f.Severity), Text: shown}
			suite.Failures++
		} else {
			c.Out = &junitOut{shown}
		}
		suite.Cases = append(suite.Cases, c)
	}
	suite.Tests = len(suite.Cases)
	out, err := xml.MarshalIndent(junitSuites{Name: "corroborate", Tests: suite.Tests, Failures: suite.Failures, Suites: []junitSuite{suite}}, "", "  ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, xml.Header+string(out)+"\n")
	return err
}
