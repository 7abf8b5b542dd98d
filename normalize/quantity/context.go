package quantity

import (
	"sort"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// context fills in what a mention is about: the noun, the verb, the role, the date.
func (r *reader) context(q *Quantity, a amount) {
	at := q.To
	hyphen := r.hyphen(at)
	next := r.past(at)
	bare := q.Kind == Count
	many := bare && a.value != Int(1) && !hyphen
	switch {
	case q.Kind == Age:
	case r.word(at) == r.x.words.of || q.Kind == Money && r.word(at) == r.x.words.in:
		// "40 percent of voters", "two of the officers", "$1 billion in costs"
		k := at + 1
		def := false
		for k < r.to && r.t.Tokens[k].Is(lexicon.Determiner|lexicon.Possessive) {
			def = true
			k++
		}
		if k < r.to {
			if p, ok := r.nounAfter(k, a.vague && !def); ok && (r.t.Tokens[p.head].Shape == token.Lower || bare) {
				q.Noun, q.Modifiers = p.noun, r.modifiers(p)
				if bare && !def && a.vague {
					q.Unit = r.unitOf(p) // "dozens of people"
				}
			}
		}
		if (q.Kind == Percent || q.Kind == Ratio) && r.word(at) == r.x.words.of {
			q.Role = Share
		}
	case q.Kind == Duration && !(q.To-2 > q.From && r.hyphen(q.To-2)): // "a 90-minute debate"
	case next < r.to:
		p, ok := r.nounAfter(next, many)
		if hyphen && bare {
			p, ok = nounPhrase{next, next, lemma.Noun(r.t.Norm(next)), true}, r.t.Tokens[next].Class == token.Word && (r.t.Tokens[next].Is(lexicon.Noun) || !r.t.Tokens[next].Is(lexicon.MostlyAdjective|boundary))
		}
		if ok && (bare || r.t.Tokens[p.head].Shape == token.Lower) {
			q.Noun, q.Modifiers = p.noun, r.modifiers(p)
			if bare {
				q.Unit = r.unitOf(p)
			} else if r.x.changes.At(r.word(p.head)).noun && q.Kind != Duration && q.Kind != Multiple {
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

// changed says whether a verb of change governs the number at token i: "rose 5", "fell by about 5".
func (r *reader) changed(i int) bool {
	_, ok := r.changeBefore(i)
	return ok
}

func (r *reader) changeBefore(i int) (int, bool) {
	lead := i
	if h, ok := r.lead(i); ok {
		lead = h.from
		if c := r.x.changes.At(r.word(h.from)); c.moves() { // "up to" is no change, "up" is
			return 0, false
		}
	}
	by := lead > r.from && r.word(lead-1) == r.x.words.by
	reach := 4
	if by { // "cut interest rates by 25 basis points"
		reach = 8
	}
	for k := lead - 1; k >= max(r.from, lead-reach); k-- {
		tok := &r.t.Tokens[k]
		if tok.Class != token.Word || tok.Word == 0 && !by {
			return 0, false
		}
		if c := r.x.changes.At(tok.Word); c.moves() {
			switch {
			case c.verb: // "a retreat by 33 Democrats" is no change
				past := r.t.Norm(k) != c.lemma && r.t.Norm(k) != c.lemma+"s"
				return k, past || !tok.Is(lexicon.Noun) || k == r.from || r.verbPlace(k)
			case k > r.from: // "picked up six seats" is none either
				p := &r.t.Tokens[k-1]
				return k, p.Is(lexicon.Auxiliary) || !p.Is(lexicon.Verb|lexicon.Participle) && !strings.HasSuffix(r.t.Norm(k-1), "ed")
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
		tok := &r.t.Tokens[k]
		if tok.Class == token.Stop || tok.Class == token.Comma && r.is(k, ";") {
			return false
		}
		if tok.Word == 0 {
			continue
		}
		if r.marked(k, ranging) {
			return false
		}
		if r.x.changes.At(tok.Word).moves() || r.number(k).class == multiplied {
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
	lead := i
	if h, ok := r.lead(i); ok {
		lead = h.from
	}
	for k := i - 1; direct < 0 && k >= max(s.From, i-verbReach) && !r.begins(q, lead); k-- {
		tok := &r.t.Tokens[k]
		if tok.Word == r.x.words.said || tok.Word == r.x.words.says || tok.Word == r.x.words.told {
			break // "police said 12 people died": the figure is of what is said
		}
		if tok.Class == token.Stop || r.t.Form(k) == ";" || tok.Class == token.Bracket || tok.Class == token.Mark ||
			tok.Is(lexicon.Relative|lexicon.Subordinator) && !tok.Is(lexicon.Preposition|lexicon.Determiner) || tok.Word == r.x.words.that && k < i-1 {
			break
		}
		if tok.Class != token.Word || !tok.Is(lexicon.Verb|lexicon.Participle) && !r.x.changes.At(tok.Word).moves() {
			continue
		}
		if tok.Is(lexicon.Auxiliary|lexicon.Preposition|lexicon.Determiner) || tok.Named() && k > s.From && !r.titled(k) {
			continue
		}
		if c := r.x.changes.At(tok.Word); c.moves() && (c.verb || k == direct) || k == lead-1 && r.inflected(k) || tok.Is(lexicon.MostlyVerb) && r.predicates(k) || !tok.Is(lexicon.MostlyVerb) && r.verbPlace(k) {
			verb = k
			break
		}
	}
	if direct >= 0 {
		verb = direct
	}
	change := change{}
	if verb >= 0 {
		change = *r.x.changes.At(r.t.Tokens[verb].Word)
		if change.moves() {
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
		q.Verb = r.x.changes.At(r.t.Tokens[direct].Word).lemma
	case to && change.moves():
		q.Role = Level
	}
	if q.Noun != "" || q.Kind == Ordinal || q.Kind == Age {
		return
	}
	switch {
	case verb < 0:
		if lead > s.From && r.t.Tokens[lead-1].Is(lexicon.Auxiliary) { // "unemployment was 4.1%"
			q.Noun = r.subject(lead-1, s.From)
		}
	case r.x.levels[r.t.Tokens[verb].Word]: // "trade reached $2 billion"
		q.Noun = r.subject(verb, s.From)
	case change.moves() && (direct >= 0 || to):
		q.Noun = r.subject(verb, s.From)
		if direct >= 0 && r.word(q.From-1) == r.x.words.by { // "cut interest rates by"
			if object := r.subject(q.From-1, direct+1); object != "" {
				q.Noun = object
			}
		}
	}
}

// begins says whether a figure is the subject of a clause of its own behind "and" or a comma: "12 were killed and at least 30 people were injured",
// but not "the attack that killed 10 soldiers and 12 civilians was".
func (r *reader) begins(q *Quantity, lead int) bool {
	if lead == 0 || q.Kind != Count || !r.t.Tokens[lead-1].Is(lexicon.Conjunction) && r.t.Tokens[lead-1].Class != token.Comma {
		return false
	}
	for k := q.To; k < min(r.to, q.To+4); k++ {
		tok := &r.t.Tokens[k]
		switch {
		case tok.Class != token.Word:
			return false
		case tok.Is(lexicon.Auxiliary):
			if r.singular(k) {
				return false
			}
			for b := lead - 2; b >= max(r.sentenceAt(lead).From, lead-verbReach); b-- {
				if r.t.Tokens[b].Is(lexicon.Relative) {
					return false
				}
			}
			return true
		case tok.Is(lexicon.Preposition | lexicon.Conjunction | lexicon.Determiner | lexicon.MostlyVerb):
			return false
		}
	}
	return false
}

// singular says whether the auxiliary at token i cannot have a plural subject.
func (r *reader) singular(i int) bool {
	w := r.t.Norm(i)
	return w == "was" || w == "is" || w == "has" || w == "does"
}

// inflected says whether the word at token i, right before a figure, is a verb by its form: "and injured 30", "police shot two men".
func (r *reader) inflected(i int) bool {
	w := r.t.Norm(i)
	base := lemma.Verb(w)
	if i == 0 || w == base || w == base+"s" || strings.HasSuffix(w, "ing") {
		return false
	}
	p := &r.t.Tokens[i-1]
	return p.Class == token.Word && !p.Is(lexicon.Determiner|lexicon.Possessive|lexicon.Preposition|lexicon.Adjective)
}

// verbPlace says whether a word that may be a noun or a verb stands where verbs do: behind a noun, a pronoun or an auxiliary.
func (r *reader) verbPlace(k int) bool {
	if k == 0 {
		return false
	}
	p := &r.t.Tokens[k-1]
	if p.Is(lexicon.Determiner | lexicon.Possessive | lexicon.Preposition | lexicon.Adjective) {
		return p.Word == r.x.words.to
	}
	if r.t.Tokens[k].Is(lexicon.MostlyNoun) {
		return p.Is(lexicon.Pronoun|lexicon.Modal) && !p.Is(lexicon.Determiner)
	}
	return p.Is(lexicon.Pronoun|lexicon.Auxiliary|lexicon.Modal|lexicon.Noun) || p.Named()
}

// predicates says whether a word that is mostly a verb is one here: no "the wanted men", "a planned rise".
func (r *reader) predicates(k int) bool {
	if k == 0 || !r.t.Tokens[k].Is(lexicon.Adjective|lexicon.Participle|lexicon.Noun) {
		return true
	}
	p := &r.t.Tokens[k-1]
	return !p.Is(lexicon.Determiner|lexicon.Possessive) || p.Is(lexicon.Pronoun) && !p.Is(lexicon.Possessive)
}

// verbAfter finds the verb behind a subject: "12 people were killed".
func (r *reader) verbAfter(q *Quantity, end int) {
	for k := q.To; k < min(end, q.To+verbReach); k++ {
		tok := &r.t.Tokens[k]
		if tok.Class == token.Stop || r.t.Form(k) == ";" {
			return
		}
		if tok.Class != token.Word || tok.Is(lexicon.Auxiliary|lexicon.Preposition) {
			continue
		}
		if tok.Named() || tok.Is(lexicon.Noun) && r.t.Tokens[k-1].Is(lexicon.MostlyNoun|lexicon.MostlyAdjective) && !r.t.Tokens[k-1].Is(lexicon.Auxiliary) && r.t.Norm(k) == lemma.Verb(r.t.Norm(k))+"s" {
			continue // "on food stamps"
		}
		if tok.Is(lexicon.MostlyVerb) || tok.Is(lexicon.Verb|lexicon.Participle) && r.t.Tokens[k-1].Is(lexicon.Auxiliary|lexicon.Modal) {
			q.Verb = lemma.Verb(r.t.Norm(k))
			return
		}
	}
}

// subject is the head of the noun phrase before the verb at token i: the import
// of "imports of steel", but the death of "the number of deaths".
func (r *reader) subject(i, from int) string {
	noun := ""
	for k := i - 1; k >= max(from, i-nounReach); k-- {
		tok := &r.t.Tokens[k]
		switch {
		case tok.Class == token.Stop, tok.Class == token.Comma, tok.Class == token.Mark:
			return noun
		case noun != "" && tok.Word == r.x.words.of:
			if r.marked(k-1, counting) {
				return noun
			}
			noun = ""
		case noun != "" && tok.Is(boundary):
			return noun
		case tok.Class != token.Word || tok.Is(boundary|lexicon.Adverb|lexicon.TimeWord|lexicon.Month|lexicon.Weekday):
		case noun == "" && tok.Is(lexicon.Noun) && (tok.Shape == token.Lower || k == r.sentenceFrom(k)):
			noun = lemma.Noun(r.t.Norm(k))
		}
	}
	return noun
}

// asOf finds the date that the figure is of: the nearest one in its sentence with no other mention and no clause's end between.
func (r *reader) asOf(q *Quantity) {
	k := sort.Search(len(r.taken), func(k int) bool { return r.taken[k].Start >= q.End })
	s := r.sentenceAt(q.From)
	if k < len(r.taken) {
		at := r.t.Index(r.taken[k].Start)
		if at < s.To && at-q.To <= dateReach && r.open(q.To, at, false) {
			q.AsOf = r.taken[k]
			return
		}
	}
	if k > 0 {
		at := r.t.Index(r.taken[k-1].End - 1)
		first := r.t.Index(r.taken[k-1].Start) <= s.From+1 // "In 2023, exports"
		if at >= s.From && q.From-at <= dateReach && r.open(at+1, q.From, first) {
			q.AsOf = r.taken[k-1]
		}
	}
}

// open says whether no clause ends between two tokens, and no other figure
// stands there. comma says that the first of them may be one.
func (r *reader) open(from, to int, comma bool) bool {
	for k := from; k < to; k++ {
		tok := &r.t.Tokens[k]
		if tok.Class == token.Number || tok.Class == token.Stop || tok.Class == token.Mark || tok.Class == token.Comma && !(comma && k == from) || tok.Is(lexicon.Relative|lexicon.Subordinator) && !tok.Is(lexicon.Preposition) {
			return false
		}
	}
	return true
}
