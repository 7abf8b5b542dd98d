package quote

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
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
		if p.and > 0 {
			if a, ok := s.mentionAt(p.and - 1); ok && a.To > p.and {
				return who // "the Health and Labour Committee's head Ann Brown"
			}
			first, second := s.resolve(phrase{from: p.from, to: p.and, head: p.and - 1}), who
			if p.head < p.and {
				second = s.resolve(s.after(p.and+1, p.to))
			}
			if first.name != "" && second.name != "" && first.name != second.name {
				who.name, who.entity = first.name+" and "+second.name, -1
			}
		}
		return who
	}
	if s.pronoun(p.head) && p.to-p.from == 1 && personal(s.t.Norm(p.head)) {
		return who
	}
	if e := s.surname(p); e >= 0 {
		who.name, who.entity = s.entities[e].Name, e
		return who
	}
	who.name = s.inside(p)
	return who
}

// surname is the person whose last name a phrase is, where the names' model has
// only one and took the word for no name here: "Hill said". -1 where there is none.
func (s *scanner) surname(p phrase) int {
	if !s.t.Tokens[p.head].Named() || !s.t.Tokens[p.from].Named() || s.t.Tokens[p.head].Is(closed) {
		return -1
	}
	found := -1
	for e := range min(len(s.entities), 4*reach) {
		if s.entities[e].Kind != name.Person {
			continue
		}
		if rest, ok := strings.CutSuffix(s.entities[e].Name, s.t.Form(p.head)); ok && strings.HasSuffix(rest, " ") {
			if found >= 0 {
				return -1
			}
			found = e
		}
	}
	return found
}

// turn is a saying's speaker, for the pronouns after it.
type turn struct {
	who      speaker
	sentence int
	order    order
	plural   bool
}

// cast finds the speaker of saying i. A pronoun is the speaker of the saying
// before it, if only speech stands between: that is how news carries a speaker
// on. Else it is whom the names' model takes it for.
func (s *scanner) cast(i int) {
	say := &s.sayings[i]
	say.who = s.resolve(say.subject)
	if say.doubt || say.subject.ok() && say.cue != according && !s.speaks(say.subject) && !s.adjacent(say) {
		say.who.name, say.who.entity = "", -1
	}
	if !say.subject.ok() || say.inside >= 0 || say.doubt {
		return
	}
	sentence := s.sentenceAt(say.from)
	if p := say.subject; p.to-p.from == 1 && s.pronoun(p.head) {
		s.stand(say, sentence)
	}
	if say.who.name == "" || say.passive || say.cue == according {
		return
	}
	// Speech inside reported speech passes nothing on.
	if !say.shared && s.embedded(i) {
		return
	}
	if say.shared && s.ing(say.from) && s.turn.who.name != "" && s.turn.sentence == sentence {
		return // "Gray suggested that Brown think before commenting": Gray
	}
	s.turn = turn{who: say.who, sentence: sentence, order: say.order, plural: s.plural(say.subject) || s.turn.plural && s.pronoun(say.subject.head)}
}

// carried is the speaker of the last saying, where the pronoun in the given sentence may stand for him.
func (s *scanner) carried(pronoun string, sentence int) (speaker, bool) {
	last := s.turn
	if last.who.name == "" || sentence-last.sentence > 12 {
		return speaker{}, false
	}
	for k := last.sentence + 1; k < sentence; k++ {
		if from := s.sentences[k].From; s.at[from] <= 0 && !s.quoted[k] {
			return speaker{}, false
		}
	}
	var gender string
	var kind name.Kind
	if e := last.who.entity; e >= 0 {
		gender, kind = s.entities[e].Gender, s.entities[e].Kind
	}
	switch pronoun {
	case "he":
		return last.who, gender != "f" && !last.plural && s.mayBe(kind, last.who.phrase)
	case "she":
		return last.who, gender != "m" && !last.plural && s.mayBe(kind, last.who.phrase)
	case "they":
		return last.who, last.plural
	case "it":
		return last.who, !last.plural && (kind == name.Organization || kind == "" && !s.mayBe(kind, last.who.phrase))
	}
	return speaker{}, false
}

// others takes "they" for the first phrase of the sentence, or of the one before, if that is many.
func (s *scanner) others(say *saying, sentence int) {
	for k := sentence; k >= 0 && k >= sentence-1; k-- {
		to := min(s.sentences[k].To, say.start)
		if p := s.firstPhrase(s.sentences[k].From, to); p.ok() && s.at[p.from] == 0 && s.plural(p) && !s.pronoun(p.head) && (p.and > 0 || !s.personAt(p.head)) {
			who := s.resolve(p)
			say.who.name, say.who.entity = who.name, who.entity
			return
		}
	}
}

// mayBe says whether a speaker of the kind, or meant by the phrase where he is nobody known, may be a person.
func (s *scanner) mayBe(kind name.Kind, p phrase) bool {
	return kind == name.Person || kind == "" && (s.human(p) || s.t.Tokens[p.head].Named() && s.t.Tokens[p.from].Named() && !s.plural(p))
}

// rival says whether somebody else is named in the sentence before token i, outside of marks.
func (s *scanner) rival(i, sentence int, last speaker) bool {
	from := s.sentences[sentence].From
	m := sort.Search(len(s.mentions), func(k int) bool { return s.mentions[k].From >= i }) - 1
	for n := 0; m >= 0 && s.mentions[m].From >= from && n < reach; m, n = m-1, n+1 {
		if k := s.mentions[m]; k.Kind == name.Person && !k.Pronoun && !k.Description && k.Entity != last.entity {
			return !s.hasMarks(k.From, i) && s.at[from] <= 0
		}
	}
	return false
}

// human says whether a phrase that is no name means a person: "a spokesman", "one voter".
func (s *scanner) human(p phrase) bool {
	return p.person || s.role(p.head) || s.t.Tokens[p.from].Word == s.w.one
}

// role says whether token i is an office or occupation, also in the plural.
func (s *scanner) role(i int) bool {
	tok := &s.t.Tokens[i]
	if tok.Is(lexicon.Role) || tok.Class != token.Word {
		return tok.Is(lexicon.Role)
	}
	one, ok := strings.CutSuffix(s.t.Norm(i), "s")
	return ok && lexicon.Load().Lookup(one).Tags.Has(lexicon.Role)
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
	text := s.t.Source(p.from, p.to)
	if !singleSpaced(text) {
		text = strings.Join(strings.Fields(text), " ")
	}
	first := &s.t.Tokens[p.from]
	if first.Shape == token.Capital && s.sentenceStart(p.from) && !s.nameAt(p.from) && (first.Is(closed) || first.Is(lexicon.MostlyNoun|lexicon.MostlyAdjective) && !first.Is(lexicon.Demonym|lexicon.Weekday|lexicon.Month|lexicon.Abbreviation|lexicon.ProperAbbreviation) && (p.from == p.head && s.plural(p) || s.t.Tokens[p.head].Shape == token.Lower)) {
		r, n := utf8.DecodeRuneInString(text)
		text = string(unicode.ToLower(r)) + text[n:]
	}
	return text
}

// singleSpaced says whether a text has no gaps but single blanks inside of it.
func singleSpaced(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= utf8.RuneSelf || c == ' ' && (i == 0 || i+1 == len(text) || text[i+1] == ' ') {
			return false
		}
	}
	return true
}
