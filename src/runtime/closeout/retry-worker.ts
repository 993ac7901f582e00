/** The retry worker, dry: picks what the plan lets it, records each pick once, sends nothing. */
import { momentText } from '../../contracts/closeout/instant.ts';
import type { RetryDecision } from '../../contracts/closeout/retry.ts';
import {
  DEFAULT_PICKS,
  type Execution,
  WORKER_RUN_VERSION,
  type WorkerRequest,
  type WorkerRun,
} from '../../contracts/closeout/worker.ts';
import { stamp } from './retry-plan.ts';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const MODE = 'dry_run';

const keyOf = ({ delivery_id, provider, retry_count }: RetryDecision): string =>
  [delivery_id, provider, retry_count, MODE].join('|');

/** The interval that a moment stands in, or the hour when an interval is longer. */
function windowOf(now: number, interval: number) {
  const unit = Math.min(interval, HOUR_MINUTES) * MINUTE_MS;
  const start = Math.floor(now / unit) * unit;
  return {
    interval_minutes: interval,
    window_start: momentText(start),
    window_end: momentText(start + interval * MINUTE_MS),
  };
}

/** Runs dry at a moment, in milliseconds. */
export function runRetryWorker(request: WorkerRequest, now: number): WorkerRun {
  const { plan, prior_executions: prior = [], executed_by: actor = 'platform-owner' } = request;
  const most = request.max_retry_deliveries ?? DEFAULT_PICKS;
  const worker_run_id = `closeout-retry-worker-${stamp(now)}`;
  const delivered = ({ delivery_id, provider }: RetryDecision) =>
    prior.some(
      (one) =>
        one.execution_status === 'delivered' && one.delivery_id === delivery_id && one.provider === provider,
    );
  const open = plan.retry_decisions.filter((decision) => decision.action === 'retry' && !delivered(decision));
  const selected = open.slice(0, most);
  const picked = new Set(selected);
  const left = plan.retry_decisions.filter((decision) => !picked.has(decision));
  const first = new Map(prior.toReversed().map((one) => [one.idempotency_key, one]));
  const executions = selected.map(
    (decision, index): Execution =>
      first.get(keyOf(decision)) ?? {
        execution_id: `closeout-retry-execution-${stamp(now)}-${index + 1}`,
        idempotency_key: keyOf(decision),
        execution_status: 'skipped',
        skipped: MODE,
        executed_at: momentText(now),
        executed_by: actor,
        worker_run_id,
        retry_plan_id: plan.retry_plan_id,
        delivery_id: decision.delivery_id,
        provider: decision.provider,
        delivery_success: false,
      },
  );
  return {
    schema_version: WORKER_RUN_VERSION,
    worker_run_id,
    generated_at: momentText(now),
    generated_by: actor,
    retry_plan_id: plan.retry_plan_id,
    mode: MODE,
    state: 'completed',
    live_connector_used: false,
    schedule: windowOf(now, request.interval_minutes ?? HOUR_MINUTES),
    summary: {
      retryable_count: plan.retryable_count,
      waiting_retry_count: plan.waiting_count,
      suppressed_retry_count: plan.suppressed_count,
      selected_retry_count: selected.length,
      follow_up_action_count: left.length,
    },
    selected_retries: selected,
    would_retry_delivery_ids: [...new Set(selected.map(({ delivery_id }) => delivery_id))],
    follow_up_delivery_ids: [...new Set(left.map(({ delivery_id }) => delivery_id))],
    follow_up_actions: left.map((decision) => ({
      delivery_id: decision.delivery_id,
      provider: decision.provider,
      action: decision.action,
      reason: delivered(decision)
        ? 'already delivered'
        : decision.action === 'retry'
          ? `more than ${most} at once`
          : decision.reason,
    })),
    executions,
  };
}
