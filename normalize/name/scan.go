package name

import (
	"cmp"
	"slices"

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
	lower  map[string]bool // words that stand at a sentence's beginning, and whether they also stand in lower case

	model
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
	s.model.init()
	tokens := 0
	for _, t := range s.texts {
		tokens += len(t.Tokens)
	}
	s.candidates = make([]candidate, 0, tokens/8)
	s.events = make([]event, 0, tokens/12)
	headings := s.survey()
	h := 0
	for i, t := range s.texts {
		s.text = int32(i)
		for k, sentence := range t.Sentences {
			s.sentence++
			if h < len(headings) && headings[h].text == s.text && headings[h].sentence == int32(k) {
				headings[h].number = s.sentence
				h++
				continue
			}
			s.read(t, sentence)
		}
	}
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

// survey tells headings from sentences and gathers which words have a capital within a sentence and which have none.
func (s *scanner) survey() []heading {
	s.inside, s.lower = map[string]bool{}, map[string]bool{}
	var headings []heading
	for i, t := range s.texts {
		for k, sentence := range t.Sentences {
			if isHeading(t, sentence) {
				headings = append(headings, heading{text: int32(i), sentence: int32(k)})
				continue
			}
			begin := true
			for j := sentence.From; j < sentence.To; j++ {
				tok := &t.Tokens[j]
				if tok.Class != token.Word {
					begin = begin || tok.Class == token.Mark
					continue
				}
				if tok.Shape != token.Lower {
					if !begin {
						if w := t.Norm(j); !s.inside[w] {
							s.inside[w] = true
						}
					} else if !tok.Is(ordinary) {
						if w := t.Norm(j); !s.lower[w] {
							s.lower[w] = false
						}
					}
				}
				begin = false
			}
		}
	}
	for _, t := range s.texts {
		for j := range t.Tokens {
			if tok := &t.Tokens[j]; tok.Tags == 0 && tok.Class == token.Word && tok.Shape == token.Lower {
				if w := t.Norm(j); !s.lower[w] {
					if _, ok := s.lower[w]; ok {
						s.lower[w] = true
					}
				}
			}
		}
	}
	return headings
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
