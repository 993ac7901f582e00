/** Cases about addresses and methods. */
import { ERROR_SAMPLES } from '../../src/contracts/catalogue.ts';
import { CODES, ISSUE_CODES } from '../../src/contracts/codes.ts';
import { CONTRACTS } from '../../src/contracts/registry.ts';
import { expandSamples } from '../../src/contracts/samples.ts';
import type { Case } from './suite.ts';

const simple = (method: string, path: string, expect: Case['expect']): Case => ({
  name: `${method} ${path.length > 80 ? `${path.slice(0, 80)}…` : path}`,
  method,
  path,
  headers: {},
  expect,
});

const DOCUMENTS = [
  '/saas/control-plane/contract',
  '/console/config',
  '/contracts',
  '/openapi.json',
  '/healthz',
  '/conformance',
  '/enforcement/packs',
  '/enforcement/packs/cavra-ai-agent-baseline',
  ...CONTRACTS.map(({ id }) => `/schemas/${id}.json`),
];
const POSTED = [
  '/saas/operating-automation',
  '/saas/operating-automation/worker-handoff',
  '/contracts/saas_operating_automation.request/validate',
  '/enforcement/evaluate',
  '/enforcement/convert',
  '/enforcement/lint',
  '/evidence/verify',
];

const ID = 'saas_operating_automation.request';
const unknownContract = (id: string) => [
  simple('GET', `/schemas/${id}.json`, { status: 404, code: 'unknown-contract' }),
  simple('POST', `/contracts/${id}/validate`, { status: 404, code: 'unknown-contract' }),
];

/** The samples of the error catalogue that are requests. */
const CATALOGUE = ISSUE_CODES.flatMap((code): Case[] => {
  const sample = ERROR_SAMPLES[code];
  if (sample.kind !== 'http') return [];
  const { method, path, headers, body } = sample;
  return [
    {
      name: `error catalogue: ${code}`,
      method,
      path,
      headers,
      ...(body === undefined ? {} : { body: { text: expandSamples(body) } }),
      expect: { status: CODES[code].http, code },
    },
  ];
});

export const ADDRESS_CASES: readonly Case[] = [
  ...CATALOGUE,
  ...DOCUMENTS.flatMap((path) => [
    simple('GET', path, { status: 200 }),
    simple('HEAD', path, { status: 200 }),
  ]),
  ...['/saas/control-plane/contract', '/contracts', '/openapi.json'].flatMap((path) => [
    simple('OPTIONS', path, { status: 204 }),
    ...['POST', 'PUT', 'PATCH', 'DELETE'].map((method) =>
      simple(method, path, { status: 405, code: 'method-not-allowed' }),
    ),
  ]),
  ...POSTED.flatMap((path) => [
    simple('OPTIONS', path, { status: 204 }),
    simple('HEAD', path, { status: 405 }),
    ...['GET', 'PUT', 'PATCH', 'DELETE'].map((method) =>
      simple(method, path, { status: 405, code: 'method-not-allowed' }),
    ),
  ]),
  // With a trailing slash, doubled slashes or other letters it is another address.
  ...DOCUMENTS.slice(0, 5).map((path) => simple('GET', `${path}/`, { status: 404, code: 'not-found' })),
  ...[
    '//contracts',
    '/saas//control-plane/contract',
    '/CONTRACTS',
    '/saas',
    '/saas/',
    `/contracts/${ID}`,
    `/contracts/${ID}/validate/`,
    `/contracts/${ID}/validate/extra`,
    `/schemas/${ID}`,
    '/schemas/',
    '/schemas/.json',
    '/api',
    '/.env',
    '/%00',
    '/%',
    '/%ff',
    '/contracts%2f',
    '/schemas/..%2f..%2fetc%2fpasswd',
    '/..%2f..%2fetc%2fpasswd',
  ].map((path) => simple('GET', path, { status: 404, code: 'not-found' })),
  // The query is not read.
  simple('GET', '/healthz?check=1', { status: 200 }),
  simple('GET', '/schemas/../healthz', { status: 200 }),
  simple('GET', '/schemas/%2e%2e/healthz', { status: 200 }),
  // An escape in a path is the letter that it stands for.
  simple('GET', `/schemas/${ID.replace('_', '%5F')}.json`, { status: 200 }),
  ...[
    'no_such_contract',
    `${ID}s`,
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '%ff',
    '%00',
    '..%2f..%2fetc%2fpasswd',
    '%F0%9F%A6%89',
    'a'.repeat(4000),
    expandSamples('{{github_token}}'),
  ].flatMap(unknownContract),
  ...['cavra-ai-agent-baselin', '__proto__', '..%2f..%2fetc', '%00'].map((id) =>
    simple('GET', `/enforcement/packs/${id}`, { status: 404, code: 'unknown-policy-pack' }),
  ),
  simple('POST', '/contracts/%/validate', { status: 404, code: 'unknown-contract' }),
];
