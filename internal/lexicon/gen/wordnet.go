package main

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// pos is a part of speech of WordNet.
type pos byte

const (
	noun pos = 'n'
	verb pos = 'v'
	adj  pos = 'a'
	adv  pos = 'r'
)

var parts = []struct {
	pos  pos
	name string
}{{noun, "noun"}, {verb, "verb"}, {adj, "adj"}, {adv, "adv"}}

// entry is a lemma in a part of speech.
type entry struct {
	lemma string
	pos   pos
}

// sense is a lemma in one of its senses.
type sense struct {
	entry
	id string // part of speech and offset
}

// wordNet is what the generator needs of WordNet: single words of the letters a to z.
type wordNet struct {
	tagged     map[entry]int       // every lemma: how often its senses are tagged in the semantic concordance
	lemmas     map[pos][]string    // in the order of the index, which is the alphabet's
	senses     map[entry][]string  // a lemma's senses, the most frequent one first
	first      map[entry]int       // how often that one is tagged
	people     map[string]bool     // the senses that are people
	synsets    map[string][]string // the words of a sense
	names      map[entry]bool      // all senses are instances: Lincoln, Paris
	exceptions map[pos][][2]string
	antonyms   [][2]sense
	derived    [][2]sense
}

func readWordNet(dir string) (*wordNet, error) {
	for name, sum := range wordnetSums {
		if err := check(filepath.Join(dir, name), sum); err != nil {
			return nil, err
		}
	}
	w := &wordNet{
		tagged: map[entry]int{}, lemmas: map[pos][]string{}, senses: map[entry][]string{}, first: map[entry]int{},
		people: map[string]bool{}, synsets: map[string][]string{}, names: map[entry]bool{}, exceptions: map[pos][][2]string{},
	}
	for _, p := range parts { // first of all, because pointers lead to other parts
		err := lines(filepath.Join(dir, "data."+p.name), func(line string) {
			offset, words, _ := synset(line)
			w.synsets[string(p.pos)+offset] = words
			if strings.Fields(line)[1] == "18" { // noun.person, says lexnames(5WN)
				w.people[string(p.pos)+offset] = true
			}
		})
		if err != nil {
			return nil, err
		}
	}
	for _, p := range parts {
		if err := w.readPart(dir, p.pos, p.name); err != nil {
			return nil, err
		}
	}
	types := map[byte]pos{'1': noun, '2': verb, '3': adj, '4': adv, '5': adj}
	return w, lines(filepath.Join(dir, "cntlist.rev"), func(line string) {
		// sense key, number of the sense, count
		f := strings.Fields(line)
		lemma, rest, _ := strings.Cut(f[0], "%")
		e := entry{lemma, types[rest[0]]}
		if _, ok := w.tagged[e]; ok {
			n, _ := strconv.Atoi(f[2])
			w.tagged[e] += n
			if f[1] == "1" {
				w.first[e] += n
			}
		}
	})
}

// readPart reads index, data and exceptions of a part of speech; their form is described in wndb(5WN).
func (w *wordNet) readPart(dir string, p pos, name string) error {
	instances := map[string]bool{}
	err := lines(filepath.Join(dir, "data."+name), func(line string) {
		id, words, rest := synset(line)
		n, _ := strconv.Atoi(rest[0])
		for i := range n {
			f := rest[1+4*i:]
			symbol, offset, part, ends := f[0], f[1], f[2], f[3]
			if symbol == "@i" {
				instances[id] = true
			}
			if symbol != "!" && symbol != "+" {
				continue
			}
			if part == "s" {
				part = "a"
			}
			from, _ := strconv.ParseInt(ends[:2], 16, 0)
			to, _ := strconv.ParseInt(ends[2:], 16, 0)
			if from == 0 || to == 0 {
				continue
			}
			pair := [2]sense{
				{entry{american(words, int(from)), p}, string(p) + id},
				{entry{american(w.synsets[part+offset], int(to)), pos(part[0])}, part + offset},
			}
			if !simple(pair[0].lemma) || !simple(pair[1].lemma) {
				continue
			}
			if symbol == "!" {
				w.antonyms = append(w.antonyms, pair)
			} else {
				w.derived = append(w.derived, pair)
			}
		}
	})
	if err != nil {
		return err
	}
	err = lines(filepath.Join(dir, "index."+name), func(line string) {
		f := strings.Fields(line)
		if !simple(f[0]) {
			return
		}
		e := entry{f[0], p}
		w.tagged[e] = 0
		w.lemmas[p] = append(w.lemmas[p], f[0])
		senses, _ := strconv.Atoi(f[2])
		offsets := f[len(f)-senses:]
		for _, o := range offsets {
			w.senses[e] = append(w.senses[e], string(p)+o)
		}
		w.names[e] = !slices.ContainsFunc(offsets, func(o string) bool { return !instances[o] })
	})
	if err != nil || p == adv {
		return err
	}
	if p == noun {
		w.exceptions[p] = append(w.exceptions[p], [2]string{"women", "woman"}) // which it forgot
	}
	return lines(filepath.Join(dir, name+".exc"), func(line string) {
		f := strings.Fields(line)
		for _, lemma := range f[1:] {
			if simple(f[0]) && simple(lemma) {
				w.exceptions[p] = append(w.exceptions[p], [2]string{f[0], lemma})
			}
		}
	})
}

// synset is the offset and the words of a line of a data file, and the fields from the number of pointers on.
func synset(line string) (offset string, words, rest []string) {
	line, _, _ = strings.Cut(line, " | ")
	f := strings.Fields(line)
	n, _ := strconv.ParseInt(f[3], 16, 0)
	for i := range int(n) {
		w, _, _ := strings.Cut(f[4+2*i], "(") // an adjective's position: "(p)"
		words = append(words, strings.ToLower(w))
	}
	return f[0], words, f[4+2*n:]
}

// american is the i-th word of a sense, from 1, with z where the sense has both spellings.
func american(words []string, i int) string {
	if stem, ok := strings.CutSuffix(words[i-1], "ise"); ok && slices.Contains(words, stem+"ize") {
		return stem + "ize"
	}
	return words[i-1]
}

// usual says whether a sense is one of its word's two most frequent ones.
func (w *wordNet) usual(s sense) bool {
	i := slices.Index(w.senses[s.entry], s.id)
	return i >= 0 && i < 2
}

// simple says whether a lemma is a single word of the letters a to z.
func simple(lemma string) bool {
	for i := range len(lemma) {
		if lemma[i] < 'a' || lemma[i] > 'z' {
			return false
		}
	}
	return len(lemma) > 1
}

// lines reads a file of WordNet's, without the licence at its head, which is indented.
func lines(path string, each func(line string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if line := s.Text(); line != "" && line[0] != ' ' {
			each(line)
		}
	}
	return s.Err()
}
