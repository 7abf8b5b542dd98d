package fold

import "strings"

// plain takes the difference between marks of one kind away: what [Text.Folded] keeps because it tells how marks pair.
var plain = strings.NewReplacer(
	"“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`, "「", `"`, "」", `"`, "『", `"`, "』", `"`,
	"‘", "'", "’", "'", "‚", "'", "‛", "'", "‹", "'", "›", "'", "´", "'", "`", "'",
	"–", "-", "—", "-", "--", "-",
)

// Plain is the folded form of s with one kind of double and of single quotation mark, of dash, and one blank for any run of
// white space: two texts that differ in typography alone have one plain form. It leads nowhere back, so it is for comparing
// whole strings only.
func Plain(s string) string { return strings.Join(strings.Fields(plain.Replace(String(s))), " ") }
