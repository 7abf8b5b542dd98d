package render

import (
	"io"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// JSON writes a result as one JSON value, indented for reading.
func JSON(w io.Writer, r factcheck.Result) error { return writeJSON(w, wire(r), true) }

// JSONL writes a result as one JSON value on one line.
func JSONL(w io.Writer, r factcheck.Result) error { return writeJSON(w, wire(r), false) }

// wire is the result with empty lists where it has none: the contract promises the fields.
func wire(r factcheck.Result) factcheck.Result {
	r.Reports = list(r.Reports)
	r.Findings = list(r.Findings)
	return r
}

// list is s, and an empty list where it is none.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
