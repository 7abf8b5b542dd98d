package fold_test

import (
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
)

// What is found in folded text is shown as it was given.
func ExampleNew() {
	t := fold.New("Hallam &amp; Pike said the colli\u00adsion…")
	fmt.Println(t.Folded)
	at := fold.Span{Start: 7, End: 8}
	fmt.Println(at.In(t.Folded), "stands for", t.Span(at).In(t.Original))
	// Output:
	// Hallam & Pike said the collision...
	// & stands for &amp;
}

func ExamplePlain() {
	fmt.Println(fold.Plain("“It’s\u00a0safe” — said…") == fold.Plain(`"It's safe" -- said...`))
	// Output: true
}
