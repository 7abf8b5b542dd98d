package render_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/align"
	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/date"
	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/quote"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden holds every form against a file named after what it shows. Read the files when they change: they are what people see.
func TestGolden(t *testing.T) {
	bridge, attack, wide := bridge(), attack(), wide()
	silent := bridge
	silent.result.Findings, silent.result.Summary = nil, factcheck.Summary{}
	sure := bridge
	sure.result.Findings = slices.DeleteFunc(slices.Clone(bridge.result.Findings), func(f factcheck.Finding) bool { return f.Confidence < 0.9 })
	one := bridge
	one.result.ID = "e17"
	text := func(s story, style render.Style) func(io.Writer) error {
		return func(w io.Writer) error { return render.Text(w, s.result, s.reports, style) }
	}
	draft, drafted := bridgeDraft()
	held := render.Comparison{Result: draft.Result(), Reports: drafted, Files: render.Files{"draft": "draft.md", "wire": "sources/wire.txt", "courier": "sources/courier.txt"}}
	docs := documents(bridge)
	pairs := aligned(docs)
	for _, c := range []struct {
		name, reason string
		write        func(io.Writer) error
	}{
		{"compare.bridge.text", "side by side where two reports fit, marks underlined", text(bridge, render.Style{Width: 110})},
		{"compare.bridge.narrow.text", "below each other on 60 columns", text(bridge, render.Style{Width: 60})},
		{"compare.bridge.wide.text", "three reports side by side on 132 columns", text(bridge, render.Style{Width: 132})},
		{"compare.bridge.color.text", "marks in colour need no line of their own", text(bridge, render.Style{Width: 110, Color: true})},
		{"compare.bridge.max.text", "each section is cut and says so", text(bridge, render.Style{Max: 1})},
		{"compare.bridge.filtered.text", "a heading tells how many a filter left out", text(sure, render.Style{})},
		{"compare.bridge.event.text", "an event's name, and an empty line that parts it from the next", text(one, render.Style{})},
		{"compare.bridge.alone.text", "without the reports the evidence stands alone", func(w io.Writer) error {
			return render.Text(w, bridge.result, nil, render.Style{})
		}},
		{"compare.silent.text", "nothing found is said, with what was checked", text(silent, render.Style{})},
		{"compare.attack.text", "hostile text in every field", text(attack, render.Style{})},
		{"compare.attack.jsonl", "hostile text is data in JSON", func(w io.Writer) error { return render.JSONL(w, attack.result) }},
		{"compare.wide.text", "wide characters, emoji and flags fill two columns", text(wide, render.Style{Width: 90})},
		{"compare.bridge.html", "one page that stands alone", func(w io.Writer) error { return render.HTML(w, bridge.result, bridge.reports) }},
		{"compare.bridge.json", "the contract, indented", func(w io.Writer) error { return render.JSON(w, bridge.result) }},
		{"compare.bridge.jsonl", "the contract, on one line", func(w io.Writer) error { return render.JSONL(w, bridge.result) }},
		{"compare.silent.jsonl", "empty lists are lists", func(w io.Writer) error { return render.JSONL(w, silent.result) }},
		{"compare.bridge.markdown", "a comment: tables with what differs in bold, the rest folded away", markdown(bridge)},
		{"compare.silent.markdown", "nothing found is said, with what was checked", markdown(silent)},
		{"compare.attack.markdown", "hostile text is neither Markdown nor HTML, and calls nobody", markdown(attack)},
		{"compare.wide.markdown", "marks between wide characters", markdown(wide)},
		{"compare.bridge.sarif", "places in files, counterparts linked, one report in no file", sarif(bridge)},
		{"compare.attack.sarif", "hostile text is neither link nor placeholder", sarif(attack)},
		{"compare.wide.sarif", "columns count UTF-16 code units", sarif(wide)},
		{"compare.silent.sarif", "empty lists are lists", func(w io.Writer) error {
			return render.SARIF(w, render.Tool{}, render.Comparison{Result: silent.result})
		}},
		{"check.bridge.sarif", "what a baseline knows and what the text lets pass is marked", func(w io.Writer) error {
			c := discrepant(bridge)
			c.Result.Findings = slices.Clone(c.Result.Findings[:2])
			c.Result.Findings[0].Known, c.Result.Findings[1].Suppressed = true, "the day is being checked"
			return render.SARIF(w, render.Tool{}, c)
		}},
		{"compare.several.markdown", "two results in one comment", func(w io.Writer) error {
			return render.Markdown(w, render.Comparison{Result: one.result}, render.Comparison{Result: silent.result})
		}},
		{"compare.several.junit", "two results, two suites", func(w io.Writer) error {
			return render.JUnit(w, grave, discrepant(one), discrepant(wide))
		}},
		{"compare.several.github", "the gravest of all results first", func(w io.Writer) error { return render.GitHub(w, discrepant(wide), discrepant(one)) }},
		{"compare.bridge.junit", "errors fail, all else passes", junit(bridge)},
		{"compare.attack.junit", "hostile text ends no element", junit(attack)},
		{"compare.silent.junit", "a suite without cases", junit(silent)},
		{"compare.bridge.github", "annotations, gravest first", github(bridge)},
		{"compare.attack.github", "hostile text begins no command", github(attack)},
		{"compare.wide.github", "columns count UTF-16 code units", github(wide)},
		{"compare.bridge.rdjsonl", "diagnostics with related locations", rdjsonl(bridge)},
		{"compare.attack.rdjsonl", "hostile text is data, and no Markdown", rdjsonl(attack)},
		{"compare.wide.rdjsonl", "columns count bytes", rdjsonl(wide)},
		{"draft.bridge.text", "what is disputed and what is not borne out, the sources' words beside the draft's", func(w io.Writer) error {
			return render.DraftText(w, draft, drafted, render.Style{})
		}},
		{"draft.bridge.markdown", "the same as a comment, what is borne out folded away", func(w io.Writer) error { return render.DraftMarkdown(w, draft, drafted) }},
		{"draft.attack.markdown", "hostile text is neither Markdown nor HTML", func(w io.Writer) error {
			return render.DraftMarkdown(w, hostileDraft(), attack.reports)
		}},
		{"draft.bridge.html", "one page: all claims marked in the draft's full text, the sources beside it", func(w io.Writer) error { return render.DraftHTML(w, draft, drafted) }},
		{"draft.bridge.sarif", "results at the draft's words, the sources' as related places", func(w io.Writer) error {
			return render.SARIF(w, render.Tool{Version: "v1.2.3", Rules: factcheck.DraftRules()}, held)
		}},
		{"draft.bridge.junit", "a claim a test", func(w io.Writer) error { return render.JUnit(w, grave, held) }},
		{"draft.bridge.github", "annotations at the draft's lines", func(w io.Writer) error { return render.GitHub(w, held) }},
		{"draft.bridge.rdjsonl", "diagnostics at the draft's lines", func(w io.Writer) error { return render.RDJSONL(w, held) }},
		{"matrix.bridge.text", "facts against sources", func(w io.Writer) error {
			return render.MatrixText(w, bridge.result, bridge.reports, render.Style{Width: 90})
		}},
		{"matrix.bridge.narrow.text", "sources that do not fit stand in a table below", func(w io.Writer) error {
			return render.MatrixText(w, bridge.result, bridge.reports, render.Style{Width: 40, Max: 2})
		}},
		{"matrix.bridge.json", "facts and their cells, indented", func(w io.Writer) error { return render.MatrixJSON(w, bridge.result) }},
		{"matrix.silent.jsonl", "empty lists are lists", func(w io.Writer) error { return render.MatrixJSONL(w, factcheck.Result{}) }},
		{"explain.bridge.text", "how a finding came about", func(w io.Writer) error {
			return render.ExplainText(w, bridge.result, bridge.result.Findings[3], pun, bridge.reports, render.Style{Width: 90})
		}},
		{"rules.pun.text", "rules, a line each", func(w io.Writer) error { return render.RulesText(w, []factcheck.Rule{pun}, render.Style{}) }},
		{"rules.pun.one.text", "all of one rule", func(w io.Writer) error { return render.RuleText(w, pun, render.Style{}) }},
		{"rules.pun.json", "rules for programs", func(w io.Writer) error { return render.RulesJSON(w, []factcheck.Rule{pun}) }},
		{"extract.wire.text", "what a report says, in tables", func(w io.Writer) error {
			return render.ExtractText(w, wire(t), render.Style{Width: 90})
		}},
		{"extract.wire.narrow.text", "tables fit into 40 columns", func(w io.Writer) error {
			return render.ExtractText(w, wire(t), render.Style{Width: 40})
		}},
		{"extract.wire.json", "what a report says, indented", func(w io.Writer) error { return render.ExtractJSON(w, wire(t)) }},
		{"extract.wire.jsonl", "what a report says, on one line", func(w io.Writer) error { return render.ExtractJSONL(w, wire(t)) }},
		{"extract.silent.jsonl", "empty lists are lists", func(w io.Writer) error {
			return render.ExtractJSONL(w, normalize.Document{Report: normalize.Report{ID: "a", Text: "x"}})
		}},
		{"align.bridge.text", "pairs with their scores", func(w io.Writer) error {
			return render.AlignText(w, "e17", docs, pairs, render.Style{Width: 90})
		}},
		{"align.bridge.json", "pairs, one with a title", func(w io.Writer) error { return render.AlignJSON(w, "e17", docs, pairs) }},
		{"align.bridge.jsonl", "an event without a name", func(w io.Writer) error { return render.AlignJSONL(w, "", docs, pairs) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got bytes.Buffer
			if err := c.write(&got); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", c.name)
			if *update {
				if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), got.String()); d != "" {
				t.Errorf("%s (-want +got; go test -update writes it anew):\n%s", c.reason, d)
			}
		})
	}
}

