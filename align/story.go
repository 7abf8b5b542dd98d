package align

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// story is the documents of one event, cut into units. Inside, documents stand
// in an order of their own (by text), so that the caller's order decides nothing.
type story struct {
	docs    []normalize.Document
	order   []int     // the caller's index of each document
	units   []unit    // by document, the title first
	first   []int32   // by document: its first unit; one more for the end
	weights []float32 // by term: how rare it is among the units
	highest float32   // the weight of a term of one unit alone
}

// unit is a passage with what its comparison needs.
type unit struct {
	Passage  // Doc in the story's order
	reading  *normalize.Reading
	from, to int32 // its tokens
	place    int32 // its number in its document
	copyOf   int32 // the first unit with the same words, perhaps itself
	nth      int32 // how many units with the same words stand before it
	words    []word
	says     []utterance
	norm     float32 // the length of the vector of its words' weights
	own      float32 // the same with the words' own weights
	quoted   float32 // the share of its words that are quoted
	numbers  int32
}

// word is a content word of a unit, once.
type word struct {
	term   int32 // its stem's number
	at     int32 // its place among the unit's content words
	token  int32
	own    float32 // how rare its stem is in its document alone
	once   bool    // no other unit of its document has the stem
	number bool
}

// utterance is what a unit reports as said.
type utterance struct {
	speaker  int32 // the term of the speaker's last word; -1 where unknown
	from, to int32 // its tokens
	weight   float32
}

func newStory(docs []normalize.Document) *story {
	s := &story{docs: make([]normalize.Document, len(docs)), order: make([]int, len(docs)), first: make([]int32, 1, len(docs)+1)}
	for i := range s.order {
		s.order[i] = i
	}
	slices.SortStableFunc(s.order, func(a, b int) int {
		p, q := &docs[a].Report, &docs[b].Report
		return cmp.Or(strings.Compare(p.Text, q.Text), strings.Compare(p.Title, q.Title), strings.Compare(p.ID, q.ID))
	})
	units, tokens := 0, 0
	for i, k := range s.order {
		s.docs[i] = docs[k]
		units += len(docs[k].Body.Sentences) + 1
		tokens += len(docs[k].Body.Tokens) + len(docs[k].Title.Tokens)
	}
	s.units = make([]unit, 0, units)
	v := vocabulary{terms: make(map[string]int32, tokens/4), arena: make([]word, 0, tokens*2/3), copies: make(map[uint64]int32, units)}
	for i := range s.docs {
		d := &s.docs[i]
		if n := len(d.Title.Tokens); n > 0 {
			s.add(&v, unit{Passage: Passage{Doc: i, Field: Title}, reading: &d.Title, to: int32(n)})
		}
		f := 0
		for k, sentence := range d.Body.Sentences {
			u := unit{Passage: Passage{Doc: i, Field: Text, Sentence: k}, reading: &d.Body, from: int32(sentence.From), to: int32(sentence.To)}
			for f < len(d.Body.Furniture) && d.Body.Furniture[f].End <= sentence.Start {
				f++
			}
			for g := f; g < len(d.Body.Furniture) && d.Body.Furniture[g].Start < sentence.End; g++ {
				u.trim(d.Body.Furniture[g].Span)
			}
			s.add(&v, u)
		}
		s.first = append(s.first, int32(len(s.units)))
		s.rareness(&v, i)
	}
	s.weigh(&v)
	return s
}

// trim takes furniture off either end of the unit.
func (u *unit) trim(f normalize.Span) {
	toks := u.reading.Tokens
	for u.from < u.to && f.Contains(toks[u.from].Span()) {
		u.from++
	}
	for u.to > u.from && f.Contains(toks[u.to-1].Span()) {
		u.to--
	}
}

// vocabulary numbers stems while a story is read.
type vocabulary struct {
	terms  map[string]int32 // by stem and by form
	seen   []int32          // by term: the last unit that had it, plus one
	counts []int32          // by term: the units that have it
	local  []int32          // by term: the units of the document at hand that have it
	arena  []word
	copies map[uint64]int32 // by hash of a unit's words: the latest unit that has them
}

func (v *vocabulary) term(form string) int32 {
	if id, ok := v.terms[form]; ok {
		return id
	}
	st := stem(form)
	id, ok := v.terms[st]
	if !ok {
		id = int32(len(v.counts))
		v.terms[st] = id
		v.seen, v.counts, v.local = append(v.seen, 0), append(v.counts, 0), append(v.local, 0)
	}
	v.terms[form] = id
	return id
}

