package quantity_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/normalize/quantity"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// brief writes a mention on one line: its text, kind, value or bounds, unit and approximation.
func brief(q quantity.Quantity) string {
	value := q.Value.String()
	if q.Value.IsZero() {
		value = q.Low.String() + ".." + q.High.String()
	}
	s := fmt.Sprintf("%s|%s %s", q.Text, q.Kind, value)
	if q.Unit != "" {
		s += " " + q.Unit
	}
	if q.Approx != quantity.Exact {
		s += " " + string(q.Approx)
	}
	return s
}

// cases are texts with what is found in them; they also seed the fuzz target and the round trip.
var cases = []struct {
	reason, text string
	want         []string
}{
	// numbers
	{"digits count what follows", "The ferry carried 212 passengers.", []string{"212|number 212 passenger"}},
	{"words", "Seventeen hikers and forty-two guides were found.", []string{"Seventeen|number 17 hiker", "forty-two|number 42 guide"}},
	{"words with and", "one hundred and six, a thousand and twelve", []string{"one hundred and six|number 106", "a thousand and twelve|number 1012"}},
	{"and between two numbers", "between two hundred and two hundred boats and none", []string{"two hundred|number 200", "two hundred|number 200 boat"}},
	{"scales", "2.5 million voters, 3bn litres, 4 lakh farmers, 2 crore", []string{"2.5 million|number 2500000 voter", "3bn litres|measure 3000000000 L", "4 lakh|number 400000 farmer", "2 crore|number 20000000"}},
	{"a half added to a scale", "two and a half million trees, a million and a half", []string{"two and a half million|number 2500000 tree", "a million and a half|number 1500000"}},
	{"dozens", "a dozen eggs, half a dozen boats, three dozen", []string{"a dozen|number 12 egg", "half a dozen|number 6 boat", "three dozen|number 36"}},
	{"no upper bound", "dozens of shops, hundreds of thousands of bees", []string{"dozens|number 24.. shop at-least", "hundreds of thousands|number 200000.. bee at-least"}},
	{"several", "several hundred pilgrims", []string{"several hundred|number 200..1000 pilgrim about"}},
	{"thousands in every style", "1,234 / 1.234.567 / 1 234 567 / 1'234'567 / 1,23,456", []string{"1,234|number 1234", "1.234.567|number 1234567", "1 234 567|number 1234567", "1'234'567|number 1234567", "1,23,456|number 123456"}},
	{"decimal comma", "12,5 km and 1.234,5 km", []string{"12,5 km|measure 12.5 km", "1.234,5 km|measure 1234.5 km"}},
	{"fractions", "two-thirds of members, a fifth of the reefs, ¾ of it", []string{"two-thirds|ratio 0.666666666666667", "a fifth|ratio 0.2", "¾|ratio 0.75"}},
	{"mixed fractions", "10 1/2 miles and 1½ hours", []string{"10 1/2 miles|measure 10.5 [mi_i]", "1½ hours|duration 1.5 h"}},
	{"behind where it was", "In Brooklyn 12 people died, and she told CNN 40 homes burned", []string{"12|number 12 person", "40|number 40 home"}},
	{"a model's number", "In the hangar stood a fleet of Boeing 747 jets in Airbus 320 colours", nil},
	{"somebody's age behind a noun", "The suspect, 34, fled, and the suspects, 12, hid", []string{"34|age 34 a", "12|number 12"}},
	{"an error both ways has no sign", "a margin of plus or minus 3 percentage points", []string{"3 percentage points|percentage-point 3"}},
	{"minus and leading point", "It was -5 degrees, then .25 inches fell", []string{"-5 degrees|measure -5 deg", ".25 inches|measure 0.25 [in_i]"}},
	{"out of range is not read", "99999999999999999999 stars", nil},
	{"ordinals rank", "her third term, the 45th mayor, the fourth person charged, he finished second", []string{"third|ordinal 3", "45th|ordinal 45", "fourth|ordinal 4", "second|ordinal 2"}},
	{"ratios", "four in ten drivers, nine out of 10, a 3-to-1 margin", []string{"four in ten|ratio 0.4", "nine out of 10|ratio 0.9", "3-to-1|ratio 3"}},
	{"votes", "The motion passed 52-48, then by 237 to 189.", []string{"52-48|ratio 1.083333333333333", "237 to 189|ratio 1.253968253968254"}},
	{"multiples", "Exports tripled, twice as many, three times higher, a 10-fold rise", []string{"tripled|multiple 3", "twice|multiple 2", "three times|multiple 3", "10-fold|multiple 10"}},
	{"ages", "a 56-year-old man, aged 40, Ana Silva, 71, said; in his 60s", []string{"56-year-old|age 56 a", "aged 40|age 40 a", "71|age 71 a", "60s|age 60..69 a range"}},
	{"ages people are under", "children under 18, adults over 65, under 18 seats", []string{"under 18|age ..18 a less-than", "over 65|age 65.. a more-than", "under 18|number ..18 seat less-than"}},
	// bounds
	{"above and below", "more than 200 homes, fewer than 30, at least 5, up to 700 jobs", []string{"more than 200|number 200.. home more-than", "fewer than 30|number ..30 less-than", "at least 5|number 5.. at-least", "up to 700|number ..700 job at-most"}},
	{"from both sides", "more than 10 and less than 30, below 300 but above 100", []string{"more than 10 and less than 30|number 10..30 range", "below 300 but above 100|number 100..300 range"}},
	{"behind the number", "300-plus cars, 40 or more, 20-odd goats", []string{"300-plus|number 300.. car at-least", "40 or more|number 40.. at-least", "20-odd|number 20 goat about"}},
	{"about", "about 40 ships, some 300 of them", []string{"about 40|number 40 ship about", "some 300|number 300 about"}},
	{"the outer of two", "at least about 40 boats, turning over about half of them", []string{"at least about 40|number 40.. boat at-least", "about half|ratio 0.5 about"}},
	{"ranges", "between 10 and 20 firms, 3-5 km, from 2 to 7 litres, $3bn-$4bn, two or three", []string{"between 10 and 20|number 10..20 firm range", "3-5 km|measure 3..5 km range", "from 2 to 7 litres|measure 2..7 L range", "$3bn-$4bn|money 3000000000..4000000000 USD range", "two or three|number 2..3 range"}},
	{"one scale for both ends", "$3-4 billion or 10 to 20 million people", []string{"$3-4 billion|money 3000000000..4000000000 USD range", "10 to 20 million|number 10000000..20000000 person range"}},
	{"from and to of a change are two levels", "Profit rose from $2m to $3m.", []string{"$2m|money 2000000 USD", "$3m|money 3000000 USD"}},
	// units
	{"percent and points", "4.1 percent, 5%, 0.2 percentage points, 25 basis points", []string{"4.1 percent|percent 4.1", "5%|percent 5", "0.2 percentage points|percentage-point 0.2", "25 basis points|percentage-point 0.25"}},
	{"signs of money", "US$5, A$2.50, HK$3m, C$1, £9.99, €2bn, ¥100, ₹7", []string{"US$5|money 5 USD", "A$2.50|money 2.5 AUD", "HK$3m|money 3000000 HKD", "C$1|money 1 CAD", "£9.99|money 9.99 GBP", "€2bn|money 2000000000 EUR", "¥100|money 100 JPY", "₹7|money 7 INR"}},
	{"marks before the scale", "“at least $5.6” billion, “$7” a day, “$5” millions, “5.6 dollars” billion", []string{"at least $5.6” billion|money 5600000000.. USD at-least", "$7|money 7 USD", "$5|money 5 USD", "millions|number 2000000.. at-least", "5.6 dollars” billion|money 5600000000 USD"}},
	{"words that open what stands behind a dash", "HALIFAX — Four workers left. LISBON (AP) - Sixteen firms left; update: Two ferries left. Pune, Jan 5 (PTI) Five towns voted.", []string{"Four|number 4 worker", "Sixteen|number 16 firm", "Two|number 2 ferry", "Five|number 5 town"}},
	{"names behind a dash", "He stayed there — Four Seasons rooms are dear — and left Big-Three makers.", nil},
	{"names of money", "20 quid, 3 million Swiss francs, 500 yuan, 12 cents, 7 pesos", []string{"20 quid|money 20 GBP", "3 million Swiss francs|money 3000000 CHF", "500 yuan|money 500 CNY", "12 cents|money 0.12 USD", "7 pesos|money 7"}},
	{"codes", "USD3.14, EUR 20 and 42 MYR; Rs 500 crore", []string{"USD3.14|money 3.14 USD", "EUR 20|money 20 EUR", "42 MYR|money 42 MYR", "Rs 500 crore|money 5000000000 INR"}},
	{"billions of dollars", "billions of dollars in aid", []string{"billions of dollars|money 2000000000.. USD at-least"}},
	{"compounds", "5 feet 2 inches, one hour and 45 minutes, 20 dollars and 43 cents, 6'2\"", []string{"5 feet 2 inches|measure 62 [in_i]", "one hour and 45 minutes|duration 105 min", "20 dollars and 43 cents|money 20.43 USD", "6'2\"|measure 74 [in_i]"}},
	{"measures", "70°F, 20 degrees Celsius, 120 km/h, 40 sq km, 9mm, a magnitude 7.1 quake", []string{"70°F|measure 70 [degF]", "20 degrees Celsius|measure 20 Cel", "120 km/h|measure 120 km/h", "40 sq km|measure 40 km2", "9mm|measure 9 mm", "magnitude 7.1|measure 7.1 {magnitude}"}},
	{"below zero", "ten below zero, 5 degrees below zero", []string{"ten below zero|measure -10 deg", "5 degrees below zero|measure -5 deg"}},
	{"C is Celsius in the heat", "The heat reached 41C.", []string{"41C|measure 41 Cel"}},
	{"millions or metres", "5m people queued at the 100m line", []string{"5m|number 5000000 person", "100m|measure 100 m"}},
	{"from and to behind a multiple", "Output tripled, from 1.1 million to 3.3 million", []string{"tripled|multiple 3", "1.1 million|number 1100000", "3.3 million|number 3300000"}},
	{"a range in a compound", "a three-to-five-year plan, a 10- or 12-week course", []string{"three-to-five-year|duration 3..5 a range", "10- or 12-week|duration 10..12 wk range"}},
	{"heights", "the 6-foot-4 forward and a 5-foot fence", []string{"6-foot-4|measure 76 [in_i]", "5-foot|measure 5 [ft_i]"}},
	{"durations", "half an hour, a year and a half, three more weeks, two decades", []string{"half an hour|duration 0.5 h", "a year and a half|duration 1.5 a", "three more weeks|duration 3 wk", "two decades|duration 20 a"}},
	{"over three years is no bound, for over 20 years is one", "The work ran over three years and stood for over 20 years.", []string{"three years|duration 3 a", "over 20 years|duration 20.. a more-than"}},
	// what is counted
	{"the head of a noun phrase", "12 armed police officers, eight top Latvian and Danish bankers", []string{"12|number 12 police officer", "eight|number 8 banker"}},
	{"joined by a hyphen", "a 10-round limit and a five-member panel", []string{"10|number 10 round", "five|number 5 member"}},
	{"of those", "four of those", []string{"four|number 4"}},
	// no numbers
	{"one that does not count", "one of the best, the one, one another, one day, no one, one warned him", nil},
	{"names", "Boeing 737, Section 8, G20, F-16, Covid-19, Windows 11, the Big Three, Article 50, 10 Orchard Street, phase 2 trials, COP28, Boeing 787-9, a 501(c)(3) charity", nil},
	{"numbers of other kinds", "Call 555-1234 or +44 20 7946 0958 on 9/11, 24/7, at 3:30 or 7 pm; version 2.0.1", nil},
	{"names that are money elsewhere", "12 Le Mans drivers won three cups, two punts and 5 stone walls", []string{"12|number 12 driver", "three|number 3 cup", "two|number 2 punt", "5|number 5 stone wall"}},
	{"idioms", "the first lady, second half, half-brother, in half, double-digit growth, a two-way street, he scored twice as Rovers won", nil},
}

