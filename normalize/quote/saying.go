package quote

import (
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// words are the words that grammar turns on.
type words struct {
	that, to, who, one, because, and, but, while, then, according, as, by, in, of, be, been, being, is, are, am, was, were, what, asked lexicon.Word
	silences, press                                                                                                                     *lexicon.Phrases
	silent                                                                                                                              []bool // by word: a form of a row of silences.txt that is one word
}

var grammar = sync.OnceValue(func() *words {
	lex := lexicon.Load()
	n := func(w string) lexicon.Word { return lex.Lookup(w).Word }
	w := &words{that: n("that"), to: n("to"), who: n("who"), one: n("one"), because: n("because"), and: n("and"), but: n("but"), while: n("while"), then: n("then"),
		according: n("according"), as: n("as"), by: n("by"), in: n("in"), of: n("of"), be: n("be"), been: n("been"), being: n("being"),
		is: n("is"), are: n("are"), am: n("am"), was: n("was"), were: n("were"), what: n("what"), asked: n("asked"),
		silences: lex.Phrases(lex.List("silences")), press: lex.Phrases(pressRows(lex)), silent: make([]bool, lex.Words())}
	for _, r := range lex.List("silences") {
		if len(r.Words) > 1 {
			continue
		}
		w.silent[r.Words[0]] = true
		for _, f := range splitForms(r) {
			w.silent[n(f)] = true
		}
	}
	return w
})

// pressRows are the news agencies, outlets and platforms of organizations.txt.
func pressRows(lex *lexicon.Lexicon) []lexicon.Row {
	var rows []lexicon.Row
	for _, r := range lex.List("organizations") {
		switch r.Fields[0] {
		case "agency", "outlet", "magazine", "platform":
			rows = append(rows, r)
		}
	}
	return rows
}

// scanner reads one text.
type scanner struct {
	t        *token.Text
	w        *words
	entities []name.Entity
	mentions []name.Mention
	pairs    []pair
	// at is, for every token, n+1 where it is the opening mark of pair n, -n-1 where it is the closing one, else 0.
	at      []int32
	quoted  []bool  // by sentence: it begins inside marks
	of      []int32 // by token: the sentence it is in
	sayings []saying
	quotes  []Quote
	turn    turn        // the last speaker
	plain   []paragraph // quotes without marks
	next    int         // the first of them that is still to come
}

// scanners keeps scanners' memory from one text to the next.
var scanners = sync.Pool{New: func() any { return new(scanner) }}

// reset takes up a text.
func (s *scanner) reset(t *token.Text, entities []name.Entity, mentions []name.Mention) {
	s.t, s.w, s.entities, s.mentions = t, grammar(), entities, mentions
	s.at, s.of, s.quoted = zeros(s.at, len(t.Tokens)+1), zeros(s.of, len(t.Tokens)), zeros(s.quoted, len(t.Sentences))
	s.pairs = pairs(t)
	for i, q := range s.pairs {
		if !q.recovered {
			s.at[q.open], s.at[q.close] = int32(i+1), int32(-i-1)
		}
	}
	for k, sentence := range t.Sentences {
		for i := sentence.From; i < sentence.To; i++ {
			s.of[i] = int32(k)
		}
	}
}

// release gives the scanner's memory back, and keeps nothing of the text.
func (s *scanner) release() {
	clear(s.sayings)
	clear(s.quotes)
	*s = scanner{at: s.at, of: s.of, quoted: s.quoted, sayings: s.sayings[:0], quotes: s.quotes[:0], plain: s.plain[:0]}
	scanners.Put(s)
}

// zeros are n zeros in s's memory, if they fit.
func zeros[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// order is where a saying's content stands.
type order uint8

const (
	behind  order = iota + 1 // "He said (that) …"
	fronted                  // "…, he said"
	around                   // "…, he said, …"
	none                     // nowhere that can be told
)

// saying is one place where the text says that somebody says something.
type saying struct {
	cue        *cue
	from, to   int    // the cue's tokens
	start      int    // the first token of subject and verb together
	relay      phrase // who passes it on; mostly none
	deed       bool   // what follows is an infinitive: "vowed to …"
	relayed    bool   // it only passes another one on
	subject    phrase // who says it; not ok where that cannot be told
	content    int    // the token where what is said may begin, behind the cue; 0 where nothing follows
	clause     bool   // what follows is a clause without marks before it
	order      order
	inside     int // the pair of marks around it; -1
	lo, hi     int // the part of its sentence that it belongs to
	silent     bool
	infinitive bool // an infinitive
	passive    bool
	who        speaker
	shared     bool // its subject is an earlier one's
}

// find lists the sayings of the text in order.
func (s *scanner) find() {
	t := s.t
	table := cues().forms
	pair, sentence := -1, 0
	lo := 0
	for i := range t.Tokens {
		for t.Sentences[sentence].To <= i {
			sentence++
			lo = t.Sentences[sentence].From
			s.quoted[sentence] = pair >= 0
		}
		if a := s.at[i]; a > 0 {
			pair, lo = int(a-1), i+1
			continue
		} else if a < 0 {
			pair, lo = s.pairs[-a-1].parent, i+1
			continue
		}
		if t.Tokens[i].Word == 0 || len(table[t.Tokens[i].Word]) == 0 && t.Tokens[i].Word != s.w.according {
			continue
		}
		hi := t.Sentences[sentence].To
		if pair >= 0 {
			hi = min(hi, s.pairs[pair].to)
		}
		if say, ok := s.saying(i, lo, hi); ok {
			say.inside, say.lo, say.hi = pair, lo, hi
			s.sayings = append(s.sayings, say)
		}
	}
}

// sentenceAt is the index of the sentence that token i is in; the last one's for the text's end.
func (s *scanner) sentenceAt(i int) int {
	return int(s.of[min(i, len(s.of)-1)])
}

// saying reads the cue whose verb is token i, in the part lo to hi of its sentence.
func (s *scanner) saying(i, lo, hi int) (saying, bool) {
	t := s.t
	if t.Tokens[i].Word == s.w.according {
		return s.accordingTo(i, lo, hi)
	}
	c, form := cueAt(t, i)
	if c == nil {
		return saying{}, false
	}
	if i > lo && t.Tokens[i].Before == token.None && t.Tokens[i-1].Class == token.Dash && t.Tokens[i-1].To-t.Tokens[i-1].At == 1 {
		return saying{}, false // "so-called"
	}
	say := saying{cue: c, from: i, to: i + 1 + len(c.rest), inside: -1}
	if say.to > hi || i > lo && t.Tokens[i].Named() && !s.sentenceStart(i) && t.Tokens[i].Shape != token.Upper {
		return saying{}, false
	}
	g := i
	modal, be, governed := false, false, false
	for g > lo {
		tok := t.Tokens[g-1]
		if tok.Class == token.Clitic {
			if n := t.Norm(g - 1); n == "'s" || n == "’s" {
				if g-2 < lo || !s.pronoun(g-2) {
					return saying{}, false // a possessor: "Brown's claims"
				}
			}
			g--
			continue
		}
		if tok.Class != token.Word || tok.Shape != token.Lower {
			break
		}
		switch {
		case tok.Is(lexicon.Negation):
			say.silent = true
		case tok.Word == s.w.to && form&base != 0:
			say.infinitive = true
		case tok.Is(lexicon.Auxiliary):
			be = be || s.isBe(tok.Word)
			modal = modal || form&base != 0 && !s.isBe(tok.Word) // "did say"
		case tok.Is(lexicon.Modal):
			modal = true
		case tok.Word == s.w.then:
			goto done
		case tok.Is(lexicon.Adverb) && !tok.Is(lexicon.MostlyNoun|lexicon.Preposition|lexicon.Conjunction|lexicon.Pronoun|lexicon.Relative|lexicon.Subordinator) || s.ly(g-1):
		default:
			goto done
		}
		g--
	}
done:
	say.start = g
	if say.infinitive {
		// What governs the infinitive: "declined to say", "was quick to retort", "went on to say".
		k := g - 1
		governed = k >= lo && t.Tokens[k].Class == token.Word && (t.Tokens[k].Is(lexicon.MostlyVerb|lexicon.MostlyAdjective|lexicon.Auxiliary) || t.Tokens[k].Is(lexicon.Adverb) && !t.Tokens[k].Is(lexicon.MostlyNoun))
		for n := 0; n < 4 && k >= lo && t.Tokens[k].Class == token.Word && !t.Tokens[k].Is(lexicon.Pronoun|lexicon.Conjunction|lexicon.Relative|lexicon.MostlyNoun|lexicon.Determiner) && !t.Tokens[k].Named(); n++ {
			if s.w.silent[t.Tokens[k].Word] || t.Tokens[k].Is(lexicon.Negation) {
				say.silent = true
			}
			say.start = k
			k--
		}
		for n := 0; n < 8 && k >= lo; n++ {
			if t.Tokens[k].Is(lexicon.Negation) {
				say.silent = true
			}
			k--
		}
	}
	if g > lo && t.Tokens[g-1].Class == token.Word {
		prev := t.Tokens[g-1]
		if s.w.silent[prev.Word] {
			say.silent = true
		}
		if row, end, ok := t.Phrase(s.w.silences, max(lo, g-3)); ok && row >= 0 && end == g {
			say.silent = true
		} else if g-2 >= lo {
			if _, end, ok := t.Phrase(s.w.silences, g-2); ok && end == g {
				say.silent = true
			}
		}
		if g == i && form&participle != 0 && prev.Is(lexicon.Subordinator) && !prev.Is(lexicon.Determiner) && prev.Shape == token.Lower {
			return saying{}, false // "when ordered to"
		}
		// A noun or an adjective, not a verb.
		if g == i && prev.Is(lexicon.Determiner|lexicon.Possessive) && !s.pronounSubject(g-1) {
			return saying{}, false
		}
		if g == i && form&(base|third) != 0 && form&past == 0 && prev.Is(lexicon.Preposition) && prev.Word != s.w.to {
			return saying{}, false
		}
	}
	if form&(base|third) != 0 && form&past == 0 && say.to < hi && t.Tokens[say.to].Word == s.w.of && t.Tokens[say.to].Class == token.Word && len(c.rest) == 0 {
		return saying{}, false // "charges of"
	}
	finite := form&(past|third) != 0 || form&base != 0 && (modal || say.infinitive)
	if form&gerund != 0 && be {
		finite = true
	}
	if form&participle != 0 && be {
		say.passive = true
	}
	switch {
	case form == gerund && !be && g > lo && t.Tokens[g-1].Word == s.w.that:
		return saying{}, false // "that declaring an emergency would help"
	case form == gerund && !be && g > lo && t.Tokens[g-1].Word == s.w.as && g == i:
		quoted, ok := s.quotedAs(i, lo, c)
		if !ok {
			return saying{}, false
		}
		quoted.content, quoted.clause = s.content(quoted, hi)
		return quoted, true
	case form == gerund && !be:
		say.subject, say.shared = s.gerundSubject(g, lo)
	case say.infinitive:
		if governed {
			say.subject, say.shared = s.subject(say.start, lo)
		}
		if !say.subject.ok() {
			say.shared = true
		}
	default:
		if g == i && g > lo && t.Tokens[g-1].Class == token.Comma && form&(past|third) != 0 && c.has(frameQuote) && c.has(frameClause) && !c.has(frameListener) && s.inverted(say.to, hi) && s.finite(lo, g-1) {
			break
		}
		say.subject, say.shared = s.subject(g, lo)
	}
	if say.subject.ok() && form&gerund == 0 && s.adjectival(say.subject.head) && !t.Tokens[say.subject.from].Is(lexicon.Determiner) {
		return saying{}, false // "stolen emails"
	}
	if form&(base|third) != 0 && form&past == 0 && t.Tokens[i].Is(lexicon.MostlyNoun) && !modal && !say.infinitive && say.subject.ok() {
		if h := t.Tokens[say.subject.from]; !h.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Pronoun) && !h.Named() {
			return saying{}, false
		}
	}
	if form&base != 0 && form&past == 0 && !modal && !say.infinitive {
		// A plural or a first or second person must stand before the bare form.
		if !say.subject.ok() && (!say.shared || g-2 < lo || t.Tokens[g-2].Class != token.Comma && t.Tokens[g-2].Class != token.Dash && !(t.Tokens[g-1].Word == s.w.but && s.present(lo))) || say.subject.ok() && !s.plural(say.subject) {
			return saying{}, false
		}
		finite = true
	}
	if form&third != 0 && form&(past|base) == 0 && say.subject.ok() && s.plural(say.subject) && !t.Tokens[say.subject.head].Named() {
		return saying{}, false
	}
	if form&third != 0 && form&past == 0 && say.to < hi && s.verbal(say.to) && !s.pronoun(say.to) && t.Tokens[say.to].Class == token.Word && !t.Tokens[say.to].Is(lexicon.Adverb) {
		return saying{}, false // "reports said"
	}
	if g == i && form&participle != 0 && !c.has(frameQuote|frameClause) && len(c.rest) == 0 && say.to < hi && t.Tokens[say.to].Is(lexicon.Preposition) &&
		(g > lo && s.nominal(g-1) && !t.Tokens[g-1].Named() || t.Tokens[say.to].Word == s.w.of && c.has(frameOf)) {
		say.passive = true // "the official described in the letter as"
	}
	if g == i && form&participle != 0 && c.has(frameNoun) && !c.has(frameQuote) && say.to < hi && t.Tokens[say.to].Named() && g > lo && t.Tokens[g-1].Shape == token.Lower {
		if p := s.after(say.to, hi); p.ok() && (p.to == hi || s.verbal(p.to) || t.Tokens[p.to].Class == token.Comma || t.Tokens[p.to].Class == token.Stop) {
			return saying{}, false // "a program called Hydra was"
		}
	}
	if say.subject.ok() {
		say.start = min(say.start, say.subject.from)
	}
	if say.passive {
		return s.passiveSaying(say, hi)
	}
	if c.frames == 0 || say.subject.ok() && t.Norm(say.subject.head) == "there" {
		return saying{}, false
	}
	say.content, say.clause = s.content(say, hi)
	if k := say.content - 1; k >= say.to && t.Tokens[k].Word == s.w.to && t.Tokens[k].Class == token.Word && c.has(frameInfinitive) && !say.infinitive {
		say.deed = true
	}
	if c.frames == frameThat && say.subject.ok() && cues().media[t.Tokens[say.subject.head].Word] != said {
		return saying{}, false // not a study, a poll or a letter that "shows that …"
	}
	if form&third != 0 && form&past == 0 && t.Tokens[i].Is(lexicon.MostlyNoun) && g > lo && t.Tokens[g-1].Is(lexicon.MostlyAdjective) && t.Tokens[g-1].Shape == token.Lower {
		return saying{}, false // "the pivotal reasons"
	}
	if form == gerund && t.Tokens[i].Is(lexicon.MostlyNoun) && say.subject.ok() && !say.shared && !s.pronoun(say.subject.head) && t.Tokens[say.subject.from].Is(lexicon.Determiner) {
		return saying{}, false // "a court ruling that …"
	}
	if form&third != 0 && form&past == 0 && t.Tokens[i].Is(lexicon.MostlyNoun) && (say.start == 0 || s.at[say.start-1] >= 0) && !say.clause && (say.content == 0 || s.at[say.content] <= 0) {
		return saying{}, false // "his remarks after the vote"
	}
	if !say.subject.ok() && !say.shared && finite {
		// Inverted: "…, said Mr. Brown".
		if g == lo || t.Tokens[g-1].Class == token.Comma || t.Tokens[g-1].Class == token.Dash || s.at[g-1] < 0 {
			if p := s.after(say.to, hi); p.ok() && c.has(frameQuote) && (c.has(frameClause) || t.Tokens[p.head].Named() || g > 0 && s.at[g-1] < 0) && form&(past|third) != 0 && !(p.to < hi && s.verbal(p.to)) {
				say.subject, say.order = p, fronted
				say.content, say.clause = s.behindInverted(p.to, hi)
			} else if from := t.Sentences[s.sentenceAt(i)].From; g > 0 && s.at[g-1] < 0 && s.at[from] == 0 {
				// "Hill, author of “The Long Road,” said"
				if p := s.firstPhrase(from, g); p.ok() && t.Tokens[p.to].Class == token.Comma {
					say.subject, say.start = p, p.from
				}
			}
		}
	}
	if form&(past|gerund|participle) == 0 && !say.subject.ok() && !say.shared && !say.infinitive && !modal {
		return saying{}, false
	}
	return say, true
}

// inverted says whether the subject of a cue that ends before token i stands behind it: a phrase, and then no verb.
func (s *scanner) inverted(i, hi int) bool {
	p := s.after(i, hi)
	if !p.ok() || s.t.Tokens[p.from].Is(lexicon.Weekday|lexicon.Month|lexicon.TimeWord) {
		return false
	}
	if p.to >= hi {
		return true
	}
	switch tok := s.t.Tokens[p.to]; tok.Class {
	case token.Comma, token.Stop, token.Bracket:
		return true
	case token.Word:
		if !s.t.Tokens[p.head].Named() && !s.human(p) && !s.plural(p) {
			return false
		}
		return tok.Is(lexicon.Relative|lexicon.Preposition|lexicon.Conjunction) && tok.Word != s.w.that && !s.pronoun(p.head)
	}
	return false
}

// present says whether the last saying, in the sentence part from lo, has its verb in the bare form and a subject: "They admit …" before "but say".
func (s *scanner) present(lo int) bool {
	n := len(s.sayings) - 1
	if n < 0 || s.sayings[n].from < lo || !s.sayings[n].subject.ok() || s.sayings[n].infinitive {
		return false
	}
	_, form := cueAt(s.t, s.sayings[n].from)
	return form&base != 0 && form&past == 0 && s.plural(s.sayings[n].subject)
}

// accordingTo reads "according to somebody" at token i.
func (s *scanner) accordingTo(i, lo, hi int) (saying, bool) {
	t := s.t
	if i+2 >= hi || t.Tokens[i+1].Word != s.w.to {
		return saying{}, false
	}
	say := saying{cue: according, from: i, to: i + 2, start: i, inside: -1}
	say.subject = s.after(i+2, hi)
	if !say.subject.ok() {
		return saying{}, false
	}
	end := say.subject.to
	k := end
	for k < hi && k < end+reach && t.Tokens[k].Class != token.Comma {
		k++
	}
	from := t.Sentences[s.sentenceAt(i)].From
	first := s.lead(from, hi) == i && s.at[from] <= 0 && lo <= i && (lo == from || s.at[lo-1] >= 0) || i > lo && t.Tokens[i-1].Word == s.w.that
	if i > lo && t.Tokens[i-1].Class == token.Comma && k+1 < hi && t.Tokens[k].Class == token.Comma {
		// ", according to X, …": in the middle, or behind a first adverbial
		say.order, say.content = around, k+1
		return say, true
	}
	if first {
		if k < hi && t.Tokens[k].Class == token.Comma {
			end = k + 1
		}
		say.order, say.content, say.clause = behind, end, true
		return say, true
	}
	say.order = fronted
	return say, true
}

// according is the cue of "according to".
var according = &cue{lemma: "according to", class: "neutral", frames: frameClause | frameNoun}

// passiveSaying reads a passive: "was quoted as saying", "was criticized by X as", "was told that" is no saying of its subject.
func (s *scanner) passiveSaying(say saying, hi int) (saying, bool) {
	t := s.t
	for k := say.to; k < hi && k < say.to+12 && s.at[k] == 0 && t.Tokens[k].Class != token.Stop; k++ {
		if w := t.Tokens[k]; w.Class == token.Word && (w.Word == s.w.by || w.Word == s.w.in && k == say.to) {
			if p := s.after(k+1, hi); p.ok() {
				say.subject = p
				say.content = p.to
				say.order = behind
				return say, true
			}
		}
	}
	say.subject, say.silent = phrase{}, true
	return say, true
}

// gerundSubject is the subject of the -ing form at token g: the name right before it, or the clause's.
func (s *scanner) gerundSubject(g, lo int) (phrase, bool) {
	t := s.t
	if g > lo && t.Tokens[g-1].Class == token.Word && (t.Tokens[g-1].Named() || s.nominal(g-1)) && !t.Tokens[g-1].Is(closed|lexicon.TimeWord|lexicon.Weekday) {
		if p := s.before(g, lo); p.ok() {
			return p, false
		}
	}
	return phrase{}, true
}

// content is where what is said begins behind a cue that ends before token
// say.to: at a mark, behind a colon or "that", or, clause being true, where a
// clause follows without them. 0 where nothing is said behind it.
func (s *scanner) content(say saying, hi int) (at int, clause bool) {
	t, c := s.t, say.cue
	i := say.to
	if c.has(frameClause | frameThat) {
		if k := s.skip(i, hi, c, true); k+1 < hi && t.Tokens[k].Word == s.w.that && t.Tokens[k].Class == token.Word && t.Tokens[k+1].Class != token.Stop {
			return k + 1, s.at[k+1] <= 0
		}
	}
	k := s.skip(i, hi, c, false)
	if k >= hi {
		return 0, false
	}
	tok := t.Tokens[k]
	switch {
	case s.at[k] > 0:
		if after := s.pairs[s.at[k]-1].close + 1; k == i && c.has(frameListener) && after < hi && t.Tokens[after].Is(lexicon.Preposition) {
			return 0, false // told “senior officials” about it
		}
		return k, false
	case tok.Class == token.Word && tok.Is(closed) && tok.Shape == token.Capital && tok.To-tok.At > 1: // a sentence whose stop before it is missing
		return 0, false
	case tok.Class == token.Comma && k+1 < hi && s.at[k+1] > 0:
		return k + 1, false
	case tok.Class == token.Comma && t.Folded[tok.At] == ':':
		return k + 1, k+1 < hi && s.at[k+1] == 0 && c.has(frameClause)
	case tok.Class == token.Word && c.has(frameWhether) && s.asks(k, c):
		return k + 1, true
	case s.infinitive(c, k, i, hi) > 0:
		return s.infinitive(c, k, i, hi), false
	case c.has(frameClause) && s.clauseAt(k, hi, c):
		return k, true
	case c.has(frameNoun | frameOf | frameListener):
		return i, false
	case k > i || tok.Class == token.Word:
		return k, false
	}
	return 0, false
}

// infinitive is the token behind the "to" of an infinitive that says what
// somebody vows, or urges others to do; 0 where there is none. k is the token behind what was skipped after the cue, i that behind the cue.
func (s *scanner) infinitive(c *cue, k, i, hi int) int {
	if !c.has(frameInfinitive) {
		return 0
	}
	is := func(k int) bool {
		return k+1 < hi && s.t.Tokens[k].Word == s.w.to && s.t.Tokens[k].Class == token.Word && s.t.Tokens[k+1].Class == token.Word && !s.t.Tokens[k+1].Is(closed&^lexicon.Auxiliary)
	}
	if is(k) {
		return k + 1
	}
	if c.class == "urging" || c.class == "asking" || c.class == "warning" {
		if p := s.after(i, hi); p.ok() && is(p.to) {
			return p.to + 1
		}
	}
	return 0
}

// behindInverted is where further speech begins behind "…, said Mr. Brown".
func (s *scanner) behindInverted(i, hi int) (int, bool) {
	for k := i; k < hi && k < i+reach; k++ {
		if s.at[k] > 0 {
			return k, false
		}
		if c := s.t.Tokens[k]; c.Class == token.Comma && s.t.Folded[c.At] == ':' {
			return k + 1, false
		}
	}
	return 0, false
}

// object says whether token i is a pronoun in the objective case.
func (s *scanner) object(i int) bool {
	switch s.t.Norm(i) {
	case "me", "us", "him", "her", "them", "you", "it":
		return true
	}
	return false
}

// pronounSubject says whether token i may be a subject by itself: "this", "some", "many".
func (s *scanner) pronounSubject(i int) bool {
	tok := s.t.Tokens[i]
	return tok.Is(lexicon.Pronoun) && !tok.Is(lexicon.Possessive)
}

// asks says whether token i begins an indirect question. "What" and "who" do behind a verb of asking alone.
func (s *scanner) asks(i int, c *cue) bool {
	switch s.t.Norm(i) {
	case "whether", "how", "why":
		return true
	case "if", "what", "where", "when", "who", "whom", "whose", "which":
		return c.class == "asking"
	}
	return false
}

// skip leads over what may stand between a verb and a clause: adverbs, times,
// places, whom it is said to. that says that "that" is to follow, so that more may come before it.
func (s *scanner) skip(i, hi int, c *cue, that bool) int {
	t := s.t
	listener := c.has(frameListener)
	for n := 0; n < 8 && i < hi; n++ {
		tok := t.Tokens[i]
		if that && tok.Class == token.Comma { // ", however, that"
			k := s.lead(i+1, hi)
			if k > i+1 && k < hi && t.Tokens[k].Class == token.Comma {
				i = k + 1
				continue
			}
		}
		if tok.Class != token.Word || tok.Word == s.w.that {
			return i
		}
		switch {
		case tok.Is(lexicon.Weekday) && (i+1 == hi || t.Tokens[i+1].Class != token.Clitic):
			i++
			if i < hi && t.Tokens[i].Is(lexicon.TimeWord) {
				i++ // "Monday afternoon"
			}
		case s.time(i, hi) > i:
			i = s.time(i, hi)
		case tok.Is(lexicon.TimeWord) && (i+1 >= hi || !s.nominal(i+1)) && !tok.Is(lexicon.Noun):
			i++
		case tok.Is(lexicon.Adverb) && !tok.Is(lexicon.Preposition|lexicon.Determiner|lexicon.Pronoun|lexicon.Relative|lexicon.Subordinator|lexicon.Conjunction) || s.ly(i):
			i++
		case tok.Is(lexicon.Preposition) && (that || !tok.Is(lexicon.Subordinator)) && (that && (tok.Word != s.w.of || !c.has(frameListener)) || tok.Word != s.w.to && tok.Word != s.w.of) && (listener || c.class != "expressing") || tok.Word == s.w.to && c.has(frameClause) && i+1 < hi && (s.object(i+1) || s.nominal(i+1) && t.Tokens[i+1].Named()):
			p := s.short(i+1, hi)
			if p < hi && t.Tokens[p].Class == token.Mark && s.at[p] == 0 {
				p++
			}
			if p < hi && s.at[p] > 0 && s.title(s.pairs[s.at[p]-1]) { // "on CBS’ “Face the Nation”"
				p = s.pairs[s.at[p]-1].close + 1
			}
			if p == i+1 || p > hi {
				return i
			}
			i = p
		case listener:
			p := s.short(i, hi)
			if p == i {
				return i
			}
			listener = false
			// One phrase alone is the clause's subject, not a listener.
			if p < hi && s.verbal(p) && t.Tokens[p].Word != s.w.that {
				return i
			}
			if p < hi && s.at[p] > 0 && p > i && (t.Tokens[p-1].Class == token.Clitic || t.Tokens[p-1].Class == token.Mark) && s.title(s.pairs[s.at[p]-1]) {
				p = min(hi, s.pairs[s.at[p]-1].close+1)
			}
			i = p
		default:
			return i
		}
	}
	return i
}

// time is the end of a time at token i, such as "last week" or "earlier this month"; i where it is none.
func (s *scanner) time(i, hi int) int {
	for k := i; k < hi && k < i+4; k++ {
		tok := s.t.Tokens[k]
		if k > i && tok.Is(lexicon.TimeWord|lexicon.Weekday|lexicon.Month) {
			return k + 1
		}
		if tok.Class != token.Number && (tok.Class != token.Word || tok.Shape != token.Lower || !tok.Is(lexicon.Determiner|lexicon.Adjective|lexicon.Adverb)) {
			break
		}
	}
	return i
}

// short is the end of a short phrase at token i: one that another phrase may follow at once.
func (s *scanner) short(i, hi int) int {
	t := s.t
	if i >= hi {
		return i
	}
	if s.object(i) {
		return i + 1
	}
	if s.pronoun(i) && !t.Tokens[i].Is(lexicon.Determiner) {
		if personal(t.Norm(i)) {
			return i
		}
		return i + 1 // "others", "everyone"
	}
	if m, ok := s.mentionAt(i); ok && m.From == i && !m.Pronoun {
		return min(m.To, hi)
	}
	k := i
	for k < hi && t.Tokens[k].Class == token.Word && t.Tokens[k].Is(lexicon.Determiner|lexicon.Possessive) && k < i+2 {
		k++
	}
	seen, lower := false, false
	for k < hi && s.nominal(k) {
		tok := t.Tokens[k]
		if m, ok := s.mentionAt(k); ok && seen && m.From == k && lower {
			break
		}
		if tok.Class == token.Word {
			if lower && tok.Named() {
				break
			}
			lower = tok.Shape == token.Lower
		}
		seen = seen || tok.Class == token.Word || tok.Class == token.Number
		k++
	}
	if !seen {
		return i
	}
	return k
}

// clauseAt says whether a clause begins at token i: a phrase and then a finite
// verb, which only "say" and its like may have later.
func (s *scanner) clauseAt(i, hi int, c *cue) bool {
	t := s.t
	tok := t.Tokens[i]
	switch tok.Class {
	case token.Mark, token.Comma, token.Stop, token.Sign, token.Bracket, token.Dash:
		return false
	case token.Word:
		if tok.Is(lexicon.Auxiliary|lexicon.Modal|lexicon.Conjunction) || tok.Word == s.w.to || tok.Word == s.w.of {
			return false
		}
		if s.object(i) && t.Norm(i) != "it" && t.Norm(i) != "you" && t.Norm(i) != "her" {
			return false
		}
	}
	if !c.has(frameLoose) {
		p := s.after(i, hi)
		if !p.ok() {
			return tok.Class == token.Word && tok.Is(lexicon.Subordinator) && !tok.Is(lexicon.Preposition) && tok.Word != s.w.because && i+1 < hi && !s.gerundish(i+1) && s.finite(i+1, hi)
		}
		k := s.list(p.to, hi)
		for k < hi && t.Tokens[k].Class == token.Word && (t.Tokens[k].Is(lexicon.Adverb) && !t.Tokens[k].Is(closed) || s.ly(k)) {
			k++
		}
		return k < hi && (s.verbal(k) || k < i+6 && t.Tokens[k].Class == token.Word && t.Tokens[k].Is(lexicon.Relative) && !t.Tokens[k].Is(lexicon.Adverb) && s.verbs(k+1, min(hi, k+reach)) > 1)
	}
	fronted := tok.Class == token.Word && tok.Is(lexicon.Preposition) && !tok.Is(lexicon.Subordinator)
	for k := i + 1; k < hi && k < i+reach; k++ {
		switch c := t.Tokens[k].Class; {
		case c == token.Stop && !s.nominal(k):
			return false
		case c == token.Comma:
			fronted = false // "under the plan, workers would"
		case s.verbal(k) && !fronted:
			return true
		}
	}
	return false
}

// list is the end of a list of phrases whose first one ends before token k: "drivers, guards and cooks"; k where it is none.
func (s *scanner) list(k, hi int) int {
	for i, n := k, 0; n < pieces && i+1 < hi; n++ {
		and := s.t.Tokens[i].Word == s.w.and && s.t.Tokens[i].Class == token.Word
		if !and && s.t.Tokens[i].Class != token.Comma {
			break
		}
		p := s.after(i+1, hi)
		if !p.ok() {
			break
		}
		if i = p.to; and {
			return i
		}
	}
	return k
}

// verbs counts the finite verbs among tokens i to j, a verb group being one.
func (s *scanner) verbs(i, j int) (n int) {
	for last := -2; i < j; i++ {
		if s.verbal(i) {
			if i > last+1 {
				n++
			}
			last = i
		} else if s.t.Tokens[i].Is(lexicon.Auxiliary|lexicon.Adverb) && s.t.Tokens[i].Class == token.Word {
			last = i
		}
	}
	return n
}

// verbal says whether token i looks like a finite verb.
func (s *scanner) verbal(i int) bool {
	tok := s.t.Tokens[i]
	switch tok.Class {
	case token.Clitic:
		n := s.t.Norm(i)
		return n != "'s" && n != "’s" || i > 0 && s.pronoun(i-1)
	case token.Word:
		if tok.Is(lexicon.Auxiliary | lexicon.Modal) {
			return i == 0 || s.t.Tokens[i-1].Word != s.w.to || s.t.Tokens[i-1].Class != token.Word
		}
		if tok.Shape != token.Lower || tok.Is(closed) {
			return false
		}
		if i > 0 && s.t.Tokens[i-1].Class == token.Dash && tok.Before == token.None {
			return false // "a now-deleted post"
		}
		if i > 0 && (s.t.Tokens[i-1].Is(lexicon.Determiner|lexicon.Possessive) && !s.pronounSubject(i-1) || s.t.Tokens[i-1].Word == s.w.to && s.t.Tokens[i-1].Class == token.Word) {
			return false // "the proposed law", "to propose"
		}
		if i > 0 && s.t.Tokens[i-1].Class == token.Word && s.t.Tokens[i-1].Is(lexicon.Preposition) && !s.t.Tokens[i-1].Is(lexicon.Subordinator|lexicon.Adverb) {
			return false // "in lower Manhattan"
		}
		if i > 0 && s.t.Tokens[i-1].Is(lexicon.MostlyAdjective) && !s.t.Tokens[i-1].Is(lexicon.Noun|lexicon.Pronoun) && tok.Is(lexicon.Noun) {
			return false // "no apparent deal"
		}
		if c, f := cueAt(s.t, i); c != nil && f&(past|third) != 0 {
			return true
		}
		w := s.t.Norm(i)
		if i > 0 && tok.Is(lexicon.Noun) && !tok.Is(lexicon.Participle) && w[len(w)-1] != 's' {
			if prev := s.t.Tokens[i-1]; prev.Is(lexicon.MostlyNoun) && prev.Shape == token.Lower && (s.t.Folded[prev.To-1] != 's' || s.t.Norm(i-1) == "news") {
				return false // "the campaign press office"
			}
		}
		if tok.Is(lexicon.Noun | lexicon.Verb | lexicon.Adjective | lexicon.Participle) {
			return tok.Is(lexicon.Verb) && (tok.Is(lexicon.MostlyVerb) || i > 0 && (s.pronoun(i-1) || s.t.Tokens[i-1].Named() && (tok.Is(lexicon.Participle) || w[len(w)-1] == 's')))
		}
		return len(w) > 4 && w[len(w)-2:] == "ed"
	}
	return false
}

func (s *scanner) isBe(w lexicon.Word) bool {
	return w == s.w.be || w == s.w.been || w == s.w.being || w == s.w.is || w == s.w.are || w == s.w.was || w == s.w.were || w == s.w.am
}

// ly says whether token i looks like an adverb.
func (s *scanner) ly(i int) bool {
	w := s.t.Norm(i)
	tok := s.t.Tokens[i]
	return len(w) > 4 && w[len(w)-2:] == "ly" && tok.Shape == token.Lower && !tok.Is(closed|lexicon.Noun)
}

// sentenceStart says whether token i begins a sentence or a quote.
func (s *scanner) sentenceStart(i int) bool {
	return i == 0 || s.at[i-1] != 0 || s.t.Sentences[s.sentenceAt(i)].From == i
}

// adjectival says whether token i is a word that is known, but not as a noun.
func (s *scanner) adjectival(i int) bool {
	tok := s.t.Tokens[i]
	return tok.Class == token.Word && tok.Shape == token.Lower && tok.Is(lexicon.Adjective|lexicon.Participle|lexicon.Verb) && !tok.Is(lexicon.Noun|lexicon.Pronoun)
}

// plural says whether a phrase takes a verb without -s.
func (s *scanner) plural(p phrase) bool {
	if p.first > 0 {
		return true
	}
	w := s.t.Norm(p.head)
	switch w {
	case "i", "we", "you", "they", "some", "many", "most", "others", "few", "several", "both", "people", "police", "who", "all", "children", "women", "men":
		return true
	}
	return len(w) > 2 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && !s.t.Tokens[p.head].Is(lexicon.Pronoun)
}

// mentionAt is the mention that token i is in.
func (s *scanner) mentionAt(i int) (*name.Mention, bool) {
	lo, hi := 0, len(s.mentions)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if s.mentions[m].To > i {
			hi = m
		} else {
			lo = m + 1
		}
	}
	if lo < len(s.mentions) && s.mentions[lo].From <= i {
		return &s.mentions[lo], true
	}
	return nil, false
}

// nameAt says whether token i is in a name.
func (s *scanner) nameAt(i int) bool {
	m, ok := s.mentionAt(i)
	return ok && !m.Pronoun && !m.Description
}

// title says whether a pair holds a title of a work: every word that counts is capitalized, and no sentence ends inside.
func (s *scanner) title(q pair) bool {
	t := s.t
	caps := 0
	for i := q.from; i < q.to; i++ {
		tok := t.Tokens[i]
		switch tok.Class {
		case token.Word:
			if tok.Named() {
				caps++
			} else if !tok.Is(closed) {
				return false
			}
		case token.Stop:
			if i != q.to-1 && !s.nominal(i) || t.Folded[tok.At] != '.' && i == q.to-1 && caps < 2 {
				return false
			}
		case token.Mark:
			return false
		}
	}
	return caps > 0
}
