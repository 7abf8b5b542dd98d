package render_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/width"
	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// hostile is text that would command a terminal, reorder a line or break out of a format.
const hostile = "\x1b[31mred\x1b[0m \x1b]0;title\x07\u202egnp.exe\u202c\u2066x\u2069\r\nnew\x00line\x7f\u009b2J \xff\xfe</script><b>&amp;\u200b\u00ad\U000e0041 end"

// attack is a result in which every field that is text is hostile.
func attack() story {
	s := story{reports: []normalize.Report{
		{ID: "a" + hostile, Source: "A" + hostile, Title: hostile, Text: "Twelve people " + hostile + " were hurt."},
		{ID: "b", Source: "B" + hostile, Title: hostile, Text: "Fourteen people were hurt."},
	}}
	evidence := []factcheck.Evidence{
		{Report: "a" + hostile, Field: "text", Span: normalize.Span{Start: 0, End: 14 + len(hostile)}, Text: s.reports[0].Text[:14+len(hostile)],
			Speaker: hostile, Relay: hostile, Normalized: hostile, Marks: []normalize.Span{{Start: 14, End: 14 + len(hostile)}}},
		{Report: "b", Field: "text", Span: normalize.Span{Start: 0, End: 8}, Text: "Fourteen", Context: normalize.Span{Start: 0, End: 26}},
	}
	s.result = factcheck.Result{Schema: factcheck.Schema, ID: "e" + hostile}
	for _, r := range s.reports {
		s.result.Reports = append(s.result.Reports, factcheck.Source{ID: r.ID, Source: r.Source, Title: r.Title, URL: hostile, Published: hostile})
	}
	for i, c := range []factcheck.Class{factcheck.Discrepancy, factcheck.Agreement, factcheck.SingleSource, factcheck.Framing} {
		s.result.Findings = append(s.result.Findings, factcheck.Finding{ID: fmt.Sprint(i), Class: c, Kind: hostile, Severity: hostile, Message: hostile, Rule: hostile, Reason: hostile, Evidence: evidence})
	}
	for range 9 {
		s.result.Facts = append(s.result.Facts, factcheck.Fact{Finding: hostile, Kind: hostile, Text: hostile,
			Cells: []factcheck.Cell{{Report: "b", State: factcheck.Differs, Value: hostile}, {Report: "b", State: factcheck.Agrees}}})
	}
	s.result.Statements = []factcheck.Statement{{Core: hostile, Renderings: []factcheck.Rendering{{Report: "b", Field: "text", Span: normalize.Span{End: 8}, Text: hostile, Kind: hostile, Changes: []string{hostile}}}}}
	s.result.Summary = factcheck.Summary{Agreements: 1, Discrepancies: 1, SingleSource: 1, Framing: 1}
	return s
}

// hostileDraft is what comes of holding the attack's first report to its second one.
func hostileDraft() factcheck.Draft {
	s := attack()
	d := factcheck.Draft{Schema: factcheck.DraftSchema, ID: hostile, Draft: s.result.Reports[0], Sources: s.result.Reports[1:], Summary: factcheck.DraftSummary{BorneOut: 1, Disputed: 1, NotBorneOut: 1}}
	for i, standing := range []factcheck.Standing{factcheck.Disputed, factcheck.NotBorneOut, factcheck.BorneOut} {
		d.Claims = append(d.Claims, factcheck.DraftClaim{ID: fmt.Sprint(i), Kind: hostile, Standing: standing, Message: hostile, Evidence: s.result.Findings[0].Evidence})
	}
	return d
}

// wide is a story in scripts whose characters fill two columns, with emoji and a flag.
func wide() story {
	s := story{reports: []normalize.Report{
		{ID: "east", Source: "東方新聞", Text: "The signboard read 新大橋開通 🎉 when 3,000 people crossed, the paper 東方新聞社 reported from the bank of the river 🇳🇴 on Tuesday."},
		{ID: "west", Source: "Ve\u0301rite\u0301", Text: "The signboard read 新大橋閉鎖 ❤️ when 4,500 people crossed."},
	}}
	s.result = factcheck.Result{
		Schema:  factcheck.Schema,
		Reports: []factcheck.Source{{ID: "east", Source: "東方新聞"}, {ID: "west", Source: "Ve\u0301rite\u0301"}},
		Findings: []factcheck.Finding{{ID: "1", Class: factcheck.Discrepancy, Kind: "quote", Severity: factcheck.Warning,
			Message: "東方新聞 has 開通 where Ve\u0301rite\u0301 has 閉鎖.",
			Evidence: []factcheck.Evidence{
				s.piece("east", s.reports[0].Text, "開通 🎉", "3,000", "🇳🇴"),
				s.piece("west", s.reports[1].Text, "閉鎖 ❤️", "4,500"),
			}}},
		Summary: factcheck.Summary{Discrepancies: 1},
	}
	return s
}

