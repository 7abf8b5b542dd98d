package date

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// yearDate reads what begins with a year: "2014-15", "2016 Q3", "2016 June", "1990s", "in 1994".
func (s *scanner) yearDate(i int, f figure) (a atom, end int, ok bool) {
	p := Point{Precision: ByYear, Year: f.n}
	if s.continues(i) {
		return a, i, false
	}
	if y, ok := s.fourDigits(i + 2); ok && s.class(i+1) == token.Dash && s.joined(i+1) && s.joined(i+2) && y > f.n && f.n >= 1500 && !s.goesOn(i+3) && s.class(i+3) != token.Sign {
		return atom{Period: Period{p, Point{Precision: ByYear, Year: y}}}, i + 3, true
	}
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
	if g, ok := s.figure(i + 2); ok && s.is(i+1, "/") && s.joined(i+1) && s.joined(i+2) && g.width == 2 && g.suffix == "" && g.n == (f.n+1)%100 && !s.goesOn(i+3) {
		return atom{Period: Period{p, Point{Precision: ByYear, Year: f.n + 1}}}, i + 3, true // "2015/16"
	}
	if m := s.at(i + 2); m.kind == isMonth && s.class(i+1) == token.Dash && s.joined(i+1) && s.joined(i+2) && s.class(i+3) == token.Dash && s.joined(i+3) {
		if d, e, _, ok := s.day(i + 4); ok && (Day{f.n, int(m.value), d}).valid() { // "2016-Nov-16"
			p.Precision, p.Month, p.Day = ByDay, int(m.value), d
			return point(p), e, true
		}
	}
	switch w := s.at(i + 1); w.kind {
	case isQuarter:
		p.Precision, p.Month = ByQuarter, int(w.value)
		return point(p), i + 2, true
	case isHalf:
		p.Precision, p.Month = ByHalf, int(w.value)
		return point(p), i + 2, true
	case isSeason:
		if k := s.kind(i + 2); k == isNothing && !s.noun(i+2) {
			p.Precision, p.Month = BySeason, int(w.value)
			return point(p), i + 2, true
		}
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
	p.Approximate = s.is(i-1, "around") || s.is(i-1, "circa") || s.is(i-1, "c") || s.is(i-1, ".") && s.is(i-2, "c") || s.kind(i-2) == isIn && s.is(i-1, "about")
	return point(p), i + 1, s.yearAlone(i, f.n)
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
	switch {
	case s.is(i+1, "bc"), s.is(i+1, "b.c."), s.is(i+1, "bce"), s.is(i+1, "b.c"):
		return false
	}
	if c := s.class(i + 1); c == token.Word && s.kind(i+1) == isUnit && !s.is(i+1, "season") {
		return false // "2000 years"
	}
	if k := s.kind(i + 1); (k == isAnd || k == isTo) && s.kind(i-1) != isThe {
		if g, ok := s.fourDigits(i + 2); ok && s.counts(i+3, g) {
			return false // "between 1700 and 1800 troops"
		}
	}
	before := i - 1
	if before < s.from {
		return n >= 1500 && !count && (s.to-s.from <= 2 || s.class(i+1) == token.Clitic || s.class(i+1) == token.Comma || s.at(i+1).tense == past || s.tok[min(i+1, s.to-1)].Is(lexicon.Auxiliary|lexicon.Modal))
	}
	t := s.tok[before]
	switch k := s.kind(before); k {
	case isIn, isSince, isUntil:
		return !count
	case isAnd, isTo:
		if f, ok := s.fourDigits(before - 1); ok && f < n && f >= 1700 && (!count || s.kind(before-2) == isThe) {
			return true // "the 2008 and 2012 elections"
		}
		return n >= 1800 && !count
	case isBy, isFrom, isBefore, isAfter, isBetween, isFor, isOf, isEdge:
		return n >= 1800 && !count
	case isThe:
		return n >= 1900 || n >= 1700 && !count // "the 2018 races", but "the 1768 pages"
	case isShift:
		return false
	case isAt:
		return n >= 1500 && (s.is(before, "around") || s.kind(before-1) == isIn) && !count && !s.noun(i+1)
	case isOn:
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
		case "during", "year", "circa", "c", "early", "through", "around", "late", "than", "or", "fiscal", "fy", "throughout", "into", "toward", "towards", "past":
			return n >= 1500 && !count
		}
		if t.Is(lexicon.Possessive | lexicon.Negation) {
			return n >= 1700 && (!t.Is(lexicon.Negation) || !count)
		}
		if t.Shape == token.Lower && before > s.from && s.tok[before-1].Is(lexicon.Determiner|lexicon.Possessive) && s.class(i+1) == token.Word && !t.Is(lexicon.Preposition|lexicon.Adverb|lexicon.Determiner) && s.kind(before) == isNothing {
			return n >= 1700 && !count // "a disappointing 2016 campaign"
		}
		if t.Is(lexicon.Determiner) {
			return n >= 1700 && !count && (s.is(before, "a") || s.is(before, "an")) && s.class(i+1) == token.Word
		}
	}
	return false
}

// shortYear reads the two digits of "in '98".
func (s *scanner) shortYear(i int) (a atom, end int, ok bool) {
	f, ok := s.figure(i)
	if !ok || f.width != 2 || f.suffix != "" || i == s.from || s.class(i-1) != token.Mark || !s.joined(i) || s.joined(i+1) && s.class(i+1) == token.Mark {
		return a, i, false
	}
	switch s.kind(i - 2) {
	case isIn, isOf, isSince:
		return point(Point{Precision: ByYear, Year: century(f.n)}), i + 1, true
	}
	return a, i, false
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
		if n%100 == 0 && n < 2000 {
			return point(Point{Precision: ByCentury, Year: n}), end, true // "the 1800s"
		}
		return point(Point{Precision: ByDecade, Year: n}), end, true
	}
	marked := i > s.from && s.class(i-1) == token.Mark && s.joined(i)
	// "in his 90s", "temperatures in the 70s": only with an apostrophe or "the" and no degrees.
	if b := s.tok[max(i-1, 0)]; !marked && (i > s.from && (b.Is(lexicon.Possessive) || s.class(i-1) == token.Clitic) || n < 20 || s.warm()) {
		return a, i, false
	}
	edge := s.kind(i-1) == isEdge && s.kind(i-2) == isThe || s.class(i-1) == token.Dash && s.kind(i-2) == isEdge && s.kind(i-3) == isThe
	if !marked && s.kind(i-1) != isThe && !(s.at(i).kind == isDecade && s.kind(i-1) == isIn) && !edge {
		return a, i, false
	}
	return point(Point{Precision: ByDecade, Year: century(n) - century(n)%10}), end, true
}

// warm says whether the sentence tells temperatures.
func (s *scanner) warm() bool { return s.tells(cueHeat) }
