package factcheck

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/worddiff"
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
)

// relation is how two values of one kind stand to each other.
type relation uint8

const (
	unrelated  relation = iota // they cannot be compared
	same                       // equal, or one within what the other allows
	compatible                 // both can be right: "about 20" and "19"
	conflicting
)

// slot is a number or date that fills a place in what a sentence tells.
type slot struct {
	v *view
	t int // the term's index in the view
}

func (s slot) term() term { return s.v.terms[s.t] }

// link is two slots of aligned sentences that tell the same, or of which one tells something else.
type link struct {
	a, b       int // slots
	confidence float64
}

// slots is what comparing the slots of one kind found.
type slots struct {
	all             []slot
	number          map[slot]int // where each stands in all
	agree, conflict []link
}

// id is where a slot stands among all, at their end where it is new.
func (s *slots) id(x slot) int {
	n, ok := s.number[x]
	if !ok {
		n = len(s.all)
		s.number[x] = n
		s.all = append(s.all, x)
	}
	return n
}

// compareSlots compares the numbers or dates of all aligned sentences, place by place. relate says how two
// values stand to each other, thing how sure their words make it that both tell of one thing (0 to 1).
func (p *Pass) compareSlots(kind termKind, relate func(a, b slot) relation, thing func(a, b slot) float64) slots {
	s := slots{number: map[slot]int{}}
	for i := range p.comparisons {
		c := &p.comparisons[i]
		as, bs := slotsOf(c.a, c.sa, kind), slotsOf(c.b, c.sb, kind)
		if len(as) == 0 || len(bs) == 0 {
			continue
		}
		usedA, usedB := make([]bool, len(as)), make([]bool, len(bs))
		for _, want := range []relation{same, compatible} {
			for x, a := range as {
				for y, b := range bs {
					if usedA[x] || usedB[y] || relate(a, b) != want || want == compatible && c.near() && restated(a, b) {
						continue
					}
					usedA[x], usedB[y] = true, true
					s.agree = append(s.agree, link{s.id(a), s.id(b), max(c.score, thing(a, b))})
				}
			}
		}
		type candidate struct {
			x, y  int
			score float64
		}
		var best []candidate
		for x, a := range as {
			for y, b := range bs {
				if usedA[x] || usedB[y] {
					continue
				}
				if r := relate(a, b); r != conflicting && !(r == compatible && c.near() && restated(a, b)) {
					continue
				}
				if conf := p.conflict(c, a, b, thing); conf > 0 {
					best = append(best, candidate{x, y, conf})
				}
			}
		}
		for len(best) > 0 {
			top := 0
			for k := range best {
				if best[k].score > best[top].score {
					top = k
				}
			}
			b := best[top]
			if !usedA[b.x] && !usedB[b.y] {
				usedA[b.x], usedB[b.y] = true, true
				s.conflict = append(s.conflict, link{s.id(as[b.x]), s.id(bs[b.y]), b.score})
			}
			best = append(best[:top], best[top+1:]...)
		}
	}
	return s
}

// conflict is how sure it is that two values that cannot both be right stand in the same place; 0 is silence.
func (p *Pass) conflict(c *comparison, a, b slot, thing func(a, b slot) float64) float64 {
	around := sharedContext(c, a, b)
	switch {
	case p.before(a, b) && !c.oneDifference():
		return 0
	case a.term().kind == dateTerm && p.otherDeeds(a, b):
		return 0
	case c.near() && c.facing(a, b):
		return 0.95
	case around >= 3 && c.shares(0.5) && c.facing(a, b) && !(p.has(b.v.doc, a) && p.has(a.v.doc, b)) && !p.elsewhere(a, b): // not two facts that both tell
		return 0.85
	}
	// A value that the other report knows, too, is told there of something else, or there again.
	if p.has(b.v.doc, a) || p.has(a.v.doc, b) {
		return 0
	}
	if t := thing(a, b); t >= 0.5 && around >= 1 && c.score >= 0.5 && c.mutual && p.onePart(a, b) {
		return min(0.45*t+0.1*float64(around), 0.8)
	}
	if r := p.sameRole(c, a, b); r > 0 {
		return r
	}
	return p.onlyOnes(c, a, b, around)
}

