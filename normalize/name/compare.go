package name

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

// Relation is how the names of two entities, usually of two reports, relate.
type Relation string

// The relations.
const (
	// Unknown: the names neither tie the entities nor tell them apart, as a first name alone does not.
	Unknown Relation = "unknown"
	// Same: the same name, typography, accents and case apart, or two names of the same listed thing ("U.S.", "United States").
	Same Relation = "same"
	// Compatible: the name of one is a shorter or looser form of the other's: a last name alone, an initial, a nickname, a middle
	// name or suffix left out, an acronym and what it stands for.
	Compatible Relation = "compatible"
	// Variant: the same name in another transliteration or usage ("Zelensky", "Zelenskyy"; "Kiev", "Kyiv").
	Variant Relation = "variant"
	// Misspelt: a letter or two differ, and no transliteration explains it: one of the two is probably an error.
	Misspelt Relation = "misspelt"
	// Government: one stands for the state of the other: "Moscow" or "the Kremlin" for Russia.
	Government Relation = "government"
	// Different: two entities.
	Different Relation = "different"
)

// Compare says how two entities relate by their names. It is symmetric. Cost: linear in the names.
func Compare(a, b Entity) Relation { return Comparer{}.Compare(a, b) }

// Comparer is Compare's settings; the zero value works.
type Comparer struct {
	// Authority is the user's own authority file: the canonical name of an alias, both as written or in lower case. Entities that it
	// leads to one canonical name are Same, to two names Different.
	Authority map[string]string
}

// Compare is [Compare] with settings.
func (c Comparer) Compare(a, b Entity) Relation {
	if x, y := c.canonical(a), c.canonical(b); x != "" && y != "" {
		if x == y {
			return Same
		}
		return Different
	}
	if a.Name == b.Name && a.Kind == b.Kind {
		return Same
	}
	switch {
	case a.Kind == Person && b.Kind == Person:
		return comparePersons(a, b)
	case a.Kind == Person || b.Kind == Person:
		return compareLoosely(a, b)
	}
	return compareThings(a, b)
}

func (c Comparer) canonical(e Entity) string {
	if len(c.Authority) == 0 {
		return ""
	}
	look := func(name string) string {
		if to, ok := c.Authority[name]; ok {
			return to
		}
		return c.Authority[strings.ToLower(name)]
	}
	if to := look(e.Name); to != "" {
		return to
	}
	for _, a := range e.Aliases {
		if to := look(a); to != "" && len(splitName(a)) > 1 {
			return to
		}
	}
	return ""
}

// maxName is the number of bytes of a name that are compared.
const maxName = 200

// splitName is the words of a name in lower case, without accents, stops and marks, hyphens parting words.
func splitName(name string) []string {
	if len(name) > maxName {
		name = strings.ToValidUTF8(name[:maxName], "")
	}
	return strings.FieldsFunc(plainLetters(strings.ToLower(name)), func(r rune) bool {
		switch r {
		case ' ', '\t', '\n', '.', ',', '-', '–', '"', '“', '”', '(', ')', '\u00a0':
			return true
		}
		return false
	})
}

// personName is a person's name taken apart.
type personName struct {
	words  []string // titles and suffix left out, first to last
	suffix string
}

func readPerson(name string) personName {
	l, lex := lists(), lexicon.Load()
	p := personName{words: splitName(name)}
	for len(p.words) > 1 { // titles, the longest first
		row, ok := l.roles.Longest(lex.Lookup(p.words[0]).Word, func(k int) lexicon.Word {
			if k < len(p.words) {
				return lex.Lookup(p.words[k]).Word
			}
			return 0
		})
		if !ok || !l.role[row].title || len(l.roles.Row(row).Words) >= len(p.words) {
			break
		}
		p.words = p.words[len(l.roles.Row(row).Words):]
	}
	if n := len(p.words); n > 1 && l.parts[lex.Lookup(p.words[n-1]).Word] == suffix {
		p.words, p.suffix = p.words[:n-1], p.words[n-1]
	}
	return p
}

func comparePersons(a, b Entity) Relation {
	x, y := readPerson(a.Name), readPerson(b.Name)
	if len(x.words) == 0 || len(y.words) == 0 {
		return Unknown
	}
	r := compareNames(x, y)
	if r == Different {
		// "Chuck Schumer" is an alias that the other report goes by
		for _, alias := range a.Aliases {
			if z := readPerson(alias); len(z.words) > 1 && equalWords(z.words, y.words) {
				return Same
			}
		}
		for _, alias := range b.Aliases {
			if z := readPerson(alias); len(z.words) > 1 && equalWords(z.words, x.words) {
				return Same
			}
		}
	}
	if (r == Compatible || r == Misspelt || r == Variant) && a.Gender != "" && b.Gender != "" && a.Gender != b.Gender {
		return Different
	}
	return r
}

func equalWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func compareNames(x, y personName) Relation {
	l, lex := lists(), lexicon.Load()
	if x.suffix != "" && y.suffix != "" && x.suffix != y.suffix {
		if equalWords(x.words, y.words) || x.words[len(x.words)-1] == y.words[len(y.words)-1] {
			return Different
		}
	}
	if equalWords(x.words, y.words) {
		if x.suffix != y.suffix {
			return Compatible
		}
		return Same
	}
	a, b := x.words, y.words
	if len(a) > len(b) {
		a, b = b, a
	}
	last, other := a[len(a)-1], b[len(b)-1]
	if len(a) == 1 {
		switch {
		case last == other, last == b[0] && !lex.Lookup(last).Tags.Has(lexicon.FirstName):
			return Compatible // "Xi", "Xi Jinping"
		case last == b[0]:
			return Unknown // a first name
		}
		if len(b) == 1 && firstName(lex, last) && firstName(lex, other) {
			return Unknown // two first names
		}
		if r := spelling(last, other); r != Different {
			return r
		}
		if len(b) > 1 && lex.Lookup(last).Tags.Has(lexicon.FirstName) {
			return Unknown
		}
		return Different
	}
	if last == other {
		switch {
		case sameFull(l, a, b):
			return Compatible
		case sameFirst(l, a[0], b[0]): // the middle names differ
			return Unknown
		}
		// The end of a longer name, or a particle more: "al Assad"
		if r := spelling(a[0], b[0]); r == Variant || r == Misspelt && !(firstName(lex, a[0]) && firstName(lex, b[0])) {
			return r
		}
		return Different
	}
	if equalWords(joined(a), joined(b)) { // "Jong Un", "Jong-un", "Jongun"
		return Variant
	}
	if len(a) == len(b) && a[0] == other && b[0] == last { // family name first or last
		return Variant
	}
	if r := spelling(last, other); r != Different {
		switch first := spelling(a[0], b[0]); {
		case sameFirst(l, a[0], b[0]), first == Variant, r == Variant && first == Misspelt:
			return r
		}
	}
	return Different
}

func joined(words []string) []string { return []string{strings.Join(words, "")} }

func firstName(lex *lexicon.Lexicon, w string) bool {
	return lex.Lookup(w).Tags.Has(lexicon.FirstName)
}

// compareLoosely compares a person with what another report took for something else.
func compareLoosely(a, b Entity) Relation {
	x, y := readPerson(a.Name), readPerson(b.Name)
	if len(x.words) == 0 || len(y.words) == 0 {
		return Unknown
	}
	if equalWords(x.words, y.words) {
		return Same
	}
	if a.Kind == Other || b.Kind == Other {
		if r := compareNames(x, y); r == Compatible && x.words[len(x.words)-1] == y.words[len(y.words)-1] {
			return r
		}
		return Unknown
	}
	return Different
}

// small words of organizations' names that reports leave out or exchange.
func smallWord(w string) bool {
	switch w {
	case "of", "the", "for", "and", "&", "on", "in", "at", "to", "'s":
		return true
	}
	return false
}

func compareThings(a, b Entity) Relation {
	if a.Key != "" && a.Key == b.Key {
		return Same
	}
	x, y := readThing(a), readThing(b)
	if x.key != "" && x.key == y.key || equalWords(x.words, y.words) {
		return Same
	}
	if state(x, y) {
		return Government
	}
	for _, alias := range a.Aliases {
		if alias == b.Name {
			return Same
		}
	}
	for _, alias := range b.Aliases {
		if alias == a.Name {
			return Same
		}
	}
	if x.acronymOf(y) || y.acronymOf(x) {
		return Compatible
	}
	if len(x.words) == 0 || len(y.words) == 0 {
		return Unknown
	}
	if sameSet(x.words, y.words) { // "Department of Justice", "Justice Department"
		return Compatible
	}
	p, q := x.words, y.words
	if len(p) > len(q) {
		p, q = q, p
	}
	if a.Kind == Organization && b.Kind == Organization && len(p) < len(q) {
		if equalWords(p, q[len(q)-len(p):]) { // "Judiciary Committee", "House Judiciary Committee"
			return Compatible
		}
		if equalWords(p, q[:len(p)]) {
			short, rest := x, q[len(p):]
			if len(y.words) < len(x.words) {
				short = y
			}
			switch {
			case short.key == "", short.class == "company", short.class == "outlet": // "Acme", "Acme Steel"
				return Compatible
			case len(rest) == 1 && lists().orgs[lexicon.Load().Lookup(rest[0]).Word] == orgHead: // "Treasury", "Treasury Department"
				return Compatible
			}
			return Different // "Senate", "Senate Budget Committee"
		}
	}
	if listed := x.key != "" && y.key != ""; !listed || x.class == "city" || x.class == "capital" {
		r := Different
		if len(p) == len(q) {
			r = wordByWord(p, q)
		} else if a.Kind == b.Kind {
			r = spelling(strings.Join(p, ""), strings.Join(q, ""))
		}
		if r == Misspelt && (listed || a.Kind != b.Kind || lastByte(p) != lastByte(q)) {
			return Unknown // "Democrats", "Democratic"
		}
		if r != Different {
			return r
		}
	}
	switch {
	case x.letters || y.letters, a.Kind == Other || b.Kind == Other, a.Kind != b.Kind:
		return Unknown
	case a.Kind == Place && x.code != "" && y.code != "" && (within(x.code, y.code) || within(y.code, x.code)) && x.class != y.class:
		return Unknown // a city and its country
	}
	return Different
}

