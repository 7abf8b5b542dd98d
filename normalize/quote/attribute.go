package quote

import (
	"sort"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

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
		(s.at[p] < 0 || p > 0 && s.at[p-1] < 0 && t.Tokens[p].Class == token.Comma) && t.Sentences[s.sentenceAt(say.from)].From <= p {
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
		case t.Tokens[k].Class == token.Comma && k == say.to && k+2 < say.hi:
			return around
		case t.Tokens[k].Class == token.Comma:
			return fronted
		}
	}
	return none
}

// sharedSubject is the subject of saying i, which has none of its own: that of
// the saying before it in the sentence, else the clause's.
func (s *scanner) sharedSubject(i int) phrase {
	say := s.sayings[i]
	for k := i - 1; k >= 0 && k > i-4; k-- {
		prev := s.sayings[k]
		if prev.hi != say.hi || prev.inside != say.inside {
			break
		}
		if prev.subject.ok() && !prev.passive && prev.cue != according && prev.order != fronted && (prev.order == behind || prev.cue.has(frameNoun|frameOf) && prev.content > 0) {
			return prev.subject
		}
	}
	from := s.t.Sentences[s.sentenceAt(say.from)].From
	if say.inside >= 0 {
		from = max(from, s.pairs[say.inside].from)
	}
	if s.lead(from, say.from) == say.from { // "Saying it would fail, Brown left"
		return s.firstPhrase(from, s.t.Sentences[s.sentenceAt(say.from)].To)
	}
	for k := say.from - 1; k > from && k > say.from-reach; k-- {
		if c := s.t.Tokens[k]; c.Class == token.Comma && s.t.Folded[c.At] != ',' && s.at[k+1] == 0 {
			from = k + 1
		}
	}
	return s.clauseSubject(max(from, say.from-reach), say.from)
}

// marked makes a quote of every pair of marks.
func (s *scanner) marked() {
	speakers := make([]speaker, len(s.pairs)) // by pair
	var last tail
	credits := make([]*saying, len(s.pairs))
	kinds := make([]Kind, len(s.pairs))
	for n, q := range s.pairs {
		kind, say, who := s.credit(n, q, &last)
		if p := s.sibling(n); p >= 0 && say == nil && kinds[p] != Scare {
			kind, say, who = kinds[p], credits[p], speakers[p]
		}
		kinds[n], credits[n] = kind, say
		out := s.quote(q.from, q.to, kind)
		if kind != Scare {
			if who.name == "" && who.phrase.ok() && say != nil && q.parent >= 0 && (s.t.Norm(who.phrase.head) == "i" || s.thing(who.phrase)) {
				who.name, who.entity = speakers[q.parent].name, speakers[q.parent].entity
			}
			speakers[n] = who
			s.attribute(&out, say, who)
		}
		s.quotes = append(s.quotes, out)
		if q.parent < 0 && kind != Scare {
			last = tail{who: who, sentence: s.sentenceAt(max(q.close, 0)), ok: true}
			if say != nil && say.from > q.to {
				last.sentence = s.sentenceAt(say.from)
			}
		}
	}
}

// sibling is the pair that pair n only continues a list of: “A”, “B” and “C”; -1 where it stands in none.
func (s *scanner) sibling(n int) int {
	t := s.t
	for p := n - 1; p >= 0 && p > n-4; p-- {
		if s.pairs[p].parent != s.pairs[n].parent || s.pairs[p].to > s.pairs[n].from {
			continue
		}
		k := s.pairs[p].close + 1
		for k < s.pairs[n].open && (t.Tokens[k].Class == token.Comma || t.Tokens[k].Is(lexicon.Conjunction)) {
			k++
		}
		if k == s.pairs[n].open && k > s.pairs[p].close+1 || k == s.pairs[n].open && t.Tokens[s.pairs[p].to-1].Class == token.Comma {
			return p
		}
		return -1
	}
	return -1
}

// tail is the speaker of the last quote and the sentence that it ended in.
type tail struct {
	who      speaker
	sentence int
	ok       bool
}

