package date

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// cases are texts with the dates in them, "mention=value" each. The reference is
// Thursday, 14 March 2024, unless the case has one of its own; "-" is none.
var cases = []struct{ reason, in, want, ref string }{
	// Absolute days.
	{"American order", "The dam broke on June 3, 2011, at dawn.", "June 3, 2011=2011-06-03", ""},
	{"British order", "The dam broke on 3 June 2011.", "3 June 2011=2011-06-03", ""},
	{"ordinals", "the 3rd of June, 2011", "3rd of June, 2011=2011-06-03", ""},
	{"words", "on the twenty-first of June, nineteen ninety-nine", "the twenty-first of June, nineteen ninety-nine=1999-06-21", ""},
	{"abbreviations", "Sept. 4, 2015 and 4 Nov. 2016", "Sept. 4, 2015=2015-09-04|4 Nov. 2016=2016-11-04", ""},
	{"ISO 8601", "logged 2024-02-05 and 2024-02-05T14:30:00Z", "2024-02-05=2024-02-05|2024-02-05T14:30:00Z=2024-02-05T14:30:00Z", ""},
	{"figures that only one order allows", "on 25/12/2015 and 12/25/2016", "25/12/2015=2015-12-25|12/25/2016=2016-12-25", ""},
	{"dotted figures", "signed 13.5.2015", "13.5.2015=2015-05-13", ""},
	{"a text that puts the day first does so throughout", "from 25/12/2015 on, and again on 3/4/2016", "25/12/2015=2015-12-25|3/4/2016=2016-04-03", ""},
	{"hyphens with a month", "05-Aug-2016", "05-Aug-2016=2016-08-05", ""},
	{"month between hyphens or strokes", "2016-Nov-16, 22/Jan/2016 and Jan-22-2016", "2016-Nov-16=2016-11-16|22/Jan/2016=2016-01-22|Jan-22-2016=2016-01-22", ""},
	{"month and year in figures", "from 3/2015 on", "3/2015=2015-03", ""},
	{"no such day", "on 31/31/2015 and February 30", "", ""},
	{"no such day at a range's end", "closed on February 27-29, 2023 and on June 30-31, 2020", "", ""},
	{"no such day in the other end's year", "closed from February 29 to March 3, 2023, and from March 1, 2021 to February 29", "", ""},
	{"a range that ends on 29 February is in a leap year", "The pass was closed on February 27-29.", "February 27-29=2020-02-27/2020-02-29", "2023-03-14"},
	{"days before the month they share", "between the ninth and the seventeenth of April, and from 4 to 22 January, 1995", "the ninth and the seventeenth of April=2024-04-09/2024-04-17|4 to 22 January, 1995=1995-01-04/1995-01-22", ""},
	{"month and year", "in June of 2011 and March 2012", "June of 2011=2011-06|March 2012=2012-03", ""},
	{"years", "in 1994, the 2016 election, since 2009 and by 2030", "1994=1994|2016=2016|2009=2009|2030=2030", ""},
	{"an adjective before the year", "after a disappointing 2016 campaign", "2016=2016", ""},
	{"a row shares its year", "in August and October 2017", "August=2017-08|October 2017=2017-10", ""},

	{"years of a business year", "the 2015/16 season", "2015/16=2015/2016", ""},
	{"around a year", "built around 1850 or circa 1900", "1850=1850~|1900=1900~", ""},
	{"a year before a plural", "the 2008 and 2012 elections", "2008=2008|2012=2012", ""},

	// Partial days.
	{"no year, behind", "The dam broke on June 3.", "June 3=2023-06-03", ""},
	{"no year, ahead", "The dam will open on June 3.", "June 3=2024-06-03", ""},
	{"no year and no reference", "The dam broke on June 3.", "June 3=XXXX-06-03", "-"},
	{"month alone, behind", "He resigned in December.", "December=2023-12", ""},
	{"month alone, ahead", "She will run in November.", "November=2024-11", ""},
	{"month to come without a verb that looks ahead", "before the new council takes over in April", "April=2024-04", ""},
	{"the year is told by the reference", "in March last year and on May 5 this year", "March last year=2023-03|May 5 this year=2024-05-05", ""},
	{"the verb before a comma is another's", "Ana Brook, who leads in the primary on June 3, announced a plan.", "June 3=2024-06-03", ""},
	{"a row of verbs: the nearest counts", "The mayor promised to resign, and he left in December.", "December=2023-12", ""},
	{"passive ahead", "The by-election would be held on April 30.", "April 30=2024-04-30", ""},
	{"an event of some year", "the July 7 bombings", "July 7=XXXX-07-07", ""},
	{"day of the month", "The trial begins on the 18th.", "18th=2024-03-18", ""},

	// Relative to the reference.
	{"weekday behind", "The council met on Tuesday.", "Tuesday=2024-03-12", ""},
	{"weekday ahead", "The council will meet on Tuesday.", "Tuesday=2024-03-19", ""},
	{"the reference's own weekday", "The council met on Thursday.", "Thursday=2024-03-14", ""},
	{"tomorrow's weekday is ahead", "A vote on Friday could settle it.", "Friday=2024-03-15", ""},
	{"scheduled", "The vote, scheduled for Monday, is open.", "Monday=2024-03-18", ""},
	{"possessive looks forward", "Monday's vote will decide.", "Monday=2024-03-18", ""},
	{"last and next weekday", "last Friday and next Friday", "last Friday=2024-03-08|next Friday=2024-03-22", ""},
	{"part of a day", "late Tuesday, Wednesday night and this morning", "late Tuesday=2024-03-12|Wednesday night=2024-03-13|this morning=2024-03-14", ""},
	{"days", "yesterday, today, tonight and tomorrow", "yesterday=2024-03-13|today=2024-03-14|tonight=2024-03-14|tomorrow=2024-03-15", ""},
	{"the day after tomorrow", "the day after tomorrow", "the day after tomorrow=2024-03-16", ""},
	{"weeks, months, years", "last week, this month and next year", "last week=2024-W10|this month=2024-03|next year=2025", ""},
	{"over the year's end", "last month", "last month=2023-12", "2024-01-05"},
	{"last May", "last May and next May", "last May=2023-05|next May=2024-05", ""},
	{"ago", "three days ago, two weeks ago, a year ago", "three days ago=2024-03-11|two weeks ago=2024-W09~|a year ago=2023~", ""},
	{"from a day", "three weeks after Jan. 6", "three weeks after Jan. 6=2024-01-27", ""},
	{"a day after a weekday", "a day after Monday's raid", "a day after Monday=2024-03-12", ""},
	{"ago, from a day", "a year ago today and a month ago Tuesday", "a year ago today=2023-03-14|a month ago Tuesday=2024-02-12", ""},
	{"in advance of", "They wrote in advance of her visit on Saturday.", "Saturday=2024-03-16", ""},
	{"days that follow each other", "late Friday into Saturday", "late Friday=2024-03-15|Saturday=2024-03-16", ""},
	{"a year's end", "by year's end", "year's end=2024", ""},
	{"ahead", "The plant will close in two months.", "two months=2024-05~", ""},
	{"edges", "early this month, the end of 2000, mid-March, later in the week", "early this month=2024-03|the end of 2000=2000|mid-March=2024-03|later in the week=2024-W11", ""},
	{"nth weekday", "the last Sunday of March, the first Monday of last month", "the last Sunday of March=2024-03-31|the first Monday of last month=2024-02-05", ""},
	{"weekday of a week", "Wednesday of next week, Monday last week", "Wednesday of next week=2024-03-20|Monday last week=2024-03-04", ""},
	{"weekend", "over the weekend and this past weekend", "the weekend=2024-03-16/2024-03-17|this past weekend=2024-03-09/2024-03-10", ""},
	{"weekend behind", "They clashed over the weekend.", "the weekend=2024-03-09/2024-03-10", ""},
	{"no reference, no value", "on Tuesday, last week and two years ago", "Tuesday=|last week=|two years ago=", "-"},

	// Periods.
	{"range in a month", "from 4 to 22 January, 1995", "4 to 22 January, 1995=1995-01-04/1995-01-22", ""},
	{"American range", "Oct. 2-5, 2014", "Oct. 2-5, 2014=2014-10-02/2014-10-05", ""},
	{"range over months", "Nov. 18-Dec. 19, 2015", "Nov. 18-Dec. 19, 2015=2015-11-18/2015-12-19", ""},
	{"range over the year's end", "from Dec. 22 through Jan. 25", "Dec. 22 through Jan. 25=2023-12-22/2024-01-25", ""},
	{"months of two years", "November to February 2017", "November to February 2017=2016-11/2017-02", ""},
	{"years", "from 2010 to 2013, the 2013-14 season and 1914-18", "2010 to 2013=2010/2013|2013-14=2013/2014|1914-18=1914/1918", ""},
	{"between", "between May 2 and May 9, 2014", "May 2 and May 9, 2014=2014-05-02/2014-05-09", ""},
	{"until now", "between January 2019 and now", "January 2019 and now=2019-01/2024-03-14", ""},
	{"two days", "on 21/22 January 2015", "21/22 January 2015=2015-01-21/2015-01-22", ""},
	{"a long weekend", "They camped over Labor Day weekend.", "Labor Day weekend=2023-09-02/2023-09-04", ""},
	{"a quarter of business", "Profit fell in the fourth quarter.", "the fourth quarter=2023-36", ""},
	{"a quarter of a match", "They scored in the fourth quarter.", "", ""},
	{"weekdays of a past event", "The strike lasted from Monday to Wednesday.", "Monday to Wednesday=2024-03-11/2024-03-13", ""},
	{"days in a row", "on May 5 and 6, 2014", "May 5 and 6, 2014=2014-05-05/2014-05-06", ""},
	{"financial years", "in financial year 2022-23 and the fiscal year 2023", "year 2022-23=2022/2023|year 2023=2023", ""},
	{"seasons", "in the summer of 2014, last fall and this spring", "summer of 2014=2014-22|last fall=2023-23|this spring=2024-21", ""},
	{"decades", "the 1990s, the '80s, the seventies and the mid-1960s", "1990s=199X|'80s=198X|seventies=197X|the mid-1960s=196X", ""},
	{"centuries", "in the 19th century and the 20th-century novel", "19th century=18XX|20th-century=19XX", ""},
	{"quarters and halves", "Q3 2019, the fourth quarter of 2018, the first half of this year", "Q3 2019=2019-35|the fourth quarter of 2018=2018-36|the first half of this year=2024-40", ""},

	// Holidays.
	{"fixed", "on Christmas Eve and New Year’s Day 2015", "Christmas Eve=2023-12-24|New Year’s Day 2015=2015-01-01", ""},
	{"by weekday", "last Thanksgiving", "last Thanksgiving=2023-11-23", ""},
	{"by Easter", "on Good Friday 2019", "Good Friday 2019=2019-04-19", ""},
	{"from a holiday", "two days before Thanksgiving 2020", "two days before Thanksgiving 2020=2020-11-24", ""},
	{"not what is named after it", "a Christmas tree, Halloween costumes and the Easter Egg Hunt", "", ""},
	{"a day that has the year in its name", "after the Sept. 11 attacks", "Sept. 11=2001-09-11", ""},

	// Times of day.
	{"beside a date", "at 2:30 p.m. on Jan. 21, 2020", "2:30 p.m. on Jan. 21, 2020=2020-01-21T14:30", ""},
	{"behind a date", "Friday at 8 p.m. ET", "Friday at 8 p.m. ET=2024-03-15T20:00", ""},
	{"a zone with one offset", "9 a.m. GMT Monday", "9 a.m. GMT Monday=2024-03-11T09:00Z", ""},
	{"alone", "The alarm rang at 7:10 a.m.", "7:10 a.m.=T07:10", ""},
	{"noon and midnight", "noon on Feb. 2, 2020", "noon on Feb. 2, 2020=2020-02-02T12:00", ""},
	{"part of the day tells the half", "this afternoon at 2", "this afternoon at 2=2024-03-14T14:00", ""},
	{"12 a.m.", "at 12:15 a.m. on May 2, 2020", "12:15 a.m. on May 2, 2020=2020-05-02T00:15", ""},

	{"four figures", "at 1430 GMT", "1430 GMT=T14:30Z", ""},
	{"in the morning", "at 10 in the morning on Tuesday", "10 in the morning on Tuesday=2024-03-12T10:00", ""},

	// No dates.
	{"open hours", "Open Monday through Friday.", "", ""},
	{"a place", "at Mar-a-Lago and on Christmas Island", "", ""},
	{"other new years", "before the Lunar New Year", "", ""},
	{"programmes", "on Fox News Sunday and in the Sunday Times", "", ""},
	{"ranges of counts", "between 1700 and 1800 troops", "", ""},
	{"fractions", "cut by 2/3", "", ""},
	{"may", "It may take a while, and she may 5 times.", "", ""},
	{"march", "They march on, second to none, and sat in the sun.", "", ""},
	{"names", "April Stone met June Brook and Mrs. May.", "", ""},
	{"a person called May", "Prime Minister May spoke. A speech by May followed.", "", ""},
	{"counts", "2000 people, in 1900 homes, $2014, 2015 miles", "", ""},
	{"model names and numbers", "Flight 1549, Windows 2000, Section 2012, Room 1984", "", ""},
	{"phones and ids", "call 138-2010-2015, ref 2010-2015-86, SSN 123-12-1234", "", ""},
	{"ratios, scores and fractions", "a 4:3 picture, won 3-2, 30/4.85, half past caring", "", ""},
	{"ages", "in his 90s, in her early 20s", "", ""},
	{"temperatures", "Temperatures will be in the 70s.", "", ""},
	{"rolling spans", "over the past three years, in the last week, for the next decade", "", ""},
	{"told from elsewhere", "They married the following year and left two days later.", "", ""},
	{"durations", "a two-week strike, 30 days in jail", "", ""},
	{"a first in years", "They will have their first win in eight years.", "", ""},
	{"9/11", "on 9/11", "", ""},
	{"habits", "every Monday, on Fridays", "", ""},
	{"USA Today", "USA Today and the “Today” show", "", ""},
}

