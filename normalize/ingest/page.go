package ingest

import (
	"bytes"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// page is what is known of a page beside its bytes.
type page struct {
	mediaType string // as HTTP gave it, with the charset if it told one
	url       string
}

// From short characters on a text is taken for an article at once, since news flashes are short. Below long ones it may as
// well be a notice beside the article, and gives way to a text that is more than twice as long.
const short, long = 200, 500

// page reads an HTML page: the text of its article, and what the page tells of it
// in JSON-LD and in its head.
func (in *input) page(data []byte, about page) {
	markup := decoded(data, about.mediaType)
	doc, wrong := in.parseHTML(markup)
	if wrong != nil {
		in.fail(wrong)
		return
	}
	h := readHead(doc)
	told := h.article(in.limits.Depth)
	address, err := url.Parse(first(about.url, h.canonical, told.URL))
	if err != nil {
		address = nil
	}
	prune(doc, false)
	shown, wrong := find(doc, address, short)
	if wrong == nil && len(shown.text) < long { // once more, in the page as it was
		if doc, again := in.parseHTML(markup); again == nil {
			if other, again := find(doc, address, long); again == nil && len(other.text) > 2*len(shown.text) {
				shown = other
			}
		}
	}
	body := in.body(told.body)
	switch {
	case wrong != nil && body == "":
		in.fail(wrong)
		return
	case len(shown.text) < len(body)*2/3: // the page shows a teaser
		shown.text = body
	}
	r := normalize.Report{
		Source:   first(told.Source, h.meta["og:site_name"]),
		Title:    first(told.Title, h.meta["og:title"], shown.title),
		Author:   first(told.Author, h.meta["author"], shown.author),
		URL:      first(told.URL, h.canonical, h.meta["og:url"], about.url),
		Language: strings.ReplaceAll(first(told.Language, h.language, h.meta["og:locale"]), "_", "-"),
		Text:     shown.text,
	}
	r.Title = withoutSource(r.Title, r.Source)
	r.Source = first(r.Source, in.id)
	r.Published = told.Published
	for _, name := range dates {
		r.Published = first(r.Published, published(h.meta[name]))
	}
	r.Published = first(r.Published, published(h.time))
	if head, rest, ok := strings.Cut(r.Text, "\n\n"); ok && head == strings.Join(strings.Fields(r.Title), " ") {
		r.Text = rest
	}
	if strings.TrimSpace(r.Text) == "" {
		if !in.failed() {
			in.fail(&Error{Found: "a page without an article", Skip: true})
		}
		return
	}
	in.add(r)
}

// story is what a page shows of its article.
type story struct{ text, title, author string }

// find finds a page's article, which has so many characters at least if there is one. It takes the page apart.
func find(doc *html.Node, address *url.URL, characters int) (s story, wrong *Error) {
	wrong = guarded(func() error {
		parser := readability.NewParser()
		parser.CharThresholds = characters
		parser.DisableJSONLD = true
		parser.KeepClasses = true // by which clutter is known
		found, err := parser.ParseAndMutate(doc, address)
		if err != nil || found.Node == nil {
			return err
		}
		prune(found.Node, true)
		s = story{paragraphs(found.Node), found.Title(), byline(found.Byline())}
		return nil
	})
	return s, wrong
}

// byline is the writers in what stands where a page names them; empty where that is a date or more than names.
func byline(s string) string {
	words := strings.Fields(s)
	if len(words) > 1 && strings.EqualFold(strings.TrimRight(words[0], ":"), "by") {
		words = words[1:]
	}
	if len(words) > 12 || strings.ContainsFunc(s, unicode.IsDigit) {
		return ""
	}
	return strings.Join(words, " ")
}

// dates are the meta elements that tell when a page was published, the surest first.
var dates = []string{"article:published_time", "datepublished", "parsely-pub-date", "dc.date.issued", "dcterms.created", "dc.date", "pubdate", "date"}

// withoutSource is a title without the source's name after a rule at its end.
func withoutSource(title, source string) string {
	rest, ok := strings.CutSuffix(title, source)
	if !ok || source == "" {
		return title
	}
	for _, rule := range []string{" | ", " - ", " – ", " — ", " · ", " :: "} {
		if headline, ok := strings.CutSuffix(rest, rule); ok && strings.TrimSpace(headline) != "" {
			return headline
		}
	}
	return title
}

// decoded is a page in UTF-8: by its byte order mark, what HTTP told or its own
// meta element. Where none tells, what is UTF-8 is taken for that and the rest for
// windows-1252, as browsers do.
func decoded(data []byte, mediaType string) []byte {
	encoding, name, certain := charset.DetermineEncoding(data, mediaType)
	if name == "utf-8" || !certain && utf8.Valid(data) {
		return bytes.TrimPrefix(data, []byte("\uFEFF"))
	}
	if text, err := encoding.NewDecoder().Bytes(data); err == nil {
		return text
	}
	return data
}

// head is what a page tells of itself.
type head struct {
	meta      map[string]string // by name or property in lower case; the first of a name
	canonical string
	language  string
	time      string // of the first time element
	scripts   []string
}

// readHead reads what a page tells of itself.
func readHead(doc *html.Node) head {
	h := head{meta: map[string]string{}}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			h.language = attribute(n, "lang")
		case atom.Meta:
			for _, key := range []string{"property", "name", "itemprop"} {
				name := strings.ToLower(strings.TrimSpace(attribute(n, key)))
				if name != "" && h.meta[name] == "" {
					h.meta[name] = attribute(n, "content")
				}
			}
		case atom.Link:
			if strings.EqualFold(attribute(n, "rel"), "canonical") && h.canonical == "" {
				h.canonical = attribute(n, "href")
			}
		case atom.Time:
			if h.time == "" {
				h.time = attribute(n, "datetime")
			}
		case atom.Script:
			if media, _, _ := strings.Cut(attribute(n, "type"), ";"); strings.EqualFold(strings.TrimSpace(media), "application/ld+json") {
				h.scripts = append(h.scripts, content(n))
			}
		}
	}
	return h
}

// article is what the page's JSON-LD tells of its article. Of several articles it
// is that of the page's address, else that of the page's title, else the first.
func (h head) article(depth int) article {
	var all []article
	for _, script := range h.scripts {
		if value, ok := parseLinked(script); ok {
			all = articles(all, value, depth)
		}
	}
	for _, same := range []func(article) bool{
		func(a article) bool { return a.URL != "" && (a.URL == h.canonical || a.URL == h.meta["og:url"]) },
		func(a article) bool { return a.Title != "" && a.Title == h.meta["og:title"] },
		func(article) bool { return true },
	} {
		for _, a := range all {
			if same(a) {
				return a
			}
		}
	}
	return article{}
}

// body is text that comes as plain text or as markup, in paragraphs; empty, with an error noted, where it is beyond a limit.
func (in *input) body(s string) string {
	if !strings.Contains(s, "</") && !strings.Contains(s, "<p>") && !strings.Contains(s, "<br") {
		return strings.TrimSpace(html.UnescapeString(s))
	}
	doc, wrong := in.parseHTML([]byte(s))
	if wrong != nil {
		in.fail(wrong)
		return ""
	}
	return paragraphs(doc)
}
