/** Cases of the routes that convert, lint and verify evidence: what the vectors do not ask, because it is about HTTP. */
import { LINT_SAMPLES } from '../../src/contracts/catalogue/lint.ts';
import { CODES, type IssueCode } from '../../src/contracts/codes.ts';
import { VERIFICATION_REQUEST } from '../../src/contracts/evidence/verification.ts';
import { expandSamples } from '../../src/contracts/samples.ts';
import type { Case } from './suite.ts';

const post = (name: string, path: string, text: string, expect: Case['expect']): Case => ({
  name: `${path}: ${name}`,
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json' },
  body: { text },
  expect,
});
const OK = { status: 200 } as const;
const refusedBy = (code: IssueCode, pointer?: string): Case['expect'] => ({
  status: CODES[code].http,
  code,
  ...(pointer === undefined ? {} : { pointer }),
});

const CONVERT = '/enforcement/convert';
const LINT = '/enforcement/lint';
const VERIFY = '/evidence/verify';

export const KIT_CASES: readonly Case[] = [
  post('a request', CONVERT, '{"target":"a","note":1}', OK),
  post('a request, named', `${CONVERT}?message=EvaluateRequest`, '{"target":""}', OK),
  post('a response', `${CONVERT}?message=DecisionResponse`, '{"decision":"block","reason":""}', OK),
  post('no such message', `${CONVERT}?message=Decision`, '{}', refusedBy('not-allowed-value')),
  post('a number for a text', CONVERT, '{"target":5}', refusedBy('wrong-type', '/target')),
  post('not JSON', CONVERT, '{', refusedBy('json-syntax', '')),
  post('a list', CONVERT, '[]', { status: 422, code: 'wrong-type', pointer: '' }),
  ...Object.entries(LINT_SAMPLES).map(([code, { fires }]) => post(code, LINT, fires, OK)),
  post('a policy as JSON', LINT, '{"filesystem":{"block_read":[".env"]}}', OK),
  post('a number for a list', LINT, '{"commands":{"block":5}}', refusedBy('wrong-type', '/commands/block')),
  post('neither JSON nor YAML', LINT, 'commands: [', refusedBy('yaml-syntax', '')),
  ...VERIFICATION_REQUEST.presets.map(({ id, text, refused }) =>
    post(
      `preset ${id}`,
      VERIFY,
      expandSamples(text),
      refused === undefined ? OK : refusedBy(refused.code, refused.pointer),
    ),
  ),
  post('not JSON', VERIFY, '{', refusedBy('json-syntax', '')),
];
