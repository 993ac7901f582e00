/** Failing samples of evidence. */
import type { EVIDENCE_CODES } from '../codes/evidence.ts';
import { bundle, type SamplesOf } from './sample.ts';

export const EVIDENCE_SAMPLES: SamplesOf<typeof EVIDENCE_CODES> = {
  'record-mismatch': bundle('A decision of another session is put among the seven.'),
  'signature-unchecked': bundle('The signed bundle is verified without a trust root.'),
  'signature-mismatch': bundle('One digit of the signature is changed.'),
  'signer-unknown': bundle('The only trust root given is that of another key.'),
  'trust-root-not-valid': bundle('The trust root was retired.'),
  'unusable-key': bundle('A text that is no key is given as the public key.'),
  'retention-too-short': bundle('The bundle is kept for 30 days, and 365 are asked for.'),
  'approval-closed': bundle('An approval that was denied is approved.'),
  'approval-no-group': bundle('An approval is asked for the allowed step of the demo.'),
};