// places are the files of a story's reports: with a space, in a folder, with a sign that addresses reserve; one report is in none.
func places(s story) render.Files {
	return render.Files{s.reports[0].ID: "news/day one/a%b.txt", s.reports[1].ID: "b,c:d.txt"}
}

// discrepant is a story with its discrepancies alone, as programs that annotate files get it.
func discrepant(s story) render.Comparison {
	r := s.result
	r.Findings = nil
	for _, f := range s.result.Findings {
		if f.Class == factcheck.Discrepancy {
			r.Findings = append(r.Findings, f)
		}
	}
	return render.Comparison{Result: r, Reports: s.reports, Files: places(s)}
}

// grave says whether a finding fails a run that fails at errors.
func grave(f factcheck.Finding) bool {
	return f.Severity == factcheck.Error && (f.Class == factcheck.Discrepancy || f.Class == factcheck.Class(factcheck.Disputed))
}

func markdown(s story) func(io.Writer) error {
	return func(w io.Writer) error {
		return render.Markdown(w, render.Comparison{Result: s.result, Reports: s.reports})
	}
}

func sarif(s story) func(io.Writer) error {
	rules := []factcheck.Rule{pun, {Code: "number", Title: "Figures", Class: factcheck.Discrepancy, Kind: "number", Severity: factcheck.Error, Doc: "Two figures."}}
	return func(w io.Writer) error {
		return render.SARIF(w, render.Tool{Version: "v1.2.3", Rules: rules}, discrepant(s))
	}
}

