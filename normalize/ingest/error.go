package ingest

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// Error says what is wrong with a file or with an item of one.
type Error struct {
	// File is the file as it was named.
	File string
	// Item is which item of a feed, an archive or a list it is, from 1; 0 for the file as a whole.
	Item int
	// Line and Column are where in the file, from 1, the column in bytes; 0 where that is not known or says nothing.
	Line, Column int
	// Field is the field of JSON that is wrong, if it is one.
	Field string
	// Found is what there is, in words that end a message.
	Found string
	// Expected is what there should be instead, if that is not plain from Found.
	Expected string
	// Limit is the field of [Limits] that the input goes beyond, if it is that.
	Limit string
	// Skip says that nothing is broken: what is there holds no report, as a front page holds no article.
	Skip bool
	// Err is the error that this comes from, if it comes from one.
	Err error
}

// Error is the error on one line: file, line, column and item as far as they are known, then the reason.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.File)
	for _, n := range []int{e.Line, e.Column} {
		if n > 0 && b.Len() > 0 {
			b.WriteByte(':')
		}
		if n > 0 {
			b.WriteString(itoa(n))
		}
	}
	if e.Item > 0 {
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		b.WriteString("item " + itoa(e.Item))
	}
	if b.Len() > 0 {
		b.WriteString(": ")
	}
	return b.String() + e.Reason()
}

// Reason is the error without its place.
func (e *Error) Reason() string {
	s := e.Found
	if e.Field != "" {
		s = fmt.Sprintf("field %q is %s", e.Field, s)
	}
	if e.Expected != "" {
		s += ", not " + e.Expected
	}
	return s
}

// Unwrap is the error that e comes from.
func (e *Error) Unwrap() error { return e.Err }

// Errors are the errors of a call, in the order of the input.
type Errors []*Error

// Error is the errors, one a line.
func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, x := range e {
		lines[i] = x.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets errors.Is and errors.As find each one.
func (e Errors) Unwrap() []error {
	all := make([]error, len(e))
	for i, x := range e {
		all[i] = x
	}
	return all
}

// orNil is e as an error, nil where there are none.
func (e Errors) orNil() error {
	if len(e) == 0 {
		return nil
	}
	return e
}

// exceeds is the error of an input that goes beyond a limit.
func exceeds(limit string, value int, what string) *Error {
	return &Error{Limit: limit, Found: fmt.Sprintf("more than %d %s, the limit", value, what)}
}

// unknown is the error of a file of no kind that is known.
func unknown() *Error {
	endings := make([]string, len(extensions))
	for i, e := range extensions {
		endings[i] = e.ending
	}
	last := len(endings) - 1
	return &Error{Found: "of no kind that is read; read are " + strings.Join(endings[:last], ", ") + " and " + endings[last]}
}

// reason is an error of the file system without the path and the call: who reports it names the path.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

func itoa(n int) string { return strconv.Itoa(n) }
