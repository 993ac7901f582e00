/** What the pages of the catalogue say of the codes in `codes/evidence.ts`. */
import type { EVIDENCE_CODES } from '../../codes/evidence.ts';
import type { WordsOf } from './words.ts';

export const EVIDENCE_WORDS: WordsOf<typeof EVIDENCE_CODES> = {
  'record-mismatch': {
    meaning:
      'What is told twice must be told alike: a state and who brought it about, the session, the approvals and their decisions, the attestation, the event. Upstream compares few of these.',
    remedy:
      'Correct the record, or make the bundle again from its decisions. Do not edit the files that follow from them.',
  },
  'signature-unchecked': {
    meaning:
      'Without a trust root, a public key or a shared secret, checksums alone are left, and whoever edits a bundle can make them anew. Upstream calls such a bundle verified; here it is not.',
    remedy: 'Give a trust root. To look at checksums alone, ask for that; the answer then says so.',
  },
  'signature-mismatch': {
    meaning: 'The manifest is not what was signed, or another kind of signature or secret is in use.',
    remedy: 'Fetch the bundle again from its maker. Do not sign it anew: that would vouch for the change.',
  },
  'signer-unknown': {
    meaning: 'The key that the manifest names is none of those that you trust.',
    remedy: 'Ask the signer for the trust root, over a channel that the bundle did not come by.',
  },
  'trust-root-not-valid': {
    meaning:
      'Only an active root within its dates verifies, and its fingerprint must be that of its key. Upstream stores the dates and does not look at them.',
    remedy: 'Take a root that is valid at the moment asked about, or say the right moment with --as-of.',
  },
  'unusable-key': {
    meaning: 'The file is no Ed25519 key in PEM or JSON Web Key form, or a shared secret is too short.',
    remedy: 'Check which file was named. The key itself is never shown.',
  },
  'retention-too-short': {
    meaning: 'Its retention policy is missing, or states fewer days than were asked for.',
    remedy: 'Make the bundle with a longer retention.',
  },
  'approval-closed': {
    meaning: 'Only a pending approval can be approved, denied or expired, and only before it has run out.',
    remedy: 'Ask for a new approval.',
  },
  'approval-no-group': {
    meaning:
      'An approval goes to a group. The decision names none, and neither did you or a routing file; an allowed action needs none.',
    remedy: 'Name a group, or give a routing file that fits the action.',
  },
};
