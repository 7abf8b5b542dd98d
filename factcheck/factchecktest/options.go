// Package factchecktest is for go test: it holds documents that must tell one story to it, and compares what was read of
// them.
//
// [Consistent] fails where documents contradict each other. [Matrix] pins in a golden file which of them tells which fact.
// The Equate options let go-cmp compare quantities, dates, quotes and texts by what they mean and not by how or where they
// are written; they work on any value that has such things in it:
//
//	want, got := normalize.Parse(before), normalize.Parse(after)
//	if diff := cmp.Diff(want.Body.Quantities, got.Body.Quantities, factchecktest.EquateQuantities()); diff != "" {
//		t.Error(diff)
//	}
package factchecktest

import (
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/normalize/date"
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

// EquateQuantities is a go-cmp option by which two quantities are equal where their values are the same, whatever their
// notation, unit of one dimension and place: "$1.5bn" and "1.5 billion dollars", "1 km" and "1,000 m".
func EquateQuantities() cmp.Option {
	return cmp.Comparer(func(a, b quantity.Quantity) bool { return quantity.Equal(a, b) || same(a, b, quantity.Quantity{}) })
}

// EquateDates is a go-cmp option by which two dates are equal where they are the same days, whatever their wording and
// place: "Tuesday" and "January 21" where the one falls on the other.
func EquateDates() cmp.Option {
	return cmp.Comparer(func(a, b date.Date) bool { return date.Equal(a, b) || same(a, b, date.Date{}) })
}

// same says whether both are the zero value, which measures nothing.
func same[T comparable](a, b, zero T) bool { return a == zero && b == zero }

// EquateQuotes is a go-cmp option by which two quotes are equal where kind, speaker and words are, whatever the place, the
// typography and the comma or full stop before the closing mark, which belongs to the sentence around it.
func EquateQuotes() cmp.Option {
	words := func(q quote.Quote) string { return strings.TrimRight(fold.Plain(q.Text), ",.") }
	return cmp.Comparer(func(a, b quote.Quote) bool {
		return a.Kind == b.Kind && a.Speaker == b.Speaker && words(a) == words(b)
	})
}

// EquateTypography is a go-cmp option by which two strings are equal where they differ in typography alone: quotation marks,
// dashes, spaces, ligatures, HTML entities, composed and decomposed letters.
func EquateTypography() cmp.Option {
	return cmp.Comparer(func(a, b string) bool { return fold.Plain(a) == fold.Plain(b) })
}