func TestFind(t *testing.T) {
	for _, c := range cases {
		var got []string
		for _, q := range quantity.Find(c.text) {
			got = append(got, brief(q))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: %q\n got %q\nwant %q", c.reason, c.text, got, c.want)
		}
	}
}

func TestBounds(t *testing.T) {
	for _, c := range []struct{ reason, text, low, high string }{
		{"a count is exact", "212 sheep", "212", "212"},
		{"a decimal is rounded", "244.8 billion euros", "244750000000", "244850000000"},
		{"so is a scale", "2 million", "1500000", "2500000"},
		{"cents are exact", "$14.99", "14.99", "14.99"},
		{"about is as sure as the last figure that counts", "about 300", "250", "350"},
		{"or a twentieth", "about 2,412", "2291.4", "2532.6"},
		{"but to a fifth at least", "about 1,000", "800", "1200"},
		{"nearly is below", "nearly 40", "36", "40"},
		{"just over is above", "just over 1,000", "1000", "1100"},
		{"a quarter is said of what is near it", "a quarter of a million", "187500", "312500"},
	} {
		qs := quantity.Find(c.text)
		if len(qs) != 1 || qs[0].Low.String() != c.low || qs[0].High.String() != c.high {
			t.Errorf("%s: %q: %v", c.reason, c.text, qs)
		}
	}
}

