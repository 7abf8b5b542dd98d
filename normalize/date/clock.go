package date

import "github.com/seed-a94a0f1e/corroborate/normalize/token"

// reading of a time of day.
type hour struct {
	hour, minute, second int
	seconds              bool
	sure                 bool // a time even where no date stands beside it
	half                 bool // which half of the day is known
	zone, offset         string
}

// clock reads a time of day at token i. Loose says that a word before it
// announces a time, so that a bare "5" is one.
func (s *scanner) clock(i int, loose bool) (h hour, end int, ok bool) {
	if h, end, ok = s.spoken(i); !ok {
		h, end, ok = s.written(i, loose)
	}
	if !ok {
		return h, i, false
	}
	if h.sure || end > i+1 {
		end = s.zone(&h, end)
	}
	return h, end, true
}

// written reads "8:30pm", "8.30 p.m.", "13:00:05", "noon", "5 o'clock".
func (s *scanner) written(i int, loose bool) (h hour, end int, ok bool) {
	if w := s.at(i); w.kind == isClock {
		return hour{hour: int(w.value), sure: s.kind(i-1) != isA && s.kind(i-1) != isThe, half: true}, i + 1, true
	}
	if s.class(i) != token.Number {
		return h, i, false
	}
	w := s.t.Norm(i)
	if v := digits(w); len(w) == 4 && v >= 0 && v/100 < 24 && v%100 < 60 && s.at(i+1).zone && s.tok[i+1].Shape == token.Upper {
		return hour{hour: v / 100, minute: v % 100, sure: true, half: true}, i + 1, true // "1430 GMT"
	}
	n, k := 0, 0
	for k < len(w) && k < 3 && w[k] >= '0' && w[k] <= '9' {
		n = 10*n + int(w[k]-'0')
		k++
	}
	if k > 2 || n > 24 {
		return h, i, false
	}
	h.hour, end = n, i+1
	rest := w[k:]
	minutes := false
	if len(rest) >= 3 && rest[0] == '.' && digits(rest[1:3]) >= 0 && digits(rest[1:3]) < 60 {
		h.minute, rest, minutes = digits(rest[1:3]), rest[3:], true
		if rest == "" && s.kind(end) != isMeridiem {
			return h, i, false // "8.30" is a number
		}
	}
	for part := 0; rest == "" && part < 2 && s.is(end, ":") && s.joined(end) && s.joined(end+1); part++ {
		f := s.class(end + 1)
		if f != token.Number {
			break
		}
		v := s.t.Norm(end + 1)
		if len(v) < 2 || digits(v[:2]) < 0 || digits(v[:2]) > 59 {
			return h, i, false
		}
		if part == 0 {
			h.minute, minutes = digits(v[:2]), true
		} else {
			h.second, h.seconds = digits(v[:2]), true
		}
		rest, end = v[2:], end+2
	}
	switch rest {
	case "am", "pm":
		return s.meridiem(h, rest == "pm", end)
	case "a", "p":
		if s.is(end, ".") && s.is(end+1, "m") && s.joined(end) && s.joined(end+1) {
			return s.meridiem(h, rest == "p", end+2)
		}
		return h, i, false
	case "":
	default:
		return h, i, false
	}
	if m := s.at(end); m.kind == isMeridiem && (s.tok[end].Shape != token.Lower || !s.is(end, "am") || loose || s.kind(i-1) != isNothing || minutes) {
		return s.meridiem(h, m.value == 12, end+1)
	}
	if (s.is(end, "a") || s.is(end, "p")) && s.is(end+1, "m") {
		return s.meridiem(h, s.is(end, "p"), end+2)
	}
	if s.kind(end) == isOclock {
		h.sure = true
		return h, end + 1, n >= 1 && n <= 12
	}
	if h.hour == 24 {
		return h, i, false
	}
	h.half = minutes && (h.hour > 12 || h.hour == 0 || k == 2 && w[0] == '0')
	return h, end, minutes || loose && k == len(w) && n >= 1 && n <= 12
}

// meridiem moves a time of twelve hours to its half of the day.
func (s *scanner) meridiem(h hour, afternoon bool, end int) (hour, int, bool) {
	h.sure, h.half = true, true
	if h.hour > 12 || h.hour == 0 {
		return h, end, h.hour < 24 // "15:00 pm", "0:30 am"
	}
	h.hour %= 12
	if afternoon {
		h.hour += 12
	}
	return h, end, true
}

// spoken reads times in words: "five-thirty", "six forty-three", "half past ten", "thirty-six minutes past eight", "five o'clock".
func (s *scanner) spoken(i int) (h hour, end int, ok bool) {
	if s.is(i, "half") && s.is(i+1, "past") {
		if n, e, ord, ok := s.small(i + 2); ok && !ord && n <= 12 {
			return s.half(hour{hour: n, minute: 30}, e)
		}
		return h, i, false
	}
	n, j, ord, ok := s.small(i)
	if !ok || ord {
		return h, i, false
	}
	past := j
	if s.is(past, "minutes") || s.is(past, "minute") {
		past++
	}
	if s.is(past, "past") && n < 60 {
		if v, e, ord, ok := s.small(past + 1); ok && !ord && v <= 12 {
			return s.half(hour{hour: v, minute: n}, e)
		}
		return h, i, false
	}
	if n > 12 {
		return h, i, false
	}
	if s.kind(j) == isOclock {
		return hour{hour: n, sure: true}, j + 1, true
	}
	if s.kind(j) == isMeridiem && s.t.Norm(j) != "am" {
		return s.meridiem(hour{hour: n}, s.at(j).value == 12, j+1)
	}
	if s.class(j) == token.Dash && s.joined(j) {
		j++
	}
	if m, e, ord, ok := s.small(j); ok && !ord && m >= 10 && m < 60 {
		if s.is(e, "minutes") {
			e++
		}
		return s.half(hour{hour: n, minute: m}, e)
	}
	return h, i, false
}

// half reads the half of the day behind a spoken time, if there is one.
func (s *scanner) half(h hour, end int) (hour, int, bool) {
	if m := s.at(end); m.kind == isMeridiem {
		return s.meridiem(h, m.value == 12, end+1)
	}
	return h, end, true
}

// zone reads the zone behind a time.
func (s *scanner) zone(h *hour, i int) int {
	j := i
	bracket := s.is(j, "(")
	if bracket {
		j++
	}
	if !s.at(j).zone {
		return i
	}
	row, end, ok := s.t.Phrase(s.zones, j)
	if !ok || end > s.to || end == j+1 && s.tok[j].Shape == token.Lower {
		return i
	}
	h.zone, h.sure = s.t.Source(j, end), true
	if offset := s.zones.Row(row).Fields[0]; offset != "-" {
		h.offset = offset
		h.half = h.half || offset == "Z"
	}
	if bracket {
		if !s.is(end, ")") {
			return end
		}
		end++
	}
	return end
}

// put sets a point's time; part is what the words say of the half of the day.
func (h hour) put(a *atom, part int, known bool) {
	if !h.half && known && h.hour >= 1 && h.hour <= 12 {
		h.hour = h.hour%12 + part
		h.half = true
	}
	p := &a.From
	p.Precision, p.Hour, p.Minute, p.Second, p.Zone = ByMinute, h.hour, h.minute, h.second, h.offset
	if h.seconds {
		p.Precision = BySecond
	}
	a.To = *p
	a.timed, a.zone = true, h.zone
	if !h.half && h.hour >= 1 && h.hour <= 12 {
		a.other = *p
		a.other.Hour = (h.hour + 12) % 24
	}
}
