package factcheck

import (
	"github.com/seed-a94a0f1e/corroborate/internal/worddiff"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

// rounding is more than sums of weights in another order may differ by.
const rounding = 1e-9

// sameStatement compares two utterances, and says whether they are the same statement. The fewer words, the more of them must be
// the same; two that one speaker says need less.
func (p *Pass) sameStatement(a, b *utterance) (rendering, bool) {
	same := a.speaker != "" && a.speaker == b.speaker
	least := min(a.content, b.content)
	need := 0.6
	switch {
	case least <= 2 && !(same && min(len(a.terms), len(b.terms)) > 4): // see nearly
		need = 0.85
	case least <= 4:
		need = 0.65
	}
	// Whatever the order of the words, less than this in common is never the same statement.
	if lo := min(a.weight, b.weight); lo*20 < max(a.weight, b.weight) || p.shared(a.terms, b.terms, term.family) < (need-rounding)*lo {
		return rendering{}, false
	}
	r := p.rendering(a, b)
	if r.first < 0 {
		return r, false
	}
	share := r.equal + r.stems
	if a.marked() && b.marked() && (r.content < 4 && r.scattered(least) || !same && p.turned(a, b, r)) {
		return r, false
	}
	switch {
	case p.people.distinct(a.speaker, b.speaker): // whom one report has repeat the other's words repeats them whole
		return r, share >= 0.85 && r.content >= 3
	case least <= 2:
		alike := len(r.ops) == 1 && (len(a.terms) >= 3 || a.rare()) // word for word
		answer := alike && (a.quote().Kind == quote.Direct || b.quote().Kind == quote.Direct) && (a.speaker == "" || b.speaker == "")
		if !same && !answer && !p.together(a, b) {
			return r, false // a term, which others use too
		}
		if same && r.nearly(a, b) && p.amid(a, b) {
			return r, true
		}
		return r, r.content == least && (alike || share >= 0.85 && r.content >= 2 || share >= 0.95 && same && len(r.ops) <= 3)
	case least <= 4:
		return r, share >= 0.75 || same && share >= 0.65 && r.content >= 2
	default:
		return r, share >= 0.65 || same && share >= 0.6 && r.content >= 3
	}
}

// amidst is how many utterances before and behind one are looked at for what it stands amid.
const amidst = 2

// amid says whether what one speaker says right before or behind two utterances of few words is the same in both reports.
func (p *Pass) amid(a, b *utterance) bool {
	for i := a.at - amidst; i <= a.at+amidst; i++ {
		for j := b.at - amidst; j <= b.at+amidst; j++ {
			if i < 0 || j < 0 || i >= len(p.utterances) || j >= len(p.utterances) || i < a.at != (j < b.at) {
				continue
			}
			x, y := &p.utterances[i], &p.utterances[j]
			if x.v != a.v || y.v != b.v || x.speaker != a.speaker || y.speaker != b.speaker || !x.marked() || !y.marked() || min(x.content, y.content) < 3 {
				continue
			}
			if _, ok := p.sameStatement(x, y); ok {
				return true
			}
		}
	}
	return false
}

// turned says whether one utterance speaks to whom the other speaks about: "your" stands where "his" does. Words in marks
// keep their person, so that where no name says otherwise these are two statements.
func (p *Pass) turned(a, b *utterance, r rendering) bool {
	for _, o := range r.ops {
		if o.Kind != worddiff.Replace {
			continue
		}
		x, y := p.person(a.terms[o.A0:o.A1]), p.person(b.terms[o.B0:o.B1])
		if x != y && x != 0 && y != 0 && x+y != firstPerson+secondPerson {
			return true
		}
	}
	return false
}

// The grammatical persons.
const (
	firstPerson = 1 << iota
	secondPerson
	thirdPerson
)

// person is the grammatical person of a row's pronouns; zero where it has none that the speaker said, or several.
func (p *Pass) person(ts []term) int {
	all := 0
	for _, t := range ts {
		if t.editorial {
			return 0
		}
		switch p.voc.text(t.key) {
		case "i", "me", "my", "mine", "we", "us", "our", "ours":
			all |= firstPerson
		case "you", "your", "yours":
			all |= secondPerson
		case "he", "him", "his", "she", "her", "hers", "they", "them", "their", "theirs":
			all |= thirdPerson
		}
	}
	if all&(all-1) != 0 {
		return 0
	}
	return all
}

// together says whether two utterances stand in aligned sentences, or in one.
func (p *Pass) together(a, b *utterance) bool { return a.place() == b.place() || p.paired(a, b) != nil }

// paired is the comparison of the sentences in which two utterances stand, or begin; nil where they are not aligned.
func (p *Pass) paired(a, b *utterance) *comparison { return p.pairs[[2]place{a.place(), b.place()}] }
