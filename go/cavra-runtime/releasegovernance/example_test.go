package releasegovernance_test

import (
	"fmt"

	enforcementv1 "example.com/cavra-runtime/enforcement/v1"
	"example.com/cavra-runtime/releasegovernance"
)

// The failed delivery of the seed: what a runner sends, and what it is told.
func Example() {
	body := []byte(`{
		"action_type": "release_governance_record",
		"target": "release-connectors",
		"requested_operation": "verify",
		"release_governance": {
			"metadata_kind": "release-connector-delivery",
			"failed_providers": ["servicenow"],
			"failed_delivery_count": 1
		},
		"note": "by hand"
	}`)
	var request enforcementv1.EvaluateRequest
	warnings, err := enforcementv1.Decode(body, &request, enforcementv1.Options{})
	fmt.Println(warnings, err)

	decision, _ := releasegovernance.Evaluate(&request)
	response := decision.Response()
	fmt.Println(response.Decision, response.RuleID)
	fmt.Println(string(enforcementv1.Encode(&enforcementv1.DecisionResponse{Decision: response.Decision})))
	// Output:
	// [{ignored-field /note is not a field of the contract}] <nil>
	// block release_governance.delivery.failed
	// {"decision":"block"}
}
