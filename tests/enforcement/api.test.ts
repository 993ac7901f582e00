/** Every case that needs nothing loaded, asked of the API: the same decisions as the library's. */
import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { API_SCHEMAS } from '../../src/api/schemas.ts';
import { PACKS } from '../../src/runtime/enforcement/packs.ts';
import { modeQuery, SERVED } from '../api/suite-enforcement.ts';
import { BODY_CASES, expectedOf, MODE_CASES } from './cases.ts';

const app = createApp();

async function ask(body: unknown, query = '') {
  const response = await app.request(`/enforcement/evaluate${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (response.status === 200) expect(API_SCHEMAS.Evaluation.safeParse(answer).error).toBeUndefined();
  return { status: response.status, answer };
}

describe('POST /enforcement/evaluate', () => {
  test.each(SERVED)('$id $note', async (one) => {
    const { status, answer } = await ask(one.input);
    const { approver_group, ...rest } = expectedOf(one);
    expect(status).toBe(200);
    expect(answer).toMatchObject(rest);
    expect(answer.approver_group).toBe(approver_group);
  });

  test.each(BODY_CASES)('body $id', async ({ body, expect: wanted, warnings = [], refused, says = '' }) => {
    const { status, answer } = await ask(body);
    if (refused === undefined) {
      expect(answer).toMatchObject(wanted ?? {});
      const given = (answer.warnings ?? []) as { code: string; pointer: string }[];
      expect(given.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(warnings);
      return;
    }
    expect(status).toBeGreaterThanOrEqual(400);
    expect(answer).toMatchObject({ code: refused.code, issues: [refused] });
    expect(answer.detail).toContain(says);
  });

  test.each(MODE_CASES)('$id $mode', async (one) => {
    const { answer } = await ask(one.input, modeQuery(one));
    expect(answer).toMatchObject({ mode: one.mode, ...one.expect });
    expect(answer.base_decision.decision).toBe(answer.decision);
  });

  test('explain adds the trace', async () => {
    const { answer } = await ask({ action_type: 'read_file', target: '.env' }, '?explain=true');
    expect(answer.trace.pattern).toEqual({ list: 'filesystem.block_read', index: 0, text: '.env' });
  });
});

test('the packs are listed and shown, each with its parents merged in', async () => {
  const { packs } = await (await app.request('/enforcement/packs')).json();
  expect(API_SCHEMAS.PackList.safeParse({ packs }).error).toBeUndefined();
  expect(packs.map(({ id }: { id: string }) => id)).toEqual(PACKS.map(({ id }) => id));
  for (const { path, inherits } of packs) {
    const pack = await (await app.request(path)).json();
    expect(API_SCHEMAS.Pack.safeParse(pack).error).toBeUndefined();
    if (inherits.length > 0) expect(pack.compiled.commands.block).toContain('terraform apply*');
  }
});
