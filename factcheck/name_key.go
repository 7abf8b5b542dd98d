package factcheck

import (
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize/name"
)

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
