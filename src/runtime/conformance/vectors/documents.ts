/** Questions about texts as texts: what readers of JSON disagree on, bounds, repeated keys, secrets. */
import { COMPILED_POLICY, RUNTIME_REQUEST } from '../../../contracts/enforcement/contracts.ts';
import { DEFAULT_LIMITS } from '../../../contracts/guard.ts';
import { contractsFor } from '../../../contracts/saas/contracts.ts';
import { OPERATIONS } from '../../../contracts/saas/operations.ts';
import { SAMPLE_NAMES } from '../../../contracts/samples.ts';
import { JSON_BYTES, JSON_TEXTS, JSON_VALUES } from '../cases/json-texts.ts';
import { toBase64 } from '../documents.ts';
import { type Draft, draft } from './make.ts';

const [FIRST] = OPERATIONS;
/** A closed contract with two texts: a small document that says much. */
const CLOSED = FIRST === undefined ? '' : contractsFor(FIRST).input.id;
/** It takes any value under `record`, so a value that it accepts was read. */
const OPEN = RUNTIME_REQUEST.id;

const validate = (name: string, contract: string, text: string): Draft =>
  draft('documents', name, { ask: 'validate', contract, text });

const values = Object.entries(JSON_VALUES).flatMap(([name, value]) => [
  validate(`value/${name}`, OPEN, `{"record":{"value":${value}}}`),
  validate(`in-a-list/${name}`, OPEN, `{"record":{"list":[0,${value},1]}}`),
  validate(`alone/${name}`, CLOSED, value),
]);

const texts = Object.entries(JSON_TEXTS).map(([name, text]) => validate(`text/${name}`, CLOSED, text));

const bytes = Object.entries(JSON_BYTES).map(([name, units]) =>
  draft('documents', `bytes/${name}`, {
    ask: 'validate',
    contract: CLOSED,
    base64: toBase64(Uint8Array.from(units)),
  }),
);

const { bytes: MOST_BYTES, depth: DEEPEST, nodes: MOST_NODES, text: LONGEST } = DEFAULT_LIMITS;
const nested = (levels: number) => `{"record":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
const listOf = (items: number) => `{"record":{"a":[${Array(items).fill('0').join(',')}]}}`;
const sized = (total: number) => `{"tenant_id":"${'a'.repeat(total - '{"tenant_id":""}'.length)}"}`;
/** The document, the record and the list around so many values. */
const AROUND = 3;

const bounds = [
  validate('bound/as-large-as-allowed', CLOSED, sized(MOST_BYTES)),
  validate('bound/a-byte-too-many', CLOSED, sized(MOST_BYTES + 1)),
  validate('bound/letters-of-two-bytes', CLOSED, `{"tenant_id":"${'\u00e9'.repeat(MOST_BYTES / 2)}"}`),
  validate('bound/as-deep-as-allowed', OPEN, nested(DEEPEST - 2)),
  validate('bound/a-level-too-deep', OPEN, nested(DEEPEST - 1)),
  validate('bound/five-thousand-levels', OPEN, nested(5_000)),
  validate('bound/five-thousand-open', CLOSED, '['.repeat(5_000)),
  validate('bound/as-many-as-allowed', OPEN, listOf(MOST_NODES - AROUND)),
  validate('bound/a-value-too-many', OPEN, listOf(MOST_NODES - AROUND + 1)),
  validate('bound/a-text-too-long', CLOSED, `{"tenant_id":"${'a'.repeat(LONGEST + 1)}"}`),
  validate('bound/more-issues-than-shown', CLOSED, `{${keys(DEFAULT_LIMITS.issues + 10)}}`),
];

function keys(count: number): string {
  return Array.from({ length: count }, (_, index) => `"k${index}":1`).join(',');
}

const secrets = SAMPLE_NAMES.flatMap((name) => [
  validate(`secret/${name}/value`, CLOSED, `{"tenant_id":"{{${name}}}"}`),
  validate(`secret/${name}/inside`, CLOSED, `{"tenant_id":"tenant-demo","note":["see {{${name}}} now"]}`),
  validate(`secret/${name}/key`, CLOSED, `{"{{${name}}}":1}`),
]);

const names = [
  'api_key',
  'apiKey',
  'API-KEY',
  'password',
  'client_secret',
  'Authorization',
  'session token',
  'cookie',
];
const keysThatSpeak = [
  ...names.map((name) => validate(`key/${name}`, CLOSED, `{"tenant_id":"tenant-demo","${name}":"x"}`)),
  ...['__proto__', 'constructor', 'prototype'].map((name) =>
    validate(`key/${name}`, OPEN, `{"record":{"${name}":{"a":1}}}`),
  ),
  validate('key/harmless', OPEN, '{"record":{"tokenizer":1,"keyboard":2}}'),
];

const repeated = [
  validate('twice/refused', CLOSED, '{"tenant_id":"a",\n "tenant_id":"b"}'),
  validate('twice/three-times', CLOSED, '{"tenant_id":"a","tenant_id":"b","tenant_id":"c"}'),
  validate('twice/escaped', CLOSED, '{"tenant_id":"a","tenant\\u005fid":"b"}'),
  validate('twice/warned-of', OPEN, '{"target":"a",\n "target":"b"}'),
  validate('twice/below', OPEN, '{"record":{"a":[{"b":1,"b":2}]}}'),
  validate('twice/colon-in-a-text', CLOSED, '{"tenant_id":"a:b:c"}'),
];

const yaml = [
  validate('yaml/plain', COMPILED_POLICY.id, 'filesystem:\n  block_read:\n    - .env\n'),
  validate('yaml/tab', COMPILED_POLICY.id, 'filesystem:\n\tblock_read: []\n'),
  validate('yaml/key-twice', COMPILED_POLICY.id, 'commands: {}\ncommands: {}\n'),
  validate('yaml/two-documents', COMPILED_POLICY.id, 'commands: {}\n---\ncommands: {}\n'),
  validate('yaml/tag', COMPILED_POLICY.id, 'commands: !!js/function x\n'),
  validate('yaml/aliases', COMPILED_POLICY.id, 'commands: &a\n  allow: [x]\ngit: *a\n'),
  validate('yaml/norway', COMPILED_POLICY.id, 'commands:\n  allow: [no, off, 1.0]\n'),
];

export const documentDrafts = (): Draft[] => [
  ...values,
  ...texts,
  ...bytes,
  ...bounds,
  ...secrets,
  ...keysThatSpeak,
  ...repeated,
  ...yaml,
];
