package align

import (
	"context"
	"slices"
	"testing"

	"github.com/seed-a94a0f1e/corroborate/normalize"
)

const (
	wire = `Rescue crews in the port of Lornehaven pulled nine sailors from the capsized trawler Grey Heron early on Friday, the coast guard said. The vessel had left the harbour on Wednesday evening with a cargo of frozen herring and sent its last position shortly before midnight. A helicopter from the naval base at Skarne found the overturned hull drifting twelve miles off the lighthouse. “We heard them knocking on the steel from inside,” diver Mats Elgin told a local radio station. Investigators will examine whether the hatch covers had been secured according to the rules introduced after the sinking of a sister ship two years ago.`
	desk = `Nine fishermen are alive after their boat turned over in heavy seas off Lornehaven. Divers cut through the bottom of the Grey Heron on Friday after hearing noises. “We heard them knocking on the steel from inside,” said Mats Elgin, one of the divers. The men, aged between 19 and 61, are being treated for hypothermia at the county hospital, whose director called their condition stable. Relatives who had gathered at the chapel embraced when the news came. The owner of the trawler declined to answer questions about its maintenance, and the mayor has promised a public inquiry.`
)

func TestOrigins(t *testing.T) {
	cut := wire[:len(wire)*2/3]
	edited := "Lornehaven residents awoke to good news. " + wire[:200] + " Church bells rang all over the town, and the school closed at noon. " + wire[200:]
	for _, c := range []struct {
		reason string
		texts  []string
		agency [2]string
		want   []int
	}{
		{"independent reports that quote one speech", []string{wire, desk}, [2]string{}, []int{0, 1}},
		{"a copy cut short", []string{wire, cut}, [2]string{}, []int{0, 0}},
		{"a copy with additions, the order turned", []string{desk, edited, wire}, [2]string{}, []int{0, 1, 1}},
		{"one agency's name alone is not enough", []string{wire, desk}, [2]string{"Reuters", "Reuters"}, []int{0, 1}},
		{"too short to judge", []string{"It rained.", "It rained."}, [2]string{}, []int{0, 1}},
	} {
		docs := parse(c.texts...)
		for i := range docs[:2] {
			docs[i].Agency = c.agency[i]
		}
		got, err := Align(context.Background(), docs)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(got.Origins, c.want) {
			t.Errorf("%s: origins %v, want %v", c.reason, got.Origins, c.want)
		}
		slices.Reverse(docs)
		back, _ := Align(context.Background(), docs)
		for i := range c.want {
			for k := range c.want {
				n := len(c.want) - 1
				if (got.Origins[i] == got.Origins[k]) != (back.Origins[n-i] == back.Origins[n-k]) {
					t.Errorf("%s: origins depend on the order: %v and %v", c.reason, got.Origins, back.Origins)
				}
			}
		}
	}
}

// Two outlets' reports of one event have origins of their own.
func TestOriginsOfOutlets(t *testing.T) {
	events, same := 0, 0
	for _, l := range handmade(t, english) {
		docs := make([]normalize.Document, len(l.story.docs))
		for i, d := range l.story.docs {
			docs[i] = *d
		}
		got, err := Align(context.Background(), docs)
		if err != nil {
			t.Fatal(err)
		}
		events++
		if slices.Max(got.Origins) != len(docs)-1 {
			same++
		}
	}
	if same > 0 {
		t.Errorf("%d of %d events of independent outlets have reports that share an origin", same, events)
	}
}
