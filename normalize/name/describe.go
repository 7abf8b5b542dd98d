package name

import (
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// maxRoles bounds the descriptions kept of one person.
const maxRoles = 12

// describe adds to person i what stands around the candidate: the title before, the role before in lower case, the apposition
// behind, a party and state ("D-Calif.").
func (s *scanner) describe(t *token.Text, c *candidate, i int32) {
	from, to := int(c.title), int(c.from)
	if from == to {
		from = s.roleBefore(t, to)
	}
	if from < to {
		p, g := s.position(t, from, to)
		p.title = c.title < c.from && len(p.classes) > 0
		if p.code == "" && from > 1 && t.Tokens[from-1].Class == token.Clitic { // "China's President"
			p.code = s.codeAt(t, from-2)
		}
		f := &s.figures[i]
		if f.gender == 0 {
			f.gender = g
		}
		f.kin = f.kin || p.is("kin")
		if courtesy := c.title < c.from && len(p.classes) == 0; !courtesy {
			s.addRole(i, p)
		}
		if c.title < c.from && !f.full {
			s.setTitle(f, t, c)
		}
	}
	if from == to && int(c.to) < len(t.Tokens) && t.Tokens[c.to].Class == token.Comma {
		if b := s.appositionBefore(t, int(c.from)); b < int(c.from)-1 {
			if p, g := s.position(t, b, int(c.from)-1); len(p.classes) > 0 {
				if s.figures[i].gender == 0 {
					s.figures[i].gender = g
				}
				s.addRole(i, p)
			}
		}
	}
	s.behind(t, int(c.to), i)
}

// appositionBefore is where the description begins that a comma parts from the name at token i, its article left out: "The captain, Ann
// Brown,"; i where there is none.
func (s *scanner) appositionBefore(t *token.Text, i int) int {
	if i < 3 || t.Norm(i-1) != "," || !t.Tokens[i-2].Is(lexicon.Role) || t.Tokens[i-2].Shape != token.Lower {
		return i
	}
	for k := i - 2; k >= 0 && k > i-7; k-- {
		p := &t.Tokens[k]
		switch {
		case p.Class == token.Word && p.Is(lexicon.Determiner):
			if t.Norm(k) == "the" || p.Is(lexicon.Possessive) {
				return k + 1
			}
			return i
		case p.Class != token.Word || p.Shape == token.Lower && !p.Is(lexicon.Role|lexicon.Noun|lexicon.Adjective):
			return i
		}
	}
	return i
}

// setTitle keeps the title that stands for a first name: an office before a courtesy.
func (s *scanner) setTitle(f *figure, t *token.Text, c *candidate) {
	row, at, ok := s.lastRole(t, int(c.title), int(c.from))
	if !ok {
		return
	}
	if f.title != "" && len(s.lists.role[row].classes) == 0 {
		return
	}
	if f.title != "" && !strings.HasPrefix(f.title, "Mr") && !strings.HasPrefix(f.title, "Ms") && !strings.HasPrefix(f.title, "Miss") {
		return
	}
	f.title = display(t, at, int(c.from))
}

// lastRole is the last role of a title, the token where it and those right before it begin.
func (s *scanner) lastRole(t *token.Text, from, to int) (row, at int, ok bool) {
	for k := from; k < to; {
		r, end, found := t.Phrase(s.lists.roles, k)
		if !found || end > to {
			k++
			continue
		}
		if !ok {
			at = k
		}
		row, ok = r, true
		k = end
		if k < to && t.Norm(k) == "." {
			k++
		}
		if k < to {
			if _, _, more := t.Phrase(s.lists.roles, k); !more {
				ok = ok && k >= to
				if k < to {
					ok = false
				}
			}
		}
	}
	return row, at, ok
}

// roleBefore is where a role in lower case right before token i begins; i where there is none: "White House spokesman" before a name.
func (s *scanner) roleBefore(t *token.Text, i int) int {
	k := i
	for n := 0; k > 0 && n < 6; n++ {
		p := &t.Tokens[k-1]
		if t.Tokens[k].Before != token.Space || p.Class != token.Word {
			break
		}
		if p.Shape == token.Lower && k == i && !p.Is(lexicon.Role) {
			return i
		}
		if p.Shape == token.Lower && !p.Is(lexicon.Role) && (!p.Is(lexicon.MostlyAdjective|lexicon.MostlyNoun) || p.Is(function|lexicon.Cue|lexicon.Adverb)) {
			break
		}
		if k == i && p.Shape != token.Lower {
			return i
		}
		if p.Shape != token.Lower && p.Is(function) {
			break
		}
		k--
	}
	return k
}

// position reads the office that tokens from..to name, and the gender it shows.
func (s *scanner) position(t *token.Text, from, to int) (position, gender) {
	p := position{text: display(t, from, to)}
	var g gender
	for k := from; k < to; {
		if row, end, ok := t.Phrase(s.lists.roles, k); ok && end <= to {
			r := &s.lists.role[row]
			if n := len(r.classes); n > 0 && len(p.classes) == 0 { // most positions are of one role and share its classes
				p.classes, p.own = r.classes[:n:n], r.classes[:1:1]
			} else if n > 0 {
				for _, c := range r.classes {
					if !slices.Contains(p.classes, c) {
						p.classes = append(p.classes, c)
					}
				}
				p.own = append(p.own, r.classes[0])
			}
			if r.gender != 0 {
				g = r.gender
			}
			k = end
			continue
		}
		if p.code == "" {
			p.code = s.codeAt(t, k)
		}
		p.former = p.former || former(t, k)
		k++
	}
	return p, g
}

// former says whether token k makes an office one of the past.
func former(t *token.Text, k int) bool {
	switch t.Norm(k) {
	case "former", "ex", "late", "onetime", "erstwhile":
		return true
	}
	return false
}

// codeAt is the code of the country or state named at token k.
func (s *scanner) codeAt(t *token.Text, k int) string {
	if k < 0 || !t.Tokens[k].Named() {
		return ""
	}
	for b := max(0, k-2); b <= k; b++ {
		if row, end, ok := t.Phrase(s.lists.names, b); ok && end == k+1 && (!s.lists.known[row].acronym || t.Tokens[k].Shape == token.Upper) {
			return s.lists.known[row].code
		}
	}
	if row, _, ok := t.Phrase(s.lists.names, k); ok && (!s.lists.known[row].acronym || t.Tokens[k].Shape == token.Upper) {
		return s.lists.known[row].code
	}
	return ""
}

func (s *scanner) addRole(i int32, p position) {
	f := &s.figures[i]
	if len(f.roles) >= maxRoles || p.text == "" {
		return
	}
	for k := range f.roles {
		if f.roles[k].text == p.text {
			f.roles[k].title = f.roles[k].title || p.title
			return
		}
	}
	f.roles = append(f.roles, p)
	for _, c := range p.classes {
		s.hold(c, i)
	}
}

// behind reads what stands behind a person's name: ", a professor at X,", ", Democrat of Ohio,", ", D-Ohio,", "(R-Ky.)".
func (s *scanner) behind(t *token.Text, k int, i int32) {
	if k+2 >= len(t.Tokens) {
		return
	}
	tok := &t.Tokens[k]
	bracket := tok.Class == token.Bracket && t.Norm(k) == "("
	if !bracket && (tok.Class != token.Comma || t.Norm(k) != ",") {
		return
	}
	k++
	if party := s.party(t, k); party != "" {
		state := strings.ReplaceAll(t.Norm(k+2), ".", "")
		name, ok := s.lists.states[state]
		if !ok {
			name = t.Norm(k + 2)
		}
		pos := position{classes: []string{strings.ToLower(party), "politician", "lawmaker"}, own: []string{strings.ToLower(party)}, text: party + " of " + capitals(name)}
		if row := s.lists.rowOf(name); row >= 0 {
			pos.code = s.lists.known[row].code
		}
		s.addRole(i, pos)
		return
	}
	if bracket {
		return
	}
	if t.Tokens[k].Class == token.Number && k+1 < len(t.Tokens) && t.Tokens[k+1].Class == token.Comma { // an age
		k += 2
	}
	if k < len(t.Tokens) && t.Tokens[k].Is(lexicon.Determiner) && !t.Tokens[k].Is(lexicon.Relative) && !t.Tokens[k].Named() {
		k++
	} else if k < len(t.Tokens) && !t.Tokens[k].Is(lexicon.Role) && (!t.Tokens[k].Is(lexicon.Adjective) || t.Tokens[k].Is(lexicon.MostlyVerb)) && k+1 < len(t.Tokens) && t.Tokens[k+1].Class != token.Clitic && !t.Tokens[k].Named() {
		return
	}
	end, role := k, -1
	for end < len(t.Tokens) && end-k < 16 {
		e := &t.Tokens[end]
		if end > k && e.Before >= token.Line || e.Class == token.Comma || e.Class == token.Stop && !(e.Before == token.None && (t.Tokens[end-1].Is(lexicon.ProperAbbreviation) || t.Tokens[end-1].To-t.Tokens[end-1].At == 1)) || e.Class == token.Bracket || e.Class == token.Dash && e.Before != token.None {
			break
		}
		if e.Class == token.Word && role < 0 {
			if e.Is(lexicon.Verb|lexicon.Auxiliary|lexicon.Modal) && !e.Is(lexicon.Noun|lexicon.Role|lexicon.Adjective) || e.Is(lexicon.Relative|lexicon.Subordinator) {
				return
			}
			if e.Is(lexicon.Preposition) || end-k > 6 {
				return
			}
		}
		if e.Class == token.Word && role >= 0 && (e.Is(lexicon.Relative) || e.Shape == token.Lower && e.Is(lexicon.Cue) && !e.Is(lexicon.Noun)) {
			break
		}
		if _, next, ok := t.Phrase(s.lists.roles, end); ok && next > end {
			if role < 0 || !t.Tokens[end-1].Is(lexicon.Preposition) {
				if role < 0 || end == role {
					role = next
				}
			}
			end = next
			continue
		}
		end++
	}
	if role < 0 || end == k {
		return
	}
	next := role
	if next < len(t.Tokens) && t.Norm(next) == "." && t.Tokens[next].Before == token.None {
		next++
	}
	if next < len(t.Tokens) && t.Tokens[next].Named() {
		return // a title before another name
	}
	head := role
	p, g := s.position(t, k, head)
	p.text = display(t, k, end)
	if p.code == "" && head+1 < end && t.Norm(head) == "of" {
		p.code = s.codeAt(t, head+1)
	}
	f := &s.figures[i]
	if f.gender == 0 {
		f.gender = g
	}
	f.kin = f.kin || p.is("kin")
	if len(p.classes) > 0 {
		s.addRole(i, p)
	}
}

// party is the party of a member of the US Congress by the letter at token k, where a state follows: "D-Ohio"; empty where none does.
func (s *scanner) party(t *token.Text, k int) string {
	if k+2 >= len(t.Tokens) || t.Tokens[k+1].Class != token.Dash || t.Tokens[k].To-t.Tokens[k].At != 1 || !t.Tokens[k].Named() {
		return ""
	}
	if _, ok := s.lists.states[strings.ReplaceAll(t.Norm(k+2), ".", "")]; !ok && !t.Tokens[k+2].Is(lexicon.Place) {
		return ""
	}
	switch t.Norm(k) {
	case "d":
		return "Democrat"
	case "r":
		return "Republican"
	case "i":
		return "Independent"
	}
	return ""
}

// related says whether a word of kinship stands shortly before a name: "his daughters, Ann and Berta Brown".
func (s *scanner) related(t *token.Text, at int) bool {
	for k := at - 1; k >= 0 && k >= at-8; k-- {
		tok := &t.Tokens[k]
		if tok.Class == token.Stop || tok.Before >= token.Line {
			return false
		}
		if tok.Class == token.Word && tok.Shape == token.Lower && tok.Is(lexicon.Role) {
			if row, _, ok := t.Phrase(s.lists.roles, k); ok && s.lists.role[row].is("kin") {
				return true
			}
		}
		if tok.Class == token.Word && tok.Is(lexicon.Verb|lexicon.Auxiliary) && !tok.Is(lexicon.Noun|lexicon.Role) {
			return false
		}
	}
	return false
}

// capitals writes each word with a capital.
func capitals(s string) string {
	b := []byte(s)
	for i := range b {
		if (i == 0 || b[i-1] == ' ' || b[i-1] == '-') && 'a' <= b[i] && b[i] <= 'z' {
			b[i] -= 'a' - 'A'
		}
	}
	return string(b)
}
