// Package factchecktest helps the tests of programs that use corroborate: options for go-cmp, and a check that documents
// which must tell the same do.
package factchecktest

import (
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

// EquateQuotes is a go-cmp option by which two quotes are equal where kind, speaker and words are, whatever the typography
// and place.
func EquateQuotes() cmp.Option {
	return cmp.Comparer(func(a, b quote.Quote) bool {
		return a.Kind == b.Kind && a.Speaker == b.Speaker && fold.Plain(a.Text) == fold.Plain(b.Text)
	})
}

// EquateTypography is a go-cmp option by which two strings are equal where they differ in typography alone: quotation marks,
// dashes, spaces, ligatures, HTML entities, composed and decomposed letters.
func EquateTypography() cmp.Option {
	return cmp.Comparer(func(a, b string) bool { return fold.Plain(a) == fold.Plain(b) })
}
