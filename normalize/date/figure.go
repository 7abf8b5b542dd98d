package date

import "github.com/seed-a94a0f1e/corroborate/normalize/token"

// figure is a token of digits: 21, 21st, 1990s, 9am.
type figure struct {
	n, width int
	suffix   string // in lower case
}

// figure reads token i; ok is false where it is no number, or one with marks inside.
func (s *scanner) figure(i int) (f figure, ok bool) {
	if s.class(i) != token.Number {
		return f, false
	}
	w := s.t.Norm(i)
	k := 0
	for k < len(w) && w[k] >= '0' && w[k] <= '9' {
		k++
	}
	n := digits(w[:k])
	if n < 0 {
		return f, false
	}
	f = figure{n, k, w[k:]}
	for j := 0; j < len(f.suffix); j++ {
		if c := f.suffix[j]; c < 'a' || c > 'z' {
			return f, false
		}
	}
	return f, true
}

// ordinal says whether the suffix makes an ordinal; a wrong one ("21th") will do.
func (f figure) ordinal() bool {
	switch f.suffix {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// small reads a number below a hundred in words at token i: "five", "twenty-first", "thirty first".
func (s *scanner) small(i int) (n, end int, ordinal, ok bool) {
	w := s.at(i)
	switch {
	case w.kind == isNth:
		return int(w.value), i + 1, true, true
	case w.kind != isNumber:
		return 0, i, false, false
	case w.value < 20:
		return int(w.value), i + 1, false, true
	}
	j := i + 1
	if s.class(j) == token.Dash && s.joined(j) {
		j++
	}
	if v := s.at(j); (v.kind == isNumber || v.kind == isNth) && v.value < 10 && v.value > 0 {
		return int(w.value + v.value), j + 1, v.kind == isNth, true
	}
	return int(w.value), i + 1, false, true
}

// day reads a day of the month, in digits or words.
func (s *scanner) day(i int) (n, end int, ordinal, ok bool) {
	if f, ok := s.figure(i); ok {
		ordinal = f.ordinal()
		return f.n, i + 1, ordinal, f.width <= 2 && f.n >= 1 && f.n <= 31 && (f.suffix == "" || ordinal)
	}
	n, end, ordinal, ok = s.small(i)
	return n, end, ordinal, ok && n >= 1 && n <= 31
}

// fourDigits reads a year in four digits.
func (s *scanner) fourDigits(i int) (year int, ok bool) {
	f, ok := s.figure(i)
	return f.n, ok && f.width == 4 && f.suffix == "" && f.n >= 1000 && f.n < 2200
}

// year reads a year: four digits, an apostrophe and two, or words ("nineteen ninety-nine", "two thousand and fifteen").
func (s *scanner) year(i int) (year, end int, ok bool) {
	if y, ok := s.fourDigits(i); ok {
		return y, i + 1, true
	}
	if s.class(i) == token.Mark && s.joined(i+1) {
		if f, ok := s.figure(i + 1); ok && f.width == 2 && f.suffix == "" {
			return century(f.n), i + 2, true
		}
		return 0, i, false
	}
	n, j, ordinal, ok := s.small(i)
	if !ok || ordinal {
		return 0, i, false
	}
	tail := func(y, j int) (int, int, bool) {
		k := j
		if s.kind(k) == isAnd {
			k++
		}
		if m, e, ord, ok := s.small(k); ok && !ord {
			return y + m, e, true
		}
		return y, j, true
	}
	switch w := s.at(j); {
	case w.kind == isHundred && w.value == 1000 && n <= 2:
		y := 1000 * n
		if m, e, ord, ok := s.small(j + 1); ok && !ord && m < 10 && s.at(e).kind == isHundred && s.at(e).value == 100 {
			return tail(y+100*m, e+1)
		}
		return tail(y, j+1)
	case w.kind == isHundred && w.value == 100 && n >= 11 && n <= 20:
		return tail(100*n, j+1)
	case n >= 13 && n <= 20:
		if m, e, ord, ok := s.small(j); ok && !ord && m >= 10 {
			return 100*n + m, e, true
		}
	}
	return 0, i, false
}

// century completes a year of two digits: 1969 to 2068, as POSIX has it.
func century(n int) int {
	if n < 69 {
		return 2000 + n
	}
	return 1900 + n
}

// yearAfter reads the year that completes a month or day that ends before token i: "2014", ", 2014", "of 2014", "in 2014".
func (s *scanner) yearAfter(i int) (year, end int, ok bool) {
	j := i
	if k := s.kind(i); k == isOf || k == isIn || s.is(i, ",") {
		j++
	}
	if year, end, ok = s.year(j); !ok {
		return 0, i, false
	}
	if f, ok := s.figure(j); ok && j > i && f.width == 4 && s.counts(end, year) {
		return 0, i, false
	}
	return year, end, true
}

// counts says whether what follows a figure shows that it is no year but a count.
func (s *scanner) counts(i, n int) bool {
	switch s.class(i) {
	case token.Sign:
		f := s.t.Form(i)
		return f != "/" && f != "&"
	case token.Dash:
		return s.joined(i) && s.class(i+1) == token.Word && s.joined(i+1) && s.tok[i+1].Shape == token.Lower && s.kind(i+1) != isTo
	case token.Word:
		if s.tok[i].Shape != token.Lower {
			return false
		}
		w := s.t.Norm(i)
		switch c := s.at(i).cues; {
		case c&cueCounted != 0:
			return true
		case c&cueSingular != 0:
			return false
		}
		return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && w[len(w)-2] != 'u' && s.kind(i) == isNothing
	}
	return false
}
