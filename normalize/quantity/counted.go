package quantity

import (
	"sort"
	"strings"

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
	if w == "olds" {
		return "", false // "two 16-year-olds"
	}
	one := lemma.Noun(w)
	if one == w && strings.HasSuffix(w, "children") {
		one = strings.TrimSuffix(w, "ren")
	}
	if one == w && tok.Is(lexicon.MostlyNoun) && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") {
		return w, true // "troops"
	}
	if one == w || tok.Tags&(lexicon.Noun|lexicon.Verb|lexicon.Adjective|lexicon.Adverb) != 0 && !tok.Is(lexicon.Noun) {
		return "", false
	}
	return one, true
}

func (r *reader) looksPlural(i int) bool {
	_, ok := r.pluralNoun(i)
	return ok
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
	sure       bool // the head is a noun more than anything else
}

// nounAfter finds the noun phrase at token i; many says that its head is a plural.
func (r *reader) nounAfter(i int, many bool) (phraseOf, bool) {
	end := min(r.to, i+nounReach, r.sentenceAt(i).To)
	none := phraseOf{head: -1}
	best := none // the head so far
	word := none // the last word that may be a noun, should none be one for sure
	for k := i; k < end; k++ {
		from := k
		for k+2 < end && r.hyphen(k+1) && r.t.Tokens[k+2].Class == token.Word { // "same-sex couples", "16-year-old boys"
			k += 2
		}
		tok := r.t.Tokens[k]
		if from > i && r.t.Tokens[from].Before >= token.Paragraph {
			break
		}
		compound := k > from
		switch {
		case tok.Class == token.Clitic && k > i: // "12 Women's Institute members"
			best, word = none, none
			continue
		case best.head < 0 && k > i && r.is(k, ",") && r.t.Tokens[k-1].Is(lexicon.MostlyAdjective|lexicon.Participle):
			continue
		case tok.Class != token.Word, tok.Is(lexicon.Numeral) && !compound && !tok.Is(lexicon.MostlyNoun):
			return firstOf(best, word)
		case tok.Is(boundary) && !compound:
			// "eight top Democratic and Republican leaders", "12 other cars"
			joins := tok.Is(lexicon.Conjunction) && k > i && k+1 < end && r.t.Tokens[k+1].Class == token.Word && (r.t.Tokens[k+1].Named() || r.t.Tokens[k+1].Is(lexicon.MostlyAdjective))
			if best.head < 0 && (joins && !word.sure || r.marked(k, added) && k < i+2 || tok.Is(lexicon.MostlyAdjective)) {
				continue
			}
			return firstOf(best, word)
		}
		named := tok.Named()
		if many {
			one, plural := r.pluralNoun(k)
			switch {
			case plural && (best.head < 0 && (!tok.Is(lexicon.MostlyVerb) || compound || k == i && tok.Is(lexicon.Noun)) || tok.Is(lexicon.MostlyNoun) || named && best.head < 0):
				best = phraseOf{i, k, one, true}
			case best.head >= 0 && tok.Is(lexicon.MostlyNoun) && k+1 < end: // "two sports utility vehicles"
				if _, ok := r.pluralNoun(k + 1); !ok || !r.t.Tokens[k+1].Is(lexicon.MostlyNoun) {
					return best, true
				}
			case best.head >= 0:
				return best, true
			case tok.Is(lexicon.MostlyVerb) && !tok.Is(lexicon.Participle|lexicon.Noun|lexicon.Adjective) && !compound && !named:
				return none, false
			}
			continue
		}
		p := phraseOf{i, k, lemma.Noun(r.t.Norm(k)), tok.Is(lexicon.MostlyNoun)}
		switch {
		case compound && k+1 < end && r.t.Tokens[k+1].Class == token.Word && !r.t.Tokens[k+1].Is(boundary):
			word = p
		case best.head >= 0 && tok.Is(lexicon.Verb) && r.looksPlural(k): // "one senator faces"
			return best, true
		case tok.Is(lexicon.MostlyNoun):
			best = p
		case best.head >= 0:
			if !named && tok.Is(lexicon.Noun|lexicon.Verb|lexicon.Adjective|lexicon.Adverb|lexicon.Participle) || named && !r.t.Tokens[best.head].Named() {
				return best, true
			}
			best = p
		case tok.Is(lexicon.MostlyVerb) && !tok.Is(lexicon.Participle|lexicon.Noun|lexicon.Adjective):
			return firstOf(best, word)
		case tok.Is(lexicon.Noun) || !tok.Is(lexicon.Verb|lexicon.Adjective|lexicon.Adverb|lexicon.Participle):
			word = p // may be a noun, or is a word that no list has
		}
	}
	return firstOf(best, word)
}