// fits says why a page is not fit for a terminal of so many columns.
func fits(page string, columns int) error {
	if !utf8.ValidString(page) {
		return fmt.Errorf("not UTF-8")
	}
	for n, line := range strings.Split(page, "\n") {
		used := 0
		for g := graphemes.FromString(line); g.Next(); {
			r, _ := utf8.DecodeRuneInString(g.Value())
			switch k := width.LookupRune(r).Kind(); {
			case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
			case k == width.EastAsianWide, k == width.EastAsianFullwidth, strings.Contains(g.Value(), "\ufe0f"):
				used += 2
			default:
				used++
			}
		}
		if used > columns {
			return fmt.Errorf("line %d fills %d columns of %d: %q", n+1, used, columns, line)
		}
		if strings.TrimRight(line, " ") != line {
			return fmt.Errorf("line %d ends in blanks: %q", n+1, line)
		}
		for _, r := range line {
			if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
				return fmt.Errorf("line %d has %U: %q", n+1, r, line)
			}
		}
	}
	return nil
}

func TestTextFits(t *testing.T) {
	for columns := 40; columns < 120; columns += 3 {
		var page bytes.Buffer
		if err := render.ExtractText(&page, wire(t), render.Style{Width: columns}); err != nil {
			t.Fatal(err)
		}
		docs := documents(bridge())
		if err := render.AlignText(&page, "e", docs, aligned(docs), render.Style{Width: columns}); err != nil {
			t.Fatal(err)
		}
		if err := fits(page.String(), columns); err != nil {
			t.Errorf("extract or align on %d columns: %v", columns, err)
		}
	}
	for columns := 40; columns < 120; columns += 7 {
		var page bytes.Buffer
		if err := render.DraftText(&page, hostileDraft(), attack().reports, render.Style{Width: columns}); err != nil {
			t.Fatal(err)
		}
		if err := fits(page.String(), columns); err != nil {
			t.Errorf("a draft on %d columns: %v", columns, err)
		}
	}
	for name, s := range map[string]story{"bridge": bridge(), "attack": attack(), "wide": wide()} {
		rule := factcheck.Rule{Code: hostile, Title: hostile, Doc: hostile, Kind: hostile, Fires: factcheck.Example{hostile, hostile}}
		for columns := 40; columns < 170; columns += 7 {
			var page bytes.Buffer
			style := render.Style{Width: columns}
			for _, err := range []error{
				render.Text(&page, s.result, s.reports, style),
				render.MatrixText(&page, s.result, s.reports, style),
				render.ExplainText(&page, s.result, s.result.Findings[0], rule, s.reports, style),
				render.RulesText(&page, []factcheck.Rule{rule}, style),
				render.RuleText(&page, rule, style),
			} {
				if err != nil {
					t.Fatal(err)
				}
			}
			if err := fits(page.String(), columns); err != nil {
				t.Errorf("%s on %d columns: %v", name, columns, err)
			}
		}
	}
}

// TestColorIsOurs holds that the only escape sequences are those of the style.
func TestColorIsOurs(t *testing.T) {
	s := attack()
	var page bytes.Buffer
	if err := render.Text(&page, s.result, s.reports, render.Style{Color: true}); err != nil {
		t.Fatal(err)
	}
	rest := page.String()
	for _, ours := range []string{"0", "1", "2", "1;31", "1;33", "1;36", "32", "1;4;35"} {
		rest = strings.ReplaceAll(rest, "\x1b["+ours+"m", "")
	}
	if err := fits(rest, 100); err != nil {
		t.Error(err)
	}
}

