/** The contracts of evidence: what is stored, bundled, signed, trusted and sent on. */
import type { Contract } from '../contract.ts';
import { approvalSchema, ROUTING_VERSION, routingSchema } from './approval.ts';
import {
  ATTESTATION_VERSION,
  attestationCheckSchema,
  evidenceSchema,
  MANIFEST_VERSION,
  METADATA_VERSION,
  manifestSchema,
  metadataSchema,
  RETENTION_DEFAULTS,
  RETENTION_VERSION,
  retentionSchema,
  SIEM_EVENT,
  siemEventSchema,
} from './bundle.ts';
import { TRUST_BUNDLE, TRUST_DISTRIBUTION, TRUST_ROOT } from './contracts-trust.ts';
import { decisionSchema } from './decision.ts';
import { evidence, MANY } from './define.ts';
import { DEMO_APPROVAL, DEMO_DECISIONS, DEMO_TIME } from './demo.ts';
import { PRODUCT } from './parts.ts';
import { SAMPLE_ROOT } from './trust.ts';
import { VERIFICATION_REQUEST } from './verification.ts';

export const DECISION_RECORD = evidence({
  id: 'evidence.decision',
  title: 'Decision record',
  purpose: 'One decision as it is stored: what was asked, what was answered, by which rule.',
  schema: decisionSchema,
  example: ['A write that waits for approval', DEMO_DECISIONS[1]],
  breaks: [
    ['wiki-word', 'A word of the wiki in place of block', 'not-allowed-value', ['decision'], 'deny'],
    ['no-rule', 'No rule', 'required-field', ['rule_id'], undefined],
    ['no-day', 'A day that does not exist', 'bad-format', ['timestamp'], '2026-02-30T10:00:00Z'],
    ['no-offset', 'A moment without its offset', 'bad-format', ['timestamp'], '2026-05-21T10:00:00'],
    ['token', 'A token in a command', 'sensitive-value', ['target'], 'curl -H {{github_token}}'],
  ],
});

export const APPROVAL_RECORD = evidence({
  id: 'evidence.approval',
  title: 'Approval record',
  purpose: 'Who was asked, who decided, when and why.',
  schema: approvalSchema,
  example: ['An approval that was given', DEMO_APPROVAL],
  breaks: [
    ['no-decider', 'Approved by nobody', 'record-mismatch', ['decided_by'], undefined],
    ['state', 'A state that does not exist', 'not-allowed-value', ['state'], 'cancelled'],
    ['key', 'A private key in the reason', 'sensitive-value', ['decision_reason'], '{{pem_header}}'],
  ],
});

export const APPROVAL_ROUTING = evidence({
  id: 'evidence.approval_routing',
  title: 'Approval routing',
  purpose: 'Which group an action goes to. The form is ours.',
  schema: routingSchema,
  example: [
    'Critical actions go to the board',
    {
      schema_version: ROUTING_VERSION,
      routes: [{ severity: 'critical', approver_group: 'Change Advisory Board', ttl_hours: 4 }],
      fallback: 'Repository Owners',
    },
  ],
  breaks: [
    [
      'no-group',
      'A route to nobody',
      'required-field',
      ['routes', 0],
      { severity: 'critical' },
      ['routes', 0, 'approver_group'],
    ],
    ['no-time', 'No time to decide', 'number-out-of-range', ['routes', 0, 'ttl_hours'], 0],
  ],
});

const demoEvidence = {
  product: PRODUCT,
  session_id: DEMO_DECISIONS[0]?.session_id,
  created_at: DEMO_TIME,
  decisions: DEMO_DECISIONS,
  approvals: [DEMO_APPROVAL],
};

export const EVIDENCE = evidence({
  id: 'evidence.bundle',
  title: 'Evidence',
  purpose: 'The decisions and approvals of a session: evidence.json of a bundle.',
  schema: evidenceSchema,
  limits: MANY,
  example: ['The seven steps of the demo', demoEvidence],
  breaks: [
    ['empty', 'No decision', 'empty-list', ['decisions'], []],
    ['product', 'Another product', 'constant-mismatch', ['product'], 'Cavra'],
  ],
});

const hex = (digit: string) => digit.repeat(64);

