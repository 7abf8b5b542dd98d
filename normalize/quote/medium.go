package quote

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// mediumOf is where the words of a saying were said: whom they were told to, if
// that is an organization ("told CNN"), or a document, an occasion or a platform
// ("in a statement", "on Twitter") behind the verb or in front of the sentence.
func (s *scanner) mediumOf(say *saying) string {
	t := s.t
	end := min(say.hi, say.to+reach)
	i := say.to
	if say.order == fronted && say.subject.from >= say.to {
		i = say.subject.to // "said Mr. Brown in a statement"
	}
	if say.content > 0 && say.clause {
		end = min(end, say.content)
	}
	if say.cue.has(frameListener) && i < end {
		k := i
		if k+1 < end && t.Tokens[k].Is(lexicon.Determiner) {
			k++
		}
		if m, ok := s.mentionAt(k); ok && m.From == k && s.ofPress(m) {
			return m.Canonical
		}
	}
	for ; i < end && s.at[i] == 0; i++ {
		tok := &t.Tokens[i]
		if tok.Class == token.Stop || tok.Class == token.Comma && i > say.to+1 || tok.Class == token.Word && (tok.Is(lexicon.Conjunction|lexicon.Relative|lexicon.Subordinator) && !tok.Is(lexicon.Preposition)) {
			break
		}
		if m := s.mediumAt(i, end); m != "" {
			return m
		}
	}
	// "In an interview on Tuesday, Mr. Brown said"
	from := s.sentences[s.sentenceAt(say.from)].From
	if from < say.start && say.start-from < reach && say.inside < 0 {
		if i := s.lead(from, say.start); i < say.start {
			return s.mediumAt(i, say.start)
		}
	}
	return ""
}

// ofPress says whether a mention names a newspaper, a station, a news agency or a platform.
func (s *scanner) ofPress(m *name.Mention) bool {
	if m.Pronoun || m.Kind == name.Person || m.Kind == name.Place {
		return false
	}
	if _, end, ok := s.t.Phrase(s.w.press, m.From); ok && end == m.To {
		return true
	}
	for i := m.From; i < m.To; i++ {
		if k := cues().media[s.t.Tokens[i].Word]; k == press {
			return true
		}
	}
	return false
}

// mediumAt is the medium that a preposition at token i leads to; "" where it leads to none.
func (s *scanner) mediumAt(i, end int) string {
	t := s.t
	if tok := t.Tokens[i]; tok.Class != token.Word || !tok.Is(lexicon.Preposition) {
		return ""
	}
	switch t.Norm(i) {
	case "in", "on", "at", "during", "via", "through", "over":
	default:
		return ""
	}
	p := s.after(i+1, end)
	if !p.ok() {
		return ""
	}
	if m, ok := s.mentionAt(p.head); ok {
		if s.ofPress(m) {
			return m.Canonical
		}
		if m.Kind == name.Person {
			return ""
		}
	}
	if cues().media[t.Tokens[p.head].Word] == said {
		return s.inside(phrase{from: p.from, to: p.head + 1, head: p.head})
	}
	return ""
}
