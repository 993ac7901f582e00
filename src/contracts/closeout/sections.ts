/** The sections of a trial package up to the artifact bundle. Each is optional: an absent one is missing evidence. */
import * as z from 'zod';
import { count, flag, list, ours, text, texts, word } from './fields.ts';
import {
  CLOSEOUT_STATES,
  DELIVERY_STATES,
  DOWNLOAD_STATES,
  EDITIONS,
  READINESS_STATES,
  REQUEST_STATES,
  RETENTION_STATES,
  SIGNATURE_STATES,
} from './vocabulary.ts';

const INFERRED = "Upstream's sample shows one of these words; the others follow its runtime.";

export const scenario = z.looseObject({
  name: text(
    { title: 'Scenario', description: 'Name of the rehearsal or release.' },
    'synthetic-final-closeout-trial',
  ),
  edition: word(EDITIONS, {
    title: 'Edition',
    description: 'Edition that the evidence comes from.',
    note: INFERRED,
  }),
  purpose: text(
    { title: 'Purpose', description: 'Why the package was put together.' },
    'Closeout rehearsal on made-up evidence',
  ),
  data_classification: text(
    { title: 'Data classification', description: 'What kind of data the package holds.' },
    'synthetic_public_demo',
  ),
  boundary_note: text(
    { title: 'Boundary', description: 'What the package records and what it does not enforce.' },
    'Metadata only; enforcement lives elsewhere',
  ),
});

export const readinessBundle = z.looseObject({
  bundle_id: text(
    { title: 'Bundle id', description: 'Id of the readiness bundle.' },
    'frb-demo-2026-05-31-001',
  ),
  release_id: text(
    { title: 'Release', description: 'The release that is being closed.' },
    'release-demo-go-backend-rollback-001',
  ),
  state: word(READINESS_STATES, {
    title: 'State',
    description: 'Whether all evidence is there. An overridden readiness still counts as ready upstream.',
    note: INFERRED,
  }),
  evidence_refs: texts(
    {
      title: 'Evidence references',
      description: 'Pointers to the evidence; the beginning of each says its kind.',
    },
    'readiness-summary-demo-001',
    'archive-health-demo-001',
  ),
});

export const archiveManifest = z.looseObject({
  manifest_id: text(
    { title: 'Manifest id', description: 'Id of the archive manifest.' },
    'sam-demo-2026-05-31-001',
  ),
  signature_state: word(SIGNATURE_STATES, {
    title: 'Signature state',
    description:
      'Whether an outside authority signed. It is a record of a signature, not a proof: nothing here verifies it.',
  }),
  signature_algorithm: text(
    { title: 'Signature algorithm', description: 'Label of the algorithm of the outside signer.' },
    'external-ed25519-reference',
  ),
  key_reference: text(
    { title: 'Key reference', description: 'Name of the key at the outside signer. Never the key.' },
    'demo-external-kms-key-ref',
  ),
  private_key_stored: flag(
    {
      title: 'Private key stored',
      description: 'Must be exactly false: no private key is kept with the evidence.',
    },
    false,
  ),
  manifest_digest: text(
    { title: 'Manifest digest', description: 'sha256: and 64 lower-case hexadecimal digits.' },
    'sha256:9bc1b59d0f7f16b3a15f5b9952d845b4bb3e9fdde4d34c3c8b273b0acb4f0001',
  ),
});

export const closeoutSummary = z.looseObject({
  closeout_id: text(
    { title: 'Closeout id', description: 'Id of the closeout summary.' },
    'closeout-demo-001',
  ),
  closeout_state: word(CLOSEOUT_STATES, {
    title: 'Closeout state',
    description: 'Closed only when nothing blocks.',
  }),
  blocker_count: count({ title: 'Blockers', description: 'How many blockers the summary lists.' }, 0),
  delivery_state: word(DELIVERY_STATES, {
    title: 'Delivery state',
    description: 'What became of the deliveries of the summary.',
    note: INFERRED,
  }),
  public_evidence_refs: texts(
    { title: 'Public evidence references', description: 'References that are safe to publish.' },
    'closeout-summary-demo-001',
    'connector-delivery-demo-001',
  ),
  failed_delivery_ids: texts(
    ours('Failed deliveries', 'Ids of every delivery that failed. Without it the retry plan names the one.'),
    'connector-delivery-demo-001',
  ),
});

export const retentionReview = z.looseObject({
  review_id: text(
    { title: 'Review id', description: 'Id of the retention review.' },
    'retention-review-demo-001',
  ),
  request_state: word(REQUEST_STATES, {
    title: 'Request state',
    description: 'Whether the review was asked for.',
    note: INFERRED,
  }),
  decision_state: word(RETENTION_STATES, { title: 'Decision', description: 'What the reviewer decided.' }),
  approved_by: text(
    { title: 'Approved by', description: 'Who decided. A name of a role is fine, a placeholder is not.' },
    'demo-release-risk-owner',
  ),
  retention_until: text(
    {
      title: 'Retain until',
      description:
        'A day (to its end, UTC) or a moment with its offset. A time without an offset counts as absent.',
    },
    '2027-05-31',
  ),
  legal_hold: flag(
    {
      title: 'Legal hold',
      description: 'Whether a legal hold is on. It does not lift an expired retention.',
    },
    false,
  ),
  notes: text({ title: 'Notes', description: 'A remark of the reviewer.' }, 'Rehearsal approval'),
});

const artifactFile = z
  .looseObject({
    name: text(
      { title: 'File name', description: 'Name of the file in the bundle.' },
      'closeout-summary.json',
    ),
    sha256: text(
      { title: 'SHA-256', description: '64 lower-case hexadecimal digits, without a prefix.' },
      'f71c3a0b0b52c2d6fc4f94094d3bf1cfb2e61a1990fd45749a06f5d6d3480001',
    ),
  })
  .meta({ title: 'File', description: 'One file of the artifact bundle.', origin: 'upstream' });

export const artifactBundle = z.looseObject({
  artifact_bundle_id: text(
    { title: 'Artifact bundle id', description: 'Id of the artifact bundle.' },
    'closeout-artifact-demo-001',
  ),
  download_state: word(DOWNLOAD_STATES, {
    title: 'Download state',
    description: 'Whether the bundle can be fetched.',
    note: INFERRED,
  }),
  retention_decision_state: word([...RETENTION_STATES, 'not_attached'], {
    title: 'Retention decision',
    description: 'The retention decision that the bundle was made with.',
  }),
  files: list(artifactFile, { title: 'Files', description: 'Every file of the bundle with its digest.' }, [
    {
      name: 'closeout-summary.json',
      sha256: 'f71c3a0b0b52c2d6fc4f94094d3bf1cfb2e61a1990fd45749a06f5d6d3480001',
    },
  ]),
});
