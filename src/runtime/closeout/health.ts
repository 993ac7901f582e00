/** Retention health, worked out from the evidence of a package at a moment. */
import { boundOf } from '../../contracts/closeout/instant.ts';
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import { FINDING_CATEGORIES, type Level } from '../../contracts/closeout/vocabulary.ts';
import { deliveryFailed, isPlanned, said } from './evidence.ts';

const DAY_MS = 86_400_000;
/** Upstream's window. */
export const EXPIRY_WARNING_DAYS = 30;

export type Category = keyof typeof FINDING_CATEGORIES;

export interface HealthFinding {
  readonly severity: Exclude<Level, 'healthy'>;
  readonly category: string;
  readonly message: string;
}

/** One check: what it is about, and what came of it. `undefined` when it could not run. */
export interface Check {
  readonly check: string;
  readonly status: 'healthy' | 'finding' | 'not_applicable';
  readonly finding?: HealthFinding;
}

const MESSAGES: Partial<Record<Category, string>> = {
  artifact_bundle_missing: 'There is no artifact bundle.',
  retention_approval_missing: 'The retention is not approved.',
  retention_date_missing: 'No usable date says how long the artifacts are kept.',
  retention_expired: 'The retention has run out.',
  retention_expiring: 'The retention ends within the warning window.',
  delivery_retry_required: 'A closeout delivery failed.',
};

function check(
  name: string,
  category: Category,
  found: boolean | undefined,
  severity: HealthFinding['severity'] = FINDING_CATEGORIES[category],
): Check {
  if (found === undefined) return { check: name, status: 'not_applicable' };
  if (!found) return { check: name, status: 'healthy' };
  return {
    check: name,
    status: 'finding',
    finding: { severity, category, message: MESSAGES[category] ?? category },
  };
}

/** True when a delivery failed, false when all arrived, undefined when no outcome is known. */
function failure(document: TrialPackage): boolean | undefined {
  if (deliveryFailed(document)) return true;
  return document.release_closeout_summary?.delivery_state === 'delivered' ? false : undefined;
}

/** The six checks in their order. A check that cannot run is not counted as healthy. `now` is in milliseconds. */
export function healthChecks(
  document: TrialPackage,
  now: number,
  warningDays: number = EXPIRY_WARNING_DAYS,
): Check[] {
  const { closeout_artifact_bundle: bundle, retention_review: review } = document;
  const bound = boundOf(review?.retention_until);
  const expired = bound === undefined ? undefined : now >= bound;
  const expiring = bound === undefined || expired === true ? undefined : bound - now <= warningDays * DAY_MS;
  return [
    check('artifact_bundle', 'artifact_bundle_missing', !said(bundle?.artifact_bundle_id)),
    check('retention_approval', 'retention_approval_missing', review?.decision_state !== 'approved'),
    check('retention_date', 'retention_date_missing', bound === undefined),
    check('retention_not_expired', 'retention_expired', expired),
    check('retention_not_expiring', 'retention_expiring', expiring),
    check(
      'closeout_delivery',
      'delivery_retry_required',
      failure(document),
      isPlanned(document) ? 'warning' : 'critical',
    ),
  ];
}

/** What the checks found, in their order. */
export function findingsOf(checks: readonly Check[]): HealthFinding[] {
  return checks.flatMap(({ finding }) => (finding === undefined ? [] : [finding]));
}

const RANK: readonly Level[] = ['healthy', 'warning', 'critical'];

/** The worst of some levels. */
export function worstLevel(levels: readonly Level[]): Level {
  return RANK[Math.max(0, ...levels.map((level) => RANK.indexOf(level)))] ?? 'healthy';
}
