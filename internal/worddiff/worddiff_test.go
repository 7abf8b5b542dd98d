package worddiff

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

func TestDiff(t *testing.T) {
	for _, c := range []struct {
		reason string
		a, b   []uint32
		want   []Op
	}{
		{"nothing", nil, nil, nil},
		{"same", []uint32{1, 2}, []uint32{1, 2}, []Op{{Equal, 0, 2, 0, 2}}},
		{"replaced", []uint32{1, 2, 3}, []uint32{1, 9, 3}, []Op{{Equal, 0, 1, 0, 1}, {Replace, 1, 2, 1, 2}, {Equal, 2, 3, 2, 3}}},
		{"dropped", []uint32{1, 2, 3}, []uint32{1, 3}, []Op{{Equal, 0, 1, 0, 1}, {Delete, 1, 2, 1, 1}, {Equal, 2, 3, 1, 2}}},
		{"added", []uint32{1, 3}, []uint32{1, 2, 3}, []Op{{Equal, 0, 1, 0, 1}, {Insert, 1, 1, 1, 2}, {Equal, 1, 2, 2, 3}}},
		{"whole in the other, whose beginning is the same", []uint32{1, 2, 3}, []uint32{1, 2, 9, 1, 2, 3, 4}, []Op{{Insert, 0, 0, 0, 3}, {Equal, 0, 3, 3, 6}, {Insert, 3, 3, 6, 7}}},
		{"has the other whole", []uint32{1, 2, 9, 1, 2, 3}, []uint32{1, 2, 3}, []Op{{Delete, 0, 3, 0, 0}, {Equal, 3, 6, 0, 3}}},
		{"two places", []uint32{1, 2, 3, 4, 5}, []uint32{1, 8, 3, 9, 5}, []Op{{Equal, 0, 1, 0, 1}, {Replace, 1, 2, 1, 2}, {Equal, 2, 3, 2, 3}, {Replace, 3, 4, 3, 4}, {Equal, 4, 5, 4, 5}}},
	} {
		if got := Diff(c.a, c.b); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: Diff(%v, %v) = %v, want %v", c.reason, c.a, c.b, got, c.want)
		}
	}
}

// The steps cover both rows in order, equal steps are equal, and no two steps that touch are of a mergeable kind.
func TestDiffCovers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.SliceOfN(rapid.Uint32Range(0, 6), 0, 40)
		a, b := row.Draw(t, "a"), row.Draw(t, "b")
		var at Op
		for i, o := range Diff(a, b) {
			if o.A0 != at.A1 || o.B0 != at.B1 || o.A1 < o.A0 || o.B1 < o.B0 {
				t.Fatalf("step %d is %v after %v", i, o, at)
			}
			if i > 0 && (o.Kind == Equal) == (at.Kind == Equal) {
				t.Fatalf("steps %v and %v are not merged", at, o)
			}
			if o.Kind == Equal && !reflect.DeepEqual(a[o.A0:o.A1], b[o.B0:o.B1]) {
				t.Fatalf("%v is not equal", o)
			}
			at = o
		}
		if at.A1 != len(a) || at.B1 != len(b) {
			t.Fatalf("steps end at %v of %d, %d", at, len(a), len(b))
		}
	})
}

// Long rows without a common word, the algorithm's worst case, stay bounded.
func TestDiffIsBounded(t *testing.T) {
	a, b := make([]uint32, 50*Limit), make([]uint32, 50*Limit)
	for i := range a {
		a[i], b[i] = uint32(2*i), uint32(2*i+1)
	}
	if got := Diff(a, b); len(got) != 1 || got[0].Kind != Replace {
		t.Errorf("long rows give %d steps, want one Replace", len(got))
	}
}

func BenchmarkDiff(b *testing.B) {
	x, y := make([]uint32, 30), make([]uint32, 30)
	for i := range x {
		x[i], y[i] = uint32(i), uint32(i)
	}
	y[10], y[20] = 99, 98
	b.ReportAllocs()
	for b.Loop() {
		Diff(x, y)
	}
}

// No steps keep more words than those that are answered.
func TestDiffKeepsMost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.SliceOfN(rapid.Uint32Range(0, 12), 0, 16)
		a, b := row.Draw(t, "a"), row.Draw(t, "b")
		kept := 0
		for _, o := range Diff(a, b) {
			if o.Kind == Equal {
				kept += o.A1 - o.A0
			}
		}
		common := make([][]int, len(a)+1) // words that beginnings of a and b have in common, in order
		for i := range common {
			common[i] = make([]int, len(b)+1)
			for j := range common[i] {
				switch {
				case i == 0 || j == 0:
				case a[i-1] == b[j-1]:
					common[i][j] = common[i-1][j-1] + 1
				default:
					common[i][j] = max(common[i-1][j], common[i][j-1])
				}
			}
		}
		if want := common[len(a)][len(b)]; kept != want {
			t.Fatalf("%d words kept, %d can be", kept, want)
		}
	})
}
