/** Every code of the criteria and the advisories, once, with its meaning and the way out. */

interface CodeText {
  readonly text: string;
  readonly remedy: string;
}

/** Why an acceptance does not hold. */
export const ACCEPTANCE_CODES = {
  acceptance_missing: {
    text: 'Nobody accepted the risk.',
    remedy: 'Record an accepted risk with owner, reason and expiry.',
  },
  acceptance_owner_missing: {
    text: 'The acceptance names no owner, or a placeholder.',
    remedy: 'Name the person or role who accepts.',
  },
  acceptance_reason_missing: {
    text: 'The acceptance gives no reason.',
    remedy: 'Say why the risk is acceptable.',
  },
  acceptance_expiry_missing: {
    text: 'The acceptance has no usable end.',
    remedy: 'Give a day, or a moment with its offset.',
  },
  acceptance_expired: {
    text: 'The acceptance has lapsed.',
    remedy: 'Solve the matter, or have the risk accepted anew.',
  },
  acceptance_external_ref_missing: {
    text: 'A critical finding is accepted without a record elsewhere.',
    remedy: 'Add the external reference of the change or risk record.',
  },
  acceptance_does_not_cover: {
    text: 'The acceptance lists what it covers, and this is not in the list.',
    remedy: 'Add the id to the list, or solve the matter.',
  },
} as const satisfies Record<string, CodeText>;

const WORKER_MISSING: CodeText = {
  text: 'A delivery failed and no worker run shows what would be retried.',
  remedy: 'Run the retry worker dry and record the run.',
};

