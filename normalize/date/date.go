// Package date reads dates and times in English text as EDTF (ISO 8601-2)
// intervals, relative ones resolved against a reference day.
//
// In goes a text or its tokens, out come mentions ([Date]) anchored to the
// original's bytes. [Scan] is for tokens, [Find] for a text, [Parse] for an
// expression that stands alone, [ParseEDTF] for the values themselves, and
// [Compare] says how two mentions agree.
//
// The conventions are a news desk's. A weekday is the last such day up to the
// reference, the next one where the sentence looks ahead ("will", "scheduled
// for"). A day or month without a year is the nearest one in the sentence's
// direction. Spans that roll with the reader ("the past three years") and
// points that hang on something told ("two days later") have no value here and
// are left alone: silence is better than a guess.
package date

import (
	"errors"
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// Date is one mention of a date, a time or a period.
type Date struct {
	fold.Span
	Text string `json:"text"`
	// Value is EDTF; empty where the mention is relative and there is no reference.
	Value string `json:"value,omitempty"`
	// Other is the second reading of what is written in a way that has two:
	// "3/4/2015" (4 March elsewhere), "Friday at 4" (in the afternoon).
	Other string `json:"other,omitempty"`
	// Part is the part of Value's period that is meant: "early", "mid", "late", "rest",
	// "start", "end" of it; "morning", "afternoon", "evening", "night" of the day.
	Part string `json:"part,omitempty"`
	// Bound is what the mention bounds, by the word before it: "since" (from it
	// on), "until", "by" (up to it), "before", "after". Empty: the mention itself.
	Bound string `json:"bound,omitempty"`
	// Zone is the time's zone as written, "ET" or "local time"; Value has an
	// offset only where the zone has a single one.
	Zone string `json:"zone,omitempty"`
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

// Settings say what the text alone can't. The zero value works.
type Settings struct {
	// Reference is the day that relative dates are counted from; unknown where zero.
	Reference Day
	// DayFirst reads 3/4/2015 as 3 April. Otherwise the month comes first,
	// unless the text itself has a date that can only be read day first.
	DayFirst bool
}

// ErrNoDate is wrapped by the error of [Parse].
var ErrNoDate = errors.New("no date")

// Scan finds the dates in a text's tokens; reference is the day that relative ones are counted from.
func Scan(t *token.Text, reference Day) []Date {
	return Settings{Reference: reference}.Scan(t)
}

// Find finds the dates in a text. Offsets are bytes of s.
func Find(s string, reference Day) []Date { return Scan(token.New(s), reference) }

// Parse reads a text that is one date and nothing else, in words or in EDTF. The error wraps [ErrNoDate].
func Parse(s string, reference Day) (Date, error) {
	if trimmed := strings.TrimSpace(s); trimmed != "" {
		if p, err := ParseEDTF(trimmed); err == nil {
			at := strings.Index(s, trimmed)
			d := Date{Span: fold.Span{Start: at, End: at + len(trimmed)}, Text: trimmed, To: len(token.New(s).Tokens)}
			d.set(p)
			return d, nil
		}
	}
	t := token.New(s)
	for _, d := range Scan(t, reference) {
		if alone(t, 0, d.From) && alone(t, d.To, len(t.Tokens)) {
			return d, nil
		}
	}
	return Date{}, fmt.Errorf("%w: %q", ErrNoDate, s)
}

// alone says whether tokens i to j are marks and words that frame a date.
func alone(t *token.Text, i, j int) bool {
	l := load()
	for ; i < j; i++ {
		if c := t.Tokens[i].Class; c == token.Word || c == token.Number || c == token.Sign {
			switch l.word(t.Tokens[i].Word).kind {
			case isOn, isIn, isAt, isBy, isSince, isFrom, isThe, isTo, isBefore, isAfter, isBetween:
			default:
				return false
			}
		}
	}
	return true
}

// set fills in the value and its days.
func (d *Date) set(p Period) {
	d.Value, d.First, d.Last = p.String(), p.From.First(), p.To.Last()
}
