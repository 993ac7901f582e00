/** All cases of enforcement over one socket: what the daemon decides is what the library decides. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerRequest } from '../../src/cli/daemon/answer.ts';
import { callDaemon } from '../../src/cli/daemon/client.ts';
import { type Listening, listen } from '../../src/cli/daemon/server.ts';
import { toResponse } from '../../src/contracts/enforcement/convert.ts';
import { decide } from '../../src/runtime/enforcement/decide.ts';
import { judgeEvaluate } from '../../src/runtime/enforcement/judge.ts';
import { loadPolicy, loadRegistry } from '../../src/runtime/enforcement/load.ts';
import { BODY_CASES, DECISION_CASES, type DecisionCase, POLICY_FILES, REGISTRY_FILES } from './cases.ts';

const AMBIENT = { newId: () => '0123456789ab', now: () => new Date('2026-05-21T10:00:00Z') };
const folder = mkdtempSync(join(tmpdir(), 'cavra-socket-'));
const servers: Listening[] = [];

function loaded() {
  const policy = loadPolicy(readFileSync(POLICY_FILES.P1, 'utf8'));
  const registry = loadRegistry(readFileSync(REGISTRY_FILES.R1, 'utf8'));
  if (policy.outcome !== 'yes' || registry.outcome !== 'yes')
    throw new Error('the fixtures cannot be loaded');
  return { policy: policy.policy, registry: registry.registry };
}
const { policy: P1, registry: R1 } = loaded();

/** Four daemons: with and without the policy, with and without the registry. */
const worldOf = ({ policy, registry }: Pick<DecisionCase, 'policy' | 'registry'>) => ({
  ...AMBIENT,
  trust: {},
  ...(policy === undefined ? {} : { policy: P1 }),
  ...(registry === undefined ? {} : { registry: R1 }),
});
const socketOf = ({ policy, registry }: Pick<DecisionCase, 'policy' | 'registry'>): string =>
  join(folder, `${policy ?? 'packs'}-${registry ?? 'none'}`);

beforeAll(async () => {
  for (const policy of [undefined, 'P1'] as const)
    for (const registry of [undefined, 'R1'] as const) {
      const which = { ...(policy && { policy }), ...(registry && { registry }) };
      const world = worldOf(which);
      const path = socketOf(which);
      servers.push(await listen({ path, answer: (bytes) => answerRequest(bytes, world) }));
    }
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  rmSync(folder, { recursive: true });
});

/** What the library says, as the wire carries it. */
function library(input: unknown, which: Pick<DecisionCase, 'policy' | 'registry'>): unknown {
  const world = worldOf(which);
  const judged = judgeEvaluate({ value: input }, { policy: which.policy && P1 });
  if (judged.outcome !== 'yes')
    return { code: judged.issues.find(({ severity }) => severity === 'error')?.code };
  return toResponse(decide(judged.request, { ...world, policy: judged.policy }));
}

describe('a decision over the socket', () => {
  test.each(DECISION_CASES)('$id', async (one) => {
    const response = await callDaemon(socketOf(one), one.input);
    expect(response).toEqual(library(one.input, one));
    // Empty texts are left out over the wire.
    const expected = Object.entries(one.expect).filter(([, value]) => value !== '');
    expect(response).toMatchObject(Object.fromEntries(expected));
    if (!('approver_group' in one.expect)) expect(response).not.toHaveProperty('approver_group');
  });
});

describe('a body over the socket', () => {
  test.each(BODY_CASES)('$id', async ({ body, expect: expected, refused }) => {
    const call = callDaemon(socketOf({}), body as object);
    if (refused === undefined) {
      const response = await call;
      expect(response).toEqual(library(body, {}));
      expect(response).toMatchObject(expected ?? {});
    } else await expect(call).rejects.toMatchObject({ code: refused.code });
  });
});
