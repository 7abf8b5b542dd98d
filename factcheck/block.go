package factcheck

import (
	"sort"

	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// blockSentences is how far a block without marks is followed behind the colon that introduces it.
const blockSentences = 30

// blockContent is how many words that mean something a block's first sentence, and others of it, share with a quote.
const (
	blockContent = 4
	moreContent  = 2
)

// findBlocks finds what a report prints without marks behind a colon ("The letter in full:") and another one quotes: sentences
// in which the words are those of a quote.
func (p *Pass) findBlocks() {
	var blocks []utterance
	for _, v := range p.views {
		left, need := 0, blockContent
		for s, sent := range v.r.Sentences {
			from := sent.From
			for i := sent.From; i < sent.To; i++ {
				if tok := v.r.Tokens[i]; tok.Class == token.Comma && v.r.Folded[tok.At] == ':' {
					left, need, from = blockSentences+1, blockContent, i+1
				}
			}
			// A block begins right behind the colon, or with the sentence behind it.
			if left == 0 || need == blockContent && left < blockSentences {
				continue
			}
			left--
			_, to := v.telling(s)
			if from >= to || v.quotes(from, to) {
				continue
			}
			u := utterance{v: v, q: inBlock, from: from, to: to}
			if p.isQuoted(u, need) {
				blocks, need = append(blocks, u), moreContent
			}
		}
	}
	if len(blocks) == 0 {
		return
	}
	all := p.utterances
	p.utterances = make([]utterance, 0, len(all)+len(blocks))
	for _, v := range p.views {
		for ; len(all) > 0 && all[0].v == v; all = all[1:] {
			p.addUtterance(all[0])
		}
		for ; len(blocks) > 0 && blocks[0].v == v; blocks = blocks[1:] {
			p.addUtterance(blocks[0])
		}
	}
}

// quotes says whether any of the tokens lies in a quote, with marks or without.
func (v *view) quotes(from, to int) bool {
	next := sort.Search(len(v.r.Quotes), func(k int) bool { return v.r.Quotes[k].From >= from })
	return next < len(v.r.Quotes) && v.r.Quotes[next].From < to || len(v.quotesAt(from)) > 0
}

// isQuoted says whether an utterance of another report has nearly all the words of one in a block, or the other way round, and
// at least need that mean something.
func (p *Pass) isQuoted(u utterance, need int) bool {
	u.read()
	for j := range p.sharing(u.terms) {
		b := &p.utterances[j]
		if b.v.doc == u.v.doc || !b.marked() || min(b.content, u.content) < need ||
			p.shared(u.terms, b.terms, term.itself) < 0.8*min(u.weight, b.weight) {
			continue
		}
		if r := diffed(&u, b); r.equal >= 0.8 && r.dense >= 0.8 {
			return true
		}
	}
	return false
}
