/** Small readings of a package that several criteria share. */

import type { TrialPackage } from '../../contracts/closeout/package.ts';
import { isShowable } from '../../contracts/secrets.ts';

type Text = string | null | undefined;

/** True when a text says something. */
export function said(text: Text): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

const PLACEHOLDERS = new Set(['tbd', 'unknown', 'n/a', 'na', 'none', '-', 'todo', 'unassigned']);

/** True when a text names somebody: not empty, not a placeholder. */
export function namesSomebody(text: Text): text is string {
  return said(text) && !PLACEHOLDERS.has(text.trim().toLowerCase());
}

const LONGEST_SHOWN = 120;
const PLAIN = /^[^\p{Cc}\p{Cf}\u2028\u2029]*$/u;

/** A text of the input inside one of our codes: short, printable, and never a secret. */
export function shown(text: string): string {
  return text.length <= LONGEST_SHOWN && PLAIN.test(text) && isShowable(text) ? text : '[redacted]';
}

/** A list without blanks and repeats. */
export function distinct(texts: readonly string[] | null | undefined): string[] {
  return [...new Set((texts ?? []).map((text) => text.trim()).filter(said))];
}

/** True when a delivery of the closeout summary failed, in part or whole. */
export function deliveryFailed({ release_closeout_summary: summary }: TrialPackage): boolean {
  return summary?.delivery_state === 'partial_failure' || summary?.delivery_state === 'failed';
}

/** Ids of the failed deliveries: as listed, else the one that the plan is about. */
export function failedIds(document: TrialPackage): string[] {
  const listed = distinct(document.release_closeout_summary?.failed_delivery_ids);
  const source = document.closeout_retry_plan?.source_delivery_id;
  return listed.length > 0 ? listed : said(source) ? [source.trim()] : [];
}

/** What the retry plan says about the failed deliveries. */
export interface Planned {
  /** A decision is missing altogether; no id can be named. */
  readonly none: boolean;
  readonly suppressed: boolean;
  /** Failed deliveries that the plan leaves out. */
  readonly unplanned: readonly string[];
}

export function plannedIn(document: TrialPackage): Planned {
  const plan = document.closeout_retry_plan;
  const failed = failedIds(document);
  if (plan?.decision === 'suppress') return { none: false, suppressed: true, unplanned: [] };
  if (plan?.decision === undefined || plan.decision === null || failed.length === 0)
    return { none: true, suppressed: false, unplanned: [] };
  const source = said(plan.source_delivery_id) ? [plan.source_delivery_id.trim()] : [];
  const covered = distinct(plan.delivery_ids ?? source);
  return { none: false, suppressed: false, unplanned: failed.filter((id) => !covered.includes(id)) };
}

/** True when every failed delivery will be tried again, now or later. */
export function isPlanned(document: TrialPackage): boolean {
  const { none, suppressed, unplanned } = plannedIn(document);
  return !(none || suppressed) && unplanned.length === 0;
}
