package factcheck_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// quarrel is two reports that differ in a figure and in a day.
var quarrel = []normalize.Report{
	{ID: "wire", Published: "2025-03-14", Text: "The ferry sank on Monday. Police said 14 passengers were hurt in the accident off Marrow Point.\n\nThe bridge at Orrin was closed on Monday after cracks were found in two of its pillars.\n"},
	{ID: "post", Published: "2025-03-14", Text: "The ferry sank on Monday. Police said 19 passengers were hurt in the accident off Marrow Point.\n\nThe bridge at Orrin was closed on Saturday after cracks were found in two of its pillars.\n"},
}

// TestBaselineOfAResultLeavesNothingNew holds that a baseline written from results knows each of their findings, has no stale
// entry and reads back as it was written.
func TestBaselineOfAResultLeavesNothingNew(t *testing.T) {
	local := compare(t, localReports(t))
	local.ID = "ferry"
	small := compare(t, quarrel)
	small.ID = "bridge"
	rapid.Check(t, func(rt *rapid.T) {
		var results []factcheck.Result
		for _, r := range []factcheck.Result{local, small} {
			r.Findings = rapid.SliceOfDistinct(rapid.SampledFrom(r.Findings), func(f factcheck.Finding) string { return f.ID }).Draw(rt, r.ID)
			results = append(results, r)
		}
		b := factcheck.Baseline{}.Renew(results, "2025-03-14", nil)
		var file bytes.Buffer
		if err := b.Write(&file); err != nil {
			rt.Fatal(err)
		}
		again, err := factcheck.ReadBaseline(&file)
		if err != nil {
			rt.Fatal(err)
		}
		if d := cmp.Diff(b, again); d != "" {
			rt.Fatalf("written and read (-before +after):\n%s", d)
		}
		marked, stale := again.Apply(results)
		if len(stale) > 0 {
			rt.Fatalf("stale: %+v", stale)
		}
		for i, r := range marked {
			for j, f := range r.Findings {
				if !f.Known || results[i].Findings[j].Known {
					rt.Fatalf("finding %q is new, or was marked where it was given", f.Message)
				}
			}
		}
	})
}

func TestBaselineTellsNewFromKnownAndStale(t *testing.T) {
	r := compare(t, quarrel)
	r.ID = "e1"
	number := slices.IndexFunc(r.Findings, func(f factcheck.Finding) bool { return f.Kind == "number" && f.Class == factcheck.Discrepancy })
	if number < 0 {
		t.Fatal("the figures were not found to differ")
	}
	known := factcheck.Known{Event: "e1", ID: r.Findings[number].ID, Since: "2020-01-01"}
	gone := factcheck.Known{Event: "e1", ID: "feedfeedfeed", Message: "Once there was a difference."}
	elsewhere := factcheck.Known{Event: "e2", ID: r.Findings[number].ID}
	b := factcheck.Baseline{Findings: []factcheck.Known{known, gone, elsewhere}}
	marked, stale := b.Apply([]factcheck.Result{r})
	if d := cmp.Diff([]factcheck.Known{gone, elsewhere}, stale); d != "" {
		t.Errorf("stale entries (-want +got):\n%s", d)
	}
	for i, f := range marked[0].Findings {
		if f.Known != (i == number) {
			t.Errorf("%s: known is %v", f.Message, f.Known)
		}
	}
	renewed := b.Renew([]factcheck.Result{r}, "2025-03-14", factcheck.Policy{}.Reaches)
	since := map[string]string{}
	for _, k := range renewed.Findings {
		since[k.Kind] = k.Since
	}
	if d := cmp.Diff(map[string]string{"number": "2020-01-01", "date": "2025-03-14"}, since); d != "" {
		t.Errorf("since when the renewed entries are known (-want +got):\n%s", d)
	}
}

