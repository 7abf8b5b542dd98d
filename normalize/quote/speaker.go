package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// speaker is who says something.
type speaker struct {
	name   string
	phrase phrase
	entity int
}

// resolve names the speaker that a phrase stands for: the fullest name in the
// report, or the phrase as it would stand inside a sentence.
func (s *scanner) resolve(p phrase) speaker {
	who := speaker{phrase: p, entity: -1}
	if !p.ok() {
		return who
	}
	if m, ok := s.mentionAt(p.head); ok {
		who.name, who.entity = m.Canonical, m.Entity
		return who
	}
	if s.pronoun(p.head) && p.to-p.from == 1 && personal(s.t.Norm(p.head)) {
		return who
	}
	who.name = s.inside(p)
	return who
}

// personal says whether a pronoun names nobody by itself.
func personal(w string) bool {
	switch w {
	case "he", "she", "it", "they", "i", "we", "you", "him", "her", "them", "this", "that", "who", "which", "these", "those", "one":
		return true
	}
	return false
}

// inside is a phrase as it would stand inside a sentence, with single spaces.
func (s *scanner) inside(p phrase) string {
	text := strings.Join(strings.Fields(s.t.Source(p.from, p.to)), " ")
	first := s.t.Tokens[p.from]
	if first.Shape == token.Capital && s.sentenceStart(p.from) && !s.nameAt(p.from) && (first.Tags != 0 || p.from < p.head && s.t.Tokens[p.head].Shape == token.Lower) {
		r, n := utf8.DecodeRuneInString(text)
		text = string(unicode.ToLower(r)) + text[n:]
	}
	return text
}
