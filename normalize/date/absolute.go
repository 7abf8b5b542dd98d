package date

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// point is an atom of one point.
func point(p Point) atom { return atom{Period: Period{p, p}} }

// onDay is an atom of a day known from the reference.
func onDay(d Day) atom {
	a := point(Point{Precision: ByDay, Year: d.Year, Month: d.Month, Day: d.Day})
	a.relative = true
	return a
}

// monthDate reads what begins with a month: "Jan. 21, 2025", "May twenty-nine", "June of 1999", "in May".
func (s *scanner) monthDate(i int) (a atom, end int, ok bool) {
	w := s.at(i)
	lower := w.weak && s.tok[i].Shape == token.Lower
	j := i + 1
	if s.is(j, ".") && s.joined(j) {
		j++
	}
	k := j
	if s.kind(k) == isThe {
		k++
	}
	if d, e, ord, isDay := s.day(k); isDay && (ord || k == j) && (!lower || ord || s.class(k) == token.Number) && !s.is(e, ":") && d <= monthDays(2000, int(w.value)) {
		p := Point{Precision: ByDay, NoYear: true, Month: int(w.value), Day: d}
		if y, e2, ok := s.yearAfter(e); ok {
			p.Year, p.NoYear, e = y, false, e2
			if !(Day{p.Year, p.Month, p.Day}).valid() {
				return a, i, false
			}
		} else if f, ok := s.figure(k); ok && f.suffix == "" && (s.kind(i-1) == isIn || s.kind(i-1) == isSince) && s.counts(e, d) {
			return point(Point{Precision: ByMonth, NoYear: true, Month: int(w.value)}), j, true // "in May 20 people"
		}
		return point(p), e, true
	}
	p := Point{Precision: ByMonth, NoYear: true, Month: int(w.value)}
	if y, e, ok := s.yearAfter(j); ok && (!lower || s.class(e-1) == token.Number) {
		p.Year, p.NoYear = y, false
		return point(p), e, true
	}
	return point(p), j, !lower && s.monthAlone(i, j)
}

// monthAlone says whether the month at token i, with no day or year beside it, is one and no name or verb.
func (s *scanner) monthAlone(i, end int) bool {
	w := s.at(i)
	if s.class(end) == token.Word && s.tok[end].Named() && s.tok[end].Before != token.Line && s.kind(end) == isNothing && s.at(end).tense == unclear && !s.tok[i].Is(lexicon.Abbreviation) {
		switch s.kind(i - 1) { // "in April President Brown …", but "April Brown"
		case isIn, isSince, isBy, isUntil, isShift:
		default:
			return false
		}
	}
	firstName := w.value >= 3 && w.value <= 6 || w.value == 8
	switch s.kind(i - 1) {
	case isIn, isSince, isTo, isShift, isEdge, isBetween, isUntil:
		return true
	case isBy, isFrom, isAfter, isBefore, isOf, isFor, isAnd:
		return !w.weak || !s.person(i)
	}
	if s.is(i-1, "during") || s.is(i-1, "through") || s.is(i-1, "throughout") {
		return true
	}
	if len(s.t.Norm(i)) < 4 && w.value != 5 {
		return false // an abbreviation alone
	}
	if firstName {
		return s.class(end) == token.Clitic && !w.weak && !s.person(i) || s.tok[max(i-1, 0)].Is(lexicon.Determiner) && i > s.from && !w.weak
	}
	return i == s.from || !s.tok[i-1].Named() || s.kind(i-1) != isNothing
}

// person says whether the text uses the word at token i as a person's name: behind a title or a first name.
func (s *scanner) person(i int) bool {
	w := s.tok[i].Word
	for k := range s.people {
		if s.people[k].word == w {
			return s.people[k].person
		}
	}
	person := false
	for k := 1; k < len(s.tok) && !person; k++ {
		b := s.tok[k-1]
		person = s.tok[k].Word == w && s.tok[k].Named() && s.tok[k].Before == token.Space && b.Named() &&
			(b.Is(lexicon.Title|lexicon.Role|lexicon.FirstName) || b.Shape == token.Capital && b.Tags == 0 && b.Word == 0)
	}
	s.people = append(s.people, name{w, person})
	return person
}

