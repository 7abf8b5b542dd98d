// Package quantity reads numbers, money, percentages, measures, durations,
// ages, ratios and multiples in English text as exact intervals with a unit.
//
// In goes a text or its tokens, out come mentions ([Quantity]) anchored to the
// original's bytes.
package quantity

import (
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
)

// Kind says what a quantity measures.
type Kind string

// The kinds of quantities.
const (
	Count    Kind = "number"
	Ordinal  Kind = "ordinal"
	Money    Kind = "money"
	Percent  Kind = "percent"
	Point    Kind = "percentage-point"
	Measure  Kind = "measure"
	Duration Kind = "duration"
	Age      Kind = "age"
	Ratio    Kind = "ratio"
	Multiple Kind = "multiple"
)

// Approx says how the wording bounds the value.
type Approx string

// The ways to bound a value.
const (
	Exact    Approx = "exact"
	About    Approx = "about"
	MoreThan Approx = "more-than"
	LessThan Approx = "less-than"
	AtLeast  Approx = "at-least"
	AtMost   Approx = "at-most"
	Range    Approx = "range"
)

// Role says what a quantity tells of the thing counted.
type Role string

// The roles of quantities.
const (
	Level  Role = "level"  // how much there is: "to 244.8 billion"
	Change Role = "change" // how much it moved: "rose 1.9 percent"
	Share  Role = "share"  // a part of a whole: "40 percent of voters"
)

// Quantity is one mention of a quantity.
type Quantity struct {
	fold.Span
	Text string `json:"text"`
	Kind Kind   `json:"kind"`
	// Value is what is written, Low and High what the wording allows; a side that is open is absent.
	Value Number `json:"value,omitzero"`
	Low   Number `json:"low,omitzero"`
	High  Number `json:"high,omitzero"`
	// Unit is the ISO 4217 code of money, the UCUM code of a measure, duration or age, the lemma of what a count counts.
	Unit   string `json:"unit,omitempty"`
	Approx Approx `json:"approx"`
	// Other is the second reading of a figure that has two and no context that picks one: "3.350" may be 3350. Value is then the reading of English.
	Other Number `json:"other,omitzero"`
	// Noun is the lemma of the head noun of the thing counted or measured ("trade volume": "volume"), Modifiers the words before it.
	Noun      string `json:"noun,omitempty"`
	Modifiers string `json:"modifiers,omitempty"`
	// Verb is the lemma of the verb that governs the quantity.
	Verb string `json:"verb,omitempty"`
	Role Role   `json:"role,omitempty"`
	// AsOf is the date in the same clause that the figure is of; empty where there is none.
	AsOf fold.Span `json:"as_of,omitzero"`
	// From and To are the mention's tokens, To not included.
	From int `json:"-"`
	To   int `json:"-"`
}
