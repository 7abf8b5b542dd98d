package main

import (
	"sort"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// countryList is the English names of the world's territories.
func countryList() list {
	names := display.English.Regions()
	codes := map[string]string{}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string(a) + string(b)
			r, err := language.ParseRegion(code)
			if err != nil || !r.IsCountry() || r.Canonicalize().String() != code {
				continue
			}
			name := names.Name(r)
			if name == "" || code == "UN" || code == "EZ" || strings.Contains(name, "Unknown") {
				continue
			}
			for _, n := range countryForms(name) {
				if _, ok := codes[n]; !ok {
					codes[n] = code
				}
			}
		}
	}
	l := list{
		path: "internal/lexicon/countries.txt",
		header: `English names of the world's territories, from CLDR ` + display.CLDRVersion + ` as golang.org/x/text/language/display packs
it (Unicode License v3). An ampersand is written "and", "St." also "Saint"; what stands in brackets is left out.
name TAB ISO 3166 code`,
	}
	for name, code := range codes {
		l.rows = append(l.rows, name+"\t"+code)
	}
	sort.Strings(l.rows)
	return l
}

// countryForms are the ways in which a text writes a territory's name, in lower case.
func countryForms(name string) []string {
	n := strings.ToLower(strings.ReplaceAll(name, "’", "'"))
	n, _, _ = strings.Cut(n, " (")
	if before, _, ok := strings.Cut(n, " sar "); ok { // "Hong Kong SAR China"
		n = before
	}
	n = strings.ReplaceAll(strings.TrimPrefix(n, "u.s. "), "&", "and")
	if rest, ok := strings.CutPrefix(n, "st. "); ok { // the tokenizer cuts the full stop off
		return []string{"st . " + rest, "saint " + rest}
	}
	return []string{n}
}
