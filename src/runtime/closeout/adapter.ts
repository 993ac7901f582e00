/**
 * Makes a closeout package of the records that upstream's runtime keeps. A pure function: nothing is fetched, and what
 * the records do not say is left out, so that the criteria find it missing.
 */
import { TRIAL_PACKAGE } from '../../contracts/closeout/contracts.ts';
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import { PACKAGE_VERSION, REQUIRED_FILES } from '../../contracts/closeout/vocabulary.ts';
import { validateValue } from '../../contracts/validate.ts';
import { forbiddenIn } from './forbidden.ts';
import { type RuntimeRecords, runtimeRecordsSchema } from './runtime-records.ts';

/** Upstream's boundary slug: the manifest says that no private signing key is held. */
const NO_KEYS = 'community-edition-does-not-hold-private-signing-keys';

type Section<Name extends keyof TrialPackage> = NonNullable<TrialPackage[Name]>;

/** Members whose value is known; the rest is left out. */
function known<T extends object>(members: T): Partial<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function readiness(
  record: NonNullable<RuntimeRecords['readiness_bundle']>,
): Section<'final_readiness_bundle'> {
  const indexed = (record.evidence_index ?? []).flatMap(({ evidence_ref }) => evidence_ref ?? []);
  return known({
    bundle_id: record.bundle_id,
    release_id: record.release_record_ref,
    state: record.closeout_state === 'ready_for_closeout' ? 'ready' : 'incomplete',
    evidence_refs: [...new Set([...(record.public_evidence_refs ?? []), ...indexed])],
  });
}

/** No key is stored only when the manifest says so and nothing in it looks like one. */
function manifest(
  record: NonNullable<RuntimeRecords['archive_manifest']>,
): Section<'signed_archive_manifest'> {
  const assured =
    (record.controls ?? []).includes(NO_KEYS) && forbiddenIn(record, TRIAL_PACKAGE.limits).length === 0;
  return known({
    manifest_id: record.manifest_id,
    signature_state: record.signature_state,
    signature_algorithm: record.signature_algorithm,
    key_reference: record.signature_key_id,
    private_key_stored: assured ? false : undefined,
    manifest_digest: record.manifest_hash === undefined ? undefined : `sha256:${record.manifest_hash}`,
  });
}

function deliveryState(deliveries: NonNullable<RuntimeRecords['deliveries']>) {
  if (deliveries.length === 0) return 'not_attempted' as const;
  if (deliveries.every(({ delivery_success }) => delivery_success)) return 'delivered' as const;
  const nothingArrived = deliveries.every(
    ({ delivery_success, providers, failed_providers }) =>
      !delivery_success && failed_providers.length >= providers.length,
  );
  return nothingArrived ? ('failed' as const) : ('partial_failure' as const);
}

function summary(
  record: NonNullable<RuntimeRecords['closeout_summary']>,
  deliveries: NonNullable<RuntimeRecords['deliveries']>,
): Section<'release_closeout_summary'> {
  const failed = deliveries.flatMap(({ delivery_success, session_id }) =>
    delivery_success ? [] : [session_id],
  );
  return known({
    closeout_id: record.summary_id,
    closeout_state: record.closeout_state,
    blocker_count: record.blocker_count,
    delivery_state: deliveryState(deliveries),
    public_evidence_refs: record.public_evidence_refs,
    failed_delivery_ids: failed.length === 0 ? undefined : failed,
  });
}

const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(REQUIRED_FILES).map(([name, other]) => [other, name]),
);

/** A delivery that was given up is left out of the ids, so that it counts as not planned. */
function plan(record: NonNullable<RuntimeRecords['retry_plan']>): Section<'closeout_retry_plan'> {
  const open = record.retry_decisions.filter(({ action }) => action !== 'suppress');
  const first = open[0] ?? record.retry_decisions[0];
  const action = (['retry', 'wait'] as const).find((one) => open.some((decision) => decision.action === one));
  return known({
    retry_plan_id: record.retry_plan_id,
    source_delivery_id: first?.delivery_id,
    delivery_ids: open.map(({ delivery_id }) => delivery_id),
    decision: action ?? 'suppress',
    mode: 'dry_run_first',
  });
}

function run(record: NonNullable<RuntimeRecords['worker_run']>): Section<'retry_worker_run'> {
  return {
    worker_run_id: record.run_id,
    mode: record.dry_run ? 'dry_run' : 'live',
    state: 'completed',
    would_retry_delivery_ids: record.selected_retries.map(({ delivery_id }) => delivery_id),
    follow_up_delivery_ids: (record.follow_up_actions ?? []).flatMap(({ delivery_id }) => delivery_id ?? []),
    live_connector_used: !record.dry_run,
  };
}

function sections(records: RuntimeRecords) {
  const { retention, artifact_bundle: bundle, retention_health: health } = records;
  const counted = (severity: string) =>
    health?.findings.filter((finding) => finding.severity === severity).length ?? 0;
  return known({
    final_readiness_bundle: records.readiness_bundle && readiness(records.readiness_bundle),
    signed_archive_manifest: records.archive_manifest && manifest(records.archive_manifest),
    release_closeout_summary:
      records.closeout_summary && summary(records.closeout_summary, records.deliveries ?? []),
    retention_review:
      retention &&
      known({
        review_id: retention.review_id,
        request_state: 'submitted' as const,
        decision_state: retention.decision_state ?? ('pending' as const),
        approved_by: retention.decided_by,
        retention_until: retention.retention_until,
        legal_hold: retention.legal_hold,
        notes: retention.notes,
      }),
    closeout_artifact_bundle: bundle && {
      artifact_bundle_id: bundle.artifact_bundle_id,
      download_state: 'available' as const,
      retention_decision_state: bundle.retention_decision_state,
      files: bundle.files.map(({ path, sha256 }) => known({ name: OTHER_NAMES.get(path) ?? path, sha256 })),
    },
    retention_health_report: health && {
      report_id: health.health_id,
      health_state: health.alert_level,
      summary: { critical_findings: counted('critical'), warning_findings: counted('warning') },
      findings: health.findings.map((finding, index) => ({
        finding_id: `${health.health_id}-${index + 1}`,
        ...finding,
      })),
    },
    closeout_retry_plan: records.retry_plan && plan(records.retry_plan),
    retry_worker_run: records.worker_run && run(records.worker_run),
  });
}

/**
 * In: records by kind, and the moment to state as `generated_at`. Out: a package that its contract accepts. Alerts and
 * the acceptance have no record upstream that says enough; add them by hand. Throws a TypeError that names the places
 * of what cannot be used, never a value.
 */
export function packageFromRuntime(value: unknown, generatedAt: string): TrialPackage {
  const read = runtimeRecordsSchema.safeParse(value);
  if (!read.success) {
    const places = new Set(read.error.issues.slice(0, 10).map(({ path }) => path.join('.') || '(the whole)'));
    throw new TypeError(`these records cannot be used: ${[...places].join(', ')}`);
  }
  const made = { schema_version: PACKAGE_VERSION, generated_at: generatedAt, ...sections(read.data) };
  const { outcome, findings, value: document } = validateValue(TRIAL_PACKAGE, made);
  if (outcome !== 'yes') {
    const places = findings.slice(0, 10).map(({ at }) => at.join('.') || '(the whole)');
    throw new TypeError(`no package can be made of these records: ${places.join(', ')}`);
  }
  // The contract has accepted it.
  return document as TrialPackage;
}
