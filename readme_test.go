package corroborate_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

var update = flag.Bool("update", false, "write the output shown in README.md")

// TestReadmeOutput runs each command that README.md shows the output of, and holds that it prints just that.
func TestReadmeOutput(t *testing.T) {
	readme := read(t, "README.md")
	mark := regexp.MustCompile("(?s)<!-- output: (go run [^\n]*) -->\n```\n(.*?)```\n")
	shown := mark.FindAllStringSubmatchIndex(readme, -1)
	if len(shown) == 0 {
		t.Fatal("README.md shows no output")
	}
	var fresh strings.Builder
	last := 0
	for _, m := range shown {
		command, want := readme[m[2]:m[3]], readme[m[4]:m[5]]
		got := run(t, ".", fields(t, command), 0, 1)
		if got != want && !*update {
			t.Errorf("%s prints something else than README.md shows (run go test . -update and read it):\n%s", command, got)
		}
		fresh.WriteString(readme[last:m[4]] + got)
		last = m[5]
	}
	fresh.WriteString(readme[last:])
	if *update {
		write(t, "README.md", fresh.String())
	}
}

// TestReadmeCommands holds that the commands of README.md can be run, and that it lists all there are. Running go test work from
// here would run this test again, so its packages are listed only.
func TestReadmeCommands(t *testing.T) {
	readme := read(t, "README.md")
	const compare, tests = "go run ./cmd/corroborate compare examples/reports/*.txt", "go test work"
	for _, command := range []string{compare, tests} {
		if !strings.Contains(readme, "\n    "+command+"\n") {
			t.Errorf("README.md doesn't name the command %q", command)
		}
	}
	if out := run(t, ".", fields(t, compare), 0, 1); out == "" {
		t.Errorf("%s prints nothing", compare)
	}
	const page = "go run ./cmd/corroborate compare --format html examples/reports/event.json"
	if out := run(t, ".", fields(t, page), 0, 1); !strings.Contains(readme, "`"+page+"`") || !strings.HasPrefix(out, "<!DOCTYPE html>") {
		t.Errorf("README.md doesn't name the command %q, or it writes no page", page)
	}
	packages := run(t, ".", []string{"go", "list", "work"}, 0)
	for _, name := range []string{"corroborate/factcheck\n", "corroborate/cmd/corroborate\n"} {
		if !strings.Contains(packages, name) {
			t.Errorf("go test work leaves out %s", name)
		}
	}

	help := run(t, ".", fields(t, "go run ./cmd/corroborate compare --help"), 0)
	check := run(t, ".", fields(t, "go run ./cmd/corroborate check --help"), 0)
	for _, flag := range regexp.MustCompile("`(--[a-z-]+)").FindAllStringSubmatch(readme, -1) {
		if !strings.Contains(help+check, " "+flag[1]+"=") {
			t.Errorf("README.md names the flag %s, which neither compare nor check has", flag[1])
		}
	}
	overview := run(t, ".", fields(t, "go run ./cmd/corroborate --help"), 0)
	_, commands, _ := strings.Cut(overview, "\nCommands:\n")
	var there []string
	for _, m := range regexp.MustCompile(`(?m)^  ([a-z-]+)\b`).FindAllStringSubmatch(commands, -1) {
		there = append(there, m[1])
	}
	same(t, "commands", regexp.MustCompile("(?m)^\\| `corroborate ([a-z-]+)"), readme, there)
	// The table of formats has those of check beside those of compare.
	formats := func(help string) []string {
		_, list, _ := strings.Cut(strings.Join(strings.Fields(help), " "), " --format=FORMAT ")
		_, list, _ = strings.Cut(list, ": ")
		list, _, _ = strings.Cut(list, ".")
		return strings.Split(list, ", ")
	}
	of, ofCheck := table(readme, "| `--format` | of | for |\n")
	format := regexp.MustCompile("`([a-z]+)`")
	same(t, "formats", format, of, formats(help))
	same(t, "formats of check", format, ofCheck, formats(check))
}

