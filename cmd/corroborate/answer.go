package main

import "fmt"

// answer is what the work on one value comes to: the bytes to write, or why there are none.
type answer struct {
	out   []byte
	found bool // something is at or above the failing level
	err   error
}

// write writes an answer in one piece.
func (p process) write(a answer) error {
	if a.err != nil {
		return a.err
	}
	if _, err := p.stdout.Write(a.out); err != nil {
		return fmt.Errorf("standard output: %w", reason(err))
	}
	if a.found {
		return found{}
	}
	return nil
}

// answered is work whose answer's error stands by itself.
func answered[T any](work func(process, T) answer) func(process, T) (answer, error) {
	return func(p process, v T) (answer, error) {
		a := work(p, v)
		return a, a.err
	}
}
