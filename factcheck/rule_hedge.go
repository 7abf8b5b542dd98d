package factcheck

import (
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
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
		p.oneSided(hedgesIn, hedges, func(who, other, word string) string {
			return fmt.Sprintf("%s hedges with %s where %s does not.", who, word, other)
		})
	},
}

// hedgesIn is the hedges of a sentence that stand outside quotation marks.
func hedgesIn(v *view, s int) []word {
	var out []word
	for _, i := range tagged(v, s, lexicon.Hedge) {
		out = append(out, word{from: i, to: i + 1})
	}
	return out
}

// hedged is how many words after a hedge are taken to be hedged.
const hedged = 2

// hedges says whether the hedge at token i of v softens something that sentence s of w tells: one of the words it stands
// before must be there, too. "Appear" and "seem" hedge only before "to" or "that".
func hedges(v *view, i int, w *view, s int) bool {
	sent := v.r.Sentences[v.sentenceOf(i)]
	switch lemma.Verb(v.r.Norm(i)) {
	case "appear", "seem", "believe", "think", "expect":
		if i+1 >= sent.To || v.r.Norm(i+1) != "to" && v.r.Norm(i+1) != "that" {
			return false
		}
	}
	for k := w.r.Sentences[s].From; k < w.r.Sentences[s].To; k++ {
		if w.r.Tokens[k].Is(lexicon.Hedge) {
			return false // it hedges, too, in somebody's words
		}
	}
	there := w.sentence(s)
	n := 0
	for t := int(v.at[i+1]); t < int(v.at[sent.To]) && n < hedged; t++ {
		if k := v.terms[t].kind; k != content && k != named {
			continue
		}
		n++
		if hasStem(there, v.terms[t].stem) {
			return true
		}
	}
	return false
}