func junit(s story) func(io.Writer) error {
	return func(w io.Writer) error {
		return render.JUnit(w, grave, render.Comparison{Result: s.result, Reports: s.reports, Files: places(s)})
	}
}

func github(s story) func(io.Writer) error {
	return func(w io.Writer) error { return render.GitHub(w, discrepant(s)) }
}

func rdjsonl(s story) func(io.Writer) error {
	return func(w io.Writer) error { return render.RDJSONL(w, discrepant(s)) }
}

// pun is a rule that nobody needs.
var pun = factcheck.Rule{
	Code: "pun", Title: "A pun in one report", Class: factcheck.Framing, Kind: "loaded-word", Severity: factcheck.Note,
	Doc:    "One report makes a joke\nwhere the others do not.",
	Fires:  factcheck.Example{"The baker rose early.", "The baker got up at four."},
	Silent: factcheck.Example{"The baker got up early.", "The baker got up at four."},
}

// documents are a story's reports, not read: what stands in them is told by the tests.
func documents(s story) []normalize.Document {
	docs := make([]normalize.Document, len(s.reports))
	for i, r := range s.reports {
		docs[i] = normalize.Document{Report: r}
	}
	return docs
}

// aligned are two pairs of the bridge's sentences, one of them with a title.
func aligned(docs []normalize.Document) align.Alignment {
	s := bridge()
	passage := func(doc int, words string) align.Passage {
		e := s.piece(docs[doc].Report.ID, words)
		return align.Passage{Doc: doc, Field: align.Field(e.Field), Span: e.Span}
	}
	return align.Alignment{Pairs: []align.Pair{
		{A: passage(0, "Hallen bridge opens after nine years"), B: passage(2, "The Ostra bridge opened on Monday after nine years of work that cost 412m crowns."), Score: 2.0 / 3},
		{
			A: passage(0, `"No worker was seriously hurt in all these years," she said.`), B: passage(1, "She insisted that no worker had been seriously hurt."), Score: 0.93125,
			ClauseA: passage(0, "No worker was seriously hurt in all these years").Span, ClauseB: passage(1, "that no worker had been seriously hurt").Span,
		},
	}}
}

