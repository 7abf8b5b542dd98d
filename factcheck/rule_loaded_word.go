package factcheck

import (
	"fmt"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

var ruleLoadedWord = Rule{
	Code:     "loaded-word",
	Title:    "A word that takes sides",
	Class:    Framing,
	Kind:     "loaded-word",
	Severity: Note,
	Doc: `In passages that tell the same, one report uses a word from the lexicon of words that judge or dramatize, outside quotation
marks, and the other does not use one. Besides, one finding a report lists the words of the lexicon that it alone uses, in
whatever it tells.`,
	Fires:  Example{"The council slammed the plan to sell the old harbour to Marrow Shipping on Monday.", "The council criticized the plan to sell the old harbour to Marrow Shipping on Monday."},
	Silent: Example{"The council discussed the plan to sell the old harbour to Marrow Shipping on Monday.", "The council criticized the plan to sell the old harbour to Marrow Shipping on Monday."},
	Run: func(p *Pass) {
		p.oneSided(lexicon.Loaded, func(v *view, i int, w *view, _ int) bool { return !p.uses(w.doc, v.terms[v.at[i]].stem) }, func(who, other, word string) string {
			return fmt.Sprintf("%s uses the loaded word %s where %s does not.", who, word, other)
		})
		p.loadedAlone()
	},
}

// uses says whether a report itself uses a word of the family, in its title or its text, outside quotation marks.
func (p *Pass) uses(doc int, family uint32) bool {
	for _, v := range p.byDoc[doc] {
		if v != nil && slices.ContainsFunc(v.terms, func(t term) bool { return t.stem == family && !inMarks(v, t.from) }) {
			return true
		}
	}
	return false
}

// mostLoaded is how many words a finding on one report's loaded words shows.
const mostLoaded = 6

// loadedAlone reports the loaded words that no other report uses, beside those told of already.
func (p *Pass) loadedAlone() {
	uses := map[uint32]map[int]bool{} // by the word's family: the reports that use it, in quotation marks or not
	for _, v := range p.views {
		for _, t := range v.terms {
			if v.r.Tokens[t.from].Is(lexicon.Loaded) {
				if uses[t.stem] == nil {
					uses[t.stem] = map[int]bool{}
				}
				uses[t.stem][v.doc] = true
			}
		}
	}
	for _, d := range p.displayed() {
		f := Finding{Confidence: 0.5}
		seen := map[uint32]bool{}
		var words []string
		for _, v := range p.byDoc[d] {
			if v == nil || !p.shares(d) {
				continue
			}
			for s := range v.r.Sentences {
				for _, i := range tagged(v, s, lexicon.Loaded) {
					stem := v.terms[v.at[i]].stem
					if !v.asserts[s] || len(uses[stem]) > 1 || seen[stem] || len(words) == mostLoaded || p.found("loaded-word", v, i, i+1) {
						continue
					}
					seen[stem] = true
					words = append(words, quoted(v.r.Source(i, i+1)))
					f.Evidence = append(f.Evidence, p.evidence(v, i, phraseEnd(v, i)))
				}
			}
		}
		if len(words) > 0 {
			f.Message = fmt.Sprintf("%s alone uses the loaded %s %s.", p.name(d), numbered(len(words), "word"), list(words))
			p.Report(f)
		}
	}
}
