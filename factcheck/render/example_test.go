package render_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// ferry is what a comparison of two short reports may find.
func ferry() (factcheck.Result, []normalize.Report) {
	reports := []normalize.Report{
		{ID: "wire", Source: "The Wire", Text: "Twelve people were hurt when the ferry hit the pier."},
		{ID: "post", Source: "The Post", Text: "The ferry hit the pier and 14 people were hurt."},
	}
	return factcheck.Result{
		Schema:  factcheck.Schema,
		Reports: []factcheck.Source{{ID: "wire", Source: "The Wire", Sentences: 1, Aligned: 1}, {ID: "post", Source: "The Post", Origin: 1, Sentences: 1, Aligned: 1}},
		Findings: []factcheck.Finding{{
			ID: "c0ffee", Class: factcheck.Discrepancy, Kind: "number", Severity: factcheck.Error, Confidence: 0.9, Rule: "number",
			Message: "The Wire says 12 people were hurt, The Post says 14.",
			Evidence: []factcheck.Evidence{
				{Report: "wire", Field: "text", Span: normalize.Span{Start: 0, End: 6}, Text: "Twelve", Context: normalize.Span{Start: 0, End: 52}, Normalized: "12"},
				{Report: "post", Field: "text", Span: normalize.Span{Start: 27, End: 29}, Text: "14", Context: normalize.Span{Start: 0, End: 47}, Normalized: "14"},
			},
		}},
		Summary:  factcheck.Summary{Discrepancies: 1},
		Coverage: factcheck.Coverage{Origins: 2, Groups: 1},
	}, reports
}

func ExampleText() {
	result, reports := ferry()
	if err := render.Text(os.Stdout, result, reports, render.Style{Width: 70}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// 2 reports · 1 discrepancy (1 error) · 0 agreements · 0 single-source ·
	// 0 framing
	//
	// ── Discrepancies ─────────────────────────────────────────────────────
	//
	//   1  ERROR  number  90% sure  c0ffee
	//      The Wire says 12 people were hurt, The Post says 14.
	//
	//      The Wire  Twelve people were hurt when the ferry hit the pier.
	//                ^^^^^^
	//      The Post  The ferry hit the pier and 14 people were hurt.
	//                                           ^^
	//
	// ── Checked ───────────────────────────────────────────────────────────
	//
	//  Compared: 1 fact that two or more sources tell.
	//  • The Wire: 1 of 1 sentence shared with another source
	//  • The Post: 1 of 1 sentence shared with another source
}

func ExampleHTML() {
	result, reports := ferry()
	page, err := os.CreateTemp("", "ferry-*.html")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.Remove(page.Name())
	defer page.Close()
	if err := render.HTML(page, result, reports); err != nil {
		fmt.Println(err)
	}
	if info, err := page.Stat(); err == nil {
		fmt.Println("one file, smaller than 64 KiB:", info.Size() < 64<<10)
	}
	// Output:
	// one file, smaller than 64 KiB: true
}

func ExampleJSONL() {
	result, _ := ferry()
	result.Findings = nil
	if err := render.JSONL(os.Stdout, result); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"schema":"corroborate/v1","reports":[{"id":"wire","source":"The Wire","origin":0,"sentences":1,"aligned":1},{"id":"post","source":"The Post","origin":1,"sentences":1,"aligned":1}],"findings":[],"summary":{"agreements":0,"discrepancies":1,"single_source":0,"framing":0},"coverage":{"origins":2,"groups":1}}
}

