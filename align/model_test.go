package align

import (
	"strings"
	"testing"
)

func TestReadModel(t *testing.T) {
	m, err := readModel("# a comment\n\npairs\tthreshold\t0.25\nfirst\tbias\t-2\nsecond\tcosine\t1.5\n")
	if err != nil || m.threshold != 0.25 || m.first.bias != -2 || m.second.weights[cosine] != 1.5 {
		t.Errorf("%+v, %v", m, err)
	}
	for _, c := range []struct{ reason, in, want string }{
		{"too few fields", "first\tbias", "weights.txt:1: 2 fields"},
		{"unknown pass", "third\tbias\t1", `no pass "third"`},
		{"unknown signal", "\nfirst\tmood\t1", `weights.txt:2: no signal "mood"`},
		{"no number", "first\tbias\tx", "weights.txt:1"},
	} {
		if _, err := readModel(c.in); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.reason, err, c.want)
		}
	}
}
