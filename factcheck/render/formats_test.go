package render_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// breakout is what ends or begins something in one of the formats.
const breakout = "%0A::error::x\r\n::stop-commands::y\n##[error]z ::set-output name=a::b ]]> --> </testcase> \"' [w](1) {0} `|` @desk #1 <!-- \x00\ufffe\u202e"

// plant is a result whose every text is s, of two reports in files named after it too.
func plant(s string) render.Comparison {
	reports := []normalize.Report{{ID: "a", Source: s, Text: "x " + s}, {ID: "b", Source: s + " ", Text: "y\n" + s}}
	r := factcheck.Result{ID: s, Reports: []factcheck.Source{{ID: "a", Source: s}, {ID: "b", Source: s + " "}}}
	var evidence []factcheck.Evidence
	for _, x := range reports {
		evidence = append(evidence, factcheck.Evidence{Report: x.ID, Field: "text", Span: normalize.Span{Start: 2, End: len(x.Text)}, Text: x.Text[2:], Speaker: s, Relay: s})
	}
	for i, c := range []factcheck.Class{factcheck.Discrepancy, factcheck.Agreement, factcheck.SingleSource, factcheck.Framing} {
		r.Findings = append(r.Findings, factcheck.Finding{ID: fmt.Sprint(i), Class: c, Kind: s, Severity: factcheck.Error, Message: s, Rule: s, Reason: s, Evidence: evidence})
	}
	return render.Comparison{Result: r, Reports: reports, Files: render.Files{"a": s, "b": "news/" + s}}
}

// formats are the formats that programs read.
var formats = map[string]func(io.Writer, ...render.Comparison) error{
	"markdown": render.Markdown,
	"sarif": func(w io.Writer, all ...render.Comparison) error {
		return render.SARIF(w, render.Tool{Version: "v1.2.3", Rules: []factcheck.Rule{pun}}, all...)
	},
	"junit":   func(w io.Writer, all ...render.Comparison) error { return render.JUnit(w, grave, all...) },
	"github":  render.GitHub,
	"rdjsonl": render.RDJSONL,
}

// sound says why the output of a format is not sound.
func sound(format, out string) error {
	if !utf8.ValidString(out) {
		return errors.New("not UTF-8")
	}
	for _, r := range out {
		if r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return fmt.Errorf("%U would command a terminal", r)
		}
	}
	switch format {
	case "markdown":
		calls := strings.ReplaceAll(out, `\@<!-- -->`, "")
		for _, ours := range []string{"<!-- -->", "<strong>", "</strong>", "<span>$</span>", "<br>", "<details>", "</details>", "<summary>", "</summary>"} {
			calls = strings.ReplaceAll(calls, ours, "")
		}
		if i := strings.IndexAny(calls, "<@"); i >= 0 {
			return fmt.Errorf("an element or a mention: %.40q", calls[i:])
		}
	case "sarif":
		if !json.Valid([]byte(out)) {
			return errors.New("not JSON")
		}
	case "rdjsonl":
		for line := range strings.Lines(out) {
			if !json.Valid([]byte(line)) {
				return fmt.Errorf("not JSON: %s", line)
			}
		}
	case "github":
		for line := range strings.Lines(out) {
			if _, _, err := parseCommand(strings.TrimSuffix(line, "\n")); err != nil {
				return err
			}
		}
	case "junit":
		_, err := parseJUnit(out)
		return err
	}
	return nil
}

// TestFormatsHoldHostileText holds that no text leaves its place in a format, and that the same input gives the same bytes.
func TestFormatsHoldHostileText(t *testing.T) {
	for _, text := range []string{breakout, hostile, strings.Repeat("]]>", 50), "::", "%25", strings.Repeat("`", 30), "\n", "", "\xff"} {
		c := plant(text)
		for name, write := range formats {
			var out, again bytes.Buffer
			if err := errors.Join(write(&out, c), write(&again, c)); err != nil {
				t.Fatal(err)
			}
			if err := sound(name, out.String()); err != nil {
				t.Errorf("%s of %q: %v", name, text, err)
			}
			if out.String() != again.String() {
				t.Errorf("%s of %q: other bytes the second time", name, text)
			}
		}
	}
}

