package factcheck

import "github.com/seed-a94a0f1e/corroborate/internal/worddiff"

// joinSentences joins sentences of a quote that another report has as one: where a sentence of speech ends is up to the
// reporter.
func (p *Pass) joinSentences() {
	near := make([]int, len(p.utterances)) // see spanned
	var seams []int                        // utterances that the next one belongs to
	for i := 0; i+1 < len(p.utterances); i++ {
		if p.adjoins(i) && p.spanned(i, near) {
			seams = append(seams, i)
		}
	}
	if len(seams) == 0 {
		return
	}
	clear(p.renderings) // of utterances that are no more
	all := p.utterances
	p.utterances = make([]utterance, 0, len(all))
	for i := 0; i < len(all); i++ {
		u := all[i]
		for len(seams) > 0 && seams[0] == i {
			i, seams = i+1, seams[1:]
			u.to = all[i].to
		}
		p.addUtterance(u)
	}
}

// adjoins says whether the utterance behind the given one goes on with the same quote.
func (p *Pass) adjoins(i int) bool {
	if i < 0 || i+1 >= len(p.utterances) {
		return false
	}
	a, b := &p.utterances[i], &p.utterances[i+1]
	return a.v == b.v && a.q == b.q && a.to == b.from
}

// spanned says whether another report has, in one sentence, the end of an utterance and the beginning of the next one. By
// utterance, near keeps the one, plus one, that it was a candidate for last.
func (p *Pass) spanned(i int, near []int) bool {
	a, next := &p.utterances[i], &p.utterances[i+1]
	if !a.marked() || a.content == 0 || next.content == 0 {
		return false
	}
	for j := range p.sharing(next.terms) {
		near[j] = i + 1
	}
	both := *a
	both.to, both.terms = next.to, a.v.within(a.from, next.to)
	both.content += next.content
	both.weight += next.weight
	for j := range p.sharing(a.terms) {
		b := &p.utterances[j]
		if near[j] != i+1 || b.v.doc == a.v.doc || !b.marked() {
			continue
		}
		near[j] = 0
		if r, ok := p.sameStatement(&both, b); ok && r.crosses(len(a.terms)) {
			return true
		}
	}
	return false
}

// seamGap is how many other words may stand between two sentences that another report has as one.
const seamGap = 2

// crosses says whether words that are the same lie close on both sides of place at in the first utterance, and together in
// the second.
func (r *rendering) crosses(at int) bool {
	left, right := 0, 0 // terms that are the same
	endA, endB, beginA, beginB := 0, 0, 0, 0
	for _, o := range r.ops {
		if o.Kind != worddiff.Equal {
			continue
		}
		if n := min(o.A1, at) - o.A0; n > 0 {
			left += n
			endA, endB = o.A0+n, o.B0+n
		}
		if n := o.A1 - max(o.A0, at); n > 0 {
			if right == 0 {
				beginA, beginB = o.A1-n, o.B1-n
			}
			right += n
		}
	}
	return left >= 2 && right >= 2 && beginA-endA <= seamGap && beginB-endB <= seamGap
}

// seam says whether a sentence of the utterance ends before term i, so that "and" may stand for its full stop.
func (u *utterance) seam(i int) bool {
	return i > 0 && i < len(u.terms) && u.v.sentenceOf(u.terms[i-1].from) != u.v.sentenceOf(u.terms[i].from)
}
