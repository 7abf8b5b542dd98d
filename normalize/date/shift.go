package date

import (
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// week is the point of the ISO week that holds a day.
func week(d Day) Point {
	y, w := d.week()
	return Point{Precision: ByWeek, Year: y, Week: w}
}

// around is the period of a unit that holds the reference, n units further.
func (s *scanner) around(unit int16, n int) (a atom, ok bool) {
	a.relative = true
	r := s.Reference
	if r.IsZero() {
		return a, true
	}
	var p Point
	switch unit {
	case aDay:
		d := r.add(n)
		p = Point{Precision: ByDay, Year: d.Year, Month: d.Month, Day: d.Day}
	case aWeek:
		p = week(r.add(7 * n))
	case aFortnight:
		p = week(r.add(14 * n))
	case aWeekend:
		return s.weekend(r.monday().add(7*n + 5)), true
	case aMonth:
		d := Day{r.Year, r.Month, 1}.addMonths(n)
		p = Point{Precision: ByMonth, Year: d.Year, Month: d.Month}
	case aQuarter:
		d := Day{r.Year, r.Month, 1}.addMonths(3 * n)
		p = Point{Precision: ByQuarter, Year: d.Year, Month: (d.Month + 2) / 3}
	case aYear:
		p = Point{Precision: ByYear, Year: r.Year + n}
	case aDecade:
		p = Point{Precision: ByDecade, Year: r.Year - r.Year%10 + 10*n}
	case aCentury:
		p = Point{Precision: ByCentury, Year: r.Year - r.Year%100 + 100*n}
	default:
		return a, false
	}
	if p.Year < 1 || p.Year > 9900 {
		return a, false
	}
	a.Period = Period{p, p}
	return a, true
}

// weekend is Saturday and Sunday.
func (s *scanner) weekend(saturday Day) atom {
	a, b := onDay(saturday), onDay(saturday.add(1))
	a.To = b.To
	a.named = true
	return a
}

// todayDate reads "yesterday", "tonight", "tomorrow morning".
func (s *scanner) todayDate(i int) (a atom, end int, ok bool) {
	w := s.at(i)
	if s.tok[i].Named() && s.title(i) {
		return a, i, false
	}
	a, ok = s.around(aDay, int(w.value))
	if s.is(i, "tonight") {
		a.part = "night"
	}
	end = i + 1
	return a, end, ok
}

// title says whether the capitalized word at token i is part of a name: "USA Today", the "Today" show.
func (s *scanner) title(i int) bool {
	if s.is(i+1, "show") || s.class(i+1) == token.Mark && s.is(i+2, "show") {
		return true
	}
	if i == s.from || s.tok[i].Before == token.Line {
		return false
	}
	if s.kind(i-1) == isShift {
		return s.class(i-2) == token.Mark && s.class(i+1) == token.Mark || i-1 > s.from && s.class(i-2) != token.Mark
	}
	return s.tok[i-1].Named() && s.kind(i-1) == isNothing || s.class(i-1) == token.Mark && (s.class(i+1) == token.Mark || s.class(i+1) == token.Stop && s.class(i+2) == token.Mark)
}

// shiftDate reads "last week", "this May", "next Tuesday", "last night", "last Sunday of March".
func (s *scanner) shiftDate(i int) (a atom, end int, ok bool) {
	told := i // the word that shifts
	if s.is(i, "this") && s.kind(i+1) == isShift {
		told++ // "this past weekend"
	}
	n, j := int(s.at(told).value), told+1
	w := s.at(j)
	if w.many || w.kind == isUnit && s.tok[j].Named() && s.tok[i].Named() && s.tok[j].Shape == token.Capital && s.title(j) {
		return a, i, false
	}
	if s.is(told, "last") {
		if a, end, ok := s.within(i, -1, j); ok {
			return a, end, true
		}
	}
	anaphoric := s.is(told, "following") || s.is(told, "previous") || s.is(told, "preceding")
	if anaphoric && s.kind(i-1) == isThe && s.tense(i) == past {
		return a, i, false // "the following year": told from another point than the reference
	}
	if s.is(told, "following") && s.kind(i-1) != isThe && (w.kind != isWeekday || s.kind(i-1) != isOn) {
		return a, i, false // "following Tuesday's vote": a preposition
	}
	switch w.kind {
	case isUnit:
		rolls := w.value == aDay || w.value == aWeek || w.value == aMonth || w.value == aYear
		if w.value == aDay || w.value == aHalf || s.is(told, "past") && w.value != aWeekend || s.is(told, "coming") && s.kind(i-1) == isThe ||
			(rolls || w.value == aDecade) && s.kind(i-1) == isThe && s.is(told, "last") || s.class(j+1) == token.Dash && s.joined(j+1) && s.joined(j+2) {
			return a, i, false
		}
		if s.kind(i-1) == isThe && n > 0 && s.is(told, "next") && s.at(i-2).cues&cueRoll != 0 {
			return a, i, false // a span that rolls
		}
		if s.kind(j+1) == isAnd && s.kind(j+2) == isA {
			return a, i, false // "the next decade and a half"
		}
		if a, ok = s.around(w.value, n); !ok {
			return a, i, false
		}
		end = j + 1
		if w.value == aWeek {
			k := end
			if s.class(k) == token.Dash || s.kind(k) == isOn || s.class(k) == token.Clitic && s.joined(k) {
				k++
			}
			if v := s.at(k); v.kind == isWeekday && !v.many && !(v.weak && s.tok[k].Shape == token.Lower) {
				if !s.Reference.IsZero() {
					a = onDay(s.Reference.monday().add(7*n + int(v.value) - 1))
				}
				return a, k + 1, true
			}
		}
		return a, end, true
	case isWeekday:
		if w.weak && s.tok[j].Shape == token.Lower {
			return a, i, false
		}
		end = s.dot(j)
		a.relative = true
		if r := s.Reference; !r.IsZero() {
			back := (r.weekday() - int(w.value) + 7) % 7
			switch {
			case s.is(told, "coming") || s.is(told, "upcoming") || s.is(told, "following"):
				a = onDay(r.add(7 - back))
			case n < 0 && back == 0:
				a = onDay(r.add(-7))
			case n < 0:
				a = onDay(r.add(-back))
			default:
				a = onDay(r.monday().add(7*n + int(w.value) - 1))
			}
		}
		a.part, end = s.dayPart(end)
		return a, end, true
	case isMonth:
		if w.weak && s.tok[j].Shape == token.Lower {
			return a, i, false
		}
		b, e, ok := s.monthDate(j)
		if !ok || !b.From.NoYear {
			return a, i, false
		}
		b.shifted, b.shift = true, n
		return b, e, true
	case isSeason:
		if a, ok = s.around(aYear, 0); !ok {
			return a, i, false
		}
		if s.is(told, "past") && s.kind(i-1) != isThe {
			return a, i, false
		}
		a.seasonal = int(w.value)
		a.shifted, a.shift = true, n
		return a, j + 1, true
	case isPart:
		switch {
		case s.is(told, "this"):
			a, ok = s.around(aDay, 0)
		case s.is(told, "last") && s.is(j, "night"):
			a, ok = s.around(aDay, -1)
		}
		a.part = w.name
		return a, j + 1, ok
	}
	if w.holiday {
		if b, e, ok := s.holidayDate(j); ok && b.From.Precision == 0 {
			b.shifted, b.shift = true, n
			return b, e, true
		}
	}
	return a, i, false
}
