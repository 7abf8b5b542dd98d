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
	docs []normalize.Document
	// first is, for each report, the number of its first entity among those of all reports.
	first []int
	// member is, for each entity of all reports, the number of the one it is the same as.
	member []int
	// who is the clusters with the report and index of each member.
	who map[int][]figure
}

// figure is an entity of a report.
type figure struct{ doc, entity int }

func newCast(docs []normalize.Document) cast {
	c := cast{docs: docs, who: map[int][]figure{}}
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
	// Candidates share the last word of a name or alias.
	by := map[string][]int{}
	for i, f := range all {
		for _, k := range nameKeys(c.entity(f)) {
			for _, j := range by[k] {
				ri, rj := set.find(i), set.find(j)
				// No report has two of one cluster.
				if ri == rj || share(docsIn[ri], docsIn[rj]) || !sameEntity(c.entity(f), c.entity(all[j])) {
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

// fullest is the longest name that any report gives for a cluster; the key itself where it is none.
func (c *cast) fullest(key string) string {
	best := ""
	for _, f := range c.cluster(key) {
		if n := c.entity(f).Name; len(n) > len(best) || len(n) == len(best) && n < best {
			best = n
		}
	}
	if best == "" {
		return key
	}
	return best
}

func nameKeys(e *name.Entity) []string {
	var out []string
	for _, n := range append([]string{e.Name}, e.Aliases...) {
		if w := strings.Fields(strings.ToLower(n)); len(w) > 0 {
			out = append(out, w[len(w)-1])
		}
	}
	return out
}

func sameEntity(a, b *name.Entity) bool {
	if a.Kind != b.Kind && a.Kind != name.Other && b.Kind != name.Other {
		return false
	}
	x, y := strings.ToLower(a.Name), strings.ToLower(b.Name)
	if x == y {
		return true
	}
	xs, ys := strings.Fields(x), strings.Fields(y)
	if a.Kind == name.Person && len(xs) > 0 && len(ys) > 0 && xs[len(xs)-1] == ys[len(ys)-1] {
		return len(xs) == 1 || len(ys) == 1 || xs[0] == ys[0]
	}
	return false
}

// distinct says whether two keys name two that are surely not the same: of one kind, as far as known, and
// without a word of their names in common.
func (c *cast) distinct(a, b string) bool {
	x, y := c.cluster(a), c.cluster(b)
	if a == b || len(x) == 0 || len(y) == 0 {
		return false
	}
	words := map[string]bool{}
	for _, f := range x {
		e := c.entity(f)
		for _, n := range append([]string{e.Name}, e.Aliases...) {
			for _, w := range strings.Fields(strings.ToLower(n)) {
				words[w] = true
			}
		}
	}
	for _, f := range y {
		e := c.entity(f)
		if k := c.entity(x[0]).Kind; e.Kind != k && e.Kind != name.Other && k != name.Other {
			return false
		}
		if likeName(e.Name, c.entity(x[0]).Name) {
			return false
		}
		for _, n := range append([]string{e.Name}, e.Aliases...) {
			for _, w := range strings.Fields(strings.ToLower(n)) {
				if words[w] {
					return false
				}
			}
		}
	}
	return true
}

// likeName says whether the last words of two names are one letter apart: likely one name spelled in two ways.
func likeName(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	return len(x) > 0 && len(y) > 0 && len(y[len(y)-1]) >= 5 && distance(x[len(x)-1], y[len(y)-1], 1) <= 1
}
