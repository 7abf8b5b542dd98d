package main

import "errors"

// The exit statuses.
const (
	exitOK          = 0
	exitFound       = 1   // something is at or above the failing level
	exitBad         = 2   // the call or an input was wrong
	exitInterrupted = 130 // a signal ended the run, as shells count
)

// found is the outcome of a run that went well and found something at or above the failing level.
type found struct{}

func (found) Error() string { return "something is at or above the failing level" }

// errTold is the outcome of a run whose errors are on standard error already.
var errTold = errors.New("told already")

// told is an error that is to be told and spoils nothing else.
type told struct{ error }

// status sums up a run of many parts.
type status struct {
	tell func(error)
	sum  error // errTold before found before nil
}

// add takes the outcome of a part; an error that spoils the rest comes back.
func (s *status) add(err error) error {
	var t told
	switch {
	case errors.As(err, &t):
		s.tell(t.error)
		s.sum = errTold
	case errors.Is(err, errTold):
		s.sum = err
	case errors.Is(err, found{}):
		if s.sum == nil {
			s.sum = err
		}
	default:
		return err
	}
	return nil
}

// end is the outcome of the run, which ended with err.
func (s *status) end(err error) error {
	if err != nil {
		return err
	}
	return s.sum
}
