package factcheck

import (
	"cmp"
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
	// who is, by the lowest number of an entity in it, each cluster's members.
	who [][]figure
	// keys is what names the clusters, by the same number.
	keys []string
	// spelled is pairs of entities of different reports that have one name in two spellings.
	spelled [][2]figure
	// apart is what distinct found of pairs of clusters.
	apart map[[2]string]bool
}

// figure is an entity of a report.
type figure struct{ doc, entity int }

func newCast(docs []normalize.Document, names name.Comparer) cast {
	c := cast{docs: docs, names: names}
	var all []figure
	for d := range docs {
		c.first = append(c.first, len(all))
		for e := range docs[d].Entities {
			all = append(all, figure{d, e})
		}
	}
	set := newSets(len(all))
	c.who = make([][]figure, len(all))
	for i := range all {
		c.who[i] = all[i : i+1 : i+1]
	}
	// Candidates share a key.
	number := map[nameKey]int{}
	var by chains
	var keys []nameKey
	for i, f := range all {
		keys = nameKeys(keys[:0], c.entity(f), names)
		for _, k := range keys {
			n, ok := number[k]
			if !ok {
				n = len(number)
				number[k] = n
			}
			for j := range by.row(n) {
				ri, rj := set.find(i), set.find(j)
				if f.doc == all[j].doc {
					continue
				}
				r := names.Compare(*c.entity(f), *c.entity(all[j]))
				if r == name.Misspelt || r == name.Variant {
					c.spelled = append(c.spelled, [2]figure{all[j], f})
				}
				// No report has two of one cluster.
				if ri == rj || sameReport(c.who[ri], c.who[rj]) || !sameEntity(r) {
					continue
				}
				set.join(i, j)
				c.who[set.find(i)] = append(c.who[ri], c.who[rj]...)
			}
			by.add(n, i)
		}
	}
	c.member, c.keys = make([]int, len(all)), make([]string, len(all))
	for i := range all {
		m := set.find(i)
		c.member[i] = m
		if m == i {
			c.keys[i] = "@" + strconv.Itoa(i)
			slices.SortFunc(c.who[i], func(a, b figure) int { return cmp.Or(cmp.Compare(a.doc, b.doc), cmp.Compare(a.entity, b.entity)) })
		}
	}
	return c
}

// sameReport says whether two clusters have entities of one report.
func sameReport(a, b []figure) bool {
	for _, x := range a {
		if slices.ContainsFunc(b, func(y figure) bool { return x.doc == y.doc }) {
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
	return c.keys[c.member[c.first[doc]+entity]]
}

// cluster is all members of the cluster that a key names.
func (c *cast) cluster(key string) []figure {
	if !strings.HasPrefix(key, "@") {
		return nil
	}
	n, err := strconv.Atoi(key[1:])
	if err != nil || n < 0 || n >= len(c.who) {
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

// nameKey is what entities that may be the same share.
type nameKey struct {
	of   byte // 'k' for the key of a listed thing, 'w' for the beginning of a last word, 'i' for initials
	text string
}

// nameKeys adds an entity's keys to out.
func nameKeys(out []nameKey, e *name.Entity, names name.Comparer) []nameKey {
	add := func(of byte, text string) {
		if k := (nameKey{of, text}); text != "" && !slices.Contains(out, k) {
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
		add('w', last[:min(len(last), 3)])
		if e.Kind == name.Person {
			return
		}
		initials := strings.ReplaceAll(words[0], ".", "")
		if len(words) > 1 {
			var letters []byte
			for _, w := range words {
				letters = append(letters, w[0])
			}
			initials = string(letters)
		}
		if len(initials) > 1 {
			add('i', initials[:min(len(initials), 6)])
		}
	}
	add('k', e.Key)
	one(e.Name)
	for _, n := range e.Aliases {
		one(n)
	}
	if len(names.Authority) > 0 {
		add('k', names.Authority[e.Name])
		for _, n := range e.Aliases {
			add('k', names.Authority[n])
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
	if a == b || c.cluster(a) == nil || c.cluster(b) == nil {
		return false
	}
	k := [2]string{min(a, b), max(a, b)}
	is, ok := c.apart[k]
	if !ok {
		if c.apart == nil {
			c.apart = map[[2]string]bool{}
		}
		is = c.allDiffer(c.called(a), c.called(b))
		c.apart[k] = is
	}
	return is
}

// called is the members of a cluster, but for those that others are like to the letter: most reports call one alike.
func (c *cast) called(key string) []*name.Entity {
	var out []*name.Entity
	for _, f := range c.cluster(key) {
		e := c.entity(f)
		if !slices.ContainsFunc(out, func(o *name.Entity) bool {
			return o.Name == e.Name && o.Kind == e.Kind && o.Gender == e.Gender && o.Key == e.Key && o.Code == e.Code && slices.Equal(o.Aliases, e.Aliases)
		}) {
			out = append(out, e)
		}
	}
	return out
}

func (c *cast) allDiffer(x, y []*name.Entity) bool {
	for _, a := range x {
		for _, b := range y {
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
