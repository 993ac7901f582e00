package enforcementv1

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// MaxBodyBytes is the largest document that Decode reads. Upstream sets no limit; this one is ours.
const MaxBodyBytes = 64 * 1024

// Options say how a document is read.
type Options struct {
	// Strict refuses a key that the contract does not have. Without it such a key is a warning.
	Strict bool
}

// Codes of problems. They are codes of the error catalogue, where each has its page.
const (
	CodeTooLarge     = "too-large"
	CodeBadEncoding  = "bad-encoding"
	CodeSyntax       = "json-syntax"
	CodeWrongType    = "wrong-type"
	CodeOutOfRange   = "number-out-of-range"
	CodeIgnoredField = "ignored-field"
	CodeUnknownField = "unknown-field"
	CodeDuplicateKey = "duplicate-key"
)

// Problem is one thing that is wrong, and where. A message never repeats a value: it could be a secret.
type Problem struct {
	// Code tells what kind of thing it is.
	Code string

	// Pointer is the place as an RFC 6901 pointer; the whole document is the empty text.
	Pointer string
	Message string
}

// Refusal is the error of a document that cannot be taken, with all that is wrong with it.
type Refusal struct {
	Problems []Problem
}

func (r *Refusal) Error() string {
	lines := make([]string, len(r.Problems))
	for index, problem := range r.Problems {
		where := problem.Pointer
		if where == "" {
			where = "the document"
		}
		lines[index] = where + " " + problem.Message
	}
	return strings.Join(lines, "; ")
}

func refuse(code, message string) *Refusal {
	return &Refusal{Problems: []Problem{{Code: code, Message: message}}}
}

// Decode reads a JSON document into a message. Upstream reads with encoding/json; this reading is stricter, and it
// is the same as ours in TypeScript: names match exactly, null is the same as absent, the last of two equal keys
// counts, a whole number has no fraction and fits 32 bits. It returns warnings, and a *Refusal as the error.
// A message that was refused is half filled and must not be used.
func Decode(body []byte, into Message, options Options) ([]Problem, error) {
	if len(body) > MaxBodyBytes {
		return nil, refuse(CodeTooLarge, fmt.Sprintf("is larger than %d bytes", MaxBodyBytes))
	}
	if !utf8.Valid(body) {
		return nil, refuse(CodeBadEncoding, "is not UTF-8")
	}
	body = bytes.TrimPrefix(body, []byte("\ufeff"))
	if !json.Valid(body) {
		return nil, refuse(CodeSyntax, "is not JSON")
	}
	d := &decoder{warnings: repeatedKeys(body)}
	into.decode(d, place{raw: bytes.TrimSpace(body)})
	if options.Strict {
		for _, warning := range d.warnings {
			if warning.Code == CodeIgnoredField {
				warning.Code = CodeUnknownField
			}
			d.refused = append(d.refused, warning)
		}
		d.warnings = nil
	}
	if len(d.refused) > 0 {
		return d.warnings, &Refusal{Problems: d.refused}
	}
	return d.warnings, nil
}

// place is a value in the document, with the way to it. The value is valid JSON without spaces around it.
type place struct {
	name    string
	pointer string
	raw     []byte
}

// isNull tells whether null stands there, which says the same as leaving the field out.
func (at place) isNull() bool {
	return string(at.raw) == "null"
}

type decoder struct {
	refused  []Problem
	warnings []Problem
}

func (d *decoder) refuse(at place, code, message string) {
	d.refused = append(d.refused, Problem{Code: code, Pointer: at.pointer, Message: message})
}

func (d *decoder) mustBe(at place, what string) {
	d.refuse(at, CodeWrongType, "must be "+what)
}

func (d *decoder) unknown(at place) {
	d.warnings = append(d.warnings, Problem{CodeIgnoredField, at.pointer, "is not a field of the contract"})
}

var escapePointer = strings.NewReplacer("~", "~0", "/", "~1")

// object gives the members of an object in the order in which they first stand.
func (d *decoder) object(at place) []place {
	if at.raw[0] != '{' {
		d.mustBe(at, "an object")
		return nil
	}
	var members []place
	index := map[string]int{}
	// The text is valid JSON: these calls cannot fail.
	source := json.NewDecoder(bytes.NewReader(at.raw))
	_, _ = source.Token()
	for source.More() {
		token, _ := source.Token()
		name, _ := token.(string)
		var raw json.RawMessage
		_ = source.Decode(&raw)
		member := place{name: name, pointer: at.pointer + "/" + escapePointer.Replace(name), raw: bytes.TrimSpace(raw)}
		if earlier, found := index[name]; found {
			members[earlier] = member
		} else {
			index[name] = len(members)
			members = append(members, member)
		}
	}
	return members
}

// list gives the items of a list. Null in the place of a list is no list; null in the place of an item is refused.
func (d *decoder) list(at place) []place {
	if at.isNull() {
		return nil
	}
	var items []json.RawMessage
	if at.raw[0] != '[' || json.Unmarshal(at.raw, &items) != nil {
		d.mustBe(at, "a list")
		return nil
	}
	var places []place
	for index, raw := range items {
		item := place{pointer: at.pointer + "/" + strconv.Itoa(index), raw: bytes.TrimSpace(raw)}
		if item.isNull() {
			d.refuse(item, CodeWrongType, "must not be null")
			continue
		}
		places = append(places, item)
	}
	return places
}

func (d *decoder) text(at place) string {
	var value string
	if at.isNull() {
		return value
	}
	if at.raw[0] != '"' || json.Unmarshal(at.raw, &value) != nil {
		d.mustBe(at, "text")
	}
	return value
}

func (d *decoder) flag(at place) bool {
	switch string(at.raw) {
	case "true":
		return true
	case "false", "null":
		return false
	}
	d.mustBe(at, "true or false")
	return false
}

// number takes what JavaScript cannot tell from a whole number, such as 1.0 and 1e2, because both languages are to
// give the same answer.
func (d *decoder) number(at place) int32 {
	if at.isNull() {
		return 0
	}
	value, err := strconv.ParseFloat(string(at.raw), 64)
	if err != nil || at.raw[0] == '"' || value != math.Trunc(value) {
		d.mustBe(at, "a whole number")
		return 0
	}
	if value < math.MinInt32 || value > math.MaxInt32 {
		d.refuse(at, CodeOutOfRange, fmt.Sprintf("must be from %d to %d", math.MinInt32, math.MaxInt32))
		return 0
	}
	return int32(value)
}
