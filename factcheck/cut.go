package factcheck

import (
	"github.com/seed-a94a0f1e/corroborate/internal/worddiff"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// cutAway grades what a cut at step i, right before or behind the stretch that both utterances tell, took from the sense of
// one of them: the negation of what follows, or the condition of what stands before.
func cutAway(a, b *utterance, r rendering, i int) (grave change, inA, inB []term) {
	o := r.ops[i]
	x, y := a.terms[o.A0:o.A1], b.terms[o.B0:o.B1]
	switch {
	case len(x) > 0 && len(y) > 0:
		return noChange, nil, nil
	case i == r.first-1 && (cutNegation(x, b) || cutNegation(y, a)):
		return denial, lastNegation(x), lastNegation(y)
	case i == r.last+1 && (conditional(a, x) && ended(b) || conditional(b, y) && ended(a)):
		return condition, x, y
	}
	return noChange, nil, nil
}

// cutNegation says whether before, what another utterance has and one lacks in front, ends with the negation of what follows:
// a cut that drops it turns the sense around. A mixed quote's own sentence may say in the reporter's words what was cut.
func cutNegation(before []term, cut *utterance) bool {
	return len(lastNegation(before)) > 0 && cut.quote().Kind == quote.Direct
}

// lastNegation is the last term if it is a negation.
func lastNegation(ts []term) []term {
	if n := len(ts); n > 0 && ts[n-1].kind == negation {
		return ts[n-1:]
	}
	return nil
}

// conditional says whether words begin with what makes the statement before them conditional.
func conditional(u *utterance, ts []term) bool {
	if len(ts) < 2 {
		return false
	}
	switch u.v.r.Norm(ts[0].from) {
	case "if", "unless", "provided", "assuming":
		return true
	}
	return false
}

// ended says whether an utterance ends with a full stop, as if that were all.
func ended(u *utterance) bool {
	last := u.v.r.Tokens[u.to-1]
	return last.Class == token.Stop && last.To-last.At == 1
}

// cutInside says whether the words that one has and the other lacks stand where the other shows a cut by an ellipsis.
func (p *Pass) cutInside(a, b *utterance, o worddiff.Op) bool {
	if o.Kind == worddiff.Replace {
		return false
	}
	u, at := a, o.A0
	if o.Kind == worddiff.Delete {
		u, at = b, o.B0
	}
	from, to := u.from, u.to
	if at > 0 {
		from = u.terms[at-1].to
	}
	if at < len(u.terms) {
		to = u.terms[at].from
	}
	return u.v.elided(from, to)
}

// elided says whether an ellipsis or a bracket among tokens shows that words were left out.
func (v *view) elided(from, to int) bool {
	for i := from; i < to; i++ {
		if f := v.r.Form(i); len(f) > 1 && f[0] == '.' || f == "[" {
			return true
		}
	}
	return false
}
