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

var ruleDeed = Rule{
	Code:     "deed",
	Title:    "Done, not done, or still to come",
	Class:    Discrepancy,
	Kind:     "claim",
	Severity: Warning,
	Doc: `One report says that somebody did something, the other that it was not done, not fully done or is still to come. Both must name
the same person or body before a verb of the same family and the same one, if any, behind it, in sentences that tell the same or
share what stands behind the verb; a report that has both forms is left alone, and so are everyday verbs, headlines, quotation marks
and sentences with dates that exclude each other. A denial by one voice is compared with the same voice's words only. Where the
reports came out on different days a plan may have been carried out in between: a note.`,
	Fires:  Example{"Mayor Ines Holt will veto the sale of the east quay to Marrow Shipping.", "Mayor Ines Holt vetoed the sale of the east quay to Marrow Shipping."},
	Silent: Example{"Mayor Ines Holt will veto the sale of the east quay to Marrow Shipping.", "Mayor Ines Holt has said that she will veto the sale of the east quay to Marrow Shipping."},
	Run:    func(p *Pass) { p.runDeeds() },
}

// form is how a deed is told.
type form uint8

const (
	planned form = 1 << iota // it is still to come
	carried                  // it was done
	undone                   // it was not done
	unmade                   // it was not done as it should be: "not fully"
)

// deed is a verb with its subject.
type deed struct {
	v        *view
	sentence int
	from, to int // tokens, auxiliaries with the verb
	family   string
	who      string // the cast's key of the subject
	object   uint32 // the first name behind the verb; 0 where there is none
	voice    string // whose words they are, in reported speech
	form     form
}