func lastByte(words []string) byte {
	w := words[len(words)-1]
	return w[len(w)-1]
}

// thingName is an organization's or place's name taken apart.
type thingName struct {
	words   []string // small words left out
	all     []string
	key     string // of the lists
	code    string
	class   string
	letters bool // an acronym
}

func readThing(e Entity) thingName {
	l := lists()
	t := thingName{all: splitName(e.Name), code: e.Code}
	if len(t.all) > 0 && t.all[0] == "the" {
		t.all = t.all[1:]
	}
	for _, w := range t.all {
		if w = strings.TrimSuffix(w, "'s"); !smallWord(w) && l.orgs[lexicon.Load().Lookup(w).Word] != orgSuffix {
			t.words = append(t.words, w)
		}
	}
	compact := strings.ReplaceAll(e.Name, ".", "")
	t.letters = len(compact) >= 2 && len(compact) <= 8 && strings.ToUpper(compact) == compact && !strings.Contains(compact, " ")
	if t.letters {
		t.words = []string{strings.ToLower(compact)}
	}
	name := strings.TrimPrefix(plainQuotes(strings.ToLower(e.Name)), "the ")
	if row := l.exactRow(name); row >= 0 {
		k := &l.known[row]
		t.key, t.class = k.key, k.class
		if t.code == "" {
			t.code = k.code
		}
	}
	return t
}

func plainQuotes(s string) string { return strings.ReplaceAll(s, "’", "'") }

// exactRow is the row of the lists that is this name, in lower case; -1 where there is none.
func (t *tables) exactRow(name string) int {
	if name == "" || len(name) > maxName {
		return -1
	}
	row := t.rowOf(name)
	if row < 0 || t.names.Row(row).Key != name {
		return -1
	}
	return row
}

func within(a, b string) bool { return strings.HasPrefix(b, a) }

// state says whether one name stands for the state of the other: a capital, the seat of a government, a demonym.
func state(x, y thingName) bool {
	if len(x.code) != 2 || x.code != y.code || x.class == "" || y.class == "" {
		return false
	}
	speaks := func(c string) bool {
		return c == "country" || c == "capital" || c == "government" || c == "adj" || c == "people"
	}
	if x.class == "capital" && y.class == "capital" {
		return false // two names of one city, or two cities
	}
	country := func(c string) bool { return c == "country" || c == "adj" || c == "capital" || c == "people" }
	return speaks(x.class) && speaks(y.class) && (country(x.class) || country(y.class))
}

// acronymOf says whether t is the initials of the other's words, with its small words or without.
func (t thingName) acronymOf(o thingName) bool {
	if !t.letters || len(o.all) < 2 || len(t.words) == 0 || len(t.words[0]) < 3 {
		return false
	}
	a := t.words[0]
	return initials(o.words) == a || initials(o.all) == a
}

func initials(words []string) string {
	b := make([]byte, 0, 8)
	for _, w := range words {
		b = append(b, w[0])
	}
	return string(b)
}

func sameSet(a, b []string) bool {
	if len(a) != len(b) || len(a) < 2 || len(a) > 16 {
		return false
	}
	var used [16]bool
next:
	for _, w := range a {
		for i, o := range b {
			if !used[i] && w == o {
				used[i] = true
				continue next
			}
		}
		return false
	}
	return true
}

// wordByWord is the loosest relation of two names' words one by one.
func wordByWord(a, b []string) Relation {
	r := Same
	for i := range a {
		s := spelling(a[i], b[i])
		if u, v := a[i], b[i]; s == Different && min(len(u), len(v)) >= 7 && u[0] == v[0] && u[len(u)-1] == v[len(v)-1] && distance(u, v, 2) <= 2 {
			s = Misspelt // in a longer name two letters are few
		}
		switch s {
		case Different:
			return Different
		case Misspelt:
			if r == Misspelt {
				return Different // two words off: another name
			}
			r = s
		case Variant:
			if r == Same {
				r = s
			}
		}
	}
	return r
}
