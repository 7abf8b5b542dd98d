package date

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
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
	if i > s.from && s.tok[i].Named() && s.tok[i-1].Named() && s.tok[i].Before != token.Line {
		return a, i, false // "USA Today"
	}
	a, ok = s.around(aDay, int(w.value))
	if s.is(i, "tonight") {
		a.part = "night"
	}
	end = i + 1
	return a, end, ok
}

// shiftDate reads "last week", "this May", "next Tuesday", "last night", "last Sunday of March".
func (s *scanner) shiftDate(i int) (a atom, end int, ok bool) {
	n, j := int(s.at(i).value), i+1
	w := s.at(j)
	if w.many {
		return a, i, false
	}
	if s.is(i, "last") {
		if a, end, ok := s.within(i, -1, j); ok {
			return a, end, true
		}
	}
	anaphoric := s.is(i, "following") || s.is(i, "previous") || s.is(i, "preceding")
	if anaphoric && s.tense(i) == past && w.kind != isWeekday {
		return a, i, false // "the following year": told from another point than the reference
	}
	switch w.kind {
	case isUnit:
		rolls := w.value == aDay || w.value == aWeek || w.value == aMonth || w.value == aYear
		if w.value == aDay || w.value == aHalf || s.is(i, "past") || s.is(i, "coming") ||
			rolls && s.kind(i-1) == isThe && s.is(i, "last") || s.class(j+1) == token.Dash && s.joined(j+1) && s.joined(j+2) {
			return a, i, false
		}
		if a, ok = s.around(w.value, n); !ok {
			return a, i, false
		}
		end = j + 1
		if w.value == aWeek {
			k := end
			if s.class(k) == token.Dash {
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
			case s.is(i, "coming") || s.is(i, "upcoming") || s.is(i, "following"):
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
		if s.is(i, "past") && s.kind(i-1) != isThe {
			return a, i, false
		}
		a.seasonal = int(w.value)
		a.shifted, a.shift = true, n
		return a, j + 1, true
	case isPart:
		switch {
		case s.is(i, "this"):
			a, ok = s.around(aDay, 0)
		case s.is(i, "last") && s.is(j, "night"):
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

// dot is i+1, or the token behind the stop of an abbreviated word at token i.
func (s *scanner) dot(i int) int {
	if s.at(i).weak && s.is(i+1, ".") && s.joined(i+1) && i+2 < s.to {
		return i + 2
	}
	return i + 1
}

// dayPart reads the part of the day behind a day: "night", "in the morning", "early in the morning".
func (s *scanner) dayPart(i int) (part string, end int) {
	j := i
	if s.is(j, "early") || s.is(j, "late") {
		j++
	}
	if s.kind(j) == isIn || s.is(j, "during") {
		j++
		if s.kind(j) == isThe {
			j++
		}
	}
	if w := s.at(j); w.kind == isPart && s.tok[j].Shape == token.Lower {
		return w.name, j + 1
	}
	return "", i
}

// weekdayDate reads what begins with a weekday.
func (s *scanner) weekdayDate(i int) (a atom, end int, ok bool) {
	w := s.at(i)
	if w.many {
		return a, i, false
	}
	j := s.dot(i)
	k := s.skip(j, ",", "(")
	for _, read := range []func(*scanner, int) (atom, int, bool){(*scanner).monthDate, (*scanner).dayMonth, (*scanner).numeric} {
		if m := s.kind(k); m != isMonth && m != isNumber && m != isNth && m != isThe && s.class(k) != token.Number {
			break
		}
		at := k
		if s.kind(at) == isThe {
			at++
		}
		if s.kind(at) == isMonth && at != k {
			continue
		}
		if b, e, ok := read(s, at); ok && b.From.Precision == ByDay {
			b.weekday = int(w.value)
			if s.is(k-1, "(") && s.is(e, ")") {
				e++
			}
			return b, e, true
		}
		if s.class(k) != token.Number && s.kind(k) == isMonth {
			break
		}
	}
	if s.kind(j) == isThe || s.class(j) == token.Number {
		at := j
		if s.kind(j) == isThe {
			at++
		}
		if d, e, ord, ok := s.day(at); ok && ord && !s.noun(e) {
			a = point(Point{Precision: ByDay, NoYear: true, Day: d})
			a.bare, a.weekday, a.relative = true, int(w.value), true
			return a, e, true
		}
	}
	a.bare, a.weekday, a.relative = true, int(w.value), true
	a.part, end = s.dayPart(j)
	k = end
	if s.kind(k) == isOf {
		k++
	}
	if s.kind(k) == isThe && k > end {
		k++
	}
	if v := s.at(k); v.kind == isShift && s.at(k+1).kind == isUnit && s.at(k+1).value == aWeek && !s.at(k+1).many && !(s.kind(k-1) == isThe && s.is(k, "last")) {
		if !s.Reference.IsZero() {
			part := a.part
			a = onDay(s.Reference.monday().add(7*int(v.value) + int(w.value) - 1))
			a.part = part
		}
		a.bare = false
		return a, k + 2, true
	}
	if b, e, ok := s.count(end); ok && b.From.Precision == ByWeek {
		return onDay(b.From.First().add(int(w.value) - 1)), e, true
	}
	if w.weak {
		if s.tok[i].Shape == token.Lower || s.class(j) == token.Word && s.tok[j].Named() {
			return a, i, false
		}
		if _, _, timed := s.clock(s.skip(end, "at"), end < s.to && s.is(end, "at")); !timed && s.is(i, "sun") {
			return a, i, false // "the Sun"
		}
	}
	if end < j {
		end = j
	}
	return a, end, true
}

// noun says whether what follows an ordinal is what it counts.
func (s *scanner) noun(i int) bool {
	if s.class(i) == token.Dash && s.joined(i) {
		return true
	}
	return s.class(i) == token.Word && !s.tok[i].Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Modal|lexicon.Pronoun|lexicon.Determiner|lexicon.Relative|lexicon.Subordinator) &&
		s.kind(i) != isAt && s.kind(i) != isTo && s.kind(i) != isUntil
}

// unitDate reads "the day after tomorrow", "the week of May 5", "week 31", "the year after next", "the year 2008", "the weekend".
func (s *scanner) unitDate(i int) (a atom, end int, ok bool) {
	w := s.at(i)
	if w.many {
		return a, i, false
	}
	j := i + 1
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
		if y, e, ok := s.year(j); ok && s.class(e-1) == token.Number {
			return point(Point{Precision: ByYear, Year: y}), e, true
		}
	case aWeekend:
		if b := s.kind(i - 1); b != isThe && i > s.from && s.class(i-1) == token.Word && s.kind(i-1) == isNothing && !s.noun(i-1) || s.noun(j) {
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
	case isFrom, isAfter:
		if k := s.kind(j + 1); s.kind(j) == isFrom && (k == isNow || s.is(j+1, "today")) {
			end = j + 2
		} else {
			anchor = j + 1
		}
	case isBefore:
		sign, anchor = -1, j+1
	default:
		if s.kind(i-1) != isIn || s.tense(i) != future || s.class(j) == token.Word && s.kind(j) == isNothing && s.noun(j) || s.class(j) == token.Dash && s.joined(j) {
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
	if i > s.from && (s.tok[i-1].Is(lexicon.Approximator) || s.is(i-1, "than") || s.is(i-1, "over") || s.is(i-1, "about")) {
		p.Approximate = true
	}
	a = point(p)
	a.relative = true
	return a, end, true
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

// within reads "(first) Monday of last month", "(last) Sunday in March 2014", "(last) day of October", n being what was counted before token i.
func (s *scanner) within(from, n, i int) (a atom, end int, ok bool) {
	w := s.at(i)
	day := w.kind == isWeekday && !w.many && !w.weak
	if !day && !(w.kind == isUnit && (w.value == aDay || w.value == aWeekend) && !w.many) {
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
	case n < 0:
		d = Day{y, m, monthDays(y, m)}
	default:
		d = Day{y, m, n}
	}
	if d.Month != m || !d.valid() {
		return a, from, false
	}
	if w.value == aWeekend && !day {
		a = s.weekend(d)
	} else {
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
	if s.kind(k) == isOf {
		k++
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
	case w.kind == isUnit && w.value == aCentury && !w.many:
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
		return a, i, false
	}
	if (s.kind(i-1) == isThe && (s.kind(i-2) == isOn || s.class(i) == token.Number && s.kind(i-2) == isFor) || s.kind(i-1) == isOn && s.class(i) == token.Number || s.kind(i-1) == isThe && i-1 == s.from && j == s.to) && !s.noun(j) && s.kind(j) != isOf {
		a = point(Point{Precision: ByDay, NoYear: true, Day: n})
		a.bare, a.relative = true, true
		return a, j, true
	}
	return a, i, false
}

// yearOf reads the year that a quarter, half or season belongs to: "2014", "of 2014", "this year", "of last year".
func (s *scanner) yearOf(i int) (a atom, end int, ok bool) {
	if y, e, ok := s.yearAfter(i); ok {
		return point(Point{Precision: ByYear, Year: y}), e, true
	}
	j := s.skip(i, "of", "in")
	j = s.skip(j, "the")
	if w := s.at(j); w.kind == isShift && s.at(j+1).kind == isUnit && s.at(j+1).value == aYear && !s.at(j+1).many {
		a, ok = s.around(aYear, int(w.value))
		return a, j + 2, ok
	}
	return a, i, false
}

// quarterDate reads "Q3 2019", "H1", "Q2".
func (s *scanner) quarterDate(i int) (a atom, end int, ok bool) {
	w := s.at(i)
	p := Point{Precision: ByQuarter, Month: int(w.value)}
	if w.kind == isHalf {
		p.Precision = ByHalf
	}
	if b, e, ok := s.yearOf(i + 1); ok {
		if b.From.Precision == 0 {
			return b, e, true
		}
		p.Year = b.From.Year
		a = point(p)
		a.relative = b.relative
		return a, e, true
	}
	if w.kind == isHalf {
		return a, i, false
	}
	a.relative = true
	if r := s.Reference; !r.IsZero() {
		p.Year = r.Year
		a = point(p)
		a.relative = true
	}
	return a, i + 1, true
}

// seasonDate reads "spring 2014", "the summer of '69".
func (s *scanner) seasonDate(i int) (a atom, end int, ok bool) {
	b, e, ok := s.yearOf(i + 1)
	if !ok {
		return a, i, false
	}
	if b.From.Precision == 0 {
		return b, e, true
	}
	a = point(Point{Precision: BySeason, Year: b.From.Year, Month: int(s.at(i).value)})
	a.relative = b.relative
	return a, e, true
}

// edgeDate reads "early March", "mid-1994", "the end of last year", "later in the week".
func (s *scanner) edgeDate(i int) (a atom, end int, ok bool) {
	w, j := s.at(i), i+1
	noun := w.name == "start" || w.name == "end" || s.is(i, "middle")
	if s.class(j) == token.Dash && s.joined(j) && w.name == "mid" {
		j++
	}
	of := j
	if k := s.kind(j); noun && k == isOf || !noun && k == isIn {
		j++
	}
	if s.kind(j) == isThe {
		j++
	}
	if v := s.at(j); v.kind == isUnit && !v.many && v.value != aDay && v.value != aWeekend && v.value != aHalf && j > of && s.kind(j+1) != isOf {
		if s.kind(j-1) != isThe && !noun {
			return a, i, false
		}
		if k := s.kind(j + 1); k == isAfter || k == isBefore {
			return a, i, false
		}
		if y, e, ok := s.year(j + 1); ok && v.value == aYear {
			a, j = point(Point{Precision: ByYear, Year: y}), e-1
		} else if a, ok = s.around(v.value, 0); !ok {
			return a, i, false
		}
		a.part = w.name
		return a, j + 1, true
	}
	if noun && of == j && s.is(i, "close") {
		return a, i, false
	}
	if a, end, ok = s.date(j); !ok || a.bare && a.From.Day != 0 || a.From.Precision == ByDay && s.kind(j) == isNth {
		return a, i, false
	}
	if a.part == "" || a.part == "night" {
		a.part = w.name
	}
	return a, end, true
}

// holidayDate reads a holiday's name, with the year where it follows.
func (s *scanner) holidayDate(i int) (a atom, end int, ok bool) {
	ends := [8]int{}
	next := func(n int) (int, lexicon.Word) { // the n-th word behind token i: marks, stops and 's don't count
		j := i + 1
		for {
			for j < s.to && s.joined(j) && (s.class(j) == token.Mark || s.class(j) == token.Clitic || s.class(j) == token.Stop || s.class(j) == token.Dash || s.class(j) == token.Word && s.is(j, "s")) {
				j++
			}
			if n--; n == 0 || j >= s.to {
				break
			}
			j++
		}
		if j >= s.to {
			return j, 0
		}
		return j, s.tok[j].Word
	}
	row, ok := s.holidays.Longest(s.tok[i].Word, func(k int) lexicon.Word {
		if k >= len(ends) {
			return 0
		}
		j, w := next(k)
		ends[k] = j + 1
		return w
	})
	if !ok {
		return a, i, false
	}
	words := len(s.holidays.Row(row).Words)
	end = i + 1
	if words > 1 {
		end = ends[words-1]
	} else if s.class(end) == token.Clitic && s.joined(end) && s.holidays.Row(row).Key == "new year" {
		end++
	}
	if s.kind(i-1) == isA || s.class(end) == token.Word && s.tok[end].Shape == token.Lower && s.kind(end) == isNothing && s.noun(end) && s.at(end).tense == unclear && !s.tok[end].Is(lexicon.Adverb) {
		return a, i, false // "a Christmas tree", "Halloween costumes"
	}
	if s.is(i, "new") && (s.kind(i-1) == isThe || s.is(i-1, "happy")) && !s.is(end-1, "eve") && !s.is(end-1, "day") {
		return a, i, false
	}
	a.holiday, a.named = row+1, true
	if y, e, ok := s.yearAfter(end); ok && s.class(e-1) == token.Number {
		d := s.holidayRules[row].in(y)
		a.Period = point(Point{Precision: ByDay, Year: d.Year, Month: d.Month, Day: d.Day}).Period
		return a, e, true
	}
	a.relative = true
	return a, end, true
}
