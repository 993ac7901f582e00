import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTRACTS } from '../contracts/registry.ts';
import { OPERATIONS } from '../contracts/saas/operations.ts';
import { expandSamples, SAMPLE_NAMES } from '../contracts/samples.ts';
import { createApp } from './app.ts';

const app = createApp();
const RUNS = { numRuns: 1000 };
const SECRETS = SAMPLE_NAMES.map((name) => expandSamples(`{{${name}}}`));
const POSTED = [
  ...OPERATIONS.flatMap(({ surface }) => (surface === undefined ? [] : [surface.route])),
  ...CONTRACTS.map(({ id }) => `/contracts/${id}/validate`),
];

const secret = fc.constantFrom(...SECRETS);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  secret,
  fc.tuple(fc.string(), secret).map((two) => two.join(' ')),
);
const field = fc.constantFrom(
  'tenant_id',
  'required_checks',
  'blockers',
  'payload',
  '__proto__',
  'operation',
);
const json = fc.oneof(
  fc.json(),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc
    .dictionary(fc.oneof(field, text), fc.oneof(text, fc.jsonValue(), fc.array(text)))
    .map((object) => JSON.stringify(object)),
);
const body = fc.oneof(fc.constant(undefined), json, text, fc.uint8Array({ maxLength: 200 }));
const path = fc.oneof(
  fc.constantFrom(...POSTED, '/contracts', '/openapi.json', '/healthz', '/schemas/x.json'),
  fc.webPath(),
  text.map((id) => `/contracts/${encodeURIComponent(id.toWellFormed())}/validate`),
  text.map((id) => `/schemas/${encodeURIComponent(id.toWellFormed())}.json`),
  text.map((junk) => `/${junk.toWellFormed()}`),
);
const type = fc.option(
  fc.constantFrom('application/json', 'text/plain', 'application/json; charset=utf-8', ...SECRETS),
);
const method = fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE', 'PATCH');

async function ask(
  verb: string,
  where: string,
  what: string | Uint8Array | undefined,
  declared: string | null,
) {
  const url = URL.parse(where, 'http://localhost');
  if (url === null || url.host !== 'localhost') return undefined;
  const bodiless = verb === 'GET' || verb === 'HEAD' || what === undefined;
  const bytes = typeof what === 'string' ? new TextEncoder().encode(what) : what?.slice();
  return app.request(url.href, {
    method: verb,
    headers: declared === null ? {} : { 'content-type': declared },
    ...(bodiless || bytes === undefined ? {} : { body: bytes }),
  });
}

async function expectTame(response: Response | undefined) {
  if (response === undefined) return;
  const said = await response.text();
  expect(response.status).toBeLessThan(500);
  for (const one of SECRETS) expect(said).not.toContain(one);
  for (const value of response.headers.values()) for (const one of SECRETS) expect(value).not.toContain(one);
}

test('no request makes the API fail or show a secret', async () => {
  await fc.assert(
    fc.asyncProperty(method, path, body, type, async (...request) => expectTame(await ask(...request))),
    RUNS,
  );
});

test('no document makes it fail or show a secret', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...POSTED), json, async (where, document) =>
      expectTame(await ask('POST', where, document, 'application/json')),
    ),
    RUNS,
  );
});
