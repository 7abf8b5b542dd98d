package factcheck

import "testing"

func TestCause(t *testing.T) {
	checkRule(t, "cause", []ruleCase{
		{"because of against caused", []string{
			"Part of the Orrin grandstand is closed. The roof of the grandstand collapsed on Sunday because of heavy snow. Nobody was inside.",
			"Orrin Rovers will play elsewhere. Rotten beams caused the collapse of the grandstand's roof on Sunday.",
		}, "“because of heavy snow”"},
		{"due to", []string{
			"The night train to Lund stood for six hours. The delay of the train was due to a broken rail near Marrow. Buses were sent.",
			"Passengers slept on benches. The delay of the night train was due to a strike of signalmen. Buses came at dawn.",
		}, "other causes"},
		{"blamed on", []string{
			"The blackout in Orrin lasted until noon. The blackout in the old town was blamed on a squirrel in the substation.",
			"Half of Orrin was dark until noon. The blackout in the old town was caused by an overloaded cable.",
		}, "other causes"},
		{"because with a clause", []string{
			"The bridge at Lund was closed on Monday because inspectors discovered cracks in the north pier. Drivers take the ferry.",
			"Drivers to Orrin need patience. The bridge at Lund was closed on Monday because the river flooded the ramp.",
		}, "[note ]"},
		{"in front", []string{
			"Because of a gas leak, the school in Marrow was evacuated on Friday morning. Lessons resume on Monday.",
			"The school in Marrow was evacuated on Friday morning because of a bomb threat. Lessons resume on Monday.",
		}, "other causes"},
		{"resulted from", []string{
			"The spill off Marrow Point resulted from a cracked pipe, the operator wrote. Two beaches are shut.",
			"Two beaches are shut near Orrin. The spill off Marrow Point was caused by a collision with a trawler.",
		}, "other causes"},
		{"a voice against the report", []string{
			"The Lady Anne lists to port. Captain Ray Toll said the grounding of the ship was caused by a sudden squall.",
			"The Lady Anne lists to port off Orrin. The grounding of the ship was caused by an error of the helmsman.",
		}, "[note ]"},
		{"hedged", []string{
			"The fire at the Orrin mill may have been caused by an old heater. Two floors burned.",
			"Two floors of the Orrin mill burned. The fire at the mill was caused by a cigarette.",
		}, "[note ]"},
		{"led to", []string{
			"A shortage of nurses led to the closure of the maternity ward in Orrin. Mothers must travel to Lund.",
			"Mothers must travel to Lund. The closure of the maternity ward in Orrin was due to mould in the ceiling.",
		}, "[note ]"},
		{"as a result of", []string{
			"Forty dockers lost their jobs. Marrow Shipping closed the east quay as a result of falling cargo, it said.",
			"Forty dockers are out of work in Orrin. Marrow Shipping closed the east quay because of the unsafe wall.",
		}, "other causes"},
		{"sparked", []string{
			"Police used water cannon in Lund. The riot in the prison was sparked by the death of an inmate.",
			"Police went into the prison at Lund. The riot in the prison was sparked by a cut in rations.",
		}, "[note ]"},
		{"brought about", []string{
			"The failure of the Orrin dam was brought about by poor concrete, the inquiry found. Eleven farms were flooded.",
			"Eleven farms were flooded. An earthquake caused the failure of the Orrin dam.",
		}, "other causes"},
		{"three reports, two causes", []string{
			"The crane at the east quay toppled because of a gust of wind. A docker was hurt.",
			"The crane at the east quay toppled because of an overloaded hook. A docker was hurt.",
			"A docker was hurt at the east quay. The crane toppled in the morning.",
		}, "other causes"},
		{"one finding for all reports", []string{
			"The crane at the east quay toppled because of a gust of wind. A docker was hurt.",
			"The crane at the east quay toppled because of an overloaded hook. A docker was hurt.",
			"A docker was hurt. The crane at the east quay toppled because of a sudden gust.",
		}, "Paper A has “because of a gust of wind”, Paper B has “because of an overloaded hook”, Paper C has “because of a sudden gust”"},
		{"planes", []string{
			"The crash of the crop duster near Marrow was caused by engine failure. The pilot walked away.",
			"The pilot walked away. The crash of the crop duster near Marrow was caused by a collision with geese.",
		}, "other causes"},
		{"an outcome taken as known", []string{
			"At least nine people died when a ferry sank off Zarin. The sinking was caused by overloading, the coastguard said.",
			"Nine people drowned off Zarin. The ferry sank because of a hole in its hull, a minister said.",
		}, "[note ]"},
		{"voices with the same verb", []string{
			"The minister's resignation was triggered by a row over the budget, aides said. A successor will be named today.",
			"The minister's resignation was prompted by poor health, aides said. A successor will be named today.",
		}, "[note ]"},

		{"the first and the second match", []string{
			"Ian Moss missed the first match because of an injury to his knee.",
			"Ian Moss missed the second match because of a suspension.",
		}, ""},
		{"the roof and the cellar", []string{
			"The fire caused damage to the roof of the mill.",
			"Water from the hoses caused damage to the cellar of the mill.",
		}, ""},
		{"which of several are meant", []string{
			"Deaths caused by heat rose in Lund.",
			"Deaths caused by cold fell in Lund.",
		}, ""},
		{"seasons", []string{
			"Norfly lost money in spring because of the price of fuel.",
			"Norfly lost money in autumn because of a strike.",
		}, ""},
		{"the same cause in other words", []string{
			"The grandstand's roof collapsed on Sunday because of heavy snow.",
			"Snow that fell all night caused the collapse of the grandstand's roof on Sunday.",
		}, ""},
		{"the other cause is known", []string{
			"The grandstand's roof collapsed on Sunday because of heavy snow. Its beams were rotten.",
			"Rotten beams caused the collapse of the grandstand's roof on Sunday.",
		}, ""},
		{"another outcome", []string{
			"The delay of the train was due to a broken rail near Marrow.",
			"The delay of the ferry was due to fog.",
		}, ""},
		{"two delays", []string{
			"The delay of the Lund train was due to a broken rail.",
			"The delay of the Marrow train was due to a strike.",
		}, ""},
		{"both of a list", []string{
			"The bridge was closed because of cracks and the flood, the office in Lund said.",
			"The bridge was closed because of the flood, the office in Lund said.",
		}, ""},
		{"denied", []string{
			"The collapse of the grandstand's roof was not caused by snow.",
			"The collapse of the grandstand's roof was caused by rotten beams.",
		}, ""},
		{"the speaker's words", []string{
			"“The collapse of the grandstand's roof was caused by snow,” a fan said.",
			"The collapse of the grandstand's roof was caused by rotten beams.",
		}, ""},
		{"a synonym", []string{
			"The blackout in the old town was caused by a mistake.",
			"The blackout in the old town was caused by a fault.",
		}, ""},
		{"damage that the fire did", []string{
			"The damage caused in the fire at the mill is great.",
			"The damage at the mill was caused by water from the hoses.",
		}, ""},
		{"reasons of different deeds", []string{
			"Ines Holt voted against the sale because it is too cheap.",
			"Paul Derry voted against the sale because the buyer is a friend of the mayor.",
		}, ""},
		{"a reason and a time", []string{
			"The school in Marrow was evacuated on Friday because of a gas leak.",
			"The school in Marrow was evacuated on Friday after a call from a mother.",
		}, ""},
	})
}
