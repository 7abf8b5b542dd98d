package factcheck

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"sync"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var ruleLoadedWord = Rule{
	Code:     "loaded-word",
	Title:    "A word that takes sides",
	Class:    Framing,
	Kind:     "loaded-word",
	Severity: Note,
	Doc: `In passages that tell the same, one report uses a word from the lexicons of words that judge or dramatize, outside quotation
marks, and the other does not use one. Besides, one finding a report lists the words of the lexicons that it alone uses, in whatever
it tells, with how much more such words make up of it than of the event's others: the log-odds with an informative Dirichlet prior
of Monroe, Colaresi and Quinn (2008). Silent on a single word in a report that is no more loaded than the rest, on weak words unless it
clearly is, and on words that feel strong and tell plain facts.`,
	Fires:  Example{"The council slammed the plan to sell the old harbour to Marrow Shipping on Monday.", "The council criticized the plan to sell the old harbour to Marrow Shipping on Monday."},
	Silent: Example{"The council discussed the plan to sell the old harbour to Marrow Shipping on Monday.", "The council criticized the plan to sell the old harbour to Marrow Shipping on Monday."},
	Run: func(p *Pass) {
		p.oneSided(loadedIn, func(v *view, i int, w *view, _ int) bool { return !p.uses(w.doc, v.terms[v.at[i]].stem) }, func(who, other, word string) string {
			return fmt.Sprintf("%s uses the loaded word %s where %s does not.", who, word, other)
		})
		p.loadedAlone()
	},
}

// charges is what the lexicons of loaded words say: phrases, how strong each word is (0 to 40), and how much of English they
// make up.
type charges struct {
	phrases  *lexicon.Phrases
	strength []int // by row of phrases
	share    float64
}

var loaded = sync.OnceValue(func() charges {
	l := lexicon.Load()
	rows := slices.Concat(l.List("loaded"), l.List("watch"))
	c := charges{phrases: l.Phrases(rows), strength: make([]int, len(rows))}
	for i, r := range rows {
		n, err := strconv.Atoi(r.Fields[0])
		if err != nil { // watch.txt has no strengths
			n = strong
		}
		c.strength[i] = n
		if z, ok := l.Zipf(r.Key); ok {
			c.share += math.Pow(10, float64(z)/10-9)
		}
	}
	return c
})

// strong is the strength from which a word is worth telling of where no other report tells the same: all but a tenth of those
// that people rated. The words of watch.txt, which nobody rated, have it.
const strong = 16

// loadedIn is the loaded words of a sentence that stand outside quotation marks and names.
func loadedIn(v *view, s int) []word {
	var out []word
	for i := v.r.Sentences[s].From; i < v.r.Sentences[s].To; i++ {
		if row, end, ok := v.r.Phrase(loaded().phrases, i); ok && !inMarks(v, i) && !v.inMention(i) {
			out = append(out, word{i, end, loaded().strength[row]})
		}
	}
	return out
}

// uses says whether a report itself uses a word of the family, in its title or its text, outside quotation marks.
func (p *Pass) uses(doc int, family uint32) bool {
	for _, v := range p.byDoc[doc] {
		if v != nil && slices.ContainsFunc(v.terms, func(t term) bool { return t.stem == family && !inMarks(v, t.from) }) {
			return true
		}
	}
	return false
}

// coloured is what a report's own words are: how many, and which of them are loaded.
type coloured struct {
	words  int
	loaded []use
}

// use is a loaded word where it stands.
type use struct {
	word
	v      *view
	family uint32
}

// colours is what the reports' own words are, title and text, by report.
func (p *Pass) colours() []coloured {
	out := make([]coloured, len(p.Docs))
	for _, v := range p.views {
		c := &out[v.doc]
		for s, sent := range v.r.Sentences {
			if !v.asserts[s] {
				continue
			}
			c.words += wordsIn(v, sent.From, sent.To)
			for _, w := range loadedIn(v, s) {
				c.loaded = append(c.loaded, use{w, v, p.familyOf(v, w)})
			}
		}
		for k := range v.r.Quotes {
			if q := &v.r.Quotes[k]; q.Kind != quote.Indirect {
				c.words -= wordsIn(v, q.From, q.To)
			}
		}
		c.words = max(c.words, len(c.loaded))
	}
	return out
}

