// Package reports holds four reports of one invented event and the key to what is planted in them.
package reports

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

var update = flag.Bool("update", false, "write event.json, the offsets in planted.json and the table in README.md")

// outlets are the reports in the order of their publication; a report's file is ID.txt, its headline the first line.
var outlets = []normalize.Report{
	{ID: "coastwire", Source: "Coastwire", Published: "2025-10-14T11:40:00Z", Language: "en"},
	{ID: "flash", Source: "Daily Flash", Published: "2025-10-14T17:05:00Z", Language: "en"},
	{ID: "courier", Source: "Marnhaven Courier", Published: "2025-10-15T05:30:00Z", Language: "en"},
	{ID: "valdoria", Source: "Valdoria Today", Published: "2025-10-15T09:10:00Z", Language: "en"},
}

// files reads the reports as the command does: the text is the whole file, headline and all.
func files(t *testing.T) []normalize.Report {
	t.Helper()
	reports := make([]normalize.Report, len(outlets))
	for i, r := range outlets {
		text, err := os.ReadFile(r.ID + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		r.Text = string(text)
		reports[i] = r
	}
	return reports
}

// planted is a finding that the reports were written to show, in the form of the command's output, with a note on why.
type planted struct {
	Class    factcheck.Class    `json:"class"`
	Kind     string             `json:"kind"`
	Severity factcheck.Severity `json:"severity,omitempty"`
	Reason   string             `json:"reason,omitempty"`
	Origins  int                `json:"origins,omitempty"`
	Note     string             `json:"note"`
	Evidence []evidence         `json:"evidence"`
}

type evidence struct {
	Report string `json:"report"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
}

type key struct {
	ID       string    `json:"id"`
	Findings []planted `json:"findings"`
}

func readKey(t *testing.T) key {
	t.Helper()
	data, err := os.ReadFile("planted.json")
	if err != nil {
		t.Fatal(err)
	}
	var k key
	if err := json.Unmarshal(data, &k); err != nil {
		t.Fatal(err)
	}
	return k
}

// checkFile holds a file that is derived from the others, and writes it with -update.
func checkFile(t *testing.T, name string, want []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the other files make it: run go test ./examples/reports -update", name)
	}
}

// plain is a value as JSON that leaves < > & alone.
func plain(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(b.String())
}

func TestEventIsMadeOfTheFiles(t *testing.T) {
	var lines []string
	for _, r := range files(t) {
		title, text, ok := strings.Cut(r.Text, "\n")
		if !ok {
			t.Fatalf("%s.txt has no headline", r.ID)
		}
		r.Title, r.Text = title, strings.TrimLeft(text, "\n")
		lines = append(lines, "  "+plain(t, r))
	}
	checkFile(t, "event.json", fmt.Appendf(nil, "{\"id\":\"marnhaven\",\"reports\":[\n%s\n]}\n", strings.Join(lines, ",\n")))
}

func TestKeyIsVerbatim(t *testing.T) {
	texts := map[string]string{}
	for _, r := range files(t) {
		texts[r.ID] = r.Text
	}
	k := readKey(t)
	var lines []string
	for _, f := range k.Findings {
		for i := range f.Evidence {
			e := &f.Evidence[i]
			if n := strings.Count(texts[e.Report], e.Text); n != 1 {
				t.Errorf("%s %s: %q stands %d times in %s, want once", f.Class, f.Kind, e.Text, n, e.Report)
			}
			e.Start = strings.Index(texts[e.Report], e.Text)
			e.End = e.Start + len(e.Text)
		}
		lines = append(lines, "  "+plain(t, f))
	}
	checkFile(t, "planted.json", fmt.Appendf(nil, "{\"id\":%q,\"findings\":[\n%s\n]}\n", k.ID, strings.Join(lines, ",\n")))
}

func TestKeyHasEveryKind(t *testing.T) {
	want := map[factcheck.Class]string{
		factcheck.Agreement:    "number date quote attribution entity claim",
		factcheck.Discrepancy:  "number date quote attribution entity polarity claim",
		factcheck.SingleSource: "claim quote number",
		factcheck.Framing:      "label attribution-verb hedge loaded-word voice emphasis headline quote-cut",
	}
	have := map[string]bool{}
	for _, f := range readKey(t).Findings {
		have[string(f.Class)+" "+f.Kind] = true
	}
	for class, kinds := range want {
		for kind := range strings.FieldsSeq(kinds) {
			if !have[string(class)+" "+kind] {
				t.Errorf("nothing of class %s and kind %s is planted", class, kind)
			}
		}
	}
}

func TestReadmeHasTheKey(t *testing.T) {
	const begin, end = "<!-- planted.json as a table: go test ./examples/reports -update -->\n", "<!-- end of the table -->\n"
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok1 := strings.Cut(string(readme), begin)
	_, tail, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Fatal("README.md lacks the marks around its table")
	}
	var b strings.Builder
	b.WriteString(head + begin + "\n| class | kind | what | where |\n| --- | --- | --- | --- |\n")
	for _, f := range readKey(t).Findings {
		what := f.Note
		if f.Reason != "" {
			what += " (" + f.Reason + ")"
		}
		if f.Severity != "" {
			what += ", " + string(f.Severity)
		}
		var where []string
		for _, e := range f.Evidence {
			where = append(where, fmt.Sprintf("%s: `%s`", e.Report, e.Text))
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", f.Class, f.Kind, what, strings.Join(where, "<br>"))
	}
	b.WriteString("\n" + end + tail)
	checkFile(t, "README.md", []byte(b.String()))
}

// floors are the planted findings of each class that must be found; raise them when a rule gets better.
var floors = map[factcheck.Class]int{factcheck.Agreement: 19, factcheck.Discrepancy: 15, factcheck.SingleSource: 10, factcheck.Framing: 7}

// TestPlantedIsFound counts the planted findings that Compare finds: of equal
// class and kind, with overlapping evidence in two reports, or in one where one says it all.
func TestPlantedIsFound(t *testing.T) {
	result, err := factcheck.Compare(context.Background(), files(t))
	if err != nil {
		t.Fatal(err)
	}
	found, all := map[factcheck.Class]int{}, map[factcheck.Class]int{}
	var missed []string
	for _, p := range readKey(t).Findings {
		all[p.Class]++
		if shows(result.Findings, p) {
			found[p.Class]++
			continue
		}
		missed = append(missed, fmt.Sprintf("%s %s: %s", p.Class, p.Kind, p.Note))
	}
	for _, class := range []factcheck.Class{factcheck.Agreement, factcheck.Discrepancy, factcheck.SingleSource, factcheck.Framing} {
		t.Logf("%s: %d of %d", class, found[class], all[class])
		if found[class] < floors[class] {
			t.Errorf("%s: %d planted findings are found, want %d or more", class, found[class], floors[class])
		}
	}
	t.Logf("missed:\n%s", strings.Join(missed, "\n"))
}

// shows says whether one of the findings is the planted one. A fact has one
// finding: where a third report differs, the agreement of two is told by the
// discrepancy, in which their values are the same.
func shows(findings []factcheck.Finding, p planted) bool {
	reports := map[string]bool{}
	for _, e := range p.Evidence {
		reports[e.Report] = true
	}
	need := min(2, len(reports))
	for _, f := range findings {
		if f.Kind != p.Kind {
			continue
		}
		hit, alike := map[string]bool{}, map[string]int{}
		for _, e := range f.Evidence {
			for _, w := range p.Evidence {
				if e.Report == w.Report && e.Start < w.End && w.Start < e.End && !hit[e.Report] {
					hit[e.Report] = true
					alike[e.Normalized]++
				}
			}
		}
		if f.Class == p.Class && len(hit) >= need {
			return true
		}
		if f.Class == factcheck.Discrepancy && p.Class == factcheck.Agreement {
			for _, n := range alike {
				if n >= need {
					return true
				}
			}
		}
	}
	return false
}
