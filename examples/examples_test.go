// Package examples holds small complete programs to start from, a folder each, and the tests that run them. Two are run
// elsewhere: feed-folder, a module of its own, by the example in it, and the workflow in github-actions by cmd/corroborate.
package examples

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files")

// TestExamples builds every program once, runs it as its comment says, and compares output and exit status.
func TestExamples(t *testing.T) {
	bin := t.TempDir()
	build(t, "build", "-o", bin+string(filepath.Separator), "./...")
	all := []string{"reports/coastwire.txt", "reports/courier.txt", "reports/flash.txt", "reports/valdoria.txt"}
	tests := []struct {
		name   string // of the golden file
		run    []string
		status int
	}{
		{"two-reports", []string{"two-reports", "reports/courier.txt", "reports/flash.txt"}, 0},
		{"origins", []string{"origins", "reports/event.json"}, 0},
		{"summary", []string{"summary", "summary/testdata/summary.txt", "reports/coastwire.txt", "reports/courier.txt"}, 1},
		{"summary.faithful", []string{"summary", "summary/testdata/faithful.txt", "reports/coastwire.txt", "reports/courier.txt"}, 0},
		{"custom-rule", append([]string{"custom-rule"}, all...), 0},
		{"numbers", []string{"numbers", "reports/courier.txt"}, 0},
		{"quotes", []string{"quotes", "reports/valdoria.txt"}, 0},
		{"align", []string{"align", "reports/coastwire.txt", "reports/courier.txt", "reports/valdoria.txt"}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			compare(t, tt.name, run(t, bin, tt.status, tt.run...))
		})
	}
	t.Run("summary of a source that is not there", func(t *testing.T) {
		if out := run(t, bin, 2, "summary", "summary/testdata/faithful.txt", "no-such-file.txt"); out != "" {
			t.Errorf("it prints %q", out)
		}
	})
	// What the page looks like is held where it is made, in factcheck/render; here, that it is whole.
	t.Run("page", func(t *testing.T) {
		page := run(t, bin, 0, append([]string{"page"}, all...)...)
		for _, want := range []string{"<!DOCTYPE html>", "Ferry strikes pier", "ordered astern", "coastwire", "courier", "flash", "valdoria", "</html>"} {
			if !strings.Contains(page, want) {
				t.Errorf("the page lacks %q", want)
			}
		}
	})
}

// TestPressRelease runs the test of press-release as a user would: on the editions that agree, and on a translation that
// tells another day and price and leaves a fact out.
func TestPressRelease(t *testing.T) {
	bin, dir := t.TempDir(), t.TempDir()
	build(t, "test", "-c", "-o", filepath.Join(bin, "press-release.exe"), "./press-release")
	if err := os.CopyFS(filepath.Join(dir, "testdata"), os.DirFS(filepath.Join("press-release", "testdata"))); err != nil {
		t.Fatal(err)
	}
	test := func(status int) string {
		t.Helper()
		cmd := exec.Command(filepath.Join(bin, "press-release.exe"))
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		if got := cmd.ProcessState.ExitCode(); got != status {
			t.Fatalf("exit status %d, want %d (%v)\n%s", got, status, err, out)
		}
		return string(out)
	}
	test(0)
	if err := os.Rename(filepath.Join(dir, "testdata", "partner.draft.txt"), filepath.Join(dir, "testdata", "partner.txt")); err != nil {
		t.Fatal(err)
	}
	out := test(1)
	for _, want := range []string{"--- FAIL: TestEditionsAgree", "1 July 2026", "84 million euros", "--- FAIL: TestEditionsTell", "differ  partner.txt  EUR 84 million", "silent  partner.txt"} {
		if !strings.Contains(out, want) {
			t.Errorf("the test doesn't say %q:\n%s", want, out)
		}
	}
}

// TestShape holds that each example opens with its question and is short enough to start from.
func TestShape(t *testing.T) {
	programs, err := filepath.Glob("*/*.go")
	if err != nil || len(programs) < 10 {
		t.Fatalf("%d programs (%v)", len(programs), err)
	}
	for _, name := range programs {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		switch lines := strings.Count(string(text), "\n"); {
		case strings.HasPrefix(name, "reports"):
		case lines > 60:
			t.Errorf("%s has %d lines; 60 are what one starts from", name, lines)
		case strings.HasSuffix(name, "main.go") && !strings.Contains(string(text), "\n//\tgo run ./examples/"+filepath.Dir(name)+" "):
			t.Errorf("%s doesn't say how to run it", name)
		}
	}
}

// build calls the go command here.
func build(t *testing.T, args ...string) {
	t.Helper()
	if out, err := exec.Command("go", args...).CombinedOutput(); err != nil {
		t.Fatalf("go %s: %v\n%s", args[0], err, out)
	}
}

// run runs a program of bin here and answers what it prints.
func run(t *testing.T, bin string, status int, command ...string) string {
	t.Helper()
	name := filepath.Join(bin, command[0])
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	cmd := exec.Command(name, command[1:]...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if got := cmd.ProcessState.ExitCode(); got != status {
		t.Fatalf("exit status %d, want %d (%v)\n%s", got, status, err, stderr.Bytes())
	}
	return stdout.String()
}

// compare holds what was printed to a golden file.
func compare(t *testing.T, name, got string) {
	t.Helper()
	golden := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the output differs from %s (-want +got; run with -update and look at the difference):\n%s", golden, diff)
	}
}
