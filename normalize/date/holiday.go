package date

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// holiday finds the longest holiday's name at token i; marks, stops and a possessive 's in it don't count.
func (s *scanner) holiday(i int) (row, end int, ok bool) {
	at, ends := i, [8]int{i + 1}
	row, ok = s.holidays.Longest(s.tok[i].Word, func(k int) lexicon.Word {
		if k >= len(ends) {
			return 0
		}
		at = ends[k-1]
		for at < s.to && s.joined(at) && (s.class(at) == token.Mark || s.class(at) == token.Clitic || s.class(at) == token.Stop || s.class(at) == token.Dash || s.is(at, "s")) {
			at++
		}
		ends[k] = at + 1
		if at >= s.to {
			return 0
		}
		return s.tok[at].Word
	})
	if !ok {
		return 0, i, false
	}
	words := len(s.holidays.Row(row).Words)
	if n := s.holidayRules[row].words; n > 0 {
		words = n
	}
	return row, ends[words-1], true
}

// holidayDate reads a holiday's name, with the year where it follows.
func (s *scanner) holidayDate(i int) (a atom, end int, ok bool) {
	row, end, ok := s.holiday(i)
	if !ok {
		return a, i, false
	}
	rule := s.holidayRules[row]
	if s.class(end) == token.Clitic && s.joined(end) && s.holidays.Row(row).Key == "new year" {
		end++
	}
	if rule.year > 0 {
		if y, e, ok := s.yearAfter(end); ok {
			return point(Point{Precision: ByDay, Year: y, Month: rule.month, Day: rule.day}), e, true
		}
		a = point(Point{Precision: ByDay, Year: rule.year, Month: rule.month, Day: rule.day})
		a.named = true
		return a, end, true
	}
	if i > s.from && s.tok[i].Named() && s.tok[i-1].Named() && s.tok[i].Before == token.Space && s.kind(i-1) == isNothing {
		return a, i, false // "Lunar New Year", "Orthodox Christmas"
	}
	if s.is(end, "weekend") {
		return s.longWeekend(i, end, row)
	}
	day := s.tok[i].Named() && (s.is(end-1, "day") || s.is(end-1, "eve"))
	if s.tok[i].Named() && s.class(end) == token.Word && s.tok[end].Named() && s.tok[end].Before == token.Space && s.at(end).kind == isNothing && !s.tok[end].Is(lexicon.Title|lexicon.Role) {
		return a, i, false // "Easter Egg Roll"
	}
	if s.kind(i-1) == isA || !day && s.class(end) == token.Word && s.tok[end].Shape == token.Lower && s.kind(end) == isNothing && s.noun(end) && s.at(end).tense == unclear && !s.tok[end].Is(lexicon.Adverb) {
		return a, i, false // "a Christmas tree", "Halloween costumes"
	}
	if s.is(i, "new") && (s.kind(i-1) == isThe || s.is(i-1, "happy")) && !s.is(end-1, "eve") && !s.is(end-1, "day") {
		return a, i, false
	}
	a.holiday, a.named = row+1, true
	if y, e, ok := s.yearAfter(end); ok && s.class(e-1) == token.Number {
		d := rule.in(y)
		a.Period = point(Point{Precision: ByDay, Year: d.Year, Month: d.Month, Day: d.Day}).Period
		return a, e, true
	}
	a.relative = true
	if b, e, ok := s.yearOf(end); ok && b.relative && b.From.Precision != 0 {
		a.Period = onDay(rule.in(b.From.Year)).Period // "Thanksgiving of next year"
		return a, e, true
	}
	return a, end, true
}

// longWeekend reads "Labor Day weekend": the holiday with the Saturday and Sunday beside it.
func (s *scanner) longWeekend(i, end, row int) (a atom, _ int, ok bool) {
	a.relative, a.named = true, true
	if s.Reference.IsZero() {
		return a, end + 1, true
	}
	d := s.nearest(i, a, s.holidayRules[row].in)
	first, last := d, d
	switch w := d.weekday(); {
	case w == 1:
		first = d.add(-2)
	case w == 4 || w == 5:
		last = d.add(7 - w)
	case w >= 6:
		first, last = d.add(6-w), d.add(7-w)
	default:
		return a, i, false
	}
	a.From, a.To = onDay(first).From, onDay(last).To
	return a, end + 1, true
}

// rule is how a holiday's day follows from the year.
type rule struct {
	month, day int // fixed
	weekday, n int // the n-th of the month
	easter     bool
	offset     int
	year       int // the only one
	words      int // that name it, of those that the list asks for; 0 is all
}

// parseRule reads "12-25", "11-4-4+1", "05-1--1", "easter-2".
func parseRule(s string) (r rule) {
	if offset, ok := strings.CutPrefix(s, "easter"); ok {
		return rule{easter: true, offset: integer(offset)}
	}
	if p, ok := parsePoint(s); ok && p.Precision == ByDay {
		return rule{year: p.Year, month: p.Month, day: p.Day}
	}
	s, offset, _ := strings.Cut(s, "+")
	if offset != "" {
		r.offset = integer(offset)
	}
	r.month = integer(s[:2])
	if len(s) == 5 {
		r.day = integer(s[3:])
		return r
	}
	r.weekday, r.n = integer(s[3:4]), integer(s[5:])
	return r
}

// in is the holiday's day in a year.
func (r rule) in(year int) Day {
	switch {
	case r.easter:
		return easter(year).add(r.offset)
	case r.day != 0:
		return Day{year, r.month, r.day}
	}
	return nth(year, r.month, r.weekday, r.n).add(r.offset)
}
