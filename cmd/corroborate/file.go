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
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"

	"github.com/seed-a94a0f1e/corroborate/factcheck/render"
	"github.com/seed-a94a0f1e/corroborate/normalize"
	"github.com/seed-a94a0f1e/corroborate/normalize/ingest"
)

// reading is the reports in files and folders, and what was wrong there.
type reading struct {
	paths   []string
	reports []normalize.Report
	wrong   ingest.Errors
}

// readFiles reads the reports in files. What is wrong with a file that was named ends the reading; what is wrong in a
// folder, a feed or an archive is for [reading.tell].
func readFiles(named, files []string) (reading, error) {
	r := reading{paths: named}
	if slices.Contains(named, "") {
		return r, errors.New("a file's name is empty")
	}
	var err error
	r.reports, err = ingest.Files(files...)
	if err != nil && !errors.As(err, &r.wrong) {
		return r, err
	}
	for _, e := range r.wrong {
		if e.Item == 0 && slices.Contains(named, e.File) {
			return r, e
		}
	}
	return r, nil
}

// tell tells what was wrong and goes on: the outcome is errTold where an item could not be read, and none where all that
// is left out holds no report.
func (r reading) tell(tell func(error)) (err error) {
	for _, e := range r.wrong {
		if e.Skip {
			skipped := *e
			skipped.Field, skipped.Found, skipped.Expected = "", "skipped: "+e.Reason(), ""
			tell(&skipped)
			continue
		}
		tell(e)
		err = errTold
	}
	for _, x := range r.reports {
		if x.File != "" && !utf8.ValidString(x.Text) {
			_, at, _ := transform.String(encoding.UTF8Validator, x.Text)
			before := x.Text[:at]
			tell(fmt.Errorf("%s:%d:%d: not UTF-8: such bytes are passed over, quotation marks among them; save the file as UTF-8",
				x.File, 1+strings.Count(before, "\n"), at-strings.LastIndex(before, "\n")))
		}
	}
	if err == nil && len(r.reports) == 0 {
		return fmt.Errorf("%s: no report in it", strings.Join(r.paths, ", "))
	}
	return err
}

// event is the event that the reports make up.
func (r reading) event(id string) event { return event{id, r.reports, places(r.reports)} }

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
