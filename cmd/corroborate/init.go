package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

//go:embed init.toml
var initial string

type initCommand struct {
	Config string `arg:"" optional:"" name:"file" default:"corroborate.toml" complete:"file" help:"Write this file (default corroborate.toml)."`
}

func (initCommand) Help() string {
	return `Examples:

  corroborate init && corroborate check

Writes a file with each setting and what it means. A file that is there already stays as it is.`
}

// Run writes the file.
func (c *initCommand) Run(p process) error {
	f, err := os.OpenFile(c.Config, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s: is there already", c.Config)
	}
	if err == nil {
		_, err = f.WriteString(initial)
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		return fmt.Errorf("%s: %w", c.Config, reason(err))
	}
	return p.write(answer{out: []byte("wrote " + c.Config + "\n")})
}
