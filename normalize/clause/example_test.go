package clause_test

import (
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func ExampleSplit() {
	const text = "Police said that two men, who had left the hall, were held, and the mayor resigned."
	body := normalize.Parse(normalize.Report{Text: text}).Body
	for _, c := range body.Clauses(0) { // clause.Split with all that Parse knows
		fmt.Printf("%s: %s\n", c.Kind, c.In(text))
	}
	// Output:
	// reporting: Police said
	// reported: that two men, who had left the hall, were held
	// relative: who had left the hall
	// coordinate: and the mayor resigned
}