// credit tells what kind of quote pair n is, and who says it by which saying.
func (s *scanner) credit(n int, q pair, last *tail) (Kind, *saying, speaker) {
	t := s.t
	next := sort.Search(len(s.sayings), func(i int) bool { return s.sayings[i].from >= q.to })
	prev := sort.Search(len(s.sayings), func(i int) bool { return s.sayings[i].from >= q.from }) - 1
	after := q.close + 1
	sentence := s.sentenceAt(q.open)
	begins := t.Sentences[sentence].From == q.open || q.parent >= 0 && s.pairs[q.parent].from == q.open
	ends := after >= len(t.Tokens) || t.Sentences[s.sentenceAt(after)].From == after

	if s.nickname(q) {
		return Scare, nil, speaker{}
	}
	// the saying that it is the content of
	var cover *saying
	silent := false
	for k := prev; k >= 0 && k > prev-4; k-- {
		say := &s.sayings[k]
		if say.inside != q.parent {
			continue
		}
		if say.hi <= q.open {
			break
		}
		if say.to == q.open && say.content == 0 && say.cue.has(frameListener) {
			continue // told “senior officials”
		}
		if say.silent {
			silent = true
			continue
		}
		if silent && say.cue.class == "denying" && cover == nil {
			break // "denied calling him a “liar”"
		}
		if cover == nil && say.subject.ok() && (q.parent < 0 || s.together(say.to, q.open)) && !(say.cue == according && say.order == fronted) && say.cue.frames != frameThat {
			cover = say
		}
		if say.content == q.open && !say.silent && say.cue != according {
			if !say.subject.ok() && !say.shared && !(say.cue.has(frameQuote) && s.statement(q)) || s.aside(q, say) {
				break
			}
			return s.whole(q, after, say), say, say.who
		}
	}
	if !begins && cover != nil && cover.subject.ok() && cover.cue.has(frameNoun) && !cover.cue.has(frameQuote) && s.together(cover.to, q.open) && !s.aside(q, cover) {
		return Mixed, cover, cover.who
	}
	// the saying behind it
	if next < len(s.sayings) {
		say := &s.sayings[next]
		if say.inside == q.parent && !say.silent && say.subject.ok() && (say.cue.has(frameQuote) || say.cue == according && say.order == fronted && cover == nil) && !say.shared && s.follows(q, after, say, begins && cover == nil) {
			kind := Mixed
			if begins || t.Tokens[q.to-1].Class == token.Comma && t.Tokens[q.from].Named() && q.to-q.from > 6 && t.Tokens[q.open-1].Class == token.Word && cover == nil {
				kind = Direct // behind a missing stop, too
			}
			return kind, say, say.who
		}
	}
	if after < len(t.Tokens) && q.parent < 0 && t.Tokens[after].Class == token.Dash && begins {
		// a pull quote: "“…” — Ann Hill"
		if p := s.after(after+1, len(t.Tokens)); p.ok() && t.Tokens[p.head].Named() && (p.to == len(t.Tokens) || t.Tokens[p.to].Before >= token.Line) {
			return Direct, nil, s.resolve(p)
		}
	}
	if begins && q.parent < 0 && (ends && s.statement(q) || cover == nil && last.ok && sentence-last.sentence <= 1 && q.to-q.from > 6) {
		if last.ok && sentence-last.sentence <= 1 {
			return Direct, nil, last.who
		}
		if who := s.introduced(sentence); who.phrase.ok() {
			return Direct, nil, who
		}
		return Direct, nil, speaker{entity: -1}
	}
	if p := q.open - 1; p > t.Sentences[sentence].From && t.Tokens[p].Class == token.Comma && t.Folded[t.Tokens[p].At] == ':' && ends && s.statement(q) && cover == nil && q.parent < 0 {
		return Direct, nil, s.resolve(s.clauseSubject(t.Sentences[sentence].From, p))
	}
	if cover != nil && cover.subject.ok() {
		if s.aside(q, cover) {
			return Scare, nil, speaker{}
		}
		kind := Mixed
		if p := t.Tokens[q.open-1]; q.open > 0 && p.Class == token.Comma && t.Folded[p.At] == ':' && ends {
			kind = Direct
		}
		return kind, cover, cover.who
	}
	for k := next; k < len(s.sayings) && k < next+3; k++ {
		say := &s.sayings[k]
		if say.inside != q.parent || say.hi <= q.open || t.Sentences[s.sentenceAt(say.from)].From > q.open {
			break
		}
		if (say.order == fronted || say.order == around) && !say.silent && say.subject.ok() && !s.aside(q, say) {
			return Mixed, say, say.who
		}
	}
	if begins && q.parent < 0 && t.Tokens[q.to-1].Class == token.Comma && q.to-q.from > 6 && !ends {
		// Said with a verb that the list lacks: "…,” Brown harrumphed."
		if who := s.resolve(s.after(after, t.Sentences[s.sentenceAt(after)].To)); who.entity >= 0 {
			return Direct, nil, who
		}
		return Direct, nil, speaker{entity: -1}
	}
	return Scare, nil, speaker{}
}

