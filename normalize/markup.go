package normalize

import (
	"github.com/seed-a94a0f1e/corroborate/normalize/token"
)

// maxTag is the number of tokens in which a tag must end.
const maxTag = 400

// tags marks HTML's tags, comments and what is left of broken ones, Markdown's images and link targets, and addresses.
func (r *reader) tags() {
	for i := 0; i < len(r.Tokens); {
		tok := &r.Tokens[i]
		if tok.Class == token.Word && r.page.markup[tok.Word]&markAttribute == 0 && (i+1 == len(r.Tokens) || r.Tokens[i+1].Class != token.Comma) {
			i++ // nearly all words: no attribute, and no colon behind it as in an address
			continue
		}
		switch {
		case tok.Class == token.Sign && r.is(i, "<"):
			if end, ok := r.tag(i); ok {
				r.add(i, end, Markup, "")
				i = end
				continue
			}
		case tok.Class == token.Word && r.page.markup[tok.Word]&markAttribute != 0 && r.is(i+1, "=") && i+2 < len(r.Tokens) && r.Tokens[i+2].Class == token.Mark:
			from, end := r.broken(i)
			r.add(from, end, Markup, "")
			i = end
			continue
		case tok.Class == token.Word && (r.is(i, "http") || r.is(i, "https")) && r.is(i+1, ":") && r.is(i+2, "/"):
			end := r.word(i)
			r.add(i, end, Markup, "")
			i = end
			continue
		case tok.Class == token.Sign && r.is(i, "#") && tok.Before >= token.Line: // a heading in Markdown
			end := i + 1
			for r.is(end, "#") && r.Tokens[end].Before == token.None {
				end++
			}
			if end < len(r.Tokens) && r.Tokens[end].Before == token.Space {
				r.add(i, end, Markup, "")
			}
			i = end
			continue
		case tok.Class == token.Bracket && r.is(i, "]") && r.is(i+1, "(") && r.Tokens[i+1].Before == token.None: // a link in Markdown
			end := i + 2
			for end < len(r.Tokens) && end < i+maxTag && !r.is(end, ")") && r.Tokens[end].Before < token.Line {
				end++
			}
			if !r.is(end, ")") || !(r.is(i+2, "http") || r.is(i+2, "https") || r.is(i+2, "/") || r.is(i+2, "#")) {
				break
			}
			end++
			from := i
			for k := i - 1; k >= 0 && k > i-60 && r.Tokens[k+1].Before < token.Line; k-- {
				if r.is(k, "[") {
					if r.is(k-1, "!") && r.Tokens[k].Before == token.None {
						from = k - 1 // an image, its text with it
					} else {
						r.add(k, k+1, Markup, "")
					}
					break
				}
			}
			r.add(from, end, Markup, "")
			i = end
			continue
		}
		i++
	}
}

// word is the token after the characters that no blank parts from token i.
func (r *reader) word(i int) int {
	for i++; i < len(r.Tokens) && r.Tokens[i].Before == token.None; i++ {
	}
	return i
}

// tag reads a tag or comment that begins at token i: "<" with no blank behind it, an element's name, a slash or "!", and the ">" that
// closes it. What is between script's and style's tags belongs to them.
func (r *reader) tag(i int) (end int, ok bool) {
	if i+1 >= len(r.Tokens) || r.Tokens[i+1].Before != token.None {
		return i, false
	}
	k := i + 1
	if r.is(k, "/") {
		k++
	}
	comment := r.is(k, "!")
	if k >= len(r.Tokens) || !comment && (r.Tokens[k].Class != token.Word || r.page.markup[r.Tokens[k].Word]&markElement == 0) {
		return i, false
	}
	element := r.Norm(k)
	for end = k + 1; end < len(r.Tokens) && end < i+maxTag; end++ {
		if r.is(end, ">") {
			end++
			if (element == "script" || element == "style") && k == i+1 {
				for end+2 < len(r.Tokens) && !(r.is(end, "<") && r.is(end+1, "/") && r.is(end+2, element)) {
					end++
				}
			}
			return min(end, len(r.Tokens)), true
		}
		if r.is(end, "<") && r.Tokens[end].Before <= token.Space && !comment {
			break
		}
		if r.Tokens[end].Before >= token.Line {
			break
		}
	}
	return i, false
}

// broken reads what is left of a tag whose beginning is lost, from its first whole attribute at token i on: through its end, or through
// its last attribute. Where the value of an attribute before stands there, as in
//
//	A boat in the harbour. Photo: AP" src="boat.jpg" />
//
// it belongs to the remains from the line's beginning.
func (r *reader) broken(i int) (from, end int) {
	from = i
	if i > 0 && r.Tokens[i-1].Class == token.Mark && r.is(i-1, `"`) && r.Tokens[i].Before == token.Space {
		for k := i - 2; k >= 0 && i-k < maxTag; k-- {
			if r.is(k, `"`) {
				break // it is paired: no value of an attribute
			}
			if r.Tokens[k].Before >= token.Line || k == 0 {
				from = k
				break
			}
		}
	}
	end = i
	for end < len(r.Tokens) && end < i+maxTag {
		switch {
		case r.is(end, ">"):
			return from, end + 1
		case r.Tokens[end].Before >= token.Line && end > i:
			return from, end
		case r.Tokens[end].Class == token.Word && r.is(end+1, "=") && end+2 < len(r.Tokens) && r.Tokens[end+2].Class == token.Mark:
			mark := r.Norm(end + 2)
			end += 3
			for end < len(r.Tokens) && end < i+maxTag && !r.is(end, mark) && r.Tokens[end].Before < token.Line {
				end++
			}
			if r.is(end, mark) {
				end++
			}
		case r.is(end, "/") || r.Tokens[end].Class == token.Dash && r.Tokens[end].Before == token.None || r.is(end, "data"):
			end++
		default:
			return from, end
		}
	}
	return from, end
}
