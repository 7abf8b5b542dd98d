package main

import (
	"strconv"
	"sync"
	"sync/atomic"
)

// gathered takes the values of a run in the order of the input, though several
// workers make them: what a worker has made waits under a number, and the
// number comes through Write when it is the value's turn.
type gathered[T any] struct {
	last atomic.Int64
	made sync.Map // T by number
	take func(T)
}

// keep keeps a value until it is its turn, and answers what is to be written for it.
func (g *gathered[T]) keep(v T) []byte {
	n := g.last.Add(1)
	g.made.Store(n, v)
	return strconv.AppendInt(nil, n, 10)
}

// Write takes the number of the next value.
func (g *gathered[T]) Write(number []byte) (int, error) {
	n, err := strconv.ParseInt(string(number), 10, 64)
	if err != nil {
		return 0, err
	}
	v, _ := g.made.LoadAndDelete(n)
	g.take(v.(T))
	return len(number), nil
}
