package ingest

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// article is a schema.org article: the report but for its text, and the text as it is given.
type article struct {
	normalize.Report
	body string
}

// articleTypes are schema.org's types of what is a report.
var articleTypes = []string{"NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
	"ReportageNewsArticle", "ReviewNewsArticle", "Article", "Report", "BlogPosting", "LiveBlogPosting"}

// parseLinked reads JSON-LD from a script as pages have it: also wrapped in a
// comment, ended by a semicolon, or with line ends within strings.
func parseLinked(script string) (value any, ok bool) {
	script = strings.TrimSpace(script)
	for _, wrap := range [][2]string{{"//<![CDATA[", "//]]>"}, {"<![CDATA[", "]]>"}, {"<!--", "-->"}} {
		script = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(script, wrap[0]), wrap[1]))
	}
	script = strings.TrimSuffix(script, ";")
	if json.Unmarshal([]byte(script), &value) == nil {
		return value, true
	}
	spaced := strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, script)
	return value, json.Unmarshal([]byte(spaced), &value) == nil
}

// articles adds to all the articles in a JSON-LD value: in lists, in graphs and as a page's main entity.
func articles(all []article, value any, depth int) []article {
	if depth == 0 {
		return all
	}
	switch v := value.(type) {
	case []any:
		for _, x := range v {
			all = articles(all, x, depth-1)
		}
	case map[string]any:
		if isArticle(v) {
			return append(all, newArticle(v))
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			all = articles(all, v[key], depth-1)
		}
	}
	return all
}

// isArticle says whether an object is an article by its type, which may be one of several and may be an address.
func isArticle(v map[string]any) bool {
	types, ok := v["@type"].([]any)
	if !ok {
		types = []any{v["@type"]}
	}
	return slices.ContainsFunc(types, func(t any) bool {
		s, _ := t.(string)
		return slices.Contains(articleTypes, s[strings.LastIndexAny(s, "/#:")+1:])
	})
}

// newArticle reads an article.
func newArticle(v map[string]any) article {
	a := article{body: first(words(v["articleBody"]), words(v["text"]))}
	a.Title = first(plain(words(v["headline"])), plain(words(v["name"])))
	a.Source = plain(first(name(v["publisher"]), name(v["sourceOrganization"]), name(v["provider"])))
	a.Author = plain(first(name(v["author"]), name(v["creator"])))
	a.URL = first(words(v["url"]), address(v["mainEntityOfPage"]), address(v))
	a.Published = first(published(words(v["datePublished"])), published(words(v["dateCreated"])), published(words(v["dateModified"])))
	a.Language = language(v["inLanguage"])
	return a
}

// words is a value that is a text, or the first of a list, or what "@value" says.
func words(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		if len(v) > 0 {
			s, _ := v[0].(string)
			return s
		}
	case map[string]any:
		s, _ := v["@value"].(string)
		return s
	}
	return ""
}

// name is a person's or an organization's name; of a list all names with commas.
func name(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		return words(v["name"])
	case []any:
		var all []string
		for _, x := range v {
			if _, list := x.([]any); list {
				continue
			}
			if s := first(name(x)); s != "" && !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}

// address is the address that an object has as its identifier, or that a value is.
func address(v any) string {
	s := words(v)
	if object, ok := v.(map[string]any); ok {
		s = first(words(object["@id"]), words(object["url"]))
	}
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		return s
	}
	return ""
}

// language is a BCP 47 tag that is given by itself or as a language's other name.
func language(v any) string {
	if object, ok := v.(map[string]any); ok {
		return first(words(object["alternateName"]), words(object["name"]))
	}
	return words(v)
}

// plain is a text in which characters may be escaped as in HTML, on one line.
func plain(s string) string { return strings.Join(strings.Fields(html.UnescapeString(s)), " ") }
