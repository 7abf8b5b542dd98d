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

// sameRole is how sure it is that two values of aligned sentences play one part in them, in whatever order of words: of one
// unit or counted noun, under a verb of one family, and with the same things around; 0 where they may be of two things.
func (p *Pass) sameRole(c *comparison, a, b slot) float64 {
	kind := a.term().kind
	if c.score < likely || kind == numberTerm && !p.sameMeasure(a, b) || kind == dateTerm && !sameScale(a, b) {
		return 0
	}
	x, y := p.predicate(a), p.predicate(b)
	if kind == dateTerm && (x.says || y.says) || (x.mode|y.mode)&unreal != 0 || x.mode&unknown == 0 && y.mode&unknown == 0 && inCommon(x.verbs, y.verbs) > 0 && x.mode&(toCome|denying) != y.mode&(toCome|denying) && !(kind == dateTerm && (x.mode|y.mode)&(denying|gone) == 0) {
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
	shared, days := inCommon(mine, others), inCommon(x.days, y.days)
	shared += days
	share := 0.0
	if n := min(distinct(mine), distinct(others)) + days; n > 0 {
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
	if x.Role == quantity.Share != (y.Role == quantity.Share) || a.rate() != b.rate() || crossed(direction(a), direction(b), x.Kind) || besides(a) != besides(b) {
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

// rate is the word for each of which a figure is so much: "year" of "a year", "per year"; "each" where none follows.
func (s slot) rate() string {
	t, r := s.term(), s.v.r
	word := func(i int) string {
		if i < len(r.Tokens) {
			return r.Norm(i)
		}
		return ""
	}
	for i := t.to; i < min(t.to+3, len(r.Tokens)); i++ {
		switch word(i) {
		case "each", "apiece":
			return "each"
		case "annually", "yearly":
			return "year"
		case "per", "every":
			return word(i + 1)
		case "a", "an":
			if i+1 < len(r.Tokens) && r.Tokens[i+1].Is(lexicon.TimeWord|lexicon.Noun) && (i == t.to || r.Tokens[i+1].Is(lexicon.TimeWord) && !r.Tokens[i-1].Is(lexicon.Preposition)) {
				return word(i + 1)
			}
			return ""
		}
	}
	if t.from > 0 && r.Norm(t.from-1) == "each" {
		return "each"
	}
	return ""
}

// crossed says whether one of two figures is a level and the other a change, or an origin: "to 5 percent", "by 5 percent". A
// percentage under no such word is a change, if any.
func crossed(a, b string, k quantity.Kind) bool {
	if k == quantity.Percent {
		a, b = strings.TrimPrefix(a, "by"), strings.TrimPrefix(b, "by")
	}
	return a != b && (a == "from" || b == "from" || a+b == "toby" || a+b == "byto" || k == quantity.Percent)
}

// direction is the word before a figure that tells a level from a change or an origin: to, by, from.
func direction(s slot) string {
	if t := s.term(); t.from > 0 {
		switch w := s.v.r.Norm(t.from - 1); w {
		case "to", "at":
			return "to"
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

// onePart says whether two values may play one part: not of two occasions; counts, shares and days under one verb or a synonym
// of it; people also, where one stands under no verb, with something else in common in their clauses.
func (p *Pass) onePart(a, b slot) bool {
	if p.elsewhere(a, b) {
		return false
	}
	if a.term().kind == dateTerm {
		if a.long() && b.long() || a.date().Bound != b.date().Bound {
			return false
		}
	} else if k := a.quantity().Kind; k != quantity.Count && k != quantity.Percent {
		return true
	}
	x, y := p.predicate(a), p.predicate(b)
	if x.verb != "" && y.verb != "" {
		return len(x.deeds(y)) > 0 || inCommon(x.verbs, y.around)+inCommon(y.verbs, x.around) > 0 || lemma.Synonyms(x.verb, y.verb)
	}
	return a.term().kind == dateTerm || a.quantity().Noun != "person" || inCommon(x.around, y.around) > 0
}

// long says whether a date is more than a month: a quarter, a year.
func (s slot) long() bool {
	d := s.date()
	return !d.First.IsZero() && !d.Last.IsZero() && daysApart(d.First, d.Last) > 31
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
	if x.Bound != "" || y.Bound != "" || a.long() || b.long() || x.First.IsZero() || y.First.IsZero() {
		return false
	}
	m, n := monthDay(x), monthDay(y)
	return m != "" && n != "" && m != n || m == "" && n == "" && len(x.Value) == len("2025-03") && len(y.Value) == len("2025-03") && x.Value[5:] != y.Value[5:]
}

// elsewhere says whether two clauses tell of two occasions: at other times, as a fact and a wish, or each of something that the other surely does not
// name.
func (p *Pass) elsewhere(a, b slot) bool {
	x, y := p.predicate(a), p.predicate(b)
	if x.mode&unknown == 0 && y.mode&unknown == 0 && x.mode&unreal != y.mode&unreal || a.term().kind == numberTerm && a.rate() != b.rate() {
		return true
	}
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
		if len(da) == 0 && !a.v.ago(x.from, x.to) && past(db, y, b.v) || len(db) == 0 && !b.v.ago(y.from, y.to) && past(da, x, a.v) || a.v.inYear(x.from, x.to) != b.v.inYear(y.from, y.to) {
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

// ago says whether a clause has a time that is counted back from now, whether it is read as a date or not: "four years ago".
func (v *view) ago(from, to int) bool {
	for i := from; i < to; i++ {
		if w := v.r.Norm(i); w == "ago" || w == "earlier" {
			return true
		}
	}
	return false
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

// before says whether exactly one of two figures is of a time long ago, or one of two days is of these weeks and the other not
// of this year.
func (p *Pass) before(a, b slot) bool {
	old := func(s slot) bool {
		x := p.predicate(s)
		return slices.ContainsFunc(slotsOf(s.v, s.v.sentenceOf(s.term().from), dateTerm), func(d slot) bool {
			f := d.term().from
			return f >= x.from && f < x.to && p.longAgo(d)
		})
	}
	if a.term().kind == dateTerm {
		return p.recent(a) && p.yearsAgo(b) || p.recent(b) && p.yearsAgo(a)
	}
	return old(a) != old(b)
}

// recent says whether a date begins within a month of the day its report came out.
func (p *Pass) recent(d slot) bool {
	ref, x := p.Docs[d.v.doc].Reference, d.date()
	return !ref.IsZero() && !x.First.IsZero() && daysApart(x.First, ref) <= 31
}

// yearsAgo says whether a date ends more than a year before its report came out.
func (p *Pass) yearsAgo(d slot) bool {
	ref, x := p.Docs[d.v.doc].Reference, d.date()
	return !ref.IsZero() && !x.Last.IsZero() && x.Last.Compare(ref) < 0 && daysApart(x.Last, ref) > 366
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
