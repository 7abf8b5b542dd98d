package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/ingest"
)

// readFiles reads the reports in the files and folders that are named. A file
// that is named and cannot be read ends the run; what is wrong in a folder, a
// feed or an archive is told, and the error with the reports is errTold.
func readFiles(p process, paths []string) ([]normalize.Report, error) {
	for _, path := range paths {
		if extension(path) == ".jsonl" && len(paths) > 1 {
			return nil, fmt.Errorf("%s: JSON Lines hold many; name the file alone", path)
		}
	}
	reports, err := ingest.Files(paths...)
	var wrong ingest.Errors
	if !errors.As(err, &wrong) {
		return reports, err
	}
	for _, e := range wrong {
		if e.Item == 0 && slices.Contains(paths, e.File) {
			return nil, e
		}
	}
	for _, e := range wrong {
		p.tell(e)
	}
	return reports, errTold
}

// places are the files whose bytes are their reports' texts, so that findings have lines in them.
func places(reports []normalize.Report) render.Files {
	files := render.Files{}
	for _, r := range reports {
		if r.File != "" {
			files[r.ID] = filepath.ToSlash(filepath.Clean(r.File))
		}
	}
	return files
}

// holdsList says whether a file is JSON that begins with a bracket: a list of reports, and no stream of them.
func holdsList(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	begin := make([]byte, 512)
	n, _ := io.ReadFull(f, begin)
	return bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(begin[:n], []byte("\uFEFF"))), []byte("["))
}

// extension is the file's extension in lower case.
func extension(path string) string { return strings.ToLower(filepath.Ext(path)) }

// reason is an error of the file system without the path and the call: whoever reports it names the path.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
