// Package name finds the persons, organizations and places that a text names
// and says which mentions mean the same one.
//
// In go a text's tokens, out come an entity model ([Entity]) and the mentions
// ([Mention]) anchored to the original's bytes ([Scan]). [Compare] says how the
// entities of two reports relate by their names.
//
// Runs of capitalized words are cut into pieces that the lists know (first
// names, titles, places, heads of organizations' names) and parsed into
// candidates; a capital that comes from the place in the sentence, or from a
// heading, makes no name. Whole names make the entities first, wherever they
// stand; then the text is walked once more, and last names, acronyms,
// descriptions ("the Russian leader") and pronouns are linked by what a reader
// has in mind there: subjects most, and half as much with each sentence.
// What stays unclear is left alone. Both walks are over tokens: cost is linear.
package name

import (
	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// Kind is the kind of an entity.
type Kind string

// The kinds of entities.
const (
	Person       Kind = "person"
	Organization Kind = "organization"
	Place        Kind = "place"
	Other        Kind = "other"
)

// Entity is somebody or something that a report names.
type Entity struct {
	// Name is the fullest name that the report gives.
	Name string `json:"name"`
	Kind Kind   `json:"kind"`
	// Aliases are the other forms that the report uses, in order of appearance.
	Aliases []string `json:"aliases,omitempty"`
	// Roles are the offices and descriptions that the report gives it ("Russian President", "a spokesman for the ministry").
	Roles []string `json:"roles,omitempty"`
	// Gender is "m" or "f" where the report shows a person's by a title, a first name or a pronoun.
	Gender string `json:"gender,omitempty"`
	// Code is the ISO 3166 code of the country that a place lies in or an institution speaks for, with the state's behind a
	// hyphen ("US-CA"), where the lists know it.
	Code string `json:"code,omitempty"`
	// Key is what all names of the same listed or unlisted thing share, across reports, too; persons have none: see [Compare].
	Key string `json:"-"`
}

// Mention is one place where an entity is named, described or meant by a pronoun.
type Mention struct {
	fold.Span
	Text      string `json:"text"`
	Kind      Kind   `json:"kind"`
	Canonical string `json:"canonical"` // the entity's Name
	Entity    int    `json:"-"`         // its index in the model
	// Pronoun and Description say that the mention is no name: "he", "the Russian leader".
	Pronoun     bool `json:"-"`
	Description bool `json:"-"`
	// Adjective says that the mention is a demonym: "Russian" for Russia.
	Adjective bool `json:"-"`
	// From and To are the mention's tokens, To not included; titles before a name are left out of it.
	From int `json:"-"`
	To   int `json:"-"`
}

// Scan reads the texts of one report (its body, its headline) as one and answers its entities and the mentions in each text.
// Cost is linear in the texts.
func Scan(texts ...*token.Text) ([]Entity, [][]Mention) { return Scanner{}.Scan(texts...) }

// Scanner is Scan's settings; the zero value works.
type Scanner struct {
	// Skip are pieces of each text, in order, that are no part of the report: names in them are not read.
	Skip [][]fold.Span
}

// Scan is [Scan] with settings.
func (s Scanner) Scan(texts ...*token.Text) ([]Entity, [][]Mention) {
	work := scanners.Get().(*scanner)
	defer work.release()
	work.texts, work.skip = texts, s.Skip
	return work.scan()
}
