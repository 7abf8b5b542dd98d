package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// typed are lines that a user begins and what the key for completion makes of them.
var typed = []struct{ reason, line, want string }{
	{"a command", "corroborate sel", "corroborate selftest"},
	{"a flag of all commands", "corroborate --ver", "corroborate --version"},
	{"a flag of a command", "corroborate compare --fo", "corroborate compare --format"},
	{"a value", "corroborate compare --format sar", "corroborate compare --format sarif"},
	{"a value behind an equals sign", "corroborate compare --format=sar", "corroborate compare --format=sarif"},
	{"a value that another command's flag has not", "corroborate extract --format sar", "corroborate extract --format sar"},
	{"a kind of findings", "corroborate compare --only loa", "corroborate compare --only loaded-word"},
	{"the second of a list", "corroborate compare --only number,loa", "corroborate compare --only number,loaded-word"},
	{"a rule", "corroborate rules wee", "corroborate rules weekday"},
	{"a shell", "corroborate completion pow", "corroborate completion powershell"},
	{"a file", "corroborate compare --fail-on never wire.txt her", "corroborate compare --fail-on never wire.txt herald.txt"},
	{"a file that a flag names", "corroborate check --config set", "corroborate check --config settings.toml"},
	{"a flag behind files", "corroborate check draft.md --agai", "corroborate check draft.md --against"},
	{"a number is nobody's to complete", "corroborate align --min-score w", "corroborate align --min-score w"},
}

// script is the completion for a shell, in a file in a folder with files to complete.
func script(t *testing.T, shell string) (path string) {
	t.Helper()
	if _, err := exec.LookPath(shell); err != nil {
		t.Skipf("%s is not here", shell)
	}
	dir := t.TempDir()
	status, out, errs := call(nil, "completion", shell)
	if status != exitOK || errs != "" {
		t.Fatalf("status %d: %s", status, errs)
	}
	for name, text := range map[string]string{"script": out, "wire.txt": "", "herald.txt": "", "draft.md": "", "settings.toml": ""} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "script")
}

// TestCompletionAtAPrompt types at the prompts of real shells: the command there is a function that says how it was called.
func TestCompletionAtAPrompt(t *testing.T) {
	for _, shell := range []struct {
		name  string
		args  []string
		setup string
	}{
		{"bash", []string{"--norc", "--noprofile", "-i"}, "bind 'set bell-style none'; source ./script; corroborate() { printf '<%s>\\n' \"corroborate $*\"; }"},
		{"zsh", []string{"-f", "-i"}, "autoload -Uz compinit; compinit -D -u; source ./script; zstyle ':completion:*' insert-tab false; unsetopt beep; corroborate() { printf '<%s>\\n' \"corroborate $*\" }"},
	} {
		t.Run(shell.name, func(t *testing.T) {
			path := script(t, shell.name)
			cmd := exec.Command(shell.name, shell.args...)
			cmd.Dir = filepath.Dir(path)
			cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + cmd.Dir, "TERM=dumb", "PS1=", "PROMPT=", "LC_ALL=C"}
			prompt, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 200})
			if err != nil {
				t.Skipf("no terminal can be opened here: %v", err)
			}
			defer func() {
				_ = cmd.Process.Kill()
				_ = cmd.Wait()
				prompt.Close()
			}()
			said := make(chan string)
			go func() {
				var all bytes.Buffer
				buf := make([]byte, 4096)
				for {
					n, err := prompt.Read(buf)
					all.Write(buf[:n])
					for {
						_, after, found := bytes.Cut(all.Bytes(), []byte("\n<"))
						line, rest, ends := bytes.Cut(after, []byte(">"))
						if !found || !ends {
							break
						}
						said <- string(line)
						all = *bytes.NewBuffer(slices.Clone(rest))
					}
					if err != nil {
						close(said)
						return
					}
				}
			}()
			answer := func(line string) string {
				if _, err := io.WriteString(prompt, line); err != nil {
					t.Fatal(err)
				}
				select {
				case s := <-said:
					return s
				case <-time.After(20 * time.Second):
					t.Fatalf("no answer to %q", line)
				}
				return ""
			}
			if got := answer(shell.setup + "; printf '\\n<ready>\\n'\n"); got != "ready" {
				t.Fatalf("%q", got)
			}
			for _, c := range typed {
				if got := answer(c.line + "\t\n"); got != c.want {
					t.Errorf("%s: %q and the key are %q, want %q", c.reason, c.line, got, c.want)
				}
			}
		})
	}
}