// wire is the bridge's first report as it may be read.
func wire(t *testing.T) normalize.Document {
	t.Helper()
	s := bridge()
	d := normalize.Document{Report: s.reports[0], Reference: date.Day{Year: 2024, Month: 5, Day: 7}, Agency: "Northern Wire"}
	at := func(words string) normalize.Span { return s.piece("wire", words).Span }
	number := func(text string) (n quantity.Number) {
		if err := n.UnmarshalText([]byte(text)); err != nil {
			t.Fatal(err)
		}
		return n
	}
	d.Entities = []name.Entity{
		{Name: "Ida Brand", Kind: name.Person, Roles: []string{"Transport minister"}},
		{Name: "Hallen", Kind: name.Place},
		{Name: "Pål Eng", Kind: name.Person, Aliases: []string{"Eng"}, Roles: []string{"mayor"}},
	}
	b := &d.Body
	b.Sentences = []token.Sentence{
		{Span: at("HALLEN, May 7 (Northern Wire) - The new bridge over the Ostra was opened to traffic on Tuesday, nine years after work began.")},
		{Span: at(`Transport minister Ida Brand said the project had cost 412 million crowns.`)},
	}
	b.Quantities = []quantity.Quantity{
		{Span: at("nine years"), Text: "nine years", Kind: quantity.Duration, Value: number("9"), Low: number("9"), High: number("9"), Unit: "a", Approx: quantity.Exact},
		{Span: at("412 million crowns"), Text: "412 million crowns", Kind: quantity.Money, Value: number("412000000"), Low: number("411500000"), High: number("412500000"), Unit: "NOK", Approx: quantity.Exact},
		{Span: at("About 3,000"), Text: "About 3,000", Kind: quantity.Count, Value: number("3000"), Low: number("2500"), High: number("3500"), Unit: "person", Approx: quantity.About},
	}
	b.Dates = []date.Date{
		{Span: at("May 7"), Text: "May 7", Value: "2024-05-07"},
		{Span: at("Tuesday"), Text: "Tuesday", Value: "2024-05-07", Relative: true},
		{Span: at("ever before"), Text: "ever before", Relative: true},
	}
	b.Mentions = []name.Mention{
		{Span: at("HALLEN"), Text: "HALLEN", Kind: name.Place, Canonical: "Hallen", Entity: 1},
		{Span: at("Ida Brand"), Text: "Ida Brand", Kind: name.Person, Canonical: "Ida Brand", Entity: 0},
		{Span: at("she"), Text: "she", Kind: name.Person, Canonical: "Ida Brand", Entity: 0, Pronoun: true},
		{Span: at("Pål Eng"), Text: "Pål Eng", Kind: name.Person, Canonical: "Pål Eng", Entity: 2},
	}
	b.Quotes = []quote.Quote{
		{Span: at("No worker was seriously hurt in all these years,"), Text: "No worker was seriously hurt in all these years,", Kind: quote.Direct, Speaker: "Ida Brand",
			SpeakerSpan: quote.Piece{Span: at("she"), Text: "she"}, Cue: "say", CueSpan: quote.Piece{Span: at("said"), Text: "said"}},
		{Span: at("the project had cost 412 million crowns"), Text: "the project had cost 412 million crowns", Kind: quote.Indirect, Speaker: "Ida Brand", Cue: "say", Relay: "Northern Wire"},
		{Span: at("our two towns"), Text: "our two towns", Kind: quote.Scare},
	}
	b.Furniture = []normalize.Furniture{{Span: at("HALLEN, May 7 (Northern Wire) -"), Kind: normalize.Dateline, Agency: "Northern Wire"}}
	return d
}
