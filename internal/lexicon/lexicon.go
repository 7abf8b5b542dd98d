// Package lexicon holds the word lists that the recognizers read, one list a
// file, each with a header that says where it came from.
//
// A list is a text file of lines "word TAB field TAB field …"; empty lines and
// lines that begin with # are comments. Words that share their fields may share
// a line, as "word|word|word"; each becomes a row. A word is in lower case, as
// [fold.Text.Lower] has it; several words make a phrase. The meaning of the
// fields belongs to the package that reads the list ([Lexicon.List]); what all
// share is that each word has a number and a set of tags, which the tokenizer
// attaches to every token in its one pass, so that no recognizer looks a word up
// again. Lists are read at first use, once.
package lexicon

import (
	"embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed *.txt
var files embed.FS

// Word is the number of a word of the lists; 0 is a word that no list has.
type Word uint32

// Entry is what the tokenizer attaches to a token.
type Entry struct {
	Word Word // 0 for a word of classes.txt alone
	Tags Tag
}

// Row is a line of a list.
type Row struct {
	Line   int      // in the file, from 1
	Key    string   // the word or phrase as written
	Words  []Word   // its words' numbers, split at spaces and between the tokens of the tokenizer ("-" and "'s" stand alone)
	Fields []string // what follows the word
}

// Lexicon is all lists.
type Lexicon struct {
	entries table
	lists   map[string][]Row
	words   Word
}

// Load reads the lists, at the first call.
var Load = sync.OnceValue(load)

func load() *Lexicon {
	l := &Lexicon{lists: map[string][]Row{}}
	l.entries.reserve(strings.Count(classList, "\n") * 4 / 3) // with the words of the other lists
	if err := l.readClasses(classList); err != nil {
		panic(err) // an embedded list is part of the program
	}
	for _, s := range sources {
		if err := l.read(s); err != nil {
			panic(err)
		}
	}
	return l
}

// Lookup finds a word in lower case.
func (l *Lexicon) Lookup(word string) Entry { return l.LookupIn(word, 0, len(word)) }

// LookupIn finds the word text[from:to] in lower case: faster than [Lexicon.Lookup] for a word that other text stands around.
func (l *Lexicon) LookupIn(text string, from, to int) Entry {
	i := l.entries.find(text, from, to)
	if i < 0 {
		return Entry{}
	}
	r := &l.entries.rows[i]
	return Entry{Word: r.word, Tags: l.entries.sets[r.set]}
}

// List is the rows of a list by its file's name without ending. The rows are shared: read only.
func (l *Lexicon) List(name string) []Row {
	rows, ok := l.lists[name]
	if !ok {
		panic("lexicon: no list " + name)
	}
	return rows
}

// Words is one more than the highest word number: the length of a table by word.
func (l *Lexicon) Words() int { return int(l.words) + 1 }

func (l *Lexicon) read(s source) error {
	name := s.name + ".txt"
	data, err := files.ReadFile(name)
	if err != nil {
		return err
	}
	list := string(data)
	rows := make([]Row, 0, strings.Count(list, "\n")+strings.Count(list, "|"))
	fields := make([]string, 0, strings.Count(list, "\t")) // of all rows, which have parts of it
	words := make([]Word, 0, cap(rows))
	var parts []string // of a phrase
	line := 0
	for text := range strings.Lines(list) {
		line++
		text = strings.TrimRight(text, "\r\n")
		if text == "" || text[0] == '#' {
			continue
		}
		key, rest, more := strings.Cut(text, "\t")
		row := Row{Line: line, Key: key}
		if more {
			at := len(fields)
			for f := range strings.SplitSeq(rest, "\t") {
				fields = append(fields, f)
			}
			row.Fields = fields[at:len(fields):len(fields)]
		}
		tags := s.tags
		if s.tagged {
			if len(row.Fields) == 0 {
				return fmt.Errorf("lexicon: %s:%d: %q has no tags", name, line, key)
			}
			for f := range strings.SplitSeq(row.Fields[0], ",") {
				t, ok := tagNames[f]
				if !ok {
					return fmt.Errorf("lexicon: %s:%d: unknown tag %q", name, line, f)
				}
				tags |= t
			}
		}
		for one := range strings.SplitSeq(key, "|") {
			at := len(words)
			parts = split(parts[:0], one)
			for _, w := range parts {
				words = append(words, l.add(w, tags, len(parts) == 1))
			}
			row.Key, row.Words = one, words[at:len(words):len(words)]
			rows = append(rows, row)
		}
		if s.forms {
			for w := range strings.FieldsSeq(row.Fields[0]) {
				l.add(w, tags, !strings.Contains(key, " "))
			}
		}
	}
	l.lists[s.name] = rows
	return nil
}

// add numbers a word. A word of a phrase has no tags from it.
func (l *Lexicon) add(w string, tags Tag, alone bool) Word {
	i := l.entries.add(w)
	if alone {
		l.entries.tag(i, tags)
	}
	r := &l.entries.rows[i]
	if r.word == 0 {
		l.words++
		r.word = l.words
	}
	return r.word
}

// split cuts a phrase where the tokenizer does, and adds the pieces to parts.
func split(parts []string, key string) []string {
	if isWord(key) {
		return append(parts, key)
	}
	for f := range strings.FieldsSeq(key) {
		for {
			i := strings.IndexByte(f, '-')
			if i <= 0 || i == len(f)-1 {
				break
			}
			parts = append(parts, f[:i], "-")
			f = f[i+1:]
		}
		if w, ok := strings.CutSuffix(f, "'s"); ok && w != "" {
			parts = append(parts, w, "'s")
			continue
		}
		parts = append(parts, f)
	}
	return parts
}

// isWord says whether nothing in a key parts it.
func isWord(key string) bool {
	for i := range len(key) {
		if c := key[i]; c == ' ' || c == '-' || c == '\'' {
			return false
		}
	}
	return true
}
