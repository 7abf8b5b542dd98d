package normalize_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

func TestFurniture(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"place and agency", "OSLO (Reuters) - The ferry sank on Monday.", "dateline[Reuters] OSLO (Reuters) -"},
		{"place, state and dash", "DULUTH, Minn. — The ferry sank.", "dateline DULUTH, Minn. —"},
		{"place, day and agency", "BERGEN, Jan. 21 (Xinhua) -- The ferry sank.", "dateline[Xinhua News Agency] BERGEN, Jan. 21 (Xinhua) --"},
		{"agency between strokes", "BERGEN, October 15. /NTB/. The ferry sank.", "dateline[NTB] BERGEN, October 15. /NTB/."},
		{"place of no list and a hyphen", "HALIFAX - Four workers were killed.", "dateline HALIFAX -"},
		{"agency, and no dash", "Mumbai, Jan 5 (PTI) Two men were held.", "dateline[Press Trust Of India] Mumbai, Jan 5 (PTI)"},
		{"place and colon", "NEW DELHI: At least 23 people died.", "dateline NEW DELHI:"},
		{"a place's colon that is none", "New Delhi: a city of gates\n\nOSLO: A HISTORY\n\nThe city slept.", ""},
		{"outlet alone", "(CNN) -- The ferry sank.", "dateline[CNN] (CNN) --"},
		{"behind a headline on its line", "Ferry Sinks off Bergen OSLO — The ferry sank.", "dateline OSLO —"},
		{"a dash in a sentence is none", "Oslo — a city of fjords — slept.\n\nNATO - the alliance - met.", ""},
		{"a day alone", "Ferry sinks\nJanuary 21, 2025\nThe ferry sank.", "dateline January 21, 2025"},
		{"a day with words around", "Updated 10:32 GMT, 21 January 2025\n\nThe ferry sank.", "dateline Updated 10:32 GMT, 21 January 2025"},
		{"a sentence with a day is none", "January 21, 2025 was cold.", ""},
		{"byline", "Ferry sinks\nBy Ann Brown and Carl Dean\nThe ferry sank.", "byline By Ann Brown and Carl Dean"},
		{"byline with agency", "By ANN BROWN, Associated Press\n\nThe ferry sank.", "byline[Associated Press] By ANN BROWN, Associated Press"},
		{"a sentence that begins with By is none", "By Monday the ferry had been found.\n", ""},
		{"source", "The ferry sank.\n\nSOURCE:AA\n", "credit[Anadolu Agency] SOURCE:AA"},
		{"source with a blank", "The ferry sank.\nSource: Kyodo News", "credit[Kyodo News] Source: Kyodo News"},
		{"reporting", "The ferry sank. (Reporting by Ann Brown; Editing by Carl Dean)", "credit (Reporting by Ann Brown; Editing by Carl Dean)"},
		{"contributed", "The ferry sank. The Associated Press contributed to this report.", "credit[Associated Press] The Associated Press contributed to this report."},
		{"somebody contributed to something else", "The storm contributed to the loss of the ferry.", ""},
		{"agency alone", "The ferry sank.\n\nAFP", "credit[Agence France-Presse] AFP"},
		{"caption with credit", "A ferry in the harbour of Bergen / Photo: AP\n\nThe ferry sank.", "caption[Associated Press] A ferry in the harbour of Bergen / Photo: AP"},
		{"caption with bracketed credit", "A ferry lies in the harbour. (AP Photo/Ann Brown)\nThe ferry sank.", "caption[Associated Press] A ferry lies in the harbour. (AP Photo/Ann Brown)"},
		{"caption that points", "Captain Ann Brown (right) with her crew\n\nThe ferry sank.", "caption Captain Ann Brown (right) with her crew"},
		{"rights are no caption", "The court said the captain (rightly) left.", ""},
		{"a photo in a sentence is none", "He took a photo of the ferry and sold it.", ""},
		{"what is left of a tag", "The ferry in May. Photo: AP\" src=\"https://img.example.org/a.jpeg\" />The ferry sank in May.\nIt was old.", "markup The ferry in May. Photo: AP\" src=\"https://img.example.org/a.jpeg\" />"},
		{"tags", "<p>The ferry <b>sank</b>.</p>", "markup <p> | markup <b> | markup </b> | markup </p>"},
		{"less than", "It held for x <5 and y > 3, said <Brown>.", ""},
		{"Markdown", "# Ferry sinks\n\nSee [the map](https://example.org/m).", "markup # | markup [ | markup ](https://example.org/m)"},
		{"read more", "The ferry sank.\nRead more: Ten ferries that sank\nIt was old.", "boilerplate Read more: Ten ferries that sank"},
		{"sign up", "The ferry sank. Sign up for our newsletter to learn more. It was old.", "boilerplate Sign up for our newsletter to learn more."},
		{"related people are none", "Related species live in the bay. Watch how they swim.", ""},
		{"note of the editors", "The ferry sank. [Video: the ferry from above] It was old.", "boilerplate [Video: the ferry from above]"},
		{"brackets inside quotes stay", "“It [the ferry] sank,” she said.", ""},
		{"a headline is none", "Ferry sinks\n\nThe ferry sank.", ""},
		{"a caption twice", "The old ferry Solveig on its last trip. Photo: AP\n\nIt sank.\n\nThe old ferry Solveig on its last trip.", "caption[Associated Press] The old ferry Solveig on its last trip. Photo: AP | caption The old ferry Solveig on its last trip."},
	} {
		d := normalize.Parse(normalize.Report{Text: c.in})
		var got []string
		for _, f := range d.Body.Furniture {
			s := string(f.Kind)
			if f.Agency != "" {
				s += "[" + f.Agency + "]"
			}
			got = append(got, s+" "+f.In(c.in))
		}
		if g := strings.Join(got, " | "); g != c.want {
			t.Errorf("%s: %q has\n%s, want\n%s", c.reason, c.in, g, c.want)
		}
	}
}

func ExampleParse_furniture() {
	d := normalize.Parse(normalize.Report{Text: "Ferry sinks off Bergen\nJanuary 21, 2025\n\nOSLO (AFP) — The ferry Solveig sank.\n\nSign up for our newsletter"})
	for _, f := range d.Body.Furniture {
		fmt.Printf("%s: %s\n", f.Kind, f.In(d.Report.Text))
	}
	fmt.Println(d.Reference, d.Agency)
	// Output:
	// dateline: January 21, 2025
	// dateline: OSLO (AFP) —
	// boilerplate: Sign up for our newsletter
	// 2025-01-21 Agence France-Presse
}
