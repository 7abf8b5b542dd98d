package quote

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// phrase is a noun phrase: its tokens, to not included, and its head noun. The zero phrase is none.
type phrase struct {
	from, to, head int
	and            int  // the "and" between two names; else 0
	person         bool // "who" follows it
}

func (p phrase) ok() bool { return p.to > p.from }

// reach is how far a phrase is looked for, in tokens, and how many pieces it may have: what keeps hostile input linear.
const (
	reach  = 48
	pieces = 6
)

// nominal says whether token i may be part of a noun group and is no determiner.
func (s *scanner) nominal(i int) bool {
	tok := &s.t.Tokens[i]
	switch tok.Class {
	case token.Number:
		return true
	case token.Clitic:
		return s.t.Norm(i) == "'s" || s.t.Norm(i) == "’s"
	case token.Dash:
		return s.hyphen(i)
	case token.Sign:
		switch s.t.Norm(i) {
		case "&", "/", "$", "£", "€", "¥", "%", "@":
			return true
		}
		return false
	case token.Stop: // "Mr." and initials
		return i > 0 && tok.Before == token.None && tok.To-tok.At == 1 && (s.t.Tokens[i-1].Is(lexicon.Abbreviation|lexicon.ProperAbbreviation) || s.t.Tokens[i-1].To-s.t.Tokens[i-1].At == 1)
	case token.Mark: // a plural's apostrophe
		return s.at[i] == 0 && tok.Before == token.None
	case token.Word:
		if i > 0 && tok.Before == token.None && s.t.Tokens[i-1].Class == token.Dash || i+1 < len(s.t.Tokens) && s.hyphen(i+1) {
			return true // part of a compound
		}
		if tok.Shape != token.Lower {
			return !tok.Is(closed) || tok.Shape == token.Upper
		}
		if tok.Is(closed) {
			return tok.Is(lexicon.Noun|lexicon.Adjective) && !tok.Is(lexicon.Auxiliary|lexicon.Modal|lexicon.Preposition)
		}
		if tok.Tags == 0 && s.participial(i) {
			return i > 0 && s.t.Tokens[i-1].Is(lexicon.Determiner)
		}
		if tok.Is(lexicon.MostlyVerb) {
			// "the installed speaker", "the press secretary", but "members voted"
			return tok.Is(lexicon.Participle|lexicon.Noun|lexicon.Adjective) && i > 0 && (s.t.Tokens[i-1].Is(lexicon.Determiner|lexicon.Possessive|lexicon.MostlyAdjective) || s.t.Tokens[i-1].Class == token.Clitic && s.nominal(i-1) ||
				tok.Is(lexicon.Noun) && s.t.Tokens[i-1].Is(lexicon.Participle) && i > 1 && s.t.Tokens[i-2].Is(lexicon.Determiner|lexicon.Possessive) ||
				tok.Is(lexicon.Noun) && s.t.Tokens[i-1].Is(lexicon.MostlyNoun) && s.t.Folded[s.t.Tokens[i-1].To-1] != 's')
		}
		return !tok.Is(lexicon.Adverb) || tok.Is(lexicon.Noun|lexicon.Adjective)
	}
	return false
}

// participial says whether token i is a participle, by the lexicon or by its ending.
func (s *scanner) participial(i int) bool {
	tok := &s.t.Tokens[i]
	if tok.Tags == 0 {
		w := s.t.Norm(i)
		return tok.Class == token.Word && tok.Shape == token.Lower && len(w) > 4 && w[len(w)-3:] == "ing"
	}
	return tok.Is(lexicon.Participle) && tok.Is(lexicon.MostlyVerb)
}

// hyphen says whether token i joins the words around it.
func (s *scanner) hyphen(i int) bool {
	tok := &s.t.Tokens[i]
	return tok.Class == token.Dash && tok.Before == token.None && tok.To-tok.At == 1 && s.t.Folded[tok.At] == '-' &&
		i+1 < len(s.t.Tokens) && s.t.Tokens[i+1].Before == token.None
}

