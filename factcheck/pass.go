package factcheck

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/internal/worddiff"
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

// comparison is two aligned sentences, compared term by term.
type comparison struct {
	a, b   *view
	sa, sb int // sentences
	score  float64
	mutual bool // of either report, the other sentence is this one's best partner
	// atMost is how much of the shorter sentence the other one has in any order, by weight: the bound of common.
	atMost float64
	// what the diff found, once it was asked for
	diffed bool
	steps  []worddiff.Op
	equal  float64
}

// newComparison compares two sentences as far as costs little: the diff is made when it is asked for.
func (p *Pass) newComparison(a, b *view, sa, sb int, score float64, mutual bool) comparison {
	c := comparison{a: a, b: b, sa: sa, sb: sb, score: score, mutual: mutual}
	x, y := c.termsA(), c.termsB()
	if lighter := min(weigh(x), weigh(y)); lighter > 0 {
		c.atMost = p.shared(x, y, term.itself) / lighter
	}
	return c
}

func (c *comparison) termsA() []term { return c.a.sentence(c.sa) }
func (c *comparison) termsB() []term { return c.b.sentence(c.sb) }

// ops lead from a's terms to b's. Sentences that share less than half of their words, whatever the order, are not diffed:
// no rule reads their differences.
func (c *comparison) ops() []worddiff.Op {
	if !c.diffed && c.atMost >= 0.5 {
		a, b := c.termsA(), c.termsB()
		c.steps = diffTerms(a, b)
		w := 0.0
		for _, o := range c.steps {
			if o.Kind == worddiff.Equal {
				w += weigh(a[o.A0:o.A1])
			}
		}
		c.equal = w / min(weigh(a), weigh(b))
	}
	c.diffed = true
	return c.steps
}

// common is the weight of equal terms over the weight of the shorter sentence.
func (c *comparison) common() float64 {
	c.ops()
	return c.equal
}

// shares says whether the sentences have at least so much in common.
func (c *comparison) shares(least float64) bool { return c.atMost >= least && c.common() >= least }

// near says that the sentences are the same but for a few words.
func (c *comparison) near() bool { return c.shares(0.7) }

// oneDifference says that the sentences, of four words or more, differ in one place alone.
func (c *comparison) oneDifference() bool {
	a, b := c.termsA(), c.termsB()
	if len(a) < 4 || len(b) == 0 || a[0].key != b[0].key && a[len(a)-1].key != b[len(b)-1].key {
		return false
	}
	n := 0
	for _, o := range c.ops() {
		if o.Kind != worddiff.Equal {
			n++
		}
	}
	return n == 1
}

func weigh(ts []term) float64 {
	w := 0.0
	for _, t := range ts {
		w += t.weight()
	}
	return w
}

// shared is the weight of a's terms that b has too, by what key makes of them, in any order and as often as in a.
func (p *Pass) shared(a, b []term, key func(term) uint32) float64 {
	if n := len(p.voc.texts) + 1; len(p.seen) < n {
		p.seen = append(p.seen, make([]uint32, n-len(p.seen))...)
	}
	p.turn++
	for _, t := range b {
		p.seen[key(t)] = p.turn
	}
	w := 0.0
	for _, t := range a {
		if p.seen[key(t)] == p.turn {
			w += t.weight()
		}
	}
	return w
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

func (p *Pass) at(x align.Passage) *view {
	if x.Field == align.Title {
		return p.byDoc[x.Doc][0]
	}
	return p.byDoc[x.Doc][1]
}

// name is how messages call report doc.
func (p *Pass) name(doc int) string { return p.Docs[doc].Report.Name() }
