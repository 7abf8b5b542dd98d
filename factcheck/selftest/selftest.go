// Package selftest measures the comparison on a user's own reports: it plants changes in copies of them, compares each copy
// with its original, and says how many of the changes were found and how often something else was.
//
// In go reports ([Run]), out comes an [Outcome]. That a copy differs from its original in one place alone makes the changes
// easier to find than between two accounts in different words: what is found here is an upper bound, what is missed here
// will be missed there.
package selftest

import (
	"context"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// changes are the changes that are planted, by the names under which [Rate] has them.
var changes = []struct {
	name  string
	sites func(*normalize.Document) []edit
}{
	{"digit", digits},
	{"unit", units},
	{"negation", negations},
	{"speaker", speakers},
	{"date", dates},
}

// edit replaces a span of a report's text.
type edit struct {
	normalize.Span
	with string
}

// Outcome is what came of the copies.
type Outcome struct {
	Reports int    `json:"reports"`
	Rates   []Rate `json:"rates"`
	// Copies are all comparisons, Alarmed those of them in which a discrepancy was reported that was not planted; one copy
	// of each report is its text in other typography, in which nothing was.
	Copies  int `json:"copies"`
	Alarmed int `json:"alarmed"`
	// Retypeset are the copies in other typography in which a discrepancy was reported.
	Retypeset int    `json:"retypeset_alarmed"`
	Missed    []Case `json:"missed"`
	Alarms    []Case `json:"alarms"`
}

// Rate is how many of the changes of a kind were found.
type Rate struct {
	Change  string `json:"change"`
	Planted int    `json:"planted"`
	Found   int    `json:"found"`
}

// Case is a change that was missed, or a discrepancy that nobody planted.
type Case struct {
	Report string `json:"report"`
	Change string `json:"change"` // "typography" where only that differs
	// Span is where in the report's text the change was planted; of an alarm, where it stands.
	normalize.Span
	// Before is the report's text there, After the copy's.
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
	// Message is what the discrepancy that nobody planted says.
	Message string `json:"message,omitempty"`
}

// The IDs of the two reports of each comparison.
const originalID, copyID = "original", "copy"

// Run plants at most most changes of each kind in each report, evenly over its text and one in each copy. It answers the
// errors of the checker, and that of a context that is done.
func Run(ctx context.Context, c *factcheck.Checker, reports []normalize.Report, most int) (Outcome, error) {
	out := Outcome{Reports: len(reports), Rates: make([]Rate, len(changes)), Missed: []Case{}, Alarms: []Case{}}
	for k, change := range changes {
		out.Rates[k].Change = change.name
	}
	for _, r := range reports {
		doc := normalize.Parse(r)
		for k, change := range changes {
			for _, e := range spread(change.sites(&doc), most) {
				found, err := out.plant(ctx, c, r, change.name, e, &doc)
				if err != nil {
					return out, err
				}
				out.Rates[k].Planted++
				if found {
					out.Rates[k].Found++
				} else {
					out.Missed = append(out.Missed, Case{Report: r.ID, Change: change.name, Span: e.Span, Before: e.In(r.Text), After: e.with})
				}
			}
		}
		alarmed, err := out.compare(ctx, c, r, retypeset(r.Text), "typography", func(factcheck.Evidence) bool { return false }, nil)
		if err != nil {
			return out, err
		}
		if alarmed {
			out.Retypeset++
		}
	}
	return out, nil
}

// Add adds what came of other reports, so that they can be worked on at the same time as these.
func (o *Outcome) Add(other Outcome) {
	if len(o.Rates) == 0 {
		*o = Outcome{Rates: make([]Rate, len(changes)), Missed: []Case{}, Alarms: []Case{}}
	}
	o.Reports += other.Reports
	for k, r := range other.Rates {
		o.Rates[k].Change = r.Change
		o.Rates[k].Planted += r.Planted
		o.Rates[k].Found += r.Found
	}
	o.Copies += other.Copies
	o.Alarmed += other.Alarmed
	o.Retypeset += other.Retypeset
	o.Missed = append(o.Missed, other.Missed...)
	o.Alarms = append(o.Alarms, other.Alarms...)
}

// plant compares a report with a copy that has one change, and says whether the change was found.
func (o *Outcome) plant(ctx context.Context, c *factcheck.Checker, r normalize.Report, change string, e edit, doc *normalize.Document) (found bool, err error) {
	sentence := e.Span
	for _, s := range doc.Body.Sentences {
		if s.Overlaps(e.Span) {
			sentence = s.Span
			break
		}
	}
	grown := sentence
	grown.End += len(e.with) - e.Len()
	text := r.Text[:e.Start] + e.with + r.Text[e.End:]
	planted := func(x factcheck.Evidence) bool {
		where := sentence
		if x.Report == copyID {
			where = grown
		}
		return x.Field == "text" && x.Overlaps(where)
	}
	_, err = o.compare(ctx, c, r, text, change, planted, &found)
	return found, err
}

// compare compares a report with a copy of another text, and says whether there is a discrepancy of which nothing was planted.
func (o *Outcome) compare(ctx context.Context, c *factcheck.Checker, r normalize.Report, text, change string, planted func(factcheck.Evidence) bool, found *bool) (alarmed bool, err error) {
	id, copied := r.ID, r
	r.ID, copied.ID, copied.Text = originalID, copyID, text
	result, err := c.Compare(ctx, []normalize.Report{r, copied})
	if err != nil {
		return false, err
	}
	o.Copies++
	for _, f := range result.Findings {
		if f.Class != factcheck.Discrepancy || f.Severity == factcheck.Note {
			continue
		}
		hit := false
		for _, e := range f.Evidence {
			hit = hit || planted(e)
		}
		if hit {
			*found = true
			continue
		}
		alarmed = true
		alarm := Case{Report: id, Change: change, Message: f.Message}
		for _, e := range f.Evidence {
			if e.Report == originalID {
				alarm.Span = e.Span
				break
			}
		}
		o.Alarms = append(o.Alarms, alarm)
	}
	if alarmed {
		o.Alarmed++
	}
	return alarmed, nil
}

// spread is at most most of the edits, evenly over all; those that change nothing are none.
func spread(all []edit, most int) []edit {
	if len(all) <= most {
		return all
	}
	out := make([]edit, most)
	for i := range out {
		out[i] = all[i*len(all)/most]
	}
	return out
}
