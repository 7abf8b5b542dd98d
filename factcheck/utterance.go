package factcheck

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// utterance is a quote, or the part of one that lies in one sentence or, where another report has them as one, in several.
type utterance struct {
	at       int // its place among all
	v        *view
	q        int // the quote's index in the view, or inBlock
	from, to int // tokens
	terms    []term
	content  int     // how many of the terms mean something by themselves
	weight   float64 // of the terms
	speaker  string  // the cast's key of the speaker, or the words that describe one; empty where unresolved
}

// blockQuote is the quote of what stands without marks.
var blockQuote = quote.Quote{Kind: quote.Direct, Entity: -1}

// inBlock is the index of no quote: the words stand without marks in a block.
const inBlock = -1

// quote is the quote that the utterance is of.
func (u *utterance) quote() *quote.Quote {
	if u.q == inBlock {
		return &blockQuote
	}
	return &u.v.r.Quotes[u.q]
}

// marked says whether the words stand in quotation marks, or in a block that has none.
func (u *utterance) marked() bool { return u.quote().Kind != quote.Indirect }

// place is the sentence in which the utterance stands, or begins.
func (u *utterance) place() place { return place{u.v, u.v.sentenceOf(u.from)} }

// rareWord is the frequency (tenths of Zipf's scale) below which two reports hardly quote a word by chance.
const rareWord = 38

// rare says whether an utterance is one word that is quoted for being unusual.
func (u *utterance) rare() bool {
	if len(u.terms) != 1 || u.terms[0].kind != content || !u.marked() {
		return false
	}
	z, ok := lexicon.Load().Zipf(u.v.r.Norm(u.terms[0].from))
	return !ok || z < rareWord
}

// titled says whether a quote inside of a sentence is written like a title: that of a programme, a book, a law.
func (v *view) titled(q *quote.Quote) bool {
	if q.Kind == quote.Direct || v.field == "title" || v.r.Tokens[q.From].Shape == token.Lower {
		return false
	}
	n := 0
	for _, t := range v.within(q.From, q.To) {
		for i := t.from; i < t.to; i++ {
			switch tok := v.r.Tokens[i]; {
			case tok.Class != token.Word:
			case tok.Shape != token.Lower:
				n++
			case t.kind != function:
				return false
			}
		}
	}
	return n >= 2
}

// findUtterances cuts the quotes of all views into sentences.
func (p *Pass) findUtterances() {
	for _, v := range p.views {
		for qi := range v.r.Quotes {
			q := &v.r.Quotes[qi]
			if q.To <= q.From || q.To > len(v.r.Tokens) {
				continue
			}
			speaker := p.people.speaker(v.doc, q)
			for from := q.From; from < q.To; {
				to := min(q.To, v.r.Sentences[v.sentenceOf(from)].To)
				p.addUtterance(utterance{v: v, q: qi, from: from, to: to, speaker: speaker})
				from = to
			}
		}
	}
	p.findBlocks()
}

// addUtterance adds an utterance, if it has words.
func (p *Pass) addUtterance(u utterance) {
	u.at = len(p.utterances)
	u.read()
	if len(u.terms) > 0 {
		p.utterances, p.stems = append(p.utterances, u), nil
	}
}

// read takes the words of an utterance and weighs them.
func (u *utterance) read() {
	u.terms = u.v.within(u.from, u.to)
	u.weight, u.content = weigh(u.terms), 0
	for _, t := range u.terms {
		if t.means() {
			u.content++
		}
	}
}

// docsOf is the reports of utterances, each once, in order.
func (p *Pass) docsOf(us []int) []int {
	var out []int
	for d := range p.Docs {
		for _, i := range us {
			if p.utterances[i].v.doc == d {
				out = append(out, d)
				break
			}
		}
	}
	return out
}

// inMarks is those of utterances that stand in quotation marks.
func (p *Pass) inMarks(us []int) []int {
	var out []int
	for _, i := range us {
		if p.utterances[i].marked() {
			out = append(out, i)
		}
	}
	return out
}

// byReport is utterances put together by report.
func (p *Pass) byReport(us []int) [][]int {
	var out [][]int
	for _, d := range p.docsOf(us) {
		var of []int
		for _, i := range us {
			if p.utterances[i].v.doc == d {
				of = append(of, i)
			}
		}
		out = append(out, of)
	}
	return out
}

// speakerName is the fullest name of whoever said the utterances, if all that name one name the same.
func (p *Pass) speakerName(us []int) string {
	key := ""
	for _, i := range us {
		s := p.utterances[i].speaker
		switch {
		case s == "":
		case key == "":
			key = s
		case key != s:
			return ""
		}
	}
	if key == "" {
		return ""
	}
	if key[0] == '@' {
		return p.people.fullest(key)
	}
	for _, i := range us {
		if p.utterances[i].speaker == key {
			return p.utterances[i].quote().Speaker
		}
	}
	return ""
}

// normalForm is the words of an utterance as compared: folded, in lower case, without marks, figures and dates in one notation.
func (p *Pass) normalForm(u *utterance) string {
	words := make([]string, len(u.terms))
	for i, t := range u.terms {
		words[i] = p.wording(u.v, t)
	}
	return strings.Join(words, " ")
}

// wording is what a term says, in one notation; names as the report writes them.
func (p *Pass) wording(v *view, t term) string {
	switch t.kind {
	case named:
		return plain(v.lower(t.from, t.to))
	case numberTerm:
		return v.r.Quantities[t.ref].String()
	case dateTerm:
		if d := v.r.Dates[t.ref]; d.Value != "" {
			return d.Value
		}
		return v.lower(t.from, t.to)
	}
	return p.voc.text(t.key)
}
