package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/seed-a94a0f1e/corroborate/factcheck"
)

// readBaseline reads a baseline, an empty one where no file is named. A file that is to be written need not be there.
func readBaseline(path string, write bool) (factcheck.Baseline, error) {
	if path == "" {
		return factcheck.Baseline{}, nil
	}
	f, err := os.Open(path)
	if write && errors.Is(err, fs.ErrNotExist) {
		return factcheck.Baseline{}, nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		return factcheck.Baseline{}, fmt.Errorf("%s: %w (--write-baseline writes it)", path, reason(err))
	}
	if err != nil {
		return factcheck.Baseline{}, fmt.Errorf("%s: %w", path, reason(err))
	}
	defer f.Close()
	b, err := factcheck.ReadBaseline(f)
	if err != nil {
		return b, fmt.Errorf("%s: %w", path, err)
	}
	return b, nil
}

// writeBaseline writes a baseline.
func writeBaseline(path string, b factcheck.Baseline) error {
	var out bytes.Buffer
	err := b.Write(&out)
	if err == nil {
		err = os.WriteFile(path, out.Bytes(), 0o644)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", path, reason(err))
	}
	return nil
}
