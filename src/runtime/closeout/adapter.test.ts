import { describe, expect, test } from 'vitest';
import { altered } from '../../contracts/alter.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { packageFromRuntime } from './adapter.ts';
import { evaluate } from './evaluate.ts';

const DIGEST = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const NOW = '2026-05-31T08:30:00Z';

/** A closeout on a good day, in upstream's names. */
const GOOD = {
  readiness_bundle: {
    schema_version: 'cavra.go-backend-pilot.rollback-drill-final-reporting-readiness-bundle.v1',
    bundle_id: 'gordackfinalbundle-0123456789abcdef',
    release_record_ref: 'REL-123',
    closeout_state: 'ready_for_closeout',
    public_evidence_refs: [
      'go-rollback-drill-final-readiness://one',
      'go-rollback-drill-final-readiness-approval://one',
      'go-rollback-drill-final-auditor-export://one',
    ],
    evidence_index: [
      { evidence_ref: 'closure-packet-verification-001' },
      { evidence_ref: 'archive-health-001' },
      { metadata_kind: 'without a reference' },
    ],
  },
  archive_manifest: {
    manifest_id: 'gordackfinalmanifest-0123456789abcdef',
    signature_state: 'external_signature_attached',
    signature_algorithm: 'external-kms-or-private-signing-service',
    signature_key_id: 'test-release-key',
    manifest_hash: DIGEST,
    controls: ['community-edition-does-not-hold-private-signing-keys'],
  },
  closeout_summary: {
    summary_id: 'gordackfinalcloseout-0123456789abcdef',
    closeout_state: 'closed',
    blocker_count: 0,
  },
  deliveries: [
    { session_id: 'rcd-one', delivery_success: true, providers: ['webhook'], failed_providers: [] },
  ],
  retention: {
    review_id: 'gordackfinalretention-0123456789abcdef',
    decision_state: 'approved',
    decided_by: 'release-director',
    retention_until: '2031-01-01T00:00:00Z',
    legal_hold: true,
  },
  artifact_bundle: {
    artifact_bundle_id: 'gordackfinalartifact-0123456789abcdef',
    retention_decision_state: 'approved',
    files: [
      { path: 'release-closeout-summary.json', sha256: DIGEST },
      { path: 'readiness-bundle.json', sha256: DIGEST },
      { path: 'signed-archive-manifest.json', sha256: DIGEST },
    ],
  },
  retention_health: { health_id: 'health-0001', alert_level: 'healthy', findings: [] },
};

const stateOf = (records: unknown) => {
  const result = evaluate(packageFromRuntime(records, NOW));
  if (!result.ok) throw new Error(result.finding.message);
  return result.decision;
};

const planned = (...actions: readonly string[]) => ({
  ...GOOD,
  deliveries: actions.map((_, index) => ({
    session_id: `rcd-${index}`,
    delivery_success: false,
    providers: ['webhook', 'jira'],
    failed_providers: ['webhook'],
  })),
  retry_plan: {
    retry_plan_id: 'plan-0001',
    retry_decisions: actions.map((action, index) => ({ delivery_id: `rcd-${index}`, action })),
  },
});

describe("a package from upstream's records", () => {
  test('a good closeout is ready, with no word of its own added', () => {
    expect(stateOf(GOOD)).toMatchObject({ state: 'ready_for_release', blockers: [] });
  });

  test('what is not recorded is missing, and the criteria say so', () => {
    expect(packageFromRuntime({}, NOW)).toEqual({
      schema_version: 'cavra.final_closeout_trial.v1',
      generated_at: NOW,
    });
    expect(stateOf({}).blockers).toContain('final_readiness:readiness_bundle_missing');
  });

  test('no key is stored only when the manifest says so and holds nothing like one', () => {
    const blockers = (records: unknown) => stateOf(records).blockers;
    const code = 'signed_archive_manifest:private_key_assertion_missing';
    expect(blockers(altered(GOOD, ['archive_manifest', 'controls'], []))).toContain(code);
    const signature = expandSamples('{{github_token}}');
    expect(blockers(altered(GOOD, ['archive_manifest', 'signature'], signature))).toContain(code);
    expect(blockers(GOOD)).not.toContain(code);
  });

  test('a retention that was asked for is pending', () => {
    const { review_id } = GOOD.retention;
    expect(packageFromRuntime({ retention: { review_id } }, NOW).retention_review).toEqual({
      review_id,
      request_state: 'submitted',
      decision_state: 'pending',
    });
  });

  test.each([
    [['retry', 'wait'], 'retry', ['rcd-0', 'rcd-1']],
    [['wait', 'suppress'], 'wait', ['rcd-0']],
    [['suppress', 'retry'], 'retry', ['rcd-1']],
    [['suppress'], 'suppress', []],
  ])('%j becomes one plan: %s', (actions, decision, delivery_ids) => {
    const made = packageFromRuntime(planned(...actions), NOW);
    expect(made.closeout_retry_plan).toMatchObject({ decision, delivery_ids });
    expect(made.release_closeout_summary).toMatchObject({
      delivery_state: 'partial_failure',
      failed_delivery_ids: actions.map((_, index) => `rcd-${index}`),
    });
  });

  test('a delivery that was given up surfaces as one without a plan', () => {
    expect(stateOf(planned('retry', 'suppress')).blockers.join(' ')).toContain(
      'closeout_delivery:delivery_failed_without_retry_plan:rcd-1',
    );
  });

  test.each([
    [[], 'not_attempted'],
    [
      [{ session_id: 'a', delivery_success: false, providers: ['webhook'], failed_providers: ['webhook'] }],
      'failed',
    ],
  ])('deliveries %j are %s', (deliveries, state) => {
    expect(packageFromRuntime({ ...GOOD, deliveries }, NOW).release_closeout_summary?.delivery_state).toBe(
      state,
    );
  });

  test('a run keeps its mode', () => {
    const worker_run = { run_id: 'run-0001', dry_run: false, selected_retries: [{ delivery_id: 'rcd-0' }] };
    expect(packageFromRuntime({ worker_run }, NOW).retry_worker_run).toMatchObject({
      mode: 'live',
      live_connector_used: true,
      would_retry_delivery_ids: ['rcd-0'],
    });
  });

  test('what cannot be used is named by its place, never by its value', () => {
    const token = expandSamples('{{github_token}}');
    const make = (value: unknown) => () => packageFromRuntime(value, NOW);
    expect(make([])).toThrow('(the whole)');
    expect(make(altered(GOOD, ['closeout_summary', 'blocker_count'], '0'))).toThrow(
      'closeout_summary.blocker_count',
    );
    expect(make(altered(GOOD, ['retention', 'notes'], token))).toThrow('retention_review.notes');
    expect(make(altered(GOOD, ['retention', 'notes'], token))).not.toThrow(token);
  });
});