func (c *caseRun) text() string {
	var out []string
	for _, d := range c.dates {
		out = append(out, d.Text+"="+d.Value)
	}
	return strings.Join(out, "|")
}

type caseRun struct{ dates []Date }

func reference(s string) Day {
	switch s {
	case "":
		return Day{2024, 3, 14}
	case "-":
		return Day{}
	}
	d, err := ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestFind(t *testing.T) {
	for _, c := range cases {
		run := caseRun{Find(c.in, reference(c.ref))}
		check(t, c.in, run.dates)
		if got := run.text(); got != c.want {
			t.Errorf("%s: %q gives\n  %s, want\n  %s", c.reason, c.in, got, c.want)
		}
	}
}

// check holds what is promised of the dates of any text.
func check(t interface{ Fatalf(string, ...any) }, in string, dates []Date) {
	last, token := 0, 0
	for _, d := range dates {
		if d.Start < last || d.End <= d.Start || d.End > len(in) || in[d.Start:d.End] != d.Text {
			t.Fatalf("%q: %q at %d..%d after %d", in, d.Text, d.Start, d.End, last)
		}
		if utf8.ValidString(in) && !utf8.ValidString(d.Text) {
			t.Fatalf("%q: %q is cut in a character", in, d.Text)
		}
		if d.From < token || d.To <= d.From {
			t.Fatalf("%q: tokens %d to %d after %d", in, d.From, d.To, token)
		}
		last, token = d.End, d.To
		if d.First.IsZero() != d.Last.IsZero() || d.First.Compare(d.Last) > 0 {
			t.Fatalf("%q: %q is from %v to %v", in, d.Text, d.First, d.Last)
		}
		for _, v := range []string{d.Value, d.Other} {
			if v == "" {
				continue
			}
			p, err := ParseEDTF(v)
			if err != nil || p.String() != v {
				t.Fatalf("%q: %q has the value %q: %v, %v", in, d.Text, v, p, err)
			}
		}
	}
}

func TestDetails(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"the part is kept", "late Tuesday", `{"text":"late Tuesday","value":"2024-03-12","part":"late","relative":true}`},
		{"the bound is kept", "since 2014", `{"text":"2014","value":"2014","bound":"since"}`},
		{"no bound from an article", "by the 2010 law", `{"text":"2010","value":"2010"}`},
		{"the zone is kept", "at 7 p.m. local time Tuesday", `{"text":"7 p.m. local time Tuesday","value":"2024-03-12T19:00","zone":"local time","relative":true}`},
		{"two orders", "on 3/4/2015", `{"text":"3/4/2015","value":"2015-03-04","other":"2015-04-03"}`},
		{"two halves of the day", "Tuesday at 4", `{"text":"Tuesday at 4","value":"2024-03-12T04:00","other":"2024-03-12T16:00","relative":true}`},
		{"the weekday contradicts", "Monday, June 4, 2013", `{"text":"Monday, June 4, 2013","value":"2013-06-04","contradicts":true}`},
		{"the weekday agrees", "Tuesday, June 4, 2013", `{"text":"Tuesday, June 4, 2013","value":"2013-06-04"}`},
		{"a year that was not written", "on June 4", `{"text":"June 4","value":"2024-06-04","relative":true}`},
	} {
		d := one(t, c.in, reference(""))
		d.Start, d.End = 0, 0
		got, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		if s := strings.Replace(string(got), `"start":0,"end":0,`, "", 1); s != c.want {
			t.Errorf("%s: %q gives %s, want %s", c.reason, c.in, s, c.want)
		}
	}
}

