package factcheck

import (
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

var ruleLoadedWord = Rule{
	Code:     "loaded-word",
	Title:    "A word that takes sides",
	Class:    Framing,
	Kind:     "loaded-word",
	Severity: Note,
	Doc: `In passages that tell the same, one report uses a word from the lexicon of words that judge or dramatize, outside quotation
marks, and the other does not use one.`,
	Fires:  Example{"The council slammed the plan to sell the old harbour to Marrow Shipping on Monday.", "The council criticized the plan to sell the old harbour to Marrow Shipping on Monday."},
	Silent: Example{"The council discussed the plan to sell the old harbour to Marrow Shipping on Monday.", "The council criticized the plan to sell the old harbour to Marrow Shipping on Monday."},
	Run: func(p *Pass) {
		p.oneSided(lexicon.Loaded, func(*view, int, *view, int) bool { return true }, func(who, other, word string) string {
			return fmt.Sprintf("%s uses the loaded word %s where %s does not.", who, word, other)
		})
	},
}
