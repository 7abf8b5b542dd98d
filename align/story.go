package align

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/date"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// story is the documents of one event, cut into units. Inside, documents stand
// in an order of their own (by text), so that the caller's order decides nothing.
type story struct {
	docs       []*normalize.Document
	order      []int     // the caller's index of each document
	units      []unit    // by document, the title first
	first      []int32   // by document: its first unit; one more for the end
	sizes      []float32 // by document: the logarithm of the number of its units
	weights    []float32 // by term: how rare it is among the units, and in English
	kinds      []kind    // by term
	highest    float32   // the weight of a term of one unit alone
	dayWeights []float32 // by day: how rare it is among the units
}

// kind tells a term that is written as a name from one that is a verb form more often than anything else.
type kind uint8

const (
	named  kind = 1
	verbal kind = 2
)

// unit is a passage with what its comparison needs.
type unit struct {
	Passage  // Doc in the story's order
	reading  *normalize.Reading
	from, to int32 // its tokens
	place    int32 // its number in its document
	copyOf   int32 // the first unit with the same words, perhaps itself
	nth      int32 // how many units with the same words stand before it
	subject  int32 // the first entity that it names or means, as the story numbers them; -1 where there is none
	words    []word
	says     []saying
	figures  []quantity.Quantity
	days     []int32 // as the story numbers them, each once
	grams    grams
	norm     float32 // the length of the vector of its words' weights
	quoted   float32 // the share of its words that are quoted
}

// word is a content word of a unit, once.
type word struct {
	term  int32 // its stem's number
	at    int32 // its place among the unit's content words
	token int32
}

// saying is what a unit reports as said.
type saying struct {
	speaker  int32 // as the story numbers entities; -1 where unknown
	from, to int32 // its tokens
	weight   float32
	marked   bool // in quotation marks
}

// vocabulary is how a story sees words.
type vocabulary struct {
	stem       func(form string) string  // a key that forms of a word share
	background func(form string) float32 // a factor of a word's weight
}

var english = vocabulary{lemma.Family, background}

func newStory(ctx context.Context, docs []normalize.Document, v vocabulary) (*story, error) {
	s := &story{
		docs: make([]*normalize.Document, len(docs)), order: make([]int, len(docs)),
		first: make([]int32, 1, len(docs)+1), sizes: make([]float32, len(docs)),
	}
	for i := range s.order {
		s.order[i] = i
	}
	slices.SortStableFunc(s.order, func(a, b int) int {
		p, q := &docs[a].Report, &docs[b].Report
		return cmp.Or(strings.Compare(p.Text, q.Text), strings.Compare(p.Title, q.Title), strings.Compare(p.ID, q.ID))
	})
	units, tokens := 0, 0
	for i, k := range s.order {
		s.docs[i] = &docs[k]
		units += len(docs[k].Body.Sentences) + 1
		tokens += len(docs[k].Body.Tokens) + len(docs[k].Title.Tokens)
	}
	s.units = make([]unit, 0, units)
	r := reader{
		story: s, vocabulary: v, terms: make(map[string]int32, tokens/2), entities: make(map[string]int32, units), days: map[string]int32{},
		copies: make(map[uint64]int32, units), words: make([]word, 0, tokens*2/3), use: make([]use, 0, tokens/4),
	}
	for i, d := range s.docs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if n := len(d.Title.Tokens); n > 0 {
			r.add(unit{Passage: Passage{Doc: i, Field: Title}, reading: &d.Title, to: int32(n)})
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
			r.add(u)
		}
		s.sizes[i] = float32(math.Log(float64(max(1, int32(len(s.units))-s.first[i]))))
		s.first = append(s.first, int32(len(s.units)))
	}
	s.weigh(&r)
	return s, nil
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

// reader numbers stems and entities while it reads a story's units.
type reader struct {
	*story
	vocabulary
	terms    map[string]int32 // by form and by stem
	entities map[string]int32
	days     map[string]int32
	dayUnits []int32          // by day: the units that name it
	use      []use            // by term
	copies   map[uint64]int32 // by hash of a unit's words: the latest unit that has them
	words    []word           // the units' words are pieces of it
	says     []saying         // and so are their sayings
}

// use is how the units use a term.
type use struct {
	latest int32   // the latest unit that has it, plus one
	units  int32   // that have it
	lower  bool    // some verb form of it is in lower case
	upper  bool    // it is capitalized in the middle of a sentence
	factor float32 // of its weight: how rare it is in English
}

func (r *reader) term(form string) int32 {
	if id, ok := r.terms[form]; ok {
		return id
	}
	st := r.stem(form)
	id, ok := r.terms[st]
	if !ok {
		id = int32(len(r.use))
		r.terms[st] = id
		r.use = append(r.use, use{factor: r.background(form)})
	} else {
		r.use[id].factor = max(r.use[id].factor, r.background(form)) // of the rarest form, whichever comes first
	}
	r.terms[form] = id
	return id
}

