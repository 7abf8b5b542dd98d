package factcheck

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var rulePlanned = Rule{
	Code:     "planned",
	Title:    "To come in one report, done in the other",
	Class:    Discrepancy,
	Kind:     "claim",
	Severity: Warning,
	Doc: `One report says that somebody will do or plans to do something, the other that it was done. Both must name the same
person or body before a verb of the same family and the same one, if any, behind it, in sentences that tell the same or share what
stands behind the verb; a report that has both forms is left alone, and so are headlines, quotation marks and sentences with dates that exclude each other. Where
the reports came out on different days it may have happened in between: a note.`,
	Fires:  Example{"Mayor Ines Holt will veto the sale of the east quay to Marrow Shipping.", "Mayor Ines Holt vetoed the sale of the east quay to Marrow Shipping."},
	Silent: Example{"Mayor Ines Holt will veto the sale of the east quay to Marrow Shipping.", "Mayor Ines Holt has said that she will veto the sale of the east quay to Marrow Shipping."},
	Run:    func(p *Pass) { p.runPlanned() },
}

// deed is a verb with its subject, told as to come or as done.
type deed struct {
	v        *view
	sentence int
	from, to int // tokens, auxiliaries with the verb
	verb     int
	family   string
	who      string // the cast's key of the subject
	object   uint32 // the first name behind the verb; 0 where there is none
	planned  bool
}

func (p *Pass) runPlanned() {
	type act struct {
		who, family string
		object      uint32
	}
	by := map[act][]deed{}
	var order []act
	for _, v := range p.views {
		if v.field == "title" {
			continue
		}
		for s := range v.r.Sentences {
			if !v.asserts[s] {
				continue
			}
			for _, d := range p.deeds(v, s) {
				k := act{d.who, d.family, d.object}
				if by[k] == nil {
					order = append(order, k)
				}
				by[k] = append(by[k], d)
			}
		}
	}
	for _, k := range order {
		p.plannedAgainstDone(by[k])
	}
}

// maxDeeds bounds how many tellings of one act are compared with each other.
const maxDeeds = 32

// plannedAgainstDone reports what reports that only plan and reports that only tell of the deed say of one act.
func (p *Pass) plannedAgainstDone(all []deed) {
	var plans, facts []deed
	form := map[int]int{} // by report: 1 planned, 2 done, 3 both
	for _, d := range all {
		if d.planned {
			form[d.v.doc] |= 1
		} else {
			form[d.v.doc] |= 2
		}
	}
	for _, d := range all {
		switch {
		case form[d.v.doc] == 1 && len(plans) < maxDeeds:
			plans = append(plans, d)
		case form[d.v.doc] == 2 && len(facts) < maxDeeds:
			facts = append(facts, d)
		}
	}
	f := Finding{Confidence: 0.6}
	in := map[int]bool{}
	for _, a := range plans {
		for _, b := range facts {
			c := p.pairs[[2]place{{a.v, a.sentence}, {b.v, b.sentence}}]
			if !p.sameDeed(a, b, c) {
				continue
			}
			for _, d := range []deed{a, b} {
				if !in[d.v.doc] {
					in[d.v.doc] = true
					e := p.evidence(d.v, d.from, d.to)
					e.Normalized = "done: " + d.family
					if d.planned {
						e.Normalized = "planned: " + d.family
					}
					f.Evidence = append(f.Evidence, e)
				}
			}
			if p.otherDay(a.v.doc, b.v.doc) {
				f.Reason, f.Severity = reasonLater, p.rule.Severity.lower()
			}
			if c != nil {
				f.Confidence = max(f.Confidence, 0.5+0.4*c.score)
			}
		}
	}
	if len(f.Evidence) > 0 {
		f.Message = fmt.Sprintf("What %s is still to do in one report is done in the other: %s.", p.people.fullest(all[0].who), p.says("has", f.Evidence))
		p.Report(f)
	}
}

// sameDeed says whether two verbs of one subject tell of one deed: the sentences tell the same and share what stands behind the
// verb, or name the same thing there.
func (p *Pass) sameDeed(a, b deed, c *comparison) bool {
	for _, x := range slotsOf(a.v, a.sentence, dateTerm) {
		for _, y := range slotsOf(b.v, b.sentence, dateTerm) {
			if relateDates(x, y) == conflicting {
				return false
			}
		}
	}
	words := 0
	other := behind(b)
	for _, t := range behind(a) {
		if slices.ContainsFunc(other, func(o term) bool { return o.stem == t.stem }) {
			words++
		}
	}
	if c != nil && c.score >= 0.5 {
		return words >= 1
	}
	return a.object != 0 && words >= 2
}

// behind is the terms that mean something behind a deed's verb, no more than six of its sentence.
func behind(d deed) []term {
	var out []term
	end := int(d.v.at[d.v.r.Sentences[d.sentence].To])
	for t := int(d.v.at[d.to]); t < end && len(out) < 6; t++ {
		if k := d.v.terms[t].kind; k == content || k == named || k == numberTerm {
			out = append(out, d.v.terms[t])
		}
	}
	return out
}

