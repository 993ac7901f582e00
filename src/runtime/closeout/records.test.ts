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
import {
  checkedPackage,
  failedAttempt,
  HEALTH_CASES,
  RETRY_CASES,
  requestOf,
  retryMoment,
  retryRequest,
} from '../conformance/cases/closeout.ts';
import { validateText } from '../validate-text.ts';
import { healthReport } from './health-report.ts';
import { planRetries } from './retry-plan.ts';
import { runRetryWorker } from './retry-worker.ts';

const NOW = Date.parse('2026-05-31T08:30:00Z');

describe('retention health', () => {
  test.each(HEALTH_CASES)('$retention_until, $decision_state, $delivery: $level', (row) => {
    const document = checkedPackage(row) as TrialPackage;
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

const plan = (request: RetryRequest, clock = '08:30') => planRetries(request, Date.parse(retryMoment(clock)));
describe('retry plans', () => {
  test.each(RETRY_CASES)('$failures failures, $latest, $now, $policy: $action', (row) => {
    const made = plan(requestOf(row), row.now);
    expect(made.retry_decisions).toMatchObject([
      {
        delivery_id: 'd',
        action: row.action,
        next_retry_at: retryMoment(row.next),
        retry_count: row.failures,
      },
    ]);
    expect(validateText(RETRY_PLAN, JSON.stringify(made)).verdict.issues).toEqual([]);
  });

  test('a delivery that arrived is never planned, a plan that gives up is not healthy', () => {
    const attempts = [failedAttempt('a', '07:00'), failedAttempt('b', '08:00', { success: true })];
    expect(plan(retryRequest(attempts))).toMatchObject({ alert_level: 'healthy', decision_count: 0 });
    const given = plan(retryRequest([failedAttempt('a', '07:00')], { max_retry_attempts: 1 }));
    expect(given).toMatchObject({ alert_level: 'critical', suppressed_count: 1 });
  });

  test('providers are planned apart, and a delay beyond all dates still has a date', () => {
    const two = plan(
      retryRequest([failedAttempt('a', '08:00'), failedAttempt('b', '08:20', { provider: 'jira' })]),
    );
    expect(two.retry_decisions.map(({ provider, action }) => [provider, action])).toEqual([
      ['webhook', 'retry'],
      ['jira', 'wait'],
    ]);
    const many = Array.from({ length: 24 }, (_, index) => failedAttempt(`d-${index}`, '08:00'));
    const policy = { max_retry_attempts: 25, retry_delay_minutes: 10_080, backoff_multiplier: 10 };
    expect(plan(retryRequest(many, policy)).retry_decisions[0]?.next_retry_at).toBe('9999-12-31T00:00:00Z');
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
    const made = plan(
      retryRequest(ids.map((id) => ({ ...failedAttempt(id, '08:00'), source_delivery_id: id }))),
    );
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
    expect(window(15)).toMatchObject({
      window_start: retryMoment('08:30'),
      window_end: retryMoment('08:45'),
    });
    expect(window(120)).toMatchObject({
      window_start: retryMoment('08:00'),
      window_end: retryMoment('10:00'),
    });
  });
});
