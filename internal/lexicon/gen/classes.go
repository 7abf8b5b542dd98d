package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

// weights is how often a form is of a class, by the tags of lexicon's lists.
type weights map[string]float64

// How often a lemma's forms are used, of all its uses: guesses, which only order the classes of a form.
const (
	plural, singular    = 0.3, 0.7
	third, infinitive   = 0.12, 0.35
	pastShare, ingShare = 0.35, 0.18
	// A lemma that WordNet has and the concordance hasn't is used this often.
	untagged = 0.3
	// A class is left out below this part of a form's uses.
	rare = 0.03
	// Below this many tagged uses of all classes, which say little, it is left out below a smaller part.
	thin, rarer = 25, 0.003
)

// invariable is the verbs whose past and participle are the infinitive, which WordNet's exceptions don't list.
var invariable = strings.Fields(`beset bet bid broadcast burst bust cast cost cut fit forecast hit hurt knit let
	miscast offset outbid overcast put quit read recast reread reset rid set shed shut slit split spread thrust typecast upset wed`)

// sameParticiple is the verbs whose participle alone is the infinitive.
var sameParticiple = []string{"become", "come", "overcome", "run", "outrun", "overrun", "rerun"}

// classes is the classes of all forms of WordNet's words and the news's, and the forms of the news's.
func classes(w *wordNet, c counts, news map[string]bool) (all map[string]weights, wanted map[string]bool) {
	all, wanted = map[string]weights{}, map[string]bool{}
	var lemma string // of the forms that are added
	add := func(form, class string, tagged int, share float64) {
		if news[lemma] && (c.of[lemma] < 8 || c.of[form] > 0) {
			wanted[form] = true
		}
		if all[form] == nil {
			all[form] = weights{}
		}
		all[form][class] += share * max(float64(tagged), untagged)
	}
	irregular := map[pos]map[string][]string{noun: {}, verb: {}, adj: {}}
	for p, forms := range irregular {
		for _, x := range w.exceptions[p] {
			forms[x[1]] = append(forms[x[1]], x[0])
		}
	}
	for _, lemma = range w.lemmas[noun] {
		e := entry{lemma, noun}
		if w.names[e] {
			continue
		}
		add(lemma, "noun", w.tagged[e], singular)
		forms := irregular[noun][lemma]
		if len(forms) == 0 && lemma[len(lemma)-1] != 's' || strings.HasSuffix(lemma, "ss") {
			forms = []string{withS(lemma)}
		}
		for _, f := range forms {
			add(f, "noun", w.tagged[e], plural)
		}
	}
	for _, lemma = range w.lemmas[verb] {
		t := w.tagged[entry{lemma, verb}]
		add(lemma, "verb", t, infinitive)
		add(withS(lemma), "verb", t, third)
		pasts := past(lemma)
		for _, f := range irregular[verb][lemma] {
			switch {
			case strings.HasSuffix(f, "ing"):
				add(f, "part", t, ingShare)
			case strings.HasSuffix(f, "ed"):
				pasts = append(pasts, f)
			case !strings.HasSuffix(f, "s"):
				pasts = slices.DeleteFunc(pasts, func(p string) bool {
					// Worked and showed beside wrought and shown, but bed is no past of be.
					_, isNoun := w.tagged[entry{p, noun}]
					_, isVerb := w.tagged[entry{p, verb}]
					return isNoun || isVerb || 20*c.of[p] < c.of[f]
				})
			}
		}
		for _, f := range participles(lemma) {
			add(f, "part", t, ingShare)
		}
		slices.Sort(pasts)
		for _, f := range slices.Compact(pasts) {
			add(f, "verb", t, pastShare)
			add(f, "part", t, pastShare)
		}
		// Of two irregular forms one is the past and one the participle.
		forms := irregular[verb][lemma]
		for _, f := range forms {
			if strings.HasSuffix(f, "ing") || strings.HasSuffix(f, "s") || slices.Contains(pasts, f) {
				continue
			}
			isPast, isParticiple := true, true
			switch {
			case slices.Contains(sameParticiple, lemma):
				isParticiple = false
			case strings.HasSuffix(f, "n") || strings.HasSuffix(f, "ne"): // taken, gone, known, done
				isPast = slices.Contains([]string{"won", "began", "spun", "shone", "outshone"}, f)
				isParticiple = f != "began"
			case slices.ContainsFunc(forms, func(o string) bool {
				return o != f && (strings.HasSuffix(o, "n") || strings.HasSuffix(o, "ne") ||
					strings.Replace(o, "u", "a", 1) == f) // took, wrote; sang, drank
			}):
				isParticiple = false
			case slices.ContainsFunc(forms, func(o string) bool { return o != f && strings.Replace(f, "u", "a", 1) == o }): // sung
				isPast = false
			}
			if isPast {
				add(f, "verb", t, pastShare)
			}
			if isParticiple {
				add(f, "part", t, pastShare)
			}
		}
	}
	for _, f := range sameParticiple {
		lemma = f
		add(f, "part", w.tagged[entry{f, verb}], pastShare)
	}
	for _, f := range invariable {
		lemma = f
		add(f, "verb", w.tagged[entry{f, verb}], pastShare)
		add(f, "part", w.tagged[entry{f, verb}], pastShare)
	}
	for _, lemma = range w.lemmas[adj] {
		t := w.tagged[entry{lemma, adj}]
		add(lemma, "adj", t, 1)
		for _, f := range irregular[adj][lemma] {
			add(f, "adj", t, 0.1)
		}
		if t > 0 && len(lemma) < 7 && lemma[len(lemma)-1] != 'd' {
			for _, ending := range []string{"er", "est"} {
				f := strings.TrimSuffix(lemma, "e") + ending
				if _, isNoun := w.tagged[entry{f, noun}]; !isNoun && len(irregular[adj][lemma]) == 0 {
					add(f, "adj", t, 0.1)
				}
			}
		}
	}
	for _, lemma = range w.lemmas[adv] {
		add(lemma, "adv", w.tagged[entry{lemma, adv}], 1)
	}
	return all, wanted
}

