package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/internal/lemma/rule"
)

// readings is the lemmas that a form may be of.
type readings map[string][]string

func (r readings) add(form, lemma string) {
	if !slices.Contains(r[form], lemma) {
		r[form] = append(r[form], lemma)
	}
}

// exceptions is the rows "form TAB lemma" of the forms that a rule gets wrong.
func (r readings) exceptions(by func(string) string, weigh func(string) int, mine map[string]string) []string {
	var rows []string
	for form, lemmas := range r {
		slices.Sort(lemmas)
		best := slices.MaxFunc(lemmas, func(a, b string) int { return cmp.Compare(weigh(a), weigh(b)) })
		if m, ok := mine[form]; ok {
			best = m
		}
		if by(form) != best {
			rows = append(rows, form+"\t"+best)
		}
	}
	slices.Sort(rows)
	return rows
}

// Where WordNet has no opinion or one that doesn't fit the news.
var (
	myNouns = map[string]string{
		"people": "person", "peoples": "people", "media": "media", "data": "data", "bases": "base",
	}
	myVerbs = map[string]string{
		"wound": "wound", "lay": "lay", "is": "be", "are": "be", "am": "be", "was": "be", "were": "be", "been": "be", "being": "be",
		"has": "have", "had": "have", "does": "do", "did": "do", "done": "do",
	}
)

// listed says whether a lemma's forms are worth a row.
func (w *wordNet) listed(e entry, c counts, news map[string]string) bool {
	_, wanted := news[e.lemma]
	return wanted || w.tagged[e] > 0 || c.of[e.lemma]+c.of[withS(e.lemma)] >= 15
}

func nounList(w *wordNet, c counts, news map[string]string) list {
	r := readings{}
	for _, lemma := range w.lemmas[noun] {
		if w.listed(entry{lemma, noun}, c, news) {
			r.add(lemma, lemma)
			if plural := withS(lemma); c.of[plural] > 0 { // not "partses", "ennuis"
				r.add(plural, lemma)
			}
		}
	}
	for _, x := range w.exceptions[noun] {
		if c.of[x[0]] > 0 && w.listed(entry{x[1], noun}, c, news) {
			r.add(x[0], x[1])
		}
	}
	for form, lemma := range myNouns {
		r.add(form, lemma)
	}
	weigh := func(lemma string) int { return 1000*w.tagged[entry{lemma, noun}] + c.zipf(lemma) }
	return list{
		path: "internal/lemma/nouns.txt",
		header: `Nouns whose singular the rules of spelling don't give: form TAB singular.
` + fromWordNet + `
` + fromCounts + `
Left out: rare words, phrases, and all forms that the rules get right. Where a form has
two singulars, it has the one that is tagged more often in WordNet's semantic concordance.`,
		rows: r.exceptions(rule.Noun, weigh, myNouns),
	}
}

func verbList(w *wordNet, c counts, news map[string]string) list {
	r := readings{}
	irregular := map[string]bool{} // its past is not a regular one
	for _, x := range w.exceptions[verb] {
		if !strings.HasSuffix(x[0], "ed") && !strings.HasSuffix(x[0], "ing") && !strings.HasSuffix(x[0], "s") {
			irregular[x[1]] = true
		}
	}
	for _, lemma := range w.lemmas[verb] {
		if !w.listed(entry{lemma, verb}, c, news) {
			continue
		}
		r.add(lemma, lemma)
		forms := append(participles(lemma), withS(lemma))
		if !irregular[lemma] {
			forms = append(forms, past(lemma)...)
		}
		for _, form := range forms {
			if len(forms) <= 3 || c.of[form] > 0 { // of two spellings those in use
				r.add(form, lemma)
			}
		}
	}
	for _, x := range w.exceptions[verb] {
		if c.of[x[0]] > 0 && w.listed(entry{x[1], verb}, c, news) {
			r.add(x[0], x[1])
		}
	}
	for form, lemma := range myVerbs {
		r.add(form, lemma)
	}
	weigh := func(lemma string) int { return 1000*w.tagged[entry{lemma, verb}] + c.zipf(lemma) }
	return list{
		path: "internal/lemma/verbs.txt",
		header: `Verb forms whose infinitive the rules of spelling don't give: form TAB infinitive.
` + fromWordNet + `
` + fromCounts + `
Left out: rare words, phrases, and all forms that the rules get right. Where a form has
two infinitives, it has the one that is tagged more often in WordNet's semantic concordance.`,
		rows: r.exceptions(rule.Verb, weigh, myVerbs),
	}
}
