package render

import (
	"fmt"
	"io"
	"strconv"

	"github.com/seed-a94a0f1e/corroborate/factcheck/selftest"
)

// SelftestJSON writes an outcome as one JSON value, indented for reading.
func SelftestJSON(w io.Writer, o selftest.Outcome) error { return writeJSON(w, o, true) }

// SelftestText writes an outcome for people: how many of the changes of each kind were found, how many copies raised a
// false alarm, then what was missed and what was raised, as many as the style wants.
func SelftestText(w io.Writer, o selftest.Outcome, style Style) error {
	p := newPage(style)
	p.paragraph(0, count(o.Reports, "report")+" · "+count(o.Copies, "comparison"), strong)
	p.WriteByte('\n')
	p.paragraph(1, fmt.Sprintf("%-10s %8s %8s", "change", "planted", "found"), faint)
	for _, r := range o.Rates {
		share := ""
		if r.Planted > 0 {
			share = fmt.Sprintf("%5.0f%%", 100*float64(r.Found)/float64(r.Planted))
		}
		fmt.Fprintf(p, " %-10s %8d %8d %s\n", r.Change, r.Planted, r.Found, share)
	}
	p.WriteByte('\n')
	p.paragraph(1, fmt.Sprintf("False alarms: in %d of %s; in %d of %s in other typography.",
		o.Alarmed, count(o.Copies, "comparison"), o.Retypeset, count(o.Reports, "copy")), normal)
	cases := func(title string, all []selftest.Case, line func(selftest.Case) string) {
		if len(all) == 0 {
			return
		}
		p.heading(title)
		for i, c := range all {
			if style.Max > 0 && i == style.Max {
				p.paragraph(1, fmt.Sprintf("… and %d more (--max 0 shows all)", len(all)-i), faint)
				break
			}
			p.item(1, "•", Printable(c.Report)+", byte "+strconv.Itoa(c.Start)+", "+c.Change+": "+line(c), normal)
		}
	}
	cases("Missed", o.Missed, func(c selftest.Case) string {
		if c.Before == "" {
			return "“" + Printable(c.After) + "” put in"
		}
		return "“" + Printable(c.After) + "” for “" + Printable(c.Before) + "”"
	})
	cases("False alarms", o.Alarms, func(c selftest.Case) string { return Printable(c.Message) })
	return p.flush(w)
}
