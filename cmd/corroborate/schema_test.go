package main

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestSARIFIsValid holds what is written as SARIF against the schema that OASIS
// publishes with the standard (errata 01, as it was given out; see testdata/schema/README.md).
func TestSARIFIsValid(t *testing.T) {
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	schema, err := c.Compile("testdata/schema/sarif-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	reports, err := filepath.Glob("../../examples/reports/*.txt")
	if err != nil || len(reports) < 2 {
		t.Fatalf("no example reports: %v, %v", reports, err)
	}
	hostile := `{"id":"a\u202e/[x](1)","reports":[{"id":"a\n%41","text":"The Sea Lark struck the quay. Police said 14 passengers [were](2) {0} hurt."},{"id":"b::c","text":"The Sea Lark struck the quay. Police said 23 passengers [were](2) {0} hurt."}]}`
	compare := []string{"compare", "--format", "sarif", "--fail-on", "never"}
	for _, x := range []struct {
		reason, stdin string
		args          []string
	}{
		{"reports in files", "", slices.Concat(compare, reports)},
		{"findings that are no discrepancies, too", "", slices.Concat(compare, []string{"--only", "agreement,discrepancy,single-source,framing"}, reports)},
		{"nothing found", "", slices.Concat(compare, []string{"--only", "attribution", "--min-confidence", "1"}, reports)},
		{"reports in no file, with texts that would be links and placeholders", hostile, compare},
		{"a draft against its sources", "", []string{"check", reports[0], "--against", strings.Join(reports[1:], ","), "--format", "sarif"}},
	} {
		status, out, stderr := call(strings.NewReader(x.stdin), x.args...)
		if status > 1 || x.args[0] == "compare" && status != 0 {
			t.Fatalf("%s: status %d: %s", x.reason, status, stderr)
		}
		log, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(out)))
		if err != nil {
			t.Fatalf("%s: %v", x.reason, err)
		}
		if err := schema.Validate(log); err != nil {
			t.Errorf("%s: %v", x.reason, err)
		}
	}
	wrong, err := jsonschema.UnmarshalJSON(strings.NewReader(`{"version":"2.1.0","runs":[{"tool":{"driver":{}}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if schema.Validate(wrong) == nil {
		t.Error("the schema takes a tool without a name")
	}
}
