package factcheck

import (
	"cmp"
	"iter"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

// maxPostings is how many utterances a term may stand in before it says nothing about which one is meant.
const maxPostings = 64

// byStem is, for each stem that means something, the utterances that have it.
func (p *Pass) byStem() *chains {
	if p.stems != nil {
		return p.stems
	}
	p.stems = &chains{ends: make([]chainEnds, len(p.voc.texts)+1)}
	for i := range p.utterances {
		for _, t := range p.utterances[i].terms {
			if t.means() {
				p.stems.add(int(t.stem), i)
			}
		}
	}
	return p.stems
}

// sharing is the utterances that share the family of a word with terms, of words that mean something and that few utterances
// have. One comes as often as it shares some.
func (p *Pass) sharing(ts []term) iter.Seq[int] {
	by := p.byStem()
	return func(yield func(int) bool) {
		for _, t := range ts {
			if !t.means() || by.length(int(t.stem)) > maxPostings {
				continue
			}
			for i := range by.row(int(t.stem)) {
				if !yield(i) {
					return
				}
			}
		}
	}
}

// joinUtterances puts utterances of different reports that are the same statement together.
func (p *Pass) joinUtterances() {
	set := newSets(len(p.utterances))
	p.joinBeside(set, p.joinAlike(set))
	for _, g := range set.groups(2) {
		for len(g) > 0 {
			var part []int
			part, g = p.star(g)
			if len(p.docsOf(part)) >= 2 && p.said(part) {
				p.statements = append(p.statements, part)
			}
		}
	}
}

// joinAlike joins utterances that share rare words, and answers which. Candidates come from those words, so that cost does not
// grow with all pairs.
func (p *Pass) joinAlike(set sets) (linked [][2]int) {
	us, by := p.utterances, p.byStem()
	shared := make([]int, len(us)) // by utterance: how many words it shares with the one that is looked at
	var near []int
	for i := range us {
		near = near[:0]
		for _, t := range us[i].terms {
			if by.length(int(t.stem)) > maxPostings {
				continue
			}
			for j := range by.row(int(t.stem)) {
				if j >= i {
					break
				}
				if shared[j] == 0 {
					near = append(near, j)
				}
				shared[j]++
			}
		}
		for _, j := range near {
			enough := shared[j] >= 2 || min(us[i].content, us[j].content) <= 2
			shared[j] = 0
			if us[i].v.doc == us[j].v.doc || !enough || set.find(i) == set.find(j) {
				continue
			}
			if _, ok := p.oneStatement(j, i); ok {
				set.join(i, j)
				linked = append(linked, [2]int{i, j})
			}
		}
	}
	return linked
}

// joinBeside joins utterances of few words that stand beside joined ones: they say too little to be found by their words.
func (p *Pass) joinBeside(set sets, linked [][2]int) {
	us := p.utterances
	for _, l := range linked {
		for i := max(l[0]-amidst, 0); i <= min(l[0]+amidst, len(us)-1); i++ {
			for j := max(l[1]-amidst, 0); j <= min(l[1]+amidst, len(us)-1); j++ {
				a, b := &us[i], &us[j]
				if a.v != us[l[0]].v || b.v != us[l[1]].v || max(a.content, b.content) > 2 || !a.marked() || !b.marked() || set.find(i) == set.find(j) {
					continue
				}
				if _, ok := p.oneStatement(i, j); ok {
					set.join(i, j)
				}
			}
		}
	}
}

// oneStatement says whether two utterances render one statement, and how much of it both have.
func (p *Pass) oneStatement(i, j int) (weight float64, ok bool) {
	a, b := &p.utterances[min(i, j)], &p.utterances[max(i, j)]
	if a.marked() != b.marked() && a.speaker != b.speaker || a.q == inBlock && b.q == inBlock {
		return 0, false
	}
	r, ok := p.sameStatement(a, b)
	return r.equal * min(a.weight, b.weight), ok
}

// centres is how many utterances of a group, the fullest ones, are tried as its centre.
const centres = 8

// star is, of a group, the utterance that has most in common with the others, with all that render its statement, and the
// rest: two statements that have a short phrase in common are still two.
func (p *Pass) star(g []int) (part, rest []int) {
	if len(g) <= 2 {
		return g, nil
	}
	fullest := slices.Clone(g)
	slices.SortStableFunc(fullest, func(i, j int) int { return cmp.Compare(p.utterances[j].weight, p.utterances[i].weight) })
	most := -1.0
	for _, c := range fullest[:min(centres, len(g))] {
		var in, out []int
		common := 0.0
		for _, i := range g {
			w, ok := p.oneStatement(i, c)
			switch {
			case i != c && !ok:
				out = append(out, i)
				continue
			case p.utterances[i].v.doc != p.utterances[c].v.doc:
				common += w
			}
			in = append(in, i)
		}
		if common > most {
			most, part, rest = common, in, out
		}
	}
	return part, rest
}

// said says whether one of the utterances is a quotation: a few words in marks that nobody says may be a term or a title.
func (p *Pass) said(us []int) bool {
	return slices.ContainsFunc(us, func(i int) bool {
		u := &p.utterances[i]
		return (u.quote().Kind != quote.Scare || u.content > 4) && !u.v.titled(u.quote())
	})
}
