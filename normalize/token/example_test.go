package token_test

import (
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// A full stop ends no sentence within a name or a number.
func ExampleNew() {
	t := token.New("Dr. Lund paid $1.5 million. It was late.")
	for _, s := range t.Sentences {
		fmt.Printf("%d tokens: %s\n", s.To-s.From, t.Source(s.From, s.To))
	}
	// Output:
	// 8 tokens: Dr. Lund paid $1.5 million.
	// 4 tokens: It was late.
}
