import { describe, expect, test } from 'vitest';
import { DECISION, TRIAL_PACKAGE } from '../../contracts/closeout/contracts.ts';
import { CRITERIA } from '../../contracts/closeout/criteria.ts';
import { CRITERION_CODES } from '../../contracts/closeout/criterion-codes.ts';
import { DECISION_EXAMPLE } from '../../contracts/closeout/decision-example.ts';
import { mergePatch } from '../../contracts/closeout/merge-patch.ts';
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import { CLEAN_SAMPLE, SAMPLE } from '../../contracts/closeout/sample.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { CLOSEOUT_CASES, packageOf } from '../conformance/cases/closeout.ts';
import { validateText } from '../validate-text.ts';
import { evaluate } from './evaluate.ts';

function decide(document: unknown, asOf?: string) {
  const result = evaluate(document as TrialPackage, { asOf });
  if (!result.ok) throw new Error(result.finding.message);
  return result.decision;
}

const clean = (patch: unknown = {}) => decide(mergePatch(CLEAN_SAMPLE, patch));
const sample = (patch: unknown = {}, asOf?: string) => decide(mergePatch(SAMPLE, patch), asOf);
const codesOf = ({ criteria }: ReturnType<typeof decide>, id: string) =>
  criteria.find((criterion) => criterion.id === id)?.codes;

describe('the release decision', () => {
  test.each(CLOSEOUT_CASES)('$id: $shows', (one) => {
    const { as_of, state, fails, warns } = one;
    const document = packageOf(one);
    expect(validateText(TRIAL_PACKAGE, JSON.stringify(document)).verdict.outcome).toBe('yes');
    const decision = decide(document, as_of);
    expect(decision.state).toBe(state);
    expect(decision.criteria.map(({ id }) => id)).toEqual(CRITERIA.map(({ id }) => id));
    const failing = decision.criteria.filter(({ status }) => status === 'fail');
    expect(Object.fromEntries(failing.map(({ id, codes }) => [id, [...codes].sort()]))).toEqual(
      Object.fromEntries(Object.entries(fails).map(([id, codes]) => [id, [...codes].sort()])),
    );
    expect(decision.criteria.filter(({ status }) => status === 'warn').map(({ id }) => id)).toEqual(warns);
    // The answer keeps its own contract, and knows every code that it uses.
    expect(validateText(DECISION, JSON.stringify(decision)).verdict.issues).toEqual([]);
    for (const code of decision.criteria.flatMap(({ codes }) => codes))
      expect(Object.keys(CRITERION_CODES)).toContain(code.split(':')[0]);
  });

  test('says which fields each criterion read, with their values', () => {
    const fields = sample().criteria.find(({ id }) => id === 'release_closeout')?.fields;
    expect(fields).toEqual([
      { path: 'release_closeout_summary.closeout_id', value: 'closeout-demo-001' },
      { path: 'release_closeout_summary.closeout_state', value: 'closed' },
      { path: 'release_closeout_summary.blocker_count', value: 0 },
    ]);
    const none = clean({ release_closeout_summary: null }).criteria.find(
      ({ id }) => id === 'release_closeout',
    );
    expect(none?.fields.map(({ value }) => value)).toEqual([null, null, null]);
  });

  test('without a usable clock there is none', () => {
    for (const generated_at of [null, '2026-05-31T08:30:00', '2026-02-30T08:30:00Z', '2026-05-31', 'soon']) {
      const document = mergePatch(CLEAN_SAMPLE, { generated_at }) as TrialPackage;
      expect(evaluate(document)).toMatchObject({
        ok: false,
        finding: { code: 'no-clock', at: ['generated_at'] },
      });
      expect(evaluate(document, { asOf: '2026-05-31T08:30:00Z' }).ok).toBe(true);
    }
    expect(evaluate(SAMPLE, { asOf: 'now' })).toMatchObject({ ok: false, finding: { at: [] } });
  });

  test('the clock that is given comes before that of the package', () => {
    expect(sample({}, '2026-06-07T23:59:59+00:00').evaluated_at).toBe('2026-06-07T23:59:59Z');
  });
});

