package clause

import (
	"cmp"
	"slices"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// region is what a sentence says on one level: itself, what it reports, a frame in the middle of that.
type region struct {
	from, to int // tokens
	kind     Kind
}

// splitter is one sentence at work.
type splitter struct {
	t        *token.Text
	w        *words
	from, to int
	verbs    []finiteness // by token of the sentence
	owner    []int32      // by token of the sentence: its clause
	region   []int32      // by token of the sentence
	regions  []region     // the outer before the inner
	cues     []int        // tokens of verbs of speech that report something
	kinds    []Kind       // by clause
	items    []int        // of a walk
	counts   []int32      // of a walk
	stack    []open       // of a walk: the clause at hand is the last one
}

var splitters = sync.Pool{New: func() any { return new(splitter) }}

func (p *splitter) reset(t *token.Text, from, to int) {
	n := to - from
	p.t, p.w, p.from, p.to = t, lists(), from, to
	p.verbs = slices.Grow(p.verbs[:0], n)[:n]
	p.owner = slices.Grow(p.owner[:0], n)[:n]
	p.region = slices.Grow(p.region[:0], n)[:n]
	p.regions, p.cues, p.kinds = append(p.regions[:0], region{from, to, Main}), p.cues[:0], p.kinds[:0]
}

func (p *splitter) release() {
	p.t = nil
	splitters.Put(p)
}

// mostQuotes bounds the quotes that are looked at for one sentence.
const mostQuotes = 32

// readRegions cuts out what the quotes say is reported in the sentence.
func (p *splitter) readRegions(quotes []quote.Quote) {
	end, _ := slices.BinarySearchFunc(quotes, p.to, func(q quote.Quote, to int) int { return cmp.Compare(q.From, to) })
	for _, q := range quotes[max(0, end-mostQuotes):end] {
		if q.To <= p.from || q.Kind == quote.Scare {
			continue
		}
		r := region{max(q.From, p.from), min(q.To, p.to), Reported}
		cue := -1
		if q.CueSpan.Len() > 0 {
			if k := p.t.Index(q.CueSpan.Start); k >= p.from && k < p.to {
				cue = k
			}
		}
		if q.Kind == quote.Mixed {
			if r.from = p.reportedAt(cue, r.from); r.from < 0 {
				continue
			}
			r.to = p.to
		}
		for r.from > p.from && p.introduces(r.from-1, cue) {
			r.from--
		}
		p.regions = append(p.regions, r)
		if cue < 0 {
			continue
		}
		p.cues = append(p.cues, cue)
		if r.from < cue && cue < r.to { // "The bridge, the mayor said, was closed"
			p.regions = append(p.regions, p.frame(q, cue, r))
		}
	}
	p.paint()
}

// introduces says whether token i, before what a cue reports, belongs to that: a mark, "that", "to", "whether", "when".
func (p *splitter) introduces(i, cue int) bool {
	tok := &p.t.Tokens[i]
	if tok.Class == token.Mark {
		return true
	}
	return cue >= 0 && i > cue && tok.Class == token.Word && (tok.Is(lexicon.Relative) || p.word(i) == p.w.to || p.word(i) == p.w.whether || p.word(i) == p.w.if_)
}

// frame is the clause of a cue in the middle of what it reports: its speaker and itself, from comma to comma.
func (p *splitter) frame(q quote.Quote, cue int, in region) region {
	from, to := cue, cue+1
	if q.SpeakerSpan.Len() > 0 {
		if a, b := p.t.Index(q.SpeakerSpan.Start), p.t.Index(q.SpeakerSpan.End-1)+1; a >= in.from && b <= in.to {
			from, to = min(from, a), max(to, b)
		}
	}
	for from > in.from && p.t.Tokens[from-1].Class != token.Comma {
		from--
	}
	for to < in.to && p.t.Tokens[to].Class != token.Comma {
		to++
	}
	return region{from, to, Reporting}
}

// reportedAt is where the clause that a cue reports begins, some words of which, from token marked on, are in quotation marks;
// -1 where it reports no clause.
func (p *splitter) reportedAt(cue, marked int) int {
	if cue < 0 || cue >= marked {
		return -1
	}
	for k := cue + 1; k < marked && k < cue+8; k++ {
		if w := p.word(k); w != 0 && w == p.w.that {
			return k
		}
	}
	k := cue + 1
	for k < marked && p.t.Tokens[k].Is(lexicon.Weekday|lexicon.TimeWord) {
		k++
	}
	if k >= marked || !p.opensSubject(k) {
		return -1
	}
	for i := k + 1; i <= marked; i++ {
		if p.t.Tokens[i].Class == token.Comma || p.word(i) == p.w.to {
			return -1
		}
		if p.verbs[i-p.from] != none {
			return k
		}
	}
	return -1
}

// opensSubject says whether token i may begin a subject.
func (p *splitter) opensSubject(i int) bool {
	tok := &p.t.Tokens[i]
	switch tok.Class {
	case token.Number:
		return true
	case token.Word:
		if tok.Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Subordinator|lexicon.Negation) && !tok.Is(lexicon.Determiner) {
			return false
		}
		return tok.Named() || tok.Tags == 0 || tok.Is(nominal|lexicon.Determiner|lexicon.Possessive|lexicon.Adjective)
	}
	return false
}

// paint gives each token the innermost region that holds it. A region that crosses another is left out.
func (p *splitter) paint() {
	if len(p.regions) == 1 {
		clear(p.region)
		return
	}
	rest := p.regions[1:]
	slices.SortStableFunc(rest, func(a, b region) int { return cmp.Or(a.from-b.from, b.to-a.to) })
	kept, open := 1, []int32{0}
	for _, r := range rest {
		for p.regions[open[len(open)-1]].to <= r.from {
			open = open[:len(open)-1]
		}
		top := &p.regions[open[len(open)-1]]
		if r.to > top.to || r.from >= r.to || *top == r || len(open) > 1 && r.from == top.from && r.to == top.to {
			continue
		}
		p.regions[kept] = r
		open = append(open, int32(kept))
		kept++
	}
	p.regions = p.regions[:kept]
	next := 1
	open = open[:1]
	for i := p.from; i < p.to; i++ {
		for len(open) > 1 && p.regions[open[len(open)-1]].to <= i {
			open = open[:len(open)-1]
		}
		for next < kept && p.regions[next].from <= i {
			open = append(open, int32(next))
			next++
		}
		p.region[i-p.from] = open[len(open)-1]
	}
}

// list are the tokens of a region that no inner one holds.
func (p *splitter) list(r int) []int {
	p.items = p.items[:0]
	for i := p.regions[r].from; i < p.regions[r].to; i++ {
		if p.region[i-p.from] == int32(r) {
			p.items = append(p.items, i)
		}
	}
	return p.items
}
