// Do the editions of a press release and its translations still tell what the
// release tells? A test to put into a repository that has them:
//
//	go test ./examples/press-release
//	go test ./examples/press-release -update
//
// The second writes the matrix of what each edition tells; read it before committing it.
package press

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/factcheck/factchecktest"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

var _ = flag.Bool("update", false, "write the golden files")

// TestEditionsAgree fails where an edition contradicts another.
func TestEditionsAgree(t *testing.T) {
	factchecktest.Consistent(t, editions(t))
}

// TestEditionsTell fails where an edition tells another fact, or leaves one out, than it did when the matrix was read last.
func TestEditionsTell(t *testing.T) {
	factchecktest.Matrix(t, filepath.Join("testdata", "editions.matrix"), editions(t))
}

func editions(t *testing.T) []normalize.Report {
	var all []normalize.Report
	for _, name := range []string{"release.txt", "us.txt", "partner.txt"} {
		text, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		title, body, _ := strings.Cut(string(text), "\n")
		all = append(all, normalize.Report{ID: name, Title: title, Text: body, Published: "2026-03-03"})
	}
	return all
}
