package quantity

// Number is an exact rational number, a plain value that == compares. The zero
// value is no number at all: a bound that is absent.
type Number struct {
	num int64
	den int64 // positive, in lowest terms; 0 where there is no number
}

// IsZero says whether there is no number.
func (n Number) IsZero() bool { return n.den == 0 }
