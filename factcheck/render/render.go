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
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// writeJSON writes v and a line end in one piece: on one line, or indented with every field on a line of its own.
func writeJSON(w io.Writer, v any, indented bool) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if indented {
		e.SetIndent("", "  ")
	}
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(escape(b.Bytes()))
	return err
}

// escape writes the characters of JSON's strings that could command a terminal
// or hide in it as JSON's \u escapes: the strings mean the same, and JSON that
// somebody looks at is as harmless as text. Those of ASCII but DEL are escaped already.
func escape(data []byte) []byte {
	var out []byte
	done := 0
	for i := 0; i < len(data); {
		if c := data[i]; c < utf8.RuneSelf && c != 0x7F {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if shown, keep := printable(r); !keep || shown != r {
			out = append(out, data[done:i]...)
			for _, unit := range utf16.Encode([]rune{r}) {
				out = fmt.Appendf(out, `\u%04x`, unit)
			}
			done = i + n
		}
		i += n
	}
	if done == 0 {
		return data
	}
	return append(out, data[done:]...)
}