// same holds that what an expression finds in a text is all there is.
func same(t *testing.T, what string, find *regexp.Regexp, text string, there []string) {
	t.Helper()
	var named []string
	for _, m := range find.FindAllStringSubmatch(text, -1) {
		named = append(named, m[1])
	}
	slices.Sort(named)
	slices.Sort(there)
	if diff := cmp.Diff(slices.Compact(there), slices.Compact(named)); diff != "" {
		t.Errorf("README.md names other %s than there are (-there +named):\n%s", what, diff)
	}
}

// table is the first column of the table below a head, of all rows and of those whose second column tells of check or of every call.
func table(text, head string) (all, ofCheck string) {
	_, rows, _ := strings.Cut(text, head)
	rows, _, _ = strings.Cut(rows, "\n\n")
	for row := range strings.Lines(rows) {
		cells := strings.Split(row, "|")
		if len(cells) < 4 {
			continue
		}
		all += cells[1]
		if !strings.Contains(cells[2], "`") || strings.Contains(cells[2], "`check`") {
			ofCheck += cells[1]
		}
	}
	return all, ofCheck
}

// TestReadmeExamples holds that README.md lists every example, and that each is what it links to.
func TestReadmeExamples(t *testing.T) {
	folders, err := os.ReadDir("examples")
	if err != nil {
		t.Fatal(err)
	}
	var there []string
	for _, f := range folders {
		if f.IsDir() && f.Name() != "reports" && f.Name() != "testdata" {
			there = append(there, f.Name())
		}
	}
	same(t, "examples", regexp.MustCompile("\\[`examples/([a-z-]+)`\\]"), read(t, "README.md"), there)
}

// TestReadmeProgram builds the Go program of README.md as a module of its own with the shell commands that stand below it.
func TestReadmeProgram(t *testing.T) {
	readme := read(t, "README.md")
	m := regexp.MustCompile("(?s)```go\n(.*?)```\n```\n(.*?)```\n").FindStringSubmatchIndex(readme)
	sh := regexp.MustCompile("(?s)```sh\n(.*?)```\n").FindStringSubmatch(readme)
	if m == nil || sh == nil {
		t.Fatal("README.md lacks the program, its output or the commands that run it")
	}
	root, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "main.go"), readme[m[2]:m[3]])
	var got string
	for line := range strings.Lines(sh[1]) {
		got = run(t, dir, strings.Fields(strings.ReplaceAll(line, "=../corroborate", "="+root)), 0)
	}
	if want := readme[m[4]:m[5]]; got != want {
		if !*update {
			t.Errorf("the program of README.md prints something else than is shown (run go test . -update and read it):\n%s", got)
			return
		}
		write(t, "README.md", readme[:m[4]]+got+readme[m[5]:])
	}
}

// TestNoNetwork holds that the library links nothing that could reach a network.
func TestNoNetwork(t *testing.T) {
	linked := run(t, ".", []string{"go", "list", "-deps", "./factcheck/..."}, 0)
	for name := range strings.Lines(linked) {
		if name = strings.TrimSpace(name); name == "net" || strings.HasPrefix(name, "net/http") {
			t.Errorf("the library links %s", name)
		}
	}
}

// TestReadmeRules holds that README.md lists the rules that run.
func TestReadmeRules(t *testing.T) {
	table := "\n| code | what it finds | as | severity |\n| --- | --- | --- | --- |\n"
	for _, r := range factcheck.Rules() {
		table += fmt.Sprintf("| `%s` | %s | %s | %s |\n", r.Code, r.Title, r.Class, r.Severity)
	}
	between(t, "<!-- rules: factcheck.Rules -->\n", "<!-- end of the rules -->\n", table+"\n")
}

// TestReadmeKinds holds that README.md names the kind of every rule beside its class.
func TestReadmeKinds(t *testing.T) {
	readme := read(t, "README.md")
	for _, r := range factcheck.Rules() {
		_, row, ok := strings.Cut(readme, fmt.Sprintf("\n| `%s` | ", r.Class))
		row, _, _ = strings.Cut(row, " |\n")
		if !ok || !slices.Contains(strings.Split(row, ", "), r.Kind) {
			t.Errorf("README.md names no kind %s of class %s, which rule %s finds", r.Kind, r.Class, r.Code)
		}
	}
}

