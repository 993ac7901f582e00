// Package enforcementv1 is the enforcement contract as Go types: what an agent asks before it acts, and what it is
// told. The types, the field tables and the reading and writing of each message are generated from the proto; how a
// JSON document is read and written is in decoder.go and writer.go.
//
// The package decides nothing. It reads a request strictly, hands it to a runtime, and writes the runtime's decision
// as a response. It uses the standard library alone.
package enforcementv1

// Field is what the contract says about one field.
type Field struct {
	// Name is the JSON name, which is the proto's own.
	Name string `json:"name"`

	// Number is the field number in the proto.
	Number int `json:"number"`

	// Type is string, bool, int32 or the name of a message.
	Type string `json:"type"`

	// Repeated says that the field is a list.
	Repeated bool `json:"repeated"`

	// Since is "seed", or "after-seed" for an addition.
	Since string `json:"since"`
}

// Message is one of the generated messages.
type Message interface {
	Fields() []Field
	Record() map[string]any
	decode(d *decoder, at place)
	encode(w *writer)
}
