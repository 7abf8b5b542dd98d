package date

import "github.com/seed-a94a0f1e/corroborate/normalize/token"

// period reads a date, a time, or a range of dates at token i.
func (s *scanner) period(i int) (a atom, end int, ok bool) {
	if a, end, ok = s.dayRange(s.skip(i, "the")); ok {
		return a, end, true
	}
	if a, end, ok = s.moment(i); !ok || a.timed || a.named {
		return a, end, ok
	}
	if b, e, ok := s.rangeFrom(a, i, end); ok {
		return b, e, true
	}
	return a, end, true
}

// separator is the token behind what joins two ends of a range at token j, the first of which begins at token i: a dash, "to" or
// "until", and "and" where "between" stands before the first.
func (s *scanner) separator(i, j int) (end int, ok bool) {
	switch k := s.kind(j); {
	case s.class(j) == token.Dash, k == isTo, k == isUntil:
		return j + 1, true
	case k == isAnd:
		if s.kind(i-1) == isThe {
			i--
		}
		return j + 1, s.kind(i-1) == isBetween
	}
	return j, false
}

// dayRange reads two days before the month that both are in: "4 to 22 January, 1995", "(between) the ninth and the seventeenth of
// April", "21/22 January", "(between) 4 and 22 last month".
func (s *scanner) dayRange(i int) (a atom, end int, ok bool) {
	first, j, _, ok := s.day(i)
	if !ok {
		return a, i, false
	}
	if s.is(j, "/") && s.joined(j) && s.joined(j+1) { // "21/22 January"
		if last, _, _, ok := s.day(j + 1); !ok || last != first+1 {
			return a, i, false
		}
		j++
	} else if j, ok = s.separator(i, j); !ok {
		return a, i, false
	}
	j = s.skip(j, "the")
	if last, e, _, ok := s.day(j); ok && last > first { // "last month" and its like; dayMonth has the months by name
		if s.kind(e) == isIn || s.kind(e) == isOf {
			e++
		}
		if w := s.at(e); w.kind == isShift && s.at(e+1).kind == isUnit && s.at(e+1).value == aMonth && !s.at(e+1).many && !s.Reference.IsZero() {
			if a, ok = s.around(aMonth, int(w.value)); ok && last <= monthDays(a.From.Year, a.From.Month) {
				a.From.Precision, a.From.Day = ByDay, first
				a.To.Precision, a.To.Day = ByDay, last
				return a, e + 2, true
			}
		}
	}
	b, end, ok := s.dayMonth(j)
	if !ok || b.From.Day <= first {
		return a, i, false
	}
	b.From.Day = first
	return b, end, true
}

// rangeFrom reads the rest of a range whose first end, tokens i to j, is a: "May 5-7, 2011", "May 5 and 6", "May 5 to June 2", "May until
// now". A range that ends on no day, "June 30-31, 2020", is a date's words that mean none.
func (s *scanner) rangeFrom(a atom, i, j int) (b atom, end int, ok bool) {
	k, ok := s.separator(i, j)
	if d, _, _, next := s.day(j + 1); s.kind(j) == isAnd && next && d == a.From.Day+1 && !s.noun(j+2) {
		k, ok = j+1, true // "May 5 and 6"
	}
	if !ok || a.From.Precision == 0 && !a.bare {
		return b, i, false
	}
	k = s.skip(k, "the")
	if a.From.Precision == ByDay && a.From == a.To && !a.bare && a.From.Month != 0 {
		if d, e, _, ok := s.day(k); ok && d > a.From.Day && s.kind(e) != isMonth && s.kind(e) != isOf && s.kind(e) != isUnit && s.kind(e) != isMeridiem && !s.goesOn(e) && !s.is(e, "%") && (s.class(j) == token.Dash || !s.counts(e, d)) {
			b, end = a, e
			b.To.Day = d
			year := 2000 // has a 29 February, as a year that is not told may have
			if !a.From.NoYear {
				year = a.From.Year
			}
			if y, e, ok := s.yearAfter(e); ok && a.From.NoYear {
				b.From.Year, b.From.NoYear, b.To.Year, b.To.NoYear = y, false, y, false
				year, end = y, e
			}
			switch {
			case d <= monthDays(year, a.From.Month):
				return b, end, true
			case end > e:
				return atom{habit: true}, end, true
			}
			return b, i, false
		}
	}
	if s.kind(k) == isNow && !s.Reference.IsZero() {
		b = a
		b.To, b.relative = s.day0(), true
		return s.join(a, b, k+1)
	}
	s.second = k
	b, end, ok = s.date(k)
	if !ok || b.named || b.holiday > 0 {
		return b, i, false
	}
	if k := s.kind(i - 1); a.weekday != 0 && b.weekday != 0 && a.bare && b.bare && a.From.Day == 0 && b.From.Day == 0 && k != isFrom && k != isBetween && s.tense(i) == unclear {
		return atom{habit: true}, end, true // "open Monday to Friday"
	}
	if s.kind(i-1) == isFrom && s.moved(i-2) {
		return b, i, false // "postponed from Tuesday to Friday"
	}
	return s.join(a, b, end)
}

