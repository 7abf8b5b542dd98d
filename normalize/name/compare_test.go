package name_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-a94a0f1e/corroborate/normalize/name"
)

func ExampleCompare() {
	person := func(s string) name.Entity { return name.Entity{Name: s, Kind: name.Person} }
	fmt.Println(name.Compare(person("Volodymyr Zelensky"), person("Volodymyr Zelenskyy")))
	fmt.Println(name.Compare(person("Joe Brown"), person("President Brown")))
	fmt.Println(name.Compare(person("Asa Hutchinson"), person("Asa Hutchison")))
	fmt.Println(name.Compare(person("Ann Brown"), person("Carl Brown")))
	// Output:
	// variant
	// compatible
	// misspelt
	// different
}

func ExampleComparer() {
	house := name.Comparer{Authority: map[string]string{"NFC": "Northern Fisheries Council", "the fish council": "Northern Fisheries Council"}}
	fmt.Println(house.Compare(name.Entity{Name: "The Fish Council", Kind: name.Organization}, name.Entity{Name: "NFC", Kind: name.Organization}))
	// Output: same
}

var comparisons = []struct {
	reason string
	kind   name.Kind
	a, b   string
	want   name.Relation
}{
	{"equal", name.Person, "Ann Brown", "Ann Brown", name.Same},
	{"accents", name.Person, "Viktor Orbán", "Viktor Orban", name.Same},
	{"title", name.Person, "President Trump", "Donald Trump", name.Compatible},
	{"long title", name.Person, "Prime Minister Modi", "Narendra Modi", name.Compatible},
	{"last name alone", name.Person, "Putin", "Vladimir Putin", name.Compatible},
	{"family name first", name.Person, "Xi", "Xi Jinping", name.Compatible},
	{"a first name alone says little", name.Person, "Michelle", "Michelle Obama", name.Unknown},
	{"initial", name.Person, "J. Brown", "Joan Brown", name.Compatible},
	{"wrong initial", name.Person, "K. Brown", "Joan Brown", name.Different},
	{"middle initial", name.Person, "Paul D. Ryan", "Paul Ryan", name.Compatible},
	{"other middle initial", name.Person, "Paul D. Ryan", "Paul T. Ryan", name.Unknown},
	{"nickname", name.Person, "Chuck Schumer", "Charles E. Schumer", name.Compatible},
	{"two nicknames", name.Person, "Bill Weld", "Willie Weld", name.Compatible},
	{"another first name", name.Person, "Bill Clinton", "Hillary Clinton", name.Different},
	{"father and son", name.Person, "George Bush Sr.", "George Bush Jr.", name.Different},
	{"suffix left out", name.Person, "Roger Stone Jr.", "Roger Stone", name.Compatible},
	{"transliteration", name.Person, "Volodymyr Zelensky", "Volodymyr Zelenskiy", name.Variant},
	{"transliterated first name", name.Person, "Sergei Lavrov", "Sergey Lavrov", name.Variant},
	{"Arabic", name.Person, "Muammar Gaddafi", "Moammar Qaddafi", name.Variant},
	{"umlaut", name.Person, "Heiko Müller", "Heiko Mueller", name.Variant},
	{"hyphen", name.Person, "Kim Jong-un", "Kim Jong Un", name.Same},
	{"joined", name.Person, "Kim Jong Un", "Kim Jongun", name.Variant},
	{"misspelt last name", name.Person, "Robert McCulloch", "Robert McCullough", name.Misspelt},
	{"misspelt alone", name.Person, "Hutchinson", "Hutchison", name.Misspelt},
	{"two names that look alike", name.Person, "Dan Smith", "Don Smith", name.Different},
	{"short names", name.Person, "Li", "Lu", name.Different},
	{"nothing in common", name.Person, "Ann Brown", "Carl Dean", name.Different},
	{"acronym", name.Organization, "Shanghai Cooperation Organization", "SCO", name.Compatible},
	{"listed acronym", name.Organization, "NATO", "North Atlantic Treaty Organization", name.Same},
	{"article", name.Organization, "the Northern Council", "Northern Council", name.Same},
	{"order of words", name.Organization, "Department of Transport", "Transport Department", name.Compatible},
	{"head left out", name.Organization, "House Budget Committee", "Budget Committee", name.Compatible},
	{"suffix of a company", name.Organization, "Acme Steel Inc.", "Acme Steel", name.Same},
	{"two organizations", name.Organization, "Fox News", "CNN", name.Unknown},
	{"two committees", name.Organization, "House Budget Committee", "House Judiciary Committee", name.Different},
	{"a chamber and its committee", name.Organization, "Senate", "Senate Budget Committee", name.Different},
	{"an office by its first word", name.Organization, "Treasury", "Treasury Department", name.Compatible},
	{"an outlet by its first word", name.Organization, "NBC", "NBC News", name.Compatible},
	{"two outlets a letter apart", name.Organization, "NBC News", "ABC News", name.Different},
	{"states a letter apart", name.Place, "North Carolina", "South Carolina", name.Different},
	{"two first names", name.Person, "Stacy", "Stacey", name.Unknown},
	{"two letters are not enough", name.Organization, "HR", "House of Representatives", name.Unknown},
	{"misspelt organization", name.Organization, "Northern Fisheries Council", "Northern Fisherys Council", name.Misspelt},
	{"two names of a country", name.Place, "United States", "U.S.", name.Same},
	{"capital", name.Place, "Moscow", "Russia", name.Government},
	{"demonym", name.Place, "Russian", "Russia", name.Same},
	{"another spelling of a city", name.Place, "Kiev", "Kyiv", name.Variant},
	{"two countries", name.Place, "Iran", "Iraq", name.Different},
	{"two cities", name.Place, "Basra", "Mosul", name.Different},
	{"a city and its country", name.Place, "Kazan", "Russia", name.Unknown},
}

