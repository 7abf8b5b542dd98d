package quote

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// content is where what is said begins behind a cue that ends before token
// say.to: at a mark, behind a colon or "that", or, clause being true, where a
// clause follows without them. 0 where nothing is said behind it.
func (s *scanner) content(say *saying, hi int) (at int, clause bool) {
	t, c := s.t, say.cue
	i := say.to
	if c.has(frameClause | frameThat) {
		if k := s.skip(i, hi, c, true); k+1 < hi && t.Tokens[k].Word == s.w.that && t.Tokens[k].Class == token.Word && t.Tokens[k+1].Class != token.Stop {
			return k + 1, s.at[k+1] <= 0
		}
	}
	k := s.skip(i, hi, c, false)
	if k >= hi {
		return 0, false
	}
	tok := &t.Tokens[k]
	switch {
	case s.at[k] > 0:
		if after := s.pairs[s.at[k]-1].close + 1; k == i && c.has(frameListener) && after < hi && t.Tokens[after].Is(lexicon.Preposition) {
			return 0, false // told “senior officials” about it
		}
		return k, false
	case tok.Class == token.Word && tok.Is(closed) && tok.Shape == token.Capital && tok.To-tok.At > 1: // a sentence whose stop before it is missing
		return 0, false
	case tok.Class == token.Comma && k+1 < hi && s.at[k+1] > 0:
		return k + 1, false
	case tok.Class == token.Comma && t.Folded[tok.At] == ':':
		return k + 1, k+1 < hi && s.at[k+1] == 0 && c.has(frameClause)
	case tok.Class == token.Word && c.has(frameWhether) && s.asks(k, c):
		return k + 1, true
	case s.infinitive(c, k, i, hi) > 0:
		return s.infinitive(c, k, i, hi), false
	case c.has(frameClause) && s.clauseAt(k, hi, c):
		return k, true
	case c.has(frameNoun | frameOf | frameListener):
		return i, false
	case k > i || tok.Class == token.Word:
		return k, false
	}
	return 0, false
}

// infinitive is the token behind the "to" of an infinitive that says what
// somebody vows, or urges others to do; 0 where there is none. k is the token behind what was skipped after the cue, i that behind the cue.
func (s *scanner) infinitive(c *cue, k, i, hi int) int {
	if !c.has(frameInfinitive) {
		return 0
	}
	is := func(k int) bool {
		return k+1 < hi && !s.t.Tokens[k-1].Is(lexicon.Negation) && s.t.Tokens[k].Word == s.w.to && s.t.Tokens[k].Class == token.Word && s.t.Tokens[k+1].Class == token.Word && !s.t.Tokens[k+1].Is(closed&^lexicon.Auxiliary)
	}
	if is(k) {
		return k + 1
	}
	if c.class == "urging" || c.class == "asking" || c.class == "warning" {
		if p := s.after(i, hi); p.ok() && is(p.to) {
			return p.to + 1
		}
	}
	return 0
}

// behindInverted is where further speech begins behind "…, said Mr. Brown".
func (s *scanner) behindInverted(i, hi int) (int, bool) {
	for k := i; k < hi && k < i+reach; k++ {
		if s.at[k] > 0 {
			return k, false
		}
		if s.verbal(k) {
			break // "…, said Mr. Brown, whose aide called it “a mess”"
		}
		if c := s.t.Tokens[k]; c.Class == token.Comma && s.t.Folded[c.At] == ':' {
			return k + 1, false
		}
	}
	return 0, false
}

// asks says whether token i begins an indirect question. "What" and "who" do behind a verb of asking alone.
func (s *scanner) asks(i int, c *cue) bool {
	switch s.t.Norm(i) {
	case "whether", "how", "why":
		return true
	case "if", "what", "where", "when", "who", "whom", "whose", "which":
		return c.class == "asking"
	}
	return false
}

// skip leads over what may stand between a verb and a clause: adverbs, times,
// places, whom it is said to. that says that "that" is to follow, so that more may come before it.
func (s *scanner) skip(i, hi int, c *cue, that bool) int {
	t := s.t
	listener := c.has(frameListener)
	for n := 0; n < 8 && i < hi; n++ {
		tok := &t.Tokens[i]
		if that && tok.Class == token.Comma { // ", however, that"
			k := s.lead(i+1, hi)
			if k > i+1 && k < hi && t.Tokens[k].Class == token.Comma {
				i = k + 1
				continue
			}
		}
		if tok.Class != token.Word || tok.Word == s.w.that {
			return i
		}
		switch {
		case tok.Is(lexicon.Weekday) && (i+1 == hi || t.Tokens[i+1].Class != token.Clitic):
			i++
			if i < hi && t.Tokens[i].Is(lexicon.TimeWord) {
				i++ // "Monday afternoon"
			}
		case s.time(i, hi) > i:
			i = s.time(i, hi)
		case tok.Is(lexicon.TimeWord) && (i+1 >= hi || !s.nominal(i+1)) && !tok.Is(lexicon.Noun):
			i++
		case tok.Is(lexicon.Adverb) && !tok.Is(lexicon.Preposition|lexicon.Determiner|lexicon.Pronoun|lexicon.Relative|lexicon.Subordinator|lexicon.Conjunction) || s.ly(i):
			i++
		case tok.Is(lexicon.Preposition) && (that || !tok.Is(lexicon.Subordinator)) && (that && (tok.Word != s.w.of || !c.has(frameListener)) || tok.Word != s.w.to && tok.Word != s.w.of) && (listener || c.class != "expressing") || tok.Word == s.w.to && c.has(frameClause) && i+1 < hi && (s.object(i+1) || s.nominal(i+1) && t.Tokens[i+1].Named()):
			p := s.short(i+1, hi)
			if p < hi && t.Tokens[p].Class == token.Mark && s.at[p] == 0 {
				p++
			}
			if p < hi && s.at[p] > 0 && s.title(s.pairs[s.at[p]-1]) { // "on CBS’ “Face the Nation”"
				p = s.pairs[s.at[p]-1].close + 1
			}
			if p == i+1 || p > hi {
				return i
			}
			i = p
		case listener:
			p := s.short(i, hi)
			if p == i {
				return i
			}
			listener = false
			// One phrase alone is the clause's subject, not a listener.
			if p < hi && s.verbal(p) && t.Tokens[p].Word != s.w.that {
				return i
			}
			if p < hi && s.at[p] > 0 && p > i && (t.Tokens[p-1].Class == token.Clitic || t.Tokens[p-1].Class == token.Mark) && s.title(s.pairs[s.at[p]-1]) {
				p = min(hi, s.pairs[s.at[p]-1].close+1)
			}
			i = p
		default:
			return i
		}
	}
	return i
}

