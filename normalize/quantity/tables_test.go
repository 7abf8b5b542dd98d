package quantity

import (
	"slices"
	"testing"

	"golang.org/x/text/currency"

	"github.com/seed-a94a0f1e/corroborate/internal/lexicon"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// Every currency that is legal tender somewhere today, by CLDR, has a row; units of account and funds have none.
func TestCurrenciesAreAll(t *testing.T) {
	funds := []string{"BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "USS", "UYI", "UYW"}
	// replaced since x/text's CLDR
	old := []string{"BYR", "MRO", "SLL", "STD", "VEF", "ZMK", "CUC", "HRK", "LTL", "LVL", "EEK", "TMM", "ZWD", "ZWR", "GHC", "SDD"}
	have := map[string]bool{}
	for _, r := range lexicon.Load().List("currencies") {
		have[r.Fields[0]] = true
	}
	missing, tender := []string{}, 0
	for i := currency.Query(); i.Next(); {
		code := i.Unit().String()
		if i.IsTender() {
			tender++
		}
		if i.IsTender() && !have[code] && !slices.Contains(funds, code) && !slices.Contains(old, code) && !slices.Contains(missing, code) {
			missing = append(missing, code)
		}
	}
	if len(missing) > 0 || tender < 150 {
		t.Errorf("no row for %v of %d", missing, tender)
	}
}

// A unit's first name is read back as the unit, so that the canonical form can be.
func TestUnitNamesReadBack(t *testing.T) {
	x := load()
	for i, u := range x.units {
		if u.times != Int(1) || u.glued || u.weather {
			continue
		}
		name := x.unitNames.Row(i).Key
		text := token.New("7 " + name)
		r := reader{t: text, x: x, to: len(text.Tokens), canonical: true}
		r.read()
		if len(r.out) != 1 || r.out[0].Kind == Count || r.out[0].Value.Sign() == 0 {
			t.Errorf("7 %s is read as %+v", name, r.out)
		}
	}
}

// The style of a text's other figures settles "3.350".
func TestTextStyle(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"commas mark thousands", "Of 12,400 voters 3.350 km away", "3.35"},
		{"points do", "Of 1.212.400 voters 3.350 km away", "3350"},
		{"commas mark decimals", "At 4,5 tonnes 3.350 km away", "3350"},
		{"points mark decimals", "At 4.5 tonnes 3.350 km away", "3.35"},
	} {
		text := token.New(c.text)
		found := Scan(text, nil)
		q := found[len(found)-1]
		if q.Value.String() != c.want || !q.Other.IsZero() {
			t.Errorf("%s: %s, or %s", c.reason, q.Value, q.Other)
		}
	}
}
