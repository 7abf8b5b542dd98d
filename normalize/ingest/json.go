package ingest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// Unmarshal reads one JSON value into v as [json.Unmarshal] does, within the default [Limits], and tells what is wrong with
// it in an [*Error] that has the line, the column and the field. It refuses bytes that are no UTF-8: offsets count the bytes
// of a text as given, and encoding/json would put others in their place.
func Unmarshal(data []byte, v any) error {
	in := newInput(Limits{}.filled(), "", "")
	if !in.valid(data, 0) {
		return in.errs[0]
	}
	if err := json.Unmarshal(data, v); err != nil {
		return in.misplaced(data, 0, err)
	}
	return nil
}

// json reads JSON: a report of the wire contract, a schema.org article or a graph with articles, ninjs, or an array of these.
func (in *input) json(data []byte) {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if !bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("[")) {
		in.object(data, 0, len(data))
		return
	}
	if !in.valid(data, 0) {
		return
	}
	if err := json.Unmarshal(data, new(json.RawMessage)); err != nil {
		in.fail(in.misplaced(data, 0, err))
		return
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.Token() // the bracket
	for d.More() {
		var value json.RawMessage
		if d.Decode(&value) != nil || !in.next() {
			return
		}
		end := int(d.InputOffset())
		in.object(data, end-len(value), end)
	}
}

// lines reads JSON Lines.
func (in *input) lines(data []byte) {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	at := 0
	for line := range bytes.Lines(data) {
		start := at
		at += len(line)
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if !in.next() {
			return
		}
		in.object(data, start, at)
	}
}

// object reads the JSON object at data[start:end].
func (in *input) object(data []byte, start, end int) {
	value := data[start:end]
	in.mark = in.mark.to(data, start) // so that lines are counted once
	if !in.valid(data[:end], start) {
		return
	}
	var r normalize.Report
	err := json.Unmarshal(value, &r)
	if err == nil && r.ID != "" && strings.TrimSpace(r.Text) != "" {
		in.add(r)
		return
	}
	errs := len(in.errs)
	in.foreign(data[:end], start, r, err)
	for _, e := range in.errs[errs:] {
		if e.Line == 0 && in.many {
			e.Line = in.mark.line + 1
		}
	}
}

// foreign reads an object that is no whole report of the wire contract: what else it is, or what is wrong with it.
func (in *input) foreign(data []byte, start int, r normalize.Report, err error) {
	value := data[start:]
	var fields map[string]json.RawMessage
	if json.Unmarshal(value, &fields) != nil {
		in.fail(in.misplaced(data, start, err))
		return
	}
	switch {
	case fields["@type"] != nil || fields["@graph"] != nil:
		in.linked(value)
	case isNinjs(fields):
		var n ninjs
		if err := json.Unmarshal(value, &n); err != nil {
			in.fail(in.misplaced(data, start, err))
			return
		}
		in.ninjs(n)
	case fields["reports"] != nil && r.Text == "":
		in.fail(&Error{Found: `this is an event, not a report: reports have "text"`})
	case err != nil:
		in.fail(in.misplaced(data, start, err))
	case r.ID == "":
		in.fail(&Error{Found: "no id"})
	default:
		in.fail(&Error{Found: fmt.Sprintf("%q has no text", r.ID)})
	}
}

// linked reads schema.org articles: those of a graph are numbered.
func (in *input) linked(data []byte) {
	var value any
	_ = json.Unmarshal(data, &value) // it is JSON: its fields were read
	found := articles(nil, value, in.limits.Depth)
	if len(found) == 0 {
		in.fail(&Error{Field: "@type", Found: "of something else", Expected: "of an article", Skip: true})
	}
	for i, a := range found {
		if a.Text = in.body(a.body); a.Text == "" {
			in.fail(&Error{Found: "an article without articleBody"})
			continue
		}
		a.Source = first(a.Source, in.id)
		a.ID = in.name()
		if len(found) > 1 {
			a.ID += "." + itoa(i+1)
		}
		in.add(a.Report)
	}
}

// valid says whether the bytes from start on are such that offsets in a text that they hold are
// those of the text as given, and notes why not: encoding/json would put other
// bytes in the place of what is no UTF-8. It also holds the limit of nesting.
func (in *input) valid(data []byte, start int) bool {
	if !utf8.Valid(data[start:]) {
		_, at, _ := transform.Bytes(encoding.UTF8Validator, data[start:])
		in.fail(in.placed(data, start+at, &Error{Found: "not UTF-8, as JSON must be"}))
		return false
	}
	if at := deep(data[start:], in.limits.Depth); at >= 0 {
		in.fail(in.placed(data, start+at, exceeds("Depth", in.limits.Depth, "levels of nesting")))
		return false
	}
	return true
}

// deep is where JSON is nested deeper than a limit; -1 where it isn't.
func deep(data []byte, limit int) int {
	if bytes.Count(data, []byte("{"))+bytes.Count(data, []byte("[")) <= limit {
		return -1
	}
	level, text := 0, false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case text && c == '\\':
			i++
		case c == '"':
			text = !text
		case text:
		case c == '{' || c == '[':
			if level++; level > limit {
				return i
			}
		case c == '}' || c == ']':
			level--
		}
	}
	return -1
}

// misplaced is an error of encoding/json about data[start:] in the words of this package, with its place.
func (in *input) misplaced(data []byte, start int, err error) *Error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return in.placed(data, start+int(syntax.Offset)-1, &Error{Found: "not JSON: " + err.Error(), Err: err})
	case errors.As(err, &kind) && kind.Field == "":
		return &Error{Found: "a JSON " + kind.Value, Expected: "an object", Err: err}
	case errors.As(err, &kind):
		return in.placed(data, start+int(kind.Offset)-1, &Error{Field: kind.Field, Found: "a JSON " + kind.Value, Expected: wanted(kind.Type), Err: err})
	}
	return &Error{Found: err.Error(), Err: err}
}

// wanted is what JSON calls a value of a type.
func wanted(t reflect.Type) string {
	switch t.Kind() {
	case reflect.String:
		return "a string"
	case reflect.Slice:
		return "an array"
	}
	return "an object"
}

// mark is a place in the input up to which lines are counted.
type mark struct{ at, line, begin int }

// to is the mark at a byte that comes after.
func (m mark) to(data []byte, at int) mark {
	at = min(max(at, m.at), len(data))
	passed := data[m.at:at]
	if last := bytes.LastIndexByte(passed, '\n'); last >= 0 {
		m.begin = m.at + last + 1
	}
	return mark{at, m.line + bytes.Count(passed, []byte("\n")), m.begin}
}

// placed is e at a byte of data.
func (in *input) placed(data []byte, at int, e *Error) *Error {
	m := in.mark.to(data, at)
	e.Line, e.Column = m.line+1, m.at-m.begin+1
	return e
}
