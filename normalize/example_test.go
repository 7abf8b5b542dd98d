package normalize_test

import (
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// What one report says, each piece with the bytes that say it.
func ExampleParse() {
	doc := normalize.Parse(normalize.Report{
		Published: "2025-10-15",
		Text:      "The ferry struck the pier on Tuesday. “The engines did not answer,” harbour master Tom Ardley said. About 200 people were on board, he added.",
	})
	for _, d := range doc.Body.Dates {
		fmt.Println(d.Text, "is", d.Value)
	}
	for _, q := range doc.Body.Quotes {
		fmt.Printf("%s, %s: %s\n", q.Speaker, q.Kind, doc.Report.Text[q.Start:q.End])
	}
	for _, q := range doc.Body.Quantities {
		fmt.Printf("%s: %v to %v %s\n", q.Text, q.Low, q.High, q.Noun)
	}
	// Output:
	// Tuesday is 2025-10-14
	// Tom Ardley, direct: The engines did not answer,
	// Tom Ardley, indirect: About 200 people were on board
	// About 200: 160 to 240 person
}
