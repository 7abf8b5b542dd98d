package ingest

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// Files reads the reports in files, folders and globs ("copy/*.html"), in the
// order in which they are named; the files of a folder and of those in it, and
// those that a glob finds, in the order of their paths. What in a folder is
// hidden (".git"), a link or of no kind that is known is passed over.
//
// A report's ID is its file's name without folder and ending, or as much of its
// path as tells it from the others of that name; see [Read] for files that hold
// many. The kind of a file is that of its ending ([KindOf]).
//
// It answers what could be read, and an error that is [Errors] for what could not
// or holds no report ([Error.Skip]).
func Files(paths ...string) ([]normalize.Report, error) { return Limits{}.Files(paths...) }

// Files is [Files] within l.
func (l Limits) Files(paths ...string) ([]normalize.Report, error) {
	l = l.filled()
	files, errs := l.list(paths)
	ids, twice := names(files)
	var reports []normalize.Report
	for i, path := range files {
		in := newInput(l, path, ids[i])
		in.path = path
		if twice[i] {
			in.fail(&Error{Found: "named twice"})
		} else {
			in.open(path)
		}
		reports = append(reports, in.reports...)
		errs = append(errs, in.errs...)
	}
	return reports, errs.orNil()
}

// List is the files that [Files] reads of paths, folders and globs written out, in
// its order. Its error is [Errors], too.
func List(paths ...string) ([]string, error) {
	files, errs := Limits{}.filled().list(paths)
	return files, errs.orNil()
}

func (l Limits) list(paths []string) (files []string, errs Errors) {
	for _, path := range paths {
		found, err := expand(l, path)
		files = append(files, found...)
		if err != nil {
			errs = append(errs, err)
		}
	}
	return files, errs
}

// open reads the file at path.
func (in *input) open(path string) {
	f, err := os.Open(path)
	if err != nil {
		in.fail(&Error{Found: reason(err).Error(), Err: err})
		return
	}
	defer f.Close()
	kind := KindOf(path)
	if kind == "" {
		in.fail(unknown())
		return
	}
	in.read(f, kind)
}

// expand is the files that a path names: itself, or what is in the folder or found by the glob that it is.
func expand(l Limits, path string) ([]string, *Error) {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return folder(l, path)
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(path, "*?["):
		found, bad := filepath.Glob(path)
		switch {
		case bad != nil: // a name, then
			return []string{path}, nil
		case len(found) == 0:
			return nil, &Error{File: path, Found: "no file is found by it", Err: err}
		}
		return found, nil
	}
	return []string{path}, nil
}

// folder is the files in a folder and in those that it holds.
func folder(l Limits, root string) ([]string, *Error) {
	var files []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return &Error{File: path, Found: reason(err).Error(), Err: err}
		case path != root && strings.HasPrefix(d.Name(), ".") && d.IsDir():
			return filepath.SkipDir
		case strings.HasPrefix(d.Name(), ".") || !d.Type().IsRegular() || KindOf(path) == "":
			return nil
		case len(files) == l.Items:
			e := exceeds("Items", l.Items, "files")
			e.File = root
			return e
		}
		files = append(files, path)
		return nil
	})
	var wrong *Error
	if !errors.As(err, &wrong) && len(files) == 0 {
		found := unknown()
		found.File, found.Found = root, strings.Replace(found.Found, "of no kind", "a folder without a file of a kind", 1)
		return nil, found
	}
	return files, wrong
}

// base is a file's name without folder and ending.
func base(path string) string {
	name := filepath.Base(path)
	lower := strings.ToLower(name)
	for i := len(extensions) - 1; i >= 0; i-- {
		if strings.HasSuffix(lower, extensions[i].ending) && len(name) > len(extensions[i].ending) {
			return name[:len(name)-len(extensions[i].ending)]
		}
	}
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// names gives each file an ID: its base name, as much of its path as tells it from
// the others of that base name. What is named twice has none.
func names(paths []string) (ids []string, twice []bool) {
	forms := []func(string) string{
		base,
		filepath.Base,
		func(p string) string { return filepath.ToSlash(filepath.Clean(p)) },
	}
	ids, twice = make([]string, len(paths)), make([]bool, len(paths))
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
	for _, i := range left {
		twice[i] = true
	}
	return ids, twice
}
