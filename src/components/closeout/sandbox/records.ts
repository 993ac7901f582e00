/** Records that a step works out with the book's own code: retry plan, worker run, health report and alert. */

import { momentText } from '../../../contracts/closeout/instant.ts';
import type { TrialPackage } from '../../../contracts/closeout/package.ts';
import type { RetryPlan } from '../../../contracts/closeout/retry.ts';
import { SAMPLE } from '../../../contracts/closeout/sample.ts';
import { planAlerts } from '../../../runtime/closeout/alert-plan.ts';
import { deliveryFailed } from '../../../runtime/closeout/evidence.ts';
import { healthReport } from '../../../runtime/closeout/health-report.ts';
import { planRetries } from '../../../runtime/closeout/retry-plan.ts';
import { runRetryWorker } from '../../../runtime/closeout/retry-worker.ts';
import { MADE_AT, MADE_AT_MS, type Patch } from './step.ts';

const FIRST_DELIVERY = SAMPLE.closeout_retry_plan.source_delivery_id;

/** How many minutes ago each attempt failed. The planner makes the decision of it. */
export const ATTEMPTS = { retry: [30], wait: [5], suppress: [1440, 720, 360] } as const;
type Planned = keyof typeof ATTEMPTS;

const isPlanned = (action: string | null | undefined): action is Planned =>
  typeof action === 'string' && Object.hasOwn(ATTEMPTS, action);

function failedIn(draft: TrialPackage): readonly string[] {
  if (!deliveryFailed(draft)) return [];
  return draft.release_closeout_summary?.failed_delivery_ids ?? [FIRST_DELIVERY];
}

function planFor(draft: TrialPackage, planned: Planned): RetryPlan | undefined {
  const failed = failedIn(draft);
  if (failed.length === 0) return undefined;
  const deliveries = failed.flatMap((id) =>
    ATTEMPTS[planned].map((minutes, index) => ({
      delivery_id: index === 0 ? id : `${id}-attempt-${index + 1}`,
      source_delivery_id: id,
      provider: 'webhook',
      attempted_at: momentText(MADE_AT_MS - minutes * 60_000),
      success: false,
      status_code: 503,
    })),
  );
  return planRetries(
    { schema_version: 'cavra.closeout.retry_request.v1', generated_at: MADE_AT, deliveries },
    MADE_AT_MS,
  );
}

/** The retry plan of what failed, or no change when nothing did. */
export function planRecord(draft: TrialPackage, planned: Planned): Patch {
  const [first, ...others] = planFor(draft, planned)?.retry_decisions ?? [];
  if (first === undefined) return {};
  const delivery_ids = [first, ...others].map(({ delivery_id }) => delivery_id);
  return {
    closeout_retry_plan: {
      ...SAMPLE.closeout_retry_plan,
      source_delivery_id: first.delivery_id,
      decision: first.action,
      ...(others.length > 0 ? { delivery_ids } : {}),
    },
  };
}

/** A dry run over the plan, with what a reviewer adds; no change when there is no plan to run. */
export function runRecord(draft: TrialPackage, added: Patch = {}): Patch {
  const planned = draft.closeout_retry_plan?.decision;
  const plan = isPlanned(planned) ? planFor(draft, planned) : undefined;
  if (plan === undefined) return {};
  const run = runRetryWorker(
    {
      schema_version: 'cavra.closeout.retry_worker_request.v1',
      generated_at: MADE_AT,
      mode: 'dry_run',
      plan,
    },
    MADE_AT_MS,
  );
  const left = run.follow_up_delivery_ids;
  return {
    retry_worker_run: {
      worker_run_id: SAMPLE.retry_worker_run.worker_run_id,
      mode: run.mode,
      state: run.state,
      would_retry_delivery_ids: run.would_retry_delivery_ids,
      live_connector_used: run.live_connector_used,
      ...(left.length > 0 ? { follow_up_delivery_ids: left } : {}),
      ...added,
    },
  };
}

interface Finding {
  readonly finding_id: string;
  readonly severity: 'warning' | 'critical';
  readonly category: string;
  readonly message: string;
}

/** Found by nothing that the package holds: the archive itself was asked. */
const ARCHIVE_LOST: Finding = {
  finding_id: 'retention-critical-demo-archive',
  severity: 'critical',
  category: 'archive_reference_missing',
  message: 'The archive does not know the reference of this release.',
};

/** The health report of the package as it stands, with the findings of an outside check added. */
export function healthRecord(draft: TrialPackage, archiveLost = false): Patch {
  const report = healthReport(draft, MADE_AT_MS);
  const found = report.findings.map(
    ({ severity, category, message }, index): Finding => ({
      finding_id: `retention-${severity}-demo-${String(index + 1).padStart(3, '0')}`,
      severity,
      category,
      message,
    }),
  );
  const findings = archiveLost ? [...found, ARCHIVE_LOST] : found;
  return {
    retention_health_report: {
      report_id: SAMPLE.retention_health_report.report_id,
      health_state: archiveLost ? 'critical' : report.health_state,
      summary: {
        ...report.summary,
        critical_findings: report.summary.critical_findings + (archiveLost ? 1 : 0),
      },
      findings,
    },
  };
}

/** The alert about the health report, with what became of it; no change when nobody is to be told. */
export function alertRecord(draft: TrialPackage, outcome: Patch = {}): Patch {
  const report = draft.retention_health_report;
  const [sent] = SAMPLE.retention_alert_delivery.providers;
  const plan = planAlerts(
    {
      schema_version: 'cavra.closeout.alert_request.v1',
      generated_at: MADE_AT,
      health_id: report?.report_id ?? SAMPLE.retention_health_report.report_id,
      alert_level: report?.health_state ?? 'healthy',
      providers: [sent.provider],
    },
    MADE_AT_MS,
  );
  const providers = plan.selected_providers.map((provider) => ({ ...sent, provider, ...outcome }));
  if (providers.length === 0) return {};
  return { retention_alert_delivery: { alert_id: SAMPLE.retention_alert_delivery.alert_id, providers } };
}