func TestDayFirst(t *testing.T) {
	d := Settings{DayFirst: true}.Scan(token.New("on 3/4/2015"))
	if len(d) != 1 || d[0].Value != "2015-04-03" || d[0].Other != "2015-03-04" {
		t.Errorf("day first: %+v", d)
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"words", " the last Sunday of March 2014 ", "2014-03-30"},
		{"with a preposition", "on Tuesday", "2024-03-12"},
		{"EDTF", "2014-21", "2014-21"},
	} {
		d, err := Parse(c.in, reference(""))
		if err != nil || d.Value != c.want {
			t.Errorf("%s: %q is %q, %v; want %q", c.reason, c.in, d.Value, err, c.want)
		}
	}
	for _, in := range []string{"", "soon", "he left on Tuesday", "2014 or 2015"} {
		if d, err := Parse(in, reference("")); !errors.Is(err, ErrNoDate) {
			t.Errorf("%q is %+v, %v", in, d, err)
		}
	}
}

// What a date is formatted as reads back as the same date.
func TestValueReadsBack(t *testing.T) {
	for _, c := range cases {
		for _, d := range Find(c.in, reference(c.ref)) {
			if d.Value == "" {
				continue
			}
			back, err := Parse(d.Value, Day{})
			if err != nil || back.Value != d.Value || back.First != d.First || back.Last != d.Last {
				t.Errorf("%q: %s reads as %+v, %v", d.Text, d.Value, back, err)
			}
		}
	}
}