func entity(kind name.Kind, s string) name.Entity {
	e := name.Entity{Name: s, Kind: kind}
	for _, c := range []struct{ name, code string }{{"Moscow", "RU"}, {"Russia", "RU"}, {"Russian", "RU"}, {"Kazan", "RU"}} {
		if c.name == s {
			e.Code = c.code
		}
	}
	return e
}

func TestCompare(t *testing.T) {
	for _, c := range comparisons {
		a, b := entity(c.kind, c.a), entity(c.kind, c.b)
		if got := name.Compare(a, b); got != c.want {
			t.Errorf("%s: %q and %q are %s, want %s", c.reason, c.a, c.b, got, c.want)
		}
		if got := name.Compare(b, a); got != c.want {
			t.Errorf("%s: %q and %q are %s the other way, want %s", c.reason, c.b, c.a, got, c.want)
		}
	}
}

func TestCompareAcrossKinds(t *testing.T) {
	for _, c := range []struct {
		reason string
		a, b   name.Entity
		want   name.Relation
	}{
		{"an institution speaks for its country", name.Entity{Name: "Kremlin", Kind: name.Organization, Code: "RU"}, name.Entity{Name: "Russia", Kind: name.Place, Code: "RU"}, name.Government},
		{"two institutions of a country are two", name.Entity{Name: "Pentagon", Kind: name.Organization, Code: "US"}, name.Entity{Name: "White House", Kind: name.Organization, Code: "US"}, name.Different},
		{"an alias counts", name.Entity{Name: "Charles Q. Brown", Kind: name.Person, Aliases: []string{"CQ Brown"}}, name.Entity{Name: "CQ Brown", Kind: name.Person}, name.Same},
		{"gender tells two of a last name apart", name.Entity{Name: "Mr. Brown", Kind: name.Person, Gender: "m"}, name.Entity{Name: "Ann Brown", Kind: name.Person, Gender: "f"}, name.Different},
		{"a last name that one report did not take for a person", name.Entity{Name: "Solheim", Kind: name.Other}, name.Entity{Name: "Kari Solheim", Kind: name.Person}, name.Compatible},
	} {
		if got := name.Compare(c.a, c.b); got != c.want {
			t.Errorf("%s: %s, want %s", c.reason, got, c.want)
		}
	}
}

func TestCompareIsSymmetric(t *testing.T) {
	word := rapid.SampledFrom([]string{"Ann", "Anne", "Bill", "William", "J.", "Brown", "Braun", "Xi", "Jinping", "Jr.", "President", "of", "Ministry", "Finance", "SCO", "Moscow", "Russia", "Kiev", "al", "-", "’", "\xff", ""})
	kind := rapid.SampledFrom([]name.Kind{name.Person, name.Organization, name.Place, name.Other})
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string) name.Entity {
			s := ""
			for _, w := range rapid.SliceOfN(word, 0, 5).Draw(t, label) {
				s += w + " "
			}
			return name.Entity{Name: s, Kind: kind.Draw(t, "kind")}
		}
		a, b := draw("a"), draw("b")
		if x, y := name.Compare(a, b), name.Compare(b, a); x != y {
			t.Fatalf("%q and %q are %s, and %s the other way", a.Name, b.Name, x, y)
		}
		if r := name.Compare(a, a); r != name.Same {
			t.Fatalf("%q is %s as itself", a.Name, r)
		}
	})
}

func FuzzCompare(f *testing.F) {
	for _, c := range comparisons {
		f.Add(c.a, c.b)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, k := range []name.Kind{name.Person, name.Organization, name.Other} {
			if x, y := name.Compare(name.Entity{Name: a, Kind: k}, name.Entity{Name: b, Kind: name.Person}), name.Compare(name.Entity{Name: b, Kind: name.Person}, name.Entity{Name: a, Kind: k}); x != y {
				t.Fatalf("%q and %q are %s, and %s the other way", a, b, x, y)
			}
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	x, y := name.Entity{Name: "Prime Minister Volodymyr Zelensky", Kind: name.Person}, name.Entity{Name: "Volodymyr Zelenskyy", Kind: name.Person}
	b.ReportAllocs()
	for b.Loop() {
		name.Compare(x, y)
	}
}