// together says whether no comma, stop or mark stands among tokens i to j.
func (s *scanner) together(i, j int) bool {
	for ; i < j; i++ {
		if c := s.t.Tokens[i].Class; s.at[i] != 0 || c == token.Comma || c == token.Stop || c == token.Dash && s.t.Tokens[i].Before != token.None {
			return false
		}
	}
	return true
}

// follows says whether a saying stands right behind a pair, after being the token behind the pair's closing mark.
// whole says that nothing of the sentence stands before the quote.
func (s *scanner) follows(q pair, after int, say *saying, whole bool) bool {
	t := s.t
	last := t.Tokens[q.to-1]
	gap := say.start - after
	if after < len(t.Tokens) && (t.Tokens[after].Class == token.Comma || t.Tokens[after].Class == token.Dash) {
		gap--
	}
	sentence := t.Sentences[s.sentenceAt(after)]
	if sentence.From == after {
		// A new sentence by its look: "“Why?” Brown asked."
		return gap == 0 && !say.clause && (say.content == 0 || s.at[say.content] == 0) &&
			(t.Folded[last.At] != '.' || whole && say.to < len(t.Tokens) && t.Tokens[say.to].Class == token.Stop)
	}
	if gap == 0 {
		return true
	}
	// Behind a comma inside the marks the first saying counts, however long its subject is.
	if last.Class != token.Comma || say.from >= sentence.To || gap < 0 {
		return false
	}
	for k := after; k < say.from; k++ {
		if s.at[k] != 0 {
			return false
		}
	}
	if p := s.after(after, say.from); p.ok() && !s.finite(after, min(say.start, say.from)) {
		say.subject = p
		say.who = s.resolve(p)
		return true
	}
	return false
}

// whole tells a direct quote from a mixed one, both following their cue at once.
func (s *scanner) whole(q pair, after int, say *saying) Kind {
	t := s.t
	if !say.cue.has(frameQuote|frameClause) || q.to-q.from < 2 {
		return Mixed
	}
	last := t.Tokens[q.to-1]
	if last.Class == token.Stop || after >= len(t.Tokens) || t.Tokens[after].Class == token.Stop || t.Sentences[s.sentenceAt(after)].From == after {
		return Direct
	}
	if last.Class == token.Comma && t.Tokens[q.from].Named() {
		return Direct
	}
	return Mixed
}

// nickname says whether a pair is a name's part: James “Jim” Brown.
func (s *scanner) nickname(q pair) bool {
	t := s.t
	return q.to-q.from <= 2 && q.open > 0 && q.close+1 < len(t.Tokens) && t.Tokens[q.from].Named() && t.Tokens[q.to-1].Class == token.Word &&
		t.Tokens[q.open-1].Named() && t.Tokens[q.close+1].Named() && !t.Tokens[q.close+1].Is(closed) && t.Tokens[q.close+1].Before < token.Line
}

// statement says whether a pair's words are a statement by themselves: they end with a stop, or are many.
func (s *scanner) statement(q pair) bool {
	c := s.t.Tokens[q.to-1].Class
	return c == token.Stop || q.to-q.from > 6 || q.recovered
}

// aside says whether a pair is the title of a work in a saying about it, rather than what is said.
func (s *scanner) aside(q pair, say *saying) bool {
	if !s.title(q) || q.to-q.from < 2 && s.t.Tokens[q.open-1].Class != token.Clitic {
		return false
	}
	if say.cue.has(frameNoun) && !say.cue.has(frameQuote) {
		return false
	}
	p := s.t.Tokens[q.open-1]
	if say.cue.frames == frameQuote && (s.pronoun(say.subject.head) || s.nameAt(say.subject.head)) {
		return true // "he read “The Long Road”"
	}
	if after := q.close + 1; say.content == q.open && after < len(s.t.Tokens) && s.verbal(after) && s.t.Tokens[q.to-1].Class == token.Word {
		return true // "saying “The Long Road” was his favourite"
	}
	return p.Is(lexicon.Preposition) || p.Class == token.Clitic || p.Class == token.Mark || say.content > q.open || say.content == 0 || !say.clause && say.content != q.open
}

