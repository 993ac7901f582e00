// Package releasegovernance judges typed release evidence, as a CI runner sends it. It is the one part of the decision
// engine that exists in Go; its tables come from the engine in TypeScript, and both judge the same fixtures.
package releasegovernance

import (
	"strings"

	enforcementv1 "example.com/cavra-runtime/enforcement/v1"
)

// ActionType is the action type that this package judges.
const ActionType = "release_governance_record"

// noTarget stands in the decision when neither the request nor the evidence names what it is about.
const noTarget = "release-governance-record"

const verify = "verify"

type kind struct {
	name                          string
	delivery, execution, approval bool
}

type rule struct {
	id, decision, severity, group, reason string
}

// normalize makes a status comparable: without spaces around it, with _ for -, in lower case.
func normalize(text string) string {
	return strings.ToLower(strings.ReplaceAll(strings.TrimSpace(text), "-", "_"))
}

func contains(words []string, word string) bool {
	for _, each := range words {
		if each == word {
			return true
		}
	}
	return false
}

// kindOf finds a kind by its exact name. What it does not find has no facts.
func kindOf(name string) (found kind, known bool) {
	for _, each := range kinds {
		if each.name == name {
			return each, true
		}
	}
	return kind{}, false
}

func firstOf(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

// Evaluate judges a request of this package's action type, or one that names no action and brings evidence. It fills
// in what the rule decides; ids, time, session and policy are the caller's. It returns false for any other request.
func Evaluate(request *enforcementv1.EvaluateRequest) (enforcementv1.Decision, bool) {
	runtime := request.RuntimeRequest()
	if runtime.ActionType != ActionType {
		return enforcementv1.Decision{}, false
	}
	decision := enforcementv1.Decision{
		ActionType:         ActionType,
		Target:             firstOf(runtime.Target, noTarget),
		RequestedOperation: verify,
	}
	if runtime.Record == nil {
		return withRule(decision, recordMissing, "", ""), true
	}
	evidence := request.ReleaseGovernance
	named := strings.TrimSpace(evidence.MetadataKind)
	decision.Target = firstOf(runtime.Target, named, noTarget)
	decision.RequestedOperation = firstOf(runtime.EffectiveOperation(), verify)
	name := firstOf(named, decision.Target)
	state := normalize(evidence.ApprovalState)
	if state != "" {
		return withRule(decision, byApproval(evidence, state), name, state), true
	}
	return withRule(decision, byContent(evidence, named, name), name, state), true
}

// byApproval judges by the approval that the evidence names. It hides failures and signals: that order is upstream's.
func byApproval(evidence *enforcementv1.ReleaseGovernanceEvidence, state string) rule {
	switch {
	case state == "approved" && strings.TrimSpace(evidence.ApprovalID) == "":
		return approvedWithoutId
	case state == "approved":
		return approved
	case state == "pending":
		return approvalPending
	case contains(denied, state):
		return approvalDenied
	}
	return approvalUnknown
}

// byContent judges by delivery, signals and what the kind demands. A delivery is known by its own name alone; for the
// rest the target may stand in for the name.
func byContent(evidence *enforcementv1.ReleaseGovernanceEvidence, named, name string) rule {
	own, _ := kindOf(named)
	found, known := kindOf(name)
	switch {
	case own.delivery && !evidence.DeliverySuccess:
		return deliveryFailed
	case hasSignal(evidence):
		return criticalSignal
	case found.execution:
		return executionWithoutApproval
	case found.approval || evidence.ApprovalRequiredCount > 0:
		return approvalRequired
	case known:
		return recordVerified
	}
	return approvalNotRequired
}

func withRule(decision enforcementv1.Decision, chosen rule, name, state string) enforcementv1.Decision {
	decision.RuleID = chosen.id
	decision.Decision = chosen.decision
	decision.Severity = chosen.severity
	decision.ApproverGroup = chosen.group
	decision.Reason = strings.NewReplacer("<k>", name, "<s>", state).Replace(chosen.reason)
	return decision
}
