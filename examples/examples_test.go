// Package examples holds small complete programs, a folder each, and the test that runs them.
package examples

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

// TestExamples builds every program once, runs it as its comment says, and compares output and exit status.
func TestExamples(t *testing.T) {
	bin := t.TempDir()
	if out, err := exec.Command("go", "build", "-o", bin+string(filepath.Separator), "./...").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	tests := []struct {
		name   string // of the golden file
		run    []string
		status int
	}{
		{"two-reports", []string{"two-reports", "reports/courier.txt", "reports/flash.txt"}, 0},
		{"n-sources", []string{"n-sources", "reports/event.json"}, 0},
		{"press-release-ci", []string{"press-release-ci", "press-release-ci/testdata/release.txt", "press-release-ci/testdata/draft.txt"}, 1},
		{"press-release-ci.agreed", []string{"press-release-ci", "press-release-ci/testdata/release.txt", "press-release-ci/testdata/announcement.txt"}, 0},
		{"press-release-ci.missing", []string{"press-release-ci", "press-release-ci/testdata/release.txt", "no-such-file.txt"}, 2},
		{"custom-rule", []string{"custom-rule", "reports/coastwire.txt", "reports/courier.txt", "reports/flash.txt", "reports/valdoria.txt"}, 0},
		{"numbers", []string{"numbers", "reports/courier.txt"}, 0},
		{"quotes", []string{"quotes", "reports/valdoria.txt"}, 0},
		{"align", []string{"align", "reports/coastwire.txt", "reports/courier.txt", "reports/valdoria.txt"}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			name := filepath.Join(bin, tt.run[0])
			if runtime.GOOS == "windows" {
				name += ".exe"
			}
			cmd := exec.Command(name, tt.run[1:]...)
			var stdout, stderr bytes.Buffer
			cmd.Stdout, cmd.Stderr = &stdout, &stderr
			err := cmd.Run()
			if got := cmd.ProcessState.ExitCode(); got != tt.status {
				t.Fatalf("exit status %d, want %d (%v)\n%s", got, tt.status, err, stderr.Bytes())
			}
			golden := filepath.Join("testdata", tt.name+".golden")
			if *update {
				if err := os.WriteFile(golden, stdout.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(stdout.Bytes(), want) {
				t.Errorf("the output differs from %s (run with -update and look at the difference):\n%s", golden, stdout.Bytes())
			}
		})
	}
}