func TestBaselineThatIsNone(t *testing.T) {
	for _, c := range []struct{ reason, text, want string }{
		{"no JSON: the line is named", "{\n\"schema\": oops}", "line 2: not JSON: invalid character 'o' looking for beginning of value"},
		{"another type", "{\"schema\":\"corroborate/baseline/v1\",\n\"findings\":3}", "line 2: no baseline: json: cannot unmarshal number into Go struct field Baseline.findings of type []factcheck.Known"},
		{"another file of ours", `{"schema":"corroborate/v1","findings":[]}`, `no baseline: the schema is "corroborate/v1", not "corroborate/baseline/v1"`},
		{"an entry that is none", `{"schema":"corroborate/baseline/v1","findings":[{"id":"a"},{}]}`, "no baseline: finding 2 has no id"},
		{"empty", "", "line 1: not JSON: unexpected end of JSON input"},
	} {
		if _, err := factcheck.ReadBaseline(strings.NewReader(c.text)); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", c.reason, err, c.want)
		}
	}
}

func TestCommentsSuppressFindings(t *testing.T) {
	const line = "Police said 19 passengers were hurt in the accident off Marrow Point."
	for _, c := range []struct {
		reason, from, to string
		suppressed       map[string]string // reasons by the kinds of discrepancies
		idle             string            // the comment's kind and reason, where it suppresses nothing
	}{
		{"none", "", "", map[string]string{"number": "", "date": ""}, ""},
		{"behind the line", line, line + " <!-- corroborate:ignore number counted two hours later -->", map[string]string{"number": "counted two hours later", "date": ""}, ""},
		{"on a line before it", "The bridge", "<!-- corroborate:ignore date agreed with the desk -->\n\nThe bridge", map[string]string{"number": "", "date": "agreed with the desk"}, ""},
		{"of another kind", line, line + " <!-- corroborate:ignore quote no words of his -->", map[string]string{"number": "", "date": ""}, "quote no words of his"},
		{"on another line", "The bridge", "<!-- corroborate:ignore number counted later -->\nThe bridge", map[string]string{"number": "", "date": ""}, "number counted later"},
		{"an author's own comment suppresses nothing", line, line + " <!-- number checked twice -->", map[string]string{"number": "", "date": ""}, ""},
		{"two for the same: both are at work", line, line + " <!-- corroborate:ignore number counted later --> <!-- corroborate:ignore number twice told -->", map[string]string{"number": "counted later", "date": ""}, ""},
		{"what agrees needs none", "The ferry", "<!-- corroborate:ignore claim it is so -->\nThe ferry", map[string]string{"number": "", "date": ""}, "claim it is so"},
	} {
		reports := slices.Clone(quarrel)
		if c.from != "" {
			reports[1].Text = strings.Replace(reports[1].Text, c.from, c.to, 1)
		}
		got := map[string]string{}
		result := compare(t, reports)
		for _, f := range result.Findings {
			if f.Class == factcheck.Discrepancy {
				got[f.Kind] = f.Suppressed
			}
			for _, e := range f.Evidence {
				if f.Class != factcheck.Discrepancy && strings.Contains(e.Text, "corroborate:") {
					t.Errorf("%s: %s takes the comment for text", c.reason, f.Message)
				}
			}
		}
		if d := cmp.Diff(c.suppressed, got); d != "" {
			t.Errorf("%s: discrepancies and why they are suppressed (-want +got):\n%s", c.reason, d)
		}
		idle := ""
		for _, x := range result.Idle {
			idle += x.Kind + " " + x.Reason
			if x.Report != "post" || x.In(reports[1].Text) != "<!-- corroborate:ignore "+idle+" -->" {
				t.Errorf("%s: %+v is %q in %s", c.reason, x, x.In(reports[1].Text), x.Report)
			}
		}
		if idle != c.idle {
			t.Errorf("%s: idle: %q, want %q", c.reason, idle, c.idle)
		}
	}
}

func TestCommentWithoutAReason(t *testing.T) {
	for _, c := range []struct{ reason, comment string }{
		{"no reason", "<!-- corroborate:ignore number -->"},
		{"no kind", "<!-- corroborate:ignore -->"},
		{"a word that there is not", "<!-- corroborate:skip number for now -->"},
	} {
		reports := slices.Clone(quarrel)
		reports[1].Text += "\n" + c.comment
		_, err := factcheck.Compare(t.Context(), reports)
		if !errors.Is(err, factcheck.ErrSuppression) || !strings.HasPrefix(err.Error(), `report 2 ("post"), line 5: `) {
			t.Errorf("%s: %v", c.reason, err)
		}
	}
}
