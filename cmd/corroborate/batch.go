package main

import (
	"context"
	"iter"
	"runtime"
)

// batch is how a subcommand works on many values.
type batch struct {
	Jobs uint `short:"j" placeholder:"N" help:"Work on N events or reports at once, as in --jobs 2 (default: as many as there are CPUs). The output is the same for any N."`
}

// mostJobs is how many are worked on at once at most, whatever is asked for: each costs memory.
const mostJobs = 256

// inOrder has work done on each of the values, on some of them at once, and what comes of it taken in the order of the
// values, by the goroutine that calls. An error of take ends the run, and so does p's context.
func inOrder[T, R any](p process, b batch, values iter.Seq[T], work func(process, T) R, far *progress, take func(T, R) error) error {
	workers := int(min(b.Jobs, mostJobs))
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, stop := context.WithCancel(p.Context)
	defer stop()
	p.Context = ctx
	type job struct {
		value T
		made  chan R
	}
	jobs, ordered := make(chan job), make(chan job, workers)
	go func() {
		defer close(ordered)
		defer close(jobs)
		for v := range values {
			j := job{v, make(chan R, 1)}
			for _, to := range []chan<- job{ordered, jobs} {
				select {
				case to <- j:
				case <-ctx.Done():
					return
				}
			}
		}
	}()
	for range workers {
		go func() {
			for j := range jobs {
				j.made <- work(p, j.value)
			}
		}()
	}
	defer far.end()
	for {
		j, more, err := receive(ctx, ordered, far)
		if err != nil || !more {
			return err
		}
		r, _, err := receive(ctx, j.made, far)
		if err != nil {
			return err
		}
		far.step()
		if err := take(j.value, r); err != nil {
			return err
		}
	}
}

// receive is the next value of a channel, whether there was one, and an error where ctx is done before. While it waits
// it tells how far the run is.
func receive[T any](ctx context.Context, c <-chan T, far *progress) (v T, more bool, err error) {
	for {
		select {
		case v, more = <-c:
			return v, more, nil
		case <-far.tick:
			far.show()
		case <-ctx.Done():
			return v, false, ctx.Err()
		}
	}
}
