package factcheck

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
)

// cast is the persons, organizations and places of all reports: which entities of different reports are the same one.
type cast struct {
	docs  []normalize.Document
	names name.Comparer
	// first is, for each report, the number of its first entity among those of all reports.
	first []int
	// member is, for each entity of all reports, the number of the one it is the same as.
	member []int
	// who is the clusters with the report and index of each member.
	who map[int][]figure
	// spelled is pairs of entities of different reports that have one name in two spellings.
	spelled [][2]figure
}

// figure is an entity of a report.
type figure struct{ doc, entity int }

func newCast(docs []normalize.Document, names name.Comparer) cast {
	c := cast{docs: docs, names: names, who: map[int][]figure{}}
	var all []figure
	for d := range docs {
		c.first = append(c.first, len(all))
		for e := range docs[d].Entities {
			all = append(all, figure{d, e})
		}
	}
	set := newSets(len(all))
	docsIn := make([][]int, len(all)) // by a cluster's lowest member: the reports that have one
	for i, f := range all {
		docsIn[i] = []int{f.doc}
	}
	// Candidates share a key.
	by := map[string][]int{}
	for i, f := range all {
		for _, k := range nameKeys(c.entity(f), names) {
			for _, j := range by[k] {
				ri, rj := set.find(i), set.find(j)
				if f.doc == all[j].doc {
					continue
				}
				r := names.Compare(*c.entity(f), *c.entity(all[j]))
				if r == name.Misspelt || r == name.Variant {
					c.spelled = append(c.spelled, [2]figure{all[j], f})
				}
				// No report has two of one cluster.
				if ri == rj || share(docsIn[ri], docsIn[rj]) || !sameEntity(r) {
					continue
				}
				set.join(i, j)
				docsIn[set.find(i)] = append(docsIn[ri], docsIn[rj]...)
			}
			by[k] = append(by[k], i)
		}
	}
	c.member = make([]int, len(all))
	for i, f := range all {
		c.member[i] = set.find(i)
		c.who[c.member[i]] = append(c.who[c.member[i]], f)
	}
	return c
}

// share says whether the rows have a number in common.
func share(a, b []int) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}

func (c *cast) entity(f figure) *name.Entity { return &c.docs[f.doc].Entities[f.entity] }

// key names the cluster of a report's entity.
func (c *cast) key(doc, entity int) string {
	if entity < 0 || entity >= len(c.docs[doc].Entities) {
		return ""
	}
	return "@" + strconv.Itoa(c.member[c.first[doc]+entity])
}

// cluster is all members of the cluster that a key names.
func (c *cast) cluster(key string) []figure {
	if !strings.HasPrefix(key, "@") {
		return nil
	}
	n, err := strconv.Atoi(key[1:])
	if err != nil {
		return nil
	}
	return c.who[n]
}

// speaker names who is quoted: the cluster of the entity, else the words that describe one.
func (c *cast) speaker(doc int, q *quote.Quote) string {
	if k := c.key(doc, q.Entity); k != "" {
		return k
	}
	return strings.ToLower(q.Speaker)
}

// fullest is the name that the authority file has for a cluster, else the longest one that any report gives; the key
// itself where it is none.
func (c *cast) fullest(key string) string {
	best := ""
	for _, f := range c.cluster(key) {
		if to, ok := c.names.Authority[c.entity(f).Name]; ok {
			return to
		}
		if n := c.entity(f).Name; len(n) > len(best) || len(n) == len(best) && n < best {
			best = n
		}
	}
	if best == "" {
		return key
	}
	return best
}

// nameKeys are what entities that may be the same share: the key of listed things, the beginnings of last words, initials.
func nameKeys(e *name.Entity, names name.Comparer) []string {
	out := make([]string, 0, 4)
	if e.Key != "" {
		out = append(out, "="+e.Key)
	}
	add := func(k string) {
		if k != "" && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	one := func(n string) {
		words := strings.Fields(strings.ToLower(n))
		if len(words) == 0 {
			return
		}
		last := words[len(words)-1]
		if e.Kind == name.Person && len(last) <= 3 && len(words) > 1 { // "Jr."
			last = words[len(words)-2]
		}
		add(last[:min(len(last), 4)])
		initials := ""
		for _, w := range words {
			initials += w[:1]
		}
		if len(words) == 1 {
			initials = strings.ReplaceAll(words[0], ".", "")
		}
		if e.Kind != name.Person && len(initials) > 1 {
			add("." + initials[:min(len(initials), 6)])
		}
	}
	one(e.Name)
	for _, n := range e.Aliases {
		one(n)
	}
	for _, n := range append([]string{e.Name}, e.Aliases...) {
		if to, ok := names.Authority[n]; ok {
			add("=" + to)
		}
	}
	return out
}

// sameEntity says whether entities of two reports are the same one, under one name, a looser form of it, or another spelling.
func sameEntity(r name.Relation) bool {
	return r == name.Same || r == name.Compatible || r == name.Variant || r == name.Misspelt
}

// distinct says whether two keys name two that are surely not the same: the names of all members are of different things.
func (c *cast) distinct(a, b string) bool {
	x, y := c.cluster(a), c.cluster(b)
	if a == b || len(x) == 0 || len(y) == 0 {
		return false
	}
	for _, f := range x {
		for _, g := range y {
			a, b := c.entity(f), c.entity(g)
			switch c.names.Compare(*a, *b) {
			case name.Different:
			case name.Unknown:
				// A person's first name alone says nothing; two names of things are two things unless they share a word.
				if a.Kind == name.Person || b.Kind == name.Person || shareWord(a.Name, b.Name) {
					return false
				}
			default:
				return false
			}
		}
	}
	return true
}

func shareWord(a, b string) bool {
	words := strings.Fields(strings.ToLower(b))
	for _, w := range strings.Fields(strings.ToLower(a)) {
		if slices.Contains(words, w) {
			return true
		}
	}
	return false
}