// time is the end of a time at token i, such as "last week" or "earlier this month"; i where it is none.
func (s *scanner) time(i, hi int) int {
	for k := i; k < hi && k < i+4; k++ {
		tok := &s.t.Tokens[k]
		if k > i && tok.Is(lexicon.TimeWord|lexicon.Weekday|lexicon.Month) {
			return k + 1
		}
		if tok.Class != token.Number && (tok.Class != token.Word || tok.Shape != token.Lower || !tok.Is(lexicon.Determiner|lexicon.Adjective|lexicon.Adverb)) {
			break
		}
	}
	return i
}

// short is the end of a short phrase at token i: one that another phrase may follow at once.
func (s *scanner) short(i, hi int) int {
	t := s.t
	if i >= hi {
		return i
	}
	if s.object(i) {
		return i + 1
	}
	if s.pronoun(i) && !t.Tokens[i].Is(lexicon.Determiner) {
		if personal(t.Norm(i)) {
			return i
		}
		return i + 1 // "others", "everyone"
	}
	if m, ok := s.mentionAt(i); ok && m.From == i && !m.Pronoun {
		return min(m.To, hi)
	}
	k := i
	for k < hi && t.Tokens[k].Class == token.Word && t.Tokens[k].Is(lexicon.Determiner|lexicon.Possessive) && k < i+2 {
		k++
	}
	seen, lower := false, false
	for k < hi && s.nominal(k) {
		tok := &t.Tokens[k]
		if m, ok := s.mentionAt(k); ok && seen && m.From == k && lower {
			break
		}
		if tok.Class == token.Word {
			if lower && tok.Named() {
				break
			}
			lower = tok.Shape == token.Lower
		}
		seen = seen || tok.Class == token.Word || tok.Class == token.Number
		k++
	}
	if !seen {
		return i
	}
	return k
}

// clauseAt says whether a clause begins at token i: a phrase and then a finite
// verb, which only "say" and its like may have later.
func (s *scanner) clauseAt(i, hi int, c *cue) bool {
	t := s.t
	tok := &t.Tokens[i]
	switch tok.Class {
	case token.Mark, token.Comma, token.Stop, token.Sign, token.Bracket, token.Dash:
		return false
	case token.Word:
		if tok.Is(lexicon.Auxiliary|lexicon.Modal|lexicon.Conjunction) || tok.Word == s.w.to || tok.Word == s.w.of {
			return false
		}
		if s.object(i) && t.Norm(i) != "it" && t.Norm(i) != "you" && t.Norm(i) != "her" {
			return false
		}
	}
	if !c.has(frameLoose) {
		p := s.after(i, hi)
		if !p.ok() {
			return tok.Class == token.Word && tok.Is(lexicon.Subordinator) && !tok.Is(lexicon.Preposition) && tok.Word != s.w.because && i+1 < hi && !s.gerundish(i+1) && s.finite(i+1, hi)
		}
		k := s.list(p.to, hi)
		for k < hi && t.Tokens[k].Class == token.Word && (t.Tokens[k].Is(lexicon.Adverb) && !t.Tokens[k].Is(closed) || s.ly(k)) {
			k++
		}
		return k < hi && (s.verbal(k) || k < i+6 && t.Tokens[k].Class == token.Word && t.Tokens[k].Is(lexicon.Relative) && !t.Tokens[k].Is(lexicon.Adverb) && s.verbs(k+1, min(hi, k+reach)) > 1)
	}
	fronted := tok.Class == token.Word && tok.Is(lexicon.Preposition) && !tok.Is(lexicon.Subordinator)
	for k := i + 1; k < hi && k < i+reach; k++ {
		switch c := t.Tokens[k].Class; {
		case c == token.Stop && !s.nominal(k):
			return false
		case c == token.Comma:
			fronted = false // "under the plan, workers would"
		case s.verbal(k) && !fronted:
			return true
		}
	}
	return false
}

// list is the end of a list of phrases whose first one ends before token k: "drivers, nurses and teachers"; k where it is none.
func (s *scanner) list(k, hi int) int {
	for i, n := k, 0; n < pieces && i+1 < hi; n++ {
		and := s.t.Tokens[i].Word == s.w.and && s.t.Tokens[i].Class == token.Word
		if !and && s.t.Tokens[i].Class != token.Comma {
			break
		}
		p := s.after(i+1, hi)
		if !p.ok() {
			break
		}
		if i = p.to; and {
			return i
		}
	}
	return k
}
