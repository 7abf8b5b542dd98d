package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// What viewers show of workflow commands
// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions):
//
// The step's log shows the message, coloured, without file or line. The files of
// a pull request show the annotation below the last line of its range, the title bold, the message
// as plain text with its line ends; the columns are sent along and shown nowhere.
// They must be left out where a range has several lines, or the API refuses it.
// A run's summary lists all annotations, with those that have no file.
// GitHub takes 10 errors, 10 warnings and 10 notices of one step, and 50 of one
// job, and drops the others without a word: findings come gravest first.

// GitHub writes results as workflow commands of GitHub Actions, one line a
// finding, at its first piece of evidence; the message names the others. Findings of reports that are in no
// file have no place. Nothing in a report can end a command or begin another.
func GitHub(w io.Writer, all ...Comparison) error {
	var out strings.Builder
	for _, f := range gravest(all) {
		out.WriteString("::" + command(f.Finding) + " ")
		if len(f.Evidence) > 0 {
			if at := f.region(f.Evidence[0], inUTF16); at.path != "" {
				out.WriteString("file=" + commandProperty(at.path) + ",")
				if at.known() {
					fmt.Fprintf(&out, "line=%d,endLine=%d,", at.from.line, at.to.line)
				}
				if at.known() && at.from.line == at.to.line {
					fmt.Fprintf(&out, "col=%d,endColumn=%d,", at.from.column, at.to.column)
				}
			}
		}
		lines := append([]string{told(f.Finding)}, f.pieces()...)
		out.WriteString("title=" + commandProperty(heading(f.Finding)) + "::" + commandText(strings.Join(lines, "\n")) + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// command is the workflow command of a finding: what a comment lets pass is a notice.
func command(f factcheck.Finding) string {
	switch {
	case f.Suppressed != "":
		return "notice"
	case f.Severity == factcheck.Error:
		return "error"
	case f.Severity == factcheck.Warning:
		return "warning"
	}
	return "notice"
}

// heading tells a finding's class, kind and certainty.
func heading(f factcheck.Finding) string {
	class := string(f.Class)
	switch f.Class {
	case factcheck.Class(factcheck.NotBorneOut), factcheck.Class(factcheck.BorneOut):
		class = strings.ReplaceAll(class, "-", " ")
	}
	h := Printable(class) + ", " + Printable(f.Kind)
	if f.Confidence > 0 {
		h += fmt.Sprintf(", %.0f%% sure", 100*f.Confidence)
	}
	return h
}

// commandText and commandProperty escape as the runner unescapes (actions/toolkit, command.ts).
var (
	textEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func commandText(s string) string     { return textEscapes.Replace(s) }
func commandProperty(s string) string { return Printable(propertyEscapes.Replace(s)) }