// words are what dates are made of; any row of them must be read without harm.
var words = strings.Fields("the a of in on at to from between and until since by ago after before now last this next past January May march Sept. dec Monday sun Tue. " +
	"first 2nd 21st twenty one five hundred thousand 3 12 21 31 99 1994 2014 2024 1990s '80s 70 's week month year day days weeks quarter half century decade weekend " +
	"spring fall morning night today yesterday tomorrow tonight noon midnight a.m. pm 5pm 8:30 o'clock EST GMT Q3 H1 nineties Christmas Easter New Year's Eve Day early late mid - – / . , : ( ) " +
	"will said was 2014-15 3/4/2015 2015-02-30 2015-02-03T10:00 99999999999999999999 9999 0001")

func TestAnyWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for _, w := range rapid.SliceOfN(rapid.SampledFrom(words), 0, 14).Draw(t, "words") {
			b.WriteString(w)
			b.WriteString(rapid.SampledFrom([]string{" ", " ", " ", "", "-", "\n"}).Draw(t, "gap"))
		}
		ref := dayOf(rapid.IntRange(1, 3_600_000).Draw(t, "reference"))
		if rapid.IntRange(0, 4).Draw(t, "no reference") == 0 {
			ref = Day{}
		}
		check(t, b.String(), Find(b.String(), ref))
	})
}

