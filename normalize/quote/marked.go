package quote

import (
	"sort"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// credit is what kind of quote a pair of marks is, and who says it by which saying, if any.
type credit struct {
	kind Kind
	say  *saying
	who  speaker
}

// tail is the speaker of the last quote and the sentence that it ended in.
type tail struct {
	who      speaker
	end      int // the token behind the quote and its cue
	sentence int
	ok       bool
}

// site is a pair of marks and what stands around it.
type site struct {
	pair
	after    int     // the token behind its closing mark
	sentence int     // the sentence that its opening mark is in
	begins   bool    // it begins a sentence, or the quote around it
	ends     bool    // a new sentence follows it
	next     int     // the first saying behind it
	exact    *saying // the saying whose content it is
	cover    *saying // else the nearest one in whose sentence it stands
}

// few is how many sayings before and behind a pair are looked at.
const few = 4

// marked makes a quote of every pair of marks.
func (s *scanner) marked() {
	s.credits = zeros(s.credits, len(s.pairs))
	credits := s.credits
	var last tail
	for n, q := range s.pairs {
		at := s.site(q)
		c := s.credit(at, last)
		if p := s.sibling(n); p >= 0 && c.say == nil && credits[p].kind != Scare {
			c = credits[p]
		}
		if c.kind == Scare {
			c.who = speaker{entity: -1}
		} else if q.parent >= 0 && c.say != nil && c.who.name == "" && c.who.phrase.ok() && (s.t.Norm(c.who.phrase.head) == "i" || s.thing(c.who.phrase)) {
			outer := credits[q.parent].who // "I said ‘no’,” Brown said"
			c.who.name, c.who.entity = outer.name, outer.entity
		}
		credits[n] = c
		out := s.quote(q.from, q.to, c.kind)
		if c.kind != Scare {
			s.attribute(&out, c.say, c.who)
		}
		s.quotes = append(s.quotes, out)
		if q.parent < 0 && c.kind != Scare {
			last = tail{who: c.who, end: q.close + 1, sentence: s.sentenceAt(q.close), ok: true}
			if c.say != nil && c.say.from > q.to {
				last.sentence, last.end = s.sentenceAt(c.say.from), c.say.to
			}
		}
	}
}

// site reads what stands around a pair of marks.
func (s *scanner) site(q pair) site {
	t := s.t
	at := site{pair: q, after: q.close + 1, sentence: s.sentenceAt(q.open)}
	at.begins = s.sentences[at.sentence].From == q.open || q.parent >= 0 && s.pairs[q.parent].from == q.open
	at.ends = at.after >= len(t.Tokens) || s.sentences[s.sentenceAt(at.after)].From == at.after
	at.next = sort.Search(len(s.sayings), func(i int) bool { return s.sayings[i].from >= q.to })
	prev := sort.Search(len(s.sayings), func(i int) bool { return s.sayings[i].from >= q.from }) - 1
	silent, weak := false, false
	for k := prev; k >= 0 && k > prev-few; k-- {
		say := &s.sayings[k]
		switch {
		case say.inside != q.parent:
			continue
		case say.hi <= q.open:
			return at
		case say.to == q.open && say.content == 0 && say.cue.has(frameListener): // told “senior officials”
			continue
		case say.silent && say.passive && q.open-say.to < 3: // "labeled “birds of passage”", by nobody
			return at
		case say.silent && say.cue.class != believing && say.content > 0 && !say.passive && at.cover == nil && !s.statement(q) && s.together(say.to, q.open):
			return at // "refuses to call it “a mess”"
		case say.silent:
			silent = true
			continue
		case silent && say.cue.class == "denying" && at.cover == nil: // "denied calling him a “liar”"
			return at
		}
		if at.cover != nil && at.cover.who.name == "" && !s.speaks(at.cover.subject) && say.who.name != "" && (say.order == fronted || say.order == around) {
			at.cover = say // "That view, Brown said, suggests"
		}
		if weak && at.cover != nil && say.subject.ok() && say.clause && say.order == behind && say.content <= at.cover.start {
			at.cover, weak = say, false // "said he wanted “calm”": said
		}
		if say.cue.frames == frameThat && say.subject.ok() && at.cover == nil && cues().paper[s.t.Tokens[say.subject.head].Word] && s.together(say.to, q.open) {
			at.cover = say // "said the report had found it to be “a mess”": the report
			return at
		}
		if p := say.subject; p.ok() && p.from > say.lo && (s.t.Norm(p.from-1) == "whether" || s.t.Norm(p.from-1) == "if") && say.future {
			continue // "asked whether she would call it “a mess”"
		}
		if at.cover == nil && say.subject.ok() && (q.parent < 0 || s.together(say.to, q.open)) && !(say.cue == according && say.order == fronted) && say.cue.frames != frameThat {
			at.cover = say
			weak = say.cue.class == believing || say.cue.has(frameNoun) && !say.cue.has(frameQuote) && q.open-say.to > 8
		}
		if say.passive && say.subject.ok() && say.cue.class == "asking" && say.content == q.open-1 && s.t.Tokens[q.open-1].Class == token.Comma {
			at.exact = say // "Asked by a voter, “Why?”, Brown smiled"
			return at
		}
		if say.content == q.open && say.cue != according {
			if (say.subject.ok() || say.shared || say.cue.has(frameQuote) && s.statement(q)) && !s.aside(q, say) {
				at.exact = say
			}
			return at
		}
	}
	return at
}

// credit tells what kind of quote a pair is, and who says it.
func (s *scanner) credit(at site, last tail) credit {
	switch {
	case s.nickname(at.pair), s.unused(at), s.titled(at.pair):
		return credit{kind: Scare}
	case at.exact != nil && s.work(at, at.exact):
		return credit{kind: Scare}
	case at.exact != nil:
		return credit{s.whole(at, at.exact), at.exact, at.exact.who}
	case !at.begins && at.cover != nil && at.cover.cue.has(frameNoun) && !at.cover.cue.has(frameQuote) && s.together(at.cover.to, at.open) && !s.aside(at.pair, at.cover):
		return s.mixed(at, at.cover) // "called it “a mess,” Brown said"
	}
	if c, ok := s.behind(at); ok {
		return c
	}
	if c, ok := s.alone(at, last); ok {
		return c
	}
	if at.cover != nil {
		switch {
		case s.aside(at.pair, at.cover), at.cover.cue.lemma == "deny" && !at.long():
			return credit{kind: Scare}
		case at.ends && s.colon(at.open-1):
			return credit{Direct, at.cover, at.cover.who}
		}
		return s.mixed(at, at.cover)
	}
	for k := at.next; k < len(s.sayings) && k < at.next+few; k++ {
		say := &s.sayings[k]
		if say.inside != at.parent || say.hi <= at.open || s.sentences[s.sentenceAt(say.from)].From > at.open {
			break
		}
		if (say.order == fronted || say.order == around) && !say.silent && !say.relayed && say.subject.ok() && !s.aside(at.pair, say) {
			return credit{Mixed, say, say.who} // "a “mess” of papers, Brown said"
		}
	}
	if at.begins && !at.ends && at.parent < 0 && s.t.Tokens[at.to-1].Class == token.Comma && at.long() {
		// Said with a verb that the list lacks: "…,” Brown harrumphed."
		who := s.resolve(s.after(at.after, s.sentences[s.sentenceAt(at.after)].To))
		if who.entity < 0 {
			who = speaker{entity: -1}
		}
		return credit{Direct, nil, who}
	}
	return credit{kind: Scare}
}

// mixed credits a pair to the saying in whose clause it stands, or to whose words that is about, or, in brackets, to whom a verb
// nearer to them is told of.
func (s *scanner) mixed(at site, say *saying) credit {
	if who, ok := s.bracketed(at, say); ok {
		return credit{Mixed, nil, who}
	}
	if who, ok := s.owner(at, say); ok {
		return credit{Mixed, nil, who}
	}
	return credit{Mixed, say, say.who}
}

// bracketed is another person than the saying's who does something between it and a pair in brackets: "Brown read the preamble and
// yielded to Gray, who began with Article 1 (“…”)".
func (s *scanner) bracketed(at site, say *saying) (speaker, bool) {
	if at.open == 0 || say.clause || say.to > at.open || s.t.Tokens[at.open-1].Class != token.Bracket {
		return speaker{}, false
	}
	for k := at.open - 2; k > say.to && k > at.open-reach; k-- {
		if a := s.at[k]; a < 0 {
			k = s.pairs[-a-1].open
			continue
		}
		if !s.verbal(k) {
			continue
		}
		k = s.verbGroup(k, say.to)
		if p, shared := s.subject(k, say.to); !shared && p.ok() && p.from >= say.to {
			if who := s.resolve(p); who.entity >= 0 && who.entity != say.who.entity && s.entities[who.entity].Kind == name.Person {
				return who, true
			}
			return speaker{}, false
		}
	}
	return speaker{}, false
}

// behind credits a pair to the saying behind it: "…,” Brown said".
func (s *scanner) behind(at site) (credit, bool) {
	t := s.t
	if at.next < len(s.sayings) {
		say := &s.sayings[at.next]
		speaks := say.cue.has(frameQuote) || say.cue == according && say.order == fronted && at.cover == nil
		if speaks && !s.occasion(at.pair) && say.inside == at.parent && !say.silent && !say.relayed && say.subject.ok() && !say.shared && s.follows(at, say) {
			kind := Mixed
			if at.begins || at.cover == nil && at.long() && t.Tokens[at.to-1].Class == token.Comma && t.Tokens[at.from].Named() && t.Tokens[at.open-1].Class == token.Word {
				kind = Direct // behind a missing stop, too
			}
			return credit{kind, say, say.who}, true
		}
	}
	if at.begins && at.parent < 0 && at.after < len(t.Tokens) && t.Tokens[at.after].Class == token.Dash {
		// a pull quote: "“…” — Ann Brown"
		if p := s.after(at.after+1, len(t.Tokens)); p.ok() && t.Tokens[p.head].Named() && (p.to == len(t.Tokens) || t.Tokens[p.to].Before >= token.Line) {
			return credit{Direct, nil, s.resolve(p)}, true
		}
	}
	return credit{}, false
}

// alone credits a pair without a saying of its own: to the speaker of the quote
// before it, or to whom the sentence before it or its own introduces.
func (s *scanner) alone(at site, last tail) (credit, bool) {
	if at.parent >= 0 {
		return credit{}, false
	}
	goesOn := last.ok && at.sentence-last.sentence <= 1
	if at.begins && (at.ends && s.statement(at.pair) || at.cover == nil && goesOn && at.long()) {
		if goesOn && s.taken(last, at.open) {
			return credit{Direct, nil, speaker{entity: -1}}, true
		}
		if goesOn {
			return credit{Direct, nil, last.who}, true
		}
		return credit{Direct, nil, s.introduced(at.sentence)}, true
	}
	if from := s.sentences[at.sentence].From; at.cover == nil && at.ends && at.open-1 > from && s.colon(at.open-1) && s.statement(at.pair) {
		p, _ := s.clauseSubject(from, at.open-1)
		if p.ok() {
			p = s.apposition(p, p.to, at.open-1)
		}
		return credit{Direct, nil, s.resolve(p)}, true
	}
	return credit{}, false
}

// taken says whether somebody else does something in a main clause between the last quote and token to: "…,” Brown said, and Gray laughed. “…”".
func (s *scanner) taken(last tail, to int) bool {
	m := sort.Search(len(s.mentions), func(k int) bool { return s.mentions[k].From >= last.end })
	for n := 0; m < len(s.mentions) && n < few; m, n = m+1, n+1 {
		k := s.mentions[m]
		if k.To >= to {
			break
		}
		if k.Kind == name.Person && k.Entity != last.who.entity && s.verbal(k.To) && k.From > 0 && s.is(k.From-1, s.w.and) {
			return true
		}
	}
	return false
}

// long says whether a pair holds more than a few words.
func (q pair) long() bool { return q.to-q.from > 6 }

// colon says whether token i is a colon.
func (s *scanner) colon(i int) bool {
	return i >= 0 && s.t.Tokens[i].Class == token.Comma && s.t.Folded[s.t.Tokens[i].At] == ':'
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

// together says whether no comma, stop or mark stands among tokens i to j.
func (s *scanner) together(i, j int) bool {
	for ; i < j; i++ {
		if c := s.t.Tokens[i].Class; s.at[i] != 0 || c == token.Comma || c == token.Stop || c == token.Dash && s.t.Tokens[i].Before != token.None {
			return false
		}
	}
	return true
}

// follows says whether a saying stands right behind a pair.
func (s *scanner) follows(at site, say *saying) bool {
	t, after := s.t, at.after
	last := &t.Tokens[at.to-1]
	gap := say.start - after
	if after < len(t.Tokens) && (t.Tokens[after].Class == token.Comma || t.Tokens[after].Class == token.Dash) {
		gap--
	}
	sentence := s.sentences[s.sentenceAt(after)]
	if sentence.From == after {
		// A new sentence by its look: "“Why?” Brown asked."
		return gap == 0 && !say.clause && (say.content == 0 || s.at[say.content] == 0) &&
			(t.Folded[last.At] != '.' || at.begins && say.cue.class != "agreeing" && say.cue.class != "denying" && at.cover == nil && say.to < len(t.Tokens) && t.Tokens[say.to].Class == token.Stop)
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
	if p := s.after(after, say.from); p.ok() && !s.finite(after, min(say.start, say.from)) && s.speaks(p) {
		say.subject = s.apposition(p, p.to, say.from)
		say.who = s.resolve(say.subject)
		return true
	}
	return false
}

// whole tells a direct quote from a mixed one, both following their cue at once.
func (s *scanner) whole(at site, say *saying) Kind {
	t, q, after := s.t, at.pair, at.after
	if !say.cue.has(frameQuote|frameClause) || q.to-q.from < 2 {
		return Mixed
	}
	last := &t.Tokens[q.to-1]
	if last.Class == token.Stop || after >= len(t.Tokens) || t.Tokens[after].Class == token.Stop || s.sentences[s.sentenceAt(after)].From == after {
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
	return c == token.Stop || q.long() || q.recovered
}

// aside says whether a pair is the title of a work in a saying about it, rather than what is said.
func (s *scanner) aside(q pair, say *saying) bool {
	if !s.title(q) || s.colon(q.open-1) || q.to-q.from < 2 && (q.open == 0 || s.t.Tokens[q.open-1].Class != token.Clitic) {
		return false
	}
	if say.cue.has(frameNoun) && !say.cue.has(frameQuote) {
		return false
	}
	p := token.Token{}
	if q.open > 0 {
		p = s.t.Tokens[q.open-1]
	}
	if say.cue.frames == frameQuote && (s.pronoun(say.subject.head) || s.nameAt(say.subject.head)) {
		return true // "he read “The Long Road”"
	}
	if after := q.close + 1; say.content == q.open && after < len(s.t.Tokens) && s.verbal(after) && s.t.Tokens[q.to-1].Class == token.Word {
		return true // "saying “The Long Road” was his favourite"
	}
	return p.Is(lexicon.Preposition) || p.Class == token.Clitic || p.Class == token.Mark || say.content > q.open || say.content == 0 || !say.clause && say.content != q.open
}

// work says whether a pair behind the cue that it follows is a title all the same: "“…,” he told “Morning”".
func (s *scanner) work(at site, say *saying) bool {
	return say.cue.has(frameListener) && s.title(at.pair) && at.to-at.from <= few && say.start > 0 && (s.at[say.start-1] < 0 || say.order == fronted)
}

// titled says whether a pair is the title of the work named before it: "a book, “The Long Road”".
func (s *scanner) titled(q pair) bool {
	k := q.open - 2
	return k > 0 && s.t.Tokens[k+1].Class == token.Comma && s.t.Folded[s.t.Tokens[k+1].At] == ',' && s.t.Tokens[k].Shape == token.Lower && cues().media[s.t.Tokens[k].Word] == said &&
		s.title(q) && q.to-q.from > 1 && s.sentenceAt(k) == s.sentenceAt(q.open)
}

// occasion says whether a pair is the title of the work that the sentence begins with, on or in which somebody says something: "In an
// appearance on “The Long Road,” Brown said".
func (s *scanner) occasion(q pair) bool {
	if q.open == 0 || !s.title(q) || s.sentences[s.sentenceAt(q.open)].From == q.open {
		return false
	}
	p := &s.t.Tokens[q.open-1]
	return p.Class == token.Clitic && s.t.Norm(q.open-1) != "n't" || p.Class == token.Word && p.Is(lexicon.Preposition) && !p.Is(lexicon.Subordinator)
}

// introduced is who the sentence before introduces as the speaker of a quote that stands alone.
func (s *scanner) introduced(sentence int) speaker {
	if sentence == 0 {
		return speaker{entity: -1}
	}
	from, to := s.sentences[sentence-1].From, s.sentences[sentence-1].To
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
	p := s.firstPhrase(from, to)
	if first := s.t.Tokens[s.lead(from, to-1)]; first.Class == token.Word && first.Is(lexicon.Auxiliary|lexicon.Modal) {
		return speaker{entity: -1} // "Will it hold?"
	}
	if who := s.resolve(p); who.entity >= 0 && s.entities[who.entity].Kind == name.Person || who.entity < 0 && p.ok() && s.named(p.from, p.to) && p.to-p.from < 3 {
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
