package factcheck

import "testing"

func TestHedges(t *testing.T) {
	checkFraming(t, "hedge", []ruleCase{
		{"told as a fact elsewhere", []string{
			"The captain allegedly left the bridge before the ferry struck the rocks off Marrow Point.",
			"The captain left the bridge before the ferry struck the rocks off Marrow Point.",
		}, "Paper A hedges with “allegedly” where Paper B does not"},
		{"could against will", []string{
			"The council could lose its majority in the harbour board of Orrin, Ines Holt said on Monday.",
			"The council will lose its majority in the harbour board of Orrin, Ines Holt said on Monday.",
		}, "“could”"},
		{"the same names in other words", []string{
			"The advertisement of Marrow Shipping, reportedly to run in Orrin, Lund and Zarin, costs $2 million.",
			"Marrow Shipping has booked $2 million of space for the advertisement in the papers of Orrin, Lund and Zarin.",
		}, "“reportedly”"},
		{"a noun phrase, in a sentence that tells other things, too", []string{
			"The prosecutor is investigating alleged harbour fraud at Marrow Shipping in Orrin. Paul Derry declined to comment.",
			"Ines Holt met the prosecutor who is investigating harbour fraud at Marrow Shipping on Monday, and praised her work.",
		}, "Paper A hedges with “alleged” where Paper B does not"},
		{"should against will", []string{
			"Orrin and Lund should jointly rebuild the old harbour wall, Ines Holt said on Monday.",
			"Orrin and Lund will rebuild the old harbour wall together, Ines Holt said on Monday.",
		}, "Paper A says what “should” be where Paper B does not"},
		{"should against a past", []string{
			"Orrin and Lund should jointly rebuild the old harbour wall, Ines Holt said on Monday.",
			"Orrin and Lund rebuilt the old harbour wall together in 1990, Ines Holt said on Monday.",
		}, ""},
		{"accused of", []string{
			"The captain is accused of leaving the bridge before the ferry struck the rocks off Marrow Point.",
			"The captain left the bridge before the ferry struck the rocks off Marrow Point.",
		}, "“accused of”"},
		{"charged with", []string{
			"The captain is accused of leaving the bridge before the ferry struck the rocks off Marrow Point.",
			"The captain was charged with leaving the bridge before the ferry struck the rocks off Marrow Point.",
		}, ""},
		{"claimed in both", []string{
			"The docker claimed that the captain left the bridge before the ferry struck the rocks.",
			"The captain left the bridge before the ferry struck the rocks, the docker told the court.",
		}, ""},
		{"what was not done", []string{
			"The captain reportedly called for a new pilot at Marrow Point on Monday.",
			"The captain stopped short of calling for a new pilot at Marrow Point on Monday.",
		}, ""},
		{"both hedge", []string{
			"The captain allegedly left the bridge before the ferry struck the rocks off Marrow Point.",
			"The captain reportedly left the bridge before the ferry struck the rocks off Marrow Point.",
		}, ""},
		{"another thing is hedged", []string{
			"Ines Holt, a possible successor of Governor Carl Dean, opened the new quay of Orrin on Monday.",
			"Ines Holt opened the new quay of Orrin on Monday with Governor Carl Dean.",
		}, ""},
		{"what somebody suggested", []string{
			"Ines Holt suggested that the old harbour wall had been unsafe for several years.",
			"Ines Holt said that the old harbour wall had been unsafe for several years.",
		}, ""},
		{"the same word in another form", []string{
			"Ines Holt said the board believed that the old harbour wall was unsafe.",
			"The board believes that the old harbour wall was unsafe, Ines Holt said.",
		}, ""},
		{"in quotation marks", []string{
			"“The captain possibly left the bridge before the ferry struck the rocks,” a sailor said.",
			"The captain left the bridge before the ferry struck the rocks off Marrow Point.",
		}, ""},
	})
}
