package date

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// offset reads the date at token i and goes so many days, months and years from it.
func (s *scanner) offset(i, days, months, years int) (a atom, end int, ok bool) {
	b, end, ok := s.date(s.skip(i, "the"))
	if !ok {
		return a, i, false
	}
	var x Date
	s.resolve(&x, b, i)
	if x.First.IsZero() || x.First != x.Last {
		a.relative = true
		return a, end, ok && s.Reference.IsZero() && x.Value == "" && b.relative
	}
	d := x.First.addMonths(months + 12*years).add(days)
	if !d.valid() {
		return a, i, false
	}
	a = onDay(d)
	a.relative = x.Relative
	return a, end, true
}

// count reads "two weeks ago", "a month and three days ago", "three weeks after May 5", "two Sundays from now", and "in two months" ahead.
func (s *scanner) count(i int) (a atom, end int, ok bool) {
	var days, months, years int
	finest, j := int16(aCentury+1), i
	for part := 0; part < 3; part++ {
		n, e, ok := s.amount(j)
		if !ok {
			if part == 0 {
				return a, i, false
			}
			break
		}
		w := s.at(e)
		if part == 0 && w.kind == isWeekday && w.many && s.kind(e+1) == isFrom && s.kind(e+2) == isNow {
			a.relative = true
			if r := s.Reference; !r.IsZero() {
				a = onDay(r.add(7*n - (r.weekday()-int(w.value)+7)%7))
			}
			return a, e + 3, true
		}
		if w.kind != isUnit {
			if part == 0 {
				return a, i, false
			}
			break
		}
		switch w.value {
		case aDay:
			days += n
		case aWeek:
			days += 7 * n
		case aFortnight:
			days += 14 * n
		case aMonth:
			months += n
		case aYear:
			years += n
		case aDecade:
			years += 10 * n
		default:
			return a, i, false
		}
		finest = min(finest, w.value)
		j = s.skip(e+1, ",", "and")
		if j > e+1 && s.kind(j) != isNumber && s.class(j) != token.Number && s.kind(j) != isA {
			j = e + 1
		}
	}
	sign, anchor := 1, -1
	switch s.kind(j) {
	case isAgo:
		sign = -1
		end = j + 1
		switch w := s.at(end); { // "a year ago today", "a month ago Thursday", "two years ago this week"
		case s.Reference.IsZero():
		case w.kind == isToday:
			anchor = end
		case w.kind == isWeekday && !w.many && !w.weak:
			if d := s.weekdayNear(end, int(w.value)).addMonths(-months - 12*years).add(-days); d.valid() {
				return onDay(d), end + 1, true
			}
		case s.is(end, "this") && s.kind(end+1) == isUnit && (s.at(end+1).value == aWeek || s.at(end+1).value == aMonth):
			finest = s.at(end + 1).value
			end += 2
		}
	case isFrom, isAfter:
		if k := s.kind(j + 1); s.kind(j) == isFrom && (k == isNow || s.is(j+1, "today")) {
			end = j + 2
		} else {
			anchor = j + 1
		}
	case isBefore:
		sign, anchor = -1, j+1
	default:
		if s.kind(i-1) != isIn || s.kind(i) == isA || s.tense(i) != future && (i-1 != s.from || j != s.to) || s.ranked(i) || s.class(j) == token.Word && s.tok[j].Is(lexicon.Relative|lexicon.Subordinator) || s.class(j) == token.Word && s.kind(j) == isNothing && s.noun(j) || s.class(j) == token.Dash && s.joined(j) {
			return a, i, false
		}
		end = j
	}
	if anchor >= 0 {
		return s.offset(anchor, sign*days, sign*months, sign*years)
	}
	r := s.Reference
	a.relative = true
	if r.IsZero() {
		return a, end, true
	}
	if years > 9000 || months > 9000 || days > 999999 {
		return a, i, false
	}
	d := r.addMonths(sign * (months + 12*years)).add(sign * days)
	if !d.valid() {
		return a, i, false
	}
	var p Point
	switch finest {
	case aWeek, aFortnight:
		p = week(d)
	case aMonth:
		p = Point{Precision: ByMonth, Year: d.Year, Month: d.Month}
	case aYear, aDecade:
		p = Point{Precision: ByYear, Year: d.Year}
	default:
		p = Point{Precision: ByDay, Year: d.Year, Month: d.Month, Day: d.Day}
	}
	// "Two weeks ago" may be twelve days: only a count of days is exact.
	p.Approximate = finest > aDay || i > s.from && (s.tok[i-1].Is(lexicon.Approximator) || s.is(i-1, "than") || s.is(i-1, "over"))
	a = point(p)
	a.relative = true
	return a, end, true
}

// ranked says whether what stands before token i is counted out of a span: "the first win in eight years".
func (s *scanner) ranked(i int) bool {
	for j := i - 1; j >= max(s.from, i-12); j-- {
		if w := s.t.Norm(j); s.kind(j) == isNth || len(w) > 4 && w[len(w)-3:] == "est" || w == "only" || w == "time" || w == "most" || w == "best" {
			return true
		}
	}
	return false
}

// amount reads how many: digits, a number word, "a".
func (s *scanner) amount(i int) (n, end int, ok bool) {
	if s.kind(i) == isA {
		return 1, i + 1, true
	}
	if f, ok := s.figure(i); ok {
		return f.n, i + 1, f.suffix == "" && f.width <= 3
	}
	n, end, ord, ok := s.small(i)
	return n, end, ok && !ord
}
