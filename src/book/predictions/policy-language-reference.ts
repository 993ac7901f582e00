/** Predictions of the chapter on the policy language. */
import { INCIDENT } from '../incident.ts';
import type { Prediction } from '../prediction.ts';

const TYPO = `metadata:
  id: cavra-parcel-typo
  title: Parcel tracking
  description: Keys stay unread.
  version: 0.1.0
filesytem:
  block_read: ['*.pem']
`;

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'terraform-main-in-iam',
    asks: 'In the baseline `iam/**` stands among the writes that need approval, and `**/main.tf` among those that are blocked. The agent wants to write `iam/main.tf`. Both patterns match. What happens?',
    subject: {
      kind: 'decision',
      request: { ...INCIDENT.shared, action_type: 'write_file', target: 'iam/main.tf' },
    },
    explains:
      'The blocked writes are asked first, and a match ends the search; the second list is never opened. Neither the longer pattern nor the more specific folder counts for anything.',
  },
  {
    id: 'typo-in-a-section',
    asks: 'Somebody writes `filesytem:` for `filesystem:`, with one list below it. You validate the pack. What does the contract say to it?',
    subject: { kind: 'verdict', contract: 'enforcement.policy_pack', text: TYPO },
    explains:
      'Packs may carry sections of their own, upstream and here, so an unknown name at the top is taken for one. Below `filesystem` the same slip would be refused. This is what `cavra policy lint` and a test of your own are for: both ask the engine, and the engine has not heard of any key files.',
  },
];
