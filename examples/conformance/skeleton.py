"""An implementation that has only begun: it takes every request of the enforcement wire. Start here."""

import json
import sys


def validate(text):
    """Judges a document. The real work goes here: this one only finds out whether the text is JSON."""
    try:
        json.loads(text)
    except ValueError:
        return {"outcome": "unusable", "issues": [{"code": "json-syntax", "pointer": ""}]}
    return {"outcome": "yes"}


def answer(question):
    if question["ask"] == "describe":
        return {
            "protocol": "cavra.conformance.v1",
            "implementation": "skeleton",
            "families": ["enforcement-shapes"],
        }
    return validate(question.get("text", ""))


for line in sys.stdin:
    question = json.loads(line)
    print(json.dumps({"id": question["id"], **answer(question)}), flush=True)
