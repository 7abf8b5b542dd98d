package quote_test

import (
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

func ExampleFind() {
	for _, q := range quote.Find(`Mayor Martha Quill called the plan “a waste of money”. “We need the bridge now,” she told Reuters, adding that work could begin in May.`) {
		fmt.Printf("%s, %s (%s): %s\n", q.Kind, q.Speaker, q.Cue, q.Text)
	}
	// Output:
	// mixed, Martha Quill (call): a waste of money
	// direct, Martha Quill (tell): We need the bridge now,
	// indirect, Martha Quill (add): work could begin in May
}

func ExampleScan() {
	text := token.New(`According to Reuters, Tomas Reyes claimed in a statement that the pumps had failed.`)
	entities, mentions := name.Scan(text)
	for _, q := range quote.Scan(text, entities, mentions[0]) {
		fmt.Printf("%s says (%s): %s; in %s, relayed by %s\n", q.Speaker, q.CueClass, q.Text, q.Medium, q.Relay)
	}
	// Output: Tomas Reyes says (doubtful): the pumps had failed; in a statement, relayed by Reuters
}
