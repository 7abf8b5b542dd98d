package ingest

import (
	"bytes"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// text reads plain text. Bytes that are no UTF-8 are allowed: they are passed over where they stand.
func (in *input) text(data []byte) {
	if in.readable(data) {
		in.add(normalize.Report{Source: in.id, Text: string(data), File: in.path})
	}
}

// readable says whether bytes are text, and notes why not.
func (in *input) readable(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		in.fail(&Error{Found: "UTF-16 text; save it as UTF-8"})
		return false
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		in.fail(&Error{Found: "binary, not text: a NUL at byte " + itoa(i+1)})
		return false
	}
	return true
}
