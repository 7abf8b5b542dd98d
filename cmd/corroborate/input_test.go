package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// call runs a command line with a standard input.
func call(stdin io.Reader, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	p := process{context.Background(), stdin, &out, &errs, func(string) string { return "" }}
	status = run(p, args)
	return status, out.String(), errs.String()
}

func TestFilter(t *testing.T) {
	all := []factcheck.Finding{
		{ID: "1", Class: factcheck.Discrepancy, Kind: "number", Severity: factcheck.Error},
		{ID: "2", Class: factcheck.Discrepancy, Kind: "quote", Severity: factcheck.Note},
		{ID: "3", Class: factcheck.Agreement, Kind: "quote", Severity: factcheck.Note},
		{ID: "4", Class: factcheck.Framing, Kind: "hedge", Severity: factcheck.Warning},
	}
	for _, c := range []struct {
		reason   string
		only     []string
		severity string
		want     string
		fails    string // the gravest level that fails the run
	}{
		{"everything", nil, "note", "1234", "error"},
		{"a class", []string{"discrepancy"}, "note", "12", "error"},
		{"a kind of any class", []string{"quote"}, "note", "23", "note"},
		{"a kind of a class", []string{"quote", "discrepancy"}, "note", "2", "note"},
		{"framing never fails", []string{"framing", "agreement"}, "note", "34", ""},
		{"a severity", nil, "warning", "14", "error"},
		{"agreements never fail", []string{"agreement"}, "note", "3", ""},
	} {
		f, err := newFilter(c.only, c.severity)
		if err != nil {
			t.Fatal(err)
		}
		kept := f.findings(all)
		ids, fails := "", ""
		for _, x := range kept {
			ids += x.ID
		}
		for _, level := range []string{"note", "warning", "error"} {
			if slices.ContainsFunc(kept, func(f factcheck.Finding) bool { return reaches(f, level) }) {
				fails = level
			}
		}
		if ids != c.want || fails != c.fails {
			t.Errorf("%s: kept %q, fails at %q; want %q, %q", c.reason, ids, fails, c.want, c.fails)
		}
		if slices.ContainsFunc(kept, func(f factcheck.Finding) bool { return reaches(f, "never") }) {
			t.Errorf("%s: never must not fail", c.reason)
		}
	}
}

// TestSameBytes holds that the output is the same for any number of jobs, in the order of the input.
func TestSameBytes(t *testing.T) {
	var events, reports strings.Builder
	for i := range 40 {
		fmt.Fprintf(&reports, `{"id":"e%d","published":"2025-01-21","text":"The ferry Orla hit the pier on Tuesday. %d people were hurt, police said."}`+"\n", i, i)
		fmt.Fprintf(&events, `{"id":"e%d","reports":[{"id":"a","published":"2025-01-21","text":"The ferry Orla hit the pier on Tuesday. %d people were hurt, police said. \"We heard a bang,\" said Tom Brandt, a teacher."},`+
			`{"id":"b","published":"2025-01-21","text":"A ferry struck the pier. Police said %d people were injured. \"We heard a loud bang,\" Brandt said."}]}`+"\n", i, 10+i, 10+i%7)
		if i == 20 {
			events.WriteString("{\n")
			reports.WriteString("{\n")
		}
	}
	for _, args := range [][]string{
		{"compare", "--format", "jsonl"}, {"compare"}, {"compare", "--max", "1", "--width", "60"},
		{"compare", "--format", "sarif"}, {"align", "--format", "jsonl"}, {"align", "--min-score", "0.01"}, {"matrix"},
		{"extract", "--format", "jsonl"}, {"group", "--format", "jsonl"},
	} {
		input := events.String()
		if args[0] == "extract" || args[0] == "group" {
			input = reports.String()
		}
		var first string
		for _, jobs := range []string{"0", "1", "5", "18446744073709551615"} {
			status, out, errs := call(strings.NewReader(input), append(args, "--jobs", jobs)...)
			if status != exitBad || strings.Count(errs, "\n") != 1 || !strings.Contains(errs, "standard input:22") {
				t.Fatalf("%v: the broken line must be told: status %d, %q", args, status, errs)
			}
			if first == "" {
				first = out
			}
			if out != first {
				t.Errorf("%v: with %s jobs the output differs from that with as many as there are CPUs", args, jobs)
			}
		}
		if args[0] == "group" || args[len(args)-1] == "sarif" {
			continue // these name no event
		}
		if strings.Index(first, "e39") < strings.Index(first, "e38") || !strings.Contains(first, "e38") {
			t.Errorf("%v: the answers are not in the order of the input", args)
		}
	}
}

