package enforcementv1

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"sort"
	"testing"
)

// vector is what TypeScript made of a document; Go must make the same of it.
type vector struct {
	ID       string         `json:"id"`
	Input    string         `json:"input"`
	Warnings []string       `json:"warnings"`
	Refused  []string       `json:"refused"`
	Wire     string         `json:"wire"`
	Record   *string        `json:"record"`
	Runtime  map[string]any `json:"runtime"`
	Response string         `json:"response"`
}

func readTestdata(t *testing.T, name string, into any) {
	t.Helper()
	bytes, err := os.ReadFile(filepath.Join("..", "..", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(bytes, into); err != nil {
		t.Fatal(err)
	}
}

func readVectors(t *testing.T) (requests, decisions []vector) {
	t.Helper()
	var file struct{ Requests, Decisions []vector }
	readTestdata(t, "vectors.json", &file)
	if len(file.Requests) < 50 || len(file.Decisions) < 5 {
		t.Fatalf("only %d request and %d decision vectors", len(file.Requests), len(file.Decisions))
	}
	return file.Requests, file.Decisions
}

// pointers gives the places of problems in the order of bytes, each once.
func pointers(problems []Problem) []string {
	found := map[string]bool{}
	for _, problem := range problems {
		found[problem.Pointer] = true
	}
	places := make([]string, 0, len(found))
	for place := range found {
		places = append(places, place)
	}
	sort.Strings(places)
	return places
}

func refusedPlaces(t *testing.T, err error) []string {
	t.Helper()
	if err == nil {
		return nil
	}
	var refusal *Refusal
	if !errors.As(err, &refusal) {
		t.Fatalf("%v is no Refusal", err)
	}
	return pointers(refusal.Problems)
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s\n got %q\nwant %q", what, got, want)
	}
}

// checkReading compares what was refused and warned of, and tells whether the document was taken.
func checkReading(t *testing.T, want vector, warnings []Problem, err error) bool {
	t.Helper()
	same(t, "refused", refusedPlaces(t, err), want.Refused)
	same(t, "warnings", pointers(warnings), want.Warnings)
	return err == nil
}

func TestRequestVectors(t *testing.T) {
	requests, _ := readVectors(t)
	for _, want := range requests {
		want := want
		t.Run(want.ID, func(t *testing.T) {
			var request EvaluateRequest
			warnings, err := Decode([]byte(want.Input), &request, Options{})
			if !checkReading(t, want, warnings, err) {
				return
			}
			same(t, "wire", string(Encode(&request)), want.Wire)

			runtime := request.RuntimeRequest()
			same(t, "record is there", runtime.Record != nil, want.Record != nil)
			if want.Record != nil {
				same(t, "record bytes", string(Encode(request.ReleaseGovernance)), *want.Record)
			}
			same(t, "runtime request", asJSON(t, runtime), want.Runtime)
		})
	}
}

func TestStrictRefusesWhatElseIsAWarning(t *testing.T) {
	requests, _ := readVectors(t)
	checked := 0
	for _, want := range requests {
		if len(want.Warnings) == 0 {
			continue
		}
		checked++
		var request EvaluateRequest
		warnings, err := Decode([]byte(want.Input), &request, Options{Strict: true})
		if len(warnings) > 0 {
			t.Errorf("%s: strict reading still warns of %v", want.ID, warnings)
		}
		all := append(append([]string{}, want.Refused...), want.Warnings...)
		sort.Strings(all)
		same(t, want.ID, refusedPlaces(t, err), all)
	}
	if checked == 0 {
		t.Error("no vector has a warning")
	}
}

func TestDecisionVectors(t *testing.T) {
	_, decisions := readVectors(t)
	for _, want := range decisions {
		want := want
		t.Run(want.ID, func(t *testing.T) {
			var read DecisionResponse
			warnings, err := Decode([]byte(want.Input), &read, Options{})
			if !checkReading(t, want, warnings, err) {
				return
			}
			response := Decision(read).Response()
			same(t, "response", string(Encode(&response)), want.Response)
		})
	}
}

// asJSON gives a value as what a reader of its JSON sees.
func asJSON(t *testing.T, value any) map[string]any {
	t.Helper()
	bytes, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	var out map[string]any
	if err := json.Unmarshal(bytes, &out); err != nil {
		t.Fatal(err)
	}
	return out
}