// closed are the classes of words that no noun group has inside.
const closed = lexicon.Preposition | lexicon.Pronoun | lexicon.Conjunction | lexicon.Subordinator | lexicon.Relative | lexicon.Auxiliary | lexicon.Modal | lexicon.Negation | lexicon.Determiner | lexicon.Possessive

// pronoun says whether token i is a pronoun that stands alone.
func (s *scanner) pronoun(i int) bool {
	tok := &s.t.Tokens[i]
	return tok.Class == token.Word && tok.Is(lexicon.Pronoun) && !tok.Is(lexicon.Relative)
}

// before is the noun phrase that ends before token end, within lo.
func (s *scanner) before(end, lo int) phrase {
	t := s.t
	lo = max(lo, end-reach)
	p := phrase{}
	e := end
	for e > lo && t.Tokens[e-1].Is(lexicon.Weekday|lexicon.TimeWord) && !s.pronoun(e-1) { // "the minister on Monday", "leaders this week"
		k := e - 1
		for k > lo && t.Tokens[k-1].Class == token.Word && t.Tokens[k-1].Shape == token.Lower && t.Tokens[k-1].Is(lexicon.Determiner|lexicon.Adjective|lexicon.Preposition) {
			k--
		}
		if k-2 >= lo && s.participial(k-1) && s.nominal(k-2) {
			k-- // "the letter sent early Friday"
		}
		if k <= lo || !s.nominal(k-1) && !s.pronoun(k-1) {
			break
		}
		e = k
	}
	for n := 0; n < pieces && e > lo; n++ {
		if e-1 > lo && t.Tokens[e-1].Class == token.Bracket {
			if e = s.openBracket(e-1, lo); e < 0 {
				break
			}
			continue
		}
		start, head := s.group(e, lo)
		if start == e {
			break
		}
		if start-2 >= lo && t.Tokens[start-1].Is(lexicon.Adjective) && t.Tokens[start-1].Class == token.Word && (t.Tokens[start-2].Class == token.Comma || s.at[start-2] != 0) {
			start-- // ", acting police chief Ann Hill said"
		}
		if !p.ok() {
			p.to = e
		}
		p.from, p.head = start, head
		k := start - 1
		if k <= lo {
			break
		}
		switch tok := t.Tokens[k]; {
		case tok.Class == token.Word && tok.Is(lexicon.Preposition) && !tok.Is(lexicon.Subordinator) && tok.Shape == token.Lower &&
			(s.nominal(k-1) || s.pronoun(k-1) || t.Tokens[k-1].Class == token.Bracket):
			e = k
			continue
		case t.Tokens[k].Word == s.w.and && t.Tokens[start].Named():
			if from, _ := s.group(k, lo); from < k && s.named(from, k) && (from == lo || !s.nominal(from-1) && !t.Tokens[from-1].Is(lexicon.Preposition)) {
				p.from, p.and = from, k
			}
		}
		break
	}
	for p.to-p.from > 1 && t.Tokens[p.from].Is(lexicon.Weekday|lexicon.TimeWord) && t.Tokens[p.from+1].Named() && p.head > p.from {
		p.from++
	}
	return p
}

// group is the noun group that ends before token e: where it begins and its last word; e where there is none.
func (s *scanner) group(e, lo int) (start, head int) {
	t := s.t
	k := e - 1
	if s.pronoun(k) && !(t.Tokens[k].Is(lexicon.Determiner) && t.Tokens[k].Shape != token.Lower && t.Tokens[k].Is(lexicon.Noun)) {
		return k, k
	}
	head = -1
	for k >= lo && s.nominal(k) {
		if head < 0 && t.Tokens[k].Class == token.Word {
			head = k
		}
		k--
	}
	if head < 0 {
		return e, e
	}
	for n := head; n > k+1 && n > head-3; n-- { // "people familiar with it"
		if !s.adjectival(n) {
			head = n
			break
		}
	}
	for k >= lo && s.determiner(k) {
		first := s.article(k)
		if k--; first {
			if k >= lo && s.predeterminer(k) {
				k--
			}
			break
		}
	}
	if k+1 < e && t.Tokens[k+1].Class != token.Word && t.Tokens[k+1].Class != token.Number {
		k++ // a sign or clitic begins no group
	}
	if k+1 > head {
		return e, e
	}
	return k + 1, head
}

