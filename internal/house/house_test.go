// Package house holds how the house is laid out: which rooms may know which, and
// what an importer of the library links.
package house

import (
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const module = "github.com/seed-a94a0f1e/corroborate"

// pkg is what the go command knows of a package.
type pkg struct {
	ImportPath string
	Dir        string
	GoFiles    []string
	Imports    []string
	Module     *struct{ Path string }
}

func list(t *testing.T, args ...string) []pkg {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-json=ImportPath,Dir,GoFiles,Imports,Module"}, args...)...)
	cmd.Dir = "../.."
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			t.Fatalf("%s: %v\n%s", cmd, err, exit.Stderr)
		}
		t.Fatal(err)
	}
	var all []pkg
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := d.Decode(&p); err == io.EOF {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// rooms are the packages of the library: its own, and those of the modules that are apart from it because of what they link.
var rooms = []string{"./...", "./normalize/ingest/..."}

// stages are the rooms in the order of the data. A room knows those before it and none after.
var stages = []string{
	"internal/lexicon", "internal/lemma", "normalize/fold", "normalize/token",
	"normalize/date", "normalize/name", "normalize/quantity", "normalize/quote", "normalize", "normalize/ingest",
	"internal/worddiff", "align", "factcheck", "factcheck/render",
}

// stage is the stage that a package belongs to: the longest room that its path lies in; -1 for none.
func stage(path string) int {
	path, ok := strings.CutPrefix(path, module+"/")
	if !ok {
		return -1
	}
	best := -1
	for i, room := range stages {
		if (path == room || strings.HasPrefix(path, room+"/")) && (best < 0 || len(room) > len(stages[best])) {
			best = i
		}
	}
	return best
}

// TestDirection holds that the data flow one way: no stage imports one that comes after it.
func TestDirection(t *testing.T) {
	seen := map[int]bool{}
	for _, p := range list(t, rooms...) {
		if generator(p) {
			continue
		}
		from := stage(p.ImportPath)
		seen[from] = true
		for _, i := range p.Imports {
			if to := stage(i); from >= 0 && to > from {
				t.Errorf("%s imports %s, which comes after it", p.ImportPath, i)
			}
		}
	}
	for i, room := range stages {
		if !seen[i] {
			t.Errorf("no package is in %s: the list of stages is out of date", room)
		}
	}
}

// generator says whether a package is a program that makes a list and is no part of the library.
func generator(p pkg) bool { return strings.HasSuffix(p.ImportPath, "/gen") }

// allowed says which packages may import a module or a package of the standard library that not everybody should.
var allowed = map[string][]string{
	"github.com/sergi/go-diff": {"internal/worddiff"},
	"github.com/google/go-cmp": {"factcheck/factchecktest"},
	"github.com/chromedp":      nil, // drives a browser in a module of its own
	"html/template":            {"factcheck/render"},
	"text/template":            nil,
	"regexp":                   {"internal/eval"},
	"net":                      nil,
	"net/http":                 nil,
	"math/rand":                nil,
	"math/rand/v2":             nil,
	"os":                       {"internal/eval", "normalize/ingest", "factcheck/factchecktest"},
	"unsafe":                   nil,
}

// TestAllowed holds that go-diff stays in one room, go-cmp in tests, and that nothing touches files, the network or chance.
func TestAllowed(t *testing.T) {
	for _, p := range list(t, rooms...) {
		room := strings.TrimPrefix(p.ImportPath, module+"/")
		if strings.HasPrefix(room, "examples/") || generator(p) {
			continue
		}
		for _, i := range p.Imports {
			for what, rooms := range allowed {
				if (i == what || strings.Contains(what, ".") && strings.HasPrefix(i, what+"/")) && !slices.Contains(rooms, room) {
					t.Errorf("%s imports %s; allowed in %v", room, i, rooms)
				}
			}
		}
	}
}

// TestNoClock holds that no stage asks what time it is: the output depends on the input alone.
func TestNoClock(t *testing.T) {
	for _, p := range list(t, rooms...) {
		if stage(p.ImportPath) < 0 || generator(p) {
			continue
		}
		for _, name := range p.GoFiles {
			text, err := os.ReadFile(filepath.Join(p.Dir, name))
			if err != nil {
				t.Fatal(err)
			}
			for _, clock := range []string{"time.Now", "time.Since", "time.After", "time.Tick", "time.NewTimer", "time.Local"} {
				if strings.Contains(string(text), clock) {
					t.Errorf("%s/%s uses %s", p.ImportPath, name, clock)
				}
			}
		}
	}
}

// TestLinked holds the modules that an importer of factcheck links. Who embeds the library reads this list: it stays short.
func TestLinked(t *testing.T) {
	want := []string{
		"github.com/clipperhouse/uax29/v2",
		"github.com/kljensen/snowball",
		"github.com/sergi/go-diff",
		"golang.org/x/text",
	}
	if d := cmp.Diff(want, linked(t, "./factcheck")); d != "" {
		t.Errorf("modules that factcheck links (-want +got):\n%s", d)
	}
}

// TestIngestLinked holds the modules that an importer of normalize/ingest links besides those of the library.
func TestIngestLinked(t *testing.T) {
	want := []string{
		"codeberg.org/readeck/go-readability/v2",
		"github.com/andybalholm/cascadia",
		"github.com/clipperhouse/uax29/v2",
		"github.com/go-shiori/dom",
		"github.com/gogs/chardet",
		"github.com/itlightning/dateparse",
		"github.com/kljensen/snowball",
		"github.com/mmcdole/gofeed",
		"github.com/mmcdole/goxpp/v2",
		"golang.org/x/net",
		"golang.org/x/text",
	}
	if d := cmp.Diff(want, linked(t, "./normalize/ingest")); d != "" {
		t.Errorf("modules that normalize/ingest links (-want +got):\n%s", d)
	}
}

// TestNoFetching holds that the command, which reads pages and feeds with libraries that could fetch them, links nothing that does.
func TestNoFetching(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "corroborate")
	build := exec.Command("go", "build", "-o", binary, "./cmd/corroborate")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	symbols, err := exec.Command("go", "tool", "nm", binary).Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(symbols), module+"/normalize/ingest.") {
		t.Error("the command's symbols lack ingest: this test looks at the wrong thing")
	}
	for _, fetches := range []string{"net/http.(*Client).Do", "net/http.(*Client).do", "net/http.(*Transport).RoundTrip", "net/http.(*Server).Serve"} {
		if strings.Contains(string(symbols), " "+fetches+"\n") {
			t.Errorf("the command links %s", fetches)
		}
	}
}

// linked are the modules outside of the project that a package links.
func linked(t *testing.T, path string) []string {
	t.Helper()
	modules := map[string]bool{}
	for _, p := range list(t, "-deps", path) {
		if p.Module != nil && p.Module.Path != module && !strings.HasPrefix(p.Module.Path, module+"/") {
			modules[p.Module.Path] = true
		}
	}
	return slices.Sorted(maps.Keys(modules))
}
