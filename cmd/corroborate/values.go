package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// values reads JSON values from a stream: one a line, or a single one over
// several lines. A line that is no JSON does not end the reading. A byte order
// mark before the first is passed over.
type values struct {
	r      *bufio.Reader
	line   int    // the number of the last line read
	begun  bool   // the first value has been read
	second []byte // a line read ahead
}

// errNoJSON is the error of a stream whose beginning is not that of JSON: the lines of a text are not told one by one.
var errNoJSON = errors.New("not JSON; a text is given as a file, by its name")

func newValues(r io.Reader) *values { return &values{r: bufio.NewReaderSize(r, 1<<16)} }

// all is every value; where the reading ends before the stream does, the last one says why.
func (v *values) all(yield func(value) bool) {
	for {
		json, line, err := v.next()
		if err == io.EOF || !yield(value{json, line, reason(err)}) || err != nil {
			return
		}
	}
}

// next is the next value and the number of the line it begins on; io.EOF after
// the last. Whatever else goes wrong ends the reading.
func (v *values) next() (value []byte, line int, err error) {
	for len(bytes.TrimSpace(value)) == 0 {
		if value, err = v.readLine(); err != nil {
			return nil, v.line, err
		}
		if v.line == 1 {
			value = bytes.TrimPrefix(value, []byte("\uFEFF"))
		}
	}
	line = v.line
	if first, _ := utf8.DecodeRune(bytes.TrimSpace(value)); !v.begun && !strings.ContainsRune(`{["`, first) {
		return nil, line, fmt.Errorf("%w: it begins with %q", errNoJSON, first)
	}
	if !v.begun && partial(value) {
		value, err = v.whole(value)
	}
	v.begun = true
	return value, line, err
}

// readLine is the next line with its end.
func (v *values) readLine() (line []byte, err error) {
	v.line++
	if v.second != nil {
		line, v.second = v.second, nil
		return line, nil
	}
	for {
		part, err := v.r.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > maxText:
			return nil, fmt.Errorf("more than %d bytes, the limit", maxText)
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && len(line) > 0:
			return line, nil
		}
		return line, err
	}
}

// partial says whether a line is the beginning of a JSON value that may go on.
func partial(line []byte) bool {
	err := json.Unmarshal(line, new(json.RawMessage))
	return err != nil && err.Error() == "unexpected end of JSON input"
}

// whole reads on from the first line of a value to the end of the stream. Where
// the second line is a JSON value by itself, the first is a broken line among others.
func (v *values) whole(first []byte) ([]byte, error) {
	second, err := v.readLine()
	switch {
	case err == io.EOF:
		return first, nil
	case err != nil:
		return nil, err
	case json.Valid(second):
		v.second = second
		v.line--
		return first, nil
	}
	rest, err := io.ReadAll(io.LimitReader(v.r, maxText))
	if err == nil && len(rest) == maxText {
		err = fmt.Errorf("more than %d bytes, the limit", maxText)
	}
	return slices.Concat(first, second, rest), err
}
