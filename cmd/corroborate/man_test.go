package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"
)

// model is the command line's table.
func model(t *testing.T) *kong.Application {
	t.Helper()
	parser, err := newParser(process{}, func() {})
	if err != nil {
		t.Fatal(err)
	}
	return parser.Model
}

// TestManual holds the manual page, and that those who read manual pages have nothing to say against it.
func TestManual(t *testing.T) {
	app := model(t)
	var page bytes.Buffer
	manual(&page, app, build{version: "v0.3.1", time: "2025-03-04T23:20:00+01:00"})
	const golden = "testdata/corroborate.1"
	if *update {
		if err := os.WriteFile(golden, page.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), page.String()); d != "" {
		t.Errorf("the manual page (-want +got; go test . -update writes it):\n%s", d)
	}
	shown := map[string]string{} // by what reads it
	for _, reader := range [][]string{
		{"mandoc", "-Tlint", "-Wwarning", golden},
		{"mandoc", "-Tutf8", golden},
		{"groff", "-ww", "-mandoc", "-Tutf8", "-P-c", golden},
	} {
		t.Run(strings.Join(reader[:2], " "), func(t *testing.T) {
			if _, err := exec.LookPath(reader[0]); err != nil {
				t.Skipf("%s is not here", reader[0])
			}
			cmd := exec.Command(reader[0], reader[1:]...)
			var out, errs bytes.Buffer
			cmd.Stdout, cmd.Stderr = &out, &errs
			if err := cmd.Run(); err != nil || errs.Len() > 0 {
				t.Fatalf("%v\n%s%s", err, &out, &errs)
			}
			if reader[1] != "-Tlint" {
				shown[reader[0]] = strings.Join(strings.Fields(plain(out.String())), " ")
			}
		})
	}
	for reader, text := range shown {
		for _, c := range app.Leaves(true) {
			for _, f := range c.Flags {
				if !strings.Contains(text, "--"+f.Name) {
					t.Errorf("%s shows no --%s of %s", reader, f.Name, c.Name)
				}
			}
			for line := range strings.Lines(c.Detail) { // examples, letter for letter
				if line = strings.Join(strings.Fields(line), " "); strings.HasPrefix(line, "corroborate ") && !strings.Contains(text, line) {
					t.Errorf("%s shows no %q", reader, line)
				}
			}
		}
	}
}

// plain is what a typewriter's output shows: what is struck over is what comes last.
func plain(s string) string {
	var out []rune
	for _, r := range s {
		if r == '\b' && len(out) > 0 {
			out = out[:len(out)-1]
		} else {
			out = append(out, r)
		}
	}
	return string(out)
}

// TestRoff holds that text is shown as it stands, whatever it begins with.
func TestRoff(t *testing.T) {
	for given, want := range map[string]string{
		".txt": `\&.txt`, "'tis": `\&\(aqtis`, `a\b`: `a\eb`, "--x": `\-\-x`, "“é”": `\[u201C]\[u00E9]\[u201D]`, "": "",
	} {
		if got := roff(given); got != want {
			t.Errorf("%q: %q, want %q", given, got, want)
		}
	}
}

// TestHelpTeaches holds that each command and each flag has help with an example of it, and each operand has help.
func TestHelpTeaches(t *testing.T) {
	for _, c := range model(t).Leaves(true) {
		if !strings.Contains(c.Detail, "\n  corroborate "+c.Name) {
			t.Errorf("the help of %s has no example of it", c.Name)
		}
		for _, f := range c.Flags {
			if len(f.Help) < 15 || f.PlaceHolder == "" && !f.IsBool() {
				t.Errorf("%s --%s: no help or no placeholder: %q", c.Name, f.Name, f.Help)
			}
			if !strings.Contains(strings.ReplaceAll(c.Detail+f.Help, "\n", " "), "--"+f.Name+" ") {
				t.Errorf("%s --%s: no example", c.Name, f.Name)
			}
		}
		for _, v := range c.Positional {
			if len(v.Help) < 15 {
				t.Errorf("%s %s: no help: %q", c.Name, v.Name, v.Help)
			}
		}
	}
}
