import { describe, expect, test } from 'vitest';
import { saasOperatingAutomation } from '../contracts/saas/operations/saas-operating-automation.ts';
import { OPERATIONS } from '../contracts/saas/operations.ts';
import { createApp } from './app.ts';
import { API_SCHEMAS } from './schemas.ts';

const app = createApp({ newId: () => 'saas-example' });

async function answered(path: string, body?: unknown) {
  const init =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await app.request(path, init);
  return { status: response.status, body: await response.json() };
}

describe("upstream's own cases", () => {
  test('A23: configuration, description and an automation with the statuses of the seed', async () => {
    const config = await answered('/console/config');
    expect(config.body.endpoints).toMatchObject({
      saas_control_plane_contract: '/saas/control-plane/contract',
      saas_operating_automation: '/saas/operating-automation',
    });
    const description = await answered(config.body.endpoints.saas_control_plane_contract);
    expect(description.body.schema_version).toBe('cavra.saas_control_plane.contract.v1');
    const given = saasOperatingAutomation.example.input;
    const { status, body } = await answered(config.body.endpoints.saas_operating_automation, given);
    const { requested_by, ...kept } = given;
    expect(status).toBe(200);
    expect(body.request).toMatchObject({ requested_by, correlation_id: 'saas-example' });
    expect(body.request.payload.required_checks).toHaveLength(7);
    expect(body.response).toMatchObject({
      status: 'requires_private_service',
      correlation_id: 'saas-example',
    });
    expect(body.response.payload.summary).toMatchObject(kept);
  });

  test('A24: a worker handoff with two targets, all references and a blocker', async () => {
    const config = await answered('/console/config');
    const given = {
      tenant_id: 'tenant-demo',
      requested_by: 'console',
      worker_mode: 'shadow',
      worker_targets: ['billing_monitoring', 'support_followup'],
      handoff_status: 'planned',
      scheduler_ref: 'scheduler-demo',
      evidence_sink_ref: 'evidence-sink-demo',
      retry_policy_ref: 'retry-policy-demo',
      worker_owner: 'operations-owner',
      blockers: ['private scheduler validation required'],
    };
    const path = config.body.endpoints.saas_operating_automation_worker_handoff;
    const { status, body } = await answered(path, given);
    const { requested_by: _, ...kept } = given;
    expect(status).toBe(200);
    expect(body.request.payload).toMatchObject({
      worker_mode: 'shadow',
      worker_targets: given.worker_targets,
    });
    expect(body.response.payload.summary).toMatchObject(kept);
  });
});

test('every operation with a surface has its route, and the console is told of it', async () => {
  const { body } = await answered('/console/config');
  const expected = OPERATIONS.flatMap(({ name, surface }) =>
    surface === undefined ? [] : [[name, surface.route]],
  );
  expect(Object.entries(body.endpoints).slice(1)).toEqual(expected);
});

test('lists and health have the shapes that the OpenAPI document says', async () => {
  const bodies = {
    ContractList: (await answered('/contracts')).body,
    ConsoleConfig: (await answered('/console/config')).body,
    Health: (await answered('/healthz')).body,
    OpenApi: (await answered('/openapi.json')).body,
  };
  for (const [name, body] of Object.entries(bodies)) {
    expect(API_SCHEMAS[name as keyof typeof bodies].safeParse(body).error, name).toBeUndefined();
  }
});

describe('calls from pages of other origins', () => {
  const origin = 'https://console.example';
  const asked = (options: Parameters<typeof createApp>[0], from: string, init: RequestInit = {}) =>
    createApp(options).request('/healthz', { ...init, headers: { origin: from, ...init.headers } });

  test('are not allowed unless origins are given', async () => {
    expect((await asked({}, origin)).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('are allowed to the origins given, without credentials', async () => {
    const { headers } = await asked({ corsOrigins: [origin] }, origin);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toContain('Origin');
  });

  test.each(['https://other.example', 'https://console.example.evil.example', 'null'])(
    'are not allowed to %s',
    async (other) => {
      const { headers } = await asked({ corsOrigins: [origin] }, other);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('are asked for first with GET, POST, OPTIONS and any header', async () => {
    const preflight = await asked({ corsOrigins: [origin] }, origin, {
      method: 'OPTIONS',
      headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-anything' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET,POST,OPTIONS');
    expect(preflight.headers.get('access-control-allow-headers')).toBe('x-anything');
  });

  test('get problems that they can read', async () => {
    const response = await createApp({ corsOrigins: [origin] }).request('/nothing', { headers: { origin } });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([404, origin]);
  });

  test('a plain OPTIONS still names the methods', async () => {
    const response = await asked({ corsOrigins: [origin] }, origin, { method: 'OPTIONS' });
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });
});

test('a failure inside is a 500 problem that says nothing of the inside', async () => {
  const broken = createApp({
    newId: () => {
      throw new Error('the disk at /home/someone is full');
    },
  });
  const response = await broken.request('/saas/operating-automation', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"tenant_id":"tenant-demo"}',
  });
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(text).not.toMatch(/disk|someone|Error:/);
});

test('a stream that breaks off is never taken for a whole document', async () => {
  const text = new TextEncoder().encode('{"tenant_id":"tenant-demo"}');
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) controller.error(new Error('gone'));
      else controller.enqueue(text);
      sent = true;
    },
  });
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    duplex: 'half' as const,
  };
  expect((await app.request('/saas/operating-automation', init)).status).toBe(422);
});

test('of a stream without an end only the limit is read', async () => {
  let pieces = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pieces += 1;
      controller.enqueue(new Uint8Array(1024).fill(0x20));
    },
  });
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    duplex: 'half' as const,
  };
  expect((await app.request('/saas/operating-automation', init)).status).toBe(413);
  expect(pieces).toBeLessThan(80);
});
