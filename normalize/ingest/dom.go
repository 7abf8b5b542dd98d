package ingest

import (
	"bytes"
	_ "embed"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// parseHTML parses UTF-8 markup, within the limits.
func (in *input) parseHTML(markup []byte) (doc *html.Node, wrong *Error) {
	if len(markup) > in.limits.Page {
		return nil, exceeds("Page", in.limits.Page, "bytes of markup")
	}
	if most := 4 * in.limits.Elements; expected(markup, most) > most {
		return nil, exceeds("Elements", in.limits.Elements, "elements")
	}
	wrong = guarded(func() (err error) {
		doc, err = html.Parse(bytes.NewReader(markup))
		return err
	})
	switch {
	case wrong != nil && strings.Contains(wrong.Found, "exceeds 512 nodes"): // the parser's own limit
		return nil, exceeds("Depth", 512, "levels of nesting")
	case wrong != nil:
		return nil, wrong
	}
	elements := 0
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			elements++
		}
	}
	if elements > in.limits.Elements {
		return nil, exceeds("Elements", in.limits.Elements, "elements")
	}
	return doc, nil
}

// formatting are the elements that a parser opens again in every block that follows, until they are closed.
var formatting = set("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")

// expected is how many elements a parser would make of markup, at most: each that
// is opened, and the formatting around it once more. It tells of markup that grows
// when it is parsed before it does; it stops counting beyond a limit.
func expected(markup []byte, most int) int {
	open, total := map[string]int{}, 0
	count, around := 0, 0
	for z := html.NewTokenizer(bytes.NewReader(markup)); count <= most; {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		if kind != html.StartTagToken && kind != html.EndTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		tag, _ := z.TagName()
		if kind != html.EndTagToken {
			count += 1 + around
		}
		if formatting[string(tag)] {
			if kind != html.EndTagToken {
				open[string(tag)]++
				total++
			} else if open[string(tag)] > 0 {
				open[string(tag)]--
				total--
			}
			around = min(total, 512) // the parser nests no deeper
		}
	}
	return count
}

// guarded calls a library that makes sense of markup. Such libraries follow long
// recipes, and markup that is made to break one shall cost its own report only: a
// panic becomes an error.
func guarded(call func() error) (wrong *Error) {
	defer func() {
		if r := recover(); r != nil {
			wrong = &Error{Found: fmt.Sprintf("markup that cannot be read: %v", r)}
		}
	}()
	if err := call(); err != nil {
		return &Error{Found: "markup that cannot be read: " + err.Error(), Err: err}
	}
	return nil
}

// skipped are the elements whose text is no part of a report. Captions are left
// out with their pictures: they tell of the picture and often of another day.
var skipped = set("head", "script", "style", "noscript", "template", "iframe", "object", "svg", "math", "audio", "video", "canvas",
	"picture", "img", "figure", "figcaption", "nav", "aside", "dialog", "button", "select", "textarea", "input")

// blocks are the elements that text before, in and after does not run together with.
var blocks = set("address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "footer",
	"h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody",
	"td", "tfoot", "th", "thead", "tr", "ul")

// titles are the elements that a title stands in, or the article below it.
var titles = set("html", "body", "main", "article", "h1")

func set(names ...string) map[string]bool {
	m := make(map[string]bool, len(names))
	for _, name := range names {
		m[name] = true
	}
	return m
}

// paragraphs is the text in n: its blocks parted by empty lines, spaces in them single.
func paragraphs(n *html.Node) string {
	var w paragraphWriter
	w.node(n)
	return w.String()
}

// paragraphWriter writes paragraphs. White space is written when the next word comes.
type paragraphWriter struct {
	strings.Builder
	space string
}

