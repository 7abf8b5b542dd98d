package lexicon

// Tag is a set of the classes that a word may belong to. A word has all the
// classes that any list gives it; context decides which one it has here.
type Tag uint64

// The classes.
const (
	Determiner         Tag = 1 << iota // the, a, this, every
	Possessive                         // his, their
	Preposition                        // of, in, since
	Pronoun                            // he, them, everyone
	Conjunction                        // and, or, but
	Subordinator                       // that, because, whether
	Relative                           // who, which, where
	Auxiliary                          // forms of be, have and do
	Modal                              // will, could, must
	Negation                           // not, never, no, and n't words
	Adverb                             // closed-class and very common adverbs
	Noun                               // may be a noun
	Verb                               // may be a finite verb or an infinitive
	Adjective                          // may be an adjective
	Participle                         // may be a past participle or an -ing form
	Abbreviation                       // its full stop does not end a sentence
	ProperAbbreviation                 // nor does this one's, where it is capitalized
	Numeral                            // a number word
	Unit                               // a unit of measure
	Currency                           // a currency
	Month
	Weekday
	TimeWord // yesterday, tonight, week, season
	Title    // stands before a name: Mr, president, sgt
	Role     // an office or occupation: spokesman, minister
	Cue      // a verb of speech, any form
	FirstName
	Place
	Demonym
	OrgWord // ends or heads an organization's name: ministry, university, inc
	Hedge   // allegedly, may, reportedly
	Loaded  // takes sides
	Approximator
	MostlyNoun      // a noun more often than anything else
	MostlyVerb      // a verb form, participles included, more often than anything else
	MostlyAdjective // an adjective more often than anything else
)

var tagNames = map[string]Tag{
	"det": Determiner, "poss": Possessive, "prep": Preposition, "pron": Pronoun,
	"conj": Conjunction, "sub": Subordinator, "rel": Relative, "aux": Auxiliary,
	"modal": Modal, "neg": Negation, "adv": Adverb, "noun": Noun, "verb": Verb,
	"adj": Adjective, "part": Participle, "abbr": Abbreviation, "capabbr": ProperAbbreviation, "num": Numeral,
	"time": TimeWord, "title": Title, "role": Role,
}

// Has says whether the set has any of the classes.
func (t Tag) Has(any Tag) bool { return t&any != 0 }

// source is a list's file and the tags its words get: the same for all, or
// (tagged) those that the first field names. forms says that the first field
// lists inflected forms, which get numbers and the tags, too.
type source struct {
	name   string
	tags   Tag
	tagged bool
	forms  bool
}

// sources are the lists in the order they are read; a new list is one line here.
var sources = []source{
	{name: "function", tagged: true},
	{name: "abbreviations", tagged: true},
	{name: "numbers", tags: Numeral},
	{name: "currencies", tags: Currency},
	{name: "units", tags: Unit},
	{name: "bounds", tags: Approximator},
	{name: "changes"},
	{name: "revisions"},
	{name: "figures"},
	{name: "cues", tags: Cue, forms: true},
	{name: "elisions"},
	{name: "silences", forms: true},
	{name: "media"},
	{name: "utterances", forms: true},
	{name: "humans", forms: true},
	{name: "attributions"},
	{name: "equivalents"},
	{name: "adverbials"},
	{name: "courtesy"},
	{name: "hedges", tags: Hedge},
	{name: "allegations"},
	{name: "loaded", tags: Loaded},
	{name: "watch", tags: Loaded},
	{name: "months", tags: Month},
	{name: "weekdays", tags: Weekday},
	{name: "timewords", tags: TimeWord},
	{name: "timeparts"},
	{name: "tenses"},
	{name: "quantifiers"},
	{name: "partitions"},
	{name: "plans"},
	{name: "causes"},
	{name: "orders"},
	{name: "limits"},
	{name: "holidays", tags: TimeWord},
	{name: "notdates"},
	{name: "datecues"},
	{name: "zones"},
	{name: "firstnames", tags: FirstName},
	{name: "nicknames"},
	{name: "nameparts"},
	{name: "spellings"},
	{name: "roles", tagged: true},
	{name: "offices"},
	{name: "standing"},
	{name: "epithets"},
	{name: "orgwords", tags: OrgWord},
	{name: "organizations"},
	{name: "countries", tags: Place},
	{name: "places", tags: Place},
	{name: "states"},
	{name: "demonyms", tags: Demonym},
	{name: "clauses"},
	{name: "furniture"},
	{name: "markup"},
}
