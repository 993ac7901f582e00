import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HEALTH, RETRY_PLAN, RETRY_REQUEST, WORKER_RUN } from '../../contracts/closeout/contracts.ts';
import { mergePatch } from '../../contracts/closeout/merge-patch.ts';
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import {
  HEALTH_EXAMPLE,
  RETRY_PLAN_EXAMPLE,
  RETRY_REQUEST_EXAMPLE,
  WORKER_REQUEST_EXAMPLE,
  WORKER_RUN_EXAMPLE,
} from '../../contracts/closeout/record-examples.ts';
import type { RetryRequest } from '../../contracts/closeout/retry.ts';
import { CLEAN_SAMPLE, SAMPLE } from '../../contracts/closeout/sample.ts';
import { validateText } from '../validate-text.ts';
import { healthReport } from './health-report.ts';
import { planRetries } from './retry-plan.ts';
import { runRetryWorker } from './retry-worker.ts';

const rows = <T>(name: string): T[] =>
  readFileSync(new URL(`../../../tests/fixtures/closeout/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const NOW = Date.parse('2026-05-31T08:30:00Z');

interface HealthRow {
  readonly retention_until: string;
  readonly decision_state: string;
  readonly bundle: boolean;
  readonly delivery: string;
  readonly level: string;
  readonly findings: readonly string[];
}

const DELIVERIES: Readonly<Record<string, unknown>> = {
  delivered: {},
  'partial, planned': {
    release_closeout_summary: { delivery_state: 'partial_failure' },
    closeout_retry_plan: { source_delivery_id: 'd-1', decision: 'wait' },
  },
  'failed, no plan': { release_closeout_summary: { delivery_state: 'failed' } },
};

describe('retention health', () => {
  test.each(rows<HealthRow>('health'))('$retention_until, $decision_state, $delivery: $level', (row) => {
    const document = mergePatch(mergePatch(CLEAN_SAMPLE, DELIVERIES[row.delivery]), {
      retention_review: { retention_until: row.retention_until, decision_state: row.decision_state },
      ...(row.bundle ? {} : { closeout_artifact_bundle: null }),
    }) as TrialPackage;
    const report = healthReport(document, NOW);
    expect(report.health_state).toBe(row.level);
    expect(report.findings.map(({ category }) => category)).toEqual(row.findings);
    expect(validateText(HEALTH, JSON.stringify(report)).verdict.issues).toEqual([]);
    const { critical_findings, warning_findings, healthy_checks } = report.summary;
    const idle = report.checks.filter(({ status }) => status === 'not_applicable').length;
    expect(critical_findings + warning_findings + healthy_checks + idle).toBe(6);
  });

  test('without a date the two checks of its end are not counted as healthy', () => {
    const document = mergePatch(CLEAN_SAMPLE, { retention_review: { retention_until: '' } }) as TrialPackage;
    expect(healthReport(document, NOW).summary).toEqual({
      critical_findings: 0,
      warning_findings: 1,
      healthy_checks: 3,
    });
  });

  test('the window is an input, and the example is the health of the sample', () => {
    expect(healthReport(CLEAN_SAMPLE as TrialPackage, NOW, 366).health_state).toBe('warning');
    expect(healthReport(SAMPLE as unknown as TrialPackage, NOW)).toEqual(HEALTH_EXAMPLE);
  });
});

interface RetryRow {
  readonly failures: number;
  readonly latest: string;
  readonly now: string;
  readonly policy: NonNullable<RetryRequest['retry_policy']>;
  readonly action: string;
  readonly next: string;
}

const at = (clock: string) => `2026-05-31T${clock}:00Z`;
const plan = (request: RetryRequest, clock = '08:30') => planRetries(request, Date.parse(at(clock)));
const failed = (id: string, clock: string, more = {}) => ({
  delivery_id: id,
  source_delivery_id: 'd',
  provider: 'webhook',
  attempted_at: at(clock),
  success: false,
  ...more,
});
const asking = (deliveries: RetryRequest['deliveries'], retry_policy = {}): RetryRequest => ({
  schema_version: 'cavra.closeout.retry_request.v1',
  generated_at: at('08:30'),
  deliveries,
  retry_policy,
});

describe('retry plans', () => {
  test.each(rows<RetryRow>('retries'))('$failures failures, $latest, $now, $policy: $action', (row) => {
    const attempts = Array.from({ length: row.failures }, (_, index) =>
      failed(`d-${index}`, index === 0 ? row.latest : '07:00'),
    );
    const made = plan(asking(attempts, row.policy), row.now);
    expect(made.retry_decisions).toMatchObject([
      { delivery_id: 'd', action: row.action, next_retry_at: at(row.next), retry_count: row.failures },
    ]);
    expect(validateText(RETRY_PLAN, JSON.stringify(made)).verdict.issues).toEqual([]);
  });

  test('a delivery that arrived is never planned, a plan that gives up is not healthy', () => {
    const attempts = [failed('a', '07:00'), failed('b', '08:00', { success: true })];
    expect(plan(asking(attempts))).toMatchObject({ alert_level: 'healthy', decision_count: 0 });
    const given = plan(asking([failed('a', '07:00')], { max_retry_attempts: 1 }));
    expect(given).toMatchObject({ alert_level: 'critical', suppressed_count: 1 });
  });

  test('providers are planned apart, and a delay beyond all dates still has a date', () => {
    const two = plan(asking([failed('a', '08:00'), failed('b', '08:20', { provider: 'jira' })]));
    expect(two.retry_decisions.map(({ provider, action }) => [provider, action])).toEqual([
      ['webhook', 'retry'],
      ['jira', 'wait'],
    ]);
    const many = Array.from({ length: 24 }, (_, index) => failed(`d-${index}`, '08:00'));
    const policy = { max_retry_attempts: 25, retry_delay_minutes: 10_080, backoff_multiplier: 10 };
    expect(plan(asking(many, policy)).retry_decisions[0]?.next_retry_at).toBe('9999-12-31T00:00:00Z');
  });

  test.each([0, -1, 26, '3'])('a policy of %j attempts is refused', (max_retry_attempts) => {
    const text = JSON.stringify(mergePatch(RETRY_REQUEST_EXAMPLE, { retry_policy: { max_retry_attempts } }));
    expect(validateText(RETRY_REQUEST, text).verdict.outcome).toBe('no');
  });

  test('the example is what the request gives', () => {
    expect(plan(RETRY_REQUEST_EXAMPLE)).toEqual(RETRY_PLAN_EXAMPLE);
  });
});

describe('the retry worker', () => {
  test('the example is a dry run: a record is written and nothing is sent', () => {
    const run = runRetryWorker(WORKER_REQUEST_EXAMPLE, NOW);
    expect(run).toEqual(WORKER_RUN_EXAMPLE);
    expect(validateText(WORKER_RUN, JSON.stringify(run)).verdict.issues).toEqual([]);
  });

  test('the same delivery, provider, count and mode give the first record again', () => {
    const first = runRetryWorker(WORKER_REQUEST_EXAMPLE, NOW);
    const again = runRetryWorker(
      { ...WORKER_REQUEST_EXAMPLE, prior_executions: first.executions },
      NOW + 60_000,
    );
    expect(again.executions).toEqual(first.executions);
    expect(again.worker_run_id).not.toBe(first.worker_run_id);
  });

  test('what was delivered, waits, or is too much at once is left, with the reason', () => {
    const ids = ['a', 'b', 'c'];
    const made = plan(asking(ids.map((id) => ({ ...failed(id, '08:00'), source_delivery_id: id }))));
    const [record] = WORKER_RUN_EXAMPLE.executions;
    if (record === undefined) throw new Error('no record');
    const run = runRetryWorker(
      {
        ...WORKER_REQUEST_EXAMPLE,
        plan: made,
        max_retry_deliveries: 1,
        prior_executions: [{ ...record, delivery_id: 'a', execution_status: 'delivered' }],
      },
      NOW,
    );
    expect(run.would_retry_delivery_ids).toEqual(['b']);
    expect(run.follow_up_actions.map(({ delivery_id, reason }) => [delivery_id, reason])).toEqual([
      ['a', 'already delivered'],
      ['c', 'more than 1 at once'],
    ]);
  });

  test('the window is the interval, or the hour of a longer one', () => {
    const window = (interval_minutes: number) =>
      runRetryWorker({ ...WORKER_REQUEST_EXAMPLE, interval_minutes }, Date.parse('2026-05-31T08:38:00Z'))
        .schedule;
    expect(window(15)).toMatchObject({ window_start: at('08:30'), window_end: at('08:45') });
    expect(window(120)).toMatchObject({ window_start: at('08:00'), window_end: at('10:00') });
  });
});
