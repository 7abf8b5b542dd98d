package date

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

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
	if b, e, ok := s.monthDay(k); ok {
		b.weekday = int(w.value)
		if s.is(k-1, "(") && s.is(e, ")") {
			e++
		}
		return b, e, true
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
	if s.is(end, ",") && end > j {
		if b, e, ok := s.monthDay(end + 1); ok { // "Sunday morning, Jan. 5"
			b.weekday, b.part = int(w.value), a.part
			return b, e, true
		}
	}
	k = end
	if f := s.kind(k); f == isOf || f == isFrom {
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
	if step := s.kind(j); (step == isBefore && s.is(j+1, "last") || step == isAfter && s.is(j+1, "next")) && s.kind(j+2) != isUnit && !s.Reference.IsZero() {
		r := s.Reference
		back := (r.weekday() - int(w.value) + 7) % 7
		if step == isBefore {
			return onDay(r.add(-back - 7)), j + 2, true
		}
		return onDay(r.add(14 - back)), j + 2, true
	}
	if b, e, ok := s.count(end); ok && b.From.Precision == ByWeek {
		return onDay(b.From.First().add(int(w.value) - 1)), e, true
	}
	if w.weak {
		if s.tok[i].Shape == token.Lower || s.class(j) == token.Word && s.tok[j].Named() {
			return a, i, false
		}
		if _, _, timed := s.clock(s.skip(end, "at"), end < s.to && s.is(end, "at")); !timed && (s.is(i, "sun") || j == i+1 && s.kind(i-1) == isNothing) {
			return a, i, false // "the Sun", "Sat in the chair"
		}
	}
	if end < j {
		end = j
	}
	return a, end, true
}

// monthDay reads a day with its month: "May 5", "the 5th of May", "5/5/2015".
func (s *scanner) monthDay(i int) (a atom, end int, ok bool) {
	if s.kind(i) == isMonth {
		a, end, ok = s.monthDate(i)
	} else {
		if s.kind(i) == isThe {
			i++
		}
		if a, end, ok = s.dayMonth(i); !ok {
			a, end, ok = s.numeric(i)
		}
	}
	return a, end, ok && a.From.Precision == ByDay
}

// noun says whether what follows an ordinal is what it counts.
func (s *scanner) noun(i int) bool {
	if s.class(i) == token.Dash && s.joined(i) {
		return true
	}
	return s.class(i) == token.Word && !s.tok[i].Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Modal|lexicon.Pronoun|lexicon.Determiner|lexicon.Relative|lexicon.Subordinator) &&
		s.kind(i) != isAt && s.kind(i) != isTo && s.kind(i) != isUntil
}
