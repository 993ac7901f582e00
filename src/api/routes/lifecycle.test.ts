import { expect, test } from 'vitest';
import { completeChain } from '../../runtime/lifecycle/build.ts';
import { createApp } from '../app.ts';
import { API_SCHEMAS } from '../schemas.ts';

const app = createApp();
const live = completeChain('live');

async function verified(path: string, body: string) {
  const headers = { 'content-type': 'application/json' };
  const response = await app.request(`/lifecycle/${path}`, { method: 'POST', headers, body });
  return { status: response.status, body: await response.json() };
}

test.each([...live])('%s: the live packet is ready, by number', async (id, { packet, result }) => {
  const { status, body } = await verified(`${id}/verify?require_live=true`, JSON.stringify(packet));
  expect(status).toBe(200);
  expect(API_SCHEMAS.LifecycleReport.parse(body)).toEqual({ result, problems: [], advisories: [] });
});

test('a blocked packet answers 200 with places and advisories, and nothing private', async () => {
  const packet = { ...live.get('R7.6')?.packet, contract_value: '$ 7', owner: 'ada@acme.example' };
  const { status, body } = await verified('customer-renewal-outcome/verify', JSON.stringify(packet));
  expect(status).toBe(200);
  expect(API_SCHEMAS.LifecycleReport.parse(body)).toMatchObject({
    result: { status: 'blocked', blocker_count: 1 },
    problems: [{ check: 'no_private_material', pointer: '/contract_value' }],
  });
  expect(body.advisories).toHaveLength(2);
  expect(JSON.stringify(body)).not.toContain('acme');
});

test('a text that looks like a secret is not repeated where upstream repeats it', async () => {
  const secret = `ghp_${'a'.repeat(36)}`;
  const packet = { ...live.get('R7.1')?.packet, product: secret };
  const { body } = await verified('R7.1/verify', JSON.stringify(packet));
  expect(body.result.product).toBe('[redacted]');
  expect(body.advisories).toMatchObject([{ code: 'value-secret', pointer: '/product' }]);
  expect(JSON.stringify(body)).not.toContain(secret);
});

test.each([
  ['R7.12/verify', '{}', 404],
  ['R7.1/verify', '[]', 422],
  ['R7.1/verify', '{', 422],
  ['R7.11/verify?profile=ours', '{}', 400],
  ['R7.1/verify', '{"a":1,"a":2}', 400],
])('%s with %s is a problem', async (path, body, status) => {
  expect(await verified(path, body)).toMatchObject({ status, body: { status } });
});
