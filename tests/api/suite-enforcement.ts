/** Cases of the enforcement routes: every action that needs nothing loaded, every body, the modes, the query. */
import { CODES, type IssueCode } from '../../src/contracts/codes.ts';
import { expandSamples } from '../../src/contracts/samples.ts';
import { BODY_CASES, DECISION_CASES, MODE_CASES } from '../enforcement/cases.ts';
import type { Case } from './suite.ts';
import { hostile } from './suite-bodies.ts';

const PATH = '/enforcement/evaluate';

function post(name: string, body: unknown, expect: Case['expect'], query = ''): Case {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'content-type': 'application/json' };
  return {
    name: `${PATH}${query}: ${name}`,
    method: 'POST',
    path: PATH + query,
    headers,
    body: { text },
    expect,
  };
}

const OK = { status: 200 } as const;
const refusedBy = (code: IssueCode, pointer: string): Case['expect'] => ({
  status: pointer === '' ? 422 : CODES[code].http,
  code,
  pointer,
});

/** Cases that a server without files of its own can be asked. */
export const SERVED = DECISION_CASES.filter(
  ({ policy, registry }) => policy === undefined && registry === undefined,
);

export const modeQuery = ({ mode, actor, reason }: (typeof MODE_CASES)[number]): string => {
  const glass = actor === undefined ? {} : { break_glass_actor: actor, break_glass_reason: reason ?? '' };
  return `?${new URLSearchParams({ mode, ...glass })}`;
};

const APPLY = { action_type: 'execute_command', target: 'terraform apply' };

/** Parameters that are refused, so that a slip of the pen cannot let an action through. */
const QUERIES: readonly (readonly [query: string, code: IssueCode])[] = [
  ['?mode=Strict', 'not-allowed-value'],
  ['?mode=', 'not-allowed-value'],
  ['?mode=strict&mode=enforce', 'duplicate-key'],
  ['?mod=strict', 'unknown-field'],
  ['?__proto__=1', 'unknown-field'],
  ['?strict=yes', 'not-allowed-value'],
  ['?explain=1', 'not-allowed-value'],
  ['?break_glass_actor=me', 'not-allowed-value'],
  [`?mode=break_glass&break_glass_reason=${'a'.repeat(257)}`, 'text-too-long'],
  [`?${expandSamples('{{github_token}}')}=1`, 'unknown-field'],
];

const query = ([text, code]: (typeof QUERIES)[number]): Case =>
  post(`refused as ${code}`, APPLY, { status: CODES[code].http, code }, text);

export const ENFORCEMENT_CASES: readonly Case[] = [
  ...SERVED.map(({ id, input }) => post(id, input, OK)),
  ...BODY_CASES.map(({ id, body, refused }) =>
    post(
      id,
      body,
      // A code's type only: the fixture names codes of the table, and the status check would fail on another.
      refused === undefined ? OK : refusedBy(refused.code as IssueCode, refused.pointer),
    ),
  ),
  ...MODE_CASES.map((one) => post(one.id, one.input, OK, modeQuery(one))),
  ...QUERIES.map(query),
  post('a key twice', '{"target":"a","target":"b"}', OK),
  post(
    'a key twice, strictly',
    '{"target":"a","target":"b"}',
    refusedBy('duplicate-key', '/target'),
    '?strict=true',
  ),
  post('an unknown key, strictly', { note: 1 }, refusedBy('unknown-field', '/note'), '?strict=true'),
  post('with a trace', APPLY, OK, '?explain=true'),
  post('a warning before the error', { note: 1, target: 5 }, refusedBy('wrong-type', '/target')),
  post(
    'a token as target',
    expandSamples('{"target":"{{github_token}}"}'),
    refusedBy('sensitive-value', '/target'),
  ),
  ...hostile(PATH),
];
