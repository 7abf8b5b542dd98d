package ingest

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"

	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/rss"
	"golang.org/x/net/html/charset"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// feed reads an RSS or Atom feed, a report for each item.
func (in *input) feed(data []byte) {
	root, wrong := in.root(data)
	if wrong != nil {
		in.fail(wrong)
		return
	}
	wrong = guarded(func() error {
		switch root {
		case "feed":
			f, err := (&atom.Parser{}).Parse(bytes.NewReader(data))
			if err == nil {
				in.atom(f)
			}
			return err
		default:
			f, err := (&rss.Parser{}).Parse(bytes.NewReader(data))
			if err == nil {
				in.rss(f)
			}
			return err
		}
	})
	if wrong != nil {
		in.item = 0
		in.fail(wrong)
	}
}

// root is the name of a feed's outermost element. It reads the feed to its end to
// hold the limit of nesting, which the feeds' reader has none for.
func (in *input) root(data []byte) (root string, wrong *Error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	d.CharsetReader = charset.NewReaderLabel
	level := 0
	for {
		token, err := d.RawToken()
		at := func(e *Error) *Error {
			e.Line, e.Column = d.InputPos()
			return e
		}
		switch t := token.(type) {
		case xml.StartElement:
			if root == "" {
				root = strings.ToLower(t.Name.Local)
				if root != "rss" && root != "rdf" && root != "feed" {
					return "", at(&Error{Found: "an XML document <" + t.Name.Local + ">", Expected: "an RSS or Atom feed", Skip: true})
				}
			}
			if level++; level > in.limits.Depth {
				return "", at(exceeds("Depth", in.limits.Depth, "levels of nesting"))
			}
		case xml.EndElement:
			level--
		}
		switch {
		case err == io.EOF && root == "":
			return "", &Error{Found: "no XML", Expected: "an RSS or Atom feed"}
		case err == io.EOF:
			return root, nil
		case err != nil:
			return "", at(&Error{Found: "not XML: " + strings.TrimPrefix(err.Error(), "XML syntax error on "), Err: err})
		}
	}
}

func (in *input) rss(f *rss.Feed) {
	for _, item := range f.Items {
		if !in.next() {
			return
		}
		r := normalize.Report{
			Source:   first(plain(f.Title), in.id),
			Title:    plain(in.body(item.Title)),
			Author:   plain(item.Author),
			URL:      item.Link,
			Language: f.Language,
			Text:     first(in.body(item.Content), in.body(item.Description)),
		}
		if item.PubDate != "" {
			r.Published = published(item.PubDate)
		}
		if item.Source != nil {
			r.Source = first(plain(item.Source.Title), r.Source)
		}
		if dc := item.DublinCoreExt; dc != nil {
			r.Author = first(append([]string{r.Author}, dc.Creator...)...)
			if r.Published == "" && len(dc.Date) > 0 {
				r.Published = published(dc.Date[0])
			}
		}
		in.add(r)
	}
}

func (in *input) atom(f *atom.Feed) {
	for _, entry := range f.Entries {
		if !in.next() {
			return
		}
		r := normalize.Report{
			Source:    first(plain(f.Title), in.id),
			Title:     plain(in.body(entry.Title)),
			Language:  f.Language,
			Published: first(published(entry.Published), published(entry.Updated)),
		}
		if entry.Source != nil {
			r.Source = first(plain(entry.Source.Title), r.Source)
		}
		var authors []string
		for _, a := range entry.Authors {
			authors = append(authors, a.Name)
		}
		r.Author = plain(strings.Join(authors, ", "))
		for _, l := range entry.Links {
			if r.URL == "" && (l.Rel == "" || l.Rel == "alternate") {
				r.URL = l.Href
			}
		}
		if entry.Content != nil {
			r.Text = in.body(entry.Content.Value)
		}
		if r.Text == "" {
			r.Text = in.body(entry.Summary)
		}
		in.add(r)
	}
}
