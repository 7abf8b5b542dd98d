package factchecktest_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/factcheck/factchecktest"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

var update = flag.Bool("update", false, "write the golden files")

// release, translation and post announce one thing; the post leaves out what the others tell and has another price.
func announcements() []normalize.Report {
	return []normalize.Report{
		{ID: "release", Title: "Orrin bridge closes for repairs", Text: "The works will close the Orrin bridge on June 1, the council said on Monday. " +
			"The repairs of the bridge cost 48 million euros, the council said. " +
			"“Nobody will be cut off,” mayor Ines Vollan said. The bridge carries 9,000 cars a day."},
		{ID: "translation", Title: "Orrin bridge closes for repairs", Text: "The council said that the works will close the Orrin bridge on 1 June. " +
			"The council puts the repairs of the bridge at €48 million. " +
			"Mayor Ines Vollan said: \"Nobody will be cut off.\" Each day the bridge carries 9,000 cars."},
		{ID: "post", Text: "The works will close the Orrin bridge on June 1. " +
			"The repairs of the bridge cost 84 million euros, the council said. The bridge carries 9,000 cars a day."},
	}
}

func TestMatrix(t *testing.T) {
	factchecktest.Matrix(t, filepath.Join("testdata", "announcements.matrix"), announcements())
}

// TestMatrixFails holds what Matrix says of reports that are others than its file holds, and of what it cannot read.
func TestMatrixFails(t *testing.T) {
	if *update {
		t.Skip("-update would write the files")
	}
	golden := filepath.Join("testdata", "announcements.matrix")
	changed := announcements()
	changed[1].Text = strings.Replace(changed[1].Text, "1 June", "1 July", 1)
	later := announcements()
	later[0].Text = "The council met in the town hall. " + later[0].Text
	folder := t.TempDir()
	for _, c := range []struct {
		reason       string
		path         string
		reports      []normalize.Report
		error, fatal []string
	}{
		{"nothing changed", golden, announcements(), nil, nil},
		{"a text that moves changes nothing", golden, later, nil, nil},
		{"a date changed", golden, changed, []string{golden, "XXXX-07-01", "-update"}, nil},
		{"a report is missing", golden, announcements()[:2], []string{"post"}, nil},
		{"there is no file", filepath.Join(folder, "none"), announcements(), nil, []string{"none", "-update"}},
		{"the file is a folder", folder, announcements(), nil, []string{"reading", folder}},
		{"nothing in common", golden, []normalize.Report{announcements()[0], {ID: "other", Text: "Frost is expected in the valleys tonight."}}, nil, []string{"pin nothing"}},
		{"a single report", golden, announcements()[:1], nil, []string{"two reports"}},
	} {
		var r recorder
		factchecktest.Matrix(&r, c.path, c.reports)
		for _, x := range []struct{ got, want []string }{{r.errors, c.error}, {r.fatal, c.fatal}} {
			if (len(x.got) > 0) != (len(x.want) > 0) || len(x.got) > 1 {
				t.Errorf("%s: it says %q, want one message with %q", c.reason, x.got, x.want)
				continue
			}
			for _, w := range x.want {
				if !strings.Contains(x.got[0], w) {
					t.Errorf("%s: the message lacks %q:\n%s", c.reason, w, x.got[0])
				}
			}
		}
	}
}

// TestMatrixUpdate holds that -update writes what is then found, also from a checkout that ends lines in another way.
func TestMatrixUpdate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "folder", "matrix")
	was := flag.Lookup("update").Value.String()
	set := func(value string) {
		if err := flag.Set("update", value); err != nil {
			t.Fatal(err)
		}
	}
	defer set(was)
	set("true")
	factchecktest.Matrix(t, path, announcements())
	set("false")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(string(text), "\n", "\r\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	factchecktest.Matrix(t, path, announcements())
}
