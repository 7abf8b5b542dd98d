// Feed-folder says where outlets differ whose feeds lie in a folder: it
// sorts the items of all feeds into events and compares those of an event. What
// is broken in a feed is told, the rest goes on.
//
//	go run ./examples/feed-folder examples/feed-folder/testdata
//
// Reading feeds needs normalize/ingest, a module of its own, so this is one too.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/ingest"
)

func main() {
	log.SetFlags(0)
	ctx := context.Background()
	reports, err := ingest.Files(os.Args[1:]...)
	if err != nil {
		log.Print(err)
	}
	docs := make([]normalize.Document, len(reports))
	for i, r := range reports {
		docs[i] = normalize.Parse(r)
	}
	number, err := align.Events(ctx, docs)
	if err != nil {
		log.Fatal(err)
	}
	var events [][]normalize.Report
	for i, n := range number {
		if n == len(events) {
			events = append(events, nil)
		}
		events[n] = append(events[n], reports[i])
	}

	for _, event := range events {
		if len(event) < 2 {
			continue
		}
		result, err := factcheck.Compare(ctx, event)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s (%d reports, %d agreements)\n", event[0].Title, len(event), result.Summary.Agreements)
		for _, f := range result.Findings {
			if f.Class == factcheck.Discrepancy {
				fmt.Printf("  %s, %s: %s\n", f.Severity, f.Kind, f.Message)
			}
		}
	}
}
