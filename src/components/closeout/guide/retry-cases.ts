/** Failed deliveries and policies; what the planner says to each is computed, never written here. */
import { momentOf, momentText } from '../../../contracts/closeout/instant.ts';
import type { RetryDecision, RetryRequest } from '../../../contracts/closeout/retry.ts';
import { planRetries } from '../../../runtime/closeout/retry-plan.ts';

const DAY = '2026-05-31T';
const LATEST = momentOf(`${DAY}08:00:00Z`) ?? 0;
const HOUR_MS = 3_600_000;

interface RetryCase {
  readonly failures: number;
  readonly now: string;
  readonly told: string;
  readonly policy?: NonNullable<RetryRequest['retry_policy']>;
}

/** The latest failure is at 08:00 each time. */
export const RETRY_CASES: readonly RetryCase[] = [
  { failures: 1, now: '08:14', told: 'the usual one' },
  { failures: 1, now: '08:15', told: 'the usual one' },
  { failures: 2, now: '08:29', told: 'the usual one' },
  { failures: 2, now: '08:30', told: 'the usual one' },
  { failures: 3, now: '12:00', told: 'the usual one' },
  { failures: 1, now: '08:00', told: 'immediate retry', policy: { allow_immediate_retry: true } },
  { failures: 3, now: '08:44', told: 'up to 5 attempts', policy: { max_retry_attempts: 5 } },
  { failures: 1, now: '08:00', told: '1 attempt', policy: { max_retry_attempts: 1 } },
];

/** What the planner decides in a case. */
export function decided({ failures, now, policy }: RetryCase): RetryDecision {
  const moment = momentOf(`${DAY}${now}:00Z`) ?? 0;
  const deliveries = Array.from({ length: failures }, (_, index) => ({
    delivery_id: `delivery-${index + 1}`,
    source_delivery_id: 'delivery-1',
    provider: 'webhook',
    attempted_at: momentText(LATEST - (failures - 1 - index) * HOUR_MS),
    success: false,
    status_code: 503,
  }));
  const [decision] = planRetries(
    {
      schema_version: 'cavra.closeout.retry_request.v1',
      generated_at: momentText(moment),
      deliveries,
      ...(policy === undefined ? {} : { retry_policy: policy }),
    },
    moment,
  ).retry_decisions;
  if (decision === undefined) throw new Error('a failed delivery has a decision');
  return decision;
}
