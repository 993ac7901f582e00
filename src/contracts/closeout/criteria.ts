/**
 * The release criteria as one list: the evaluator, the pages and the sandbox read it. Each criterion names the fields
 * that it reads, and nothing else can change its answer. What their codes mean stands in `criterion-codes.ts`.
 */
import { ACCEPTANCE_CODES, type CriterionCode } from './criterion-codes.ts';

export interface Criterion {
  readonly id: string;
  readonly title: string;
  /** What it asks, as a sentence. */
  readonly asks: string;
  /** Paths of the package that it reads. A section's name alone stands for the whole section. */
  readonly reads: readonly string[];
  /** Codes with which it warns; every other fails. */
  readonly warns: readonly CriterionCode[];
  readonly fails: readonly CriterionCode[];
}

const ACCEPTANCE = Object.keys(ACCEPTANCE_CODES) as (keyof typeof ACCEPTANCE_CODES)[];
const withoutExternalRef = ACCEPTANCE.filter((code) => code !== 'acceptance_external_ref_missing');
const DELIVERY = ['release_closeout_summary.delivery_state', 'release_closeout_summary.failed_delivery_ids'];
const PLAN = ['source_delivery_id', 'delivery_ids', 'decision'].map(
  (field) => `closeout_retry_plan.${field}`,
);
const RISK = 'release_decision.accepted_risk';

/** The eight that decide, in the order in which they are shown. */
export const CRITERIA = [
  {
    id: 'final_readiness',
    title: 'Final readiness',
    asks: 'Is there a ready bundle that points at readiness, approval, packet, auditor, archive and alert evidence?',
    reads: ['bundle_id', 'state', 'evidence_refs'].map((field) => `final_readiness_bundle.${field}`),
    warns: [],
    fails: ['readiness_bundle_missing', 'readiness_bundle_not_ready', 'readiness_ref_missing'],
  },
  {
    id: 'signed_archive_manifest',
    title: 'Signed archive manifest',
    asks: 'Did an outside authority sign the archive, and is no private key stored?',
    reads: ['signed_archive_manifest'],
    warns: [],
    fails: [
      'archive_manifest_missing',
      'archive_manifest_external_signature_missing',
      'private_key_stored',
      'private_key_assertion_missing',
      'key_reference_missing',
      'manifest_digest_invalid',
      'private_key_material',
    ],
  },
  {
    id: 'release_closeout',
    title: 'Release closeout',
    asks: 'Is the closeout closed, with no blocker left?',
    reads: ['closeout_id', 'closeout_state', 'blocker_count'].map(
      (field) => `release_closeout_summary.${field}`,
    ),
    warns: [],
    fails: ['closeout_summary_missing', 'closeout_open', 'closeout_blockers_present'],
  },
  {
    id: 'closeout_delivery',
    title: 'Closeout delivery',
    asks: 'Was the summary delivered? If not: is the retry planned, reviewed, and the risk accepted?',
    reads: [
      ...DELIVERY,
      ...PLAN,
      ...['worker_run_id', 'state', 'review_state'].map((field) => `retry_worker_run.${field}`),
      RISK,
    ],
    warns: ['delivery_failed_retry_accepted'],
    fails: [
      'delivery_not_recorded',
      'delivery_failed_without_retry_plan',
      'delivery_not_retryable',
      'retry_worker_missing',
      'retry_worker_unreviewed',
      'retry_worker_rejected',
      ...withoutExternalRef,
    ],
  },
  {
    id: 'retention_approval',
    title: 'Retention approval',
    asks: 'Did somebody approve the retention, and has it not run out?',
    reads: ['review_id', 'decision_state', 'approved_by', 'retention_until'].map(
      (field) => `retention_review.${field}`,
    ),
    warns: [],
    fails: [
      'retention_review_missing',
      'retention_not_approved',
      'retention_approver_missing',
      'retention_expired',
    ],
  },
  {
    id: 'artifact_bundle',
    title: 'Artifact bundle',
    asks: 'Can the bundle be fetched, with its three files, a digest each, and an approved retention?',
    reads: ['artifact_bundle_id', 'download_state', 'retention_decision_state', 'files'].map(
      (field) => `closeout_artifact_bundle.${field}`,
    ),
    warns: [],
    fails: [
      'artifact_bundle_missing',
      'bundle_not_downloadable',
      'bundle_retention_not_approved',
      'bundle_has_no_files',
      'file_hash_missing',
      'required_file_missing',
      'duplicate_file',
    ],
  },
  {
    id: 'retention_health',
    title: 'Retention health',
    asks: 'Is retention healthy, by the report and by the evidence? If not: is every finding accepted?',
    reads: [
      ...['report_id', 'health_state', 'findings'].map((field) => `retention_health_report.${field}`),
      'closeout_artifact_bundle.artifact_bundle_id',
      'retention_review.decision_state',
      'retention_review.retention_until',
      ...DELIVERY,
      ...PLAN,
      RISK,
    ],
    warns: ['findings_accepted'],
    fails: ['health_report_missing', 'critical_finding_not_acceptable', ...ACCEPTANCE],
  },
  {
    id: 'retry_workflow',
    title: 'Retry workflow',
    asks: 'Does every failed delivery have a retry decision and a worker run, dry before live?',
    reads: [
      ...DELIVERY,
      ...PLAN,
      ...[
        'worker_run_id',
        'mode',
        'state',
        'would_retry_delivery_ids',
        'follow_up_delivery_ids',
        'dry_run_run_id',
        'live_connector_used',
      ].map((field) => `retry_worker_run.${field}`),
    ],
    warns: [],
    fails: [
      'retry_decision_missing',
      'retry_decision_suppressed',
      'retry_worker_missing',
      'retry_worker_not_completed',
      'retry_delivery_not_covered',
      'dry_run_missing_before_live',
      'dry_run_used_live_connector',
    ],
  },
] as const satisfies readonly Criterion[];

export type CriterionId = (typeof CRITERIA)[number]['id'];
