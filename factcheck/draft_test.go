package factcheck_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func checkDraft(t testing.TB, draft normalize.Report, sources []normalize.Report) factcheck.Draft {
	t.Helper()
	d, err := factcheck.CheckDraft(t.Context(), draft, sources)
	if err != nil {
		t.Fatal(err)
	}
	by := map[string]normalize.Report{draft.ID: draft}
	for _, s := range sources {
		by[s.ID] = s
	}
	for _, c := range d.Claims {
		for i, e := range c.Evidence {
			text := by[e.Report].Text
			if e.Field == "title" {
				text = by[e.Report].Title
			}
			if e.Start < 0 || e.End > len(text) || text[e.Start:e.End] != e.Text || i == 0 && e.Report != draft.ID {
				t.Errorf("%s: evidence %d, %+v, is not what %s has there", c.Message, i, e, e.Report)
			}
		}
		if len(c.Evidence) == 1 && c.Standing != factcheck.NotBorneOut {
			t.Errorf("%s: %s without a source's words", c.Message, c.Standing)
		}
	}
	return d
}

func TestDraftClaims(t *testing.T) {
	sources := []normalize.Report{
		{ID: "wire", Published: "2025-03-14", Text: "The ferry Lady Orlane sank on Monday. Police said 14 passengers were hurt in the accident off Marrow Point, and about 200 people were brought ashore. " +
			"“We will raise the wreck before the summer,” said Ines Holt, the mayor of Orrin. Holt has led the council since 2019. The Harbour Trust put the damage at $3.2 million."},
		{ID: "post", Published: "2025-03-14", Text: "The Lady Orlane went down off Marrow Point on 10 March. The Harbour Trust said she was 42 metres long. Anton Relsky, the captain, was not arrested."},
	}
	for _, c := range []struct {
		reason, draft string
		want          []string // kind, standing and words of each claim
	}{
		{"figures, a date, names and a quotation that sources have", "Fourteen passengers were hurt when the Lady Orlane sank on March 10. Mayor Ines Holt said: \"We will raise the wreck before the summer\".",
			[]string{"number borne-out Fourteen", "entity borne-out Lady Orlane", "date borne-out March 10", "entity borne-out Ines Holt", "quote borne-out We will raise the wreck before the summer"}},
		{"a figure that none has", "The Lady Orlane was built for 600 passengers.", []string{"entity borne-out Lady Orlane", "number not-borne-out 600"}},
		{"a figure that one contradicts", "The ferry Lady Orlane sank on Monday. Police said 19 passengers were hurt in the accident off Marrow Point.",
			[]string{"entity borne-out Lady Orlane", "date borne-out Monday", "number disputed 19", "entity borne-out Marrow Point"}},
		{"a day that one contradicts", "The ferry Lady Orlane sank on Tuesday. Police said 14 passengers were hurt in the accident off Marrow Point.",
			[]string{"entity borne-out Lady Orlane", "date disputed Tuesday", "number borne-out 14", "entity borne-out Marrow Point"}},
		{"vaguer than a source is borne out", "More than ten passengers were hurt and the damage is put at about $3 million.",
			[]string{"number borne-out More than ten", "number borne-out about $3 million"}},
		{"more exact than the source is not", "Police said 203 people were brought ashore.", []string{"number not-borne-out 203"}},
		{"somebody whom no source names", "Carl Dean, a diver, joined the search on Monday.", []string{"entity not-borne-out Carl Dean", "date borne-out Monday"}},
		{"words that nobody said", "Mayor Ines Holt said: “We will never sail from here again.”", []string{"entity borne-out Ines Holt", "quote not-borne-out We will never sail from here again."}},
		{"nothing that could be looked up", "It was one of the worst accidents for years, and the second on that coast.", nil},
	} {
		d := checkDraft(t, normalize.Report{ID: "draft", Published: "2025-03-14", Text: c.draft}, sources)
		var got []string
		for _, x := range d.Claims {
			got = append(got, x.Kind+" "+string(x.Standing)+" "+x.Evidence[0].Text)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: claims (-want +got):\n%s", c.reason, diff)
		}
	}
}

// TestDraftRoles holds that a figure is disputed by what a source counts in the same role alone: those on board, not those hurt.
func TestDraftRoles(t *testing.T) {
	draft := normalize.Report{ID: "draft", Published: "2025-03-14", Text: "The Lady Orlane had 221 people on board when she struck the Kestrel Pier on Tuesday."}
	injured := normalize.Report{ID: "wire", Published: "2025-03-14", Text: "The Lady Orlane struck the Kestrel Pier on Tuesday and 24 people were injured, the fire service said."}
	aboard := normalize.Report{ID: "post", Published: "2025-03-14", Text: "The ferry had 212 people on board when she touched the pier at 7.40am, making nine knots, the harbour authority said."}
	for _, c := range []struct {
		reason  string
		sources []normalize.Report
		want    factcheck.Standing
		against string
	}{
		{"those hurt alone", []normalize.Report{injured}, factcheck.NotBorneOut, ""},
		{"those on board alone", []normalize.Report{aboard}, factcheck.Disputed, "212"},
		{"both", []normalize.Report{injured, aboard}, factcheck.Disputed, "212"},
	} {
		for _, x := range checkDraft(t, draft, c.sources).Claims {
			if x.Kind != "number" {
				continue
			}
			against := ""
			if len(x.Evidence) > 1 {
				against = x.Evidence[1].Text
			}
			if x.Standing != c.want || against != c.against {
				t.Errorf("%s: %s against %q, want %s against %q", c.reason, x.Standing, against, c.want, c.against)
			}
		}
	}
}

