package factchecktest_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/factchecktest"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/date"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

func TestOptions(t *testing.T) {
	reference := date.Day{Year: 2025, Month: 1, Day: 22}
	q, d := quantity.Find, func(s string) []date.Date { return date.Find(s, reference) }
	for _, c := range []struct {
		reason string
		a, b   any
		option cmp.Option
		want   bool
	}{
		{"money in two notations", q("It cost $1.5bn."), q("The price was 1.5 billion dollars."), factchecktest.EquateQuantities(), true},
		{"lengths in two units", q("a 1 km walk"), q("a walk of 1,000 m"), factchecktest.EquateQuantities(), true},
		{"other money", q("It cost $1.5bn."), q("It cost $1.6bn."), factchecktest.EquateQuantities(), false},
		{"what cannot be compared is not equal", q("It cost $5."), q("It weighs 5 kg."), factchecktest.EquateQuantities(), false},
		{"nothing is nothing", quantity.Quantity{}, quantity.Quantity{}, factchecktest.EquateQuantities(), true},
		{"a weekday and its date", d("He came on Tuesday."), d("He came on January 21, 2025."), factchecktest.EquateDates(), true},
		{"other days", d("He came on Tuesday."), d("He came on January 20, 2025."), factchecktest.EquateDates(), false},
		{"a quote in other marks", quote.Find("“It’s safe,” Ann Reed said."), quote.Find("Ann Reed said: \"It's safe,\""), factchecktest.EquateQuotes(), true},
		{"a quote that ends the sentence", quote.Find("“It’s safe,” Ann Reed said."), quote.Find("Ann Reed said: \"It's safe.\""), factchecktest.EquateQuotes(), true},
		{"a question is no statement", quote.Find("“It’s safe,” Ann Reed said."), quote.Find("“It’s safe?” Ann Reed said."), factchecktest.EquateQuotes(), false},
		{"a quote of somebody else", quote.Find("“It’s safe,” Ann Reed said."), quote.Find("“It’s safe,” Tom Vale said."), factchecktest.EquateQuotes(), false},
		{"a quote in other words", quote.Find("“It’s safe,” Ann Reed said."), quote.Find("“It’s sound,” Ann Reed said."), factchecktest.EquateQuotes(), false},
		{"typography", "“A—b”", "\"A--b\"", factchecktest.EquateTypography(), true},
		{"not typography", "a b", "ab", factchecktest.EquateTypography(), false},
	} {
		if got := cmp.Equal(c.a, c.b, c.option); got != c.want {
			t.Errorf("%s: equal %v, want %v", c.reason, got, c.want)
		}
	}
}

// recorder is a test that records what it is told.
type recorder struct {
	errors, fatal []string
}

func (r *recorder) Helper()                  {}
func (r *recorder) Context() context.Context { return context.Background() }
func (r *recorder) Errorf(format string, a ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, a...))
}
func (r *recorder) Fatalf(format string, a ...any) {
	r.fatal = append(r.fatal, fmt.Sprintf(format, a...))
}

func TestConsistent(t *testing.T) {
	release := normalize.Report{ID: "release", Text: "The works will close the Orrin bridge on June 1. The repairs cost 48 million euros, the council said."}
	same := normalize.Report{ID: "translation", Text: "The works will close the Orrin bridge on 1 June. The repairs cost €48 million, the council said."}
	other := normalize.Report{ID: "post", Text: "The works will close the Orrin bridge on June 1. The repairs cost 84 million euros, the council said."}

	var quiet recorder
	factchecktest.Consistent(&quiet, []normalize.Report{release, same})
	if len(quiet.errors)+len(quiet.fatal) > 0 {
		t.Errorf("documents that agree: %q, %q", quiet.errors, quiet.fatal)
	}
	var loud recorder
	factchecktest.Consistent(&loud, []normalize.Report{release, other})
	if len(loud.errors) != 1 || !strings.Contains(loud.errors[0], "84 million") || !strings.Contains(loud.errors[0], "post:") {
		t.Errorf("documents that differ: %q", loud.errors)
	}
	var note recorder
	factchecktest.Consistent(&note, []normalize.Report{
		{ID: "a", Text: "Mikhail Orlov opened the Orrin bridge on Monday. The bridge carries 9,000 cars a day, Mikhail Orlov said."},
		{ID: "b", Text: "Mikhail Orlow opened the Orrin bridge on Monday. The bridge carries 9,000 cars a day, Mikhail Orlow said."},
	})
	if len(note.errors) > 0 {
		t.Errorf("a note fails no test: %q", note.errors)
	}
	var without recorder
	factchecktest.Consistent(&without, []normalize.Report{release, other}, factcheck.WithoutRules("number"))
	if len(without.errors)+len(without.fatal) > 0 {
		t.Errorf("without the rule that finds it: %q, %q", without.errors, without.fatal)
	}
	var stopped recorder
	factchecktest.Consistent(&stopped, []normalize.Report{release})
	if len(stopped.fatal) != 1 {
		t.Errorf("one document: %q", stopped.fatal)
	}
}
