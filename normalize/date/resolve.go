package date

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// resolve fills in what a date leaves to its reference and its sentence, i being a token of it.
func (s *scanner) resolve(d *Date, a atom, i int) {
	d.Relative = a.relative
	r := s.Reference
	switch {
	case a.seasonal > 0 && a.From.Precision != 0:
		a.Period = s.season(a)
	case a.holiday > 0 && a.From.Precision == 0:
		if r.IsZero() {
			return
		}
		rule := s.holidayRules[a.holiday-1]
		a.Period = onDay(s.nearest(i, a, rule.in)).Period
	case a.bare && a.From.Day != 0: // "Friday the 11th"
		if r.IsZero() {
			return
		}
		a.Period, d.Contradicts = s.dayOfMonth(i, a)
	case a.bare:
		if r.IsZero() {
			return
		}
		a.Period = onDay(s.weekdayNear(i, a.weekday)).Period
		if !s.ahead {
			s.prior, s.priorEnd = a.From.First(), i
		}
	case a.From.Precision == 0 && a.To.Precision == 0:
		return
	case a.From.NoYear && a.From.Month != 0:
		d.Relative = true
		if r.IsZero() {
			d.Relative = false
			d.set(a.Period)
			return
		}
		day := max(a.From.Day, 1)
		first := s.nearest(i, a, func(year int) Day { return Day{year, a.From.Month, min(day, monthDays(year, a.From.Month))} })
		over := 0 // the years from the first end to the last
		if a.To.Month < a.From.Month || a.To.Month == a.From.Month && a.To.Day < a.From.Day {
			over = 1
		}
		for n := 0; n < 8 && (a.From.Day > monthDays(first.Year, a.From.Month) || a.To.Day > monthDays(first.Year+over, a.To.Month)); n++ {
			first.Year-- // to one with a 29 February
		}
		if a.event && abs(first.number()-r.number()) > 60 {
			d.Relative = false
			d.set(a.Period)
			return
		}
		a.From.Year, a.From.NoYear = first.Year, false
		a.To.Year, a.To.NoYear = first.Year+over, false
	}
	if a.hour.set() {
		a.hour.put(&a, a.add, a.known)
		d.Zone = a.zone
	}
	if a.weekday != 0 && !a.bare && a.From == a.To && !a.From.NoYear {
		d.Contradicts = a.From.First().weekday() != a.weekday
	}
	if !a.From.NoYear && (a.From.Year < 1 || a.To.Year > 9999) {
		return
	}
	d.set(a.Period)
	if a.other.Precision != 0 {
		d.Other = a.other.String()
	}
}

// event says whether the word at token i is what people name by its day long after: its year can't be told from the reference.
func (s *scanner) event(i int) bool { return s.at(i).cues&cueEvent != 0 }

// set says whether there is a time.
func (h hour) set() bool { return h != hour{} }

// far is how many tokens from a date its verb may stand.
const far = 24

// tense tells from the verbs around token i whether it lies behind or ahead: the nearest one before it, else the first one after.
func (s *scanner) tense(i int) tense { return s.told(i, far) }

// told is tense with so many tokens looked at on each side.
func (s *scanner) told(i, reach int) tense {
	if s.ahead {
		return future
	}
	if k := s.kind(i - 1); (k == isUntil || k == isBy || s.is(i-1, "through")) && s.promised(i-2, i-reach) {
		return future // "would be open through May"
	}
	if t := s.verb(i + 1); t != unclear {
		return t // "on Friday said"
	}
	if i+1 >= s.to || s.class(i+1) != token.Clitic { // "Friday's vote will" looks on, not back
		for j := i - 1; j >= max(s.from, i-reach); j-- {
			if k := s.kind(j); j < i-1 && (k == isBefore || k == isUntil) || s.is(j, "when") || s.is(j, "if") {
				if s.promised(j-1, i-reach) {
					return future
				}
				break // a clause whose verb tells nothing
			}
			if t := s.verb(j); t != unclear {
				return t
			}
		}
	}
	for j := i + 1; j < min(s.to, i+reach); j++ {
		if s.is(j, ",") && i > s.from+3 && j < i+5 && reach < far {
			break // "the primary on June 3, said": the verb is another's
		}
		if t := s.verb(j); t != unclear {
			return t
		}
	}
	return unclear
}

// promised says whether a verb that looks ahead stands between tokens from and i.
func (s *scanner) promised(i, from int) bool {
	for ; i >= max(s.from, from); i-- {
		if s.verb(i) == future {
			return true
		}
	}
	return false
}

// intended says whether the words before token i look ahead: "asked them to return on Friday", "in advance of his visit on Friday".
func (s *scanner) intended(i int) bool {
	for j := i - 1; j > max(s.from, i-10); j-- {
		if s.verb(j) != unclear || s.is(j, ",") {
			return false
		}
		if s.is(j, "of") && (s.is(j-1, "ahead") || s.is(j-1, "advance")) {
			return true
		}
		if s.is(j, "to") && s.class(j+1) == token.Word && s.tok[j+1].Shape == token.Lower && !s.tok[j+1].Is(lexicon.Determiner|lexicon.Possessive|lexicon.Pronoun) {
			return true
		}
	}
	return false
}

// passive is what a past participle at token i tells: "would be held" leaves it to "would", "to be held" lies ahead.
func (s *scanner) passive(i int) tense {
	switch {
	case !s.is(i-1, "be"):
		return past
	case s.is(i-2, "to"):
		return future
	}
	return unclear
}

