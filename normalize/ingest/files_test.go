package ingest

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

// lay writes files into a new folder, which becomes the working directory.
func lay(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func ids(reports []normalize.Report) string {
	var all []string
	for _, r := range reports {
		all = append(all, r.ID)
	}
	return strings.Join(all, " ")
}

func must(reports []normalize.Report, err error) []normalize.Report {
	if err != nil {
		panic(err)
	}
	return reports
}

func TestFiles(t *testing.T) {
	lay(t, map[string]string{
		"wire.txt": "It left.", "desk/wire.md": "It left.", "desk/a.txt": "It left.", "desk/deep/z.html": "<p>It left the quay at noon.</p>",
		"desk/.git/x.txt": "It left.", "desk/.hidden.txt": "It left.", "desk/photo.jpg": "\xff\xd8", "desk/empty.txt": " \n",
		"desk/pair.jsonl": "{\"id\":\"one\",\"text\":\"It left.\"}\n\n{\"id\":\"two\"}\n", "nothing/photo.jpg": "\xff\xd8", "page.pdf": "%PDF",
		"day/1.txt": "It left.", "day/2.txt": "It left.", "odd[1].txt": "It left.",
	})
	for _, c := range []struct {
		reason string
		paths  []string
		want   string
		errs   string
	}{
		{"a folder with those in it, in the order of paths; what is bad spoils nothing", []string{"desk"}, "a z one wire",
			"desk/empty.txt: empty\ndesk/pair.jsonl:3, item 2: \"two\" has no text"},
		{"folder and file", []string{"wire.txt", "desk/deep"}, "wire z", ""},
		{"told apart by as much of the path as it takes", []string{"wire.txt", "desk/wire.md", "desk/a.txt"}, "wire.txt wire.md a", ""},
		{"a glob", []string{"day/*.txt"}, "1 2", ""},
		{"a file that is named like a glob", []string{"odd[1].txt"}, "odd[1]", ""},
		{"a glob that finds nothing", []string{"day/*.md"}, "", "day/*.md: no file is found by it"},
		{"a name that is no glob", []string{"day/[.md"}, "", "day/[.md: no such file or directory"},
		{"missing", []string{"gone.txt", "wire.txt"}, "wire", "gone.txt: no such file or directory"},
		{"named twice", []string{"wire.txt", "./wire.txt"}, "", "wire.txt: named twice\n./wire.txt: named twice"},
		{"no kind that is known", []string{"page.pdf"}, "", "page.pdf: of no kind that is read; read are .txt, .md, .html, .htm, .xhtml, .json, .jsonl, .rss, .atom, .xml, .warc and .warc.gz"},
		{"a folder without such files", []string{"nothing"}, "", "nothing: a folder without a file of a kind that is read; read are .txt, .md, .html, .htm, .xhtml, .json, .jsonl, .rss, .atom, .xml, .warc and .warc.gz"},
		{"nothing", nil, "", ""},
	} {
		t.Run(c.reason, func(t *testing.T) {
			got, err := Files(c.paths...)
			message := ""
			if err != nil {
				message = filepath.ToSlash(err.Error())
			}
			if ids(got) != c.want || message != c.errs {
				t.Errorf("got %q, %s\nwant %q, %s", ids(got), message, c.want, c.errs)
			}
		})
	}
	for _, r := range must(Files("wire.txt", "desk/wire.md", "desk/deep")) {
		if want := map[string]string{"wire.txt": "wire.txt", "wire.md": "desk/wire.md", "z": ""}[r.ID]; filepath.ToSlash(r.File) != want {
			t.Errorf("%s: the file whose text it is is %q, not %q", r.ID, r.File, want)
		}
	}
	listed, err := List("desk/deep", "day/*.txt", "gone.txt", "nothing")
	if d := cmp.Diff("desk/deep/z.html day/1.txt day/2.txt gone.txt", filepath.ToSlash(strings.Join(listed, " "))); d != "" || err == nil || !strings.HasPrefix(err.Error(), "nothing: a folder without") {
		t.Errorf("listed (-want +got):\n%s%v", d, err)
	}
	_, err = Files("gone.txt")
	var e *Error
	if !errors.Is(err, fs.ErrNotExist) || !errors.As(err, &e) || e.File != "gone.txt" {
		t.Errorf("the error of the file system must be found in %#v", err)
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		reason string
		paths  []string
		want   []string
	}{
		{"base names", []string{"a/wire.txt", "b/herald.md"}, []string{"wire", "herald"}},
		{"told apart by ending", []string{"wire.txt", "wire.md"}, []string{"wire.txt", "wire.md"}},
		{"told apart by folder", []string{"a/wire.txt", "./b/wire.txt", "herald.txt"}, []string{"a/wire.txt", "b/wire.txt", "herald"}},
		{"dots in names", []string{"wire.2025.txt"}, []string{"wire.2025"}},
		{"an ending of two parts", []string{"crawl.WARC.gz"}, []string{"crawl"}},
		{"nothing but an ending", []string{".txt"}, []string{""}},
	} {
		got, twice := names(c.paths)
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, d)
		}
		for i := range twice {
			if twice[i] {
				t.Errorf("%s: %s is not named twice", c.reason, c.paths[i])
			}
		}
	}
}
