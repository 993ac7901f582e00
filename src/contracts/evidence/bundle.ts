/** The JSON files of an evidence bundle: evidence, manifest, summary, retention, event. */
import * as z from 'zod';
import { DECISIONS, SEVERITIES } from '../enforcement/vocabulary.ts';
import { approvalSchema } from './approval.ts';
import { decisionSchema } from './decision.ts';
import { DEMO_DECISIONS } from './demo.ts';
import {
  constant,
  count,
  flag,
  line,
  list,
  maybe,
  moment,
  name,
  oneOf,
  product,
  said,
  sha256,
  version,
} from './parts.ts';

/** Decisions in one bundle; ours. */
const MOST_DECISIONS = 1_000;

const sessionId = name({ title: 'Session', description: 'The run that is proven.' }, 'local');
const createdAt = moment({
  title: 'Created at',
  description: 'When the bundle was made: an input, never the clock of a library.',
});

export const evidenceSchema = z
  .strictObject({
    product,
    tagline: maybe(line({ title: 'Tagline', description: 'A line for people.' }, 'Before the agent acts')),
    session_id: sessionId,
    created_at: maybe(createdAt),
    decisions: z
      .array(decisionSchema)
      .min(1, { error: 'must include at least one decision: a bundle of nothing proves nothing' })
      .max(MOST_DECISIONS)
      .meta({
        title: 'Decisions',
        description: 'In the order in which they were given.',
        examples: [DEMO_DECISIONS.slice(0, 1)],
        origin: 'ours',
        originNote:
          'Upstream bundles its demo sequence whatever was run; here it is the decisions that you hand in.',
      }),
    approvals: maybe(
      list(
        approvalSchema,
        MOST_DECISIONS,
        { title: 'Approvals', description: 'Records of those who decided.', origin: 'ours' },
        [],
      ),
    ),
  })
  .meta({ title: 'Evidence', description: 'evidence.json' });
export type Evidence = z.output<typeof evidenceSchema>;

export const MANIFEST_VERSION = 'cavra.evidence.bundle.v1';
export const SIGNATURE_KINDS = ['SHA256', 'HS256', 'Ed25519'] as const;
export type SignatureKind = (typeof SIGNATURE_KINDS)[number];
const MOST_FILES = 256;
const SIGNATURE = /^(?:[0-9a-f]{64}|[0-9a-f]{128})$/;
const FILE_NAME = /^[A-Za-z0-9_][A-Za-z0-9._/-]*$/;

export const signatureSchema = z
  .strictObject({
    algorithm: oneOf(SIGNATURE_KINDS, {
      title: 'Algorithm',
      description: 'SHA256 is a digest that anybody can make again: it shows accidents, not forgers.',
    }),
    value: z
      .string()
      .regex(SIGNATURE, 'must be 64 or 128 lower-case hexadecimal digits')
      .meta(
        said({ title: 'Value', description: 'In lower-case hexadecimal.', note: 'The writing is ours.' }, [
          '0'.repeat(64),
        ]),
      ),
    key_id: maybe(
      name({ title: 'Key id', description: 'Which key of the trust root.' }, 'local-evidence-key'),
    ),
    public_key_sha256: maybe(
      sha256({ title: 'Public key fingerprint', description: 'SHA-256 of the key as SPKI.' }),
    ),
  })
  .meta({ title: 'Signature', description: 'Over the rest of the manifest as canonical JSON.' });
export type Signature = z.output<typeof signatureSchema>;

const fileSchema = z
  .strictObject({
    path: z
      .string()
      .max(200)
      .regex(FILE_NAME, 'must be a plain relative path')
      .meta(said({ title: 'Path', description: 'The name of the file in the bundle.' }, ['evidence.json'])),
    sha256: sha256({ title: 'SHA-256', description: 'Of the bytes of the file.' }),
    bytes: count({ title: 'Bytes', description: 'The length of the file.' }, 120),
  })
  .meta({ title: 'File', description: 'One file of the bundle.' });

export const manifestSchema = z
  .strictObject({
    schema_version: version(MANIFEST_VERSION),
    product,
    created_at: createdAt,
    signer: name(
      { title: 'Signer', description: 'Who made the bundle; a claim, unless it is signed.' },
      'local',
    ),
    files: list(
      fileSchema,
      MOST_FILES,
      { title: 'Files', description: 'Every file but this one, in order.' },
      [],
    ),
    signature: signatureSchema,
  })
  .meta({ title: 'Manifest', description: 'manifest.json' });
export type Manifest = z.output<typeof manifestSchema>;

export const RETENTION_VERSION = 'cavra.evidence.retention.v1';
/** Upstream's defaults: seven years. The most is ours. */
export const RETENTION_DEFAULTS = {
  days: 2_555,
  classification: 'regulated-sdlc',
  mostDays: 36_500,
} as const;
export const DISPOSITIONS = ['retain', 'eligible_for_review_after_retain_until'] as const;

