package clause

import (
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

// class is what clauses.txt says of a word or phrase.
type class uint8

const (
	coordinator class = 1 << iota
	linker
	relativizer
	subordinator
	conjunctive
	stander
	asker
)

var classNames = map[string]class{
	"coordinator": coordinator, "linker": linker, "relativizer": relativizer,
	"subordinator": subordinator, "conjunctive": conjunctive, "stander": stander, "asker": asker,
}

// words are the lists that the rules turn on, by word.
type words struct {
	classes                                    []class          // of single words
	openers                                    *lexicon.Phrases // subordinators and conjunctives, phrases among them
	past                                       []bool           // irregular past forms
	to, that, as, and, than, by, between, both lexicon.Word
	whether, if_                               lexicon.Word
	been, being, be, having, done              lexicon.Word
}

var lists = sync.OnceValue(func() *words {
	lex := lexicon.Load()
	n := func(w string) lexicon.Word { return lex.Lookup(w).Word }
	w := &words{
		classes: make([]class, lex.Words()), past: make([]bool, lex.Words()),
		to: n("to"), that: n("that"), as: n("as"), and: n("and"), than: n("than"), by: n("by"), between: n("between"), both: n("both"),
		whether: n("whether"), if_: n("if"),
		been: n("been"), being: n("being"), be: n("be"), having: n("having"), done: n("done"),
	}
	var openers []lexicon.Row
	for _, r := range lex.List("clauses") {
		c := classNames[r.Fields[0]]
		if len(r.Words) == 1 {
			w.classes[r.Words[0]] |= c
		}
		if c&(subordinator|conjunctive) != 0 {
			openers = append(openers, r)
		}
	}
	w.openers = lex.Phrases(openers)
	for _, r := range lex.List("tenses") {
		if r.Fields[0] == "past" {
			w.past[r.Words[0]] = true
		}
	}
	w.past[0] = false // of words that no list has
	return w
})
