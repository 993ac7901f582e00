/** Cases about bodies: what upstream answers wrongly, a hostile list, encodings, media types. */
import { CODES, type IssueCode } from '../../src/contracts/codes.ts';
import { DEFAULT_LIMITS } from '../../src/contracts/guard.ts';
import { contractsFor } from '../../src/contracts/saas/contracts.ts';
import { OPERATIONS } from '../../src/contracts/saas/operations.ts';
import { examplePair } from '../../src/contracts/saas/presets.ts';
import { expandSamples, SAMPLE_NAMES } from '../../src/contracts/samples.ts';
import type { Ask } from './ask.ts';
import type { Case } from './suite.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const ROUTES = OPERATIONS.flatMap(({ surface }) => (surface === undefined ? [] : [surface.route]));
const AUTOMATION = '/saas/operating-automation';
const HANDOFF = '/saas/operating-automation/worker-handoff';

function post(
  name: string,
  path: string,
  body: Ask['body'],
  expect: Case['expect'],
  more: Partial<Ask> = {},
): Case {
  const ask = { name: `${path}: ${name}`, method: 'POST', path, headers: JSON_TYPE, expect, ...more };
  return body === undefined ? ask : { ...ask, body };
}

const value = (fields: unknown): Ask['body'] => ({ text: expandSamples(JSON.stringify(fields)) });
const refusedBy = (code: IssueCode, pointer?: string): Case['expect'] => ({
  status: CODES[code].http,
  code,
  ...(pointer === undefined ? {} : { pointer }),
});

const tenant = { tenant_id: 'tenant-demo' };

/** A body with one wrong member. */
const wrong = (path: string, field: string, given: unknown, code: IssueCode, at = `/${field}`): Case =>
  post(
    `${field} = ${JSON.stringify(given)?.slice(0, 40)}`,
    path,
    value({ ...tenant, [field]: given }),
    refusedBy(code, at),
  );

/** What upstream answers with 500 or, worse, with 200 and something else than was sent. */
const SECTION_5: readonly Case[] = ROUTES.flatMap((path) => [
  post('only a tenant', path, value(tenant), { status: 200 }),
  post('empty object', path, value({}), refusedBy('required-field', '/tenant_id')),
  wrong(path, 'tenant_id', '', 'empty-text'),
  wrong(path, 'required_checks', [], 'empty-list'),
  ...[null, 7, true].map((given) => wrong(path, 'required_checks', given, 'wrong-type')),
  wrong(path, 'required_checks', 'billing_monitoring', 'wrong-type'),
  wrong(path, 'required_checks', { billing_monitoring: true }, 'wrong-type'),
  wrong(path, 'required_checks', ['coffee_refill'], 'not-allowed-value', '/required_checks/0'),
  wrong(
    path,
    'required_checks',
    ['closeout_retry', 'closeout_retry'],
    'duplicate-item',
    '/required_checks/1',
  ),
  wrong(path, 'required_checks', ['{{github_token}}'], 'sensitive-value', '/required_checks/0'),
  ...[1, true, null, '', 0, {}, 'pending'].map((given) => wrong(path, 'blockers', given, 'wrong-type')),
  ...['tenant_id', 'requested_by'].flatMap((field) =>
    [null, 7, {}, []].map((given) => wrong(path, field, given, 'wrong-type')),
  ),
  wrong(path, 'priority', 'high', 'unknown-field'),
  wrong(path, 'client_secret', 'placeholder', 'sensitive-key'),
]);

const OWN_FIELDS: readonly Case[] = [
  wrong(HANDOFF, 'worker_targets', null, 'wrong-type'),
  wrong(HANDOFF, 'worker_targets', [], 'empty-list'),
  wrong(HANDOFF, 'worker_mode', 'executing', 'not-allowed-value'),
  ...['Ready', null, true].map((given) => wrong(AUTOMATION, 'automation_status', given, 'not-allowed-value')),
  // R21 and R25 of upstream's cases.
  post(
    'R21: a token as cadence',
    AUTOMATION,
    value({ ...tenant, automation_cadence: '{{github_token}}' }),
    refusedBy('sensitive-value', '/automation_cadence'),
  ),
  post(
    'R25: a token as target',
    HANDOFF,
    value({ ...tenant, worker_targets: ['{{github_token}}'] }),
    refusedBy('sensitive-value', '/worker_targets/0'),
  ),
];

/** The envelope where the flat body belongs: upstream answers it with defaults. */
const ENVELOPES = OPERATIONS.flatMap((operation): Case[] =>
  operation.surface === undefined
    ? []
    : [
        post(
          'the envelope',
          operation.surface.route,
          value(examplePair(operation).request),
          refusedBy('unknown-field'),
        ),
      ],
);

const notObjects = (path: string): Case[] =>
  ['[]', '[{}]', '"text"', '7', 'true', 'null'].map((text) =>
    post(`body ${text}`, path, { text }, { status: 422, code: 'wrong-type', pointer: '' }),
  );

const { bytes: MOST_BYTES } = DEFAULT_LIMITS;
/** An object of exactly so many bytes. */
const sized = (bytes: number): string => `{"tenant_id":"${'a'.repeat(bytes - 16)}"}`;
const base64 = (...bytes: number[]): Ask['body'] => ({ base64: btoa(String.fromCharCode(...bytes)) });
const latin1 = [...'{"tenant_id":"\u00e9"}'].map((letter) => letter.charCodeAt(0));

