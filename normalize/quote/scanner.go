package quote

import (
	"sort"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/normalize/fold"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// scanner reads one text.
type scanner struct {
	t        *token.Text
	w        *words
	entities []name.Entity
	mentions []name.Mention
	// sentences are the text's, each beginning behind a dateline or other furniture in front of it.
	sentences []token.Sentence
	furniture []stretch
	pairs     []pair
	pairer    pairer
	// points are the tokens that are marks or may begin a cue: the few that pairing and finding sayings visit.
	points []int32
	// at is, for every token, n+1 where it is the opening mark of pair n, -n-1 where it is the closing one, else 0.
	at      []int32
	quoted  []bool  // by sentence: it begins inside marks
	of      []int32 // by token: the sentence it is in
	mention []int32 // by token: the mention it is in, one added; 0 where it is in none
	credits []credit
	sayings []saying
	quotes  []Quote
	turn    turn        // the last speaker
	lost    tail        // whom the last pronoun that was left open might have stood for
	plain   []paragraph // quotes without marks
	next    int         // the first of them that is still to come
}

// scanners keeps scanners' memory from one text to the next.
var scanners = sync.Pool{New: func() any { return new(scanner) }}

// stretch is a row of tokens, to not included.
type stretch struct{ from, to int }

// reset takes up a text. skip are pieces of it that nobody's words stand in.
func (s *scanner) reset(t *token.Text, entities []name.Entity, mentions []name.Mention, skip []fold.Span) {
	s.t, s.w, s.entities, s.mentions = t, grammar(), entities, mentions
	s.at, s.of, s.quoted = zeros(s.at, len(t.Tokens)+1), zeros(s.of, len(t.Tokens)), zeros(s.quoted, len(t.Sentences))
	s.mention = zeros(s.mention, len(t.Tokens))
	begins := s.w.begins
	for k, sentence := range t.Sentences {
		for i := sentence.From; i < sentence.To; i++ {
			s.of[i] = int32(k)
			if tok := &t.Tokens[i]; tok.Class == token.Mark || begins[tok.Word] {
				s.points = append(s.points, int32(i))
			}
		}
	}
	for n := range mentions {
		for i := mentions[n].From; i < min(mentions[n].To, len(s.mention)); i++ {
			if s.mention[i] == 0 {
				s.mention[i] = int32(n + 1)
			}
		}
	}
	s.sentences = append(s.sentences[:0], t.Sentences...)
	for _, span := range skip {
		from := t.Index(span.Start)
		to := from
		for to < len(t.Tokens) && int(t.Tokens[to].Start) < span.End {
			to++
		}
		if from == to {
			continue
		}
		s.furniture = append(s.furniture, stretch{from, to})
		for k := int(s.of[from]); k < len(s.sentences) && s.sentences[k].From < to; k++ {
			if sentence := &s.sentences[k]; sentence.From >= from {
				sentence.From = min(to, sentence.To-1)
				for sentence.From < sentence.To-1 && t.Tokens[sentence.From].Class == token.Dash {
					sentence.From++
				}
			}
		}
	}
	s.pairs = s.pairer.read(t, s.points, s.furniture)
	for i, q := range s.pairs {
		if !q.recovered {
			s.at[q.open], s.at[q.close] = int32(i+1), int32(-i-1)
		}
	}
}

// release gives the scanner's memory back, and keeps nothing of the text.
func (s *scanner) release() {
	clear(s.sayings)
	clear(s.quotes)
	clear(s.credits)
	s.pairer.t = nil
	*s = scanner{
		pairer: s.pairer, sentences: s.sentences[:0], furniture: s.furniture[:0], points: s.points[:0], at: s.at, of: s.of, mention: s.mention, quoted: s.quoted,
		sayings: s.sayings[:0], quotes: s.quotes[:0], credits: s.credits[:0], plain: s.plain[:0],
	}
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

// inFurniture says whether tokens i to j are furniture.
func (s *scanner) inFurniture(i, j int) bool {
	k := sort.Search(len(s.furniture), func(k int) bool { return s.furniture[k].to >= j })
	return k < len(s.furniture) && s.furniture[k].from <= i
}

// sentenceAt is the index of the sentence that token i is in; the last one's for the text's end.
func (s *scanner) sentenceAt(i int) int {
	return int(s.of[min(i, len(s.of)-1)])
}

// mentionAt is the mention that token i is in.
func (s *scanner) mentionAt(i int) (*name.Mention, bool) {
	if i < 0 || i >= len(s.mention) || s.mention[i] == 0 {
		return nil, false
	}
	return &s.mentions[s.mention[i]-1], true
}

// nameAt says whether token i is in a name.
func (s *scanner) nameAt(i int) bool {
	m, ok := s.mentionAt(i)
	return ok && !m.Pronoun && !m.Description
}
