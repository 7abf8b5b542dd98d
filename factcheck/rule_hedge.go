package factcheck

import (
	"fmt"
	"slices"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleHedge = Rule{
	Code:     "hedge",
	Title:    "Certain here, uncertain there",
	Class:    Framing,
	Kind:     "hedge",
	Severity: Note,
	Doc: `Where reports tell the same, one hedges ("reportedly", "could", "alleged"), has somebody claim or allege, or says that it should
be, and the other tells it without any of these: the word that is hedged must be there, too, with others beside it. Hedges inside
quotation marks are the speaker's and are left out.`,
	Fires:  Example{"The captain allegedly left the bridge before the ferry struck the rocks off Marrow Point.", "The captain left the bridge before the ferry struck the rocks off Marrow Point."},
	Silent: Example{"The captain allegedly left the bridge before the ferry struck the rocks off Marrow Point.", "The captain reportedly left the bridge before the ferry struck the rocks off Marrow Point."},
	Run:    func(p *Pass) { p.runHedges() },
}

// reserve is a word by which a report keeps a distance, and what it keeps it from.
type reserve struct {
	v        *view
	cue      word
	from, to int // tokens of what is hedged
	sentence int
	how      string // how messages say it; %s is the cue
	kind     reserveKind
}

type reserveKind uint8

const (
	ofVerb   reserveKind = iota // "reportedly left", "could leave": the first word behind it is hedged
	ofNoun                      // "the alleged arson": the noun is
	ofClause                    // "claimed that she left": its verb is
	ofDuty                      // "should leave"
)

// told is a place where another report tells what one hedges.
type told struct {
	place
	confidence float64
}

// runHedges reports, of each hedge, the place that is surest to tell the same without one.
func (p *Pass) runHedges() {
	for _, v := range p.views {
		for s := range v.r.Sentences {
			if !v.asserts[s] {
				continue
			}
			for _, x := range reserves(v, s) {
				best := p.flat(x)
				if best.v == nil {
					continue
				}
				f := Finding{Confidence: best.confidence, Evidence: []Evidence{p.evidence(v, x.cue.from, phraseEnd(v, x.cue.to-1)), p.sentenceEvidence(best.v, best.sentence)}}
				f.Message = fmt.Sprintf("%s "+x.how+" where %s does not.", p.name(v.doc), quoted(v.r.Source(x.cue.from, x.cue.to)), p.name(best.v.doc))
				p.Report(f)
				break // one a sentence
			}
		}
	}
}

// reserves is the hedges of a sentence that stand outside quotation marks.
func reserves(v *view, s int) []reserve {
	sent := v.r.Sentences[s]
	var out []reserve
	for i := sent.From; i < sent.To; i++ {
		tok := v.r.Tokens[i]
		if inMarks(v, i) || v.inMention(i) {
			continue
		}
		x := reserve{v: v, cue: word{from: i, to: i + 1}, from: i + 1, to: clauseEnd(v, i+1, sent.To), sentence: s, how: "hedges with %s"}
		_, end, alleges := v.r.Phrase(allegations(), i)
		switch {
		case alleges && end < sent.To:
			x.cue.to, x.from, x.to, x.kind = end, end, clauseEnd(v, end, sent.To), ofClause
		case tok.Is(lexicon.Hedge) && softens(v, i, sent.To):
			if w := v.r.Norm(i + 1); i+1 < sent.To && w == "that" {
				x.to = clauseEnd(v, i+2, sent.To)
			}
			if tok.Is(lexicon.Adjective|lexicon.Participle) && !tok.Is(lexicon.Adverb|lexicon.Modal) && v.r.Norm(i+1) != "to" && v.r.Norm(i+1) != "that" {
				x.kind = ofNoun
			}
		case oughts[v.r.Norm(i)]:
			x.how, x.kind = "says what %s be", ofDuty
		default:
			continue
		}
		out = append(out, x)
	}
	for k := range v.r.Quotes {
		q := &v.r.Quotes[k]
		cue := v.r.Index(q.CueSpan.Start)
		if q.CueClass != "doubtful" || cue < sent.From || cue >= sent.To || q.From >= sent.To || q.From < sent.From || inMarks(v, cue) {
			continue
		}
		out = append(out, reserve{v: v, cue: word{from: cue, to: cue + 1}, from: q.From, to: min(q.To, sent.To), sentence: s, how: "hedges with %s", kind: ofClause})
	}
	return out
}

// allegations is the phrases that make what follows somebody's accusation or claim.
var allegations = sync.OnceValue(func() *lexicon.Phrases {
	return lexicon.Load().Phrases(lexicon.Load().List("allegations"))
})

// oughts is the modals that say what should be.
var oughts = map[string]bool{"should": true, "ought": true, "must": true}

// softens says whether the hedge at token i is one here: "appear" and "seem" hedge only before "to" or "that"; what somebody suggested is
// that one's words.
func softens(v *view, i, end int) bool {
	switch lemma.Verb(v.r.Norm(i)) {
	case "suggest", "indicate":
		return false
	case "appear", "seem", "believe", "think", "expect":
		return i+1 < end && (v.r.Norm(i+1) == "to" || v.r.Norm(i+1) == "that")
	}
	return true
}

// guardReach is how many words before a word a hedge of it may stand.
const guardReach = 6

// besideHead is how many words beside the hedged one another report must have, too, to tell the same.
const besideHead = 2

// sameNames is how many names behind an adverb another report must have, too, to tell the same in other words.
const sameNames = 3

// flat is where another report tells what is hedged without a hedge; the zero value where none does.
func (p *Pass) flat(x reserve) told {
	var best told
	heads := p.heads(x)
	for _, w := range p.views {
		if w.doc == x.v.doc || w.field != x.v.field {
			continue
		}
		for s := range w.r.Sentences {
			c := p.pairs[[2]place{{x.v, x.sentence}, {w, s}}]
			if c == nil && (x.kind != ofNoun || len(heads) < 2) || !w.asserts[s] {
				continue
			}
			score := 0.4 // of what is named by the same words in sentences that are not aligned
			if c != nil {
				score = max(score, c.score)
			}
			head, beside := p.tells(x, heads, w, s)
			sure := 0.0
			switch {
			case head < 0:
				if c != nil && c.score >= firm && c.mutual && p.namesAlike(x, w, s) {
					sure = 0.3 + 0.4*c.score
				}
			case x.kind == ofDuty && !promised(w, head, w.r.Sentences[s].From):
			case beside >= besideHead || score >= firm && c.mutual && beside > 0:
				sure = 0.3 + 0.25*score + 0.05*float64(min(beside, 4))
			}
			if sure > best.confidence {
				best = told{place{w, s}, sure}
			}
		}
	}
	return best
}

// namesAlike says whether a sentence tells in other words what an adverb hedges: it has the names.
func (p *Pass) namesAlike(x reserve, w *view, s int) bool {
	if !x.v.r.Tokens[x.cue.from].Is(lexicon.Adverb) || hedged(w, w.r.Sentences[s].From, w.r.Sentences[s].To) {
		return false
	}
	names := 0
	for _, a := range x.v.within(x.from, x.v.r.Sentences[x.sentence].To) {
		if a.kind == named && hasStem(w.sentence(s), a.stem) {
			names++
		}
	}
	return names >= sameNames
}

// promised says whether a verb is told as what will be.
func promised(w *view, verb, from int) bool {
	for k := verb - 1; k >= max(from, verb-4); k-- {
		switch w.r.Norm(k) {
		case "will", "shall", "'ll", "’ll":
			return true
		}
	}
	return false
}

// heads is the words that another report must have to tell what is hedged: the hedged one, and before it those that make one noun
// phrase with it.
func (p *Pass) heads(x reserve) []term {
	var out []term
	for _, a := range x.v.within(x.from, x.to) {
		switch {
		case x.kind == ofNoun && (a.kind == content || a.kind == named):
			if len(out) > 0 && out[len(out)-1].to != a.from {
				return out
			}
			out = append(out, a)
		case x.kind == ofNoun:
			return out
		case a.kind == content && (x.kind != ofClause || x.v.verb(a.from)):
			return []term{a}
		}
	}
	return out
}

// tells is the token at which sentence s of w has the word that is hedged, without a hedge (-1 where it has not), and how many other
// words of what is hedged the sentence has.
func (p *Pass) tells(x reserve, heads []term, w *view, s int) (head, beside int) {
	there := w.sentence(s)
	if len(heads) == 0 || hasStem(there, x.v.terms[x.v.at[x.cue.from]].stem) {
		return -1, 0
	}
	head = -1
	for t := len(heads) - 1; t < len(there) && head < 0; t++ {
		same := true
		for k, a := range heads {
			b := there[t-len(heads)+1+k]
			same = same && b.stem == a.stem && b.kind == a.kind
		}
		if same && (x.kind == ofNoun || lemma.Verb(x.v.r.Norm(heads[0].from)) == lemma.Verb(w.r.Norm(there[t].from))) && p.unhedged(w, there[t].from, w.r.Sentences[s].From, x.kind == ofClause) {
			head = there[t].from
		}
	}
	for _, a := range x.v.within(x.from, x.to) {
		if a.means() && a.from != heads[len(heads)-1].from && hasStem(there, a.stem) {
			beside++
		}
	}
	return head, beside
}

// unhedged says whether a report tells the word at token i as it is, and, where it must by itself, in no reported speech.
func (p *Pass) unhedged(w *view, i, from int, itself bool) bool {
	if hedged(w, max(from, i-guardReach), i) || inMarks(w, i) {
		return false
	}
	for _, k := range w.quotesAt(i) {
		if itself || w.r.Quotes[k].CueClass == "doubtful" {
			return false
		}
	}
	return true
}

// hedged says whether one of the tokens is a hedge, a condition or a modal other than those that tell what will be.
func hedged(w *view, from, to int) bool {
	for k := from; k < to; k++ {
		switch t := w.r.Tokens[k]; w.r.Norm(k) {
		case "will", "shall", "would":
		case "if", "whether", "unless", "short", // "stopped short of"
			"accused", "charged", "suspected": // which are no less allegations
			return true
		default:
			if t.Is(lexicon.Hedge | lexicon.Modal | lexicon.Negation) {
				return true
			}
		}
	}
	return false
}

// hedges says whether the hedge at token i of v softens the very word that sentence s of w, without any hedge, has too.
func hedges(v *view, i int, w *view, s int) bool {
	sent, there := v.r.Sentences[v.sentenceOf(i)], w.r.Sentences[s]
	if !softens(v, i, sent.To) || slices.ContainsFunc(w.r.Tokens[there.From:there.To], func(t token.Token) bool { return t.Is(lexicon.Hedge) }) {
		return false
	}
	for _, x := range v.within(i+1, sent.To) {
		if x.kind == content {
			return hasStem(w.sentence(s), x.stem)
		}
	}
	return false
}