// dayMonth reads "21 January 2025", "the 1st of March", "15th day of June".
func (s *scanner) dayMonth(i int) (a atom, end int, ok bool) {
	d, j, ord, ok := s.day(i)
	if !ok {
		return a, i, false
	}
	if s.is(j, "day") && ord {
		j++
	}
	joined := s.class(j) == token.Dash && s.joined(j)
	if joined {
		j++ // "05-Aug-2016"
	}
	if s.kind(j) == isOf {
		j++
	}
	m := s.at(j)
	if m.kind != isMonth || m.weak && s.tok[j].Shape == token.Lower && s.kind(j-1) != isOf && !ord {
		return a, i, false
	}
	if d > monthDays(2000, int(m.value)) {
		return a, i, false
	}
	p := Point{Precision: ByDay, NoYear: true, Month: int(m.value), Day: d}
	end = j + 1
	if s.is(end, ".") && s.joined(end) && end+1 < s.to {
		end++
	}
	if joined && s.class(end) == token.Dash {
		if y, ok := s.fourDigits(end + 1); ok {
			p.Year, p.NoYear, end = y, false, end+2
		}
	} else if y, e, ok := s.yearAfter(end); ok {
		p.Year, p.NoYear, end = y, false, e
	}
	if end > j+1 && s.is(end-1, ".") {
		end--
	}
	if !p.NoYear && !(Day{p.Year, p.Month, p.Day}).valid() {
		return a, i, false
	}
	return point(p), end, true
}