// verb is what a verb at token i tells.
func (s *scanner) verb(i int) tense {
	if s.is(i, "election") && s.is(i-1, "-") && s.is(i-2, "re") || s.is(i, "reelection") {
		b := i - 1
		if s.is(i, "election") {
			b -= 2
		}
		if s.kind(b) == isFor || s.is(b, "facing") || s.is(b, "seeking") || s.is(b, "face") || s.is(b, "faces") {
			return future // "up for re-election in November"
		}
	}
	if t := s.at(i).tense; t != unclear {
		if t == future && !s.is(i+1, "to") && !s.is(i+1, "for") && (s.is(i, "plans") || s.is(i, "plan") || s.is(i, "hopes") || s.is(i, "hope") || s.is(i, "set")) {
			return unclear // nouns
		}
		if s.is(i, "due") && s.is(i+1, "to") {
			return unclear
		}
		if t == past {
			return s.passive(i)
		}
		if s.kind(i) == isWeekday && s.tok[i].Shape != token.Lower {
			return unclear // "Sat."
		}
		return t
	}
	if s.class(i) != token.Word || s.tok[i].Shape != token.Lower {
		return unclear
	}
	switch w := s.t.Norm(i); {
	case len(w) > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed"):
		if i > s.from && s.tok[i-1].Is(lexicon.Determiner|lexicon.Possessive|lexicon.Preposition) {
			return unclear // "a registered nurse"
		}
		return s.passive(i)
	case len(w) > 5 && strings.HasSuffix(w, "ing") && (s.is(i-1, "is") || s.is(i-1, "are") || s.is(i-1, "'re")):
		return future // "is meeting on Thursday"
	}
	return unclear
}

// weekdayNear is the day a weekday means.
func (s *scanner) weekdayNear(i, weekday int) Day {
	r := s.Reference
	if next := s.prior; !next.IsZero() && s.priorEnd < i && s.priorEnd >= i-5 && s.priorEnd >= s.from {
		if next = next.add(1); next.weekday() == weekday && (s.kind(i-1) == isAnd || s.is(i-1, "into") || s.is(i-1, "or")) {
			return next // "Tuesday and Wednesday"
		}
	}
	back := (r.weekday() - weekday + 7) % 7
	// Six days back the desk writes "last" and the date, one ahead it writes the
	// weekday; and many a report's date is that of its first version.
	if back == 6 || back != 0 && s.tense(i) == future || back == 5 && s.intended(i) || s.ahead && back == 0 {
		return r.add(7 - back)
	}
	return r.add(-back)
}

// nearest is the day of the year that a day told without its year means.
func (s *scanner) nearest(i int, a atom, in func(year int) Day) Day {
	r := s.Reference
	last, this, next := in(r.Year-1), in(r.Year), in(r.Year+1)
	month := a.From.Precision == ByMonth
	behind := this.Compare(r) <= 0 || month && this.Month == r.Month
	up := func() Day { // the first one not behind
		if this.Compare(r) >= 0 || month && this.Month == r.Month {
			return this
		}
		return next
	}
	down := func() Day { // the last one not ahead
		if behind {
			return this
		}
		return last
	}
	if a.shifted {
		switch {
		case a.shift == 0:
			return this
		case a.shift > 0:
			if d := up(); d.Compare(r) > 0 && !(month && d.Month == r.Month && d.Year == r.Year) {
				return d
			}
			return next
		}
		if d := down(); d.Compare(r) < 0 && !(month && d.Month == r.Month && d.Year == r.Year) {
			return d
		}
		return last
	}
	t := s.told(i, 15) // closer than for weekdays: the nearest year is a good guess
	near := this
	for _, d := range []Day{last, next} {
		if abs(d.number()-r.number()) < abs(near.number()-r.number()) {
			near = d
		}
	}
	if a.weekday != 0 && a.From.Precision >= ByDay && near.weekday() != a.weekday && abs(near.number()-r.number()) > 60 {
		for _, d := range []Day{down(), up()} {
			if d.weekday() == a.weekday {
				return d
			}
		}
	}
	switch {
	case month && this.Month == r.Month:
		return this
	case t == past && near.number()-r.number() <= 2:
		return down2(near, down(), r)
	case t == past:
		return down()
	case t == future && up().number()-r.number() <= 300:
		return up()
	}
	return near
}

// down2 is the day behind, or the near one where it is no more than the delay of a report's date ahead.
func down2(near, down, r Day) Day {
	if near.Compare(r) > 0 {
		return near
	}
	return down
}

func abs(n int) int { return max(n, -n) }

// dayOfMonth is the day that "the 11th" or "Friday the 11th" means: in the reference's month or the one before or after.
func (s *scanner) dayOfMonth(i int, a atom) (Period, bool) {
	r := s.Reference
	best, fits := Day{}, false
	t := s.tense(i)
	for _, n := range []int{0, -1, 1} {
		d := Day{r.Year, r.Month, 1}.addMonths(n)
		if d.Day = a.From.Day; !d.valid() {
			continue
		}
		fit := a.weekday == 0 || d.weekday() == a.weekday
		ahead := d.Compare(r) > 0
		better := best.IsZero() || fit && !fits
		if !better && fit == fits && (t == past && !ahead && best.Compare(r) > 0 || t == future && ahead && best.Compare(r) < 0) {
			better = true
		}
		if better {
			best, fits = d, fit
		}
	}
	if best.IsZero() {
		return Period{}, false
	}
	return onDay(best).Period, a.weekday != 0 && !fits
}

// season is the season that "last summer", "this spring", "next winter" means.
func (s *scanner) season(a atom) Period {
	r := s.Reference
	p := Point{Precision: BySeason, Year: r.Year, Month: a.seasonal}
	switch {
	case a.shift < 0 && p.Last().Compare(r) >= 0:
		p.Year--
	case a.shift > 0 && p.First().Compare(r) <= 0:
		p.Year++
	case a.shift == 0 && a.seasonal == 4 && r.Month < 6: // winter began last year
		p.Year--
	}
	return Period{p, p}
}