export const retentionSchema = z
  .strictObject({
    schema_version: version(RETENTION_VERSION),
    retention_days: count(
      { title: 'Days', description: 'How long it is kept.' },
      RETENTION_DEFAULTS.days,
      1,
      RETENTION_DEFAULTS.mostDays,
    ),
    classification: name(
      { title: 'Classification', description: 'What kind of record it is.' },
      RETENTION_DEFAULTS.classification,
    ),
    legal_hold: flag({ title: 'Legal hold', description: 'Kept whatever the date.' }, false),
    delete_protection: flag(
      { title: 'Delete protection', description: 'Deleting needs a decision of its own.' },
      true,
    ),
    retain_until: moment(
      { title: 'Retain until', description: 'Created at plus the days.' },
      '2033-05-19T10:00:00Z',
    ),
    disposition: oneOf(DISPOSITIONS, { title: 'Disposition', description: 'What happens after that date.' }),
  })
  .superRefine((record, context) => {
    const right = DISPOSITIONS[record.legal_hold ? 0 : 1];
    if (record.disposition === right) return;
    const message = `must be ${right} when legal_hold is ${record.legal_hold}`;
    context.addIssue({
      code: 'custom',
      path: ['disposition'],
      message,
      params: { code: 'record-mismatch' },
    });
  })
  .meta({ title: 'Retention', description: 'retention-policy.json' });
export type Retention = z.output<typeof retentionSchema>;

export const METADATA_VERSION = 'cavra.evidence.metadata.v1';
const counted = (title: string, description: string) => count({ title, description }, 1);

/** The counts of a bundle, as an index of bundles keeps them. */
export const COUNTS = {
  decision_count: counted('Decisions', 'All of them.'),
  blocked_count: counted('Blocked', 'Decisions that are block.'),
  approval_required_count: counted('Waiting', 'Decisions that are require_approval.'),
  approved_count: counted('Approved', 'Approvals that are approved or break_glass.'),
  denied_count: counted('Denied', 'Approvals that are denied.'),
  break_glass_count: counted('Break glass', 'Approvals on the emergency path.'),
} as const;

export const metadataSchema = z
  .strictObject({
    schema_version: version(METADATA_VERSION),
    session_id: sessionId,
    created_at: createdAt,
    signer: name({ title: 'Signer', description: 'Who made the bundle.' }, 'local'),
    ...COUNTS,
  })
  .meta({ title: 'Metadata', description: 'The counts of a bundle.' });
export type Metadata = z.output<typeof metadataSchema>;
export type Counts = { readonly [K in keyof typeof COUNTS]: number };

export const SIEM_EVENT = 'cavra.evidence_bundle';
const siemDecision = z
  .strictObject({
    decision_id: name({ title: 'Decision id', description: 'That of the record.' }, 'dec_000000000001'),
    action_type: name({ title: 'Action type', description: 'That of the record.' }, 'write_file'),
    decision: oneOf(DECISIONS, { title: 'Decision', description: 'That of the record.' }),
    severity: oneOf(SEVERITIES, { title: 'Severity', description: 'That of the record.' }),
    rule_id: name({ title: 'Rule', description: 'That of the record.' }, 'commands.block'),
    correlation_id: name(
      { title: 'Correlation id', description: 'That of the record.' },
      'corr_000000000001',
    ),
  })
  .meta({ title: 'Decision', description: 'A decision without its target, which may be confidential.' });

export const siemEventSchema = z
  .strictObject({
    event_type: constant(SIEM_EVENT, { title: 'Event type', description: 'Always this.' }),
    product,
    session_id: sessionId,
    created_at: createdAt,
    ...COUNTS,
    max_severity: oneOf(SEVERITIES, {
      title: 'Highest severity',
      description: 'Ranked critical, high, medium, low.',
      origin: 'ours',
      note: 'Upstream takes the last in the alphabet, so its demo with a critical block reports medium.',
    }),
    decisions: list(siemDecision, MOST_DECISIONS, { title: 'Decisions', description: 'In order.' }, []),
  })
  .meta({ title: 'SIEM event', description: 'siem-event.json' });
export type SiemEvent = z.output<typeof siemEventSchema>;

export const ATTESTATION_VERSION = 'cavra.pr-attestation.verification.v1';
export const attestationCheckSchema = z
  .strictObject({
    schema_version: version(ATTESTATION_VERSION),
    session_id: sessionId,
    valid: flag({ title: 'Valid', description: 'True when nothing was found.' }, true),
    checked_decisions: counted('Decisions checked', 'Each needs a line of its own in the text.'),
    errors: list(
      line({ title: 'Error', description: 'What is missing or different.' }, 'session id is missing'),
      MOST_DECISIONS + 8,
      { title: 'Errors', description: 'What is missing or different.' },
      [],
    ),
  })
  .meta({ title: 'Attestation check', description: 'The result of checking a pull-request attestation.' });
export type AttestationCheck = z.output<typeof attestationCheckSchema>;