func (w *paragraphWriter) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.text(n.Data)
		return
	case n.Type == html.ElementNode && skipped[n.Data]:
		return
	case n.Data == "br" && w.space == "\n":
		w.part("\n\n")
		return
	case n.Data == "br":
		w.part("\n")
		return
	}
	if blocks[n.Data] {
		w.part("\n\n")
		defer w.part("\n\n")
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

// invisible are characters without width. Where nothing else stands between spaces, they keep a place for an advertisement.
const invisible = "\u00AD\u200B\u200C\u200D\u2060\uFEFF"

func (w *paragraphWriter) text(s string) {
	for s != "" {
		i := strings.IndexFunc(s, unicode.IsSpace)
		if i == 0 {
			w.part(" ")
			s = strings.TrimLeftFunc(s, unicode.IsSpace)
			continue
		}
		if i < 0 {
			i = len(s)
		}
		if strings.Trim(s[:i], invisible) == "" {
			s = s[i:]
			continue
		}
		if w.Len() > 0 {
			w.WriteString(w.space)
		}
		w.space = ""
		w.WriteString(s[:i])
		s = s[i:]
	}
}

// part says what stands before the next word, at least.
func (w *paragraphWriter) part(space string) {
	if len(space) > len(w.space) || w.space == " " && space == "\n" {
		w.space = space
	}
}

//go:embed clutter.txt
var clutterList string

// clutter are the words and names of clutter.txt, each with where it tells clutter.
var clutter = func() map[string]string {
	where := map[string]string{}
	for line := range strings.Lines(clutterList) {
		if fields := strings.Fields(line); len(fields) == 2 && fields[0] != "#" {
			where[fields[0]] = fields[1]
		}
	}
	return where
}()

// prune takes out of a page, or out of the article that was found in it, what is no
// part of the article: pictures, forms and navigation, what is hidden, and what its
// class, id or role tells to be clutter. An element stays that holds a title, half
// of the text or several whole paragraphs, whatever it is called: the article itself
// may be in "story-with-comments".
func prune(top *html.Node, article bool) {
	all := map[*html.Node]size{}
	measure(top, all)
	var out []*html.Node
	for n := range top.Descendants() {
		s := all[n]
		if n.Type == html.CommentNode || n.Type == html.ElementNode && (skipped[n.Data] && n.Data != "head" ||
			s.text*2 < all[top].text && (cluttered(n, article) && !s.titled && s.paragraphs < 2 || article && pointer(n, s))) {
			out = append(out, n)
		}
	}
	for _, n := range out {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// size is what an element holds.
type size struct {
	text       int    // bytes of text
	links      int    // bytes of it in links
	paragraphs int    // of a line or more
	titled     bool   // there is a title in it, or an article
	last       string // the last piece of text
}

// line is how many bytes of text make a paragraph one of an article.
const line = 80

// measure finds what each element holds.
func measure(n *html.Node, all map[*html.Node]size) size {
	var s size
	switch {
	case n.Type == html.TextNode:
		s.last = strings.TrimSpace(n.Data)
		s.text = len(s.last)
	case n.Type == html.ElementNode && skipped[n.Data]:
	default:
		s.titled = titles[n.Data]
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			in := measure(c, all)
			s.text += in.text
			s.links += in.links
			s.paragraphs += in.paragraphs
			s.titled = s.titled || in.titled
			if in.last != "" {
				s.last = in.last
			}
		}
		if n.Data == "p" && s.text >= line {
			s.paragraphs = 1
		}
		if n.Data == "a" {
			s.links = s.text
		}
	}
	all[n] = s
	return s
}

// pointer says whether a block points to another article ("Read more: …"): most of it is a link, and it ends as no sentence does.
func pointer(n *html.Node, s size) bool {
	if !blocks[n.Data] || s.text == 0 || s.links*2 < s.text {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s.last, "\"'”’»)"))
	return !strings.ContainsRune(".!?…", last)
}

// cluttered says whether an element's attributes tell that it is no part of an article; of what is in one, they tell more.
func cluttered(n *html.Node, article bool) bool {
	if n.Data == "form" {
		return true // unless it is around the whole page, as some servers make it
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if strings.EqualFold(a.Val, "true") {
				return true
			}
		case "style":
			style := strings.ToLower(strings.ReplaceAll(a.Val, " ", ""))
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		case "role":
			switch strings.ToLower(a.Val) {
			case "navigation", "dialog", "alertdialog", "complementary", "banner", "contentinfo", "search", "menu", "menubar", "toolbar":
				return true
			}
		case "class", "id":
			for name := range strings.FieldsSeq(strings.ToLower(a.Val)) {
				if article && clutter[name] == "name" {
					return true
				}
				for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return !unicode.IsLetter(r) }) {
					if where := clutter[word]; where == "page" || where == "article" && article {
						return true
					}
				}
			}
		}
	}
	return false
}

// attribute is an element's attribute; empty where it has none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// content is the text in n as it stands.
func content(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