// moved says whether token i is a verb that takes things from one date to another.
func (s *scanner) moved(i int) bool { return s.at(i).cues&cueMoved != 0 }

// day0 is the reference as a point.
func (s *scanner) day0() Point {
	r := s.Reference
	if r.IsZero() {
		return Point{}
	}
	return Point{Precision: ByDay, Year: r.Year, Month: r.Month, Day: r.Day}
}

// join makes a range of two dates, each completed by what only the other one has.
func (s *scanner) join(a, b atom, end int) (atom, int, bool) {
	from, to := a.From, b.To
	if a.bare || b.bare {
		var x, y Date
		s.resolve(&x, a, end-1)
		if x.First.IsZero() {
			return a, end, false
		}
		later := s.Settings
		t := *s
		later.Reference = x.First
		t.Settings = later
		t.ahead = true
		t.resolve(&y, b, end-1)
		if y.Last.IsZero() || y.Last.Compare(x.First) < 0 {
			return a, end, false
		}
		px, _ := parsePoint(x.Value)
		py, _ := parsePoint(y.Value)
		if px.Precision == 0 || py.Precision == 0 {
			return a, end, false
		}
		out := atom{Period: Period{px, py}, relative: true}
		return out, end, true
	}
	if from.Precision == 0 || to.Precision == 0 {
		return a, end, false
	}
	before := func() bool { // the months and days alone are in order
		return from.Month < to.Month || from.Month == to.Month && (from.Day <= to.Day || to.Day == 0)
	}
	switch {
	case from.NoYear && !to.NoYear && to.Month != 0 && from.Month != 0:
		from.NoYear, from.Year = false, to.Year
		if !before() {
			from.Year--
		}
	case from.NoYear && !to.NoYear:
		from.NoYear, from.Year = false, to.Year
	case !from.NoYear && to.NoYear:
		to.NoYear, to.Year = false, from.Year
		if !before() {
			to.Year++
		}
	case from.NoYear && to.NoYear && from.Precision != to.Precision:
		return a, end, false
	}
	if !from.NoYear && (from.Day > monthDays(from.Year, from.Month) || to.Day > monthDays(to.Year, to.Month)) {
		return atom{habit: true}, end, true // "from February 29 to March 3, 2023": the year has none
	}
	if !from.NoYear && from.First().Compare(to.Last()) >= 0 {
		return a, end, false
	}
	out := atom{Period: Period{from, to}, relative: a.relative || b.relative, shifted: a.shifted, shift: a.shift}
	return out, end, true
}

// moment reads a date with the time of day that stands beside it, or a time alone.
func (s *scanner) moment(i int) (a atom, end int, ok bool) {
	if s.class(i) == token.Number || s.kind(i) == isNumber || s.kind(i) == isClock || s.is(i, "half") {
		loose := s.kind(i-1) == isAt
		if h, j, ok := s.clock(i, true); ok {
			if part, e := s.dayPart(j); part != "" && !h.half && h.hour >= 1 && h.hour <= 12 {
				h.hour, h.half, h.sure = h.hour%12+int(hours[part]), true, true // "10 in the morning"
				a.part, j = part, e
			}
			k := j
			if s.kind(k) == isOn || s.is(k, ",") && h.sure {
				k++
			}
			if s.kind(k) == isOn {
				k++
			}
			if b, e, ok := s.date(k); ok && !b.named && s.timeable(b) && (h.sure || s.class(i) != token.Number || s.class(k) != token.Number) && !(k > j && !h.sure && !loose) && (h.sure || j > i+1 || s.kind(k) == isToday) {
				if b.part == "" {
					b.part, e = s.dayPart(e)
				}
				s.put(&b, h)
				return b, e, true
			}
			if h.sure || loose && j > i+1 {
				h.put(&a, 0, false)
				a.From.NoYear, a.To.NoYear, a.other.NoYear = true, true, true
				return a, j, true
			}
		}
	}
	if a, end, ok = s.date(i); !ok || a.named || a.timed || !s.timeable(a) {
		return a, end, ok
	}
	if a.part == "" {
		a.part, end = s.dayPart(end)
	}
	k := s.skip(end, ",", "(", "@")
	loose := k == end+1 && s.is(end, "@")
	if s.kind(k) == isAt || s.kind(k) == isFor {
		loose = true
		k++
		if s.kind(k) == isAt {
			k++
		}
	}
	if h, e, ok := s.clock(k, loose); ok && (h.sure || !s.counts(e, 0) && s.kind(e) != isUnit && s.kind(e) != isMonth) && (h.sure || loose || s.class(k) == token.Number || a.From.Day != 0) && (k == end || h.sure || loose) {
		if s.is(e, ")") && s.is(end, "(") {
			e++
		}
		s.put(&a, h)
		return a, e, true
	}
	return a, end, true
}

