package lexicon

import (
	"runtime"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestClasses(t *testing.T) {
	l := Load()
	open := Noun | Verb | Adjective | Participle | MostlyNoun | MostlyVerb | MostlyAdjective
	for _, c := range []struct {
		word   string
		want   Tag
		reason string
	}{
		{"officer", Noun | MostlyNoun, "a noun and nothing else"},
		{"women", Noun | MostlyNoun, "an irregular plural"},
		{"people", Noun | MostlyNoun, "a verb only in dictionaries"},
		{"lawmakers", Noun | MostlyNoun, "rare in films, common in the news"},
		{"said", Verb | Participle | MostlyVerb, "past and participle are one"},
		{"says", Verb | MostlyVerb, "finite"},
		{"went", Verb | MostlyVerb, "past alone"},
		{"took", Verb | MostlyVerb, "past alone"},
		{"taken", Participle | MostlyVerb, "participle alone"},
		{"saying", Participle | MostlyVerb, "not finite"},
		{"put", Verb | Participle | MostlyVerb, "infinitive, past and participle are one"},
		{"attacks", Noun | Verb | MostlyNoun, "plural and third person"},
		{"political", Adjective | MostlyAdjective, "an adjective and nothing else"},
		{"will", 0, "closed-class words have their classes elsewhere"},
	} {
		if got := l.Lookup(c.word).Tags & open; got != c.want {
			t.Errorf("%q: tags %b, want %b: %s", c.word, got, c.want, c.reason)
		}
	}
	if e := l.Lookup("sausages"); e.Word != 0 || !e.Tags.Has(Noun) {
		t.Errorf("a word of no other list has entry %+v, want no number and its classes", e)
	}
}

func TestClassListErrors(t *testing.T) {
	for _, c := range []struct{ list, want string }{
		{"# head\nbank\tnuon\t40\n", `classes.txt:2: unknown tag "nuon"`},
		{"bank\tnoun\n", `classes.txt:1: frequency "" of "bank"`},
		{"bank\tnoun\t4O", `classes.txt:1: frequency "4O" of "bank"`},
		{"bank\tnoun\t400\n", `classes.txt:1: frequency "400" of "bank"`},
	} {
		err := new(Lexicon).readClasses(c.list)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want one with %q", c.list, err, c.want)
		}
	}
}

func TestZipf(t *testing.T) {
	l := Load()
	row := []string{"the", "people", "court", "tribunal", "moratorium"}
	for i, w := range row {
		z, ok := l.Zipf(w)
		if !ok || z < 13 || z > 80 {
			t.Fatalf("Zipf(%q) = %d, %v", w, z, ok)
		}
		if i > 0 {
			if before, _ := l.Zipf(row[i-1]); before <= z {
				t.Errorf("%q is as frequent as %q: %d, %d", w, row[i-1], z, before)
			}
		}
	}
	if z, ok := l.Zipf("zzyzx"); ok || z != 0 {
		t.Errorf("Zipf of an unknown word = %d, %v", z, ok)
	}
}

// The words that most of any text is made of lie side by side, the rare ones out of their way.
func TestFrequentWordsComeFirst(t *testing.T) {
	rows := Load().entries.rows
	if !slices.IsSortedFunc(rows, func(a, b tableRow) int { return int(b.zipf) - int(a.zipf) }) {
		t.Error("the rows are not in the order of their words' frequency")
	}
}

// The generated list is in order, marked as generated, and small.
func TestClassListIsTidy(t *testing.T) {
	if !strings.HasPrefix(classList, "# Code generated ") {
		t.Error("classes.txt does not say that it is generated")
	}
	if len(classList) > 350_000 {
		t.Errorf("classes.txt has %d bytes, more than 350000", len(classList))
	}
	var words []string
	for line := range strings.Lines(classList) {
		if word, _, ok := strings.Cut(line, "\t"); ok && line[0] != '#' {
			words = append(words, word)
		}
	}
	if !slices.IsSorted(words) || len(slices.Compact(slices.Clone(words))) != len(words) {
		t.Error("classes.txt is not in order, or has a word twice")
	}
}

func TestTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.StringMatching(`[a-d]{0,4}|[ab]{7,9}|[ab]a{14,17}b`)).Draw(t, "words")
		var l Lexicon
		want := map[string]Entry{}
		for i, w := range words {
			e := want[w]
			if e.Word == 0 {
				e.Word = Word(len(want) + 1)
			}
			e.Tags |= 1 << (i % 64)
			want[w] = e
			l.add(w, 1<<(i%64), true)
		}
		for _, w := range append(words, "", "a", "zz") {
			if l.Lookup(w) != want[w] {
				t.Fatalf("Lookup(%q) = %+v, want %+v", w, l.Lookup(w), want[w])
			}
			before, behind := strings.Repeat("a", rapid.IntRange(0, 9).Draw(t, "before")), strings.Repeat("a", rapid.IntRange(0, 9).Draw(t, "behind"))
			if e := l.LookupIn(before+w+behind, len(before), len(before+w)); e != want[w] {
				t.Fatalf("LookupIn of %q between %q and %q = %+v, want %+v", w, before, behind, e, want[w])
			}
			if i, ok := l.Index(w); i < 0 || ok && i >= l.Len() || ok != (want[w].Word != 0) {
				t.Fatalf("Index(%q) = %d, %v with %d words", w, i, ok, l.Len())
			}
		}
	})
}

func TestLookupAllocates(t *testing.T) {
	l := Load()
	if n := testing.AllocsPerRun(100, func() { l.Lookup("minister"); l.Lookup("zzyzx"); l.Zipf("court") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkLoad(b *testing.B) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	l := load()
	runtime.GC()
	runtime.ReadMemStats(&after)
	for b.Loop() {
		l = load()
	}
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1000, "kB-kept")
	runtime.KeepAlive(l)
}

func BenchmarkLookup(b *testing.B) {
	l := Load()
	words := strings.Fields("the minister said on tuesday that nobody in xanthia had been hurt when the bridge collapsed")
	n := 0
	for _, w := range words {
		n += len(w)
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		for _, w := range words {
			l.Lookup(w)
		}
	}
}
