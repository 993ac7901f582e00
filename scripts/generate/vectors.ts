/** Writes the vectors: what TypeScript makes of each document. Go reads the same file and must make the same bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ConvertedRequest,
  recordOf,
  requestJson,
  responseJson,
  toResponse,
  toRuntimeRequest,
} from '../../src/contracts/enforcement/convert.ts';
import {
  type ConvertedMessage,
  MESSAGE_CONTRACTS,
} from '../../src/contracts/enforcement/convert-document.ts';
import {
  type DecisionResponse,
  type EvaluateRequest,
  WIRE_MESSAGES,
} from '../../src/contracts/enforcement/generated/wire.ts';
import type { WireMessage } from '../../src/contracts/enforcement/wire-field.ts';
import { wireJson } from '../../src/contracts/enforcement/wire-json.ts';
import type { Severity } from '../../src/contracts/issue.ts';
import type { WireInput } from '../../src/runtime/conformance/cases/wire.ts';
import { ruleOf } from '../../src/runtime/enforcement/found.ts';
import { judgeRelease } from '../../src/runtime/enforcement/release-governance.ts';
import { validateText } from '../../src/runtime/validate-text.ts';
import { ROOT } from '../run.mjs';
import { formatted, type GeneratedFile } from './files.ts';
import { decisionInputs, requestInputs } from './vector-inputs.ts';

const FIXTURES_PATH = 'go/cavra-runtime/testdata/contract_fixtures.json';
const VECTORS_PATH = 'go/cavra-runtime/testdata/vectors.json';
const TABLE_PATH = 'go/cavra-runtime/testdata/contract_fields.json';

/** Pointers in the order of bytes, each once. */
function pointers(all: readonly string[]): string[] {
  return [...new Set(all)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** Reads a document as the contract of its message does: refused places, or the value; and the places of warnings. */
function read(message: ConvertedMessage, input: string) {
  const { verdict, value } = validateText(MESSAGE_CONTRACTS[message], input);
  const of = (severity: Severity) =>
    pointers(verdict.issues.filter((issue) => issue.severity === severity).map(({ pointer }) => pointer));
  const warnings = of('warning');
  return verdict.outcome === 'yes' ? { warnings, value } : { warnings, refused: of('error') };
}

/** What the engine decides about a release record; Go decides it too. Undefined for any other action. */
function releaseDecision({ action_type, target = '', requested_operation = '', record }: ConvertedRequest) {
  if (action_type !== 'release_governance_record') return undefined;
  const found = judgeRelease(record, target, requested_operation, undefined);
  const { id, decision, severity, group } = ruleOf(found.rule);
  const { reason, target: judged, operation } = found;
  return {
    action_type,
    target: judged,
    requested_operation: operation,
    rule_id: id,
    decision,
    severity,
    reason,
    approver_group: group,
  };
}

function requestVector({ id, input }: WireInput) {
  const { warnings, refused, value } = read('EvaluateRequest', input);
  if (value === undefined) return { id, input, warnings, refused };
  const data = value as EvaluateRequest;
  const record = recordOf(data.release_governance);
  const runtime = toRuntimeRequest(data);
  const release = releaseDecision(runtime);
  return {
    id,
    input,
    warnings,
    wire: requestJson(data),
    record:
      record === undefined ? null : wireJson(WIRE_MESSAGES, WIRE_MESSAGES.ReleaseGovernanceEvidence, record),
    runtime,
    ...(release === undefined ? {} : { release: responseJson(release) }),
  };
}

function decisionVector({ id, input }: WireInput) {
  const { warnings, refused, value } = read('DecisionResponse', input);
  if (value === undefined) return { id, input, warnings, refused };
  return { id, input, warnings, response: responseJson(toResponse(value as DecisionResponse)) };
}

/** JSON in the house format, with every character beyond ASCII as an escape, so that a reader sees what is there. */
function jsonFile(path: string, value: unknown): GeneratedFile {
  const text = JSON.stringify(value).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { path, text: formatted(path, text) };
}

/** The names of the vectors' documents come from the contract as it stands. */
export function vectorFiles(messages: readonly WireMessage[]): GeneratedFile[] {
  const fixtures: { id: string; request: unknown }[] = JSON.parse(
    readFileSync(join(ROOT, FIXTURES_PATH), 'utf8'),
  );
  const requests = [
    ...fixtures.map(({ id, request }) => ({ id: `fixture ${id}`, input: JSON.stringify(request) })),
    ...requestInputs(messages),
  ];
  const table = Object.fromEntries(
    messages.map(({ name, fields }) => [
      name,
      fields.map(({ name: json, number, type, repeated, since }) => ({
        name: json,
        number,
        type,
        repeated,
        since,
      })),
    ]),
  );
  return [
    jsonFile(VECTORS_PATH, {
      generated: 'by "npm run generate"; do not edit',
      requests: requests.map(requestVector),
      decisions: decisionInputs(messages).map(decisionVector),
    }),
    jsonFile(TABLE_PATH, table),
  ];
}
