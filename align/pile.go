package align

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// What makes two reports ones of the same event, found on the events of the development data shuffled into one pile.
const (
	sameEvent    = 0.2 // the cosine with the event's reports together
	sameUndated  = 0.3 // the same where a day of publication is unknown
	eventDays    = 4   // days between publications that cost nothing
	dayCost      = 0.02
	reportWords  = 80 // the words of a report that count: its weightiest
	titleTimes   = 2
	nameTimes    = 1.5
	mostMeetings = 1 << 16 // entries of the index visited for one report, the rarest words' first
)

// Pile sorts reports into events as they come: which ones tell of the same event.
// What shows it are rare words and names, those of the title above all, and the days of
// publication. The zero value is an empty pile. A Pile is not safe for concurrent use.
type Pile struct {
	terms   map[string]int32
	weights []float64
	events  []heap
	index   map[int32][]int32 // by term: the events that have it, rising
}

// heap is an event of a pile.
type heap struct {
	words       map[int32]float64
	squares     float64 // the sum of their squares
	first, last int     // days of publication; 0 where unknown
}

// trait is a word of a report with its weight.
type trait struct {
	term   int32
	weight float64
}

// Add sorts a report into the pile and returns the number of its event: that of an event that the pile has, or the next new one.
// The cost is that of comparing the report with the events that share its rare words. A report is
// judged by those before it: in another order, some may end up elsewhere.
func (p *Pile) Add(d normalize.Document) int {
	if p.terms == nil {
		p.terms, p.index = map[string]int32{}, map[int32][]int32{}
	}
	traits := p.traits(&d)
	day := published(&d)
	dots, met := map[int32]float64{}, []int32{}
	slices.SortStableFunc(traits, func(a, b trait) int { return cmp.Compare(len(p.index[a.term]), len(p.index[b.term])) })
	visits := 0
	for _, t := range traits {
		if visits += len(p.index[t.term]); visits > mostMeetings {
			break
		}
		for _, e := range p.index[t.term] {
			if _, ok := dots[e]; !ok {
				met = append(met, e)
			}
			dots[e] += t.weight * p.events[e].words[t.term]
		}
	}
	best, found := sameEvent, int32(-1)
	slices.Sort(met)
	for _, e := range met {
		h := &p.events[e]
		v := dots[e] / math.Sqrt(h.squares)
		if day == 0 || h.first == 0 {
			v -= sameUndated - sameEvent
		} else {
			v -= dayCost * float64(max(0, h.away(day)-eventDays))
		}
		if v > best {
			best, found = v, e
		}
	}
	if found < 0 {
		found = int32(len(p.events))
		p.events = append(p.events, heap{words: map[int32]float64{}})
	}
	p.join(found, traits, day)
	return int(found)
}

// away is the number of days between a day and the nearest of the event's.
func (h *heap) away(day int) int {
	return max(0, h.first-day, day-h.last)
}

// join adds a report's traits to event e.
func (p *Pile) join(e int32, traits []trait, day int) {
	h := &p.events[e]
	for _, t := range traits {
		w, ok := h.words[t.term]
		if !ok {
			p.index[t.term] = append(p.index[t.term], e)
		}
		h.words[t.term] = w + t.weight
		h.squares += t.weight * (2*w + t.weight)
	}
	if day != 0 {
		if h.first == 0 || day < h.first {
			h.first = day
		}
		h.last = max(h.last, day)
	}
}

// sorted is a table as a list by term, so that sums come out the same each time.
func sorted(words map[int32]float64) []trait {
	out := make([]trait, 0, len(words))
	for t, w := range words {
		out = append(out, trait{t, w})
	}
	slices.SortFunc(out, func(a, b trait) int { return cmp.Compare(a.term, b.term) })
	return out
}

// traits is the report's weightiest words, as a vector of length 1.
func (p *Pile) traits(d *normalize.Document) []trait {
	counts := map[int32]float64{}
	for _, r := range []*normalize.Reading{&d.Title, &d.Body} {
		times := 1.0
		if r == &d.Title {
			times = titleTimes
		}
		f := 0
		for i := range r.Tokens {
			tok := &r.Tokens[i]
			for f < len(r.Furniture) && r.Furniture[f].End <= int(tok.Start) {
				f++
			}
			if !content(tok) || tok.Class != token.Word || f < len(r.Furniture) && r.Furniture[f].Contains(tok.Span()) {
				continue
			}
			counts[p.term(r.Norm(i), tok.Named())] += times
		}
	}
	traits := sorted(counts)
	for i := range traits {
		t := &traits[i]
		rare := math.Log(float64(len(p.events)+20) / float64(len(p.index[t.term])+1))
		t.weight = (1 + math.Log(t.weight)) * p.weights[t.term] * rare
	}
	slices.SortStableFunc(traits, func(a, b trait) int { return cmp.Compare(b.weight, a.weight) })
	traits = traits[:min(len(traits), reportWords)]
	sum := 0.0
	for _, t := range traits {
		sum += t.weight * t.weight
	}
	for i := range traits {
		traits[i].weight /= math.Sqrt(sum)
	}
	return traits
}

// term numbers a word's stem and weighs it by how rare the word is in English.
func (p *Pile) term(form string, name bool) int32 {
	key := lemma.Family(form)
	id, ok := p.terms[key]
	if !ok {
		id = int32(len(p.terms))
		p.terms[strings.Clone(key)] = id
		w := rareness(form)
		if name {
			w *= nameTimes
		}
		p.weights = append(p.weights, w)
	}
	return id
}

// published is the number of the report's day of publication, else of its dateline; 0 where unknown.
func published(d *normalize.Document) int {
	if s := d.Report.Published; len(s) >= 10 {
		if t, err := time.Parse(time.DateOnly, s[:10]); err == nil {
			return int(t.Unix() / 86400)
		}
	}
	if r := d.Reference; !r.IsZero() {
		return int(time.Date(r.Year, time.Month(r.Month), r.Day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
	}
	return 0
}

// Events says of each document which event it tells of, by numbers from 0 in order of appearance. It fails only when ctx is done.
// For reports that come one by one, or more than fit in memory, see [Pile].
func Events(ctx context.Context, docs []normalize.Document) ([]int, error) {
	var p Pile
	out := make([]int, len(docs))
	for i := range docs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		out[i] = p.Add(docs[i])
	}
	return out, nil
}
