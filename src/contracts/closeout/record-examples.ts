/** One failed delivery, planned and run dry: the requests, and the records that our code makes of them. Tests hold it to that. */
import type { HealthReport } from './health.ts';
import type { RetryDecision, RetryPlan, RetryRequest } from './retry.ts';
import type { WorkerRequest, WorkerRun } from './worker.ts';

const ID = 'connector-delivery-demo-001';
const NOW = '2026-05-31T08:30:00Z';

export const RETRY_REQUEST_EXAMPLE: RetryRequest = {
  schema_version: 'cavra.closeout.retry_request.v1',
  generated_at: NOW,
  deliveries: [
    {
      delivery_id: ID,
      provider: 'webhook',
      attempted_at: '2026-05-31T08:00:00Z',
      success: false,
      status_code: 503,
    },
  ],
  retry_policy: { max_retry_attempts: 3, retry_delay_minutes: 15, backoff_multiplier: 2 },
  owner: 'demo-platform-owner',
  target_resolution_date: '2026-06-07',
};

const DECISION: RetryDecision = {
  delivery_id: ID,
  provider: 'webhook',
  action: 'retry',
  reason: 'its delay of 15 minutes has passed',
  retry_count: 1,
  max_retry_attempts: 3,
  retry_delay_minutes: 15,
  latest_delivery_id: ID,
  latest_delivery_at: '2026-05-31T08:00:00Z',
  next_retry_at: '2026-05-31T08:15:00Z',
  failed_status_codes: [503],
};

export const RETRY_PLAN_EXAMPLE: RetryPlan = {
  schema_version: 'cavra.closeout.retry_plan.v1',
  retry_plan_id: 'closeout-retry-plan-20260531T083000Z',
  generated_at: NOW,
  generated_by: 'platform-owner',
  alert_level: 'critical',
  decision_count: 1,
  retryable_count: 1,
  waiting_count: 0,
  suppressed_count: 0,
  max_retry_attempts: 3,
  base_retry_delay_minutes: 15,
  allow_immediate_retry: false,
  backoff_multiplier: 2,
  mode: 'dry_run_first',
  owner: 'demo-platform-owner',
  target_resolution_date: '2026-06-07',
  retry_decisions: [DECISION],
};

export const WORKER_REQUEST_EXAMPLE: WorkerRequest = {
  schema_version: 'cavra.closeout.retry_worker_request.v1',
  generated_at: NOW,
  mode: 'dry_run',
  plan: RETRY_PLAN_EXAMPLE,
  prior_executions: [],
};

export const WORKER_RUN_EXAMPLE: WorkerRun = {
  schema_version: 'cavra.closeout.retry_worker_run.v1',
  worker_run_id: 'closeout-retry-worker-20260531T083000Z',
  generated_at: NOW,
  generated_by: 'platform-owner',
  retry_plan_id: RETRY_PLAN_EXAMPLE.retry_plan_id,
  mode: 'dry_run',
  state: 'completed',
  live_connector_used: false,
  schedule: {
    interval_minutes: 60,
    window_start: '2026-05-31T08:00:00Z',
    window_end: '2026-05-31T09:00:00Z',
  },
  summary: {
    retryable_count: 1,
    waiting_retry_count: 0,
    suppressed_retry_count: 0,
    selected_retry_count: 1,
    follow_up_action_count: 0,
  },
  selected_retries: [DECISION],
  would_retry_delivery_ids: [ID],
  follow_up_delivery_ids: [],
  follow_up_actions: [],
  executions: [
    {
      execution_id: 'closeout-retry-execution-20260531T083000Z-1',
      idempotency_key: `${ID}|webhook|1|dry_run`,
      execution_status: 'skipped',
      skipped: 'dry_run',
      executed_at: NOW,
      executed_by: 'platform-owner',
      worker_run_id: 'closeout-retry-worker-20260531T083000Z',
      retry_plan_id: RETRY_PLAN_EXAMPLE.retry_plan_id,
      delivery_id: ID,
      provider: 'webhook',
      delivery_success: false,
    },
  ],
};

/** The health of the sample. */
export const HEALTH_EXAMPLE: HealthReport = {
  report_id: 'retention-health-20260531T083000Z',
  health_state: 'warning',
  summary: { critical_findings: 0, warning_findings: 1, healthy_checks: 5 },
  findings: [
    {
      finding_id: 'retention-health-20260531T083000Z-delivery_retry_required',
      severity: 'warning',
      category: 'delivery_retry_required',
      message: 'A closeout delivery failed.',
    },
  ],
  generated_at: NOW,
  expiry_warning_days: 30,
  legal_hold: false,
  checks: [
    { check: 'artifact_bundle', status: 'healthy' },
    { check: 'retention_approval', status: 'healthy' },
    { check: 'retention_date', status: 'healthy' },
    { check: 'retention_not_expired', status: 'healthy' },
    { check: 'retention_not_expiring', status: 'healthy' },
    { check: 'closeout_delivery', status: 'finding' },
  ],
};
