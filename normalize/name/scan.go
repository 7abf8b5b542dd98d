package name

import (
	"cmp"
	"slices"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// scanner is the state of one scan.
type scanner struct {
	lists *tables
	texts []*token.Text
	skip  [][]fold.Span

	segs       []seg
	words      []string
	candidates []candidate
	events     []event
	sentence   int32 // the number of the sentence at hand, counted through all texts
	text       int32
	quoted     bool

	inside wordSet         // words with a capital within a sentence
	lower  map[string]bool // words without a class that stand in lower case

	mentions  [][]Mention // by text
	headings  []heading
	subjectIn int32 // the last sentence that has a subject
	model
}

// scanners keeps scanners with their tables, since most reports are short.
var scanners = sync.Pool{New: func() any {
	return &scanner{inside: newWordSet(), lower: map[string]bool{}, model: newModel()}
}}

// largest is the number of candidates up to which a scanner is kept.
const largest = 1 << 14

// release empties a scanner and keeps it for the next scan.
func (s *scanner) release() {
	if cap(s.candidates) > largest || cap(s.events) > largest || len(s.lower) > largest {
		return
	}
	s.inside.clear()
	clear(s.lower)
	clear(s.segs)
	for i, m := range s.mentions {
		clear(m)
		s.mentions[i] = m[:0]
	}
	clear(s.words[:cap(s.words)])
	s.model.clear()
	*s = scanner{
		segs: s.segs[:0], words: s.words[:0], candidates: s.candidates[:0], events: s.events[:0], headings: s.headings[:0],
		inside: s.inside, lower: s.lower, mentions: s.mentions, model: s.model,
	}
	scanners.Put(s)
}

// event is a token that may mean an entity without naming it.
type event struct {
	text, at int32
	sentence int32
	quoted   bool
}

func (s *scanner) scan() ([]Entity, [][]Mention) {
	s.lists = lists()
	headings := s.headings
	for i, t := range s.texts {
		s.text = int32(i)
		for k, sentence := range t.Sentences {
			s.sentence++
			if isHeading(t, sentence) {
				headings = append(headings, heading{text: s.text, sentence: int32(k), number: s.sentence})
				continue
			}
			s.read(t, sentence)
		}
	}
	s.headings = headings
	s.settle()
	for _, h := range headings {
		s.text, s.sentence = h.text, h.number
		s.readHeading(s.texts[h.text], s.texts[h.text].Sentences[h.sentence])
	}
	slices.SortStableFunc(s.candidates, func(a, b candidate) int {
		return cmp.Or(int(a.text-b.text), int(a.from-b.from))
	})
	return s.resolve()
}

// skipped is the token where the furniture that token i stands in ends; i where it stands in none.
func (s *scanner) skipped(t *token.Text, i int, at *int) int {
	skip := s.skip[s.text]
	for *at < len(skip) && skip[*at].End <= int(t.Tokens[i].Start) {
		*at++
	}
	if *at < len(skip) && skip[*at].Start <= int(t.Tokens[i].Start) {
		for i < len(t.Tokens) && int(t.Tokens[i].Start) < skip[*at].End {
			i++
		}
	}
	return i
}

// read finds the candidates and events of a sentence.
func (s *scanner) read(t *token.Text, sentence token.Sentence) {
	if s.begins(t, sentence.From) {
		s.quoted = false
	}
	furniture := 0
	hasSkip := int(s.text) < len(s.skip) && len(s.skip[s.text]) > 0
	if hasSkip {
		skip := s.skip[s.text]
		furniture, _ = slices.BinarySearchFunc(skip, sentence.Start, func(f fold.Span, at int) int { return cmp.Compare(f.End, at+1) })
	}
	first := true
	for i := sentence.From; i < sentence.To; {
		if hasSkip {
			if k := s.skipped(t, i, &furniture); k > i {
				i, first = k, true
				continue
			}
		}
		tok := &t.Tokens[i]
		switch tok.Class {
		case token.Mark:
			s.mark(t, i)
			first = first || s.quoted
			i++
			continue
		case token.Word:
		case token.Comma:
			first = first || t.Norm(i) == ":"
			i++
			continue
		default:
			i++
			continue
		}
		if tok.Shape == token.Lower {
			if tok.Is(lexicon.Pronoun|lexicon.Role) || tok.Is(lexicon.OrgWord) {
				s.events = append(s.events, event{s.text, int32(i), s.sentence, s.quoted})
			}
			if tok.Tags == 0 {
				if w := t.Norm(i); !s.lower[w] {
					s.lower[w] = true
				}
			}
			first = false
			i++
			continue
		}
		if tok.Is(lexicon.Pronoun) && first {
			s.events = append(s.events, event{s.text, int32(i), s.sentence, s.quoted})
		}
		if tok.Shape == token.Upper && i+1 < sentence.To && t.Tokens[i+1].Before == token.None && t.Norm(i+1) == "$" {
			i++ // "US$5": money
			continue
		}
		if tok.Shape == token.Upper && i > sentence.From && s.lists.zone[tok.Word] && (t.Tokens[i-1].Class == token.Number || t.Norm(i-1) == "pm" || t.Norm(i-1) == "am" || t.Norm(i-1) == "p.m." || t.Norm(i-1) == "a.m." || t.Norm(i-1) == ".") {
			i++ // "2115 GMT": a time
			continue
		}
		if tok.To-tok.At == 1 && i+2 < sentence.To && t.Tokens[i+1].Class == token.Dash && t.Tokens[i+1].Before == token.None && s.party(t, i) != "" {
			i += 3 // "D-Ohio" is read with the name before it
			continue
		}
		end := s.run(t, i, sentence.To, first)
		for k := i; k < end; k++ {
			if t.Tokens[k].Named() && (k > i || !first) {
				s.inside.add(t, k)
			}
		}
		if len(s.segs) > 0 {
			s.parse(t, s.segs, first)
		}
		first = false
		i = max(end, i+1)
	}
}

// begins says whether a paragraph begins at token i.
func (s *scanner) begins(t *token.Text, i int) bool { return t.Tokens[i].Before >= token.Line }

// mark keeps track of double quotation marks.
func (s *scanner) mark(t *token.Text, i int) {
	switch t.Form(i) {
	case "“", "„", "«", "``", "「":
		s.quoted = true
	case "”", "»", "''", "」":
		s.quoted = false
	case `"`:
		s.quoted = !s.quoted
	}
}

// covered says whether a span lies in one of the ordered spans.
func covered(in []fold.Span, s fold.Span) bool {
	i, _ := slices.BinarySearchFunc(in, s.Start, func(f fold.Span, at int) int { return cmp.Compare(f.End, at+1) })
	return i < len(in) && in[i].Start <= s.Start
}

// add keeps a candidate; title is the token where its title begins, -1 where it has none.
func (s *scanner) add(t *token.Text, c candidate, title int) {
	c.text, c.sentence, c.entity, c.title = s.text, s.sentence, -1, c.from
	c.quoted = s.quoted
	if title >= 0 {
		c.title = int32(title)
	}
	s.candidates = append(s.candidates, c)
}
