/** Codes of evidence: records, signatures, trust, retention, approvals. */
import type { CodeRows } from './entry.ts';

export const EVIDENCE_CODES = {
  'record-mismatch': {
    title: 'Two statements of a record or a bundle disagree',
    outcome: 'no',
    http: 400,
  },
  'signature-unchecked': {
    title: 'Nobody checked the signature',
    outcome: 'no',
    http: 400,
  },
  'signature-mismatch': {
    title: 'The signature does not fit',
    outcome: 'no',
    http: 400,
  },
  'signer-unknown': {
    title: 'Another key signed',
    outcome: 'no',
    http: 400,
  },
  'trust-root-not-valid': {
    title: 'The trust root does not count now',
    outcome: 'no',
    http: 400,
  },
  'unusable-key': {
    title: 'A key cannot be used',
    outcome: 'unusable',
    http: 400,
  },
  'retention-too-short': {
    title: 'The bundle is not kept long enough',
    outcome: 'no',
    http: 400,
  },
  'approval-closed': {
    title: 'The approval can no longer change',
    outcome: 'no',
    http: 400,
  },
  'approval-no-group': {
    title: 'Nobody could approve',
    outcome: 'no',
    http: 400,
  },
} as const satisfies CodeRows;
