package enforcementv1

import (
	"strconv"
	"unicode/utf8"
)

// Encode writes a message as JSON: only fields that say something, in the order of the proto, without spaces and
// without escapes that JSON does not ask for. Two programs that write the same message write the same bytes.
//
// encoding/json is not used here. It escapes <, >, & and U+2028, and what it escapes has changed between releases.
func Encode(m Message) []byte {
	w := &writer{}
	m.encode(w)
	return w.bytes
}

// writer puts JSON together. A caller says what to write; commas come by themselves.
type writer struct {
	bytes []byte
}

func (w *writer) open(bracket byte) {
	w.bytes = append(w.bytes, bracket)
}

func (w *writer) close(bracket byte) {
	w.bytes = append(w.bytes, bracket)
}

// next writes a comma, unless the object or list has only begun.
func (w *writer) next() {
	switch w.bytes[len(w.bytes)-1] {
	case '{', '[':
	default:
		w.bytes = append(w.bytes, ',')
	}
}

func (w *writer) key(name string) {
	w.next()
	w.text(name)
	w.bytes = append(w.bytes, ':')
}

func (w *writer) flag(value bool) {
	if value {
		w.bytes = append(w.bytes, "true"...)
	} else {
		w.bytes = append(w.bytes, "false"...)
	}
}

func (w *writer) number(value int32) {
	w.bytes = strconv.AppendInt(w.bytes, int64(value), 10)
}

const hex = "0123456789abcdef"

// short are the control characters that have an escape of two characters.
var short = map[rune]string{
	'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`,
}

// text writes a string as JSON.stringify does. Bytes that are not UTF-8 become U+FFFD.
func (w *writer) text(value string) {
	w.bytes = append(w.bytes, '"')
	for _, char := range value {
		if escape, found := short[char]; found {
			w.bytes = append(w.bytes, escape...)
		} else if char < 0x20 {
			w.bytes = append(w.bytes, '\\', 'u', '0', '0', hex[char>>4], hex[char&15])
		} else {
			w.bytes = utf8.AppendRune(w.bytes, char)
		}
	}
	w.bytes = append(w.bytes, '"')
}