describe('what is accepted', () => {
  test.each([
    [{ owner: ' TBD ' }, 'acceptance_owner_missing'],
    [{ owner: null }, 'acceptance_owner_missing'],
    [{ reason: ' ' }, 'acceptance_reason_missing'],
    [{ expires_at: '2026-06-07T10:00:00' }, 'acceptance_expiry_missing'],
    [{ covers: [] }, 'acceptance_does_not_cover:connector-delivery-demo-001'],
    [{ covers: ['retention_health'] }, 'acceptance_does_not_cover:connector-delivery-demo-001'],
  ])('%j is refused', (accepted_risk, code) => {
    expect(codesOf(sample({ release_decision: { accepted_risk } }), 'closeout_delivery')).toContain(code);
  });

  test.each([['closeout_delivery', 'retention_health'], ['connector-delivery-demo-001']])(
    'a list that covers both is enough: %s',
    (...covers) => {
      const decision = sample({ release_decision: { accepted_risk: { covers } } });
      expect(decision.state).toBe('ready_with_accepted_risk');
    },
  );

  test('a finding can be covered by its category', () => {
    const covers = ['closeout_delivery', 'delivery_retry_required'];
    expect(sample({ release_decision: { accepted_risk: { covers } } }).state).toBe(
      'ready_with_accepted_risk',
    );
  });

  test('expired retention blocks even when everything else is accepted', () => {
    const decision = sample({
      retention_review: { retention_until: '2026-05-30' },
      release_decision: { accepted_risk: { external_ref: 'RISK-204' } },
    });
    expect(decision.state).toBe('blocked');
    expect(decision.blockers).toEqual([
      'retention_approval:retention_expired',
      'retention_health:critical_finding_not_acceptable',
    ]);
  });

  test('a review that says no is not overruled by an acceptance', () => {
    expect(codesOf(sample({ retry_worker_run: { review_state: 'rejected' } }), 'closeout_delivery')).toEqual([
      'retry_worker_rejected',
    ]);
  });

  test('a finding reported mildly keeps the severity that it has', () => {
    const findings = [{ finding_id: 'f', severity: 'info', category: 'retention_expired' }];
    expect(codesOf(clean({ retention_health_report: { findings } }), 'retention_health')).toContain(
      'critical_finding_not_acceptable',
    );
  });
});

describe('advisories', () => {
  test.each([
    ['decision_not_linked', {}],
    ['claimed_state_differs', { release_decision: { state: 'blocked' } }],
    [
      'acceptance_unused',
      { release_decision: { accepted_risk: { owner: 'a', reason: 'b', expires_at: '2027-01-01' } } },
    ],
    ['health_summary_mismatch', { retention_health_report: { summary: { warning_findings: 3 } } }],
    ['retry_plan_overdue', { closeout_retry_plan: { target_resolution_date: '2026-05-30' } }],
    [
      'retention_alert_not_redacted',
      { retention_alert_delivery: { providers: [{ delivery_state: 'delivered' }] } },
    ],
    [
      'retention_alert_not_delivered',
      { retention_alert_delivery: { providers: [{ delivery_state: 'failed', redacted: true }] } },
    ],
    ['criteria_document_missing', { release_decision: { criteria_document: ' ' } }],
  ])('%s is said and changes nothing', (code, patch) => {
    const decision = clean(patch);
    expect(decision.advisories).toContain(code);
    expect(decision.state).toBe('ready_for_release');
  });

  test('an unhealthy retention that nobody was told about', () => {
    expect(sample({ retention_alert_delivery: null }).advisories).toContain('retention_alert_missing');
    expect(sample().advisories).not.toContain('retention_alert_missing');
  });

  test('a linked decision with a whole exception record is not nagged about', () => {
    const accepted_risk = {
      external_ref: 'RISK-204',
      affected_release: 'release-demo',
      compensating_control: 'daily check',
      evidence_refs: ['RISK-204'],
    };
    const release_decision = { external_record_ref: 'REL-123', accepted_risk };
    expect(sample({ release_decision }).advisories).toEqual([]);
  });
});

describe('forbidden material', () => {
  const TOKEN = expandSamples('{{github_token}}');

  test.each([
    ['a token in a note', { retention_review: { notes: `see ${TOKEN}` } }, '/retention_review/notes'],
    ['a token in an unknown member', { extra: { deep: [TOKEN] } }, '/extra/deep/0'],
    ['a password', { scenario: { smtp_password: 'x' } }, '/scenario/smtp_password'],
    ['a client secret in other letters', { clientSecret: 'x' }, '/clientSecret'],
    ['a private JSON Web Key', { extra: [{ kty: 'OKP', d: 'x' }] }, '/extra/0/d'],
    ['an age key', { scenario: { purpose: expandSamples('{{age_key}}') } }, '/scenario/purpose'],
  ])('%s blocks although every criterion passes, and is not repeated', (_what, patch, pointer) => {
    const decision = clean(patch);
    expect(decision.criteria.every(({ status }) => status === 'pass')).toBe(true);
    expect(decision).toMatchObject({ state: 'blocked', blockers: [`forbidden_material:${pointer}`] });
    expect(JSON.stringify(decision)).not.toContain(TOKEN);
  });

  test('key material in the manifest fails its criterion as well; a public key does not', () => {
    for (const patch of [{ private_key: 'x' }, { key_reference: expandSamples('{{pem_header}}') }]) {
      const decision = clean({ signed_archive_manifest: patch });
      expect(codesOf(decision, 'signed_archive_manifest')).toEqual(['private_key_material']);
      expect(JSON.stringify(decision)).not.toContain('BEGIN');
    }
    expect(clean({ extra: { kty: 'OKP', x: 'public' }, token_count: 5, password: '' }).state).toBe(
      'ready_for_release',
    );
  });

  test('a secret in the owner or in a file name is not repeated', () => {
    const decision = sample({
      release_decision: { accepted_risk: { owner: TOKEN } },
      closeout_artifact_bundle: { files: [{ name: `x${TOKEN}`, sha256: '' }] },
    });
    expect(decision.acceptance?.owner).toBe('[redacted]');
    expect(JSON.stringify(decision)).not.toContain(TOKEN);
  });
});

test('the example of the contract is the decision on the sample', () => {
  expect(sample()).toEqual(DECISION_EXAMPLE);
});
