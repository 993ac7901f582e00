package releasegovernance

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	enforcementv1 "example.com/cavra-runtime/enforcement/v1"
)

type expectation struct {
	Decision      string `json:"decision"`
	RuleID        string `json:"rule_id"`
	Severity      string `json:"severity"`
	ApproverGroup string `json:"approver_group"`
}

func TestFixtures(t *testing.T) {
	bytes, err := os.ReadFile(filepath.Join("..", "testdata", "contract_fixtures.json"))
	if err != nil {
		t.Fatal(err)
	}
	var fixtures []struct {
		ID, Title string
		Request   json.RawMessage
		Expect    expectation
	}
	if err := json.Unmarshal(bytes, &fixtures); err != nil {
		t.Fatal(err)
	}
	if len(fixtures) < 3 {
		t.Fatalf("only %d fixtures", len(fixtures))
	}
	for _, fixture := range fixtures {
		fixture := fixture
		t.Run(fixture.ID+" "+fixture.Title, func(t *testing.T) {
			var request enforcementv1.EvaluateRequest
			if _, err := enforcementv1.Decode(fixture.Request, &request, enforcementv1.Options{Strict: true}); err != nil {
				t.Fatal(err)
			}
			decision, judged := Evaluate(&request)
			if !judged {
				t.Fatal("was not judged")
			}
			got := expectation{decision.Decision, decision.RuleID, decision.Severity, decision.ApproverGroup}
			if got != fixture.Expect {
				t.Errorf("got %+v, want %+v", got, fixture.Expect)
			}
		})
	}
}

// What TypeScript's engine decides about every vector that is a release record, Go decides too, to the byte.
func TestVectors(t *testing.T) {
	bytes, err := os.ReadFile(filepath.Join("..", "testdata", "vectors.json"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Requests []struct {
			ID, Input, Release string
			Refused            []string
		}
	}
	if err := json.Unmarshal(bytes, &file); err != nil {
		t.Fatal(err)
	}
	rules := map[string]bool{}
	for _, vector := range file.Requests {
		if vector.Refused != nil {
			continue
		}
		var request enforcementv1.EvaluateRequest
		if _, err := enforcementv1.Decode([]byte(vector.Input), &request, enforcementv1.Options{}); err != nil {
			t.Fatal(err)
		}
		decision, judged := Evaluate(&request)
		if judged != (vector.Release != "") {
			t.Errorf("%s: judged is %t", vector.ID, judged)
		}
		response := decision.Response()
		if got := string(enforcementv1.Encode(&response)); judged && got != vector.Release {
			t.Errorf("%s\n got %s\nwant %s", vector.ID, got, vector.Release)
		}
		rules[decision.RuleID+" "+decision.Decision] = true
	}
	// Eleven rule ids, and the requests that are not judged.
	if len(rules) != 12 {
		t.Errorf("the vectors reach only %v", rules)
	}
}

func TestTheReasonNamesTheKindAndTheState(t *testing.T) {
	decision, _ := Evaluate(&enforcementv1.EvaluateRequest{
		Target:            "prod <s>",
		ReleaseGovernance: &enforcementv1.ReleaseGovernanceEvidence{ApprovalState: " Timed-Out "},
	})
	want := "prod <s> has an unknown approval state: timed_out."
	if decision.Reason != want || decision.RequestedOperation != "verify" || decision.Target != "prod <s>" {
		t.Errorf("got %+v", decision)
	}
}

func TestAnotherActionIsNotJudged(t *testing.T) {
	for _, action := range []string{"", "read_file"} {
		if _, judged := Evaluate(&enforcementv1.EvaluateRequest{ActionType: action, Target: ".env"}); judged {
			t.Errorf("%q was judged", action)
		}
	}
}
