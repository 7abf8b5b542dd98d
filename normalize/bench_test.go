package normalize_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// BenchmarkParse reads the reports of real events. Its bytes are those of the texts and titles.
func BenchmarkParse(b *testing.B) {
	reports, size := newsReports(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range reports {
			normalize.Parse(r)
		}
	}
}

// newsReports reads the reports of the development data, which lie beside the checkout, and counts the bytes of their texts and titles.
func newsReports(b *testing.B) (reports []normalize.Report, size int64) {
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
		reports = append(reports, event.Reports...)
	}
	for _, r := range reports {
		size += int64(len(r.Text) + len(r.Title))
	}
	return reports, size
}
