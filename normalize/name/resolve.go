package name

import (
	"math"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// resolve walks candidates and events in the text's order, links what is not linked yet, and makes the answer.
func (s *scanner) resolve() ([]Entity, [][]Mention) {
	mentions := make([][]Mention, len(s.texts))
	for i := range mentions {
		n := 0
		for k := range s.candidates {
			if int(s.candidates[k].text) == i {
				n++
			}
		}
		mentions[i] = make([]Mention, 0, n+n/4+4)
	}
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
		f.last = c.sentence
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

// answer numbers the entities in the order of their first mention.
func (s *scanner) answer(mentions [][]Mention) ([]Entity, [][]Mention) {
	number := make([]int, len(s.figures))
	var entities []Entity
	for k := range mentions {
		for i := range mentions[k] {
			m := &mentions[k][i]
			f := &s.figures[m.Entity]
			if number[m.Entity] == 0 {
				entities = append(entities, s.entity(f))
				number[m.Entity] = len(entities)
			}
			m.Entity = number[m.Entity] - 1
			m.Canonical, m.Kind = entities[m.Entity].Name, entities[m.Entity].Kind
		}
	}
	return entities, mentions
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
	for _, a := range f.aliases {
		if a != out.Name {
			out.Aliases = append(out.Aliases, a)
		}
	}
	for i := range f.roles {
		out.Roles = append(out.Roles, f.roles[i].text)
	}
	return out
}

// ring is the persons mentioned last.
type ring struct {
	list []int32
}

const ringSize = 12

// boost makes a person present to the reader. What a reader has in mind halves with every sentence.
func (s *scanner) boost(r *ring, t *token.Text, fig, sentence, at int32, by float64) {
	f := &s.figures[fig]
	if by >= asSubject && s.subjectIn != sentence && !(at > 0 && t.Tokens[at-1].Is(lexicon.Subordinator|lexicon.Relative)) { // the main clause's subject
		by++
		s.subjectIn = sentence
	}
	if sentence != f.sentence {
		f.before, f.beforeSentence = f.score, f.sentence
	}
	now := s.present(fig, sentence)
	f.score = math.Max(by, now) + 0.2*math.Min(by, now)
	f.sentence = sentence
	if by >= asSubject {
		f.subject, f.subjectOf = at+1, sentence
	}
	if i := slices.Index(r.list, fig); i >= 0 {
		r.list = append(r.list[:i], r.list[i+1:]...)
	} else if len(r.list) == ringSize {
		r.list = append(r.list[:0], r.list[1:]...)
	}
	r.list = append(r.list, fig)
}

// asSubject is the weight of a mention that is a verb's subject.
const asSubject = 3

// present is how present a person is at a sentence.
func (s *scanner) present(fig, sentence int32) float64 {
	f := &s.figures[fig]
	return faded(f.score, f.sentence, sentence)
}

func faded(score float64, from, to int32) float64 {
	if from < 0 || to-from > 30 {
		return 0
	}
	return math.Ldexp(score, -int(to-from))
}

// weight is what a mention adds: most as a subject, least inside quotation marks.
func (s *scanner) weight(t *token.Text, from, to int, quoted bool) float64 {
	w := 1.0
	afterPreposition := from > 0 && t.Tokens[from-1].Class == token.Word && t.Tokens[from-1].Is(lexicon.Preposition)
	switch {
	case to < len(t.Tokens) && t.Tokens[to].Class == token.Clitic:
		w = 1.2
	case !afterPreposition && to < len(t.Tokens) && t.Norm(to) == "of" && s.verbBehind(t, to):
		w = asSubject // "Capt. Brown of the harbour police said"
	case afterPreposition:
	case to < len(t.Tokens) && t.Tokens[to].Class == token.Word && t.Tokens[to].Shape == token.Lower &&
		(t.Tokens[to].Is(lexicon.Verb|lexicon.Auxiliary|lexicon.Modal|lexicon.Cue|lexicon.Adverb) || rareVerb(t, to)):
		w = asSubject
	case from > 1 && t.Tokens[from-1].Class == token.Word && t.Tokens[from-1].Is(lexicon.Cue) &&
		(t.Tokens[from-2].Class == token.Mark || t.Tokens[from-2].Class == token.Comma): // ", said Brown"
		w = asSubject
	case to+1 < len(t.Tokens) && t.Tokens[to].Class == token.Dash && t.Norm(to+1) == "who":
		w = asSubject
	case to+1 < len(t.Tokens) && t.Tokens[to].Class == token.Comma && (t.Norm(to+1) == "who" ||
		from > 0 && t.Tokens[from-1].Class == token.Comma && t.Tokens[to+1].Shape == token.Lower && t.Tokens[to+1].Is(lexicon.MostlyVerb|lexicon.Auxiliary|lexicon.Modal)):
		w = asSubject // ", Brown, who" and "the captain, Brown, left"
	case to < len(t.Tokens) && t.Tokens[to].Class == token.Comma:
		w = 1.5
	}
	begins := from == 0 || t.Tokens[from-1].Class == token.Stop || t.Tokens[from-1].Class == token.Mark || t.Tokens[from].Before >= token.Line
	if begins && w == 1.5 { // "Ann Brown, a teacher, said"
		w = asSubject
	}
	if begins && w > 1 {
		w++
	}
	if quoted {
		w *= 0.2
	}
	return w
}

// verbBehind says whether a verb follows the "of" at token k and the names behind it.
func (s *scanner) verbBehind(t *token.Text, k int) bool {
	for n := k + 1; n < len(t.Tokens) && n < k+9; n++ {
		tok := &t.Tokens[n]
		switch {
		case tok.Class != token.Word:
			return false
		case tok.Named(), tok.Is(lexicon.Determiner):
		default:
			return tok.Is(lexicon.MostlyVerb | lexicon.Auxiliary | lexicon.Modal)
		}
	}
	return false
}

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
	verbs := 0
	for k := from; k < to; k++ {
		tok := &t.Tokens[k]
		switch {
		case tok.Class == token.Comma, tok.Class == token.Dash, tok.Class == token.Mark, tok.Is(lexicon.Subordinator | lexicon.Relative), tok.Is(lexicon.Preposition):
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
	if fig = s.holder(role, code, v.sentence); fig < 0 && code == "" && role.classes[0] == "candidate" {
		fig = s.foremost("politician", v.sentence, r)
	}
	return int32(k), int32(end), fig
}

// modifiers reads leftwards from a role to "the": the country or state on the way, and the token of the article.
func (s *scanner) modifiers(t *token.Text, at int) (code string, from int, ok bool) {
	for k := at - 1; k >= 0 && at-k <= 5; k-- {
		tok := &t.Tokens[k]
		if t.Tokens[k+1].Before > token.Space {
			return "", 0, false
		}
		switch {
		case tok.Class == token.Dash && tok.Before == token.None:
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
func (s *scanner) holder(r *role, code string, sentence int32) int32 {
	class := r.classes[0]
	var fits, titled [maxNamesakes]int32
	n, m := 0, 0
	list := latest(s.byClass[class])
	for _, i := range list {
		f := &s.figures[i]
		if r.gender != 0 && f.gender != 0 && r.gender != f.gender || slices.Contains(fits[:n], i) {
			continue
		}
		has, hasTitle := false, false
		for k := range f.roles {
			p := &f.roles[k]
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
		key, _ := s.keyOf(t, &whole)
		if i, ok := s.byKey[key]; ok {
			return i // a ship: "Lady Anne" where another sentence has "the Lady Anne"
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
	if (c.uncertain || c.initial && single && c.row == 0 && tok.Shape == token.Capital && !s.speaks[last] && !s.acts(t, int(c.to))) && !s.inside[t.Norm(int(c.from))] {
		return -1
	}
	if single && c.row == 0 && tok.Is(ordinary) && tok.Shape != token.Upper && (c.initial || !s.speaks[last]) &&
		(c.initial || determined(t, int(c.from)) || !s.acts(t, int(c.to))) {
		return -1 // "the Summit": a common word that is nobody's name here
	}
	if single && c.row == 0 {
		key, _ := s.keyOf(t, c)
		letters := strings.TrimPrefix(key, "name ")
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
			if _, ok := s.byKey[key]; !ok {
				i := s.newFigure(f)
				s.byLast[last] = append(s.byLast[last], i)
				return i
			}
		}
	}
	return s.thing(t, c)
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

// acts says whether the token behind a name makes it one: "'s", or a verb.
func (s *scanner) acts(t *token.Text, to int) bool {
	if to >= len(t.Tokens) {
		return false
	}
	next := &t.Tokens[to]
	return next.Class == token.Clitic || next.Class == token.Word && next.Shape == token.Lower && (next.Is(lexicon.MostlyVerb|lexicon.Auxiliary|lexicon.Modal) || next.Is(lexicon.Cue) && !next.Is(lexicon.Noun) || rareVerb(t, to))
}

// rareVerb says whether token k is a verb's past form by its look, being too rare for the lists: "mocked".
func rareVerb(t *token.Text, k int) bool {
	return t.Tokens[k].Tags == 0 && strings.HasSuffix(t.Norm(k), "ed")
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

// known finds at token i of a heading a name that the report's sentences have.
func (s *scanner) known(t *token.Text, i, to int) (candidate, bool) {
	w := plainLetters(t.Norm(i))
	none := candidate{}
	for _, p := range latest(s.byFirst[w]) {
		f := &s.figures[p]
		k, n := i, 0
		for k < to && n < len(f.words) {
			if n > 0 && len(f.words[n]) == 1 && plainLetters(t.Norm(k)) != f.words[n] {
				n++ // a middle initial that the heading leaves out
				continue
			}
			if t.Tokens[k].Class == token.Word {
				if plainLetters(t.Norm(k)) != f.words[n] {
					break
				}
				n++
			}
			k++
		}
		if n == len(f.words) {
			return candidate{from: int32(i), to: int32(k), kind: Person, whole: true, entity: p}, true
		}
	}
	if (len(s.byLast[w]) > 0 || s.speaks[w]) && !t.Tokens[i].Is(function) {
		return candidate{from: int32(i), to: int32(i + 1), kind: Person}, true
	}
	return none, false
}
