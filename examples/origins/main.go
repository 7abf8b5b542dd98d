// Origins says which figures, dates and quotations three or more of any number
// of reports share, and how many independent origins stand behind each: outlets
// that print one agency's copy count once.
//
//	go run ./examples/origins examples/reports/event.json
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: origins EVENT.json")
	}
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var event struct{ Reports []normalize.Report }
	if err := json.Unmarshal(data, &event); err != nil {
		log.Fatalf("%s: %v", os.Args[1], err)
	}
	result, err := factcheck.Compare(context.Background(), event.Reports)
	if err != nil {
		log.Fatal(err)
	}

	names := map[string]string{}
	for _, s := range result.Reports {
		names[s.ID] = s.Name()
		fmt.Printf("%-18s origin %d, %d of %d sentences shared\n", s.Name(), s.Origin, s.Aligned, s.Sentences)
	}
	for _, f := range result.Facts {
		if f.Reports < 3 || !slices.Contains([]string{"number", "date", "quote"}, f.Kind) {
			continue
		}
		fmt.Printf("\n%s, told by %d of %d reports, origins: %d\n", f.Kind, f.Reports, len(result.Reports), f.Origins)
		for _, c := range f.Cells {
			if c.Value != "" {
				fmt.Printf("  %-6s  %-18s %s\n", c.State, names[c.Report], c.Value)
			}
		}
	}
}
