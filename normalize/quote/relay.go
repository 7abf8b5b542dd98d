package quote

import (
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// quotedAs turns "was quoted" or "Tass quoted Mr. Brown", the last saying before
// say, and say, a "saying" that "as" stands before, into one: Mr. Brown's saying,
// which Tass relays. It answers whether it is one.
func (s *scanner) quotedAs(say *saying, lo int) bool {
	i, n := say.from, len(s.sayings)-1
	if n < 0 {
		return false
	}
	q := &s.sayings[n]
	if q.cue.lemma != "quote" && q.cue.lemma != "cite" || q.hi <= i || q.from < i-reach {
		return false
	}
	say.start, say.silent, say.infinitive = q.start, false, false
	if q.passive {
		say.subject, _ = s.subject(s.verbGroup(q.from, lo), lo)
		say.relay = q.subject
		if say.relay.ok() && say.relay.from < q.to {
			say.relay = phrase{}
		}
		if say.subject.ok() {
			say.start = say.subject.from
		}
	} else {
		say.subject, say.relay = s.after(q.to, i-1), q.subject
	}
	if !say.subject.ok() {
		return false
	}
	s.sayings = s.sayings[:n]
	return true
}

// relays finds sayings that only pass another one on, and gives them to it:
// "According to Tass, Mr. Brown said …", "Mr. Brown said …, Tass reported".
func (s *scanner) relays() {
	for i := range s.sayings {
		say := &s.sayings[i]
		if say.inside >= 0 || say.silent || !s.reporter(say) {
			continue
		}
		switch {
		case say.cue == according && say.order == behind && i+1 < len(s.sayings):
			next := &s.sayings[i+1]
			if next.hi == say.hi && next.inside < 0 && next.subject.ok() && next.start <= say.content+1 && next.start >= say.content && !next.relay.ok() {
				next.relay, say.relayed = say.subject, true
			}
		case (say.order == fronted || say.cue == according && say.order == fronted) && i > 0:
			first := &s.sayings[i-1]
			for k := i - 1; k >= 0 && k > i-4 && s.sayings[k].hi == say.hi; k-- {
				first = &s.sayings[k]
			}
			from := s.sentences[s.sentenceAt(say.from)].From
			if first.hi != say.hi || first.inside >= 0 || first.silent || first.shared || !first.subject.ok() || first.relay.ok() || first.cue == according || first.order == fronted ||
				s.lead(from, first.start) < first.start && !s.fronted(s.lead(from, first.start)) {
				continue
			}
			if m, ok := s.mentionAt(say.subject.head); !first.clause && (!ok || !s.ofPress(m) || first.cue.class == "agreeing" || first.cue.class == "promising") {
				continue // "both agreed to meet, the statement said"
			}
			first.relay, say.relayed = say.subject, first.clause
			if !first.clause {
				say.who, say.relay = first.who, say.subject // "Mr. Brown mentioned the plan, Tass reported"
			}
		}
	}
}

// reporter says whether a saying's subject is one that passes on what others say: an organization of the press, a document.
func (s *scanner) reporter(say *saying) bool {
	if !say.subject.ok() {
		return false
	}
	if m, ok := s.mentionAt(say.subject.head); ok {
		return m.Kind == name.Organization
	}
	tok := &s.t.Tokens[say.subject.head]
	return tok.Class == token.Word && !tok.Is(lexicon.Role) && (cues().media[tok.Word] != 0 || tok.Is(lexicon.OrgWord) || tok.Named())
}
