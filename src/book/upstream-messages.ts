/**
 * Messages that upstream prints when a bundle does not verify, each with the code that says the same here. Those who
 * come with a message from there find their row by it.
 */
import type { IssueCode } from '../contracts/codes.ts';

export const UPSTREAM_MESSAGES = [
  { says: 'missing file', code: 'file-missing' },
  { says: 'checksum mismatch', code: 'file-changed' },
  { says: 'missing retention policy', code: 'retention-too-short' },
  { says: 'retention policy below minimum', code: 'retention-too-short' },
  { says: 'manifest signature mismatch', code: 'signature-mismatch' },
  { says: 'manifest digest mismatch', code: 'signature-mismatch' },
  { says: 'manifest key ID mismatch', code: 'signer-unknown' },
  { says: 'manifest public key fingerprint mismatch', code: 'signer-unknown' },
  { says: 'manifest signature algorithm is not Ed25519', code: 'signature-mismatch' },
  { says: 'trust root is not active', code: 'trust-root-not-valid' },
  { says: 'matching trust root not found', code: 'signer-unknown' },
] as const satisfies readonly { says: string; code: IssueCode }[];
