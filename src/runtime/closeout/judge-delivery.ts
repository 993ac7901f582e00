/** The two criteria about failed deliveries. The first asks for acceptance, the second for complete work. */
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import type { Acceptance } from './acceptance.ts';
import { deliveryFailed, distinct, failedIds, plannedIn, said, shown } from './evidence.ts';

const each = (code: string, ids: readonly string[]): string[] => ids.map((id) => `${code}:${shown(id)}`);

/** A code without a place, or one for each failed delivery that is known by its id. */
const missing = (code: string, ids: readonly string[]): string[] =>
  ids.length > 0 ? each(code, ids) : [code];

type Review = 'reviewed' | 'pending' | 'rejected';

/**
 * Nobody says upstream how a run is reviewed. An explicit word wins; without one, the owner who accepts the risk of a
 * completed run is its reviewer.
 */
function reviewOf(run: NonNullable<TrialPackage['retry_worker_run']>, accepted: boolean): Review {
  if (run.review_state !== null && run.review_state !== undefined) return run.review_state;
  return run.state === 'completed' && accepted ? 'reviewed' : 'pending';
}

function workerFails(document: TrialPackage, accepted: boolean): string[] {
  const run = document.retry_worker_run;
  if (run === null || run === undefined || !said(run.worker_run_id)) return ['retry_worker_missing'];
  const review = reviewOf(run, accepted);
  if (review === 'reviewed') return [];
  return [review === 'rejected' ? 'retry_worker_rejected' : 'retry_worker_unreviewed'];
}

export function judgeDelivery(document: TrialPackage, _now: number, acceptance: Acceptance) {
  if (!deliveryFailed(document)) {
    const delivered = document.release_closeout_summary?.delivery_state === 'delivered';
    return { fails: delivered ? [] : ['delivery_not_recorded'], warns: [] };
  }
  const { none, suppressed, unplanned } = plannedIn(document);
  const failed = failedIds(document);
  const listed = distinct(document.release_closeout_summary?.failed_delivery_ids);
  const code = 'delivery_failed_without_retry_plan';
  const things = failed.length > 0 ? failed.map((id) => [id, 'closeout_delivery']) : [['closeout_delivery']];
  const fails = [
    ...(none ? missing(code, listed) : each(code, unplanned)),
    ...(suppressed ? ['delivery_not_retryable'] : []),
    ...workerFails(document, acceptance.codes.length === 0),
    ...acceptance.codes,
    ...acceptance.uncovered(things),
  ];
  return { fails, warns: ['delivery_failed_retry_accepted'] };
}

function runFails(run: NonNullable<TrialPackage['retry_worker_run']>, failed: readonly string[]): string[] {
  const covered = [...distinct(run.would_retry_delivery_ids), ...distinct(run.follow_up_delivery_ids)];
  const followsDryRun = said(run.dry_run_run_id) && run.dry_run_run_id.trim() !== run.worker_run_id?.trim();
  return [
    ...(run.state === 'completed' ? [] : ['retry_worker_not_completed']),
    ...each(
      'retry_delivery_not_covered',
      failed.filter((id) => !covered.includes(id)),
    ),
    ...(run.mode === 'dry_run' || followsDryRun ? [] : ['dry_run_missing_before_live']),
    ...(run.mode === 'dry_run' && run.live_connector_used === true ? ['dry_run_used_live_connector'] : []),
  ];
}

export function judgeRetries(document: TrialPackage) {
  if (!deliveryFailed(document)) return { fails: [], warns: [], notes: ['not_applicable'] };
  const { none, suppressed, unplanned } = plannedIn(document);
  const listed = distinct(document.release_closeout_summary?.failed_delivery_ids);
  const run = document.retry_worker_run;
  const hasRun = run !== null && run !== undefined && said(run.worker_run_id);
  const fails = [
    ...(none ? missing('retry_decision_missing', listed) : each('retry_decision_missing', unplanned)),
    ...(suppressed ? ['retry_decision_suppressed'] : []),
    ...(hasRun ? runFails(run, failedIds(document)) : ['retry_worker_missing']),
  ];
  return { fails, warns: [] };
}
