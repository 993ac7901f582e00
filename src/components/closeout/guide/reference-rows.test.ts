import { expect, test } from 'vitest';
import { momentOf } from '../../../contracts/closeout/instant.ts';
import { mergePatch } from '../../../contracts/closeout/merge-patch.ts';
import type { TrialPackage } from '../../../contracts/closeout/package.ts';
import { CLEAN_SAMPLE, SAMPLE } from '../../../contracts/closeout/sample.ts';
import { healthChecks } from '../../../runtime/closeout/health.ts';
import { DEMO } from '../sandbox/demo.ts';
import { STEPS } from '../sandbox/steps.ts';
import { HEALTH_ROWS } from './health-rows.ts';
import { decided, RETRY_CASES } from './retry-cases.ts';

const now = momentOf(SAMPLE.generated_at) ?? Number.NaN;
const BREAKS = [
  { closeout_artifact_bundle: null },
  { retention_review: { decision_state: 'denied' } },
  { retention_review: { retention_until: null } },
  { retention_review: { retention_until: '2026-05-30' } },
  { retention_review: { retention_until: '2026-06-20' } },
  { release_closeout_summary: { delivery_state: 'failed' } },
];

test('each row of the health table stands beside the check that finds it', () => {
  expect(HEALTH_ROWS).toHaveLength(BREAKS.length);
  for (const [index, patch] of BREAKS.entries()) {
    const checks = healthChecks(mergePatch(CLEAN_SAMPLE, patch) as TrialPackage, now);
    expect(checks).toHaveLength(HEALTH_ROWS.length);
    expect(checks[index]?.finding?.category).toBe(HEALTH_ROWS[index]?.category);
  }
});

test('the retry table shows each decision, and the second after a delay', () => {
  expect(RETRY_CASES.map((one) => decided(one).action)).toEqual([
    'wait',
    'retry',
    'wait',
    'retry',
    'suppress',
    'retry',
    'wait',
    'suppress',
  ]);
});

test('the demo takes 30 minutes, its cut 15, and points at steps that exist', () => {
  const minutes = (parts: typeof DEMO) => parts.reduce((sum, part) => sum + part.minutes, 0);
  expect(minutes(DEMO)).toBe(30);
  expect(minutes(DEMO.filter(({ inCut }) => inCut))).toBe(15);
  for (const { step } of DEMO) if (step !== undefined) expect(step).toBeLessThanOrEqual(STEPS.length + 1);
});
