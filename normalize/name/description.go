package name

import (
	"slices"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// description is the entity that "the Russian leader", "the senator" or "the company" means, with its tokens; -1 where that is not clear.
func (s *scanner) description(t *token.Text, v *event, mentions []Mention, r *ring) (from, to, fig int32) {
	at := int(v.at)
	row, end, ok := t.Phrase(s.lists.roles, at)
	if !ok {
		return s.headDescription(t, v)
	}
	for b := at - 1; b >= 0 && b >= at-2; b-- { // "vice president": the phrase begins before
		if r, e, longer := t.Phrase(s.lists.roles, b); longer && e > at {
			row, end, at = r, e, b
		}
	}
	if end < len(t.Tokens) && t.Tokens[end].Named() && t.Tokens[end].Before == token.Space {
		return 0, 0, -1 // a title: "the actor Tom Brown"
	}
	if end < len(t.Tokens) && t.Tokens[end].Class == token.Dash && t.Tokens[end].Before == token.None {
		return 0, 0, -1
	}
	role := &s.lists.role[row]
	if len(role.classes) == 0 {
		return 0, 0, -1
	}
	if end < len(t.Tokens) && t.Tokens[end].Class == token.Word && t.Tokens[end].Shape == token.Lower && t.Tokens[end].Before == token.Space {
		noun := t.Tokens[end].Is(lexicon.MostlyNoun) && (!t.Tokens[end].Is(lexicon.Verb) || !role.title)
		if noun && !t.Tokens[end].Is(lexicon.Auxiliary|lexicon.Modal) {
			return 0, 0, -1 // "the Republican side", "the president elect"
		}
	}
	code, k, ok := s.modifiers(t, at)
	past := false
	for i := k; i < at && ok; i++ {
		past = past || former(t, i)
	}
	if !ok {
		return 0, 0, -1
	}
	n := len(mentions)
	for n > 0 && mentions[n-1].From > k {
		n--
	}
	if n > 0 && mentions[n-1].To == k-1 && mentions[n-1].Kind == Person && t.Tokens[k-1].Class == token.Comma {
		return 0, 0, -1 // ", the mayor," behind a name describes it
	}
	if end < len(t.Tokens) && t.Tokens[end].Is(lexicon.Preposition) && t.Tokens[end].Shape == token.Lower {
		switch t.Norm(end) {
		case "of", "for", "at", "from":
			if code != "" || end+1 >= len(t.Tokens) {
				return 0, 0, -1
			}
			if code = s.codeAt(t, end+1); code == "" {
				return 0, 0, -1
			}
		}
	}
	if s.nameBehind(t, end) {
		return 0, 0, -1
	}
	if fig = s.holder(role, code, v.sentence, past); fig < 0 && code == "" && role.classes[0] == "candidate" {
		fig = s.foremost("politician", v.sentence, r)
	}
	if fig < 0 {
		fig = s.turned(t, at, code, v.sentence)
	}
	return int32(k), int32(end), fig
}

// nameBehind says whether a name follows a role and where that is, for which a description stands that ends before token i: "the second
// Liberal in the chamber, Ann Brown".
func (s *scanner) nameBehind(t *token.Text, i int) bool {
	if i+1 >= len(t.Tokens) || t.Norm(i) != "in" && t.Norm(i) != "on" {
		return false
	}
	for k := i + 1; k+1 < len(t.Tokens) && k < i+6; k++ {
		switch t.Tokens[k].Class {
		case token.Word, token.Clitic:
		case token.Comma:
			return t.Tokens[k+1].Named()
		default:
			return false
		}
	}
	return false
}

// turned is the one person who is or was what stands before the role at token at: "the actor-turned-activist", where the report has an
// actor and no other activist; -1 where there is none.
func (s *scanner) turned(t *token.Text, at int, code string, sentence int32) int32 {
	if at < 4 || t.Norm(at-2) != "turned" || t.Tokens[at-1].Class != token.Dash || t.Tokens[at-3].Class != token.Dash {
		return -1
	}
	row, end, ok := t.Phrase(s.lists.roles, at-4)
	if !ok || end != at-3 || len(s.lists.role[row].classes) == 0 {
		return -1
	}
	now, then := s.holder(&s.lists.role[row], code, sentence, false), s.holder(&s.lists.role[row], code, sentence, true)
	if now >= 0 && then >= 0 && now != then {
		return -1
	}
	return max(now, then)
}

// modifiers reads leftwards from a role to "the": the country or state on the way, and the token of the article.
func (s *scanner) modifiers(t *token.Text, at int) (code string, from int, ok bool) {
	for k := at - 1; k >= 0 && at-k <= 8; k-- {
		tok := &t.Tokens[k]
		if t.Tokens[k+1].Before > token.Space {
			return "", 0, false
		}
		switch {
		case tok.Class == token.Dash && tok.Before == token.None:
		case (tok.Class == token.Number || tok.Is(lexicon.Numeral)) && (t.Tokens[k+1].Class == token.Dash || tok.Before == token.None && k > 0 && t.Tokens[k-1].Class == token.Dash): // "the four-term senator", "the 62-year-old mayor"
		case tok.Class != token.Word:
			return "", 0, false
		case tok.Is(lexicon.Determiner):
			w := t.Norm(k)
			return code, k, w == "the"
		case tok.Named():
			c := s.codeAt(t, k)
			if c == "" && !tok.Is(lexicon.Demonym|lexicon.Place) {
				return "", 0, false
			}
			if c != "" && code == "" {
				code = c
			}
		case tok.Is(function) || !tok.Is(lexicon.Adjective|lexicon.Noun|lexicon.Numeral|lexicon.Participle):
			return "", 0, false
		case tok.Is(lexicon.Numeral):
			return "", 0, false
		}
	}
	return "", 0, false
}

// wide are the classes by which a text describes who has a narrower one: a senator is "the lawmaker". An aide may be many.
var wide = map[string]bool{
	"leader": true, "lawmaker": true, "congressman": true, "senator": true, "minister": true, "judge": true, "justice": true, "secretary": true,
	"politician": true, "candidate": true, "spokesperson": true, "prosecutor": true, "diplomat": true, "general": true, "monarch": true,
}

// holder is the one person whom a role, and a country or state, describe.
func (s *scanner) holder(r *role, code string, sentence int32, past bool) int32 {
	class := r.classes[0]
	var fits, titled [maxNamesakes]int32
	n, m := 0, 0
	list := s.holding(class)
	for _, i := range list {
		f := &s.figures[i]
		if r.gender != 0 && f.gender != 0 && r.gender != f.gender || slices.Contains(fits[:n], i) {
			continue
		}
		has, hasTitle := false, false
		for k := range f.roles {
			p := &f.roles[k]
			if p.former != past {
				continue
			}
			if (slices.Contains(p.own, class) || wide[class] && p.is(class)) && (code == "" || p.code == code || p.code == "" && hasCode(f, code)) {
				has = true
				hasTitle = hasTitle || p.title
			}
		}
		if has {
			fits[n] = i
			n++
			if hasTitle {
				titled[m] = i
				m++
			}
		}
	}
	switch {
	case n == 1:
		if m == 0 && s.present(fits[0], sentence) < 0.02 {
			return -1 // out of the reader's mind
		}
		return fits[0]
	case n == 0:
		return -1
	case m == 1 && code == "" && class != "leader" && class != "lawmaker":
		return titled[0]
	}
	// several: the one whom the reader has in mind, if it is clearly one
	best, second, at := 0.0, 0.0, int32(-1)
	for _, i := range fits[:n] {
		switch p := s.present(i, sentence); {
		case p > best:
			best, second, at = p, best, i
		case p > second:
			second = p
		}
	}
	for _, i := range fits[:n] { // "Senator Brown met Senator Gray": either
		if i != at && at >= 0 && s.figures[i].sentence == s.figures[at].sentence {
			return -1
		}
	}
	if best > 0.4 && best > 2*second {
		return at
	}
	return -1
}

// foremost is the person whom the reader has in mind, if it is clearly one and of the class; -1 otherwise.
func (s *scanner) foremost(class string, sentence int32, r *ring) int32 {
	best, second, at := 0.0, 0.0, int32(-1)
	for _, i := range r.list {
		switch p := s.present(i, sentence); {
		case p > best:
			best, second, at = p, best, i
		case p > second:
			second = p
		}
	}
	if at < 0 || best < 0.4 || best < 2*second || !slices.ContainsFunc(s.figures[at].roles, func(p position) bool { return p.is(class) }) {
		return -1
	}
	return at
}

func hasCode(f *figure, code string) bool {
	for k := range f.roles {
		if f.roles[k].code == code {
			return true
		}
	}
	return false
}

// headDescription is the organization that "the ministry" or "the university" means: the only one with that word in its name.
func (s *scanner) headDescription(t *token.Text, v *event) (from, to, fig int32) {
	at := int(v.at)
	if c := s.lists.orgs[t.Tokens[at].Word]; c != orgHead || at == 0 || t.Norm(at-1) != "the" {
		return 0, 0, -1
	}
	if at+1 < len(t.Tokens) {
		next := &t.Tokens[at+1]
		if next.Class == token.Word && (next.Named() || next.Is(lexicon.Noun|lexicon.Preposition) && !next.Is(lexicon.Verb|lexicon.Auxiliary|lexicon.Cue)) || next.Class == token.Dash && next.Before == token.None {
			return 0, 0, -1
		}
	}
	i, ok := s.byHead[t.Tokens[at].Word]
	if !ok || i < 0 || s.figures[i].count == 0 {
		return 0, 0, -1
	}
	return int32(at - 1), int32(at + 1), i
}