// introduced is who the sentence before introduces as the speaker of a quote that stands alone.
func (s *scanner) introduced(sentence int) speaker {
	if sentence == 0 {
		return speaker{entity: -1}
	}
	t := s.t
	from, to := t.Sentences[sentence-1].From, t.Sentences[sentence-1].To
	k := sort.Search(len(s.sayings), func(i int) bool { return s.sayings[i].from >= to }) - 1
	var any *saying
	for ; k >= 0 && s.sayings[k].from >= from; k-- {
		say := &s.sayings[k]
		if say.inside >= 0 || !say.subject.ok() || say.passive || say.infinitive || say.who.name == "" {
			continue
		}
		if say.who.entity >= 0 {
			return say.who
		}
		if any == nil {
			any = say
		}
	}
	if any != nil {
		return any.who
	}
	if who := s.resolve(s.firstPhrase(from, to)); who.entity >= 0 && s.entities[who.entity].Kind == name.Person {
		return who
	}
	m := sort.Search(len(s.mentions), func(i int) bool { return s.mentions[i].From >= to }) - 1
	for ; m >= 0 && s.mentions[m].From >= from; m-- {
		if s.mentions[m].Kind == name.Person {
			return s.resolve(phrase{from: s.mentions[m].From, to: s.mentions[m].To, head: s.mentions[m].To - 1})
		}
	}
	return speaker{entity: -1}
}

// indirect makes a quote of every clause that a saying reports without marks.
func (s *scanner) indirect() {
	for i := range s.sayings {
		say := &s.sayings[i]
		if s.spoken(say.from) || say.inside >= 0 || say.silent || say.relayed || !say.subject.ok() || say.infinitive {
			continue
		}
		from, to := s.trim(s.reported(i))
		if to-from < 3 || to-from >= longest || s.hasMarks(from, to) {
			continue
		}
		if say.who.name == "" && (s.thing(say.subject) || s.embedded(i)) {
			continue // "it was clear", "he said … and they show that …"
		}
		q := s.quote(from, to, Indirect)
		s.attribute(&q, say, say.who)
		s.quotes = append(s.quotes, q)
	}
}

// reported are the tokens of the clause that saying i reports; none where it reports none.
func (s *scanner) reported(i int) (from, to int) {
	say := &s.sayings[i]
	start := s.t.Sentences[s.sentenceAt(say.from)].From
	switch {
	case say.order == behind && say.clause, say.deed && !s.embedded(i) && !(say.shared && s.gerund(say)):
		return say.content, s.clauseEnd(i)
	case say.order != fronted && say.order != around || say.start <= start || s.at[say.start-1] != 0:
		return 0, 0
	case s.finite(start, say.start-1):
		if say.order == around {
			return start, s.clauseEnd(i)
		}
		if say.cue != according && s.adverbial(start, say.start-1) {
			return 0, 0
		}
		return start, say.start - 1
	case say.order == around && s.finite(say.to, say.hi):
		if say.cue == according {
			start = say.content // "After that, according to Brown, …"
		}
		return start, s.clauseEnd(i)
	}
	return 0, 0
}

// adverbial says whether tokens i to j are one clause that a preposition or subordinator begins: "Before the vote began".
func (s *scanner) adverbial(i, j int) bool {
	i = s.lead(i, j)
	if tok := s.t.Tokens[i]; i >= j || tok.Class != token.Word || !tok.Is(lexicon.Preposition|lexicon.Subordinator) || tok.Is(lexicon.Determiner) {
		return false
	}
	for j = min(j, i+2*reach); i < j; i++ {
		if s.t.Tokens[i].Class == token.Comma {
			return false
		}
	}
	return true
}

// thing says whether a phrase is "it", "this", "that" or "which".
func (s *scanner) thing(p phrase) bool {
	switch s.t.Norm(p.head) {
	case "it", "this", "that", "these", "those", "which", "what":
		return true
	}
	return false
}

// embedded says whether saying i stands in the clause of one before it.
func (s *scanner) embedded(i int) bool {
	say := &s.sayings[i]
	for k := i - 1; k >= 0 && k > i-4 && s.sayings[k].hi == say.hi; k-- {
		if prev := &s.sayings[k]; prev.inside == say.inside && prev.clause && prev.order == behind && say.start >= prev.content {
			return s.clauseEnd(k) > say.from
		}
	}
	return false
}

// finite says whether a finite verb stands among tokens i to j.
func (s *scanner) finite(i, j int) bool {
	for j = min(j, i+2*reach); i < j; i++ {
		if s.verbal(i) {
			return true
		}
	}
	return false
}

// hasMarks says whether a pair opens among tokens i to j.
func (s *scanner) hasMarks(i, j int) bool {
	k := sort.Search(len(s.pairs), func(k int) bool { return s.pairs[k].from > i })
	return k < len(s.pairs) && s.pairs[k].open < j
}