// TestCompletionInFish asks fish what it would offer.
func TestCompletionInFish(t *testing.T) {
	path := script(t, "fish")
	for _, c := range typed {
		cmd := exec.Command("fish", "--no-config", "-c", fmt.Sprintf("source ./script; complete -C %s", fishQuoted(c.line)))
		cmd.Dir = filepath.Dir(path)
		cmd.Env = append(os.Environ(), "HOME="+cmd.Dir)
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		begun := c.line[strings.LastIndex(c.line, " ")+1:]
		got := begun
		if offered := strings.Fields(string(out)); len(offered) > 0 {
			got = offered[0]
		}
		if strings.Count(string(out), "\n") > 1 || c.line[:len(c.line)-len(begun)]+got != c.want {
			t.Errorf("%s: for %q fish offers %q, want %q", c.reason, c.line, out, c.want)
		}
	}
}

// TestCompletionInPowerShell asks PowerShell what it would offer.
func TestCompletionInPowerShell(t *testing.T) {
	if _, err := exec.LookPath("pwsh"); err != nil {
		t.Skip("pwsh is not here")
	}
	_, out, _ := call(nil, "completion", "powershell")
	for _, c := range typed {
		if strings.Contains(c.reason, "file") || strings.Contains(c.reason, "number") { // these are the shell's own to complete
			continue
		}
		ask := fmt.Sprintf("%s\n(TabExpansion2 '%s' %d).CompletionMatches | ForEach-Object CompletionText", out, c.line, len(c.line))
		offered, err := exec.Command("pwsh", "-NoProfile", "-Command", ask).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, offered)
		}
		begun := c.line[strings.LastIndex(c.line, " ")+1:]
		if want := strings.TrimPrefix(c.want, strings.TrimSuffix(c.line, begun)); want != begun && strings.TrimSpace(string(offered)) != want {
			t.Errorf("%s: for %q PowerShell offers %q, want %q", c.reason, c.line, offered, want)
		}
	}
}

// TestSyntaxes holds that what is completed is what there is, and the words are those that the commands take.
func TestSyntaxes(t *testing.T) {
	all := syntaxes(model(t))
	var commands []string
	for _, s := range all[1:] {
		commands = append(commands, s.name)
		if s.name == "compare" {
			words := map[string][]string{}
			for _, f := range s.flags {
				words["--"+f.name] = f.words
			}
			if !slices.Contains(words["--format"], "html") || !slices.Contains(words["--only"], "quote-cut") || len(words["--fail-on"]) != 4 || len(words["--max"]) != 0 {
				t.Errorf("compare: %v", words)
			}
		}
	}
	for _, r := range factcheck.Rules() {
		if !slices.Contains(kinds, r.Kind) || !slices.Contains(classes, string(r.Class)) {
			t.Errorf("rule %s finds %s, %s, which --only doesn't know", r.Code, r.Class, r.Kind)
		}
	}
	if d := cmp.Diff(all[0].words, commands); d != "" || !slices.Contains(commands, "compare") {
		t.Errorf("commands: %v %s", commands, d)
	}
}

func TestBrief(t *testing.T) {
	for given, want := range map[string]string{
		"Exit with 1 where a discrepancy is at or above LEVEL: error (default), note.": "Exit with 1 where a discrepancy is at or above LEVEL",
		"Go by this file (default corroborate.toml).":                                  "Go by this file",
		"Write a commented corroborate.toml.":                                          "Write a commented corroborate.toml",
		"The rules; all of them.":                                                      "The rules",
	} {
		if got := brief(given); got != want {
			t.Errorf("%q: %q, want %q", given, got, want)
		}
	}
}
