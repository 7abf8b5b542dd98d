package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"

	"github.com/seed-a94a0f1e/corroborate/normalize/ingest"
)

// answer is what the work on one value comes to: the bytes to write, or why there are none.
type answer struct {
	out   []byte
	found bool // something is at or above the failing level
	err   error
}

// job is one value of an input and where its answer will come.
type job struct {
	value  []byte
	line   int
	answer chan answer
}

// stream works on every JSON value of an input, on as many CPUs as there are,
// and writes the answers in the order of the values, each in one piece. A value
// that is wrong is told with its line, and the others go on.
func stream(p process, name string, in io.Reader, work func(process, job) answer) error {
	ctx, stop := context.WithCancel(p.Context)
	defer stop()
	p.Context = ctx
	workers := runtime.GOMAXPROCS(0)
	jobs, ordered := make(chan job), make(chan job, workers)
	go read(ctx, in, jobs, ordered)
	for range workers {
		go func() {
			for j := range jobs {
				j.answer <- work(p, j)
			}
		}()
	}
	var status error
	values := 0
	for {
		j, more, err := receive(ctx, ordered)
		if err != nil {
			return err
		}
		if !more {
			break
		}
		a, _, err := receive(ctx, j.answer)
		if err != nil {
			return err
		}
		values++
		if a.err != nil {
			p.tell(place(name, j, a.err))
			status = errTold
			continue
		}
		if _, err := p.stdout.Write(a.out); err != nil {
			return fmt.Errorf("standard output: %w", reason(err))
		}
		if a.found && status == nil {
			status = found{}
		}
	}
	if values == 0 {
		return fmt.Errorf("%s: empty", name)
	}
	return status
}

// receive is the next value of a channel, whether there was one, and an error where ctx is done before.
func receive[T any](ctx context.Context, c <-chan T) (v T, more bool, err error) {
	select {
	case v, more = <-c:
		return v, more, nil
	case <-ctx.Done():
		return v, false, ctx.Err()
	}
}

// read hands out the values of an input: to whoever works on them, and in their order to whoever waits for the answers.
func read(ctx context.Context, in io.Reader, jobs, ordered chan<- job) {
	defer close(ordered)
	defer close(jobs)
	input := newValues(in)
	for {
		value, line, err := input.next()
		if err == io.EOF {
			return
		}
		j := job{value, line, make(chan answer, 1)}
		if err != nil {
			j.answer <- answer{err: reason(err)}
		}
		select {
		case ordered <- j:
		case <-ctx.Done():
			return
		}
		if err != nil {
			return
		}
		select {
		case jobs <- j:
		case <-ctx.Done():
			return
		}
	}
}

// place says where in the input an error is: its line, and the column in bytes where it is known.
func place(name string, j job, err error) error {
	var m *misplaced
	var e *ingest.Error
	switch {
	case errors.As(err, &e) && e.Column > 0:
		return fmt.Errorf("%s:%d:%d: %s", name, j.line+e.Line-1, e.Column, e.Reason())
	case e != nil:
		return fmt.Errorf("%s:%d: %s", name, j.line, e.Reason())
	}
	if !errors.As(err, &m) || m.at > len(j.value) {
		return fmt.Errorf("%s:%d: %w", name, j.line, err)
	}
	before := j.value[:m.at]
	line := j.line + bytes.Count(before, []byte("\n"))
	return fmt.Errorf("%s:%d:%d: %w", name, line, m.at-bytes.LastIndexByte(before, '\n'), err)
}
