/**
 * What release governance knows: kinds of metadata, approval states, and the values that count as a critical signal.
 * Kinds are compared exactly; states and signal values after trimming, with `-` as `_`, in lower case.
 */

const SLA = 'endpoint-remediation-sla-';

/** Kinds that say that something was delivered: without `delivery_success: true` they are blocked. */
const DELIVERY = ['endpoint-management-publication-delivery', 'release-connector-delivery'] as const;

/** Kinds that carry something out: without an approval they are blocked. */
const EXECUTION = [
  'endpoint-drift-remediation-execution',
  'rollout-promotion-execution',
  'rollout-rollback-execution',
] as const;

/** Kinds that wait for an approval but carry nothing out themselves. */
const APPROVAL_ONLY = [
  'release-channel-promotion-request',
  'endpoint-reconciliation-automation',
  'endpoint-drift-remediation-request',
  'endpoint-remediation-handoff',
] as const;

/** Kinds that are evidence only. Those marked `later` came after the seed revision. */
const EVIDENCE = [
  'endpoint-inventory-ingestion',
  'endpoint-inventory-freshness-report',
  'managed-endpoint-reconciliation',
  'endpoint-management-export',
  'endpoint-remediation-handoff-status',
  `${SLA}report`,
  `${SLA}notification-plan`,
  `${SLA}notification-ack`,
  `${SLA}escalation-plan`,
  `${SLA}escalation-review`,
  `${SLA}escalation-recurrence-plan`,
  `${SLA}escalation-suppression-audit`,
  `${SLA}escalation-recurrence-retry-plan`,
  `${SLA}escalation-owner-digest`,
  `${SLA}escalation-suppression-trend`,
  `${SLA}escalation-recurrence-automation-run`,
  `${SLA}escalation-recurrence-automation-health-alert-plan`,
  `${SLA}escalation-recurrence-automation-health-alert-ack`,
] as const;
const LATER = [
  'rollout-evidence-capture',
  'rollout-evidence-verification',
  'rollout-artifact-retrieval',
  'rollout-artifact-integrity',
  'rollout-promotion-audit-export',
  'rollout-rollback-audit-export',
] as const;

export interface ReleaseKind {
  readonly kind: string;
  readonly delivery: boolean;
  readonly execution: boolean;
  /** True when a record of this kind needs an approval whatever else it says. Executions do. */
  readonly approval: boolean;
  readonly since: 'seed' | 'later';
}

const kindsOf = (kinds: readonly string[], facts: Partial<ReleaseKind>): ReleaseKind[] =>
  kinds.map((kind) => ({
    kind,
    delivery: false,
    execution: false,
    approval: false,
    since: 'seed',
    ...facts,
  }));

/** The 33 kinds that upstream knows. */
export const RELEASE_KINDS: readonly ReleaseKind[] = [
  ...kindsOf(DELIVERY, { delivery: true }),
  ...kindsOf(EXECUTION, { execution: true, approval: true }),
  ...kindsOf(APPROVAL_ONLY, { approval: true }),
  ...kindsOf(EVIDENCE, {}),
  ...kindsOf(LATER, { since: 'later' }),
];

/** Approval states that end in a block. */
export const DENIED_STATES = ['denied', 'rejected', 'expired', 'cancelled', 'canceled'] as const;

/** Fields whose value can be a critical signal. Any one is enough. */
export const SIGNAL_VALUES = {
  alert_level: ['critical', 'blocked', 'breached'],
  // `drift_detected` is a signal in upstream's Python only; we take the stricter side.
  drift_status: ['drifted', 'non_compliant', 'drift_detected'],
  handoff_status: ['blocked', 'failed'],
  verification_status: ['failed', 'blocked', 'mismatch'],
  integrity_status: ['failed', 'mismatch', 'tampered'],
  audit_export_status: ['failed', 'blocked'],
} as const;

/** Counts that are a critical signal when they are above zero. The drift and target counts are not among them. */
export const SIGNAL_COUNTS = [
  'blocked_count',
  'critical_count',
  'breached_count',
  'failed_delivery_count',
  'connector_delivery_failure_count',
  'failed_verification_count',
  'integrity_failure_count',
] as const;

/** Texts that a legacy record may use for true. The typed contract takes a boolean only. */
export const TRUE_WORDS = ['true', 'yes', 'success', 'succeeded'] as const;
