package date

import (
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// reach is how many tokens a mention may have: the bound that keeps reading linear.
const reach = 24

// scanner walks a text's tokens, sentence by sentence.
type scanner struct {
	*lists
	Settings
	t        *token.Text
	tok      []token.Token
	from, to int  // the sentence's tokens
	ordered  bool // DayFirst is settled
	ahead    bool // a range's second end: what comes next
	prior    Day  // the weekday that ended at token priorEnd
	priorEnd int
	second   int    // where a range's second end may begin
	depth    int    // dates in dates: "two days after the first Monday of …"
	people   []name // months that the text was searched for as names
}

// name says whether a text uses a word as a person's name.
type name struct {
	word   lexicon.Word
	person bool
}

// atom is what is written of one date, before what is missing is filled in.
type atom struct {
	Period
	weekday  int  // written beside or instead of a day
	bare     bool // a weekday alone, or a day with no month: "the 11th"
	relative bool
	shifted  bool // "last May", "next June"
	shift    int
	holiday  int // its row, from 1
	part     string
	other    Point // the second reading
	zone     string
	timed    bool
	event    bool // names an event of some year: "the July 7 bombings"
	named    bool // no time is read beside it
	habit    bool // the words of a date that mean no one day
	seasonal int  // a season of the year that holds the reference
	hour     hour // a time for a day still to be found, with what its part of the day adds
	add      int
	known    bool
}

// Scan finds the dates in a text's tokens, in order. It costs a look at each
// token and allocates nothing where there is none.
func (settings Settings) Scan(t *token.Text) []Date {
	s := scanner{lists: load(), Settings: settings, t: t, tok: t.Tokens}
	buffer := buffers.Get().(*[]Date)
	out := *buffer
	for _, sentence := range t.Sentences {
		s.from, s.to = sentence.From, sentence.To
		for i := sentence.From; i < sentence.To; {
			if s.tok[i].Class != token.Number && s.word(s.tok[i].Word).idle {
				i++
				continue
			}
			if end, ok := s.barred(i); ok {
				i = end
				continue
			}
			if !s.starts(i) {
				i++
				continue
			}
			d, end, ok := s.mention(i)
			if !ok {
				i++
				continue
			}
			if d.Text != "" {
				out = append(out, d)
			}
			i = end
		}
	}
	var answer []Date
	if len(out) > 0 {
		answer = append(make([]Date, 0, len(out)), out...)
	}
	clear(out)
	*buffer = out[:0]
	buffers.Put(buffer)
	return answer
}

// buffers keeps the memory that dates are collected in from one text to the next, so that answers have no slack.
var buffers = sync.Pool{New: func() any { return new([]Date) }}

// barred says whether a name that is no date begins at token i, and where it ends.
func (s *scanner) barred(i int) (end int, ok bool) {
	if !s.at(i).barred || !s.tok[i].Named() {
		return i, false
	}
	_, end, ok = s.t.Phrase(s.names, i)
	return end, ok && end <= s.to
}

// starts says whether a date may begin at token i, by its word and the next one: nearly all tokens end here.
func (s *scanner) starts(i int) bool {
	w := s.at(i)
	if w.holiday {
		if _, _, ok := s.holiday(i); ok {
			return true
		}
	}
	if w.kind.follows() {
		return false
	}
	n := s.at(i + 1)
	follows := n.kind != isNothing || n.holiday || s.class(i+1) == token.Number
	switch w.kind {
	case isNothing:
		return s.class(i) == token.Number
	case isNow:
		return s.kind(i-1) == isBetween || s.kind(i-1) == isFrom
	case isThe:
		return follows && s.starts(i+1)
	case isA:
		return n.kind == isUnit && !n.many
	case isShift:
		return follows && n.kind != isOf && n.kind != isThe
	case isNumber, isNth:
		return follows || s.class(i+1) != token.Word || s.is(i+1, "minutes") || s.is(i+1, "minute") || s.is(i+1, "past")
	case isEdge:
		return follows || s.class(i+1) == token.Dash || s.class(i+1) == token.Mark
	case isUnit:
		return !w.many && (follows || s.class(i+1) == token.Clitic || s.class(i+1) == token.Dash || w.value == aWeek || w.value == aWeekend)
	case isSeason:
		return follows || s.class(i+1) == token.Mark
	case isMonth:
		return follows || !w.weak || s.tok[i].Shape != token.Lower
	}
	return true
}

// word is what the lists say of a word by its number.
func (l *lists) word(w lexicon.Word) *word { return l.words.At(w) }

// at is what the lists say of token i; nothing outside of the sentence.
func (s *scanner) at(i int) *word {
	if i < s.from || i >= s.to {
		return s.words.At(0)
	}
	return s.word(s.tok[i].Word)
}

func (s *scanner) kind(i int) kind { return s.at(i).kind }

// class is token i's; 0 outside of the sentence.
func (s *scanner) class(i int) token.Class {
	if i < s.from || i >= s.to {
		return 0
	}
	return s.tok[i].Class
}

// is says whether token i has this one form, in lower case.
func (s *scanner) is(i int, form string) bool {
	return i >= s.from && i < s.to && s.t.Norm(i) == form
}

// joined says whether token i follows the one before without a gap.
func (s *scanner) joined(i int) bool { return i < s.to && s.tok[i].Before == token.None }

// skip is i, or the token after it where it is one of the forms.
func (s *scanner) skip(i int, forms ...string) int {
	for _, f := range forms {
		if s.is(i, f) {
			return i + 1
		}
	}
	return i
}

// mention reads the longest date at token i. Text is empty where the words are
// a date's, so that no other may be read in them, but mean none here.
func (s *scanner) mention(i int) (d Date, end int, ok bool) {
	a, end, ok := s.period(i)
	if s.is(i-1, "every") || s.is(i-1, "each") {
		return d, end, ok // a habit, no date
	}
	if !ok || a.habit {
		return d, end, ok
	}
	first := i
	if s.kind(i) == isThe {
		switch s.kind(i + 1) {
		case isMonth, isWeekday, isSeason, isDecade, isNothing:
			first++ // "the June decision", "the 2016 election"
		}
	}
	if s.class(i) == token.Number || s.kind(i) == isDecade {
		if i > s.from && s.class(i-1) == token.Mark && s.joined(i) && (a.From.Precision == ByDecade || a.From.Precision == ByYear && end == i+1) {
			first-- // "'90s"
		}
	}
	d.From, d.To = first, end
	d.Span, d.Text = s.t.Span(first, end), s.t.Source(first, end)
	d.Part, d.Zone = a.part, a.zone
	a.event = s.kind(i) == isThe && s.event(end)
	s.resolve(&d, a, i)
	if a.From == a.To && first == i { // not "by the 2010 law"
		d.Bound = s.bound(i, end)
	}
	return d, end, true
}

// bound is what the words before a date say of it.
func (s *scanner) bound(i, end int) string {
	j := i - 1
	if k := s.kind(j); k == isOn || k == isIn || k == isThe || k == isAt {
		j--
	}
	switch s.kind(j) {
	case isSince:
		return "since"
	case isFrom:
		if k := s.kind(end); k == isUntil || k == isOn || s.is(end, "onward") || s.is(end, "onwards") {
			return "since" // but "up from 2023"
		}
	case isBy:
		return "by"
	case isUntil:
		return "until"
	case isBefore:
		return "before"
	case isAfter:
		return "after"
	}
	if s.is(j, "through") {
		return "until"
	}
	if s.is(j, "than") && (s.is(j-1, "later") && !s.is(j-2, "no")) {
		return "after"
	}
	if s.is(j, "than") && s.is(j-1, "earlier") {
		return "before"
	}
	if s.is(j, "starting") || s.is(j, "beginning") {
		return "since"
	}
	return ""
}
