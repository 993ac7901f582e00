import { describe, expect, test } from 'vitest';
import { FIRST, judgeRecord, type ReleaseForm } from './release-desk.ts';

const ruleOf = (change: Partial<ReleaseForm>) => judgeRecord({ ...FIRST, ...change }).decision.rule_id;
const hiddenBy = (change: Partial<ReleaseForm>) =>
  judgeRecord({ ...FIRST, ...change }).hidden.map(({ by, decision }) => [by, decision.rule_id]);

describe('the release desk', () => {
  test('begins with a promotion that nobody approved', () => {
    expect(ruleOf({})).toBe('release_governance.approval.missing');
    expect(hiddenBy({})).toEqual([]);
  });

  test('an approval hides a delivery that failed, and says so', () => {
    const failed = { kind: 'release-connector-delivery', alarm: 'failed' };
    expect(ruleOf(failed)).toBe('release_governance.delivery.failed');
    const approved = { ...failed, state: 'approved', id: true };
    expect(ruleOf(approved)).toBe('release_governance.approval.approved');
    expect(hiddenBy(approved)).toEqual([['the approval', 'release_governance.delivery.failed']]);
  });

  test('an alarm hides a missing approval, and makes the answer milder', () => {
    expect(ruleOf({ alarm: 'alert' })).toBe('release_governance.signal.critical');
    expect(hiddenBy({ alarm: 'alert' })).toEqual([['the alarm', 'release_governance.approval.missing']]);
  });

  test('a count that no rule reads changes nothing', () => {
    const report = { kind: 'managed-endpoint-reconciliation' };
    expect(ruleOf({ ...report, alarm: 'count' })).toBe(ruleOf(report));
  });
});
