package factcheck

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
)

// Pass is what a rule works on: the reports of one event as read and aligned.
// Rules read it and call Report; they change nothing else.
type Pass struct {
	// Docs are the reports as read. The order is that of the reports' content, so that the caller's order changes no verdict.
	Docs []normalize.Document
	// Alignment is which of their passages tell the same.
	Alignment align.Alignment

	views       []*view // of each report its title (if it has one) and its text
	byDoc       [][2]*view
	voc         *vocabulary
	counts      map[string]int      // how often the reports have a word that no lexicon has; made when first asked for
	values      []map[uint32]bool   // by report: the figures and dates it has; made when first asked for
	figures     [][]slot            // by report: its figures; made when first asked for
	predicates  map[slot]*predicate // what clauses say of figures and dates; made when first asked for
	pastDeeds   map[pastDeed]bool   // the verbs that reports tell in the past; found when first asked for
	people      cast
	tolerances  map[string]Tolerance
	comparisons []comparison
	pairs       map[[2]place]*comparison // the comparisons by their sentences, either one first
	utterances  []utterance
	stems       *chains // the utterances by their stems; made when asked for, after they changed
	statements  [][]int // utterances that are the same statement, by index
	renderings  map[[2]*utterance]rendering
	seen        []uint32 // by term key: the turn of shared in which it was met last
	turn        uint32
	shown       []int          // the reports in the caller's order
	rank        []int          // the place of each report in that order
	origins     []int          // the number of each report's origin
	ids         map[string]int // the reports by their IDs
	rule        *Rule
	findings    []Finding
	hashed      []byte         // what the latest ID is a hash of
	claimed     map[place]bool // the sentences of claims and discrepancies; made when first asked for, after those rules
}

// Report adds a finding. The rule's code, the class and severity of its
// documentation where the finding has none, the ID, the origins and the order of
// the evidence are filled in.
func (p *Pass) Report(f Finding) {
	f.Rule = p.rule.Code
	if f.Class == "" {
		f.Class = p.rule.Class
	}
	if f.Kind == "" {
		f.Kind = p.rule.Kind
	}
	if f.Severity == "" {
		f.Severity = p.rule.Severity
	}
	if short, ok := strings.CutSuffix(f.Message, "."); ok && stopped(short) { // "Jr.." has one too many
		f.Message = short
	} else if !stopped(f.Message) {
		f.Message += "."
	}
	p.findings = append(p.findings, f)
}

// stopped says whether a sentence has its full stop.
func stopped(s string) bool { return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ".”") }

// Evidence is a piece of report doc's text or title as evidence, with the sentence around it.
func (p *Pass) Evidence(doc int, field align.Field, span normalize.Span) Evidence {
	d := &p.Docs[doc]
	r, text := &d.Body, d.Report.Text
	if field == align.Title {
		r, text = &d.Title, d.Report.Title
	}
	e := Evidence{Report: d.Report.ID, Field: string(field), Span: span, Text: span.In(text)}
	if i := r.Index(span.Start); i < len(r.Tokens) {
		if s := &r.Sentences[sentenceOf(r, i)]; s.From <= i && i < s.To {
			e.Context = s.Span
		}
	}
	return e
}

// evidence is tokens from to to of a view as evidence.
func (p *Pass) evidence(v *view, from, to int) Evidence {
	return p.Evidence(v.doc, align.Field(v.field), v.r.Span(from, to))
}

// usualFindings is how many findings three reports have, more or less.
const usualFindings = 128

// newPass makes what needs no alignment: who is who, the reports as terms, and the sentences of their quotes.
func newPass(docs []normalize.Document, shown []int, names name.Comparer) *Pass {
	tokens := 0
	for i := range docs {
		tokens += len(docs[i].Title.Tokens) + len(docs[i].Body.Tokens)
	}
	p := &Pass{Docs: docs, voc: newVocabulary(tokens), shown: shown, rank: make([]int, len(docs)), ids: map[string]int{}, renderings: map[[2]*utterance]rendering{}, findings: make([]Finding, 0, usualFindings)}
	for place, d := range shown {
		p.rank[d] = place
		p.ids[docs[d].Report.ID] = d
	}
	p.people = newCast(docs, names)
	p.byDoc = make([][2]*view, len(docs))
	sentences := 0
	for d := range docs {
		doc := &docs[d]
		for k, field := range []align.Field{align.Title, align.Text} {
			r := &doc.Title
			if field == align.Text {
				r = &doc.Body
			}
			if len(r.Tokens) == 0 && field == align.Title {
				continue
			}
			v := p.newView(d, field, r)
			v.first = sentences
			sentences += len(r.Sentences)
			p.byDoc[d][k] = v
			p.views = append(p.views, v)
		}
	}
	p.findUtterances()
	return p
}

// align makes what rests on the alignment.
func (p *Pass) align(al align.Alignment) {
	p.Alignment = al
	for _, pair := range al.Pairs {
		a, b := p.at(pair.A), p.at(pair.B)
		if a == nil || b == nil || pair.A.Sentence >= len(a.asserts) || pair.B.Sentence >= len(b.asserts) ||
			!a.asserts[pair.A.Sentence] || !b.asserts[pair.B.Sentence] {
			continue
		}
		p.comparisons = append(p.comparisons, p.newComparison(a, b, pair.A.Sentence, pair.B.Sentence, pair.Score, pair.Mutual))
	}
	p.pairs = make(map[[2]place]*comparison, 2*len(p.comparisons))
	for i := range p.comparisons {
		c := &p.comparisons[i]
		x, y := place{c.a, c.sa}, place{c.b, c.sb}
		p.pairs[[2]place{x, y}], p.pairs[[2]place{y, x}] = c, c
	}
	p.markAligned()
	p.findOrigins()
	p.joinSentences()
	p.joinUtterances()
}

// at is the view that a passage is of; nil where its report has no title.
func (p *Pass) at(x align.Passage) *view {
	if x.Field == align.Title {
		return p.byDoc[x.Doc][0]
	}
	return p.byDoc[x.Doc][1]
}

// name is how messages call report doc.
func (p *Pass) name(doc int) string { return p.Docs[doc].Report.Name() }
