package enforcementv1

// The one action type that a request may leave out: evidence without an action type is a release record.
const releaseGovernanceRecord = "release_governance_record"

// RuntimeRequest is what a runtime evaluates. It has the texts of the contract, and keys that only a runtime reads:
// they are older than the contract, and nothing on the wire fills them.
type RuntimeRequest struct {
	PlainRequest

	// Operation is the legacy name of the requested operation. It goes before the aligned one.
	Operation string `json:"operation,omitempty"`

	// Server, Tool and Capability name an MCP call.
	Server     string `json:"server,omitempty"`
	Tool       string `json:"tool,omitempty"`
	Capability string `json:"capability,omitempty"`

	// Record holds the evidence of a release, by the names of the contract.
	Record map[string]any `json:"record,omitempty"`
}

// EffectiveOperation is the first of the legacy operation, the aligned one and the capability that says something.
func (r *RuntimeRequest) EffectiveOperation() string {
	for _, operation := range []string{r.Operation, r.RequestedOperation, r.Capability} {
		if operation != "" {
			return operation
		}
	}
	return ""
}

// RuntimeRequest converts a request of the contract. Evidence becomes a record of the fields that say something;
// evidence of which nothing is left is no record. The runner's proof is for the transport and is not handed on.
func (m *EvaluateRequest) RuntimeRequest() RuntimeRequest {
	request := RuntimeRequest{PlainRequest: m.plain()}
	if m.ReleaseGovernance != nil {
		if record := m.ReleaseGovernance.Record(); len(record) > 0 {
			request.Record = record
		}
	}
	if request.ActionType == "" && request.Record != nil {
		request.ActionType = releaseGovernanceRecord
	}
	return request
}

// Decision is what a runtime decided, by the names of the contract.
type Decision DecisionResponse

// Response converts a decision to the response of the contract. Encode leaves out of it what says nothing.
func (d Decision) Response() DecisionResponse {
	response := DecisionResponse(d)
	response.EvidenceRefs = append([]string(nil), d.EvidenceRefs...)
	return response
}
