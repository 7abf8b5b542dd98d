package quantity_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
)

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		reason, a, b string
		want         quantity.Relation
	}{
		{"one value in two writings", "2 million", "2,000,000", quantity.Same},
		{"one length in two units", "5 feet", "60 inches", quantity.Same},
		{"rounded", "$244.8 billion", "$245bn", quantity.Refines},
		{"below a quarter of a trillion", "$244.8 billion", "nearly a quarter of a trillion dollars", quantity.Refines},
		{"not rounded", "$240.1 billion", "$245bn", quantity.Conflicts},
		{"next to each other", "5 percent", "6 percent", quantity.Conflicts},
		{"about", "about 40", "42", quantity.Refines},
		{"far from about", "about 40", "50", quantity.Conflicts},
		{"more than", "more than 200", "214", quantity.Refines},
		{"more than is not the number itself", "more than 200", "200", quantity.Conflicts},
		{"at least is", "at least 200", "200", quantity.Refines},
		{"far above more than", "more than 200", "5,000", quantity.Compatible},
		{"twelve days are more than a week", "more than a week", "12 days", quantity.Refines},
		{"overlapping", "more than 200", "about 200", quantity.Compatible},
		{"ranges that touch", "3 to 5 km", "5 to 7 km", quantity.Compatible},
		{"miles and kilometres", "about 60 miles", "97 km", quantity.Refines},
		{"temperature", "32 degrees Fahrenheit", "0 degrees Celsius", quantity.Same},
		{"a share in words", "half", "50 percent", quantity.Same},
		{"counts of one head", "12 police officers", "12 officers", quantity.Same},
		{"a count without a noun", "12 officers", "14", quantity.Conflicts},
		{"two readings", "3.350 km", "3,350 km", quantity.Compatible},
	} {
		a, errA := quantity.Parse(c.a)
		b, errB := quantity.Parse(c.b)
		got, err := quantity.Compare(a, b)
		if errA != nil || errB != nil || err != nil || got != c.want {
			t.Errorf("%s: %q and %q: %v, want %v (%v, %v, %v)", c.reason, c.a, c.b, got, c.want, errA, errB, err)
		}
		if back, _ := quantity.Compare(b, a); back != got {
			t.Errorf("%s: %v one way, %v the other", c.reason, got, back)
		}
	}
}

func TestIncomparable(t *testing.T) {
	for _, c := range []struct{ reason, a, b string }{
		{"percent and points", "5 percent", "5 percentage points"},
		{"two currencies", "$5", "€5"},
		{"two dimensions", "5 km", "5 kg"},
		{"months have no fixed days", "2 months", "60 days"},
		{"two things", "12 officers", "12 schools"},
		{"degrees of what", "5 degrees", "5 degrees Celsius"},
	} {
		a, _ := quantity.Parse(c.a)
		b, _ := quantity.Parse(c.b)
		if _, err := quantity.Compare(a, b); !errors.Is(err, quantity.ErrIncomparable) {
			t.Errorf("%s: %q and %q: %v", c.reason, c.a, c.b, err)
		}
		if quantity.Equal(a, b) {
			t.Errorf("%s: %q equals %q", c.reason, c.a, c.b)
		}
	}
}

// Quantities are plain data that go-cmp compares field by field.
func TestPlainData(t *testing.T) {
	a, _ := quantity.Parse("$5")
	b, _ := quantity.Parse("$5")
	if d := cmp.Diff(a, b); d != "" {
		t.Error(d)
	}
	b.Value = quantity.Int(6)
	if cmp.Equal(a, b) {
		t.Error("different values are equal")
	}
}

func ExampleCompare() {
	a, _ := quantity.Parse("$244.8 billion")
	b, _ := quantity.Parse("$245bn")
	fmt.Println(quantity.Compare(a, b))
	c, _ := quantity.Parse("€245bn")
	fmt.Println(quantity.Compare(a, c))
	// Output:
	// refines <nil>
	// same quantity: not comparable: currencies "USD" and "EUR"
}

// Comparing is the same both ways, and each quantity is the same as itself.
func TestCompareIsSymmetric(t *testing.T) {
	phrase := rapid.Custom(func(t *rapid.T) string {
		lead := rapid.SampledFrom([]string{"", "about ", "more than ", "at least ", "less than ", "at most ", "nearly ", "just over "}).Draw(t, "lead")
		number := rapid.Int64Range(0, 5000).Draw(t, "number")
		unit := rapid.SampledFrom([]string{"", " percent", " km", " miles", " hours", " minutes", " degrees Celsius", " degrees Fahrenheit", " dollars", " officers"}).Draw(t, "unit")
		return fmt.Sprint(lead, number, rapid.SampledFrom([]string{"", ".5", " million"}).Draw(t, "rest"), unit)
	})
	rapid.Check(t, func(t *rapid.T) {
		a, errA := quantity.Parse(phrase.Draw(t, "a"))
		b, errB := quantity.Parse(phrase.Draw(t, "b"))
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		r1, err1 := quantity.Compare(a, b)
		r2, err2 := quantity.Compare(b, a)
		if r1 != r2 || (err1 == nil) != (err2 == nil) {
			t.Fatalf("%s and %s: %v, %v; the other way %v, %v", a, b, r1, err1, r2, err2)
		}
		if !quantity.Equal(a, a) {
			t.Fatalf("%s is not itself", a)
		}
	})
}
