/** How well a control covers an action: upstream's words on the wire, and as a report says them. */
import type { DecisionWord } from '../enforcement/vocabulary.ts';

export const COVERAGE_STATUSES = [
  'enforced',
  'approval_gated',
  'warning_only',
  'attested',
  'observed',
  'not_observed_locally',
] as const;
export type CoverageStatus = (typeof COVERAGE_STATUSES)[number];

export const COVERAGE_WORDS: Readonly<Record<CoverageStatus, string>> = {
  enforced: 'enforced',
  approval_gated: 'approval-gated',
  warning_only: 'warning-only',
  attested: 'attested',
  observed: 'observed',
  not_observed_locally: 'unobserved',
};

/** What a decision shows of the control behind it. */
export const COVERAGE_OF: Readonly<Record<DecisionWord, CoverageStatus>> = {
  block: 'enforced',
  require_approval: 'approval_gated',
  warn: 'warning_only',
  allow_with_attestation: 'attested',
  allow: 'observed',
  audit_only: 'observed',
};

/** What stands behind a fact, best first. */
export const CONFIDENCE_LEVELS = [
  'signed_evidence',
  'activity_evidence_refs',
  'sample_evidence_refs',
  'activity_metadata_only',
  'missing_evidence',
] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

/** Where the facts of a posture come from, and the mode that goes with each. */
export const PROVENANCE = {
  local_activity_store: 'local_activity',
  sample_data: 'sample',
  enterprise_live_ingestion: 'live_enterprise',
} as const;
export type Provenance = keyof typeof PROVENANCE;

/**
 * The kinds of action that a decision can be about, as the surfaces of a posture. Upstream groups by its own list, of
 * which we know the form and not the words; these are ours.
 */
export const SURFACES = {
  read_file: 'Reading files',
  write_file: 'Writing files',
  execute_command: 'Running commands',
  git_operation: 'Pushing branches',
  mcp_tool_call: 'Calling tools',
  release_governance_record: 'Releasing',
} as const;
export type SurfaceId = keyof typeof SURFACES;
