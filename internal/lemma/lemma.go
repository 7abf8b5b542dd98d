// Package lemma brings the forms of a word together: officers to officer, said
// to say, both to a stem. Words go in and come out in lower case.
//
// Nouns and verbs go by rules of spelling (package rule) and lists of the words
// that the rules get wrong, which are generated from WordNet; the stem is the
// Snowball project's for English (https://snowballstem.org).
package lemma

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma/rule"
)

//go:embed nouns.txt
var nounList string

//go:embed verbs.txt
var verbList string

var (
	nouns = sync.OnceValue(func() map[string]string { return read(nounList) })
	verbs = sync.OnceValue(func() map[string]string { return read(verbList) })
)

// read makes a table of a list's rows. The strings of the table are parts of the list.
func read(list string) map[string]string {
	rows := make(map[string]string, strings.Count(list, "\n"))
	for line := range strings.Lines(list) {
		if line[0] == '#' {
			continue
		}
		if form, lemma, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t"); ok {
			rows[form] = lemma
		}
	}
	return rows
}

// Noun is the singular of a noun: officer for officers, person for people,
// series for series. A word that isn't a plural comes back as it is; what isn't
// a noun comes back somehow. It allocates only for a singular that is no part of
// the word and in no list (city for cities).
func Noun(lower string) string {
	if singular, ok := nouns()[lower]; ok {
		return singular
	}
	return rule.Noun(lower)
}

// Verb is the infinitive of a verb form: say for said, stop for stopped, hope
// for hopes, be for was. What isn't a verb comes back somehow. It allocates only
// for an infinitive that is no part of the form and in no list (deny for denied).
func Verb(lower string) string {
	if infinitive, ok := verbs()[lower]; ok {
		return infinitive
	}
	return rule.Verb(lower)
}

// Stem is the Snowball stem of a word without clitic and apostrophes: minist for
// minister, ministers and minister's, o'brien's as obrien. It costs about a
// microsecond: keep stems, don't make them again, or use [Family].
func Stem(lower string) string { return english.Stem(bare(lower), true) }

// bare is a word without clitic and apostrophes.
func bare(w string) string {
	if !strings.ContainsAny(w, "'’") {
		return w
	}
	w = strings.ReplaceAll(w, "’", "'")
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'"), "'s")
	return strings.ReplaceAll(w, "'", "")
}
