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
		{"one verb in an infinitive and in a clause", []string{
			"Orrin's board met on Monday. Mayor Ines Holt pledged to repair the old harbour wall before winter.",
			"Dockers were in the hall. They asked for a new crane. Mayor Ines Holt said she would repair the old harbour wall.",
		}, "Paper A has “pledged”, Paper B has “said”"},
		{"words that go on with a quote", []string{
			"“I had never seen the letter,” Mayor Ines Holt said. “The harbour office was badly run and disorganised.”",
			"Mayor Ines Holt admitted having a “disorganised” harbour office.",
		}, "Paper A has “said”, Paper B has “admitted”"},
		{"one verb on other days", []string{
			"Orrin's board met on Monday. On 3 February, Mayor Ines Holt asserted that she would close the harbour to ferries and trawlers.",
			"Orrin's board met on Monday. Mayor Ines Holt said on Friday, 14 March that she would close the harbour to ships of Carl Dean, and that the council knew.",
		}, ""},
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
