package quote

import (
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// paragraph is a paragraph's tokens, to not included, and its last sentence.
type paragraph struct{ from, to, last int }

// unmarked finds speech that stands without marks as paragraphs of its own:
// block quotes, the lines of a transcript, posts with their writer below.
func (s *scanner) unmarked() {
	var all []paragraph
	for k := range s.t.Sentences {
		sentence := &s.sentences[k]
		if n := len(all); n > 0 && s.sentences[all[n-1].last].Paragraph == sentence.Paragraph {
			all[n-1].to, all[n-1].last = sentence.To, k
			continue
		}
		all = append(all, paragraph{sentence.From, sentence.To, k})
	}
	if len(all) > 1 {
		s.blocks(all)
		s.transcript(all)
	}
	for _, p := range all {
		s.post(p)
	}
	slices.SortFunc(s.plain, func(a, b paragraph) int { return a.from - b.from })
}

// speak makes a direct quote of tokens from to to, if anything is there.
func (s *scanner) speak(from, to int, say *saying, who speaker) *Quote {
	for from < to && s.t.Tokens[from].Class != token.Word && s.t.Tokens[from].Class != token.Number {
		from++
	}
	if to-from < 2 || s.at[from] != 0 {
		return nil
	}
	q := s.quote(from, to, Direct)
	s.attribute(&q, say, who)
	s.quotes = append(s.quotes, q)
	s.plain = append(s.plain, paragraph{from: from, to: to})
	return &s.quotes[len(s.quotes)-1]
}

// blocks finds paragraphs that the one before introduces: it ends with a verb of
// speech and a colon. More of the block are the paragraphs behind that begin with ">".
func (s *scanner) blocks(all []paragraph) {
	t := s.t
	k := 0
	for i := 1; i < len(all); i++ {
		intro, p := all[i-1], all[i]
		if t.Norm(intro.to-1) != ":" || s.at[p.from] != 0 {
			continue
		}
		for k < len(s.sayings) && s.sayings[k].from < intro.to {
			k++
		}
		from := s.sentences[intro.last].From
		for j := k - 1; j >= 0 && s.sayings[j].from >= from; j-- {
			say := &s.sayings[j]
			if say.inside >= 0 || say.silent || !say.subject.ok() || !say.cue.has(frameQuote) {
				continue
			}
			s.speak(p.from, p.to, say, say.who)
			for ; i+1 < len(all) && t.Norm(all[i+1].from) == ">"; i++ {
				s.speak(all[i+1].from, all[i+1].to, say, say.who)
			}
			break
		}
	}
}

// transcript finds lines such as "MINISTER: We have …", where at least two
// speakers take turns.
func (s *scanner) transcript(all []paragraph) {
	type line struct {
		label phrase
		colon int
		p     paragraph
	}
	var lines []line
	turns := map[string]int{}
	repeated := false
	for _, p := range all {
		if label, colon := s.label(p); label.ok() {
			lines = append(lines, line{label, colon, p})
			key := s.t.Norm(label.head)
			turns[key]++
			repeated = repeated || turns[key] > 1
		}
	}
	if len(lines) < 3 || len(turns) < 2 || !repeated {
		return
	}
	for _, l := range lines {
		who := s.resolve(l.label)
		if w := s.t.Norm(l.label.head); w == "q" || w == "a" {
			who.name = ""
		} else if who.entity < 0 && s.t.Tokens[l.label.head].Is(lexicon.Role) {
			who.name = strings.ToLower(who.name)
		}
		s.speak(l.colon+1, l.p.to, nil, who)
	}
}

// label is the speaker's name in front of a paragraph, and the colon that closes it: "BROWN, MAYOR:".
func (s *scanner) label(p paragraph) (label phrase, colon int) {
	t := s.t
	label = phrase{from: p.from, head: -1}
	for i := p.from; i < p.to && i < p.from+8; i++ {
		switch tok := t.Tokens[i]; {
		case tok.Class == token.Comma && t.Folded[tok.At] == ':':
			if label.head < 0 {
				return phrase{}, 0
			}
			label.to = label.head + 1
			return label, i
		case tok.Class == token.Word && tok.Named():
			if label.to == 0 {
				label.head = i
			}
		case tok.Class == token.Comma, tok.Class == token.Bracket:
			label.to = i
		case tok.Class == token.Stop && s.nominal(i):
		default:
			return phrase{}, 0
		}
	}
	return phrase{}, 0
}

// post finds a post that its writer's name and handle follow: "… — Ann Hill (@annhill)".
func (s *scanner) post(p paragraph) {
	t := s.t
	from := p.from
	for i := p.from + 1; i+1 < p.to; i++ {
		if t.Tokens[i].Class != token.Bracket || t.Norm(i) != "(" || t.Tokens[i+1].Class != token.Sign || t.Norm(i + 1)[0] != '@' {
			continue
		}
		dash := i - 1
		for dash > from && dash > i-8 && (t.Tokens[dash].Class != token.Dash || t.Tokens[dash].Before == token.None) {
			dash--
		}
		if dash > from && t.Tokens[dash].Class == token.Dash && dash-from < 2*reach {
			who := s.resolve(phrase{from: dash + 1, to: i, head: i - 1})
			if who.entity < 0 || s.entities[who.entity].Kind != name.Place {
				if q := s.speak(from, dash, nil, who); q != nil {
					q.Medium = "Twitter"
				}
			}
		}
		from = i + 2
	}
}

// spoken says whether token i is in a quote without marks.
func (s *scanner) spoken(i int) bool {
	for s.next < len(s.plain) && s.plain[s.next].to <= i {
		s.next++
	}
	return s.next < len(s.plain) && s.plain[s.next].from <= i
}
