package main

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// terminal is a terminal that a process may have, and what comes to be written on it.
func terminal(t *testing.T) (tty *os.File, written func() string) {
	t.Helper()
	screen, tty, err := pty.Open()
	if err != nil {
		t.Skipf("no terminal can be opened here: %v", err)
	}
	text := make(chan string)
	go func() {
		var b strings.Builder
		_, _ = io.Copy(&b, screen) // ends with an error when the terminal is closed
		text <- b.String()
	}()
	return tty, func() string {
		tty.Close()
		defer screen.Close()
		return <-text
	}
}

// slow is an input that comes in two parts, with a pause between them.
func slow(first, second string) io.Reader {
	in, feed := io.Pipe()
	go func() {
		_, _ = io.WriteString(feed, first)
		time.Sleep(1300 * time.Millisecond)
		_, _ = io.WriteString(feed, second)
		feed.Close()
	}()
	return in
}

// TestProgress holds that a run of more than a second tells how far it is, on a terminal only and never in CI, and takes
// that away before it writes anything else.
func TestProgress(t *testing.T) {
	const one, two, bad = `{"id":"a","text":"It left."}` + "\n", `{"id":"b","text":"It sank."}` + "\n", "{\n"
	for _, c := range []struct {
		reason, env string
		pipe        bool
		args        []string
		want        string
	}{
		{"a stream", "", false, []string{"extract", "--format", "jsonl"}, "1 line, 0.0 MB\r              \rcorroborate: standard input:2:2: not JSON: unexpected end of JSON input\r\n"},
		{"answers that come at the end", "", false, []string{"group"}, "1 line, 0.0 MB\r              \rcorroborate: standard input:2:2: not JSON: unexpected end of JSON input\r\n"},
		{"in CI", "CI", false, []string{"extract", "--format", "jsonl"}, "corroborate: standard input:2:2: not JSON: unexpected end of JSON input\r\n"},
		{"on a dumb terminal", "TERM", false, []string{"extract", "--format", "jsonl"}, "corroborate: standard input:2:2: not JSON: unexpected end of JSON input\r\n"},
		{"into a pipe", "", true, []string{"extract", "--format", "jsonl"}, "corroborate: standard input:2:2: not JSON: unexpected end of JSON input\n"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			t.Parallel()
			getenv := func(name string) string {
				if name == c.env {
					return "dumb"
				}
				return ""
			}
			var told strings.Builder
			p := process{context.Background(), slow(one, bad+two), io.Discard, &told, getenv}
			written := told.String
			if !c.pipe {
				p.stderr, written = terminal(t)
			}
			if status := run(p, c.args); status != exitBad {
				t.Errorf("status %d, want %d", status, exitBad)
			}
			if got := written(); strings.TrimPrefix(got, "\r") != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestProgressOfFiles holds what is told of runs over files and of a file that is a stream.
func TestProgressOfFiles(t *testing.T) {
	if got := outOf(12, "group")(3); got != "3 of 12 groups" {
		t.Error(got)
	}
	path := t.TempDir() + "/a.jsonl"
	if err := os.WriteFile(path, make([]byte, 2_300_000), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c := &counter{r: f}
	if _, err := io.ReadFull(c, make([]byte, 1_200_000)); err != nil {
		t.Fatal(err)
	}
	if got := c.progress(1204); got != "1204 lines, 1.2 of 2.3 MB" {
		t.Error(got)
	}
}

// TestProgressLine holds that the line stays while answers go elsewhere, gives way to those on the same terminal and to errors,
// and leaves nothing of a longer one before it.
func TestProgressLine(t *testing.T) {
	var screen strings.Builder
	far := &progress{process: process{stderr: &screen}, of: func(done int) string { return []string{"none done", "1 done"}[done] }}
	far.show()
	far.step()
	far.show()
	far.tell(errors.New("wrong"))
	far.shared = true
	far.show()
	far.done = 0
	far.step()
	far.end()
	want := "\rnone done\r1 done   \r         \rcorroborate: wrong\n\r1 done\r      \r"
	if got := screen.String(); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestNoInput holds that a command that waits for input from a keyboard says so instead.
func TestNoInput(t *testing.T) {
	tty, written := terminal(t)
	var told strings.Builder
	status := run(process{context.Background(), tty, io.Discard, &told, func(string) string { return "" }}, []string{"compare"})
	if got := told.String(); status != exitBad || !strings.HasPrefix(got, "corroborate: no input: name files, or give JSON on standard input") {
		t.Errorf("status %d, %q", status, got)
	}
	if got := written(); got != "" {
		t.Errorf("%q is written on the terminal", got)
	}
}
