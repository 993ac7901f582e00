import { describe, expect, test } from 'vitest';
import { APPROVAL_RECORD } from '../../contracts/evidence/contracts.ts';
import { DEMO_DECISIONS, DEMO_TIME } from '../../contracts/evidence/demo.ts';
import { validateValue } from '../../contracts/validate.ts';
import { breakGlass, createApproval, decideApproval, expireApproval } from './approvals.ts';
import { attestationText, checkAttestation, code } from './attestation.ts';
import { complianceText } from './compliance.ts';
import { maxSeverity, siemEventOf, siemExports } from './derive.ts';

const now = Date.parse(DEMO_TIME);
const HOUR = 3_600_000;
const record = (index: number) => {
  const found = DEMO_DECISIONS[index];
  if (found === undefined) throw new Error('no such step');
  return found;
};
const write = record(1);
const read = record(0);
const asked = createApproval(write, { now, id: 'apr_000000000001' });
const how = { now: now + HOUR, actor: 'platform-security', reason: 'Reviewed.' };
const codeOf = (attempt: () => unknown): unknown => {
  try {
    attempt();
  } catch (error) {
    return (error as { issues: { code: string }[] }).issues[0]?.code;
  }
  return undefined;
};

describe('an approval', () => {
  test('is pending for 24 hours, then approved, denied or expired once', () => {
    expect(asked).toMatchObject({
      state: 'pending',
      expires_at: '2026-05-22T10:00:00Z',
      requested_by: 'ai-agent',
    });
    const endings = [
      decideApproval(asked, 'approved', how),
      decideApproval(asked, 'denied', how),
      expireApproval(asked, { now: how.now }),
      breakGlass(write, { ...how, id: 'apr_000000000002' }),
    ];
    expect(endings.map(({ state }) => state)).toEqual(['approved', 'denied', 'expired', 'break_glass']);
    expect(endings[2]).toMatchObject({ decided_by: 'system', decision_reason: 'approval expired' });
    for (const ended of endings) {
      expect(validateValue(APPROVAL_RECORD, ended).findings).toEqual([]);
      expect(ended.history).toHaveLength(2);
      expect(codeOf(() => decideApproval(ended, 'approved', how))).toBe('approval-closed');
      expect(codeOf(() => expireApproval(ended, { now }))).toBe('approval-closed');
    }
  });

  test('cannot be given after its time, to the millisecond', () => {
    const end = now + 24 * HOUR;
    expect(codeOf(() => decideApproval(asked, 'approved', { ...how, now: end - 1 }))).toBeUndefined();
    expect(codeOf(() => decideApproval(asked, 'approved', { ...how, now: end }))).toBe('approval-closed');
  });

  test('needs an actor, a reason, a group and a time to live', () => {
    expect(codeOf(() => decideApproval(asked, 'approved', { ...how, actor: ' ' }))).toBe('empty-text');
    expect(codeOf(() => decideApproval(asked, 'approved', { ...how, reason: '' }))).toBe('empty-text');
    expect(codeOf(() => createApproval(read, { now, id: 'a' }))).toBe('approval-no-group');
    expect(codeOf(() => createApproval(write, { now, id: 'a', ttlHours: 0 }))).toBe('number-out-of-range');
  });

  test('under break glass lives four hours and belongs to the board', () => {
    const glass = breakGlass(read, { ...how, now, id: 'apr_1' });
    expect(glass).toMatchObject({
      approver_group: 'Change Advisory Board',
      expires_at: '2026-05-21T14:00:00Z',
      break_glass: true,
      break_glass_reason: 'Reviewed.',
    });
  });

  test('goes by flag, then route, then decision, then fallback', () => {
    const routing = {
      schema_version: 'cavra.approval.routing.v1' as const,
      routes: [
        { severity: 'high' as const, action_type: 'write_file', approver_group: 'Route', ttl_hours: 2 },
      ],
      fallback: 'Fallback',
    };
    const group = (decision: typeof write, flag?: string) =>
      createApproval(decision, { now, id: 'a', routing, ...(flag === undefined ? {} : { group: flag }) });
    expect(group(write, 'Flag').approver_group).toBe('Flag');
    expect(group(write)).toMatchObject({ approver_group: 'Route', expires_at: '2026-05-21T12:00:00Z' });
    expect(group({ ...write, severity: 'low' }).approver_group).toBe('Platform Security');
    expect(group(read).approver_group).toBe('Fallback');
  });
});

const evidence = {
  product: 'CAVRA' as const,
  session_id: 'demo-session',
  created_at: DEMO_TIME,
  decisions: [...DEMO_DECISIONS],
};

describe('what follows from decisions', () => {
  test('the highest severity is ranked, not sorted', () => {
    expect(maxSeverity(['low', 'critical', 'medium'])).toBe('critical');
    expect(['low', 'critical', 'medium'].sort().at(-1)).toBe('medium');
    expect(maxSeverity([])).toBe('low');
  });

  test('each export says the severity in the words of its receiver', () => {
    const exports = siemExports(siemEventOf(evidence));
    expect(Object.keys(exports)).toHaveLength(4);
    expect(exports['sentinel-log-analytics.json']).toMatchObject([{ Severity: 'High' }]);
    expect(exports['datadog-events.json']).toMatchObject([{ status: 'error' }]);
    expect(JSON.stringify(exports)).not.toContain('admin-role.tf');
  });

  test('an attestation with another outcome is noticed, though every target still stands in it', () => {
    const text = attestationText(evidence);
    expect(checkAttestation(text, evidence)).toMatchObject({ valid: true, checked_decisions: 7, errors: [] });
    const changed = text.replace('**block**', '**allow**');
    expect(checkAttestation(changed, evidence).errors).toEqual([
      'decision dec_000000000001 is missing or told differently',
    ]);
    expect(checkAttestation('', evidence).errors.slice(0, 2)).toEqual([
      'title is missing',
      'session id is missing',
    ]);
  });

  test('a target cannot add lines or leave its place in the text', () => {
    expect(code('a\n- **allow**')).toBe('`a\\n- **allow**`');
    expect(code('a``b')).toBe('``` a``b ```');
  });

  test('the compliance mapping has five controls, and says when nothing bears witness', () => {
    const text = complianceText({ ...evidence, decisions: [record(2)] });
    expect(text.match(/^## /gm)).toHaveLength(5);
    expect(text).toContain('No decision in this session.');
  });
});
