package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestEachLineGetsItsAnswer(t *testing.T) {
	lines := []struct{ question, answer string }{
		{
			`{"id":"a","ask":"describe"}`,
			`{"id":"a","protocol":"cavra.conformance.v1","implementation":"cavra-runtime (Go)","families":["enforcement-shapes","enforcement-conversions"]}`,
		},
		{
			`{"id":"b","ask":"validate","contract":"enforcement.evaluate_request","text":"{\"target\":5}"}`,
			`{"id":"b","outcome":"no","issues":[{"code":"wrong-type","pointer":"/target","severity":"error"}]}`,
		},
		{
			`{"id":"c","ask":"convert","message":"DecisionResponse","text":"{\"reason\":\"\",\"decision\":\"block\"}"}`,
			`{"id":"c","outcome":"yes","record":{"wire":"{\"decision\":\"block\"}"}}`,
		},
		{`{"id":"d","ask":"decide","text":"{}"}`, `{"id":"d","outcome":"unusable"}`},
		{`no JSON`, `{"id":"","outcome":"unusable"}`},
	}
	var questions, want strings.Builder
	for _, line := range lines {
		questions.WriteString(line.question + "\n")
		want.WriteString(line.answer + "\n")
	}
	var got bytes.Buffer
	if err := serve(strings.NewReader(questions.String()), &got); err != nil {
		t.Fatal(err)
	}
	if got.String() != want.String() {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want.String())
	}
}
