package quantity

import (
	"fmt"
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

// class is what a number word does in a numeral.
type class uint8

const (
	noClass class = iota
	digit
	teen
	ten
	hundred
	scale
	suffix
	dozen
	ordinal
	part
	vulgar
	multiple
	multiplied
	folds
	signed
	point
)

var classes = map[string]class{
	"digit": digit, "teen": teen, "ten": ten, "hundred": hundred, "scale": scale, "suffix": suffix, "dozen": dozen,
	"ordinal": ordinal, "part": part, "vulgar": vulgar, "multiple": multiple, "multiplied": multiplied, "fold": folds, "sign": signed, "point": point, "word": noClass,
}

// numberWord is a row of numbers.txt.
type numberWord struct {
	class  class
	plural bool
	value  Number
}

// unit is a row of units.txt.
type unit struct {
	code      string
	dimension string
	times     Number // how many of code one is: a decade is ten years
	factor    Number // of code, to the dimension's own unit
	digits    bool   // only after digits
	glued     bool   // only right behind digits, or in a compound
	joined    bool   // only behind a hyphen, or before the number
	weather   bool   // only in a capital where words tell of the weather
}

// moneyName is a row of currencies.txt.
type moneyName struct {
	code  string
	last  lexicon.Word
	part  Number // of the currency's unit: a cent is 1/100
	vague bool
	big   bool
	alone bool
	upper bool // the name is the code
}

// mark is what a word of figures.txt tells of the figure beside it. A word may have several.
type mark uint32

const (
	label mark = 1 << iota
	street
	clock
	joined
	idiom
	unranked
	ranks
	contest
	compared
	lasting
	weighs
	costs
	ranging
	added
	weather
	aging
	counting
	numbered
)

var marks = map[string]mark{
	"label": label, "street": street, "clock": clock, "joined": joined, "idiom": idiom, "unranked": unranked, "ranks": ranks, "contest": contest,
	"compared": compared, "lasting": lasting, "weighs": weighs, "costs": costs, "ranging": ranging, "added": added, "weather": weather, "aging": aging, "counting": counting, "numbered": numbered,
}

// change is a row of changes.txt.
type change struct {
	lemma      string
	verb, noun bool
}

// moves says whether the word tells of a change.
func (c change) moves() bool { return c.lemma != "" }

// tables are the lists as this package uses them, most by word number.
type tables struct {
	numbers    lexicon.ByWord[numberWord]
	units      []unit
	unitNames  *lexicon.Phrases
	money      []moneyName
	moneyNames *lexicon.Phrases
	bounds     []string // how
	boundNames *lexicon.Phrases
	trails     []string // the same of phrases behind the number
	trailNames *lexicon.Phrases
	changes    lexicon.ByWord[change]
	levels     []bool // says where a figure stands: reached
	marks      []mark
	factors    map[string]unit
	ends       map[lexicon.Word][]string
	words      words
}

// words are the numbers of the words that the grammar names.
type words struct {
	a, an, and, of, the, to, through, in, out, between, from, or, point, couple, few, several, by,
	old, aged, age, one, as, every, times, fold, magnitude, that, but, said, says, told lexicon.Word
}

func grammar(lex *lexicon.Lexicon) words {
	w := func(s string) lexicon.Word {
		n := lex.Lookup(s).Word
		if n == 0 {
			panic("quantity: no list has the word " + s)
		}
		return n
	}
	return words{
		a: w("a"), an: w("an"), and: w("and"), of: w("of"), the: w("the"), to: w("to"), through: w("through"), in: w("in"), out: w("out"),
		between: w("between"), from: w("from"), or: w("or"), point: w("point"), couple: w("couple"), few: w("few"), several: w("several"),
		by: w("by"), old: w("old"), aged: w("aged"), age: w("age"), one: w("one"), as: w("as"), every: w("every"), times: w("times"),
		fold: w("fold"), magnitude: w("magnitude"), that: w("that"), but: w("but"), said: w("said"), says: w("says"), told: w("told"),
	}
}

var load = sync.OnceValue(func() *tables {
	lex := lexicon.Load()
	x := &tables{
		numbers: lexicon.NewByWord[numberWord](lex),
		changes: lexicon.NewByWord[change](lex),
		levels:  make([]bool, lex.Words()),
		marks:   make([]mark, lex.Words()),
		factors: map[string]unit{},
		words:   grammar(lex),
	}
	for _, r := range lex.List("numbers") {
		c, ok := classes[r.Fields[0]]
		if !ok {
			bad("numbers", r, "class")
		}
		*x.numbers.Row(r.Words[0]) = numberWord{c, strings.HasSuffix(r.Key, "s"), exact("numbers", r, r.Fields[1])}
	}
	x.units = make([]unit, 0, len(lex.List("units")))
	for _, r := range lex.List("units") {
		u := unit{dimension: r.Fields[1], factor: exact("units", r, r.Fields[2])}
		n := 0
		for n < len(r.Fields[0]) && '0' <= r.Fields[0][n] && r.Fields[0][n] <= '9' {
			n++
		}
		u.times, u.code = Int(1), r.Fields[0][n:]
		if n > 0 {
			u.times = exact("units", r, r.Fields[0][:n])
			u.factor = u.factor.Quo(u.times)
		}
		if len(r.Fields) > 3 {
			how := r.Fields[3]
			u.digits, u.glued, u.joined, u.weather = how == "digits", how == "glued", how == "joined", how == "weather"
		}
		x.units = append(x.units, u)
		if _, ok := x.factors[u.code]; !ok {
			x.factors[u.code] = u
		}
	}
	x.unitNames = lex.Phrases(lex.List("units"))
	x.money = make([]moneyName, 0, len(lex.List("currencies")))
	for _, r := range lex.List("currencies") {
		c := moneyName{last: r.Words[len(r.Words)-1], code: r.Fields[0], part: exact("currencies", r, r.Fields[1])}
		c.upper = strings.EqualFold(c.code, r.Key)
		if c.code == "-" {
			c.code = ""
		}
		if len(r.Fields) > 2 {
			c.vague, c.big, c.alone = r.Fields[2] == "vague", r.Fields[2] == "big", r.Fields[2] == "alone"
		}
		x.money = append(x.money, c)
	}
	x.moneyNames = lex.Phrases(lex.List("currencies"))
	x.ends = endings(lex.List("currencies"))
	var before, after []lexicon.Row
	for _, r := range lex.List("bounds") {
		if r.Fields[1] == "after" {
			after, x.trails = append(after, r), append(x.trails, r.Fields[0])
		} else {
			before, x.bounds = append(before, r), append(x.bounds, r.Fields[0])
		}
	}
	x.boundNames, x.trailNames = lex.Phrases(before), lex.Phrases(after)
	for _, r := range lex.List("changes") {
		switch how := r.Fields[0]; how {
		case "level":
			x.levels[r.Words[0]] = true
		default:
			*x.changes.Row(r.Words[0]) = change{r.Fields[2], how == "verb" || how == "both", how == "noun" || how == "both"}
		}
	}
	for _, r := range lex.List("figures") {
		for name := range strings.SplitSeq(r.Fields[0], ",") {
			m, ok := marks[name]
			if !ok {
				bad("figures", r, "mark")
			}
			x.marks[r.Words[0]] |= m
		}
	}
	return x
})

func exact(list string, r lexicon.Row, s string) Number {
	n, err := ParseNumber(s)
	if err != nil {
		bad(list, r, "number")
	}
	return n
}

// bad stops the program: an embedded list is part of it.
func bad(list string, r lexicon.Row, what string) {
	panic(fmt.Sprintf("quantity: %s.txt:%d: %q has a bad %s", list, r.Line, r.Key, what))
}