// figures are those of internal/eval/RESULTS.md that README.md shows, in a newcomer's words.
var figures = []struct{ name, words string }{
	{"numbers value F1", "quantities and dates with their values, short texts of public test suites: F1"},
	{"news numbers value F1", "the same in whole news reports: F1"},
	{"quotes news direct+mixed span F1", "quotations in news reports: F1"},
	{"quotes news attributed F1", "quotations with their speaker: F1"},
	{"pages newspapers text F1", "text of articles on saved pages of newspapers: F1"},
	{"align news F1", "sentences of different reports that tell the same fact: F1"},
	{"compare news discrepancy precision", "reported discrepancies that careful readers had marked too"},
	{"compare news discrepancy recall", "discrepancies marked by careful readers that are reported"},
	{"compare news agreement recall", "agreements marked by careful readers that are reported"},
	{"compare news framing recall", "differences of framing marked by careful readers that are reported"},
	{"align held-out news F1", "on events that nobody developed on: sentences that tell the same fact: F1"},
	{"compare held-out news discrepancy precision", "there: reported discrepancies that a careful reader had marked too"},
	{"compare held-out news discrepancy recall", "there: discrepancies marked by a careful reader that are reported"},
	{"inject same events without a false alarm", "reports against themselves in other typography without a false alarm"},
	{"inject edit discrepancy recall", "differences planted in real reports that are reported"},
	{"inject para discrepancy recall", "the same where the report is reworded as well"},
}

// TestReadmeFigures holds that README.md shows the newest figures of internal/eval/RESULTS.md.
func TestReadmeFigures(t *testing.T) {
	table := "\n| figure | n | value |\n| --- | ---: | ---: |\n"
	for _, f := range figures {
		n, value := result(t, f.name)
		table += fmt.Sprintf("| %s | %s | %s |\n", f.words, n, value)
	}
	between(t, "<!-- figures: internal/eval/RESULTS.md -->\n", "<!-- end of the figures -->\n", table+"\n")
}

// beside are the figures that README.md shows of a plain diff beside the command's.
var beside = []struct{ name, words string }{
	{"inject same false alarms per 1,000 words", "in other typography and notation: false alarms per 1,000 words"},
	{"inject edit discrepancy F1", "with planted differences: F1"},
	{"inject reorder discrepancy F1", "with planted differences, in another order: F1"},
	{"inject para discrepancy F1", "with planted differences, and reworded: F1"},
}

