package name

import (
	"strings"

	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// Agency reads the news agency or outlet whose name begins at token i: the name in full as the lists know it ("Anadolu Agency" for
// "AA"), whether it is an agency, and the token after it. ok is false where none begins there.
func Agency(t *token.Text, i int) (full string, agency bool, end int, ok bool) {
	l := lists()
	row, end, ok := t.Phrase(l.names, i)
	if !ok {
		return "", false, i, false
	}
	k := &l.known[row]
	if k.class != "agency" && k.class != "outlet" || !t.Tokens[i].Named() || k.acronym && t.Tokens[i].Shape != token.Upper && k.full != "" {
		return "", false, i, false
	}
	if full = strings.TrimPrefix(k.key, "organization "); end == i+1 && k.full == "" {
		full = display(t, i, end)
	} else {
		full = capitals(full)
	}
	return full, k.class == "agency", end, true
}

// IsPlace says whether a place of the lists begins at token i, in capitals or with one.
func IsPlace(t *token.Text, i int) bool {
	l := lists()
	row, _, ok := t.Phrase(l.names, i)
	return ok && l.known[row].kind == Place && !l.known[row].adjective && t.Tokens[i].Named()
}
