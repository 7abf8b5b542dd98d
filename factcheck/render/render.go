// Package render writes what the stages found, for people and for machines.
//
// In goes a [factcheck.Result] (or what the earlier stages found: the
// [normalize.Document] of a report, the [align.Alignment] of an event), out come
// bytes on an io.Writer. A format is a function; it computes nothing that is not
// in its input, and the same input gives the same bytes. The JSON forms are the
// command's wire contract; the text forms are for eyes and may change.
//
// JSON cannot carry bytes that are no UTF-8. Where a report has such bytes, each
// stands as U+FFFD in the "text" of the JSON; the offsets are still those of
// the report as it was given, and what they point at is the report's own bytes.
package render

import (
	"bytes"
	"encoding/json"
	"io"
)

// indent is one step of the indented JSON forms.
const indent = "  "

// writeJSON writes v and a line end in one piece: on one line, or with every field on a line of its own.
func writeJSON(w io.Writer, v any, indented bool) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if indented {
		e.SetIndent("", indent)
	}
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}
