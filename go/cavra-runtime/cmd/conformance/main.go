// Command conformance lets the package be held to the published vectors: one question a line on standard input, one
// answer a line on standard output.
//
//	cavra conformance --command ./conformance
//
// It offers two families: the shapes of the enforcement wire and its conversions.
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"os"

	enforcementv1 "example.com/cavra-runtime/enforcement/v1"
)

const (
	protocol       = "cavra.conformance.v1"
	implementation = "cavra-runtime (Go)"
	request        = "enforcement.evaluate_request"
)

var families = []string{"enforcement-shapes", "enforcement-conversions"}

type question struct {
	ID       string `json:"id"`
	Ask      string `json:"ask"`
	Contract string `json:"contract"`
	Message  string `json:"message"`
	Text     string `json:"text"`
	Base64   string `json:"base64"`
}

type issue struct {
	Code     string `json:"code"`
	Pointer  string `json:"pointer"`
	Severity string `json:"severity"`
}

type answer struct {
	ID      string         `json:"id"`
	Outcome string         `json:"outcome,omitempty"`
	Issues  []issue        `json:"issues,omitempty"`
	Record  map[string]any `json:"record,omitempty"`

	Protocol       string   `json:"protocol,omitempty"`
	Implementation string   `json:"implementation,omitempty"`
	Families       []string `json:"families,omitempty"`
}

// unreadable are the codes with which a document was not judged at all.
var unreadable = map[string]bool{
	enforcementv1.CodeTooLarge:    true,
	enforcementv1.CodeBadEncoding: true,
	enforcementv1.CodeSyntax:      true,
}

func issues(problems []enforcementv1.Problem, severity string) []issue {
	found := make([]issue, len(problems))
	for index, problem := range problems {
		found[index] = issue{problem.Code, problem.Pointer, severity}
	}
	return found
}

// read decodes the document of a question and tells what came of it; taken is false when it was refused.
func read(asked question, into enforcementv1.Message) (result answer, taken bool) {
	body := []byte(asked.Text)
	if asked.Base64 != "" {
		decoded, err := base64.StdEncoding.DecodeString(asked.Base64)
		if err != nil {
			return noQuestion(asked.ID), false
		}
		body = decoded
	}
	warnings, err := enforcementv1.Decode(body, into, enforcementv1.Options{})
	result = answer{ID: asked.ID, Outcome: "yes", Issues: issues(warnings, "warning")}
	var refusal *enforcementv1.Refusal
	if !errors.As(err, &refusal) {
		return result, true
	}
	result.Issues = append(result.Issues, issues(refusal.Problems, "error")...)
	result.Outcome = "no"
	if unreadable[refusal.Problems[0].Code] {
		result.Outcome = "unusable"
	}
	return result, false
}

// noQuestion is the answer to what this command does not offer.
func noQuestion(id string) answer {
	return answer{ID: id, Outcome: "unusable"}
}

// fields gives a value as what a reader of its JSON sees.
func fields(value any) map[string]any {
	text, _ := json.Marshal(value)
	var out map[string]any
	_ = json.Unmarshal(text, &out)
	return out
}

func validate(asked question) answer {
	if asked.Contract != request {
		return noQuestion(asked.ID)
	}
	result, _ := read(asked, &enforcementv1.EvaluateRequest{})
	return result
}

// convert reads a message and writes it again. A refused one is nothing that could be converted.
func convert(asked question) answer {
	switch asked.Message {
	case "EvaluateRequest":
		var message enforcementv1.EvaluateRequest
		result, taken := read(asked, &message)
		if !taken {
			result.Outcome = "unusable"
			return result
		}
		result.Record = map[string]any{
			"wire":    string(enforcementv1.Encode(&message)),
			"runtime": fields(message.RuntimeRequest()),
		}
		return result
	case "DecisionResponse":
		var message enforcementv1.DecisionResponse
		result, taken := read(asked, &message)
		if !taken {
			result.Outcome = "unusable"
			return result
		}
		response := enforcementv1.Decision(message).Response()
		result.Record = map[string]any{"wire": string(enforcementv1.Encode(&response))}
		return result
	}
	return noQuestion(asked.ID)
}

func reply(asked question) answer {
	switch asked.Ask {
	case "describe":
		return answer{ID: asked.ID, Protocol: protocol, Implementation: implementation, Families: families}
	case "validate":
		return validate(asked)
	case "convert":
		return convert(asked)
	}
	return noQuestion(asked.ID)
}

// serve answers until the questions end. A line that is no JSON object gets an answer without an id.
func serve(from io.Reader, to io.Writer) error {
	source := bufio.NewReader(from)
	out := json.NewEncoder(to)
	out.SetEscapeHTML(false)
	for {
		line, err := source.ReadBytes('\n')
		if len(line) > 0 {
			var asked question
			_ = json.Unmarshal(line, &asked)
			if failed := out.Encode(reply(asked)); failed != nil {
				return failed
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func main() {
	if err := serve(os.Stdin, os.Stdout); err != nil {
		os.Exit(1)
	}
}
