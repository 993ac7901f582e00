/** The retry planner: for each failed delivery, retry, wait or give up. No jitter and no cap on the delay, as upstream. */
import { momentOf, momentText } from '../../contracts/closeout/instant.ts';
import {
  RETRY_DEFAULTS,
  RETRY_PLAN_VERSION,
  type RetryDecision,
  type RetryPlan,
  type RetryRequest,
} from '../../contracts/closeout/retry.ts';
import type { Level } from '../../contracts/closeout/vocabulary.ts';

const MINUTE_MS = 60_000;
/** Where dates of four-digit years end; a larger delay means the same: never. */
const LATEST = Date.UTC(9999, 11, 31);

/** A moment as a part of an id: `20260531T083000Z`. */
export function stamp(now: number): string {
  return momentText(now).replaceAll(/[-:]/g, '');
}

type Delivery = RetryRequest['deliveries'][number];

interface Policy {
  readonly attempts: number;
  readonly delay: number;
  readonly multiplier: number;
  readonly immediate: boolean;
}

function policyOf({ retry_policy: policy = {} }: RetryRequest): Policy {
  const immediate = policy.allow_immediate_retry ?? false;
  return {
    attempts: policy.max_retry_attempts ?? RETRY_DEFAULTS.attempts,
    delay: policy.retry_delay_minutes ?? (immediate ? 0 : RETRY_DEFAULTS.delayMinutes),
    multiplier: policy.backoff_multiplier ?? RETRY_DEFAULTS.multiplier,
    immediate,
  };
}

const at = ({ attempted_at }: Delivery): number => momentOf(attempted_at) ?? 0;

function decide(id: string, attempts: readonly Delivery[], policy: Policy, now: number): RetryDecision[] {
  // A delivery that arrived is never sent again, whatever failed before or beside it.
  if (attempts.some(({ success }) => success)) return [];
  const latest = attempts.reduce((last, one) => (at(one) >= at(last) ? one : last));
  const failures = attempts.length;
  const delay = policy.delay * policy.multiplier ** (failures - 1);
  const next = Math.min(at(latest) + delay * MINUTE_MS, LATEST);
  const action = failures >= policy.attempts ? 'suppress' : now < next ? 'wait' : 'retry';
  const reasons = {
    suppress: `the most attempts, ${policy.attempts}, are reached`,
    wait: `its delay of ${delay} minutes has not passed`,
    retry: `its delay of ${delay} minutes has passed`,
  };
  const { summary_id, release_record_ref } = latest;
  return [
    {
      delivery_id: id,
      provider: latest.provider,
      action,
      reason: reasons[action],
      retry_count: failures,
      max_retry_attempts: policy.attempts,
      retry_delay_minutes: delay,
      latest_delivery_id: latest.delivery_id,
      latest_delivery_at: momentText(at(latest)),
      next_retry_at: momentText(next),
      failed_status_codes: [...new Set(attempts.flatMap(({ status_code }) => status_code ?? []))],
      ...(summary_id === undefined ? {} : { summary_id }),
      ...(release_record_ref === undefined ? {} : { release_record_ref }),
    },
  ];
}

function levelOf(decisions: readonly RetryDecision[]): Level {
  // Upstream calls a plan healthy when it gave everything up; ours does not.
  if (decisions.some(({ action }) => action !== 'wait')) return 'critical';
  return decisions.length > 0 ? 'warning' : 'healthy';
}

/** Plans at a moment, in milliseconds. Attempts are grouped by their source delivery and provider. */
export function planRetries(request: RetryRequest, now: number): RetryPlan {
  const policy = policyOf(request);
  const groups = Map.groupBy(request.deliveries, ({ source_delivery_id, delivery_id, provider }) =>
    JSON.stringify([source_delivery_id ?? delivery_id, provider]),
  );
  const decisions = [...groups.values()].flatMap((attempts) => {
    const [first] = attempts;
    return first === undefined
      ? []
      : decide(first.source_delivery_id ?? first.delivery_id, attempts, policy, now);
  });
  const counted = (wanted: RetryDecision['action']) =>
    decisions.filter(({ action }) => action === wanted).length;
  const { owner, target_resolution_date } = request;
  return {
    schema_version: RETRY_PLAN_VERSION,
    retry_plan_id: `closeout-retry-plan-${stamp(now)}`,
    generated_at: momentText(now),
    generated_by: request.generated_by ?? 'platform-owner',
    alert_level: levelOf(decisions),
    decision_count: decisions.length,
    retryable_count: counted('retry'),
    waiting_count: counted('wait'),
    suppressed_count: counted('suppress'),
    max_retry_attempts: policy.attempts,
    base_retry_delay_minutes: policy.delay,
    allow_immediate_retry: policy.immediate,
    backoff_multiplier: policy.multiplier,
    mode: 'dry_run_first',
    ...(owner === undefined ? {} : { owner }),
    ...(target_resolution_date === undefined ? {} : { target_resolution_date }),
    retry_decisions: decisions,
  };
}