func BenchmarkText(b *testing.B) {
	s := bridge()
	n := 0
	for _, r := range s.reports {
		n += len(r.Text)
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		if err := render.Text(io.Discard, s.result, s.reports, render.Style{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	s := bridge()
	n := 0
	for _, r := range s.reports {
		n += len(r.Text)
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		if err := render.HTML(io.Discard, s.result, s.reports); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkJSONL(b *testing.B) {
	s := bridge()
	for b.Loop() {
		if err := render.JSONL(io.Discard, s.result); err != nil {
			b.Fatal(err)
		}
	}
}

func ExampleMarkdown() {
	result, reports := ferry()
	if err := render.Markdown(os.Stdout, render.Comparison{Result: result, Reports: reports}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// **2 reports · 1 discrepancy (1 error) · 0 agreements · 0 single-source · 0 framing**
	//
	// ---
	//
	// **error**, number, 90% sure: The Wire says 12 people were hurt, The Post says 14.
	//
	// | The Wire | The Post |
	// | --- | --- |
	// | <strong>Twelve</strong> people were hurt when the ferry hit the pier. | The ferry hit the pier and <strong>14</strong> people were hurt. |
	//
	// <details>
	// <summary>What was checked</summary>
	//
	// Compared: 1 fact that two or more sources tell.
	//
	// - The Wire: 1 of 1 sentence shared with another source
	// - The Post: 1 of 1 sentence shared with another source
	//
	// </details>
}

func ExampleGitHub() {
	result, reports := ferry()
	files := render.Files{"wire": "news/wire.txt", "post": "news/post.txt"}
	if err := render.GitHub(os.Stdout, render.Comparison{Result: result, Reports: reports, Files: files}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// ::error file=news/wire.txt,line=1,endLine=1,col=1,endColumn=7,title=discrepancy%2C number%2C 90%25 sure::The Wire says 12 people were hurt, The Post says 14.%0AThe Wire, news/wire.txt:1: Twelve people were hurt when the ferry hit the pier.%0AThe Post, news/post.txt:1: The ferry hit the pier and 14 people were hurt.
}

// A draft that is held to its sources is annotated like any result.
func ExampleGitHub_draft() {
	draft := normalize.Report{ID: "draft", Text: "Nineteen passengers were hurt when the ferry Lady Orlane hit the pier at Orrin on Monday.\n"}
	wire := normalize.Report{ID: "wire", Text: "Fourteen passengers were hurt when the ferry Lady Orlane hit the pier at Orrin on Monday.\n"}
	found, err := factcheck.CheckDraft(context.Background(), draft, []normalize.Report{wire})
	if err != nil {
		fmt.Println(err)
		return
	}
	result := found.Result()
	result.Findings = slices.DeleteFunc(result.Findings, func(f factcheck.Finding) bool { return f.Severity == factcheck.Note })
	c := render.Comparison{Result: result, Reports: []normalize.Report{draft, wire}, Files: render.Files{"draft": "draft.md", "wire": "wire.txt"}}
	var log strings.Builder
	if err := render.GitHub(&log, c); err != nil {
		fmt.Println(err)
	}
	fmt.Print(strings.ReplaceAll(log.String(), "%0A", "\n  "))
	// Output:
	// ::error file=draft.md,line=1,endLine=1,col=1,endColumn=9,title=disputed%2C number%2C 95%25 sure::Figures for the same thing differ: draft says “Nineteen passengers”, wire says “Fourteen passengers”.
	//   draft, draft.md:1: Nineteen passengers were hurt when the ferry Lady Orlane hit the pier at Orrin on Monday.
	//   wire, wire.txt:1: Fourteen passengers were hurt when the ferry Lady Orlane hit the pier at Orrin on Monday.
}

func ExampleRDJSONL() {
	result, reports := ferry()
	files := render.Files{"post": "post.txt"}
	result.Findings[0].Evidence = result.Findings[0].Evidence[1:]
	if err := render.RDJSONL(os.Stdout, render.Comparison{Result: result, Reports: reports, Files: files}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"message":"The Wire says 12 people were hurt, The Post says 14.\n- The Post, post.txt:1: The ferry hit the pier and 14 people were hurt.","location":{"path":"post.txt","range":{"start":{"line":1,"column":28},"end":{"line":1,"column":30}}},"severity":"ERROR","source":{"name":"corroborate"},"code":{"value":"number"}}
}

func ExampleJUnit() {
	result, reports := ferry()
	files := render.Files{"wire": "news/wire.txt", "post": "news/post.txt"}
	fails := func(f factcheck.Finding) bool { return f.Severity == factcheck.Error }
	if err := render.JUnit(os.Stdout, fails, render.Comparison{Result: result, Reports: reports, Files: files}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <testsuites name="corroborate" tests="1" failures="1">
	//   <testsuite name="corroborate" tests="1" failures="1" errors="0" skipped="0">
	//     <testcase classname="corroborate.discrepancy.number" name="The Wire says 12 people were hurt, The Post says 14. [c0ffee]" file="news/wire.txt" line="1">
	//       <failure message="The Wire says 12 people were hurt, The Post says 14." type="error"><![CDATA[The Wire, news/wire.txt:1: Twelve people were hurt when the ferry hit the pier.
	// The Post, news/post.txt:1: The ferry hit the pier and 14 people were hurt.
	// error, discrepancy, number, 90% sure]]></failure>
	//     </testcase>
	//   </testsuite>
	// </testsuites>
}

func ExampleSARIF() {
	result, reports := ferry()
	files := render.Files{"wire": "news/wire.txt", "post": "news/post.txt"}
	var log bytes.Buffer
	if err := render.SARIF(&log, render.Tool{Rules: factcheck.Rules()}, render.Comparison{Result: result, Reports: reports, Files: files}); err != nil {
		fmt.Println(err)
	}
	for line := range strings.Lines(log.String()) {
		if strings.Contains(line, `"uri"`) || strings.Contains(line, "Compare") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output:
	// "text": "The Wire says 12 people were hurt, The Post says 14. Compare [The Post](1)."
	// "uri": "news/wire.txt"
	// "uri": "news/post.txt"
}
