// Package ingest turns files into reports: plain text, Markdown with front matter,
// HTML pages, JSON (reports of the wire contract, schema.org articles, ninjs),
// RSS and Atom feeds and web archives, by themselves or in folders.
//
// It is a module of its own, so that who hands reports to the library directly
// links neither an HTML parser nor a feed reader. It fetches nothing: whatever a
// page or a feed links to stays where it is.
//
// A bad file, or a bad item of a feed or an archive, spoils no other: what could
// be read is answered together with an error for each that could not.
package ingest

import (
	"bytes"
	"io"
	"path/filepath"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// Kind is what a file holds.
type Kind string

// The kinds of files.
const (
	Text      Kind = "text"     // plain text: the report is the file, byte for byte
	Markdown  Kind = "markdown" // the same; front matter and the first heading become blanks
	HTML      Kind = "html"     // a page: the report is the text of its article
	JSON      Kind = "json"     // a report of the wire contract, a schema.org article, ninjs, or an array of these
	JSONLines Kind = "jsonl"    // the same, one a line
	Feed      Kind = "feed"     // RSS or Atom: a report for each item
	WARC      Kind = "warc"     // a web archive, gzipped or not: a report for each page
)

// extensions are the names' endings, in the order in which messages list them.
var extensions = []struct {
	ending string
	kind   Kind
}{
	{".txt", Text}, {".md", Markdown}, {".html", HTML}, {".htm", HTML}, {".xhtml", HTML}, {".json", JSON}, {".jsonl", JSONLines},
	{".rss", Feed}, {".atom", Feed}, {".xml", Feed}, {".warc", WARC}, {".warc.gz", WARC},
}

// KindOf is the kind that a file's name tells by its ending; empty where it tells none.
func KindOf(name string) Kind {
	name = strings.ToLower(filepath.Base(name))
	for _, e := range extensions {
		if strings.HasSuffix(name, e.ending) {
			return e.kind
		}
	}
	return ""
}

// Limits bound what an input may cost. A field that is zero has the default that its comment gives.
type Limits struct {
	// Bytes is the size of a file, of a line of JSON Lines or of one record of an archive, unpacked (1 GiB, which is the most).
	Bytes int
	// Page is the size of an HTML page or of the markup in a feed's item (16 MiB).
	Page int
	// Elements is how many elements a page may have (100,000).
	Elements int
	// Depth is how deep JSON and feeds may be nested (100). Pages have a limit of 512 by themselves.
	Depth int
	// Items is how many items a list, a feed, an archive or a folder may have (1,000,000).
	Items int
}

// maxBytes is the size of the largest text: offsets are 32 bits wide where it is read.
const maxBytes = 1 << 30

// filled is l with the defaults where it is zero.
func (l Limits) filled() Limits {
	set := func(field *int, value int) {
		if *field <= 0 {
			*field = value
		}
	}
	set(&l.Bytes, maxBytes)
	l.Bytes = min(l.Bytes, maxBytes)
	set(&l.Page, 16<<20)
	set(&l.Elements, 100_000)
	set(&l.Depth, 100)
	set(&l.Items, 1_000_000)
	return l
}

// Read reads the reports in r, which holds what kind says; an empty kind is the
// one that the name's ending tells. The name is how errors call the input, and
// without folder and ending it is the report's ID ("wire" for "copy/wire.html");
// where the input holds many, "wire#3" is the third. Reports of the wire
// contract bring their own.
//
// It answers what could be read, and an error that is [Errors] for what could
// not or holds no report ([Error.Skip]). Time and memory grow linearly with the input, within the default [Limits].
func Read(r io.Reader, kind Kind, name string) ([]normalize.Report, error) {
	return Limits{}.Read(r, kind, name)
}

// Read is [Read] within l.
func (l Limits) Read(r io.Reader, kind Kind, name string) ([]normalize.Report, error) {
	if kind == "" {
		kind = KindOf(name)
	}
	in := newInput(l.filled(), name, base(name))
	in.read(r, kind)
	return in.reports, in.errs.orNil()
}

// input is an input that is being read and what came of it.
type input struct {
	limits  Limits
	file    string // how errors name it
	path    string // the file, if it is one
	id      string // what reports are called that bring no ID of their own
	many    bool   // it holds items, and reports are numbered
	item    int    // the item that is being read, from 1
	mark    mark   // where the item begins, in JSON
	reports []normalize.Report
	errs    Errors
}

func newInput(l Limits, file, id string) *input { return &input{limits: l, file: file, id: id} }

// read reads r, which holds what kind says.
func (in *input) read(r io.Reader, kind Kind) {
	if kind == WARC {
		in.archive(r)
		return
	}
	if data, ok := in.all(r); ok {
		in.content(data, kind, page{})
	}
}

// all reads r to its end.
func (in *input) all(r io.Reader) ([]byte, bool) {
	var b bytes.Buffer
	if sized, ok := r.(interface{ Len() int }); ok {
		b.Grow(min(sized.Len(), in.limits.Bytes) + bytes.MinRead)
	}
	_, err := b.ReadFrom(io.LimitReader(r, int64(in.limits.Bytes)+1))
	data := b.Bytes()
	switch {
	case err != nil:
		in.fail(&Error{Found: reason(err).Error(), Err: err})
	case len(data) > in.limits.Bytes:
		in.fail(exceeds("Bytes", in.limits.Bytes, "bytes"))
	case len(bytes.TrimSpace(data)) == 0:
		in.fail(&Error{Found: "empty"})
	default:
		return data, true
	}
	return nil, false
}

// content reads data, which are what kind says; about a page more may be known than it says itself.
func (in *input) content(data []byte, kind Kind, about page) {
	switch kind {
	case Text:
		in.text(data)
	case Markdown:
		in.markdown(data)
	case HTML:
		in.page(data, about)
	case JSON:
		in.json(data)
	case JSONLines:
		in.lines(data)
	case Feed:
		in.feed(data)
	default:
		in.fail(unknown())
	}
}

// add takes a report, if there is anything in it.
func (in *input) add(r normalize.Report) {
	if r.ID == "" {
		r.ID = in.name()
	}
	switch {
	case strings.TrimSpace(r.Text) == "":
		if !in.failed() {
			in.fail(&Error{Found: "no text", Skip: true})
		}
	case len(r.Text) > in.limits.Bytes:
		in.fail(exceeds("Bytes", in.limits.Bytes, "bytes"))
	default:
		in.reports = append(in.reports, r)
	}
}

// fail notes an error in the item that is being read.
func (in *input) fail(e *Error) {
	e.File = in.file
	if e.Item == 0 {
		e.Item = in.item
	}
	in.errs = append(in.errs, e)
}

// failed says whether an error is noted of the item that is being read.
func (in *input) failed() bool {
	return len(in.errs) > 0 && in.errs[len(in.errs)-1].Item == in.item
}

// next goes on to the next item; false where there are more than may be.
func (in *input) next() bool {
	in.many = true
	if in.item == in.limits.Items {
		in.item = 0
		in.fail(exceeds("Items", in.limits.Items, "items"))
		return false
	}
	in.item++
	return true
}

// name is the ID of the report that is being read.
func (in *input) name() string {
	if in.many {
		return in.id + "#" + itoa(in.item)
	}
	return in.id
}
