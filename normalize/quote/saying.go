package quote

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

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
	future     bool   // "will say"
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
	doubt      bool // its subject may as well be another
}

// find lists the sayings of the text in order.
func (s *scanner) find() {
	pair, sentence := -1, 0
	lo := s.sentences[0].From
	skip := s.furniture
	var say saying
	for _, k := range s.points {
		i := int(k)
		for s.sentences[sentence].To <= i {
			sentence++
			lo = s.sentences[sentence].From
			s.quoted[sentence] = pair >= 0
		}
		if a := s.at[i]; a > 0 {
			pair, lo = int(a-1), i+1
			continue
		} else if a < 0 {
			pair, lo = s.pairs[-a-1].parent, i+1
			continue
		}
		for len(skip) > 0 && skip[0].to <= i {
			skip = skip[1:]
		}
		if len(skip) > 0 && skip[0].from <= i {
			continue
		}
		hi := s.sentences[sentence].To
		if pair >= 0 {
			hi = min(hi, s.pairs[pair].to)
		}
		if s.saying(&say, i, lo, hi) {
			say.inside, say.lo, say.hi = pair, lo, hi
			s.sayings = append(s.sayings, say)
		}
	}
	for sentence++; sentence < len(s.sentences); sentence++ {
		s.quoted[sentence] = pair >= 0
	}
}

// saying reads the cue whose verb is token i, in the part lo to hi of its sentence, and answers whether it is one.
func (s *scanner) saying(say *saying, i, lo, hi int) bool {
	if s.w.source[s.t.Tokens[i].Word] {
		if _, end, ok := s.t.Phrase(s.w.sources, i); ok {
			return s.accordingTo(say, i, end, lo, hi)
		}
	}
	v, ok := s.verb(i, lo, hi)
	if !ok || s.noVerb(&v, lo, hi) {
		return false
	}
	*say = saying{cue: v.cue, from: i, to: v.to, start: v.start, inside: -1, silent: v.silent, infinitive: v.infinitive}
	switch {
	case v.bare(gerund) && s.behindWord(v.group, lo, s.w.that):
		return false // "that declaring an emergency would help"
	case v.bare(gerund) && v.group == i && s.behindWord(i, lo, s.w.as):
		if !s.quotedAs(say, lo) {
			return false
		}
		say.content, say.clause = s.content(say, hi)
		return true
	case v.bare(gerund) && v.cue.class == "denying" && s.behindWord(v.group, lo, s.w.of) && v.group-2 >= lo && s.nominal(v.group-2) && !s.role(v.group-2) && !s.nameAt(v.group-2):
		return false // "the idea of denying"
	case v.bare(gerund):
		say.subject, say.shared = s.gerundSubject(v.group, lo)
	case v.infinitive:
		if v.governed {
			if say.subject, say.shared = s.subject(v.start, lo); !s.speaks(say.subject) {
				say.subject = phrase{} // "used a talk to claim"
			}
		}
		say.shared = say.shared || !say.subject.ok()
	case !s.isInverted(&v, lo, hi):
		say.subject, say.shared = s.subject(v.group, lo)
	}
	if s.disagrees(&v, say, lo, hi) {
		return false
	}
	if p := say.subject; p.ok() {
		say.start = min(say.start, p.from)
		say.silent = say.silent || s.t.Tokens[p.from].Is(lexicon.Negation) || p.from > lo && s.t.Tokens[p.from-1].Is(lexicon.Negation) // "nobody said"
	}
	say.future = v.modal && !v.does
	if v.be && v.form&participle != 0 || s.reduced(&v, lo, hi) || v.form&participle != 0 && v.cue.class == "asking" && !say.subject.ok() && v.to < hi && s.is(v.to, s.w.by) { // "Asked by a voter"
		say.passive = true
		s.passiveSaying(say, hi)
		return true
	}
	say.content, say.clause = s.content(say, hi)
	if k := say.content - 1; k >= say.to && s.is(k, s.w.to) && v.cue.has(frameInfinitive) && !v.infinitive {
		say.deed = true
	}
	if s.noun(&v, say, lo) {
		return false
	}
	if !say.subject.ok() && !say.shared && v.finite() {
		s.behindVerb(&v, say, lo, hi)
	}
	return v.form&(past|gerund|participle) != 0 || say.subject.ok() || say.shared || v.infinitive || v.modal
}

