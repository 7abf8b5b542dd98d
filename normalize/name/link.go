package name

import (
	"math"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// link finds the entity of a candidate that is no whole name: a last name, a first name, an acronym, the first word of a company's name.
func (s *scanner) link(t *token.Text, c *candidate, r *ring) int32 {
	titled := c.title < c.from
	words, suffix := s.nameWords(t, c)
	if len(words) == 0 {
		return -1
	}
	last := words[len(words)-1]
	if c.kind != Place && c.row == 0 || titled {
		if c.initial && !titled && c.to == c.from+1 && t.Tokens[c.from].Is(ordinary) && s.modifies(t, int(c.to)) {
			return -1 // "Short days", though there is an Ann Short
		}
		if fig := s.namesake(t, c, words, suffix, titled); fig >= 0 {
			if titled {
				s.describe(t, c, fig)
			} else if c.title == c.from {
				s.behind(t, int(c.to), fig)
			}
			return fig
		}
	}
	if titled {
		whole := *c
		whole.from = c.title
		if i, ok := s.figureOf(s.keyOf(t, &whole)); ok {
			return i // a ship: "Lady Anne" where another sentence has "the Lady Anne"
		}
	}
	if c.office {
		return -1
	}
	if !titled && c.to == c.from+1 && c.row == 0 {
		if i, ok := s.byTail[t.Norm(int(c.from))]; ok && i >= 0 {
			return i
		}
	}
	if !titled && c.kind == Person && !c.whole {
		if i, ok := s.figureOf(s.keyOf(t, c)); ok && s.figures[i].kind == Place {
			return i // a first name that another sentence has as a place's
		}
	}
	if titled || c.kind == Person && !c.uncertain && (!t.Tokens[c.from].Is(lexicon.Noun|lexicon.Adjective) || s.speaks[last]) {
		f := figure{kind: Person, name: display(t, int(c.from), int(c.to)), words: slices.Clone(words), suffix: suffix, gender: s.firstGender(t, c)}
		i := s.newFigure(f)
		s.byLast[last] = append(s.byLast[last], i)
		s.describe(t, c, i)
		return i
	}
	single := c.to == c.from+1
	tok := &t.Tokens[c.from]
	if (c.uncertain || c.initial && single && c.row == 0 && tok.Shape == token.Capital && !s.speaks[last] && !s.acts(t, int(c.to))) && !s.inside.has(t, int(c.from)) {
		return -1
	}
	if single && c.row == 0 && tok.Is(ordinary) && tok.Shape != token.Upper && (c.initial || !s.speaks[last]) &&
		(c.initial || determined(t, int(c.from)) || !s.acts(t, int(c.to))) {
		return -1 // "the Summit": a common word that is nobody's name here
	}
	if single && c.row == 0 {
		letters, _ := s.keyOf(t, c)
		if tok.Shape == token.Upper && len(letters) <= 8 {
			if i, ok := s.letters[letters]; ok {
				return i
			}
			if c.kind == Other && s.spokenBy(t, int(c.from), int(c.to)) {
				c.kind = Organization
			}
			if tok.Is(function) {
				return -1
			}
		} else if i, ok := s.byStart[t.Norm(int(c.from))]; ok && i >= 0 {
			return i
		}
		if c.kind == Other && tok.Shape != token.Upper && !tok.Is(ordinary) && s.speaks[last] {
			f := figure{kind: Person, name: display(t, int(c.from), int(c.to)), words: slices.Clone(words)}
			if _, ok := s.byName[letters]; !ok {
				i := s.newFigure(f)
				s.byLast[last] = append(s.byLast[last], i)
				return i
			}
		}
	}
	return s.thing(t, c)
}

// namesake is the person whom a last name, or a first name alone, means: of several the one who fits the title, else the one
// mentioned a moment ago, else the one the report is about.
func (s *scanner) namesake(t *token.Text, c *candidate, words []string, suffix string, titled bool) int32 {
	last := words[len(words)-1]
	list, byFirst := latest(s.byLast[last]), false
	if len(list) == 0 && len(words) == 1 {
		list, byFirst = latest(s.byFirst[last]), true
	}
	if len(list) == 0 {
		return -1
	}
	var wanted *role
	var g gender
	if titled {
		if row, _, ok := s.lastRole(t, int(c.title), int(c.from)); ok {
			wanted = &s.lists.role[row]
			g = wanted.gender
		}
	}
	best, at := -1.0, int32(-1)
	for _, i := range list {
		f := &s.figures[i]
		if len(words) > 1 && !(f.full && sameFull(s.lists, f.words, words)) {
			continue
		}
		if suffix != "" && f.suffix != suffix {
			continue
		}
		if g != 0 && f.gender != 0 && f.gender != g {
			continue
		}
		score := s.present(i, c.sentence) + math.Min(float64(f.count), 20)/10
		if wanted != nil && len(wanted.classes) > 0 {
			fit := s.fits(f, wanted)
			if fit < 0 || fit == 0 && f.suffix == "jr" && suffix == "" {
				continue // "President Brown" beside "Carl Brown Jr."
			}
			score += 10 * fit
		}
		if (f.suffix == "jr" && suffix == "" || f.kin) && len(list) > 1 {
			score /= 4
		}
		if score > best {
			best, at = score, i
		}
	}
	if at >= 0 && g != 0 && s.figures[at].gender == 0 && !byFirst {
		s.figures[at].gender = g
	}
	return at
}

// fits says how well an office fits a person: 1 where the report gives it to them, 0 where it says nothing against it, -1 where it does.
func (s *scanner) fits(f *figure, r *role) float64 {
	for k := range f.roles {
		if f.roles[k].is(r.classes[0]) {
			return 1
		}
	}
	if f.kin {
		return -1
	}
	return 0
}

// acts says whether the token behind a name makes it one: "'s", or a verb.
func (s *scanner) acts(t *token.Text, to int) bool {
	if to >= len(t.Tokens) {
		return false
	}
	next := &t.Tokens[to]
	return next.Class == token.Clitic || next.Class == token.Word && next.Shape == token.Lower && (next.Is(lexicon.MostlyVerb|lexicon.Auxiliary|lexicon.Modal) || next.Is(lexicon.Cue) && !next.Is(lexicon.Noun) || rareVerb(t, to))
}

// modifies says whether a word before token "to" belongs to what follows: "short days", "short of".
func (s *scanner) modifies(t *token.Text, to int) bool {
	if to >= len(t.Tokens) {
		return false
	}
	next := &t.Tokens[to]
	return next.Class == token.Dash && next.Before == token.None ||
		next.Class == token.Word && next.Shape == token.Lower && (next.Is(lexicon.MostlyNoun|lexicon.MostlyAdjective) || t.Norm(to) == "of")
}
