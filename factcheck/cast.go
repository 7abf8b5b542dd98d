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

// newCast finds out which entities of the reports are the same one.
func newCast(docs []normalize.Document, names name.Comparer) cast {
	c := cast{docs: docs, names: names}
	var all []figure
	for d := range docs {
		c.first = append(c.first, len(all))
		for e := range docs[d].Entities {
			all = append(all, figure{d, e})
		}
	}
	set := c.join(all)
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

// join puts the entities of different reports that are the same one together. Only those that share a key are compared.
func (c *cast) join(all []figure) sets {
	set := newSets(len(all))
	c.who = make([][]figure, len(all))
	for i := range all {
		c.who[i] = all[i : i+1 : i+1]
	}
	number := map[nameKey]int{}
	var by chains // by a key's number: the entities that have it
	var keys []nameKey
	for i, f := range all {
		keys = nameKeys(keys[:0], c.entity(f), c.names)
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
				r := c.names.Compare(*c.entity(f), *c.entity(all[j]))
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
	return set
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

// sameEntity says whether entities of two reports are the same one, under one name, a looser form of it, or another spelling.
func sameEntity(r name.Relation) bool {
	return r == name.Same || r == name.Compatible || r == name.Variant || r == name.Misspelt
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
