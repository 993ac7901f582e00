package enforcementv1

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// wireType is the type of a field as the proto names it.
func wireType(field reflect.Type) (name string, repeated bool) {
	if field.Kind() == reflect.Slice {
		repeated = true
		field = field.Elem()
	}
	if field.Kind() == reflect.Pointer {
		field = field.Elem()
	}
	return field.Name(), repeated
}

// The table in testdata is made from the proto's descriptor, not from this package.
func TestEveryFieldOfTheProtoIsThere(t *testing.T) {
	var proto map[string][]Field
	readTestdata(t, "contract_fields.json", &proto)
	same(t, "messages", len(Messages()), len(proto))
	for _, message := range Messages() {
		typ := reflect.TypeOf(message).Elem()
		name := typ.Name()
		same(t, name, message.Fields(), proto[name])
		if typ.NumField() != len(proto[name]) {
			t.Errorf("%s has %d fields, the proto %d", name, typ.NumField(), len(proto[name]))
			continue
		}
		for index, want := range proto[name] {
			field := typ.Field(index)
			same(t, name+" tag", field.Tag.Get("json"), want.Name+",omitempty")
			fieldType, repeated := wireType(field.Type)
			same(t, name+"."+want.Name, Field{want.Name, want.Number, fieldType, repeated, want.Since}, want)
		}
	}
}

func TestABodyThatIsNoDocumentIsRefused(t *testing.T) {
	for what, body := range map[string]string{
		"nothing":         "",
		"half":            `{"target":"a"`,
		"two":             `{} {}`,
		"a comment":       `{} // x`,
		"a trailing key":  `{"target":"a",}`,
		"not UTF-8":       "{\"target\":\"\xff\"}",
		"too large":       `{"target":"` + strings.Repeat("a", MaxBodyBytes) + `"}`,
		"deeper than any": strings.Repeat("[", 20000) + strings.Repeat("]", 20000),
	} {
		var request EvaluateRequest
		_, err := Decode([]byte(body), &request, Options{})
		if places := refusedPlaces(t, err); len(places) != 1 || places[0] != "" {
			t.Errorf("%s: refused at %q", what, places)
		}
		if err != nil && strings.Contains(err.Error(), "aaaa") {
			t.Errorf("%s: the error repeats what was sent", what)
		}
	}
}

func TestARefusalNamesEachPlaceAndNoValue(t *testing.T) {
	var request EvaluateRequest
	body := `{"target":5,"release_governance":{"critical_count":2147483648,"evidence_refs":[null]}}`
	_, err := Decode([]byte(body), &request, Options{})
	want := "/target must be text; " +
		"/release_governance/critical_count must be from -2147483648 to 2147483647; " +
		"/release_governance/evidence_refs/0 must not be null"
	if err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	requests, _ := readVectors(t)
	for _, vector := range requests {
		if vector.Refused != nil {
			continue
		}
		var first, second EvaluateRequest
		if _, err := Decode([]byte(vector.Wire), &first, Options{Strict: true}); err != nil {
			t.Errorf("%s: %v", vector.ID, err)
		}
		same(t, vector.ID, string(Encode(&first)), vector.Wire)
		// A client that uses encoding/json alone reads the same request.
		if err := json.Unmarshal([]byte(vector.Wire), &second); err != nil {
			t.Errorf("%s: %v", vector.ID, err)
		}
		same(t, vector.ID, second, first)
	}
}

func TestTheEffectiveOperationIsTheFirstThatSaysSomething(t *testing.T) {
	request := RuntimeRequest{Capability: "repository"}
	same(t, "capability", request.EffectiveOperation(), "repository")
	request.RequestedOperation = "verify"
	same(t, "aligned", request.EffectiveOperation(), "verify")
	request.Operation = "push"
	same(t, "legacy", request.EffectiveOperation(), "push")
	same(t, "none", (&RuntimeRequest{}).EffectiveOperation(), "")
}

func TestAResponseSharesNothingWithItsDecision(t *testing.T) {
	decision := Decision{EvidenceRefs: []string{"evidence://a/b"}}
	response := decision.Response()
	response.EvidenceRefs[0] = "changed"
	same(t, "decision", decision.EvidenceRefs[0], "evidence://a/b")
}
