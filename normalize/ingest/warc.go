package ingest

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/textproto"
	"strconv"
	"strings"
)

// archive reads a web archive (WARC, ISO 28500), gzipped as a whole or record by
// record, or not at all. Of its records it takes what a server answered, and what
// was stored as such, where that is a page, a feed, a text or JSON; the rest, and
// answers that tell of an error or of another address, are passed over.
func (in *input) archive(r io.Reader) {
	b := bufio.NewReaderSize(r, 1<<16)
	if magic, _ := b.Peek(2); string(magic) == "\x1f\x8b" {
		z, err := gzip.NewReader(b)
		if err != nil {
			in.fail(&Error{Found: "broken gzip: " + err.Error(), Err: err})
			return
		}
		b = bufio.NewReaderSize(z, 1<<16)
	}
	for {
		rec, err := nextRecord(b)
		switch {
		case err == io.EOF && in.item == 0:
			in.fail(&Error{Found: "empty"})
			return
		case err == io.EOF || !in.next():
			return
		case err == nil:
			err = in.record(rec)
		}
		if err != nil { // where the next record begins is not known
			in.fail(&Error{Found: err.Error(), Err: err})
			return
		}
	}
}

// record is a record of an archive.
type record struct {
	header textproto.MIMEHeader
	body   *io.LimitedReader
}

// maxHeader is how many bytes a header may have, of a record or of HTTP.
const maxHeader = 1 << 20

// nextRecord reads the header of the next record; io.EOF after the last.
func nextRecord(b *bufio.Reader) (record, error) {
	for {
		c, err := b.ReadByte()
		if err != nil {
			return record{}, err
		}
		if c != '\r' && c != '\n' {
			b.UnreadByte()
			break
		}
	}
	version, header, err := readHeader(b)
	if err != nil {
		return record{}, err
	}
	if !strings.HasPrefix(version, "WARC/") {
		return record{}, errors.New("no record of a web archive: it must begin with WARC/1.0 or the like")
	}
	length, err := strconv.ParseInt(strings.TrimSpace(header.Get("Content-Length")), 10, 64)
	if err != nil || length < 0 {
		return record{}, fmt.Errorf("a record whose Content-Length is %q", header.Get("Content-Length"))
	}
	return record{header, &io.LimitedReader{R: b, N: length}}, nil
}

// readHeader reads a first line and the fields below it.
func readHeader(b *bufio.Reader) (line string, header textproto.MIMEHeader, err error) {
	var block []byte
	for {
		part, err := b.ReadSlice('\n')
		block = append(block, part...)
		switch {
		case len(block) > maxHeader:
			return "", nil, fmt.Errorf("a header of more than %d bytes", maxHeader)
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF:
			return "", nil, io.ErrUnexpectedEOF
		case err != nil:
			return "", nil, err
		}
		if len(bytes.TrimSpace(part)) == 0 && (len(part) == 1 || len(part) == 2 && part[0] == '\r') {
			break
		}
	}
	t := textproto.NewReader(bufio.NewReader(bytes.NewReader(block)))
	if line, err = t.ReadLine(); err != nil {
		return "", nil, err
	}
	header, err = t.ReadMIMEHeader()
	return line, header, err
}

// record reads a record to its end, and keeps nothing of one that is cut; the error is one that ends the archive.
func (in *input) record(rec record) error {
	reports, errs := len(in.reports), len(in.errs)
	if wrong := in.stored(rec); wrong != nil {
		in.fail(wrong)
	}
	_, err := io.Copy(io.Discard, rec.body)
	if err == nil && rec.body.N > 0 {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		in.reports, in.errs = in.reports[:reports], in.errs[:errs]
	}
	return err
}

