package ingest

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

var update = flag.Bool("update", false, "write the golden files anew; read them after")

// outcome is what a golden file holds.
type outcome struct {
	Reports []normalize.Report
	Errors  []string `json:",omitempty"`
}

// TestGolden holds what is read of each file in testdata: <name>.golden is what of <name>.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, file := range files {
		if filepath.Ext(file) == ".golden" {
			continue
		}
		read++
		t.Run(filepath.Base(file), func(t *testing.T) {
			reports, err := Files(file)
			got := outcome{Reports: reports}
			var errs Errors
			if errors.As(err, &errs) {
				for _, e := range errs {
					got.Errors = append(got.Errors, filepath.ToSlash(e.Error()))
				}
			}
			golden := file + ".golden"
			if *update {
				var b bytes.Buffer
				e := json.NewEncoder(&b)
				e.SetEscapeHTML(false)
				e.SetIndent("", "  ")
				if err := e.Encode(got); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			data, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			var want outcome
			if err := json.Unmarshal(data, &want); err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
		})
	}
	if read < 8 {
		t.Errorf("only %d files are in testdata", read)
	}
}