// add reads a unit; one without a content word asserts nothing and is left out.
func (r *reader) add(u unit) {
	start, n := len(r.words), int32(0)
	me := int32(len(r.units))
	t := &u.reading.Text
	hash := uint64(fnvBasis)
	for i := u.from; i < u.to; i++ {
		tok := &t.Tokens[i]
		if !content(tok) {
			continue
		}
		id := r.term(t.Norm(int(i)))
		hash = (hash ^ uint64(id)) * fnvPrime
		use := &r.use[id]
		if use.latest != me+1 {
			use.latest = me + 1
			use.units++
			r.words = append(r.words, word{term: id, at: n, token: i})
		}
		switch {
		case tok.Named():
			use.upper = use.upper || i > u.from && u.Field == Text
		case tok.Is(lexicon.MostlyVerb | lexicon.Participle):
			use.lower = true
		}
		n++
	}
	if n == 0 {
		return
	}
	u.words = r.words[start:len(r.words):len(r.words)]
	u.Span = t.Span(int(u.from), int(u.to))
	u.place = me - r.first[u.Doc]
	u.copyOf = me
	if k, ok := r.copies[hash]; ok {
		u.copyOf, u.nth = r.units[k].copyOf, r.units[k].nth+1
	}
	r.copies[hash] = me
	u.grams.read(u.reading, u.from, u.to)
	r.meet(&u)
	r.hear(&u)
	r.units = append(r.units, u)
}

// meet finds the unit's subject and its figures.
func (r *reader) meet(u *unit) {
	u.subject = -1
	mentions := u.reading.Mentions
	i, _ := slices.BinarySearchFunc(mentions, u.Start, func(m name.Mention, at int) int { return cmp.Compare(m.Start, at) })
	if i < len(mentions) && mentions[i].Start < u.End {
		u.subject = r.entity(r.docs[u.Doc], mentions[i].Entity, mentions[i].Canonical)
	}
	figures := u.reading.Quantities
	i, _ = slices.BinarySearchFunc(figures, u.Start, func(q quantity.Quantity, at int) int { return cmp.Compare(q.Start, at) })
	k := i
	for k < len(figures) && figures[k].Start < u.End {
		k++
	}
	u.figures = figures[i:k]
	dates := u.reading.Dates
	i, _ = slices.BinarySearchFunc(dates, u.Start, func(d date.Date, at int) int { return cmp.Compare(d.Start, at) })
	for ; i < len(dates) && dates[i].Start < u.End && len(u.days) < mostDays; i++ {
		r.date(u, dates[i].Value)
	}
}

// mostDays bounds the days of a unit.
const mostDays = 8

// date notes the day, or the longer time, that a unit names.
func (r *reader) date(u *unit, value string) {
	if value == "" {
		return
	}
	value = value[:min(len(value), len(time.DateOnly))] // without the time of the day
	id, ok := r.days[value]
	if !ok {
		id = int32(len(r.dayUnits))
		r.days[value] = id
		r.dayUnits = append(r.dayUnits, 0)
	}
	if !slices.Contains(u.days, id) {
		u.days = append(u.days, id)
		r.dayUnits[id]++
	}
}

// entity numbers an entity of a document so that those of other documents which may be the same have its number.
func (r *reader) entity(d *normalize.Document, index int, full string) int32 {
	key := ""
	if index >= 0 && index < len(d.Entities) {
		e := &d.Entities[index]
		key, full = e.Key, e.Name
		if e.Kind == name.Person {
			key = ""
		}
	}
	if key == "" {
		key = lastWord(full)
	}
	id, ok := r.entities[key]
	if !ok {
		id = int32(len(r.entities))
		r.entities[key] = id
	}
	return id
}

// lastWord is the last word of a name, in lower case: what the shorter forms of a person's name keep.
func lastWord(s string) string {
	s = strings.TrimRight(s, ".,'’\" ")
	return strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
}

// hear finds what the unit reports as said.
func (r *reader) hear(u *unit) {
	quotes := u.reading.Quotes
	i, _ := slices.BinarySearchFunc(quotes, u.Start, func(q quote.Quote, at int) int { return cmp.Compare(q.End, at+1) })
	quoted, start := int32(0), len(r.says)
	for ; i < len(quotes) && quotes[i].Start < u.End; i++ {
		q := &quotes[i]
		from, to := max(u.from, int32(q.From)), min(u.to, int32(q.To))
		if from >= to || q.Kind == quote.Scare || len(u.says) == mostSayings {
			continue
		}
		if q.Kind != quote.Indirect {
			quoted += to - from
		}
		said := saying{speaker: -1, from: from, to: to, marked: q.Kind != quote.Indirect}
		if q.Speaker != "" {
			said.speaker = r.entity(r.docs[u.Doc], q.Entity, q.Speaker)
		}
		r.says = append(r.says, said)
		u.says = r.says[start:len(r.says):len(r.says)]
	}
	u.quoted = min(1, float32(quoted)/float32(u.to-u.from))
}

// mostSayings bounds the sayings of a unit.
const mostSayings = 16

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

// weigh gives each term the weight that its rareness earns it, and its kind.
func (s *story) weigh(r *reader) {
	n := float64(len(s.units))
	s.highest = float32(math.Log(1 + n))
	s.weights, s.kinds = make([]float32, len(r.use)), make([]kind, len(r.use))
	for t, use := range r.use {
		s.weights[t] = use.factor * float32(math.Log(1+n/float64(max(use.units, 1))))
		if use.upper {
			s.kinds[t] = named
		} else if use.lower {
			s.kinds[t] = verbal
		}
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
	s.dayWeights = make([]float32, len(r.dayUnits))
	for d, k := range r.dayUnits {
		s.dayWeights[d] = float32(math.Log(1 + n/float64(k)))
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
