// Align prints the facts that two or more reports tell: for each the sentences
// side by side, with the score of the pairing.
//
//	go run ./examples/align examples/reports/coastwire.txt examples/reports/courier.txt examples/reports/valdoria.txt
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 3 {
		log.Fatal("usage: align FILE FILE...")
	}
	var docs []normalize.Document
	for _, path := range os.Args[1:] {
		text, err := os.ReadFile(path)
		if err != nil {
			log.Fatal(err)
		}
		id := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		docs = append(docs, normalize.Parse(normalize.Report{ID: id, Text: string(text)}))
	}

	alignment, err := align.Align(context.Background(), docs)
	if err != nil {
		log.Fatal(err)
	}
	for _, g := range alignment.Groups {
		fmt.Printf("%.2f\n", g.Score)
		for _, p := range g.Passages {
			report := docs[p.Doc].Report
			text := report.Text
			if p.Field == align.Title {
				text = report.Title
			}
			fmt.Printf("  %-10s %s\n", report.ID, strings.TrimSpace(text[p.Start:p.End]))
		}
	}
}