func firstOf(best, word phraseOf) (phraseOf, bool) {
	if best.head >= 0 {
		return best, true
	}
	return word, word.head >= 0
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
			if p, ok := r.nounAfter(k, false); ok && (r.t.Tokens[p.head].Shape == token.Lower || bare) {
				q.Noun, q.Modifiers = p.noun, r.modifiers(p)
				if bare && !def && a.vague {
					q.Unit = r.unitOf(p) // "dozens of people"
				}
			}
		}
		if (q.Kind == Percent || q.Kind == Ratio) && r.word(at) == r.x.words.of {
			q.Role = Share
		}
	case q.Kind == Duration && !hyphen:
	case next < r.to:
		p, ok := r.nounAfter(next, many)
		if hyphen && bare {
			p, ok = phraseOf{next, next, lemma.Noun(r.t.Norm(next)), true}, r.t.Tokens[next].Class == token.Word && (r.t.Tokens[next].Is(lexicon.Noun) || !r.t.Tokens[next].Is(lexicon.MostlyAdjective|boundary))
		}
		if ok && (bare || r.t.Tokens[p.head].Shape == token.Lower) {
			q.Noun, q.Modifiers = p.noun, r.modifiers(p)
			if bare {
				q.Unit = r.unitOf(p)
			} else if r.x.changes[r.word(p.head)].noun && q.Kind != Duration && q.Kind != Multiple {
				q.Role = Change // "a 5 percent rise"
			}
		}
	}
	r.governed(q)
	if bare && q.Noun == "" && next < r.to && r.t.Tokens[next].Is(lexicon.Participle) && next == at { // "30 wounded"
		q.Verb = lemma.Verb(r.t.Norm(next))
	}
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
		if tok.Class != token.Word || tok.Shape != token.Lower || !tok.Is(lexicon.MostlyNoun) || r.t.Tokens[k].Before == token.None {
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
	by := lead > r.from && r.word(lead-1) == r.x.words.by && r.word(lead-1) != 0
	reach := 4
	if by { // "cut interest rates by 25 basis points"
		reach = 8
	}
	for k := lead - 1; k >= max(r.from, lead-reach); k-- {
		tok := r.t.Tokens[k]
		if tok.Class != token.Word || tok.Word == 0 && !by {
			return 0, false
		}
		if c := r.x.changes[tok.Word]; c.lemma != "" {
			switch {
			case c.verb: // "a retreat by 33 Democrats" is no change
				return k, !tok.Is(lexicon.Noun) || k == r.from || r.verbPlace(k)
			case k > r.from: // "picked up six seats" is none either
				return k, !r.t.Tokens[k-1].Is(lexicon.MostlyVerb) || r.t.Tokens[k-1].Is(lexicon.Auxiliary)
			}
			return k, true
		}
		if by && (tok.Is(lexicon.Noun|lexicon.Adjective|lexicon.Determiner|lexicon.Possessive) || tok.Named()) && !tok.Is(lexicon.Preposition|lexicon.MostlyVerb) {
			continue
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
		if r.marked(k, ranging) {
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
	for k := i - 1; direct < 0 && k >= max(s.From, i-verbReach); k-- {
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
		if c := r.x.changes[tok.Word]; c.lemma != "" && (c.verb || k == direct) || tok.Is(lexicon.MostlyVerb) && r.verbPlace2(k) || !tok.Is(lexicon.MostlyVerb) && r.verbPlace(k) {
			verb = k
			break
		}
	}
	if direct >= 0 {
		verb = direct
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
	}
	if q.Noun == "" && verb >= 0 && change.lemma != "" && (direct >= 0 || to) {
		q.Noun = r.subject(verb, s.From)
		if direct >= 0 && r.word(q.From-1) == r.x.words.by { // "cut interest rates by"
			if object := r.subject(q.From-1, direct+1); object != "" {
				q.Noun = object
			}
		}
	}
}

func (r *reader) is2(i int, sign string) bool { return r.t.Form(i) == sign }

// verbPlace says whether a word that may be a noun or a verb stands where verbs do: behind a noun, a pronoun or an auxiliary.
func (r *reader) verbPlace(k int) bool {
	if k == 0 {
		return false
	}
	p := r.t.Tokens[k-1]
	if p.Is(lexicon.Determiner | lexicon.Possessive | lexicon.Preposition | lexicon.Adjective) {
		return p.Word == r.x.words.to
	}
	if r.t.Tokens[k].Is(lexicon.MostlyNoun) {
		return p.Is(lexicon.Pronoun|lexicon.Modal) && !p.Is(lexicon.Determiner)
	}
	return p.Is(lexicon.Pronoun|lexicon.Auxiliary|lexicon.Modal|lexicon.Noun) || p.Named()
}

// verbPlace2 says whether a word that is mostly a verb is one here: no "the wanted men", "a planned rise".
func (r *reader) verbPlace2(k int) bool {
	if k == 0 || !r.t.Tokens[k].Is(lexicon.Adjective|lexicon.Participle|lexicon.Noun) {
		return true
	}
	p := r.t.Tokens[k-1]
	return !p.Is(lexicon.Determiner|lexicon.Possessive) || p.Is(lexicon.Pronoun) && !p.Is(lexicon.Possessive)
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
		if tok.Is(lexicon.MostlyVerb) || tok.Is(lexicon.Verb|lexicon.Participle) && r.t.Tokens[k-1].Is(lexicon.Auxiliary|lexicon.Modal) {
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