// determiner says whether token i begins a noun group: "the", "his", "one".
func (s *scanner) determiner(i int) bool {
	tok := &s.t.Tokens[i]
	return tok.Class == token.Word && (tok.Word == s.w.one || tok.Is(lexicon.Determiner|lexicon.Possessive) && (!tok.Is(lexicon.Relative) || tok.Shape == token.Capital && s.sentenceStart(i)))
}

// article says whether token i is an article, a demonstrative or a possessive: no determiner but "all" and its like stands before it.
func (s *scanner) article(i int) bool {
	switch s.t.Norm(i) {
	case "the", "a", "an", "this", "that", "these", "those":
		return true
	}
	return s.t.Tokens[i].Is(lexicon.Possessive)
}

// predeterminer says whether token i may stand before a determiner: "all the".
func (s *scanner) predeterminer(i int) bool {
	switch s.t.Norm(i) {
	case "all", "both", "half", "such", "even", "only":
		return true
	}
	return false
}

// timely says whether a phrase is a time: "a few days".
func (s *scanner) timely(p phrase) bool {
	return s.t.Tokens[p.head].Is(lexicon.TimeWord | lexicon.Weekday | lexicon.Month)
}

// named says whether tokens i to j are all capitalized words, or signs of names.
func (s *scanner) named(i, j int) bool {
	for ; i < j; i++ {
		if tok := s.t.Tokens[i]; tok.Class == token.Word && tok.Shape == token.Lower {
			return false
		}
	}
	return true
}

// openBracket is the bracket that token i closes; -1 where there is none near.
func (s *scanner) openBracket(i, lo int) int {
	for k := i - 1; k >= lo && k > i-16; k-- {
		if s.t.Tokens[k].Class == token.Bracket {
			return k
		}
	}
	return -1
}

// after is the noun phrase that begins at token i, before hi.
func (s *scanner) after(i, hi int) phrase {
	t := s.t
	hi = min(hi, i+reach, len(t.Tokens))
	if i >= hi {
		return phrase{}
	}
	p := phrase{from: i, to: i, head: -1}
	k := i
	for n := 0; n < pieces; n++ {
		start := k
		if k < hi && s.pronoun(k) && !(k+1 < hi && (t.Tokens[k].Is(lexicon.Determiner) || t.Tokens[k].Word == s.w.one) && s.nominal(k+1)) {
			k++
			if p.head < 0 {
				p.head = k - 1
			}
		} else {
			for k < hi && t.Tokens[k].Class == token.Word && (t.Tokens[k].Is(lexicon.Determiner|lexicon.Possessive) && !t.Tokens[k].Is(lexicon.Relative) || t.Tokens[k].Word == s.w.one) {
				k++
			}
			first, seen := k, false
			for k < hi && s.nominal(k) {
				tok := &t.Tokens[k]
				if tok.Class == token.Word {
					if seen && tok.Named() && k-1 >= first && t.Tokens[k-1].Is(lexicon.MostlyNoun) && t.Tokens[k-1].Shape == token.Lower && !s.role(k-1) && t.Tokens[start].Is(lexicon.Determiner) {
						if m, ok := s.mentionAt(k); ok && m.From == k && m.Kind == name.Person && m.To < hi && s.verbal(m.To) {
							break // "a memo Brown wrote"
						}
					}
					if seen && tok.Shape == token.Lower && t.Tokens[k-1].Named() && !tok.Is(lexicon.MostlyNoun) && !(tok.Is(lexicon.MostlyAdjective) && k+1 < hi && s.role(k+1)) {
						break
					}
					if k > first && tok.Shape == token.Lower && !tok.Is(lexicon.Noun) && s.finiteCue(k) {
						break
					}
					seen = true
				}
				k++
			}
			if !seen {
				k = start
				break
			}
			if p.head < 0 {
				p.head = k - 1
				for p.head > first && t.Tokens[p.head].Class != token.Word {
					p.head--
				}
			}
		}
		if p.to = k; k+1 < hi && n == 0 && t.Tokens[k].Word == s.w.and && s.named(p.head, k) && t.Tokens[k+1].Named() && s.nominal(k+1) {
			p.and = k
			k++
			continue
		}
		if k+1 < hi && t.Tokens[k].Class == token.Word && t.Tokens[k].Is(lexicon.Preposition) && !t.Tokens[k].Is(lexicon.Subordinator) && t.Tokens[k].Word != s.w.to {
			k++
			continue
		}
		break
	}
	if p.head < 0 {
		return phrase{}
	}
	return p
}

