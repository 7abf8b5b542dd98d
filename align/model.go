package align

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed weights.txt
var weightsFile string

// model is the weights of both passes.
type model struct {
	first, second regression
	threshold     float64 // the score with the best F1
}

// regression is a logistic regression.
type regression struct {
	bias    float32
	weights vector
}

// of is the weighted sum of the first n signals.
func (r *regression) of(x *vector, n int) float32 {
	z := r.bias
	for i := range n {
		z += r.weights[i] * x[i]
	}
	return z
}

// fitted is the model in weights.txt.
var fitted = sync.OnceValue(func() *model {
	m, err := readModel(weightsFile)
	if err != nil {
		panic(err) // an embedded file is part of the program
	}
	return m
})

// readModel reads lines "pass TAB signal TAB weight"; the signal "bias" is the
// constant, the pass "pairs" has the threshold.
func readModel(text string) (*model, error) {
	names := map[string]int{}
	for i, n := range signalNames {
		names[n] = i
	}
	m := &model{}
	line := 0
	for l := range strings.Lines(text) {
		line++
		l = strings.TrimRight(l, "\r\n")
		if l == "" || l[0] == '#' {
			continue
		}
		f := strings.Split(l, "\t")
		if len(f) != 3 {
			return nil, fmt.Errorf("align: weights.txt:%d: %d fields, want 3", line, len(f))
		}
		w, err := strconv.ParseFloat(f[2], 32)
		if err != nil {
			return nil, fmt.Errorf("align: weights.txt:%d: %w", line, err)
		}
		r := &m.first
		switch f[0] {
		case "pairs":
			m.threshold = w
			continue
		case "first":
		case "second":
			r = &m.second
		default:
			return nil, fmt.Errorf("align: weights.txt:%d: no pass %q", line, f[0])
		}
		if f[1] == "bias" {
			r.bias = float32(w)
		} else if i, ok := names[f[1]]; ok {
			r.weights[i] = float32(w)
		} else {
			return nil, fmt.Errorf("align: weights.txt:%d: no signal %q", line, f[1])
		}
	}
	return m, nil
}
