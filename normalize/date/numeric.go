package date

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// numeric reads days in figures alone: "2025-01-21T14:30", "1/21/2025", "21.1.2025", "9-18-15".
func (s *scanner) numeric(i int) (a atom, end int, ok bool) {
	if s.class(i) != token.Number || s.continues(i) {
		return a, i, false
	}
	w := s.t.Norm(i)
	if p, ok := dotted(w); ok {
		return s.order(p), i + 1, true
	}
	n := digits(w)
	if n < 0 || len(w) == 3 || len(w) > 4 || i+4 >= s.to || !s.joined(i+1) || !s.joined(i+2) || !s.joined(i+3) || !s.joined(i+4) {
		return a, i, false
	}
	mark := s.t.Form(i + 1)
	if mark != "/" && mark != "-" || s.t.Form(i+3) != mark || s.class(i+2) != token.Number || s.class(i+4) != token.Number {
		return a, i, false
	}
	end = i + 5
	if len(w) == 4 {
		return s.iso(i)
	}
	if c := s.class(end); (c == token.Dash || c == token.Sign) && s.joined(end) && s.joined(end+1) && s.class(end+1) == token.Number && c == token.Sign {
		return a, i, false
	}
	p, ok := triple(w, s.t.Norm(i+2), s.t.Norm(i+4))
	return s.order(p), end, ok
}

// continues says whether the figure at token i goes on a longer one, and is not a range's second end.
func (s *scanner) continues(i int) bool {
	if i == s.from || !s.joined(i) || i == s.second {
		return false
	}
	switch s.class(i - 1) {
	case token.Bracket, token.Mark:
		return false
	case token.Dash:
		return s.joined(i-1) && s.class(i-2) == token.Number
	}
	return true
}

// monthYear reads "3/2015" and "2015/3".
func (s *scanner) monthYear(i int) (a atom, end int, ok bool) {
	f, ok := s.figure(i)
	g, ok2 := s.figure(i + 2)
	if !ok || !ok2 || f.suffix != "" || g.suffix != "" || !s.is(i+1, "/") || !s.joined(i+1) || !s.joined(i+2) || s.continues(i) || s.goesOn(i+3) {
		return a, i, false
	}
	if f.width == 4 {
		f, g = g, f
	}
	p := Point{Precision: ByMonth, Year: g.n, Month: f.n}
	return point(p), i + 3, f.width <= 2 && g.width == 4 && f.n >= 1 && f.n <= 12 && g.n >= 1900 && g.n < 2100
}

// halfNumeric reads "4/22" behind a word that announces a day.
func (s *scanner) halfNumeric(i int) (a atom, end int, ok bool) {
	if a, end, ok = s.monthYear(i); ok {
		return a, end, true
	}
	switch s.kind(i - 1) {
	case isOn, isSince, isUntil, isWeekday: // not "by 2/3"
	default:
		return a, i, false
	}
	f, ok := s.figure(i)
	g, ok2 := s.figure(i + 2)
	if !ok || !ok2 || f.width > 2 || g.width > 2 || f.suffix != "" || g.suffix != "" || !s.is(i+1, "/") || !s.joined(i+1) || !s.joined(i+2) || s.goesOn(i+3) || f.n == 9 && g.n == 11 {
		return a, i, false
	}
	day := func(m, d int) (Point, bool) {
		return Point{Precision: ByDay, NoYear: true, Month: m, Day: d}, Day{2000, m, d}.valid()
	}
	first, ok := day(f.n, g.n)
	second, ok2 := day(g.n, f.n)
	if ok2 && s.dayFirst() || !ok {
		first, ok = second, ok2
	}
	return point(first), i + 3, ok && !s.noun(i+3)
}

// dotted cuts "13.5.2015".
func dotted(w string) (p [3]int, ok bool) {
	a, rest, ok := strings.Cut(w, ".")
	if !ok {
		return p, false
	}
	b, c, ok := strings.Cut(rest, ".")
	if !ok || len(c) != 4 {
		return p, false
	}
	return triple(a, b, c)
}

// triple is three figures of which two are a day and a month and the last a year.
func triple(a, b, c string) (p [3]int, ok bool) {
	if len(a) > 2 || len(b) > 2 || len(c) != 2 && len(c) != 4 {
		return p, false
	}
	p = [3]int{digits(a), digits(b), digits(c)}
	if p[0] < 1 || p[1] < 1 || p[2] < 0 {
		return p, false
	}
	if len(c) == 2 {
		p[2] = century(p[2])
	}
	return p, Day{p[2], p[0], p[1]}.valid() || Day{p[2], p[1], p[0]}.valid()
}

// order decides which of two figures is the month.
func (s *scanner) order(p [3]int) atom {
	month, day := Point{Precision: ByDay, Year: p[2], Month: p[0], Day: p[1]}, Point{Precision: ByDay, Year: p[2], Month: p[1], Day: p[0]}
	switch {
	case p[0] > 12:
		return point(day)
	case p[1] > 12 || p[0] == p[1]:
		return point(month)
	}
	first, second := month, day
	if s.dayFirst() {
		first, second = day, month
	}
	a := point(first)
	a.other = second
	return a
}

// dayFirst says whether figures put the day first: by the settings, or because the text has a date that can't be read otherwise.
func (s *scanner) dayFirst() bool {
	if s.DayFirst || s.ordered {
		return s.DayFirst
	}
	s.ordered = true
	for i := 0; i+4 < len(s.tok); i++ {
		if s.tok[i].Class != token.Number || s.tok[i+2].Class != token.Number || s.tok[i+4].Class != token.Number ||
			s.t.Form(i+1) != "/" || s.t.Form(i+3) != "/" {
			continue
		}
		if p, ok := triple(s.t.Norm(i), s.t.Norm(i+2), s.t.Norm(i+4)); ok && p[0] > 12 {
			s.DayFirst = true
			break
		}
	}
	return s.DayFirst
}

// iso reads "2025-01-21", "2025/1/21" and "2025-01-21T14:30:00Z" at token i.
func (s *scanner) iso(i int) (a atom, end int, ok bool) {
	last, clock, timed := strings.Cut(s.t.Norm(i+4), "t")
	d := Day{digits(s.t.Norm(i)), digits(s.t.Norm(i + 2)), digits(last)}
	if !d.valid() {
		return a, i, false
	}
	a = point(Point{Precision: ByDay, Year: d.Year, Month: d.Month, Day: d.Day})
	end = i + 5
	if !timed || len(clock) != 2 {
		return a, end, !timed
	}
	at := int(s.tok[end-1].To) - len(clock)
	for end < s.to && s.joined(end) && end < i+14 && (s.class(end) == token.Number || s.is(end, ":") || s.is(end, "+") || s.class(end) == token.Dash) {
		end++
	}
	if f, ok := s.figure(end - 1); ok && f.suffix == "z" || s.class(end-1) == token.Number {
		if a.From.parseClock(strings.ToUpper(s.t.Lower[at:s.tok[end-1].To])) {
			a.To, a.timed = a.From, true
			return a, end, true
		}
	}
	return a, i, false
}

// goesOn says whether what stands at token i makes a longer figure of the digits before it: a number, a phone.
func (s *scanner) goesOn(i int) bool {
	return s.joined(i) && s.joined(i+1) && s.class(i+1) == token.Number
}
