package factcheck

import "testing"

func TestOrder(t *testing.T) {
	checkRule(t, "order", []ruleCase{
		{"after against before", []string{
			"The harbour office of Orrin was in uproar on Thursday. Clerk Paul Derry shredded the inspection logs after the auditors asked for them, the office said. The auditors have left.",
			"The harbour office of Orrin is in trouble again. Clerk Paul Derry shredded the inspection logs before the auditors asked for them, the office said.",
		}, "opposite order"},
		{"clauses change places", []string{
			"The police chase in Orrin ended badly. Officers opened fire after the driver rammed a patrol car on Quay Street. Nobody else was hurt.",
			"Two officers are suspended in Orrin. The driver rammed a patrol car on Quay Street after officers opened fire.",
		}, "opposite order"},
		{"a clause in front", []string{
			"After prosecutors charged him with fraud, Paul Derry resigned from the harbour board of Orrin. He has been a member since 2011.",
			"Paul Derry is out. Prosecutors charged him with fraud only after he resigned from the harbour board of Orrin.",
		}, "opposite order"},
		{"a noun for a verb", []string{
			"Ines Holt quit the party on Monday. Her resignation came after the arrest of her brother in Lund, aides said.",
			"The mayor's brother was arrested in Lund on Monday night. He was arrested after Ines Holt resigned from the party, aides of her said.",
		}, "[note ]"},
		{"nouns on both sides", []string{
			"The explosion at the Orrin mill followed a long night. The evacuation of the mill came after the explosion in the boiler room, the fire brigade said.",
			"The Orrin mill is a ruin. The explosion in the boiler room came after the evacuation of the mill, the fire brigade said.",
		}, "opposite order"},
		{"prior to", []string{
			"The council of Orrin approved the budget prior to the publication of the auditor's report on the harbour. It was a short session.",
			"The council of Orrin approved the budget after the publication of the auditor's report on the harbour. Nobody spoke.",
		}, "opposite order"},
		{"following", []string{
			"Marrow Shipping laid off forty dockers following the collapse of the crane at the east quay. The crane was new.",
			"Marrow Shipping laid off forty dockers before the collapse of the crane at the east quay. The union had warned of it.",
		}, "opposite order"},
		{"followed by", []string{
			"A power cut at the Orrin hospital was followed by a fire in the cellar, a spokeswoman said. No patient was hurt.",
			"A fire broke out in the cellar of the Orrin hospital, followed by a power cut in the building. No patient was hurt.",
		}, ""}, // a verb on one side, its noun on the other
		{"then", []string{
			"Governor Carl Dean vetoed the ferry bill on Friday. He fired the transport secretary, then vetoed the ferry bill in the afternoon.",
			"The ferry bill is dead. Governor Carl Dean vetoed the ferry bill, then fired the transport secretary.",
		}, "opposite order"},
		{"gerunds", []string{
			"Surgeon Dora Lint washed her hands of it. Lint alerted the board after operating on the second patient, a nurse told the inquiry in Orrin.",
			"Surgeon Dora Lint gave evidence in Orrin. Lint alerted the board before operating on the second patient, a nurse told the inquiry.",
		}, "opposite order"},
		{"with days between", []string{
			"The bridge at Lund was closed three days after inspectors discovered cracks in the north pier. It carries the road to Orrin.",
			"The bridge at Lund is shut. It was closed before inspectors discovered cracks in the north pier, because of the flood.",
		}, "opposite order"},
		{"a voice tells it", []string{
			"Derry’s lawyer Mona Prior said the police searched the flat after the judge signed the warrant. The trial goes on in Orrin.",
			"The trial of Paul Derry goes on in Orrin. Constable Ray Toll said the police searched the flat before the judge signed the warrant.",
		}, "[note ]"},
		{"two of three reports", []string{
			"Ferry crews abandoned the Lady Anne after the engine room flooded, the coastguard said. The ship lies off Marrow Point.",
			"The Lady Anne lies off Marrow Point. Ferry crews abandoned the ship before the engine room flooded, the coastguard said.",
			"The Lady Anne is adrift off Marrow Point. Tugs are on their way from Orrin.",
		}, "opposite order"},
		{"one finding for all reports", []string{
			"Ferry crews abandoned the Lady Anne after the engine room flooded, the log says. The ship lies off Marrow Point.",
			"Ferry crews abandoned the Lady Anne before the engine room flooded. The ship lies off Marrow Point.",
			"The engine room of the Lady Anne flooded after the ferry crews abandoned her.",
		}, "Paper C has “The engine room"},
		{"the company's side", []string{
			"Brant Foods recalled the soup after two children fell ill in Lund, health officials found. The plant is closed.",
			"The plant of Brant Foods is closed. Two children fell ill in Lund after Brant Foods recalled the soup, health officials found.",
		}, ""}, // "fell" says too little
		{"dismissals", []string{
			"Coach Ray Toll was dismissed before the club published the report on the youth team, Orrin Rovers said on Sunday.",
			"Orrin Rovers published the report on the youth team before coach Ray Toll was dismissed, a director admitted.",
		}, "opposite order"},
		{"a verb that no list knows", []string{
			"Protesters stormed the parliament in Zarin hours after the president dissolved it. Shots were heard.",
			"The president of Zarin dissolved parliament after protesters stormed the building, state television reported.",
		}, "opposite order"},
		{"only after, in reported speech", []string{
			"Rescuers reached the miners on Sunday. The company informed the families only after the newspaper published the list of the missing, relatives complained.",
			"The mine's owner is criticized. Relatives said the company had informed the families before the newspaper published the list of the missing.",
		}, "[note ]"},
		{"an approval and its trial", []string{
			"The vaccine was approved before the final trial ended, the regulator acknowledged. Doctors are divided.",
			"The regulator approved the vaccine after the final trial ended. Doctors are divided.",
		}, "opposite order"},

		{"it happened again", []string{
			"The club sacked the coach after losing at home to Lund for the third time.",
			"The club lost at home to Lund again after it sacked the coach.",
		}, ""},
		{"another year's", []string{
			"Shares of Nordbank fell after the central bank raised rates. Analysts expect more.",
			"The central bank raised rates after shares of Nordbank fell last year, an analyst said, and again this week.",
		}, ""},
		{"promised is not done", []string{
			"Ines Holt was elected after she promised to cut taxes.",
			"Ines Holt cut taxes after she was elected in the spring.",
		}, ""},
		{"other days", []string{
			"Police searched the flat on Monday after the judge signed the warrant.",
			"The judge signed the warrant on Thursday after police searched the flat.",
		}, ""},
		{"the same order in other words", []string{
			"Officers opened fire after the driver rammed a patrol car on Quay Street.",
			"The driver rammed a patrol car on Quay Street before officers opened fire.",
		}, ""},
		{"the report has both", []string{
			"Officers opened fire after the driver rammed a patrol car on Quay Street, the chief said. Witnesses said the driver rammed a patrol car on Quay Street after officers opened fire.",
			"The driver rammed a patrol car on Quay Street after officers opened fire.",
		}, ""},
		{"before a body", []string{
			"Paul Derry testified before the committee that investigated the harbour fraud in Orrin.",
			"Paul Derry testified after the committee investigated the harbour fraud in Orrin.",
		}, ""},
		{"another person's", []string{
			"Ines Holt resigned after Paul Derry was charged with fraud in Orrin.",
			"Ines Holt was charged with fraud after Paul Derry resigned in Orrin.",
		}, ""},
		{"denied", []string{
			"The police did not search the flat after the judge signed the warrant in the Derry case.",
			"The judge signed the warrant in the Derry case after the police searched the flat.",
		}, ""},
		{"the speaker's words", []string{
			"“The police searched the flat after the judge signed the warrant,” a lawyer said in the Derry trial.",
			"The police searched the flat before the judge signed the warrant in the Derry trial.",
		}, ""},
		{"other things in common words", []string{
			"Ticket sales rose after the festival opened in Orrin.",
			"The museum in Lund opened after ticket sales for the year rose.",
		}, ""},
		{"what never came", []string{
			"Officers arrested the driver before he could flee across the bridge to Lund.",
			"The driver fled across the bridge to Lund before officers arrested him.",
		}, ""},
		{"looked after", []string{
			"Nurse Dora Lint looked after the wounded, then called the coastguard in Orrin.",
			"Nurse Dora Lint called the coastguard in Orrin, then looked after the wounded.",
		}, ""},
		{"a then mayor", []string{
			"Ines Holt, then mayor of Orrin, approved the sale and signed the contract with Marrow Shipping.",
			"Ines Holt signed the contract with Marrow Shipping, then approved the sale as mayor of Orrin.",
		}, ""},
	})
}
