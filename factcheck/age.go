package factcheck

import (
	"fmt"
	"sort"

	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// ages reports persons to whom reports give ages that exclude each other, wherever they do: whose age it is, the words beside it
// say. A year apart can be a birthday: a warning.
func (p *Pass) ages() {
	by := map[string][]slot{}
	var order []string
	for _, v := range p.views {
		for _, x := range v.numbers {
			who := ""
			if v.asserts[v.sentenceOf(x.term().from)] {
				who = p.aged(x)
			}
			if who == "" {
				continue
			}
			if by[who] == nil {
				order = append(order, who)
			}
			by[who] = append(by[who], x)
		}
	}
	for _, who := range order {
		p.compareAges(who, by[who])
	}
}

func (p *Pass) compareAges(who string, all []slot) {
	first := map[int]slot{} // by report
	var members []slot
	severity := Warning
	differ := false
	for _, x := range all {
		o, ok := first[x.v.doc]
		if ok && !x.quantity().Value.Equal(o.quantity().Value) {
			return // the report itself is not sure
		} else if ok {
			continue
		}
		first[x.v.doc] = x
		members = append(members, x)
		apart := x.quantity().Value.Sub(members[0].quantity().Value)
		differ = differ || apart.Sign() != 0
		if apart.Mul(apart).Cmp(quantity.Int(1)) > 0 {
			severity = Error
		}
	}
	if !differ {
		return
	}
	es := p.slotEvidence(members)
	if p.contestedBy("number", es) {
		return
	}
	p.Report(Finding{Severity: severity, Confidence: 0.85, Evidence: es,
		Message: fmt.Sprintf("The age of %s differs: %s.", p.people.fullest(who), p.says("says", es))})
}

// aged is the cast's key of the person whose age a figure is: "Jonas Reuter, 34,", "Jonas Reuter, who is 34,", "the 34-year-old
// cyclist Jonas Reuter", or, right behind a sentence that names one person alone, "The 34-year-old".
func (p *Pass) aged(x slot) string {
	v, t, q := x.v, x.term(), x.quantity()
	bare := q.Kind == quantity.Count && q.Unit == "" && q.Approx == quantity.Exact
	if q.Kind != quantity.Age && !bare || q.Approx != quantity.Exact || !q.Value.Whole() || q.Value.Cmp(quantity.Int(130)) > 0 || inMarks(v, t.from) {
		return ""
	}
	word := func(i int) string {
		if i < 0 || i >= len(v.r.Tokens) {
			return ""
		}
		return v.r.Norm(i)
	}
	ends := func(to int) string { return p.personAt(v, to-1, func(m *name.Mention) bool { return m.To == to }) }
	if q.Kind == quantity.Age && t.to < len(v.r.Tokens) { // "34-year-old Jonas Reuter"
		for n := range 3 {
			if k := p.personAt(v, t.to+n, func(m *name.Mention) bool { return m.From == t.to+n }); k != "" && !commaIn(v, t.to, t.to+n) {
				return k
			}
		}
	}
	if word(t.to) == "and" && t.to+1 < len(v.r.Tokens) && v.r.Tokens[t.to+1].Class == token.Number {
		return "" // "Ann and Ida Holt, aged 12 and 9": one name may have either age
	}
	closed := t.to >= len(v.r.Tokens) || v.r.Tokens[t.to].Class != token.Word
	switch {
	case q.Kind == quantity.Age && (word(t.from-1) == "," || word(t.from-1) == "("), word(t.from-1) == "(" && word(t.to) == ")":
		return ends(t.from - 1)
	case closed && word(t.from-1) == "is" && word(t.from-2) == "who" && word(t.from-3) == ",":
		return ends(t.from - 3)
	case closed && (word(t.from-1) == "was" || word(t.from-1) == "is") && (word(t.from-2) == "he" || word(t.from-2) == "she"): // "She was 91."
		if s := v.sentenceOf(t.from); s > 0 && v.r.Sentences[s].From == t.from-2 && v.r.Sentences[s].To <= t.to+1 {
			return p.onlyPerson(v, s-1)
		}
	case word(t.from-1) == "the" && q.Kind == quantity.Age:
		s := v.sentenceOf(t.from)
		if s == 0 || v.r.Sentences[s].From != t.from-1 || v.r.Tokens[t.to].Shape != token.Lower || !v.verb(t.to) && word(t.to) != "was" && word(t.to) != "is" && word(t.to) != "had" {
			return ""
		}
		return p.onlyPerson(v, s-1)
	}
	return ""
}

func commaIn(v *view, from, to int) bool {
	for i := from; i < to; i++ {
		if v.r.Tokens[i].Class != token.Word {
			return true
		}
	}
	return false
}

// personAt is the cast's key of the person that a mention at token i names, if it fits.
func (p *Pass) personAt(v *view, i int, fits func(*name.Mention) bool) string {
	ms := v.r.Mentions
	for m := sort.Search(len(ms), func(m int) bool { return ms[m].To > i }); m < len(ms) && ms[m].From <= i; m++ {
		if x := &ms[m]; x.Kind == name.Person && !x.Pronoun && !x.Description && !x.Adjective && fits(x) {
			return p.people.key(v.doc, x.Entity)
		}
	}
	return ""
}

// onlyPerson is the cast's key of the one person that a sentence names.
func (p *Pass) onlyPerson(v *view, s int) string {
	only, sent := "", v.r.Sentences[s]
	for i := range v.r.Mentions {
		x := &v.r.Mentions[i]
		if x.From < sent.From || x.From >= sent.To || x.Kind != name.Person {
			continue
		}
		if k := p.people.key(v.doc, x.Entity); only == "" {
			only = k
		} else if k != only {
			return ""
		}
	}
	return only
}
