package quote

import (
	"sort"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// indirect makes a quote of every clause that a saying reports without marks.
func (s *scanner) indirect() {
	for i := range s.sayings {
		say := &s.sayings[i]
		if s.spoken(say.from) || say.inside >= 0 || say.silent || say.relayed || say.future || !say.subject.ok() || say.infinitive {
			continue
		}
		from, to := s.trim(s.reported(i))
		if to-from < 3 || to-from >= longest || s.hasMarks(from, to) {
			continue
		}
		if say.who.name == "" && (s.thing(say.subject) || s.embedded(i)) {
			continue // "it was clear", "he said … and they show that …"
		}
		q := s.quote(from, to, Indirect)
		s.attribute(&q, say, say.who)
		s.quotes = append(s.quotes, q)
	}
}

// reported are the tokens of the clause that saying i reports; none where it reports none.
func (s *scanner) reported(i int) (from, to int) {
	say := &s.sayings[i]
	start := s.sentences[s.sentenceAt(say.from)].From
	switch {
	case say.order == behind && say.clause, say.deed && !s.embedded(i) && !say.subject.person && !(say.shared && s.ing(say.from)):
		return say.content, s.clauseEnd(i)
	case say.order != fronted && say.order != around || say.start <= start || s.at[say.start-1] != 0:
		return 0, 0
	case s.finite(start, say.start-1):
		if say.order == around {
			return start, s.clauseEnd(i)
		}
		if say.cue != according && s.adverbial(start, say.start-1) {
			return 0, 0
		}
		return start, say.start - 1
	case say.order == around && s.finite(say.to, say.hi):
		if say.cue == according {
			start = say.content // "After that, according to Brown, …"
		}
		return start, s.clauseEnd(i)
	}
	return 0, 0
}

// adverbial says whether tokens i to j are one clause that a preposition or subordinator begins: "Before the vote began".
func (s *scanner) adverbial(i, j int) bool {
	i = s.lead(i, j)
	if tok := s.t.Tokens[i]; i >= j || tok.Class != token.Word || !tok.Is(lexicon.Preposition|lexicon.Subordinator) || tok.Is(lexicon.Determiner) {
		return false
	}
	for j = min(j, i+2*reach); i < j; i++ {
		if s.t.Tokens[i].Class == token.Comma {
			return false
		}
	}
	return true
}

// thing says whether a phrase is "it", "this", "that" or "which".
func (s *scanner) thing(p phrase) bool {
	switch s.t.Norm(p.head) {
	case "it", "this", "that", "these", "those", "which", "what":
		return true
	}
	return false
}

// embedded says whether saying i stands in the clause of one before it.
func (s *scanner) embedded(i int) bool {
	say := &s.sayings[i]
	for k := i - 1; k >= 0 && k > i-4 && s.sayings[k].hi == say.hi; k-- {
		if prev := &s.sayings[k]; prev.inside == say.inside && prev.clause && prev.order == behind && say.start >= prev.content {
			return s.clauseEnd(k) > say.from
		}
	}
	return false
}

// finite says whether a finite verb stands among tokens i to j.
func (s *scanner) finite(i, j int) bool {
	for j = min(j, i+2*reach); i < j; i++ {
		if s.verbal(i) {
			return true
		}
	}
	return false
}

// hasMarks says whether a pair opens among tokens i to j.
func (s *scanner) hasMarks(i, j int) bool {
	k := sort.Search(len(s.pairs), func(k int) bool { return s.pairs[k].from > i })
	return k < len(s.pairs) && s.pairs[k].open < j
}

// trim takes stops, commas and dashes off the ends of a clause.
func (s *scanner) trim(from, to int) (int, int) {
	t := s.t
	edge := func(i int) bool {
		c := t.Tokens[i].Class
		return c == token.Comma || c == token.Dash || c == token.Stop
	}
	for n := 0; n < pieces && from < to && edge(from); n++ {
		from++
	}
	for n := 0; n < pieces && from < to && edge(to-1); n++ {
		to--
	}
	return from, to
}

// longest is how many tokens a reported clause may have.
const longest = 300

// clauseEnd is where the clause that saying i reports ends: with the sentence, or before the next saying beside it.
func (s *scanner) clauseEnd(i int) int {
	t := s.t
	say := &s.sayings[i]
	end := min(say.hi, say.content+longest)
	for k := i + 1; k < len(s.sayings) && k < i+6; k++ {
		next := &s.sayings[k]
		if next.from >= end || next.inside != say.inside {
			break
		}
		if next.passive || next.cue.class == believing || next.shared && s.ing(next.from) && next.order != behind || next.who.name == "" && !next.shared && next.subject.ok() && s.pronoun(next.subject.head) {
			continue
		}
		p := next.start - 1
		for p > say.content && t.Tokens[p].Class == token.Word && t.Tokens[p].Is(lexicon.Adverb) && !t.Tokens[p].Is(lexicon.Conjunction) {
			p--
		}
		if p <= say.content {
			continue
		}
		joined := t.Tokens[p].Class == token.Word && (t.Tokens[p].Is(lexicon.Conjunction) && !t.Tokens[p].Is(lexicon.Adverb) || t.Tokens[p].Word == s.w.while || t.Tokens[p].Word == s.w.as)
		comma := t.Tokens[p].Class == token.Comma || t.Tokens[p].Class == token.Dash
		switch {
		case joined && (next.shared || t.Tokens[p-1].Class == token.Comma || t.Tokens[p-1].Class == token.Dash), comma && (next.shared || next.cue == according || next.order == fronted):
			end = p
		}
	}
	if s.subordinate(say) {
		for k := say.content + 1; k < end; k++ {
			if t.Tokens[k].Class == token.Comma && t.Folded[t.Tokens[k].At] == ',' {
				end = k
				break
			}
		}
	}
	for k := say.content; k+1 < end; k++ {
		if t.Tokens[k].Class == token.Sign && t.Folded[t.Tokens[k].At] == '/' && t.Tokens[k].Before != token.None {
			return k // a caption's or a verse's bar
		}
		if c := t.Tokens[k].Class; (c == token.Dash || c == token.Comma && t.Folded[t.Tokens[k].At] == ':') && s.at[k+1] > 0 {
			if n := i + 1; n < len(s.sayings) && s.sayings[n].from < k && s.sayings[n].content == k+1 {
				return say.content // "recalled how she said: “…”"
			}
			return k
		}
	}
	return end
}

// subordinate says whether a saying stands in a clause fronted by "when", "while" or "if".
func (s *scanner) subordinate(say *saying) bool {
	from := s.sentences[s.sentenceAt(say.from)].From
	if first := s.lead(from, say.start); first < say.start && say.start-first < reach && s.at[from] == 0 && s.fronted(first) && s.together(first, say.start) {
		return true // "Asked whether he said that it held, Brown left"
	}
	for k := say.start - 1; k >= from && k > say.start-4; k-- {
		tok := &s.t.Tokens[k]
		if tok.Class != token.Word {
			return false
		}
		if tok.Is(lexicon.Subordinator) && !tok.Is(lexicon.Preposition) && tok.Word != s.w.that {
			return k == from || s.t.Tokens[k-1].Class != token.Word
		}
	}
	return false
}
