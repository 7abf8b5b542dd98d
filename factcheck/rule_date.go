package factcheck

import (
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/date"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleDate = Rule{
	Code:     "date",
	Title:    "Dates of the same thing",
	Class:    Discrepancy,
	Kind:     "date",
	Severity: Error,
	Doc: `Two reports date the same thing: an agreement where the dates are equal or one lies within the other, a discrepancy
where they exclude each other. Relative dates are counted from the day of publication or the dateline first, so that
"Tuesday" and "January 21" can be the same. A date that the other report knows as well, in another place, is not taken
for a conflict, unless both dates stand right beside verbs of one family. Days and months are compared in whatever order
of words where they hang on verbs of one family with the same things around, and spans of years of which both ends differ where
they are the only dates of sentences that surely tell the same.`,
	Fires:  Example{"The bridge at Orrin was closed on Monday after cracks were found in two of its pillars.", "The bridge at Orrin was closed on Saturday after cracks were found in two of its pillars."},
	Silent: Example{"The bridge at Orrin was closed on Monday after cracks were found in two of its pillars.", "The bridge at Orrin was closed on March 10 after cracks were found in two of its pillars."},
	Run:    func(p *Pass) { p.runDates(); p.otherDays(); p.eventDays() },
}

func (s slot) date() *date.Date { return &s.v.r.Dates[s.term().ref] }

// relateDates compares two dates. Without a day to count from, "Monday" and "Tuesday" are told apart by their words.
func relateDates(a, b slot) relation {
	x, y := a.date(), b.date()
	if x.First.IsZero() || y.First.IsZero() || x.Last.IsZero() || y.Last.IsZero() {
		m, n := monthDay(x), monthDay(y)
		switch {
		case a.term().key == b.term().key || m != "" && m == n:
			return same
		case m != "" && n != "":
			return conflicting
		case a.weekday() == "" || b.weekday() == "":
			return unrelated
		case a.weekday() == b.weekday():
			return same
		}
		return conflicting
	}
	switch {
	case a.term().key == b.term().key:
		return same
	case x.First.Compare(y.Last) > 0 || y.First.Compare(x.Last) > 0 || a.years() && b.years() && x.First != y.First && x.Last != y.Last:
		return conflicting
	case within(x, y) || within(y, x):
		return compatible
	}
	return unrelated
}

// years says whether a date is a span from one year to another: "from 1966 to 1978".
func (s slot) years() bool { v := s.date().Value; return len(v) == len("1966/1978") && v[4] == '/' }

// monthDay is the month and day of a date that is one day, its year known or not; empty for all others.
func monthDay(d *date.Date) string {
	switch v := d.Value; {
	case len(v) == len("XXXX-09-12") && v[:5] == "XXXX-":
		return v[5:]
	case !d.First.IsZero() && d.First == d.Last && len(v) >= len("2025-09-12"):
		return v[5:10]
	}
	return ""
}

// weekday is the day of the week of a date that is one day or the name of a weekday; empty for all others.
func (s slot) weekday() string {
	t, d := s.term(), s.date()
	switch {
	case !d.First.IsZero() && d.First == d.Last:
		return time.Date(d.First.Year, time.Month(d.First.Month), d.First.Day, 0, 0, 0, 0, time.UTC).Weekday().String()
	case t.to-t.from == 1 && s.v.r.Tokens[t.from].Is(lexicon.Weekday) && d.Value == "":
		return weekdays()[s.v.r.Norm(t.from)]
	}
	return ""
}

// weekdays maps the names of weekdays, short ones too, to those of package time.
var weekdays = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for _, r := range lexicon.Load().List("weekdays") {
		for d := time.Sunday; d <= time.Saturday; d++ {
			if strings.HasPrefix(r.Key, strings.ToLower(d.String())[:3]) {
				names[r.Key] = d.String()
			}
		}
	}
	return names
})

// within says whether y's days are few and x's lie among them: a day within a month, not within a decade.
func within(x, y *date.Date) bool {
	months := 12*(y.Last.Year-y.First.Year) + y.Last.Month - y.First.Month
	return months <= 1 && x.First.Compare(y.First) >= 0 && x.Last.Compare(y.Last) <= 0
}

// sameOccasion is how sure the words make it that two dates date one thing: the verbs beside them must be of one family,
// since a date has no noun of its own.
func sameOccasion(a, b slot) float64 {
	before, after := a.verbs()
	for _, x := range []string{before, after} {
		y, z := b.verbs()
		if x != "" && (x == y || x == z) {
			return 1
		}
	}
	return 0
}

// verbReach is how many tokens from a date its verb may stand.
const verbReach = 6

// verbs is the families of the nearest verbs before and after a slot, in its sentence.
func (s slot) verbs() (before, after string) {
	t, r := s.term(), s.v.r
	sent := r.Sentences[s.v.sentenceOf(t.from)]
	verb := func(i int) string {
		k := r.Tokens[i]
		if k.Class != token.Word || k.Is(lexicon.Auxiliary|lexicon.Modal) || !k.Is(lexicon.MostlyVerb) || s.v.inMention(i) {
			return ""
		}
		return lemma.Family(r.Norm(i))
	}
	for i := t.from - 1; i >= sent.From && t.from-i <= verbReach && before == ""; i-- {
		before = verb(i)
	}
	for i := t.to; i < sent.To && i-t.to < verbReach && after == ""; i++ {
		after = verb(i)
	}
	return before, after
}

func (p *Pass) runDates() {
	s := p.compareSlots(dateTerm, relateDates, sameOccasion)
	told := p.reportConflicts(s, func(es []Evidence, _ []slot) string {
		return fmt.Sprintf("Dates of the same thing differ: %s.", p.says("says", es))
	})
	p.reportAgreements(s, told, relateDates, func(es []Evidence, slots []slot) string {
		when := quoted(es[0].Text)
		if v := slots[0].date().Value; v != "" {
			when += " (" + v + ")"
		}
		return fmt.Sprintf("%s give the same date: %s.", list(p.reporters(es)), when)
	})
}