// onlyOnes is how sure it is that two figures or spans of years are of one thing since they are the only ones of their unit that the two sentences,
// which surely tell the same, don't share, in clauses with much in common; 0 where they may be of two.
func (p *Pass) onlyOnes(c *comparison, a, b slot, around int) float64 {
	switch {
	case c.score < 0.9 || !c.mutual || p.elsewhere(a, b):
		return 0
	case around < 2 && (a.term().kind == numberTerm || a.years()):
		return 0
	case a.term().kind == dateTerm:
		if p.onlyYears(a, b) {
			return 0.6
		}
		return 0
	case a.quantity().Kind == quantity.Age || !p.sameMeasure(a, b) || !nearlyOne(a, b):
		return 0
	}
	xs, ys := slotsOf(c.a, c.sa, numberTerm), slotsOf(c.b, c.sb, numberTerm)
	if !p.excludingRest(unmet(xs, ys, p.relateQuantities), unmet(ys, xs, p.relateQuantities)) {
		return 0
	}
	return 0.6
}

// otherDeeds says whether one date is of what is to come and the other of what was done, under verbs of two families.
func (p *Pass) otherDeeds(a, b slot) bool {
	x, y := p.predicate(a), p.predicate(b)
	return x.verb != "" && y.verb != "" && len(x.deeds(y)) == 0 && x.mode&toCome != y.mode&toCome && x.mode&gone != y.mode&gone
}

// onlyYears says whether two dates are spans of years, or years under one verb told in one way, and the only ones in their sentences.
func (p *Pass) onlyYears(a, b slot) bool {
	only := func(s slot) bool {
		return !slices.ContainsFunc(slotsOf(s.v, s.v.sentenceOf(s.term().from), dateTerm), func(o slot) bool { return o != s && len(o.date().Value) == len(s.date().Value) })
	}
	if !only(a) || !only(b) {
		return false
	}
	x, y := p.predicate(a), p.predicate(b)
	year := len(a.date().Value) == len("1978") && len(b.date().Value) == len("1978")
	return a.years() && b.years() || year && len(x.deeds(y)) > 0 && x.mode == y.mode && !x.says
}

// nearlyOne says whether two exact figures are near each other, or have the same digits, so that chance hardly put them into one place.
func nearlyOne(a, b slot) bool {
	x, y := a.quantity(), b.quantity()
	if x.Approx != quantity.Exact || y.Approx != quantity.Exact || x.Value.Sign() <= 0 || y.Value.Sign() <= 0 {
		return false
	}
	low, high := x.Value, y.Value
	if low.Cmp(high) > 0 {
		low, high = high, low
	}
	return high.Quo(low).Cmp(quantity.Frac(6, 5)) <= 0 || sameDigits(x.Value.String(), y.Value.String())
}

// sameDigits says whether two different figures have the same digits in another order, zeros at the end left aside.
func sameDigits(a, b string) bool {
	x, y := []byte(strings.TrimRight(a, "0")), []byte(strings.TrimRight(b, "0"))
	slices.Sort(x)
	slices.Sort(y)
	return len(a) == len(b) && len(x) > 1 && string(x) == string(y)
}

// restated says whether two figures are bounded in the same way at different values: "more than 200" and "more than
// 300" can both be right, but not as the same sentence.
func restated(a, b slot) bool {
	if a.term().kind != numberTerm {
		return false
	}
	x, y := a.quantity(), b.quantity()
	return x.Approx == y.Approx && x.Approx != quantity.Exact && x.Kind == y.Kind && a.term().key != b.term().key
}

