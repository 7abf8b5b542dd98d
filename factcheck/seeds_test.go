package factcheck_test

import (
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// TestSeeds holds what a careful reader of the two published reports finds first, as spans: their words are not the project's to copy.
func TestSeeds(t *testing.T) {
	reports := seedReports(t)
	trt, gt := reports[0].ID, reports[1].ID
	result := compare(t, reports)

	type spans map[string][][2]int // by report; one of each report's is to be touched
	tests := []struct {
		reason string
		class  factcheck.Class
		kinds  string // one of these
		where  spans
		relay  string // who passes the words on, in one of the reports
	}{
		{"one utterance in two translations", factcheck.Discrepancy, "quote", spans{trt: {{1087, 1257}}, gt: {{3841, 4007}}}, ""},
		{"partly quoted here, relayed by an agency there", factcheck.Agreement, "claim quote attribution", spans{trt: {{955, 1083}}, gt: {{3698, 3838}}}, "Tass"},
		{"the system of the United Nations", factcheck.Agreement, "claim quote attribution", spans{trt: {{1963, 2025}}, gt: {{5570, 5662}, {5885, 5956}}}, ""},
		{"the call itself", factcheck.Agreement, "claim", spans{trt: {{454, 493}, {27, 42}}, gt: {{403, 466}}}, ""},
		{"the day of the call", factcheck.Agreement, "date", spans{trt: {{454, 469}, {362, 378}}, gt: {{448, 477}, {342, 358}}}, ""},
		{"the Chinese leader with his office", factcheck.Agreement, "entity", spans{trt: {{380, 410}}, gt: {{181, 209}, {374, 402}}}, ""},
		{"the Russian leader with his office", factcheck.Agreement, "entity", spans{trt: {{72, 86}, {415, 453}}, gt: {{415, 447}}}, ""},
		{"new height against greater heights: one statement", factcheck.Agreement, "claim quote attribution", spans{trt: {{1874, 1945}}, gt: {{1374, 1458}}}, ""},
		{"the trade volume", factcheck.SingleSource, "number", spans{gt: {{4997, 5011}}}, ""},
		{"its growth", factcheck.SingleSource, "number", spans{gt: {{5013, 5048}}}, ""},
		{"the statement on Taiwan with its relay", factcheck.SingleSource, "claim quote", spans{gt: {{4040, 4183}}}, "Xinhua"},
		{"the experts", factcheck.SingleSource, "claim quote", spans{gt: {{689, 848}, {1881, 2006}, {2530, 2649}}}, ""},
		{"energy", factcheck.SingleSource, "claim", spans{trt: {{1708, 1765}}}, ""},
		{"whose voices are heard, in the one", factcheck.Framing, "voice", spans{trt: {{0, 3000}}}, ""},
		{"whose voices are heard, in the other", factcheck.Framing, "voice", spans{gt: {{0, 9000}}}, ""},
		{"what leads", factcheck.Framing, "emphasis", spans{gt: {{0, 9000}}}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			for _, f := range result.Findings {
				if f.Class != tt.class || !strings.Contains(" "+tt.kinds+" ", " "+f.Kind+" ") {
					continue
				}
				touched, relay := map[string]bool{}, tt.relay == ""
				for _, e := range f.Evidence {
					for _, s := range tt.where[e.Report] {
						if e.Start < s[1] && s[0] < e.End {
							touched[e.Report] = true
						}
					}
					relay = relay || strings.Contains(strings.ToLower(e.Relay), strings.ToLower(tt.relay))
				}
				if len(touched) == len(tt.where) && relay {
					return
				}
			}
			t.Errorf("no %s of kind %s at %v", tt.class, tt.kinds, tt.where)
		})
	}

	t.Run("the translation is told from a misquotation", func(t *testing.T) {
		broken := strings.Index(reports[0].Text, "imp ")
		n := 0
		for _, f := range result.Findings {
			if f.Class != factcheck.Discrepancy || f.Kind != "quote" {
				continue
			}
			for _, e := range f.Evidence {
				if e.Report != trt || e.End <= 1087 || e.Start >= 1257 {
					continue
				}
				n++
				if f.Severity != factcheck.Warning || f.Reason != "translation" {
					t.Errorf("severity %s and reason %q, want a warning for a translation", f.Severity, f.Reason)
				}
				if !strings.Contains(f.Message, "translation") {
					t.Error("the message doesn't speak of a translation")
				}
				if len(e.Marks) == 0 {
					t.Error("no differing words are marked")
				}
				for _, m := range e.Marks {
					if m.Start < broken+len("imp roving") && broken < m.End {
						t.Error("the broken word is marked as a differing one")
					}
				}
			}
			if n > 0 {
				for _, e := range f.Evidence {
					if !strings.Contains(e.Speaker, "Putin") {
						t.Errorf("speaker %q in %s", e.Speaker, e.Report)
					}
				}
				break
			}
		}
		if n != 1 {
			t.Errorf("%d quote discrepancies on the utterance, want 1", n)
		}
	})

	t.Run("captions, credits and remains of tags claim nothing", func(t *testing.T) {
		furniture := map[string][][2]int{
			trt: {{209, 378}, {strings.LastIndex(reports[0].Text, "SOURCE"), len(reports[0].Text)}},
			gt:  {{0, 373}},
		}
		for _, f := range result.Findings {
			if f.Kind != "claim" && f.Kind != "quote" && f.Kind != "number" {
				continue
			}
			for _, e := range f.Evidence {
				for _, s := range furniture[e.Report] {
					if e.Field == "text" && e.Start < s[1] && s[0] < e.End {
						t.Errorf("%s %s at %s %d-%d", f.Class, f.Kind, e.Report, e.Start, e.End)
					}
				}
			}
		}
	})
}
