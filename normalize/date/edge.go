package date

import (
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// edgeDate reads "early March", "mid-1994", "the end of last year", "later in the week".
func (s *scanner) edgeDate(i int) (a atom, end int, ok bool) {
	w, j := s.at(i), i+1
	noun := w.name == "start" || w.name == "end" || w.name == "rest" || s.is(i, "middle")
	if s.class(j) == token.Dash && s.joined(j) && w.name == "mid" {
		j++
	}
	of := j
	if k := s.kind(j); noun && k == isOf || !noun && (k == isIn || k == isOn) {
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
	if s.class(j) == token.Mark && s.joined(j+1) {
		j++ // "the early '80s"
	}
	if a, end, ok = s.date(j); !ok || a.bare && a.From.Day != 0 || a.From.Precision == ByDay && s.kind(j) == isNth {
		return a, i, false
	}
	if a.part == "" {
		a.part = w.name
	}
	return a, end, true
}
