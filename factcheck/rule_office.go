package factcheck

import (
	"fmt"
	"slices"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleOffice = Rule{
	Code:     "office",
	Title:    "Offices that one person cannot hold at once",
	Class:    Discrepancy,
	Kind:     "entity",
	Severity: Warning,
	Doc: `Two reports give one person offices or ranks of which nobody holds two at a time ("Sgt.", "Lt."), or the same office once
as held and once as past, acting or a deputy's ("FBI official", "a former official at the F.B.I."). A report that has both is not
taken for either. Titles that people keep after leaving ("President", "Sen." before a name) do not say that the office is held.
Offices that say little ("official", "aide") are compared only where both reports name the same body beside them.`,
	Fires:  Example{"Acting police chief Paul Derry closed the east quay on Monday.", "Police chief Paul Derry closed the east quay on Monday."},
	Silent: Example{"Former Gov. Paul Derry opened the east quay on Monday.", "Gov. Paul Derry opened the east quay on Monday."},
	Run:    func(p *Pass) { p.runOffices() },
}

// offices finds the offices that the lists know.
var offices = sync.OnceValue(func() *lexicon.Phrases { return lexicon.Load().Phrases(lexicon.Load().List("offices")) })

// standings maps the words before an office to whether it is held.
var standings = table("standing")

// held is the standing of an office that no word qualifies.
const held = "held"

// sighting is an office that a report gives a person at one place.
type sighting struct {
	v             *view
	from, to      int    // tokens, the name with the office
	office, group string // as the list has them
	standing      string
	kept, generic bool
	bodies        []string // the names beside the office, plain, in lower case
	before        bool     // the office stands before the name
}

func (p *Pass) runOffices() {
	byPerson := map[string][]sighting{}
	var order []string
	for _, v := range p.views {
		for m := range v.r.Mentions {
			x := &v.r.Mentions[m]
			if x.Pronoun || x.Description || x.Kind != name.Person || !v.asserts[v.sentenceOf(x.From)] || inMarks(v, x.From) {
				continue
			}
			k := p.people.key(v.doc, x.Entity)
			if k == "" {
				continue
			}
			for _, s := range v.sightings(x) {
				if byPerson[k] == nil {
					order = append(order, k)
				}
				byPerson[k] = append(byPerson[k], s)
			}
		}
	}
	for _, k := range order {
		p.compareStandings(k, byPerson[k])
		p.compareOffices(k, byPerson[k])
	}
}

// sightings is the offices that stand before and behind a mention.
func (v *view) sightings(x *name.Mention) []sighting {
	var out []sighting
	sent := v.r.Sentences[v.sentenceOf(x.From)]
	if s, ok := v.officeBefore(sent, x); ok {
		out = append(out, s)
	}
	if s, ok := v.officeBehind(sent, x); ok {
		out = append(out, s)
	}
	return out
}

// officeReach is how many tokens an office and what qualifies it may have.
const officeReach = 8

// officeBefore reads "acting Orrin police chief" before a name.
func (v *view) officeBefore(sent token.Sentence, x *name.Mention) (sighting, bool) {
	r := v.r
	end := x.From
	if end > sent.From && r.Tokens[end-1].Class == token.Stop { // "Gov."
		end--
	}
	for i := max(sent.From, end-5); i < end; i++ {
		row, to, ok := r.Phrase(offices(), i)
		if !ok || to != end {
			continue
		}
		if k := wordBefore(r, sent.From, i); k >= 0 && r.Tokens[k].Is(lexicon.Title|lexicon.Role) && standings()[r.Norm(k)] == "" {
			return sighting{}, false // "Sgt. Maj.": a longer title that the list does not know
		}
		s := v.sighting(row, max(sent.From, i-officeReach), i, true)
		s.to, s.before = x.To, true
		return s, s.standing != "unclear"
	}
	return sighting{}, false
}

// wordBefore is the word right before token i, a full stop that belongs to it left aside; -1 where there is none.
func wordBefore(r *normalize.Reading, from, i int) int {
	k := i - 1
	if k >= from && r.Tokens[k].Class == token.Stop && r.Tokens[k].Before == token.None {
		k--
	}
	if k < from || r.Tokens[k].Class != token.Word {
		return -1
	}
	return k
}

// officeBehind reads ", a former senior official at the ministry," behind a name.
func (v *view) officeBehind(sent token.Sentence, x *name.Mention) (sighting, bool) {
	r := v.r
	if x.To+1 >= sent.To || r.Norm(x.To) != "," {
		return sighting{}, false
	}
	first := x.To + 1
	if r.Tokens[first].Is(lexicon.Determiner) {
		first++
	}
	for i := first; i < min(sent.To, first+officeReach); i++ {
		if row, to, ok := r.Phrase(offices(), i); ok {
			if to < sent.To && (r.Tokens[to].Named() || r.Tokens[to].Class == token.Clitic || r.Tokens[to].Class == token.Dash ||
				r.Tokens[to].Class == token.Word && r.Tokens[to].Is(lexicon.MostlyNoun)) {
				return sighting{}, false // the office of another name, or a part of a longer word for another thing
			}
			s := v.sighting(row, first, i, false)
			s.from, s.to = x.From, to
			if to < sent.To && r.Tokens[to].Is(lexicon.Preposition) { // "at the ministry"
				for k := to + 1; k < min(sent.To, to+officeReach) && r.Tokens[k].Class == token.Word; k++ {
					if r.Tokens[k].Named() {
						s.bodies = append(s.bodies, plain(r.Norm(k)))
						s.to = k + 1
					} else if !r.Tokens[k].Is(lexicon.Determiner) {
						break
					}
				}
			}
			return s, s.standing != "unclear"
		}
		if k := r.Tokens[i]; k.Class == token.Comma || k.Class == token.Stop && k.Before != token.None || k.Is(lexicon.Relative|lexicon.Preposition|lexicon.Auxiliary|lexicon.Modal|lexicon.Conjunction) ||
			k.Is(lexicon.MostlyVerb) && standings()[r.Norm(i)] == "" {
			return sighting{}, false
		}
	}
	return sighting{}, false
}

// sighting reads the words before an office at token i, backward from it, no further than first.
func (v *view) sighting(row, first, i int, backward bool) sighting {
	f := offices().Row(row).Fields
	s := sighting{v: v, from: i, office: f[0], standing: held}
	if len(f) > 1 {
		s.group = f[1]
	}
	if len(f) > 2 {
		s.kept, s.generic = f[2] == "kept", f[2] == "generic"
	}
	for k := i - 1; k >= first; k-- {
		t := v.r.Tokens[k]
		w := v.r.Norm(k)
		how, ok := standings()[w]
		switch {
		case ok:
			if s.standing == held || how == "former" || how == "unclear" { // "former acting chief": no longer even that
				s.standing = how
			}
			s.from = k
		case t.Named():
			s.bodies = append(s.bodies, plain(w))
		case t.Class == token.Dash || t.Class == token.Clitic || t.Class == token.Stop && t.Before == token.None:
		case backward && (t.Class != token.Word || t.Is(lexicon.Determiner|lexicon.Preposition|lexicon.Pronoun|lexicon.Conjunction|lexicon.Subordinator|lexicon.Relative|lexicon.Auxiliary|lexicon.Modal|lexicon.MostlyVerb)):
			return s
		}
	}
	return s
}

// compareStandings reports an office that is held in one report and not, or not in full, in another.
func (p *Pass) compareStandings(person string, all []sighting) {
	var offices []string
	for _, s := range all {
		if !slices.Contains(offices, s.office) {
			offices = append(offices, s.office)
		}
	}
	for _, o := range offices {
		p.reportOffices(person, all, func(s sighting) (string, bool) { return s.standing, s.office == o },
			func(a, b sighting) bool {
				// A kept title says nothing of whether the office is held.
				if a.kept && a.before && a.standing == held || b.kept && b.before && b.standing == held {
					return false
				}
				one := alike(a.bodies, b.bodies)
				return one || !a.generic && (len(a.bodies) == 0 || len(b.bodies) == 0)
			})
	}
}

// compareOffices reports offices of one group, of which nobody holds two at a time.
func (p *Pass) compareOffices(person string, all []sighting) {
	var groups []string
	for _, s := range all {
		if s.group != "" && !slices.Contains(groups, s.group) {
			groups = append(groups, s.group)
		}
	}
	for _, g := range groups {
		p.reportOffices(person, all, func(s sighting) (string, bool) { return s.office, s.group == g },
			func(a, b sighting) bool { return a.standing == held && b.standing == held })
	}
}

// reportOffices compares what each report says of a person by one value, if it has one alone.
func (p *Pass) reportOffices(person string, all []sighting, value func(sighting) (string, bool), against func(a, b sighting) bool) {
	first := make([]*sighting, len(p.Docs))
	mixed := make([]bool, len(p.Docs))
	for i := range all {
		s := &all[i]
		x, ok := value(*s)
		if !ok {
			continue
		}
		if old := first[s.v.doc]; old == nil {
			first[s.v.doc] = s
		} else if y, _ := value(*old); x != y {
			mixed[s.v.doc] = true
		}
	}
	f := Finding{Confidence: 0.75}
	in := make([]bool, len(p.Docs))
	for d, a := range first {
		for e := d + 1; e < len(first); e++ {
			b := first[e]
			if a == nil || b == nil || mixed[d] || mixed[e] {
				continue
			}
			x, _ := value(*a)
			y, _ := value(*b)
			if x != y && against(*a, *b) {
				in[d], in[e] = true, true
				if p.otherDay(d, e) && f.Reason == "" {
					f.Reason, f.Severity = reasonLater, p.rule.Severity.lower()
				}
			}
		}
	}
	for d, s := range first {
		if !in[d] {
			continue
		}
		e := p.evidence(s.v, s.from, s.to)
		x, _ := value(*s)
		e.Normalized = x + " " + s.office
		f.Evidence = append(f.Evidence, e)
	}
	if len(f.Evidence) < 2 {
		return
	}
	f.Message = fmt.Sprintf("The reports give %s offices that do not go together: %s.", p.people.fullest(person), p.says("has", f.Evidence))
	p.Report(f)
}

// alike says whether the rows have a word in common.
func alike(a, b []string) bool {
	return slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}
