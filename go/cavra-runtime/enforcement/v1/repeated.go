package enforcementv1

import (
	"bytes"
	"encoding/json"
	"strconv"
)

// level is an object or list that is being read.
type level struct {
	pointer string
	list    bool
	// next is the index of the next item of a list.
	next int
	// key is the name whose value comes next; the empty text with named false stands for none.
	key   string
	named bool
	seen  map[string]bool
}

// here is the pointer of the value that comes next, and moves on.
func (l *level) here() string {
	if l.list {
		l.next++
		return l.pointer + "/" + strconv.Itoa(l.next-1)
	}
	l.named = false
	return l.pointer + "/" + escapePointer.Replace(l.key)
}

// repeatedKeys warns of each key that stands twice in its object, at any depth: the last one counts, and other
// readers may differ. The body is valid JSON.
func repeatedKeys(body []byte) []Problem {
	var problems []Problem
	var levels []*level
	source := json.NewDecoder(bytes.NewReader(body))
	source.UseNumber()
	open := func(list bool) {
		pointer := ""
		if len(levels) > 0 {
			pointer = levels[len(levels)-1].here()
		}
		levels = append(levels, &level{pointer: pointer, list: list, seen: map[string]bool{}})
	}
	for {
		token, err := source.Token()
		if err != nil {
			return problems
		}
		switch token {
		case json.Delim('{'):
			open(false)
			continue
		case json.Delim('['):
			open(true)
			continue
		case json.Delim('}'), json.Delim(']'):
			levels = levels[:len(levels)-1]
			continue
		}
		if len(levels) == 0 {
			continue
		}
		inner := levels[len(levels)-1]
		if inner.list || inner.named {
			inner.here()
			continue
		}
		inner.key, _ = token.(string)
		inner.named = true
		if inner.seen[inner.key] {
			pointer := inner.pointer + "/" + escapePointer.Replace(inner.key)
			problems = append(problems, Problem{CodeDuplicateKey, pointer, "stands twice; the last one counts"})
		}
		inner.seen[inner.key] = true
	}
}