// subject is the phrase that a verb group that begins at token g has for its
// subject, looking left as far as lo. shared says that the verb has none of its
// own ("…, and added"): its subject is the clause's.
func (s *scanner) subject(g, lo int) (p phrase, shared bool) {
	t := s.t
	for k := g; k > lo && g-k < 6; k-- { // "who as recently as Friday said"
		if t.Tokens[k-1].Class != token.Word || !t.Tokens[k-1].Is(lexicon.TimeWord|lexicon.Weekday|lexicon.Adverb|lexicon.Preposition|lexicon.Subordinator) && !s.ly(k-1) {
			if k < g && t.Tokens[g-1].Is(lexicon.TimeWord|lexicon.Weekday) && t.Tokens[k-1].Is(lexicon.Relative) && t.Tokens[k-1].Class == token.Word {
				g = k
			}
			break
		}
	}
	j := g - 1
	if j < lo {
		return phrase{}, false
	}
	tok := &t.Tokens[j]
	switch {
	case tok.Class == token.Word && tok.Is(lexicon.Relative): // "Jones, who said"
		k := j
		if k > lo && t.Tokens[k-1].Class == token.Comma {
			k--
		}
		if k > lo && t.Tokens[k-1].Class == token.Comma {
			return phrase{}, false
		}
		p := s.before(k, lo)
		p.person = tok.Word == s.w.who
		for n := 0; n < 2 && p.person && p.from-2 > lo && t.Tokens[p.from-1].Class == token.Comma && !s.someone(p); n++ {
			if q := s.before(p.from-1, lo); q.ok() { // "Brown of Leeds, England, who said"
				q.person = true
				p = q
			}
		}
		for i := p.to - 2; p.person && i > p.from; i-- { // "reactions by members who said"
			if w := t.Tokens[i]; w.Class == token.Word && (w.Word == s.w.by || w.Is(lexicon.Preposition) && s.cutsOff(i)) {
				if q := s.before(p.to, i+1); q.ok() {
					q.person = true
					p = q
				}
				break
			}
		}
		if k < j && tok.Word != s.w.who && p.ok() && !s.speaks(p) {
			for i := p.to - 1; i > p.from; i-- { // "the release of a book by Ann Brown, which said"
				if cues().paper[t.Tokens[i].Word] {
					from, head := s.group(i+1, p.from)
					return phrase{from: from, to: i + 1, head: head}, false
				}
			}
		}
		if k == j && tok.Word != s.w.who && p.ok() {
			if from, head := s.group(p.to, max(lo, p.from)); from < p.to {
				p = phrase{from: from, to: p.to, head: head} // "the top of a report that said"
			}
		}
		if k == j && p.person && p.ok() {
			if from, head := s.group(k, max(lo, p.from)); from < k && from > p.from && (s.role(head) || s.personAt(head)) { // "the concern of lawmakers who said"
				p.from, p.head, p.and = from, head, 0
			}
		}
		return p, false
	case tok.Class == token.Word && (tok.Is(lexicon.Conjunction) || tok.Word == s.w.then):
		return phrase{}, true
	case tok.Class == token.Comma && t.Folded[tok.At] == ',':
		return s.apposed(j, lo), false
	case tok.Class == token.Dash && tok.Before != token.None:
		for k := j - 1; k > lo && k > j-reach; k-- {
			if t.Tokens[k].Class == token.Dash && t.Tokens[k].Before != token.None {
				return s.before(k, lo), false
			}
		}
		return phrase{}, false
	}
	p = s.before(g, lo)
	switch k := p.from - 1; {
	case !p.ok() && tok.Class == token.Word:
		p = s.relativeSubject(g, lo)
	case p.ok() && p.to-p.from == 1 && k > lo && s.object(p.head) && s.verbal(k):
		if q := s.relativeSubject(k, lo); q.ok() { // "the man who threw it said"
			p = q
		}
	case p.ok() && k-1 >= lo && t.Tokens[k].Is(lexicon.Preposition) && (t.Tokens[k-1].Is(lexicon.Auxiliary) && !s.isBe(t.Tokens[k-1].Word) || k-2 >= lo && s.adverb(k-1) && t.Tokens[k].Shape == token.Lower && !t.Tokens[k].Is(lexicon.Subordinator)): // "he has at times said", "Brown also on Friday said"
		return s.subject(s.verbGroup(k, lo), lo)
	case p.ok() && k-2 >= lo && t.Tokens[k].Is(lexicon.Preposition) && s.participial(k-1) && s.nominal(k-2):
		if q := s.before(k-1, lo); q.ok() { // "officials briefed on the plan"
			q.to = p.to
			p = q
		}
	case p.ok() && k-1 >= lo && s.participial(k) && s.ing(k) && s.nominal(k-1):
		if q := s.before(k, lo); q.ok() { // "the committee investigating the attack"
			q.to = p.to
			p = q
		}
	}
	return p, false
}