/** Broken, huge and strange bodies, sent to builders and to validation alike. */
export function hostile(path: string): Case[] {
  const tooLarge = refusedBy('too-large', '');
  return [
    post('no body', path, undefined, refusedBy('json-syntax')),
    post('no body and no media type', path, undefined, refusedBy('json-syntax'), { headers: {} }),
    post('spaces only', path, { text: ' \n ' }, refusedBy('json-syntax')),
    post('truncated', path, { text: '{"tenant_id":"tenant-demo"' }, refusedBy('json-syntax')),
    post('a comment', path, { text: '{} // done' }, refusedBy('json-syntax')),
    post('two values', path, { text: '{}{}' }, refusedBy('json-syntax')),
    post('NaN', path, { text: '{"tenant_id":NaN}' }, refusedBy('json-syntax')),
    post('a null byte', path, { text: '\u0000' }, refusedBy('json-syntax')),
    post('Latin-1', path, base64(...latin1), refusedBy('bad-encoding')),
    post('half a surrogate', path, base64(0x22, 0xed, 0xa0, 0x80, 0x22), refusedBy('bad-encoding')),
    post('an overlong slash', path, base64(0x22, 0xc0, 0xaf, 0x22), refusedBy('bad-encoding')),
    post('UTF-16', path, base64(0xff, 0xfe, 0x7b, 0, 0x7d, 0), refusedBy('bad-encoding')),
    post('one byte too many', path, { text: sized(MOST_BYTES + 1) }, tooLarge),
    post('a megabyte', path, { text: sized(1_000_000) }, tooLarge),
    post('a megabyte in pieces', path, { text: sized(1_000_000) }, tooLarge, { chunked: true }),
    post('60,000 bad items', path, { text: `[${'0,'.repeat(59_999)}0]` }, tooLarge),
    post('5,000 levels', path, { text: '['.repeat(5000) + ']'.repeat(5000) }, refusedBy('too-deep')),
    post('5,000 open brackets', path, { text: '['.repeat(5000) }, refusedBy('json-syntax')),
    post('6,000 items', path, { text: `{"a":[${'0,'.repeat(5999)}0]}` }, refusedBy('too-many-nodes')),
  ];
}

/** Refused when built, judged with a verdict when validated: the same code and place. */
const JUDGED: readonly (readonly [name: string, text: string, code: IssueCode, pointer: string])[] = [
  ['__proto__ as a key', '{"__proto__":{}}', 'forbidden-key', '/__proto__'],
  ['__proto__ below', '{"a":{"__proto__":1}}', 'forbidden-key', '/a/__proto__'],
  ['constructor as a key', '{"constructor":{"prototype":{}}}', 'forbidden-key', '/constructor'],
  ['a key twice', '{"tenant_id":"a","tenant_id":"b"}', 'duplicate-key', '/tenant_id'],
  ['a sensitive key', '{"apiKey":"x"}', 'sensitive-key', '/apiKey'],
  ...SAMPLE_NAMES.flatMap((name) => {
    const nested = `{"blockers":[{"note":"see {{${name}}} now"}]}`;
    return [
      [`${name} below`, nested, 'sensitive-value', '/blockers/0/note'],
      [`${name} as a value`, `{"tenant_id":"{{${name}}}"}`, 'sensitive-value', '/tenant_id'],
    ] as const;
  }),
];

const VALIDATE = `/contracts/${OPERATIONS[0] === undefined ? '' : contractsFor(OPERATIONS[0]).input.id}/validate`;

const JUDGED_CASES = JUDGED.flatMap(([name, text, code, pointer]) => {
  const body = { text: expandSamples(text) };
  return [
    ...ROUTES.map((path) => post(name, path, body, refusedBy(code, pointer))),
    post(name, VALIDATE, body, { status: 200, code, pointer }),
  ];
});

const typed = (
  type: string,
  path: string,
  expect: Case['expect'],
  more: Readonly<Record<string, string>> = {},
) =>
  post(`declared as ${type}${Object.values(more).join(' ')}`, path, value(tenant), expect, {
    headers: { 'content-type': type, ...more },
  });

const MEDIA_TYPES = [AUTOMATION, VALIDATE].flatMap((path) => [
  ...[
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'application/json; charset="utf-8"',
    'Application/JSON',
    'application/json;',
  ].map((type) => typed(type, path, { status: 200 })),
  ...[
    'text/plain',
    'text/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/jsonp',
    'application/problem+json',
    'application/json, text/plain',
    'application/json; charset=utf-16',
    'application/json; charset=latin1',
    'application',
    '',
  ].map((type) => typed(type, path, refusedBy('unsupported-media-type'))),
  typed('application/json', path, refusedBy('unsupported-media-type'), { 'content-encoding': 'gzip' }),
  typed('application/json', path, { status: 200 }, { 'content-encoding': 'identity' }),
  post('bytes without a media type', path, value(tenant), refusedBy('unsupported-media-type'), {
    headers: {},
  }),
]);

/** What is unusual and fine. */
const ODD_BUT_FINE = ROUTES.flatMap((path) => [
  post('a byte-order mark', path, { text: `\uFEFF${JSON.stringify(tenant)}` }, { status: 200 }),
  post('spaces around', path, { text: ` \r\n\t${JSON.stringify(tenant)}\n` }, { status: 200 }),
  post('in pieces', path, value(tenant), { status: 200 }, { chunked: true }),
  post('outer spaces of a name', path, value({ tenant_id: '  tenant-demo\t' }), { status: 200 }),
  post('escapes', path, { text: '{"tenant\\u005fid":"tenant\\u002ddemo"}' }, { status: 200 }),
]);

export const BODY_CASES: readonly Case[] = [
  ...SECTION_5,
  ...OWN_FIELDS,
  ...ENVELOPES,
  ...ROUTES.flatMap(notObjects),
  ...[...ROUTES, VALIDATE].flatMap(hostile),
  ...JUDGED_CASES,
  ...MEDIA_TYPES,
  ...ODD_BUT_FINE,
];