// put gives a day its time.
func (s *scanner) put(a *atom, h hour) {
	add, known := 0, a.part != ""
	switch a.part {
	case "afternoon", "evening", "night":
		add = 12
	case "morning":
	default:
		known = false
	}
	if a.From.Precision == 0 || a.bare {
		a.hour, a.timed = h, true
		a.add, a.known = add, known
		return
	}
	h.put(a, add, known)
}

// timeable says whether a time of day may stand beside the date: it is one day.
func (s *scanner) timeable(a atom) bool {
	if a.From != a.To || a.timed {
		return false
	}
	return a.From.Precision == ByDay || a.From.Precision == 0 && a.relative && (a.weekday != 0 || !a.shifted && a.seasonal == 0)
}

// date reads one date, without time, at token i.
func (s *scanner) date(i int) (a atom, end int, ok bool) {
	if s.depth > 3 {
		return a, i, false
	}
	s.depth++
	a, end, ok = s.one(i)
	s.depth--
	if end-i > reach {
		return a, i, false
	}
	return a, end, ok
}

func (s *scanner) one(i int) (a atom, end int, ok bool) {
	if s.class(i) == token.Number {
		if f, ok := s.figure(i); ok && f.width == 4 && f.suffix == "" && f.n >= 1000 && f.n < 2200 {
			if a, end, ok = s.numeric(i); ok {
				return a, end, true
			}
			if a, end, ok = s.monthYear(i); ok {
				return a, end, true
			}
			if a, end, ok = s.decadeDate(i); ok {
				return a, end, true
			}
			return s.yearDate(i, f)
		}
		if a, end, ok = s.numeric(i); ok {
			return a, end, true
		}
		if a, end, ok = s.halfNumeric(i); ok {
			return a, end, true
		}
		return s.counted(i)
	}
	w := s.at(i)
	if _, ok := s.barred(i); ok {
		return a, i, false
	}
	if w.holiday {
		if a, end, ok = s.holidayDate(i); ok {
			return a, end, true
		}
	}
	switch w.kind {
	case isThe:
		if k := s.kind(i + 1); k != isThe && k != isA && k != isToday && k != isNow && (k != isNumber || s.kind(i-1) != isThe) {
			return s.one(i + 1)
		}
	case isNow:
		if k := s.kind(i - 1); (k == isBetween || k == isFrom) && !s.Reference.IsZero() {
			return onDay(s.Reference), i + 1, true
		}
	case isA, isNumber, isNth:
		return s.counted(i)
	case isMonth:
		return s.monthDate(i)
	case isWeekday:
		return s.weekdayDate(i)
	case isToday:
		return s.todayDate(i)
	case isUnit:
		return s.unitDate(i)
	case isSeason:
		return s.seasonDate(i)
	case isShift:
		return s.shiftDate(i)
	case isQuarter, isHalf:
		return s.quarterDate(i)
	case isDecade:
		return s.decadeDate(i)
	case isEdge:
		return s.edgeDate(i)
	}
	return a, i, false
}

// counted reads what begins with a number that is no year.
func (s *scanner) counted(i int) (a atom, end int, ok bool) {
	if i > s.from && s.class(i-1) == token.Sign && s.joined(i) {
		return a, i, false // "$12 December 27"
	}
	if a, end, ok = s.dayMonth(i); ok {
		return a, end, true
	}
	if a, end, ok = s.nthDate(i); ok {
		return a, end, true
	}
	if a, end, ok = s.count(i); ok {
		return a, end, true
	}
	if a, end, ok = s.decadeDate(i); ok {
		return a, end, true
	}
	if n, j, ord, ok := s.small(i); ok && !ord && n >= 11 && n <= 20 {
		j = s.skip(j, "-")
		if w := s.at(j); w.kind == isDecade { // "the nineteen-eighties"
			return point(Point{Precision: ByDecade, Year: 100*n + int(w.value)}), j + 1, true
		}
	}
	if a, end, ok = s.shortYear(i); ok {
		return a, end, true
	}
	return s.spelled(i)
}

// spelled reads a year in words behind "in".
func (s *scanner) spelled(i int) (a atom, end int, ok bool) {
	y, end, ok := s.year(i)
	if k := s.kind(i - 1); !ok || k != isIn && k != isSince && k != isOf || end == i+1 || s.noun(end) {
		return a, i, false
	}
	return point(Point{Precision: ByYear, Year: y}), end, true
}
