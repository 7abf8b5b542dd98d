package quantity

// spelled reads a number in words: "two hundred and forty-one thousand".
func (r *reader) spelled(i int) (numeral, bool) {
	n := numeral{from: i, words: true, integer: true}
	total, group := Int(0), Int(0)
	last := Number{} // the scale of the last term; none before the first
	step := Int(1)
	const (
		empty    = iota // nothing in the group
		tens            // a ten: a digit may follow
		hundreds        // a hundred: anything below may follow
		full
	)
	state := empty
	j := i
	for {
		at := r.past(j)
		if j == i {
			at = i
		}
		w := r.number(at)
		if j == i && (r.word(i) == r.x.words.a || r.word(i) == r.x.words.an) {
			w = numberWord{class: digit, value: Int(1)}
		}
		if j > i && r.word(at) == r.x.words.and && (state == hundreds || state == empty) {
			// "hundred and one", "thousand and twelve", but not "one hundred and two hundred"
			next := r.number(at + 1)
			if next.class != digit && next.class != teen && next.class != ten {
				break
			}
			after := r.number(r.past(at + 2))
			if next.class == ten && after.class == digit {
				after = r.number(r.past(r.past(at+2) + 1))
			}
			if after.class == hundred || after.class == scale && state == empty || after.class == part || after.class == ordinal && after.value.Cmp(Int(3)) >= 0 && next.class != ten {
				break
			}
			at, w = at+1, next
		}
		switch {
		case w.class == digit && (state == empty || state == tens && w.value.Sign() > 0 || state == hundreds):
			group, state, step = group.Add(w.value), full, Int(1)
		case w.class == teen && (state == empty || state == hundreds):
			group, state, step = group.Add(w.value), full, Int(1)
		case w.class == ten && (state == empty || state == hundreds):
			group, state, step = group.Add(w.value), tens, Int(1)
		case w.class == hundred && state != empty && state != hundreds && group.Cmp(Int(100)) < 0 && group.Sign() > 0:
			group, state, step = group.Mul(Int(100)), hundreds, Int(100)
		case (w.class == scale || w.class == dozen) && (state != empty || j > i) && group.Add(total).Sign() > 0:
			if state == empty || !last.IsZero() && last.Cmp(w.value) <= 0 {
				// "three thousand million"
				total = total.Add(group).Mul(w.value)
			} else {
				total = total.Add(group.Mul(w.value))
			}
			if step = step.Mul(w.value); total.IsZero() || step.IsZero() {
				return n, false // out of range
			}
			group, state, last, n.scale = Int(0), empty, w.value, w.value
			n.scaled = n.scaled || w.class == scale
		case (w.class == ordinal || w.class == part && !w.plural && w.value != Int(2) && w.value != Int(4)) && j > i && (state == tens && w.value.Cmp(Int(10)) < 0 || state == hundreds || state == empty && !last.IsZero()):
			// "twenty-fifth", "one hundred twenty fifth"
			n.value, n.ordinal, n.step, n.to = total.Add(group).Add(w.value), true, Int(1), at+1
			return n, !n.value.IsZero()
		case w.class == ordinal && j > i && w.value.Cmp(Int(100)) >= 0 && state != empty:
			// "two hundredth", "three hundred thousandth"
			n.value, n.ordinal, n.step, n.to = total.Add(group.Mul(w.value)), true, Int(1), at+1
			return n, !n.value.IsZero()
		default:
			goto done
		}
		j = at + 1
	}
done:
	if j == i {
		return n, false
	}
	n.value, n.step, n.to = total.Add(group), step, j
	if r.word(j) == r.x.words.point {
		n = r.spelledDecimals(n)
	}
	return n, !n.value.IsZero()
}

// spelledDecimals reads "point zero three" and "point seventy-one".
func (r *reader) spelledDecimals(n numeral) numeral {
	place, v, j := Int(1), n.value, n.to+1
	for {
		at := j
		if j > n.to+1 {
			at = r.past(j)
		}
		w := r.number(at)
		switch {
		case w.class == digit:
			place = place.Quo(Int(10))
			v = v.Add(w.value.Mul(place))
		case (w.class == ten || w.class == teen) && j == n.to+1:
			place = place.Quo(Int(100))
			v = v.Add(w.value.Mul(place))
			if d := r.number(r.past(at + 1)); w.class == ten && d.class == digit {
				at = r.past(at + 1)
				v = v.Add(d.value.Mul(place))
			}
			j = at + 1
			goto done
		default:
			goto done
		}
		j = at + 1
	}
done:
	if j == n.to+1 || v.IsZero() {
		return n
	}
	n.value, n.step, n.to, n.integer = v, place, j, false
	n2, ok := r.scales(n)
	if ok {
		return n2
	}
	return n
}

// article reads a number that "a" begins: a hundred, a dozen, a third, a couple of.
func (r *reader) article(i int) (numeral, bool) {
	w := r.number(i + 1)
	switch w.class {
	case hundred, scale, dozen:
		if w.plural {
			return numeral{}, false
		}
		n, ok := r.spelled(i)
		return r.tail(n), ok
	case part, ordinal:
		if w.plural {
			return numeral{}, false
		}
		if w.class == part && w.value == Int(2) {
			return r.half(i, i+1)
		}
		if w.class == ordinal && w.value.Cmp(Int(3)) < 0 {
			return numeral{}, false
		}
		// "a third suspect" is no fraction
		if n, ok := r.scaledPart(numeral{value: Int(1).Quo(w.value), step: finer(w.value.num), from: i, to: i + 2, words: true, fraction: true}); ok {
			return n, true
		}
	}
	switch r.word(i + 1) {
	case 0:
	case r.x.words.couple, r.x.words.few:
		return r.indefinite(i, i+1)
	}
	return numeral{}, false
}

// indefinite reads "a couple of", "a few hundred", "several thousand": at is the word's token.
func (r *reader) indefinite(from, at int) (numeral, bool) {
	j := at + 1
	of := r.word(j) == r.x.words.of
	if of {
		j++
	}
	couple := r.word(at) == r.x.words.couple
	w := r.number(j)
	if !couple && of {
		return numeral{}, false
	}
	if w.class == hundred || w.class == scale || w.class == dozen {
		n, ok := r.scales(numeral{value: Int(1), step: Int(1), from: from, to: j, words: true, integer: true})
		if !ok {
			return n, false
		}
		one := n.value
		n.value = one.Mul(Int(2))
		if couple {
			n.about = true
		} else {
			n.vague, n.most = true, one.Mul(Int(10))
		}
		return n, !n.value.IsZero()
	}
	_, unit := r.unitAt(j)
	if couple && from < at && j < r.to && (of && w.class == noClass || unit) {
		return numeral{value: Int(2), step: Int(1), from: from, to: j, words: true, integer: true, about: true}, true
	}
	return numeral{}, false
}

// plural reads "dozens", "hundreds of thousands": at least two of them.
func (r *reader) plural(i int) (numeral, bool) {
	v := r.number(i).value.Mul(Int(2))
	j := i + 1
	for n := 0; n < 3 && r.word(j) == r.x.words.of; n++ {
		w := r.number(j + 1)
		if !w.plural || w.class != hundred && w.class != scale && w.class != dozen {
			break
		}
		v = v.Mul(w.value)
		j += 2
	}
	return numeral{value: v, step: Int(1), from: i, to: j, words: true, integer: true, vague: true, scaled: true}, !v.IsZero()
}
