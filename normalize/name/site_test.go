package name_test

import (
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize/name"
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// A word that no list has as a place's name is one where it stands as one.
func TestSited(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"a first name at a mill", "The mill at Orrin burned. Orrin lies north.", "Orrin place|Orrin place"},
		{"a settlement", "The village of Drelby and residents of Kessock slept.", "Drelby place|Kessock place"},
		{"near", "A fire burned near Brannock.", "Brannock place"},
		{"who speaks is not the place", "Police in Tarnow said so. In Zorb, the mayor left.", "Tarnow place|Zorb place"},
		{"who is named elsewhere", "Orrin Moss spoke. They believed in Orrin.", "Orrin Moss person|Orrin person"},
		{"who speaks elsewhere", "Harker said so. It ended in Harker.", "Harker person|Harker person"},
		{"faith in someone", "She has faith in Tarnow.", "Tarnow other"},
		{"a look at someone", "He laughed at Orrin.", "Orrin person"},
		{"what is somebody's", "They met in Tarnow's house.", "Tarnow other"},
		{"a school near which", "A fire burned near Brannock High School.", "Brannock High School organization"},
	} {
		_, mentions := name.Scan(token.New(c.in))
		var got []string
		for _, m := range mentions[0] {
			got = append(got, m.Text+" "+string(m.Kind))
		}
		if got := strings.Join(got, "|"); got != c.want {
			t.Errorf("%s: %q gives %s, want %s", c.reason, c.in, got, c.want)
		}
	}
}
