package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// workflow is what of a workflow of GitHub Actions says what runs.
type workflow struct {
	On   map[string]any
	Jobs map[string]struct {
		RunsOn string `yaml:"runs-on"`
		Steps  []struct {
			Name, Uses, If, Run string
			With                map[string]string
		}
	}
}

// TestWorkflow runs the shell of the workflow in examples/github-actions in a copy of the documents beside it, with this
// repository where the workflow checks a copy of it out: first as they are, then with two figures changed.
func TestWorkflow(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash here, which runs the steps of a workflow on Linux")
	}
	from := filepath.Join("..", "..", "examples", "github-actions")
	data, err := os.ReadFile(filepath.Join(from, "corroborate.yml"))
	if err != nil {
		t.Fatal(err)
	}
	var w workflow
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	if err := decoder.Decode(&w); err != nil {
		t.Fatal(err)
	}
	if _, ok := w.On["pull_request"]; !ok || len(w.Jobs) != 1 {
		t.Fatalf("a workflow of one job that runs on pull requests is wanted: %+v", w)
	}
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		reason       string
		change       *strings.Replacer
		failed       string   // the step that fails
		out, summary []string // what the steps print, and what they add to the summary
	}{
		{"the documents agree", strings.NewReplacer(), "", nil, nil},
		{"two figures differ", strings.NewReplacer("420 people", "240 people", "48 million", "58 million"), "Compare the documents",
			[]string{"::error file=press/newsletter.md,line=6,", "::warning file=press/newsletter.md,line=8,"},
			[]string{"| newsletter, line 6 | release, line 6 |", "<strong>240</strong>"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS(from)); err != nil {
				t.Fatal(err)
			}
			newsletter := filepath.Join(dir, "press", "newsletter.md")
			text, err := os.ReadFile(newsletter)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(newsletter, []byte(tt.change.Replace(string(text))), 0o600); err != nil {
				t.Fatal(err)
			}
			bin, summary := filepath.Join(t.TempDir(), "bin"), filepath.Join(t.TempDir(), "summary.md")
			env := append(os.Environ(), "GOBIN="+bin, "PATH="+bin+string(filepath.ListSeparator)+os.Getenv("PATH"), "GITHUB_STEP_SUMMARY="+summary)
			var out bytes.Buffer
			failed := ""
			for name, job := range w.Jobs {
				if job.RunsOn != "ubuntu-latest" {
					t.Errorf("job %s runs on %q", name, job.RunsOn)
				}
				for _, step := range job.Steps {
					switch {
					case step.Uses != "" && step.With["path"] != "":
						if err := os.Symlink(root, filepath.Join(dir, step.With["path"])); err != nil {
							t.Skip("no symbolic links here: ", err)
						}
					case step.Run != "" && (step.If == "failure()") == (failed != ""):
						cmd := exec.Command(bash, "-e", "-c", step.Run)
						cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = dir, env, &out, &out
						if err := cmd.Run(); err != nil {
							failed += step.Name
						}
					}
				}
			}
			if failed != tt.failed {
				t.Errorf("the step that fails is %q, want %q:\n%s", failed, tt.failed, &out)
			}
			if failed == "" && strings.Contains(out.String(), "::") {
				t.Errorf("lines are annotated though nothing failed:\n%s", &out)
			}
			told, err := os.ReadFile(summary)
			if err != nil && len(tt.summary) > 0 {
				t.Error(err)
			}
			for _, x := range []struct {
				where, text string
				want        []string
			}{{"output", out.String(), tt.out}, {"summary", string(told), tt.summary}} {
				for _, want := range x.want {
					if !strings.Contains(x.text, want) {
						t.Errorf("the %s lacks %q:\n%s", x.where, want, x.text)
					}
				}
			}
		})
	}
}
