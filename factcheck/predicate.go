package factcheck

import (
	"slices"
	"sort"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// predicate is what a clause says of a figure or date in it: what it does there whatever the order of the words.
type predicate struct {
	verbs  []uint32 // the families of the verbs that govern it
	verb   string   // the first of them in the infinitive
	says   bool     // it may tell who says so
	days   []uint32 // what the clause's other dates say
	nouns  []uint32 // of the nouns that it is of, since they may name the deed: "the arrest of 42 people"
	around []uint32 // of all else in the clause that means something; of pronouns, whom they stand for
	mode   mode
	from   int // the clause's tokens
	to     int
}

// mode is how a verb is told.
type mode uint8

const (
	toCome  mode = 1 << iota // "will", "is to"
	unreal                   // "would", "could", "may"
	denying                  // "not"
	gone                     // a past tense
	unknown                  // no verb tells it
)

// longest is the tokens of the longest sentence that is asked for predicates: it bounds the cost on texts that are one sentence.
const longest = 200

// predicate is that of the clause around a slot, made once.
func (p *Pass) predicate(s slot) *predicate {
	if x, ok := p.predicates[s]; ok {
		return x
	}
	if p.predicates == nil {
		p.predicates = map[slot]*predicate{}
	}
	x := p.newPredicate(s, -1)
	p.predicates[s] = x
	return x
}

// newPredicate is the predicate of the clause around a term, under the verb at a token or, where that is negative, the one that
// governs the term.
func (p *Pass) newPredicate(s slot, verb int) *predicate {
	v, t := s.v, s.term()
	k := v.sentenceOf(t.from)
	x := &predicate{mode: unknown, from: v.r.Sentences[k].From, to: v.r.Sentences[k].To}
	if x.to-x.from > longest {
		return x
	}
	clauses := v.r.Clauses(k)
	inner := -1
	for i, c := range clauses {
		if c.From <= t.from && t.from < c.To {
			inner, x.from, x.to = i, c.From, c.To
		}
	}
	own := func(i int) bool { // the token is of this clause, not of one inside
		for _, c := range clauses[inner+1:] {
			if c.From <= i && i < c.To {
				return false
			}
		}
		return true
	}
	if verb < 0 {
		verb = v.governing(t, x.from, x.to, own)
	}
	if verb >= 0 {
		x.mode, x.verb, x.says = v.mode(verb, v.r.Sentences[k].From), lemma.Verb(v.r.Norm(verb)), v.r.Tokens[verb].Is(lexicon.Cue)
	}
	// "the arrest of 42 people", "a fall in sales of 21 percent"
	for i, n := t.from-1, 0; i >= x.from && n < 6 && own(i); i, n = i-1, n+1 {
		tok := v.r.Tokens[i]
		if tok.Class != token.Word || n == 0 && v.r.Norm(i) != "of" || v.verb(i) && !tok.Is(lexicon.Noun) {
			break
		}
		named := n == 1 && i > x.from && v.r.Tokens[i-1].Is(lexicon.Determiner|lexicon.Possessive) // "a fine of"
		if (tok.Is(lexicon.Noun) || named) && !tok.Is(lexicon.Preposition) && !v.inMention(i) {
			x.nouns = append(x.nouns, p.voc.word(v.r.Norm(i)).stem)
		}
	}
	unit := uint32(0)
	if t.kind == numberTerm && s.quantity().Noun != "" {
		unit = p.voc.word(s.quantity().Noun).stem
	}
	for i := v.at[x.from]; i < v.at[x.to]; i++ {
		w := v.terms[i]
		switch {
		case w.from == verb:
			x.verbs = append(x.verbs, w.stem)
		case !own(w.from) || int(i) == s.t:
		case w.kind == dateTerm:
			x.days = append(x.days, w.stem)
		case (w.kind == content || w.kind == named) && w.stem != unit:
			x.around = append(x.around, w.stem)
		}
	}
	ms := v.r.Mentions
	for m := sort.Search(len(ms), func(m int) bool { return ms[m].From >= x.from }); m < len(ms) && ms[m].From < x.to; m++ {
		if (ms[m].Pronoun || ms[m].Description) && ms[m].Entity >= 0 {
			x.around = append(x.around, p.voc.id(p.people.key(v.doc, ms[m].Entity)))
		}
	}
	return x
}

// dated says whether a date is likely that of the verb at token i of its clause, not of a noun: no words of time ("after the
// protest on Thursday") and no end of a phrase with other words ("After the protest on Thursday, she …") stand between.
func (v *view) dated(date term, i, from int) bool {
	apart := func(k int) bool {
		return v.r.Tokens[k].Is(lexicon.Subordinator) && v.r.Norm(k) != "as" || times[v.r.Norm(k)]
	}
	if i < date.from {
		for k := i + 1; k < date.from-1; k++ {
			if apart(k) {
				return false
			}
		}
		return true
	}
	for k := date.to; k < i; k++ {
		if v.r.Tokens[k].Class == token.Comma {
			for n := from; n < date.from; n++ {
				if t := v.r.Tokens[n]; t.Class == token.Word && !t.Is(lexicon.Preposition|lexicon.Adverb|lexicon.Determiner|lexicon.Conjunction) {
					return false
				}
			}
			break
		}
	}
	return true
}

// times is the prepositions whose noun a date behind them may be of.
var times = map[string]bool{"after": true, "before": true, "since": true, "following": true, "during": true, "amid": true, "until": true, "about": true, "over": true}

// verb says whether token i is likely a verb form other than an auxiliary.
func (v *view) verb(i int) bool {
	tok := v.r.Tokens[i]
	if tok.Class != token.Word || tok.Shape != token.Lower || tok.Is(lexicon.Auxiliary|lexicon.Modal|lexicon.Preposition) || v.inMention(i) {
		return false
	}
	if !tok.Is(lexicon.Verb | lexicon.Participle) {
		if w := v.r.Norm(i); tok.Tags&(lexicon.Noun|lexicon.Adjective|lexicon.Adverb|lexicon.Pronoun|lexicon.Determiner|lexicon.Conjunction) == 0 && !strings.HasSuffix(w, "s") && lemma.Verb(w) != w {
			return true // "repaid"
		}
		return past()[v.r.Norm(i)] == "past" || tok.Tags&(lexicon.Noun|lexicon.Adjective|lexicon.Adverb) == 0 && len(v.r.Norm(i)) > 4 && strings.HasSuffix(v.r.Norm(i), "ed")
	}
	if i == 0 {
		return tok.Is(lexicon.MostlyVerb)
	}
	before := v.r.Tokens[i-1]
	if before.Is(lexicon.MostlyAdjective) && tok.Is(lexicon.Noun) {
		return false // "the new tunnel"
	}
	if before.Is(lexicon.Determiner|lexicon.Possessive) && !before.Is(lexicon.Pronoun|lexicon.Relative) {
		return false // "the shipping company"
	}
	if i+1 < len(v.r.Tokens) && tok.Is(lexicon.Verb) && v.r.Tokens[i+1].Is(lexicon.Determiner|lexicon.Possessive) && !before.Is(lexicon.Preposition|lexicon.Adjective) {
		return true // "lawmakers read the charter"
	}
	if before.Is(lexicon.Negation) && !before.Is(lexicon.Auxiliary|lexicon.Determiner) && i > 1 && v.r.Tokens[i-2].Is(lexicon.Auxiliary|lexicon.Modal) {
		before = v.r.Tokens[i-2] // "would not appeal"
	}
	return !tok.Is(lexicon.Noun|lexicon.Adjective) && tok.Is(lexicon.MostlyVerb) || !before.Is(lexicon.Determiner) && (tok.Is(lexicon.MostlyVerb) || v.r.Norm(i-1) == "to" || before.Is(lexicon.Auxiliary|lexicon.Modal|lexicon.Pronoun) || v.inMention(i-1))
}

// governing is the verb of a clause that a slot hangs on: of a date the nearest one; of a figure
// the passive or participle right behind what it counts, else the nearest one before it, else the nearest one behind; -1 where
// there is none.
func (v *view) governing(t term, from, to int, own func(int) bool) int {
	const reach = 10
	if t.kind == dateTerm {
		best := -1
		for i := from; i < to; i++ {
			if own(i) && v.verb(i) && v.dated(t, i, from) && (best < 0 || max(t.from-i, i-t.to+1) < max(t.from-best, best-t.to+1)) {
				best = i
			}
		}
		return best
	}
	helped, bare := false, true
	for i := t.to; i < min(to, t.to+reach) && own(i); i++ {
		tok := v.r.Tokens[i]
		if tok.Class != token.Word && tok.Class != token.Clitic {
			break
		}
		helped = helped || tok.Is(lexicon.Auxiliary)
		bare = bare && !tok.Is(lexicon.Preposition|lexicon.Determiner)
		if v.verb(i) {
			if helped || bare && tok.Is(lexicon.Participle) && !strings.HasSuffix(v.r.Norm(i), "ing") && i-t.to <= 3 {
				return i
			}
			break
		}
	}
	cue := -1 // "lawmakers read all amendments", should nothing else be there
	for i := t.from - 1; i >= from; i-- {
		if !own(i) || !v.verb(i) {
			continue
		}
		if !v.r.Tokens[i].Is(lexicon.Cue) {
			return i
		}
		cue = max(cue, i)
	}
	for i := t.to; i < to; i++ {
		if own(i) && v.verb(i) {
			return i
		}
	}
	return cue
}

// mode is how the verb at token i is told, by the auxiliaries before it.
func (v *view) mode(i, from int) mode {
	m := mode(0)
	helped := false
	for k, n := i-1, 0; k >= from && n < 6; k, n = k-1, n+1 {
		t, w := v.r.Tokens[k], v.r.Norm(k)
		switch {
		case t.Is(lexicon.Negation):
			m |= denying
		case w == "will" || w == "shall" || w == "'ll" || w == "’ll":
			return m | toCome
		case w == "must":
			return m | toCome
		case t.Is(lexicon.Modal):
			return m | unreal
		case w == "to":
			m |= toCome
			for j := k - 1; j >= from && j >= k-4; j-- {
				if w := lemma.Verb(v.r.Norm(j)); wishes[w] && (j < k-1 || w != "want" && w != "hope") { // "wants to cut" is a plan
					return m | unreal
				}
			}
		case w == "was", w == "were", w == "had", w == "did", w == "has", w == "have", w == "'ve", w == "’ve", w == "been":
			helped = true
		case t.Is(lexicon.Auxiliary | lexicon.Adverb), t.Class == token.Clitic, strings.HasSuffix(w, "ly"):
		case m&toCome != 0 && plans()[w] != "":
		default:
			n = 6
		}
	}
	if w := v.r.Norm(i); m&toCome == 0 && (helped || w != lemma.Verb(w) && (strings.HasSuffix(w, "ed") || past()[w] == "past")) {
		m |= gone
	}
	return m
}

// wishes is the verbs whose infinitive may never come to pass.
var wishes = map[string]bool{"ask": true, "want": true, "urge": true, "demand": true, "order": true, "tell": true, "call": true, "hope": true, "wish": true, "seek": true,
	"try": true, "refuse": true, "decline": true, "offer": true, "threaten": true, "propose": true, "consider": true, "like": true, "fail": true, "need": true}

// inCommon counts what two lists have in common.
func inCommon(a, b []uint32) int {
	n := 0
	for i, x := range a {
		if x != 0 && slices.Contains(b, x) && !slices.Contains(a[:i], x) {
			n++
		}
	}
	return n
}

// deeds is the families by which two predicates tell one deed: a verb of both, or one's verb that the other has as a noun.
func (a *predicate) deeds(b *predicate) []uint32 {
	var out []uint32
	for _, x := range a.verbs {
		if slices.Contains(b.verbs, x) || slices.Contains(b.nouns, x) {
			out = append(out, x)
		}
	}
	for _, x := range a.nouns {
		if slices.Contains(b.verbs, x) || slices.Contains(b.nouns, x) {
			out = append(out, x)
		}
	}
	return out
}