// trim takes stops, commas and dashes off the ends of a clause.
func (s *scanner) trim(from, to int) (int, int) {
	t := s.t
	edge := func(i int) bool {
		c := t.Tokens[i].Class
		return c == token.Comma || c == token.Dash || c == token.Stop
	}
	for n := 0; n < pieces && from < to && edge(from); n++ {
		from++
	}
	for n := 0; n < pieces && from < to && edge(to-1); n++ {
		to--
	}
	return from, to
}

// longest is how many tokens a reported clause may have.
const longest = 300

// clauseEnd is where the clause that saying i reports ends: with the sentence, or before the next saying beside it.
func (s *scanner) clauseEnd(i int) int {
	t := s.t
	say := &s.sayings[i]
	end := min(say.hi, say.content+longest)
	for k := i + 1; k < len(s.sayings) && k < i+6; k++ {
		next := &s.sayings[k]
		if next.from >= end || next.inside != say.inside {
			break
		}
		if next.passive || next.cue.class == believing || next.shared && s.gerund(next) && next.order != behind || next.who.name == "" && !next.shared && next.subject.ok() && s.pronoun(next.subject.head) {
			continue
		}
		p := next.start - 1
		for p > say.content && t.Tokens[p].Class == token.Word && t.Tokens[p].Is(lexicon.Adverb) && !t.Tokens[p].Is(lexicon.Conjunction) {
			p--
		}
		if p <= say.content {
			continue
		}
		joined := t.Tokens[p].Class == token.Word && (t.Tokens[p].Is(lexicon.Conjunction) && !t.Tokens[p].Is(lexicon.Adverb) || t.Tokens[p].Word == s.w.while || t.Tokens[p].Word == s.w.as)
		comma := t.Tokens[p].Class == token.Comma || t.Tokens[p].Class == token.Dash
		switch {
		case joined && (next.shared || t.Tokens[p-1].Class == token.Comma || t.Tokens[p-1].Class == token.Dash), comma && (next.shared || next.cue == according || next.order == fronted):
			end = p
		}
	}
	if s.subordinate(say) {
		for k := say.content + 1; k < end; k++ {
			if t.Tokens[k].Class == token.Comma && t.Folded[t.Tokens[k].At] == ',' {
				end = k
				break
			}
		}
	}
	for k := say.content; k+1 < end; k++ {
		if t.Tokens[k].Class == token.Sign && t.Folded[t.Tokens[k].At] == '/' && t.Tokens[k].Before != token.None {
			return k // a caption's or a verse's bar
		}
		if c := t.Tokens[k].Class; (c == token.Dash || c == token.Comma && t.Folded[t.Tokens[k].At] == ':') && s.at[k+1] > 0 {
			return k
		}
	}
	return end
}

// gerund says whether a saying's verb is an -ing form.
func (s *scanner) gerund(say *saying) bool {
	w := s.t.Norm(say.from)
	return len(w) > 4 && w[len(w)-3:] == "ing"
}

// subordinate says whether a saying stands in a clause fronted by "when", "while" or "if".
func (s *scanner) subordinate(say *saying) bool {
	from := s.t.Sentences[s.sentenceAt(say.from)].From
	if first := s.lead(from, say.start); first < say.start && say.start-first < reach && s.at[from] == 0 && s.fronted(first) && s.together(first, say.start) {
		return true // "Asked whether he said that it held, Brown left"
	}
	for k := say.start - 1; k >= from && k > say.start-4; k-- {
		tok := s.t.Tokens[k]
		if tok.Class != token.Word {
			return false
		}
		if tok.Is(lexicon.Subordinator) && !tok.Is(lexicon.Preposition) && tok.Word != s.w.that {
			return k == from || s.t.Tokens[k-1].Class != token.Word
		}
	}
	return false
}

// quote is the quote of tokens from to to.
func (s *scanner) quote(from, to int, kind Kind) Quote {
	return Quote{Span: s.t.Span(from, to), Text: s.t.Source(from, to), Kind: kind, Entity: -1, From: from, To: to}
}

// attribute writes down who says a quote, by which saying.
func (s *scanner) attribute(q *Quote, say *saying, who speaker) {
	q.Speaker, q.Entity = who.name, who.entity
	if who.phrase.ok() {
		q.SpeakerSpan = s.piece(who.phrase.from, who.phrase.to)
	}
	if say != nil {
		q.Cue, q.CueClass = say.cue.lemma, say.cue.class
		q.CueSpan = s.piece(say.from, say.to)
		q.Medium = s.mediumOf(say)
		if say.relay.ok() {
			q.Relay = s.resolve(say.relay).name
		}
	}
}

func (s *scanner) piece(from, to int) Piece {
	return Piece{Span: s.t.Span(from, to), Text: s.t.Source(from, to)}
}