// relativeSubject is the subject before a relative clause that ends before the verb at token g: "a man who asked not to be named said".
func (s *scanner) relativeSubject(g, lo int) phrase {
	t := s.t
	for k := g - 1; k > lo && k > g-reach/2; k-- {
		tok := &t.Tokens[k]
		if tok.Class == token.Comma || tok.Class == token.Stop || s.at[k] != 0 {
			break
		}
		if tok.Class == token.Word && (tok.Word == s.w.who || tok.Word == s.w.that) {
			p := s.before(k, lo)
			p.person = tok.Word == s.w.who
			return p
		}
	}
	return phrase{}
}

// personAt says whether token i is in a person's name.
func (s *scanner) personAt(i int) bool {
	m, ok := s.mentionAt(i)
	return ok && m.Kind == name.Person
}

// cutsOff says whether token i is a preposition behind which another phrase begins for "who" to belong to.
func (s *scanner) cutsOff(i int) bool {
	switch s.t.Norm(i) {
	case "by", "from", "among", "between":
		return true
	}
	return false
}

// apposition is the person's name that stands behind phrase p and the comma at
// token comma, up to token to: "the mayor's brother, Ben Brown"; p where none does.
func (s *scanner) apposition(p phrase, comma, to int) phrase {
	t := s.t
	if comma+1 >= to || t.Tokens[comma].Class != token.Comma || s.personAt(p.head) || p.to > p.head+1 && !s.role(p.head) && t.Tokens[p.head].Word != s.w.one {
		return p
	}
	q := s.after(comma+1, to)
	if !q.ok() || q.to != to && t.Tokens[q.to].Class != token.Comma && t.Tokens[q.to].Class != token.Stop {
		return p
	}
	if m, ok := s.mentionAt(q.head); ok && m.Kind == name.Person && !m.Pronoun || !ok && q.to-q.from <= 3 && s.role(p.head) && s.named(q.from, q.to) {
		return q
	}
	return p
}

