package corroborate_test

import (
	"context"
	"fmt"
	"log"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func Example() {
	reports := []normalize.Report{
		{ID: "courier", Text: "The ferry struck the Kestrel Pier on Tuesday. The ferry had 212 people on board, the harbour authority said."},
		{ID: "gazette", Text: "The ferry struck the Kestrel Pier in the morning. The ferry had 221 people on board, the harbour authority said."},
	}
	result, err := factcheck.Compare(context.Background(), reports)
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range result.Findings {
		if f.Class != factcheck.Discrepancy {
			continue
		}
		fmt.Println(f.Severity, f.Kind, f.Message)
		for _, e := range f.Evidence {
			fmt.Printf("%s %d-%d: %s\n", e.Report, e.Start, e.End, e.Text)
		}
	}
	// Output:
	// error number Figures for the same thing differ: courier says “212 people”, gazette says “221 people”.
	// courier 60-63: 212
	// gazette 64-67: 221
}
