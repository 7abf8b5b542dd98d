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
)

// readFiles reads the files that are named, a report each.
func readFiles(paths []string) ([]normalize.Report, error) {
	ids, err := names(paths)
	if err != nil {
		return nil, err
	}
	reports := make([]normalize.Report, len(paths))
	for i, path := range paths {
		if reports[i], err = readReport(path, ids[i]); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return reports, nil
}

// places are the paths of those files whose bytes are their reports' texts, so that findings have lines in them.
func places(paths []string, reports []normalize.Report) render.Files {
	files := render.Files{}
	for i, path := range paths {
		if slices.Contains([]string{".txt", ".md"}, extension(path)) {
			files[reports[i].ID] = filepath.ToSlash(filepath.Clean(path))
		}
	}
	return files
}

// readReport reads a file that is one report. A text has the ID that is given for its file, JSON brings its own.
func readReport(path, id string) (normalize.Report, error) {
	f, err := open(path)
	if err != nil {
		return normalize.Report{}, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxText+1))
	switch {
	case err != nil:
		return normalize.Report{}, reason(err)
	case len(data) > maxText:
		return normalize.Report{}, fmt.Errorf("more than %d bytes, the limit", maxText)
	case len(bytes.TrimSpace(data)) == 0:
		return normalize.Report{}, errors.New("empty")
	}
	r := normalize.Report{ID: id, Source: id, Text: string(data)}
	switch extension(path) {
	case ".json":
		if r, err = parseReport(data); err != nil {
			return r, err
		}
		return r, nil
	case ".jsonl":
		return r, errors.New("JSON Lines hold many; name the file alone")
	case ".md":
		markdown(&r)
	}
	return r, checkText(data)
}

// open opens a file of a kind that is known.
func open(path string) (*os.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, reason(err)
	}
	info, err := f.Stat()
	switch {
	case err != nil:
		err = reason(err)
	case info.IsDir():
		err = errors.New("a directory; name the files in it")
	case !slices.Contains([]string{".txt", ".md", ".json", ".jsonl"}, extension(path)):
		err = errors.New("no kind of file that is known: .txt, .md, .json or .jsonl")
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// checkText says why bytes are no text. Some that are no UTF-8 are allowed: they are passed over where they stand.
func checkText(data []byte) error {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return errors.New("UTF-16 text; save it as UTF-8")
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return fmt.Errorf("binary, not text: a NUL at byte %d", i+1)
	}
	return nil
}

// names gives each file an ID: its base name without extension, as much of its path as tells it from the others of that base name.
func names(paths []string) ([]string, error) {
	forms := []func(string) string{
		func(p string) string { return strings.TrimSuffix(filepath.Base(p), filepath.Ext(p)) },
		func(p string) string { return filepath.Base(p) },
		func(p string) string { return filepath.ToSlash(filepath.Clean(p)) },
	}
	ids := make([]string, len(paths))
	left := make([]int, len(paths))
	for i := range left {
		left[i] = i
	}
	for _, form := range forms {
		uses := map[string]int{}
		for _, i := range left {
			ids[i] = form(paths[i])
			uses[ids[i]]++
		}
		again := left[:0:0]
		for _, i := range left {
			if uses[ids[i]] > 1 {
				again = append(again, i)
			}
		}
		left = again
	}
	if len(left) > 0 {
		return nil, fmt.Errorf("%s: named twice", paths[left[0]])
	}
	return ids, nil
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
