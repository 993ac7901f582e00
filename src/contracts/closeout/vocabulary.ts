/** The closed sets of words of the closeout family, once. */

export const PACKAGE_VERSION = 'cavra.final_closeout_trial.v1';

export const STATES = ['ready_for_release', 'ready_with_accepted_risk', 'blocked'] as const;
export type ReleaseState = (typeof STATES)[number];

export const LEVELS = ['healthy', 'warning', 'critical'] as const;
export type Level = (typeof LEVELS)[number];

export const EDITIONS = ['community', 'trial', 'enterprise', 'saas'] as const;
export const READINESS_STATES = ['ready', 'incomplete'] as const;
export const SIGNATURE_STATES = ['external_signature_attached', 'external_signature_required'] as const;
export const CLOSEOUT_STATES = ['closed', 'open'] as const;
export const DELIVERY_STATES = [
  'delivered',
  'partial_failure',
  'failed',
  'pending',
  'not_attempted',
] as const;
export const REQUEST_STATES = ['submitted'] as const;
export const RETENTION_STATES = ['pending', 'approved', 'denied', 'deferred', 'expired'] as const;
export const DOWNLOAD_STATES = ['available', 'pending', 'unavailable'] as const;
export const ALERT_DELIVERY_STATES = ['delivered', 'failed', 'suppressed'] as const;
export const RETRY_ACTIONS = ['retry', 'wait', 'suppress'] as const;
export const PLAN_MODES = ['dry_run_first'] as const;
export const RUN_MODES = ['dry_run', 'live'] as const;
export const RUN_STATES = ['queued', 'running', 'completed', 'failed'] as const;
export const REVIEW_STATES = ['reviewed', 'pending', 'rejected'] as const;
export const EXECUTION_STATES = ['delivered', 'failed', 'skipped'] as const;

/** The six kinds of evidence that a readiness bundle points at, each with the beginnings of its references. */
export const EVIDENCE_KINDS = {
  readiness: ['readiness-summary', 'go-rollback-drill-final-readiness://'],
  approval: ['approval-decision', 'go-rollback-drill-final-readiness-approval://'],
  packet: ['closure-packet-verification'],
  auditor: ['auditor-export', 'go-rollback-drill-final-auditor-export://'],
  archive: ['archive-health', 'archive-reference', 'go-rollback-drill-final-archive://'],
  alert: ['archive-health', 'archive-alert', 'retention-alert', 'alert-'],
} as const satisfies Record<string, readonly string[]>;

/** The files of an artifact bundle, each with the other spelling that upstream's runtime uses. */
export const REQUIRED_FILES = {
  'closeout-summary.json': 'release-closeout-summary.json',
  'final-readiness-bundle.json': 'readiness-bundle.json',
  'signed-archive-manifest.json': 'signed-archive-manifest.json',
} as const;

/** What a health report can find, with the least severity of each. Unknown categories keep the severity they state. */
export const FINDING_CATEGORIES = {
  artifact_bundle_missing: 'critical',
  retention_approval_missing: 'critical',
  retention_date_missing: 'warning',
  retention_expired: 'critical',
  retention_expiring: 'warning',
  delivery_retry_required: 'warning',
  archive_reference_missing: 'critical',
  archive_hash_missing: 'warning',
  retention_until_missing: 'warning',
} as const satisfies Record<string, Level>;

/** Findings that no owner can accept away. */
export const NEVER_ACCEPTABLE: ReadonlySet<string> = new Set([
  'retention_expired',
  'retention_approval_missing',
  'artifact_bundle_missing',
]);