func (p *Pass) runDeeds() {
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
		for s, sent := range v.r.Sentences {
			if !v.asserts[s] || !v.mentions(sent.From, sent.To) {
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
		p.compareDeeds(by[k])
	}
}

// maxDeeds bounds how many tellings of one act are compared with each other.
const maxDeeds = 48

// compareDeeds reports an act that reports tell in different forms, each in one alone.
func (p *Pass) compareDeeds(all []deed) {
	forms := map[int]form{} // by report
	for _, d := range all {
		forms[d.v.doc] |= d.form
	}
	var clear []deed
	for _, d := range all {
		if forms[d.v.doc] == d.form && len(clear) < maxDeeds {
			clear = append(clear, d)
		}
	}
	f := Finding{Confidence: 0.6}
	in := map[int]bool{}
	for i, a := range clear {
		for _, b := range clear[i+1:] {
			c := p.pairs[[2]place{{a.v, a.sentence}, {b.v, b.sentence}}]
			if a.v.doc == b.v.doc || a.form == b.form || a.form|b.form == carried|unmade || a.form|b.form == carried|undone && a.voice != b.voice || !p.sameDeed(a, b, c) {
				continue
			}
			for _, d := range []deed{a, b} {
				if !in[d.v.doc] {
					in[d.v.doc] = true
					e := p.evidence(d.v, d.from, d.to)
					e.Normalized = d.form.String() + " " + d.family
					f.Evidence = append(f.Evidence, e)
				}
			}
			switch {
			case a.form|b.form == carried|undone:
				f.Kind = "polarity"
			case (a.form|b.form)&planned != 0 && p.otherDay(a.v.doc, b.v.doc):
				f.Reason, f.Severity = reasonLater, p.rule.Severity.lower()
			}
			if c != nil {
				f.Confidence = max(f.Confidence, 0.5+0.4*c.score)
			}
		}
	}
	if len(f.Evidence) > 0 && !(f.Kind == "polarity" && p.contestedBy("polarity", f.Evidence)) {
		f.Message = fmt.Sprintf("The reports do not agree on whether %s did it: %s.", p.people.fullest(all[0].who), p.says("has", f.Evidence))
		p.Report(f)
	}
}

// contestedBy says whether a rule has told of all sentences of the evidence.
func (p *Pass) contestedBy(rule string, es []Evidence) bool {
	for _, e := range es {
		told := false
		for i := range p.findings {
			if f := &p.findings[i]; f.Rule == rule && f.Class == Discrepancy {
				for _, o := range f.Evidence {
					told = told || o.Report == e.Report && o.Field == e.Field && o.Overlaps(e.Context)
				}
			}
		}
		if !told {
			return false
		}
	}
	return true
}

func (f form) String() string {
	switch f {
	case planned:
		return "planned"
	case carried:
		return "done"
	case undone:
		return "not done"
	}
	return "not fully done"
}

// sameDeed says whether two verbs of one subject tell of one deed: the sentences tell the same and share what stands behind the
// verb, or name the same thing there.
func (p *Pass) sameDeed(a, b deed, c *comparison) bool {
	for _, x := range slotsOf(a.v, a.sentence, dateTerm) {
		for _, y := range slotsOf(b.v, b.sentence, dateTerm) {
			if a.by(x) && b.by(y) && relateDates(x, y) == conflicting {
				return false
			}
		}
	}
	words := 0
	mine, other := behind(a), behind(b)
	for _, t := range mine {
		if slices.ContainsFunc(other, func(o term) bool { return o.stem == t.stem }) {
			words++
		}
	}
	if c != nil && c.score >= 0.5 {
		return words >= 1
	}
	if a.object != 0 {
		return words >= 2
	}
	// The same word right behind the verb: in other words besides, or from the same mouth.
	return words > 0 && mine[0].stem == other[0].stem && (words >= 2 || a.voice != "" && a.voice == b.voice)
}

// by says whether a date of a day or week stands by the deed's verb, so that it is likely the deed's.
func (d *deed) by(date slot) bool {
	t, x := date.term(), date.date()
	return t.to > d.from-dateReach && t.from < d.to+dateReach && (x.First.IsZero() || daysApart(x.First, x.Last) <= 7)
}

// dateReach is how many tokens from a verb its date may stand.
const dateReach = 12

// behind is the terms that mean something behind a deed's verb, no more than six of its sentence.
func behind(d deed) []term {
	out := make([]term, 0, 6)
	end := int(d.v.at[d.v.r.Sentences[d.sentence].To])
	for t := int(d.v.at[d.to]); t < end && len(out) < cap(out); t++ {
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
		t := &v.r.Tokens[i]
		if t.Class != token.Word || t.Shape != token.Lower || !t.Is(lexicon.Verb|lexicon.Participle) || t.Is(lexicon.Auxiliary|lexicon.Modal) || v.inMention(i) || inMarks(v, i) {
			continue
		}
		w := v.r.Norm(i)
		base := lemma.Verb(w)
		d := deed{v: v, sentence: s, to: i + 1}
		if w == base {
			d.from, d.form = ahead(v, sent.From, i), planned
		}
		if d.from == 0 {
			d.from, d.form = denied(v, sent.From, i, w == base)
		}
		if d.from == 0 && w != base && (strings.HasSuffix(w, "ed") || past()[w] == "past") {
			d.from, d.form = done(v, sent.From, i), carried
		}
		if d.from == 0 {
			continue
		}
		d.who = p.subject(v, sent.From, d.from)
		if z, ok := lexicon.Load().Zipf(base); d.who == "" || ok && z >= everyday {
			continue
		}
		d.family, d.voice = lemma.Family(w), p.voice(v, i)
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

// limits is the adverbs that limit what a denial denies.
var limits = table("limits")

// denied is where "did not", "has never", "has yet to" or "failed to" before the verb at token i begins, and what it denies; 0
// where nothing of the kind stands there.
func denied(v *view, from, i int, bare bool) (int, form) {
	f := undone
	k := i - 1
	for k > from && v.r.Tokens[k].Class == token.Word && !v.r.Tokens[k].Is(lexicon.Negation) && v.r.Norm(k) != "yet" &&
		(v.r.Tokens[k].Is(lexicon.Adverb) || strings.HasSuffix(v.r.Norm(k), "ly")) {
		if limits()[v.r.Norm(k)] != "" {
			f = unmade
		}
		k--
	}
	if k <= from {
		return 0, f
	}
	w := v.r.Norm(k)
	switch t := v.r.Tokens[k]; {
	case w == "to" && bare && k-1 > from: // "has yet to", "failed to"
		switch v.r.Norm(k - 1) {
		case "yet":
			if k-2 > from && v.r.Tokens[k-2].Is(lexicon.Auxiliary) {
				return k - 2, f
			}
		case "failed":
			return k - 1, f
		}
	case t.Is(lexicon.Negation) && t.Is(lexicon.Auxiliary): // "didn't", "hasn't"
		return k, f
	case t.Is(lexicon.Negation) && (w == "not" || w == "never"):
		if k-1 > from && v.r.Tokens[k-1].Is(lexicon.Auxiliary) {
			switch v.r.Norm(k - 1) {
			case "did", "has", "have", "had":
				return k - 1, f
			}
			return 0, f
		}
		if w == "never" {
			return k, f
		}
	}
	return 0, f
}

// voice is the cast's key of whoever is reported to say what stands at token i; empty where it is the report itself.
func (p *Pass) voice(v *view, i int) string {
	for _, q := range v.quotesAt(i) {
		return p.people.speaker(v.doc, &v.r.Quotes[q])
	}
	return ""
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
