package factcheck

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// firm is the probability from which two sentences that differ in a word are held against each other.
const firm = 0.6

// oneSided reports aligned sentences of which one has words of a class, as find finds them, and the other has none.
// fits says whether the word at i of v, in its place, stands against what sentence s of w tells.
func (p *Pass) oneSided(find func(v *view, s int) []word, fits func(v *view, i int, w *view, s int) bool, message func(who, other, word string) string) {
	type key struct {
		v  *view
		at int
	}
	best := map[key]Finding{}
	var order []key
	for i := range p.comparisons {
		c := &p.comparisons[i]
		if c.score < firm || !c.mutual || c.a.field != c.b.field { // a headline has no room for every word
			continue
		}
		for _, side := range []struct {
			v, w   *view
			s, t   int
			second bool
		}{{c.a, c.b, c.sa, c.sb, false}, {c.b, c.a, c.sb, c.sa, true}} {
			x := find(side.v, side.s)
			if len(x) == 0 || len(find(side.w, side.t)) > 0 || !fits(side.v, x[0].from, side.w, side.t) {
				continue
			}
			e := p.evidence(side.v, x[0].from, phraseEnd(side.v, x[0].to-1))
			o := p.sentenceEvidence(side.w, side.t)
			f := Finding{Confidence: 0.3 + 0.4*c.score, Evidence: []Evidence{e, o}}
			f.Message = message(p.name(side.v.doc), p.name(side.w.doc), quoted(side.v.r.Source(x[0].from, x[0].to)))
			k := key{side.v, x[0].from}
			if old, ok := best[k]; !ok {
				order = append(order, k)
				best[k] = f
			} else if old.Confidence < f.Confidence {
				best[k] = f
			}
		}
	}
	for _, k := range order {
		p.Report(best[k])
	}
}

// word is a word or phrase of a lexicon in a text.
type word struct {
	from, to int // tokens
	strength int // see loaded
}

// tagged is the tokens of a sentence that have a tag and stand outside quotation marks.
func tagged(v *view, s int, tag lexicon.Tag) []int {
	var out []int
	for i := v.r.Sentences[s].From; i < v.r.Sentences[s].To; i++ {
		if v.r.Tokens[i].Is(tag) && !inMarks(v, i) && !v.inMention(i) {
			out = append(out, i)
		}
	}
	return out
}

// phraseEnd is the token after the word that ends at i and the one it belongs to.
func phraseEnd(v *view, i int) int {
	end := v.r.Sentences[v.sentenceOf(i)].To
	for k := i + 1; k < end && k < i+4; k++ {
		if c := v.r.Tokens[k].Class; c != token.Word && c != token.Number && c != token.Clitic {
			return k
		}
		if v.r.Tokens[k].Is(lexicon.Noun | lexicon.Verb) {
			return k + 1
		}
	}
	return min(i+1, end)
}
