// Package normalize reads one report: a [Report] goes in, a [Document] comes
// out, with the sentences, quantities, dates, names and quotes of its text in a
// form that can be compared, each anchored to the bytes that show it.
package normalize

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/seed-a94a0f1e/corroborate/normalize/clause"
	"github.com/seed-a94a0f1e/corroborate/normalize/date"
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// Span is a piece of a report's text: byte offsets into the text as given, half open.
type Span = fold.Span

// Document is a report as read.
type Document struct {
	Report Report
	// Entities are the persons, organizations and places that the report names, title and text read as one.
	Entities []name.Entity
	// Body is the report's text, Title its title.
	Body, Title Reading
	// Reference is the day that relative dates were counted from: of Published, else of a dateline; zero where there is neither.
	Reference date.Day
	// Agency is the news agency that a credit line or dateline names as the text's origin.
	Agency string
}

// Reading is one text of a report as read: its tokens and sentences and what was found in them, each list in the text's order.
type Reading struct {
	token.Text
	Quantities []quantity.Quantity
	Dates      []date.Date
	Mentions   []name.Mention
	Quotes     []quote.Quote
	Furniture  []Furniture
}

// Clauses cuts sentence k into its clauses (package clause). They are found anew at each call, because
// few sentences of a report are ever asked for: about a microsecond for each hundred bytes.
func (r *Reading) Clauses(k int) []clause.Clause {
	return clause.Split(&r.Text, r.Sentences[k], r.Quotes)
}

// Parse reads a report. It accepts any bytes: odd input gives fewer mentions, not an error.
// Cost is linear in the text.
func Parse(r Report) Document {
	d := Document{Report: r}
	body, title := token.New(r.Text), token.New(r.Title)
	d.Body.Text, d.Title.Text = *body, *title
	d.Body.Furniture = furniture(body)
	d.Reference = reference(r, body, d.Body.Furniture)
	d.Agency = agencyOf(d.Body.Furniture)
	skip := make([]Span, len(d.Body.Furniture))
	for i, f := range d.Body.Furniture {
		skip[i] = f.Span
	}
	skips := [][]Span{skip, nil}
	var mentions [][]name.Mention
	d.Entities, mentions = name.Scanner{Skip: skips}.Scan(body, title)
	country := country(r.Language)
	dates := date.Settings{Reference: d.Reference, DayFirst: country != "" && country != "US"}
	for i, reading := range []*Reading{&d.Body, &d.Title} {
		reading.Mentions = mentions[i]
		reading.Dates = dates.Scan(&reading.Text)
		taken := make([]Span, len(reading.Dates))
		for k, m := range reading.Dates {
			taken[k] = m.Span
		}
		reading.Quantities = quantity.ScanWith(&reading.Text, taken, quantity.Settings{Country: country})
		reading.Quotes = quote.Scanner{Skip: skips[i]}.Scan(&reading.Text, d.Entities, reading.Mentions)
	}
	return d
}

// country is the ISO 3166 code of the country that a language tag names ("en-GB"); empty where it names none. It settles
// what "$" is and whether 3/4 is in March or in April.
func country(tag string) string {
	if !strings.ContainsAny(tag, "-_") {
		return "" // a language alone, as most are
	}
	t, err := language.Parse(tag)
	if err != nil {
		return ""
	}
	region, confidence := t.Region()
	if confidence != language.Exact || !region.IsCountry() {
		return ""
	}
	return region.String()
}
