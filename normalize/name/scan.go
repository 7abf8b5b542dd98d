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

	inside map[string]bool // words with a capital within a sentence
	lower  map[string]bool // words without a class that stand in lower case

	headings  []heading
	subjectIn int32 // the last sentence that has a subject
	model
}

// scanners keeps scanners with their tables, since most reports are short.
var scanners = sync.Pool{New: func() any {
	return &scanner{inside: map[string]bool{}, lower: map[string]bool{}, model: newModel()}
}}

// largest is the number of candidates up to which a scanner is kept.
const largest = 1 << 14

// release empties a scanner and keeps it for the next scan.
func (s *scanner) release() {
	if cap(s.candidates) > largest || cap(s.events) > largest || len(s.lower) > largest {
		return
	}
	clear(s.inside)
	clear(s.lower)
	clear(s.segs)
	clear(s.words[:cap(s.words)])
	s.model.clear()
	*s = scanner{
		segs: s.segs[:0], words: s.words[:0], candidates: s.candidates[:0], events: s.events[:0], headings: s.headings[:0],
		inside: s.inside, lower: s.lower, model: s.model,
	}
	scanners.Put(s)
}

// event is a token that may mean an entity without naming it.
type event struct {
	text, at int32
	sentence int32
	quoted   bool
}

// heading is a sentence whose capitals say nothing.
type heading struct {
	text, sentence int32
	number         int32
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
		return cmp.Or(cmp.Compare(a.text, b.text), cmp.Compare(a.from, b.from))
	})
	return s.resolve()
}

// isHeading says whether the capitals of a sentence come from its being a heading: nearly all words of weight have one.
func isHeading(t *token.Text, sentence token.Sentence) bool {
	n := sentence.To - sentence.From
	if n < 2 || n > 40 {
		// Longer lines in capitals are text in capitals.
		if n > 40 {
			return shouted(t, sentence)
		}
		return false
	}
	if !t.Tokens[sentence.From].Named() && t.Tokens[sentence.From].Class == token.Word {
		return false
	}
	capital, all := 0, 0
	for j := sentence.From; j < sentence.To; j++ {
		tok := &t.Tokens[j]
		if tok.Class != token.Word || tok.Is(function|lexicon.Modal) || tok.To-tok.At < 2 {
			continue
		}
		all++
		if tok.Shape != token.Lower {
			capital++
		} else if tok.Is(lexicon.MostlyVerb) {
			return false // a heading has its verbs in capitals
		}
	}
	last := sentence.To - 1
	for last > sentence.From && (t.Tokens[last].Class == token.Mark || t.Tokens[last].Class == token.Bracket) {
		last--
	}
	if t.Norm(last) == "." {
		return all >= 3 && shouted(t, sentence)
	}
	return all >= 3 && capital*10 >= all*8 && capital > 2
}

// shouted says whether a sentence is in capitals.
func shouted(t *token.Text, sentence token.Sentence) bool {
	upper, words := 0, 0
	for j := sentence.From; j < sentence.To; j++ {
		if tok := &t.Tokens[j]; tok.Class == token.Word && tok.To-tok.At > 2 {
			words++
			if tok.Shape == token.Upper {
				upper++
			} else if words-upper > 10 && words > upper*5 {
				return false
			}
		}
	}
	return words >= 3 && upper*10 >= words*8
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
		if tok.To-tok.At == 1 && i+2 < sentence.To && t.Tokens[i+1].Class == token.Dash && t.Tokens[i+1].Before == token.None && s.party(t, i) != "" {
			i += 3 // "D-Ohio" is read with the name before it
			continue
		}
		end := s.run(t, i, sentence.To, first)
		for k := i; k < end; k++ {
			if t.Tokens[k].Named() && (k > i || !first) {
				if w := t.Norm(k); !s.inside[w] {
					s.inside[w] = true
				}
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

// readHeading finds the names of a heading: those that the report's sentences have, and those of the lists.
func (s *scanner) readHeading(t *token.Text, sentence token.Sentence) {
	for i := sentence.From; i < sentence.To; {
		tok := &t.Tokens[i]
		if !tok.Named() || len(s.skip) > int(s.text) && covered(s.skip[s.text], tok.Span()) {
			i++
			continue
		}
		if c, ok := s.known(t, i, sentence.To); ok {
			s.add(t, c, -1)
			i = int(c.to)
			continue
		}
		if row, end, ok := t.Phrase(s.lists.names, i); ok && end <= sentence.To && (end > i+1 || !tok.Is(function)) &&
			(!s.lists.known[row].acronym || tok.Shape == token.Upper && !shouted(t, sentence)) {
			k := s.lists.known[row]
			s.add(t, candidate{from: int32(i), to: int32(end), kind: k.kind, row: int32(row + 1), whole: true}, -1)
			i = end
			continue
		}
		i++
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
