package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the scripts compare with anew")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"corroborate": main})
}

// TestScript runs the command as a user does: the scripts hold exit statuses, messages and what is printed.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		Setup:               odd,
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

// odd lays what a txtar archive cannot hold: bytes that are no text.
func odd(env *testscript.Env) error {
	env.Setenv("ESC", "\x1b")
	for name, data := range map[string]string{
		"binary.txt":   "abc\n\x00\x01",
		"wide.txt":     "\xff\xfeT\x00h\x00e\x00",
		"latin1.txt":   "The caf\xe9 owner paid $40.\n",
		"latin1.jsonl": "{\"id\":\"a\",\"text\":\"The caf\xe9.\"}\n{\"id\":\"b\",\"text\":\"The café.\"}\n",
		"marked.jsonl": "\ufeff{\"id\":\"a\",\"text\":\"It left.\"}\r\n{\"id\":\"b\",\"text\":\"It sank.\"}\r\n",
		"attack-a.txt": "Twelve people were hurt.\x1b[2J\x1b]0;owned\x07 \u202eesrever\n",
		"attack-b.txt": "Twelve people were hurt.\x1b[2J\x1b]0;owned\x07 \u202eesrever\n",
	} {
		if err := os.WriteFile(filepath.Join(env.WorkDir, name), []byte(data), 0o600); err != nil {
			return err
		}
	}
	return nil
}
