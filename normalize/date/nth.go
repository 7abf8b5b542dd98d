package date

import (
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// within reads "(first) Monday of last month", "(last) Sunday in March 2014", "(last) day of October", n being what was counted before token i.
func (s *scanner) within(from, n, i int) (a atom, end int, ok bool) {
	w := s.at(i)
	day := w.kind == isWeekday && !w.many && !w.weak
	if !day && !(w.kind == isUnit && (w.value == aDay || w.value == aWeekend || w.value == aWeek) && !w.many) {
		return a, from, false
	}
	j := i + 1
	if k := s.kind(j); k != isOf && k != isIn {
		return a, from, false
	}
	j++
	if s.kind(j) == isThe {
		j++
	}
	var b atom
	switch v := s.at(j); {
	case v.kind == isShift && s.at(j+1).kind == isUnit && s.at(j+1).value == aMonth && !s.at(j+1).many:
		b, _ = s.around(aMonth, int(v.value))
		end = j + 2
	case v.kind == isUnit && v.value == aMonth && s.kind(j-1) == isThe:
		b, _ = s.around(aMonth, 0)
		end = j + 1
	case v.kind == isMonth || v.kind == isShift && s.kind(j+1) == isMonth:
		if b, end, ok = s.date(j); !ok || b.From.Precision != ByMonth {
			return a, from, false
		}
		var x Date
		s.resolve(&x, b, from)
		if x.First.IsZero() {
			a.relative = true
			return a, end, true
		}
		b.From = Point{Precision: ByMonth, Year: x.First.Year, Month: x.First.Month}
		b.relative = x.Relative
	default:
		return a, from, false
	}
	a.relative = b.relative
	if b.From.Precision == 0 {
		return a, end, true
	}
	y, m := b.From.Year, b.From.Month
	var d Day
	switch {
	case day:
		d = nth(y, m, int(w.value), n)
	case w.value == aWeekend:
		d = nth(y, m, 6, n)
	case w.value == aWeek && n < 0:
		d = Day{y, m, monthDays(y, m) - 6}
	case w.value == aWeek:
		d = Day{y, m, 7*n - 6}
	case n < 0:
		d = Day{y, m, monthDays(y, m)}
	default:
		d = Day{y, m, n}
	}
	if d.Month != m || !d.valid() {
		return a, from, false
	}
	switch {
	case w.value == aWeekend && !day:
		a = s.weekend(d)
	case w.value == aWeek && !day: // "the first week of May": its seven days, not the calendar's
		a = onDay(d)
		a.To, a.named = onDay(d.add(min(6, monthDays(y, m)-d.Day))).To, true
	default:
		a = onDay(d)
	}
	a.relative = b.relative
	return a, end, true
}

// nthDate reads what begins with an ordinal: "first Monday of last month", "20th of next month", "third quarter of 2020", "21st century", "the 18th".
func (s *scanner) nthDate(i int) (a atom, end int, ok bool) {
	n, j, ord, ok := s.day(i)
	if !ok || !ord {
		return a, i, false
	}
	if a, end, ok := s.within(i, n, j); ok {
		return a, end, true
	}
	k := j
	if s.is(k, "day") {
		k++
	}
	if s.kind(k) == isOf || s.kind(k) == isShift {
		if s.kind(k) == isOf {
			k++
		}
		if s.kind(k) == isThe {
			k++
		}
		w, shifted := s.at(k), 0
		if w.kind == isShift {
			shifted = int(w.value)
			k++
			w = s.at(k)
		}
		if w.kind == isUnit && w.value == aMonth && !w.many && (s.kind(k-1) == isShift || s.kind(k-1) == isThe) {
			a.relative = true
			if r := s.Reference; !r.IsZero() {
				d := Day{r.Year, r.Month, 1}.addMonths(shifted)
				if d.Day = n; !d.valid() {
					return a, i, false
				}
				a = onDay(d)
			}
			return a, k + 1, true
		}
	}
	k = j
	if s.class(k) == token.Dash && s.joined(k) {
		k++
	}
	switch w := s.at(k); {
	case s.kind(k) == isAnd || s.is(k, "or"): // "the 19th and 20th centuries"
		if m, e, ord, ok := s.day(k + 1); ok && ord && m > n && n >= 2 && s.at(e).kind == isUnit && s.at(e).value == aCentury {
			return point(Point{Precision: ByCentury, Year: 100 * (n - 1)}), j, true
		}
	case w.kind == isUnit && w.value == aCentury:
		return point(Point{Precision: ByCentury, Year: 100 * (n - 1)}), k + 1, n >= 2 && n <= 22
	case w.kind == isUnit && (w.value == aQuarter && n <= 4 || w.value == aHalf && n <= 2) && !w.many:
		if b, e, ok := s.yearOf(k + 1); ok {
			if b.From.Precision == 0 {
				return b, e, true
			}
			p := Point{Precision: ByQuarter, Year: b.From.Year, Month: n}
			if w.value == aHalf {
				p.Precision = ByHalf
			}
			a = point(p)
			a.relative = b.relative
			return a, e, true
		}
		if k == j && w.value == aQuarter && s.business() {
			return s.plainQuarter(i, n), k + 1, true
		}
		return a, i, false
	}
	if f := s.kind(i - 1); s.class(i) == token.Number && (i == s.second || f == isFrom || f == isBetween || f == isThe && (i-1 == s.second || s.kind(i-2) == isFrom || s.kind(i-2) == isBetween)) && !s.noun(j) {
		if _, sep := s.separator(i, j); sep || i == s.second || i-1 == s.second {
			a = point(Point{Precision: ByDay, NoYear: true, Day: n})
			a.bare, a.relative = true, true
			return a, j, true
		}
	}
	if (s.kind(i-1) == isThe && (s.kind(i-2) == isOn || s.class(i) == token.Number && s.kind(i-2) == isFor) || s.kind(i-1) == isOn && s.class(i) == token.Number || s.kind(i-1) == isThe && i-1 == s.from && j == s.to) && !s.noun(j) && s.kind(j) != isOf {
		a = point(Point{Precision: ByDay, NoYear: true, Day: n})
		a.bare, a.relative = true, true
		return a, j, true
	}
	return a, i, false
}
