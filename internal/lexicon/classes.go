package lexicon

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

// classList is a list of its own kind: it is long, so it makes no rows, and its
// words have classes and frequencies but no numbers, so that tables by number stay short.
//
//go:embed classes.txt
var classList string

// classSets are the tags of a field of classes, whose first one is the most frequent.
type classSets map[string]Tag

var mostly = map[Tag]Tag{Noun: MostlyNoun, Verb: MostlyVerb, Participle: MostlyVerb, Adjective: MostlyAdjective}

func (c classSets) tags(field string) (Tag, error) {
	if tags, ok := c[field]; ok {
		return tags, nil
	}
	var tags Tag
	for name := range strings.SplitSeq(field, ",") {
		t, ok := tagNames[name]
		if !ok {
			return 0, fmt.Errorf("unknown tag %q", name)
		}
		if tags == 0 {
			tags = mostly[t]
		}
		tags |= t
	}
	c[field] = tags
	return tags, nil
}

// readClasses adds the classes and frequencies of list to the words, the most frequent first.
func (l *Lexicon) readClasses(list string) error {
	n := strings.Count(list, "\n")
	starts, zipfs := make([]int32, 0, n), make([]uint8, 0, n) // of the lines
	var next [256 + 1]int                                     // by 255 - frequency: where its words go in the order
	at := 0
	for text := range strings.Lines(list) {
		if text[0] != '#' {
			word, _, field := cutClass(text)
			zipf, err := strconv.ParseUint(field, 10, 8)
			if err != nil || zipf == 0 {
				return fmt.Errorf("lexicon: classes.txt:%d: frequency %q of %q is no number from 1 to 255", lineAt(list, at), field, word)
			}
			starts, zipfs = append(starts, int32(at)), append(zipfs, uint8(zipf))
			next[256-zipf]++
		}
		at += len(text)
	}
	for i := 1; i < len(next); i++ {
		next[i] += next[i-1]
	}
	order := make([]int32, len(starts))
	for i, zipf := range zipfs {
		k := &next[255-zipf]
		order[*k] = int32(i)
		*k++
	}
	sets := classSets{"-": 0}
	for _, k := range order {
		at := int(starts[k])
		word, field, _ := cutClass(list[at:])
		tags, err := sets.tags(field)
		if err != nil {
			return fmt.Errorf("lexicon: classes.txt:%d: %w", lineAt(list, at), err)
		}
		i := l.entries.add(word)
		l.entries.tag(i, tags)
		l.entries.rows[i].zipf = zipfs[k]
	}
	return nil
}

// cutClass is the fields of the line that text begins with.
func cutClass(text string) (word, classes, zipf string) {
	line, _, _ := strings.Cut(text, "\n")
	word, rest, _ := strings.Cut(line, "\t")
	classes, zipf, _ = strings.Cut(rest, "\t")
	return word, classes, zipf
}

// lineAt is the number of the line that begins at byte at.
func lineAt(list string, at int) int { return 1 + strings.Count(list[:at], "\n") }

// Zipf is how frequent a word in lower case is in English: ten times its Zipf
// value, which is the decimal logarithm of its count in a thousand million
// words. It goes from 13 (once or never in the 50 million words counted) to 76
// (you). A word that it doesn't know is rarer than about 32, a name or no word.
// The counts are of films' subtitles (classes.txt says more), so this tells everyday words
// from rare ones, not the news's from other rare ones.
func (l *Lexicon) Zipf(lower string) (tenths int, ok bool) {
	i := l.entries.find(lower, 0, len(lower))
	if i < 0 {
		return 0, false
	}
	z := l.entries.rows[i].zipf
	return int(z), z != 0
}

// Index is the place of a word in lower case among all words of all lists, from
// 0 to below Len, for tables that know open-class words, too, which have no [Word].
func (l *Lexicon) Index(lower string) (int, bool) {
	i := l.entries.find(lower, 0, len(lower))
	return max(i, 0), i >= 0
}

// Len is how many words all lists have.
func (l *Lexicon) Len() int { return len(l.entries.rows) }
