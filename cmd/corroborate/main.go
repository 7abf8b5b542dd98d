// Command corroborate reads several sources' reports of one event and tells where
// they agree, where they differ, what only one of them has and how each frames it.
//
// Run corroborate --help for its subcommands, each with examples.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
)

// summary says what the command is for, by example.
const summary = `Compare several sources' reports of one event: what they agree on, where they
differ, what only one of them has and how each frames it.

  corroborate compare wire.txt herald.txt post.md    three files, one event
  corroborate compare --format jsonl < events.jsonl  one event a line in, one result a line out
  corroborate extract report.txt                     what one report says
  corroborate align wire.txt herald.txt              which sentences tell the same thing
  corroborate matrix wire.txt herald.txt             which source tells which fact
  corroborate init && corroborate check              what a project's documents must agree on
  corroborate check draft.md --against sources/      what of a draft its sources bear out`

// What the world knows of the command and it of the world, for the help and the manual.
var (
	exits = [][2]string{
		{"0", "Nothing is at or above the failing level."},
		{"1", "Something is: compare --fail-on, or the settings of check."},
		{"2", "The call or an input was wrong; what could be read is answered still."},
		{"130", "The run was interrupted."},
	}
	environment = [][2]string{
		{"CI", "Where it is set, no progress is shown."},
		{"NO_COLOR", "Where it is set, nothing is coloured but with --color always."},
		{"TERM", "Where it is dumb, there is neither colour nor progress."},
	}
	settingFiles = [][2]string{
		{configName, "What check demands of the documents beside it; corroborate init writes one with comments."},
	}
)

// description is the summary and these tables.
func description() string {
	var b strings.Builder
	b.WriteString(summary)
	for _, t := range []struct {
		title string
		rows  [][2]string
	}{{"Exit status:", exits}, {"Environment:", environment}} {
		b.WriteString("\n\n" + t.title + "\n")
		for _, row := range t.rows {
			fmt.Fprintf(&b, "\n  %-10s%s", row[0], row[1])
		}
	}
	return b.String()
}

// commands is the command line.
type commands struct {
	Version kong.VersionFlag `help:"Print the version, the revision that it was built from and Go's version."`

	Compare    compareCommand    `cmd:"" set:"formats=text, json, jsonl, markdown, html, sarif, junit, github, rdjsonl" help:"Compare the reports of one event, or of many."`
	Extract    extractCommand    `cmd:"" help:"Show what one report says: sentences, quantities, dates, quotes, names."`
	Align      alignCommand      `cmd:"" help:"Show which sentences of an event's reports tell the same thing."`
	Group      groupCommand      `cmd:"" help:"Sort a pile of reports into events."`
	Matrix     matrixCommand     `cmd:"" help:"Show which source tells which fact, tells it otherwise or leaves it out."`
	Rules      rulesCommand      `cmd:"" help:"List the rules, or tell all of one."`
	Explain    explainCommand    `cmd:"" help:"Tell how a finding came about."`
	Check      checkCommand      `cmd:"" set:"formats=text, json, jsonl, markdown, html, sarif, junit, github, rdjsonl" help:"Hold a project's documents to each other as corroborate.toml says, or a draft to its sources."`
	Selftest   selftestCommand   `cmd:"" help:"Plant changes in copies of your reports and tell how many are found."`
	Init       initCommand       `cmd:"" help:"Write a commented corroborate.toml."`
	Config     configCommand     `cmd:"" help:"Print the settings in force and where each came from."`
	Completion completionCommand `cmd:"" help:"Print the script by which a shell completes this command."`
	Man        manCommand        `cmd:"" help:"Print the manual page."`
}

// process is what a subcommand has of the world.
type process struct {
	context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
}

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(200) // else the word lists by themselves set the collector to work, at every start
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(process{ctx, os.Stdin, os.Stdout, os.Stderr, os.Getenv}, os.Args[1:])
	stop()
	os.Exit(status)
}

// run runs the command line args and answers the exit status.
func run(p process, args []string) int {
	helped := false
	parser, err := newParser(p, func() { helped = true })
	if err != nil {
		return p.fail(err)
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	if args[0] == "help" {
		args = append(args[1:], "--help")
	}
	call, err := parser.Parse(args)
	if helped {
		return exitOK
	}
	if err != nil {
		hint := "corroborate --help"
		var wrong *kong.ParseError
		if errors.As(err, &wrong) {
			if command := wrong.Context.Selected(); command != nil {
				hint = "corroborate " + command.Name + " --help"
			} else if !strings.HasPrefix(args[0], "-") {
				err = noCommand(parser.Model, args)
			}
		}
		return p.fail(fmt.Errorf("%s (see %s)", plainer(err.Error()), hint))
	}
	err = call.Run(p)
	var found found
	switch {
	case p.Err() != nil:
		return exitInterrupted
	case errors.As(err, &found):
		return exitFound
	case errors.Is(err, syscall.EPIPE):
		return exitOK // the reader has seen enough
	case err != nil:
		return p.fail(err)
	}
	return exitOK
}

// newParser is the parser of the command line. It calls answered where a flag is answered by itself, as --help is.
func newParser(p process, answered func()) (*kong.Kong, error) {
	return kong.New(new(commands),
		kong.Name("corroborate"),
		kong.Description(description()),
		kong.Writers(p.stdout, p.stderr),
		kong.Exit(func(int) { answered() }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.Vars{"formats": "text, json, jsonl", "version": readBuild(debug.ReadBuildInfo()).String()},
		kong.Bind(p),
	)
}

// noCommand is the error of a call whose first word is no command.
func noCommand(app *kong.Application, args []string) error {
	var names []string
	for _, c := range app.Leaves(true) {
		names = append(names, c.Name)
	}
	if _, err := os.Stat(args[0]); err == nil {
		return fmt.Errorf("%s is a file, not a command: did you mean corroborate compare %s?", args[0], strings.Join(args, " "))
	}
	return fmt.Errorf("there is no command %q%s", args[0], meant(args[0], append(names, "--version"), "; the commands are "+strings.Join(names, ", ")))
}

// plainer is an error of the parser as people put it.
func plainer(message string) string {
	if flag, _, ok := strings.Cut(message, ": expected"); ok && strings.HasSuffix(message, "(<EOL>)") {
		return flag + ": no value is given"
	}
	if operand, ok := strings.CutPrefix(message, "expected \"<"); ok {
		return "no <" + strings.TrimSuffix(operand, "\"") + " is given"
	}
	flag, rest, _ := strings.Cut(message, " must be one of ")
	names, got, ok := strings.Cut(rest, " but got ")
	if !ok {
		return strings.NewReplacer("a valid 64 bit uint", "a whole number from 0 on", "a valid 64 bit int", "a whole number", "a float", "a number").Replace(message)
	}
	names, got = strings.ReplaceAll(names, `"`, ""), strings.Trim(got, `"`)
	all := strings.Split(names, ",")
	return fmt.Sprintf("%s: there is no %q%s", flag, got, meant(got, all, "; there are "+strings.Join(all, ", ")))
}

// fail tells what was wrong, unless that was told already.
func (p process) fail(err error) int {
	if !errors.Is(err, errTold) {
		p.tell(err)
	}
	return exitBad
}

// tell writes an error as one line in which nothing can command the terminal.
func (p process) tell(err error) {
	fmt.Fprintf(p.stderr, "corroborate: %s\n", render.Printable(err.Error()))
}