// isInverted says whether a comma and a clause stand before the verb and its subject behind it: "…, said Mr. Brown".
func (s *scanner) isInverted(v *verb, lo, hi int) bool {
	return v.group == v.at && v.group > lo && s.t.Tokens[v.group-1].Class == token.Comma && v.form&(past|third) != 0 &&
		v.cue.has(frameQuote) && v.cue.has(frameClause) && !v.cue.has(frameListener) && s.inverted(v.to, hi) && s.finite(lo, v.group-1)
}

// behindVerb looks for the subject of a saying that has none before it: behind the
// verb, or, where a marked title stands before the verb, in front of that.
func (s *scanner) behindVerb(v *verb, say *saying, lo, hi int) {
	t, g := s.t, v.group
	marks := g > 0 && s.at[g-1] < 0
	if g != lo && t.Tokens[g-1].Class != token.Comma && t.Tokens[g-1].Class != token.Dash && !marks {
		return
	}
	p := s.after(v.to, hi)
	if p.ok() && s.speaks(p) && v.cue.has(frameQuote) && (v.cue.has(frameClause) || t.Tokens[p.head].Named() || marks) && v.form&(past|third) != 0 && !(p.to < hi && s.verbal(p.to)) {
		if p.to < hi {
			p = s.apposition(p, p.to, hi)
		}
		say.subject, say.order = p, fronted
		say.content, say.clause = s.behindInverted(p.to, hi)
		return
	}
	if from := s.sentences[s.sentenceAt(v.at)].From; marks && s.at[from] == 0 {
		// "Hill, author of “The Long Road,” said"
		if p := s.firstPhrase(from, g); p.ok() && t.Tokens[p.to].Class == token.Comma {
			p = s.apposition(p, p.to, g)
			say.subject, say.start = p, p.from
		}
	}
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
		if !s.t.Tokens[p.head].Named() && !s.human(p) {
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

// accordingTo reads "according to somebody" or the like at token i, the phrase ending before token end, and answers whether it is one.
func (s *scanner) accordingTo(say *saying, i, end, lo, hi int) bool {
	t := s.t
	*say = saying{cue: according, from: i, to: end, start: i, inside: -1}
	say.subject = s.after(end, hi)
	if !say.subject.ok() {
		return false
	}
	end = say.subject.to
	k := end
	for k < hi && k < end+reach && t.Tokens[k].Class != token.Comma {
		k++
	}
	from := s.sentences[s.sentenceAt(i)].From
	first := s.lead(from, hi) == i && s.at[from] <= 0 && lo <= i && (lo == from || lo > 0 && s.at[lo-1] >= 0) || i > lo && t.Tokens[i-1].Word == s.w.that
	if i > lo && t.Tokens[i-1].Class == token.Comma && k+1 < hi && t.Tokens[k].Class == token.Comma {
		// ", according to X, …": in the middle, or behind a first adverbial
		if i-2 >= lo && t.Tokens[i-2].Class == token.Word && t.Tokens[i-2].Is(lexicon.Relative) {
			say.order = none // "which, according to X, …" is no statement by itself
			return true
		}
		say.order, say.content = around, k+1
		return true
	}
	if first {
		if k < hi && t.Tokens[k].Class == token.Comma {
			end = k + 1
		}
		say.order, say.content, say.clause = behind, end, true
		return true
	}
	say.order = fronted
	return true
}

// according is the cue of "according to".
var according = &cue{lemma: "according to", class: "neutral", strong: 1, frames: frameClause | frameNoun}

// passiveSaying reads a passive: "was quoted as saying", "was criticized by X as", "was told that" is no saying of its subject.
func (s *scanner) passiveSaying(say *saying, hi int) {
	t := s.t
	for k := say.to; k < hi && k < say.to+12 && t.Tokens[k].Class != token.Stop; k++ {
		if a := s.at[k]; a > 0 && s.pairs[a-1].close < hi { // "accused of “wasting money” by"
			if k = s.pairs[a-1].close; k+1 >= hi || !s.is(k+1, s.w.by) {
				break
			}
			continue
		} else if a != 0 {
			break
		}
		if w := t.Tokens[k]; w.Class == token.Word && (w.Word == s.w.by || w.Word == s.w.in && k == say.to) {
			if p := s.after(k+1, hi); p.ok() {
				say.subject = p
				say.content = p.to
				say.order = behind
				return
			}
		}
	}
	say.subject, say.silent = phrase{}, true
}

// gerundSubject is the subject of the -ing form at token g: the name right before it, or the clause's.
func (s *scanner) gerundSubject(g, lo int) (phrase, bool) {
	t := s.t
	if g > lo && t.Tokens[g-1].Class == token.Word && (t.Tokens[g-1].Named() || s.nominal(g-1)) && !t.Tokens[g-1].Is(closed|lexicon.TimeWord|lexicon.Weekday) {
		if from, head := s.group(g, lo); from < g && cues().paper[t.Tokens[head].Word] {
			return phrase{from: from, to: g, head: head}, false // "tar the law with a letter saying"
		}
		if p := s.before(g, lo); p.ok() && (p.to > p.from+1 || t.Tokens[p.head].Named() || s.plural(p)) && s.speaks(p) {
			return p, false
		}
	}
	return phrase{}, true
}

// title says whether a pair holds a title of a work: every word that counts is capitalized, and no sentence ends inside.
func (s *scanner) title(q pair) bool {
	t := s.t
	caps := 0
	for i := q.from; i < q.to; i++ {
		tok := &t.Tokens[i]
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

// place settles for every saying who says it and where its content stands.
func (s *scanner) place() {
	for i := range s.sayings {
		say := &s.sayings[i]
		if say.shared && !say.subject.ok() {
			say.subject = s.sharedSubject(i)
		}
		if say.order == 0 {
			say.order = s.order(say)
		}
		s.cast(i)
	}
}

// order tells where the content of a saying stands.
func (s *scanner) order(say *saying) order {
	t := s.t
	p := say.start - 1
	if p >= 0 && say.clause && say.subject.ok() && t.Tokens[say.content-1].Word != s.w.that &&
		(s.at[p] < 0 || p > 0 && s.at[p-1] < 0 && t.Tokens[p].Class == token.Comma) && s.sentences[s.sentenceAt(say.from)].From <= p && !s.occasion(s.closedAt(p)) {
		say.clause = false // what is said stands before it, in marks
	}
	if say.content > 0 && (say.clause || s.at[say.content] > 0) {
		return behind
	}
	if p >= 0 && t.Tokens[p].Class == token.Comma && say.cue.has(frameQuote) && say.subject.ok() && !say.shared && !say.infinitive {
		k := s.skip(say.to, say.hi, say.cue, false)
		switch {
		case k >= say.hi || t.Tokens[k].Class != token.Word && t.Tokens[k].Class != token.Comma && s.at[k] <= 0:
			return fronted
		case t.Tokens[k].Class == token.Comma && k == say.to && k+2 < say.hi && !s.ing(k+1) && !t.Tokens[k+1].Is(lexicon.Relative|lexicon.Conjunction):
			return around
		case t.Tokens[k].Class == token.Comma:
			return fronted
		}
	}
	return none
}

// closedAt is the pair that token i, or the token before it, closes.
func (s *scanner) closedAt(i int) pair {
	if s.at[i] >= 0 {
		i--
	}
	return s.pairs[-s.at[i]-1]
}

// behindComma is the phrase with a verb behind a comma from token i on, which may stand inside closing marks.
func (s *scanner) behindComma(i, to int) phrase {
	for k := i; k < to && k < i+reach; k++ {
		comma := s.t.Tokens[k].Class == token.Comma
		if a := s.at[k]; a > 0 {
			k = s.pairs[a-1].close
			comma = s.t.Tokens[s.pairs[a-1].to-1].Class == token.Comma
		}
		if !comma || k+1 >= to {
			continue
		}
		p := s.firstPhrase(k+1, to)
		end := p.to
		if p.ok() && end < to && s.t.Tokens[end].Class == token.Bracket {
			for end++; end < to && end < p.to+few*few && s.t.Tokens[end].Class != token.Bracket; end++ {
			}
			end++
		}
		if p.ok() && end < to && s.verbal(end) {
			return p
		}
	}
	return phrase{}
}

// ofWhom is the people of whom some do what the participle at token i tells, "filled with fans, many wearing scarves and chanting": the
// noun before the comma.
func (s *scanner) ofWhom(lo, i int) phrase {
	for k := i - 1; k > lo+1 && k > i-reach/2; k-- {
		if a := s.at[k]; a < 0 { // over what stands in marks
			k = s.pairs[-a-1].open
			continue
		}
		if s.t.Tokens[k-1].Class == token.Comma && s.part(k) && s.participial(k+1) {
			if from, head := s.group(k-1, lo); from < k-1 {
				if p := (phrase{from: from, to: k - 1, head: head}); s.plural(p) && s.speaks(p) && !s.nameAt(head) {
					return p
				}
			}
			return phrase{}
		}
	}
	return phrase{}
}

// part says whether token i is a word for some of those named before it.
func (s *scanner) part(i int) bool {
	switch s.t.Norm(i) {
	case "many", "some", "most", "several", "all", "both", "others":
		return true
	}
	return false
}

// grounds says whether a phrase is a place that stands for nobody: "Park Lane", but not "Berlin".
func (s *scanner) grounds(p phrase) bool {
	if !p.ok() {
		return false
	}
	m, ok := s.mentionAt(p.head)
	return ok && m.Kind == name.Place && !m.Pronoun && s.entities[m.Entity].Code == ""
}

// sharedSubject is the subject of saying i, which has none of its own: that of
// the saying before it in the sentence, else the clause's.
func (s *scanner) sharedSubject(i int) phrase {
	say := &s.sayings[i]
	for k := i - 1; k >= 0 && k > i-4; k-- {
		prev := &s.sayings[k]
		if prev.hi != say.hi || prev.inside != say.inside {
			break
		}
		if prev.subject.ok() && !prev.passive && prev.cue != according && prev.order != fronted && (prev.order == behind || prev.cue.has(frameNoun|frameOf) && prev.content > 0) {
			return prev.subject
		}
	}
	from := s.sentences[s.sentenceAt(say.from)].From
	if say.inside >= 0 {
		from = max(from, s.pairs[say.inside].from)
	}
	if s.lead(from, say.from) == say.from { // "Saying it would fail, Brown left"
		return s.firstPhrase(from, s.sentences[s.sentenceAt(say.from)].To)
	}
	if to := s.sentences[s.sentenceAt(say.from)].To; say.inside < 0 && say.cue.has(frameQuote) && s.ing(say.from) && say.from-from < reach && !s.finite(from, say.from) {
		if p := s.behindComma(say.to, to); p.ok() { // "A day after saying that, Brown left"
			return p
		}
	}
	for k := say.from - 1; k > from && k > say.from-reach; k-- {
		if c := s.t.Tokens[k]; c.Class == token.Comma && s.t.Folded[c.At] != ',' && s.at[k+1] == 0 {
			from = k + 1
		}
	}
	if s.ing(say.from) {
		if p := s.ofWhom(from, say.from); p.ok() {
			return p
		}
	}
	p, under := s.clauseSubject(max(from, say.from-reach), say.from)
	switch {
	case s.ing(say.from) && s.grounds(p):
		return phrase{}
	case !under.ok():
	case s.ing(say.from) && (!s.speaks(p) || cues().uttered[s.t.Tokens[p.head].Word] == speech):
		return under // "Brown's remarks came as Gray left, saying"
	case !s.ing(say.from) && s.speaks(p) && say.start > 1 && s.t.Tokens[say.start-1].Class == token.Word && s.t.Tokens[say.start-2].Class != token.Comma:
		say.doubt = true // "Brown left after Gray came and said"
	}
	return p
}
