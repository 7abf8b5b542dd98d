package quote

import (
	"sort"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// stand finds whom the pronoun that is the subject of a saying stands for: the speaker of the saying before it, whom the sentence
// before tells about, or whom the names' model takes it for, but nobody whom its own clause names beside it.
func (s *scanner) stand(say *saying, sentence int) {
	p := say.subject
	w := s.t.Norm(p.head)
	if e := say.who.entity; e >= 0 && w == "they" && s.entities[e].Kind == name.Person {
		say.who.name, say.who.entity = "", -1
	}
	last, ok := s.carried(w, sentence)
	ok = ok && !s.rival(p.from, sentence, last)
	if ok {
		say.who.name, say.who.entity = last.name, last.entity
	}
	if w != "he" && w != "she" {
		if say.who.name == "" && w == "they" {
			s.others(say, sentence)
		}
		return
	}
	sentence = s.opened(say, sentence)
	told := s.told(say, sentence)
	if told >= 0 && told != say.who.entity {
		say.who.name, say.who.entity = s.entities[told].Name, told
	} else if !ok && told < 0 && s.lost.ok && s.lost.who.entity == say.who.entity && sentence-s.lost.sentence < 3 {
		s.lost.sentence = sentence // "He" goes on from a "he" that was left open
		say.who.name, say.who.entity = "", -1
	} else if !ok && (s.nearBody(sentence) || told < 0 && (s.stale(say, sentence) || s.fronts(say, sentence))) {
		s.lost = tail{who: say.who, sentence: sentence, ok: say.who.entity >= 0}
		say.who.name, say.who.entity = "", -1
	}
	if say.who.entity >= 0 && s.ofHimself(say, say.who.entity) {
		s.another(say, sentence, w)
		return
	}
	beside := s.beside(say, sentence)
	if beside < 0 || say.who.entity != beside {
		return
	}
	say.who.name, say.who.entity = "", -1
	if last.name != "" && last.entity != beside && s.fits(w, last.entity) && sentence-s.turn.sentence < 2 {
		say.who.name, say.who.entity = last.name, last.entity
	} else if e := s.first(sentence, p.from); e >= 0 && e != beside && s.fits(w, e) {
		say.who.name, say.who.entity = s.entities[e].Name, e
	} else if e := s.toldOf(sentence, w); e >= 0 && e != beside {
		say.who.name, say.who.entity = s.entities[e].Name, e
	}
}

// ofHimself says whether what a saying has in marks right before or behind it tells of the person as of another one: "“The mayor knows
// it,” he said". "I am the mayor" and "as mayor" do not.
func (s *scanner) ofHimself(say *saying, entity int) bool {
	var q pair
	k := say.start - 1
	if k > 0 && s.t.Tokens[k].Class == token.Comma {
		k--
	}
	switch {
	case k >= 0 && s.at[k] < 0:
		q = s.pairs[-s.at[k]-1]
	case say.content > 0 && s.at[say.content] > 0:
		q = s.pairs[s.at[say.content]-1]
	default:
		return false
	}
	m := sort.Search(len(s.mentions), func(i int) bool { return s.mentions[i].From >= q.from })
	for n := 0; m < len(s.mentions) && s.mentions[m].From < q.to && n < reach; m, n = m+1, n+1 {
		x := &s.mentions[m]
		if x.Entity != entity || x.Pronoun || x.From > q.from && s.t.Tokens[x.From-1].Class == token.Comma {
			continue
		}
		to := x.To
		for to < q.to && to < x.To+few && s.adverb(to) {
			to++
		}
		if to < q.to && s.verbal(to) {
			return true
		}
	}
	return false
}

// another takes a pronoun that is not whom the names' model took it for for another person: the sentence's before, or the only other one
// whom that or the one before it names; for nobody where there are several. Where no other one is named, it stays.
func (s *scanner) another(say *saying, sentence int, pronoun string) {
	not, found := say.who.entity, -1
	if e := s.toldOf(sentence, pronoun); e >= 0 && e != not {
		found = e
	} else {
		from := s.sentences[max(0, sentence-2)].From
		m := sort.Search(len(s.mentions), func(i int) bool { return s.mentions[i].From >= s.sentences[sentence].From }) - 1
		for n := 0; m >= 0 && s.mentions[m].From >= from && n < reach; m, n = m-1, n+1 {
			e := s.mentions[m].Entity
			switch {
			case e == not || e == found || !s.fits(pronoun, e):
			case found >= 0:
				say.who.name, say.who.entity = "", -1
				return
			default:
				found = e
			}
		}
	}
	if found >= 0 {
		say.who.name, say.who.entity = s.entities[found].Name, found
	}
}

// opened is the sentence in which the quote begins that a saying stands right behind, else the given one.
func (s *scanner) opened(say *saying, sentence int) int {
	k := say.start - 1
	if k > 0 && s.t.Tokens[k].Class == token.Comma {
		k--
	}
	if k >= 0 && s.at[k] < 0 {
		return min(sentence, s.sentenceAt(s.pairs[-s.at[k]-1].open))
	}
	return sentence
}

// fits says whether a person may be "he" or "she".
func (s *scanner) fits(pronoun string, entity int) bool {
	if entity < 0 || s.entities[entity].Kind != name.Person {
		return false
	}
	g := s.entities[entity].Gender
	return g == "" || (pronoun == "he") == (g == "m")
}

// told is the person whom the sentence before tells about, where the pronoun stands behind what it says, "“…,” he said", or
// begins its sentence and stands for nobody else; -1 where that is nobody.
func (s *scanner) told(say *saying, sentence int) int {
	from, p := s.sentences[sentence].From, say.subject
	quoted := s.at[from] > 0 && p.from > s.pairs[s.at[from]-1].close
	if !quoted && (say.who.name != "" || s.lead(from, p.from+1) != p.from) {
		return -1
	}
	if s.turn.sentence == sentence-1 && s.turn.who.name != "" && (s.turn.order == fronted || s.turn.order == around) {
		return -1
	}
	return s.toldOf(sentence, s.t.Norm(p.head))
}

// toldOf is the person that the sentence before, if it is told and not said, has for its subject and the pronoun may stand for; -1 where that is nobody.
func (s *scanner) toldOf(sentence int, pronoun string) int {
	if sentence == 0 {
		return -1
	}
	prev := s.sentences[sentence-1]
	if s.quoted[sentence-1] || s.at[prev.From] != 0 {
		return -1
	}
	if e := s.first(sentence-1, prev.To); s.fits(pronoun, e) {
		return e
	}
	return -1
}

// first is the person who is the first phrase of a sentence, before token to, and a verb's or an apposition's subject; -1 where that is nobody.
func (s *scanner) first(sentence, to int) int {
	from := s.sentences[sentence].From
	if s.at[from] != 0 {
		return -1
	}
	p := s.firstPhrase(from, to)
	if !p.ok() || p.and > 0 || p.to >= to {
		return -1
	}
	if p.from > from+reach {
		return -1
	}
	p = s.apposition(p, p.to, to)
	if m, ok := s.mentionAt(p.head); ok && m.Kind == name.Person && !s.t.Tokens[p.head].Is(lexicon.Adverb|lexicon.TimeWord) {
		return m.Entity
	}
	return -1
}

// nearBody says whether the saying before, with nothing told between, is by a body with a name of one word, which may as well be a person's.
func (s *scanner) nearBody(sentence int) bool {
	e := s.turn.who.entity
	if s.turn.who.name == "" || e < 0 || s.entities[e].Kind != name.Organization || sentence-s.turn.sentence > 1 {
		return false
	}
	p := s.turn.who.phrase
	return p.to-p.from == 1 && s.t.Tokens[p.head].Shape == token.Capital
}

// stale says whether the person that the names' model takes a pronoun for was last named before the sentence before, and another one
// whom the pronoun may stand for since.
func (s *scanner) stale(say *saying, sentence int) bool {
	p := say.subject
	m := sort.Search(len(s.mentions), func(k int) bool { return s.mentions[k].From >= p.from }) - 1
	other := false
	for n := 0; m >= 0 && n < reach; m, n = m-1, n+1 {
		k := s.mentions[m]
		if k.Kind != name.Person {
			continue
		}
		if k.Entity == say.who.entity {
			return other && sentence-s.sentenceAt(k.From) > 1
		}
		other = other || !k.Pronoun && s.fits(s.t.Norm(p.head), k.Entity)
	}
	return false
}

// fronts says whether a clause in front of a pronoun's, "When the draft reached Brown, he …", names a person whom it may stand for, and
// the names' model takes it for another one who is not in its sentence.
func (s *scanner) fronts(say *saying, sentence int) bool {
	from, p := s.sentences[sentence].From, say.subject
	first := from
	if s.is(first, s.w.but) || s.is(first, s.w.and) {
		first++
	}
	if tok := s.t.Tokens[first]; first >= p.from || tok.Class != token.Word || !tok.Is(lexicon.Subordinator|lexicon.Relative) || tok.Is(lexicon.Determiner) || s.at[from] != 0 {
		return false
	}
	other := false
	m := sort.Search(len(s.mentions), func(k int) bool { return s.mentions[k].From >= first })
	for n := 0; m < len(s.mentions) && s.mentions[m].From < p.from && n < reach; m, n = m+1, n+1 {
		k := s.mentions[m]
		if k.Kind == name.Person && k.Entity == say.who.entity {
			return false
		}
		other = other || k.Kind == name.Person && !k.Pronoun && s.fits(s.t.Norm(p.head), k.Entity)
	}
	return other
}

// beside is the person whom a pronoun cannot stand for, being named in its own clause: "Brown, who he said was", "he said Brown was"; -1 where that is nobody.
func (s *scanner) beside(say *saying, sentence int) int {
	t, p := s.t, say.subject
	from := s.sentences[sentence].From
	if k := p.from - 1; k > from && t.Tokens[k].Class == token.Word && (t.Tokens[k].Word == s.w.who || t.Norm(k) == "whom") {
		if t.Tokens[k-1].Class == token.Comma {
			k--
		}
		if m, ok := s.mentionAt(k - 1); ok && m.To == k && m.Kind == name.Person {
			return m.Entity
		}
		return -1
	}
	if m, ok := s.mentionAt(say.to); ok && m.From == say.to && m.Kind == name.Person && !m.Pronoun {
		return m.Entity // "after he asked the mayor"
	}
	for k := max(from, p.from-reach); k < p.from; k++ {
		if t.Tokens[k].Class == token.Word && t.Tokens[k].Is(lexicon.Subordinator|lexicon.Relative) {
			return -1
		}
	}
	m := sort.Search(len(s.mentions), func(k int) bool { return s.mentions[k].From >= say.to })
	for n := 0; m < len(s.mentions) && n < few; m, n = m+1, n+1 {
		k := s.mentions[m]
		if k.From >= say.hi || k.From > say.to+reach/2 || !s.together(say.to, k.From) {
			break
		}
		if k.Kind == name.Person && !k.Pronoun && !k.Description && k.Entity == say.who.entity {
			return k.Entity
		}
	}
	return -1
}
