package name_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

func ExampleScan() {
	text := token.New("Norwegian President Kari Solheim met Finland's Antti Virtanen in Oslo. Solheim said talks at the Northern Fisheries Council (NFC) went well. The Norwegian leader said she would be back.")
	entities, mentions := name.Scan(text)
	for _, e := range entities {
		fmt.Println(e.Kind, e.Name)
	}
	for _, m := range mentions[0] {
		if m.Text != m.Canonical {
			fmt.Printf("%s: %s\n", m.Text, m.Canonical)
		}
	}
	// Output:
	// place Norwegian
	// person Kari Solheim
	// place Finland
	// person Antti Virtanen
	// place Oslo
	// organization Northern Fisheries Council
	// Solheim: Kari Solheim
	// NFC: Northern Fisheries Council
	// The Norwegian leader: Kari Solheim
	// she: Kari Solheim
}

// check holds what every scan must hold: mentions in order, in bounds, verbatim, and of an entity that there is.
func check(t *testing.T, in string, entities []name.Entity, mentions []name.Mention) {
	t.Helper()
	last := 0
	for _, m := range mentions {
		if m.Start < last || m.End <= m.Start || m.End > len(in) || in[m.Start:m.End] != m.Text {
			t.Fatalf("%q: mention %+v after %d", in, m, last)
		}
		last = m.End
		if m.Entity < 0 || m.Entity >= len(entities) || entities[m.Entity].Name != m.Canonical || m.Canonical == "" || entities[m.Entity].Kind != m.Kind {
			t.Fatalf("%q: mention %+v is of no entity", in, m)
		}
	}
}

func FuzzScan(f *testing.F) {
	f.Add("Russian President Anna de la Cruz Jr., 45, of the Ministry of Finance (MoF) & Co., said “the senator” O'Brien-Smith, D-Ohio, met J.R. Brown. He left.")
	f.Add("SENATE PASSES BILL\n\nMr. X. “Bob” Al-Bashir bin Abu of the of the of and & - Jr.")
	f.Fuzz(func(t *testing.T, in string) {
		entities, mentions := name.Scan(token.New(in))
		check(t, in, entities, mentions[0])
	})
}

func BenchmarkScan(b *testing.B) {
	s := strings.Repeat("“The minister’s car,” Finance Minister Ann Brown said on Tuesday, “cost $12 million.” Two of the 14 officers who were there did not agree, she said, according to Reuters. The head of the Northern Fisheries Council, Kari Solheim, told reporters in Oslo that the boats, which are owned by a company in Bergen, had been out for six weeks.\n\n", 30)
	t := token.New(s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		name.Scan(t)
	}
}
