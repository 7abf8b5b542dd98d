package quote

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// speaks says whether a phrase may be a speaker: a name, a person, a body of people, a document.
func (s *scanner) speaks(p phrase) bool {
	if !p.ok() {
		return false
	}
	tok := &s.t.Tokens[p.head]
	if _, ok := s.mentionAt(p.head); ok || p.person || p.and > 0 || tok.Class != token.Word {
		return true
	}
	if s.pronoun(p.head) || s.amount(p) {
		return !s.amount(p)
	}
	return tok.Named() || s.role(p.head) || tok.Is(lexicon.OrgWord|lexicon.Demonym|lexicon.Title) || cues().human[tok.Word] || cues().media[tok.Word] == press || cues().paper[tok.Word] || s.bodies(p.head) || s.agent(p.head) ||
		s.crowd(p)
}

// crowd says whether a phrase is a number of people: "a cluster of voters".
func (s *scanner) crowd(p phrase) bool {
	if p.head+2 >= p.to || !s.is(p.head+1, s.w.of) {
		return false
	}
	q := s.after(p.head+2, p.to)
	return q.ok() && s.plural(q) && !s.is(q.head+1, s.w.of) && s.speaks(q)
}

// agent says whether token i ends as nouns for people do: "annotator", "economist", "politician".
func (s *scanner) agent(i int) bool {
	w := strings.TrimSuffix(s.t.Norm(i), "s")
	for _, end := range []string{"ator", "ist", "ian", "person", "people", "woman", "women"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// adjacent says whether nothing but adverbs and auxiliaries stands between a saying's verb and its subject before it, so that even
// what seldom speaks does.
func (s *scanner) adjacent(say *saying) bool {
	return say.subject.to <= say.from && s.verbGroup(say.from, say.subject.to-1) <= say.subject.to && !say.shared
}

// bodies says whether token i is a plural of a word that heads organizations' names: "companies".
func (s *scanner) bodies(i int) bool {
	w := s.t.Norm(i)
	if len(w) < 4 || w[len(w)-1] != 's' {
		return false
	}
	lex := lexicon.Load()
	return lex.Lookup(w[:len(w)-1]).Tags.Has(lexicon.OrgWord) || w[len(w)-3:] == "ies" && lex.Lookup(w[:len(w)-3]+"y").Tags.Has(lexicon.OrgWord)
}

// amount says whether a phrase is a word of amount by itself: "some", "both", "more".
func (s *scanner) amount(p phrase) bool {
	if p.to-p.from != 1 {
		return false
	}
	tok := &s.t.Tokens[p.head]
	return tok.Is(lexicon.Determiner|lexicon.Adverb) && !tok.Named() && tok.Is(lexicon.Pronoun|lexicon.Determiner) && !personal(s.t.Norm(p.head))
}

// owner is the person whose words stand in a pair behind saying say, which is about them: "dismissed Brown's claim that it was
// “a mess”", "cited Brown's “fair deal”".
func (s *scanner) owner(at site, say *saying) (speaker, bool) {
	t := s.t
	if say.to > at.open || at.open-say.to > reach {
		return speaker{}, false
	}
	for k := at.open - 1; k > say.to && s.at[k] == 0; k-- {
		tok := &t.Tokens[k]
		if tok.Class == token.Word && (tok.Word == s.w.by || t.Norm(k) == "from") && cues().uttered[t.Tokens[k-1].Word] == speech && k-1 >= say.to {
			// "dismissed charges from the opposition that it was “a mess”"
			if p := s.after(k+1, at.open); p.ok() && s.speaks(p) && p.to < at.open && s.is(p.to, s.w.that) {
				return s.resolve(p), true
			}
		}
		if tok.Class != token.Clitic && tok.Class != token.Mark {
			continue
		}
		m, ok := s.mentionAt(k - 1)
		if !ok || m.To != k || m.Kind != name.Person || m.Pronoun {
			continue
		}
		if m.Entity == say.who.entity || !s.said(k, at, say) {
			return speaker{}, false
		}
		return s.resolve(phrase{from: m.From, to: m.To, head: m.To - 1}), true
	}
	return speaker{}, false
}

// said says whether the possessor before the clitic at token k said what stands in a pair: a noun of speech lies between or
// behind the marks, or nothing does and the saying is about somebody else's words.
func (s *scanner) said(k int, at site, say *saying) bool {
	t, table := s.t, cues()
	if k+1 == at.open {
		return say.cue.has(frameEcho) || at.after < len(t.Tokens) && t.Tokens[at.after].Class == token.Word && table.uttered[t.Tokens[at.after].Word] == speech
	}
	for i := k + 1; i < at.open; i++ {
		if c := t.Tokens[i]; c.Class == token.Comma || c.Class == token.Stop {
			return false
		}
		if s.nominal(i) && table.uttered[t.Tokens[i].Word] == speech {
			for i++; i < at.open && !t.Tokens[i].Is(lexicon.Subordinator|lexicon.Auxiliary|lexicon.Modal); i++ {
			}
			return i < at.open && s.is(i, s.w.that) // not "called Brown's remarks “vile”"
		}
		if !s.nominal(i) && !t.Tokens[i].Is(lexicon.Adjective) {
			return false
		}
	}
	return false
}

// unused says whether a pair holds words that are only talked about, and that whoever is spoken of does not use: "avoids the term “…”".
func (s *scanner) unused(at site) bool {
	t := s.t
	from := s.sentences[at.sentence].From
	k := at.open - 1
	if k <= from || cues().uttered[t.Tokens[k].Word] != term || t.Tokens[k].Class != token.Word {
		return false
	}
	for n := 0; n < 8 && k > from; n++ {
		k--
		tok := &t.Tokens[k]
		if tok.Class == token.Comma || tok.Class == token.Stop || s.at[k] != 0 {
			return false
		}
		if tok.Is(lexicon.Negation) || tok.Class == token.Word && s.w.silent[tok.Word] {
			return true
		}
	}
	return false
}
