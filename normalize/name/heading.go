package name

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// heading is a sentence whose capitals say nothing.
type heading struct {
	text, sentence int32
	number         int32
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

// readHeading finds the names of a heading: those that the report's sentences have, those of the lists, and first names with a word
// behind them that is no other.
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
		if next := i + 1; tok.Is(lexicon.FirstName) && tok.Shape == token.Capital && next < sentence.To && t.Tokens[next].Named() && t.Tokens[next].Tags == 0 && t.Tokens[next].Before == token.Space {
			c := candidate{from: int32(i), to: int32(next + 1), kind: Person, whole: true, title: int32(i)}
			s.add(t, c, -1)
			last := &s.candidates[len(s.candidates)-1]
			last.entity = s.fullPerson(t, last) // named in a heading alone
			i = next + 1
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

// known finds at token i of a heading a name that the report's sentences have.
func (s *scanner) known(t *token.Text, i, to int) (candidate, bool) {
	w := nameKey(t.Norm(i))
	none := candidate{}
	for _, p := range latest(s.byFirst[w]) {
		f := &s.figures[p]
		k, n := i, 0
		for k < to && n < len(f.words) {
			if n > 0 && len(f.words[n]) == 1 && nameKey(t.Norm(k)) != f.words[n] {
				n++ // a middle initial that the heading leaves out
				continue
			}
			if t.Tokens[k].Class == token.Word {
				if nameKey(t.Norm(k)) != f.words[n] {
					break
				}
				n++
			}
			k++
		}
		if n == len(f.words) {
			return candidate{from: int32(i), to: int32(k), kind: Person, whole: true, entity: p}, true
		}
	}
	if (len(s.byLast[w]) > 0 || s.speaks[w]) && !t.Tokens[i].Is(function) {
		return candidate{from: int32(i), to: int32(i + 1), kind: Person}, true
	}
	return none, false
}
