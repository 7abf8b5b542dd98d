package date

import (
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// unitDate reads "the day after tomorrow", "the week of May 5", "week 31", "the year after next", "the year 2008", "the weekend".
func (s *scanner) unitDate(i int) (a atom, end int, ok bool) {
	w := s.at(i)
	if w.many {
		return a, i, false
	}
	j := i + 1
	if s.is(j+1, "end") && s.joined(j) && (s.class(j) == token.Clitic || s.class(j) == token.Dash && s.joined(j+1) && !s.noun(j+2)) && w.value != aDay {
		a, ok = s.around(w.value, 0) // "by year's end"
		a.part = "end"
		return a, j + 2, ok
	}
	step := 0
	switch s.kind(j) {
	case isAfter:
		step = 1
	case isBefore:
		step = -1
	}
	if step != 0 && s.kind(i-1) != isA {
		if s.is(j+1, "next") && step > 0 || s.is(j+1, "last") && step < 0 {
			if n := s.kind(j + 2); n != isUnit && n != isWeekday && n != isMonth {
				a, ok = s.around(w.value, 2*step)
				return a, j + 2, ok && w.value != aDay
			}
		}
		if w.value == aDay {
			return s.offset(j+1, step, 0, 0)
		}
		return a, i, false
	}
	switch w.value {
	case aWeek:
		k := j
		switch {
		case s.kind(k) == isOf:
			k++
		case s.is(k, "commencing") || s.is(k, "starting") || s.is(k, "beginning") || s.is(k, "ending"):
			k = s.skip(k+1, "on")
		default:
			if f, ok := s.figure(j); ok && f.suffix == "" && f.n >= 1 && f.n <= 53 && s.tok[i].Shape == token.Lower && s.kind(j+1) != isOf && !s.Reference.IsZero() && f.n <= weeks(s.Reference.Year) {
				a = point(Point{Precision: ByWeek, Year: s.Reference.Year, Week: f.n})
				a.relative = true
				return a, j + 1, true
			}
			return a, i, false
		}
		if s.kind(k) == isThe {
			k++
		}
		b, e, ok := s.date(k)
		if d, _, ord, isDay := s.day(k); !ok && isDay && ord && !s.noun(k+1) {
			b = point(Point{Precision: ByDay, NoYear: true, Day: d})
			b.bare, b.relative = true, true
			e, ok = k+1, true
		}
		var x Date
		s.resolve(&x, b, i)
		if !ok || x.First.IsZero() || x.First != x.Last {
			return a, i, false
		}
		a = point(week(x.First))
		a.relative = x.Relative
		return a, e, true
	case aYear:
		if f, isFigure := s.figure(j); isFigure && f.width == 4 && f.suffix == "" {
			if b, e, ok := s.yearDate(j, f); ok && b.From.Precision == ByYear && b.From != b.To {
				return b, e, true // "financial year 2023-24"
			}
		}
		if y, e, ok := s.year(j); ok && s.class(e-1) == token.Number {
			return point(Point{Precision: ByYear, Year: y}), e, true
		}
	case aWeekend:
		spent := s.kind(i-1) == isThe && (s.is(i-2, "over") || s.is(i-2, "during") || s.is(i-2, "spent") || s.kind(i-2) == isAt || s.is(i-2, "through"))
		if s.kind(i-1) == isA || !spent && s.noun(j) || i > s.from && s.tok[i-1].Named() && s.kind(i-1) != isThe {
			return a, i, false
		}
		a.relative = true
		if r := s.Reference; !r.IsZero() {
			saturday := r.monday().add(5)
			if s.tense(i) == past && saturday.Compare(r) > 0 {
				saturday = saturday.add(-7)
			}
			a = s.weekend(saturday)
		}
		return a, j, true
	}
	return a, i, false
}
