package factcheck

import (
	"fmt"

	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleEmphasis = Rule{
	Code:     "emphasis",
	Title:    "What leads, what is buried",
	Class:    Framing,
	Kind:     "emphasis",
	Severity: Note,
	Doc: `What each report leads with; facts that several reports tell but place very differently, near the beginning of one and
in the last half of another; and the longest stretch of each report, three sentences or more, without a close counterpart elsewhere:
less than likely, since another report may tell it in few words.`,
	Fires:  Example{"Repairs to the harbour wall will cost $3 million, the council said. Ships may not use the east quay. The wall fell on Monday after a storm.", "The wall fell on Monday after a storm. Divers looked at the stones. Trains ran late. Repairs to the harbour wall will cost $3 million, the council said."},
	Silent: Example{"Repairs to the harbour wall will cost $3 million, the council said.", "Repairs to the harbour wall will cost $3 million, the council said on Monday."},
	Run:    func(p *Pass) { p.runLeads(); p.runPositions(); p.runStretches() },
}

func (p *Pass) runLeads() {
	f := Finding{Confidence: 0.7}
	leads := map[place]bool{}
	for _, d := range p.displayed() {
		v := p.byDoc[d][1]
		if s, ok := p.lead(v); ok {
			leads[place{v, s}] = true
			f.Evidence = append(f.Evidence, p.sentenceEvidence(v, s))
		}
	}
	if len(f.Evidence) < 2 {
		return
	}
	for i := range p.comparisons {
		c := &p.comparisons[i]
		if leads[place{c.a, c.sa}] && leads[place{c.b, c.sb}] && c.score >= 0.5 && c.mutual {
			return
		}
	}
	f.Message = "The reports lead with different things: " + p.says("leads with", f.Evidence) + "."
	p.Report(f)
}

// lead is the first full sentence of a text that tells something.
func (p *Pass) lead(v *view) (int, bool) {
	for s := range v.r.Sentences {
		if v.asserts[s] && !p.heading(v, s) {
			return s, true
		}
	}
	return 0, false
}

// heading says whether a sentence is a line that stands alone and ends without a full stop; at a text's beginning it may
// end with an exclamation or question mark.
func (p *Pass) heading(v *view, s int) bool {
	sent := v.r.Sentences[s]
	last := sent.To - 1
	for last > sent.From && (v.r.Tokens[last].Class == token.Mark || v.r.Tokens[last].Class == token.Bracket) {
		last--
	}
	if v.r.Tokens[last].Class != token.Stop {
		return true
	}
	alone := (s == 0 || v.r.Sentences[s-1].Paragraph != sent.Paragraph) && (s+1 == len(v.r.Sentences) || v.r.Sentences[s+1].Paragraph != sent.Paragraph)
	return alone && sent.Paragraph == 0 && v.r.Form(last) != "."
}

// nearBeginning is the part of a text that counts as its beginning.
const nearBeginning = 0.2

func (p *Pass) runPositions() {
	for _, g := range p.Alignment.Groups {
		at := map[int]float64{}
		where := map[int]place{}
		for _, x := range g.Passages {
			v := p.at(x)
			if v == nil || v.field != "text" || !v.asserts[x.Sentence] {
				continue
			}
			pos := p.position(v, x.Sentence)
			if old, ok := at[x.Doc]; !ok || pos < old {
				at[x.Doc], where[x.Doc] = pos, place{v, x.Sentence}
			}
		}
		early, late := -1, -1
		for d := range p.Docs {
			pos, ok := at[d]
			if !ok || len(p.byDoc[d][1].r.Sentences) < 5 {
				continue
			}
			if pos <= nearBeginning && (early < 0 || pos < at[early]) {
				early = d
			}
			if pos >= 0.5 && (late < 0 || pos > at[late]) {
				late = d
			}
		}
		if early < 0 || late < 0 || g.Score < firm {
			continue
		}
		if !p.first(where[early], where[late]) {
			continue
		}
		f := Finding{Confidence: 0.3 + 0.4*g.Score}
		for _, d := range []int{early, late} {
			x := where[d]
			e := p.sentenceEvidence(x.v, x.sentence)
			e.Normalized = fmt.Sprintf("%.0f%%", 100*at[d])
			f.Evidence = append(f.Evidence, e)
		}
		f.Message = fmt.Sprintf("%s tells near its beginning what %s tells after %.0f%% of its text: %s.", p.name(early), p.name(late), 100*at[late], quoted(f.Evidence[0].Text))
		p.Report(f)
	}
}

// first says whether a sentence is firmly paired with another, and with none that stands before that one.
func (p *Pass) first(early, late place) bool {
	c := p.pairs[[2]place{early, late}]
	if c == nil || c.score < firm {
		return false
	}
	for s := range late.sentence {
		if p.pairs[[2]place{early, {late.v, s}}] != nil {
			return false
		}
	}
	return true
}

// stretch is how many sentences on end make a stretch.
const stretch = 3

// runStretches reports the longest run of sentences of each report that have no close counterpart in another.
func (p *Pass) runStretches() {
	for _, d := range p.displayed() {
		v := p.byDoc[d][1]
		if v == nil || !p.shares(d) {
			continue
		}
		best, from := 0, 0
		var run []int // the sentences of the run
		var longest []int
		end := func() {
			if n := from; len(run) >= stretch && n > best {
				best, longest = n, run
			}
			run, from = nil, 0
		}
		for s := range v.r.Sentences {
			switch {
			case !v.asserts[s]:
			case v.aligned[s] || p.isClaimed(v, s):
				end()
			default:
				run = append(run, s)
				from += v.r.Sentences[s].Len()
			}
		}
		end()
		if share := 100 * best / max(len(v.r.Original), 1); share >= 8 {
			f := Finding{Confidence: 0.45, Evidence: make([]Evidence, 0, len(longest))}
			for _, s := range longest {
				f.Evidence = append(f.Evidence, p.sentenceEvidence(v, s))
			}
			f.Message = fmt.Sprintf("%s gives %d%% of its text to %d sentences on end without a close counterpart in another report.", p.name(d), share, len(longest))
			p.Report(f)
		}
	}
}

// position is how much of a text stands before a sentence, 0 to 1.
func (p *Pass) position(v *view, s int) float64 {
	if len(v.r.Original) == 0 {
		return 0
	}
	return float64(v.r.Sentences[s].Start) / float64(len(v.r.Original))
}
