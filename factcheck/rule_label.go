package factcheck

import (
	"fmt"
	"slices"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleLabel = Rule{
	Code:     "label",
	Title:    "The same under another name",
	Class:    Framing,
	Kind:     "label",
	Severity: Note,
	Doc: `The reports call the same person, body or thing by other words: another description of the same named one, or the same noun with
another qualifying word, in passages that tell the same or wherever the reports speak of it: each of them always in its own way.
Words inside quotation marks are the speaker's and are left out.`,
	Fires:  Example{"The council voted on Monday to evict the illegal occupants of the harbour sheds.", "The council voted on Monday to evict the homeless occupants of the harbour sheds."},
	Silent: Example{"The council voted on Monday to evict the occupants of the harbour sheds.", "The council voted on Monday to evict the occupants of the harbour sheds."},
	Run:    func(p *Pass) { p.labelDescriptions(); p.labelQualifiers(); p.labelHabits() },
}

// labelDescriptions reports named persons and bodies that reports describe in words without a common stem.
func (p *Pass) labelDescriptions() {
	type label struct {
		v        *view
		from, to int
		stems    map[uint32]bool
	}
	byKey := map[string]map[int][]label{}
	var order []string
	for _, v := range p.views {
		for m := range v.r.Mentions {
			x := &v.r.Mentions[m]
			if !x.Description || x.Pronoun || inMarks(v, x.From) || !v.asserts[v.sentenceOf(x.From)] {
				continue
			}
			l := label{v, x.From, x.To, map[uint32]bool{}}
			for _, t := range v.within(x.From, x.To) {
				if t.kind == content || t.kind == named {
					l.stems[t.stem] = true
				}
			}
			k := p.people.key(v.doc, x.Entity)
			if len(l.stems) < 2 || k == "" { // "the leader" says nothing
				continue
			}
			if byKey[k] == nil {
				byKey[k] = map[int][]label{}
				order = append(order, k)
			}
			byKey[k][v.doc] = append(byKey[k][v.doc], l)
		}
	}
	for _, k := range order {
		docs := byKey[k]
		if len(docs) < 2 {
			continue
		}
		f := Finding{Confidence: 0.6}
		seen := map[uint32]bool{}
		for d := range p.Docs {
			for _, l := range docs[d] {
				fresh := true
				for s := range l.stems {
					fresh = fresh && !seen[s]
				}
				if fresh {
					for s := range l.stems {
						seen[s] = true
					}
					f.Evidence = append(f.Evidence, p.evidence(l.v, l.from, l.to))
					break
				}
			}
		}
		if len(p.reporters(f.Evidence)) < 2 {
			continue
		}
		f.Message = fmt.Sprintf("%s is described in other words: %s.", p.people.fullest(k), p.says("says", f.Evidence))
		p.Report(f)
	}
}

// labelQualifiers reports, in sentences that tell the same, one noun with different words before it, where neither report
// has the other's anywhere: an adjective that is common says little of how a thing is seen ("new", "big").
func (p *Pass) labelQualifiers() {
	for i := range p.comparisons {
		c := &p.comparisons[i]
		if c.score < firm || !c.mutual {
			continue
		}
		for _, x := range p.qualified(c.a, c.sa) {
			for _, y := range p.qualified(c.b, c.sb) {
				if x.noun != y.noun || x.qualifier == y.qualifier || p.uses(c.b.doc, x.qualifier) || p.uses(c.a.doc, y.qualifier) ||
					lemma.Synonyms(c.a.r.Norm(x.from), c.b.r.Norm(y.from)) {
					continue
				}
				f := Finding{Confidence: 0.3 + 0.3*c.score}
				f.Evidence = []Evidence{p.evidence(c.a, x.from, x.to), p.evidence(c.b, y.from, y.to)}
				f.Message = fmt.Sprintf("The same is named in other words: %s.", p.says("says", f.Evidence))
				p.Report(f)
			}
		}
	}
}

// habit is how one report always qualifies a noun.
type habit struct {
	v     *view
	first qualifiedNoun
	times int
}

// labelHabits reports nouns that reports qualify each in its own way throughout: twice or more, or, of people, once where the
// other's word stands nowhere in the report. A noun with two qualifiers in one report may name two things.
func (p *Pass) labelHabits() {
	habits := map[uint32][]habit{} // by noun: of each report that has one
	var nouns []uint32
	for d := range p.Docs {
		for _, noun := range p.habitsOf(d, habits) {
			if len(habits[noun]) == 2 {
				nouns = append(nouns, noun)
			}
		}
	}
	for _, noun := range nouns {
		var f Finding
		for _, h := range habits[noun] {
			others := slices.ContainsFunc(habits[noun], func(o habit) bool {
				return o.first.qualifier != h.first.qualifier && !lemma.Synonyms(o.v.r.Norm(o.first.from), h.v.r.Norm(h.first.from)) && (h.times >= 2 && o.times >= 2 ||
					people()[h.v.r.Norm(h.first.to-1)] && !p.uses(h.v.doc, o.first.qualifier) && !p.uses(o.v.doc, h.first.qualifier))
			})
			if others && !p.found("label", h.v, h.first.from, h.first.to) {
				f.Evidence = append(f.Evidence, p.evidence(h.v, h.first.from, h.first.to))
			}
		}
		if len(f.Evidence) < 2 {
			continue
		}
		f.Confidence = 0.6
		f.Message = fmt.Sprintf("The same is named in other words throughout: %s.", p.says("says", f.Evidence))
		p.Report(f)
	}
}

// people is the nouns that mean people, in the plural: "the protester" may be one in one report and another in the other.
var people = sync.OnceValue(func() map[string]bool {
	plurals := map[string]bool{}
	for _, r := range lexicon.Load().List("humans") {
		for _, f := range r.Fields {
			plurals[f] = f != r.Key
		}
	}
	return plurals
})

// habitsOf adds a report's habits to those of the reports before it and answers their nouns.
func (p *Pass) habitsOf(doc int, habits map[uint32][]habit) []uint32 {
	mine := map[uint32]*habit{} // nil where the report qualifies the noun in two ways
	var nouns []uint32
	for _, v := range p.byDoc[doc] {
		if v == nil {
			continue
		}
		for s := range v.r.Sentences {
			if !v.asserts[s] {
				continue
			}
			for _, x := range p.qualified(v, s) {
				h, ok := mine[x.noun]
				switch {
				case !ok:
					mine[x.noun] = &habit{v, x, 1}
					nouns = append(nouns, x.noun)
				case h != nil && h.first.qualifier == x.qualifier:
					h.times++
				default:
					mine[x.noun] = nil
				}
			}
		}
	}
	nouns = slices.DeleteFunc(nouns, func(n uint32) bool { return mine[n] == nil })
	for _, n := range nouns {
		habits[n] = append(habits[n], *mine[n])
	}
	return nouns
}

func hasStem(ts []term, stem uint32) bool {
	for _, t := range ts {
		if t.stem == stem {
			return true
		}
	}
	return false
}

// commonQualifier is the frequency (tenths of Zipf's scale) above which an adjective says little.
const commonQualifier = 45

// qualifiedNoun is a noun with the adjective before it.
type qualifiedNoun struct {
	noun, qualifier uint32
	from, to        int
}

func (p *Pass) qualified(v *view, s int) []qualifiedNoun {
	sent := v.r.Sentences[s]
	var out []qualifiedNoun
	for t := int(v.at[sent.From]); t+1 < int(v.at[sent.To]); t++ {
		a, n := &v.terms[t], &v.terms[t+1]
		if a.kind != content || n.kind != content || a.to != n.from || inMarks(v, a.from) {
			continue
		}
		ta, tn := v.r.Tokens[a.from], v.r.Tokens[n.from]
		if !ta.Is(lexicon.Adjective) || ta.Is(lexicon.Adverb) || ta.Is(lexicon.Participle) && ta.Is(lexicon.MostlyVerb) || tn.Is(lexicon.Title) || !tn.Is(lexicon.Noun) && known(tn) || ta.Shape != token.Lower {
			continue
		}
		if int(v.at[sent.To]) > t+2 && v.terms[t+2].from == n.to && v.terms[t+2].kind == content && v.r.Tokens[v.terms[t+2].from].Is(lexicon.Noun) {
			continue // "public school teachers": the noun is not the head
		}
		if z, ok := lexicon.Load().Zipf(v.r.Norm(a.from)); ok && z > commonQualifier {
			continue
		}
		out = append(out, qualifiedNoun{p.voc.id("n:" + lemma.Noun(v.r.Norm(n.from))), a.stem, a.from, n.to})
	}
	return out
}
