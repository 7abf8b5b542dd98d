package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// readFiles reads the files that are named as the reports of one event.
func readFiles(paths []string) ([]normalize.Report, error) {
	ids, err := names(paths)
	if err != nil {
		return nil, err
	}
	reports := make([]normalize.Report, len(paths))
	for i, path := range paths {
		text, err := readFile(path)
		if err != nil {
			return nil, err
		}
		reports[i] = normalize.Report{ID: ids[i], Source: ids[i], Text: text}
		if extension(path) == ".md" {
			markdown(&reports[i])
		}
	}
	return reports, nil
}

// readFile reads one text file.
func readFile(path string) (string, error) {
	switch info, err := os.Stat(path); {
	case err != nil:
		return "", fmt.Errorf("%s: %w", path, reason(err))
	case info.IsDir():
		return "", fmt.Errorf("%s: a directory; name the files in it", path)
	case info.Size() > maxText:
		return "", fmt.Errorf("%s: %d bytes; the limit is %d", path, info.Size(), maxText)
	}
	switch extension(path) {
	case ".txt", ".md":
	case ".json", ".jsonl":
		return "", fmt.Errorf("%s: JSON is read from standard input: corroborate … < %s", path, path)
	default:
		return "", fmt.Errorf("%s: not a kind of file that is known; known are .txt and .md", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, reason(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxText+1))
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, reason(err))
	}
	if err := checkText(data); err != nil {
		return "", fmt.Errorf("%s: %w", path, err)
	}
	return string(data), nil
}

// checkText says why the bytes are no text. Bytes that are no UTF-8 are allowed: they are passed over where they stand.
func checkText(data []byte) error {
	switch {
	case len(data) > maxText:
		return fmt.Errorf("more than %d bytes, the limit", maxText)
	case len(bytes.TrimSpace(data)) == 0:
		return errors.New("empty")
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
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
