package factchecktest

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// Matrix pins which report tells which fact: it fails the test, with a difference line by line, where the matrix of facts
// and reports is another than the golden file at path holds, and stops it where the reports cannot be compared or tell
// nothing in common, or the file cannot be read. A test that should hold more than "nothing contradicts" is for this: that
// a translation still has the date and the price, or that a summary leaves the same things out as it did before.
//
// The file has a block for each figure, date and quotation that two or more reports tell, and for each claim that one denies:
// its kind and the shortest passage that tells it, and below it a line for each report: agree, differ, silent or absent (see
// [factcheck.State]), the report, and the value that was compared. Facts stand in the order of the first report. There are
// no offsets, no line numbers and no sentences that merely agree, so that an edit changes the facts that it touches and no
// others.
//
// The file is written instead where the test binary has a flag named update that is set. Declare it once in a package:
//
//	var update = flag.Bool("update", false, "write the golden files")
//
// and run go test -update; then read what changed before committing it.
func Matrix(t TB, path string, reports []normalize.Report, opts ...factcheck.Option) {
	t.Helper()
	result, err := factcheck.Compare(t.Context(), reports, opts...)
	if err != nil {
		t.Fatalf("comparing reports: %v", err)
		return
	}
	got := layOut(result.Facts)
	if got == "" {
		t.Fatalf("no two reports tell the same figure, date or quotation: a golden matrix would pin nothing")
		return
	}
	if updating() {
		if err := write(path, got); err != nil {
			t.Fatalf("writing the golden matrix: %v", err)
		}
		return
	}
	data, err := os.ReadFile(path)
	switch want := strings.ReplaceAll(string(data), "\r\n", "\n"); {
	case errors.Is(err, fs.ErrNotExist):
		t.Fatalf("there is no golden matrix %s yet: write it with go test -update, and read it", path)
	case err != nil:
		t.Fatalf("reading the golden matrix: %v", err)
	case want != got:
		t.Errorf("the facts differ from %s (-want +got); if they should, run go test -update:\n%s", path,
			gocmp.Diff(rows(want), rows(got)))
	}
}

// updating says whether the test binary runs with -update. The flag is the user's: most packages with golden files have
// one already, and a second of its name would be a panic.
func updating() bool {
	f := flag.Lookup("update")
	return f != nil && f.Value.String() == "true"
}

func write(path, text string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(text), 0o666)
}

// row is a line of a golden file; that it is a Stringer keeps go-cmp from showing two of them as one with letters exchanged.
type row struct{ text string }

func (r row) String() string { return r.text }

func (r row) Equal(s row) bool { return r == s }

func rows(text string) []row {
	var all []row
	for line := range strings.Lines(text) {
		all = append(all, row{strings.TrimSuffix(line, "\n")})
	}
	return all
}

// layOut writes facts as a golden file has them.
func layOut(facts []factcheck.Fact) string {
	facts = slices.DeleteFunc(slices.Clone(facts), reworded)
	slices.SortStableFunc(facts, func(a, b factcheck.Fact) int {
		i, x := leading(a)
		k, y := leading(b)
		// A title stands before the text.
		return cmp.Or(cmp.Compare(i, k), strings.Compare(y.Field, x.Field), cmp.Compare(x.Span.Start, y.Span.Start),
			cmp.Compare(x.Span.End, y.Span.End), strings.Compare(a.Kind, b.Kind))
	})
	var b strings.Builder
	for i, f := range facts {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s: %s\n", f.Kind, line(f.Text))
		width := 0
		for _, c := range f.Cells {
			width = max(width, len(c.Report))
		}
		for _, c := range f.Cells {
			row := fmt.Sprintf("  %-6s  %-*s  %s", c.State, width, c.Report, line(c.Value))
			b.WriteString(strings.TrimRight(row, " ") + "\n")
		}
	}
	return b.String()
}

// reworded says whether a fact is a sentence that reports agree on, each in words of its own: it has no value to pin.
func reworded(f factcheck.Fact) bool {
	return f.Kind == "claim" && !slices.ContainsFunc(f.Cells, func(c factcheck.Cell) bool { return c.State == factcheck.Differs })
}

// leading is the first report that tells a fact, and where.
func leading(f factcheck.Fact) (int, factcheck.Cell) {
	for i, c := range f.Cells {
		if c.Field != "" {
			return i, c
		}
	}
	return len(f.Cells), factcheck.Cell{}
}

// line is a text on one line.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }
