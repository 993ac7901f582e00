import { describe, expect, test } from 'vitest';
import { createApp } from '../../api/app.ts';
import { examplePair } from '../../contracts/saas/presets.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { toHtml } from '../draw.ts';
import { type ApiAnswer, askApi, type Send } from './ask-api.ts';
import { closeoutRoom } from './closeout-room.ts';
import { FAILURES } from './failures.ts';
import { LIFECYCLE_ROOM } from './lifecycle-room.ts';
import { CONSOLE_OPERATIONS, panelOf } from './panel.ts';
import { DESCRIPTION_ROUTE, SAAS_ROOMS, stepsOf } from './saas-rooms.ts';
import { visitPiece } from './visit-view.ts';

const app = createApp({ newId: () => 'saas-example' });
const honest: Send = async (request) => app.fetch(request);
const ORIGIN = 'http://127.0.0.1:4321';
const [operation] = CONSOLE_OPERATIONS;
if (operation === undefined) throw new Error('the console has no operation');

/** An API that is honest about itself and answers the operation in its own way. */
const answering =
  (answer: (pair: string) => Response): Send =>
  async (request) => {
    const response = await app.fetch(request);
    return request.url.endsWith(DESCRIPTION_ROUTE) ? response : answer(await response.text());
  };

const ask = (send: Send, patience = 5000): Promise<ApiAnswer> =>
  askApi(send, ORIGIN, stepsOf(operation), patience);
const json = (text: string) => new Response(text, { headers: { 'content-type': 'application/json' } });

describe('the console asks an API', () => {
  test.each([...SAAS_ROOMS, closeoutRoom(), LIFECYCLE_ROOM])(
    'and shows its answer for $id, the same that the page makes itself',
    async (room) => {
      const answer = await askApi(honest, ORIGIN, room.steps, 5000);
      expect(answer).toEqual({ kind: 'answer', value: room.sample() });
      const drawn = room.parts(room.sample());
      expect(Object.keys(drawn).sort()).toEqual(room.places.map(({ part }) => part).sort());
    },
  );

  test.each([closeoutRoom(), LIFECYCLE_ROOM])(
    'and believes neither another version nor another shape for $id',
    async (room) => {
      const path = room.steps.at(-1)?.path ?? '';
      const honestText = await (
        await app.fetch(
          new Request(new URL(path, ORIGIN), {
            method: 'POST',
            body: room.steps.at(-1)?.body ?? '',
            headers: { 'content-type': 'application/json' },
          }),
        )
      ).text();
      const other =
        (text: string): Send =>
        async () =>
          json(text);
      const asked = (text: string) => askApi(other(text), ORIGIN, room.steps, 5000);
      expect(await asked(honestText.replace(/\.v1"/, '.v9"'))).toMatchObject({ why: 'wrong-version' });
      expect(await asked('{}')).toMatchObject({ kind: 'failed' });
      expect(await asked(honestText.replace(/"status":"[a-z_]+"/, '"status":"fine"'))).toMatchObject({
        why: 'bad-answer',
      });
    },
  );

  test('and says that it cannot be reached', async () => {
    const answer = await ask(() => Promise.reject(new TypeError('fetch failed')));
    expect(answer).toMatchObject({ why: 'unreachable' });
  });

  test('and says that it took too long', async () => {
    expect(await ask(() => new Promise(() => undefined), 20)).toMatchObject({ why: 'time-out' });
  });

  test('and names the status of an error', async () => {
    const answer = await ask(async () => new Response('', { status: 503 }));
    expect(answer).toMatchObject({ why: 'status', words: expect.stringContaining('503') });
  });

  test('and tells another version apart', async () => {
    const old = answering((pair) => json(pair.replaceAll('.response.v1', '.response.v2')));
    expect(await ask(old)).toMatchObject({ why: 'wrong-version' });
    const description: Send = async (request) =>
      json((await (await app.fetch(request)).text()).replace('.v1', '.v2'));
    expect(await ask(description)).toMatchObject({ why: 'wrong-version' });
  });

  test('and refuses an answer about another tenant, of another shape, not JSON or without end', async () => {
    const tenant = answering((pair) => {
      const at = pair.lastIndexOf('tenant-demo');
      return json(`${pair.slice(0, at)}tenant-other${pair.slice(at + 'tenant-demo'.length)}`);
    });
    expect(await ask(tenant)).toMatchObject({
      why: 'bad-answer',
      words: expect.stringContaining('pair-tenant'),
    });
    for (const body of ['{}', '[]', 'null', '<p>hello</p>', '', ' '.repeat(70_000)]) {
      expect(await ask(answering(() => json(body)))).toMatchObject({ kind: 'failed', why: 'bad-answer' });
    }
  });

  test('and never repeats a secret that the answer holds', async () => {
    const token = expandSamples('{{github_token}}');
    const answer = await ask(
      answering((pair) => json(pair.replace('escalation drill owner pending', token))),
    );
    expect(answer).toMatchObject({ why: 'bad-answer' });
    expect(JSON.stringify(answer)).not.toContain(token);
  });
});

test('every failure has a title of its own and says where to look', () => {
  const all = Object.values(FAILURES);
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  for (const { causes } of all) expect(causes.length).toBeGreaterThan(0);
});

test('what stands in the storage of the visit and is no decision is counted and not drawn', () => {
  const drawn = toHtml(visitPiece([{ decision: '<b>block</b>' }, 'x', null]));
  expect(drawn).toContain('3 entries');
  expect(drawn).toContain('Nothing was asked');
  expect(drawn).not.toContain('<b>');
});

describe('the panel', () => {
  test('shows each check with the status of its own field, which its name does not tell', () => {
    const { checks } = panelOf(operation, examplePair(operation));
    expect(checks).toContainEqual(
      expect.objectContaining({ name: 'license_telemetry_sync', asked: true, status: 'automated' }),
    );
    expect(checks.find(({ name }) => name === 'escalation_drill')?.status).toBe('blocked');
  });

  test('shows the private modules and both boundary texts', () => {
    const pair = examplePair(operation);
    const { modules, boundaries } = panelOf(operation, pair);
    expect(modules).toEqual(pair.response.payload.private_modules_required);
    expect(boundaries).toHaveLength(2);
    expect(boundaries[0]).toBe(pair.request.payload.automation_boundary);
  });
});
