package name

import (
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

// gender is what is known of a person's gender; 0 is nothing.
type gender uint8

const (
	male   gender = 1
	female gender = 2
)

func genderOf(s string) gender {
	switch s {
	case "m":
		return male
	case "f":
		return female
	}
	return 0
}

// known is a row of the lists of names: a place, a demonym, an institution.
type known struct {
	class     string // country, capital, state, city, region; adj, people; agency, outlet, body, government …
	kind      Kind
	code      string // ISO 3166, of the country it is in or speaks for
	key       string // what all names of the same thing share
	full      string // the name that an acronym stands for, in lower case
	adjective bool   // a demonym
	acronym   bool   // counts only where it is written in capitals: "us" is a word, "US" is not
}

// role is a row of the list of roles.
type role struct {
	classes []string // its own first
	gender  gender
	title   bool
	weak    bool // a common word, too: what follows it must look like a name
}

func (r *role) is(class string) bool {
	for _, c := range r.classes {
		if c == class {
			return true
		}
	}
	return false
}

// surname says whether the title is a common last name.
func (r *role) surname() bool {
	return r.is("monarch") || r.is("cleric") || r.is("royal") || r.is("judge") || r.is("pope") || r.is("chef") || len(r.classes) == 0
}

// orgClass is what a word does at the end or the head of an organization's or a place's name.
type orgClass uint8

const (
	noOrg      orgClass = iota
	orgHead             // "Lund University", "Ministry of Finance"
	orgSuffix           // "Acme Inc."
	orgMembers          // "Senate Republicans"
	placeHead           // "Baker Street"
	placeFirst          // "Mount Ida"
	orgFirst            // "Jabhat al-Din"
)

var orgClasses = map[string]orgClass{
	"head": orgHead, "suffix": orgSuffix, "members": orgMembers, "place": placeHead, "placefirst": placeFirst, "orgfirst": orgFirst,
}

// part is a small word inside a person's name.
type part uint8

const (
	particle   part = 1 + iota // "van", "al"
	suffix                     // "Jr."
	prefix                     // "Trans-": a hyphen and a place's name may follow
	ship                       // what may be "she" and is no person
	settlement                 // "of" and a place follow: the village of
	regard                     // "in" and no place follow: faith in
	people                     // "Children": "'s" and the head of an organization's name may follow
)

var partNames = map[string]part{"particle": particle, "suffix": suffix, "prefix": prefix, "people": people, "ship": ship, "settlement": settlement, "regard": regard}

// tables are the lists of names as this package reads them.
type tables struct {
	names   *lexicon.Phrases
	known   []known
	roles   *lexicon.Phrases
	role    []role
	orgs    []orgClass          // by word
	gender  []gender            // by word: a first name's; 0 for those of both
	parts   []part              // by word
	zone    []bool              // by word: a zone of time
	company lexicon.Word        // of "the company"
	short   map[string][]string // nicknames: the names they stand for
	spell   map[string][]string // the other spellings of a name, both ways
	states  map[string]string   // abbreviations of states, without stops: the state's name
	twice   []bool              // by row: a place that shares its name with a state of the list of states
	abbr    []int32             // by word: the row, one added, of the state that it abbreviates with a full stop ("Calif.")
}

// countryKey is what "Russia" and "Russian" share.
func countryKey(code string) string { return "country " + code }

var lists = sync.OnceValue(func() *tables {
	lex := lexicon.Load()
	t := &tables{
		orgs: make([]orgClass, lex.Words()), gender: make([]gender, lex.Words()), parts: make([]part, lex.Words()),
		abbr: make([]int32, lex.Words()), zone: make([]bool, lex.Words()),
		short: map[string][]string{}, spell: map[string][]string{}, states: map[string]string{},
	}
	field := func(r lexicon.Row, i int) string {
		if i < len(r.Fields) {
			return r.Fields[i]
		}
		return ""
	}
	n := len(lex.List("countries")) + len(lex.List("places")) + len(lex.List("demonyms")) + len(lex.List("organizations"))
	rows := make([]lexicon.Row, 0, n)
	t.known = make([]known, 0, n)
	for _, r := range lex.List("countries") {
		rows = append(rows, r)
		t.known = append(t.known, known{class: "country", kind: Place, code: r.Fields[0], key: countryKey(r.Fields[0])})
	}
	for _, r := range lex.List("places") {
		k := known{class: r.Fields[0], kind: Place, code: field(r, 1), key: "place " + r.Key}
		if k.class == "country" {
			k.key = countryKey(k.code)
		}
		rows, t.known = append(rows, r), append(t.known, k)
	}
	for _, r := range lex.List("demonyms") {
		k := known{class: r.Fields[0], kind: Place, code: field(r, 1), key: "people " + r.Key, adjective: true}
		switch {
		case k.class == "people":
			k.kind, k.adjective = Other, false
		case len(k.code) == 2:
			k.key = countryKey(k.code)
		}
		rows, t.known = append(rows, r), append(t.known, k)
	}
	for _, r := range lex.List("organizations") {
		k := known{class: r.Fields[0], kind: Organization, code: field(r, 1), full: field(r, 2), key: "organization " + r.Key}
		if k.full != "" {
			k.key = "organization " + k.full
		}
		rows, t.known = append(rows, r), append(t.known, k)
	}
	for i, r := range rows {
		letters := len(strings.ReplaceAll(r.Key, ".", ""))
		k := &t.known[i]
		if len(r.Words) == 1 && (k.class == "agency" && letters <= 4 || k.class == "country" && letters <= 3) {
			k.acronym = letters <= 3 || lex.Lookup(r.Key).Tags.Has(ordinary)
		}
	}
	t.names = lex.Phrases(rows)
	t.role = make([]role, 0, len(lex.List("roles")))
	for _, r := range lex.List("roles") {
		v := role{gender: genderOf(field(r, 2)), title: strings.HasPrefix(r.Fields[0], "title"), weak: field(r, 3) == "weak"}
		if c := field(r, 1); c != "" {
			v.classes = strings.Split(c, ",")
		}
		t.role = append(t.role, v)
	}
	t.roles = lex.Phrases(lex.List("roles"))
	t.company = lex.Lookup("company").Word
	for _, r := range lex.List("orgwords") {
		t.orgs[r.Words[0]] = orgClasses[r.Fields[0]]
	}
	for _, r := range lex.List("firstnames") {
		t.gender[r.Words[0]] = genderOf(r.Fields[0])
	}
	for _, r := range lex.List("nameparts") {
		t.parts[r.Words[0]] = partNames[r.Fields[0]]
	}
	for _, r := range lex.List("zones") {
		t.zone[r.Words[0]] = t.zone[r.Words[0]] || len(r.Words) == 1
	}
	for _, r := range lex.List("nicknames") {
		t.short[r.Key] = strings.Split(r.Fields[0], ",")
	}
	for _, r := range lex.List("spellings") {
		family := append(strings.Split(plainLetters(r.Fields[0]), ","), r.Key)
		for _, a := range family {
			for _, b := range family {
				if a != b {
					t.spell[a] = append(t.spell[a], b)
				}
			}
		}
	}
	t.twice = make([]bool, len(t.known))
	for _, r := range lex.List("states") {
		t.states[strings.ReplaceAll(r.Key, ".", "")] = r.Fields[0]
		if row := t.rowOf(r.Fields[0]); row >= 0 {
			t.twice[row] = t.known[row].class == "capital" || t.known[row].class == "country"
			t.abbr[r.Words[0]] = int32(row + 1)
		}
	}
	return t
})

// rowOf is the row of a name of the lists, in lower case; -1 where there is none.
func (t *tables) rowOf(name string) int {
	lex := lexicon.Load()
	words := strings.Fields(name)
	if len(words) == 0 {
		return -1
	}
	row, ok := t.names.Longest(lex.Lookup(words[0]).Word, func(k int) lexicon.Word {
		if k < len(words) {
			return lex.Lookup(words[k]).Word
		}
		return 0
	})
	if !ok {
		return -1
	}
	return row
}
