package date

import (
	"strconv"
	"strings"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

// kind is what a word may be in a date.
type kind uint8

const (
	isNothing  kind = iota
	isMonth         // value: its number
	isWeekday       // value: ISO 8601's number
	isToday         // value: days from the reference
	isUnit          // value: a span of time
	isSeason        // value: 1 spring to 4 winter
	isPart          // of the day; value: hours to add to a bare hour
	isEdge          // of a period
	isMeridiem      // value: hours to add
	isClock         // a named hour
	isShift         // value: periods from the reference's
	isQuarter       // value: its number
	isHalf          // value: its number
	isDecade        // value: its last two digits
	isNumber        // a number word below a hundred
	isHundred       // value: 100 or 1000
	isNth           // an ordinal word
	isThe
	isA
	isOf
	isIn
	isOn
	isAt
	isFor
	isBy
	isFrom
	isSince
	isTo
	isUntil
	isAnd
	isBetween
	isAgo
	isAfter
	isBefore
	isNow
	isOclock
)

// follows says whether words of the kind begin no date, only follow in one.
func (k kind) follows() bool {
	switch k {
	case isOf, isIn, isOn, isAt, isFor, isBy, isFrom, isSince, isTo, isUntil, isAnd, isBetween, isAgo, isAfter, isBefore, isMeridiem, isOclock, isHundred, isPart:
		return true
	}
	return false
}

// The spans of time, values of unit words.
const (
	aDay = iota + 1
	aWeek
	aFortnight
	aWeekend
	aMonth
	aQuarter
	aHalf
	aYear
	aDecade
	aCentury
)

var spans = map[string]int16{
	"day": aDay, "week": aWeek, "fortnight": aFortnight, "weekend": aWeekend, "month": aMonth, "quarter": aQuarter,
	"half": aHalf, "year": aYear, "decade": aDecade, "century": aCentury,
}

var glue = map[string]kind{
	"the": isThe, "a": isA, "of": isOf, "in": isIn, "on": isOn, "at": isAt, "for": isFor, "by": isBy, "from": isFrom, "since": isSince,
	"to": isTo, "until": isUntil, "and": isAnd, "between": isBetween, "ago": isAgo, "after": isAfter, "before": isBefore, "now": isNow, "oclock": isOclock,
}

// hours is what a part of the day adds to a bare hour: "8 tonight", "this afternoon at 2".
var hours = map[string]int16{"morning": 0, "afternoon": 12, "evening": 12, "night": 12}

// tense tells whether what a sentence tells lies behind or ahead.
type tense uint8

const (
	unclear tense = iota
	past
	future
)

// cue is what a word beside a date, or beside figures that might be one, tells of it.
type cue uint8

const (
	cueEvent    cue = 1 << iota // what people name by its day long after
	cueBusiness                 // a quarter beside it is one of the year
	cueHeat                     // a decade beside it is a temperature
	cueMoved                    // takes things from one date to another
	cueCounted                  // the figure before it is no year
	cueSingular                 // no plural in spite of its -s
	cueRoll                     // a period after it rolls with the reader
)

var cues = map[string]cue{
	"event": cueEvent, "business": cueBusiness, "heat": cueHeat, "moved": cueMoved, "counted": cueCounted, "singular": cueSingular, "roll": cueRoll,
}

// word is what the lists say of a word.
type word struct {
	name    string // of an edge or a part
	value   int16
	kind    kind
	weak    bool // another word or a name, too
	many    bool // a plural
	holiday bool // begins one
	zone    bool // begins one
	barred  bool // begins a name that is no date
	idle    bool // begins nothing, but for a number in figures
	tense   tense
	cues    cue
}

// lists is the word lists as the scanner wants them.
type lists struct {
	words        lexicon.ByWord[word]
	holidays     *lexicon.Phrases
	names        *lexicon.Phrases // that are no dates
	zones        *lexicon.Phrases
	holidayRules []rule
}

var load = sync.OnceValue(func() *lists {
	lex := lexicon.Load()
	l := &lists{words: lexicon.NewByWord[word](lex)}
	for _, r := range lex.List("months") {
		w := l.at(r)
		w.kind, w.value = isMonth, int16(integer(r.Fields[0]))
		w.weak = len(r.Fields) > 1
	}
	for _, r := range lex.List("weekdays") {
		w := l.at(r)
		w.kind, w.value = isWeekday, int16(integer(r.Fields[0]))
		w.weak = len(r.Fields) > 1 && r.Fields[1] == "weak"
		w.many = len(r.Fields) > 1 && r.Fields[1] == "many"
	}
	for _, list := range []string{"timewords", "timeparts"} {
		for _, r := range lex.List(list) {
			l.read(r)
		}
	}
	for _, r := range lex.List("numbers") {
		w := l.at(r)
		switch class, value := r.Fields[0], r.Fields[1]; {
		case class == "digit" || class == "teen" || class == "ten":
			w.kind, w.value = isNumber, int16(integer(value))
		case class == "ordinal" && len(value) < 3:
			w.kind, w.value = isNth, int16(integer(value))
		case r.Key == "hundred" || r.Key == "thousand":
			w.kind, w.value = isHundred, int16(integer(value))
		}
	}
	for _, r := range lex.List("tenses") {
		w := l.at(r)
		w.tense = past
		if r.Fields[0] == "future" {
			w.tense = future
		}
	}
	for _, r := range lex.List("datecues") {
		w := l.at(r)
		for name := range strings.SplitSeq(r.Fields[0], ",") {
			w.cues |= cues[name]
		}
	}
	holidays := lex.List("holidays")
	l.holidays = lex.Phrases(holidays)
	for _, r := range holidays {
		l.at(r).holiday = true
		rule := parseRule(r.Fields[0])
		if len(r.Fields) > 1 {
			rule.words = integer(r.Fields[1])
		}
		l.holidayRules = append(l.holidayRules, rule)
	}
	names := lex.List("notdates")
	l.names = lex.Phrases(names)
	for _, r := range names {
		l.at(r).barred = true
	}
	zones := lex.List("zones")
	l.zones = lex.Phrases(zones)
	for _, r := range zones {
		l.at(r).zone = true
	}
	rows := l.words.Rows()
	for i := range rows {
		w := &rows[i]
		w.idle = !w.holiday && !w.barred && (w.kind == isNothing || w.kind.follows())
	}
	return l
})

// at is the entry of a row's first word.
func (l *lists) at(r lexicon.Row) *word { return l.words.Row(r.Words[0]) }

// read takes a row of the lists of time words.
func (l *lists) read(r lexicon.Row) {
	w, value := l.at(r), r.Fields[1]
	switch r.Fields[0] {
	case "day":
		w.kind, w.value = isToday, int16(integer(value))
	case "unit":
		w.kind, w.value = isUnit, spans[value]
		w.many = strings.HasSuffix(r.Key, "s") || strings.HasSuffix(r.Key, "ies")
	case "season":
		w.kind, w.value = isSeason, int16(integer(value))
	case "part":
		w.kind, w.value, w.name = isPart, hours[value], value
	case "edge":
		w.kind, w.name = isEdge, value
	case "meridiem":
		w.kind, w.value = isMeridiem, int16(integer(value))
	case "clock":
		w.kind, w.value = isClock, int16(integer(value))
	case "shift":
		w.kind, w.value = isShift, int16(integer(value))
	case "quarter":
		w.kind, w.value = isQuarter, int16(integer(value))
	case "half":
		w.kind, w.value = isHalf, int16(integer(value))
	case "decade":
		w.kind, w.value = isDecade, int16(integer(value))
	case "glue":
		w.kind = glue[value]
	default:
		panic("date: unknown kind " + r.Fields[0]) // an embedded list is part of the program
	}
}

// integer reads a number of a list.
func integer(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("date: " + err.Error()) // an embedded list is part of the program
	}
	return n
}