// someone says whether a phrase names or means a person, as far as can be told.
func (s *scanner) someone(p phrase) bool {
	if m, ok := s.mentionAt(p.head); ok {
		return m.Kind == name.Person
	}
	return s.role(p.head) || s.plural(p)
}

// apposed is the subject before an apposition that ends with the comma at token
// j: "Li, a professor at the university, said".
func (s *scanner) apposed(j, lo int) phrase {
	t := s.t
	lo = max(lo, j-reach)
	// The first phrase that a comma follows, behind what is fronted.
	for i := lo; i < j; {
		end := i
		for end < j && t.Tokens[end].Class != token.Comma {
			end++
		}
		if end == j {
			break
		}
		first := s.lead(i, end)
		if tok := t.Tokens[first]; first+1 < end && tok.Class == token.Word && tok.Is(lexicon.Subordinator) && !tok.Is(lexicon.Preposition|lexicon.Determiner) {
			first++ // "when the mayor, Ann Brown, said"
		}
		if p := s.after(first, end); p.ok() && !s.fronted(first) && !s.timely(p) && !s.finite(p.to, end) {
			for r := p.to; r < end; r++ { // "a sketch in which Ann Brown, a friend, joked"
				if t.Tokens[r].Is(lexicon.Relative) && t.Tokens[r].Class == token.Word {
					if q := s.after(r+1, end); q.ok() && q.to == end {
						return q
					}
				}
			}
			return s.apposition(p, end, j)
		}
		i = end + 1
	}
	for k := j - 1; k > lo; k-- {
		if t.Tokens[k].Class != token.Comma {
			continue
		}
		first := s.lead(k+1, j)
		if q := s.after(first, j); q.ok() && (q.to < j && s.verbal(q.to) || first > k+1 && s.someone(q) && (q.to == j || t.Tokens[q.to].Class == token.Bracket)) {
			return q // "…, Brown got up, smiled and said", "…, and Ann Brown (Lab.), said"
		}
		if q := s.before(k, lo); q.ok() {
			return s.apposition(q, k, j) // "… after her deputy, Ann Brown, said"
		}
		return phrase{}
	}
	if lo > 0 && s.at[lo-1] < 0 {
		if q := s.after(lo, j); q.ok() && q.to == j && s.personAt(q.head) {
			return q // "The author of “The Long Road,” Ann Brown, said"
		}
	}
	return phrase{}
}

// lead skips the words that may stand before a clause's subject: "But", "Still".
func (s *scanner) lead(i, hi int) int {
	hi = min(hi, i+reach)
	for i < hi && s.t.Tokens[i].Class == token.Word && s.t.Tokens[i].Is(lexicon.Conjunction|lexicon.Adverb) && !s.t.Tokens[i].Is(lexicon.Determiner|lexicon.Pronoun) {
		i++
	}
	return i
}

// fronted says whether what begins at token i stands before a clause's subject: "In May", "Asked about it", "To win".
func (s *scanner) fronted(i int) bool {
	tok := &s.t.Tokens[i]
	return tok.Class == token.Word && !tok.Is(lexicon.Determiner) && (tok.Is(lexicon.Preposition|lexicon.Subordinator) || tok.Word == s.w.to || s.gerundish(i))
}

