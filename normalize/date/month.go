package date

import (
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
	if s.tok[i].Is(lexicon.ProperAbbreviation) && s.is(j, ".") && s.joined(j) && j+1 < s.to {
		j++
	}
	k := j
	if s.kind(k) == isThe {
		k++
	}
	if (s.class(j) == token.Dash || s.is(j, "/")) && s.joined(j) && s.joined(j+1) && s.class(j+1) == token.Number && !s.goesOn(j+2) && !lower {
		if f, ok := s.figure(j + 1); ok && f.suffix == "" && (f.width <= 2 || f.width == 4) { // "Oct-2", "Oct/2", "May-2016"
			j++
			k = j
		}
	}
	if f, ok := s.figure(j + 1); ok && (s.class(j) == token.Dash || s.is(j, "/")) && s.joined(j) && s.joined(j+1) && f.width <= 2 && f.suffix == "" && s.is(j+2, s.t.Norm(j)) {
		if y, ok := s.fourDigits(j + 3); ok && (Day{y, int(w.value), f.n}).valid() && !s.goesOn(j+4) { // "Jan-22-2016"
			return point(Point{Precision: ByDay, Year: y, Month: int(w.value), Day: f.n}), j + 4, true
		}
	}
	if y, e, ok := s.year(j); ok && s.at(j+1).kind == isHundred && !lower { // "August two thousand and ten"
		return point(Point{Precision: ByMonth, Year: y, Month: int(w.value)}), e, true
	}
	d, e, ord, isDay := s.day(k)
	if isDay && k == j && d > monthDays(2000, int(w.value)) && s.class(k) == token.Number {
		return a, i, false // "February 30"
	}
	if isDay && lower && !ord && s.noun(e) {
		return a, i, false // "may 5 times"
	}
	if isDay && (ord || k == j) && (!lower || ord || s.class(k) == token.Number) && !s.is(e, ":") && d <= monthDays(2000, int(w.value)) {
		p := Point{Precision: ByDay, NoYear: true, Month: int(w.value), Day: d}
		if y, e2, ok := s.yearAfter(e); ok {
			p.Year, p.NoYear, e = y, false, e2
			if !(Day{p.Year, p.Month, p.Day}).valid() {
				return a, i, false
			}
		} else if b, e2, ok := s.yearOf(e); ok && b.relative && b.From.Precision != 0 && (Day{b.From.Year, p.Month, p.Day}).valid() {
			p.Year, p.NoYear = b.From.Year, false // "on May 5 last year"
			a = point(p)
			a.relative = true
			return a, e2, true
		} else if y := s.sharedYear(e); y > 0 {
			p.Year, p.NoYear = y, false
		} else if f, ok := s.figure(k); ok && f.suffix == "" && (s.kind(i-1) == isIn || s.kind(i-1) == isSince) && s.counts(e, d) {
			return point(Point{Precision: ByMonth, NoYear: true, Month: int(w.value)}), j, true // "in May 20 people"
		}
		return point(p), e, true
	}
	p := Point{Precision: ByMonth, NoYear: true, Month: int(w.value)}
	if b, e, ok := s.yearOf(j); ok && b.relative && !lower && b.From.Precision != 0 {
		a = point(Point{Precision: ByMonth, Year: b.From.Year, Month: int(w.value)}) // "in June last year"
		a.relative = true
		return a, e, true
	}
	if y, e, ok := s.yearAfter(j); ok && (!lower || s.class(e-1) == token.Number) {
		p.Year, p.NoYear = y, false
		return point(p), e, true
	}
	if lower || !s.monthAlone(i, j) {
		return a, i, false
	}
	if y := s.sharedYear(j); y > 0 {
		p.Year, p.NoYear = y, false
	}
	return point(p), j, true
}

// sharedYear is the year that months and days before token i have from the last of their row: "August and October 2017", "on May 5 and June 3, 2014".
func (s *scanner) sharedYear(i int) int {
	for n := 0; n < 4; n++ {
		if k := s.kind(i); k != isAnd && !s.is(i, ",") && !s.is(i, "or") {
			return 0
		}
		if i = s.skip(i+1, "and", "or"); s.kind(i) != isMonth {
			return 0
		}
		if i++; s.is(i, ".") && s.joined(i) {
			i++
		}
		if _, e, _, ok := s.day(i); ok {
			i = e
		}
		if y, _, ok := s.yearAfter(i); ok {
			return y
		}
	}
	return 0
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
	if s.class(end) == token.Dash && s.kind(end+1) == isMonth {
		return true
	}
	if s.class(end) == token.Dash && s.joined(end) && s.joined(end+1) {
		return false // "Mar-a-Lago"
	}
	if s.class(i-1) == token.Dash && s.kind(i-2) == isEdge {
		return true
	}
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
	joined := (s.class(j) == token.Dash || s.is(j, "/")) && s.joined(j)
	if joined {
		j++ // "05-Aug-2016"
	}
	if s.kind(j) == isOf {
		j++
	}
	m := s.at(j)
	if m.kind != isMonth {
		return a, i, false
	}
	if m.weak && s.tok[j].Shape == token.Lower && s.kind(j-1) != isOf && !ord {
		if _, _, ok := s.yearAfter(j + 1); !ok {
			return a, i, false
		}
	}
	if d > monthDays(2000, int(m.value)) {
		return a, i, false
	}
	p := Point{Precision: ByDay, NoYear: true, Month: int(m.value), Day: d}
	end = j + 1
	if s.is(end, ".") && s.joined(end) && end+1 < s.to {
		end++
	}
	if joined && (s.class(end) == token.Dash || s.is(end, "/")) {
		if y, ok := s.fourDigits(end + 1); ok {
			p.Year, p.NoYear, end = y, false, end+2
		}
	} else if y, e, ok := s.yearAfter(end); ok {
		p.Year, p.NoYear, end = y, false, e
	}
	relative := false
	if b, e, ok := s.yearOf(end); ok && b.relative && p.NoYear && b.From.Precision != 0 {
		p.Year, p.NoYear, end, relative = b.From.Year, false, e, true
	}
	if end > j+1 && s.is(end-1, ".") {
		end--
	}
	if !p.NoYear && !(Day{p.Year, p.Month, p.Day}).valid() {
		return a, i, false
	}
	if p.NoYear && !ord && s.kind(i-1) == isThe && s.class(end) == token.Word && s.tok[end].Named() {
		return a, i, false // "the 17 May Movement"
	}
	a = point(p)
	a.relative = relative
	return a, end, true
}
