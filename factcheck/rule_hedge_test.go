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