// familyOf is the family of a word, or the number of a phrase.
func (p *Pass) familyOf(v *view, w word) uint32 {
	if w.to == w.from+1 {
		return v.terms[v.at[w.from]].stem
	}
	return p.voc.id("w:" + v.r.Text.Text.Lower[v.r.Tokens[w.from].At:v.r.Tokens[w.to-1].To])
}

// wordsIn is how many words stand in tokens from to to.
func wordsIn(v *view, from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if v.r.Tokens[i].Class == token.Word {
			n++
		}
	}
	return n
}

// prior is how many words of English at large are added to a report's own words: about half a report's.
const prior = 250

// logOdds says how much more often something makes up n of a text's words than it makes up m of another's, with words of a
// Dirichlet prior of which it makes up a share: the log-odds ratio over its standard deviation (Monroe, Colaresi and Quinn
// 2008, equations 16 and 22).
func logOdds(n, words, m, others int, share float64) float64 {
	a := prior * share
	odds := func(n, words int) float64 {
		return math.Log((float64(n) + a) / (float64(words) + prior - float64(n) - a))
	}
	return (odds(n, words) - odds(m, others)) / math.Sqrt(1/(float64(n)+a)+1/(float64(m)+a))
}

// more is the log-odds from which a single word is worth telling of; each word besides makes up for as much, since a report
// has too few of them for more to be sure. From clearly on, chance explains it in one report of twenty.
const more, clearly = 0.4, 1.64

// mostLoaded is how many words a finding on one report's loaded words shows.
const mostLoaded = 6

// loadedAlone reports, for each report, the loaded words that no other uses, beside those told of already, where such words make
// up more of the report than of the others or are several; weak ones only where they clearly make up more.
func (p *Pass) loadedAlone() {
	all := p.colours()
	in := map[uint32]map[int]bool{} // by the word's family: the reports that have it, in quotation marks or not
	for d := range all {
		for _, u := range all[d].loaded {
			if in[u.family] == nil {
				in[u.family] = map[int]bool{}
			}
			in[u.family][d] = true
		}
	}
	for _, v := range p.views {
		for _, t := range v.terms {
			if docs := in[t.stem]; docs != nil {
				docs[v.doc] = true
			}
		}
	}
	for _, d := range p.displayed() {
		if !p.shares(d) {
			continue
		}
		var rest coloured
		for o, c := range all {
			if o != d {
				rest.words += c.words
				rest.loaded = append(rest.loaded, c.loaded...)
			}
		}
		z := logOdds(len(all[d].loaded), all[d].words, len(rest.loaded), rest.words, loaded().share)
		times := map[uint32]int{}
		var alone []use
		for _, u := range all[d].loaded {
			times[u.family]++
			if times[u.family] == 1 && (u.strength >= strong || z >= clearly) && len(in[u.family]) == 1 && !p.found("loaded-word", u.v, u.from, u.to) {
				alone = append(alone, u)
			}
		}
		if n := float64(len(alone)); n == 0 || z < more*(2-n) {
			continue
		}
		slices.SortStableFunc(alone, func(a, b use) int {
			return cmp.Or(cmp.Compare(times[b.family], times[a.family]), cmp.Compare(b.strength, a.strength))
		})
		f := Finding{Confidence: 0.5 + 0.1*min(max(z, 0), 1)}
		var words []string
		for _, u := range alone[:min(len(alone), mostLoaded)] {
			words = append(words, quoted(u.v.r.Source(u.from, u.to)))
			f.Evidence = append(f.Evidence, p.evidence(u.v, u.from, phraseEnd(u.v, u.to-1)))
		}
		f.Message = fmt.Sprintf("%s alone uses the loaded %s %s", p.name(d), numbered(len(words), "word"), list(words))
		if z > 0 {
			f.Message += fmt.Sprintf("; such words are %d of its %d own, and %d of the others' %d", len(all[d].loaded), all[d].words, len(rest.loaded), rest.words)
		}
		p.Report(f)
	}
}
