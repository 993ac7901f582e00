/** Failing samples of documents. */
import { altered, toText, without } from '../alter.ts';
import type { DOCUMENT_CODES } from '../codes/document.ts';
import { DEFAULT_LIMITS } from '../guard.ts';
import type { Path } from '../issue.ts';
import type { Operation } from '../saas/operation.ts';
import { policyRegistryReadiness } from '../saas/operations/policy-registry-readiness.ts';
import { saasOperatingAutomation } from '../saas/operations/saas-operating-automation.ts';
import { saasOperatingAutomationWorkerHandoff } from '../saas/operations/saas-operating-automation-worker-handoff.ts';
import { examplePair } from '../saas/presets.ts';
import type { DocumentSample, SamplesOf } from './sample.ts';

/** A document of one operation's contract, changed in one place. */
function sampleOf(operation: Operation, part: 'request' | 'response' | 'pair') {
  const pair = examplePair(operation);
  const valid = part === 'pair' ? pair : pair[part];
  const contract = `${operation.name}.${part}`;
  const document = (text: string, shown?: string): DocumentSample => ({
    kind: 'document',
    contract,
    text,
    ...(shown === undefined ? {} : { shown }),
  });
  return {
    document,
    valid: toText(valid),
    set: (path: Path, value: unknown) => document(toText(altered(valid, path, value))),
    drop: (path: Path) => document(toText(without(valid, path))),
  };
}

const request = sampleOf(saasOperatingAutomation, 'request');
const response = sampleOf(saasOperatingAutomation, 'response');
const pair = sampleOf(saasOperatingAutomation, 'pair');
const handoff = sampleOf(saasOperatingAutomationWorkerHandoff, 'request');
const handoffPair = sampleOf(saasOperatingAutomationWorkerHandoff, 'pair');
const readiness = sampleOf(policyRegistryReadiness, 'response');

const { bytes, depth, issues, nodes } = DEFAULT_LIMITS;
const CHECKS: Path = ['payload', 'required_checks'];
const firstCheck = saasOperatingAutomation.checks[0]?.name ?? '';
const targets = (many: number) => Array.from({ length: many }, (_, index) => `target-${index + 1}`);

/** A list too long to print: `item` so many times, and the form in which a page shows it. */
function longList(item: string, many: number): DocumentSample {
  const text = (items: string) => `{ "payload": { "required_checks": [${items}] } }`;
  return request.document(
    text(Array(many).fill(item).join(', ')),
    text(`${item}, ${item}, … ${many} items in all`),
  );
}

export const DOCUMENT_SAMPLES: SamplesOf<typeof DOCUMENT_CODES> = {
  'too-large': request.document(
    `{ "tenant_id": "${'a'.repeat(bytes)}" }`,
    `{ "tenant_id": "aaaa… ${bytes} letters" }`,
  ),
  'bad-encoding': {
    kind: 'bytes',
    contract: `${saasOperatingAutomation.name}.request`,
    // { "tenant_id": "é" } as Latin-1.
    bytes: [...'{ "tenant_id": "\u00e9" }'].map((letter) => letter.charCodeAt(0)),
    shown: '{ "tenant_id": "\\xE9" }',
  },
  'json-syntax': request.document(request.valid.replace(/"\n {2}}\n}$/, '",\n  }\n}')),
  'too-deep': request.document(
    `${'['.repeat(depth + 1)}${']'.repeat(depth + 1)}`,
    `[[[[… ${depth + 1} levels …]]]]`,
  ),
  'too-many-nodes': longList('0', nodes),
  'duplicate-key': request.document(
    request.valid.replace('"tenant_id": ', '"tenant_id": "tenant-other",\n  "tenant_id": '),
  ),
  'forbidden-key': request.document(
    request.valid.replace('"payload": {', '"payload": {\n    "__proto__": {},'),
  ),
  'sensitive-key': request.set(['payload', 'client_secret'], 'placeholder'),
  'sensitive-value': request.set(['payload', 'automation_cadence'], '{{github_token}}'),
  'required-field': request.drop(['requested_by']),
  'unknown-field': request.set(['payload', 'automation_scop'], 'trial-to-paid-customer-scale'),
  'wrong-type': request.set(CHECKS, firstCheck),
  'not-allowed-value': response.set(['payload', 'summary', 'automation_status'], 'Ready'),
  'constant-mismatch': request.set(['schema_version'], 'cavra.saas_control_plane.request.v2'),
  'empty-list': request.set(CHECKS, []),
  'list-too-long': handoff.set(['payload', 'worker_targets'], targets(33)),
  'duplicate-item': request.set(CHECKS, [firstCheck, firstCheck]),
  'empty-text': request.set(['tenant_id'], '  '),
  'text-too-long': request.set(['payload', 'automation_scope'], 'a'.repeat(129)),
  'bad-format': request.set(['tenant_id'], 'tenant demo'),
  'number-out-of-range': readiness.set(['payload', 'summary', 'policy_pack_count'], -1),
  'pair-operation': pair.set(['response', 'operation'], saasOperatingAutomationWorkerHandoff.name),
  'pair-correlation': pair.set(['response', 'correlation_id'], 'saas-other'),
  'pair-tenant': pair.set(['response', 'payload', 'summary', 'tenant_id'], 'tenant-other'),
  'pair-field': pair.set(['response', 'payload', 'summary', 'automation_cadence'], 'weekly'),
  'pair-subset': handoffPair.set(['response', 'payload', 'summary', 'worker_targets'], ['closeout_retry']),
  'more-issues': longList('0', issues + 1),
  'yaml-syntax': {
    kind: 'document',
    contract: 'enforcement.policy_pack',
    text: 'metadata:\n\tid: cavra-example\n',
  },
  'ignored-field': {
    kind: 'document',
    contract: 'enforcement.evaluate_request',
    text: toText({ action_type: 'read_file', target: 'README.md', note: 'for later' }),
  },
};
