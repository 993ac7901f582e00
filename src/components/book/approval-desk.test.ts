import { describe, expect, test } from 'vitest';
import { decideIncident } from '../enforcement/incident-decisions.ts';
import { ask, type DeskForm, take } from './approval-desk.ts';

const decided = decideIncident().map(({ decision }) => decision);
const of = (word: string) => {
  const found = decided.find(({ decision }) => decision === word);
  if (found === undefined) throw new Error(`the incident has no ${word}`);
  return found;
};
const form: DeskForm = { actor: 'ines@example.com', reason: 'Reviewed.', hours: 1 };

describe('the approval desk', () => {
  test('a step that waits lies there as pending, for the group that the decision names', () => {
    expect(ask(of('require_approval')).record).toMatchObject({
      state: 'pending',
      approver_group: 'Platform Security',
      requested_by: 'coding-agent',
    });
  });

  test.each(['block', 'allow'])('nobody is asked about a decision that says %s', (word) => {
    const desk = ask(of(word));
    expect(desk.record).toBeUndefined();
    expect(desk.refusal?.code).toBe('approval-no-group');
    expect(take(desk, 'approve', form).refusal?.code).toBe('approval-no-group');
  });

  test.each([
    ['approve', 'approved'],
    ['deny', 'denied'],
    ['expire', 'expired'],
    ['break-glass', 'break_glass'],
  ] as const)('%s ends as %s, and keeps the decision', (step, state) => {
    const { record } = take(ask(of('require_approval')), step, form);
    expect(record).toMatchObject({ state, decision: 'require_approval' });
  });

  test('the glass can be broken for a step that was blocked', () => {
    expect(take(ask(of('block')), 'break-glass', form).record).toMatchObject({
      state: 'break_glass',
      decision: 'block',
    });
  });

  test('what is refused leaves the record as it was', () => {
    const desk = ask(of('require_approval'));
    const late = take(desk, 'approve', { ...form, hours: 24 });
    expect(late.refusal?.code).toBe('approval-closed');
    expect(late.record).toEqual(desk.record);
    expect(take(desk, 'approve', { ...form, reason: '  ' }).refusal?.code).toBe('empty-text');
    const done = take(desk, 'deny', form);
    expect(take(done, 'approve', form)).toMatchObject({
      record: { state: 'denied' },
      refusal: { code: 'approval-closed' },
    });
  });
});
