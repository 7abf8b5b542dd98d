package name

import (
	"math"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

// resolve walks candidates and events in the text's order, links what is not linked yet, and makes the answer.
func (s *scanner) resolve() ([]Entity, [][]Mention) {
	for len(s.mentions) < len(s.texts) {
		s.mentions = append(s.mentions, nil)
	}
	mentions := s.mentions[:len(s.texts)]
	var ring ring
	e := 0
	taken := int32(0) // the token behind the last mention of the text
	text := int32(-1)
	note := func(at, from, to, sentence, fig int32, kind int) {
		t := s.texts[at]
		f := &s.figures[fig]
		f.count++
		mentions[at] = append(mentions[at], Mention{
			Span: t.Span(int(from), int(to)), Text: t.Source(int(from), int(to)), Kind: f.kind, Entity: int(fig), From: int(from), To: int(to),
			Pronoun: kind == 1, Description: kind == 2,
		})
		taken = to
	}
	flush := func(untilText, untilAt int32, ahead int) {
		for ; e < len(s.events) && (s.events[e].text < untilText || s.events[e].text == untilText && s.events[e].at < untilAt); e++ {
			v := &s.events[e]
			if v.text != text {
				text, taken = v.text, 0
			}
			if v.at < taken {
				continue
			}
			t := s.texts[v.text]
			if t.Tokens[v.at].Is(lexicon.Pronoun) {
				if fig := s.pronoun(t, v, &ring, ahead); fig >= 0 {
					note(v.text, v.at, v.at+1, v.sentence, fig, 1)
					s.boost(&ring, t, fig, v.sentence, v.at, s.weight(t, int(v.at), int(v.at)+1, v.quoted))
				}
				continue
			}
			if from, to, fig := s.description(t, v, mentions[v.text], &ring); fig >= 0 && from >= before(mentions[v.text], taken, from) {
				for l := mentions[v.text]; len(l) > 0 && l[len(l)-1].To > int(from); l = mentions[v.text] {
					s.figures[l[len(l)-1].Entity].count--
					mentions[v.text] = l[:len(l)-1]
				}
				note(v.text, from, to, v.sentence, fig, 2)
				if s.figures[fig].kind == Person {
					s.boost(&ring, t, fig, v.sentence, from, s.weight(t, int(from), int(to), v.quoted))
				}
			}
		}
	}
	for i := range s.candidates {
		c := &s.candidates[i]
		flush(c.text, c.from, i)
		if c.text != text {
			text, taken = c.text, 0
		}
		if c.from < taken || c.to <= c.from {
			continue
		}
		t := s.texts[c.text]
		if c.row > 0 && s.lists.known[c.row-1].class == "adj" && s.lists.known[c.row-1].code == "" {
			continue // "Western" names nothing
		}
		if c.entity < 0 {
			c.entity = s.link(t, c, &ring)
		}
		if c.entity < 0 {
			continue
		}
		note(c.text, c.from, c.to, c.sentence, c.entity, 0)
		m := &mentions[c.text][len(mentions[c.text])-1]
		if c.row > 0 {
			m.Adjective = s.lists.known[c.row-1].adjective
		}
		f := &s.figures[c.entity]
		if name := display(t, int(c.from), int(c.to)); name != f.name && len(f.aliases) < 16 && !slices.Contains(f.aliases, name) {
			f.aliases = append(f.aliases, name)
		}
		if f.kind == Person || f.ship {
			s.boost(&ring, t, c.entity, c.sentence, c.title, s.weight(t, int(c.title), int(c.to), c.quoted))
		}
	}
	flush(math.MaxInt32, 0, len(s.candidates))
	return s.answer(mentions)
}

// before is where the last mention ends, those not counted that a description from token from on takes in: "the Russian leader".
func before(mentions []Mention, taken, from int32) int32 {
	i := len(mentions)
	for i > 0 && mentions[i-1].From > int(from) && !mentions[i-1].Pronoun && mentions[i-1].Kind != Person {
		i--
	}
	switch {
	case i == len(mentions):
		return taken
	case i == 0:
		return 0
	}
	return int32(mentions[i-1].To)
}

// answer numbers the entities in the order of their first mention. The mentions stay the scanner's; the answer has copies.
func (s *scanner) answer(mentions [][]Mention) ([]Entity, [][]Mention) {
	number := make([]int, len(s.figures))
	named := 0
	for k := range mentions {
		for i := range mentions[k] {
			if n := &number[mentions[k][i].Entity]; *n == 0 {
				*n = -1
				named++
			}
		}
	}
	var entities []Entity
	if named > 0 {
		entities = make([]Entity, 0, named)
	}
	for k := range mentions {
		for i := range mentions[k] {
			m := &mentions[k][i]
			f := &s.figures[m.Entity]
			if number[m.Entity] < 0 {
				entities = append(entities, s.entity(f))
				number[m.Entity] = len(entities)
			}
			m.Entity = number[m.Entity] - 1
			m.Canonical, m.Kind = entities[m.Entity].Name, entities[m.Entity].Kind
		}
	}
	out := make([][]Mention, len(mentions))
	for k := range mentions {
		out[k] = append(make([]Mention, 0, len(mentions[k])), mentions[k]...)
	}
	return entities, out
}

func (s *scanner) entity(f *figure) Entity {
	out := Entity{Name: f.name, Kind: f.kind, Code: f.code, Key: f.key}
	if f.kind != Person {
		f.gender = 0
	}
	switch f.gender {
	case male:
		out.Gender = "m"
	case female:
		out.Gender = "f"
	}
	if f.kind == Person && !f.full && f.title != "" {
		out.Name = f.title + " " + f.name
	}
	if aliases := slices.DeleteFunc(f.aliases, func(a string) bool { return a == out.Name }); len(aliases) > 0 {
		out.Aliases = aliases // the figure is done with them
	}
	if len(f.roles) > 0 {
		out.Roles = make([]string, len(f.roles))
	}
	for i := range f.roles {
		out.Roles[i] = f.roles[i].text
	}
	return out
}