func FuzzFind(f *testing.F) {
	for _, c := range cases {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		check(t, in, Find(in, Day{2024, 3, 14}))
		check(t, in, Find(in, Day{}))
	})
}

// A sentence without a date costs no memory.
func TestNothingAllocated(t *testing.T) {
	text := token.New("The mayor said that the second half of the bridge may march on in the sun, a long way from the first of many.")
	if n := testing.AllocsPerRun(100, func() { Scan(text, Day{2024, 3, 14}) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// Reading costs the same for each token of a hostile text, however long it is: no token is looked at more often than a mention is long.
func TestHostileTextsEnd(t *testing.T) {
	for _, piece := range []string{"the ", "last ", "two days after ", "the day after ", "May ", "1 ", "2014-", "Monday ", "the first Monday of ", "end of ", "between ", "3/4/", "twenty ", "' ", "early in the "} {
		in := strings.Repeat(piece, 20000)
		check(t, in, Find(in, Day{2024, 3, 14}))
	}
}

const story = "The council of Orrin said on Tuesday that the bridge, which opened in May 1987, would stay closed until Nov. 3. " +
	"“We found the cracks last week,” the mayor said at 2:30 p.m. on Monday, two days after the inspection. " +
	"Engineers had warned of the damage for years, and the residents of both banks have long asked for a second crossing of the river.\n\n"

func BenchmarkScan(b *testing.B) {
	text := token.New(strings.Repeat(story, 100))
	b.SetBytes(int64(len(text.Original)))
	b.ReportAllocs()
	for b.Loop() {
		Scan(text, Day{2024, 3, 14})
	}
}

func BenchmarkScanWithoutDates(b *testing.B) {
	text := token.New(strings.Repeat("Engineers had warned of the damage for years, and the residents of both banks have long asked for a second crossing of the river. ", 100))
	b.SetBytes(int64(len(text.Original)))
	b.ReportAllocs()
	for b.Loop() {
		Scan(text, Day{2024, 3, 14})
	}
}

func ExampleFind() {
	published, _ := ParseDay("2024-03-14")
	for _, d := range Find("The bridge, closed since last May, will reopen on Monday at 9 a.m.", published) {
		fmt.Println(d.Text, "=", d.Value)
	}
	// Output:
	// last May = 2023-05
	// Monday at 9 a.m. = 2024-03-18T09:00
}

func ExampleParse() {
	d, err := Parse("the last Sunday of March 2014", Day{})
	fmt.Println(d.Value, err)
	_, err = Parse("soon", Day{})
	fmt.Println(err)
	// Output:
	// 2014-03-30 <nil>
	// no date: "soon"
}

func ExampleCompare() {
	published, _ := ParseDay("2024-03-14")
	a, _ := Parse("Tuesday", published)
	b, _ := Parse("March 2024", published)
	c, _ := Parse("March 13", published)
	fmt.Println(Compare(a, b))
	fmt.Println(Compare(a, c))
	// Output:
	// refines <nil>
	// conflicts <nil>
}
