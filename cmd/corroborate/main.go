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
	"syscall"

	"github.com/alecthomas/kong"

	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
)

// The exit statuses.
const (
	exitOK          = 0
	exitFound       = 1   // something is at or above the failing level
	exitBad         = 2   // the call or an input was wrong
	exitInterrupted = 130 // a signal ended the run, as shells count
)

const description = `Compare several sources' reports of one event: what they agree on, where they
differ, what only one of them has and how each frames it.

  corroborate compare wire.txt herald.txt post.md    three files, one event
  corroborate compare --format jsonl < events.jsonl  one event a line in, one result a line out
  corroborate extract report.txt                     what one report says
  corroborate align wire.txt herald.txt              which sentences tell the same thing
  corroborate matrix wire.txt herald.txt             which source tells which fact
  corroborate init && corroborate check              what a project's documents must agree on

Exit status: 0 nothing at or above the failing level (compare --fail-on), 1 something
is, 2 the call or an input was wrong.`

// commands is the command line.
type commands struct {
	Compare  compareCommand  `cmd:"" set:"formats=text,json,jsonl,markdown,html,sarif,junit,github,rdjsonl" help:"Compare the reports of one event, or of many."`
	Extract  extractCommand  `cmd:"" help:"Show what one report says: sentences, quantities, dates, quotes, names."`
	Align    alignCommand    `cmd:"" help:"Show which sentences of an event's reports tell the same thing."`
	Group    groupCommand    `cmd:"" help:"Sort a pile of reports into events."`
	Matrix   matrixCommand   `cmd:"" help:"Show which source tells which fact, tells it otherwise or leaves it out."`
	Rules    rulesCommand    `cmd:"" help:"List the rules, or tell all of one."`
	Explain  explainCommand  `cmd:"" help:"Tell how a finding came about."`
	Check    checkCommand    `cmd:"" set:"formats=text,json,jsonl,markdown,html,sarif,junit,github,rdjsonl" help:"Hold a project's documents to each other as corroborate.toml says."`
	Selftest selftestCommand `cmd:"" help:"Plant changes in copies of your reports and tell how many are found."`
	Init     initCommand     `cmd:"" help:"Write a commented corroborate.toml."`
	Config   configCommand   `cmd:"" help:"Print the settings in force and where each came from."`
}

// process is what a subcommand has of the world.
type process struct {
	context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(process{ctx, os.Stdin, os.Stdout, os.Stderr, os.Getenv}, os.Args[1:])
	stop()
	os.Exit(status)
}

// run runs the command line args and answers the exit status.
func run(p process, args []string) int {
	var c commands
	helped := false
	parser, err := kong.New(&c,
		kong.Name("corroborate"),
		kong.Description(description),
		kong.Writers(p.stdout, p.stderr),
		kong.Exit(func(int) { helped = true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.Vars{"formats": "text,json,jsonl"},
		kong.Bind(p),
	)
	if err != nil {
		return p.fail(err)
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	call, err := parser.Parse(args)
	if helped {
		return exitOK
	}
	if err != nil {
		hint := "corroborate --help"
		var wrong *kong.ParseError
		if errors.As(err, &wrong) && wrong.Context.Selected() != nil {
			hint = "corroborate " + wrong.Context.Selected().Name + " --help"
		}
		return p.fail(fmt.Errorf("%w (see %s)", err, hint))
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

// found is the outcome of a run that went well and found something at or above the failing level.
type found struct{}

func (found) Error() string { return "something is at or above the failing level" }

// fail tells what was wrong, unless that was told already.
func (p process) fail(err error) int {
	if !errors.Is(err, errTold) {
		p.tell(err)
	}
	return exitBad
}

// errTold is the error of a run whose errors are on standard error already.
var errTold = errors.New("told already")

// tell writes an error as one line in which nothing can command the terminal.
func (p process) tell(err error) {
	fmt.Fprintf(p.stderr, "corroborate: %s\n", render.Printable(err.Error()))
}
