package quantity

import (
	"encoding/json"
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

func TestNumberText(t *testing.T) {
	for _, c := range []struct {
		reason string
		n      Number
		want   string
	}{
		{"whole", Int(-12), "-12"},
		{"decimals end", Frac(1, 8), "0.125"},
		{"thirds to 15 places", Frac(1, 3), "0.333333333333333"},
		{"rounded in the last place", Frac(2, 3), "0.666666666666667"},
		{"lowest terms", Frac(6, -4), "-1.5"},
		{"no number", Number{}, ""},
	} {
		if got := c.n.String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
		var back Number
		data, err := json.Marshal(c.n)
		if err == nil {
			err = json.Unmarshal(data, &back)
		}
		if err != nil || back != c.n {
			t.Errorf("%s: %s comes back as %v, %v", c.reason, data, back, err)
		}
	}
}

func TestParseNumberErrors(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		outOfRange   bool
	}{
		{"empty", "", false},
		{"a sign alone", "-", false},
		{"thousands marks", "1,000", false},
		{"exponent", "1e9", false},
		{"too long", "99999999999999999999", true},
		{"too many decimals", "0.1234567890123456789", true},
		{"nothing to divide by", "1/0", false},
	} {
		n, err := ParseNumber(c.text)
		e, ok := err.(*NumberError)
		if !ok || e.Range != c.outOfRange || !n.IsZero() {
			t.Errorf("%s: ParseNumber(%q) = %v, %v", c.reason, c.text, n, err)
		}
	}
}

// Arithmetic is that of math/big, or there is no number.
func TestNumberArithmetic(t *testing.T) {
	gen := rapid.Custom(func(t *rapid.T) Number {
		return Frac(rapid.Int64().Draw(t, "num"), rapid.OneOf(rapid.Int64Range(1, 1000), rapid.Int64()).Draw(t, "den"))
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := gen.Draw(t, "a"), gen.Draw(t, "b")
		if a.IsZero() || b.IsZero() {
			return
		}
		if got, want := a.Cmp(b), a.Rat().Cmp(b.Rat()); got != want {
			t.Fatalf("%v cmp %v = %d, want %d", a, b, got, want)
		}
		for name, pair := range map[string][2]any{
			"add": {a.Add(b), new(big.Rat).Add(a.Rat(), b.Rat())},
			"sub": {a.Sub(b), new(big.Rat).Sub(a.Rat(), b.Rat())},
			"mul": {a.Mul(b), new(big.Rat).Mul(a.Rat(), b.Rat())},
		} {
			got, want := pair[0].(Number), pair[1].(*big.Rat)
			if !got.IsZero() && got.Rat().Cmp(want) != 0 {
				t.Fatalf("%v %s %v = %v, want %v", a, name, b, got, want)
			}
		}
		if b.Sign() != 0 {
			if got := a.Quo(b); !got.IsZero() && got.Rat().Cmp(new(big.Rat).Quo(a.Rat(), b.Rat())) != 0 {
				t.Fatalf("%v / %v = %v", a, b, got)
			}
		}
	})
}

// A number with a denominator below 10,000 survives its decimal form.
func TestNumberRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := Frac(rapid.Int64Range(-1_000_000, 1_000_000).Draw(t, "num"), rapid.Int64Range(1, 9999).Draw(t, "den"))
		back, err := ParseNumber(n.String())
		if err != nil || back != n {
			t.Fatalf("%v/%v is written %s and read %v, %v", n.num, n.den, n, back, err)
		}
	})
}

func TestNumberOverflow(t *testing.T) {
	big := Int(math.MaxInt64)
	for name, n := range map[string]Number{
		"sum":      big.Add(Int(1)),
		"product":  big.Mul(Int(2)),
		"quotient": Frac(1, math.MaxInt64).Quo(Int(2)),
		"least":    Int(math.MinInt64),
		"of none":  Number{}.Add(Int(1)),
	} {
		if !n.IsZero() {
			t.Errorf("%s: %v, want no number", name, n)
		}
	}
}
