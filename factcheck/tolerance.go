package factcheck

import (
	"errors"
	"fmt"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
)

// Tolerance is how far two figures may lie apart and still agree: by Amount in their unit, or by Share of the larger one.
// The zero Tolerance allows no difference.
type Tolerance struct {
	Amount, Share quantity.Number
}

// ErrTolerance is the error of a text that is no tolerance.
var ErrTolerance = errors.New(`not a tolerance, which is an amount ("0.5") or a share ("2%")`)

// ParseTolerance reads "0.5", half a unit, or "2%", a fiftieth of the larger figure.
func ParseTolerance(s string) (Tolerance, error) {
	amount, share := strings.CutSuffix(s, "%")
	n, err := quantity.ParseNumber(strings.TrimSpace(amount))
	switch {
	case err != nil || n.Sign() < 0:
		return Tolerance{}, fmt.Errorf("%q: %w", s, ErrTolerance)
	case share:
		return Tolerance{Share: n.Quo(quantity.Int(100))}, nil
	}
	return Tolerance{Amount: n}, nil
}

// allows says whether two values lie no further apart.
func (t Tolerance) allows(a, b quantity.Number) bool {
	gap := a.Sub(b)
	if gap.Sign() < 0 {
		gap = gap.Neg()
	}
	larger := a
	if b.Cmp(a) > 0 {
		larger = b
	}
	return gap.Cmp(t.Amount) <= 0 || larger.Sign() > 0 && gap.Cmp(larger.Mul(t.Share)) <= 0
}

// tolerated says whether a tolerance of the caller's allows the difference of two figures of one unit.
func (p *Pass) tolerated(x, y *quantity.Quantity) bool {
	if x.Kind != y.Kind || x.Unit != y.Unit {
		return false
	}
	t, ok := p.tolerances[x.Unit]
	if !ok || x.Unit == "" {
		t, ok = p.tolerances[string(x.Kind)]
	}
	return ok && t.allows(x.Value, y.Value)
}
