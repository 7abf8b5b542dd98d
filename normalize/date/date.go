// Package date reads dates and times in English text as EDTF (ISO 8601-2)
// intervals, relative ones resolved against a reference day.
//
// In goes a text or its tokens, out come mentions ([Date]) anchored to the
// original's bytes.
package date

import (
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// Day is a calendar day; the zero value is an unknown one.
type Day struct{ Year, Month, Day int }

// Date is one mention of a date, a time or a period.
type Date struct {
	fold.Span
	Text string `json:"text"`
	// Value is EDTF; empty where the mention is relative and there is no reference.
	Value string `json:"value,omitempty"`
	// First and Last are the days that Value spans, both included; zero where unknown.
	First Day `json:"-"`
	Last  Day `json:"-"`
	// Relative says that Value leans on the reference: "Tuesday", "last May".
	Relative bool `json:"relative,omitempty"`
	// Contradicts says that the weekday written beside the date is not that day's.
	Contradicts bool `json:"contradicts,omitempty"`
	// From and To are the mention's tokens, To not included.
	From int `json:"-"`
	To   int `json:"-"`
}

// Scan finds the dates in a text's tokens; reference is the day that relative ones are counted from.
func Scan(t *token.Text, reference Day) []Date {
	return nil
}