// add reads a unit's words; one without a content word asserts nothing and is left out.
func (s *story) add(v *vocabulary, u unit) {
	start, n := len(v.arena), int32(0)
	me := int32(len(s.units)) + 1
	t := &u.reading.Text
	hash := uint64(14695981039346656037)
	for i := u.from; i < u.to; i++ {
		if !content(&t.Tokens[i]) {
			continue
		}
		id := v.term(t.Norm(int(i)))
		hash = (hash ^ uint64(id)) * 1099511628211
		if v.seen[id] != me {
			v.seen[id] = me
			v.counts[id]++
			v.arena = append(v.arena, word{term: id, at: n, token: i, number: t.Tokens[i].Class == token.Number})
			if t.Tokens[i].Class == token.Number {
				u.numbers++
			}
		}
		n++
	}
	if len(v.arena) == start {
		return
	}
	u.words = v.arena[start:len(v.arena):len(v.arena)]
	u.Span = t.Span(int(u.from), int(u.to))
	u.place = me - 1 - s.first[u.Doc]
	u.copyOf = me - 1
	if k, ok := v.copies[hash]; ok {
		u.copyOf, u.nth = s.units[k].copyOf, s.units[k].nth+1
	}
	v.copies[hash] = me - 1
	u.hear(v)
	s.units = append(s.units, u)
}

// hear finds what the unit reports as said.
func (u *unit) hear(v *vocabulary) {
	quotes := u.reading.Quotes
	i, _ := slices.BinarySearchFunc(quotes, u.Start, func(q quote.Quote, at int) int { return cmp.Compare(q.End, at+1) })
	quoted := int32(0)
	for ; i < len(quotes) && quotes[i].Start < u.End; i++ {
		q := &quotes[i]
		from, to := max(u.from, int32(q.From)), min(u.to, int32(q.To))
		if from >= to || q.Kind == quote.Scare {
			continue
		}
		if q.Kind != quote.Indirect {
			quoted += to - from
		}
		said := utterance{speaker: -1, from: from, to: to}
		if q.Speaker != "" {
			said.speaker = v.term(lastWord(q.Speaker))
		}
		u.says = append(u.says, said)
	}
	u.quoted = min(1, float32(quoted)/float32(u.to-u.from))
}

// lastWord is the last word of a name, in lower case: what the shorter forms of a person's name keep.
func lastWord(s string) string {
	s = strings.TrimRight(s, ".,'’\" ")
	return strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
}

const closed = lexicon.Determiner | lexicon.Possessive | lexicon.Preposition | lexicon.Pronoun | lexicon.Conjunction |
	lexicon.Subordinator | lexicon.Relative | lexicon.Auxiliary | lexicon.Modal | lexicon.Negation

// content says whether a token says what its sentence is about: it is no word of
// a closed class, nor one of the adverbs listed with those (open-class ones have
// no number). "US" and "IT" are names, not pronouns.
func content(t *token.Token) bool {
	switch t.Class {
	case token.Number:
		return true
	case token.Word:
		return !t.Is(closed) && !(t.Is(lexicon.Adverb) && t.Word != 0) || t.Shape == token.Upper && t.To-t.At < 4
	}
	return false
}

// rareness gives the words of document d the weights that they have in it alone.
func (s *story) rareness(v *vocabulary, d int) {
	units := s.units[s.first[d]:s.first[d+1]]
	for i := range units {
		for _, w := range units[i].words {
			v.local[w.term]++
		}
	}
	n := float64(len(units))
	for i := range units {
		u, squares := &units[i], float32(0)
		for k := range u.words {
			w := &u.words[k]
			c := v.local[w.term]
			w.own, w.once = float32(math.Log(1+n/float64(c))), c == 1
			squares += w.own * w.own
		}
		u.own = float32(math.Sqrt(float64(squares)))
	}
	for i := range units {
		for _, w := range units[i].words {
			v.local[w.term] = 0
		}
	}
}

// weigh gives each term the weight that its rareness among the units earns it.
func (s *story) weigh(v *vocabulary) {
	n := float64(len(s.units))
	s.highest = float32(math.Log(1 + n))
	s.weights = make([]float32, len(v.counts))
	for t, c := range v.counts {
		s.weights[t] = float32(math.Log(1 + n/float64(max(c, 1))))
	}
	for i := range s.units {
		u, squares := &s.units[i], float32(0)
		for _, w := range u.words {
			squares += s.weights[w.term] * s.weights[w.term]
			for k := range u.says {
				if q := &u.says[k]; q.from <= w.token && w.token < q.to {
					q.weight += s.weights[w.term]
				}
			}
		}
		u.norm = float32(math.Sqrt(float64(squares)))
	}
}

// passage is the unit's passage with the caller's number of its document.
func (s *story) passage(i int32) Passage {
	p := s.units[i].Passage
	p.Doc = s.order[p.Doc]
	return p
}

// before orders passages by document, the title first, then by offset.
func before(a, b Passage) int {
	return cmp.Or(cmp.Compare(a.Doc, b.Doc), -cmp.Compare(a.Field, b.Field), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}
