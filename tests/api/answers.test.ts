/** What the app answers in this process: the answers that the hosts are compared with. */
import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { API_SCHEMAS } from '../../src/api/schemas.ts';
import { CODES } from '../../src/contracts/codes.ts';
import { findContract } from '../../src/contracts/registry.ts';
import { expandSamples, SAMPLE_NAMES } from '../../src/contracts/samples.ts';
import { validateValue } from '../../src/contracts/validate.ts';
import { validateBytes } from '../../src/runtime/validate-text.ts';
import { type Ask, answerOf, bytesOf, initOf } from './ask.ts';
import { CASES } from './suite.ts';

const app = createApp();
const ask = async (one: Ask) => answerOf(await app.request(`http://localhost${one.path}`, initOf(one)));
const SECRETS = SAMPLE_NAMES.map((name) => expandSamples(`{{${name}}}`));

describe('every request of the suite gets its status, code and place', () => {
  test('no two cases have one name', () => {
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  test.each(CASES)('$name', async (one) => {
    const { expect: wanted } = one;
    const answer = await ask(one);
    expect(answer.status, answer.body).toBe(wanted.status);
    for (const secret of SECRETS) expect(answer.body).not.toContain(secret);
    if (one.method === 'HEAD' || one.method === 'OPTIONS') {
      expect(answer.body).toBe('');
      return;
    }
    const body = JSON.parse(answer.body);
    if (answer.status >= 400) {
      expect(API_SCHEMAS.Problem.safeParse(body).error).toBeUndefined();
      expect(body.status).toBe(answer.status);
      expect(body.title).toBe(CODES[body.code as keyof typeof CODES].title);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      if (answer.status === 405) expect(answer.headers.allow).toContain('OPTIONS');
      expect(body.code).toBe(wanted.code);
    } else {
      expect(answer.headers['content-type']).toBe('application/json');
      if (wanted.code !== undefined) expect(body.issues[0].code).toBe(wanted.code);
    }
    if (wanted.pointer !== undefined) {
      const lead = (body.issues as { code: string; pointer: string }[]).find(
        ({ code }) => code === wanted.code,
      );
      expect(lead?.pointer).toBe(wanted.pointer);
    }
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    // An answer is bounded whatever was sent.
    if (one.method === 'POST') expect(answer.body.length).toBeLessThan(60_000);
  });
});

test('what a builder answers is a pair that validates', async () => {
  for (const operation of ['saas_operating_automation', 'saas_operating_automation_worker_handoff']) {
    const contract = findContract(`${operation}.pair`);
    const built = CASES.filter(
      ({ path, expect: wanted }) => path.startsWith('/saas/') && wanted.status === 200,
    );
    expect(built.length).toBeGreaterThan(5);
    for (const one of built) {
      const response = await app.request(one.path, initOf(one));
      const body = await response.text();
      if (one.method !== 'POST' || !body.includes(`"operation":"${operation}"`)) continue;
      if (contract === undefined) throw new Error('no pair contract');
      expect(validateValue(contract, JSON.parse(body)).findings).toEqual([]);
    }
  }
});

const VALIDATE = /^\/contracts\/(\w+\.\w+)\/validate$/;
const validated = CASES.flatMap((one) => {
  const contract = findContract(VALIDATE.exec(one.path)?.[1] ?? '');
  const unread = one.expect.code === 'unsupported-media-type';
  return contract === undefined || one.method !== 'POST' || unread ? [] : [{ one, contract }];
});

test('the API judges as the module does: the same issues at the same places', async () => {
  expect(validated.length).toBeGreaterThan(80);
  for (const { one, contract } of validated) {
    const bytes = one.body === undefined ? new Uint8Array(0) : bytesOf(one.body);
    const { verdict } = validateBytes(contract, bytes);
    expect(JSON.parse((await ask(one)).body).issues, one.name).toEqual(verdict.issues);
  }
});
