// Two-reports says where two reports of one event differ.
//
//	go run ./examples/two-reports examples/reports/courier.txt examples/reports/flash.txt
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
	if len(os.Args) != 3 {
		log.Fatal("usage: two-reports FILE FILE")
	}
	var reports []normalize.Report
	for _, path := range os.Args[1:] {
		text, err := os.ReadFile(path)
		if err != nil {
			log.Fatal(err)
		}
		reports = append(reports, normalize.Report{ID: filepath.Base(path), Text: string(text)})
	}

	result, err := factcheck.Compare(context.Background(), reports)
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range result.Findings {
		if f.Class != factcheck.Discrepancy {
			continue
		}
		fmt.Printf("%s (%s): %s\n", f.Severity, f.Kind, f.Message)
		for _, e := range f.Evidence {
			fmt.Printf("  %s:%d-%d %q\n", e.Report, e.Start, e.End, e.Text)
		}
	}
}
