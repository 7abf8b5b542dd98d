package main

import (
	"fmt"
	"time"
)

// progress shows on a terminal how far a long run is: each second, on a line that gives way to whatever is written there.
// In CI, and where standard error is no terminal, it shows nothing.
type progress struct {
	process
	of     func(done int) string
	done   int
	clock  *time.Ticker
	tick   <-chan time.Time
	width  int  // of the line that is shown
	shared bool // answers are written on the terminal, too
}

// newProgress is the progress of a run, told in the words of of.
func newProgress(p process, of func(done int) string) *progress {
	far := &progress{process: p, of: of}
	_, far.shared = columns(p.stdout)
	if _, terminal := columns(p.stderr); terminal && p.getenv("CI") == "" && p.getenv("TERM") != "dumb" {
		far.clock = time.NewTicker(time.Second)
		far.tick = far.clock.C
	}
	return far
}

// show shows how far the run is.
func (far *progress) show() {
	line := far.of(far.done)
	fmt.Fprintf(far.stderr, "\r%-*s", far.width, line)
	far.width = max(far.width, len(line))
}

// step makes room for the answer that is taken next, and counts it.
func (far *progress) step() {
	if far.shared {
		far.erase()
	}
	far.done++
}

// tell tells an error where the line was.
func (far *progress) tell(err error) {
	far.erase()
	far.process.tell(err)
}

// erase takes the line away.
func (far *progress) erase() {
	if far.width > 0 {
		fmt.Fprintf(far.stderr, "\r%*s\r", far.width, "")
		far.width = 0
	}
}

// end takes the line away for good.
func (far *progress) end() {
	far.erase()
	if far.clock != nil {
		far.clock.Stop()
	}
}

// outOf is the progress of a run over n things: "3 of 12 groups".
func outOf(n int, noun string) func(int) string {
	return func(done int) string { return fmt.Sprintf("%d of %s", done, count(n, noun)) }
}