func TestContext(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		at           int
		noun, verb   string
		role         quantity.Role
	}{
		{"change", "Trade volume rose 1.9 percent to 244.8 billion yuan.", 0, "volume", "rise", quantity.Change},
		{"level", "Trade volume rose 1.9 percent to 244.8 billion yuan.", 1, "volume", "rise", quantity.Level},
		{"by, with the object between", "The bank cut interest rates by 25 basis points.", 0, "rate", "cut", quantity.Change},
		{"a rise of percents", "Farmers asked for a 5 percent rise.", 0, "rise", "ask", quantity.Change},
		{"what reached", "Imports of steel reached $2.1 billion.", 0, "import", "reach", quantity.Level},
		{"what was", "Unemployment was 4.1 percent.", 0, "unemployment", "", quantity.Level},
		{"share", "Only 40 percent of voters came.", 0, "voter", "come", quantity.Share},
		{"behind the verb", "The blast killed 12 people.", 0, "person", "kill", quantity.Level},
		{"before the verb", "Twelve people were killed.", 0, "person", "kill", quantity.Level},
		{"a participle alone", "Two died, 30 wounded.", 1, "", "wound", quantity.Level},
		{"what is said was done to them", "The ministry, citing doctors, said at least two miners had been hurt.", 0, "miner", "hurt", quantity.Level},
		{"told, with the listener", "Police told residents 14 people died.", 0, "person", "die", quantity.Level},
		{"a second verb with its own object", "The storm killed 12 and injured 30.", 1, "", "injure", quantity.Level},
		{"a second clause with its own subject", "Twelve people were killed and at least 30 guests were rescued.", 1, "guest", "rescue", quantity.Level},
		{"an object beside another, and the verb of the whole", "The raid that killed 10 soldiers and 12 civilians was condemned.", 1, "civilian", "kill", quantity.Level},
		{"a past tense that is mostly a noun", "On Monday, police shot two men.", 0, "man", "shoot", quantity.Level},
		{"money for something", "They won a $300 million contract.", 0, "contract", "win", quantity.Level},
	} {
		qs := quantity.Find(c.text)
		if len(qs) <= c.at {
			t.Errorf("%s: %q: %d found", c.reason, c.text, len(qs))
			continue
		}
		if q := qs[c.at]; q.Noun != c.noun || q.Verb != c.verb || q.Role != c.role {
			t.Errorf("%s: %q: noun %q, verb %q, role %q", c.reason, q.Text, q.Noun, q.Verb, q.Role)
		}
	}
}

