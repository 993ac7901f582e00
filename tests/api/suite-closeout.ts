/** Cases of the closeout routes: every operation on its presets, and bundles that travel as base64. */
import { BUNDLE_ZIP, TRIAL_PACKAGE } from '../../src/contracts/closeout/contracts.ts';
import { mergePatch } from '../../src/contracts/closeout/merge-patch.ts';
import { CLEAN_SAMPLE, SAMPLE } from '../../src/contracts/closeout/sample.ts';
import { CODES, type IssueCode } from '../../src/contracts/codes.ts';
import { expandSamples } from '../../src/contracts/samples.ts';
import { makeCloseoutBundle } from '../../src/runtime/closeout/bundle.ts';
import { CLOSEOUT_OPERATIONS } from '../../src/runtime/closeout/operations.ts';
import type { Case } from './suite.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

const post = (name: string, path: string, document: unknown, expect: Case['expect']): Case => ({
  name: `/closeout/${path}: ${name}`,
  method: 'POST',
  path: `/closeout/${path}`,
  headers: JSON_TYPE,
  body: { text: typeof document === 'string' ? document : JSON.stringify(document) },
  expect,
});
const refusedBy = (code: IssueCode): Case['expect'] => ({ status: CODES[code].http, code });

const EXAMPLES: Case[] = CLOSEOUT_OPERATIONS.flatMap(({ name, takes }) => {
  const text = takes.presets[0]?.text ?? '';
  return [
    post('the example', name, text, { status: 200 }),
    post('not JSON', name, '{', refusedBy('json-syntax')),
    post('a list', name, '[]', { status: 422, code: 'wrong-type' }),
  ];
});

/** A package with a secret is judged, so that the decision can say where it is; nothing is packed of it. */
const PACKAGES: Case[] = TRIAL_PACKAGE.presets.map(({ id, text, refused }) =>
  post(
    `preset ${id}`,
    'bundle',
    expandSamples(text),
    refused === undefined ? { status: 200 } : refusedBy(refused.code),
  ),
);

const { zip } = await makeCloseoutBundle(CLEAN_SAMPLE);
const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const flipped = Uint8Array.from(zip, (byte, at) => (at === zip.length >> 1 ? byte ^ 1 : byte));

const ZIPS: Case[] = [
  post('a whole bundle', 'verify', { zip: base64(zip) }, { status: 200 }),
  post('a whole bundle, later', 'verify?as_of=2027-06-02T00:00:00Z', { zip: base64(zip) }, { status: 200 }),
  post('one bit flipped', 'verify', { zip: base64(flipped) }, { status: 200 }),
  post('cut in half', 'verify', { zip: base64(zip.slice(0, zip.length >> 1)) }, { status: 200 }),
  post('not a zip', 'verify', { zip: btoa('not a zip') }, { status: 200 }),
  ...BUNDLE_ZIP.presets.map(({ id, text, refused }) =>
    post(`preset ${id}`, 'verify', text, refused === undefined ? { status: 200 } : refusedBy(refused.code)),
  ),
  post('too long', 'verify', { zip: 'AAAA'.repeat(140_000) }, refusedBy('too-large')),
];

const open = mergePatch(SAMPLE, { release_closeout_summary: { closeout_state: 'open' } });

export const CLOSEOUT_CASES: readonly Case[] = [
  ...EXAMPLES,
  ...PACKAGES,
  ...ZIPS,
  post('an open closeout', 'artifact-bundle', open, refusedBy('record-mismatch')),
  post('no such moment', 'evaluate?as_of=tomorrow', SAMPLE, refusedBy('no-clock')),
  post('no such moment', 'bundle?as_of=tomorrow', SAMPLE, refusedBy('no-clock')),
];
