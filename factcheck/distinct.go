package factcheck

import (
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize/name"
)

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

// allDiffer says whether no entity of the one row can be one of the other.
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

// shareWord says whether two names have a word in common, whatever its case.
func shareWord(a, b string) bool {
	words := strings.Fields(strings.ToLower(b))
	for _, w := range strings.Fields(strings.ToLower(a)) {
		if slices.Contains(words, w) {
			return true
		}
	}
	return false
}
