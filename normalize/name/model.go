package name

import (
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// figure is an entity in the making.
type figure struct {
	kind    Kind
	name    string   // the fullest form yet
	words   []string // a person's: first to last, in lower case; initials are one letter
	suffix  string   // "jr"
	gender  gender
	key     string // an organization's, a place's, another's
	code    string
	roles   []position
	title   string // what stands before the last name where no first name is known: "President"
	aliases []string
	count   int
	full    bool // first and last name are known
	kin     bool // it is named as somebody's relative
	ship    bool // it may be "she"
	// adjective says that the name is a demonym, no better one being known yet
	adjective bool

	// how present it is to a reader, and when that was so
	score          float64
	sentence       int32
	before         float64 // the score that it had from earlier sentences
	beforeSentence int32
	subject        int32 // the token of its last mention as a subject, one added, and that one's sentence
	subjectOf      int32
}

// position is an office or description of a person.
type position struct {
	classes []string // all that hold, wider ones too
	own     []string // those that the words themselves name
	code    string   // of the country or state that it belongs to
	text    string
	title   bool // it stood before the name as a title
	former  bool // it is of the past
}

func (p *position) is(class string) bool {
	for _, c := range p.classes {
		if c == class {
			return true
		}
	}
	return false
}

// model is the entities of a report.
type model struct {
	figures []figure
	byLast  map[string][]int32 // persons by last word, the latest last
	byFirst map[string][]int32
	byKey   map[string]int32 // things of the lists
	byName  map[string]int32 // other things
	byStart map[string]int32 // organizations by their first word where it is no ordinary one; -1 where several share it
	letters map[string]int32 // organizations by the initials of their words
	byClass map[string]*holders
	held    []*holders             // those of byClass that are not empty
	byHead  map[lexicon.Word]int32 // organizations by their head word; -1 where several share it
	byTail  map[string]int32       // things that a common word names the kind of, by their last word: "Hurricane Ann"; -1 where several share it
	speaks  map[string]bool        // single words that a context shows to be somebody's name
	honored map[string]bool        // those with a title before them
}

func newModel() model {
	return model{
		byLast: map[string][]int32{}, byFirst: map[string][]int32{}, byKey: map[string]int32{}, byName: map[string]int32{}, byStart: map[string]int32{},
		letters: map[string]int32{}, byClass: map[string]*holders{}, byHead: map[lexicon.Word]int32{}, speaks: map[string]bool{},
		byTail: map[string]int32{}, honored: map[string]bool{},
	}
}

func (m *model) clear() {
	clear(m.figures)
	m.figures = m.figures[:0]
	clear(m.byLast)
	clear(m.byFirst)
	clear(m.byKey)
	clear(m.byName)
	clear(m.byStart)
	clear(m.letters)
	for _, h := range m.held { // the classes stay: they are the lists', and few
		h.figures = h.figures[:0]
	}
	m.held = m.held[:0]
	clear(m.byHead)
	clear(m.speaks)
	clear(m.byTail)
	clear(m.honored)
}

// holders are the persons who hold an office of one class, in the order in which the report gives it to them.
type holders struct{ figures []int32 }

// hold notes that a person holds an office of the class.
func (m *model) hold(class string, person int32) {
	h := m.byClass[class]
	if h == nil {
		h = &holders{}
		m.byClass[class] = h
	}
	if len(h.figures) == 0 {
		m.held = append(m.held, h)
	}
	if n := len(h.figures); n == 0 || h.figures[n-1] != person {
		h.figures = append(h.figures, person)
	}
}

// holding are the persons who hold an office of the class, the latest last.
func (m *model) holding(class string) []int32 {
	if h := m.byClass[class]; h != nil {
		return latest(h.figures)
	}
	return nil
}

// maxNamesakes bounds how many persons of one last name are looked at.
const maxNamesakes = 8

func latest(list []int32) []int32 { return list[max(0, len(list)-maxNamesakes):] }

// nameWords are the words of a person's name in lower case and its suffix. The words stand in the scanner's buffer until the next call.
func (s *scanner) nameWords(t *token.Text, c *candidate) (words []string, suffixWord string) {
	words = s.words[:0]
	defer func() { s.words = words[:0] }()
	for k := int(c.from); k < int(c.to); k++ {
		tok := &t.Tokens[k]
		switch tok.Class {
		case token.Mark, token.Bracket: // a nickname
			for k++; k < int(c.to) && t.Tokens[k].Class != token.Mark && t.Tokens[k].Class != token.Bracket; k++ {
			}
		case token.Word, token.Number:
			w := t.Norm(k)
			if s.lists.parts[tok.Word] == suffix && len(words) > 0 && k >= int(c.to)-2 {
				suffixWord = w
				continue
			}
			if w[len(w)-1] == '.' { // "J.R."
				w = strings.ReplaceAll(w, ".", "")
			}
			words = append(words, nameKey(w))
		}
	}
	return words, suffixWord
}

// display is the text of tokens i to j as folded, one blank for each gap and typed marks, so that typesetting changes no name.
func display(t *token.Text, i, j int) string {
	s := t.Folded[t.Tokens[i].At:t.Tokens[j-1].To]
	for k := 0; k < len(s); k++ {
		if c := s[k]; c < ' ' || c == ' ' && s[k-1] == ' ' || c == '\xE2' {
			return typed(s)
		}
	}
	return s
}

var typedMarks = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`)

func typed(s string) string { return strings.Join(strings.Fields(typedMarks.Replace(s)), " ") }

// settle makes entities of the candidates that are whole names.
func (s *scanner) settle() {
	for i := range s.candidates {
		c := &s.candidates[i]
		t := s.texts[c.text]
		if c.initial && !c.uncertain && c.row == 0 && t.Tokens[c.from].Tags == 0 && s.lower[t.Norm(int(c.from))] {
			c.uncertain = true // the report has the word in lower case, too
		}
		if !c.whole && c.row == 0 && !c.office && (c.title < c.from || s.possessed(t, int(c.to)) || !determined(t, int(c.from)) && s.spokenBy(t, int(c.from), int(c.to))) {
			w := nameKey(t.Norm(int(c.to) - 1))
			s.speaks[w] = true
			if c.title < c.from {
				s.honored[w] = true
			}
		}
		if c.kind == Person && c.whole && s.placed(t, c) {
			c.kind = Place
		}
		if c.kind == Person && c.whole {
			if c.uncertain && !s.trim(t, c) {
				continue
			}
			if c.whole {
				if c.entity = s.fullPerson(t, c); c.entity >= 0 && s.related(t, int(c.title)) {
					s.figures[c.entity].kin = true
				}
			}
		}
	}
	for i := range s.candidates {
		c := &s.candidates[i]
		t := s.texts[c.text]
		if c.kind == Person && !c.whole && c.title == c.from {
			s.share(t, i)
		}
		if s.sited(t, c) {
			c.kind = Place
			c.entity = s.thing(t, c)
			continue
		}
		if c.kind == Person || !c.whole {
			continue
		}
		if c.row > 0 && c.to == c.from+1 && s.surname(t, c) {
			c.row, c.kind, c.whole = 0, Person, false
			continue
		}
		if c.uncertain && !s.certain(t, c) {
			if !s.trim(t, c) {
				continue
			}
			if !c.whole {
				continue
			}
		}
		if c.kind == Other && c.row == 0 && c.to == c.from+2 && (s.honored[nameKey(t.Norm(int(c.from)))] || s.honored[nameKey(t.Norm(int(c.from)+1))]) &&
			!t.Tokens[c.from].Is(lexicon.MostlyNoun|lexicon.MostlyAdjective) {
			c.kind = Person // "Wang Yi" where another sentence has "Mr. Wang"
			c.entity = s.fullPerson(t, c)
			continue
		}
		if (c.kind == Other || c.kind == Person) && c.row == 0 && s.placed(t, c) {
			c.kind = Place
		}
		c.entity = s.thing(t, c)
	}
}

// placed says whether a name stands as a place's: "in Zorb Hole, Wyoming".
func (s *scanner) placed(t *token.Text, c *candidate) bool {
	if c.from == 0 || !t.Tokens[c.from-1].Is(lexicon.Preposition) || c.title < c.from || int(c.to)+1 >= len(t.Tokens) || t.Norm(int(c.to)) != "," {
		return false
	}
	next := int(c.to) + 1
	if s.lists.abbr[t.Tokens[next].Word] > 0 && t.Tokens[next].Named() {
		return true
	}
	row, _, ok := t.Phrase(s.lists.names, next)
	return ok && t.Tokens[next].Named() && (s.lists.known[row].class == "state" || s.lists.known[row].class == "country")
}

// sited says whether a single word that no list has, or that is a first name elsewhere, stands as a place's name does: "near Zorb", "the village
// of Zorb", "the mill at Zorb", "police in Zorb", but not "faith in Zorb", "laughed at Zorb", "in Zorb's view".
func (s *scanner) sited(t *token.Text, c *candidate) bool {
	i := int(c.from)
	if c.row > 0 || c.whole || c.office || c.kind != Person && c.kind != Other || c.to != c.from+1 || c.title < c.from || i == 0 {
		return false
	}
	if tok := &t.Tokens[i]; tok.Shape != token.Capital || tok.Is(ordinary) || t.Tokens[i-1].Class != token.Word {
		return false
	}
	if w := nameKey(t.Norm(i)); s.speaks[w] || s.honored[w] || len(s.byLast[w]) > 0 || len(s.byFirst[w]) > 0 || s.spokenBy(t, i, i+1) {
		return false
	}
	if k := i + 1; k < len(t.Tokens) && (t.Tokens[k].Class == token.Clitic || t.Tokens[k].Class == token.Dash && t.Tokens[k].Before == token.None || t.Tokens[k].Class == token.Word && (t.Tokens[k].Named() || s.modifies(t, k))) {
		return false
	}
	before := &t.Tokens[max(i-2, 0)]
	switch t.Norm(i - 1) {
	case "near":
		return true
	case "of":
		return i > 1 && s.lists.parts[before.Word] == settlement
	case "at":
		return i > 1 && before.Shape == token.Lower && (before.Is(lexicon.MostlyNoun) && !before.Is(lexicon.Verb) || t.Tokens[max(i-3, 0)].Is(lexicon.Determiner))
	case "in":
		return i == 1 || s.lists.parts[before.Word] != regard
	}
	return false
}

// surname says whether the name of a place, or of a firm, is rather the last name of a person whom the report names in full: "Jackson said",
// but not "in Jackson"; "Reuter said", but not "Reuter reported" or "the Reuter building".
func (s *scanner) surname(t *token.Text, c *candidate) bool {
	switch s.lists.known[c.row-1].class {
	case "city", "state", "capital":
	case "agency", "outlet", "company":
		if t.Tokens[c.from].Shape == token.Upper || determined(t, int(c.from)) || s.modifies(t, int(c.to)) {
			return false
		}
		if k := int(c.to); k < len(t.Tokens) && (t.Norm(k) == "reported" || t.Norm(k) == "reports") || c.from > 0 && t.Norm(int(c.from)-1) == "told" {
			return false
		}
	default:
		return false
	}
	if w := nameKey(t.Norm(int(c.from))); len(s.byLast[w]) == 0 && !s.honored[w] {
		return false
	}
	return c.from == 0 || !t.Tokens[c.from-1].Is(lexicon.Preposition) || s.spokenBy(t, int(c.from), int(c.to))
}

// share gives candidate i, a first name, the last name of the one joined to it by "and": "Ann and Carl Brown".
func (s *scanner) share(t *token.Text, i int) {
	c := &s.candidates[i]
	if i+1 >= len(s.candidates) {
		return
	}
	next := &s.candidates[i+1]
	if next.text != c.text || next.from != c.to+1 || next.entity < 0 || next.kind != Person || !next.whole || t.Norm(int(c.to)) != "and" ||
		!t.Tokens[next.from].Is(lexicon.FirstName) || c.to != c.from+1 || !t.Tokens[c.from].Is(lexicon.FirstName) {
		return
	}
	other := &s.figures[next.entity]
	last := other.words[len(other.words)-1]
	first := nameKey(t.Norm(int(c.from)))
	for _, k := range latest(s.byLast[last]) {
		if f := &s.figures[k]; f.full && sameFirst(s.lists, f.words[0], first) {
			c.entity = k
			return
		}
	}
	form := other.name[strings.LastIndexByte(other.name, ' ')+1:]
	c.entity = s.newFigure(figure{kind: Person, name: display(t, int(c.from), int(c.to)) + " " + form, words: []string{first, last}, gender: s.firstGender(t, c), full: true, kin: other.kin})
	s.byLast[last] = append(s.byLast[last], c.entity)
	s.byFirst[first] = append(s.byFirst[first], c.entity)
}

// determined says whether an article or its like stands before token i: "the Board".
func determined(t *token.Text, i int) bool {
	return i > 0 && t.Tokens[i-1].Is(lexicon.Determiner|lexicon.Adjective|lexicon.Numeral)
}

// possessed says whether tokens up to "to" are followed by what a person has: "Brown's", "the Brown campaign".
func (s *scanner) possessed(t *token.Text, to int) bool {
	if to >= len(t.Tokens) {
		return false
	}
	switch t.Norm(to) {
	case "administration", "campaign", "aide", "aides":
		return true
	}
	return false
}

// trim takes an uncertain first word off; it answers whether the candidate stands.
func (s *scanner) trim(t *token.Text, c *candidate) bool {
	if s.inside.has(t, int(c.from)) {
		c.uncertain = false
		return true
	}
	if c.to-c.from < 2 {
		return false
	}
	c.from++
	c.title = max(c.title, c.from)
	c.uncertain = false
	for c.from < c.to && !t.Tokens[c.from].Named() {
		c.from++
	}
	if c.from == c.to {
		c.to = c.from
		return false
	}
	n := 0
	for k := c.from; k < c.to; k++ {
		if t.Tokens[k].Class == token.Word {
			n++
		}
	}
	if n == 1 && c.kind == Person && t.Tokens[c.from-1].Is(lexicon.MostlyNoun) && t.Tokens[c.from].Tags == 0 {
		c.from-- // "Pep Solheim, the manager": the noun is a name
		c.title = c.from
		return true
	}
	if before := c.from - 1; n == 1 && c.kind == Other && before >= 0 && t.Tokens[before].Is(lexicon.MostlyNoun) && t.Folded[t.Tokens[before].To-1] != 's' &&
		(t.Tokens[c.from].Is(lexicon.FirstName) || t.Tokens[c.from].Tags == 0) && c.to == c.from+1 {
		c.from-- // "Hurricane Ann"
		c.title = c.from
		return true
	}
	c.whole = n > 1
	if !c.whole {
		if c.kind == Person {
			c.kind = Other
		}
		if c.kind == Organization || c.kind == Place {
			c.to = c.from // "The Ministry": a head alone names nothing
			return false
		}
	}
	return true
}

// certain says whether an uncertain candidate is borne out: its first word has a capital within a sentence elsewhere.
func (s *scanner) certain(t *token.Text, c *candidate) bool {
	return c.row > 0 && c.to > c.from+1 || s.inside.has(t, int(c.from))
}

// fullPerson is the person with this first and last name, a new one where there is none.
func (s *scanner) fullPerson(t *token.Text, c *candidate) int32 {
	words, suffix := s.nameWords(t, c)
	if len(words) == 0 {
		return -1
	}
	last := words[len(words)-1]
	g := s.firstGender(t, c)
	for _, i := range latest(s.byLast[last]) {
		f := &s.figures[i]
		if f.full && sameSuffix(f.suffix, suffix) && sameFull(s.lists, f.words, words) {
			if len(words) > len(f.words) || f.suffix == "" && suffix != "" {
				f.name, f.words = display(t, int(c.from), int(c.to)), slices.Clone(words)
				f.suffix = suffix
			}
			if f.gender == 0 {
				f.gender = g
			}
			s.describe(t, c, i)
			return i
		}
	}
	i := s.newFigure(figure{kind: Person, name: display(t, int(c.from), int(c.to)), words: slices.Clone(words), suffix: suffix, gender: g, full: true})
	s.byLast[last] = append(s.byLast[last], i)
	for k, w := range words[:len(words)-1] {
		if k == 0 || len(w) > 2 && s.lists.parts[lexicon.Load().Lookup(w).Word] != particle {
			s.byFirst[w] = append(s.byFirst[w], i)
		}
	}
	s.describe(t, c, i)
	return i
}

func (s *scanner) newFigure(f figure) int32 {
	f.sentence, f.beforeSentence, f.subjectOf = -1, -1, -1
	s.figures = append(s.figures, f)
	return int32(len(s.figures) - 1)
}

// firstGender is the gender that a person's title or first name shows.
func (s *scanner) firstGender(t *token.Text, c *candidate) gender {
	for k := int(c.title); k < int(c.from); k++ {
		if row, _, ok := t.Phrase(s.lists.roles, k); ok && s.lists.role[row].gender != 0 {
			return s.lists.role[row].gender
		}
	}
	if c.to > c.from+1 || c.title < c.from || c.kind == Person {
		for k := int(c.from); k < int(c.to); k++ {
			if t.Tokens[k].Is(lexicon.FirstName) && (k+1 < int(c.to) || c.title == c.from) { // not "Mr. Kelly"
				return s.lists.gender[t.Tokens[k].Word]
			}
			if t.Tokens[k].Class == token.Word && t.Tokens[k].To-t.Tokens[k].At > 1 {
				break
			}
		}
	}
	return 0
}

// sameSuffix says whether two names may be one person's by what stands behind them: "Jr." and "Sr." name different persons, as
// does "Jr." beside none; numbers are often left out.
func sameSuffix(a, b string) bool {
	if a == b {
		return true
	}
	return a != "jr" && a != "sr" && b != "jr" && b != "sr" && (a == "" || b == "")
}

// sameFull says whether two full names of one last name can be the same person's: first names equal, short for each other or an
// initial, the ones in between not in each other's way.
func sameFull(l *tables, a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a[len(a)-1] != b[len(b)-1] {
		return false
	}
	if len(a) == 1 {
		return true
	}
	if sameFirst(l, a[0], b[0]) {
		// the shorter one's middle words must be in the longer one, initials counting
		k := 1
		for _, w := range a[1 : len(a)-1] {
			for k < len(b)-1 && !sameMiddle(w, b[k]) {
				k++
			}
			if k >= len(b)-1 {
				return len(a) == len(b) && len(a) == 2
			}
			k++
		}
		return true
	}
	// the end of the longer name, and no first name before it: "Huckabee Sanders"
	for i := range a {
		if a[i] != b[len(b)-len(a)+i] {
			return false
		}
	}
	return len(a) < len(b)
}

func sameMiddle(a, b string) bool {
	return a == b || len(a) == 1 && strings.HasPrefix(b, a) || len(b) == 1 && strings.HasPrefix(a, b)
}

func sameFirst(l *tables, a, b string) bool {
	if a == b || len(a) == 1 && strings.HasPrefix(b, a) || len(b) == 1 && strings.HasPrefix(a, b) {
		return true
	}
	return l.shortFor(a, b) || l.shortFor(b, a)
}

// shortFor says whether a is a short form of b.
func (l *tables) shortFor(a, b string) bool {
	for _, full := range l.short[a] {
		if full == b {
			return true
		}
		// "Chuck" and "Charlie" are both Charles
		for _, other := range l.short[b] {
			if other == full {
				return true
			}
		}
	}
	return false
}

// thing is the organization, place or other thing of this name, a new one where there is none.
func (s *scanner) thing(t *token.Text, c *candidate) int32 {
	key, row := s.keyOf(t, c)
	name := display(t, int(c.from), int(c.to))
	i, ok := s.figureOf(key, row)
	if !ok {
		f := figure{kind: c.kind, name: name}
		if row != nil {
			f.key, f.code, f.adjective = key, row.code, row.adjective
			i = s.newFigure(f)
			s.byKey[key] = i
		} else {
			f.key = "name " + key
			i = s.newFigure(f)
			s.byName[key] = i
		}
		if c.kind == Other && row == nil && c.to == c.from+2 && t.Tokens[c.from].Is(lexicon.MostlyNoun) {
			unique(s.byTail, t.Norm(int(c.to)-1), i)
		}
		if c.kind != Place && c.to > c.from+1 {
			if l := s.initialsOf(t, c); len(l) > 1 {
				if _, ok := s.letters[l]; !ok {
					s.letters[l] = i
				}
			}
			if first := &t.Tokens[c.from]; c.kind == Organization && (row == nil || row.class == "company") && !first.Is(ordinary|lexicon.Demonym|lexicon.Place|lexicon.FirstName|lexicon.OrgWord) {
				w := t.Norm(int(c.from))
				unique(s.byStart, w, i)
			}
			if c.kind == Organization {
				if s.lists.orgs[t.Tokens[c.to-1].Word] == orgSuffix || row != nil && row.class == "company" || t.Tokens[c.to-1].Class == token.Stop {
					unique(s.byHead, s.lists.company, i)
				}
				for k := int(c.from); k < int(c.to); k++ {
					if w := t.Tokens[k].Word; s.lists.orgs[w] == orgHead {
						unique(s.byHead, w, i)
					}
				}
			}
		}
	}
	f := &s.figures[i]
	if from := int(c.from); f.kind == Other && from > 0 && (s.lists.parts[t.Tokens[from-1].Word] == ship || t.Tokens[from].Is(lexicon.Title) && c.to > c.from+1) {
		f.ship, f.gender = true, female
	}
	if !(row != nil && row.adjective) && (len(name) > len(f.name) || f.adjective || shouts(f.name) && !shouts(name)) {
		f.name, f.adjective = name, false
	}
	return i
}

// figureOf is the entity that keyOf's answer stands for, if there is one yet.
func (s *scanner) figureOf(key string, row *known) (int32, bool) {
	if row != nil {
		i, ok := s.byKey[key]
		return i, ok
	}
	i, ok := s.byName[key]
	return i, ok
}

// keyOf is what all names of the same thing share: the key of its row, or the words of one that is in no list.
func (s *scanner) keyOf(t *token.Text, c *candidate) (string, *known) {
	if c.row > 0 {
		k := &s.lists.known[c.row-1]
		return k.key, k
	}
	from, to := int(c.from), int(c.to)
	for to > from+1 && (s.lists.orgs[t.Tokens[to-1].Word] == orgSuffix || t.Tokens[to-1].Class == token.Stop || t.Tokens[to-1].Class == token.Comma) {
		to--
	}
	key := plainLetters(t.Text.Lower[t.Tokens[from].At:t.Tokens[to-1].To])
	if to < int(c.to) {
		if row := s.lists.exactRow(key); row >= 0 { // "Boeing Co."
			return s.lists.known[row].key, &s.lists.known[row]
		}
	}
	if to == from+1 && t.Tokens[from].Shape == token.Upper {
		key = strings.ReplaceAll(key, ".", "")
	}
	for i := 0; i < len(key); i++ {
		if c := key[i]; c < ' ' || c == ' ' && key[i-1] == ' ' {
			key = typed(key)
			break
		}
	}
	return key, nil
}

// initialsOf is the initials of the capitalized words, in lower case.
func (s *scanner) initialsOf(t *token.Text, c *candidate) string {
	var b [12]byte
	n := 0
	for k := int(c.from); k < int(c.to) && n < len(b); k++ {
		tok := &t.Tokens[k]
		if tok.Named() && t.Text.Lower[tok.At] < 0x80 && s.lists.orgs[tok.Word] != orgSuffix {
			b[n] = t.Text.Lower[tok.At]
			n++
		}
	}
	return string(b[:n])
}

// unique keeps i at k, or -1 where another one is there already.
func unique[K comparable](m map[K]int32, k K, i int32) {
	if _, ok := m[k]; ok {
		i = -1
	}
	m[k] = i
}

// shouts says whether a name is in capitals for the looks of it: "WASHINGTON", but not "NATO".
func shouts(s string) bool {
	return len(s) > 5 && (s[1] < 'a' || s[1] > 'z') && (s[2] < 'a' || s[2] > 'z') && strings.ToUpper(s) == s
}
