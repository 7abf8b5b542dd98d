package quantity

import (
	"strings"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// hostile are texts that a careless reader would read again and again.
var hostile = []string{
	"1 ", "1 000 ", "1-", "1/2 ", "1.", "$", "$1 ", "$1-", "a ", "a hundred ", "hundred ", "million ", "two million ", "one and ", "one hundred and ",
	"thousands of ", "half of a ", "twenty-", "three-quarters of a ", "point one ", "one point ", "more than ", "at least about ", "5 feet 2 ", "2 hours and ",
	"between 5 and ", "5 to ", "from 5 to ", "5 percent ", "12 big ", "five-", "5 pounds ", "first ", "twice as ", "9 out of ", "Rs. ", "US$", "+1", "(1", "1% ", "'5'5",
	"several hundred ", "a couple of ", "1 million and a half ", "rose by ", "minus ", "½", "1\n", "Smith, 5, ", "5m ", "4 in 10 ",
}

// The words looked at grow as the text does.
func TestReadingIsLinear(t *testing.T) {
	work := func(s string) int {
		text := token.New(s)
		r := reader{t: text, x: load(), to: len(text.Tokens)}
		r.read()
		return r.work + len(text.Tokens)
	}
	for _, h := range hostile {
		const n = 500
		small, large := work(strings.Repeat(h, n)), work(strings.Repeat(h, 8*n))
		if large > 9*small {
			t.Errorf("%q: %d words looked at for %d, %d for %d", h, small, n, large, 8*n)
		}
	}
}

func BenchmarkScan(b *testing.B) {
	news := strings.Repeat("The council said on the eve of the vote that the harbour wall, which was built by hand, would be raised by 2.5 metres at a cost of $12.4 million. "+
		"About 300 families live behind it; nobody was hurt when it broke, and the minister who visited them promised help that has yet to come.\n", 200)
	hostiles := strings.Join(hostile, strings.Repeat(" x", 3))
	for name, s := range map[string]string{"news": news, "hostile": strings.Repeat(hostiles, 50)} {
		b.Run(name, func(b *testing.B) {
			text := token.New(s)
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				Scan(text, nil)
			}
		})
	}
}
