package align

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// invent writes n reports of one invented event: each tells some of its facts in
// one of several wordings, one figure in twenty differs, a third of the
// reports are a wire story with cuts, and a quarter of the sentences are of the report alone.
func invent(n int) []normalize.Document {
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	who := strings.Fields("Okafor Lindqvist Marchetti Sandoval Brandvold Haruki Petrossian Mbeki Oyelaran Castellane Dvorak Whitlock Rasmussen Abernathy Quintero")
	what := strings.Fields("levee reservoir turbine spillway culvert substation greenhouse seawall pipeline aqueduct warehouse orchard quarry ferry tramway")
	where := strings.Fields("Ostby Marrowgate Tinsel Corvane Halden Brisk Pellworth Saltmarsh Dunmere Vexley Ardane Kilmory Thornbeck Wexcombe Lorne")
	did := strings.Fields("inspected repaired flooded demolished evacuated surveyed reopened condemned insured photographed")
	type fact struct {
		who, what, where, did string
		n                     int
	}
	facts := make([]fact, 60)
	for i := range facts {
		facts[i] = fact{pick(who...), pick(what...), pick(where...), pick(did...), 10 + r.IntN(900)}
	}
	tell := func(f fact) string {
		if r.IntN(20) == 0 {
			f.n++
		}
		switch r.IntN(4) {
		case 0:
			return fmt.Sprintf("%s %s the %s near %s, where %d people live.", f.who, f.did, f.what, f.where, f.n)
		case 1:
			return fmt.Sprintf("In %s, a town of %d people, the %s was %s by %s.", f.where, f.n, f.what, f.did, f.who)
		case 2:
			return fmt.Sprintf("“We %s the %s,” %s told reporters in %s.", f.did, f.what, f.who, f.where)
		}
		return fmt.Sprintf("The %s at %s was %s, said %s, who put the number of residents at %d.", f.what, f.where, f.did, f.who, f.n)
	}
	alone := func() string {
		return fmt.Sprintf("%s%d and %s%d spoke of a %s%d during a visit to %s%d.", pick(who...), r.IntN(5000), pick(who...), r.IntN(5000), pick(what...), r.IntN(5000), pick(where...), r.IntN(5000))
	}
	wire := make([]string, 20)
	for i := range wire {
		wire[i] = tell(facts[i])
	}
	docs := make([]normalize.Document, n)
	for i := range docs {
		var text []string
		if i%3 == 0 {
			text = append(text, wire[:10+r.IntN(10)]...)
		} else {
			for range 15 {
				text = append(text, tell(facts[r.IntN(len(facts))]))
			}
		}
		for range 5 {
			text = append(text, alone())
		}
		docs[i] = normalize.Parse(normalize.Report{ID: fmt.Sprint(i), Title: "Waters rise at " + pick(where...), Text: strings.Join(text, " ")})
	}
	return docs
}

// BenchmarkAlign aligns 2 to 1,000 reports of one event.
func BenchmarkAlign(b *testing.B) {
	for _, n := range []int{2, 3, 10, 100, 1000} {
		docs := invent(n)
		size := 0
		for _, d := range docs {
			size += len(d.Report.Text)
		}
		b.Run(fmt.Sprint("reports=", n), func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Align(context.Background(), docs); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkGrowth prints how time and memory grow from 100 to 1,000 reports, as the exponent of the number of reports.
func BenchmarkGrowth(b *testing.B) {
	cost := func(docs []normalize.Document) (time.Duration, uint64) {
		var m, after runtime.MemStats
		best := time.Duration(math.MaxInt64)
		for range 3 {
			runtime.GC()
			runtime.ReadMemStats(&m)
			start := time.Now()
			if _, err := Align(context.Background(), docs); err != nil {
				b.Fatal(err)
			}
			best = min(best, time.Since(start))
			runtime.ReadMemStats(&after)
		}
		return best, after.TotalAlloc - m.TotalAlloc
	}
	small, large := invent(100), invent(1000)
	for b.Loop() {
		t1, m1 := cost(small)
		t2, m2 := cost(large)
		b.ReportMetric(float64(t2.Milliseconds()), "ms/1000")
		b.ReportMetric(math.Log10(float64(t2)/float64(t1)), "exponent")
		b.ReportMetric(float64(m2)/1e6, "MB/1000")
		b.ReportMetric(math.Log10(float64(m2)/float64(m1)), "memory-exponent")
	}
}

// BenchmarkEvent aligns a real event of three reports.
func BenchmarkEvent(b *testing.B) {
	for _, l := range handmade(b, english) {
		if len(l.story.docs) == 3 {
			docs := make([]normalize.Document, len(l.story.docs))
			for i, d := range l.story.docs {
				docs[i] = *d
			}
			b.Run(l.id, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := Align(context.Background(), docs); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