func TestAsOf(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         []string
	}{
		{"the date behind each", "Exports were $5bn in 2023 and $6bn in 2024.", []string{"2023", "2024"}},
		{"the date before it", "In 2023, exports fell 5 percent.", []string{"2023"}},
		{"of another clause", "The dam, built in 1998, holds 40 million tonnes.", []string{""}},
		{"no date", "Exports were $5bn.", []string{""}},
	} {
		for i, q := range quantity.Find(c.text) {
			if got := strings.TrimPrefix(q.AsOf.In(c.text), "in "); got != c.want[i] {
				t.Errorf("%s: %s is as of %q, want %q", c.reason, q.Text, got, c.want[i])
			}
		}
	}
}

func TestAmbiguousFigure(t *testing.T) {
	for _, c := range []struct{ reason, text, value, other string }{
		{"nothing picks", "The road is 3.350 km long.", "3.35", "3350"},
		{"money has no thousandths", "It cost 3.350 euros.", "3350", ""},
		{"a dinar has", "It cost 3.350 Kuwaiti dinars.", "3.35", "3350"},
		{"a scale picks decimals", "It cost $1.125 billion.", "1125000000", ""},
	} {
		q := quantity.Find(c.text)[0]
		if q.Value.String() != c.value || q.Other.String() != c.other {
			t.Errorf("%s: %s and %s", c.reason, q.Value, q.Other)
		}
	}
}

