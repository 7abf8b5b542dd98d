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