// clauseSubject is the subject of the last finite verb between lo and hi that
// has one of its own who may speak; else the first phrase behind what is fronted.
// under is the subject of the last subordinate clause behind it, if it may speak.
func (s *scanner) clauseSubject(lo, hi int) (p, under phrase) {
	t := s.t
	for k, n := hi-1, 0; k > lo && n < reach; k, n = k-1, n+1 {
		if a := s.at[k]; a < 0 { // over what stands in marks
			k = s.pairs[-a-1].open
			continue
		}
		if !s.verbal(k) || t.Tokens[k].Class != token.Word {
			continue
		}
		g := s.verbGroup(k, lo)
		if g > lo && t.Tokens[g-1].Class == token.Word && t.Tokens[g-1].Is(lexicon.Relative|lexicon.Conjunction) {
			k = g
			continue
		}
		if p, _ := s.subject(g, lo); p.ok() && !s.thing(p) && !s.fronted(p.from) && s.speaks(p) && !s.possessor(p) && !s.tail(p, lo) && !s.modifies(p, k) {
			if p.from == lo || !t.Tokens[p.from-1].Is(lexicon.Subordinator|lexicon.Relative) ||
				p.from-2 >= lo && t.Norm(p.from-1) == "which" && t.Tokens[p.from-2].Is(lexicon.Preposition) { // "in which he spoke"
				return p, under
			}
			if !under.ok() && !t.Tokens[p.from-1].Is(lexicon.Relative) {
				under = p
			}
			k = p.from
			continue
		}
		k = g
	}
	return s.firstPhrase(lo, hi), under
}

// tail says whether a phrase is the last name of a row, so that a verb behind it has another subject: "who represents Leeds and York came".
func (s *scanner) tail(p phrase, lo int) bool {
	return p.and == 0 && p.from-2 >= lo && s.is(p.from-1, s.w.and) && s.t.Tokens[p.from-2].Named() && s.t.Tokens[p.from].Named()
}

// modifies says whether phrase p is no subject of token k, but a person's name that tells what kind of a thing the noun k is: "gave a
// Robin Hood grin".
func (s *scanner) modifies(p phrase, k int) bool {
	return p.to == k && p.to > p.from+1 && s.t.Tokens[k].Is(lexicon.Noun) && s.article(p.from) && s.nameAt(p.head) && s.personAt(p.head)
}

// possessor says whether a phrase ends with a possessive sign: "the reporters'".
func (s *scanner) possessor(p phrase) bool {
	c := s.t.Tokens[p.to-1].Class
	return c == token.Clitic || c == token.Mark
}

// verbGroup is where the group of adverbs and auxiliaries around the verb at token k begins.
func (s *scanner) verbGroup(k, lo int) int {
	for k > lo {
		tok := &s.t.Tokens[k-1]
		if tok.Class != token.Word || tok.Shape != token.Lower || !tok.Is(lexicon.Auxiliary|lexicon.Modal|lexicon.Negation) && !s.ly(k-1) &&
			!(tok.Is(lexicon.Adverb) && !tok.Is(closed)) {
			break
		}
		k--
	}
	return k
}

// firstPhrase is the first phrase between lo and hi behind what is fronted.
func (s *scanner) firstPhrase(lo, hi int) phrase {
	t := s.t
	i := lo
	for n := 0; n < 3; n++ {
		first := i
		if i = s.lead(i, hi); i > first && s.opens(i-1) {
			i-- // "But when Brown came, Gray left"
		}
		if i >= hi {
			return phrase{}
		}
		if !s.fronted(i) {
			break
		}
		k := i
		for k < hi && k < i+reach && t.Tokens[k].Class != token.Comma {
			k++
		}
		if k+1 >= hi || t.Tokens[k].Class != token.Comma {
			if e := s.short(i+1, hi); e > i+1 && e < hi { // "In his speech the senator"
				i = e
			}
			break
		}
		if i = k + 1; s.at[i] < 0 {
			i++ // a comma inside closing marks
		}
	}
	return s.after(i, hi)
}

// opens says whether token i is an adverb that opens a clause in front of another: "when".
func (s *scanner) opens(i int) bool {
	return s.t.Tokens[i].Is(lexicon.Subordinator) && s.t.Tokens[i].Is(lexicon.Adverb)
}

// gerundish says whether token i looks like an -ing form or a participle at the head of a clause.
func (s *scanner) gerundish(i int) bool {
	w := s.t.Norm(i)
	return len(w) > 5 && (w[len(w)-3:] == "ing" || w[len(w)-2:] == "ed") && !s.nameAt(i)
}
