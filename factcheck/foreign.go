package factcheck

import (
	"strings"
	"sync"

	"golang.org/x/text/language"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

// countries maps the words for countries and their people to ISO 3166 codes.
var countries = sync.OnceValue(func() map[string]string {
	codes := map[string]string{}
	for _, r := range lexicon.Load().List("demonyms") {
		if n := len(r.Fields); n > 1 && r.Fields[1] != "" {
			codes[r.Key] = r.Fields[1]
		}
	}
	for _, r := range lexicon.Load().List("countries") {
		codes[r.Key] = r.Fields[0]
	}
	return codes
})

// foreign says whether the speaker of an utterance is described by a country whose likely language (CLDR) is not the report's.
func (p *Pass) foreign(u *utterance) bool {
	own := language.English
	if l, err := language.Parse(p.Docs[u.v.doc].Report.Language); err == nil && l != language.Und {
		own = l
	}
	base, _ := own.Base()
	for _, f := range p.people.cluster(u.speaker) {
		for _, role := range p.people.entity(f).Roles {
			for _, w := range strings.FieldsFunc(strings.ToLower(role), func(r rune) bool { return r == ' ' || r == '-' || r == '\'' || r == '’' }) {
				code, ok := countries()[w]
				if !ok {
					continue
				}
				if region, err := language.ParseRegion(code); err == nil {
					if tag, err := language.Compose(region); err == nil {
						if b, conf := tag.Base(); conf > language.No && b != base {
							return true
						}
					}
				}
			}
		}
	}
	return false
}
