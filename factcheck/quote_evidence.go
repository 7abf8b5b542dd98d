package factcheck

import "github.com/seed-a94a0f1e/corroborate/normalize"

// utteranceEvidence is an utterance as evidence, the given terms marked.
func (p *Pass) utteranceEvidence(i int, marks []term) Evidence {
	u := &p.utterances[i]
	e := p.evidence(u.v, u.from, u.to)
	q := u.quote()
	e.Speaker, e.Relay = q.Speaker, q.Relay
	if u.speaker != "" && u.speaker[0] == '@' {
		e.Speaker = p.people.fullest(u.speaker)
	}
	e.Normalized = p.normalForm(u)
	e.Marks = p.marks(u.v, marks)
	return e
}

// marks are terms as spans, those that touch as one.
func (p *Pass) marks(v *view, ts []term) []normalize.Span {
	if len(ts) == 0 {
		return nil
	}
	in := make([]bool, len(v.r.Tokens))
	lo, hi := len(in), 0
	for _, t := range ts {
		set(in, t.from, t.to)
		lo, hi = min(lo, t.from), max(hi, t.to)
	}
	var out []normalize.Span
	for i := lo; i < hi; i++ {
		if !in[i] {
			continue
		}
		j := i + 1
		for j < hi && in[j] {
			j++
		}
		out = append(out, v.r.Span(i, j))
		i = j
	}
	return out
}