// numeric reads days in figures alone: "2025-01-21T14:30", "1/21/2025", "21.1.2025", "9-18-15".
func (s *scanner) numeric(i int) (a atom, end int, ok bool) {
	if s.class(i) != token.Number || s.joined(i) && i > s.from && s.class(i-1) != token.Bracket && s.class(i-1) != token.Mark {
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
	for end < s.to && s.joined(end) && end < i+12 && (s.class(end) == token.Number || s.is(end, ":") || s.is(end, "+") || s.class(end) == token.Dash) {
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

// yearDate reads what begins with a year: "2014-15", "2016 Q3", "2016 June", "1990s", "in 1994".
func (s *scanner) yearDate(i int, f figure) (a atom, end int, ok bool) {
	p := Point{Precision: ByYear, Year: f.n}
	if s.class(i+1) == token.Dash && s.joined(i+1) && s.joined(i+2) {
		if g, ok := s.figure(i + 2); ok && g.width == 2 && g.suffix == "" && !s.goesOn(i+3) {
			switch q := p; {
			case g.n == (f.n+1)%100 || g.n > 12 && g.n > f.n%100:
				q.Year = f.n - f.n%100 + g.n
				if q.Year <= f.n {
					q.Year += 100
				}
				return atom{Period: Period{p, q}}, i + 3, true
			case g.n >= 1 && g.n <= 12:
				p.Precision, p.Month = ByMonth, g.n
				return point(p), i + 3, true
			}
		}
	}
	switch w := s.at(i + 1); w.kind {
	case isQuarter:
		p.Precision, p.Month = ByQuarter, int(w.value)
		return point(p), i + 2, true
	case isHalf:
		p.Precision, p.Month = ByHalf, int(w.value)
		return point(p), i + 2, true
	case isMonth:
		if s.tok[i+1].Shape == token.Lower && w.weak {
			break
		}
		p.Precision, p.Month = ByMonth, int(w.value)
		if d, e, _, ok := s.day(i + 2); ok && !s.is(e, ":") && (Day{p.Year, p.Month, d}).valid() {
			if _, _, full := s.yearAfter(e); full {
				break // "in 2014 May 2nd 2018": the month has a year of its own
			}
			p.Precision, p.Day = ByDay, d
			return point(p), e, true
		}
		return point(p), i + 2, true
	}
	return point(p), i + 1, s.yearAlone(i, f.n)
}

// goesOn says whether what stands at token i makes a longer figure of the digits before it: a number, a phone.
func (s *scanner) goesOn(i int) bool {
	return s.joined(i) && s.joined(i+1) && s.class(i+1) == token.Number
}

// yearAlone says whether the four digits at token i, with no month beside them, are a year.
func (s *scanner) yearAlone(i, n int) bool {
	if s.joined(i) && i > s.from {
		switch s.class(i - 1) {
		case token.Bracket, token.Mark:
		case token.Dash: // "mid-1994", "2014-2018"
			if f, ok := s.fourDigits(i - 2); s.kind(i-2) != isEdge && (s.joined(i-1) && !ok || ok && f >= n) {
				return false
			}
		default:
			return false
		}
	}
	if s.joined(i + 1) {
		switch c := s.class(i + 1); {
		case c == token.Stop || c == token.Bracket || c == token.Mark || c == token.Clitic:
		case c == token.Comma:
			if s.is(i+1, ":") && s.joined(i+2) || s.is(i+1, ",") && s.joined(i+2) && s.class(i+2) == token.Number {
				return false
			}
		case c == token.Dash:
			if s.joined(i+2) && s.class(i+2) == token.Word && s.kind(i+2) == isNothing && s.tok[i+2].Shape == token.Lower {
				return false
			}
			if g, ok := s.fourDigits(i + 2); s.joined(i+2) && s.class(i+2) == token.Number && (!ok || g <= n || s.goesOn(i+3)) {
				return false
			}
		case s.is(i+1, "/") && s.joined(i+2):
			return false
		default:
			return false
		}
	}
	count := s.counts(i+1, n)
	if c := s.class(i + 1); c == token.Word && s.kind(i+1) == isUnit && !s.is(i+1, "season") {
		return false // "2000 years"
	}
	before := i - 1
	if before < s.from {
		return n >= 1500 && !count && (s.to-s.from <= 2 || s.class(i+1) == token.Clitic || s.class(i+1) == token.Comma || s.at(i+1).tense == past || s.tok[min(i+1, s.to-1)].Is(lexicon.Auxiliary|lexicon.Modal))
	}
	t := s.tok[before]
	switch k := s.kind(before); k {
	case isIn, isSince, isUntil:
		return !count
	case isBy, isFrom, isTo, isBefore, isAfter, isBetween, isFor, isOf, isAnd, isEdge:
		return n >= 1600 && !count
	case isThe, isShift:
		return n >= 1700 && k == isThe
	case isAt, isOn:
		return false
	}
	switch t.Class {
	case token.Bracket, token.Dash:
		return n >= 1500 && !count
	case token.Clitic:
		return n >= 1700 // "his party's 2016 campaign"
	case token.Comma:
		return n >= 1700 && !count && s.t.Form(before) == ","
	case token.Word:
		switch s.t.Norm(before) {
		case "during", "year", "circa", "c", "early", "through", "around", "late", "than", "or", "fiscal", "throughout", "november's":
			return n >= 1500 && !count
		}
		if t.Is(lexicon.Possessive | lexicon.Negation) {
			return n >= 1700 && (!t.Is(lexicon.Negation) || !count)
		}
		if t.Is(lexicon.Determiner) {
			return n >= 1700 && !count && (s.is(before, "a") || s.is(before, "an")) && s.class(i+1) == token.Word
		}
	}
	return false
}

// decadeDate reads "1990s", "the '90s", "the 70's", "nineties".
func (s *scanner) decadeDate(i int) (a atom, end int, ok bool) {
	n, end := 0, i+1
	full := false
	if w := s.at(i); w.kind == isDecade {
		n = int(w.value)
	} else {
		f, ok := s.figure(i)
		if !ok || f.n%10 != 0 {
			return a, i, false
		}
		switch {
		case f.suffix == "s":
		case f.suffix == "" && s.class(i+1) == token.Mark && s.joined(i+1) && s.is(i+2, "s") && s.joined(i+2):
			end = i + 3
		default:
			return a, i, false
		}
		n, full = f.n, f.width == 4
		if !full && f.width != 2 {
			return a, i, false
		}
	}
	if full {
		if n < 1000 || n > 2190 {
			return a, i, false
		}
		return point(Point{Precision: ByDecade, Year: n}), end, true
	}
	marked := i > s.from && s.class(i-1) == token.Mark && s.joined(i)
	// "in his 90s", "temperatures in the 70s": only with an apostrophe or "the" and no degrees.
	if b := s.tok[max(i-1, 0)]; !marked && (i > s.from && (b.Is(lexicon.Possessive) || s.class(i-1) == token.Clitic) || n < 20 || s.warm()) {
		return a, i, false
	}
	edge := s.kind(i-1) == isEdge || s.class(i-1) == token.Dash && s.kind(i-2) == isEdge
	if !marked && s.kind(i-1) != isThe && !(s.at(i).kind == isDecade && s.kind(i-1) == isIn) && !edge {
		return a, i, false
	}
	return point(Point{Precision: ByDecade, Year: century(n) - century(n)%10}), end, true
}

// warm says whether the sentence tells temperatures.
func (s *scanner) warm() bool {
	for i := s.from; i < min(s.to, s.from+80); i++ {
		switch s.t.Norm(i) {
		case "temperature", "temperatures", "highs", "lows", "degrees", "fahrenheit", "celsius":
			return true
		}
	}
	return false
}
