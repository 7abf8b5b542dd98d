package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReadings(t *testing.T) {
	const said = `table
compare: discrepancy F1 0.512 (recall 0.480, precision 0.549), agreement recall 0.301, framing recall 0.125 (n=488)
`
	for _, c := range []struct {
		reason, label, name string
		want                float64
	}{
		{"a label of its own", "discrepancy F1", "discrepancy F1", 0.512},
		{"the first of three recalls, aside", "(recall:discrepancy recall)", "discrepancy recall", 0.480},
		{"a longer label that ends as another", "agreement recall", "agreement recall", 0.301},
		{"the last", "framing recall", "framing recall", 0.125},
	} {
		t.Run(c.name, func(t *testing.T) {
			figures, err := measurement{name: "m", read: in("compare", c.label)}.figures(said)
			if err != nil || len(figures) != 1 {
				t.Fatalf("%s: %v, %v", c.reason, figures, err)
			}
			if want := (figure{"m " + c.name, 488, c.want, c.label[0] == '('}); figures[0] != want {
				t.Errorf("%s: got %v, want %v", c.reason, figures[0], want)
			}
		})
	}
	if _, err := (measurement{read: in("compare", "no such")}).figures(said); err == nil {
		t.Error("a figure that the scorer does not print must be an error, not silence")
	}
}

func TestFloors(t *testing.T) {
	path := filepath.Join(t.TempDir(), "floors.txt")
	if err := os.WriteFile(path, []byte("# comment\na F1 = 0.500\nb F1 = 0.250\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	floors, err := readFloors(path)
	if err != nil {
		t.Fatal(err)
	}
	measured := []figure{{"a F1", 1, 0.4996, false}, {"b F1", 1, 0.249, false}, {"c F1", 1, 0.7, false}, {"c recall", 1, 0.9, true}}
	fell := below(floors, measured)
	if len(fell) != 1 || fell[0].name != "b F1" {
		t.Errorf("fell: %v; want b alone: a is within the tie, c has no floor", fell)
	}
	if err := writeFloors(path, raise(floors, measured)); err != nil {
		t.Fatal(err)
	}
	raised, err := readFloors(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]float64{"a F1": 0.5, "b F1": 0.25, "c F1": 0.7} {
		if raised[name] != want {
			t.Errorf("floor of %s: %v, want %v", name, raised[name], want)
		}
	}
	if _, ok := raised["c recall"]; ok {
		t.Error("a figure that is shown aside must get no floor")
	}
	if err := os.WriteFile(path, []byte("a F1 0.5\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := readFloors(path); err == nil || !strings.Contains(err.Error(), "floors.txt:1") {
		t.Errorf("a broken line must be named, got %v", err)
	}
}

func TestComplaints(t *testing.T) {
	for _, c := range []struct {
		reason, score string
		want          int
	}{
		{"nothing is wrong", "contract violations: 0\n0 cases without a line\n", 0},
		{"numbers count violations", "contract violations: 3\n", 1},
		{"quotes name them", "  contract violation, 2 times: text; first: x\n", 1},
		{"events are missing", "  2 gold events that OUT lacks (their pairs count as missed)\n", 1},
		{"evidence is not verbatim", "  4 evidence entries whose text is not the input's bytes at start:end\n", 1},
		{"pairs outside the scope are no fault", "  121 predicted pairs between reports that nobody annotated (ignored)\n", 0},
	} {
		var b bench
		b.complain("m", c.score)
		if len(b.complaints) != c.want {
			t.Errorf("%s: %q", c.reason, b.complaints)
		}
	}
}

func TestQuiet(t *testing.T) {
	in := [][]byte{
		[]byte(`{"id":"e","reports":[{"text":"a text of five words"}],"gold":{"alignments":[{"a":{"report":"a","start":0,"end":10}},{"a":{"report":"a","start":11,"end":20}}]}}`),
		[]byte(`{"id":"f","reports":[{"text":"and three more"}],"gold":{"alignments":[{"a":{"report":"a","start":0,"end":10}}]}}`),
	}
	out := `{"id":"e","findings":[{"class":"agreement","evidence":[{"report":"a","field":"text","start":3,"end":5}]},{"class":"discrepancy","severity":"note","evidence":[]}]}
{"id":"f","findings":[{"class":"discrepancy","severity":"error","evidence":[]}]}`
	got, err := quiet("m", in, []byte(out))
	if err != nil {
		t.Fatal(err)
	}
	if got[0].value != 0.5 || got[0].n != 2 {
		t.Errorf("one of two events has a false alarm, a note is none: %v", got[0])
	}
	if got[1].value != 125 || got[1].n != 8 {
		t.Errorf("there is one false alarm in eight words: %v", got[1])
	}
	if got[2].value != 1.0/3 || got[2].n != 3 {
		t.Errorf("one of three sentences is agreed on: %v", got[2])
	}
	kept, err := worthALook([]byte(out))
	if err != nil || strings.Contains(string(kept), "note") || !strings.Contains(string(kept), "error") {
		t.Errorf("notes must be left out and errors stay: %s, %v", kept, err)
	}
}

func TestPlainDiff(t *testing.T) {
	const event = `{"id":"e","reports":[{"id":"a","text":"The ferry sank. “Nobody died,” Ann Reed said. It was raining."},` +
		`{"id":"b","text":"It was raining. \"Nobody died,\" Ann Reed said. The ferry sailed."}]}`
	out, err := plainDiff([][]byte{[]byte(event)})
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"id":"e","findings":[{"class":"discrepancy","kind":"claim","severity":"error","evidence":[` +
		`{"report":"a","field":"text","start":0,"end":15},{"report":"b","field":"text","start":46,"end":63}]}]}` + "\n"
	if string(out) != want {
		t.Errorf("got %s, want %s: neither order nor quotation marks are a difference", out, want)
	}
}
