package factcheck

import (
	"cmp"
	"slices"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// Voice is a speaker in the text of one report: how much of its quoted and reported speech is theirs.
type Voice struct {
	Report string `json:"report"`
	// Speaker is the fullest name that the reports give; empty for all those together whom this report gives no name.
	Speaker string `json:"speaker,omitempty"`
	// Words are those of the speaker's quotes, direct and reported, Share their part of all such words in the report, 0 to 1.
	Words int     `json:"words"`
	Share float64 `json:"share"`
	// First is where the speaker is given words first, bytes of the report's text.
	First normalize.Span `json:"first"`
}

// everyVoice is who speaks in each report, in the order of the reports and in each of who speaks first.
func (p *Pass) everyVoice() []Voice {
	var out []Voice
	for _, d := range p.shown {
		voices, _ := p.voices(d)
		slices.SortStableFunc(voices, func(a, b voice) int { return cmp.Compare(a.first.Start, b.first.Start) })
		for _, v := range voices {
			x := Voice{Report: p.Docs[d].Report.ID, Words: v.words, Share: round(v.share), First: v.first.Span}
			if v.key != unnamed {
				x.Speaker = v.name
			}
			out = append(out, x)
		}
	}
	return out
}
