package render

import (
	"encoding/xml"
	"io"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
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

// JUnit writes results as JUnit XML, a suite each. A finding is a test case at its
// first piece of evidence, and a failure where fails says so; all others pass, and print what they are.
func JUnit(w io.Writer, fails func(factcheck.Finding) bool, all ...Comparison) error {
	suites := junitSuites{Name: "corroborate"}
	for _, c := range all {
		s := newJUnitSuite(c, fails)
		suites.Tests += s.Tests
		suites.Failures += s.Failures
		suites.Suites = append(suites.Suites, s)
	}
	out, err := xml.MarshalIndent(suites, "", "  ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, xml.Header+string(out)+"\n")
	return err
}

func newJUnitSuite(c Comparison, fails func(factcheck.Finding) bool) junitSuite {
	s := newSources(c.Result.Reports, c.Reports)
	suite := junitSuite{Name: "corroborate", Tests: len(c.Result.Findings)}
	if c.Result.ID != "" {
		suite.Name = Printable(c.Result.ID)
	}
	for _, f := range c.Result.Findings {
		one := junitCase{Class: "corroborate." + Printable(string(f.Class)) + "." + Printable(f.Kind), Name: told(f)}
		if f.ID != "" {
			one.Name += " [" + Printable(f.ID) + "]"
		}
		if len(f.Evidence) > 0 {
			at := s.region(f.Evidence[0], c.Files, inUTF16)
			one.File, one.Line = Printable(at.path), at.from.line
		}
		lines := located{f, s, c.Files}.pieces()
		shown := strings.Join(append(lines, Printable(string(f.Severity))+", "+heading(f)), "\n")
		if fails(f) {
			one.Failure = &junitFailure{Message: told(f), Type: Printable(string(f.Severity)), Text: shown}
			suite.Failures++
		} else {
			one.Out = &junitOut{shown}
		}
		suite.Cases = append(suite.Cases, one)
	}
	return suite
}
