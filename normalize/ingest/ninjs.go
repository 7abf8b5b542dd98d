package ingest

import (
	"encoding/json"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// ninjs is what is read of an item in the IPTC's "News in JSON": versions 1 and 2 name some fields otherwise.
type ninjs struct {
	URI             string `json:"uri"`
	VersionCreated  string `json:"versioncreated"`
	FirstCreated    string `json:"firstcreated"`
	ContentCreated  string `json:"contentcreated"`
	Language        string `json:"language"`
	Byline          string `json:"byline"`
	Headline        string `json:"headline"`
	Title           string `json:"title"`
	CopyrightHolder string `json:"copyrightholder"`
	Source          string `json:"source"` // of Superdesk, which adds it
	BodyText        string `json:"body_text"`
	BodyXHTML       string `json:"body_xhtml"`
	BodyHTML        string `json:"body_html"`

	Bodies      []ninjsText  `json:"bodies"`
	Headlines   []ninjsText  `json:"headlines"`
	Bylines     []ninjsText  `json:"bylines"`
	InfoSources []ninjsNamed `json:"infosources"`
}

// ninjsText is a text of version 2, of which there are several forms.
type ninjsText struct {
	Role        string `json:"role"`
	ContentType string `json:"contenttype"`
	Value       string `json:"value"`
	Byline      string `json:"byline"` // a byline's
}

// ninjsNamed is somebody who has a name.
type ninjsNamed struct {
	Name string `json:"name"`
}

// isNinjs says whether an object's fields are those of ninjs.
func isNinjs(fields map[string]json.RawMessage) bool {
	for _, key := range []string{"body_text", "body_xhtml", "body_html", "bodies"} {
		if fields[key] != nil {
			return true
		}
	}
	return false
}

// ninjs reads an item in ninjs.
func (in *input) ninjs(n ninjs) {
	r := normalize.Report{
		Title:     plain(first(n.Headline, value(n.Headlines), n.Title)),
		Source:    first(n.CopyrightHolder, n.Source),
		Author:    n.Byline,
		Language:  n.Language,
		Published: first(published(n.VersionCreated), published(n.ContentCreated), published(n.FirstCreated)),
		Text:      first(n.BodyText, in.body(first(n.BodyXHTML, n.BodyHTML))),
	}
	if len(n.InfoSources) > 0 {
		r.Source = first(n.InfoSources[0].Name, r.Source)
	}
	r.Source = first(r.Source, in.id)
	for _, b := range n.Bylines {
		r.Author = first(r.Author, b.Byline, b.Value)
	}
	if strings.HasPrefix(n.URI, "http://") || strings.HasPrefix(n.URI, "https://") {
		r.URL = n.URI
	}
	for _, b := range n.Bodies {
		if r.Text == "" && (b.ContentType == "" || strings.HasPrefix(b.ContentType, "text/plain")) {
			r.Text = strings.TrimSpace(b.Value)
		}
	}
	if r.Text == "" {
		r.Text = in.body(value(n.Bodies))
	}
	in.add(r)
}

// value is the text whose role is the main one, else the first.
func value(texts []ninjsText) string {
	for _, t := range texts {
		if t.Role == "main" {
			return t.Value
		}
	}
	if len(texts) > 0 {
		return texts[0].Value
	}
	return ""
}