// tags is the classes of a form that are in use, the most frequent first.
func (w weights) tags() string {
	sum := 0.0
	for _, x := range w {
		sum += x
	}
	var tags []string
	for t, x := range w {
		if x >= rare*sum || sum < thin && x >= rarer*sum {
			tags = append(tags, t)
		}
	}
	slices.SortFunc(tags, func(a, b string) int {
		// Equal are the two halves of a past form, "verb" and "part".
		return cmp.Or(cmp.Compare(w[b], w[a]), strings.Compare(b, a))
	})
	return strings.Join(tags, ",")
}

func classList(w *wordNet, c counts, closed, newsWords map[string]string) list {
	news := map[string]bool{}
	for _, lemma := range slices.Sorted(maps.Keys(newsWords)) {
		news[lemma] = true
		for _, p := range parts {
			if slices.Contains(strings.Split(newsWords[lemma], ","), p.name) {
				if _, ok := w.tagged[entry{lemma, p.pos}]; !ok {
					w.tagged[entry{lemma, p.pos}] = 0
					w.lemmas[p.pos] = append(w.lemmas[p.pos], lemma)
				}
			}
		}
	}
	var rows []string
	for form := range closed {
		// The counts have didn't as two words, didn and t.
		if counted := strings.TrimSuffix(form, "'t"); c.of[counted] > 0 {
			rows = append(rows, fmt.Sprintf("%s\t-\t%d", form, c.zipf(counted)))
		}
	}
	all, wanted := classes(w, c, news)
	for form, weight := range all {
		if _, ok := closed[form]; ok {
			continue
		}
		used := 0.0
		for _, x := range weight {
			used = max(used, x)
		}
		if n := c.of[form]; n >= 70 || n >= 10 && used >= 3 || wanted[form] {
			rows = append(rows, fmt.Sprintf("%s\t%s\t%d", form, weight.tags(), c.zipf(form)))
		}
	}
	slices.Sort(rows)
	return list{
		path: "internal/lexicon/classes.txt",
		header: `Open-class words of English, inflected forms included, with the classes that each may have and
how frequent it is: form TAB classes, the most frequent one first TAB ten times the Zipf value (the decimal
logarithm of the count in a thousand million words). A class "-" is a word of function.txt, here for its
frequency. "verb" is a finite form or an infinitive, "part" a participle: taking, taken; killed is both.
` + fromWordNet + `
` + fromCounts + `
The Zipf values are of spoken English: the news has more of some words, so they are for telling
everyday words from rare ones, not for more.
Left out: phrases, names of single persons and places, rare words, and classes that WordNet has but its semantic
concordance hardly shows (man as a verb). How the concordance's counts, which are of lemmas,
are spread over forms is a guess, which decides about the order only.`,
		rows: rows,
	}
}

// words is the words of a list of lexicon, with what follows each.
func words(path string) (map[string]string, error) {
	all, err := rows(path)
	m := map[string]string{}
	for _, row := range all {
		m[row[0]] = row[1]
	}
	return m, err
}

// rows is the words of a list of lexicon in their order, with what follows each.
func rows(path string) ([][2]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var all [][2]string
	for line := range strings.Lines(string(data)) {
		if word, rest, _ := strings.Cut(strings.TrimSpace(line), "\t"); word != "" && word[0] != '#' {
			all = append(all, [2]string{word, rest})
		}
	}
	return all, nil
}
