package clause

import (
	"slices"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// closing is how a clause that stands in another one ends.
type closing uint8

const (
	atEnd    closing = iota // with the clause that it is in
	atVerb                  // at the comma behind which that one's verb stands: ", who was ill, resigned"
	atSecond                // at the next verb, no comma needed: "who was ill resigned"
	atComma                 // at the comma behind its own verb: "When it rained, …"
)

// open is a clause that a walk is in.
type open struct {
	clause  int32
	kind    Kind
	closing closing
	verb    bool // it has a finite verb
	whole   bool // one that it follows has
	cue     bool // its latest verb is one of speech
	fresh   bool // it has no word yet but conjunctions and adverbs
	behind  int  // the tokens since its latest verb
}

// walker goes through the tokens of a region once, from left to right.
type walker struct {
	*splitter
	list   []int   // tokens
	verbs  []int32 // finite verbs among list[:i]
	opened int     // behind the words in list that opened the latest adverbial clause
}

// How far the rules look ahead, in tokens.
const (
	subjectReach = 16 // for a clause's verb
	leadReach    = 4  // over adverbs and the like
)

func (p *splitter) walk(list []int, kind Kind) {
	w := walker{splitter: p, list: list}
	w.stack = w.stack[:0]
	w.reduce()
	w.count()
	w.push(kind, atEnd)
	for i := 0; i < len(list); i++ {
		w.close(i)
		w.opening(i)
		w.take(i)
	}
}

// reduce takes back what looked like verbs but are participles of a noun: "the men arrested on Monday were held", "hit by a storm".
func (w *walker) reduce() {
	ahead := false // a surer verb follows before the clause may end
	for i := len(w.list) - 1; i >= 0; i-- {
		k := w.list[i]
		v := &w.splitter.verbs[k-w.from]
		tok := &w.t.Tokens[k]
		switch {
		case *v == sure:
			ahead = true
		case *v == maybe:
			if w.word(k+1) == w.w.by && w.w.by != 0 || ahead && !w.subjective(k-1) && w.plainNoun(k-1) {
				*v = none
			} else {
				ahead = true
			}
		case tok.Class == token.Comma || w.classed(k, coordinator|linker|relativizer|subordinator) || w.classed(k, conjunctive) && !tok.Is(lexicon.Preposition) || w.word(k) == w.w.that && w.w.that != 0:
			ahead = false
		}
	}
}

// plainNoun says whether token i is a noun in lower case.
func (w *walker) plainNoun(i int) bool {
	if i < w.from {
		return false
	}
	tok := &w.t.Tokens[i]
	return tok.Class == token.Word && tok.Shape == token.Lower && tok.Is(lexicon.Noun|lexicon.Pronoun) && !tok.Is(lexicon.Relative)
}

func (w *walker) count() {
	n := len(w.list) + 1
	w.counts = slices.Grow(w.counts[:0], n)[:n]
	w.verbs = w.counts
	w.verbs[0] = 0
	for i, k := range w.list {
		w.verbs[i+1] = w.verbs[i]
		if w.splitter.verbs[k-w.from] != none {
			w.verbs[i+1]++
		}
	}
}

// verb is how surely list[i] begins a finite verb group.
func (w *walker) verb(i int) finiteness {
	if i >= len(w.list) {
		return none
	}
	return w.splitter.verbs[w.list[i]-w.from]
}

func (w *walker) verbsIn(i, j int) int32 { return w.verbs[max(i, j)] - w.verbs[i] }

func (w *walker) classed(k int, c class) bool {
	n := w.word(k)
	return n != 0 && w.w.classes[n]&c != 0
}

func (w *walker) comma(i int) bool {
	return i >= 0 && i < len(w.list) && w.t.Tokens[w.list[i]].Class == token.Comma
}

func (w *walker) is(i int, n lexicon.Word) bool {
	return i >= 0 && i < len(w.list) && n != 0 && w.word(w.list[i]) == n
}

func (w *walker) tok(i int) *token.Token { return &w.t.Tokens[w.list[i]] }

func (w *walker) top() *open { return &w.stack[len(w.stack)-1] }

func (w *walker) push(kind Kind, c closing) {
	w.stack = append(w.stack, open{clause: int32(len(w.kinds)), kind: kind, closing: c, fresh: true})
	w.kinds = append(w.kinds, kind)
}

// follow opens a clause behind the one at hand, which ends; what it was in goes on behind the new one.
func (w *walker) follow(kind Kind) {
	c := w.top().closing
	if c == atSecond {
		c = atVerb
	}
	*w.top() = open{clause: int32(len(w.kinds)), kind: kind, closing: c, fresh: true, whole: w.top().verb || w.top().whole}
	w.kinds = append(w.kinds, kind)
}

// enter opens a clause inside of the one at hand while that has no verb yet, else behind it.
func (w *walker) enter(kind Kind, c closing) {
	if w.top().verb || w.top().whole {
		w.follow(kind)
	} else {
		w.push(kind, c)
	}
}

// take gives list[i] to the clause at hand.
func (w *walker) take(i int) {
	k, top := w.list[i], w.top()
	w.owner[k-w.from] = top.clause
	tok := w.tok(i)
	if w.verb(i) != none {
		top.verb, top.behind = true, 0
		top.cue = tok.Is(lexicon.Cue)
	} else if w.infinite(i) {
		top.cue = tok.Is(lexicon.Cue)
		top.behind = 0
	} else {
		top.behind++
	}
	if tok.Class != token.Comma && !w.classed(k, coordinator|linker) && !w.adverb(k) && tok.Class != token.Mark {
		top.fresh = false
	}
}

// infinite says whether list[i] is a verb without a subject: an infinitive, a participle.
func (w *walker) infinite(i int) bool {
	tok := w.tok(i)
	return tok.Class == token.Word && tok.Is(lexicon.MostlyVerb) && (tok.Is(lexicon.Participle) || w.is(i-1, w.w.to) || i > 0 && w.tok(i-1).Is(lexicon.Auxiliary|lexicon.Modal))
}

// close ends clauses in the middle of others where those go on at list[i].
func (w *walker) close(i int) {
	for len(w.stack) > 1 {
		top := w.top()
		switch {
		case top.closing == atVerb && w.comma(i-1) && !top.fresh && w.resumes(i):
		case top.closing == atSecond && top.verb && w.comma(i-1) && w.clauseAt(i):
		case top.closing == atSecond && top.verb && top.behind > 0 && !top.cue && (w.verb(i) == sure || w.verb(i) == maybe && w.verbsIn(i+1, len(w.list)) == 0) && !w.subjective(w.list[i]-1) && !w.openedBefore(i):
		case top.closing == atComma && w.comma(i-1) && (top.verb || top.kind == Participial) && w.verbsIn(i, len(w.list)) > 0 && w.begins(i):
		default:
			return
		}
		w.stack = w.stack[:len(w.stack)-1]
	}
}

// clauseAt says whether a clause with a subject of its own begins at list[i].
func (w *walker) clauseAt(i int) bool {
	_, ok := w.clauseAhead(i)
	return ok
}

// resumes says whether a verb group begins at list[i], adverbs before it.
func (w *walker) resumes(i int) bool {
	for k := 0; k < leadReach && i < len(w.list); k++ {
		if w.verb(i) != none {
			return true
		}
		if !w.adverb(w.list[i]) {
			return false
		}
		i++
	}
	return false
}

// openedBefore says whether the token before list[i] opens a clause or joins its words.
func (w *walker) openedBefore(i int) bool {
	return i > 0 && (w.classed(w.list[i-1], coordinator|relativizer|subordinator) || w.is(i-1, w.w.that) || w.is(i-1, w.w.to))
}

// begins says whether a main clause may begin at list[i]: with a subject, or with what is fronted.
func (w *walker) begins(i int) bool {
	if i >= len(w.list) || w.verb(i) == sure && !w.subjectiveFollows(i) {
		return false
	}
	return !w.classed(w.list[i], coordinator|relativizer)
}

// subjectiveFollows says whether the verb at list[i] stands before its subject: "said he".
func (w *walker) subjectiveFollows(i int) bool {
	return i+1 < len(w.list) && w.subjective(w.list[i+1])
}

// opening opens the clause that begins at list[i], if one does.
func (w *walker) opening(i int) {
	tok := w.tok(i)
	switch tok.Class {
	case token.Comma:
		if w.t.Folded[tok.At] == ';' && w.top().verb && w.verbsIn(i, w.chunk(i+1)) > 0 {
			for len(w.stack) > 1 {
				w.stack = w.stack[:len(w.stack)-1]
			}
			w.follow(Coordinate)
		}
		return
	case token.Word:
	default:
		return
	}
	if i < w.opened {
		return
	}
	switch {
	case w.coordinates(i):
		w.follow(Coordinate)
	case w.relative(i):
	case w.adverbial(i):
	case w.participial(i):
	}
}

// chunk is where what begins at list[i] ends at a semicolon.
func (w *walker) chunk(i int) int {
	for ; i < len(w.list); i++ {
		if tok := w.tok(i); tok.Class == token.Comma && w.t.Folded[tok.At] == ';' {
			break
		}
	}
	return i
}

// lead skips adverbs from list[i] on.
func (w *walker) lead(i int) int {
	for n := 0; n < leadReach && i < len(w.list) && w.adverb(w.list[i]); n++ {
		i++
	}
	return i
}
