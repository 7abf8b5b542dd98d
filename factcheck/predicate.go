package factcheck

import (
	"slices"
	"sort"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// predicate is what a clause says of a figure or date in it: what it does there whatever the order of the words.
type predicate struct {
	verbs  []uint32 // the families of the verbs that govern it
	verb   string   // the first of them in the infinitive
	says   bool     // it may tell who says so
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
	x := &predicate{mode: unknown}
	clauses := v.r.Clauses(k)
	x.from, x.to = v.r.Sentences[k].From, v.r.Sentences[k].To
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
		x.mode, x.verb, x.says = v.mode(verb, x.from), lemma.Verb(v.r.Norm(verb)), v.r.Tokens[verb].Is(lexicon.Cue)
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
		return tok.Tags&(lexicon.Noun|lexicon.Adjective|lexicon.Adverb) == 0 && len(v.r.Norm(i)) > 4 && strings.HasSuffix(v.r.Norm(i), "ed")
	}
	if i == 0 {
		return tok.Is(lexicon.MostlyVerb)
	}
	before := v.r.Tokens[i-1]
	if before.Is(lexicon.MostlyAdjective) && tok.Is(lexicon.Noun) {
		return false // "the new tunnel"
	}
	if before.Is(lexicon.Determiner|lexicon.Possessive) && !before.Is(lexicon.Pronoun) {
		return false // "the shipping company"
	}
	if i+1 < len(v.r.Tokens) && tok.Is(lexicon.Verb) && v.r.Tokens[i+1].Is(lexicon.Determiner|lexicon.Possessive) && !before.Is(lexicon.Preposition|lexicon.Adjective) {
		return true // "lawmakers read the charter"
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
			return m
		case t.Is(lexicon.Modal):
			return m | unreal
		case w == "to":
			m |= toCome
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

// sameRole is how sure it is that two values of aligned sentences play one part in them, in whatever order of words: of one
// unit or counted noun, under a verb of one family, and with the same things around; 0 where they may be of two things.
func (p *Pass) sameRole(c *comparison, a, b slot) float64 {
	kind := a.term().kind
	if c.score < likely || kind == numberTerm && !p.sameMeasure(a, b) || kind == dateTerm && !sameScale(a, b) {
		return 0
	}
	x, y := p.predicate(a), p.predicate(b)
	if kind == dateTerm && (x.says || y.says) || (x.mode|y.mode)&unreal != 0 || x.mode&unknown == 0 && y.mode&unknown == 0 && x.mode&(toCome|denying) != y.mode&(toCome|denying) && !(kind == dateTerm && (x.mode|y.mode)&(denying|gone) == 0) {
		return 0
	}
	deeds := x.deeds(y)
	if kind == numberTerm && len(deeds) == 0 { // "arrests" under whatever verb
		if p.countsDeed(a, b) {
			deeds = y.verbs
		} else if p.countsDeed(b, a) {
			deeds = x.verbs
		}
	}
	if len(deeds) == 0 {
		return p.sameState(c, a, b)
	}
	mine, others := minus(x.around, deeds), minus(y.around, deeds)
	shared := inCommon(mine, others)
	share := 0.0
	if n := min(distinct(mine), distinct(others)); n > 0 {
		share = float64(shared) / float64(n)
	}
	switch {
	case kind == dateTerm && share < 0.7: // the same is done to one and the other on two days
		return 0
	case shared >= 2 && share >= 0.4, shared == 1 && share >= 0.5:
	case specific(a):
		share = max(share, 0.4)
	case shared == 0 && kind == numberTerm && c.score >= 0.8 && under(a) != "" && under(a) == under(b):
		share = 0.4 // "sentenced him to six years"
	default:
		return 0
	}
	if p.elsewhere(a, b) || p.toldTwice(a, b, deeds) || p.toldTwice(b, a, deeds) {
		return 0
	}
	return min(0.5+0.08*float64(min(shared, 3))+0.12*share, 0.85) * min(1, 0.5+0.5*c.score/0.9)
}

// sameState is sameRole of figures under no verb but "be" and "have": all words of the lighter clause but names are in the other
// one, and no report tells two of such counts.
func (p *Pass) sameState(c *comparison, a, b slot) float64 {
	if a.term().kind != numberTerm {
		return 0
	}
	x, y := p.predicate(a), p.predicate(b)
	mine, others := p.unnamed(x.around), p.unnamed(y.around)
	least := min(distinct(mine), distinct(others))
	if x.verb != "" || y.verb != "" || least == 0 || inCommon(mine, others) < least || p.elsewhere(a, b) {
		return 0
	}
	if k := a.quantity().Kind; (k == quantity.Money || k == quantity.Percent || k == quantity.Duration) && least < 2 {
		return 0
	}
	for _, s := range []slot{a, b} {
		for _, o := range p.allFigures()[s.v.doc] {
			if o != s && p.sameMeasure(o, s) && p.relateQuantities(o, s) == conflicting && p.predicate(o).verb == "" && inCommon(p.predicate(o).around, mine) > 0 {
				return 0
			}
		}
	}
	return 0.6 * min(1, 0.5+0.5*c.score/0.5)
}

// unnamed is stems without those of names.
func (p *Pass) unnamed(stems []uint32) []uint32 {
	var out []uint32
	for _, x := range stems {
		if !strings.HasPrefix(p.voc.text(x), "@") {
			out = append(out, x)
		}
	}
	return out
}

func distinct(all []uint32) int { return inCommon(all, all) }

func minus(all, some []uint32) []uint32 {
	var out []uint32
	for _, x := range all {
		if !slices.Contains(some, x) {
			out = append(out, x)
		}
	}
	return out
}

// sameMeasure says whether two figures are in one unit or count one noun.
func (p *Pass) sameMeasure(a, b slot) bool {
	x, y := a.quantity(), b.quantity()
	if x.Role == quantity.Share != (y.Role == quantity.Share) || a.rate() != b.rate() || direction(a) != direction(b) || besides(a) != besides(b) {
		return false
	}
	if x.Kind != y.Kind {
		return bareMoney(x, y)
	}
	switch x.Kind {
	case quantity.Count:
		return x.Unit != "" && (x.Unit == y.Unit || x.Noun == y.Noun || lemma.Synonyms(x.Noun, y.Noun)) || x.Noun != "" && y.Noun != "" && (p.countsDeed(a, b) || p.countsDeed(b, a))
	case quantity.Ordinal, quantity.Ratio, quantity.Multiple:
		return false
	}
	return x.Unit == y.Unit
}

// bareMoney says whether one of two figures is money and the other a number of millions of nothing: "84 million", "€48 million".
func bareMoney(x, y *quantity.Quantity) bool {
	if y.Kind == quantity.Money {
		x, y = y, x
	}
	return x.Kind == quantity.Money && y.Kind == quantity.Count && y.Unit == "" && strings.HasSuffix(strings.ToLower(y.Text), "illion") && strings.HasSuffix(strings.ToLower(x.Text), "illion")
}

// tops maps vague plurals to what nobody calls so any more: 200 are not dozens.
var tops = map[string]quantity.Number{"dozens": quantity.Int(150), "hundreds": quantity.Int(1500)}

// beyond says whether one of two counts is a vague plural and the other lies beyond what it can mean.
func beyond(x, y *quantity.Quantity) bool {
	if _, ok := tops[strings.ToLower(y.Text)]; ok {
		x, y = y, x
	}
	top, ok := tops[strings.ToLower(x.Text)]
	return ok && x.Kind == quantity.Count && y.Kind == quantity.Count && written(y).Cmp(top) >= 0
}

// under is the preposition right before a figure; empty where there is none.
func under(s slot) string {
	if t := s.term(); t.from > 0 && s.v.r.Tokens[t.from-1].Is(lexicon.Preposition) {
		return s.v.r.Norm(t.from - 1)
	}
	return ""
}

// rate says whether a figure is so much for each of something: "a year", "per head".
func (s slot) rate() bool {
	t, r := s.term(), s.v.r
	for i := t.to; i < min(t.to+3, len(r.Tokens)); i++ {
		switch r.Norm(i) {
		case "per", "each", "every", "annually", "yearly", "monthly", "apiece":
			return true
		case "a", "an":
			return i+1 < len(r.Tokens) && r.Tokens[i+1].Is(lexicon.TimeWord|lexicon.Noun) && i == t.to
		}
	}
	return t.from > 0 && r.Norm(t.from-1) == "each"
}

// direction is the word before a figure that tells a level from a change or an origin: to, by, from.
func direction(s slot) string {
	if t := s.term(); t.from > 0 {
		switch w := s.v.r.Norm(t.from - 1); w {
		case "by", "from":
			return w
		}
	}
	return ""
}

// besides says whether a figure is besides others: "24 other people", "another 24".
func besides(s slot) bool {
	t, r := s.term(), s.v.r
	if t.from > 0 && r.Norm(t.from-1) == "another" {
		return true
	}
	for i := t.to; i < min(t.to+2, len(r.Tokens)); i++ {
		switch r.Norm(i) {
		case "other", "others", "more", "further", "additional", "of":
			return true
		}
	}
	return false
}

// onePart says whether two values may play one part: under one verb or a synonym of it, and not of two occasions; people and what
// stands under no verb also with something else in common in their clauses.
func (p *Pass) onePart(a, b slot) bool {
	if a.term().kind == numberTerm && a.quantity().Kind != quantity.Count && a.quantity().Kind != quantity.Percent {
		return true
	}
	x, y := p.predicate(a), p.predicate(b)
	switch {
	case p.elsewhere(a, b):
		return false
	case x.verb != "" && y.verb != "":
		return len(x.deeds(y)) > 0 || inCommon(x.verbs, y.around)+inCommon(y.verbs, x.around) > 0 || lemma.Synonyms(x.verb, y.verb)
	}
	return a.term().kind == dateTerm || a.quantity().Noun != "person" || inCommon(x.around, y.around) > 0
}

// specific says whether what a figure counts is a noun that says more than "people".
func specific(s slot) bool {
	if s.term().kind != numberTerm {
		return false
	}
	q := s.quantity()
	return q.Kind == quantity.Count && q.Noun != "" && q.Noun != "person"
}

// countsDeed says whether what a counts is the deed of b's verb: "dozens of arrests", "arrested 200 people".
func (p *Pass) countsDeed(a, b slot) bool {
	return b.quantity().Noun == "person" && slices.Contains(p.predicate(b).verbs, p.voc.word(a.quantity().Noun).stem)
}

// sameScale says whether two dates are days both, or months.
func sameScale(a, b slot) bool {
	x, y := a.date(), b.date()
	if x.Bound != "" || y.Bound != "" || x.First.IsZero() || y.First.IsZero() {
		return false
	}
	m, n := monthDay(x), monthDay(y)
	return m != "" && n != "" && m != n || m == "" && n == "" && len(x.Value) == len("2025-03") && len(y.Value) == len("2025-03") && x.Value[5:] != y.Value[5:]
}

// elsewhere says whether two clauses tell of two occasions: at other times, or each of something that the other surely does not
// name.
func (p *Pass) elsewhere(a, b slot) bool {
	x, y := p.predicate(a), p.predicate(b)
	dates := func(q *predicate, s slot) []slot {
		var out []slot
		for _, d := range slotsOf(s.v, s.v.sentenceOf(s.term().from), dateTerm) {
			if f := d.term().from; f >= q.from && f < q.to && d != s {
				out = append(out, d)
			}
		}
		return out
	}
	if a.term().kind == numberTerm {
		da, db := dates(x, a), dates(y, b)
		apart := false
		for _, d := range da {
			meets := func(e slot) bool { return relateDates(d, e) != conflicting }
			apart = apart || len(db) > 0 && !slices.ContainsFunc(db, meets)
		}
		if apart && !slices.ContainsFunc(da, func(d slot) bool {
			return slices.ContainsFunc(db, func(e slot) bool { r := relateDates(d, e); return r == same || r == compatible })
		}) {
			return true
		}
		past := func(ds []slot, q *predicate, v *view) bool {
			return slices.ContainsFunc(ds, p.longAgo) || v.inYear(q.from, q.to)
		}
		if len(da) == 0 && past(db, y, b.v) || len(db) == 0 && past(da, x, a.v) || a.v.inYear(x.from, x.to) != b.v.inYear(y.from, y.to) {
			return true
		}
	}
	oa, ob := ordinals(a, x), ordinals(b, y)
	if len(oa) > 0 && len(ob) > 0 && inCommon(oa, ob) == 0 {
		return true // "in the first round", "in the second round"
	}
	return p.others(p.named(x, a.v), p.named(y, b.v)) && p.others(p.named(y, b.v), p.named(x, a.v))
}

// others says whether one of the first names is of something surely other than all the second ones name.
func (p *Pass) others(first, second []string) bool {
	if len(second) == 0 {
		return false
	}
	for _, m := range first {
		if !slices.ContainsFunc(second, func(n string) bool { return !p.apart(m, n) }) {
			return true
		}
	}
	return false
}

// apart says whether two keys are surely of two: the names exclude each other, or are of two words or more each and share none.
func (p *Pass) apart(m, n string) bool {
	if m == n || p.people.distinct(m, n) {
		return m != n
	}
	a, b := p.people.fullest(m), p.people.fullest(n)
	return strings.Contains(a, " ") && strings.Contains(b, " ") && !shareWord(a, b)
}

// ordinals is the ordinal numbers of the clause around a slot.
func ordinals(s slot, x *predicate) []uint32 {
	var out []uint32
	for _, o := range slotsOf(s.v, s.v.sentenceOf(s.term().from), numberTerm) {
		if f := o.term().from; f >= x.from && f < x.to && o.quantity().Kind == quantity.Ordinal {
			out = append(out, o.term().key)
		}
	}
	return out
}

// inYear says whether a clause has a year that is read as no date: "In 2009 rescuers had".
func (v *view) inYear(from, to int) bool {
	for i := from; i+1 < to; i++ {
		if w := v.r.Norm(i + 1); v.r.Norm(i) == "in" && len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && v.r.Tokens[i+1].Class == token.Number {
			return true
		}
	}
	return false
}

// longAgo says whether a date lies a month or more before its report came out.
func (p *Pass) longAgo(d slot) bool {
	ref, x := p.Docs[d.v.doc].Reference, d.date()
	return !ref.IsZero() && !x.Last.IsZero() && x.Last.Compare(ref) < 0 && daysApart(x.Last, ref) > 31
}

// named is the cast's keys of what a clause names.
func (p *Pass) named(x *predicate, v *view) []string {
	var out []string
	ms := v.r.Mentions
	for m := sort.Search(len(ms), func(m int) bool { return ms[m].From >= x.from }); m < len(ms) && ms[m].From < x.to; m++ {
		if ms[m].Entity >= 0 && !ms[m].Adjective {
			out = append(out, p.people.key(v.doc, ms[m].Entity))
		}
	}
	return out
}

// toldTwice says whether slot a's report has another value of the same deed and unit, so that it tells the deed more than once, or
// the value of b, in whatever notation.
func (p *Pass) toldTwice(a, b slot, deeds []uint32) bool {
	for _, v := range p.byDoc[a.v.doc] {
		if v == nil {
			continue
		}
		all := v.numbers
		if a.term().kind == dateTerm {
			all = v.dates
		}
		for _, o := range all {
			if o == a {
				continue
			}
			if a.term().kind == dateTerm {
				if relateDates(o, b) != conflicting && sameScale(o, a) {
					return true
				}
				if !sameScale(o, a) || relateDates(o, a) != conflicting {
					continue
				}
			} else {
				if r := p.relateQuantities(o, b); r == same || r == compatible && o.quantity().Unit == b.quantity().Unit {
					return true
				}
				if !p.sameMeasure(o, a) || p.relateQuantities(o, a) != conflicting {
					continue
				}
			}
			if x := p.predicate(o); inCommon(x.verbs, deeds)+inCommon(x.nouns, deeds) > 0 {
				return true
			}
		}
	}
	return false
}
