import { describe, expect, test } from 'vitest';
import { READINESS_PACKET } from '../../contracts/aispm/contracts.ts';
import {
  READINESS_CASES,
  READINESS_KIND_IDS,
  READY_EXAMPLE,
  type ReadinessPacket,
} from '../../contracts/aispm/readiness.ts';
import { validateJson } from '../validate-json.ts';
import { judgeReadiness } from './readiness.ts';

function packet(value: unknown): ReadinessPacket {
  const judged = validateJson(READINESS_PACKET, JSON.stringify(value));
  expect(judged.verdict.issues).toEqual([]);
  return judged.value as ReadinessPacket;
}
const caseOf = (id: string) => packet(READINESS_CASES.find((one) => one.id === id)?.packet);

describe('a readiness packet', () => {
  test('is ready when it says so, lists no blocker, and shows the five', () => {
    expect(judgeReadiness(packet(READY_EXAMPLE))).toMatchObject({
      state: 'ready',
      outcome: 'yes',
      reasons: [],
    });
  });

  test.each([
    ['two-blockers', false, 'not_ready', 'says that it is not ready'],
    ['contradiction', false, 'not_ready', 'contradicts itself'],
    ['bare', true, 'ready_unproven', 'shows nothing for it'],
    ['fixtures', true, 'not_ready', 'Real workflows: only fixtures'],
    ['stale', true, 'not_ready', '162 days old, and 30 are allowed'],
  ] as const)('%s: by upstream %s, here %s', (id, upstream, state, says) => {
    const judged = judgeReadiness(caseOf(id));
    expect([judged.upstream, judged.state]).toEqual([upstream, state]);
    expect(judged.reasons.join('\n')).toContain(says);
  });

  test.each(READINESS_KIND_IDS)('without a proof of %s is not ready, and says what to do', (kind) => {
    const proofs = READY_EXAMPLE.proofs.filter((proof) => (proof as { kind: string }).kind !== kind);
    const judged = judgeReadiness(packet({ ...READY_EXAMPLE, proofs }));
    expect(judged.state).toBe('not_ready');
    expect(judged.reasons).toHaveLength(1);
    expect(judged.proofs.find((one) => one.kind === kind)?.state).toBe('missing');
  });

  test('goes stale as time goes on, at the end of its window and not before', () => {
    const at = (day: string) => judgeReadiness(packet(READY_EXAMPLE), `2026-04-${day}T09:00:00Z`).state;
    expect([at('07'), at('08')]).toEqual(['ready', 'not_ready']);
  });

  test('does not count what is proved later than the moment', () => {
    expect(judgeReadiness(packet(READY_EXAMPLE), '2026-03-09T09:00:00Z').state).toBe('not_ready');
  });

  test('a newer fixture does not hide an older real run', () => {
    const newer = {
      kind: 'runtime_workflows',
      source: 'synthetic',
      checked_at: '2026-03-12T10:00:00Z',
      evidence_refs: ['sample://x'],
    };
    expect(judgeReadiness(packet({ ...READY_EXAMPLE, proofs: [...READY_EXAMPLE.proofs, newer] })).state).toBe(
      'ready',
    );
  });
});
