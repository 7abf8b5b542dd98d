package ingest_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize/ingest"
)

// A feed with three items, of which one can't be read.
func ExampleFiles() {
	reports, err := ingest.Files("testdata/desk.rss")
	for _, r := range reports {
		fmt.Println(r.ID, r.Published, r.Title)
	}
	var wrong *ingest.Error
	if errors.As(err, &wrong) {
		fmt.Println(wrong.Item, wrong.Found)
	}
	// Output:
	// desk#1 2025-03-11T14:05:00Z Two hurt as crane falls in Brenholt
	// desk#3  Ferry & bus fares go up
	// 2 no text
}

func ExampleRead() {
	page := `<html lang="en"><title>Quay closed</title><nav><a href="/">Home</a></nav>
		<h1>Quay closed</h1><p>The quay at Holm was closed on&nbsp;Monday.<p>&ldquo;It cracked,&rdquo; said the mayor.`
	reports, err := ingest.Read(strings.NewReader(page), ingest.HTML, "copy/quay.html")
	fmt.Println(err)
	fmt.Println(reports[0].ID, "|", reports[0].Title)
	fmt.Println(reports[0].Text)
	// Output:
	// <nil>
	// quay | Quay closed
	// The quay at Holm was closed on Monday.
	//
	// “It cracked,” said the mayor.
}

func ExampleLimits() {
	_, err := ingest.Limits{Bytes: 5}.Read(strings.NewReader("The quay was closed."), ingest.Text, "quay.txt")
	fmt.Println(err)
	// Output: quay.txt: more than 5 bytes, the limit
}
