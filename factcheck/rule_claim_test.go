package factcheck

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func TestHeadlinesThatShareOnlyNamesAreNoClaim(t *testing.T) {
	const body = " | Mayor Paul Derry and the painter Ines Holt both live in Marnhaven."
	for _, c := range []struct {
		a, b string
		told bool
	}{
		{"Paul Derry and Ines Holt: all about Marnhaven", "Ines Holt goes on offense against Paul Derry over Marnhaven", false},
		{"Paul Derry accuses Ines Holt of fraud in Marnhaven", "Marnhaven: fraud, says Paul Derry of Ines Holt", true},
	} {
		res, err := Compare(context.Background(), ruleCase{texts: []string{c.a + body, c.b + body}}.reports())
		if err != nil {
			t.Fatal(err)
		}
		told := slices.ContainsFunc(res.Findings, func(f Finding) bool {
			return f.Rule == "claim" && !slices.ContainsFunc(f.Evidence, func(e Evidence) bool { return e.Field != "title" })
		})
		if told != c.told {
			t.Errorf("%q and %q: told as one claim is %v, want %v", c.a, c.b, told, c.told)
		}
	}
}

func TestClaimsShowWhatIsPairedWithTheirSentence(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "examples", "reports", "event.json"))
	if err != nil {
		t.Fatal(err)
	}
	var event struct {
		Reports []normalize.Report `json:"reports"`
	}
	if err := json.Unmarshal(data, &event); err != nil {
		t.Fatal(err)
	}
	p, res, err := (&Checker{settings{rules: rules}}).compare(context.Background(), event.Reports)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, f := range res.Findings {
		if f.Rule != "claim" || f.Class != Agreement || len(f.Evidence) < 3 {
			continue
		}
		n++
		if !linkedToOne(p, f) {
			t.Errorf("no passage is paired with all others: %s", f.Message)
		}
	}
	if n == 0 {
		t.Error("no claim has three passages or more, so nothing was tested")
	}
}

func linkedToOne(p *Pass, f Finding) bool {
	for _, e := range f.Evidence {
		all := true
		for _, o := range f.Evidence {
			x, y := p.placeOf(e), p.placeOf(o)
			all = all && (x == y || p.tellsSame(x, y) > 0)
		}
		if all {
			return true
		}
	}
	return false
}

func TestSentencesWithOtherFiguresAreNoClaim(t *testing.T) {
	for _, c := range []struct {
		a, b string
		told bool
	}{
		{"The fire in the mill at Orrin killed 40 people on Monday.", "On Monday 60 people died in the fire in the mill at Orrin.", false},
		{"The fire in the mill at Orrin killed 40 people on Monday.", "On Monday 40 people died in the fire in the mill at Orrin.", true},
		{"HALIFAX - Four workers were killed by a fire in the mill at Orrin on Monday.", "A fire in the mill at Orrin killed three workers on Monday.", false},
		{"The fire in the mill at Orrin killed 40 people on Monday.", "On Monday more than 30 people died in the fire in the mill at Orrin.", true},
	} {
		res, err := Compare(context.Background(), ruleCase{texts: []string{c.a, c.b}}.reports())
		if err != nil {
			t.Fatal(err)
		}
		if told := slices.ContainsFunc(res.Findings, func(f Finding) bool { return f.Rule == "claim" }); told != c.told {
			t.Errorf("%q and %q: told as one claim is %v, want %v", c.a, c.b, told, c.told)
		}
	}
}