// slotsOf is the numbers or dates of a sentence.
func slotsOf(v *view, sentence int, kind termKind) []slot {
	s := v.r.Sentences[sentence]
	return slotsWithin(v, s.From, s.To, kind)
}

// slotsWithin is those among tokens.
func slotsWithin(v *view, first, end int, kind termKind) []slot {
	all := v.numbers
	if kind == dateTerm {
		all = v.dates
	}
	before := func(x slot, t int32) int { return cmp.Compare(x.t, int(t)) }
	from, _ := slices.BinarySearchFunc(all, v.at[first], before)
	to, _ := slices.BinarySearchFunc(all, v.at[end], before)
	return all[from:to:to]
}

// has says whether report doc has a slot's value anywhere in its text: its headline tells what the text does, and may be wrong.
func (p *Pass) has(doc int, s slot) bool {
	if p.values == nil {
		p.values = make([]map[uint32]bool, len(p.Docs))
		for _, v := range p.views {
			if p.values[v.doc] == nil {
				p.values[v.doc] = map[uint32]bool{}
			}
			for _, t := range v.terms {
				if v.field == "text" && (t.kind == numberTerm || t.kind == dateTerm) {
					p.values[v.doc][t.key] = true
				}
			}
		}
	}
	return p.values[doc][s.term().key]
}

// contextWidth is how many words on either side of a slot tell what it is about.
const contextWidth = 5

// sharedContext counts the words around both slots that are the same.
func sharedContext(c *comparison, a, b slot) int {
	n := 0
	wa, wb := around(a), around(b)
	for _, x := range wa {
		for _, y := range wb {
			if x == y {
				n++
				break
			}
		}
	}
	return n
}

// around is the stems of the words that mean something on both sides of a slot, in its sentence.
func around(s slot) []uint32 {
	sent := s.v.r.Sentences[s.v.sentenceOf(s.term().from)]
	lo, hi := int(s.v.at[sent.From]), int(s.v.at[sent.To])
	out := make([]uint32, 0, 2*contextWidth)
	for n, t := 0, s.t-1; t >= lo && n < contextWidth; t-- {
		if k := s.v.terms[t].kind; k == content || k == named {
			out = append(out, s.v.terms[t].stem)
			n++
		}
	}
	for n, t := 0, s.t+1; t < hi && n < contextWidth; t++ {
		if k := s.v.terms[t].kind; k == content || k == named {
			out = append(out, s.v.terms[t].stem)
			n++
		}
	}
	return out
}

// facing says whether the slots stand against each other in the diff of their sentences, each the only one of its kind there.
func (c *comparison) facing(a, b slot) bool {
	ia := a.t - int(c.a.at[c.a.r.Sentences[c.sa].From])
	ib := b.t - int(c.b.at[c.b.r.Sentences[c.sb].From])
	for _, o := range c.ops() {
		if o.Kind != worddiff.Replace || ia < o.A0 || ia >= o.A1 || ib < o.B0 || ib >= o.B1 {
			continue
		}
		kind := a.term().kind
		return alone(c.termsA()[o.A0:o.A1], kind) && alone(c.termsB()[o.B0:o.B1], kind)
	}
	return false
}

func alone(ts []term, kind termKind) bool {
	n := 0
	for _, t := range ts {
		if t.kind == kind {
			n++
		}
	}
	return n == 1
}

