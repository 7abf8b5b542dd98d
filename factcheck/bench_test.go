package factcheck_test

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// BenchmarkCompare compares three reports, from text to findings. The median is that of the events, each by its mean time;
// -cpu 1,2 tells what a second processor saves.
func BenchmarkCompare(b *testing.B) {
	b.Run("examples", func(b *testing.B) { compareEvents(b, [][]normalize.Report{localReports(b)[:3]}) })
	b.Run("events", func(b *testing.B) { compareEvents(b, threeReports(b)) })
}

func compareEvents(b *testing.B, events [][]normalize.Report) {
	c, err := factcheck.NewChecker()
	if err != nil {
		b.Fatal(err)
	}
	took := make([]time.Duration, len(events))
	b.ReportAllocs()
	for b.Loop() {
		for i, reports := range events {
			start := time.Now()
			if _, err := c.Compare(context.Background(), reports); err != nil {
				b.Fatal(err)
			}
			took[i] += time.Since(start)
		}
	}
	slices.Sort(took)
	b.ReportMetric(took[len(took)/2].Seconds()*1000/float64(b.N), "ms/median")
}

// threeReports is the real events of three reports, which lie beside the checkout.
func threeReports(b *testing.B) (events [][]normalize.Report) {
	data, err := os.ReadFile(filepath.Join("..", "..", "shared", "data", "events", "dev.jsonl"))
	if errors.Is(err, fs.ErrNotExist) {
		b.Skip("no development data beside the checkout (../shared)")
	}
	if err != nil {
		b.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		var event struct{ Reports []normalize.Report }
		if err := json.Unmarshal([]byte(line), &event); err != nil {
			b.Fatal(err)
		}
		if len(event.Reports) == 3 {
			events = append(events, event.Reports)
		}
	}
	return events
}
