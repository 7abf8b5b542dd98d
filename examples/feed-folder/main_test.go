package main

import "os"

func Example() {
	os.Args = []string{"feed-folder", "testdata"}
	main()
	// Output:
	// Skelby library to open one day more (2 reports, 3 agreements)
	//   error, date: Dates of the same thing differ: County Courier says “March”, Northern Post says “February”.
	// Harrow dam: homes emptied (3 reports, 8 agreements)
	//   error, quote: The same statement by Paula Brandt is quoted with a difference that changes its meaning: “not” against nothing.
	//   error, number: Figures for the same thing differ: County Courier and Northern Post say “About 1,400 people”, Valley Radio says “Some 4,100 people”.
	//   error, number: Figures for “water” differ: County Courier and Northern Post say “four metres”, Valley Radio says “12 metres”.
}
