package factcheck

import (
	"context"
	"slices"
	"testing"
)

func TestSentencesThatExcludeEachOtherAreNoClaim(t *testing.T) {
	for _, c := range []struct {
		reason, a, b string
		told         bool
	}{
		{"one figure is shared, one is not", "The mill at Orrin employs 340 people and was fined $45,000 for blocked exits.", "The mill at Orrin, with 340 people, had been slapped with a $54,000 fine for blocked exits.", false},
		{"all figures are shared", "The mill at Orrin employs 340 people and was fined $45,000 for blocked exits.", "The mill at Orrin, with 340 people, had been slapped with a $45,000 fine for blocked exits.", true},
		{"one denies the verb", "His lawyer, Simon Hale, said he would appeal.", "Defence lawyer Simon Hale said his client would not appeal.", false},
		{"both deny it", "His lawyer, Simon Hale, said he would not appeal.", "Defence lawyer Simon Hale said his client would not appeal.", true},
		{"one tells a refusal", "Green Alliance leader Tomas Brandl refused to concede on Sunday.", "Tomas Brandl, the leader of the Green Alliance, conceded on Sunday.", false},
		{"one denies a count", "Survivors of the ferry said there were not enough life jackets.", "There were enough life jackets on the ferry, survivors said.", false},
		{"opposites, one of them an adjective", "Emergency departments stayed open.", "Emergency departments were shut in 14 hospitals.", false},
		{"opposite verbs", "The ferry Maid of Orr passed its last inspection in March.", "In March the Maid of Orr failed an inspection.", false},
		{"one verb", "The ferry Maid of Orr passed its last inspection in March.", "In March the Maid of Orr passed an inspection.", true},
		{"other ordinals", "Castleton took the lead through Jamie Price in the 14th minute.", "Jamie Price gave Castleton the lead in the 41st minute.", false},
		{"other years under one verb", "The ferry was built in 1987.", "The vessel was built in 1978.", false},
		{"opposites of two things", "Shares of Kestrel rose and those of Dunmore fell on Monday.", "On Monday Dunmore fell, and shares of Kestrel rose.", true},
	} {
		res, err := Compare(context.Background(), ruleCase{texts: []string{c.a, c.b}}.reports())
		if err != nil {
			t.Fatal(err)
		}
		if told := slices.ContainsFunc(res.Findings, func(f Finding) bool { return f.Rule == "claim" }); told != c.told {
			t.Errorf("%s: told as one claim is %v, want %v\n%s\n%s", c.reason, told, c.told, c.a, c.b)
		}
	}
}

func TestOppositeWords(t *testing.T) {
	checkRule(t, "polarity", []ruleCase{
		{"verbs", []string{"The ferry Maid of Orr passed its last inspection in March.", "In March the Maid of Orr failed an inspection."}, "“passed”, Paper B says “failed”"},
		{"nouns in one place", []string{"Rescuers pulled a three-year-old girl alive from the rubble at Sulim after 16 hours.", "At Sulim, rescuers saved a three-year-old boy from under the rubble after 16 hours."}, "“girl”, Paper B says “boy”"},
		{"a report that has both", []string{"The ferry Maid of Orr passed its last inspection in March. It failed one in May.", "In March the Maid of Orr failed an inspection."}, ""},
		{"of other things", []string{"The ferry Maid of Orr passed its last inspection in March.", "The owner of the Maid of Orr failed to answer in March."}, ""},
		{"two voices", []string{"The ferry passed its last inspection in March, said the owner, Paul Derry.", "The ferry failed its last inspection in March, said the captain, Ines Holt."}, ""},
		{"in quotation marks", []string{"“The ferry passed its last inspection in March,” it said.", "The ferry failed its last inspection in March, it said."}, ""},
	})
}

func TestDenialsInOtherWords(t *testing.T) {
	checkRule(t, "polarity", []ruleCase{
		{"one speaker's plan", []string{"His lawyer, Simon Hale, said he would appeal.", "Defence lawyer Simon Hale said his client would not appeal."}, "“not appeal” against “appeal”"},
		{"one speaker, denied twice", []string{"His lawyer, Simon Hale, said he would not appeal.", "Defence lawyer Simon Hale said his client would not appeal."}, ""},
		{"two speakers", []string{"His lawyer, Simon Hale, said he would appeal.", "The prosecutor, Ines Holt, said she would not appeal."}, ""},
		{"a refusal", []string{"Green Alliance leader Tomas Brandl refused to concede on Sunday.", "Tomas Brandl, the leader of the Green Alliance, conceded on Sunday."}, "“refused to concede” against “conceded”"},
		{"two refusals", []string{"Green Alliance leader Tomas Brandl refused to concede on Sunday.", "Tomas Brandl, the leader of the Green Alliance, declined to concede on Sunday."}, ""},
		{"a refusal given up", []string{"Green Alliance leader Tomas Brandl refused to concede on Sunday. He conceded later.", "Tomas Brandl, the leader of the Green Alliance, conceded on Sunday."}, ""},
	})
}

func TestNearFiguresOfOneThing(t *testing.T) {
	checkRule(t, "number", []ruleCase{
		{"near", []string{"The Nurses' Union said 43,000 of its members at 55 hospitals had joined the walkout.", "The Nurses' Union told of 43,000 nurses at 65 hospitals who had joined a walkout."}, "“55 hospitals”, Paper B says “65 hospitals”"},
		{"the same digits", []string{"The start-up Quillon has raised $25 million from investors led by Bramble Ventures.", "Led by Bramble Ventures, investors have put $52 million into the start-up Quillon."}, "“$25 million”, Paper B says “$52 million”"},
		{"far off, under other verbs", []string{"The start-up Quillon has raised $25 million from investors led by Bramble Ventures.", "Led by Bramble Ventures, investors have put $90 million into the start-up Quillon."}, ""},
		{"bounded", []string{"The start-up Quillon has raised more than $25 million from investors led by Bramble Ventures.", "Led by Bramble Ventures, investors have put $27 million into the start-up Quillon."}, ""},
	})
}

func TestSpansOfYears(t *testing.T) {
	checkRule(t, "date", []ruleCase{
		{"of one office", []string{"Paul Derry served as mayor of Orrin from 1966 to 1978 and wrote nine novels.", "The author of nine novels, Paul Derry was the mayor of Orrin from 1967 to 1979."}, "“1966 to 1978”, Paper B says “1967 to 1979”"},
		{"years under one verb", []string{"A probe to the planet Ilva will be launched in 2027.", "On Tuesday the team said that a probe to Ilva will be launched in 2025."}, "“2027”, Paper B says “2025”"},
		{"years under two verbs", []string{"A probe to the planet Ilva will be launched in 2027.", "The probe to the planet Ilva was built in 2025."}, ""},
		{"one end is the same", []string{"Paul Derry served as mayor of Orrin from 1966 to 1978 and wrote nine novels.", "The author of nine novels, Paul Derry was the mayor of Orrin from 1966 to 1979."}, ""},
		{"of two people", []string{"Paul Derry served as mayor of Orrin from 1966 to 1978 and wrote nine novels.", "The author of nine novels, Ines Holt was the mayor of Orrin from 1967 to 1979."}, ""},
	})
}
