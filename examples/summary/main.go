// Summary says what in a generated summary no source bears out, or sources
// dispute. The exit status is 1 where there is such a thing, and 2 where a file
// can't be read: whoever calls it can have the summary written again.
//
//	go run ./examples/summary examples/summary/testdata/summary.txt examples/reports/coastwire.txt examples/reports/courier.txt
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 3 {
		fail("usage: summary SUMMARY SOURCE...")
	}
	var reports []normalize.Report
	for _, path := range os.Args[1:] {
		text, err := os.ReadFile(path)
		if err != nil {
			fail(err)
		}
		reports = append(reports, normalize.Report{ID: filepath.Base(path), Text: string(text)})
	}

	draft, err := factcheck.CheckDraft(context.Background(), reports[0], reports[1:])
	if err != nil {
		fail(err)
	}
	for _, c := range draft.Claims {
		if c.Standing == factcheck.BorneOut {
			continue
		}
		fmt.Printf("%s: %s: %s\n", c.Standing, c.Kind, c.Message)
		for _, e := range c.Evidence {
			fmt.Printf("  %-14s %s\n", e.Report, e.Text)
		}
	}
	fmt.Printf("%d borne out, %d disputed, %d not borne out\n", draft.Summary.BorneOut, draft.Summary.Disputed, draft.Summary.NotBorneOut)
	if draft.Summary.Disputed+draft.Summary.NotBorneOut > 0 {
		os.Exit(1)
	}
}

func fail(why any) {
	log.Print(why)
	os.Exit(2)
}
