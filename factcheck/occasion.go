package factcheck

import (
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// occasion is a day beside a verb.
type occasion struct {
	slot
	sentence int
	verb     int // its token
	family   string
}

// besideReach is how many tokens may stand between a verb and its day: "on", "late".
const besideReach = 2

// otherDays reports that passages that tell the same put verbs of one family, with the same thing behind them, on days that
// exclude each other: "apologized on Friday for the post", "had to apologize Saturday for a post". Unlike in conflict, the
// other's day may stand elsewhere in a report, but not beside that verb. Both must be told in the past.
func (p *Pass) otherDays() {
	bySentence := map[place][]occasion{}
	days := make([]map[string][]slot, len(p.Docs)) // by report and verb
	for _, v := range p.views {
		if days[v.doc] == nil {
			days[v.doc] = map[string][]slot{}
		}
		for s := range v.r.Sentences {
			if !v.asserts[s] {
				continue
			}
			for _, x := range slotsOf(v, s, dateTerm) {
				if o, ok := v.occasion(x, s); ok {
					bySentence[place{v, s}] = append(bySentence[place{v, s}], o)
					days[v.doc][o.family] = append(days[v.doc][o.family], x)
				}
			}
		}
	}
	for i := range p.comparisons {
		c := &p.comparisons[i]
		if c.score < 0.5 {
			continue
		}
		for _, a := range bySentence[place{c.a, c.sa}] {
			for _, b := range bySentence[place{c.b, c.sb}] {
				if a.family != b.family || relateDates(a.slot, b.slot) != conflicting || knows(days[b.v.doc][a.family], a.slot) || knows(days[a.v.doc][a.family], b.slot) || !alikeBehind(a, b) {
					continue
				}
				es := p.slotEvidence([]slot{a.slot, b.slot})
				if sameText(es) || p.contestedBy("date", es) {
					continue
				}
				p.Report(Finding{Severity: Warning, Confidence: 0.4 + 0.4*c.score, Evidence: es,
					Message: fmt.Sprintf("Dates of the same thing differ: %s.", p.says("says", es))})
			}
		}
	}
}

// knows says whether one of the days is, or may be, that of a slot.
func knows(days []slot, x slot) bool {
	for _, d := range days {
		if relateDates(d, x) != conflicting {
			return true
		}
	}
	return false
}

// occasion is a day with the past verb right beside it.
func (v *view) occasion(x slot, sentence int) (occasion, bool) {
	t, d := x.term(), x.date()
	if d.Bound != "" || inMarks(v, t.from) || !d.First.IsZero() && d.First != d.Last {
		return occasion{}, false
	}
	sent := v.r.Sentences[sentence]
	for n := 1; n <= besideReach+1; n++ {
		for _, i := range []int{t.from - n, t.to - 1 + n} {
			if i <= sent.From || i >= sent.To {
				continue
			}
			k, w := v.r.Tokens[i], v.r.Norm(i)
			base := lemma.Verb(w)
			if z, ok := lexicon.Load().Zipf(base); ok && z >= everyday || k.Class != token.Word || k.Shape != token.Lower || k.Is(lexicon.Auxiliary|lexicon.Modal) || v.inMention(i) {
				continue
			}
			forced := w == base && k.Is(lexicon.Verb) && i-2 > sent.From && v.r.Norm(i-1) == "to" && v.r.Norm(i-2) == "had"
			past := w != base && k.Is(lexicon.Verb|lexicon.Participle) && (strings.HasSuffix(w, "ed") || past()[w] == "past") && !v.r.Tokens[i-1].Is(lexicon.Modal|lexicon.Determiner|lexicon.Negation)
			if forced || past {
				return occasion{x, sentence, i, lemma.Family(w)}, true
			}
		}
	}
	return occasion{}, false
}

// alikeBehind says whether one of the words behind two verbs is the same.
func alikeBehind(a, b occasion) bool {
	mine := behind(deed{v: a.v, sentence: a.sentence, to: a.verb + 1})
	for _, t := range behind(deed{v: b.v, sentence: b.sentence, to: b.verb + 1}) {
		if hasStem(mine, t.stem) {
			return true
		}
	}
	return false
}

// eventDays reports days that reports attach to one event by its noun, where they exclude each other: "the debate on Tuesday",
// "Thursday's debate". The noun must stand in the headline or the first sentence of both, and no report may attach two days
// to it: then there was more than one.
func (p *Pass) eventDays() {
	days := map[uint32][]slot{}
	var order []uint32
	for d := range p.Docs {
		leads := p.leadNouns(d)
		for _, v := range p.byDoc[d] {
			if v == nil {
				continue
			}
			for _, x := range v.dates {
				noun := v.eventOf(x)
				if noun < 0 || !v.asserts[v.sentenceOf(noun)] || !p.begun(x) {
					continue
				}
				stem := v.terms[v.at[noun]].stem
				if !leads[stem] {
					continue
				}
				if days[stem] == nil {
					order = append(order, stem)
				}
				days[stem] = append(days[stem], x)
			}
		}
	}
	for _, stem := range order {
		var members []slot
		twice, differ := false, false
		for i, x := range days[stem] {
			first := true
			for _, o := range days[stem][:i] {
				apart := relateDates(o, x) == conflicting
				if o.v.doc == x.v.doc {
					first, twice = false, twice || apart
				}
				differ = differ || apart
			}
			if first {
				members = append(members, x)
			}
		}
		if twice || !differ || len(members) < 2 {
			continue
		}
		es := p.slotEvidence(members)
		if sameText(es) || p.contestedBy("date", es) {
			continue
		}
		p.Report(Finding{Severity: Warning, Confidence: 0.55, Evidence: es,
			Message: fmt.Sprintf("Dates of the same thing differ: %s.", p.says("says", es))})
	}
}

// leadNouns is the stems of the words of a report's headline and first sentence.
func (p *Pass) leadNouns(d int) map[uint32]bool {
	out := map[uint32]bool{}
	for _, v := range p.byDoc[d] {
		if v == nil {
			continue
		}
		for s := range v.r.Sentences {
			if v.asserts[s] {
				for _, t := range v.sentence(s) {
					out[t.stem] = out[t.stem] || t.kind == content
				}
				break
			}
		}
	}
	return out
}

// begun says whether a date is one day and not after that on which its report came out.
func (p *Pass) begun(x slot) bool {
	d, ref := x.date(), p.Docs[x.v.doc].Reference
	return d.Bound == "" && !d.First.IsZero() && d.First == d.Last && !ref.IsZero() && d.First.Compare(ref) <= 0
}

// ranks is the words that tell one event from others of its kind.
var ranks = map[string]bool{"next": true, "last": true, "first": true, "second": true, "third": true, "previous": true, "earlier": true, "upcoming": true, "another": true, "other": true}

// eventOf is the token of the noun that a day is attached to, its event being known: "the debate on Tuesday", "Thursday's
// debate"; -1 where there is none.
func (v *view) eventOf(x slot) int {
	t := x.term()
	if inMarks(v, t.from) {
		return -1
	}
	noun := func(i int) bool {
		return i >= 0 && i < len(v.r.Tokens) && v.r.Tokens[i].Class == token.Word && v.r.Tokens[i].Shape == token.Lower && v.r.Tokens[i].Is(lexicon.Noun) && !v.verb(i) && !v.inMention(i)
	}
	if i := t.from - 1; i >= 0 && v.r.Norm(i) == "on" { // "the debate on Tuesday"
		if i--; !noun(i) {
			return -1
		}
		for k := i - 1; k >= 0 && k > i-5 && v.r.Tokens[k].Class == token.Word; k-- {
			switch w := v.r.Norm(k); {
			case ranks[w]:
				return -1
			case w == "the":
				return i
			case v.r.Tokens[k].Is(lexicon.Preposition | lexicon.Determiner | lexicon.Conjunction):
				return -1
			}
		}
		return -1
	}
	k := t.to
	if k < len(v.r.Tokens) && v.r.Tokens[k].Class == token.Clitic || strings.HasSuffix(v.r.Norm(t.to-1), "'s") || strings.HasSuffix(v.r.Norm(t.to-1), "’s") { // "Thursday's debate"
		if v.r.Tokens[k].Class == token.Clitic {
			k++
		}
		event := -1
		for n := 0; n < 4 && k < len(v.r.Tokens); k, n = k+1, n+1 {
			if w := v.r.Tokens[k]; w.Class != token.Word || ranks[v.r.Norm(k)] || w.Is(lexicon.Preposition|lexicon.Auxiliary|lexicon.Determiner) {
				break
			}
			if noun(k) {
				event = k
			}
		}
		return event
	}
	return -1
}
