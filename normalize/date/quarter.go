package date

// yearOf reads the year that a quarter, half or season belongs to: "2014", "of 2014", "this year", "of last year".
func (s *scanner) yearOf(i int) (a atom, end int, ok bool) {
	if y, e, ok := s.yearAfter(i); ok {
		return point(Point{Precision: ByYear, Year: y}), e, true
	}
	j := s.skip(i, "of", "in")
	if s.kind(j) == isThe && s.kind(i) == isOf && s.is(j+1, "year") && s.kind(i-1) == isUnit {
		a, ok = s.around(aYear, 0) // "the second half of the year"
		return a, j + 2, ok
	}
	j = s.skip(j, "the")
	if w := s.at(j); w.kind == isShift && s.at(j+1).kind == isUnit && s.at(j+1).value == aYear && !s.at(j+1).many {
		a, ok = s.around(aYear, int(w.value))
		return a, j + 2, ok
	}
	return a, i, false
}

// business says whether the sentence tells of business, so that a quarter is one of the year and not of a match.
func (s *scanner) business() bool { return s.tells(cueBusiness) }

// tells says whether the sentence has a word with the cue, not too far from its beginning.
func (s *scanner) tells(c cue) bool {
	for i := s.from; i < min(s.to, s.from+80); i++ {
		if s.at(i).cues&c != 0 {
			return true
		}
	}
	return false
}

// plainQuarter is the quarter that is meant where no year is told: the last one that has begun, the next one where the sentence looks ahead.
func (s *scanner) plainQuarter(i, n int) (a atom) {
	a.relative = true
	r := s.Reference
	if r.IsZero() {
		return a
	}
	p := Point{Precision: ByQuarter, Year: r.Year, Month: n}
	begun := p.First().Compare(r) <= 0
	if s.tense(i) == future && p.Last().Compare(r) < 0 {
		p.Year++
	} else if s.tense(i) != future && !begun {
		p.Year--
	}
	a.Period = Period{p, p}
	return a
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
