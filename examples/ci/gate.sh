#!/bin/sh
# Stops a job when the release may not go on: asks a CAVRA daemon and compares what it decides with what is expected.
#
#   CAVRA_RELEASE_GOVERNANCE_REQUEST       the request, a JSON file; must be given
#   CAVRA_EXPECTED_DECISION                allow
#   CAVRA_EXPECTED_RULE_ID                 empty: any rule
#   CAVRA_ALLOW_BLOCKING_DECISION          false; with true, an expected block lets the job go on
#   CAVRA_RUNTIME_PATH                     node_modules/.bin/cavra, the command that npx finds
#   CAVRA_RELEASE_GOVERNANCE_EVIDENCE_DIR  .cavra/go-daemon
#   CAVRA_RUNTIME_SOCKET, CAVRA_RUNTIME_EVIDENCE_LOG, CAVRA_RELEASE_GOVERNANCE_RESPONSE   files in that folder
#   CAVRA_DAEMON_EVIDENCE_HMAC_KEY         signs the records; an unsigned one then fails the job
set -eu

request=${CAVRA_RELEASE_GOVERNANCE_REQUEST:-}
expected=${CAVRA_EXPECTED_DECISION:-allow}
rule=${CAVRA_EXPECTED_RULE_ID:-}
allow_block=${CAVRA_ALLOW_BLOCKING_DECISION:-false}
cavra=${CAVRA_RUNTIME_PATH:-node_modules/.bin/cavra}
folder=${CAVRA_RELEASE_GOVERNANCE_EVIDENCE_DIR:-.cavra/go-daemon}
socket=${CAVRA_RUNTIME_SOCKET:-$folder/cavra-runtime.sock}
log=${CAVRA_RUNTIME_EVIDENCE_LOG:-$folder/evidence.jsonl}
response=${CAVRA_RELEASE_GOVERNANCE_RESPONSE:-$folder/response.json}

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

# A text of the answer, which stands a field a line.
field() {
  sed -n "s/^  \"$1\": \"\(.*\)\",\{0,1\}\$/\1/p" "$response"
}

[ -n "$request" ] || fail 'CAVRA_RELEASE_GOVERNANCE_REQUEST is required'

mkdir -p "$folder"
"$cavra" daemon start --timeout 30 --socket "$socket" --evidence-log "$log"
trap '"$cavra" daemon stop --socket "$socket"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# 0 lets go on, 1 blocks, 3 waits for a person: all three are decisions. Anything else is none.
code=0
"$cavra" daemon call "$request" --timeout 30 --socket "$socket" >"$response" || code=$?
case $code in
  0 | 1 | 3) ;;
  *) fail 'CAVRA gave no decision' ;;
esac

if [ -n "${CAVRA_DAEMON_EVIDENCE_HMAC_KEY:-}" ]; then
  "$cavra" evidence verify-log "$log" --require-signed
else
  "$cavra" evidence verify-log "$log"
fi

decision=$(field decision)
rule_id=$(field rule_id)
reason=$(field reason)
printf 'CAVRA decision: %s (%s) %s\n' "$decision" "$rule_id" "$reason"

[ "$decision" = "$expected" ] || fail "unexpected CAVRA decision: $decision != $expected"
[ -z "$rule" ] || [ "$rule_id" = "$rule" ] || fail "unexpected CAVRA rule_id: $rule_id != $rule"
if [ "$decision" = block ] && [ "$allow_block" != true ]; then
  fail "${reason:-CAVRA blocked release governance request}"
fi