// everyday is the frequency (see lexicon.Zipf) from which a verb says too little by itself to be one deed: make, go, take.
const everyday = 58

// plans maps the words that put a verb ahead to how it follows them.
var plans = table("plans")

// past maps irregular past tenses, and the words of times ahead, to the direction they tell.
var past = table("tenses")

// deeds is the verbs of a sentence that have a named subject and are told as to come or as done.
func (p *Pass) deeds(v *view, s int) []deed {
	var out []deed
	sent := v.r.Sentences[s]
	for i := sent.From + 1; i < sent.To; i++ {
		t := v.r.Tokens[i]
		if t.Class != token.Word || t.Shape != token.Lower || !t.Is(lexicon.Verb|lexicon.Participle) || t.Is(lexicon.Auxiliary|lexicon.Modal) || v.inMention(i) || inMarks(v, i) {
			continue
		}
		w := v.r.Norm(i)
		base := lemma.Verb(w)
		if z, ok := lexicon.Load().Zipf(base); ok && z >= everyday {
			continue
		}
		d := deed{v: v, sentence: s, verb: i, to: i + 1}
		switch {
		case w == base:
			d.planned = true
			d.from = ahead(v, sent.From, i)
		case strings.HasSuffix(w, "ed") || past()[w] == "past":
			d.from = done(v, sent.From, i)
		}
		if d.from == 0 {
			continue
		}
		d.who = p.subject(v, sent.From, d.from)
		if d.who == "" {
			continue
		}
		d.family = lemma.Family(w)
		for _, t := range behind(d) {
			if t.kind == named {
				d.object = t.stem
				break
			}
		}
		out = append(out, d)
	}
	return out
}

// adverbsBefore is the first of the adverbs right before token i.
func adverbsBefore(v *view, from, i int) int {
	for i > from && v.r.Tokens[i-1].Class == token.Word && (v.r.Tokens[i-1].Is(lexicon.Adverb) || strings.HasSuffix(v.r.Norm(i-1), "ly")) && !v.r.Tokens[i-1].Is(lexicon.Negation) {
		i--
	}
	return i
}

// ahead is where "will officially" or "is expected to" before the bare verb at token i begins; 0 where nothing of the kind
// stands there or it is denied.
func ahead(v *view, from, i int) int {
	k := adverbsBefore(v, from, i) - 1
	if k <= from {
		return 0
	}
	w := v.r.Norm(k)
	if plans()[w] == "bare" && !v.r.Tokens[k].Is(lexicon.Negation) {
		return k
	}
	if w != "to" || k-1 <= from || plans()[v.r.Norm(k-1)] != "to" {
		return 0
	}
	k--
	for n := 0; k-1 > from && n < 3 && v.r.Tokens[k-1].Class != token.Comma; n++ { // "is", "has been"
		if x := v.r.Tokens[k-1]; x.Is(lexicon.Negation) {
			return 0
		} else if !x.Is(lexicon.Auxiliary) || v.r.Norm(k-1) == "was" || v.r.Norm(k-1) == "were" || v.r.Norm(k-1) == "had" {
			break
		}
		k--
	}
	if k-1 > from && (v.r.Norm(k-1) == "was" || v.r.Norm(k-1) == "were" || v.r.Norm(k-1) == "had") {
		return 0 // what was planned then may be done by now
	}
	return k
}

// done is where the past tense at token i begins with its auxiliaries ("has"); 0 where it is denied, passive or no tense but a
// participle.
func done(v *view, from, i int) int {
	k := adverbsBefore(v, from, i)
	for n := 0; k-1 > from && n < 2 && v.r.Tokens[k-1].Is(lexicon.Auxiliary); n++ {
		switch v.r.Norm(k - 1) {
		case "has", "have", "had", "'s", "'ve", "'d":
		default:
			return 0
		}
		k--
	}
	if k <= from {
		return 0
	}
	if t := v.r.Tokens[k-1]; t.Is(lexicon.Negation|lexicon.Modal|lexicon.Preposition|lexicon.Determiner|lexicon.Conjunction) && !v.inMention(k-1) {
		return 0
	}
	return k
}

// subject is the cast's key of whoever stands right before token i: a name, or a pronoun whose name the report tells.
func (p *Pass) subject(v *view, from, i int) string {
	if i-1 >= from && v.r.Tokens[i-1].Class == token.Comma { // "Paul Derry, the mayor, vetoed"
		k := i - 2
		for k > from && i-k < 20 && v.r.Tokens[k].Class != token.Comma {
			k--
		}
		if k <= from || v.r.Tokens[k].Class != token.Comma {
			return ""
		}
		i = k
	}
	ms := v.r.Mentions
	for m := sort.Search(len(ms), func(m int) bool { return ms[m].To >= i }); m < len(ms) && ms[m].From < i; m++ {
		if x := &ms[m]; x.To == i && x.From >= from && !x.Adjective {
			return p.people.key(v.doc, x.Entity)
		}
	}
	return ""
}