export const CRITERION_CODES = {
  ...ACCEPTANCE_CODES,
  readiness_bundle_missing: {
    text: 'There is no readiness bundle.',
    remedy: 'Make the bundle and give its id.',
  },
  readiness_bundle_not_ready: {
    text: 'The readiness bundle is not ready.',
    remedy: 'Close the gaps that it lists and make it again.',
  },
  readiness_ref_missing: {
    text: 'The bundle points at no evidence of this kind.',
    remedy: 'Add a reference whose beginning names the kind.',
  },
  archive_manifest_missing: {
    text: 'There is no archive manifest.',
    remedy: 'Make the manifest from the readiness bundle.',
  },
  archive_manifest_external_signature_missing: {
    text: 'No outside signature is attached.',
    remedy: 'Have the outside authority sign, and attach its metadata.',
  },
  private_key_stored: {
    text: 'The manifest says that a private key is stored.',
    remedy: 'Remove the key from the evidence, replace it, and sign outside.',
  },
  private_key_assertion_missing: {
    text: 'The manifest does not say that no private key is stored.',
    remedy: 'State false, once it is true.',
  },
  key_reference_missing: {
    text: 'The manifest does not say which outside key signed.',
    remedy: 'Give the name of the key, never the key.',
  },
  manifest_digest_invalid: {
    text: 'The digest of the manifest is not sha256: with 64 lower-case hexadecimal digits.',
    remedy: 'Copy the digest as the signer gives it.',
  },
  private_key_material: {
    text: 'The manifest holds key material.',
    remedy: 'Remove it and treat the key as leaked.',
  },
  closeout_summary_missing: {
    text: 'There is no closeout summary.',
    remedy: 'Make the summary and give its id.',
  },
  closeout_open: {
    text: 'The closeout is not closed.',
    remedy: 'Clear its blockers and make the summary again.',
  },
  closeout_blockers_present: {
    text: 'The summary counts blockers, or does not say that there are none.',
    remedy: 'Clear the blockers until the count is 0.',
  },
  delivery_failed_retry_accepted: {
    text: 'A delivery failed; its retry is planned and reviewed, and an owner accepts the wait.',
    remedy: 'See the retry through before the acceptance ends.',
  },
  delivery_not_recorded: {
    text: 'No outcome of the delivery is recorded.',
    remedy: 'Deliver the summary and record what became of it.',
  },
  delivery_failed_without_retry_plan: {
    text: 'A delivery failed and no retry is planned.',
    remedy: 'Plan the retry.',
  },
  delivery_not_retryable: {
    text: 'The plan gave the delivery up.',
    remedy: 'Deliver another way and record the new outcome.',
  },
  retry_worker_missing: WORKER_MISSING,
  retry_worker_unreviewed: {
    text: 'Nobody reviewed the worker run.',
    remedy: 'Review it. A valid acceptance of a completed run counts as its review.',
  },
  retry_worker_rejected: {
    text: 'The reviewer rejected the worker run.',
    remedy: 'Mend what was found and run it dry again.',
  },
  retention_review_missing: {
    text: 'There is no retention review.',
    remedy: 'Request the review and give its id.',
  },
  retention_not_approved: {
    text: 'The retention is not approved.',
    remedy: 'Have the review decided. An older approval does not help.',
  },
  retention_approver_missing: {
    text: 'The approval names nobody, or a placeholder.',
    remedy: 'Name who approved.',
  },
  retention_expired: {
    text: 'The retention has run out.',
    remedy: 'Have a new date approved. A legal hold does not replace it.',
  },
  artifact_bundle_missing: {
    text: 'There is no artifact bundle.',
    remedy: 'Build the bundle and give its id.',
  },
  bundle_not_downloadable: { text: 'The bundle cannot be fetched.', remedy: 'Make it available.' },
  bundle_retention_not_approved: {
    text: 'The bundle was made without an approved retention decision.',
    remedy: 'Have the retention approved and build the bundle again.',
  },
  bundle_has_no_files: { text: 'The bundle lists no files.', remedy: 'Build it again with its files.' },
  file_hash_missing: {
    text: 'A file has no SHA-256 of 64 lower-case hexadecimal digits.',
    remedy: 'Compute the digest of the file and list it.',
  },
  required_file_missing: {
    text: 'A file that belongs in every bundle is not there.',
    remedy: 'Add it and build the bundle again.',
  },
  duplicate_file: { text: 'A file is listed twice.', remedy: 'List it once.' },
  findings_accepted: {
    text: 'The health check found something, and an owner accepts it.',
    remedy: 'Solve it before the acceptance ends.',
  },
  health_report_missing: {
    text: 'There is no retention health report.',
    remedy: 'Run the health check and record its report.',
  },
  critical_finding_not_acceptable: {
    text: 'A finding that no owner can accept: expired or unapproved retention, or no artifact bundle.',
    remedy: 'Solve it; there is no exception for it.',
  },
  not_applicable: { text: 'No delivery failed, so there is nothing to retry.', remedy: 'Nothing to do.' },
  retry_decision_missing: {
    text: 'A failed delivery has no retry decision.',
    remedy: 'Plan it: retry, wait, or suppress.',
  },
  retry_decision_suppressed: {
    text: 'The plan gives the failed delivery up.',
    remedy: 'Deliver another way and record it.',
  },
  retry_worker_not_completed: {
    text: 'The worker run is not completed.',
    remedy: 'Let it finish, or run it again.',
  },
  retry_delivery_not_covered: {
    text: 'The worker run names neither a retry nor a follow-up for a failed delivery.',
    remedy: 'Run the worker over the whole plan.',
  },
  dry_run_missing_before_live: {
    text: 'The run is not a dry run and names no earlier one.',
    remedy: 'Run dry first and name that run.',
  },
  dry_run_used_live_connector: {
    text: 'A dry run used a live connector, so it was none.',
    remedy: 'Find out what was sent; then run dry without a connector.',
  },
} as const satisfies Record<string, CodeText>;
export type CriterionCode = keyof typeof CRITERION_CODES;

export const ADVISORY_CODES = {
  acceptance_unused: 'A risk is accepted that no criterion needs.',
  claimed_state_differs: 'The package claims another state than the criteria give.',
  retention_alert_missing: 'Health is not healthy and nobody was told.',
  retention_alert_not_delivered: 'An alert did not reach its provider.',
  retention_alert_not_redacted: 'A record of an alert does not say that it is redacted.',
  health_summary_mismatch:
    'The health report counts or states something else than its findings and the evidence say.',
  retry_plan_overdue: 'The target date of the retry plan is past.',
  decision_not_linked: 'The decision is not linked to a release record or audit case.',
  criteria_document_missing: 'The package does not say which criteria were applied.',
  exception_field_missing: 'The exception record lacks a field that an auditor will ask for.',
} as const;
export type AdvisoryCode = keyof typeof ADVISORY_CODES;