func TestPrintable(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"plain text stays", "Twelve people, élan, 東京, 🇳🇴", "Twelve people, élan, 東京, 🇳🇴"},
		{"line ends and tabs are spaces", "a\nb\tc\r\nd\u2028e", "a b c  d e"},
		{"an escape shows as a replacement", "\x1b[31mred", "\uFFFD[31mred"},
		{"so does a one-byte introducer in its UTF-8 form", "\u009b2J", "\uFFFD2J"},
		{"bidi overrides and isolates", "\u202eabc\u2066d\u2069", "\uFFFDabc\uFFFDd\uFFFD"},
		{"marks of direction", "\u200fa\u200eb\u061cc", "\uFFFDa\uFFFDb\uFFFDc"},
		{"invalid bytes, one each", "a\xff\xfeb", "a\uFFFD\uFFFDb"},
		{"steering of line breaks is left out", "co\u00adop\u200ber\u2060ate\ufeff", "cooperate"},
		{"joiners make emoji and stay", "👩\u200d🚒", "👩\u200d🚒"},
		{"tags hide text", "a\U000e0041", "a\uFFFD"},
		{"code points that are no characters", "a\uffff\U0001fffeb", "a\uFFFD\uFFFDb"},
		{"nothing", "", ""},
	} {
		if got := render.Printable(c.in); got != c.want {
			t.Errorf("%s: Printable(%q) = %q, want %q", c.reason, c.in, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		once := render.Printable(s)
		if twice := render.Printable(once); twice != once {
			t.Fatalf("%q becomes %q, then %q", s, once, twice)
		}
	})
}

// TestJSONKeeps holds that JSON gives back what was written, and escapes no HTML.
func TestJSONKeeps(t *testing.T) {
	for name, s := range map[string]story{"bridge": bridge(), "wide": wide()} {
		var line, indented bytes.Buffer
		if err := render.JSONL(&line, s.result); err != nil {
			t.Fatal(err)
		}
		if err := render.JSON(&indented, s.result); err != nil {
			t.Fatal(err)
		}
		for form, data := range map[string][]byte{"line": line.Bytes(), "indented": indented.Bytes()} {
			var back factcheck.Result
			if err := json.Unmarshal(data, &back); err != nil {
				t.Fatalf("%s, %s: %v", name, form, err)
			}
			var again bytes.Buffer
			if err := render.JSONL(&again, back); err != nil {
				t.Fatal(err)
			}
			if again.String() != line.String() {
				t.Errorf("%s, %s: read and written again it differs", name, form)
			}
		}
		if n := bytes.Count(line.Bytes(), []byte("\n")); n != 1 {
			t.Errorf("%s: one line expected, got %d", name, n)
		}
	}
	var b bytes.Buffer
	if err := render.JSONL(&b, attack().result); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "</script><b>&amp;") {
		t.Error("HTML characters must stay as they are")
	}
	if err := fits(strings.TrimSuffix(b.String(), "\n"), 1<<20); err != nil {
		t.Errorf("JSON that somebody looks at must not command the terminal: %v", err)
	}
	var back factcheck.Result
	if err := json.Unmarshal(b.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	if want := strings.ReplaceAll(strings.ReplaceAll(hostile, "\xff", "\uFFFD"), "\xfe", "\uFFFD"); back.Findings[0].Message != want {
		t.Errorf("escaped characters must come back: got %q, want %q", back.Findings[0].Message, want)
	}
}

// FuzzText holds that no words, marks or width break a page.
func FuzzText(f *testing.F) {
	f.Add("Twelve people were hurt.", 0, 6, 0, 24, 0, 3, 80)
	f.Add(hostile, 3, 40, 0, 60, 5, 9, 41)
	f.Add("新大橋開通 🎉🇳🇴 ❤️", 3, 10, 0, 20, 3, 12, 40)
	f.Fuzz(func(t *testing.T, words string, start, end, from, to, mark, marked, columns int) {
		columns = 40 + (columns&0x7fffffff)%200
		if len(words) > 1<<12 {
			return
		}
		s := story{reports: []normalize.Report{{ID: "a", Source: words, Text: words}, {ID: "b", Text: "other " + words}}}
		e := factcheck.Evidence{Report: "a", Field: "text", Span: normalize.Span{Start: start, End: end}, Context: normalize.Span{Start: from, End: to},
			Marks: []normalize.Span{{Start: mark, End: marked}, {Start: marked, End: mark}}, Speaker: words}
		e.Text = e.In(words)
		other := e
		other.Report = "b"
		r := factcheck.Result{ID: words, Reports: []factcheck.Source{{ID: "a", Source: words}, {ID: "b"}}}
		for _, c := range []factcheck.Class{factcheck.Discrepancy, factcheck.Agreement, factcheck.SingleSource, factcheck.Framing} {
			r.Findings = append(r.Findings, factcheck.Finding{Class: c, Kind: "quote", Severity: factcheck.Error, Message: words, Evidence: []factcheck.Evidence{e, other}})
		}
		var page bytes.Buffer
		if err := render.Text(&page, r, s.reports, render.Style{Width: columns}); err != nil {
			t.Fatal(err)
		}
		if err := fits(page.String(), columns); err != nil {
			t.Fatal(err)
		}
	})
}