// TestReadmeBeside holds what README.md says of a plain diff, by figures and in words.
func TestReadmeBeside(t *testing.T) {
	table := "\n| copies of real reports | n | plain diff | `corroborate` |\n| --- | ---: | ---: | ---: |\n"
	for _, f := range beside {
		n, ours := result(t, f.name)
		_, plain := result(t, "plain diff "+f.name)
		table += fmt.Sprintf("| %s | %s | %s | %s |\n", f.words, n, plain, ours)
	}
	between(t, "<!-- beside: internal/eval/RESULTS.md -->\n", "<!-- end of beside -->\n", table+"\n")
	number := func(name string) float64 {
		_, value := result(t, name)
		x, err := strconv.ParseFloat(value, 64)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	for _, mode := range []string{"edit", "reorder"} {
		ours, plain := number("inject "+mode+" discrepancy F1"), number("plain diff inject "+mode+" discrepancy F1")
		if plain < ours-0.01 {
			t.Errorf("README.md says that a diff is as good on copies of mode %s, but it has %v where the command has %v", mode, plain, ours)
		}
	}
	if p := number("plain diff inject para discrepancy precision"); p > 0.5 {
		t.Errorf("README.md says that most of what a diff tells of reworded copies is no difference, but its precision is %v", p)
	}
}

// result is the newest figure of a name in internal/eval/RESULTS.md, which has the newest first.
func result(t *testing.T, name string) (n, value string) {
	t.Helper()
	_, row, ok := strings.Cut(read(t, "internal/eval/RESULTS.md"), "\n| "+name+" | ")
	row, _, _ = strings.Cut(row, " |\n")
	n, value, ok2 := strings.Cut(row, " | ")
	if !ok || !ok2 {
		t.Fatalf("internal/eval/RESULTS.md has no figure %q", name)
	}
	return n, value
}

// between holds that README.md has a text between two marks; with -update it is written there.
func between(t *testing.T, begin, end, want string) {
	t.Helper()
	head, rest, ok1 := strings.Cut(read(t, "README.md"), begin)
	got, tail, ok2 := strings.Cut(rest, end)
	switch {
	case !ok1 || !ok2:
		t.Fatalf("README.md lacks the marks %s and %s", strings.TrimSpace(begin), strings.TrimSpace(end))
	case *update:
		write(t, "README.md", head+begin+want+end+tail)
	case got != want:
		t.Errorf("README.md is out of date after %s (-want +got; run go test . -update and read it):\n%s", strings.TrimSpace(begin), cmp.Diff(want, got))
	}
}

// TestNamedPathsExist holds that files and folders named in the documents are there.
func TestNamedPathsExist(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^):]+)\)`)
	code := regexp.MustCompile("`((?:internal|examples|normalize|align|factcheck|cmd)/[a-z0-9_/.-]+|[A-Z]+(?:\\.md)?|doc\\.go)`")
	for _, name := range []string{"README.md", "CONTRIBUTING.md", "CHANGELOG.md"} {
		text := read(t, name)
		for _, re := range []*regexp.Regexp{link, code} {
			for _, m := range re.FindAllStringSubmatch(text, -1) {
				if m[1] == "GOMAXPROCS" {
					continue
				}
				if _, err := os.Stat(filepath.FromSlash(m[1])); err != nil {
					t.Errorf("%s names %s, which is not there", name, m[1])
				}
			}
		}
	}
}

// TestNamedTestsExist holds that each guarantee of README.md names a test, and that the test is there.
func TestNamedTestsExist(t *testing.T) {
	rows := regexp.MustCompile(`(?m)^\| ([^|]+) \| (.*)\|$`)
	name := regexp.MustCompile("`((?:Test|Fuzz)\\w+)`(?: and `((?:Test|Fuzz)\\w+)`)? in `([^`]+)`")
	_, section, ok := strings.Cut(read(t, "README.md"), "## Guarantees\n")
	section, _, _ = strings.Cut(section, "\n## ")
	if !ok {
		t.Fatal("README.md has no guarantees")
	}
	for _, row := range rows.FindAllStringSubmatch(section, -1) {
		if row[1] == "guarantee" || strings.HasPrefix(row[1], "---") {
			continue
		}
		tests := name.FindAllStringSubmatch(row[2], -1)
		if len(tests) == 0 {
			t.Errorf("no test is named for %q", row[1])
		}
		for _, m := range tests {
			files, err := filepath.Glob(filepath.Join(filepath.FromSlash(m[3]), "*_test.go"))
			if err != nil {
				t.Fatal(err)
			}
			var all strings.Builder
			for _, f := range files {
				all.WriteString(read(t, f))
			}
			for _, test := range m[1:3] {
				if test != "" && !strings.Contains(all.String(), "func "+test+"(") {
					t.Errorf("README.md names the test %s in %s, which is not there", test, m[3])
				}
			}
		}
	}
}

// fields is a command's words with patterns of file names written out.
func fields(t *testing.T, command string) []string {
	t.Helper()
	var words []string
	for _, w := range strings.Fields(command) {
		if !strings.Contains(w, "*") {
			words = append(words, w)
			continue
		}
		files, err := filepath.Glob(filepath.FromSlash(w))
		if err != nil || len(files) == 0 {
			t.Fatalf("no file is named like %s (%v)", w, err)
		}
		words = append(words, files...)
	}
	return words
}

// run runs a command in a folder and answers its standard output; its exit status must be one of those given.
func run(t *testing.T, dir string, command []string, status ...int) string {
	t.Helper()
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Dir = dir
	if dir != "." {
		cmd.Env = append(os.Environ(), "GOWORK=off")
	}
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	for _, s := range status {
		if cmd.ProcessState.ExitCode() == s {
			return stdout.String()
		}
	}
	t.Fatalf("%s: %v\n%s", strings.Join(command, " "), err, stderr.Bytes())
	return ""
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
