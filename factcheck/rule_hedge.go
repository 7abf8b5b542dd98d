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
	Doc: `In passages that tell the same, one report hedges ("reportedly", "could", "appears to") what the other tells without a hedge: the
word that is hedged must be there, too. Hedges inside quotation marks are the speaker's and are left out.`,
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

// sameNames is how many names behind an adverb another report must have, too, to tell the same in other words.
const sameNames = 3

// hedges says whether the hedge at token i of v softens something that sentence s of w tells: the first word behind it that is no
// name must be there, too, or the names. "Appear" and "seem" hedge only before "to" or "that"; what somebody suggested is that one's
// words.
func hedges(v *view, i int, w *view, s int) bool {
	sent := v.r.Sentences[v.sentenceOf(i)]
	switch lemma.Verb(v.r.Norm(i)) {
	case "suggest", "indicate":
		return false
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
	if hasStem(there, v.terms[v.at[i]].stem) {
		return false
	}
	first, names := true, 0
	for t := int(v.at[i+1]); t < int(v.at[sent.To]); t++ {
		switch x := v.terms[t]; {
		case x.kind == content && first:
			if hasStem(there, x.stem) {
				return true
			}
			first = false
		case x.kind == named && hasStem(there, x.stem):
			names++
		}
	}
	return names >= sameNames && v.r.Tokens[i].Is(lexicon.Adverb)
}
