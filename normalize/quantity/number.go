package quantity

import (
	"fmt"
	"math/big"
	"math/bits"
	"strings"
)

// Number is an exact rational number, a plain value that == compares. The zero
// value is no number at all: a bound that is absent. Numerator and denominator
// are 64 bits wide; arithmetic that does not fit answers no number, it never
// wraps, and what is computed from no number is no number.
type Number struct {
	num int64
	den int64 // positive, in lowest terms; 0 where there is no number
}

// places is how many decimals are written of a number that has no last one, or
// more than maxPlaces of them.
const (
	places    = 15
	maxPlaces = 18
)

// Int is the whole number n.
func Int(n int64) Number { return Frac(n, 1) }

// Frac is num/den; no number where den is 0.
func Frac(num, den int64) Number {
	negative := (num < 0) != (den < 0)
	return reduced(negative, magnitude(num), magnitude(den))
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

func reduced(negative bool, num, den uint64) Number {
	if den == 0 {
		return Number{}
	}
	if g := gcd(num, den); g > 1 {
		num, den = num/g, den/g
	}
	const limit = 1<<63 - 1
	if num > limit || den > limit {
		return Number{}
	}
	n := Number{int64(num), int64(den)}
	if negative {
		n.num = -n.num
	}
	return n
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// IsZero says whether there is no number.
func (n Number) IsZero() bool { return n.den == 0 }

// Sign is -1, 0 or 1; 0 also where there is no number.
func (n Number) Sign() int {
	switch {
	case n.num < 0:
		return -1
	case n.num > 0:
		return 1
	}
	return 0
}

// Whole says whether the number has no fraction.
func (n Number) Whole() bool { return n.den == 1 }

// Neg is -n.
func (n Number) Neg() Number { return Number{-n.num, n.den} }

// Add is n+o.
func (n Number) Add(o Number) Number {
	if n.den == 0 || o.den == 0 {
		return Number{}
	}
	g := gcd(uint64(n.den), uint64(o.den))
	d1, d2 := uint64(n.den)/g, uint64(o.den)/g
	a, okA := times(magnitude(n.num), d2)
	b, okB := times(magnitude(o.num), d1)
	den, okD := times(uint64(n.den), d2)
	if !okA || !okB || !okD {
		return Number{}
	}
	switch {
	case n.num < 0 == (o.num < 0):
		sum, carry := bits.Add64(a, b, 0)
		if carry != 0 {
			return Number{}
		}
		return reduced(n.num < 0, sum, den)
	case a >= b:
		return reduced(n.num < 0, a-b, den)
	}
	return reduced(o.num < 0, b-a, den)
}

// Sub is n-o.
func (n Number) Sub(o Number) Number { return n.Add(o.Neg()) }

// Mul is n·o.
func (n Number) Mul(o Number) Number {
	if n.den == 0 || o.den == 0 {
		return Number{}
	}
	a, b, c, d := magnitude(n.num), uint64(n.den), magnitude(o.num), uint64(o.den)
	if g := gcd(a, d); g > 1 {
		a, d = a/g, d/g
	}
	if g := gcd(c, b); g > 1 {
		c, b = c/g, b/g
	}
	num, okN := times(a, c)
	den, okD := times(b, d)
	if !okN || !okD {
		return Number{}
	}
	return reduced((n.num < 0) != (o.num < 0), num, den)
}

// Quo is n/o; no number where o is 0.
func (n Number) Quo(o Number) Number {
	if o.num < 0 {
		return n.Mul(Number{-o.den, -o.num})
	}
	return n.Mul(Number{o.den, o.num})
}

func times(a, b uint64) (uint64, bool) {
	hi, lo := bits.Mul64(a, b)
	return lo, hi == 0
}

// Cmp is -1, 0 or 1 as n is less than, equal to or more than o. No number is less than any.
func (n Number) Cmp(o Number) int {
	switch {
	case n == o:
		return 0
	case n.den == 0:
		return -1
	case o.den == 0:
		return 1
	case n.Sign() != o.Sign():
		return sign(n.Sign() - o.Sign())
	}
	ah, al := bits.Mul64(magnitude(n.num), uint64(o.den))
	bh, bl := bits.Mul64(magnitude(o.num), uint64(n.den))
	c := 0
	switch {
	case ah != bh:
		c = 1
		if ah < bh {
			c = -1
		}
	case al != bl:
		c = 1
		if al < bl {
			c = -1
		}
	}
	if n.num < 0 {
		c = -c
	}
	return c
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

// Equal says whether both are the same number, or both none.
func (n Number) Equal(o Number) bool { return n == o }

// Rat is the number for arithmetic that must not run out of range; nil where there is none.
func (n Number) Rat() *big.Rat {
	if n.den == 0 {
		return nil
	}
	return big.NewRat(n.num, n.den)
}

// String is the number in decimals, exact where they end ("0.125") and to 15
// places where they do not ("0.333333333333333"); empty where there is no number.
func (n Number) String() string {
	if n.den == 0 {
		return ""
	}
	if n.den == 1 {
		return fmt.Sprint(n.num)
	}
	p, exact := decimals(n.den)
	if !exact || p > maxPlaces {
		p = places
	}
	return n.Rat().FloatString(p)
}

// decimals is how many decimals 1/den has, and whether they end.
func decimals(den int64) (int, bool) {
	twos, fives := 0, 0
	for den%2 == 0 {
		den /= 2
		twos++
	}
	for den%5 == 0 {
		den /= 5
		fives++
	}
	return max(twos, fives), den == 1
}

// MarshalText is [Number.String].
func (n Number) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// UnmarshalText is [ParseNumber]; empty text is no number.
func (n *Number) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*n = Number{}
		return nil
	}
	v, err := ParseNumber(string(text))
	if err != nil {
		return err
	}
	*n = v
	return nil
}

// NumberError says that a text is no number that fits.
type NumberError struct {
	Text string
	// Range says that it is a number, but one that does not fit.
	Range bool
}

func (e *NumberError) Error() string {
	if e.Range {
		return fmt.Sprintf("quantity: number %.40q is out of range", e.Text)
	}
	return fmt.Sprintf("quantity: %.40q is not a decimal number", e.Text)
}

// ParseNumber reads a decimal ("-12.5") or a fraction ("2/3"), as
// [Number.String] writes them: digits, at most one point, no thousands marks. A
// decimal of 15 places is taken for the fraction with a denominator below 10,000
// that is written so, if there is one: thirds survive a round trip. Errors are
// [*NumberError].
func ParseNumber(s string) (Number, error) {
	if a, b, ok := strings.Cut(s, "/"); ok {
		num, err := ParseNumber(a)
		if err != nil {
			return Number{}, err
		}
		den, err := ParseNumber(b)
		if err != nil {
			return Number{}, err
		}
		if n := num.Quo(den); !n.IsZero() {
			return n, nil
		}
		return Number{}, &NumberError{s, den.Sign() != 0}
	}
	digits, negative := strings.CutPrefix(s, "-")
	whole, part, _ := strings.Cut(digits, ".")
	if whole == "" && part == "" {
		return Number{}, &NumberError{s, false}
	}
	for _, d := range []string{whole, part} {
		for i := 0; i < len(d); i++ {
			if d[i] < '0' || d[i] > '9' {
				return Number{}, &NumberError{s, false}
			}
		}
	}
	n, f := decimal(whole), fraction(part)
	if n = n.Add(f); n.IsZero() {
		return Number{}, &NumberError{s, true}
	}
	if negative {
		n = n.Neg()
	}
	return n, nil
}

// decimal reads digits; none is 0.
func decimal(digits string) Number {
	var v uint64
	for i := 0; i < len(digits); i++ {
		hi, lo := bits.Mul64(v, 10)
		sum, carry := bits.Add64(lo, uint64(digits[i]-'0'), 0)
		if hi != 0 || carry != 0 {
			return Number{}
		}
		v = sum
	}
	return reduced(false, v, 1)
}

// fraction reads the digits behind a point.
func fraction(digits string) Number {
	repeating := len(digits) == places
	digits = strings.TrimRight(digits, "0")
	if len(digits) > maxPlaces {
		return Number{}
	}
	den := int64(1)
	for range digits {
		den *= 10
	}
	n := decimal(digits).Mul(Number{1, den})
	if repeating && len(digits) >= places-4 {
		if r, ok := n.rational(); ok {
			return r
		}
	}
	return n
}

// rational finds the fraction with a small denominator that is written as n, by
// the convergents of n's continued fraction.
func (n Number) rational() (Number, bool) {
	const limit = 9999
	p0, q0, p1, q1 := int64(0), int64(1), int64(1), int64(0)
	a, b := n.num, n.den
	for b != 0 {
		k := a / b
		if q1 > 0 && k > limit {
			break
		}
		p0, q0, p1, q1 = p1, q1, k*p1+p0, k*q1+q0
		if q1 > limit {
			return Number{}, false
		}
		a, b = b, a%b
	}
	r := Frac(p1, q1)
	if _, ends := decimals(r.den); ends {
		return Number{}, false
	}
	return r, r.String() == n.Rat().FloatString(places)
}
