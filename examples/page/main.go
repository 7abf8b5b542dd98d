// Page writes what any number of reports agree on, where they differ and what
// only one has as one HTML page, to open in a browser or to send by mail.
//
//	go run ./examples/page examples/reports/*.txt > page.html
package main

import (
	"context"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 3 {
		log.Fatal("usage: page FILE FILE... > PAGE.html")
	}
	var reports []normalize.Report
	for _, path := range os.Args[1:] {
		text, err := os.ReadFile(path)
		if err != nil {
			log.Fatal(err)
		}
		title, body, _ := strings.Cut(string(text), "\n")
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		reports = append(reports, normalize.Report{ID: name, Title: title, Text: body})
	}

	result, err := factcheck.Compare(context.Background(), reports)
	if err != nil {
		log.Fatal(err)
	}
	result.ID = "Ferry strikes pier" // what the page is called
	if err := render.HTML(os.Stdout, result, reports); err != nil {
		log.Fatal(err)
	}
}