// TestLongLine holds that a line may be as long as memory allows.
func TestLongLine(t *testing.T) {
	line := `{"id":"long","page":"` + strings.Repeat("x", 50<<20) + `","text":"The ferry left."}` + "\n"
	status, out, errs := call(strings.NewReader(line+`{"id":"b","text":"It left."}`), "extract", "--format", "jsonl")
	if status != exitOK || errs != "" || strings.Count(out, "\n") != 2 {
		t.Errorf("status %d, %d lines, %s", status, strings.Count(out, "\n"), errs)
	}
}

// TestFirstAnswerComesFirst holds that a stream is answered while it is still open.
func TestFirstAnswerComesFirst(t *testing.T) {
	in, feed := io.Pipe()
	out, written := io.Pipe()
	p := process{context.Background(), in, written, io.Discard, func(string) string { return "" }}
	done := make(chan int)
	go func() { done <- run(p, []string{"extract", "--format", "jsonl"}) }()
	for i := range 3 {
		fmt.Fprintf(feed, `{"id":"r%d","text":"It left."}`+"\n", i)
		answer := make([]byte, 4096)
		n, err := out.Read(answer)
		if err != nil || !strings.HasPrefix(string(answer[:n]), fmt.Sprintf(`{"id":"r%d"`, i)) {
			t.Fatalf("answer %d: %q, %v", i, answer[:n], err)
		}
	}
	feed.Close()
	if status := <-done; status != exitOK {
		t.Errorf("status %d", status)
	}
}

// TestInterrupted holds that a signal ends a run that waits for input.
func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	in, feed := io.Pipe()
	defer feed.Close()
	done := make(chan int)
	go func() {
		done <- run(process{ctx, in, io.Discard, io.Discard, func(string) string { return "" }}, []string{"compare"})
	}()
	stop()
	select {
	case status := <-done:
		if status != exitInterrupted {
			t.Errorf("status %d, want %d", status, exitInterrupted)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("the run goes on")
	}
}

// full is a device without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestFullDisk(t *testing.T) {
	var errs bytes.Buffer
	p := process{context.Background(), strings.NewReader(`{"id":"a","text":"It left."}`), full{}, &errs, func(string) string { return "" }}
	if status := run(p, []string{"extract"}); status != exitBad || !strings.Contains(errs.String(), "standard output: short write") {
		t.Errorf("status %d, %q", status, errs.String())
	}
}

// FuzzValues holds that a stream of any bytes is read to its end, line by line, without a panic.
func FuzzValues(f *testing.F) {
	f.Add([]byte("{\"id\":\"a\",\"text\":\"It left.\"}\n"))
	f.Add([]byte("{\n\"id\":\"a\"\n}\n"))
	f.Add([]byte("{\"id\":\n{\"id\":\"b\",\"text\":\"x\"}\n\n\xff\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		v := newValues(bytes.NewReader(data))
		read, last := 0, 0
		for {
			value, line, err := v.next()
			if err == io.EOF {
				break
			}
			if errors.Is(err, errNoJSON) && read == 0 {
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if line <= last {
				t.Fatalf("line %d after line %d", line, last)
			}
			last = line
			read += len(bytes.TrimSpace(value))
			if r, err := parseReport(value, "x"); err == nil && (r.ID == "" || r.Text == "") {
				t.Fatalf("a report without ID or text: %+v", r)
			}
		}
		if want := len(bytes.Join(bytes.Fields(bytes.TrimPrefix(data, []byte("\ufeff"))), nil)); read < want {
			t.Fatalf("%d bytes read of %d", read, want)
		}
	})
}

// TestLook holds when colours are used and how wide text is.
func TestLook(t *testing.T) {
	p := process{stdout: io.Discard, getenv: func(string) string { return "" }}
	for _, c := range []struct {
		reason string
		view   view
		color  bool
		width  int
	}{
		{"no terminal: no colour, 100 columns", view{Color: "auto"}, false, 100},
		{"colour by wish", view{Color: "always", Width: 60}, true, 60},
		{"none by wish", view{Color: "never"}, false, 100},
	} {
		s, err := c.view.style(p)
		if err != nil || s.Color != c.color || s.Width != c.width {
			t.Errorf("%s: got %+v, %v", c.reason, s, err)
		}
	}
	if _, err := (view{Width: 39}).style(p); err == nil {
		t.Error("39 columns are too few")
	}
}

// TestFileIsKept holds that a text file's offsets are those of the file, byte for byte.
func TestFileIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	text := "\ufeffThe caf\xe9 paid $40.\r\n\r\nEnd.\t"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	read, err := readFiles([]string{path}, []string{path})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]normalize.Report{{ID: "a", Source: "a", Text: text, File: path}}, read.reports); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}
