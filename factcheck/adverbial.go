package factcheck

import (
	"fmt"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var adverbials = sync.OnceValue(func() *lexicon.Phrases { return lexicon.Load().Phrases(lexicon.Load().List("adverbials")) })

// adverbial is an adverbial that has opposites, and the words that mean something right before and behind it; 0 where none is.
type adverbial struct {
	from, to       int // tokens
	line           int // of the list: words of one line mean the same
	kind           string
	before, behind uint32
}

// adverbialsOf is the adverbials of a sentence, outside quotation marks and names.
func (v *view) adverbialsOf(s int) []adverbial {
	sent := v.r.Sentences[s]
	var out []adverbial
	for i := sent.From; i < sent.To; i++ {
		row, end, ok := v.r.Phrase(adverbials(), i)
		if !ok || end > sent.To || inMarks(v, i) || v.inMention(i) || v.timed(end, sent.To) {
			continue
		}
		r := adverbials().Row(row)
		a := adverbial{from: i, to: end, line: r.Line, kind: r.Fields[0]}
		for k := int(v.at[i]) - 1; k >= int(v.at[sent.From]) && a.before == 0; k-- {
			if v.terms[k].means() {
				a.before = v.terms[k].stem
			}
		}
		for k := int(v.at[end]); k < int(v.at[sent.To]) && a.behind == 0; k++ {
			if v.terms[k].from >= end && v.terms[k].means() {
				a.behind = v.terms[k].stem
			}
		}
		out = append(out, a)
		i = end - 1
	}
	return out
}

// timed says whether a time stands at token i, so that "late" and "early" before it tell its part: "late Monday", "early in May".
func (v *view) timed(i, end int) bool {
	if i < end && v.r.Norm(i) == "in" {
		i++
	}
	return i < end && (v.r.Tokens[i].Is(lexicon.Weekday|lexicon.Month|lexicon.TimeWord) || v.r.Tokens[i].Class == token.Number)
}

// oppositeAdverbials reports sentences that are the same but for an adverbial that shuts the other one's out, the same words standing
// around it. A sentence that has both is left alone.
func (p *Pass) oppositeAdverbials() {
	for i := range p.comparisons {
		c := &p.comparisons[i]
		if !c.mutual || !c.near() && !c.oneDifference() && !c.shares(0.75) {
			continue
		}
		as, bs := c.a.adverbialsOf(c.sa), c.b.adverbialsOf(c.sb)
		for _, x := range as {
			for _, y := range bs {
				if x.kind != y.kind || x.line == y.line || x.before != y.before || x.behind != y.behind || x.before == 0 || hasLine(as, y.line) || hasLine(bs, x.line) ||
					p.twoVoices(p.voice(c.a, x.from), p.voice(c.b, y.from)) {
					continue
				}
				f := Finding{Confidence: 0.5 + 0.45*max(c.common(), 0.5*c.score)}
				f.Evidence = []Evidence{p.evidence(c.a, x.from, x.to), p.evidence(c.b, y.from, y.to)}
				f.Message = fmt.Sprintf("The reports tell the opposite: %s.", p.says("says", f.Evidence))
				p.Report(f)
			}
		}
	}
}

func hasLine(as []adverbial, line int) bool {
	for _, a := range as {
		if a.line == line {
			return true
		}
	}
	return false
}
