package quantity

// settle decides what an amount is in its surroundings, adds the mention and says where to go on.
func (r *reader) settle(a amount) int {
	if a.ordinal {
		return r.rank(a)
	}
	lead, hasLead := r.lead(a.from)
	if end, ok := r.score(a); ok {
		return end
	}
	if end, ok := r.proportion(a, lead); ok {
		return end
	}
	if b, ok := r.span(&a); ok {
		return r.interval(a, b, lead)
	}
	if a.kind == Duration {
		if end, ok := r.ageOf(a.to); ok {
			a.kind, a.to = Age, end
		}
	}
	if a.kind == Duration && a.value == Int(1) && a.words && !r.lasts(a, lead) {
		return a.to
	}
	trail, end, trailed := r.trail(a.to, a.kind)
	if a.kind == Count && !a.label {
		whole := a
		if trailed {
			whole.to = end
			if u, ok := r.unitAt(end); ok && u.first == end && !u.digits && !u.glued && !u.joined { // "40-odd years"
				a.measure(u.unit)
				end = u.end
			}
		}
		switch e, ok := r.repeated(&a); {
		case a.label && trailed:
		case ok:
			a.to = e
		case r.magnitude(&a), r.agedAt(&a):
		case !r.counts(whole):
			return a.to
		}
	}
	how := ""
	if hasLead {
		how = lead.how
	}
	if a.kind == Duration && how != "" && r.during(lead, a.from) {
		how, hasLead = "", false
	}
	if trailed && (how == "" || how == "about") {
		how = trail
	} else {
		end = a.to
	}
	if a.kind == Duration {
		if e, ok := r.ageOf(end); ok {
			a.kind, end = Age, e
		}
	}
	if a.kind == Count && !a.label && hasLead && how != "about" && r.under(a, lead) {
		a.kind, a.code, a.label = Age, "a", true
	}
	from := a.from
	if hasLead && how != "" {
		from = lead.from
	}
	q := r.quantity(a, how)
	end = r.bothSides(&q, end)
	return r.add(q, a, from, end)
}

// bothSides joins "greater than 100 and smaller than 300" into one interval, and answers where it ends.
func (r *reader) bothSides(q *Quantity, end int) int {
	if q.Kind != Count && q.Kind != Ratio || q.Low.IsZero() == q.High.IsZero() || r.word(end) != r.x.words.and && r.word(end) != r.x.words.but {
		return end
	}
	l, ok := r.leadAt(end + 1)
	if !ok {
		return end
	}
	b, ok := r.amount(l.to)
	if !ok || b.kind != Count || b.ordinal || b.label {
		return end
	}
	h := r.quantity(b, l.how)
	if h.Low.IsZero() == h.High.IsZero() || h.Low.IsZero() == q.Low.IsZero() {
		return end
	}
	low, high := q.Low, h.High
	if low.IsZero() {
		low, high = h.Low, q.High
	}
	if low.Cmp(high) >= 0 {
		return end
	}
	q.Low, q.High, q.Approx, q.Kind = low, high, Range, Count
	return b.to
}

// quantity makes the interval of an amount: what its precision and its bound allow.
func (r *reader) quantity(a amount, how string) Quantity {
	q := Quantity{Kind: a.kind, Value: a.value, Unit: a.code, Approx: Exact, Other: a.other}
	if a.fraction && a.kind == Count {
		q.Kind = Ratio
	}
	if a.vague {
		q.Value, q.Low, q.High = Number{}, a.value, a.most
		q.Approx = AtLeast
		if a.kind == Age { // "in his 70s"
			q.Approx = Range
			return q
		}
		if !a.most.IsZero() {
			q.Approx = About
		}
		if how == "more-than" || how == "at-least" {
			q.High = Number{}
		}
		return q
	}
	switch how {
	case "more-than", "at-least":
		q.Low, q.Value, q.Approx = a.value, Number{}, Approx(how)
		return q
	case "less-than", "at-most":
		q.High, q.Value, q.Approx = a.value, Number{}, Approx(how)
		return q
	}
	half := Int(0)
	switch {
	case a.kind == Count && a.integer && a.step == Int(1), a.kind == Age || a.kind == Multiple || q.Kind == Ratio:
	case a.kind == Money && !a.scaled && a.step.Cmp(Frac(1, 100)) <= 0:
	case a.kind == Duration && a.integer && a.step == Int(1):
	default:
		half = a.step.Mul(Frac(1, 2))
	}
	if how == "" && a.about {
		how = "about"
	}
	if how == "" {
		q.Low, q.High = a.value.Sub(half), a.value.Add(half)
		return q
	}
	q.Approx = About
	if q.Kind == Ratio {
		return sided(q, how, a.value.Mul(Frac(1, 20)))
	}
	// "about 40" is as sure as its last figure that is not 0, but not less than to a fifth, nor more than to a twentieth
	size := a.value
	if size.Sign() < 0 {
		size = size.Neg()
	}
	most := size.Mul(Frac(1, 5))
	if how != "about" {
		most = size.Mul(Frac(1, 10))
	}
	wide := least(lastFigure(a.value).Mul(Frac(1, 2)), most)
	if w := size.Mul(Frac(1, 20)); w.Cmp(wide) > 0 {
		wide = w
	}
	return sided(q, how, wide)
}

func least(a, b Number) Number {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

// sided sets the bounds of what is about a value, or about and on one side of it.
func sided(q Quantity, how string, wide Number) Quantity {
	q.Low, q.High = q.Value.Sub(wide), q.Value.Add(wide)
	switch how {
	case "nearly":
		q.High = q.Value
	case "slightly-more":
		q.Low = q.Value
	}
	return q
}

// lastFigure is what one is worth in the place of the last figure that is not 0: 100 for 1,200.
func lastFigure(n Number) Number {
	if n.num == 0 {
		return Int(1)
	}
	if n.den != 1 {
		p, _ := decimals(n.den)
		return lastPlace(min(p, places))
	}
	v, place := n.num, int64(1)
	for v%10 == 0 {
		v /= 10
		place *= 10
	}
	return Int(place)
}

// add appends the mention of tokens from to end.
func (r *reader) add(q Quantity, a amount, from, end int) int {
	q.Span = r.t.Span(from, end)
	q.Text = q.Span.In(r.t.Original)
	q.From, q.To = from, end
	r.context(&q, a)
	r.out = append(r.out, q)
	r.last = end
	return end
}
