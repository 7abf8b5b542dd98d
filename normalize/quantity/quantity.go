// Package quantity reads numbers, money, percentages, measures, durations,
// ages, ratios and multiples in English text as exact intervals with a unit.
//
// In goes a text or its tokens, out come mentions ([Quantity]) anchored to the
// original's bytes. [Find] reads a text, [Scan] tokens that are there already,
// [Parse] one quantity alone; [Compare] says how two stand to each other, units
// converted.
//
// # How it reads
//
// One walk over the tokens stops at digits, number words and signs of money. What
// begins there is read as a numeral ("two and a half million"), with its unit as
// an amount ("$ 2.5 million"), and settled among its neighbours: is it a range, a
// share, an age, a bound ("more than"), or no number at all ("Boeing 737", "one of
// the", "24/7")? Then follows what it is about: the noun counted, the verb, whether
// it is a level or a change, the date it is of. Each step looks at no more than a
// few tokens, so that reading is linear in the text.
//
// # Intervals
//
// Value is what is written; Low and High are what the wording allows. A count in
// digits is exact, and so are cents; other figures are rounded in the last place
// written: "244.8 billion" is 244.75 to 244.85. "About 40" is as sure as its last
// figure that is not 0, within a twentieth and a fifth of the value; "nearly 40"
// lies below it, "more than 40" has a low side alone.
//
// # Tables
//
// Words and units are lists of internal/lexicon: numbers, currencies (ISO 4217),
// units (UCUM, with exact factors), bounds, changes, and figures (what a word says
// of the figure beside it). A new unit or currency is a line there.
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
