/** What the reference of retention health shows: a question for each check, and cases whose answers are computed. */
import { mergePatch } from '../../../contracts/closeout/merge-patch.ts';
import type { TrialPackage } from '../../../contracts/closeout/package.ts';
import { CLEAN_SAMPLE } from '../../../contracts/closeout/sample.ts';
import type { Category } from '../../../runtime/closeout/health.ts';

interface HealthRow {
  readonly category: Category;
  readonly asks: string;
  /** In words, where it depends on more than the finding. */
  readonly severity?: string;
}

/** One for each check, in the order of the checks. */
export const HEALTH_ROWS: readonly HealthRow[] = [
  { category: 'artifact_bundle_missing', asks: 'Is there a bundle with an id?' },
  { category: 'retention_approval_missing', asks: 'Is the retention approved?' },
  { category: 'retention_date_missing', asks: 'Is there a date that can be used?' },
  { category: 'retention_expired', asks: 'Is that date still to come?' },
  { category: 'retention_expiring', asks: 'Is it further away than the warning window?' },
  {
    category: 'delivery_retry_required',
    asks: 'Did every delivery arrive?',
    severity: 'warning when each failed one is planned, else critical',
  },
];

interface HealthCase {
  readonly told: string;
  readonly document: TrialPackage;
}

const kept = (told: string, retention_until: string | null): HealthCase => ({
  told,
  document: mergePatch(CLEAN_SAMPLE, { retention_review: { retention_until } }) as TrialPackage,
});

/** Judged at the moment of the sample, with the usual window. */
export const HEALTH_CASES: readonly HealthCase[] = [
  kept('A year away', '2027-05-31'),
  kept('The day 2026-06-30: its end is more than 30 days away', '2026-06-30'),
  kept('The day 2026-06-29', '2026-06-29'),
  kept('Exactly 30 days away', '2026-06-30T08:30:00Z'),
  kept('One second more', '2026-06-30T08:30:01Z'),
  kept('Today: it lasts until midnight, UTC', '2026-05-31'),
  kept('This very moment', '2026-05-31T08:30:00Z'),
  kept('A moment without an offset', '2027-05-31T08:30:00'),
  kept('No date', null),
];