func FuzzFormats(f *testing.F) {
	f.Add(breakout)
	f.Add(hostile)
	f.Add("新大橋 🎉\r\nмост")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<12 {
			return
		}
		c := plant(text)
		for name, write := range formats {
			var out bytes.Buffer
			if err := write(&out, c); err != nil {
				t.Fatal(err)
			}
			if err := sound(name, out.String()); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}

// parseCommand reads a workflow command as the runner does.
func parseCommand(line string) (properties map[string]string, message string, err error) {
	rest, ok := strings.CutPrefix(line, "::")
	head, message, closed := strings.Cut(rest, "::")
	name, list, _ := strings.Cut(head, " ")
	if !ok || !closed || !slices.Contains([]string{"error", "warning", "notice"}, name) {
		return nil, "", fmt.Errorf("no command of ours: %q", line)
	}
	properties = map[string]string{}
	for p := range strings.SplitSeq(list, ",") {
		key, value, ok := strings.Cut(p, "=")
		if !ok || !slices.Contains([]string{"file", "line", "endLine", "col", "endColumn", "title"}, key) || properties[key] != "" {
			return nil, "", fmt.Errorf("no property of a command: %q of %q", p, line)
		}
		properties[key] = strings.NewReplacer("%25", "%", "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",").Replace(value)
	}
	return properties, strings.NewReplacer("%25", "%", "%0D", "\r", "%0A", "\n").Replace(message), nil
}

func TestGitHubReadsBack(t *testing.T) {
	c := plant("50%, a::b\nc")
	c.Files["b"] = ""
	c.Result.Findings = c.Result.Findings[:1]
	c.Result.Findings[0].Confidence = 0.9
	var out bytes.Buffer
	if err := render.GitHub(&out, c); err != nil {
		t.Fatal(err)
	}
	properties, message, err := parseCommand(strings.TrimSuffix(out.String(), "\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"file": "50%, a::b\nc", "line": "1", "endLine": "2", "title": "discrepancy, 50%, a::b c, 90% sure"}
	if d := cmp.Diff(want, properties); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	if lines := strings.Split(message, "\n"); len(lines) != 3 || !strings.HasPrefix(lines[0], "50%, a::b c Possible") {
		t.Errorf("the message, its two pieces of evidence: %q", lines)
	}
}

// parseJUnit reads JUnit XML and answers its cases' texts. Elements and
// attributes are those of the schema that Jenkins publishes, with file and line as pytest and others add them.
func parseJUnit(out string) (texts []string, err error) {
	allowed := map[string][]string{
		"testsuites": {"name", "tests", "failures"},
		"testsuite":  {"name", "tests", "failures", "errors", "skipped"},
		"testcase":   {"classname", "name", "file", "line"},
		"failure":    {"message", "type"},
		"system-out": {},
	}
	inside := map[string]string{"testsuites": "", "testsuite": "testsuites", "testcase": "testsuite", "failure": "testcase", "system-out": "testcase"}
	counted := map[string]int{}
	told := map[string]string{}
	stack := []string{""}
	for d := xml.NewDecoder(strings.NewReader(out)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		switch x := token.(type) {
		case xml.StartElement:
			name := x.Name.Local
			if parent, ok := inside[name]; !ok || stack[len(stack)-1] != parent {
				return nil, fmt.Errorf("<%s> in <%s>", name, stack[len(stack)-1])
			}
			for _, a := range x.Attr {
				if !slices.Contains(allowed[name], a.Name.Local) {
					return nil, fmt.Errorf("<%s> has %s", name, a.Name.Local)
				}
				if name == "testsuite" {
					told[a.Name.Local] = a.Value
				}
			}
			counted[name]++
			stack = append(stack, name)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if top := stack[len(stack)-1]; top == "failure" || top == "system-out" {
				texts = append(texts, string(x))
			} else if strings.TrimSpace(string(x)) != "" {
				return nil, fmt.Errorf("text in <%s>: %q", top, x)
			}
		}
	}
	for attribute, element := range map[string]string{"tests": "testcase", "failures": "failure"} {
		if told[attribute] != fmt.Sprint(counted[element]) {
			return nil, fmt.Errorf("%s=%q, and there are %d", attribute, told[attribute], counted[element])
		}
	}
	return texts, nil
}

func TestJUnitReadsBack(t *testing.T) {
	c := plant("a]]>b</failure>&amp;")
	for _, x := range []struct {
		reason   string
		fails    func(factcheck.Finding) bool
		failures int
	}{
		{"an error fails", grave, 1},
		{"nothing fails", func(factcheck.Finding) bool { return false }, 0},
		{"all fail", func(factcheck.Finding) bool { return true }, 4},
	} {
		var out bytes.Buffer
		if err := render.JUnit(&out, x.fails, c); err != nil {
			t.Fatal(err)
		}
		texts, err := parseJUnit(out.String())
		if err != nil {
			t.Fatal(err)
		}
		if all := strings.Join(texts, ""); !strings.Contains(all, "]]>b</failure>& — a]]>b</failure>&, via ") {
			t.Errorf("%s: the words do not come back: %q", x.reason, texts)
		}
		if got := strings.Count(out.String(), "<failure "); got != x.failures {
			t.Errorf("%s: %d failures, want %d", x.reason, got, x.failures)
		}
	}
}

// TestRegionsAreTheWords holds that a reader who cuts a region out of the file, in the format's own units, gets the words.
func TestRegionsAreTheWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.SampledFrom([]string{"ferry ", "мост", "大橋", "🎉", "🇳🇴", "e\u0301", "\n", "\r\n", "\t", strings.Repeat("far ", 300)})
		head := rapid.SampledFrom([]string{"", "\uFEFF", "\uFEFF\r\n"}).Draw(t, "head")
		before := head + strings.Join(rapid.SliceOfN(piece, 0, 20).Draw(t, "before"), "")
		words := "a" + strings.Join(rapid.SliceOfN(piece, 0, 5).Draw(t, "words"), "") + "z"
		text := before + words + strings.Join(rapid.SliceOfN(piece, 0, 5).Draw(t, "after"), "")
		e := factcheck.Evidence{Report: "a", Field: "text", Span: normalize.Span{Start: len(before), End: len(before) + len(words)}, Text: words}
		c := render.Comparison{Reports: []normalize.Report{{ID: "a", Text: text}}, Files: render.Files{"a": "a.txt"},
			Result: factcheck.Result{Reports: []factcheck.Source{{ID: "a"}}, Findings: []factcheck.Finding{{Class: factcheck.Discrepancy, Evidence: []factcheck.Evidence{e}}}}}

		var sarif, rdjsonl bytes.Buffer
		if err := errors.Join(render.SARIF(&sarif, render.Tool{}, c), render.RDJSONL(&rdjsonl, c)); err != nil {
			t.Fatal(err)
		}
		var log struct {
			Runs []struct {
				Results []struct {
					Locations []struct {
						PhysicalLocation struct {
							Region struct{ StartLine, StartColumn, EndLine, EndColumn int }
						}
					}
				}
			}
		}
		var d struct {
			Location struct {
				Range struct{ Start, End struct{ Line, Column int } }
			}
		}
		if err := errors.Join(json.Unmarshal(sarif.Bytes(), &log), json.Unmarshal(rdjsonl.Bytes(), &d)); err != nil {
			t.Fatal(err)
		}
		lines := strings.SplitAfter(strings.TrimPrefix(text, "\uFEFF"), "\n")
		r := log.Runs[0].Results[0].Locations[0].PhysicalLocation.Region
		units := func(line int) []uint16 { return utf16.Encode([]rune(lines[line-1])) }
		var got []uint16
		for n := r.StartLine; n <= r.EndLine; n++ {
			from, to := 0, len(units(n))
			if n == r.StartLine {
				from = r.StartColumn - 1
			}
			if n == r.EndLine {
				to = r.EndColumn - 1
			}
			got = append(got, units(n)[from:to]...)
		}
		if got := string(utf16.Decode(got)); got != words {
			t.Fatalf("the region %+v of %q holds %q, not %q", r, text, got, words)
		}
		start, end := d.Location.Range.Start, d.Location.Range.End
		cut := strings.Join(lines[start.Line-1:end.Line-1], "") + lines[end.Line-1][:end.Column-1]
		if cut = cut[start.Column-1:]; cut != words {
			t.Fatalf("the range %+v of %q holds %q, not %q", d.Location.Range, text, cut, words)
		}
	})
}

// many is a result of many discrepancies, the last of them the gravest, each with many pieces of evidence.
func many(findings, pieces int) (factcheck.Result, []normalize.Report) {
	reports := []normalize.Report{{ID: "a", Text: "Twelve people left the pier."}, {ID: "b", Text: "Nobody left."}}
	r := factcheck.Result{Reports: []factcheck.Source{{ID: "a"}, {ID: "b"}}, Summary: factcheck.Summary{Discrepancies: findings}}
	evidence := make([]factcheck.Evidence, pieces)
	for i := range evidence {
		evidence[i] = factcheck.Evidence{Report: "a", Field: "text", Span: normalize.Span{End: 6}, Text: "Twelve", Context: normalize.Span{End: 28}}
	}
	for i := range findings {
		r.Findings = append(r.Findings, factcheck.Finding{ID: fmt.Sprint(i), Class: factcheck.Discrepancy, Kind: "number", Severity: factcheck.Note, Rule: "number", Message: "Two figures.", Evidence: evidence})
	}
	r.Findings[findings-1].Severity = factcheck.Error
	return r, reports
}

// TestSARIFKeepsLimits holds that what GitHub would refuse or drop is left out, that it is said, and that the gravest stays.
func TestSARIFKeepsLimits(t *testing.T) {
	r, reports := many(5003, 2)
	r.Findings[0].Evidence = slices.Repeat(r.Findings[0].Evidence, 100)
	var out bytes.Buffer
	if err := render.SARIF(&out, render.Tool{Rules: []factcheck.Rule{{Title: strings.Repeat("long ", 400), Doc: strings.Repeat("мост ", 400)}}}, render.Comparison{Result: r, Reports: reports, Files: render.Files{"a": "a.txt"}}); err != nil {
		t.Fatal(err)
	}
	var log struct {
		Runs []struct {
			Tool struct {
				Driver struct {
					Rules []struct{ ShortDescription, FullDescription struct{ Text string } }
				}
			}
			Invocations []struct {
				ToolExecutionNotifications []struct{ Message struct{ Text string } }
			}
			Results []struct {
				Level                       string
				Locations, RelatedLocations []json.RawMessage
			}
		}
	}
	if err := json.Unmarshal(out.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if len(run.Results) != 5000 || run.Results[0].Level != "error" {
		t.Errorf("%d results, the first an %s; want 5000 and the error first", len(run.Results), run.Results[0].Level)
	}
	for i, x := range run.Results {
		if n := len(x.Locations) + len(x.RelatedLocations); n > 100 {
			t.Errorf("result %d has %d locations", i, n)
		}
	}
	if got := run.Invocations[0].ToolExecutionNotifications[0].Message.Text; got != "3 findings left out: viewers take no more." {
		t.Errorf("what is left out is told as %q", got)
	}
	if rule := run.Tool.Driver.Rules[0]; len(rule.ShortDescription.Text) > 1024 || len(rule.FullDescription.Text) > 1024 {
		t.Error("a description is too long")
	}
}

// TestMarkdownKeepsLimit holds that a comment is not longer than GitHub takes, says what it leaves out, and closes what it opens.
func TestMarkdownKeepsLimit(t *testing.T) {
	for _, n := range []int{1, 300, 3000} {
		r, reports := many(n, 2)
		for _, c := range []factcheck.Class{factcheck.Agreement, factcheck.SingleSource, factcheck.Framing} {
			for _, f := range r.Findings[:n] {
				f.Class = c
				r.Findings = append(r.Findings, f)
			}
		}
		var out bytes.Buffer
		if err := render.Markdown(&out, slices.Repeat([]render.Comparison{{Result: r, Reports: reports}}, 1+n/300)...); err != nil {
			t.Fatal(err)
		}
		page := out.String()
		if len(page) > 65_536 {
			t.Errorf("%d findings make a comment of %d bytes", n, len(page))
		}
		if a, b := strings.Count(page, "<details>"), strings.Count(page, "</details>"); a != b || a < 3 {
			t.Errorf("%d findings: %d details begin and %d end", n, a, b)
		}
		if n > 100 != strings.Contains(page, "more\n") {
			t.Errorf("%d findings: what is left out must be said, and only that", n)
		}
	}
}

func BenchmarkFormats(b *testing.B) {
	s := bridge()
	n := 0
	for _, r := range s.reports {
		n += len(r.Text)
	}
	for _, name := range []string{"markdown", "sarif", "junit", "github", "rdjsonl"} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(n))
			for b.Loop() {
				if err := formats[name](io.Discard, render.Comparison{Result: s.result, Reports: s.reports, Files: places(s)}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