// reportConflicts reports each set of slots in which values exclude each other, all reports in one finding, and
// answers which slots it told of.
func (p *Pass) reportConflicts(s slots, message func([]Evidence, []slot) string) map[int]bool {
	set := newSets(len(s.all))
	confidence := make([]float64, len(s.all))
	conflicting := make([]bool, len(s.all))
	for _, l := range s.conflict {
		set.join(l.a, l.b)
		for _, x := range []int{l.a, l.b} {
			conflicting[x] = true
			confidence[x] = max(confidence[x], l.confidence)
		}
	}
	for _, l := range s.agree {
		// What agrees with a value in conflict stands beside it.
		if conflicting[l.a] || conflicting[l.b] {
			set.join(l.a, l.b)
		}
	}
	told := map[int]bool{}
	for _, g := range set.groups(2) {
		f := Finding{Severity: p.rule.Severity}
		var members []slot
		for _, i := range g {
			f.Confidence = max(f.Confidence, confidence[i])
			members = append(members, s.all[i])
			told[i] = true
		}
		f.Evidence = p.slotEvidence(members)
		if sameText(f.Evidence) {
			continue // written alike, so in one report read wrong
		}
		f.Message = message(f.Evidence, members)
		if f.Confidence < 0.8 {
			f.Severity = Warning
		}
		var inside []link
		for _, l := range s.conflict {
			if set.find(l.a) == g[0] {
				inside = append(inside, l)
			}
		}
		if len(inside) == 1 {
			if how := slip(s.all[inside[0].a], s.all[inside[0].b]); how != "" {
				f.Message = strings.TrimSuffix(f.Message, ".") + ": " + how + "."
			}
		}
		p.reconcile(&f, s, inside)
		p.Report(f)
	}
	return told
}

// sameText says whether all evidence has the same words.
func sameText(es []Evidence) bool {
	for _, e := range es[1:] {
		if !strings.EqualFold(fold.String(e.Text), fold.String(es[0].Text)) {
			return false
		}
	}
	return true
}

// reportAgreements reports each set of slots that agree, but for those already told of. All of a set can be one value: "last
// week" and "Thursday" of this week are not of one set, though both lie in "this month".
func (p *Pass) reportAgreements(s slots, told map[int]bool, relate func(a, b slot) relation, message func([]Evidence, []slot) string) {
	set := newSets(len(s.all))
	confidence := make([]float64, len(s.all))
	for _, l := range s.agree {
		set.join(l.a, l.b)
		confidence[l.a] = max(confidence[l.a], l.confidence)
		confidence[l.b] = max(confidence[l.b], l.confidence)
	}
	for _, g := range set.groups(2) {
		if slices.ContainsFunc(g, func(i int) bool { return told[i] }) {
			continue
		}
		f := Finding{Class: Agreement, Severity: Note}
		var members []slot
		for _, i := range s.consistent(g, relate) {
			f.Confidence = max(f.Confidence, confidence[i])
			members = append(members, s.all[i])
		}
		f.Evidence = p.slotEvidence(members)
		if len(p.reporters(f.Evidence)) < 2 {
			continue
		}
		f.Message = message(f.Evidence, members)
		p.Report(f)
	}
}

// consistent is those of a set of slots that exclude none of the others, in order: what most give before what few give.
func (s slots) consistent(set []int, relate func(a, b slot) relation) []int {
	alike := make([]int, len(s.all))
	for _, i := range set {
		for _, j := range set {
			if s.all[i].term().key == s.all[j].term().key {
				alike[i]++
			}
		}
	}
	byWeight := slices.Clone(set)
	slices.SortStableFunc(byWeight, func(i, j int) int { return alike[j] - alike[i] })
	var kept []int
	for _, i := range byWeight {
		if !slices.ContainsFunc(kept, func(j int) bool { return relate(s.all[i], s.all[j]) == conflicting }) {
			kept = append(kept, i)
		}
	}
	slices.Sort(kept)
	return kept
}

func (p *Pass) slotEvidence(members []slot) []Evidence {
	var es []Evidence
	for _, m := range members {
		t := m.term()
		e := p.evidence(m.v, t.from, t.to)
		e.Normalized = m.normalized()
		es = append(es, e)
	}
	return es
}

// normalized is the slot's value as it was compared.
func (s slot) normalized() string {
	if s.term().kind == dateTerm {
		return s.date().Value
	}
	return s.quantity().String()
}
