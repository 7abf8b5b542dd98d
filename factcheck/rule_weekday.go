package factcheck

import (
	"fmt"
	"time"

	"github.com/seed-a94a0f1e/corroborate/normalize/date"
)

var ruleWeekday = Rule{
	Code:     "weekday",
	Title:    "Weekday that does not fit its date",
	Class:    Discrepancy,
	Kind:     "date",
	Severity: Warning,
	Doc: `One report writes a weekday beside a date that falls on another one: one of the two is wrong. A date without a year is
taken for the nearest one and believed only within two months of the report's day; years before 1924, when not all
calendars agreed, are left alone, and so are dates inside quotation marks.`,
	Fires:  Example{"The inquiry into the ferry fire opened on Thursday, March 12, 2024, in Orrin.", "The inquiry into the ferry fire has heard forty witnesses so far."},
	Silent: Example{"The inquiry into the ferry fire opened on Tuesday, March 12, 2024, in Orrin.", "The inquiry opened on March 12, 2024, a Tuesday."},
	Run:    func(p *Pass) { p.runWeekdays() },
}

// nearDays is how far from the report's own day a date without a year may lie to be taken at its word.
const nearDays = 60

// reformed is the first year from which weekdays are counted alike in all countries of the news.
const reformed = 1924

func (p *Pass) runWeekdays() {
	for _, v := range p.views {
		for i := range v.r.Dates {
			d := &v.r.Dates[i]
			if !d.Contradicts || d.First.IsZero() || d.First != d.Last || d.First.Year < reformed || inMarks(v, d.From) {
				continue
			}
			if ref := p.Docs[v.doc].Reference; d.Relative && (ref.IsZero() || daysApart(d.First, ref) > nearDays) {
				continue
			}
			e := p.evidence(v, d.From, d.To)
			e.Normalized = d.Value
			p.Report(Finding{
				Confidence: 0.9,
				Evidence:   []Evidence{e},
				Message:    fmt.Sprintf("%s writes %s, but %s is a %s.", p.name(v.doc), quoted(e.Text), d.First, clock(d.First).Weekday()),
			})
		}
	}
}

// clock is a day as package time has it.
func clock(d date.Day) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// daysApart is the number of days between two days, whichever is first.
func daysApart(a, b date.Day) int {
	return int(clock(a).Sub(clock(b)).Abs().Hours() / 24)
}
