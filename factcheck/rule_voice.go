package factcheck

import (
	"fmt"
	"sort"

	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

var ruleVoice = Rule{
	Code:     "voice",
	Title:    "Who gets a say",
	Class:    Framing,
	Kind:     "voice",
	Severity: Note,
	Doc: `How much of its quoted and reported speech each report gives to whom: one finding for the event, with each report's first
words of the speaker it lets speak most. Silent where all reports let the same people speak about equally; the less sure, the more
speech has speakers without a name.`,
	Fires:  Example{"The wall was unsafe, Ines Holt said on Monday. “We knew it for years,” Holt said.", "The wall was unsafe, Paul Derry said on Monday. “Nobody listened to us,” Derry said."},
	Silent: Example{"The wall was unsafe on Monday.", "The wall was unsafe, and it fell on Monday."},
	Run:    func(p *Pass) { p.runVoice() },
}

// unnamed is all speakers whom a report gives no name.
const unnamed = "speakers without a name"

// voice is the words a report gives to a speaker.
type voice struct {
	key, name string
	words     int
	share     float64 // of all words of speech in the report
	first     *quote.Quote
	v         *view
}

func (p *Pass) runVoice() {
	f := Finding{}
	var all [][]voice
	nameless := 0.0
	var parts []string
	for _, d := range p.displayed() {
		shares, total := p.voices(d)
		if total == 0 {
			continue
		}
		var said []string
		for i, s := range shares {
			if s.key == unnamed {
				nameless = max(nameless, s.share)
			}
			if i >= 3 {
				continue
			}
			said = append(said, fmt.Sprintf("%s %d%%", s.name, (100*s.words+total/2)/total))
		}
		all = append(all, shares)
		top := shares[0]
		e := p.Evidence(d, fieldOf(top.v), top.first.Span)
		e.Speaker, e.Relay = top.name, top.first.Relay
		e.Normalized = fmt.Sprintf("%d of %d words", top.words, total)
		f.Evidence = append(f.Evidence, e)
		parts = append(parts, fmt.Sprintf("%s gives %d words of speech to %s", p.name(d), total, list(said)))
	}
	if !unlike(all) {
		return
	}
	f.Confidence = 0.6 * (1 - nameless) // who has no name here may be one of those who have
	f.Message = "Whose words the reports give: "
	for i, s := range parts {
		if i > 0 {
			f.Message += "; "
		}
		f.Message += s
	}
	f.Message += "."
	p.Report(f)
}

// otherVoices is the share of speech that two reports must give to different people to be worth a finding.
const otherVoices = 0.2

// unlike says whether two reports give at least a share of otherVoices to different people: the total variation distance.
func unlike(reports [][]voice) bool {
	for i, a := range reports {
		for _, b := range reports[:i] {
			var apart float64
			for _, x := range a {
				share := x.share
				for _, y := range b {
					if y.key == x.key {
						share -= y.share
					}
				}
				apart += max(share, 0) // what one has more of here, the other has more of elsewhere
			}
			if apart > otherVoices-1e-9 { // whichever way the roundings fall
				return true
			}
		}
	}
	return false
}

// voices is who speaks in a report's text, most words first, and the number of words of all.
func (p *Pass) voices(doc int) ([]voice, int) {
	v := p.byDoc[doc][1]
	by := map[string]*voice{}
	total := 0
	if v == nil {
		return nil, 0
	}
	for q := range v.r.Quotes {
		x := &v.r.Quotes[q]
		k := p.people.speaker(doc, x)
		if k == "" || x.Kind == quote.Scare {
			continue
		}
		if k[0] != '@' {
			k = unnamed
		}
		s := by[k]
		if s == nil {
			s = &voice{key: k, name: k, first: x, v: v}
			if k[0] == '@' {
				s.name = p.people.fullest(k)
			}
			by[k] = s
		}
		n := len(v.within(x.From, x.To))
		s.words += n
		total += n
	}
	var out []voice
	for _, s := range by {
		s.share = float64(s.words) / float64(total)
		out = append(out, *s)
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].words != out[j].words {
			return out[i].words > out[j].words
		}
		return out[i].first.Start < out[j].first.Start
	})
	return out, total
}
