/** The records of upstream's runtime, as far as a package needs them. Other members are passed over. */
import * as z from 'zod';
import {
  LEVELS,
  RETENTION_STATES,
  RETRY_ACTIONS,
  SIGNATURE_STATES,
} from '../../contracts/closeout/vocabulary.ts';

/** As many records as upstream's builders look at. */
const MOST = 500;

const text = z.string().max(4_096);
const maybe = text.exactOptional();
const texts = z.array(text).max(MOST);

const readinessBundle = z.object({
  bundle_id: text,
  release_record_ref: maybe,
  closeout_state: z.enum(['ready_for_closeout', 'incomplete']),
  public_evidence_refs: texts.exactOptional(),
  evidence_index: z
    .array(z.object({ evidence_ref: maybe }))
    .max(MOST)
    .exactOptional(),
});

/** Loose, because the search for keys looks at all of it. */
const archiveManifest = z.looseObject({
  manifest_id: text,
  signature_state: z.enum(SIGNATURE_STATES),
  signature_algorithm: maybe,
  signature_key_id: maybe,
  manifest_hash: maybe,
  controls: texts.exactOptional(),
});

const summary = z.object({
  summary_id: text,
  closeout_state: z.enum(['closed', 'open']),
  blocker_count: z.int().min(0),
  public_evidence_refs: texts.exactOptional(),
});

const delivery = z.object({
  session_id: text,
  delivery_success: z.boolean(),
  providers: texts,
  failed_providers: texts,
});

const retention = z.object({
  review_id: text,
  decision_state: z.enum(RETENTION_STATES).exactOptional(),
  decided_by: maybe,
  retention_until: maybe,
  legal_hold: z.boolean().exactOptional(),
  notes: maybe,
});

const artifactBundle = z.object({
  artifact_bundle_id: text,
  retention_decision_state: z.enum([...RETENTION_STATES, 'not_attached']),
  files: z.array(z.object({ path: text, sha256: maybe })).max(MOST),
});

const health = z.object({
  health_id: text,
  alert_level: z.enum(LEVELS),
  findings: z.array(z.object({ severity: text, category: text, message: maybe })).max(MOST),
});

const retryPlan = z.object({
  retry_plan_id: text,
  retry_decisions: z.array(z.object({ delivery_id: text, action: z.enum(RETRY_ACTIONS) })).max(MOST),
});

const workerRun = z.object({
  run_id: text,
  dry_run: z.boolean(),
  selected_retries: z.array(z.object({ delivery_id: text })).max(MOST),
  follow_up_actions: z
    .array(z.object({ delivery_id: maybe }))
    .max(MOST)
    .exactOptional(),
});

/** One record of each kind, the newest, and every delivery of the summary. Upstream leaves the choice to its routes. */
export const runtimeRecordsSchema = z.object({
  readiness_bundle: readinessBundle.exactOptional(),
  archive_manifest: archiveManifest.exactOptional(),
  closeout_summary: summary.exactOptional(),
  deliveries: z.array(delivery).max(MOST).exactOptional(),
  /** The decision, or the request as long as there is none. */
  retention: retention.exactOptional(),
  artifact_bundle: artifactBundle.exactOptional(),
  retention_health: health.exactOptional(),
  retry_plan: retryPlan.exactOptional(),
  worker_run: workerRun.exactOptional(),
});
export type RuntimeRecords = z.output<typeof runtimeRecordsSchema>;
