package quantity

import (
	"golang.org/x/text/currency"
	"golang.org/x/text/language"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
)

// Settings say what a text does not say itself. The zero value works.
type Settings struct {
	// Country is the ISO 3166 code of the country the report is from ("AU"). It
	// settles names and signs that several currencies share; without it "$" is
	// USD, "rupees" are INR, and "francs" or "pesos" stay without a currency.
	Country string
}

// currency is the code of a currency's name or sign. The country's own currency
// (CLDR's, through x/text) counts where it is called so, too.
func (s Settings) currency(c moneyName) string {
	if !c.vague || s.Country == "" {
		return c.code
	}
	region, err := language.ParseRegion(s.Country)
	if err != nil {
		return c.code
	}
	unit, ok := currency.FromRegion(region)
	if !ok {
		return c.code
	}
	for _, own := range load().ends[c.last] {
		if own == unit.String() {
			return own
		}
	}
	return c.code
}

// endings lists, for each word, the currencies with names that end in it.
func endings(rows []lexicon.Row) map[lexicon.Word][]string {
	ends := map[lexicon.Word][]string{}
	for _, r := range rows {
		last := r.Words[len(r.Words)-1]
		ends[last] = append(ends[last], r.Fields[0])
	}
	return ends
}
