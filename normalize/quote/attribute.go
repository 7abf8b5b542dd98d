package quote

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
		q.Cue, q.CueClass, q.CueStrength = say.cue.lemma, say.cue.class, say.cue.strong
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
