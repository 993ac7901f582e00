/** Predictions of the chapter on the policy language. */
import type { Prediction } from '../prediction.ts';

const ONE_LINE = `commands:
  block: ['*&*']
  allow: ['npm test && npm run lint']
`;

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
    id: 'exact-line-under-a-star',
    asks: 'A pack blocks `*&*`, so that no line joins two commands. Somebody needs one such line and adds it to the allowed commands, letter for letter: `npm test && npm run lint`. The agent runs exactly that. What happens?',
    subject: {
      kind: 'decision',
      request: { action_type: 'execute_command', target: 'npm test && npm run lint' },
      policy: ONE_LINE,
    },
    explains:
      'The blocked commands are asked first, and a match ends the search; the allowed ones are never opened. A pattern without a star is not stronger than one with stars. Put the two commands into a script of their own, and allow that.',
  },
  {
    id: 'typo-in-a-section',
    asks: 'Somebody writes `filesytem:` for `filesystem:`, with one list below it. You validate the pack. What does the contract say to it?',
    subject: { kind: 'verdict', contract: 'enforcement.policy_pack', text: TYPO },
    explains:
      'Packs may carry sections of their own, upstream and here, so an unknown name at the top is taken for one. Below `filesystem` the same slip would be refused. This is what `cavra policy lint` and a test of your own are for: both ask the engine, and the engine has not heard of any key files.',
  },
];
