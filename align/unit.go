package align

import (
	"cmp"
	"math"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// unit is a passage with what its comparison needs.
type unit struct {
	Passage
	reading  *normalize.Reading
	from, to int     // its tokens
	terms    []int32 // the stems of its content words, each once, rising
	sum      float32 // of its terms' weights
	norm     float32 // the root of the sum of their squares
}

// event is the documents to align, cut into units.
type event struct {
	docs    []normalize.Document
	units   []unit // by document, the title first
	first   []int  // by document: its first unit; one more for the end
	weights []float32
	terms   map[string]int32
}

func newEvent(docs []normalize.Document) *event {
	e := &event{docs: docs, terms: map[string]int32{}, first: make([]int, 1, len(docs)+1)}
	n, words := 0, 0
	for i := range docs {
		n += len(docs[i].Body.Sentences) + 1
		words += len(docs[i].Body.Tokens) + len(docs[i].Title.Tokens)
	}
	e.units = make([]unit, 0, n)
	arena := make([]int32, 0, words)
	for i := range docs {
		d := &docs[i]
		if n := len(d.Title.Tokens); n > 0 {
			arena = e.add(arena, unit{Passage: Passage{Doc: i, Field: Title}, reading: &d.Title, to: n})
		}
		f := 0
		for k, s := range d.Body.Sentences {
			u := unit{Passage: Passage{Doc: i, Field: Text, Sentence: k}, reading: &d.Body, from: s.From, to: s.To}
			for f < len(d.Body.Furniture) && d.Body.Furniture[f].End <= s.Start {
				f++
			}
			for g := f; g < len(d.Body.Furniture) && d.Body.Furniture[g].Start < s.End; g++ {
				u.trim(d.Body.Furniture[g].Span)
			}
			arena = e.add(arena, u)
		}
		e.first = append(e.first, len(e.units))
	}
	e.weigh()
	return e
}

// trim takes furniture off the unit: what it covers at either end, and all from
// the middle on where it is most of the rest.
func (u *unit) trim(s normalize.Span) {
	toks := u.reading.Tokens
	for u.from < u.to && int(toks[u.from].Start) >= s.Start && int(toks[u.from].End) <= s.End {
		u.from++
	}
	for u.to > u.from && int(toks[u.to-1].Start) >= s.Start && int(toks[u.to-1].End) <= s.End {
		u.to--
	}
}

// add cuts a unit's tokens into terms; one without a content word asserts nothing and is left out.
func (e *event) add(arena []int32, u unit) []int32 {
	at := len(arena)
	t := &u.reading.Text
	for i := u.from; i < u.to; i++ {
		if content(t, i) {
			arena = append(arena, e.term(stem(t.Norm(i))))
		}
	}
	u.terms = arena[at:]
	slices.Sort(u.terms)
	u.terms = slices.Compact(u.terms)
	if len(u.terms) == 0 {
		return arena[:at]
	}
	u.Span = t.Span(u.from, u.to)
	e.units = append(e.units, u)
	return arena[:at+len(u.terms)]
}

func (e *event) term(s string) int32 {
	id, ok := e.terms[s]
	if !ok {
		id = int32(len(e.terms))
		e.terms[s] = id
	}
	return id
}

const closed = lexicon.Determiner | lexicon.Possessive | lexicon.Preposition | lexicon.Pronoun | lexicon.Conjunction |
	lexicon.Subordinator | lexicon.Relative | lexicon.Auxiliary | lexicon.Modal | lexicon.Negation | lexicon.Adverb

// content says whether token i says what its sentence is about.
func content(t *token.Text, i int) bool {
	tok := t.Tokens[i]
	switch tok.Class {
	case token.Number:
		return true
	case token.Word:
		return !tok.Is(closed) || tok.Shape == token.Upper && tok.To-tok.At < 4
	}
	return false
}

// weigh gives each term the weight that its rareness among the units earns it.
func (e *event) weigh() {
	counts := make([]int32, len(e.terms))
	for _, u := range e.units {
		for _, t := range u.terms {
			counts[t]++
		}
	}
	e.weights = make([]float32, len(counts))
	for t, n := range counts {
		e.weights[t] = float32(math.Log(1 + float64(len(e.units))/float64(n)))
	}
	for i := range e.units {
		u := &e.units[i]
		var sum, squares float32
		for _, t := range u.terms {
			sum += e.weights[t]
			squares += e.weights[t] * e.weights[t]
		}
		u.sum, u.norm = sum, float32(math.Sqrt(float64(squares)))
	}
}

// before orders passages by document, the title first, then by offset.
func before(a, b Passage) int {
	return cmp.Or(cmp.Compare(a.Doc, b.Doc), -cmp.Compare(a.Field, b.Field), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}
