package factchecktest_test

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/factcheck/factchecktest"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/date"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

// printer stands for the *testing.T of a test, and prints what that would show.
type printer struct{}

func (printer) Helper()                           {}
func (printer) Context() context.Context          { return context.Background() }
func (printer) Errorf(format string, args ...any) { fmt.Printf(format+"\n", args...) }
func (printer) Fatalf(format string, args ...any) { fmt.Printf(format+"\n", args...) }

// A press release and the post that announces it, whose price has two digits swapped.
func ExampleConsistent() {
	var t printer // in a test: t *testing.T
	factchecktest.Consistent(t, []normalize.Report{
		{ID: "release", Text: "The Orrin bridge closes on June 1. The repairs cost 48 million euros, the council said."},
		{ID: "post", Text: "The Orrin bridge closes on June 1. The repairs cost 84 million euros, the council said."},
	})
	// Output:
	// number (error, cdec28ab9be6): Figures for the same thing differ: release says “48 million euros”, post says “84 million euros”.
	//   release: 48 million euros
	//   post: 84 million euros
}

// The golden file, which go test -update writes, has:
//
//	date: June 1
//	  agree   release      XXXX-06-01
//	  agree   post         XXXX-06-01
//
//	number: 48 million euros
//	  agree   release      EUR 48 million
//	  agree   post         EUR 48 million
func ExampleMatrix() {
	var t printer // in a test: t *testing.T
	factchecktest.Matrix(t, filepath.Join("testdata", "bridge.matrix"), []normalize.Report{
		{ID: "release", Text: "The Orrin bridge closes on June 1. The repairs cost 48 million euros, the council said."},
		{ID: "post", Text: "The Orrin bridge closes on June 1. The council says that the repairs cost €48 million."},
	})
	// Output:
}

func ExampleEquateQuantities() {
	a, b := quantity.Find("The bridge cost $1.5bn."), quantity.Find("They paid 1.5 billion dollars.")
	fmt.Println(cmp.Equal(a, b), cmp.Equal(a, b, factchecktest.EquateQuantities()))
	// Output: false true
}

func ExampleEquateDates() {
	wednesday := date.Day{Year: 2025, Month: 1, Day: 22}
	a, b := date.Find("It opened on Tuesday.", wednesday), date.Find("On January 21, 2025, it opened.", wednesday)
	fmt.Println(cmp.Equal(a, b), cmp.Equal(a, b, factchecktest.EquateDates()))
	// Output: false true
}

func ExampleEquateQuotes() {
	a, b := quote.Find("“It’s safe,” Ann Reed said."), quote.Find("Ann Reed said: \"It's safe.\"")
	fmt.Println(cmp.Equal(a, b), cmp.Equal(a, b, factchecktest.EquateQuotes()))
	// Output: false true
}

// Options work on whatever has texts in it.
func ExampleEquateTypography() {
	type entry struct{ Headline string }
	a, b := entry{"Mayor: “It’s safe”"}, entry{`Mayor: "It's safe"`}
	fmt.Println(cmp.Equal(a, b), cmp.Equal(a, b, factchecktest.EquateTypography()))
	// Output: false true
}