func TestSettings(t *testing.T) {
	for _, c := range []struct{ country, text, want string }{
		{"", "$5", "USD"}, {"AU", "$5", "AUD"}, {"CA", "5 dollars", "CAD"}, {"MX", "$5", "MXN"}, {"MX", "5 pesos", "MXN"},
		{"", "5 francs", ""}, {"CH", "5 francs", "CHF"}, {"PK", "5 rupees", "PKR"}, {"AU", "US$5", "USD"}, {"??", "$5", "USD"},
	} {
		got := quantity.ScanWith(token.New(c.text), nil, quantity.Settings{Country: c.country})
		if len(got) != 1 || got[0].Unit != c.want {
			t.Errorf("%s in %q: %v, want %s", c.text, c.country, got, c.want)
		}
	}
}

func TestJSON(t *testing.T) {
	q, err := quantity.Parse("$244.8 billion")
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(q)
	want := `{"start":0,"end":14,"text":"$244.8 billion","kind":"money","value":"244800000000","low":"244750000000","high":"244850000000","unit":"USD","approx":"exact","role":"level"}`
	if err != nil || string(got) != want {
		t.Errorf("%s, %v\nwant %s", got, err, want)
	}
	var back quantity.Quantity
	if err := json.Unmarshal(got, &back); err != nil || back.Value != q.Value || back.Low != q.Low || back.Span != q.Span {
		t.Errorf("%+v, %v", back, err)
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		at           int
	}{
		{"nothing", "", -1},
		{"no quantity", "the harbour", -1},
		{"words before it", "cost $5", 5},
		{"words behind it", "$5 was paid", 2},
		{"two", "$5 and $6", 2},
	} {
		_, err := quantity.Parse(c.text)
		if e, ok := err.(*quantity.ParseError); !ok || e.At != c.at {
			t.Errorf("%s: %v", c.reason, err)
		}
	}
}

// same says whether two quantities say the same of the same unit, wherever they stand.
func same(a, b quantity.Quantity) bool {
	return a.Kind == b.Kind && a.Value == b.Value && a.Low == b.Low && a.High == b.High && a.Unit == b.Unit && a.Approx == b.Approx
}

