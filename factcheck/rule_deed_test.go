package factcheck

import "testing"

func TestDeeds(t *testing.T) {
	const rest = " the sale of the east quay to Marrow Shipping."
	checkRule(t, "deed", []ruleCase{
		{"will against did", []string{"Mayor Ines Holt will veto" + rest, "Mayor Ines Holt vetoed" + rest}, "Paper A has “will veto”, Paper B has “vetoed”"},
		{"plans against has done", []string{"Mayor Ines Holt plans to veto" + rest, "Mayor Ines Holt has already vetoed" + rest}, "“plans to veto”"},
		{"an adverb between", []string{"Mayor Ines Holt will officially endorse Paul Derry for the harbour board.", "Mayor Ines Holt endorsed Paul Derry for the harbour board."}, "“will officially endorse”"},
		{"a long apposition before the verb", []string{"Mayor Ines Holt is expected to veto" + rest, "Ines Holt, the mayor of Orrin since the great storm, vetoed" + rest}, "“is expected to veto”"},
		{"a day later it may have happened", []string{"Mayor Ines Holt will veto" + rest, "+1 Mayor Ines Holt vetoed" + rest}, "[note later-report]"},
		{"both plan", []string{"Mayor Ines Holt will veto" + rest, "Mayor Ines Holt intends to veto" + rest}, ""},
		{"the report has both", []string{"Mayor Ines Holt will veto" + rest + " Mayor Ines Holt vetoed" + rest, "Mayor Ines Holt vetoed" + rest}, ""},
		{"another object", []string{"Mayor Ines Holt will meet Paul Derry in the hall.", "Mayor Ines Holt met Carl Dean in the hall."}, ""},
		{"another subject", []string{"Mayor Ines Holt will veto" + rest, "Governor Carl Dean vetoed" + rest}, ""},
		{"other days", []string{"Mayor Ines Holt will address the harbour board on Sunday.", "Mayor Ines Holt addressed the harbour board on Thursday."}, ""},
		{"planned then, done by now", []string{"Mayor Ines Holt was expected to veto" + rest, "Mayor Ines Holt vetoed" + rest}, ""},
		{"a refusal to come", []string{"Mayor Ines Holt will not veto" + rest, "Mayor Ines Holt vetoed" + rest}, ""},
		{"still not done", []string{"Mayor Ines Holt has yet to veto" + rest, "Mayor Ines Holt vetoed" + rest}, "“has yet to veto”"},
		{"not fully done", []string{"Mayor Ines Holt has yet to adequately answer the summons of the harbour board.", "Mayor Ines Holt did not answer any summons of the harbour board."}, "“has yet to adequately answer”"},
		{"not fully done is done in part", []string{"Mayor Ines Holt did not fully answer the summons of the harbour board.", "Mayor Ines Holt answered the summons of the harbour board."}, ""},
		{"her own denial", []string{"Ines Holt said that Ines Holt did not veto" + rest, "Mayor Ines Holt vetoed" + rest}, ""},
		{"everyday verbs", []string{"Mayor Ines Holt will make a speech in Orrin.", "Mayor Ines Holt made a speech in Orrin."}, ""},
		{"the speaker's words", []string{"“Mayor Ines Holt will veto the sale of the east quay to Marrow Shipping,” a clerk said.", "Mayor Ines Holt vetoed" + rest}, ""},
	})
}