// stored reads what a record holds, if that may be a report.
func (in *input) stored(rec record) *Error {
	about := page{url: strings.Trim(rec.header.Get("Warc-Target-Uri"), "<>")}
	body := bufio.NewReader(rec.body)
	encoding, chunks := "", false
	switch kind := strings.ToLower(rec.header.Get("Warc-Type")); kind {
	case "response":
		if !strings.HasPrefix(about.url, "http") {
			return nil
		}
		status, header, err := readHeader(body)
		if err != nil {
			return &Error{Found: "a broken HTTP answer: " + err.Error(), Err: err}
		}
		if words := strings.Fields(status); len(words) < 2 || words[1] != "200" {
			return nil
		}
		about.mediaType, encoding = header.Get("Content-Type"), header.Get("Content-Encoding")
		chunks = strings.EqualFold(header.Get("Transfer-Encoding"), "chunked")
	case "resource", "conversion":
		about.mediaType = rec.header.Get("Content-Type")
	default:
		return nil
	}
	kind := kindOfMedia(about.mediaType)
	if kind == "" {
		return nil
	}
	var content io.Reader = body
	if chunks {
		content = &chunked{b: body}
	}
	content, err := unpacked(content, encoding)
	if err != nil {
		return &Error{Found: err.Error(), Err: err}
	}
	limit, name := in.limits.Bytes, "Bytes"
	if kind == HTML {
		limit, name = min(limit, in.limits.Page), "Page"
	}
	data, err := io.ReadAll(io.LimitReader(content, int64(limit)+1))
	switch {
	case len(data) > limit:
		return exceeds(name, limit, "bytes")
	case err != nil:
		return &Error{Found: "a broken HTTP answer: " + err.Error(), Err: err}
	case len(bytes.TrimSpace(data)) == 0:
		return &Error{Found: "empty"}
	}
	if kind == Text || kind == Markdown {
		data = decoded(data, about.mediaType)
	}
	in.nested(data, kind, about)
	return nil
}

// nested reads what a record holds as an input of its own, which may hold items in turn.
func (in *input) nested(data []byte, kind Kind, about page) {
	inner := newInput(in.limits, in.file, in.name())
	inner.content(data, kind, about)
	for _, r := range inner.reports {
		if r.URL == "" {
			r.URL = about.url
		}
		in.reports = append(in.reports, r)
	}
	for _, e := range inner.errs {
		e.Item, e.Line, e.Column = in.item, 0, 0
		in.errs = append(in.errs, e)
	}
}

// kindOfMedia is the kind that a media type tells; empty for what is no report.
func kindOfMedia(media string) Kind {
	media, _, err := mime.ParseMediaType(media)
	if err != nil && media == "" {
		return ""
	}
	switch media {
	case "text/html", "application/xhtml+xml":
		return HTML
	case "text/plain":
		return Text
	case "text/markdown":
		return Markdown
	case "application/json", "application/ld+json":
		return JSON
	case "application/rss+xml", "application/atom+xml", "application/rdf+xml":
		return Feed
	}
	return ""
}

// unpacked undoes a content encoding.
func unpacked(r io.Reader, encoding string) (io.Reader, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "", "identity":
		return r, nil
	case "gzip", "x-gzip":
		// Some archives hold the body unpacked already and the header as it came.
		b := bufio.NewReader(r)
		if magic, _ := b.Peek(2); string(magic) != "\x1f\x8b" {
			return b, nil
		}
		return gzip.NewReader(b)
	case "deflate":
		return zlib.NewReader(r)
	}
	return nil, fmt.Errorf("the content encoding %q, which is not read here", encoding)
}

// chunked undoes HTTP's transfer in chunks.
type chunked struct {
	b    *bufio.Reader
	left int64
	err  error
}

func (c *chunked) Read(p []byte) (int, error) {
	for c.err == nil && c.left == 0 {
		c.left, c.err = chunk(c.b)
	}
	if c.err != nil {
		return 0, c.err
	}
	n, err := c.b.Read(p[:min(int64(len(p)), c.left)])
	c.left -= int64(n)
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

// chunk reads the size of the next chunk; io.EOF for the last, which is empty.
func chunk(b *bufio.Reader) (int64, error) {
	for {
		line, err := b.ReadSlice('\n')
		if err != nil {
			return 0, io.ErrUnexpectedEOF
		}
		digits, _, _ := strings.Cut(strings.TrimSpace(string(line)), ";")
		if digits == "" { // the end of the chunk before
			continue
		}
		size, err := strconv.ParseInt(strings.TrimSpace(digits), 16, 63)
		switch {
		case err != nil || size < 0:
			return 0, errors.New("a chunk without a size")
		case size == 0:
			return 0, io.EOF
		}
		return size, nil
	}
}
