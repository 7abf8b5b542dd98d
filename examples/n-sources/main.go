// N-sources reads an event with any number of reports and says which figures,
// dates and quotations three or more of them share, and how many independent
// origins stand behind each: outlets that print one agency's copy count once.
//
//	go run ./examples/n-sources examples/reports/event.json
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: n-sources EVENT.json")
	}
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var event struct {
		Reports []normalize.Report `json:"reports"`
	}
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
	fmt.Println()
	for _, f := range result.Findings {
		if f.Class != factcheck.Agreement || sources(f) < 3 {
			continue
		}
		switch f.Kind {
		case "number", "date", "quote":
		default:
			continue
		}
		fmt.Printf("%s, told by %d of %d reports, origins: %d\n", f.Kind, sources(f), len(result.Reports), f.Origins)
		for _, e := range f.Evidence {
			fmt.Printf("  %-18s %q\n", names[e.Report], e.Text)
		}
	}
}

// sources counts the reports that show a finding.
func sources(f factcheck.Finding) int {
	seen := map[string]bool{}
	for _, e := range f.Evidence {
		seen[e.Report] = true
	}
	return len(seen)
}
