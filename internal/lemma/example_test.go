package lemma_test

import (
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
)

func Example() {
	fmt.Println(lemma.Noun("policemen"), lemma.Noun("series"), lemma.Noun("crises"))
	fmt.Println(lemma.Verb("told"), lemma.Verb("rising"), lemma.Verb("denied"))
	fmt.Println(lemma.American("organised"))
	fmt.Println(lemma.Antonyms("uphold", "overturn"))
	// Output:
	// policeman series crisis
	// tell rise deny
	// organized
	// true
}

func ExampleFamily() {
	for _, w := range []string{"decided", "decision", "criticised", "criticism", "minister's", "ministers"} {
		fmt.Println(w, lemma.Family(w))
	}
	// Output:
	// decided decid
	// decision decid
	// criticised critic
	// criticism critic
	// minister's minist
	// ministers minist
}