// TestCopyIsBorneOut holds that of a draft that is a source's text in other typography nothing is disputed by that source or
// left without one.
func TestCopyIsBorneOut(t *testing.T) {
	typeset := strings.NewReplacer("“", `"`, "”", `"`, "’", "'", " - ", " — ", "\n\n", "\r\n\r\n")
	for _, r := range append(localReports(t), quarrel...) {
		draft := r
		draft.ID, draft.Text = "draft", typeset.Replace(r.Text)
		d := checkDraft(t, draft, []normalize.Report{r})
		if d.Summary.Disputed+d.Summary.NotBorneOut > 0 || d.Summary.BorneOut == 0 {
			t.Errorf("%s: %+v", r.ID, d.Summary)
		}
		for _, c := range d.Claims {
			if c.Standing != factcheck.BorneOut {
				t.Errorf("%s: %s %s: %s", r.ID, c.Kind, c.Standing, c.Message)
			}
		}
	}
}

func TestDraftWithoutSources(t *testing.T) {
	draft := normalize.Report{ID: "draft", Text: "The ferry sank."}
	if _, err := factcheck.CheckDraft(t.Context(), draft, nil); !errors.Is(err, factcheck.ErrTooFewReports) {
		t.Errorf("no sources: %v", err)
	}
	if _, err := factcheck.CheckDraft(t.Context(), draft, []normalize.Report{draft}); !errors.Is(err, factcheck.ErrDuplicateID) {
		t.Errorf("the draft as its own source: %v", err)
	}
}

func TestOrderOfSourcesChangesNoStanding(t *testing.T) {
	reports := localReports(t)
	standings := func(sources []normalize.Report) []string {
		var out []string
		for _, c := range checkDraft(t, reports[0], sources).Claims {
			out = append(out, c.Kind+" "+string(c.Standing)+" "+c.Evidence[0].Text)
		}
		return out
	}
	want := standings(reports[1:])
	turned := slices.Clone(reports[1:])
	slices.Reverse(turned)
	if d := cmp.Diff(want, standings(turned)); d != "" {
		t.Errorf("sources the other way round (-first +second):\n%s", d)
	}
}

func FuzzCheckDraft(f *testing.F) {
	f.Add("The ferry sank on Monday with 14 people. “We will sail again,” said Ines Holt.", "The ferry sank. <!-- corroborate:ignore number counted later --> 14 14 14")
	f.Add("<!-- corroborate:ignore", "19 people -->\n\n“”")
	f.Add("The ferry sank.", "corroborate:<!-->0")
	f.Fuzz(func(t *testing.T, draft, source string) {
		d, err := factcheck.CheckDraft(t.Context(), normalize.Report{ID: "draft", Text: draft}, []normalize.Report{{ID: "source", Text: source}})
		if err != nil {
			return // no text, or a comment without a reason
		}
		for _, c := range d.Claims {
			for _, e := range c.Evidence {
				text := map[string]string{"draft": draft, "source": source}[e.Report]
				if e.Start < 0 || e.End > len(text) || text[e.Start:e.End] != e.Text {
					t.Fatalf("%s: evidence %+v is not what the text has there", c.Message, e)
				}
			}
		}
	})
}

func ExampleCheckDraft() {
	draft := normalize.Report{ID: "summary", Text: "The ferry had 221 people on board. Carl Dean raised the alarm."}
	sources := []normalize.Report{{ID: "wire", Text: "The ferry had 212 people on board. The crew raised the alarm."}}
	d, err := factcheck.CheckDraft(context.Background(), draft, sources)
	if err != nil {
		panic(err)
	}
	for _, c := range d.Claims {
		fmt.Println(c.Standing, c.Kind, c.Evidence[0].Text)
	}
	// Output:
	// disputed number 221
	// not-borne-out entity Carl Dean
}

// TestDraftResult holds that the findings of a draft are its claims, each with an ID of its own and a rule that is documented.
func TestDraftResult(t *testing.T) {
	draft := normalize.Report{ID: "draft", Text: "The ferry carried 600 passengers. The owner says 600 passengers is the most. Police said 19 people were hurt off Marrow Point."}
	d := checkDraft(t, draft, []normalize.Report{{ID: "wire", Text: "Police said 14 people were hurt off Marrow Point."}})
	r := d.Result()
	if len(r.Findings) != len(d.Claims) || len(r.Findings) == 0 || len(r.Reports) != 2 || r.Reports[0].ID != "draft" {
		t.Fatalf("got %+v of %+v", r, d)
	}
	rules := map[string]factcheck.Rule{}
	for _, x := range factcheck.DraftRules() {
		rules[x.Code] = x
	}
	seen := map[string]bool{}
	for i, f := range r.Findings {
		c := d.Claims[i]
		if f.ID != c.ID || f.ID == "" || seen[f.ID] {
			t.Errorf("%s: the ID %q is empty, another's or not the claim's", f.Message, f.ID)
		}
		seen[f.ID] = true
		if rule := rules[f.Rule]; rule.Doc == "" || rule.Severity != f.Severity || rule.Class != f.Class || f.Class != factcheck.Class(c.Standing) {
			t.Errorf("%s: %s and %s do not go with the rule %+v", f.Message, f.Class, f.Severity, rule)
		}
	}
	again := checkDraft(t, normalize.Report{ID: "draft", Text: "Now then. " + draft.Text}, []normalize.Report{{ID: "wire", Text: "Police said 14 people were hurt off Marrow Point."}})
	for i, c := range again.Claims {
		if c.ID != d.Claims[i].ID {
			t.Errorf("%s: its ID is %s, and %s where other words stand before it", c.Message, d.Claims[i].ID, c.ID)
		}
	}
}
