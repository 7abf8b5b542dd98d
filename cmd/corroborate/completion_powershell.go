package main

import (
	"fmt"
	"io"
	"strings"
)

// completePowerShell writes a completion for PowerShell, 5 or newer. Files are its own to complete where nothing else is offered.
func completePowerShell(w io.Writer, all []syntax) {
	lines(w, `# Completion of corroborate for PowerShell.`,
		`Register-ArgumentCompleter -Native -CommandName corroborate -ScriptBlock {`,
		`	param($word, $ast, $at)`,
		`	$words = @{`)
	for _, s := range all {
		var flags []string
		for _, f := range s.flags {
			flags = append(flags, "--"+f.name)
			if len(f.words) > 0 && s.name != "" {
				fmt.Fprintf(w, "\t\t'%s --%s' = %s\n", s.name, f.name, powerShellList(f.words))
			}
		}
		fmt.Fprintf(w, "\t\t'%s' = %s\n", s.name, powerShellList(s.words))
		fmt.Fprintf(w, "\t\t'%s -' = %s\n", s.name, powerShellList(flags))
	}
	lines(w, `	}`,
		`	$before = @($ast.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $at } | ForEach-Object { $_.Extent.Text })`,
		`	$command = "$($before | Where-Object { $_ -notlike '-*' } | Select-Object -First 1)"`,
		`	$flag = "$($before | Select-Object -Last 1)"`,
		`	$front = ''`,
		`	if ($word -match '^(--[a-z-]+)=(.*)$') {`,
		`		$flag, $front, $word = $Matches[1], "$($Matches[1])=", $Matches[2]`,
		`	}`,
		`	$offered = $words["$command $flag"]`,
		`	if ($flag -like '--*' -and $offered) {`,
		`		if ($word -match '^(.*,)([^,]*)$') {`,
		`			$front, $word = "$front$($Matches[1])", $Matches[2]`,
		`		}`,
		`	} elseif ($word -like '-*') {`,
		`		$offered = $words["$command -"]`,
		`	} else {`,
		`		$offered = $words[$command]`,
		`	}`,
		`	$offered | Where-Object { $_ -like "$word*" } | ForEach-Object {`,
		`		[System.Management.Automation.CompletionResult]::new("$front$_", $_, 'ParameterValue', $_)`,
		`	}`,
		`}`)
}

// powerShellList is an array of words.
func powerShellList(words []string) string {
	if len(words) == 0 {
		return "@()"
	}
	return "@('" + strings.Join(words, "', '") + "')"
}
