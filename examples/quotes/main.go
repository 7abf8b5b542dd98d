// Quotes prints who said what in a text: the speaker under the fullest name
// that the text gives, the verb, whoever passed the words on, and the words.
//
//	go run ./examples/quotes examples/reports/valdoria.txt
package main

import (
	"fmt"
	"log"
	"os"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: quotes FILE")
	}
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	doc := normalize.Parse(normalize.Report{Text: string(text)})
	for _, q := range doc.Body.Quotes {
		speaker := q.Speaker
		if speaker == "" {
			speaker = "(nobody named)"
		}
		fmt.Printf("%s, %s", speaker, q.Kind)
		if q.Cue != "" {
			fmt.Printf(", cue %q", q.Cue)
		}
		if q.Relay != "" {
			fmt.Printf(", passed on by %s", q.Relay)
		}
		fmt.Printf("\n  %s\n", q.Text)
	}
}
