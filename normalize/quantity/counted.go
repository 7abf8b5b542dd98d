package quantity

import (
	"sort"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// How far a mention looks for what it is about, in tokens. The limits keep reading linear.
const (
	nounReach = 8
	verbReach = 12
	dateReach = 10
)

// boundary are the classes of words that end a noun phrase.
const boundary = lexicon.Preposition | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Modal | lexicon.Negation | lexicon.Determiner | lexicon.Pronoun | lexicon.Relative | lexicon.Subordinator

// sentenceAt is the sentence of token i.
func (r *reader) sentenceAt(i int) token.Sentence {
	s := r.t.Sentences
	k := sort.Search(len(s), func(k int) bool { return s[k].To > i })
	if k == len(s) {
		return token.Sentence{From: i, To: i + 1}
	}
	return s[k]
}

func (r *reader) sentenceFrom(i int) int { return r.sentenceAt(i).From }

// titled says whether the sentence of token i is a heading: hardly a word of four letters or more is in lower case.
func (r *reader) titled(i int) bool {
	s := r.sentenceAt(i)
	lower, upper := 0, 0
	for k := s.From; k < min(s.To, s.From+40); k++ {
		tok := r.t.Tokens[k]
		if tok.Class != token.Word || tok.To-tok.At < 4 {
			continue
		}
		if tok.Shape == token.Lower {
			lower++
		} else {
			upper++
		}
	}
	return upper >= 3 && lower*4 <= upper
}

// pluralNoun is the singular of the word at token i where it is a plural noun.
func (r *reader) pluralNoun(i int) (string, bool) {
	tok := r.t.Tokens[i]
	if tok.Class != token.Word || tok.Is(boundary) || tok.To-tok.At < 3 {
		return "", false
	}
	w := r.t.Norm(i)
	switch w {
	case "people", "police":
		return lemma.Noun(w), true
	}
	one := lemma.Noun(w)
	if one == w || tok.Tags&(lexicon.Noun|lexicon.Verb|lexicon.Adjective|lexicon.Adverb) != 0 && !tok.Is(lexicon.Noun) {
		return "", false
	}
	return one, true
}

// countable says whether a plural noun follows at token i or after a few words that may stand before one.
func (r *reader) countable(i int) bool {
	for k := i; k < min(r.to, i+4); k++ {
		if _, ok := r.pluralNoun(k); ok {
			return true
		}
		tok := r.t.Tokens[k]
		if tok.Class != token.Word || tok.Is(boundary) {
			return false
		}
	}
	return false
}

// phraseOf is a noun phrase: its head and the words before that.
type phraseOf struct {
	from, head int // tokens; head is -1 where there is none
	noun       string
}

// nounAfter finds the noun phrase at token i; many says that its head is a plural.
func (r *reader) nounAfter(i int, many bool) (phraseOf, bool) {
	end := min(r.to, i+nounReach, r.sentenceAt(i).To)
	head, noun := -1, ""
	for k := i; k < end; k++ {
		tok := r.t.Tokens[k]
		if k > i && tok.Before >= token.Paragraph {
			break
		}
		if tok.Class == token.Dash && r.hyphen(k) || tok.Class == token.Clitic {
			if tok.Class == token.Clitic {
				head = -1 // "12 Women's Institute members"
			}
			continue
		}
		if tok.Class == token.Comma && head < 0 && k > i && r.is(k, ",") && r.t.Tokens[k-1].Is(lexicon.Adjective|lexicon.Participle) {
			continue
		}
		if tok.Class == token.Number && r.hyphen(k+1) { // "two 16-year-old boys"
			continue
		}
		if tok.Class != token.Word {
			break
		}
		if tok.Is(boundary) {
			if head < 0 && (tok.Is(lexicon.Adjective) || r.t.Norm(k) == "more" || r.t.Norm(k) == "such" || r.t.Norm(k) == "other") {
				continue
			}
			break
		}
		if many {
			one, ok := r.pluralNoun(k)
			switch {
			case ok && (head < 0 || tok.Is(lexicon.Noun) && !tok.Is(lexicon.Verb) || !tok.Is(lexicon.Noun|lexicon.Verb)):
				head, noun = k, one
			case head >= 0 && tok.Is(lexicon.Noun) && !tok.Is(lexicon.Verb|lexicon.Participle|lexicon.Adverb) && k+1 < end:
				// "two sports utility vehicles"
				if _, ok := r.pluralNoun(k + 1); !ok {
					return phraseOf{i, head, noun}, true
				}
			case head >= 0:
				return phraseOf{i, head, noun}, true
			}
			continue
		}
		switch {
		case tok.Is(lexicon.Noun) && !(head >= 0 && tok.Is(lexicon.Verb|lexicon.Participle|lexicon.Adverb)):
			head, noun = k, lemma.Noun(r.t.Norm(k))
		case head >= 0:
			return phraseOf{i, head, noun}, true
		case tok.Is(lexicon.Adjective | lexicon.Participle):
		case tok.Is(lexicon.Verb | lexicon.Adverb):
			return phraseOf{head: -1}, false
		default:
			head, noun = k, lemma.Noun(r.t.Norm(k)) // a word that no list has
		}
	}
	return phraseOf{i, head, noun}, head >= 0
}

// context fills in what a mention is about: the noun, the verb, the role, the date.
func (r *reader) context(q *Quantity, a amount) {
	at := q.To
	hyphen := r.hyphen(at)
	next := r.past(at)
	bare := q.Kind == Count
	many := bare && a.value != Int(1) && !hyphen
	switch {
	case q.Kind == Age:
	case r.word(at) == r.x.words.of && r.word(at) != 0 || q.Kind == Money && r.word(at) == r.x.words.in && r.word(at) != 0:
		// "40 percent of voters", "two of the officers", "$1 billion in costs"
		k := at + 1
		def := false
		for k < r.to && r.t.Tokens[k].Is(lexicon.Determiner|lexicon.Possessive) {
			def = true
			k++
		}
		if k < r.to {
			if p, ok := r.nounAfter(k, false); ok && r.t.Tokens[p.head].Shape == token.Lower {
				q.Noun, q.Modifiers = p.noun, r.modifiers(p)
				if bare && !def && a.vague {
					q.Unit = r.unitOf(p) // "dozens of people"
				}
			}
		}
		if (q.Kind == Percent || q.Kind == Ratio) && r.word(at) == r.x.words.of {
			q.Role = Share
		}
	case next < r.to:
		p, ok := r.nounAfter(next, many)
		if hyphen && bare {
			p, ok = phraseOf{next, next, lemma.Noun(r.t.Norm(next))}, r.t.Tokens[next].Class == token.Word
		}
		if ok && (bare || r.t.Tokens[p.head].Shape == token.Lower) {
			q.Noun, q.Modifiers = p.noun, r.modifiers(p)
			if bare {
				q.Unit = r.unitOf(p)
			}
		}
	}
	r.governed(q)
	if q.Role == "" {
		switch q.Kind {
		case Count, Money, Percent, Measure, Point:
			q.Role = Level
		}
	}
	r.asOf(q)
}

// unitOf is what a count counts: the head's lemma with the nouns right before it ("police officer").
func (r *reader) unitOf(p phraseOf) string {
	k := p.head
	for k-1 >= p.from && k-1 > p.head-3 {
		tok := r.t.Tokens[k-1]
		if tok.Class != token.Word || tok.Shape != token.Lower || !tok.Is(lexicon.Noun) || tok.Is(lexicon.Adjective|lexicon.Participle|lexicon.Verb) || r.t.Tokens[k].Before == token.None {
			break
		}
		k--
	}
	if k == p.head {
		return p.noun
	}
	return r.t.Lower[r.t.Tokens[k].At:r.t.Tokens[p.head].At] + p.noun
}

// modifiers are the words before the head, in lower case.
func (r *reader) modifiers(p phraseOf) string {
	if p.head <= p.from {
		return ""
	}
	return r.t.Lower[r.t.Tokens[p.from].At:r.t.Tokens[p.head-1].To]
}

// changed says whether a verb of change governs the number at token i: "rose 5", "fell by about 5".
func (r *reader) changed(i int) bool {
	_, ok := r.changeBefore(i)
	return ok
}

func (r *reader) changeBefore(i int) (int, bool) {
	lead := i
	if h, ok := r.lead(i); ok {
		lead = h.from
		if c := r.x.changes[r.word(h.from)]; c.lemma != "" { // "up to" is no change, "up" is
			return 0, false
		}
	}
	for k := lead - 1; k >= max(r.from, lead-4); k-- {
		tok := r.t.Tokens[k]
		if tok.Word == 0 || tok.Class != token.Word {
			return 0, false
		}
		if r.x.changes[tok.Word].lemma != "" {
			return k, true
		}
		if tok.Word != r.x.words.by && !tok.Is(lexicon.Adverb|lexicon.Approximator) && tok.Word != r.x.words.a && tok.Word != r.x.words.an {
			return 0, false
		}
	}
	return 0, false
}

// moves says whether "from" at token i tells where a change began, rather than the low end of a range.
func (r *reader) moves(i int) bool {
	s := r.sentenceAt(i)
	for k := i - 1; k >= max(s.From, i-10); k-- {
		tok := r.t.Tokens[k]
		if tok.Class == token.Stop || tok.Class == token.Comma && r.is(k, ";") {
			return false
		}
		if tok.Word == 0 {
			continue
		}
		switch r.t.Norm(k) {
		case "ranging", "range", "ranged", "ranges", "vary", "varied", "varying", "varies":
			return false
		}
		if r.x.changes[tok.Word].lemma != "" {
			return true
		}
	}
	return false
}

// governed finds the verb and the role.
func (r *reader) governed(q *Quantity) {
	s := r.sentenceAt(q.From)
	verb := -1
	direct := -1
	if k, ok := r.changeBefore(q.From); ok {
		direct = k
	}
	i := q.From
	to := i > s.From && (r.t.Tokens[i-1].Word == r.x.words.to || r.t.Tokens[i-1].Word == r.x.words.from) ||
		i < len(r.t.Tokens) && (r.t.Tokens[i].Word == r.x.words.from)
	for k := i - 1; k >= max(s.From, i-verbReach); k-- {
		tok := r.t.Tokens[k]
		if tok.Class == token.Stop || r.is2(k, ";") || tok.Class == token.Bracket || tok.Class == token.Mark {
			break
		}
		if tok.Class != token.Word || !tok.Is(lexicon.Verb|lexicon.Participle) && r.x.changes[tok.Word].lemma == "" {
			continue
		}
		if tok.Is(lexicon.Auxiliary|lexicon.Preposition|lexicon.Determiner) || tok.Named() && k > s.From && !r.titled(k) {
			continue
		}
		if c := r.x.changes[tok.Word]; c.lemma != "" && (c.verb || k == direct) || !tok.Is(lexicon.Noun) || r.verbPlace(k) {
			verb = k
			break
		}
	}
	change := change{}
	if verb >= 0 {
		change = r.x.changes[r.t.Tokens[verb].Word]
		if change.lemma != "" {
			q.Verb = change.lemma
		} else {
			q.Verb = lemma.Verb(r.t.Norm(verb))
		}
	} else {
		r.verbAfter(q, s.To)
	}
	if q.Role != "" {
		return
	}
	switch {
	case direct >= 0:
		q.Role = Change
		q.Verb = r.x.changes[r.t.Tokens[direct].Word].lemma
	case to && change.lemma != "":
		q.Role = Level
	case r.x.changes[lookupNoun(r, q)].lemma != "" && (q.Kind == Percent || q.Kind == Point || q.Kind == Money || q.Kind == Count):
		q.Role = Change // "a 5 percent rise"
	}
	if q.Noun == "" && verb >= 0 && change.lemma != "" {
		q.Noun = r.subject(verb, s.From)
	}
}

func (r *reader) is2(i int, sign string) bool { return r.t.Form(i) == sign }

// lookupNoun is the word behind the mention.
func lookupNoun(r *reader, q *Quantity) lexicon.Word { return r.word(r.past(q.To)) }

// verbPlace says whether a word that may be a noun or a verb stands where verbs do: behind a noun, a pronoun or an auxiliary.
func (r *reader) verbPlace(k int) bool {
	if k == 0 {
		return false
	}
	p := r.t.Tokens[k-1]
	if p.Is(lexicon.Determiner | lexicon.Possessive | lexicon.Preposition | lexicon.Adjective) {
		return p.Word == r.x.words.to
	}
	return p.Is(lexicon.Pronoun|lexicon.Auxiliary|lexicon.Modal|lexicon.Noun) || p.Named()
}

// verbAfter finds the verb behind a subject: "12 people were killed".
func (r *reader) verbAfter(q *Quantity, end int) {
	for k := q.To; k < min(end, q.To+verbReach); k++ {
		tok := r.t.Tokens[k]
		if tok.Class == token.Stop || r.is2(k, ";") {
			return
		}
		if tok.Class != token.Word || tok.Is(lexicon.Auxiliary|lexicon.Preposition) {
			continue
		}
		if tok.Is(lexicon.Participle) && !tok.Is(lexicon.Noun|lexicon.Adjective) || tok.Is(lexicon.Verb) && (!tok.Is(lexicon.Noun|lexicon.Adjective) || r.verbPlace(k) && k > q.To+1) {
			q.Verb = lemma.Verb(r.t.Norm(k))
			return
		}
	}
}

// subject is the noun before the verb at token i.
func (r *reader) subject(i, from int) string {
	for k := i - 1; k >= max(from, i-nounReach); k-- {
		tok := r.t.Tokens[k]
		if tok.Class == token.Stop || tok.Class == token.Comma {
			return ""
		}
		if tok.Class != token.Word || tok.Is(boundary|lexicon.Adverb) || tok.Is(lexicon.TimeWord|lexicon.Month|lexicon.Weekday) {
			continue
		}
		if tok.Is(lexicon.Noun) && tok.Shape == token.Lower {
			return lemma.Noun(r.t.Norm(k))
		}
	}
	return ""
}

// asOf finds the date that the figure is of: the nearest one in its sentence with no other mention and no clause's end between.
func (r *reader) asOf(q *Quantity) {
	k := sort.Search(len(r.taken), func(k int) bool { return r.taken[k].Start >= q.End })
	s := r.sentenceAt(q.From)
	if k < len(r.taken) {
		at := r.t.Index(r.taken[k].Start)
		if at < s.To && at-q.To <= dateReach && r.open(q.To, at) {
			q.AsOf = r.taken[k]
			return
		}
	}
	if k > 0 {
		at := r.t.Index(r.taken[k-1].End - 1)
		if at >= s.From && q.From-at <= dateReach && r.open(at+1, q.From) {
			q.AsOf = r.taken[k-1]
		}
	}
}

// open says whether no clause ends between two tokens, and no other figure stands there.
func (r *reader) open(from, to int) bool {
	for k := from; k < to; k++ {
		tok := r.t.Tokens[k]
		if tok.Class == token.Number || tok.Class == token.Stop || tok.Class == token.Mark || tok.Class == token.Comma && k > from || tok.Is(lexicon.Relative|lexicon.Subordinator) && !tok.Is(lexicon.Preposition) {
			return false
		}
	}
	return true
}
