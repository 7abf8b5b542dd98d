package name

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// pronoun is the person that a pronoun means; -1 where that is not clear.
func (s *scanner) pronoun(t *token.Text, v *event, r *ring, ahead int) int32 {
	var g gender
	switch t.Norm(int(v.at)) {
	case "he", "him", "his", "himself":
		g = male
	case "she", "her", "hers", "herself":
		g = female
	default:
		return -1
	}
	if v.quoted || g == female && s.shipBefore(t, int(v.at)) {
		return -1
	}
	// ", he said": whoever the report was with before this sentence. Else the last subject before it in its sentence, so that "Brown
	// said Gray would do it for his party" is Gray's party, but "Brown said that he would" is Brown; else the most present one.
	aside := s.aside(t, int(v.at))
	if fig := s.foreshadowed(t, v, ahead, g); fig >= 0 {
		return fig
	}
	near := 3.0 // how much more a mention in the same sentence counts
	if next := int(v.at) + 1; next < len(t.Tokens) && t.Tokens[next].Is(lexicon.Verb|lexicon.Auxiliary|lexicon.Modal|lexicon.Cue) && (t.Norm(int(v.at)) == "he" || t.Norm(int(v.at)) == "she") {
		near = 1.5
	}
	object := s.object(t, int(v.at))
	best, second := 0.0, 0.0
	at := int32(-1)
	for _, fig := range r.list {
		f := &s.figures[fig]
		if f.gender != 0 && f.gender != g || object && f.subjectOf == v.sentence && s.oneVerb(t, int(f.subject), int(v.at)) {
			continue
		}
		p := s.present(fig, v.sentence)
		switch {
		case aside && f.sentence == v.sentence:
			p = faded(f.before, f.beforeSentence, v.sentence)
			if f.before == 0 {
				p = 0.1
			}
		case f.subjectOf == v.sentence && !aside:
			p = 10 + float64(f.subject)/float64(len(t.Tokens)+1) // the latest
		case f.sentence == v.sentence:
			p *= near
		}
		if f.gender == 0 {
			p *= 0.7
		}
		switch {
		case p > best:
			best, second, at = p, best, fig
		case p > second:
			second = p
		}
	}
	if at < 0 || best < 0.05 {
		return -1
	}
	if f := &s.figures[at]; f.gender == 0 && best > 2*second {
		f.gender = g
	}
	return at
}

// object says whether the pronoun at token i is a verb's object: "him", or "her" with no noun behind it.
func (s *scanner) object(t *token.Text, i int) bool {
	switch t.Norm(i) {
	case "him":
		return true
	case "her":
		return i+1 >= len(t.Tokens) || t.Tokens[i+1].Class != token.Word || t.Tokens[i+1].Is(function)
	}
	return false
}

// oneVerb says whether a subject at token from and an object at token to belong to one verb, so that they are two persons: "Brown
// offered him".
func (s *scanner) oneVerb(t *token.Text, from, to int) bool {
	if to-from > 16 {
		return false
	}
	verbs := 0
	for k := from; k < to; k++ {
		tok := &t.Tokens[k]
		switch {
		case tok.Class == token.Dash && tok.Before != token.None, tok.Class == token.Mark, tok.Is(lexicon.Subordinator | lexicon.Relative),
			tok.Is(lexicon.Preposition) && k+1 < to && k > from+6:
			return false
		case tok.Class == token.Word && tok.Shape == token.Lower && (tok.Is(lexicon.MostlyVerb|lexicon.Cue) || rareVerb(t, k)) && !tok.Is(lexicon.Auxiliary|lexicon.Modal):
			verbs++
		}
	}
	return verbs == 1
}

// foreshadowed is the person whom a pronoun means that stands before the name: "In his speech, Brown said". The sentence begins with a
// clause that has no name, and the name is the subject behind its comma. -1 where that is not so.
func (s *scanner) foreshadowed(t *token.Text, v *event, ahead int, g gender) int32 {
	if ahead >= len(s.candidates) {
		return -1
	}
	c := &s.candidates[ahead]
	if c.text != v.text || c.sentence != v.sentence || c.entity < 0 && c.kind != Person && c.kind != Other || c.title == 0 || t.Tokens[c.title-1].Class != token.Comma {
		return -1
	}
	first := int(v.at)
	for first > 0 && v.at-int32(first) < 12 && t.Tokens[first-1].Class != token.Stop && t.Tokens[first].Before < token.Line {
		first--
		if c := t.Tokens[first].Class; c == token.Comma || c == token.Mark {
			return -1 // not the sentence's first clause
		}
	}
	if begin := &t.Tokens[first]; !begin.Named() || !begin.Is(lexicon.Preposition|lexicon.Participle|lexicon.Subordinator) || begin.Is(lexicon.Pronoun) {
		return -1
	}
	if s.weight(t, int(c.title), int(c.to), c.quoted) < asSubject {
		return -1
	}
	fig := c.entity
	if fig < 0 {
		words, suffix := s.nameWords(t, c)
		if len(words) == 0 {
			return -1
		}
		fig = s.namesake(t, c, words, suffix, c.title < c.from)
	}
	if fig < 0 || s.figures[fig].kind != Person || s.figures[fig].gender != 0 && s.figures[fig].gender != g {
		return -1
	}
	return fig
}

// shipBefore says whether a ship, which may be "she", is named in the sentence shortly before token i.
func (s *scanner) shipBefore(t *token.Text, i int) bool {
	for k := i - 1; k >= 0 && k > i-12 && t.Tokens[k].Class != token.Stop; k-- {
		if s.lists.parts[t.Tokens[k].Word] == ship {
			return true
		}
	}
	return false
}

// aside says whether the pronoun at token i is the speaker of what stands before it: "…," he said.
func (s *scanner) aside(t *token.Text, i int) bool {
	if i == 0 || i+1 >= len(t.Tokens) || !t.Tokens[i+1].Is(lexicon.Cue) || t.Tokens[i+1].Shape != token.Lower {
		return false
	}
	before := &t.Tokens[i-1]
	return before.Class == token.Comma || before.Class == token.Mark && t.Tokens[i].Before != token.None
}
