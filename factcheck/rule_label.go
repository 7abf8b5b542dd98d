package factcheck

import (
	"fmt"
	"slices"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleLabel = Rule{
	Code:     "label",
	Title:    "The same under another name",
	Class:    Framing,
	Kind:     "label",
	Severity: Note,
	Doc: `The reports call the same person, body or thing by other words: beside the name of a person or body a word that classes or judges
("a centrist", "notorious") which another report has not or has another for, or the same noun with another qualifying word, in passages that tell the same or wherever the reports speak of it: each of them always in its own way.
Words inside quotation marks are the speaker's and are left out.`,
	Fires:  Example{"The council voted on Monday to evict the illegal occupants of the harbour sheds.", "The council voted on Monday to evict the homeless occupants of the harbour sheds."},
	Silent: Example{"The council voted on Monday to evict the occupants of the harbour sheds.", "The council voted on Monday to evict the occupants of the harbour sheds."},
	Run:    func(p *Pass) { p.labelDescriptions(); p.labelQualifiers(); p.labelHabits() },
}

// labelDescriptions reports persons and bodies whom a report classes or judges by a word beside the name, or instead of it, while another one
// that names them does otherwise or not at all.
func (p *Pass) labelDescriptions() {
	byKey := map[string][]*described{} // in the reports' order
	var order []string
	for _, v := range p.views {
		if v.field != "text" {
			continue
		}
		for m := range v.r.Mentions {
			x := &v.r.Mentions[m]
			k := p.people.key(v.doc, x.Entity)
			if k == "" || x.Kind == name.Place || x.Kind == name.Other && x.To == x.From+1 || inMarks(v, x.From) || !v.asserts[v.sentenceOf(x.From)] {
				continue
			}
			all := byKey[k]
			if all == nil {
				order = append(order, k)
			}
			if n := len(all); n == 0 || all[n-1].doc != v.doc {
				all = append(all, &described{doc: v.doc})
				byKey[k] = all
			}
			d := all[len(all)-1]
			if !x.Description && !x.Pronoun && (d.named.v == nil || len(d.epithets) == 0 && x.To-x.From > d.named.to-d.named.from) {
				d.named = mentioned{v, x.From, x.To, x.Kind, x.Entity}
			}
			if x.Description && x.To-x.From > 2 && d.plain.v == nil {
				d.plain = epithet{v: v, from: x.From, to: x.To}
			}
			if e, ok := v.epithetOf(x); ok {
				d.epithets = append(d.epithets, e)
			}
		}
	}
	for _, k := range order {
		all := byKey[k]
		told := make([]bool, len(all))
		var f Finding
		for i, d := range all {
			for j := 0; j < len(all) && len(d.epithets) > 0; j++ {
				o := all[j]
				if i == j || o.named.v == nil && len(o.epithets) == 0 || !p.classesUnlike(d, o) {
					continue
				}
				told[i], told[j] = true, true
				if f.Confidence = max(f.Confidence, 0.5); p.classesUnlike(o, d) {
					f.Confidence = 0.6
				}
			}
		}
		for i, d := range all {
			if told[i] {
				f.Evidence = append(f.Evidence, p.labelled(d)...)
			}
		}
		if len(f.Evidence) == 0 {
			continue
		}
		f.Message = fmt.Sprintf("%s is described in other words: %s.", p.people.fullest(k), p.says("says", f.Evidence))
		p.Report(f)
	}
}

// labelled is the first epithets of a report, each of another sense; where it has none, its first description, else the name with its title.
func (p *Pass) labelled(d *described) []Evidence {
	if len(d.epithets) == 0 && d.plain.v != nil {
		return []Evidence{p.evidence(d.plain.v, d.plain.from, d.plain.to)}
	}
	if len(d.epithets) == 0 {
		return []Evidence{p.evidence(d.named.v, p.withTitle(d.named.v, d.named.entity, d.named.from), d.named.to)}
	}
	var out []Evidence
	var seen []int
	for _, e := range d.epithets {
		if len(out) < 3 && !slices.ContainsFunc(e.senses, func(s int) bool { return slices.Contains(seen, s) }) {
			out, seen = append(out, p.evidence(e.v, e.from, e.to)), append(seen, e.senses...)
		}
	}
	return out
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
