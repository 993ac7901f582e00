/**
 * One failing sample for each error code. The pages of the error catalogue show it beside the verdict it really
 * gets, and tests run it: documents here, requests and commands where the API and the CLI are tested.
 */
import { altered, toText, without } from './alter.ts';
import type { IssueCode } from './codes.ts';
import { DEFAULT_LIMITS } from './guard.ts';
import type { Path } from './issue.ts';
import type { Operation } from './saas/operation.ts';
import { policyRegistryReadiness } from './saas/operations/policy-registry-readiness.ts';
import { saasOperatingAutomation } from './saas/operations/saas-operating-automation.ts';
import { saasOperatingAutomationWorkerHandoff } from './saas/operations/saas-operating-automation-worker-handoff.ts';
import { examplePair } from './saas/presets.ts';

/** A text that `validate` refuses. Secret-like pieces stand in it as `{{placeholders}}`; expand them before use. */
export interface DocumentSample {
  readonly kind: 'document';
  readonly contract: string;
  readonly text: string;
  /** A short form for a page, when the text is too long to show. */
  readonly shown?: string;
}

/** Bytes that are no text at all. */
export interface BytesSample {
  readonly kind: 'bytes';
  readonly contract: string;
  readonly bytes: readonly number[];
  readonly shown: string;
}

/** A request that validates and is judged further before it is decided, perhaps under a policy of its own. */
export interface EvaluateSample {
  readonly kind: 'evaluate';
  readonly text: string;
  /** YAML. When it cannot be used, its own issue is what the sample shows. */
  readonly policy?: string;
}

/** A request that the API refuses. */
export interface HttpSample {
  readonly kind: 'http';
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Arguments after `cavra` with which nothing is run. */
export interface CliSample {
  readonly kind: 'cli';
  readonly args: readonly string[];
}

/** What stands behind the # of a permalink of the playground. */
export interface LinkSample {
  readonly kind: 'link';
  readonly fragment: string;
}

/**
 * An evidence bundle of the seven-step demo that was damaged in one way, or an input from which none is made. The
 * damage is done by `src/runtime/evidence/damage.ts`, one way for each code.
 */
export interface BundleSample {
  readonly kind: 'bundle';
  /** What was done, as a reader does it. */
  readonly shown: string;
}

export type Sample =
  | DocumentSample
  | BytesSample
  | EvaluateSample
  | HttpSample
  | CliSample
  | LinkSample
  | BundleSample;

const bundle = (shown: string): BundleSample => ({ kind: 'bundle', shown });

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

const evaluate = (request: unknown, policy?: string): EvaluateSample => ({
  kind: 'evaluate',
  text: toText(request),
  ...(policy === undefined ? {} : { policy }),
});

export const ERROR_SAMPLES: Readonly<Record<IssueCode, Sample>> = {
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
  'unknown-contract': {
    kind: 'http',
    method: 'POST',
    path: `/contracts/${saasOperatingAutomation.name.slice(0, -1)}.request/validate`,
    headers: { 'content-type': 'application/json' },
    body: request.valid,
  },
  'unreadable-link': { kind: 'link', fragment: '#v1.saas_operating_automation.request.cut-off' },
  'not-found': { kind: 'http', method: 'GET', path: '/saas/no-such-address', headers: {} },
  'method-not-allowed': { kind: 'http', method: 'PUT', path: '/contracts', headers: {} },
  'unsupported-media-type': {
    kind: 'http',
    method: 'POST',
    path: '/saas/operating-automation',
    headers: { 'content-type': 'text/plain' },
    body: '{ "tenant_id": "tenant-demo" }',
  },
  'bad-usage': {
    kind: 'cli',
    args: ['saas', 'operating-automation', 'tenant-demo', '--requested-buy', 'console'],
  },
  'unreadable-file': {
    kind: 'cli',
    args: ['validate', 'saas_operating_automation.request', 'no-such-file.json'],
  },
  'zip-unreadable': bundle('The last ten bytes of the zip are cut off.'),
  'zip-unsupported': bundle('The zip says of its first file that it is encrypted.'),
  'zip-too-large': bundle('A deflated file unpacks to more than 200 times its size.'),
  'zip-unsafe-path': bundle('A file in the zip is called ../evidence.json.'),
  'zip-duplicate-name': bundle('The zip holds evidence.json twice.'),
  'zip-rewrapped': bundle('One byte of a date between the files is changed.'),
  'not-canonical': bundle('A decision ends in half of a surrogate pair.'),
  'manifest-missing': bundle('The file manifest.json is left out.'),
  'file-missing': bundle('The file pr-attestation.md is left out.'),
  'file-changed': bundle('One letter of evidence.json is changed.'),
  'file-added': bundle('A file notes.md is added to the finished bundle.'),
  'key-material': bundle('A file in the bundle holds the start of a private key.'),
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
  'legacy-ignored': evaluate({
    operation: 'push',
    release_governance: { metadata_kind: 'endpoint-inventory-ingestion' },
  }),
  'operation-missing': evaluate({ action_type: 'git_operation', target: 'origin/main' }),
  'mcp-unnamed': evaluate({ action_type: 'mcp_tool_call', target: 'github:create_issue' }),
  'policy-mismatch': evaluate(
    { action_type: 'read_file', target: 'README.md', policy_pack: 'cavra-banking-baseline' },
    'metadata:\n  id: cavra-example\n',
  ),
  'unknown-policy-pack': evaluate({ action_type: 'read_file', target: '.env', policy_pack: 'no-such-pack' }),
  'policy-cycle': evaluate(
    { action_type: 'read_file', target: 'README.md' },
    'metadata:\n  id: cavra-example\n  inherits: cavra-example\n',
  ),
  'record-mismatch': bundle('A decision of another session is put among the seven.'),
  'signature-unchecked': bundle('The signed bundle is verified without a trust root.'),
  'signature-mismatch': bundle('One digit of the signature is changed.'),
  'signer-unknown': bundle('The only trust root given is that of another key.'),
  'trust-root-not-valid': bundle('The trust root was retired.'),
  'unusable-key': bundle('A text that is no key is given as the public key.'),
  'retention-too-short': bundle('The bundle is kept for 30 days, and 365 are asked for.'),
  'approval-closed': bundle('An approval that was denied is approved.'),
  'approval-no-group': bundle('An approval is asked for the allowed step of the demo.'),
};
