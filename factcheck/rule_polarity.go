package factcheck

import (
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

var rulePolarity = Rule{
	Code:     "polarity",
	Title:    "One affirms what the other denies",
	Class:    Discrepancy,
	Kind:     "polarity",
	Severity: Error,
	Doc: `Two sentences are the same but for a few words, or the same around one place, and one negates the verb or noun that the
other affirms; or one has an adverbial that shuts the other's out ("on time", "late"), or, in sentences that surely tell the same, a word that means the
opposite of the other's ("passed", "failed"), which neither report has elsewhere; or, in other order or voice, one clause denies the verb that the other tells as done of the same things; or one says
that nobody suffered what the other counts people for. Negations inside quotation marks are left to the rule on quotes. Sentences that differ in more are not compared: a denial by one voice in one
report and a claim by another in the other are a dispute, not a contradiction of the reports.`,
	Fires:  Example{"The council has approved the sale of the old harbour to Marrow Shipping.", "The council has not approved the sale of the old harbour to Marrow Shipping."},
	Silent: Example{"The council has not approved the sale of the old harbour to Marrow Shipping.", "The council hasn't approved the sale of the old harbour to Marrow Shipping."},
	Run:    func(p *Pass) { p.runPolarity() },
}

// negated is a negation in a sentence with the words it stands before.
type negated struct {
	at   int // the negation's term in the view
	next []uint32
}

// opposition is a word that one report negates and another does not.
type opposition struct {
	with, without int // reports
	word          uint32
}

// scope is how many words after a negation it is taken to negate.
const scope = 3

func negations(v *view, sentence int) []negated {
	s := v.r.Sentences[sentence]
	lo, hi := int(v.at[s.From]), int(v.at[s.To])
	var out []negated
	for t := lo; t < hi; t++ {
		if v.terms[t].kind != negation || inMarks(v, v.terms[t].from) {
			continue
		}
		n := negated{at: t}
		for k := t + 1; k < hi && len(n.next) < scope; k++ {
			if kind := v.terms[k].kind; kind == content || kind == named || kind == numberTerm {
				n.next = append(n.next, v.terms[k].stem)
			}
		}
		if len(n.next) > 0 {
			out = append(out, n)
		}
	}
	return out
}

// inMarks says whether token i stands in quotation marks.
func inMarks(v *view, i int) bool { return v.marked[i] }

func (p *Pass) runPolarity() {
	defer p.deniedDeeds()
	defer p.nobody()
	defer p.oppositeWords()
	defer p.oppositeAdverbials()
	told := map[opposition]bool{} // what one report denies and another affirms is told once, however often they do
	once := func(c *comparison, with, without *view, sentence int, n negated, near, first bool) {
		if k := (opposition{with.doc, without.doc, n.next[0]}); !told[k] {
			told[k] = p.reportPolarity(c, with, without, sentence, n, near, first)
		}
	}
	for i := range p.comparisons {
		c := &p.comparisons[i]
		near := c.shares(0.75)
		if !near && (c.score < likely || !c.mutual) {
			continue
		}
		na, nb := negations(c.a, c.sa), negations(c.b, c.sb)
		if near && len(na) == len(nb) {
			continue
		}
		for _, n := range na {
			if !matched(n, nb) {
				once(c, c.a, c.b, c.sb, n, near, true)
			}
		}
		for _, n := range nb {
			if !matched(n, na) {
				once(c, c.b, c.a, c.sa, n, near, false)
			}
		}
	}
}

// matched says whether one of the other sentence's negations stands before a word that n stands before.
func matched(n negated, others []negated) bool {
	for _, o := range others {
		for _, x := range n.next {
			for _, y := range o.next {
				if x == y {
					return true
				}
			}
		}
	}
	return false
}

// reportPolarity reports a negation that has its word affirmed on the other side, and says whether it has.
func (p *Pass) reportPolarity(c *comparison, with, without *view, sentence int, n negated, near, first bool) bool {
	ew, eo, ok := p.opposed(with, without, sentence, n, near)
	if !ok {
		return false
	}
	f := Finding{Confidence: 0.5 + 0.45*max(c.common(), 0.5*c.score)}
	f.Evidence = []Evidence{ew, eo}
	if !first {
		f.Evidence = []Evidence{eo, ew}
	}
	f.Message = fmt.Sprintf("%s denies what %s affirms: %s against %s.", p.name(with.doc), p.name(without.doc), quoted(ew.Text), quoted(eo.Text))
	p.Report(f)
	return true
}

// opposed is the negation of with and the word that a sentence of without affirms in its place, if there is one.
// Where the sentences are not near, the words right before and behind must be the same.
func (p *Pass) opposed(with, without *view, sentence int, n negated, near bool) (ew, eo Evidence, ok bool) {
	s := without.r.Sentences[sentence]
	lo, hi := int(without.at[s.From]), int(without.at[s.To])
	for t := lo; t < hi; t++ {
		x := without.terms[t]
		if x.stem != n.next[0] || x.kind == function || inMarks(without, x.from) {
			continue
		}
		// The words around must be the same, too, or the negation belongs to something that only one tells.
		if !sameNeighbours(with, n.at, without, t) || !near && !inPlace(with, n, without, t, hi) {
			continue
		}
		neg := with.terms[n.at]
		if p.twoVoices(p.voice(with, neg.from), p.voice(without, x.from)) || contrasted(with, n.at+1, without, t+1) {
			continue
		}
		end := neg.to
		for k := n.at + 1; k < len(with.terms); k++ {
			end = with.terms[k].to
			if with.terms[k].stem == n.next[0] {
				break
			}
		}
		ew, eo = p.evidence(with, neg.from, end), p.evidence(without, x.from, x.to)
		ew.Normalized, eo.Normalized = "not "+p.voc.text(x.key), p.voc.text(x.key)
		return ew, eo, true
	}
	return ew, eo, false
}

// contrasted says whether one preposition behind two verbs leads to two things, each named on its side alone: "for adults", "for
// children". i and k are the first terms behind what is negated and what is not.
func contrasted(a *view, i int, b *view, k int) bool {
	first, second := led(a, i), led(b, k)
	for w, x := range first {
		y, ok := second[w]
		if ok && x != y && (!hasStem(b.sentence(b.sentenceOf(b.terms[k-1].from)), x) || !hasStem(a.sentence(a.sentenceOf(a.terms[i-1].from)), y)) {
			return true
		}
	}
	return false
}

// led is what the prepositions in the next terms lead to, as far as it follows right away or behind an article.
func led(v *view, from int) map[string]uint32 {
	const reach = 12
	out := map[string]uint32{}
	if from <= 0 || from >= len(v.terms) {
		return out
	}
	end := int(v.at[v.r.Sentences[v.sentenceOf(v.terms[from-1].from)].To])
	for t := from; t+1 < min(end, from+reach); t++ {
		if !v.r.Tokens[v.terms[t].from].Is(lexicon.Preposition) {
			continue
		}
		n := t + 1
		if n+1 < end && v.r.Tokens[v.terms[n].from].Is(lexicon.Determiner) {
			n++
		}
		if x := v.terms[n]; x.kind == content || x.kind == named {
			out[v.r.Norm(v.terms[t].from)] = x.stem
		}
	}
	return out
}

// twoVoices says whether two speakers, if both are told, are surely not one.
func (p *Pass) twoVoices(a, b string) bool {
	if a == "" || b == "" || a == b {
		return false
	}
	return p.people.distinct(a, b) || (a[0] != '@' || b[0] != '@') && !shareWord(p.people.fullest(a), p.people.fullest(b))
}

// inPlace says whether the word at term t stands in the very place of what n negates: the same word before it, the same
// one behind it.
func inPlace(with *view, n negated, without *view, t, end int) bool {
	before := func(v *view, i int) uint32 {
		for k := i - 1; k >= 0; k-- {
			if v.terms[k].means() {
				return v.terms[k].stem
			}
		}
		return 0
	}
	behind := uint32(0)
	for k := t + 1; k < end && behind == 0; k++ {
		if without.terms[k].means() {
			behind = without.terms[k].stem
		}
	}
	return len(n.next) > 1 && n.next[1] == behind && before(with, n.at) == before(without, t)
}

// sameNeighbours says whether the same subject stands before the negation and before what it negates on the other side: the
// last word that means something or pronoun, auxiliaries left aside, or nothing in both sentences; else the sentences' first one.
func sameNeighbours(a *view, at int, b *view, t int) bool {
	subject := func(v *view, i int) (first, last uint32) {
		from := v.r.Sentences[v.sentenceOf(v.terms[i].from)].From
		for k := i - 1; k >= 0 && v.terms[k].from >= from; k-- {
			if x := v.terms[k]; x.kind == content || x.kind == named || v.r.Tokens[x.from].Is(lexicon.Pronoun) {
				first = x.stem
				if last == 0 {
					last = x.stem
				}
			}
		}
		return first, last
	}
	firstA, lastA := subject(a, at)
	firstB, lastB := subject(b, t)
	return lastA == lastB || firstA != 0 && firstA == firstB
}
