// Numbers prints the quantities and dates of a text as a table: the words as
// they stand and the interval that they allow.
//
//	go run ./examples/numbers examples/reports/courier.txt
package main

import (
	"fmt"
	"log"
	"os"
	"text/tabwriter"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: numbers FILE")
	}
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	doc := normalize.Parse(normalize.Report{Text: string(text)})

	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "WORDS\tKIND\tLOW\tHIGH\tUNIT")
	for _, q := range doc.Body.Quantities {
		fmt.Fprintf(w, "%s\t%s\t%v\t%v\t%s\n", q.Text, q.Kind, q.Low, q.High, q.Unit)
	}
	fmt.Fprintln(w, "\nWORDS\tDATE")
	for _, d := range doc.Body.Dates {
		fmt.Fprintf(w, "%s\t%s\n", d.Text, d.Value)
	}
	if err := w.Flush(); err != nil {
		log.Fatal(err)
	}
}
