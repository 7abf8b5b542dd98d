package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/kljensen/snowball/english"
)

// common says whether a lemma is one of everyday's or the news's words: it is tagged in the
// concordance and known in films, or well known there.
func (w *wordNet) common(e entry, c counts, news map[string]string) bool {
	n := c.of[e.lemma]
	_, wanted := news[e.lemma]
	return wanted || n >= 70 || n >= 5 && w.tagged[e] > 0
}

func antonymList(w *wordNet, c counts, news map[string]string) list {
	var rows []string
	for _, p := range w.antonyms {
		a, b := p[0], p[1]
		if a.pos == adv || a.pos != b.pos || !w.usual(a) || !w.usual(b) || !w.common(a.entry, c, news) || !w.common(b.entry, c, news) {
			continue
		}
		rows = append(rows, min(a.lemma, b.lemma)+"\t"+max(a.lemma, b.lemma))
	}
	slices.Sort(rows)
	return list{
		path: "internal/lemma/antonyms.txt",
		header: `Opposites: word TAB word, both as infinitive, singular or adjective.
` + fromWordNet + `
` + fromCounts + `
Left out: rare words, adverbs, and senses that are not among the two most frequent ones of their words.`,
		rows: slices.Compact(rows),
	}
}

// families gives each word the word that it is derived from, or from which it differs least.
func families(w *wordNet, c counts, news map[string]string) map[string]string {
	// Death is as near to die as arrival is to arrive, which spelling doesn't show.
	parent := map[string]string{
		"death": "die", "sale": "sell", "birth": "bear", "thought": "think", "gift": "give", "flight": "fly",
	}
	weight := map[string]int{}
	for _, pair := range w.derived {
		for _, p := range [][2]sense{pair, {pair[1], pair[0]}} {
			child, head := p[0], p[1]
			if child.pos == head.pos || child.pos == adv || head.pos == adv || child.lemma == head.lemma ||
				!w.usual(child) || !w.usual(head) || w.person(child.lemma) || w.person(head.lemma) || w.tool(child) ||
				!w.common(child.entry, c, news) || !w.common(head.entry, c, news) || prefix(child.lemma, head.lemma) < 3 {
				continue
			}
			// Of decide and decision the verb is the head, of general and generalize the adjective:
			// the shorter one, and a verb that is hardly longer.
			size := func(e sense) int {
				if e.pos == verb {
					return 2*len(e.lemma) - 3
				}
				return 2 * len(e.lemma)
			}
			if size(head) > size(child) || size(head) == size(child) && head.lemma > child.lemma {
				continue
			}
			// Among several heads the one that is used most, verbs before others.
			x := 1 + w.tagged[head.entry]
			if head.pos == verb {
				x += 1 << 20
			}
			if old, ok := parent[child.lemma]; !ok || weight[child.lemma] > 0 &&
				cmp.Or(cmp.Compare(x, weight[child.lemma]), strings.Compare(old, head.lemma)) > 0 {
				parent[child.lemma], weight[child.lemma] = head.lemma, x
			}
		}
	}
	return parent
}

// person says whether a word is first of all a person as a noun: governor, official.
func (w *wordNet) person(lemma string) bool {
	s := w.senses[entry{lemma, noun}]
	return len(s) > 0 && w.people[s[0]]
}

// tool says whether a noun is what its verb is done with: poster, sweater.
func (w *wordNet) tool(s sense) bool {
	return s.pos == noun && (strings.HasSuffix(s.lemma, "er") || strings.HasSuffix(s.lemma, "or"))
}

// prefix is the length of what two words begin with.
func prefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func derivationList(w *wordNet, c counts, news map[string]string) list {
	parent := families(w, c, news)
	var rows []string
	for word := range parent {
		root := word
		for range 4 { // no word is further from its root, and a circle has an end
			if p, ok := parent[root]; ok {
				root = p
			}
		}
		if key := english.Stem(root, true); key != english.Stem(word, true) {
			rows = append(rows, word+"\t"+key)
		}
	}
	slices.Sort(rows)
	return list{
		path: "internal/lemma/derivations.txt",
		header: `Words whose stem is not their family's: word TAB stem of the family's head (decision, decide).
` + fromWordNet + `
` + fromCounts + `
The stem is Snowball's for English. Left out: rare words, adverbs, people and tools (governor is not govern), rare senses, words that don't begin with the same three letters,
and all words whose stem is that of the head (endorsement, endorse).`,
		rows: rows,
	}
}

func synonymList(w *wordNet, c counts, news map[string]string) list {
	groups := map[string][]string{}
	for e, senses := range w.senses {
		if n := w.first[e]; e.pos != adv && n > 0 && 2*n > w.tagged[e] && w.common(e, c, news) && !w.names[e] {
			groups[senses[0]] = append(groups[senses[0]], e.lemma)
		}
	}
	var rows []string
	for _, g := range groups {
		slices.Sort(g)
		for i, a := range g {
			for _, b := range g[i+1:] {
				rows = append(rows, a+"\t"+b)
			}
		}
	}
	slices.Sort(rows)
	return list{
		path: "internal/lemma/synonyms.txt",
		header: `Words that mean the same in the sense of each that makes up most of its uses: word TAB word, as infinitive,
singular or adjective.
` + fromWordNet + `
` + fromCounts + `
Left out: rare words, adverbs, names, and all senses but the first of a word.`,
		rows: slices.Compact(rows),
	}
}