func roundTrip(t interface{ Errorf(string, ...any) }, q quantity.Quantity) {
	s := q.String()
	back, err := quantity.Parse(s)
	if err != nil || !same(back, q) {
		t.Errorf("%q is written %q and read %s (%s..%s) %q %s, %v; was %s (%s..%s) %q %s", q.Text, s, back.Value, back.Low, back.High, back.Unit, back.Approx, err, q.Value, q.Low, q.High, q.Unit, q.Approx)
	}
}

func TestStringParsesBack(t *testing.T) {
	for _, c := range cases {
		for _, q := range quantity.Find(c.text) {
			roundTrip(t, q)
		}
	}
}

// What String writes of generated mentions is read back the same.
func TestRoundTripOfGenerated(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.OneOf(
			rapid.Map(rapid.Int64Range(0, 1_000_000_000), func(n int64) string { return fmt.Sprint(n) }),
			rapid.Map(rapid.Int64Range(0, 1_000_000), func(n int64) string { return fmt.Sprintf("%d.%02d", n/100, n%100) }),
		).Draw(t, "number")
		lead := rapid.SampledFrom([]string{"", "about ", "more than ", "at most ", "nearly ", "up to ", "just over "}).Draw(t, "lead")
		scale := rapid.SampledFrom([]string{"", " thousand", " million", " billion", "bn"}).Draw(t, "scale")
		unit := rapid.SampledFrom([]string{"", " dollars", " yen", " percent", " km", " miles per hour", " degrees Fahrenheit", " tonnes", " days", " years old", " basis points", " acres"}).Draw(t, "unit")
		for _, q := range quantity.Find(lead + number + scale + unit) {
			roundTrip(t, q)
		}
	})
}

func FuzzFind(f *testing.F) {
	for _, c := range cases {
		f.Add(c.text)
	}
	f.Add("$$$1-1-1/2½½ million and a half of of a a 5'5'5\xff%%")
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, q := range quantity.Find(s) {
			if q.Start < end || q.End <= q.Start || q.End > len(s) || s[q.Start:q.End] != q.Text {
				t.Fatalf("%q: %d..%d is %q", s, q.Start, q.End, q.Text)
			}
			end = q.End
			if q.Value.IsZero() && q.Low.IsZero() && q.High.IsZero() {
				t.Fatalf("%q: %q has no value", s, q.Text)
			}
			if !q.Low.IsZero() && !q.High.IsZero() && q.Low.Cmp(q.High) > 0 {
				t.Fatalf("%q: %q from %s to %s", s, q.Text, q.Low, q.High)
			}
			_ = q.String()
		}
		_, _ = quantity.Parse(s)
	})
}

func TestNoAllocationWithoutMentions(t *testing.T) {
	text := token.New("The minister said that the talks had gone well and the first lady would follow soon, if one of the parties agreed.")
	quantity.Scan(text, nil)
	if n := testing.AllocsPerRun(20, func() { quantity.Scan(text, nil) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func ExampleFind() {
	for _, q := range quantity.Find("Trade rose 1.9 percent to $244.8 billion, and 12 customs officers were hired.") {
		fmt.Println(q.Text, q.Kind, q.Value, q.Unit, q.Role)
	}
	// Output:
	// 1.9 percent percent 1.9  change
	// $244.8 billion money 244800000000 USD level
	// 12 number 12 customs officer level
}

func ExampleParse() {
	q, err := quantity.Parse("nearly a quarter of a trillion dollars")
	fmt.Println(q.Low, q.High, q.Unit, err)
	// Output: 237500000000 250000000000 USD <nil>
}

func ExampleQuantity_String() {
	for _, s := range []string{"$244.8bn", "two and a half million", "5 feet 2 inches", "12 police officers"} {
		q, _ := quantity.Parse(s)
		fmt.Println(q)
	}
	// Output:
	// USD 244.8 billion
	// 2 1/2 million
	// 62 inches
	// 12 × police officer
}
