package factcheck

import "testing"

func TestAttributionVerbs(t *testing.T) {
	checkFraming(t, "attribution-verb", []ruleCase{
		{"said against admitted", []string{
			"Mayor Ines Holt said the old harbour wall had been unsafe for several years.",
			"Mayor Ines Holt admitted that the old harbour wall had been unsafe for several years.",
		}, "Paper A has “said”, Paper B has “admitted”"},
		{"all reports that have the statement", []string{
			"Mayor Ines Holt said the old harbour wall had been unsafe for several years.",
			"Mayor Ines Holt admitted that the old harbour wall had been unsafe for several years.",
			"The old harbour wall had been unsafe for several years, Ines Holt told the council.",
		}, "“told”"},
		{"verbs of one class", []string{
			"Mayor Ines Holt said the old harbour wall had been unsafe for several years.",
			"The old harbour wall had been unsafe for several years, Ines Holt told the council.",
		}, ""},
		{"what somebody is accused of telling", []string{
			"Paul Derry said the old harbour wall had been unsafe for several years.",
			"A docker accused Paul Derry of claiming that the old harbour wall had been unsafe for several years.",
		}, ""},
		{"a belief inside of what is said", []string{
			"Mayor Ines Holt said she was “exhilarated” by the vote on the old harbour wall.",
			"Mayor Ines Holt said she feels “exhilarated” by the vote on the old harbour wall.",
		}, ""},
		{"in a relative clause", []string{
			"Mayor Ines Holt promised to rebuild what she claimed was “a monument of the harbour”.",
			"The old wall is “a monument of the harbour”, Ines Holt said.",
		}, ""},
		{"a question is another act", []string{
			"“Was the old harbour wall unsafe for several years?” Ines Holt asked.",
			"Ines Holt said: “Was the old harbour wall unsafe for several years?”",
		}, ""},
		{"another speaker", []string{
			"Mayor Ines Holt said the old harbour wall had been unsafe for several years.",
			"Docker Carl Dean admitted that the old harbour wall had been unsafe for several years.",
		}, ""},
		{"other things by one speaker", []string{
			"Mayor Ines Holt said the old harbour wall had been unsafe for several years.",
			"Mayor Ines Holt admitted that she had never read the letter of the dockers.",
		}, ""},
	})
}
