package factcheck

import (
	"fmt"
	"maps"

	"github.com/seed-a94a0f1e/corroborate/normalize/name"
)

// Option is a setting of a [Checker]. A nil option changes nothing.
type Option interface{ apply(*settings) }

type settings struct {
	rules   []*Rule
	without []string
	names   name.Comparer

	tolerances map[string]Tolerance
	languages  map[string]string
	ignored    []string
}

type option func(*settings)

func (o option) apply(s *settings) { o(s) }

// Options are several options as one.
func Options(opts ...Option) Option {
	return option(func(s *settings) {
		for _, o := range opts {
			if o != nil {
				o.apply(s)
			}
		}
	})
}

// WithRules adds rules to those that run.
func WithRules(more ...Rule) Option {
	return option(func(s *settings) {
		all := append([]*Rule(nil), s.rules...)
		for i := range more {
			all = append(all, &more[i])
		}
		s.rules = all
	})
}

// WithoutRules switches rules off by their codes.
func WithoutRules(codes ...string) Option {
	return option(func(s *settings) { s.without = append(append([]string(nil), s.without...), codes...) })
}

// WithAuthority gives the names of an authority file: the canonical name of each alias. Entities of different reports that it
// leads to one name are the same, those it leads to two names are different.
func WithAuthority(canonical map[string]string) Option {
	return option(func(s *settings) { s.names.Authority = merged(s.names.Authority, canonical) })
}

// WithTolerances says how far figures may lie apart and still agree, by unit as [Finding] evidence has it ("USD", "km",
// "person"), or, where a figure's unit is not named, by its kind ("percent", "number").
func WithTolerances(byUnit map[string]Tolerance) Option {
	return option(func(s *settings) { s.tolerances = merged(s.tolerances, byUnit) })
}

// WithLanguages gives the language of sources whose reports don't tell their own, as BCP 47 tags by [normalize.Report.Name]: a
// country in it ("en-AU") settles what "$" means and whether the day comes first in 3/4/2025.
func WithLanguages(bySource map[string]string) Option {
	return option(func(s *settings) { s.languages = merged(s.languages, bySource) })
}

// WithIgnored names passages that assert nothing wherever they stand in a report, letter for letter: a disclaimer, a legal notice.
func WithIgnored(passages ...string) Option {
	return option(func(s *settings) { s.ignored = append(append([]string(nil), s.ignored...), passages...) })
}

func merged[V any](old, more map[string]V) map[string]V {
	all := maps.Clone(old)
	if all == nil {
		all = map[string]V{}
	}
	maps.Copy(all, more)
	return all
}

// check settles which rules run.
func (s *settings) check() error {
	byCode := map[string]bool{}
	for _, r := range s.rules {
		switch {
		case r.Code == "" || r.Run == nil:
			return fmt.Errorf("rule %q needs a code and a Run", r.Title)
		case byCode[r.Code]:
			return fmt.Errorf("two rules have the code %q", r.Code)
		}
		byCode[r.Code] = true
	}
	off := map[string]bool{}
	for _, c := range s.without {
		if !byCode[c] {
			return fmt.Errorf("there is no rule %q to switch off", c)
		}
		off[c] = true
	}
	var run []*Rule
	for _, r := range s.rules {
		if !off[r.Code] {
			run = append(run, r)
		}
	}
	s.rules = run
	return nil
}
