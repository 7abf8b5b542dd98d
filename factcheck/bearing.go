package factcheck

import (
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

// bearing looks for what in the sources bears a draft out.
type bearing struct {
	*Pass
	doc      int       // the draft
	disputes []Finding // all findings
	used     map[string]bool
	found    []DraftClaim
	named    map[int]bool      // entities of the draft that were told of
	values   map[uint32][]slot // the sources' figures and dates by what they say
	figures  []slot            // one for each that says something else
	days     []slot
	runs     map[[2]uint32][]slot // the sources' terms by what they and the next ones say
	words    []map[string]bool    // of each report, its words in lower case
}

// most is how many different figures, or dates, of the sources are held against one of the draft that none of them equals,
// and in how many places a quotation may begin: it bounds the cost on texts that are nothing but figures.
const most = 2000

func (b *bearing) index() {
	b.named, b.values, b.runs = map[int]bool{}, map[uint32][]slot{}, map[[2]uint32][]slot{}
	b.words = make([]map[string]bool, len(b.Docs))
	for _, v := range b.views {
		if v.doc == b.doc {
			continue
		}
		if b.words[v.doc] == nil {
			b.words[v.doc] = map[string]bool{}
		}
		for i := range v.r.Tokens {
			b.words[v.doc][plain(v.r.Norm(i))] = true
		}
		for t, x := range v.terms {
			s := slot{v, t}
			if t+1 < len(v.terms) {
				k := [2]uint32{x.key, v.terms[t+1].key}
				b.runs[k] = append(b.runs[k], s)
			}
			if x.kind != numberTerm && x.kind != dateTerm {
				continue
			}
			if b.values[x.key] == nil {
				if x.kind == numberTerm && len(b.figures) < most {
					b.figures = append(b.figures, s)
				} else if x.kind == dateTerm && len(b.days) < most {
					b.days = append(b.days, s)
				}
			}
			b.values[x.key] = append(b.values[x.key], s)
		}
	}
}

// claims judges what a view of the draft says, in its order.
func (b *bearing) claims(v *view) {
	q := 0
	for t, x := range v.terms {
		for ; q < len(v.r.Quotes) && v.r.Quotes[q].From <= x.from; q++ {
			b.quote(v, &v.r.Quotes[q])
		}
		if !v.asserts[v.sentenceOf(x.from)] {
			continue
		}
		switch x.kind {
		case numberTerm:
			b.figure(slot{v, t})
		case dateTerm:
			b.day(slot{v, t})
		case named:
			b.name(v, x)
		}
	}
}

// figure judges a figure.
func (b *bearing) figure(s slot) {
	q := s.quantity()
	if q.Kind == quantity.Ordinal || q.Kind == quantity.Count && written(q).Cmp(quantity.Int(2)) < 0 {
		return
	}
	var by []slot
	equal := b.values[s.term().key]
	for _, o := range equal[:min(len(equal), maxPostings)] {
		if len(by) < mostShown && b.ofOneThing(s, o) {
			by = append(by, o)
		}
	}
	if len(by) == 0 {
		for _, o := range b.figures {
			if len(by) < mostShown && b.saysNoLess(o, s) && b.ofOneThing(s, o) {
				by = append(by, o)
			}
		}
	}
	b.judge("number", s, by)
}

// mostShown is how many places of the sources are shown as evidence of one claim.
const mostShown = 3

// saysNoLess says whether the source's figure lies within what the draft's allows.
func (b *bearing) saysNoLess(source, draft slot) bool {
	x, y := source.quantity(), draft.quantity()
	switch b.relateQuantities(source, draft) {
	case same:
		return true
	case compatible:
		n := written(x)
		return x.Unit != y.Unit && x.Kind == quantity.Measure || (y.Low.IsZero() || n.Cmp(y.Low) >= 0) && (y.High.IsZero() || n.Cmp(y.High) <= 0) || len(b.tolerances) > 0 && b.tolerated(x, y)
	}
	return false
}

// written is the number that a figure is written with: its value, or the bound that stands alone.
func written(q *quantity.Quantity) quantity.Number {
	switch {
	case !q.Value.IsZero():
		return q.Value
	case !q.Low.IsZero():
		return q.Low
	}
	return q.High
}

// ofOneThing says whether two figures of one value are likely of the same thing: they have a unit, or what they count or a
// word beside them is the same, or their sentences tell the same.
func (b *bearing) ofOneThing(a, o slot) bool {
	x, y := a.quantity(), o.quantity()
	if x.Kind != y.Kind {
		return false
	}
	if x.Kind != quantity.Count && x.Kind != quantity.Age && x.Kind != quantity.Duration || x.Unit == "" || y.Unit == "" || x.Kind == quantity.Count && x.Unit == y.Unit || x.Noun != "" && x.Noun == y.Noun {
		return true
	}
	if _, ok := b.pairs[[2]place{{a.v, a.v.sentenceOf(a.term().from)}, {o.v, o.v.sentenceOf(o.term().from)}}]; ok {
		return true
	}
	return sharedContext(nil, a, o) > 0
}

// day judges a date. One that cannot be resolved is known by its weekday; one that nothing tells is no claim, nor is the day
// on which a source came out.
func (b *bearing) day(s slot) {
	d := s.date()
	if d.Value == "" && s.weekday() == "" {
		return
	}
	by := b.values[s.term().key]
	by = by[:min(len(by), mostShown)]
	if len(by) == 0 {
		for _, o := range b.days {
			r := relateDates(s, o)
			if len(by) < mostShown && (r == same || r == compatible && within(o.date(), d)) {
				by = append(by, o)
			}
		}
	}
	if len(by) == 0 && !d.First.IsZero() && d.First == d.Last {
		for i := range b.Docs {
			if i != b.doc && b.Docs[i].Reference == d.First {
				return
			}
		}
	}
	b.judge("date", s, by)
}

// judge adds a figure or date, by what bears it out.
func (b *bearing) judge(kind string, s slot, by []slot) {
	t := s.term()
	own := b.evidence(s.v, t.from, t.to)
	own.Normalized = s.normalized()
	b.add(kind, own, b.slotEvidence(by))
}

// name judges whom or what the draft names, where it does so first.
func (b *bearing) name(v *view, t term) {
	m := &v.r.Mentions[t.ref]
	entities := b.Docs[b.doc].Entities
	if m.Entity < 0 || m.Entity >= len(entities) || b.named[m.Entity] || m.Adjective {
		return
	}
	e := &entities[m.Entity]
	if e.Kind == name.Other && t.to-t.from < 2 { // any capitalized word may be one
		return
	}
	b.named[m.Entity] = true
	own := b.evidence(v, t.from, t.to)
	own.Normalized = e.Name
	var by []Evidence
	for _, f := range b.people.cluster(b.people.key(b.doc, m.Entity)) {
		if f.doc != b.doc && len(by) < mostShown {
			by = append(by, b.mention(f)...)
		}
	}
	if len(by) == 0 && b.spelledOut(e) {
		return // its words are there, though not as a name of their own
	}
	b.add("entity", own, by)
}

// mention is the first place where a source names an entity.
func (b *bearing) mention(f figure) []Evidence {
	for _, v := range b.byDoc[f.doc] {
		if v == nil {
			continue
		}
		for _, m := range v.r.Mentions {
			if m.Entity == f.entity && !m.Pronoun && !m.Description && m.To > m.From {
				return []Evidence{b.evidence(v, m.From, m.To)}
			}
		}
	}
	return nil
}

// spelledOut says whether a source has all words of a name, wherever they stand.
func (b *bearing) spelledOut(e *name.Entity) bool {
	for doc, words := range b.words {
		if doc == b.doc {
			continue
		}
		all := true
		for _, w := range strings.Fields(strings.ToLower(e.Name)) {
			all = all && words[plain(w)]
		}
		if all {
			return true
		}
	}
	return false
}

// quote judges a quotation in marks.
func (b *bearing) quote(v *view, q *quote.Quote) {
	if q.Kind != quote.Direct && q.Kind != quote.Mixed || q.To <= q.From || q.To > len(v.r.Tokens) || !v.asserts[v.sentenceOf(q.From)] {
		return
	}
	terms := v.within(q.From, q.To)
	content := 0
	for _, t := range terms {
		if t.means() {
			content++
		}
	}
	if content < 1 || len(terms) < 3 {
		return
	}
	own := b.evidence(v, q.From, q.To)
	own.Speaker, own.Relay = q.Speaker, q.Relay
	b.add("quote", own, b.sameWords(terms))
}

// sameWords is where the sources have all terms in a row, as compared.
func (b *bearing) sameWords(terms []term) []Evidence {
	var by []Evidence
	in := map[int]bool{}
	begins := b.runs[[2]uint32{terms[0].key, terms[1].key}]
	for _, s := range begins[:min(len(begins), maxPostings)] {
		if in[s.v.doc] || s.t+len(terms) > len(s.v.terms) {
			continue
		}
		n := 0
		for n < len(terms) && s.v.terms[s.t+n].key == terms[n].key {
			n++
		}
		if n == len(terms) {
			in[s.v.doc] = true
			by = append(by, b.evidence(s.v, s.v.terms[s.t].from, s.v.terms[s.t+n-1].to))
		}
	}
	return by[:min(len(by), mostShown)]
}

// add adds a claim with its standing.
func (b *bearing) add(kind string, own Evidence, backing []Evidence) {
	if f := b.disputeOf(kind, own); f != nil {
		b.dispute(f)
		return
	}
	x := DraftClaim{Kind: kind, Standing: BorneOut, Evidence: append([]Evidence{own}, backing...)}
	if len(backing) > 0 {
		who, verb := b.reporters(backing), "bears"
		if len(who) > 1 {
			verb = plural(verb)
		}
		x.Message = fmt.Sprintf("%s %s out %s.", list(who), verb, quoted(own.Text))
	} else {
		x.Standing = NotBorneOut
		x.Message = fmt.Sprintf("No source bears out %s%s.", quoted(own.Text), by(own.Speaker))
	}
	b.found = append(b.found, x)
}

// disputed says whether a finding is a discrepancy of the draft's with a source that is more likely than not.
func (b *bearing) disputed(f *Finding) bool {
	if f.Class != Discrepancy || f.Confidence < likely || f.Severity == Note || f.Suppressed != "" {
		return false
	}
	own, other := false, false
	for _, e := range f.Evidence {
		own = own || b.docOf(e.Report) == b.doc
		other = other || b.docOf(e.Report) != b.doc
	}
	return own && other
}

// disputeOf is the discrepancy of a kind of claim that stands where the claim does.
func (b *bearing) disputeOf(kind string, own Evidence) *Finding {
	for i := range b.disputes {
		f := &b.disputes[i]
		if f.Kind != kind && !(kind == "quote" && f.Kind == "attribution") || !b.disputed(f) {
			continue
		}
		for _, e := range f.Evidence {
			if e.Report == own.Report && e.Field == own.Field && e.Overlaps(own.Span) {
				return f
			}
		}
	}
	return nil
}

// dispute adds what a discrepancy says, once.
func (b *bearing) dispute(f *Finding) {
	if !b.used[f.ID] {
		b.used[f.ID] = true
		b.found = append(b.found, DraftClaim{Kind: f.Kind, Standing: Disputed, Confidence: f.Confidence, Message: f.Message, Evidence: b.ownFirst(f.Evidence)})
	}
}

// ownFirst is evidence with the draft's in front.
func (b *bearing) ownFirst(es []Evidence) []Evidence {
	var own, others []Evidence
	for _, e := range es {
		if b.docOf(e.Report) == b.doc {
			own = append(own, e)
		} else {
			others = append(others, e)
		}
	}
	return append(own, others...)
}
