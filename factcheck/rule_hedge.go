package factcheck

import (
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

var ruleHedge = Rule{
	Code:     "hedge",
	Title:    "Certain here, uncertain there",
	Class:    Framing,
	Kind:     "hedge",
	Severity: Note,
	Doc: `In passages that tell the same, one report hedges ("reportedly", "could", "appears to") and the other does not.
Hedges inside quotation marks are the speaker's and are left out.`,
	Fires:  Example{"The captain allegedly left the bridge before the ferry struck the rocks off Marrow Point.", "The captain left the bridge before the ferry struck the rocks off Marrow Point."},
	Silent: Example{"The captain allegedly left the bridge before the ferry struck the rocks off Marrow Point.", "The captain reportedly left the bridge before the ferry struck the rocks off Marrow Point."},
	Run: func(p *Pass) {
		p.oneSided(lexicon.Hedge, func(who, other, word string) string {
			return fmt.Sprintf("%s hedges with %s where %s does not.", who, word, other)
		})
	},
}