export const MANIFEST_RECORD = evidence({
  id: 'evidence.manifest',
  title: 'Evidence manifest',
  purpose: 'The files of a bundle with their digests, and the signature over that list.',
  schema: manifestSchema,
  limits: MANY,
  example: [
    'A signed manifest',
    {
      schema_version: MANIFEST_VERSION,
      product: PRODUCT,
      created_at: DEMO_TIME,
      signer: 'local',
      files: [{ path: 'evidence.json', sha256: hex('a'), bytes: 4_096 }],
      signature: {
        algorithm: 'Ed25519',
        value: hex('b') + hex('c'),
        key_id: SAMPLE_ROOT.key_id,
        public_key_sha256: SAMPLE_ROOT.public_key_sha256,
      },
    },
  ],
  breaks: [
    ['algorithm', 'An algorithm that is not taken', 'not-allowed-value', ['signature', 'algorithm'], 'none'],
    ['digest', 'A digest in capitals', 'bad-format', ['files', 0, 'sha256'], hex('A')],
    ['unsigned', 'No signature at all', 'required-field', ['signature'], undefined],
  ],
});

const COUNTED = {
  decision_count: 7,
  blocked_count: 4,
  approval_required_count: 1,
  approved_count: 1,
  denied_count: 0,
  break_glass_count: 0,
};

const METADATA_RECORD = evidence({
  id: 'evidence.metadata',
  title: 'Evidence metadata',
  purpose: 'The counts of a bundle, as an index of bundles keeps them.',
  schema: metadataSchema,
  example: [
    'The counts of the demo',
    {
      schema_version: METADATA_VERSION,
      session_id: 'demo-session',
      created_at: DEMO_TIME,
      signer: 'local',
      ...COUNTED,
    },
  ],
  breaks: [['negative', 'Fewer than none', 'number-out-of-range', ['blocked_count'], -1]],
});

export const RETENTION_RECORD = evidence({
  id: 'evidence.retention',
  title: 'Retention policy',
  purpose: 'How long a bundle is kept, and what happens then.',
  schema: retentionSchema,
  example: [
    'Seven years',
    {
      schema_version: RETENTION_VERSION,
      retention_days: RETENTION_DEFAULTS.days,
      classification: RETENTION_DEFAULTS.classification,
      legal_hold: false,
      delete_protection: true,
      retain_until: '2033-05-19T10:00:00Z',
      disposition: 'eligible_for_review_after_retain_until',
    },
  ],
  breaks: [
    ['no-day', 'Not even a day', 'number-out-of-range', ['retention_days'], 0],
    ['hold', 'A legal hold that ends', 'record-mismatch', ['legal_hold'], true, ['disposition']],
  ],
});

const SIEM_RECORD = evidence({
  id: 'evidence.siem_event',
  title: 'SIEM event',
  purpose: 'One event about a bundle, without targets, ranked by its highest severity.',
  schema: siemEventSchema,
  limits: MANY,
  example: [
    'The event of a critical block',
    {
      event_type: SIEM_EVENT,
      product: PRODUCT,
      session_id: 'demo-session',
      created_at: DEMO_TIME,
      ...COUNTED,
      max_severity: 'critical',
      decisions: [],
    },
  ],
  breaks: [['severity', 'A severity that is none', 'not-allowed-value', ['max_severity'], 'severe']],
});

const ATTESTATION_CHECK = evidence({
  id: 'evidence.attestation_check',
  title: 'Attestation check',
  purpose: 'What holding a pull-request attestation against its decisions gave.',
  schema: attestationCheckSchema,
  limits: MANY,
  example: [
    'Nothing found',
    {
      schema_version: ATTESTATION_VERSION,
      session_id: 'demo-session',
      valid: true,
      checked_decisions: 7,
      errors: [],
    },
  ],
  breaks: [['valid', 'A word for true', 'wrong-type', ['valid'], 'yes']],
});

export const EVIDENCE_CONTRACTS: readonly Contract[] = [
  DECISION_RECORD,
  APPROVAL_RECORD,
  APPROVAL_ROUTING,
  EVIDENCE,
  MANIFEST_RECORD,
  METADATA_RECORD,
  RETENTION_RECORD,
  SIEM_RECORD,
  TRUST_ROOT,
  TRUST_BUNDLE,
  TRUST_DISTRIBUTION,
  ATTESTATION_CHECK,
  VERIFICATION_REQUEST,
];
